"""A web page becomes the draft of an article: its text without the page around it, and what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document
from trafilatura.utils import load_html

from digests.errors import ArticleRejected, UnreadableDocument
from digests.language.tokens import fold
from digests.sources.addresses import LONGEST_ADDRESS, plain_address
from digests.sources.drafts import FEWEST_LETTERS, Draft, letters, titled
from digests.sources.encodings import decoded
from digests.sources.headline import SHORTEST_STANDFIRST, Opening, opening
from digests.sources.house import LONGEST_LINE, leads_elsewhere, without_house
from digests.sources.libraries import refusing
from digests.sources.main_text import main_text
from digests.sources.markup import plain, tree_of
from digests.sources.moment_lines import says_when
from digests.sources.page_dates import own_statements, written_at
from digests.sources.parsed import Page
from digests.sources.paywalls import without_wall
from digests.sources.platforms import told_by_platform
from digests.sources.statements import stated_author, stated_headline
from digests.sources.walls import is_wall
from digests.sources.yearless import nearest_day

# What stands in front of a wall is a standfirst or a few paragraphs; a page that says it is closed and yet gives
# more than this has given its text.
WALLED_LETTERS = 1200
# trafilatura guesses a date from anything on a page; what the page says of its article is read elsewhere.
_NO_DATES = {"extensive_search": False, "max_date": "1990-01-02"}
LONGEST_NAME = 100

# Above a headline stands where it belongs: a section, a place.
MOST_ABOVE = 2
# How trafilatura writes tables, which pages also use to lay themselves out.
_ROW = re.compile(r"\|.*\|\s*\Z")
_RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
_DASHES = tuple("|–—·-")
_WALL = re.compile(
    r"""class\s*=\s*["'][^"']*(?:paywall|subscriber-only|subscription-required|metered-content|premium-content)""",
    re.IGNORECASE,
)
_NAMED = '//meta[@property="og:title" or @name="og:title" or @name="twitter:title"]/@content'
_CLOSED_TIERS = ("locked", "metered", "premium")
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)


def read_page(data: bytes, url: str, now: datetime, charset: str | None = None) -> Page:
    """Read a page that stood at ``url``, "" for a file; ``charset`` is what the server called it.

    Raises: UnreadableDocument (page-empty: no article; damaged), ArticleRejected (too-long).
    """
    source = decoded(data, charset)
    tree = tree_of(source)
    if tree is None:
        raise UnreadableDocument("damaged")
    said = _statements(tree)
    text = _text(source, url, tree, said)
    about = _about(source, url)
    title = _headline(tree, _titled_by(about.title or _first(tree, "//title//text()"), about.sitename))
    title = stated_headline(
        own_statements(said, title, url), title, _headings(tree) | {fold(each) for each in tree.xpath(_NAMED)}
    )
    text, says_so = without_wall(_below_headline(text, title).removeprefix("- "))
    walled = bool(text) and letters(text) < WALLED_LETTERS and (says_so or _is_closed(tree, said, source))
    is_short = letters(text) < FEWEST_LETTERS and not walled
    told = told_by_platform(tree, source, list(_objects(said, 0)), url, has_text=not is_short)
    if told is not None:
        address, sent_at = _canonical(about.url, url), told.written_at
        return Page(
            replace(
                told, url=address, source=told.source or _name(about.sitename) or _host(address),
                written_at=sent_at if sent_at and sent_at <= now else None, image_url=_image(about.image, url),
            )
        )  # fmt: skip
    if is_short or is_wall(tree, title, text, urlsplit(url).hostname or ""):
        raise UnreadableDocument("page-empty")
    return Page(_draft(title, text, about, tree, said, url, now), walled)


def _about(source: str, url: str) -> Document:
    """Return what a page says of itself. Raises: UnreadableDocument (page-empty, damaged)."""
    with refusing(UnreadableDocument("damaged")):
        parsed = load_html(source)
        if parsed is None:
            raise UnreadableDocument("page-empty")
        return extract_metadata(parsed, default_url=url, date_config=_NO_DATES)


