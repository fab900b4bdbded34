"""/settings: when, in which language and looking how a chat gets its digest; one message edited in place.

Each button says the value that it sets, so a button pressed twice, late or together with others leaves what it says.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from bot.handlers.guards import genuine, opened_privately, target
from bot.handlers.settings import layout as settings_layout
from bot.handlers.settings import zone as settings_zone
from bot.handlers.settings.scene import asked_about, changed, close_question, open_question, scene
from bot.handlers.settings.view import WORKDAYS, days_view, language_view, length_view, overview, time_view
from bot.moments import spoken_time
from bot.rooms import Room
from bot.visit import Visit
from digests.model import EVERY_DAY, Chat, ChatKind, Length, Rhythm

CHAT_ID = re.compile(r"-?\d{1,16}")
DAY_SETS = {"all": EVERY_DAY, "work": WORKDAYS}


async def settings(visit: Visit) -> None:
    """Send the settings of this chat as a new message; those of a channel open in its admin's private chat."""
    chat = await target(visit, visit.chat.id)
    if chat is not None and not (
        chat.kind is ChatKind.CHANNEL and await opened_privately(visit, f"settings_{chat.id}")
    ):
        await visit.say(*overview(await scene(visit, chat)))


async def settings_of(visit: Visit) -> None:
    """Send an admin the settings of the channel or group in a deep link, and keep it among those connected."""
    word = visit.arguments[0]
    in_private = visit.chat.kind is ChatKind.PRIVATE
    wanted = int(word) if in_private and CHAT_ID.fullmatch(word) else visit.chat.id
    chat = await target(visit, wanted)
    if chat is None:
        return
    if chat.id != visit.chat.id:
        await visit.services.subscribers.connected(chat.id, visit.user_id)
    await visit.say(*overview(await scene(visit, chat)))


async def show_overview(visit: Visit) -> None:
    """Show all settings of the chat in the button."""
    if chat := await target(visit, visit.press.number(0)):
        await close_question(visit)
        await _show_all(visit, chat)


async def set_time(visit: Visit) -> None:
    """Set the hour or the minutes that the button says, if any, and show the clock."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    if part := visit.press.word(1):
        number = visit.press.number(2)
        chat = await changed(visit, chat, lambda now: replace(now, digest_time=_moved(now.digest_time, part, number)))
    await open_question(visit, "settings-time", chat)
    await visit.show(*time_view(await scene(visit, chat)))


async def time_told(visit: Visit) -> None:
    """Set the time that was typed."""
    chat = await asked_about(visit)
    if chat is None:
        return
    clock = spoken_time(visit.message.text or "")
    if clock is None:
        await visit.say((await scene(visit, chat)).t("settings-time-unclear"))
        return
    chat = await changed(visit, chat, lambda now: replace(now, digest_time=clock))
    await visit.forget_question()
    await _show_all(visit, chat)


async def set_days(visit: Visit) -> None:
    """Set one day, a set of days or the day of the week's digest, as the button says, if any, and show the days."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    await close_question(visit)
    day, on = visit.press.number(1), visit.press.word(2) == "1"
    if chosen := DAY_SETS.get(visit.press.word(1)):
        chat = await changed(visit, chat, lambda now: replace(now, days=chosen, rhythm=Rhythm.DAILY))
    elif visit.press.word(1) == "week":
        chat = await changed(visit, chat, lambda now: _weekly(now, visit.press.number(2)))
    elif day is not None and day in EVERY_DAY:
        chat = await changed(visit, chat, lambda now: _with_day(now, day, on))
        if day in chat.days and not on:
            await visit.notice(visit.t.plain("settings-one-day-stays"))
    await visit.show(*days_view(await scene(visit, chat)))


async def set_language(visit: Visit) -> None:
    """Set the language that the button says, if any, and show the languages."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    await close_question(visit)
    language, texts = visit.press.word(1), visit.services.texts
    if language in texts.languages:
        chat = await changed(visit, chat, lambda now: replace(now, language=language))
    await visit.show(*language_view(await scene(visit, chat), texts))


async def set_length(visit: Visit) -> None:
    """Set the length that the button says, if any, and show the lengths."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    await close_question(visit)
    wanted = visit.press.word(1)
    if wanted in set(Length):
        chat = await changed(visit, chat, lambda now: replace(now, length=Length(wanted)))
    await visit.show(*length_view(await scene(visit, chat)))


async def set_empty(visit: Visit) -> None:
    """Set whether a day without news gets a line."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    wanted = visit.press.word(1)
    if wanted in ("0", "1"):
        chat = await changed(visit, chat, lambda now: replace(now, tell_when_empty=wanted == "1"))
    await _show_all(visit, chat)


async def _show_all(visit: Visit, chat: Chat) -> None:
    await visit.show(*overview(await scene(visit, chat)))


def _moved(clock: time, part: str, number: int | None) -> time:
    """Return the time with its hour or minute replaced, as it was where that makes no time."""
    if part == "h" and number in range(24):
        return time(number or 0, clock.minute)
    if part == "m" and number in range(60):
        return time(clock.hour, number or 0)
    return clock


def _weekly(chat: Chat, day: int | None) -> Chat:
    """Return the chat with one digest a week, on the day given; none given, on the last of its days."""
    chosen = day if day in EVERY_DAY else max(chat.days, default=max(EVERY_DAY))
    return replace(chat, days=frozenset({chosen}), rhythm=Rhythm.WEEKLY)


def _with_day(chat: Chat, day: int, on: bool) -> Chat:
    """Return the chat with or without a day; the last day stays."""
    days = chat.days | {day} if on else chat.days - {day}
    return replace(chat, days=days or chat.days)


SCREENS = {
    "settings": settings,
    "set": show_overview,
    "set-time": set_time,
    "set-days": set_days,
    "set-lang": set_language,
    "set-length": set_length,
    "set-empty": set_empty,
    **settings_layout.BUTTONS,
    **settings_zone.BUTTONS,
}
ROOM = Room(
    commands={"settings": settings},
    buttons={action: genuine(screen) for action, screen in SCREENS.items()},
    inputs={"settings-time": time_told, **settings_zone.INPUTS},
    starts={"settings": settings_of},
)
