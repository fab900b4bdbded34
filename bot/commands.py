"""The commands that Telegram offers as one types: by who looks (reader, each role, admin) and in which language.

Telegram takes the narrowest list there is: a chat's own before that of its kind, and in each the language of the
reader's app before the one without. English stands without a language, for all that the bot does not speak; and whoever
chose another language than the one that their app speaks has a list of their own, without a language.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, Forbidden

from bot.texts import FALLBACK, Texts, Translator
from digests.config import Settings
from digests.model import Person, Role

logger = logging.getLogger(__name__)

READERS = (
    *(
        "topics",
        "digest",
        "latest",
        "search",
        "story",
        "follow",
        "following",
        "suggest",
        "saved",
        "history",
        "settings",
        "pause",
    ),
    *("stop", "connect", "chats", "help", "privacy", "export", "delete_me", "start"),
)
MEMBERS = ("digest", "latest", "search", "story", "help", "privacy")
ADMINS = ("topics", "settings", "pause", "stop", *MEMBERS)


EDITORS = ("add", "drafts", "queue", "desk", "plan", "topic", "feeds", "opml", "stats")
OWN: Mapping[Role, tuple[str, ...]] = {
    Role.CONTRIBUTOR: ("add", "drafts"),
    Role.REVIEWER: ("queue",),
    Role.EDITOR: EDITORS,
    Role.OWNER: (*EDITORS, "people", "status", "deliveries", "announce", "audit"),
}


def commands_of(role: Role) -> tuple[str, ...]:
    """Return the commands of a person of a role, their own first."""
    return (*OWN.get(role, ()), *READERS)


async def register(
    bot: Bot, settings: Settings, texts: Texts, languages: Mapping[int, str], people: Sequence[Person] = ()
) -> None:
    """Tell Telegram all commands and what the bot is; what is so already is left.

    people: who has a role besides the owners. languages: that of the private chat of each of them who has one.
    Raises: TelegramError.
    """
    await _describe(bot, texts)
    await _set(bot, BotCommandScopeAllPrivateChats(), READERS, texts)
    await _set(bot, BotCommandScopeAllGroupChats(), MEMBERS, texts)
    await _set(bot, BotCommandScopeAllChatAdministrators(), ADMINS, texts)
    roles = {person.user_id: person.role for person in people}
    for user_id, role in (roles | dict.fromkeys(settings.telegram.owner_ids, Role.OWNER)).items():
        await register_for(bot, user_id, role, texts, languages.get(user_id, FALLBACK))


async def register_for(bot: Bot, user_id: int, role: Role, texts: Texts, language: str | None) -> None:
    """Tell Telegram what one person may do, in the language of their chat.

    language: None for a reader whose app speaks it, who sees what all readers see.
    """
    scope = BotCommandScopeChat(user_id)
    try:
        # A list in one language would stand before the one without.
        for code in filter(None, _languages(texts)):
            if await bot.get_my_commands(scope, language_code=code):
                await bot.delete_my_commands(scope, language_code=code)
        if role is Role.READER and language is None:
            await bot.delete_my_commands(scope)
        else:
            await _set_in(bot, scope, commands_of(role), texts[language or FALLBACK], None)
    except (BadRequest, Forbidden) as error:
        # Somebody who never opened the chat has no commands there; they come with the next start.
        logger.info("No commands for person %s: %s", user_id, error)


async def _set(bot: Bot, scope: BotCommandScope, names: Sequence[str], texts: Texts) -> None:
    for language in _languages(texts):
        await _set_in(bot, scope, names, texts[language or FALLBACK], language)


async def _set_in(bot: Bot, scope: BotCommandScope, names: Sequence[str], t: Translator, code: str | None) -> None:
    wanted = tuple(BotCommand(name, t.plain(f"command-{name.replace('_', '-')}")) for name in names)
    if await bot.get_my_commands(scope, language_code=code) != wanted:
        await bot.set_my_commands(wanted, scope, language_code=code)


async def _describe(bot: Bot, texts: Texts) -> None:
    for language in _languages(texts):
        t = texts[language or FALLBACK]
        short, long = t.plain("bot-short-description"), t.plain("bot-description")
        if (await bot.get_my_short_description(language)).short_description != short:
            await bot.set_my_short_description(short, language)
        if (await bot.get_my_description(language)).description != long:
            await bot.set_my_description(long, language)


def _languages(texts: Texts) -> list[str | None]:
    """Return the languages to register: English as the one for everybody else, and each other by its code."""
    return [None, *(language for language in texts.languages if language != FALLBACK)]
