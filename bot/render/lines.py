"""The lines that every view of an article shares: its title, and where it comes from."""

from __future__ import annotations

from datetime import datetime, tzinfo
from html import escape
from urllib.parse import urlsplit

from bot.render.utf16 import shortened
from bot.texts import Html, Translator
from digests.model import Article

TITLE_UNITS = 256
SOURCE_UNITS = 64
LONGEST_ADDRESS = 2048
UNKNOWN_LANGUAGE = "und"


def one_line(text: str, limit: int) -> str:
    """Return a text on one line, cut to so many UTF-16 units."""
    return shortened(" ".join(text.split()), limit)


def title(article: Article) -> str:
    """Return the title on one line, as plain text."""
    return one_line(article.title, TITLE_UNITS) or f"#{article.id}"


def linked(text: str, article: Article) -> Html:
    """Return plain text as HTML, linked to where the article stands, if it stands anywhere."""
    return anchor(text, usable_address(article.url))


def anchor(text: str, url: str) -> Html:
    """Return plain text as HTML, linked to a checked address unless that is empty."""
    words = escape(text, quote=False)
    return Html(f'<a href="{escape(url)}">{words}</a>' if url else words)


def source(article: Article) -> str:
    """Return the name of the source, else the host of its address, else the empty string."""
    return one_line(article.source or "", SOURCE_UNITS) or one_line(_host(article.url), SOURCE_UNITS)


def byline(article: Article, t: Translator, *more: str) -> Html:
    """Return source, language and whatever follows them, on one line of HTML; ``more`` are HTML already."""
    language = "" if article.language == UNKNOWN_LANGUAGE else t.language_name(article.language)
    parts = [escape(source(article), quote=False), escape(language, quote=False), *more]
    return Html(" · ".join(part for part in parts if part))


def published_day(article: Article, t: Translator, zone: tzinfo) -> str:
    """Return the day of publication in the reader's zone, the empty string for an article that is not published."""
    moment: datetime | None = article.published_at
    return t.short_date(moment.astimezone(zone).date()) if moment else ""


def has_address(article: Article) -> bool:
    """Tell whether the article can be read where it was first published."""
    return bool(usable_address(article.url))


def usable_address(url: str | None) -> str:
    """Return an address that Telegram takes as a link, the empty string for any other."""
    usable = url and len(url) <= LONGEST_ADDRESS and url.startswith(("http://", "https://")) and _host(url)
    return url if url and usable and url.isprintable() and " " not in url else ""


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
