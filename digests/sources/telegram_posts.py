"""A public Telegram post, read from the preview that Telegram gives to other sites, becomes the draft of an article.

The same marks stand on the page of one post (``?embed=1``) and on that of a channel (``/s/``), where its neighbours
are. Source: the pages themselves; Telegram documents only that posts can be embedded
(https://core.telegram.org/widgets/post).
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import lxml.html

from digests.errors import UnreadableDocument
from digests.sources.addresses import LONGEST_ADDRESS, web_address
from digests.sources.dates import moment
from digests.sources.drafts import draft, letters
from digests.sources.encodings import decoded
from digests.sources.house import without_house
from digests.sources.markup import tree_of, words_of
from digests.sources.parsed import Page
from digests.sources.telegram import post_at

LONGEST_NAME = 100

_BACKGROUND = re.compile(r"""background-image\s*:\s*url\(\s*["']?([^"')\s]{1,2000})""", re.IGNORECASE)
# Where a picture may be, the best first.
_PICTURES = ("tgme_widget_message_photo_wrap", "tgme_widget_message_video_thumb", "link_preview_image")


def read_post(data: bytes, url: str, now: datetime, charset: str | None = None) -> Page:
    """Read the post that an address leads to from a page that shows it.

    Raises: UnreadableDocument (post-missing; post-wordless: only pictures, a poll or the like), ArticleRejected.
    """
    address = post_at(url)
    tree = tree_of(decoded(data, charset))
    post = _post(tree, f"{address.channel}/{address.number}") if tree is not None and address else None
    if post is None or address is None:
        raise UnreadableDocument("post-missing")
    text = without_house(_text(post))
    if not letters(text):
        raise UnreadableDocument("post-wordless")
    written_at = _written_at(post)
    return Page(
        replace(
            draft(text),
            url=address.plain,
            source=_named(post, "tgme_widget_message_owner_name") or f"@{address.channel}",
            author=_named(post, "tgme_widget_message_from_author"),
            written_at=written_at if written_at and written_at <= now else None,
            image_url=_picture(post, url),
        )
    )


def _post(tree: lxml.html.HtmlElement, name: str) -> lxml.html.HtmlElement | None:
    shown = [each for each in tree.iter() if (each.get("data-post") or "").casefold() == name.casefold()]
    return shown[0] if shown else None


def _text(post: lxml.html.HtmlElement) -> str:
    """Return the post's own words, without those that it answers."""
    for answered in _marked(post, "tgme_widget_message_reply"):
        if answered is not post:
            answered.drop_tree()
    # Of a text within its own frame the frame comes first.
    found = _marked(post, "tgme_widget_message_text")
    return words_of(found[0]) if found else ""


def _written_at(post: lxml.html.HtmlElement) -> datetime | None:
    said = [each.get("datetime") for link in _marked(post, "tgme_widget_message_date") for each in link.iter("time")]
    return moment(said[-1]) if said else None


def _named(post: lxml.html.HtmlElement, mark: str) -> str | None:
    names = (" ".join(str(each.text_content()).split())[:LONGEST_NAME] for each in _marked(post, mark))
    return next(filter(None, names), None)


def _picture(post: lxml.html.HtmlElement, url: str) -> str | None:
    for mark in _PICTURES:
        for each in _marked(post, mark):
            found = _BACKGROUND.search(each.get("style") or "")
            image = web_address(found[1], url) if found else None
            if image and len(image) <= LONGEST_ADDRESS:
                return image
    return None


def _marked(post: lxml.html.HtmlElement, mark: str) -> list[lxml.html.HtmlElement]:
    return [each for each in post.iter() if isinstance(each.tag, str) and mark in (each.get("class") or "").split()]
