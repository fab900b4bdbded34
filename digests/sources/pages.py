"""A web page becomes the draft of an article: its text without the page around it, and what the page says of itself.

trafilatura reads with precision first; where that leaves much less than its default, it has cut into the article.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.html
import trafilatura
from htmldate import find_date
from lxml.etree import ParserError
from trafilatura.metadata import extract_metadata
from trafilatura.settings import Document
from trafilatura.utils import load_html

from digests.errors import ArticleRejected, UnreadableDocument
from digests.sources.addresses import LONGEST_ADDRESS
from digests.sources.drafts import Draft, titled
from digests.sources.parsed import Page

# Half: with precision a page loses at most its boxes and captions; what loses more has lost paragraphs.
MUCH_SHORTER = 0.5
# Letters of a text below which nobody would call it an article: about two lines. Chinese says as much in a third.
FEWEST_LETTERS = 150
# What stands in front of a wall is a standfirst or a few paragraphs; a page that says it is closed and yet gives
# more than this has given its text.
WALLED_LETTERS = 1200
CLOCKS_DIFFER = timedelta(minutes=10)
# Nothing stood on the web before; an earlier date is the placeholder of a template.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
LONGEST_NAME = 100

_DASHES = tuple("|–—·-")
_LETTER = re.compile(r"[^\W\d_]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WALL = re.compile(
    r"""class\s*=\s*["'][^"']*(?:paywall|subscriber-only|subscription-required|metered-content|premium-content)""",
    re.IGNORECASE,
)
_CLOSED_TIERS = ("locked", "metered", "premium")
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)


def read_page(data: bytes, url: str, now: datetime, charset: str | None = None) -> Page:
    """Read a page that stood at ``url``, "" for a file; ``charset`` is what the server called it.

    Raises: UnreadableDocument (page-empty: no article; damaged), ArticleRejected (too-long).
    """
    source = _decoded(data, charset)
    try:
        tree = load_html(source)
    except (ParserError, ValueError, AssertionError):
        tree = None
    if tree is None:
        raise UnreadableDocument("damaged")
    text = main_text(source, url)
    about = extract_metadata(tree, default_url=url, date_config={"max_date": now.strftime("%Y-%m-%d")})
    said = _statements(tree)
    walled = _letters(text) < WALLED_LETTERS and _is_closed(tree, said, source)
    if _letters(text) < FEWEST_LETTERS and not walled:
        raise UnreadableDocument("page-empty")
    return Page(_draft(text, about, tree, said, url, now), walled)


def main_text(source: str | bytes, url: str | None = None) -> str:
    """Return the text of the article on a page, its paragraphs on lines of their own; "" where there is none."""
    precise = trafilatura.extract(source, url=url, include_comments=False, favor_precision=True) or ""
    usual = trafilatura.extract(source, url=url, include_comments=False) or ""
    return precise if len(precise) >= MUCH_SHORTER * len(usual) else usual


def _decoded(data: bytes, charset: str | None) -> str | bytes:
    """Decode as the server says, a mark at the beginning first; without either the page's own word counts."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or not charset:
        return data
    try:
        return data.decode(charset, "replace")
    except LookupError:
        return data


def _draft(
    text: str, about: Document, tree: lxml.html.HtmlElement, said: list[dict[str, Any]], url: str, now: datetime
) -> Draft:
    title = _titled_by(about.title or _first(tree, "//title//text()"), about.sitename)
    try:
        body = titled(title, text or about.description or "")
    except ArticleRejected as rejected:
        if rejected.reason == "too-long":
            raise
        raise UnreadableDocument("page-empty") from None
    address = _canonical(about.url, url)
    return replace(
        body,
        url=address,
        source=_name(about.sitename) or _host(address),
        author=_name(about.author),
        language=_language(tree),
        written_at=_written_at(tree, said, url, now),
        image_url=_image(about.image, url),
    )


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
        return said if there and there.scheme in ("http", "https") else None
    if there is None or (there.hostname or "").removeprefix("www.") != (here.hostname or "").removeprefix("www."):
        return url
    # A front page named as canonical is a mistake of many content systems.
    return url if there.path in ("", "/") and here.path not in ("", "/") else said or url


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
    declared = _LANGUAGE.match(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "")
    return declared[0].lower() if declared else None


def _written_at(tree: lxml.html.HtmlElement, said: list[dict[str, Any]], url: str, now: datetime) -> datetime | None:
    """Return when the page says it was published, to the minute where it can; never in the future."""
    declared: list[Any] = [_first(tree, '//meta[@property="article:published_time"]/@content')]
    declared += [statement.get("datePublished") for statement in said]
    for moment in filter(None, map(_moment, declared)):
        if EARLIEST <= moment <= now + CLOCKS_DIFFER:
            return min(moment, now)
    try:
        day = find_date(tree, original_date=True, url=url, max_date=now.strftime("%Y-%m-%d"))
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    found = _moment(day)
    return min(found, now) if found else None


def _moment(text: Any) -> datetime | None:
    """Read an ISO 8601 moment; without a zone it is taken as UTC."""
    try:
        moment = datetime.fromisoformat(str(text).strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _statements(tree: lxml.html.HtmlElement) -> list[dict[str, Any]]:
    """Return what the page says of itself in JSON-LD, statements within statements too."""
    found: list[dict[str, Any]] = []
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        try:
            found.extend(_objects(json.loads(script), 0))
        except (ValueError, RecursionError):
            continue
    return found


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list) and depth < 6:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _objects(inner, depth + 1)


def _is_closed(tree: lxml.html.HtmlElement, said: list[dict[str, Any]], source: str | bytes) -> bool:
    """Tell whether the page says that its text is not free (schema.org, article:content_tier) or stands in a wall."""
    for statement in said:
        if str(statement.get("isAccessibleForFree", "")).lower() in ("false", "http://schema.org/false", "0"):
            return True
    if _first(tree, '//meta[@property="article:content_tier"]/@content').lower() in _CLOSED_TIERS:
        return True
    return _WALL.search(source if isinstance(source, str) else source.decode("utf-8", "replace")) is not None


def _first(tree: lxml.html.HtmlElement, path: str) -> str:
    return str(next(iter(tree.xpath(path)), "")).strip()


def _letters(text: str) -> int:
    """Count letters; a Chinese, Japanese or Korean one weighs as three."""
    return len(_LETTER.findall(text)) + 2 * len(_CJK.findall(text))
