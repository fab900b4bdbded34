"""Articles that were being taken in when the bot ended: the next start goes on with them, and makes none twice."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, closing
from typing import Any, TypeAlias

import pytest
from aiohttp import web

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from tests.dialogs.articles import GAS, count, draft, newest
from tests.dialogs.conftest import START, FirstRun, House, check_calls, on_both, running
from tests.dialogs.talking import exchange, shown
from tests.local_web import Web
from tests.sample_files import FIRST, SECOND, TITLE, page

pytestmark = pytest.mark.slow

Start: TypeAlias = Callable[[], AbstractAsyncContextManager[House]]


@pytest.fixture
async def start(first_run: FirstRun, database: str, sites: Web) -> AsyncIterator[Start]:
    """Start the bot on the same database and the same Telegram as before."""
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        first_run.tell(telegram)
        yield lambda: running(telegram, clock, database, sites)
        check_calls(telegram)


def said_by_bot(editor: Person) -> list[str]:
    """Return what the bot says in an editor's chat."""
    return [message.text for message in editor.screen() if message.sender == "bot"]


@on_both
async def test_a_link_being_opened_is_opened_after_a_restart(start: Start, sites: Web) -> None:
    asked, never = asyncio.Event(), asyncio.Event()

    async def hang(request: web.Request) -> web.StreamResponse:
        asked.set()
        await never.wait()
        return web.Response()

    url = sites.does("/forno", hang)
    async with start() as house:
        editor = await house.editor()
        await exchange(editor, url, "⏳ Apro paper.example…")
        await asked.wait()
        await exchange(editor, "/help", "/digest")
    sites.has("/forno", page())
    async with start() as house:
        await shown(editor, ("📝 Bozza", TITLE))
        assert await count(house) == 1
        assert not [text for text in said_by_bot(editor) if "⏳" in text]
        assert sum("📝" in text for text in said_by_bot(editor)) == 1
    async with start() as house:
        await exchange(editor, "/help", "/digest")
        assert await count(house) == 1


async def test_a_photo_that_came_while_a_page_was_being_read_is_its_picture_after_a_restart(
    start: Start, sites: Web
) -> None:
    asked, never = asyncio.Event(), asyncio.Event()

    async def hang(request: web.Request) -> web.StreamResponse:
        asked.set()
        await never.wait()
        return web.Response()

    url = sites.does("/forno", hang)
    async with start() as house:
        editor = await house.editor()
        await exchange(editor, url, "⏳ Apro paper.example…")
        await asked.wait()
        await editor.sends_photo(shows=b"\xff\xd8\xff oven")
        await exchange(editor, "/help", "/digest")
    sites.has("/forno", page())
    async with start() as house:
        await shown(editor, ("📝 Bozza", TITLE, "La foto è ora l’immagine"))
        assert house.telegram.world.photos[(await newest(house)).picture or ""] == b"\xff\xd8\xff oven"
        assert await count(house) == 1


async def test_a_page_that_was_read_before_the_end_is_one_article(start: Start, sites: Web, database: str) -> None:
    url = sites.has("/forno", page())
    async with start() as house:
        editor = await house.editor()
        await exchange(editor, url, "⏳")
        card = await shown(editor, ("📝 Bozza", TITLE))
        said = editor.screen()[-2].message_id
    left_open(database, house, editor, said, progress=str(card.message_id))
    async with start() as house:
        await shown(editor, ("📝 Bozza", TITLE))
        assert await count(house) == 1
    assert len(said_by_bot(editor)) == 1


async def test_a_pasted_article_that_was_stored_before_the_end_is_not_stored_again(start: Start, database: str) -> None:
    async with start() as house:
        editor = await house.editor()
        await draft(editor)
        said = editor.screen()[-2].message_id
    left_open(database, house, editor, said)
    async with start() as house:
        await shown(editor, ("📝 Bozza", GAS.partition("\n")[0]))
        assert await count(house) == 1
        await exchange(editor, "[Pubblica]", "✅ Pubblicato")


def left_open(database: str, house: House, editor: Person, said: int, progress: str | None = None) -> None:
    """Let the database be as a process leaves it that is killed when it has stored an article, before it says so."""
    message = house.telegram.world.rooms[editor.id].messages[said]
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as file, file:
        file.execute("DELETE FROM cards")
        (number,) = file.execute("SELECT max(update_id) FROM inbox").fetchone()
        update: dict[str, Any] = {"update_id": number, "message": message}
        file.execute(
            "UPDATE inbox SET state = 'waiting', owner = 'ended', body = ?, progress = ? WHERE update_id = ?",
            (json.dumps(update), progress, number),
        )


async def test_two_links_being_opened_are_opened_after_a_restart(start: Start, sites: Web) -> None:
    asked, never = asyncio.Event(), asyncio.Event()

    async def hang(request: web.Request) -> web.StreamResponse:
        asked.set()
        await never.wait()
        return web.Response()

    slow, quick = sites.does("/lento", hang), sites.has("/forno", page())
    async with start() as house:
        editor = await house.editor()
        await editor.says(f"{quick}\n{slow}")
        await shown(editor, ("📝 Bozza", TITLE))
        await asked.wait()
    sites.has("/lento", page("La fontana", SECOND, FIRST))
    async with start() as house:
        await shown(editor, ("📝 Bozza", "La fontana"))
        await house.idle()
        assert await count(house) == 2
        assert sum("📝" in text for text in said_by_bot(editor)) == len(said_by_bot(editor)) == 2
