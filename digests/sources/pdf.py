"""The text of a PDF, by where its letters stand: words, lines, columns, paragraphs, without what repeats on its pages.

letters ── words (their gaps) ── rows (their height) ── columns (the gutter) ── heads off ── paragraphs ──▶ text

PDFium, the reader of Chromium, finds the letters; how a page is read is decided here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from statistics import median
from typing import Any

from digests.errors import ArticleRejected, UnreadableDocument
from digests.sources.drafts import MAX_CHARACTERS

MOST_PAGES = 500
# In heights of a letter: a gap between words of a column, and one between columns.
SPACE, GUTTER = 0.15, 1.0
# Rows that a gutter must part, and their share of those beside it.
FEWEST_ROWS, PARTED = 3, 0.5
# Share of a page's height where heads and numbers stand.
MARGIN = 0.13
# A headline is larger than the text by this.
LARGER = 1.2
# A line that ends before this share of its column ended there on purpose; a heading even earlier.
FULL, HEADING = 0.85, 0.6
LONGEST_SPACING = 1.5
LONGEST_HEADLINE = 300

# How PDFium writes the hyphen at the end of a line.
HYPHEN = 2

# Latin and Armenian ligatures, and the forms that Arabic letters take within a word.
_LIGATURES = frozenset({*range(0xFB00, 0xFB18), *range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)})
_NUMBERS = re.compile(r"\d+")
_ONLY_NUMBER = re.compile(r"\W*(?:[^\W\d]{1,9}\W+)?\d{1,4}(?:\W+(?:[^\W\d]{1,4}\W+)?\d{1,4})?\W*")
_SENTENCE_END = re.compile(r"[.!?:…。！？»”\"')\]]\Z")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\ufffe]\Z")
_CJK_END = re.compile(r"[\u3000-\u9fff\uff00-\uffef]\Z")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words on one height: its place in points from the lower left, and its column on which page."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    column: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF says: what it calls itself, its author, its headline by its size, and its paragraphs.

    ``below`` are the paragraphs without the headline.
    """

    title: str
    author: str
    headline: str
    text: str
    below: str


def read_pdf(data: bytes) -> PdfText:
    """Read a PDF.

    Raises: UnreadableDocument (damaged, locked, no-text, too-many-pages with pages and limit), ArticleRejected
    (too-long).
    """
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise UnreadableDocument("locked" if locked else "damaged") from None
    try:
        pages = list(_pages(document))
        about = document.get_metadata_dict()
    except (pypdfium2.PdfiumError, ValueError, OSError):
        raise UnreadableDocument("damaged") from None
    lines = [line for page in _without_heads(pages) for line in page]
    if not lines:
        raise UnreadableDocument("no-text")
    headline = _headline(lines)
    rest = [line for line in lines if line not in headline]
    return PdfText(
        about.get("Title", ""),
        about.get("Author", ""),
        " ".join(line.text for line in headline),
        "\n".join(_paragraphs(lines)),
        "\n".join(_paragraphs(rest)),
    )


def _pages(document: Any) -> Iterator[tuple[float, list[Segment]]]:
    """Yield the height and the lines in reading order of each page. Raises: ArticleRejected (too-long)."""
    length = 0
    if len(document) > MOST_PAGES:
        raise UnreadableDocument("too-many-pages", pages=len(document), limit=MOST_PAGES)
    for number in range(len(document)):
        page = document[number]
        letters = list(_letters(page))
        length += len(letters)
        if length > 2 * MAX_CHARACTERS:
            raise ArticleRejected("too-long", length=length, limit=MAX_CHARACTERS)
        yield page.get_height(), list(_in_order(_rows(letters), (number,)))


def _letters(page: Any) -> Iterator[Segment]:
    """Yield the letters of a page that are drawn there."""
    from ctypes import byref

    from pypdfium2 import raw

    text, box = page.get_textpage(), raw.FS_RECTF()
    for place in range(raw.FPDFText_CountChars(text.raw)):
        code = raw.FPDFText_GetUnicode(text.raw, place)
        if code == HYPHEN:
            code = 0xAD
        generated = raw.FPDFText_IsGenerated(text.raw, place) == 1
        if generated or code < 0x20 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            continue
        if raw.FPDFText_GetLooseCharBox(text.raw, place, byref(box)):
            yield Segment(_spelled(code), box.left, box.right, box.bottom, max(box.top - box.bottom, 1.0))


def _spelled(code: int) -> str:
    """Return a letter, and of one that is drawn for several, those."""
    return unicodedata.normalize("NFKC", chr(code)) if code in _LIGATURES else chr(code)


def _rows(letters: Sequence[Segment]) -> list[list[Segment]]:
    """Return the runs of words of each row, from the top; letters belong to a row where they overlap it by half."""
    rows: list[list[Segment]] = []
    for letter in sorted(letters, key=lambda each: -each.bottom):
        if rows and abs(rows[-1][0].bottom - letter.bottom) < 0.5 * min(rows[-1][0].height, letter.height):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    found = [_runs(sorted(row, key=lambda each: each.left)) for row in rows]
    return [row for row in found if row]


def _runs(row: Sequence[Segment]) -> list[Segment]:
    """Join the letters of a row to runs that a gap as wide as a gutter parts."""
    runs: list[Segment] = []
    for letter in row:
        gap = letter.left - runs[-1].right if runs else 0.0
        if letter.text.isspace():
            if runs and gap < GUTTER * letter.height and not runs[-1].text.endswith(" "):
                runs[-1] = replace(runs[-1], text=f"{runs[-1].text} ")
        elif not runs or gap > GUTTER * letter.height:
            runs.append(letter)
        else:
            last = runs[-1]
            between = " " if gap > SPACE * letter.height and not last.text.endswith(" ") else ""
            runs[-1] = Segment(
                f"{last.text}{between}{letter.text}", last.left, max(last.right, letter.right), last.bottom,
                max(last.height, letter.height),
            )  # fmt: skip
    return [replace(run, text=run.text.strip()) for run in runs if run.text.strip()]


