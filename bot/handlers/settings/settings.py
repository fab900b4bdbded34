"""The table of what a chat has chosen, and the ways in."""

from __future__ import annotations

import re

from bot.actions.settings import OpenSettings
from bot.handlers.guards import chat_to_change, genuine_button, to_private_chat
from bot.handlers.settings import filters, following, languages, layout, pausing, privacy, screens, topic_times, zone
from bot.handlers.settings.loading import settings_of
from bot.handlers.settings.view import overview
from bot.replies import Reply
from bot.rooms import Room, behind, on
from bot.visit import Visit
from digests.model import ChatKind

CHAT_ID = re.compile(r"-?\d{1,16}")


async def settings(visit: Visit) -> Reply:
    """Send the settings of this chat as a new message; those of a channel open in its admin's private chat."""
    chat = await chat_to_change(visit, visit.chat.id)
    elsewhere = to_private_chat(visit, f"settings_{chat.id}") if chat.kind is ChatKind.CHANNEL else None
    return elsewhere or overview(await settings_of(visit, chat)).standing_anew()


async def open_settings(visit: Visit, _: OpenSettings) -> Reply:
    """Send the settings where the button was pressed."""
    return await settings(visit)


async def open_link(visit: Visit) -> Reply:
    """Send an admin the settings of the channel or group in a deep link, and keep it among those connected."""
    word = visit.arguments[0]
    in_private = visit.chat.kind is ChatKind.PRIVATE
    chat = await chat_to_change(visit, int(word) if in_private and CHAT_ID.fullmatch(word) else visit.chat.id)
    if chat.id != visit.chat.id:
        await visit.services.subscribers.connected(chat.id, visit.user_id)
    return overview(await settings_of(visit, chat))


ROOM = Room(
    commands={"settings": settings, **following.COMMANDS, **pausing.COMMANDS, **privacy.COMMANDS},
    actions=(
        *behind(
            genuine_button,
            on(OpenSettings, open_settings),
            *screens.ACTIONS,
            *topic_times.ACTIONS,
            *layout.ACTIONS,
            *zone.ACTIONS,
            *languages.ACTIONS,
            *filters.ACTIONS,
        ),
        *following.ACTIONS,
        *languages.TOUR_ACTIONS,
        *pausing.ACTIONS,
        *privacy.ACTIONS,
    ),
    questions=(*screens.QUESTIONS, *zone.QUESTIONS, *filters.QUESTIONS),
    takes=(zone.take_location,),
    edits=(zone.follow_location,),
    starts={"settings": open_link, "wish": filters.open_link},
)
