"""The webhook's port stays open to Telegram, whoever else holds connections to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from aiohttp import web

from bot.sandbox.world import PATIENCE_S
from bot.transport.front_door import FrontDoor
from tests.transport.test_webhook import free_port

HEAD = b"GET / HTTP/1.1\r\nHost: here\r\n"


@dataclass
class House:
    """A server behind a door of three places, whose answers wait until they may come."""

    door: FrontDoor
    port: int
    may_answer: asyncio.Event
    asked: asyncio.Semaphore

    async def ask(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """Connect, and wait until the request is being answered."""
        connected = await self.connect(HEAD + b"\r\n")
        async with asyncio.timeout(PATIENCE_S):
            await self.asked.acquire()
        return connected

    async def connect(self, said: bytes = b"") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(said)
        await writer.drain()
        return reader, writer


async def closed(reader: asyncio.StreamReader) -> bool:
    try:
        return await asyncio.wait_for(reader.read(), PATIENCE_S) == b""
    except ConnectionError:
        return True


@pytest.fixture
async def house() -> AsyncIterator[House]:
    may_answer, asked = asyncio.Event(), asyncio.Semaphore(0)

    async def answer(request: web.BaseRequest) -> web.Response:
        async with door.answering(request.transport):
            asked.release()
            await may_answer.wait()
            return web.Response(text="here")

    server = web.Server(answer)
    door = FrontDoor(server, most=3, head_within_s=0.3)
    port = free_port()
    await door.open("127.0.0.1", port)
    yield House(door, port, may_answer, asked)
    door.close()
    await server.shutdown(0)


async def test_who_asks_nothing_or_never_finishes_asking_is_shown_out(house: House) -> None:
    silent, slow = await house.connect(), await house.connect(HEAD)
    try:
        assert await closed(silent[0])
        assert await closed(slow[0])
    finally:
        silent[1].close()
        slow[1].close()


async def test_who_has_asked_is_left_alone_while_others_come_and_one_more_finds_a_place(house: House) -> None:
    asking = await house.ask()
    others = [await house.connect() for _ in range(20)]
    last = await house.ask()
    house.may_answer.set()
    for reader, _ in (asking, last):
        assert (await asyncio.wait_for(reader.readline(), PATIENCE_S)).startswith(b"HTTP/1.1 200")
    assert all([await closed(reader) for reader, _ in others])
    for _, writer in (asking, last, *others):
        writer.close()


async def test_where_all_are_being_answered_nobody_loses_a_place(house: House) -> None:
    asking = [await house.ask() for _ in range(3)]
    late = await house.connect()
    assert await closed(late[0])
    house.may_answer.set()
    for reader, _ in asking:
        assert (await asyncio.wait_for(reader.readline(), PATIENCE_S)).startswith(b"HTTP/1.1 200")
    for _, writer in (*asking, late):
        writer.close()
