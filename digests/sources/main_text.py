"""The text of the article on a page, as trafilatura finds it.

It reads with precision first; where that leaves much less than its default, it has cut into the article.
"""

from __future__ import annotations

import re
from configparser import ConfigParser
from functools import partial

import lxml.html
import trafilatura
from trafilatura.settings import use_config

from digests.errors import UnreadableDocument
from digests.sources.libraries import refusing
from digests.sources.markup import tree_of

_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "div", "ul", "ol", "blockquote", "table")
_PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")
# Half: with precision a page loses at most its boxes and captions; what loses more has lost paragraphs.
MUCH_SHORTER = 0.5
# trafilatura looks further where a text is shorter than so many characters; of these scripts three say as much as nine.
_USUAL, _DENSE = use_config(), use_config()
_DENSE.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_DENSE.getint("DEFAULT", "MIN_EXTRACTED_SIZE") // 3))
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
MOSTLY, SHORT_OF_DENSE = 0.3, 500


def main_text(source: str | bytes, url: str | None = None) -> str:
    """Return the text of the article on a page, its paragraphs on lines of their own; "" where there is none.

    Raises: UnreadableDocument (damaged).
    """
    source = _without_layout(source)
    text = _extracted(source, url, _USUAL)
    is_dense = len(text) < SHORT_OF_DENSE and len(_CJK.findall(text)) > MOSTLY * len(text)
    return _extracted(source, url, _DENSE) if is_dense else text


def _without_layout(source: str | bytes) -> str | bytes:
    """Return a page whose tables hold words in rows: one that lays out paragraphs is boxes in its order."""
    tree = tree_of(source) if isinstance(source, str) and "<table" in source.lower() else None
    if tree is None:
        return source
    for table in list(tree.iter("table")):
        cells = (cell for cell in table.iter("td", "th") if next(cell.iterancestors("table")) is table)
        if any(next(cell.iter(*_PARAGRAPHS), None) is not None for cell in cells):
            for part in [
                table,
                *(each for each in table.iter(*_PARTS) if next(each.iterancestors("table"), None) is table),
            ]:
                part.tag = "div"
    return str(lxml.html.tostring(tree, encoding="unicode"))


def _extracted(source: str | bytes, url: str | None, config: ConfigParser) -> str:
    read = partial(trafilatura.extract, source, url=url, include_comments=False, config=config)
    with refusing(UnreadableDocument("damaged")):
        precise, usual = read(favor_precision=True) or "", read() or ""
    return precise if len(precise) >= MUCH_SHORTER * len(usual) else usual
