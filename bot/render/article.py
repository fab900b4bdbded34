"""One article in full: its title, where it comes from, and the text in pages that Telegram takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from html import escape

from telegram import LinkPreviewOptions

from bot.render.errata import mended
from bot.render.formatted import formatted_pieces
from bot.render.lines import byline, has_address, linked, one_line, published_day, title, usable_address
from bot.render.utf16 import shown_units
from bot.texts import Html, Translator
from digests.compose.summary import summary
from digests.model import Article, Erratum

PAGE_UNITS = 4096
FULL_TITLE_UNITS = 1024
# So many of its corrections an article tells of, the newest.
MENDED_SHOWN = 3


def article_pages(article: Article, t: Translator, zone: tzinfo, errata: Sequence[Erratum] = ()) -> list[Html]:
    """Return the article as one or more pages of HTML, each of at most 4096 units; dates are in the reader's zone.

    The first says what was wrong before.
    """
    mark = escape(mended(errata[-MENDED_SHOWN:], t), quote=False)
    first = _first_header(article, t, zone) + (f"\n<i>{mark}</i>" if mark else "")
    header = f"<b>{escape(title(article), quote=False)}</b>"
    room = PAGE_UNITS - max(shown_units(first), shown_units(header)) - 2
    head, *others = formatted_pieces(article.text, article.entities, room)
    pages = [f"{first}\n\n{head}".rstrip()]
    pages += [f"{header}\n\n{page}" for page in others]
    return [Html(page) for page in pages]


def _first_header(article: Article, t: Translator, zone: tzinfo) -> str:
    full_title = one_line(article.title, FULL_TITLE_UNITS) or title(article)
    address = linked(t.plain("digest-source-link"), article) if has_address(article) else ""
    number = t("digest-number", number=str(article.id))
    about = byline(article, t, published_day(article, t, zone), number, address)
    return f"<b>{escape(full_title, quote=False)}</b>\n<i>{about}</i>"


def picture_preview(article: Article, page: int) -> LinkPreviewOptions:
    """Return the preview of an article's picture above its first page, where it stands at an address."""
    picture = "" if page or article.picture else usable_address(article.image_url)
    if not picture:
        return LinkPreviewOptions(is_disabled=True)
    return LinkPreviewOptions(url=picture, prefer_large_media=True, show_above_text=True)


SUMMARY_UNITS = 900


def shared(article: Article, t: Translator, zone: tzinfo, errata: Sequence[Erratum] = ()) -> Html:
    """Return the article as a short message; the day is in the zone."""
    mark = escape(mended(errata[-MENDED_SHOWN:], t), quote=False)
    about = byline(article, t, published_day(article, t, zone))
    words = escape(one_line(summary(article), SUMMARY_UNITS), quote=False)
    notes = [f"<i>{note}</i>" for note in (mark, about) if note]
    lines = [f"<b>{linked(title(article), article)}</b>", words, *notes]
    return Html("\n".join(line for line in lines if line))
