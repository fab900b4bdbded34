"""The commands that Telegram offers: for readers, editors, owners, groups and their admins, in each language."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from telegram import BotCommandScope

from bot import commands
from bot.app import TOLD
from bot.demo.clock import Clock
from bot.handlers.all_rooms import ROOMS
from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from bot.texts import Texts
from digests.model import Person, Role
from tests.databases import Databases
from tests.dialogs.conftest import OWNER_ID, House, running
from tests.dialogs.script import asks
from tests.local_web import Web

READERS = {
    *(
        "start",
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
        "stop",
        "help",
        "privacy",
    ),
    *("export", "delete_me", "connect", "chats"),
}
CONTRIBUTORS, REVIEWERS = READERS | {"add", "drafts"}, READERS | {"queue"}
EDITORS = READERS | {"add", "drafts", "queue", "desk", "plan", "topic", "feeds", "opml", "stats"}
OWNERS = EDITORS | {"people", "status", "deliveries", "announce", "audit"}


async def register(house: House, languages: Mapping[int, str] | None = None, told: str | None = None) -> str:
    services, bot = house.services, house.bot.application.bot
    async with services.store.read() as tx:
        people = await tx.people.all()
    return await commands.register(bot, services.settings, services.texts, languages or {}, people, told)


async def offered(house: House, scope: dict[str, Any], language: str = "") -> dict[str, str]:
    """Return what Telegram keeps for a scope and language."""
    bot = house.bot.application.bot
    listed = await bot.get_my_commands(BotCommandScope.de_json(scope, bot), language or None)
    return {command.command: command.description for command in listed}


async def test_each_role_and_place_has_its_commands_in_each_language(house: House) -> None:
    await asks(house.owner, "/start")
    editor = await house.editor()
    await asks(editor, "/start")
    others = {
        role: await house.editor(role.title(), role=role) for role in (Role.CONTRIBUTOR, Role.REVIEWER)
    }  # fmt: skip
    for other in others.values():
        await asks(other, "/start")
    await register(house, {editor.id: "it", OWNER_ID: "en"})
    for role, names in ((Role.CONTRIBUTOR, CONTRIBUTORS), (Role.REVIEWER, REVIEWERS)):
        assert (await offered(house, {"type": "chat", "chat_id": others[role].id})).keys() == names
    expected: list[tuple[dict[str, Any], set[str]]] = [
        ({"type": "all_private_chats"}, READERS),
        ({"type": "all_group_chats"}, set(commands.MEMBERS)),
        ({"type": "all_chat_administrators"}, set(commands.ADMINS)),
    ]
    languages = [language for language in house.services.texts.languages if language != "en"]
    for scope, names in expected:
        english = await offered(house, scope)
        assert english.keys() == names
        for language in languages:
            spoken = await offered(house, scope, language)
            assert spoken.keys() == names
            assert all(english[name] != spoken[name] for name in names)
    own = await offered(house, {"type": "chat", "chat_id": editor.id})
    assert own.keys() == EDITORS
    assert own["help"] == "Che cosa so fare"
    assert (await offered(house, {"type": "chat", "chat_id": OWNER_ID})).keys() == OWNERS


async def test_the_menu_speaks_what_the_chat_speaks(house: House) -> None:
    anna = house.telegram.person("Anna", "de")
    await asks(anna, "/settings")
    await anna.taps("Sprache")
    await anna.taps("Italiano")
    scope = {"type": "chat", "chat_id": anna.id}
    assert (await offered(house, scope))["help"] == "Che cosa so fare"
    await anna.taps("Deutsch")
    assert await offered(house, scope) == {}
    await house.idle()
    assert (await offered(house, {"type": "all_private_chats"}, "de"))["help"] == "Was ich kann"


async def test_an_editors_list_in_one_language_gives_way_to_the_one_in_that_of_the_chat(house: House) -> None:
    editor = await house.editor()
    await asks(editor, "/start")
    bot, scope = house.bot.application.bot, {"type": "chat", "chat_id": editor.id}
    await bot.set_my_commands([("help", "?")], BotCommandScope.de_json(scope, bot), language_code="it")
    await register(house, {editor.id: "it"})
    assert await offered(house, scope, "it") == {}
    assert (await offered(house, scope)).keys() == EDITORS


async def test_what_telegram_knows_already_is_not_said_again(house: House) -> None:
    await asks(house.owner, "/start")
    await register(house)
    before = len(house.telegram.calls)
    await register(house)
    methods = {call.method for call in house.telegram.calls[before:]}
    assert not [method for method in methods if method.startswith(("set", "delete"))]


async def test_a_start_asks_for_what_botfather_can_change_and_for_all_where_somebody_did(house: House) -> None:
    await asks(house.owner, "/start")
    told = await register(house)
    before = len(house.telegram.calls)
    assert await register(house, told=told) == told
    asked = house.telegram.calls[before:]
    assert {call.method for call in asked} == {"getMyDescription", "getMyShortDescription", "getMyCommands"}
    assert not [call for call in asked if call.params.get("language_code")]
    bot, scope = house.bot.application.bot, {"type": "all_private_chats"}
    for code in ("", "it"):
        await bot.set_my_commands([("help", "?")], BotCommandScope.de_json(scope, bot), language_code=code)
    assert await register(house, told=told) == told
    assert (await offered(house, scope)).keys() == (await offered(house, scope, "it")).keys() == READERS


async def test_another_language_or_role_is_told_at_the_next_start(house: House) -> None:
    await asks(house.owner, "/start")
    editor = await house.editor()
    await asks(editor, "/start")
    told = await register(house, {editor.id: "it"})
    assert await register(house, {editor.id: "de"}, told) != told
    assert (await offered(house, {"type": "chat", "chat_id": editor.id}))["help"] == "Was ich kann"
    async with house.services.store.write() as tx:
        await tx.people.remove(editor.id)
    assert await register(house, told=told) != told


async def test_the_first_start_tells_all_and_the_next_asks_in_no_language(databases: Databases, sites: Web) -> None:
    clock, url = Clock(), databases.new()
    async with LocalTelegram(now=clock.now) as telegram:
        for languages in ({None, *Texts.load().languages} - {"en"}, {None}):
            before = len(telegram.calls)
            async with running(telegram, clock, url, sites) as house:
                await told_all(house, before)
            calls = [call for call in telegram.calls[before:] if call.method.startswith("getMy")]
            assert {call.params.get("language_code") for call in calls} == languages


async def told_all(house: House, before: int) -> None:
    """Wait until the owner's list has been asked for, which is the last, and what was told is noted."""
    asked, noted = False, None
    async with asyncio.timeout(PATIENCE_S):
        while not asked or noted is None:
            async with house.services.store.read() as tx:
                noted = await tx.notes.get(TOLD)
            asked = any("chat_id" in str(call.params.get("scope")) for call in house.telegram.calls[before:])


