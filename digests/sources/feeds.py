"""Feeds: RSS, Atom, RDF and JSON Feed become entries; of endless lists the first and the last."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import feedparser

from digests.errors import NotAFeed, UnreadableDocument
from digests.sources.addresses import web_address
from digests.sources.dates import moment
from digests.sources.drafts import tidy
from digests.sources.encodings import decoded
from digests.sources.feed_kinds import Told, told
from digests.sources.house import without_house
from digests.sources.identity import identified
from digests.sources.libraries import refusing
from digests.sources.markup import first_image, plain
from digests.sources.parsed import MOST_ENTRIES, FeedEntry, ParsedFeed

LONGEST_TITLE = 300
# What a title may have of markup around its words; more of it is not read.
LONGEST_MARKUP = 10_000
_MAIL_AND_NAME = re.compile(r"[^\s@]+@\S+\s+\((.+)\)")
_DECLARED = re.compile(r"<\?xml[^<>]*\?>")
_MARKUP = re.compile(rb"[^<]{0,100}<[a-zA-Z?!]")
_MEDIA = re.compile(r"xmlns:(\w+)\s*=\s*[\"']https?://(?:search\.yahoo\.com/mrss|www\.rssboard\.org/media-rss)/?[\"']")
_DESCRIPTION = re.compile(r"(</?)([\w.-]{1,40}):description\b[^<>]{0,200}?(/?>)")
MEDIA_WITHIN = 10_000
_ENTRY = re.compile(r"<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]", re.IGNORECASE)
# Half a character (UTF-16), as JavaScript writes emoji; two of them are one.
_HALVES = re.compile(r"&#(?:x(d[89a-f][\da-f]{2})|(5[5-7]\d{3}));", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2}(?=$|[-_])", re.IGNORECASE)


def read_feed(data: bytes, url: str, charset: str | None = None) -> ParsedFeed:
    """Read a feed that stood at ``url``. Raises: NotAFeed (no-feed), UnreadableDocument (encoding)."""
    try:
        text = decoded(data, charset)
    except UnreadableDocument:
        if _MARKUP.match(data):
            raise
        raise NotAFeed("no-feed") from None
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        return _read_json(text, url)
    parsed = _parsed(text, url)
    about = parsed.feed
    link = web_address(about.get("link"), url)
    author, language = _person(about), str(about.get("language") or "")
    title = _line(about.get("title"))
    entries = [_entry(entry, url, title, author, language) for entry in parsed.entries]
    return _feed(title, entries, url, link, language)


def _feed(title: str, entries: Sequence[FeedEntry], url: str, link: str | None, language: str) -> ParsedFeed:
    found = identified(entries, [url, *([link] if link else [])])
    return ParsedFeed(title or link or url, found, link, _language(language))


def _parsed(text: str, url: str) -> Any:
    """Parse without making the HTML inside safe or whole: only its words are kept."""
    source = _own_descriptions(_whole_characters(_in_bounds(_DECLARED.sub("", text, count=1))))
    with refusing(NotAFeed("no-feed")):
        parsed = feedparser.parse(
            io.BytesIO(source.encode("utf-8", "replace")),
            response_headers={"content-location": url, "content-type": "application/xml; charset=utf-8"},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    if not parsed.get("version") and not parsed.entries:
        raise NotAFeed("no-feed")
    return parsed


def _in_bounds(source: str) -> str:
    """Return a feed without the middle of its entries where there are too many."""
    starts = [found.start() for found in _ENTRY.finditer(source)]
    if len(starts) <= MOST_ENTRIES:
        return source
    return source[: starts[MOST_ENTRIES // 2]] + source[starts[-MOST_ENTRIES // 2] :]


def _whole_characters(source: str) -> str:
    """Write the halves of characters as characters, and leave out a half that stands alone."""
    if not _HALVES.search(source):
        return source
    halves = _HALVES.sub(_half, source)
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _half(reference: re.Match[str]) -> str:
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return chr(code) if 0xD800 <= code <= 0xDFFF else reference[0]


def _own_descriptions(source: str) -> str:
    """Give the descriptions of pictures another name, or leave them out: feedparser takes them for the entry's."""
    source = _without_pictures(source)
    prefixes = set(_MEDIA.findall(source[:MEDIA_WITHIN]))

    def renamed(tag: re.Match[str]) -> str:
        return f"{tag[1]}{tag[2]}:caption{tag[3]}" if tag[2] in prefixes else tag[0]

    return _DESCRIPTION.sub(renamed, source) if prefixes else source


def _without_pictures(source: str) -> str:
    """Return a feed without pictures that have words of their own, as RSS has them for channels."""
    first, *rest = source.split("<image>")
    kept = [first]
    for each in rest:
        inside, end, after = each.partition("</image>")
        kept.append(after if end and "<url" in inside else f"<image>{each}")
    return "".join(kept)


