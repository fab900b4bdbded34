"""The words of a DOCX or an ODT, all of them, once, as if every tracked change were accepted. Pure.

paragraphs and headings ── a row of a table on a line, a table within a cell in its place ── text boxes ──▶ lines
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What was taken out, what repeats what stands elsewhere, and what is no part of the flow.
_GONE = {f"{_W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "sectPr", "tblPr", "tcPr")}
_GONE |= {f"{_MC}Fallback", f"{_W}commentReference", f"{_W}footnoteReference", f"{_W}endnoteReference"}
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t", f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": ""}

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_ODT_GONE = {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note-citation", f"{_TEXT}sequence-decls"}


def docx_lines(body: Element) -> Iterator[tuple[str, str]]:
    """Yield the lines of a document with the style of each, "" for none; a row of a table is one line."""
    for block in body:
        if block.tag == f"{_W}p":
            yield from _paragraph(block)
        elif block.tag == f"{_W}tbl":
            yield from _table(block)
        elif block.tag not in _GONE:
            yield from docx_lines(block)


def style_names(styles: Element | None) -> Mapping[str, str]:
    """Return the names of styles, which are the same in every language, by their ids, which are not."""
    found = {}
    for style in styles if styles is not None else ():
        name = style.find(f"{_W}name")
        if style.tag == f"{_W}style" and name is not None:
            found[style.get(f"{_W}styleId", "")] = name.get(f"{_W}val", "")
    return found


def odt_styles(content: Element) -> Mapping[str, str]:
    """Return the names of styles by the names of those that a document derives from them."""
    return {
        style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
        for style in content.iter(f"{_STYLE}style")
    }


def odt_lines(element: Element, styles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the lines of an OpenDocument text with the names of their styles, "heading 1" for a heading."""
    for block in element:
        if block.tag in _ODT_GONE:
            continue
        if block.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            own = block.get(f"{_TEXT}style-name", "")
            style = (styles.get(own) or own).casefold()
            if block.tag.endswith("}h") and style != "title":
                style = f"heading {block.get(f'{_TEXT}outline-level', '1')}"
            yield _odt_words(block), style
            for note in block.iter(f"{_TEXT}note-body"):
                yield from odt_lines(note, styles)
        elif block.tag == f"{_TABLE}table-row":
            cells = [cell for cell in block if cell.tag == f"{_TABLE}table-cell"]
            yield "\t".join(" ".join(line for line, _ in odt_lines(cell, styles) if line) for cell in cells), ""
        else:
            yield from odt_lines(block, styles)


def _paragraph(paragraph: Element) -> Iterator[tuple[str, str]]:
    """Yield a paragraph, and behind it what stands in boxes within it."""
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    boxes: list[Element] = []
    yield "".join(_words(paragraph, boxes)), style.get(f"{_W}val", "") if style is not None else ""
    for box in boxes:
        yield from docx_lines(box)


def _words(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag == f"{_W}txbxContent":
            boxes.append(child)
        elif child.tag not in _GONE and not _is_hidden(child):
            yield from _words(child, boxes)


def _is_hidden(run: Element) -> bool:
    """Tell whether a run is set as hidden, which no printed page shows."""
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(f"{_W}val", "true") not in ("0", "false", "off")


def _table(table: Element) -> Iterator[tuple[str, str]]:
    for row in table.iter(f"{_W}tr"):
        if row in _rows_within(table):
            continue
        cells = [cell for cell in row.iter(f"{_W}tc") if not _continues(cell) and cell not in _cells_within(row)]
        lines = [[line for line, _ in docx_lines(cell) if line.strip()] for cell in cells]
        yield "\t".join(" ".join(each) for each in lines), ""


def _rows_within(table: Element) -> set[Element]:
    return {row for cell in table.iter(f"{_W}tc") for inner in cell.iter(f"{_W}tbl") for row in inner.iter(f"{_W}tr")}


def _cells_within(row: Element) -> set[Element]:
    return {cell for inner in row.iter(f"{_W}tbl") for cell in inner.iter(f"{_W}tc")}


def _continues(cell: Element) -> bool:
    """Tell whether a cell is the lower part of one that goes over several rows."""
    merged = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merged is not None and merged.get(f"{_W}val", "continue") == "continue"


def _odt_words(element: Element) -> str:
    words = element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            words += " " * min(int(child.get(f"{_TEXT}c", "1") or 1), 100)
        elif child.tag == f"{_TEXT}tab":
            words += "\t"
        elif child.tag == f"{_TEXT}line-break":
            words += "\n"
        elif child.tag not in _ODT_GONE and child.tag != f"{_TEXT}note":
            words += _odt_words(child)
        words += child.tail or ""
    return words
