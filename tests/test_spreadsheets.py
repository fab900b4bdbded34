"""Tables for other programs: what is written is read again, and no cell is one that a spreadsheet carries out."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.spreadsheets import FORMULA, file_of, harmless

CELLS = st.text(st.characters(exclude_categories=["Cs"])) | st.integers() | st.none()


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM", "'@SUM"), ("\t=1", "'\t=1"),
        (" =1", "' =1"), (-100123, "'-100123"), ("plain = text", "plain = text"), (None, ""), (7, "7"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_carried_out(cell: object, shown: str) -> None:
    assert harmless(cell) == shown


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=4))
def test_whatever_the_cells_a_file_has_their_words_and_no_formula(rows: list[list[object]]) -> None:
    content = file_of(rows)
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [[cell.removeprefix("'") for cell in row] for row in read] == [
        [("" if cell is None else str(cell)).removeprefix("'") for cell in row] for row in rows
    ]
    assert not [cell for row in read for cell in row if cell.lstrip(" ").startswith(FORMULA)]
