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
_BLOCKS = ("p", "div", "br", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "figure", "section", "pre")


def plain(html: str) -> str:
    """Return the words of a piece of HTML, a line for each block; what is no HTML stays as it is."""
    found = _TAG.search(html)
    if not found or not found[1]:
        return tidy(unescape(html))
    try:
        tree = lxml.html.fragment_fromstring(_CONTROL.sub("", html), create_parent="div")
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return tidy(unescape(_TAG.sub(lambda tag: " " if tag[1] else tag[0], html)))
    lxml.etree.strip_elements(tree, "script", "style", lxml.etree.Comment, with_tail=False)
    for block in tree.iter(*_BLOCKS):
        block.tail = f"\n{block.tail or ''}"
        block.text = f"\n{block.text or ''}" if block.tag != "br" else block.text
    return re.sub(r"\n+", "\n", tidy(str(tree.text_content())))
