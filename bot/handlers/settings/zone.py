"""Which time zone a chat lives in: asked by the clock, found by a shared location, or typed.

"Is it 21:34 where you are?" with an hour less, an hour more and yes. Offsets do not say when summer time begins, so
where zones differ in that the person chooses a place.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from telegram import InlineKeyboardButton, KeyboardButton, Location, ReplyKeyboardMarkup
from telegram.constants import ChatType

from bot import words
from bot.actions.settings import AskClock, AskLocation, SetZone, TakeClock
from bot.handlers.settings.loading import asked_chat, chat_in, chat_on_screen, close_question, settings_of
from bot.handlers.settings.questions import AskedZone
from bot.handlers.settings.view import ChatSettings, overview, screen
from bot.keyboards import Row, button, in_fitting_rows, shortened
from bot.moments import spoken_time
from bot.replies import NotTaken, Reply, View
from bot.rooms import on
from bot.texts import Translator, country, place
from bot.visit import Visit
from digests.errors import UnknownZone
from digests.model import Chat, ChatKind
from digests.timing.places import Place, place_at, places_matching
from digests.timing.zones import (
    HALF_A_YEAR,
    offset_minutes,
    offset_name,
    spoken_offset,
    steady_zone,
    steps,
    zone,
    zone_names,
    zones_at_local_time,
    zones_at_offset,
)

MOST_PLACES = 8
# A longer label is cut off on a phone, with two in a row.
LONGEST_LABEL = 29
LONGEST_NAME = 60


async def ask_clock(visit: Visit, action: AskClock, chat: Chat) -> Reply:
    """Ask whether it is that time where the person is, at the offset in the button or the present one."""
    offset = action.offset
    if offset is None or not zones_at_offset(offset, visit.now, chat.timezone):
        offset = offset_minutes(chat.timezone, visit.now)
    return replace(_clock_view(await settings_of(visit, chat), offset), question=AskedZone(chat.id))


async def take_clock(visit: Visit, action: TakeClock, chat: Chat) -> Reply:
    """Take an offset: keep the zone that has it, else find one."""
    if action.offset == offset_minutes(chat.timezone, visit.now):
        return await _found(visit, chat, [Place(chat.timezone, chat.city)], "settings-which-place")
    return await _found(visit, chat, _at_offset(action.offset, visit.now, chat), "settings-which-place")


async def set_zone(visit: Visit, action: SetZone, chat: Chat) -> Reply:
    """Set the place that the button names. Raises: UnknownZone."""
    chosen = Place(zone(action.zone).key, action.city)
    said = spoken_offset(chosen.city)
    is_known = chosen.known_city or (said is not None and said == offset_minutes(chosen.zone, visit.now))
    there = chosen if is_known else Place(chosen.zone)
    return await _found(visit, chat, [there], "settings-which-name")


async def ask_location(visit: Visit, _: AskLocation, chat: Chat) -> Reply:
    """Offer the button that shares a location, which Telegram has in private chats only."""
    if visit.message.chat.type != ChatType.PRIVATE:
        return None
    t = (await settings_of(visit, chat)).t
    share = KeyboardButton(t.plain("settings-location-button"), request_location=True)
    rows = [[share], [KeyboardButton(t.plain("cancel"))]]
    offered = ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)
    question = AskedZone(chat.id, location_button=True)
    return View(t("settings-ask-location"), offered, anew=True, question=question)


async def take_zone(visit: Visit, _: AskedZone, chat: Chat) -> Reply:
    """Find the zone by a location, a time, or the name of a city, a country or a zone. Raises: UnknownZone."""
    text = (visit.message.text or "").strip()
    if visit.message.location is not None:
        return await _found(visit, chat, [await _located(visit.message.location)], "settings-which-place")
    if text == visit.t.plain("cancel") or words.meaning(text) == "cancel":
        await close_question(visit)
        return None
    if text and len(text) <= LONGEST_NAME:
        return await _typed(visit, chat, text)
    return View((await settings_of(visit, chat)).t("settings-zone-unclear"))


async def take_location(visit: Visit) -> Reply:
    """Let the zone of a private chat follow a location that is shared there. Raises: NotTaken, UnknownZone."""
    # What is forwarded is somebody else's place.
    if visit.message.location is None or visit.message.forward_origin or visit.chat.kind is not ChatKind.PRIVATE:
        raise NotTaken
    return await _found(visit, visit.chat, [await _located(visit.message.location)], "settings-which-place")


async def follow_location(visit: Visit) -> Reply:
    """Let the zone follow a live location as it moves; nothing is said while it stays the same."""
    location = visit.message.location
    if location is None or visit.chat.kind is not ChatKind.PRIVATE:
        return None
    there = await _located(location)
    if there.zone == visit.chat.timezone:
        return None
    return overview(await settings_of(visit, await _moved(visit, visit.chat, there))).standing_anew()


async def _moved(visit: Visit, chat: Chat, there: Place) -> Chat:
    return await visit.services.subscribers.changed(
        chat, lambda now: replace(now, timezone=there.zone, city=there.city)
    )


async def _typed(visit: Visit, chat: Chat, text: str) -> Reply:
    clock = spoken_time(text, needs_minutes=True)
    if clock is not None:
        nearest = zones_at_local_time(clock, visit.now, chat.timezone)
        offsets = [offset_minutes(name, visit.now) for name in nearest]
        places = [there for offset in offsets for there in _at_offset(offset, visit.now, chat)]
        return await _found(visit, chat, places, "settings-which-place", text)
    offset = spoken_offset(text)
    if offset is not None:
        return await _found(visit, chat, _at_offset(offset, visit.now, chat, said=True), "settings-which-place", text)
    # The names in all languages take a moment to gather the first time.
    places = await asyncio.to_thread(places_matching, text, visit.services.texts.languages)
    return await _found(visit, chat, places, "settings-which-name", text)


def _at_offset(offset: int, now: datetime, chat: Chat, *, said: bool = False) -> list[Place]:
    """Return the places of an offset; the chat's own zone is the city that it has chosen there.

    Nobody who said no more than an offset lives in the place that we should think of: where clocks stay at it all the
    year it stands for itself, first where it was ``said`` as such.
    """
    zones = zones_at_offset(offset, now, chat.timezone)
    steady = steady_zone(offset, now, chat.timezone)
    itself = [] if steady is None else [Place(steady, "" if steady.startswith("Etc/") else offset_name(offset))]
    varying = [name for name in zones if offset_minutes(name, now + HALF_A_YEAR) != offset]
    if said and itself:
        return [*itself, *(_own(name, chat) for name in varying)]
    if itself and len(zones) == 1 and not varying and zones[0] != chat.timezone:
        return itself
    return [_own(name, chat) for name in zones]


def _own(name: str, chat: Chat) -> Place:
    return Place(name, chat.city if name == chat.timezone else "")


async def _found(visit: Visit, chat: Chat, places: Sequence[Place], question: str, typed: str = "") -> Reply:
    """Set the only place there is, or let the person choose. Raises: UnknownZone where there is none."""
    if not places:
        raise UnknownZone("unknown-zone", name=typed)
    if len(places) > 1:
        return _places_view(await settings_of(visit, chat), places, question)
    there = places[0]
    shown = await settings_of(visit, await _moved(visit, chat, there))
    named = place(there.zone, shown.t.language, there.city)
    await close_question(visit, shown.t("settings-place-found", place=named))
    return overview(shown)


def _zone_at(location: Location) -> str:
    # The map takes a moment to load the first time.
    from tzfpy import get_tz

    return str(get_tz(location.longitude, location.latitude))


async def _located(location: Location) -> Place:
    name = await asyncio.to_thread(_zone_at, location)
    if name not in zone_names():
        raise UnknownZone("unknown-zone", name=f"{location.latitude:.2f}, {location.longitude:.2f}")
    return place_at(name, location.latitude, location.longitude)


def _clock_view(shown: ChatSettings, offset: int) -> View:
    t, chat = shown.t, shown.chat
    local = _clock(shown.now, offset)
    beside = [(other, button(_step(other - offset), AskClock(chat.id, other))) for other in steps(offset, shown.now)]
    less = [step for other, step in beside if other < offset]
    more = [step for other, step in beside if other > offset]
    yes = button(t.plain("settings-yes"), TakeClock(chat.id, offset))
    rows: list[Row] = [[*less[:1], yes, *more[-1:]], [*less[1:], *more[:-1]]]
    if not shown.in_group:
        rows.append([button(t.plain("settings-send-location-button"), AskLocation(chat.id))])
    question = t("settings-is-it", now=t.time(local))
    hint = shown.asking("settings-zone-hint", "settings-zone-hint-by-reply")
    return screen(shown, f"{question}\n\n{hint}", rows)


def _places_view(shown: ChatSettings, places: Sequence[Place], question: str) -> View:
    called = _told_apart(places, shown.t)
    rows = [_place(shown, each, name) for each, name in zip(places[:MOST_PLACES], called, strict=False)]
    return screen(shown, shown.t(question), in_fitting_rows(rows, 2))


def _told_apart(places: Sequence[Place], t: Translator) -> list[str]:
    """Return what places are called: with the country where several are called so, else with the city of the zone."""
    names = [place(each.zone, t.language, each.city) for each in places]
    named = list(zip(places, names, strict=True))
    at_home = [t.plain("name-beside", name=name, more=country(each, t.language)) for each, name in named]
    in_zone = [t.plain("name-beside", name=name, more=place(each.zone, t.language)) for each, name in named]
    return [
        name if names.count(name) == 1 else (home if at_home.count(home) == 1 else zoned)
        for name, home, zoned in zip(names, at_home, in_zone, strict=True)
    ]


def _place(shown: ChatSettings, there: Place, name: str) -> InlineKeyboardButton:
    """Return the button of a place, with its time."""
    timed = f"{name} · {shown.t.time(shown.now.astimezone(zone(there.zone)))}"
    label = timed if len(timed) <= LONGEST_LABEL else shortened(name, LONGEST_LABEL)
    return button(label, SetZone(shown.chat.id, there.zone, there.city))


def _clock(now: datetime, offset: int) -> datetime:
    return now + timedelta(minutes=offset)


def _step(minutes: int) -> str:
    """Return a step of the clock, as in "+1 h" or "−30 min"."""
    sign = "+" if minutes > 0 else "−"
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours} h" if hours and not rest else f"{sign}{abs(minutes)} min"


ACTIONS = (
    on(AskClock, chat_on_screen, ask_clock),
    on(TakeClock, chat_in, take_clock),
    on(SetZone, chat_in, set_zone),
    on(AskLocation, chat_in, ask_location),
)
QUESTIONS = (on(AskedZone, asked_chat, take_zone),)
