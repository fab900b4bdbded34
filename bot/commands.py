"""The commands that Telegram offers as one types: by who looks (reader, each role, admin) and in which language.

Telegram takes the narrowest list there is: a chat's own before that of its kind, and in each the language of the
reader's app before the one without. English stands without a language, for all that the bot does not speak; and whoever
chose another language than the one that their app speaks has a list of their own, without a language.

What was told is noted by its fingerprint. While that is the same, a start asks only for what stands without a language,
which is what @BotFather can change; where somebody did, it asks for all.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from hashlib import blake2b

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
EVERYBODY: Sequence[tuple[BotCommandScope, tuple[str, ...]]] = (
    (BotCommandScopeAllPrivateChats(), READERS),
    (BotCommandScopeAllGroupChats(), MEMBERS),
    (BotCommandScopeAllChatAdministrators(), ADMINS),
)

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
    bot: Bot,
    settings: Settings,
    texts: Texts,
    languages: Mapping[int, str],
    people: Sequence[Person] = (),
    told: str | None = None,
) -> str:
    """Tell Telegram all commands and what the bot is; what is so already is left. Return the fingerprint of all that.

    people: who has a role besides the owners. languages: that of the private chat of each of them who has one.
    told: the fingerprint of what Telegram was told last, None where nobody knows.
    Raises: TelegramError.
    """
    roles = {person.user_id: person.role for person in people}
    roles |= dict.fromkeys(settings.telegram.owner_ids, Role.OWNER)
    own = {user_id: (role, languages.get(user_id, FALLBACK)) for user_id, role in roles.items()}
    new = _fingerprint(bot, texts, own)
    known = new == told
    for code in _languages(texts):
        known = not await _tell_everybody(bot, texts[code or FALLBACK], code) and known
        if known:
            break
    codes = () if known else _languages(texts)
    for user_id, (role, language) in own.items():
        await _set_own(bot, user_id, commands_of(role), texts[language], codes)
    return new


async def register_for(bot: Bot, user_id: int, role: Role, texts: Texts, language: str | None) -> None:
    """Tell Telegram what one person may do, in the language of their chat.

    language: None for a reader whose app speaks it, who sees what all readers see.
    """
    names = None if role is Role.READER and language is None else commands_of(role)
    await _set_own(bot, user_id, names, texts[language or FALLBACK], _languages(texts))


async def _set_own(
    bot: Bot, user_id: int, names: Sequence[str] | None, t: Translator, codes: Sequence[str | None]
) -> None:
    """Give a person's chat a list without a language, or none, and take away those in some languages."""
    scope = BotCommandScopeChat(user_id)
    try:
        # A list in one language would stand before the one without.
        for code in filter(None, codes):
            if await bot.get_my_commands(scope, language_code=code):
                await bot.delete_my_commands(scope, language_code=code)
        if names is None:
            await bot.delete_my_commands(scope)
        else:
            await _set_in(bot, scope, names, t, None)
    except (BadRequest, Forbidden) as error:
        # Somebody who never opened the chat has no commands there; they come with the next start.
        logger.info("No commands for person %s: %s", user_id, error)


def _fingerprint(bot: Bot, texts: Texts, own: Mapping[int, tuple[Role, str]]) -> str:
    """Return what tells one bot with its texts, lists and people from another."""
    said = [
        [code, *_descriptions(t), *([scope.type, _commands(names, t)] for scope, names in EVERYBODY)]
        for code in _languages(texts)
        for t in (texts[code or FALLBACK],)
    ]
    theirs = [[user_id, _commands(commands_of(role), texts[code])] for user_id, (role, code) in sorted(own.items())]
    return blake2b(json.dumps([bot.id, said, theirs]).encode(), digest_size=16).hexdigest()


async def _tell_everybody(bot: Bot, t: Translator, code: str | None) -> bool:
    """Tell in one language what everybody sees; return whether any of it was otherwise."""
    described = await _describe(bot, t, code)
    listed = [await _set_in(bot, scope, names, t, code) for scope, names in EVERYBODY]
    return described or any(listed)


async def _set_in(bot: Bot, scope: BotCommandScope, names: Sequence[str], t: Translator, code: str | None) -> bool:
    wanted = tuple(BotCommand(name, told) for name, told in _commands(names, t))
    if await bot.get_my_commands(scope, language_code=code) == wanted:
        return False
    return await bot.set_my_commands(wanted, scope, language_code=code)


def _commands(names: Sequence[str], t: Translator) -> list[tuple[str, str]]:
    return [(name, t.plain(f"command-{name.replace('_', '-')}")) for name in names]


async def _describe(bot: Bot, t: Translator, code: str | None) -> bool:
    short, long = _descriptions(t)
    is_short = (await bot.get_my_short_description(code)).short_description == short
    if not is_short:
        await bot.set_my_short_description(short, code)
    is_long = (await bot.get_my_description(code)).description == long
    if not is_long:
        await bot.set_my_description(long, code)
    return not (is_short and is_long)


def _descriptions(t: Translator) -> tuple[str, str]:
    return t.plain("bot-short-description"), t.plain("bot-description")


def _languages(texts: Texts) -> list[str | None]:
    """Return the languages to register: English as the one for everybody else, and each other by its code."""
    return [None, *(language for language in texts.languages if language != FALLBACK)]
