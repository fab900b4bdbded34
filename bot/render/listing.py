"""A page of articles, as ``/latest`` and ``/search`` list them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from html import escape

from telegram import InlineKeyboardButton

from bot.actions.reading import ReadArticle
from bot.keyboards import button
from bot.render.lines import byline, one_line, published_day, title
from bot.texts import Html, Translator
from digests.model import Article

PAGE_SIZE = 5
PASSAGE_UNITS = 240


def listed(articles: Iterable[tuple[Article, str]], first: int, t: Translator, zone: tzinfo) -> Html:
    """Return articles, each with a passage of its text or none, numbered from ``first``; days are in the zone."""
    return Html("\n\n".join(_entry(number, *entry, t, zone) for number, entry in enumerate(articles, start=first)))


def read_buttons(articles: Sequence[Article], first: int, t: Translator) -> list[InlineKeyboardButton]:
    """Return a row of buttons that open the articles, numbered from ``first``."""
    return [
        button(t.plain("digest-read", number=number), ReadArticle(article.id))
        for number, article in enumerate(articles, start=first)
    ]


def _entry(number: int, article: Article, passage: str, t: Translator, zone: tzinfo) -> str:
    words = escape(one_line(passage, PASSAGE_UNITS), quote=False)
    about = byline(article, t, published_day(article, t, zone))
    lines = [f"{number}. <b>{escape(title(article), quote=False)}</b>", words, f"<i>{about}</i>" if about else ""]
    return "\n".join(line for line in lines if line)
