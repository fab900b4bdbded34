"""What the bot tells of itself: its commands, name and descriptions, by scope and language."""

from __future__ import annotations

import re
from typing import Any

from bot.sandbox.methods.context import MethodContext
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SCOPES = {
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators",
    "chat_member",
}  # fmt: skip
PROFILE_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def set_my_commands(context: MethodContext, *, commands: Any, scope: Any = None, language_code: str = "") -> bool:
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    context.world.commands[_scope(context, scope), _language(language_code)] = commands
    return True


def get_my_commands(context: MethodContext, *, scope: Any = None, language_code: str = "") -> list[Json]:
    return context.world.commands.get((_scope(context, scope), _language(language_code)), [])


def delete_my_commands(context: MethodContext, *, scope: Any = None, language_code: str = "") -> bool:
    context.world.commands.pop((_scope(context, scope), _language(language_code)), None)
    return True


def set_my_name(context: MethodContext, *, name: str = "", language_code: str = "") -> bool:
    return _set_profile(context, "name", name, language_code)


def get_my_name(context: MethodContext, *, language_code: str = "") -> Json:
    return {"name": context.world.profile.get(("name", language_code), context.world.bot["first_name"])}


def set_my_description(context: MethodContext, *, description: str = "", language_code: str = "") -> bool:
    return _set_profile(context, "description", description, language_code)


def get_my_description(context: MethodContext, *, language_code: str = "") -> Json:
    return {"description": context.world.profile.get(("description", language_code), "")}


def set_my_short_description(context: MethodContext, *, short_description: str = "", language_code: str = "") -> bool:
    return _set_profile(context, "short_description", short_description, language_code)


def get_my_short_description(context: MethodContext, *, language_code: str = "") -> Json:
    return {"short_description": context.world.profile.get(("short_description", language_code), "")}


def set_my_default_administrator_rights(
    context: MethodContext, *, rights: Any = None, for_channels: bool = False
) -> bool:
    return True


def set_chat_menu_button(context: MethodContext, *, chat_id: Any = None, menu_button: Any = None) -> bool:
    return True


def _scope(context: MethodContext, scope: Any) -> str:
    kind = scope.get("type") if isinstance(scope, dict) else "default"
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if kind.startswith("chat"):
        context.world.room(scope.get("chat_id"))
        return f"{kind}:{scope.get('chat_id')}:{scope.get('user_id', '')}"
    return str(kind)


def _language(code: str) -> str:
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _set_profile(context: MethodContext, field: str, value: str, language_code: str) -> bool:
    if len(value) > PROFILE_LIMITS[field]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    context.world.profile[field, _language(language_code)] = value
    return True
