"""The figures, drawn; in words alone where no picture can be drawn."""

from __future__ import annotations

import logging
from dataclasses import replace

from bot.actions.statistics import ExportStatistics, SetDark, ShowStatistics, StatisticsAction
from bot.handlers.guards import in_private, whole_newsroom
from bot.handlers.statistics.view import buttons, caption
from bot.render.statistics import feeds, readers, reception, sending, topics
from bot.render.statistics.report import Report
from bot.replies import Notice, PhotoView, Reply, View
from bot.rooms import Room, on
from bot.visit import Visit
from digests.errors import NoPicture
from digests.model.statistics import Subject
from digests.spreadsheets import file_of

logger = logging.getLogger(__name__)


async def statistics(visit: Visit) -> Reply:
    """Show how many readers there are, and lead to everything else."""
    return await show(visit, ShowStatistics())


async def show(visit: Visit, action: ShowStatistics) -> Reply:
    """Show a subject over a period."""
    return await _shown(visit, action, dark=visit.chat.dark)


async def set_dark(visit: Visit, action: SetDark) -> Reply:
    """Show pictures dark or light from now on."""
    await visit.services.subscribers.changed(visit.chat, lambda now: replace(now, dark=action.dark))
    return await _shown(visit, ShowStatistics(action.subject, action.period), dark=action.dark)


async def export(visit: Visit, action: ExportStatistics) -> Reply:
    """Send the figures as a file for any spreadsheet."""
    report = await _report(visit, action)
    if not report.rows:
        return Notice(visit.t.plain("stats-no-rows"))
    name = f"{action.subject}-{visit.now:%Y-%m-%d}.csv"
    await visit.here(
        visit.bot.send_document,
        document=file_of([report.columns, *report.rows]), filename=name, caption=visit.t.plain("stats-file"),
    )  # fmt: skip
    return None


async def _shown(visit: Visit, action: ShowStatistics, *, dark: bool) -> Reply:
    report = await _report(visit, action)
    under = buttons(visit.t, action, dark=dark)
    try:
        picture = await visit.services.painter.drawn(report.chart, dark=dark)
    except NoPicture as error:
        logger.warning("No picture was drawn: %s", error)
        return View(caption(report, [], visit.t("stats-no-picture")), under)
    return PhotoView(picture.png, caption(report, picture.numbered), under)


async def _report(visit: Visit, action: StatisticsAction) -> Report:
    found, t, period = visit.services.statistics, visit.t, action.period
    match action.subject:
        case Subject.SUBSCRIBERS:
            return readers.subscribers(await found.subscribers(period), period, found.today, t)
        case Subject.FOLLOWERS:
            return topics.followers(await found.followers(), t)
        case Subject.DELIVERIES:
            return sending.outcomes(await found.outcomes(period), period, found.today, t)
        case Subject.LATENESS:
            return sending.lateness(await found.lateness(period), period, found.today, t)
        case Subject.COVERAGE:
            return topics.coverage(await found.coverage(period), period, t)
        case Subject.HOURS:
            return readers.hours(await found.hours(), t)
        case Subject.WISHES:
            return reception.wishes(await found.wishes(period), period, found.today, t)
        case Subject.STORIES:
            return reception.stories(await found.brought(period), period, found.today, t)
        case Subject.FEEDS:
            return feeds.feeds(await found.feeds(period), period, visit.now, t)


ROOM = Room(
    commands={"stats": statistics},
    actions=(on(ShowStatistics, show), on(ExportStatistics, export), on(SetDark, set_dark)),
    guards=(whole_newsroom, in_private("stats-in-private")),
)
