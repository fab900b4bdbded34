"""What readers kept, wished for and opened: sums, parted only where enough readers are in them."""

from __future__ import annotations

from datetime import date

from bot.render.statistics.report import Report, counted_since, heading
from bot.render.utf16 import shortened
from bot.texts import Translator
from digests.model.charts import Bar, Bars, Ink, Part
from digests.model.statistics import FEW, Brought, Period, Wishes
from digests.model.tallies import Tally

KINDS = (Tally.KEPT, Tally.MORE, Tally.LESS, Tally.MUTED)
TITLE_UNITS = 80


def wishes(found: Wishes, period: Period, today: date, t: Translator) -> Report:
    """Return how often readers kept an article, and wished for more, less or nothing of something."""
    title = heading(t, "stats-title-wishes", period)
    total = sum(found.counts.values())
    enough = total >= FEW
    counts = [(kind, found.counts.get(kind, 0)) for kind in KINDS if enough]
    bars = [Bar(t.plain(f"stats-{kind}"), [count], t.number(count)) for kind, count in counts]
    if enough:
        most = max(count for _, count in counts)
        leading = t.listed([t.plain(f"stats-{kind}") for kind, count in counts if count == most])
        fact = t("stats-fact-wishes", total=total, leading=leading, count=most)
    else:
        fact = t("stats-few-wishes" if total else "stats-none-wishes", few=FEW)
    standing = t("stats-note-wishes", filtering=found.filtering, kept=found.kept)
    chart = Bars(title, [Part(title, Ink.BLUE)], bars, t.plain("stats-empty-few"))
    notes = [
        *([standing] if found.filtering + found.kept >= FEW else []),
        *counted_since(found.since, period, today, t),
    ]
    return Report(title, chart, fact, ("what", "count"), counts, notes)


def stories(found: Brought, period: Period, today: date, t: Translator) -> Report:
    """Return how often stories were opened and kept, the leading ones by title."""
    title = heading(t, "stats-title-stories", period)
    parts = [Part(t.plain("stats-opened"), Ink.BLUE), Part(t.plain("stats-kept"), Ink.ORANGE)]
    bars = [
        Bar(shortened(" ".join(name.split()), TITLE_UNITS), [opened, kept], f"{t.number(opened)} · {t.number(kept)}")
        for name, opened, kept in found.stories
    ]
    opened, kept = found.others
    if found.stories:
        best, times, _ = found.stories[0]
        name = shortened(" ".join(best.split()), TITLE_UNITS)
        fact = t("stats-fact-stories", opened=found.opened, kept=found.kept, title=name, times=times)
    elif found.opened + found.kept >= FEW:
        fact = t("stats-spread-stories", opened=found.opened, kept=found.kept, few=FEW)
    else:
        fact = t("stats-none-stories", few=FEW)
    rows: list[tuple[object, ...]] = list(found.stories)
    if opened + kept >= FEW:
        rows.append(("(others)", opened, kept))
    chart = Bars(title, parts, bars, t.plain("stats-empty-few"))
    notes = [t("stats-note-stories"), *counted_since(found.since, period, today, t)]
    return Report(title, chart, fact, ("story", "opened", "kept"), rows, notes)
