"""A page of articles, as ``/latest`` and ``/search`` list them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import tzinfo
from html import escape

from telegram import InlineKeyboardButton

from bot.actions.reading import ReadArticle
from bot.keyboards import Row, button, in_fitting_rows
from bot.render.lines import byline, one_line, published_day, title
from bot.render.marks import marked
from bot.texts import Html, Translator
from digests.model import Article
from digests.query.passages import Excerpt

PAGE_SIZE = 5
PASSAGE_UNITS = 240
# So many articles that only mean the same are named below those that are found; lettered, since pages go on numbering.
MOST_ALIKE = 3
LETTERS = "abc"
NO_EXCERPT = Excerpt("")


def listed(articles: Iterable[tuple[Article, Excerpt]], first: int, t: Translator, zone: tzinfo) -> Html:
    """Return articles, each with a passage of its text or none, numbered from ``first``; days are in the zone."""
    return Html("\n\n".join(_entry(number, *entry, t, zone) for number, entry in enumerate(articles, start=first)))


def read_buttons(articles: Sequence[Article], first: int, t: Translator) -> list[Row]:
    """Return rows of buttons that open the articles, numbered from ``first``."""
    numbered = enumerate(articles, start=first)
    opens = (button(t.plain("digest-read", number=number), ReadArticle(each.id)) for number, each in numbered)
    return in_fitting_rows(opens, PAGE_SIZE)


def listed_alike(articles: Sequence[Article], t: Translator, zone: tzinfo) -> Html:
    """Return the articles that say in other words what was searched for, under a line that says so."""
    entries = (_entry(letter, each, NO_EXCERPT, t, zone) for letter, each in zip(LETTERS, articles, strict=False))
    return Html("\n\n".join([t("reading-search-alike"), *entries]))


def read_alike_buttons(articles: Sequence[Article], t: Translator) -> list[InlineKeyboardButton]:
    """Return a row of buttons that open the lettered articles."""
    return [
        button(t.plain("digest-read", number=letter), ReadArticle(each.id))
        for letter, each in zip(LETTERS, articles, strict=False)
    ]


def _entry(number: int | str, article: Article, passage: Excerpt, t: Translator, zone: tzinfo) -> str:
    words = marked(one_line(passage.text, PASSAGE_UNITS), passage.words)
    about = byline(article, t, published_day(article, t, zone))
    lines = [f"{number}. <b>{escape(title(article), quote=False)}</b>", words, f"<i>{about}</i>" if about else ""]
    return "\n".join(line for line in lines if line)
