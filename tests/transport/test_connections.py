"""The pool of the digests says whether a call can have reached Telegram, and keeps only good connections."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.error import NetworkError, TimedOut

from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from bot.transport.connections import ConnectionPool, parsed
from bot.transport.http import ROTATE_S, NotSent
from digests.delivery.in_flight import HeldBack, at_once


@asynccontextmanager
async def served(answer: Callable[[bytes], bytes]) -> AsyncIterator[tuple[str, list[int]]]:
    """A server that answers each call with bytes; the list grows by one with each connection."""
    connections: list[int] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(1)
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
            reply = answer(await reader.readexactly(length))
            if not reply:
                break
            writer.write(reply)
        writer.close()

    async def swallow(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.append(asyncio.current_task())
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await serve(reader, writer)
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    talks: list[asyncio.Task[None] | None] = []
    server = await asyncio.start_server(swallow, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot1:x", connections
    finally:
        server.close()
        await asyncio.wait([talk for talk in talks if talk is not None], timeout=PATIENCE_S)


def said(parameters: dict[str, str]) -> bytes:
    return json.dumps(parameters, ensure_ascii=False).encode()


def replied(body: bytes, status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{more}\r\n".encode() + body


async def test_calls_share_a_connection_until_it_is_old() -> None:
    now = [0.0]
    async with served(lambda body: replied(body)) as (address, connections):
        pool = ConnectionPool(address, 5.0, 5.0, clock=lambda: now[0])
        for number in range(3):
            assert await pool.post_json("sendMessage", said({"text": f"già {number}"}), at_once) == (
                200, f'{{"text": "già {number}"}}'.encode(),
            )  # fmt: skip
        assert len(connections) == 1
        now[0] = ROTATE_S + 1
        await pool.post_json("sendMessage", b"{}", at_once)
        assert len(connections) == 2
        pool.close()


async def test_a_server_that_closes_after_an_answer_is_asked_on_a_new_connection() -> None:
    async with served(lambda body: replied(b"{}", "502 Bad Gateway", "Connection: close\r\n")) as (
        address,
        connections,
    ):
        pool = ConnectionPool(address, 5.0, 5.0)
        assert await pool.post_json("x", b"{}", at_once) == (502, b"{}")
        assert await pool.post_json("x", b"{}", at_once) == (502, b"{}")
        assert len(connections) == 2
        pool.close()


async def test_a_message_whose_turn_does_not_come_leaves_nothing_but_a_connection() -> None:
    async def held_back() -> None:
        assert len(connections) == 1, "it is its turn only when it can leave at once"
        raise HeldBack("wait")

    async with served(replied) as (address, connections):
        pool = ConnectionPool(address, 5.0, 5.0)
        with pytest.raises(HeldBack):
            await pool.post_json("sendMessage", b"{}", held_back)
        assert await pool.post_json("sendMessage", said({"text": "second"}), at_once) == (200, b'{"text": "second"}')
        assert len(connections) == 1
        pool.close()


async def test_a_connection_that_closes_while_a_message_waits_for_its_turn_is_replaced() -> None:
    async def late() -> None:
        used.close()

    async with served(replied) as (address, connections):
        pool = ConnectionPool(address, 5.0, 5.0)
        assert await pool.post_json("sendMessage", b"{}", at_once) == (200, b"{}")
        (used,) = pool._idle
        assert await pool.post_json("sendMessage", b'{"text": 1}', late) == (200, b'{"text": 1}')
        assert len(connections) == 2
        pool.close()


@pytest.mark.parametrize("reply", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", b"SSH-2.0-OpenSSH\r\n\r\n"])
async def test_what_breaks_after_the_call_left_may_have_arrived(reply: bytes) -> None:
    async with served(lambda body: reply) as (address, _):
        pool = ConnectionPool(address, 0.2, 5.0)
        with pytest.raises(NetworkError) as raised:
            await pool.post_json("sendMessage", b"{}", at_once)
        assert not isinstance(raised.value, NotSent)
        pool.close()


async def test_no_answer_in_time_and_nobody_there_are_told_apart() -> None:
    async with LocalTelegram() as telegram:
        pool = ConnectionPool(f"{telegram.base_url}/bot{telegram.token}", 0.2, 5.0)
        telegram.faults.delay(2.0)
        with pytest.raises(TimedOut):
            await pool.post_json("getMe", b"{}", at_once)
        status, _ = await pool.post_json("getMe", b"{}", at_once)
        assert status == 200
        pool.close()
    with pytest.raises(NotSent):
        await pool.post_json("getMe", b"{}", at_once)


@given(st.binary(max_size=200), st.lists(st.integers(1, 60), max_size=8), st.booleans())
def test_an_answer_is_read_however_it_is_cut(body: bytes, cuts: list[int], chunked: bool) -> None:
    if chunked:
        parts = [body[start : start + 7] for start in range(0, len(body), 7)]
        sent = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
        whole = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + sent
    else:
        whole = replied(body)
    buffer = bytearray()
    for size in cuts:
        if len(buffer) + size >= len(whole):
            break
        buffer += whole[len(buffer) : len(buffer) + size]
        assert parsed(buffer, len(buffer)) is None
    assert parsed(bytearray(whole), len(whole)) == (200, body, False)
