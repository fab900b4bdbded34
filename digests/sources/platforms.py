"""What a person would read on the page of a video, an episode, a post or a thread, not what its platform adds. Pure.

Such a page shows its words by a program, and says them to others: in its head, in JSON-LD, in the state of the program.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import lxml.html

from digests.errors import ArticleRejected
from digests.sources.dates import moment
from digests.sources.drafts import Draft, draft, titled
from digests.sources.feed_kinds import without_links
from digests.sources.markup import plain, words_of

VIDEO_HOSTS = ("youtube.com", "youtu.be", "youtube-nocookie.com")
# What a page of its own is made for, where it holds no article (schema.org).
TOLD = frozenset({
    "VideoObject", "PodcastEpisode", "RadioEpisode", "AudioObject", "Clip", "SocialMediaPosting",
    "DiscussionForumPosting",
})  # fmt: skip
# Of a video the page's head has the beginning of what is said of it, and the program's state the whole.
_WHOLE = re.compile(r'"shortDescription":("(?:[^"\\]|\\.){0,8000}")')
# How the servers of the open networks entitle a post: who wrote it.
_POSTED_BY = re.compile(r"(?P<name>[^\n]{1,80}) \(@[\w.-]{1,60}@[\w.-]{1,100}\)")


def told_by_platform(
    tree: lxml.html.HtmlElement, source: str, statements: Sequence[Mapping[str, Any]], url: str, *, has_text: bool
) -> Draft | None:
    """Return what the page of a platform tells; None for every other page.

    statements: what it says of itself in JSON-LD. has_text: an article was found on it, which says more.
    """
    try:
        found = _video(tree, source, url) or _post(tree) or _thread(tree)
        if found is None and not has_text:
            found = next(filter(None, map(_stated, statements)), None)
    except ArticleRejected:
        return None
    return found


def _video(tree: lxml.html.HtmlElement, source: str, url: str) -> Draft | None:
    host = urlsplit(url).hostname or ""
    title = _meta(tree, "og:title")
    if not title or not any(host == each or host.endswith(f".{each}") for each in VIDEO_HOSTS):
        return None
    said, whole = _meta(tree, "og:description"), _WHOLE.search(source)
    # What the state of a program holds is JSON in most of its escapes.
    with suppress(ValueError):
        said = str(json.loads(whole[1], strict=False)) if whole else said
    by = str(next(iter(tree.xpath("//*[@itemprop='author']//*[@itemprop='name']/@content")), "")) or None
    when = moment(next(iter(tree.xpath("//meta[@itemprop='datePublished' or @itemprop='uploadDate']/@content")), None))
    return replace(titled(title, without_links(plain(said))), source=by, author=by, written_at=when)


def _post(tree: lxml.html.HtmlElement) -> Draft | None:
    by, text = _POSTED_BY.fullmatch(_meta(tree, "og:title")), _meta(tree, "og:description")
    if by is None or not text:
        return None
    return replace(
        draft(text), source=by["name"], author=by["name"], written_at=moment(_meta(tree, "og:published_time"))
    )


def _thread(tree: lxml.html.HtmlElement) -> Draft | None:
    """Read a thread of a forum whose pages name its parts as attributes of an element of their own."""
    thread = tree.find(".//shreddit-post")
    if thread is None or not thread.get("post-title"):
        return None
    body = thread.xpath(".//*[@slot='text-body']")
    text = words_of(body[0]) if body else ""
    return replace(
        titled(thread.get("post-title"), text), source=thread.get("subreddit-prefixed-name"),
        author=thread.get("author"), written_at=moment(thread.get("created-timestamp")),
    )  # fmt: skip


def _stated(statement: Mapping[str, Any]) -> Draft | None:
    kinds = statement.get("@type")
    if TOLD.isdisjoint(map(str, kinds if isinstance(kinds, list) else [kinds])):
        return None
    title = str(statement.get("headline") or statement.get("name") or "")
    text = next((str(statement[name]) for name in ("articleBody", "text", "description") if statement.get(name)), "")
    if not text:
        return None
    series = _name(statement.get("partOfSeries"))
    when = moment(statement.get("datePublished") or statement.get("uploadDate") or statement.get("dateCreated"))
    made = titled(title, without_links(plain(text)))
    return replace(made, source=series, author=_name(statement.get("author")), written_at=when)


def _name(of: Any) -> str | None:
    first = of[0] if isinstance(of, list) and of else of
    name = first.get("name") if isinstance(first, dict) else first
    return name if isinstance(name, str) and name else None


def _meta(tree: lxml.html.HtmlElement, name: str) -> str:
    found = tree.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")
    return str(found[0]).strip() if found else ""