def _entry(entry: Mapping[str, Any], url: str, feed_title: str, author: str | None, language: str) -> FeedEntry:
    html, words = _longest(entry)
    text = without_house(words) or tidy(plain(str(entry.get("media_caption") or "")))
    link = _link(entry, url)
    title = _line(entry.get("title")) or _beginning(text) or link or ""
    said = (entry.get(name) for name in ("published", "updated", "created"))
    written_at = next(filter(None, (moment(each, language) for each in said if each)), None)
    says = told(entry, html, Told(title, text, link, _person(entry) or author), feed_title)
    return FeedEntry(
        (title if says.title == title else _line(says.title)) or link or "",
        text if says.text == text else without_house(says.text), says.url, says.author, written_at,
        str(entry.get("id") or "") or None, _image(entry, html, url), whole=says.whole,
    )  # fmt: skip


def _longest(entry: Mapping[str, Any]) -> tuple[str, str]:
    """Return the longest text that an entry has, its content or its summary, as HTML and as words."""
    parts = [content.get("value") for content in entry.get("content", ()) if isinstance(content, Mapping)]
    texts = dict.fromkeys(str(part or "") for part in [*parts, entry.get("summary")])
    return max(((html, plain(html)) for html in texts), key=lambda text: len(text[1]))


def _image(entry: Mapping[str, Any], html: str, url: str) -> str | None:
    """Return the address of an entry's picture: the one that it names, or the first in its text."""
    media = [each for name in ("media_content", "media_thumbnail", "enclosures") for each in entry.get(name) or ()]
    named = [each.get("url") or each.get("href") for each in media if _is_image(each)]
    thumbnails = [each.get("url") for each in entry.get("media_thumbnail") or () if isinstance(each, Mapping)]
    found = (web_address(each, url) for each in (*named, *thumbnails, first_image(html)))
    return next(filter(None, found), None)


def _is_image(media: Any) -> bool:
    if not isinstance(media, Mapping):
        return False
    return media.get("medium") == "image" or str(media.get("type") or "").startswith("image/")


def _link(entry: Mapping[str, Any], url: str) -> str | None:
    """Return where an entry stands: its original address where a service counts clicks, else its link or enclosure."""
    candidates = [entry.get("feedburner_origlink"), entry.get("link")]
    candidates += [enclosure.get("href") for enclosure in entry.get("enclosures", ()) if isinstance(enclosure, Mapping)]
    return next(filter(None, (web_address(candidate, url) for candidate in candidates)), None)


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


def _read_json(text: str, url: str) -> ParsedFeed:
    """Read a JSON Feed, version 1 or 1.1 (jsonfeed.org)."""
    try:
        # A half of a character may stand alone in an escape, and in no text.
        feed = json.loads(json.dumps(json.loads(text.lstrip("\ufeff")), ensure_ascii=False).encode("utf-8", "ignore"))
    except (ValueError, RecursionError):
        raise NotAFeed("no-feed") from None
    if not isinstance(feed, dict) or "jsonfeed.org/version" not in str(feed.get("version", "")):
        raise NotAFeed("no-feed")
    items, language = feed.get("items"), str(feed.get("language") or "")
    listed = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    if len(listed) > MOST_ENTRIES:
        listed = [*listed[: MOST_ENTRIES // 2], *listed[-MOST_ENTRIES // 2 :]]
    entries = [_item(item, url, feed, language) for item in listed]
    return _feed(_line(feed.get("title")), entries, url, web_address(feed.get("home_page_url"), url), language)


def _item(item: Mapping[str, Any], url: str, feed: Mapping[str, Any], language: str) -> FeedEntry:
    html = str(item.get("content_html") or "")
    texts = [plain(html), tidy(str(item.get("content_text") or "")), tidy(str(item.get("summary") or ""))]
    text = without_house(max(texts, key=len))
    link = web_address(item.get("url") or item.get("external_url"), url)
    title = _line(item.get("title")) or _beginning(text) or link or ""
    written_at = moment(item.get("date_published"), language) or moment(item.get("date_modified"), language)
    image = item.get("image") or item.get("banner_image") or first_image(html)
    return FeedEntry(
        title, text, link, _json_author(item) or _json_author(feed), written_at, str(item.get("id") or "") or None,
        web_address(image, url),
    )  # fmt: skip


def _json_author(about: Mapping[str, Any]) -> str | None:
    authors = about.get("authors")
    people: Iterable[Any] = authors if isinstance(authors, list) else [about.get("author")]
    return next(filter(None, (_line(each.get("name")) for each in people if isinstance(each, dict))), None)


def _line(words: Any) -> str:
    """Return words of a title or a name on one line; entities may be written twice (``&amp;#8217;``)."""
    # What is nothing but a tag is a title about tags.
    said = str(words)[:LONGEST_MARKUP] if words else ""
    line = " ".join((plain(said) or tidy(said)).split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1] + "…"


def _beginning(text: str) -> str:
    return _line(text.partition("\n")[0])


def _language(declared: Any) -> str | None:
    found = _LANGUAGE.match(str(declared or "").strip())
    return found[0].lower() if found else None
