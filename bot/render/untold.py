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


def untold(document: Document, page: int, closing: Closing, t: Translator) -> Message:
    """Return a page of titles, from 0, or the last one where there are fewer."""
    title = f"<b>{escape(document.title, quote=False)}</b>\n{t('digest-untold', count=document.untold)}"
    layout = Layout(title)
    for chapter in document.rest:
        lay_out(layout, chapter, named, t)
    place = min(max(page, 0), len(layout) - 1)
    return layout.page(place, *closing(place, len(layout)))