async def test_somebody_who_never_opened_the_chat_holds_nothing_up(house: House) -> None:
    async with house.services.store.write() as tx:
        await tx.people.add(Person(999_999, "Nobody", OWNER_ID, house.clock.now()))
    await register(house)
    assert (await offered(house, {"type": "all_private_chats"})).keys() == READERS


async def test_an_editor_who_is_removed_sees_what_readers_see(house: House) -> None:
    editor = await house.editor("Elena", "en")
    await asks(editor, "/start")
    await register(house, {editor.id: "en"})
    scope = {"type": "chat", "chat_id": editor.id}
    assert (await offered(house, scope)).keys() == EDITORS
    await asks(house.owner, "/editors")
    await house.owner.taps("Elena")
    await house.owner.taps("Remove…")
    await house.owner.taps("Yes, remove")
    assert await offered(house, scope) == {}
    assert await offered(house, scope, "it") == {}


async def test_a_new_editor_has_the_commands_at_once(house: House) -> None:
    payload = (await asks(house.owner, "/invite")).text.partition("?start=")[2].split()[0]
    guest = house.telegram.person("Elena", "it")
    await asks(guest, f"/start {payload}")
    await house.owner.hears()
    assert (await offered(house, {"type": "chat", "chat_id": guest.id})).keys() == EDITORS


async def test_the_bot_says_what_it_is_in_each_language(house: House) -> None:
    await register(house)
    bot = house.bot.application.bot
    english, italian = await bot.get_my_short_description(), await bot.get_my_short_description("it")
    assert english.short_description.startswith("One digest a day")
    assert italian.short_description.startswith("Una rassegna al giorno")
    assert (await bot.get_my_description("it")).description.startswith("Ciao!")


def test_every_command_offered_exists_and_fits() -> None:
    handled = {command for room in ROOMS for command in room.commands}
    assert handled >= OWNERS
    texts = Texts.load()
    for t in map(texts.__getitem__, texts.languages):
        assert all(len(t.plain(f"command-{name.replace('_', '-')}")) <= 256 for name in OWNERS)
        assert len(t.plain("bot-short-description")) <= 120
        assert len(t.plain("bot-description")) <= 512
