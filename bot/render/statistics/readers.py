"""How many readers there are, who came and went, and when they read."""

from __future__ import annotations

from datetime import date, time

from bot.render.statistics.report import Report, by_step, counted_since, heading, marks
from bot.texts import Translator
from digests.model.charts import Columns, Ink, Mark, Series
from digests.model.statistics import FEW, Hours, Period, Subscribers
from digests.model.tallies import Tally

INKS = {Tally.CAME: Ink.BLUE, Tally.LEFT: Ink.ORANGE, Tally.BLOCKED: Ink.RED}
HOURS_MARKED = range(0, 24, 6)


def subscribers(found: Subscribers, period: Period, today: date, t: Translator) -> Report:
    """Return how many came, left and blocked the bot in each step of a period."""
    values = {kind: by_step(found.moved, kind, period, today) for kind in INKS}
    sums = {kind: sum(each) for kind, each in values.items()}
    title = heading(t, "stats-title-readers", period)
    series = [
        Series(t.plain(f"stats-{kind}"), ink, values[kind], t.number(sums[kind]), below=kind is not Tally.CAME)
        for kind, ink in INKS.items()
    ]
    moved = t("stats-fact-readers-moved", came=sums[Tally.CAME], left=sums[Tally.LEFT], blocked=sums[Tally.BLOCKED])
    fact = t("stats-fact-readers", now=found.now, moved=moved if any(sums.values()) else t("stats-fact-readers-still"))
    rows = [(day, *(values[kind][place] for kind in INKS)) for place, day in enumerate(period.steps(today))]
    return Report(
        title, Columns(title, series, marks(period, today, t), t.plain("stats-empty-readers")), fact,
        ("from", *INKS), rows, counted_since(found.since, period, today, t),
    )  # fmt: skip


def hours(found: Hours, t: Translator) -> Report:
    """Return at what hours digests come; of a few readers that is theirs to know."""
    enough = found.readers >= FEW
    counts = found.counts if enough else [0] * 24
    told = {hour: t.time(time(hour)) for hour in range(24)}
    places = [Mark(hour, told[hour], told[hour]) for hour in HOURS_MARKED]
    title = t.plain("stats-title-hours")
    most = max(counts)
    at = t.listed([told[hour] for hour, count in enumerate(counts) if count == most][:3])
    fact = t("stats-fact-hours", at=at, count=most, readers=found.readers) if enough else t("stats-few-hours", few=FEW)
    series = [Series(title, Ink.BLUE, counts)]
    rows = [(told[hour], count) for hour, count in enumerate(counts)] if enough else []
    chart = Columns(title, series, places, t.plain("stats-empty-few"))
    return Report(title, chart, fact, ("hour", "readers"), rows, [t("stats-note-hours")] if enough else [])
