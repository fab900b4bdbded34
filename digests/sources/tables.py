"""Rows that programs exchange, in whatever form: CSV with any separator, JSON, JSON Lines. Pure.

bytes ── text in any encoding ── CSV · JSON · JSON Lines ──▶ records: values by the names of their columns

Whole numbers stay whole, and what a spreadsheet has rounded stays the words that it wrote: nobody guesses digits.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from digests.errors import UnreadableDocument
from digests.sources.encodings import decoded

# More rows than any bot has that one machine serves; each costs a little.
MOST_ROWS = 500_000
MOST_COLUMNS = 200
# A text may be as long as an article; behind a quotation mark that is never closed stands the rest of the file.
LONGEST_CELL = 200_000
# A list stands at most so deep in what a program wraps it in.
DEEPEST_LIST = 3
SEPARATORS = ",;\t|"
MOST_NULS = 0.05

# Spreadsheets and archives are packed: what they unpack to, nobody knows before.
_PACKED = (b"PK", b"\x1f\x8b", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_QUOTED = re.compile(r'"[^"]*"?')
_SAID_SEPARATOR = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)

Values: TypeAlias = Mapping[str, Any]


class Record(NamedTuple):
    """One row with the number of its line, from 1 (in JSON of its place); ``values`` is None where it is ``broken``.

    broken: json (no JSON), object (no object with names), cells (more cells than columns), quote (one without end).
    """

    line: int
    values: Values | None
    broken: str = ""


class Table(NamedTuple):
    """The names of the columns, and the rows as they are read."""

    names: tuple[str, ...]
    records: Iterator[Record]


def read_table(data: bytes) -> Table:
    """Read a list of rows.

    Raises: UnreadableDocument (list-packed; encoding; binary; list-empty; data-cut: JSON that is none; no-list: it
    holds none; list-too-long with its limit, as the rows are read).
    """
    if data.startswith(_PACKED):
        raise UnreadableDocument("list-packed")
    text = decoded(data)
    nuls = text.count("\0")
    if nuls > MOST_NULS * len(text):
        raise UnreadableDocument("binary")
    text = (text.replace("\0", "") if nuls else text).lstrip("\ufeff \t\r\n\v\f")
    if not text.strip():
        raise UnreadableDocument("list-empty")
    if text[0] not in "[{":
        return _csv(text)
    return _json_lines(text) if _has_objects_in_lines(text) else _json(text)


def _csv(text: str) -> Table:
    said = _SAID_SEPARATOR.match(text)
    text = text[said.end() :] if said else text
    first = _QUOTED.sub("", text[: text.find("\n") if "\n" in text else len(text)])
    separator = said[1] if said else max(SEPARATORS, key=first.count)
    csv.field_size_limit(LONGEST_CELL)
    rows = csv.reader(_lines(text), delimiter=separator)
    try:
        names = tuple(name.strip() for name in next(rows, ()))[:MOST_COLUMNS]
    except csv.Error:
        names = ()
    return Table(names, _counted(_csv_records(rows, names, 1 if said else 0)))


def _csv_records(rows: Any, names: tuple[str, ...], before: int) -> Iterator[Record]:
    while True:
        line = rows.line_num + before + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            yield Record(line, None, "quote")
            continue
        if not any(map(str.strip, row)):
            continue
        if any(map(str.strip, row[len(names) :])):
            yield Record(line, None, "cells")
        else:
            yield Record(line, dict(zip(names, row, strict=False)))


def _lines(text: str) -> Iterator[str]:
    """Yield the lines with their ends, and no copy of the whole."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        # An old Mac's file is one line otherwise.
        yield from text[start:end].splitlines(keepends=True) if "\r" in text[start : end - 2] else (text[start:end],)
        start = end


def _has_objects_in_lines(text: str) -> bool:
    first, _, rest = text.partition("\n")
    if not first.startswith("{") or not rest.strip():
        return False
    try:
        return isinstance(_loaded(first), dict)
    except ValueError:
        # A first line that is broken among others that begin objects.
        return rest.lstrip().startswith("{")


def _json_lines(text: str) -> Table:
    def records() -> Iterator[Record]:
        for number, line in enumerate(_lines(text), 1):
            if not line.strip():
                continue
            try:
                value = _loaded(line)
            except ValueError:
                yield Record(number, None, "json")
                continue
            yield Record(number, value) if isinstance(value, dict) else Record(number, None, "object")

    return Table(_names(records()), _counted(records()))


def _json(text: str) -> Table:
    try:
        value = _loaded(text)
    except ValueError:
        raise UnreadableDocument("data-cut") from None
    # A single row needs no list around it.
    found = _longest_list(value) or ([value] if isinstance(value, dict) else None)
    if found is None:
        raise UnreadableDocument("no-list")

    def records() -> Iterator[Record]:
        for number, value in enumerate(found, 1):
            yield Record(number, value) if isinstance(value, dict) else Record(number, None, "object")

    return Table(_names(records()), _counted(records()))


def _loaded(text: str) -> Any:
    """Read JSON; a number with a fraction stays as it was written. Raises: ValueError."""
    try:
        return json.loads(text, strict=False, parse_float=str, parse_constant=str)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _longest_list(value: Any, depth: int = 0) -> list[Any] | None:
    """Return the list that has most objects, in what a program wraps it in; None where there is none."""
    if isinstance(value, list):
        return value if any(isinstance(each, dict) for each in value) else None
    if not isinstance(value, dict) or depth >= DEEPEST_LIST:
        return None
    found = filter(None, (_longest_list(each, depth + 1) for each in value.values()))
    return max(found, key=len, default=None)


def _names(records: Iterator[Record]) -> tuple[str, ...]:
    """Return the names that the first rows have, in their order."""
    names: dict[str, None] = {}
    for record, _ in zip(records, range(100), strict=False):
        names.update(dict.fromkeys(record.values or ()))
    return tuple(names)[:MOST_COLUMNS]


def _counted(records: Iterator[Record]) -> Iterator[Record]:
    for number, record in enumerate(records):
        if number >= MOST_ROWS:
            raise UnreadableDocument("list-too-long", limit=MOST_ROWS)
        yield record
