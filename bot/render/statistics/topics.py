"""Who follows which topic, and what was published on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from bot.render.statistics.report import Report, heading
from bot.texts import Html, Translator
from digests.model import UNKNOWN_LANGUAGE, Topic
from digests.model.charts import Bar, Bars, Ink, Part
from digests.model.statistics import Coverage, Followers, Period, TopicCoverage

# So many fit on a phone's screen.
MOST_BARS, MOST_LEADING = 10, 3
LANGUAGES = (Ink.BLUE, Ink.ORANGE, Ink.GREEN, Ink.PURPLE)


def followers(found: Followers, t: Translator) -> Report:
    """Return how many readers each topic has."""
    title = t.plain("stats-title-topics")
    bars = [Bar(topic.name(t.language), [count], t.number(count)) for topic, count in found.topics[:MOST_BARS]]
    most = found.topics[0][1] if found.topics else 0
    if most:
        leading = [topic for topic, count in found.topics if count == most]
        fact = t("stats-fact-topics", topics=_named(leading, t), count=most, readers=found.readers)
    else:
        fact = t("stats-none-topics" if found.topics else "stats-no-topics")
    notes = [t("stats-note-words", count=found.own_words)] if found.own_words else []
    if len(found.topics) > MOST_BARS:
        notes.append(t("stats-note-more-topics", count=len(found.topics) - MOST_BARS))
    rows = [(topic.slug, topic.name(t.language), count) for topic, count in found.topics]
    chart = Bars(title, [Part(title, Ink.BLUE)], bars, t.plain("stats-empty-topics"))
    return Report(title, chart, fact, ("topic", "name", "readers"), rows, notes)


def coverage(found: Coverage, period: Period, t: Translator) -> Report:
    """Return how many articles there were on each topic, by language, and from how many sources."""
    title = heading(t, "stats-title-news", period)
    in_all: Counter[str] = Counter()
    for each in found.topics:
        in_all.update(each.languages)
    leading = [code for code, _ in in_all.most_common(len(LANGUAGES))]
    parts = [Part(_language(code, t), ink) for code, ink in zip(leading, LANGUAGES, strict=False)]
    more = len(in_all) > len(leading)
    if more:
        parts.append(Part(t.plain("stats-other-languages"), Ink.GREY))
    bars = [_covered(each, leading, t, more=more) for each in found.topics[:MOST_BARS] if each.articles]
    if bars:
        best = [each.topic for each in found.topics if each.articles == found.topics[0].articles]
        most = t("stats-fact-news-most", topics=_named(best, t), count=found.topics[0].articles)
    else:
        most = Html("")
    key = "stats-fact-news" if found.articles else "stats-none-news"
    fact = t(key, articles=found.articles, sources=t.plain("stats-sources", count=found.sources), most=most)
    hidden = sum(bool(each.articles) for each in found.topics[MOST_BARS:])
    rows = [
        (each.topic.slug, each.topic.name(t.language), code, count, each.sources)
        for each in found.topics
        for code, count in each.languages.items()
    ]
    return Report(
        title, Bars(title, parts, bars, t.plain("stats-empty-news")), fact,
        ("topic", "name", "language", "articles", "sources on the topic"), rows,
        [t("stats-note-more-topics", count=hidden)] if hidden else [],
    )  # fmt: skip


def _covered(found: TopicCoverage, leading: Sequence[str], t: Translator, *, more: bool) -> Bar:
    values = [found.languages.get(code, 0) for code in leading]
    others = [found.articles - sum(values)] if more else []
    told = f"{t.number(found.articles)} · {t.plain('stats-sources', count=found.sources)}"
    return Bar(found.topic.name(t.language), [*values, *others], told)


def _named(topics: Sequence[Topic], t: Translator) -> str:
    return t.listed([topic.name(t.language) for topic in topics[:MOST_LEADING]])


def _language(code: str, t: Translator) -> str:
    return t.plain("stats-unknown-language") if code == UNKNOWN_LANGUAGE else t.language_name(code)
