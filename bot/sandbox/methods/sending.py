"""Messages and files that are sent."""

from __future__ import annotations

from typing import Any

from bot.sandbox.content import (
    caption_content,
    covered,
    markup_content,
    preview_content,
    rich_content,
    text_content,
    told,
)
from bot.sandbox.media import Upload, photo_sizes
from bot.sandbox.methods.context import MethodContext
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import GENERAL, ChatRoom, Json


def send_message(
    context: MethodContext,
    *,
    chat_id: Any,
    text: str = "",
    parse_mode: str | None = None,
    entities: Any = None,
    link_preview_options: Any = None,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: Any = None,
    reply_markup: Any = None,
    message_thread_id: int | None = None,
    allow_paid_broadcast: bool = False,
) -> Json:
    room = context.world.writable(chat_id)
    content = text_content(text, parse_mode, entities) | preview_content(link_preview_options)
    return _added(context, room, content | _in_topic(context, room, message_thread_id), reply_markup, reply_parameters)


def send_rich_message(
    context: MethodContext,
    *,
    chat_id: Any,
    rich_message: Any = None,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: Any = None,
    reply_markup: Any = None,
    message_thread_id: int | None = None,
    allow_paid_broadcast: bool = False,
) -> Json:
    room = context.world.writable(chat_id)
    content = rich_content(rich_message, context.world)
    return _added(context, room, content | _in_topic(context, room, message_thread_id), reply_markup, reply_parameters)


def send_photo(
    context: MethodContext,
    *,
    chat_id: Any,
    photo: Any = None,
    caption: str = "",
    parse_mode: str | None = None,
    caption_entities: Any = None,
    show_caption_above_media: bool = False,
    has_spoiler: bool = False,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: Any = None,
    reply_markup: Any = None,
    message_thread_id: int | None = None,
    allow_paid_broadcast: bool = False,
) -> Json:
    room = context.world.writable(chat_id)
    if not photo:
        raise bad_request("there is no photo in the request")
    if room.photoless:
        raise bad_request("not enough rights to send photos to the chat")
    content = {
        "photo": photo_sizes(photo, context.world), **caption_content(caption, parse_mode, caption_entities),
        **covered(has_spoiler),
    }  # fmt: skip
    return _added(context, room, content | _in_topic(context, room, message_thread_id), reply_markup, reply_parameters)


def send_document(
    context: MethodContext,
    *,
    chat_id: Any,
    document: Any = None,
    caption: str = "",
    parse_mode: str | None = None,
    caption_entities: Any = None,
    disable_content_type_detection: bool = False,
    disable_notification: bool = False,
    protect_content: bool = False,
    reply_parameters: Any = None,
    reply_markup: Any = None,
    message_thread_id: int | None = None,
    thumbnail: Any = None,
) -> Json:
    room = context.world.writable(chat_id)
    if not isinstance(document, Upload):
        raise bad_request("there is no document in the request")
    if not document.data:
        raise bad_request("file must be non-empty")
    kept = context.world.store_file(document.name, document.data)
    content = {"document": kept, **caption_content(caption, parse_mode, caption_entities)}
    return _added(context, room, content | _in_topic(context, room, message_thread_id), reply_markup, reply_parameters)


def get_file(context: MethodContext, *, file_id: str) -> Json:
    found = context.world.files.get(file_id)
    if found is None:
        raise bad_request("invalid file_id")
    name, data = found
    if len(data) > 20 * 1024 * 1024:
        raise bad_request("file is too big")
    return {
        "file_id": file_id, "file_unique_id": file_id[-12:], "file_size": len(data),
        "file_path": f"documents/{file_id[-12:]}/{name}",
    }  # fmt: skip


def send_chat_action(
    context: MethodContext, *, chat_id: Any, action: str, message_thread_id: int | None = None
) -> bool:
    context.world.writable(chat_id)
    return True


def _added(context: MethodContext, room: ChatRoom, content: Json, reply_markup: Any, reply_parameters: Any) -> Json:
    """Put a message of the bot's into a chat and return it as the API tells of it."""
    extras = {**markup_content(reply_markup), **_answering(room, reply_parameters)}
    return told(context.world.add(room, {**_sender(context, room), **content, **extras}))


def _in_topic(context: MethodContext, room: ChatRoom, thread_id: int | None) -> Json:
    """Return what tells of the topic that a message is sent to. Raises: Refusal where it is closed or deleted.

    https://github.com/tdlib/telegram-bot-api/issues/854
    """
    topic = room.topics.get(GENERAL if thread_id is None else thread_id)
    if thread_id is not None and (topic is None or thread_id == GENERAL):
        raise bad_request("message thread not found")
    if topic is not None and topic.closed and not room.members[context.world.bot["id"]].rights.get("can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return {} if thread_id is None else {"message_thread_id": thread_id, "is_topic_message": True}


def _sender(context: MethodContext, room: ChatRoom) -> Json:
    if room.type == "channel":
        return {"sender_chat": context.world.shown_chat(room)}
    return {"from": context.world.bot}


def _answering(room: ChatRoom, parameters: Any) -> Json:
    if not isinstance(parameters, dict):
        return {}
    original = room.messages.get(parameters.get("message_id", 0))
    if original is None:
        if parameters.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {key: value for key, value in told(original).items() if key != "reply_to_message"}}
