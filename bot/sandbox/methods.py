"""The Bot API's methods, one function each; their keyword arguments are the official parameters.

What a method returns is the ``result`` of its answer; what it refuses it raises as Refusal in Telegram's own words.
"""

from __future__ import annotations

import inspect
import json
import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.sandbox import markup, richtext
from bot.sandbox.content import caption_content, preview_content, rich_content, text_content
from bot.sandbox.entities import as_html, units
from bot.sandbox.inline import checked_answer
from bot.sandbox.refusals import Refusal, bad_request
from bot.sandbox.updates import Updates
from bot.sandbox.world import ChatRoom, Json, World

LONGEST_NOTICE = 200
# What an edit of the text puts something else in the place of.
TEXT_PARTS = ("text", "entities", "link_preview_options", "rich_message")
QUERY_LIFE_S = 15 * 60
DELETABLE_FOR_S = 48 * 60 * 60
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
    "chat_member",
}  # fmt: skip
PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}


@dataclass(frozen=True, slots=True)
class Desk:
    """What the methods work on."""

    world: World
    updates: Updates


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart body."""

    name: str
    data: bytes


async def get_updates(
    desk: Desk,
    *,
    offset: int = 0,
    limit: int = 100,
    timeout: float = 0,  # noqa: ASYNC109  # the official name of the parameter
    allowed_updates: Any = None,
) -> list[Json]:
    return await desk.updates.get(offset, limit, timeout, allowed_updates)


def get_me(desk: Desk) -> Json:
    return {
        **desk.world.bot, "can_join_groups": True, "can_read_all_group_messages": False,
        "supports_inline_queries": True, "can_connect_to_business": False, "has_main_web_app": False,
    }  # fmt: skip


def log_out(desk: Desk) -> bool:
    return True


def close(desk: Desk) -> bool:
    return True


async def set_webhook(
    desk: Desk,
    *,
    url: str,
    secret_token: str = "",
    allowed_updates: Any = None,
    max_connections: int = 40,
    drop_pending_updates: bool = False,
) -> bool:
    await desk.updates.bring_to(url, secret_token, allowed_updates, max_connections, drop=drop_pending_updates)
    return True


async def delete_webhook(desk: Desk, *, drop_pending_updates: bool = False) -> bool:
    await desk.updates.bring_to("", drop=drop_pending_updates)
    return True


def get_webhook_info(desk: Desk) -> Json:
    return desk.updates.webhook_info()


def send_message(
    desk: Desk,
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
    room = desk.world.writable(chat_id)
    content = text_content(text, parse_mode, entities) | preview_content(link_preview_options)
    message: Json = {**_sender(desk, room), **content, **_markup(reply_markup), **_answering(room, reply_parameters)}
    return told(desk.world.add(room, message))


def send_rich_message(
    desk: Desk,
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
    room = desk.world.writable(chat_id)
    content = rich_content(rich_message)
    message: Json = {**_sender(desk, room), **content, **_markup(reply_markup), **_answering(room, reply_parameters)}
    return told(desk.world.add(room, message))


def edit_message_text(
    desk: Desk,
    *,
    chat_id: Any = None,
    message_id: int = 0,
    text: str = "",
    parse_mode: str | None = None,
    entities: Any = None,
    link_preview_options: Any = None,
    rich_message: Any = None,
    reply_markup: Any = None,
) -> Json:
    room = desk.world.writable(chat_id)
    old = _own(desk, room, message_id, "text", "rich_message")
    edited = {key: value for key, value in old.items() if key not in (*TEXT_PARTS, "reply_markup")}
    if rich_message is not None:
        edited |= rich_content(rich_message)
    else:
        edited |= text_content(text, parse_mode, entities) | preview_content(link_preview_options)
    return _changed(desk, room, old, edited | _markup(reply_markup))


def edit_message_caption(
    desk: Desk,
    *,
    chat_id: Any = None,
    message_id: int = 0,
    caption: str = "",
    parse_mode: str | None = None,
    caption_entities: Any = None,
    reply_markup: Any = None,
) -> Json:
    room = desk.world.writable(chat_id)
    old = _own(desk, room, message_id)
    edited = {key: value for key, value in old.items() if key not in ("caption", "caption_entities", "reply_markup")}
    return _changed(
        desk, room, old, edited | caption_content(caption, parse_mode, caption_entities) | _markup(reply_markup)
    )


def edit_message_reply_markup(
    desk: Desk, *, chat_id: Any = None, message_id: int = 0, reply_markup: Any = None
) -> Json:
    room = desk.world.writable(chat_id)
    old = _own(desk, room, message_id)
    edited = {key: value for key, value in old.items() if key != "reply_markup"} | _markup(reply_markup)
    return _changed(desk, room, old, edited)


def delete_message(desk: Desk, *, chat_id: Any, message_id: int) -> bool:
    room = desk.world.writable(chat_id)
    _check_deletable(desk, room, message_id)
    desk.world.delete(room, message_id)
    return True


def delete_messages(desk: Desk, *, chat_id: Any, message_ids: Any) -> bool:
    room = desk.world.writable(chat_id)
    if not isinstance(message_ids, list) or not 1 <= len(message_ids) <= 100:
        raise bad_request("message identifiers are not specified")
    for message_id in message_ids:
        if message_id in room.messages and not _too_old(desk, room, message_id):
            desk.world.delete(room, message_id)
    return True


def answer_callback_query(
    desk: Desk,
    *,
    callback_query_id: str,
    text: str = "",
    show_alert: bool = False,
    url: str | None = None,
    cache_time: int = 0,
) -> bool:
    query = _open_query(desk, callback_query_id)
    if units(text) > LONGEST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    if url is not None and not url.startswith(f"https://t.me/{desk.world.bot['username']}?start="):
        raise bad_request("URL_INVALID")
    if "answer" not in query:
        query["answer"] = {"text": text, "show_alert": show_alert, "url": url}
    desk.world.wake()
    return True


def answer_inline_query(
    desk: Desk,
    *,
    inline_query_id: str,
    results: Any,
    cache_time: int = 300,
    is_personal: bool = False,
    next_offset: str = "",
    button: Any = None,
) -> bool:
    query = _open_query(desk, inline_query_id)
    answer = checked_answer(results, cache_time, next_offset, button)
    if "answer" not in query:
        query["answer"] = answer
        desk.world.keep_inline_answer(query, answer, cache_time, is_personal=is_personal)
    desk.world.wake()
    return True


def send_document(
    desk: Desk,
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
    room = desk.world.writable(chat_id)
    if not isinstance(document, Upload):
        raise bad_request("there is no document in the request")
    if not document.data:
        raise bad_request("file must be non-empty")
    kept = store_file(desk.world, document.name, document.data)
    content = {"document": kept, **caption_content(caption, parse_mode, caption_entities)}
    message = {**_sender(desk, room), **content, **_markup(reply_markup), **_answering(room, reply_parameters)}
    return told(desk.world.add(room, message))


def get_file(desk: Desk, *, file_id: str) -> Json:
    found = desk.world.files.get(file_id)
    if found is None:
        raise bad_request("invalid file_id")
    name, data = found
    if len(data) > 20 * 1024 * 1024:
        raise bad_request("file is too big")
    return {
        "file_id": file_id, "file_unique_id": file_id[-12:], "file_size": len(data),
        "file_path": f"documents/{file_id[-12:]}/{name}",
    }  # fmt: skip


def send_chat_action(desk: Desk, *, chat_id: Any, action: str, message_thread_id: int | None = None) -> bool:
    desk.world.writable(chat_id)
    return True


def get_chat(desk: Desk, *, chat_id: Any) -> Json:
    room = desk.world.room(chat_id)
    return {
        **desk.world.shown_chat(room), "accent_color_id": 0, "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }  # fmt: skip


def get_chat_member(desk: Desk, *, chat_id: Any, user_id: int) -> Json:
    return desk.world.member(_inside(desk, chat_id), user_id)


def get_chat_administrators(desk: Desk, *, chat_id: Any) -> list[Json]:
    room = _inside(desk, chat_id)
    admins = [user_id for user_id, place in room.members.items() if place.status in ("creator", "administrator")]
    return [desk.world.member(room, user_id) for user_id in admins]


def get_chat_member_count(desk: Desk, *, chat_id: Any) -> int:
    return len(_inside(desk, chat_id).members)


def leave_chat(desk: Desk, *, chat_id: Any) -> bool:
    room = _inside(desk, chat_id)
    del room.members[desk.world.bot["id"]]
    return True


def set_my_commands(desk: Desk, *, commands: Any, scope: Any = None, language_code: str = "") -> bool:
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    desk.world.commands[_scope(desk, scope), _language(language_code)] = commands
    return True


def get_my_commands(desk: Desk, *, scope: Any = None, language_code: str = "") -> list[Json]:
    return desk.world.commands.get((_scope(desk, scope), _language(language_code)), [])


def delete_my_commands(desk: Desk, *, scope: Any = None, language_code: str = "") -> bool:
    desk.world.commands.pop((_scope(desk, scope), _language(language_code)), None)
    return True


def set_my_name(desk: Desk, *, name: str = "", language_code: str = "") -> bool:
    return _set_profile(desk, "name", name, language_code)


def get_my_name(desk: Desk, *, language_code: str = "") -> Json:
    return {"name": desk.world.profile.get(("name", language_code), desk.world.bot["first_name"])}


def set_my_description(desk: Desk, *, description: str = "", language_code: str = "") -> bool:
    return _set_profile(desk, "description", description, language_code)


def get_my_description(desk: Desk, *, language_code: str = "") -> Json:
    return {"description": desk.world.profile.get(("description", language_code), "")}


def set_my_short_description(desk: Desk, *, short_description: str = "", language_code: str = "") -> bool:
    return _set_profile(desk, "short_description", short_description, language_code)


def get_my_short_description(desk: Desk, *, language_code: str = "") -> Json:
    return {"short_description": desk.world.profile.get(("short_description", language_code), "")}


def set_my_default_administrator_rights(desk: Desk, *, rights: Any = None, for_channels: bool = False) -> bool:
    return True


def set_chat_menu_button(desk: Desk, *, chat_id: Any = None, menu_button: Any = None) -> bool:
    return True


def store_file(world: World, name: str, data: bytes) -> Json:
    """Keep a file and return it as a Document."""
    file_id = f"BQAC{secrets.token_urlsafe(24)}"
    world.files[file_id] = (name, data)
    return {"file_id": file_id, "file_unique_id": file_id[-12:], "file_name": name, "file_size": len(data)}


def told(message: Json) -> Json:
    """Return a message as the API tells of it: of keyboards, only inline ones."""
    inline = "inline_keyboard" in message.get("reply_markup", {})
    return message if inline else {key: value for key, value in message.items() if key != "reply_markup"}


def _open_query(desk: Desk, query_id: str) -> Json:
    query = desk.world.queries.get(query_id)
    if query is None or desk.world.timestamp() - query["asked_at"] > QUERY_LIFE_S:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return query


def _sender(desk: Desk, room: ChatRoom) -> Json:
    if room.type == "channel":
        return {"sender_chat": desk.world.shown_chat(room)}
    return {"from": desk.world.bot}


def _markup(value: Any) -> Json:
    keyboard = markup.checked(value)
    return {"reply_markup": keyboard} if keyboard else {}


def _answering(room: ChatRoom, parameters: Any) -> Json:
    if not isinstance(parameters, dict):
        return {}
    original = room.messages.get(parameters.get("message_id", 0))
    if original is None:
        if parameters.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {key: value for key, value in told(original).items() if key != "reply_to_message"}}


def _own(desk: Desk, room: ChatRoom, message_id: int, *fields: str) -> Json:
    old = room.messages.get(message_id)
    if old is None:
        raise bad_request("message to edit not found")
    own = old.get("from", {}).get("id") == desk.world.bot["id"] or "sender_chat" in old
    if not own or "keyboard" in old.get("reply_markup", {}):
        raise bad_request("message can't be edited")
    if fields and not old.keys() & set(fields):
        raise bad_request("there is no text in the message to edit")
    return old


def _check_deletable(desk: Desk, room: ChatRoom, message_id: int) -> None:
    """Refuse what a bot may not delete: old messages, and other people's in a group where it has no right to.

    https://core.telegram.org/bots/api#deletemessage
    """
    if message_id not in room.messages:
        raise bad_request("message to delete not found")
    if _too_old(desk, room, message_id):
        raise bad_request("message can't be deleted for everyone")
    own = room.messages[message_id].get("from", {}).get("id") in (desk.world.bot["id"], None)
    rights = room.members[desk.world.bot["id"]].rights
    if not own and room.type != "private" and not rights.get("can_delete_messages"):
        raise bad_request("message can't be deleted")


def _too_old(desk: Desk, room: ChatRoom, message_id: int) -> bool:
    return bool(desk.world.timestamp() - room.messages[message_id]["date"] > DELETABLE_FOR_S)


def _changed(desk: Desk, room: ChatRoom, old: Json, edited: Json) -> Json:
    parts = (*TEXT_PARTS, "caption", "caption_entities", "reply_markup")
    if all(old.get(part) == edited.get(part) for part in parts):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        )
    return desk.world.replace(room, edited)


def _inside(desk: Desk, chat_id: Any) -> ChatRoom:
    room = desk.world.room(chat_id)
    place = room.members.get(desk.world.bot["id"])
    if room.type != "private" and (place is None or place.status in ("left", "kicked")):
        raise Refusal(403, f"Forbidden: bot is not a member of the {room.type} chat")
    return room


def _scope(desk: Desk, scope: Any) -> str:
    kind = scope.get("type") if isinstance(scope, dict) else "default"
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if kind.startswith("chat"):
        desk.world.room(scope.get("chat_id"))
        return f"{kind}:{scope.get('chat_id')}:{scope.get('user_id', '')}"
    return str(kind)


def _language(code: str) -> str:
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _set_profile(desk: Desk, field: str, value: str, language_code: str) -> bool:
    if len(value) > PROFILE_LIMITS[field]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    desk.world.profile[field, _language(language_code)] = value
    return True


def said(message: Json) -> str:
    """Return the text, caption or rich text of a message as plain text."""
    if "rich_message" in message:
        return richtext.plain(message["rich_message"])
    return str(message.get("text") or message.get("caption", ""))


def shown_html(message: Json) -> str:
    """Return the text or caption of a message as HTML."""
    if "rich_message" in message:
        return escape(said(message), quote=False)
    if "text" in message:
        return as_html(message["text"], message.get("entities", []))
    return as_html(message.get("caption", ""), message.get("caption_entities", []))


@dataclass(frozen=True, slots=True)
class Signature:
    """A method and what it takes."""

    function: Callable[..., Any]
    parameters: dict[str, inspect.Parameter]

    def typed(self, given: Json) -> Json:
        """Return what was given, with the strings of a form read as what they stand for. Raises: Refusal."""
        return {
            name: _typed(self.parameters[name], value) if name in self.parameters else value
            for name, value in given.items()
        }

    def unknown(self, given: Json) -> list[str]:
        """Return the names that the method does not have."""
        return sorted(given.keys() - self.parameters.keys())

    async def call(self, desk: Desk, given: Json) -> Any:
        """Call with what was given and return the result. Raises: Refusal."""
        known = {name: value for name, value in given.items() if name in self.parameters}
        missing = [name for name, each in self.parameters.items() if each.default is each.empty and name not in known]
        if missing:
            raise bad_request(f'parameter "{missing[0]}" is required')
        result = self.function(desk, **known)
        return await result if isinstance(result, Awaitable) else result


def _typed(parameter: inspect.Parameter, value: Any) -> Any:
    """Read a value that came as a string in a form."""
    kind = str(parameter.annotation)
    if not isinstance(value, str) or kind.startswith("str"):
        return value
    try:
        if kind == "bool":
            return value.lower() in ("true", "1", "yes")
        if kind.startswith("int"):
            return int(value)
        if kind == "float":
            return float(value)
        return json.loads(value) if value[:1] in ("{", "[") or value.lstrip("-").isdigit() else value
    except ValueError:
        raise bad_request(f"can't parse {parameter.name}") from None


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def _signature(function: Callable[..., Any]) -> Signature:
    parameters = dict(inspect.signature(function).parameters)
    parameters.pop("desk")
    return Signature(function, parameters)


FUNCTIONS = (
    get_updates, get_me, log_out, close, set_webhook, delete_webhook, get_webhook_info, send_message,
    send_rich_message, edit_message_text, edit_message_caption, edit_message_reply_markup, delete_message,
    delete_messages, answer_callback_query, answer_inline_query,
    send_document, get_file, send_chat_action, get_chat, get_chat_member, get_chat_administrators,
    get_chat_member_count, leave_chat, set_my_commands, get_my_commands, delete_my_commands, set_my_name, get_my_name,
    set_my_description, get_my_description, set_my_short_description, get_my_short_description,
    set_my_default_administrator_rights, set_chat_menu_button,
)  # fmt: skip
METHODS = {_camel(function.__name__).lower(): _signature(function) for function in FUNCTIONS}
NAMES = {_camel(function.__name__).lower(): _camel(function.__name__) for function in FUNCTIONS}
# What counts against the flood limits.
SENDING = {"sendmessage", "sendrichmessage", "senddocument"}
