"""The screens of the settings: each button says the value that it sets, or none, and shows its screen.

A button pressed twice, late or together with others leaves what it says.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from bot.actions.settings import (
    SetDays,
    SetEmpty,
    SetLanguage,
    SetLength,
    SetMoreTimes,
    SetPins,
    SetPlace,
    SetSound,
    SetStories,
    SetTime,
    ShowSettings,
)
from bot.chats import spoken_to_in
from bot.handlers.settings.loading import asked_chat, chat_in, chat_on_screen, settings_of
from bot.handlers.settings.questions import AskedTime
from bot.handlers.settings.view import (
    STORIES,
    WORKDAYS,
    days_view,
    language_view,
    length_view,
    overview,
    sound_view,
    time_view,
)
from bot.moments import spoken_time, spoken_times
from bot.replies import Refusal, Reply, View
from bot.rights import may_pin
from bot.rooms import on
from bot.transport.pins import TelegramPins
from bot.visit import Visit
from digests.model import EVERY_DAY, MOST_TIMES, Chat, ChatKind, Length, Rhythm

DAY_SETS = {"all": EVERY_DAY, "work": WORKDAYS}


async def show_all(visit: Visit, _: ShowSettings, chat: Chat) -> Reply:
    """Show all settings of a chat."""
    return overview(await settings_of(visit, chat))


async def set_time(visit: Visit, action: SetTime, chat: Chat) -> Reply:
    """Set the hour or the minutes, if any, and show the clock; another time can be typed."""
    if action.part:
        chat = await visit.services.subscribers.changed(
            chat, lambda now: replace(now, digest_time=_moved(now.digest_time, action.part, action.number))
        )
    return replace(time_view(await settings_of(visit, chat)), question=AskedTime(chat.id))


async def take_time(visit: Visit, _: AskedTime, chat: Chat) -> Reply:
    """Set the time that was typed, or the times, up to four of them."""
    times = spoken_times(visit.message.text or "", MOST_TIMES)
    if not times:
        return View((await settings_of(visit, chat)).t("settings-time-unclear"))
    chat = await visit.services.subscribers.changed(
        chat, lambda now: replace(now, digest_time=times[0], more_times=times[1:])
    )
    await visit.forget_question()
    return overview(await settings_of(visit, chat))


async def set_more_times(visit: Visit, action: SetMoreTimes, chat: Chat) -> Reply:
    """Add a time of the day or take it away, or set that of weekends, and show the clock."""
    clock = spoken_time(action.clock, needs_minutes=True) if action.clock else None
    if clock or action.weekend:
        chat = await visit.services.subscribers.changed(chat, lambda now: _with_time(now, clock, action))
    return replace(time_view(await settings_of(visit, chat)), question=AskedTime(chat.id))


async def set_sound(visit: Visit, action: SetSound, chat: Chat) -> Reply:
    """Set whether messages ring, or the hours in which they never do, if any, and show both."""
    silent, quiet = action.silent, _hours(action.quiet)
    if silent is not None:
        chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, silent=silent))
    if quiet is not None:
        chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, quiet=quiet))
    return sound_view(await settings_of(visit, chat))


async def set_days(visit: Visit, action: SetDays, chat: Chat) -> Reply:
    """Set one day, a set of days or the day of the week's digest, if any, and show the days."""
    notice = ""
    if chosen := DAY_SETS.get(action.which):
        chat = await visit.services.subscribers.changed(
            chat, lambda now: replace(now, days=chosen, rhythm=Rhythm.DAILY)
        )
    elif action.which == "week":
        chat = await visit.services.subscribers.changed(chat, lambda now: _weekly(now, action.value))
    elif (day := _day(action.which)) is not None:
        wanted = action.value == 1
        chat = await visit.services.subscribers.changed(chat, lambda now: _with_day(now, day, wanted=wanted))
        notice = visit.t.plain("settings-one-day-stays") if day in chat.days and not wanted else ""
    return days_view(await settings_of(visit, chat)).saying(notice)


async def set_language(visit: Visit, action: SetLanguage, chat: Chat) -> Reply:
    """Set the language, if any, and show the languages."""
    texts = visit.services.texts
    if action.language in texts.languages:
        chat = await spoken_to_in(visit, chat, action.language)
    return language_view(await settings_of(visit, chat), texts)


