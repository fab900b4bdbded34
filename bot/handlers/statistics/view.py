"""The words under a picture of figures, and the buttons, which stay in their places."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from telegram import InlineKeyboardMarkup

from bot.actions.statistics import ExportStatistics, SetDark, ShowStatistics
from bot.keyboards import button, in_rows, keyboard
from bot.render.pictured import MAX_CAPTION_UNITS
from bot.render.statistics.report import Report
from bot.render.utf16 import shortened, shown_units
from bot.texts import Html, Translator
from digests.model.statistics import Period, Subject

SUBJECTS_A_ROW, NAME_UNITS = 3, 60
# What stands now, and not over a time.
TIMELESS = (Subject.FOLLOWERS, Subject.HOURS)


def caption(report: Report, numbered: Sequence[str], *more: Html) -> Html:
    """Return what a picture says in a line, what is to be known of it, and the names that are numbers in it.

    As many of these as there is room for.
    """
    lines = [Html(f"<b>{escape(report.title, quote=False)}</b>"), report.fact, *report.notes, *more]
    for number, name in enumerate(numbered, 1):
        line = Html(f"#{number} {escape(shortened(' '.join(name.split()), NAME_UNITS), quote=False)}")
        if shown_units("\n".join([*lines, line])) > MAX_CAPTION_UNITS:
            break
        lines.append(line)
    return Html("\n".join(lines))


def buttons(t: Translator, shown: ShowStatistics, *, dark: bool) -> InlineKeyboardMarkup:
    """Return the buttons that lead to the other figures."""
    subjects = [
        button(_chosen(t.plain(f"stats-of-{each}"), each is shown.subject), ShowStatistics(each, shown.period))
        for each in Subject
    ]
    periods = [
        button(_chosen(t.plain(f"stats-days-{each}"), each is shown.period), ShowStatistics(shown.subject, each))
        for each in Period
        if shown.subject not in TIMELESS
    ]
    look = t.plain("stats-light" if dark else "stats-dark")
    beside = [
        button(look, SetDark(shown.subject, shown.period, not dark)),
        button(t.plain("stats-export"), ExportStatistics(shown.subject, shown.period)),
    ]
    return keyboard(*in_rows(subjects, SUBJECTS_A_ROW), periods, beside)


def _chosen(label: str, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label
