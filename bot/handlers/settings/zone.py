"""Which time zone a chat lives in: asked by the clock, found by a shared location, or typed.

"Is it 21:34 where you are?" with an hour less, an hour more and yes. Offsets do not say when summer time begins, so
where zones differ in that the person chooses a place.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import tzfpy
from telegram import InlineKeyboardButton, KeyboardButton, Location, ReplyKeyboardMarkup
from telegram.constants import ChatType

from bot.handlers.guards import target
from bot.handlers.settings.scene import asked_about, changed, close_question, open_question, scene
from bot.handlers.settings.view import Scene, View, overview, screen
from bot.keyboards import Row, button, in_rows
from bot.moments import spoken_time
from bot.texts import place
from bot.visit import Visit
from digests.errors import UnknownZone
from digests.model import Chat
from digests.timing.zones import (
    offset_minutes,
    steps,
    zone,
    zone_names,
    zones_at_local_time,
    zones_at_offset,
    zones_matching,
)

MOST_PLACES = 8
LONGEST_NAME = 60


async def ask_the_clock(visit: Visit) -> None:
    """Ask whether it is that time where the person is, at the offset in the button or the present one."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    offset = visit.press.number(1)
    if offset is None or not zones_at_offset(offset, visit.now, chat.timezone):
        offset = offset_minutes(chat.timezone, visit.now)
    await open_question(visit, "settings-zone", chat)
    await visit.show(*_clock_view(await scene(visit, chat), offset))


async def take_the_clock(visit: Visit) -> None:
    """Take the offset in the button: keep the zone that has it, else find one."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    offset = visit.press.number(1)
    if offset == offset_minutes(chat.timezone, visit.now):
        await _settle(visit, chat, [chat.timezone], "settings-which-place")
    elif offset is not None:
        await _settle(visit, chat, zones_at_offset(offset, visit.now, chat.timezone), "settings-which-place")


async def choose(visit: Visit) -> None:
    """Set the zone that the button names."""
    chat = await target(visit, visit.press.number(0))
    if chat is not None:
        await _settle(visit, chat, [zone(visit.press.word(1)).key], "settings-which-name")


async def ask_for_location(visit: Visit) -> None:
    """Offer the button that shares a location, which Telegram has in private chats only."""
    chat = await target(visit, visit.press.number(0))
    if chat is None or visit.message.chat.type != ChatType.PRIVATE:
        return
    t = (await scene(visit, chat)).t
    share = KeyboardButton(t.plain("settings-location-button"), request_location=True)
    rows = [[share], [KeyboardButton(t.plain("cancel"))]]
    offered = ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)
    await visit.ask("settings-zone", t("settings-ask-location"), offered, target=chat.id, location_button=True)


async def told(visit: Visit) -> None:
    """Find the zone by a location, a time, or the name of a city, a country or a zone."""
    chat = await asked_about(visit)
    if chat is None:
        return
    text = (visit.message.text or "").strip()
    if visit.message.location is not None:
        await _settle(visit, chat, [await _located(visit.message.location)], "settings-which-place")
    elif text == visit.t.plain("cancel"):
        await close_question(visit)
    elif text and len(text) <= LONGEST_NAME:
        await _typed(visit, chat, text)
    else:
        await visit.say((await scene(visit, chat)).t("settings-zone-unclear"))


async def _typed(visit: Visit, chat: Chat, text: str) -> None:
    clock = spoken_time(text, needs_minutes=True)
    if clock is not None:
        nearest = zones_at_local_time(clock, visit.now, chat.timezone)
        offsets = [offset_minutes(name, visit.now) for name in nearest]
        places = [name for offset in offsets for name in zones_at_offset(offset, visit.now, chat.timezone)]
        await _settle(visit, chat, places, "settings-which-place", text)
        return
    # The names in all languages take a moment to gather the first time.
    places = await asyncio.to_thread(zones_matching, text)
    await _settle(visit, chat, places, "settings-which-name", text)


async def _settle(visit: Visit, chat: Chat, places: Sequence[str], question: str, typed: str = "") -> None:
    """Set the only place there is, or let the person choose. Raises: UnknownZone where there is none."""
    if not places:
        raise UnknownZone("unknown-zone", name=typed)
    if len(places) > 1:
        await visit.show(*_places_view(await scene(visit, chat), places, question))
        return
    chat = await changed(visit, chat, lambda now: replace(now, timezone=places[0]))
    seen = await scene(visit, chat)
    await close_question(visit, seen.t("settings-place-found", place=place(places[0], seen.t.language)))
    await visit.show(*overview(seen))


async def _located(location: Location) -> str:
    # The map takes a moment to load the first time.
    name = await asyncio.to_thread(tzfpy.get_tz, location.longitude, location.latitude)
    if name not in zone_names():
        raise UnknownZone("unknown-zone", name=f"{location.latitude:.2f}, {location.longitude:.2f}")
    return str(name)


def _clock_view(scene: Scene, offset: int) -> View:
    t, chat = scene.t, scene.chat
    local = _clock(scene.now, offset)
    beside = [(other, button(_step(other - offset), "set-zone", chat.id, other)) for other in steps(offset, scene.now)]
    less = [step for other, step in beside if other < offset]
    more = [step for other, step in beside if other > offset]
    yes = button(t.plain("settings-yes"), "set-place", chat.id, offset)
    rows: list[Row] = [[*less[:1], yes, *more[-1:]], [*less[1:], *more[:-1]]]
    if not scene.in_group:
        rows.append([button(t.plain("settings-send-location-button"), "set-here", chat.id)])
    question = t("settings-is-it", now=t.time(local))
    hint = scene.asking("settings-zone-hint", "settings-zone-hint-by-reply")
    return screen(scene, f"{question}\n\n{hint}", rows)


def _places_view(scene: Scene, places: Sequence[str], question: str) -> View:
    rows = in_rows([_place(scene, name) for name in places[:MOST_PLACES]], 2)
    return screen(scene, scene.t(question), rows)


def _place(scene: Scene, name: str) -> InlineKeyboardButton:
    local = scene.now.astimezone(zone(name))
    return button(f"{place(name, scene.t.language)} · {scene.t.time(local)}", "set-tz", scene.chat.id, name)


def _clock(now: datetime, offset: int) -> datetime:
    return now + timedelta(minutes=offset)


def _step(minutes: int) -> str:
    """Return a step of the clock, as in "+1 h" or "−30 min"."""
    sign = "+" if minutes > 0 else "−"
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours} h" if hours and not rest else f"{sign}{abs(minutes)} min"


BUTTONS = {"set-zone": ask_the_clock, "set-place": take_the_clock, "set-tz": choose, "set-here": ask_for_location}
INPUTS = {"settings-zone": told}
