"""One article as a person shares it into any chat: its headline, a summary, and where it comes from."""

from __future__ import annotations

from datetime import tzinfo
from html import escape

from bot.render.lines import byline, linked, one_line, published_day, title
from bot.texts import Html, Translator
from digests.compose.summary import summary
from digests.model import Article

SUMMARY_UNITS = 900


def shared(article: Article, t: Translator, zone: tzinfo) -> Html:
    """Return the article as a short message; the day is in the zone."""
    about = byline(article, t, published_day(article, t, zone))
    words = escape(one_line(summary(article), SUMMARY_UNITS), quote=False)
    lines = [f"<b>{linked(title(article), article)}</b>", words, f"<i>{about}</i>" if about else ""]
    return Html("\n".join(line for line in lines if line))
