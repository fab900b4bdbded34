"""Feeds: RSS, Atom, RDF and JSON Feed become entries, and a site's page tells where its feeds are."""

from __future__ import annotations

import codecs
import io
import json
import re
from calendar import timegm
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import lxml.etree
import lxml.html

from digests.errors import NotAFeed
from digests.sources.addresses import LONGEST_ADDRESS
from digests.sources.drafts import tidy
from digests.sources.markup import plain
from digests.sources.parsed import FeedEntry, ParsedFeed

MOST_ENTRIES = 500
LONGEST_TITLE = 300
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
FEED_TYPES = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json",
)  # fmt: skip
# What blogs and newspapers call their feed where the page names none.
USUAL_PATHS = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")

# feedparser takes these marks only where a declaration follows.
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_MAIL_AND_NAME = re.compile(r"[^\s@]+@\S+\s+\((.+)\)")
_DECLARED = re.compile(r"<\?xml[^<>]*\?>")
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)


def read_feed(data: bytes, url: str, content_type: str = "", charset: str | None = None) -> ParsedFeed:
    """Read a feed that stood at ``url``. Raises: NotAFeed (no-feed)."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _read_json(data, url)
    parsed = _parsed(data, url, content_type, charset)
    about = parsed.feed
    link = _address(about.get("link"), url)
    author = _person(about)
    entries = [_entry(entry, url, link, author) for entry in parsed.entries[:MOST_ENTRIES]]
    return ParsedFeed(
        _line(about.get("title")) or link or url, tuple(entries), link, _language(about.get("language"))
    )  # fmt: skip


def _parsed(data: bytes, url: str, content_type: str, charset: str | None) -> Any:
    headers = {"content-location": url}
    if mark := next((mark for mark in _WIDE if data.startswith(mark)), None):
        data = _DECLARED.sub("", data.decode(_WIDE[mark], "replace"), count=1).encode()
    elif charset:
        headers["content-type"] = f"{content_type or 'application/xml'}; charset={charset}"
    try:
        parsed = _parse(data, headers)
    except Exception:
        # An encoding that does not exist; feedparser lets errors of what lies below it through, of many kinds.
        try:
            parsed = _parse(_DECLARED.sub("", data.decode("utf-8", "replace"), count=1).encode(), headers)
        except Exception as error:
            raise NotAFeed("no-feed") from error
    if not parsed.get("version") and not parsed.entries:
        raise NotAFeed("no-feed")
    return parsed


def _parse(data: bytes, headers: dict[str, str]) -> Any:
    """Parse without making the HTML inside safe or whole: only its words are kept."""
    return feedparser.parse(
        io.BytesIO(data), response_headers=headers, resolve_relative_uris=False, sanitize_html=False
    )


def find_feeds(data: bytes, url: str) -> tuple[str, ...]:
    """Return the addresses where a site's page says that its feeds are, the best first; then where they usually are."""
    found: dict[str, None] = {}
    try:
        tree = lxml.html.document_fromstring(data, base_url=url)
    except (lxml.etree.ParserError, ValueError):
        tree = None
    if tree is not None:
        declared = [
            (link.get("type", "").partition(";")[0].strip().lower(), link.get("href"), link.get("title") or "")
            for link in tree.xpath("//link[@href and contains(concat(' ', normalize-space(@rel), ' '), ' alternate ')]")
        ]
        feeds = [(kind, href, title) for kind, href, title in declared if kind in FEED_TYPES]
        # Many sites name a feed of comments, too; nobody adds a newspaper for those.
        feeds.sort(key=lambda each: "comment" in f"{each[1]} {each[2]}".lower())
        found |= dict.fromkeys(filter(None, (_address(href, url) for _, href, _ in feeds)))
    found |= dict.fromkeys(urljoin(url, path) for path in USUAL_PATHS)
    return tuple(found)


def _entry(entry: Mapping[str, Any], url: str, site: str | None, author: str | None) -> FeedEntry:
    text = _text(entry)
    link = _link(entry, url) or site
    title = _line(entry.get("title")) or _beginning(text) or link or ""
    moment = entry.get("published_parsed") or entry.get("updated_parsed") or entry.get("created_parsed")
    key = str(entry.get("id") or link or f"{title}\n{text}")
    return FeedEntry(_key(key), title, text, link, _person(entry) or author, _moment(moment))


