"""Tables for other programs: CSV (RFC 4180), with a mark at its beginning by which Excel knows UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

MARK = b"\xef\xbb\xbf"
# What a spreadsheet would carry out: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def file_of(rows: Iterable[Iterable[object]]) -> bytes:
    """Return rows as a file of their own."""
    return MARK + lines_of(rows)


def lines_of(rows: Iterable[Iterable[object]]) -> bytes:
    """Return rows as they stand in a file, without the mark; no cell is one that a spreadsheet carries out."""
    written = io.StringIO()
    csv.writer(written).writerows([harmless(cell) for cell in row] for row in rows)
    return written.getvalue().encode()


def harmless(cell: object) -> str:
    """Return a cell as text that a spreadsheet shows and does not carry out."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA) else text
