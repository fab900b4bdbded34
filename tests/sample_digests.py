"""Digests of any kind, to be rendered: foreign, broken, hostile and very long text in all places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

from hypothesis import strategies as st

from bot.actions import Actions
from bot.actions.reading import OpenLatest, OpenStory, ReadArticle, ShowReason, ShowUntold, ShowWishes
from bot.actions.settings import OpenFilters, OpenSettings
from bot.sandbox import richtext
from bot.sandbox.entities import parse_html
from bot.sandbox.media import photo_sizes
from bot.sandbox.world import World
from digests.model import (
    JSON,
    Article,
    ArticleStatus,
    Digest,
    Erratum,
    Ground,
    Layout,
    Length,
    Look,
    Message,
    Quote,
    Section,
    Story,
    Topic,
)

# What the buttons of digests do.
ACTIONS = Actions((OpenFilters, OpenLatest, OpenSettings, OpenStory, ReadArticle, ShowReason, ShowUntold, ShowWishes))
DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)

NASTY = st.sampled_from(
    [
        "<b>", "</a>", "<a href='x'>", "&amp;", "&#60;", "<", "&", '"', "'", "*b*", "[x](y)", "`",
        "\u202e", "\u200f", "\u200b", "\ufeff", "\u0000", "👨‍👩‍👧‍👦", "🇮🇹", "é", "e\u0301", "俄罗斯", "العربية",
        "\n", "\r\n", "\t", " ", "/stop", "#x", "…",
    ]
)  # fmt: skip
PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
LONG = st.builds(
    lambda word, times: word * times, st.sampled_from(["parola ", "字", "🗞", "ab<&"]), st.integers(1, 3000)
)
WORDS = st.one_of(st.lists(st.one_of(NASTY, PLAIN), max_size=5).map("".join), LONG)
ADDRESS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "https://example.org/a?b=1&c=2",
            'http://example.org/"><b>',
            "javascript:alert(1)",
            "https://",
            "http://[",
            "x" * 3000,
        ]
    ),
    PLAIN.map(lambda path: f"https://example.org/{path}"),
)
LOOKS = st.builds(Look, st.sampled_from(Layout), st.sampled_from(Length))
LANGUAGE = st.sampled_from(["it", "en", "zh", "und", "xx", "<b>"])


def shown(message: Message) -> str:
    """Return a message as a reader sees it."""
    if "text" in message.parameters:
        return parse_html(message.parameters["text"])[0]
    return richtext.plain(accepted(message.parameters["rich_message"]))


def accepted(content: JSON) -> JSON:
    """Return a rich message as Telegram takes it. Raises: Refusal."""
    return richtext.checked(content, partial(photo_sizes, world=World({}, lambda: NOW)))


@dataclass(frozen=True, slots=True)
class Stock:
    """What the texts of one digest are chosen from: making each of them anew would take most of a property's time."""

    words: st.SearchStrategy[str]
    plain: st.SearchStrategy[str]
    addresses: st.SearchStrategy[str | None]


STOCKS = st.builds(
    Stock,
    st.lists(WORDS, min_size=12, max_size=12).map(st.sampled_from),
    st.lists(PLAIN, min_size=4, max_size=4).map(st.sampled_from),
    st.lists(ADDRESS, min_size=6, max_size=6).map(st.sampled_from),
)


@st.composite
def digests(draw: st.DrawFn) -> Digest:
    """Any digest; its articles have ids of their own."""
    ids, stock = iter(range(1, 10_000)), draw(STOCKS)
    sections = tuple(
        Section(
            draw(topics(number, stock)),
            tuple(draw(stories(ids, stock)) for _ in range(draw(st.integers(0, 3)))),
            draw(st.integers(0, 40)),
            draw(st.one_of(st.just(""), stock.words)),
            tuple(draw(named(ids, stock)) for _ in range(draw(st.integers(0, 3)))),
            draw(st.tuples(*[st.integers(0, 900)] * 7)),
            unread=tuple(draw(named(ids, stock)) for _ in range(draw(st.integers(0, 3)))),
            unread_besides=draw(st.integers(0, 2)),
        )
        for number in range(draw(st.integers(0, 3)))
    )
    week_ends = draw(st.sampled_from([None, DAY]))
    language, reads = draw(st.sampled_from(["it", "en"])), draw(st.sampled_from([(), ("it",), ("en", "it")]))
    return Digest(
        DAY,
        language,
        sections,
        draw(st.integers(1, 90)),
        week_ends=week_ends,
        reads=reads,
        filtered=draw(st.integers(0, 2)),
        errata=tuple(draw(st.lists(errata(stock), max_size=7))),
    )


def errata(stock: Stock) -> st.SearchStrategy[Erratum]:
    ground = st.sampled_from([None, *Ground])
    words = [st.one_of(st.just(""), stock.words) for _ in range(3)]
    return st.builds(Erratum, st.just(1), st.just(NOW), stock.words, *words, retracts=st.booleans(), ground=ground)


@st.composite
def topics(draw: st.DrawFn, number: int, stock: Stock) -> Topic:
    emoji = draw(st.sampled_from(["", "🐉", "<", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]))
    return Topic(number + 1, f"topic-{number}", {"it": draw(stock.words)}, "x", emoji)


def stories(ids: Iterator[int], stock: Stock) -> st.SearchStrategy[Story]:
    several = st.lists(articles(ids, stock), max_size=2).map(tuple)
    quotes = st.lists(st.builds(Quote, stock.words, articles(ids, stock)), max_size=2).map(tuple)
    since = st.sampled_from([None, NOW - timedelta(days=3)])
    title = st.one_of(st.just(""), stock.words)
    return st.builds(Story, articles(ids, stock), stock.words, several, several, quotes, title=title, since=since)


def named(ids: Iterator[int], stock: Stock) -> st.SearchStrategy[Story]:
    return st.builds(Story, articles(ids, stock), st.just(""))


def articles(ids: Iterator[int], stock: Stock) -> st.SearchStrategy[Article]:
    def make(title: str, text: str, source: str | None, url: str | None, image: str | None, language: str) -> Article:
        looks = {"title": title, "text": text, "source": source, "url": url, "image_url": image}
        return an_article(next(ids), **looks, language=language)

    sources = st.one_of(st.none(), stock.words)
    return st.builds(make, stock.words, stock.plain, sources, stock.addresses, stock.addresses, LANGUAGE)


def an_article(number: int = 1, **fields: Any) -> Article:
    article = Article(number, "Titolo", "Testo.", "it", ArticleStatus.PUBLISHED, NOW, published_at=NOW)
    return replace(article, **fields)


def a_story(number: int, summary: str = "Prima frase. Seconda frase.", **fields: Any) -> Story:
    return Story(an_article(number, title=f"Notizia {number}", source="Agenzia", **fields), summary)
