"""How feeds are, and what became of what they brought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from bot.render.statistics.report import Report, heading
from bot.texts import Html, Translator
from digests.model.charts import Bar, Bars, Ink, Part
from digests.model.statistics import FeedYield, Period

MOST_BARS = 10
STATES = {"answering": "", "failing": "⚠ ", "paused": "⏸ "}


def feeds(found: Sequence[FeedYield], period: Period, now: datetime, t: Translator) -> Report:
    """Return what became of what each feed brought, those in trouble first."""
    title = heading(t, "stats-title-feeds", period)
    parts = [
        Part(t.plain("stats-published"), Ink.BLUE), Part(t.plain("stats-waiting"), Ink.ORANGE),
        Part(t.plain("stats-rejected"), Ink.RED), Part(t.plain("stats-known"), Ink.GREY),
    ]  # fmt: skip
    bars = [
        Bar(STATES[_state(each)] + _name(each), _values(each), t.number(each.entries)) for each in found[:MOST_BARS]
    ]
    states = [_state(each) for each in found]
    answering, failing, paused = (states.count(state) for state in STATES)
    if not found:
        fact = t("stats-none-feeds")
    elif failing or paused:
        fact = t("stats-fact-feeds", answering=answering, failing=failing, paused=paused)
    else:
        fact = t("stats-fact-feeds-well", count=answering, entries=sum(each.entries for each in found))
    rows = [
        (_name(each), each.feed.url, _state(each), each.entries, each.published, each.waiting, each.rejected)
        for each in found
    ]
    notes = [*_longest(found, now, t)]
    if len(found) > MOST_BARS:
        notes.append(t("stats-note-more-feeds", count=len(found) - MOST_BARS))
    columns = ("feed", "address", "state", "entries", "published", "waiting", "rejected")
    return Report(title, Bars(title, parts, bars, t.plain("stats-empty-feeds")), fact, columns, rows, notes)


def _longest(found: Sequence[FeedYield], now: datetime, t: Translator) -> list[Html]:
    """Return a line on the feed that has failed for the longest time."""
    failing = [each for each in found if _state(each) == "failing" and each.feed.failing_since is not None]
    if not failing:
        return []
    longest = min(failing, key=lambda each: each.feed.failing_since or now)
    since = longest.feed.failing_since or now
    return [t("stats-note-failing", feed=_name(longest), day=t.date(since.date()))]


def _values(found: FeedYield) -> list[int]:
    known = max(found.entries - found.published - found.waiting - found.rejected, 0)
    return [found.published, found.waiting, found.rejected, known]


def _state(found: FeedYield) -> str:
    if found.feed.paused:
        return "paused"
    return "failing" if found.feed.failures else "answering"


def _name(found: FeedYield) -> str:
    return found.feed.title or urlsplit(found.feed.url).hostname or found.feed.url
