"""Intake: when an article comes out, by a button or by a time that the editor writes."""

from __future__ import annotations

from datetime import UTC, datetime

from telegram import InlineKeyboardMarkup

from bot import moments
from bot.handlers.intake.scene import answered, pressed, pressed_open, show_card
from bot.keyboards import button, keyboard
from bot.rooms import Handler
from bot.texts import place
from bot.visit import Visit
from digests.errors import InputError
from digests.model import ArticleStatus
from digests.timing.timetable import zone


async def offer(visit: Visit) -> None:
    """Offer moments under the card."""
    intake = await pressed_open(visit)
    if intake is not None:
        note = visit.t("intake-pick-moment", zone=place(visit.chat.timezone, visit.t.language))
        await show_card(visit, intake, note=note, buttons=_moments(visit, intake.article.id))


async def at(visit: Visit) -> None:
    """Schedule for the moment in the button. Raises: InputError where it has passed."""
    intake = await pressed_open(visit)
    if intake is not None:
        moment = moments.checked(_moment(visit.press.number(1)), visit.now)
        await show_card(visit, await visit.services.ingest.schedule(intake.article.id, moment))


async def ask_moment(visit: Visit) -> None:
    """Ask for another moment."""
    intake = await pressed_open(visit)
    if intake is not None:
        back = keyboard([button(visit.t.plain("back"), "in-card", intake.article.id)])
        await visit.ask("intake-moment", visit.t("intake-ask-moment"), back, article=intake.article.id)


async def take_moment(visit: Visit) -> None:
    """Schedule for the moment that was written. Raises: InputError where it is no moment to publish at."""
    message = visit.message
    if message.text is None or message.forward_origin is not None or "\n" in message.text.strip():
        await visit.pass_on()
        return
    intake = await answered(visit)
    if intake is None:
        return
    moment = moments.written(message.text, zone(visit.chat.timezone), visit.now)
    await visit.forget_question()
    await show_card(visit, await visit.services.ingest.schedule(intake.article.id, moment))


async def unschedule(visit: Visit) -> None:
    """Make a draft again of what was scheduled."""
    intake = await pressed(visit)
    if intake is None:
        return
    if intake.article.status is ArticleStatus.SCHEDULED:
        await visit.notice(visit.t.plain("intake-unscheduled"))
        intake = await visit.services.ingest.withdraw(intake.article.id) or intake
    elif intake.article.status is ArticleStatus.PUBLISHED:
        await visit.notice(visit.t.plain("intake-already-published"))
    await show_card(visit, intake)


def _moments(visit: Visit, article_id: int) -> InlineKeyboardMarkup:
    t, there = visit.t, zone(visit.chat.timezone)
    presets = [
        [button(t.plain(key, time=t.time(moment.astimezone(there))), "in-at", article_id, int(moment.timestamp()))]
        for key, moment in moments.presets(there, visit.now)
    ]
    other = [button(t.plain("intake-other-moment"), "in-when", article_id)]
    return keyboard(*presets, other, [button(t.plain("back"), "in-card", article_id)])


def _moment(seconds: int | None) -> datetime:
    """Return the moment of a button. Raises: InputError where it is forged."""
    try:
        return datetime.fromtimestamp(seconds or 0, UTC)
    except (OverflowError, ValueError, OSError):
        raise InputError("unclear-moment") from None


BUTTONS: dict[str, Handler] = {"in-schedule": offer, "in-at": at, "in-when": ask_moment, "in-unschedule": unschedule}
INPUTS: dict[str, Handler] = {"intake-moment": take_moment}
