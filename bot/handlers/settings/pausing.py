"""/pause: a break that ends by itself, and its end at once."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from telegram import InlineKeyboardButton

from bot.actions.groups import ShowChat
from bot.actions.settings import Pause, Resume
from bot.handlers.guards import chat_to_change
from bot.handlers.settings.loading import chat_in
from bot.keyboards import button, keyboard
from bot.moments import written_day
from bot.render.lines import local_day, next_digest
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat
from digests.timing.timetable import instant
from digests.timing.zones import zone

DEFAULT_DAYS = 7
CHOICES = (1, 3, 7, 30)
LONGEST_DAYS = 365


async def pause(visit: Visit) -> Reply:
    """Pause for so many days or until a date, a week where neither is given. Raises: Refusal."""
    word = visit.arguments[0] if visit.arguments else str(DEFAULT_DAYS)
    if (day := written_day(" ".join(visit.arguments), zone(visit.chat.timezone), visit.now)) is not None:
        chat = await chat_to_change(visit, visit.chat.id)
        begins = instant(day, time(), zone(chat.timezone))
        return await _paused_until(visit, chat, begins) if begins else View(visit.t("personal-pause-unclear"))
    days = int(word) if word.isdecimal() and len(word) <= len(str(LONGEST_DAYS)) else 0
    if not 1 <= days <= LONGEST_DAYS:
        return View(visit.t("personal-pause-days", limit=LONGEST_DAYS))
    return await _paused(visit, await chat_to_change(visit, visit.chat.id), days)


async def pause_for(visit: Visit, action: Pause, chat: Chat) -> Reply:
    """Pause for as many days as the button says. Raises: Refusal."""
    if action.days not in CHOICES:
        raise Refusal("error-old-button")
    return await _paused(visit, chat, action.days)


async def resume(visit: Visit, _: Resume, chat: Chat) -> Reply:
    """Take the digests up again, after a pause or a stop."""
    chat = await visit.services.subscribers.resumed(chat)
    async with visit.store.read() as tx:
        followed = await tx.subscriptions.sections(chat.id)
    key = "personal-resumed" if followed else "personal-resumed-without-topics"
    told, back = _lines(_named(visit, chat), visit.t(key), next_digest(chat, visit.t)), _way_back(visit, chat)
    return View(told, keyboard(back) if back else None)


async def _paused(visit: Visit, chat: Chat, days: int) -> Reply:
    return await _paused_until(visit, chat, visit.now + timedelta(days=days), days)


async def _paused_until(visit: Visit, chat: Chat, until: datetime, days: int = 0) -> Reply:
    """Pause until a moment; days: as many as were asked for, 0 where a date was."""
    if chat.stopped:
        return View(visit.t("personal-pause-stopped"), keyboard([_resume_button(visit, chat)]))
    chat = await visit.services.subscribers.paused(chat, until)
    day = local_day(until, chat, visit.t)
    paused = visit.t("personal-paused", days=days, until=day) if days else visit.t("personal-paused-until", until=day)
    choices = [button(visit.t.plain("personal-pause-button", days=days), Pause(chat.id, days)) for days in CHOICES]
    told = _lines(_named(visit, chat), paused, next_digest(chat, visit.t))
    return View(told, keyboard(choices, [_resume_button(visit, chat)], _way_back(visit, chat)))


def _named(visit: Visit, chat: Chat) -> Html:
    """Return the name of a chat that is looked after from elsewhere."""
    return Html("") if chat.id == visit.chat.id else visit.t("settings-title-of", chat=chat.title)


def _way_back(visit: Visit, chat: Chat) -> list[InlineKeyboardButton]:
    return [] if chat.id == visit.chat.id else [button(visit.t.plain("back"), ShowChat(chat.id))]


def _resume_button(visit: Visit, chat: Chat) -> InlineKeyboardButton:
    return button(visit.t.plain("personal-resume-button"), Resume(chat.id))


def _lines(*lines: Html) -> Html:
    return Html("\n".join(line for line in lines if line))


COMMANDS = {"pause": pause}
ACTIONS = (on(Pause, chat_in, pause_for), on(Resume, chat_in, resume))