def _in_order(rows: list[list[Segment]], column: tuple[int, ...]) -> Iterator[Segment]:
    """Yield the lines of a page as they are read: columns one after the other, parted by what goes over them."""
    gutter = _gutter(rows)
    if gutter is None:
        yield from (_line(row, column) for row in rows)
        return
    parted: list[list[Segment]] = []
    band = 0
    for row in [*rows, []]:
        crossing = any(run.left < gutter < run.right for run in row)
        if row and not crossing:
            parted.append(row)
            continue
        if parted:
            for side, place in enumerate((True, False)):
                half = [[run for run in each if (run.right <= gutter) is place] for each in parted]
                yield from _in_order([each for each in half if each], (*column, band, side))
        parted, band = [], band + 1
        if row:
            yield _line(row, (*column, band))


def _gutter(rows: Sequence[Sequence[Segment]]) -> float | None:
    """Return where most rows are parted: the middle of the gap that most of them share."""
    gaps = [(one.right, two.left) for row in rows for one, two in pairwise(row)]
    if len(gaps) < FEWEST_ROWS:
        return None
    counted = Counter(round((left + right) / 2) for left, right in gaps)
    best = max(counted, key=lambda x: sum(left < x < right for left, right in gaps))
    sharing = sum(any(one.right < best < two.left for one, two in pairwise(row)) for row in rows)
    beside = sum(any(run.left < best < run.right for run in row) for row in rows)
    return float(best) if sharing >= FEWEST_ROWS and sharing >= PARTED * (sharing + beside) else None


def _line(row: Sequence[Segment], column: tuple[int, ...]) -> Segment:
    text = " ".join(run.text for run in row)
    height = max(run.height for run in row)
    return Segment(text, row[0].left, max(run.right for run in row), row[0].bottom, height, column)


def _without_heads(pages: Sequence[tuple[float, list[Segment]]]) -> list[list[Segment]]:
    """Take from pages what they repeat at their edges, and their numbers."""
    if len(pages) == 1:
        return [pages[0][1]]
    said = Counter(
        head for height, lines in pages for head in {_head(line) for line in lines if _at_edge(line, height)}
    )
    most = max(2, len(pages) / 2)
    return [
        [
            line
            for line in lines
            if not (_at_edge(line, height) and (said[_head(line)] >= most or _ONLY_NUMBER.fullmatch(line.text)))
        ]
        for height, lines in pages
    ]


def _at_edge(line: Segment, height: float) -> bool:
    return line.bottom < MARGIN * height or line.bottom + line.height > (1 - MARGIN) * height


def _head(line: Segment) -> str:
    return _NUMBERS.sub("#", line.text).casefold()


def _headline(lines: Sequence[Segment]) -> list[Segment]:
    """Return the first lines of the first page that are larger than the text, as many as there are of one size."""
    usual = median(line.height for line in lines)
    first = next((place for place, line in enumerate(lines) if line.column[0] == lines[0].column[0]
                  and line.height >= LARGER * usual), None)  # fmt: skip
    if first is None or first > 3:
        return []
    size = lines[first].height
    found = list(takewhile(lambda line: abs(line.height - size) <= 0.1 * size, lines[first:]))
    return found if sum(len(line.text) + 1 for line in found) <= LONGEST_HEADLINE else []


def _paragraphs(lines: Sequence[Segment]) -> list[str]:
    """Join the lines of a paragraph, over the ends of columns and pages."""
    ends: dict[tuple[int, ...], tuple[float, float]] = {}
    for line in lines:
        left, right = ends.get(line.column, (line.left, line.right))
        ends[line.column] = min(left, line.left), max(right, line.right)
    spacing = _spacing(lines)
    found: list[str] = []
    before: Segment | None = None
    for line in lines:
        if before is not None and _goes_on(before, line, ends, spacing):
            found[-1] = _joined(found[-1], line.text)
        else:
            found.append(line.text)
        before = line
    return found


def _spacing(lines: Sequence[Segment]) -> float:
    gaps = [
        one.bottom - two.bottom for one, two in pairwise(lines) if one.column == two.column and one.bottom > two.bottom
    ]
    return median(gaps) if gaps else 0.0


def _goes_on(before: Segment, line: Segment, ends: dict[tuple[int, ...], tuple[float, float]], spacing: float) -> bool:
    """Tell whether a line goes on with the paragraph of the one before it."""
    left, right = ends[before.column]
    width = max(right - left, 1.0)
    is_ended = _SENTENCE_END.search(before.text) is not None
    if abs(before.height - line.height) > 0.15 * max(before.height, line.height):
        return False
    if before.column != line.column:
        return not is_ended
    if before.bottom - line.bottom > LONGEST_SPACING * max(spacing, 0.8 * line.height):
        return False
    if _HYPHEN.search(before.text) and line.text[:1].islower():
        return True
    reached = (before.right - left) / width
    if line.left - ends[line.column][0] > 0.8 * line.height and before.left - left < 0.4 * line.height:
        return not is_ended
    return reached >= FULL or (not is_ended and reached >= HEADING)


def _joined(last: str, text: str) -> str:
    cut = _HYPHEN.sub("", last) if text[:1].islower() else last
    if cut != last or _CJK_END.search(last):
        return cut + text
    return f"{last} {text}"
