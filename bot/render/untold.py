"""What a digest does not tell: the titles of the stories that had no room, topic by topic, in pages to be turned.

Each is opened by its link, else by its button; of what is not even named, each topic has a way to all of its articles.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeAlias

from bot.keyboards import Row
from bot.render.classic import lay_out, named
from bot.render.document import Document
from bot.render.parts import Layout
from bot.texts import Translator
from digests.model import Message

# The rows of buttons below a page, of so many.
Closing: TypeAlias = Callable[[int, int], Sequence[Row]]


def untold(document: Document, page: int, closing: Closing, t: Translator, *, unread: bool = False) -> Message:
    """Return a page of titles, from 0, or the last one where there are fewer.

    unread: not of what had no room, but of what is in other languages than those that are read.
    """
    about = escape(document.abroad, quote=False) if unread else t("digest-untold", count=document.untold)
    layout = Layout(f"<b>{escape(document.title, quote=False)}</b>\n{about}")
    for chapter in document.unread if unread else document.rest:
        lay_out(layout, chapter, named, t)
    place = min(max(page, 0), len(layout) - 1)
    return layout.page(place, *closing(place, len(layout)))
