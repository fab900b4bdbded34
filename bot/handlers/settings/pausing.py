"""/pause: a break that ends by itself, and its end at once."""

from __future__ import annotations

from datetime import timedelta

from telegram import InlineKeyboardButton

from bot.handlers.guards import target
from bot.keyboards import button, keyboard
from bot.render.lines import local_day, next_digest
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat

DEFAULT_DAYS = 7
CHOICES = (1, 3, 7, 30)
LONGEST_DAYS = 365


async def pause(visit: Visit) -> None:
    """Pause for so many days, a week where none is given."""
    word = visit.arguments[0] if visit.arguments else str(DEFAULT_DAYS)
    days = int(word) if word.isdecimal() and len(word) <= len(str(LONGEST_DAYS)) else 0
    if not 1 <= days <= LONGEST_DAYS:
        await visit.say(visit.t("personal-pause-days", limit=LONGEST_DAYS))
        return
    await _pause(visit, visit.chat.id, days)


async def choose_days(visit: Visit) -> None:
    """Pause for as many days as the button says."""
    days = visit.press.number(1)
    if days not in CHOICES:
        await visit.notice(visit.t.plain("error-old-button"), alert=True)
        return
    await _pause(visit, visit.press.number(0), days)


async def resume(visit: Visit) -> None:
    """Take the digests up again, after a pause or a stop."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    chat = await visit.services.subscribers.resumed(chat)
    async with visit.store.read() as tx:
        followed = await tx.subscriptions.of(chat.id)
    key = "personal-resumed" if followed else "personal-resumed-without-topics"
    await visit.show(_lines(visit.t(key), next_digest(chat, visit.t)))


async def _pause(visit: Visit, chat_id: int | None, days: int) -> None:
    chat = await target(visit, chat_id)
    if chat is None:
        return
    if chat.stopped:
        await visit.show(visit.t("personal-pause-stopped"), keyboard([_resume_button(visit, chat)]))
        return
    until = visit.now + timedelta(days=days)
    chat = await visit.services.subscribers.paused(chat, until)
    paused = visit.t("personal-paused", days=days, until=local_day(until, chat, visit.t))
    choices = [
        button(visit.t.plain("personal-pause-button", days=choice), "pause", chat.id, choice) for choice in CHOICES
    ]
    await visit.show(_lines(paused, next_digest(chat, visit.t)), keyboard(choices, [_resume_button(visit, chat)]))


def _resume_button(visit: Visit, chat: Chat) -> InlineKeyboardButton:
    return button(visit.t.plain("personal-resume-button"), "resume", chat.id)


def _lines(*lines: Html) -> Html:
    return Html("\n".join(line for line in lines if line))


ROOM = Room(commands={"pause": pause}, buttons={"pause": choose_days, "resume": resume})