def _text(source: str, url: str, tree: lxml.html.HtmlElement, said: list[Any]) -> str:
    """Return the text of the article: what stands on the page, else what the page says to programs alone."""
    text = without_house(_as_lines(main_text(_without_asides(source, tree), url)))
    if letters(text) >= FEWEST_LETTERS:
        return text
    bodies = (plain(str(statement.get("articleBody") or "")) for statement in _objects(said, 0))
    return max([text, *bodies], key=letters)


def _below_headline(text: str, title: str) -> str:
    """Return a text without its headline and the short lines above that, where they were taken for its beginning."""
    lines = text.split("\n")
    heading = fold(title)
    place = next((place for place, line in enumerate(lines[: MOST_ABOVE + 1]) if fold(line) == heading), None)
    if place is None:
        return text
    above = [line for line in lines[:place] if letters(line) >= SHORTEST_STANDFIRST]
    return "\n".join([*above, *lines[place + 1 :]]) or text


def _as_lines(text: str) -> str:
    """Return extracted text without the marks of tables."""
    rows = (" ".join(filter(None, map(str.strip, line.strip("| ").split("|")))) if _ROW.match(line) else line
            for line in text.split("\n") if not _RULE.fullmatch(line))  # fmt: skip
    return "\n".join(rows)


def _without_asides(source: str, tree: lxml.html.HtmlElement) -> str:
    """Take from a page what leads to another article, a label and its title as a link, and what a picture shows."""
    leading = [each for each in tree.iter("p", "div", "li", "h3", "h4", "h5") if _leads_elsewhere(each)]
    leading += [each for each in tree.iter("div", "figure") if _shows_a_picture(each)]
    if not leading:
        return source
    rest = deepcopy(tree)
    paths = [each.getroottree().getpath(each) for each in leading]
    for block in [found for path in paths for found in rest.getroottree().xpath(path)]:
        if block.getparent() is not None:
            block.drop_tree()
    return str(lxml.html.tostring(rest, encoding="unicode"))


def _shows_a_picture(block: lxml.html.HtmlElement) -> bool:
    """Tell whether a block is a picture with a few words about it."""
    if block.find(".//img") is None and block.find(".//picture") is None:
        return False
    words = " ".join(str(block.text_content())[: 4 * LONGEST_LINE].split())
    return len(words) <= LONGEST_LINE and len(block.findall(".//p")) <= 1 and block.find(".//h1") is None


def _leads_elsewhere(block: lxml.html.HtmlElement) -> bool:
    if block.find(".//a") is None:
        return False
    words = " ".join(str(block.text_content())[: 4 * LONGEST_LINE].split())
    return 0 < len(words) <= LONGEST_LINE and leads_elsewhere(words)


def _draft(
    title: str,
    text: str,
    about: Document,
    tree: lxml.html.HtmlElement,
    said: list[Any],
    url: str,
    now: datetime,
) -> Draft:
    above, text = _without_datelines(opening(tree, title, text), text, _declared_language(tree), now)
    try:
        body = titled(title, _whole(above, text or about.description or ""))
    except ArticleRejected as rejected:
        if rejected.reason == "too-long":
            raise
        raise UnreadableDocument("page-empty") from None
    address, language = _canonical(about.url, url), _language(tree)
    return replace(
        body,
        url=address,
        source=_name(about.sitename) or _host(address),
        author=_name(about.author) or _name(stated_author(own_statements(said, title, url))),
        language=language,
        written_at=written_at(tree, said, title, address or url, above, _declared_language(tree), now),
        image_url=_image(about.image, url),
    )


def _without_datelines(above: Opening, text: str, language: str, now: datetime) -> tuple[Opening, str]:
    """Return an opening with the lines of who and when that a text begins with, and the text without them."""
    lines = text.split("\n")
    first = list(takewhile(lambda line: says_when(line) or nearest_day(line, language, now), lines[:MOST_ABOVE]))
    if len(first) == len(lines):
        return above, text
    return replace(above, lines=(*above.lines, *first)), "\n".join(lines[len(first) :])


