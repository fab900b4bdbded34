"""Where a site's page says that its feeds are, in any of the ways of HTML, and where they usually are."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import lxml.etree
import lxml.html

from digests.errors import UnreadableDocument
from digests.sources.addresses import web_address, without_feed_scheme
from digests.sources.encodings import decoded
from digests.sources.markup import tree_of

# What blogs and newspapers call their feed where the page names none.
USUAL_PATHS = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")

_FEED_TYPE = re.compile(r"(?:application|text)/(?:x-)?(?:(?:rss|atom|rdf)(?:\+xml)?|xml|(?:feed\+)?json)")
_SAY_NOTHING = ("", "application/octet-stream", "binary/octet-stream", "text/plain")
_SOUNDS_LIKE_FEED = re.compile(r"(?<![a-z])(?:rss\d?|atom|feeds?|rdf|syndication)(?![a-z])", re.IGNORECASE)
_COMMENTS = re.compile(
    r"comment|kommentar|comentario|comentário|commentaire|commenti|коммент|评论|コメント", re.IGNORECASE
)
# A link in the body is tried where it says that it leads to a feed; pages about feeds have many.
MOST_BODY_LINKS = 10


def find_feeds(data: bytes, url: str, charset: str | None = None) -> tuple[str, ...]:
    """Return the addresses where the page at ``url`` may have its feeds, the likeliest first, each once."""
    found: dict[str, None] = {}
    if (tree := _tree(data, charset)) is not None:
        base = _base(tree, url)
        named = [*_declared(tree), *_linked(tree)]
        # Many sites name a feed of comments, too; nobody adds a newspaper for those.
        named.sort(key=lambda each: _COMMENTS.search(" ".join(each)) is not None)
        found |= dict.fromkeys(filter(None, (web_address(without_feed_scheme(href), base) for href, _ in named)))
    found |= dict.fromkeys(urljoin(url, path) for path in USUAL_PATHS)
    return tuple(each for each in found if each != url)


def _tree(data: bytes, charset: str | None) -> lxml.html.HtmlElement | None:
    try:
        return tree_of(decoded(data, charset))
    except UnreadableDocument:
        return None


def _base(tree: lxml.html.HtmlElement, url: str) -> str:
    href = next(iter(tree.xpath("//base/@href")), "")
    return web_address(str(href), url) or url


def _declared(tree: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    """Return the addresses and titles of the feeds that the page names as other forms of itself."""
    found = []
    for link in tree.xpath("//*[(self::link or self::a) and @rel and @href]"):
        relations = link.get("rel").lower().split()
        kind = link.get("type", "").partition(";")[0].strip().lower()
        words = f"{link.get('href')} {link.get('title') or ''}"
        is_said = _SOUNDS_LIKE_FEED.search(words) and not link.get("hreflang")
        names = _FEED_TYPE.fullmatch(kind) or (is_said and kind in _SAY_NOTHING)
        if {"feed", "service.feed"} & {*relations} or ("alternate" in relations and names):
            found.append((link.get("href"), link.get("title") or ""))
    return found


def _linked(tree: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    """Return the addresses of links that say by their words, their picture or their address that a feed is there."""
    found = []
    for link in tree.xpath("//a[@href] | //area[@href]"):
        pictures = " ".join(
            map(str, link.xpath(".//img/@alt | .//img/@src | .//*/@class | @class | @title | @aria-label"))
        )
        words = " ".join(link.text_content().split())
        path = _path(link.get("href"))
        if words == "XML" or any(_SOUNDS_LIKE_FEED.search(each) for each in (words[:60], pictures, path)):
            found.append((link.get("href"), words[:60]))
    return found[:MOST_BODY_LINKS]


def _path(href: str) -> str:
    """Return what an address says behind its host."""
    try:
        return urlsplit(href).path if "://" in href else href
    except ValueError:
        return ""