def _text(entry: Mapping[str, Any]) -> str:
    """Return the longest text that an entry has: its content, or its summary."""
    parts = [content.get("value") for content in entry.get("content", ()) if isinstance(content, Mapping)]
    return max((plain(str(part or "")) for part in [*parts, entry.get("summary")]), key=len)


def _link(entry: Mapping[str, Any], url: str) -> str | None:
    """Return where an entry stands: its original address where a service counts clicks, else its link or enclosure."""
    candidates = [entry.get("feedburner_origlink"), entry.get("link")]
    candidates += [enclosure.get("href") for enclosure in entry.get("enclosures", ()) if isinstance(enclosure, Mapping)]
    return next(filter(None, (_address(candidate, url) for candidate in candidates)), None)


def _person(about: Mapping[str, Any]) -> str | None:
    """Return a name rather than the address beside it."""
    detail = about.get("author_detail")
    name = detail.get("name") if isinstance(detail, Mapping) else None
    if name and name.count("(") != name.count(")"):
        name = None
    others = [each.get("name") for each in about.get("authors", ()) if isinstance(each, Mapping)]
    found = next(filter(None, (_line(each) for each in [name, about.get("author"), *others])), None)
    beside = _MAIL_AND_NAME.fullmatch(found or "")
    return beside[1] if beside else found


def _read_json(data: bytes, url: str) -> ParsedFeed:
    """Read a JSON Feed, version 1 or 1.1 (jsonfeed.org)."""
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError):
        raise NotAFeed("no-feed") from None
    if not isinstance(feed, dict) or "jsonfeed.org/version" not in str(feed.get("version", "")):
        raise NotAFeed("no-feed")
    items = feed.get("items")
    entries = [_item(item, url, feed) for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    link = _address(feed.get("home_page_url"), url)
    title = _line(feed.get("title")) or link or url
    return ParsedFeed(title, tuple(entries[:MOST_ENTRIES]), link, _language(feed.get("language")))


def _item(item: Mapping[str, Any], url: str, feed: Mapping[str, Any]) -> FeedEntry:
    texts = [plain(str(item.get("content_html") or "")), tidy(str(item.get("content_text") or ""))]
    text = max([*texts, tidy(str(item.get("summary") or ""))], key=len)
    link = _address(item.get("external_url") or item.get("url"), url) or _address(feed.get("home_page_url"), url)
    title = _line(item.get("title")) or _beginning(text) or link or ""
    key = str(item.get("id") or link or f"{title}\n{text}")
    author = _json_author(item) or _json_author(feed)
    return FeedEntry(
        _key(key), title, text, link, author, _iso(item.get("date_published") or item.get("date_modified"))
    )


def _json_author(about: Mapping[str, Any]) -> str | None:
    authors = about.get("authors")
    people: Iterable[Any] = authors if isinstance(authors, list) else [about.get("author")]
    return next(filter(None, (_line(each.get("name")) for each in people if isinstance(each, dict))), None)


def _line(words: Any) -> str:
    """Return words of a title or a name on one line; entities may be written twice (``&amp;#8217;``)."""
    # What is nothing but a tag is a title about tags.
    line = " ".join((plain(str(words)) or tidy(str(words))).split()) if words else ""
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _beginning(text: str) -> str:
    return _line(text.partition("\n")[0])


def _address(said: Any, base: str) -> str | None:
    """Return an address of the web, made whole; None for anything else."""
    if not isinstance(said, str) or not said.strip():
        return None
    try:
        whole = urljoin(base, said.strip())
        usable = urlsplit(whole).scheme in ("http", "https") and urlsplit(whole).hostname
    except ValueError:
        return None
    return whole if usable and len(whole) <= LONGEST_ADDRESS else None


def _language(declared: Any) -> str | None:
    found = _LANGUAGE.match(str(declared or "").strip())
    return found[0].lower() if found else None


def _moment(parsed: Any) -> datetime | None:
    try:
        moment = datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, TypeError, OSError):
        return None
    return moment if moment and moment >= EARLIEST else None


def _iso(said: Any) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(said))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _key(said: str) -> str:
    """Return an entry's name of a fixed length: some ids are whole texts."""
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
