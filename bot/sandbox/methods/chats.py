"""Chats and who is in them."""

from __future__ import annotations

from typing import Any

from bot.sandbox.methods.context import MethodContext
from bot.sandbox.refusals import Refusal, bad_request
from bot.sandbox.world import ChatRoom, Json


def get_chat(context: MethodContext, *, chat_id: Any) -> Json:
    room = context.world.room(chat_id)
    return {
        **context.world.shown_chat(room), "accent_color_id": 0, "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }  # fmt: skip


def get_chat_member(context: MethodContext, *, chat_id: Any, user_id: int) -> Json:
    return context.world.member(_inside(context, chat_id), user_id)


def get_chat_administrators(context: MethodContext, *, chat_id: Any) -> list[Json]:
    room = _inside(context, chat_id)
    admins = [user_id for user_id, place in room.members.items() if place.status in ("creator", "administrator")]
    return [context.world.member(room, user_id) for user_id in admins]


def get_chat_member_count(context: MethodContext, *, chat_id: Any) -> int:
    return len(_inside(context, chat_id).members)


def leave_chat(context: MethodContext, *, chat_id: Any) -> bool:
    room = _inside(context, chat_id)
    del room.members[context.world.bot["id"]]
    return True


def pin_chat_message(
    context: MethodContext, *, chat_id: Any, message_id: int, disable_notification: bool = False
) -> bool:
    """Put a message among those that are pinned (https://core.telegram.org/bots/api#pinchatmessage)."""
    room = _pinnable(context, chat_id)
    if message_id not in room.messages:
        raise bad_request("message to pin not found")
    room.pinned = [*(each for each in room.pinned if each != message_id), message_id]
    return True


def unpin_chat_message(context: MethodContext, *, chat_id: Any, message_id: int | None = None) -> bool:
    """Take a message from those that are pinned, the last one where none is named."""
    room = _pinnable(context, chat_id)
    if message_id is None:
        room.pinned = room.pinned[:-1]
    elif message_id not in room.messages:
        raise bad_request("message to unpin not found")
    else:
        room.pinned = [each for each in room.pinned if each != message_id]
    return True


def _pinnable(context: MethodContext, chat_id: Any) -> ChatRoom:
    """Return a chat in which the bot has the right to pin; a channel calls it another one. Raises: Refusal."""
    room = _inside(context, chat_id)
    right = "can_edit_messages" if room.type == "channel" else "can_pin_messages"
    if room.type != "private" and not room.members[context.world.bot["id"]].rights.get(right):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return room


def _inside(context: MethodContext, chat_id: Any) -> ChatRoom:
    room = context.world.room(chat_id)
    place = room.members.get(context.world.bot["id"])
    if room.type != "private" and (place is None or place.status in ("left", "kicked")):
        raise Refusal(403, f"Forbidden: bot is not a member of the {room.type} chat")
    return room