def _whole(above: Opening, text: str) -> str:
    """Return the standfirst and the text, each sentence of it once, and no line of who and when."""
    there = {*above.sentences, *above.lines}
    rest = [line for line in text.split("\n") if " ".join(line.split()) not in there]
    return "\n".join([*above.sentences, *rest])


def _headline(tree: lxml.html.HtmlElement, title: str) -> str:
    """Return the title, or where that is the house's name alone, the headline that the page names beside it."""
    whole, name = _first(tree, "//title//text()"), fold(title)
    for mark in _DASHES:
        first, _, last = whole.rpartition(f" {mark} ")
        for said, house in ((first, last), whole.partition(f" {mark} ")[::-2]):
            if said.strip() and fold(house.strip()) == name and fold(said.strip()) in _headings(tree):
                return said.strip()
    return title


def _headings(tree: lxml.html.HtmlElement) -> set[str]:
    return {fold(" ".join(str(each.text_content()).split())) for each in tree.iter("h1", "h2", "h3")}


def _titled_by(title: str | None, site: str | None) -> str:
    """Return a title without the site's name behind it."""
    whole, name = (title or "").rstrip(), (site or "").strip()
    before = whole.removesuffix(name)
    head = before.rstrip()
    if not name or head == before or not head.endswith(_DASHES) or not head[-2:-1].isspace():
        return whole
    return head[:-1].rstrip()


def _name(name: str | None) -> str | None:
    words = " ".join((name or "").split())
    return words if 0 < len(words) <= LONGEST_NAME else None


def _host(url: str | None) -> str | None:
    parts = _parts(url)
    return (parts.hostname or "").removeprefix("www.") or None if parts else None


def _canonical(said: str | None, url: str) -> str | None:
    """Return the page's own word for its address where it stays at its host, else where it was found.

    A file was found nowhere: then its word counts.
    """
    here, there = urlsplit(url), _parts(said)
    if not url:
        return plain_address(said) if said and there and there.scheme in ("http", "https") else None
    if there is None or (there.hostname or "").removeprefix("www.") != (here.hostname or "").removeprefix("www."):
        return plain_address(url)
    # A front page named as canonical is a mistake of many content systems.
    return plain_address(url if there.path in ("", "/") and here.path not in ("", "/") else said or url)


def _image(said: str | None, url: str) -> str | None:
    image = urljoin(url, said) if said else ""
    parts = _parts(image)
    return image if parts and parts.scheme in ("http", "https") and len(image) <= LONGEST_ADDRESS else None


def _parts(url: str | None) -> Any:
    try:
        return urlsplit(url) if url else None
    except ValueError:
        return None


def _language(tree: lxml.html.HtmlElement) -> str | None:
    declared = _LANGUAGE.match(_declared_language(tree))
    return declared[0].lower() if declared else None


def _declared_language(tree: lxml.html.HtmlElement) -> str:
    return tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""


def _statements(tree: lxml.html.HtmlElement) -> list[Any]:
    """Return what the page says of itself in JSON-LD, each script's statement."""
    found = []
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        with suppress(ValueError, RecursionError):
            found.append(json.loads(script))
    return found


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list) and depth < 6:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _objects(inner, depth + 1)


def _is_closed(tree: lxml.html.HtmlElement, said: list[Any], source: str) -> bool:
    """Tell whether the page says that its text is not free (schema.org, article:content_tier) or stands in a wall."""
    for statement in _objects(said, 0):
        if str(statement.get("isAccessibleForFree", "")).lower() in ("false", "http://schema.org/false", "0"):
            return True
    if _first(tree, '//meta[@property="article:content_tier"]/@content').lower() in _CLOSED_TIERS:
        return True
    return _WALL.search(source) is not None


def _first(tree: lxml.html.HtmlElement, path: str) -> str:
    return str(next(iter(tree.xpath(path)), "")).strip()
