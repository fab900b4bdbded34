"""One article in full: its title, where it comes from, and the text in pages that Telegram takes."""

from __future__ import annotations

from datetime import tzinfo
from html import escape

from bot.render.lines import byline, has_address, linked, one_line, published_day, title
from bot.render.utf16 import shown_units, split
from bot.texts import Html, Translator
from digests.compose.summary import summary
from digests.model import Article

PAGE_UNITS = 4096
FULL_TITLE_UNITS = 1024


def article_pages(article: Article, t: Translator, zone: tzinfo) -> list[Html]:
    """Return the article as one or more pages of HTML, each of at most 4096 units; dates are in the reader's zone."""
    first = _first_header(article, t, zone)
    header = f"<b>{escape(title(article), quote=False)}</b>"
    room = PAGE_UNITS - max(shown_units(first), shown_units(header)) - 2
    head, *others = split(article.text, room)
    pages = [f"{first}\n\n{escape(head, quote=False)}".rstrip()]
    pages += [f"{header}\n\n{escape(page, quote=False)}" for page in others]
    return [Html(page) for page in pages]


def _first_header(article: Article, t: Translator, zone: tzinfo) -> str:
    full_title = one_line(article.title, FULL_TITLE_UNITS) or title(article)
    address = linked(t.plain("digest-source-link"), article) if has_address(article) else ""
    number = t("digest-number", number=str(article.id))
    about = byline(article, t, published_day(article, t, zone), number, address)
    return f"<b>{escape(full_title, quote=False)}</b>\n<i>{about}</i>"


SUMMARY_UNITS = 900


def shared(article: Article, t: Translator, zone: tzinfo) -> Html:
    """Return the article as a short message; the day is in the zone."""
    about = byline(article, t, published_day(article, t, zone))
    words = escape(one_line(summary(article), SUMMARY_UNITS), quote=False)
    lines = [f"<b>{linked(title(article), article)}</b>", words, f"<i>{about}</i>" if about else ""]
    return Html("\n".join(line for line in lines if line))