async def set_length(visit: Visit, action: SetLength, chat: Chat) -> Reply:
    """Set the length, if any, and show the lengths."""
    if action.length in set(Length):
        length = Length(action.length)
        chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, length=length))
    return length_view(await settings_of(visit, chat))


async def set_stories(visit: Visit, action: SetStories, chat: Chat) -> Reply:
    """Set how many stories a digest tells, and show the lengths."""
    if action.number in STORIES:
        chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, stories=action.number))
    return length_view(await settings_of(visit, chat))


async def set_empty(visit: Visit, action: SetEmpty, chat: Chat) -> Reply:
    """Set whether a day without news gets a line."""
    chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, tell_when_empty=action.wanted))
    return overview(await settings_of(visit, chat))


async def set_pins(visit: Visit, action: SetPins, chat: Chat) -> Reply:
    """Set whether digests are pinned, which takes a right, and let go of the one that is. Raises: Refusal."""
    if chat.kind is ChatKind.PRIVATE:
        raise Refusal("error-old-button")
    if action.wanted and not await may_pin(visit.bot, chat.id, chat.kind):
        raise Refusal("settings-may-not-pin-in-channel" if chat.kind is ChatKind.CHANNEL else "settings-may-not-pin")
    chat, left = await visit.services.subscribers.pinning(chat, wanted=action.wanted)
    if left is not None:
        await TelegramPins(visit.bot).unpin(chat.id, left)
    return overview(await settings_of(visit, chat))


async def set_place(visit: Visit, action: SetPlace, chat: Chat) -> Reply:
    """Set in which topic of the chat its digests stand. Raises: Refusal where the button stands in none of them."""
    topic = visit.topic if chat.id == visit.chat.id else None
    if action.here and topic is None:
        raise Refusal("error-old-button")
    wanted = topic if action.here else None
    chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, message_thread_id=wanted))
    return overview(await settings_of(visit, chat))


def _moved(clock: time, part: str, number: int) -> time:
    """Return the time with its hour or minute replaced, as it was where that makes no time."""
    if part == "h" and number in range(24):
        return time(number, clock.minute)
    if part == "m" and number in range(60):
        return time(clock.hour, number)
    return clock


def _with_time(chat: Chat, clock: time | None, action: SetMoreTimes) -> Chat:
    if action.weekend:
        return replace(chat, weekend_times=(clock,) if clock else ())
    others = {at for at in chat.more_times if at != clock}
    more = {*others, clock} if action.wanted and clock and clock != chat.digest_time else others
    return replace(chat, more_times=tuple(sorted(more))) if len(more) < MOST_TIMES else chat


def _hours(word: str) -> tuple[time, ...] | None:
    """Return quiet hours as a button says them, none of them for the word that ends them; None for no such hours."""
    if word == "none":
        return ()
    times = [spoken_time(each, needs_minutes=True) for each in word.split("-")]
    hours = tuple(each for each in times if each is not None)
    return hours if len(hours) == len(times) == 2 else None


def _weekly(chat: Chat, day: int | None) -> Chat:
    """Return the chat with one digest a week, on the day given; none given, on the last of its days."""
    chosen = day if day in EVERY_DAY else max(chat.days, default=max(EVERY_DAY))
    return replace(chat, days=frozenset({chosen}), rhythm=Rhythm.WEEKLY)


def _with_day(chat: Chat, day: int, *, wanted: bool) -> Chat:
    """Return the chat with or without a day; the last day stays."""
    days = chat.days | {day} if wanted else chat.days - {day}
    return replace(chat, days=days or chat.days)


def _day(word: str) -> int | None:
    """Return the ISO number of a day of the week, None where the word is none."""
    return int(word) if len(word) == 1 and word.isascii() and word.isdigit() and int(word) in EVERY_DAY else None


ACTIONS = (
    on(ShowSettings, chat_on_screen, show_all),
    on(SetTime, chat_on_screen, set_time),
    on(SetMoreTimes, chat_on_screen, set_more_times),
    on(SetSound, chat_on_screen, set_sound),
    on(SetDays, chat_on_screen, set_days),
    on(SetLanguage, chat_on_screen, set_language),
    on(SetLength, chat_on_screen, set_length),
    on(SetStories, chat_on_screen, set_stories),
    on(SetEmpty, chat_in, set_empty),
    on(SetPins, chat_in, set_pins),
    on(SetPlace, chat_in, set_place),
)
QUESTIONS = (on(AskedTime, asked_chat, take_time),)
