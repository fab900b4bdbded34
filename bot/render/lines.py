"""The lines that every view of an article shares: its title, and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from html import escape
from unicodedata import bidirectional
from urllib.parse import urlsplit

from bot.render.utf16 import shortened
from bot.texts import Html, Translator, upright
from digests.model import UNKNOWN_LANGUAGE, Article, Chat, Topic, TopicMatch
from digests.timing.timetable import zone

TITLE_UNITS = 256
SOURCE_UNITS = 64
LABEL_UNITS = 60
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
LONGEST_ADDRESS = 2048


def one_line(text: str, limit: int) -> str:
    """Return a text on one line, cut to so many UTF-16 units, without what turns it around."""
    return shortened(" ".join(upright(text).split()), limit)


def title(article: Article) -> str:
    """Return the title on one line, as plain text."""
    return isolated(one_line(article.title, TITLE_UNITS)) or f"#{article.id}"


def isolated(text: str) -> str:
    """Return a text that neither turns the line around it nor is turned by it; as it is where nothing runs leftwards.

    Source: Unicode Standard Annex 9, on the first strong isolate.
    """
    text = upright(text)
    runs_leftwards = any(bidirectional(letter) in ("R", "AL") for letter in text)
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if runs_leftwards else text


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
    parts = [escape(isolated(source(article)), quote=False), escape(language, quote=False), *more]
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


# A notice has 200 characters; two topics say enough.
TOPICS_NAMED = 2


TOPIC_UNITS, WORDS_UNITS, OTHER_UNITS = 32, 60, 60


def because(matches: Sequence[TopicMatch], t: Translator) -> str:
    """Return the topics that an article is on, each with the article's own words that matched, as plain text."""
    named = [_reason(match, t) for match in matches[:TOPICS_NAMED]]
    return " · ".join(named) or t.plain("digest-why-none")


def through(match: TopicMatch, other: Article, t: Translator) -> str:
    """Return the topic of a story on which another report of it is, with that report's words, as plain text."""
    return t.plain("digest-why-through", why=_reason(match, t), title=one_line(other.title, OTHER_UNITS))


def followed(words: str, t: Translator) -> str:
    """Return that the words of a reader's own are in an article, as plain text."""
    return t.plain("digest-why-followed", words=one_line(words, WORDS_UNITS))


def _reason(match: TopicMatch, t: Translator) -> str:
    topic = one_line(f"{match.topic.emoji} {match.topic.name(t.language)}", TOPIC_UNITS)
    words = one_line(t.series(match.words), WORDS_UNITS)
    return t.plain("digest-why", topic=topic, words=words) if words else t.plain("digest-why-chosen", topic=topic)


def next_digest(chat: Chat, t: Translator) -> Html:
    """Return the line that says when the next digest comes, the empty string where none is due."""
    if chat.next_due_at is None:
        return Html("")
    due = chat.next_due_at.astimezone(zone(chat.timezone))
    return t("digest-next", day=t.date(due.date()), time=t.time(due), hour=due.hour)


def local_day(moment: datetime, chat: Chat, t: Translator) -> str:
    """Return the day of a moment where the chat is."""
    return t.date(moment.astimezone(zone(chat.timezone)).date())


def short_label(topic: Topic, t: Translator, reads: Sequence[str] = ()) -> str:
    """Return a topic's label on one line that fits on a button; ``reads`` are further languages that are understood."""
    return one_line(label(topic, t, reads), LABEL_UNITS)


def label(topic: Topic, t: Translator, reads: Sequence[str] = ()) -> str:
    """Return a topic as people see it: its emoji and its name."""
    return f"{topic.emoji} {topic.name(t.language, reads)}".strip()
