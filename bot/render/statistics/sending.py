"""What became of what was sent, and how late it came."""

from __future__ import annotations

from datetime import date, timedelta

from bot.render.statistics.report import Report, by_step, counted_since, heading, marks
from bot.texts import Html, Translator
from digests.model.charts import Bar, Bars, Columns, Ink, Part, Series
from digests.model.statistics import Lateness, Outcomes, Period
from digests.model.tallies import LATE_UP_TO, Tally

INKS = {Tally.SENT: Ink.BLUE, Tally.SKIPPED: Ink.GREY, Tally.UNKNOWN: Ink.ORANGE, Tally.FAILED: Ink.RED}
MINUTE = timedelta(minutes=1)


def outcomes(found: Outcomes, period: Period, today: date, t: Translator) -> Report:
    """Return what became of the messages of each step of a period."""
    title = heading(t, "stats-title-sent", period)
    values = {kind: by_step(found.by_day, kind, period, today) for kind in INKS}
    sums = {kind: sum(each) for kind, each in values.items()}
    series = [
        Series(t.plain(f"stats-{kind}"), ink, values[kind], t.number(sums[kind]))
        for kind, ink in INKS.items()
        if sums[kind] or kind is Tally.SENT
    ]
    total = sum(sums.values())
    fact = t("stats-fact-sent", share=t.share(sums[Tally.SENT], total), total=total) if total else t("stats-none-sent")
    notes: list[Html] = [t("stats-note-unknown")] if sums[Tally.UNKNOWN] else []
    rows = [(day, *(values[kind][place] for kind in INKS)) for place, day in enumerate(period.steps(today))]
    chart = Columns(title, series, marks(period, today, t), t.plain("stats-empty-sent"))
    return Report(title, chart, fact, ("from", *INKS), rows if total else [], notes)


def lateness(found: Lateness, period: Period, today: date, t: Translator) -> Report:
    """Return how late digests came."""
    title = heading(t, "stats-title-late", period)
    up_to = [most // MINUTE for most in LATE_UP_TO]
    names = [*(t.plain("stats-late-up-to", minutes=most) for most in up_to), t.plain("stats-late-more")]
    total = sum(found.counts)
    bars = [
        Bar(name, [count], f"{t.number(count)} · {t.share(count, total)}")
        for name, count in zip(names, found.counts, strict=True)
        if total
    ]
    fact = t("stats-fact-late", share=t.share(found.counts[0], total), total=total) if total else t("stats-none-late")
    rows = [(most, count) for most, count in zip([*up_to, "more"], found.counts, strict=True) if total]
    chart = Bars(title, [Part(title, Ink.BLUE)], bars, t.plain("stats-empty-sent"))
    notes = counted_since(found.since, period, today, t)
    return Report(title, chart, fact, ("up to minutes", "digests"), rows, notes)
