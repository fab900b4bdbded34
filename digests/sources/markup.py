"""The words of a piece of HTML."""

from __future__ import annotations

import re
from html import unescape

import lxml.etree
import lxml.html

from digests.sources.drafts import tidy

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
# A tag, or what begins as one and never ends: so that a search for the next one has nothing to read again.
_TAG = re.compile(r"<[a-zA-Z/!][^>]*(>|\Z)")
_ENTITY = re.compile(r"&(?:#\d+|#x[\da-fA-F]+|[a-zA-Z]\w*);|&(?:amp|lt|gt|quot|nbsp)(?![\w=])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b([^<>]{0,2000})>", re.IGNORECASE)
_SOURCE = re.compile(r"""\ssrc\s?=\s?["']?([^"'\s>]{1,2000})""", re.IGNORECASE)
_TINY = re.compile(r"""\b(?:width|height)\s*=\s*["']?[0-3]\b""", re.IGNORECASE)
# Whatever stands on lines of its own.
_BLOCKS = (
    "address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "figure",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tr", "ul",
)  # fmt: skip
_LINE_ENDS = re.compile(r"[\r\n]+")
_CJK_LINE_ENDS = re.compile(r"(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uffef])[\r\n]+(?=[\u3001-\u30ff\u3400-\u9fff])")
_CELLS = ("td", "th")
# What nobody reads as the text: programs, forms, how a character is spoken, what a picture shows.
_NO_WORDS = (
    "script", "style", "noscript", "template", "figcaption", "rt", "rp", "button", "select", "textarea", "svg",
    "object", "iframe", "audio", "video", "head",
)  # fmt: skip


def plain(html: str) -> str:
    """Return the words of a piece of HTML, a line for each block; what is no HTML stays as it is."""
    found = _TAG.search(html)
    if not found or not found[1]:
        return tidy(_unescaped(html))
    try:
        tree = lxml.html.fragment_fromstring(_CONTROL.sub("", html), create_parent="div")
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return tidy(_unescaped(_TAG.sub(lambda tag: " " if tag[1] else tag[0], html)))
    return words_of(tree)


def words_of(tree: lxml.html.HtmlElement) -> str:
    """Return the words of a piece of a page, a line for each block; the tree is changed by it."""
    lxml.etree.strip_elements(tree, *_NO_WORDS, lxml.etree.Comment, with_tail=False)
    for hidden in [each for each in tree.iter() if each is not tree and _is_hidden(each)]:
        hidden.drop_tree()
    # A browser shows the end of a line as a space; what has no blocks at all was written as lines.
    if next(tree.iterdescendants("br", *_BLOCKS), None) is not None:
        _join_lines(tree)
    for line_break in tree.iter("br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    for block in tree.iter(*_BLOCKS):
        block.tail = f"\n{block.tail or ''}"
        block.text = f"\n{block.text or ''}"
    for cell in tree.iter(*_CELLS):
        cell.tail = f"\t{cell.tail or ''}"
    return re.sub(r"\n+", "\n", tidy(str(tree.text_content())))


def _join_lines(tree: lxml.html.HtmlElement) -> None:
    """Make the ends of lines spaces, but not where lines are shown as they are written."""
    as_written = {each for block in tree.iter("pre") for each in block.iter()}
    for each in tree.iter():
        if each.text and each not in as_written:
            each.text = _on_one_line(each.text)
        if each.tail and each.getparent() not in as_written:
            each.tail = _on_one_line(each.tail)


def _on_one_line(text: str) -> str:
    return _LINE_ENDS.sub(" ", _CJK_LINE_ENDS.sub("", text))


def tree_of(source: str) -> lxml.html.HtmlElement | None:
    """Return a page as a tree; None where there is none."""
    try:
        return lxml.html.document_fromstring(_CONTROL.sub("", source).encode("utf-8", "replace"), parser=_parser())
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None


def first_image(html: str) -> str | None:
    """Return the address of the first picture in a piece of HTML that is no counter of readers."""
    for found in _IMAGE.finditer(html):
        source = _SOURCE.search(found[1])
        if source and not _TINY.search(found[1]):
            return unescape(source[1])
    return None


def _unescaped(text: str) -> str:
    """Read entities as XML has them, with their semicolon: &copy=2 is a part of an address."""
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def _is_hidden(element: lxml.html.HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def _parser() -> lxml.html.HTMLParser:
    return lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
