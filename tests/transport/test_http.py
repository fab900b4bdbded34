"""The HTTP layer against a real server that misbehaves: what arrived, what was said of it, and no token anywhere."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut

from bot.redaction import RedactingFilter
from bot.transport.http import ROTATE_S, AiohttpRequest, NotSent

TOKEN = "123456789:AAHhj3kX-test_Token-of_thirty5chars"
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Server:
    """A server on a free port that plays one answer, and remembers what it was asked."""

    answer: Answer
    requests: list[tuple[bytes, bytes]] = field(default_factory=list)
    connections: int = 0
    address: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one connection's requests until it ends."""
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = next(
                    (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")), 0
                )
                self.requests.append((head, await reader.readexactly(length)))
                await self.answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


@asynccontextmanager
async def serving(answer: Answer) -> AsyncIterator[Server]:
    """Serve on this machine."""
    server = Server(answer)
    listening = await asyncio.start_server(server.serve, "127.0.0.1", 0)
    server.address = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    try:
        yield server
    finally:
        listening.close()


def says(body: bytes, status: int = 200, length: int | None = None) -> Answer:
    """Answer with a body; a longer length than it has is a cut-off one."""

    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n" % (status, length or len(body)) + body)
        await writer.drain()
        if length:
            writer.close()

    return answer


async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Drop the connection after the request was read."""
    writer.close()


async def never(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
    """Do not answer; wait until the caller hangs up."""
    await reader.read()


@asynccontextmanager
async def bot_at(address: str, **options: float) -> AsyncIterator[Bot]:
    """A PTB bot on our HTTP layer."""
    request = AiohttpRequest(connections=2, **options)  # type: ignore[arg-type]  # all options are numbers
    bot = Bot(TOKEN, base_url=f"{address}/bot", request=request, get_updates_request=AiohttpRequest(connections=1))
    await request.initialize()
    try:
        yield bot
    finally:
        await request.shutdown()


OK = says(b'{"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":5,"type":"private"}}}')


async def test_parameters_travel_as_json_and_keep_their_types() -> None:
    async with serving(OK) as server, bot_at(server.address) as bot:
        await bot.send_message(5, "Ciao 🗞", disable_notification=True)
    ((head, body),) = server.requests
    assert head.startswith(b"POST /bot" + TOKEN.encode() + b"/sendMessage")
    assert b"application/json" in head
    assert json.loads(body) == {"chat_id": 5, "text": "Ciao 🗞", "disable_notification": True}


async def test_of_what_was_sent_only_what_is_new_is_read() -> None:
    sent = {
        "message_id": 7, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "x",
        "entities": [{"type": "bold", "offset": 0, "length": 1}],
        "reply_markup": {"inline_keyboard": [[{"text": "y", "callback_data": "z"}]]},
    }  # fmt: skip
    answer = says(json.dumps({"ok": True, "result": sent}).encode())
    async with serving(answer) as server, bot_at(server.address) as bot:
        told = await bot.send_message(5, "<b>x</b>", "HTML")
    assert (told.message_id, told.chat_id, told.text) == (7, 5, "x")
    assert (told.entities, told.reply_markup) == ((), None)


async def test_files_travel_as_multipart() -> None:
    async with serving(OK) as server, bot_at(server.address) as bot:
        await bot.send_document(5, InputFile(b"the whole export", filename="export.json"), caption="Ecco")
    ((head, body),) = server.requests
    assert b"multipart/form-data" in head
    assert b"the whole export" in body
    assert b'filename="export.json"' in body
    assert b"Ecco" in body


async def test_a_file_is_fetched() -> None:
    async with serving(says(b"\x00bytes")) as server:
        request = AiohttpRequest(connections=1)
        async with request:
            assert await request.retrieve(f"{server.address}/file/bot{TOKEN}/a") == b"\x00bytes"


async def test_telegrams_errors_become_ptbs() -> None:
    answer = says(b'{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}', 400)
    async with serving(answer) as server, bot_at(server.address) as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(5, "x")


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


async def test_what_never_left_says_so() -> None:
    async with bot_at(f"http://127.0.0.1:{free_port()}") as bot:
        with pytest.raises(NotSent) as caught:
            await bot.send_message(5, "x")
    assert_tells_no_token(caught.value)


async def test_a_wait_for_a_connection_that_is_too_long_never_left() -> None:
    async with serving(never) as server, bot_at(server.address, connect_timeout_s=0.2, read_timeout_s=1.0) as bot:
        calls = await asyncio.gather(*(bot.send_message(chat, "x") for chat in range(3)), return_exceptions=True)
    assert sorted(type(call).__name__ for call in calls) == ["NotSent", "TimedOut", "TimedOut"]
    assert len(server.requests) == 2
    for call in calls:
        assert isinstance(call, TelegramError)
        assert_tells_no_token(call)


@pytest.mark.parametrize(
    ("answer", "error"),
    [(never, TimedOut), (hang_up, NetworkError), (says(b'{"ok":tr', length=500), NetworkError)],
    ids=["silence", "dropped", "truncated"],
)
async def test_what_perhaps_arrived_never_says_that_it_did_not(answer: Answer, error: type[Exception]) -> None:
    async with serving(answer) as server, bot_at(server.address, read_timeout_s=0.2) as bot:
        with pytest.raises(error) as caught:
            await bot.send_message(5, "x")
    assert len(server.requests) == 1, "a message must never be sent twice"
    assert not isinstance(caught.value, NotSent)
    assert_tells_no_token(caught.value)


def assert_tells_no_token(error: BaseException) -> None:
    """Neither the error nor anything chained to it holds the token."""
    while True:
        assert TOKEN not in f"{error} {error!r} {error.args}"
        if error.__cause__ is None:
            return
        error = error.__cause__


async def test_a_connection_is_kept_and_then_renewed() -> None:
    seconds = [1000.0]
    async with serving(OK) as server:
        request = AiohttpRequest(connections=1, clock=lambda: seconds[0])
        async with request:
            for step in (0, 1, ROTATE_S - 1, 2, 1):
                seconds[0] += step
                await request.post_json(f"{server.address}/x", b"{}")
    assert len(server.requests) == 5
    assert server.connections == 2


async def test_renewing_leaves_calls_under_way_alone() -> None:
    seconds, asked, go_on = [1000.0], asyncio.Event(), asyncio.Event()

    async def slow_at_first(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if len(server.requests) == 1:
            asked.set()
            await go_on.wait()
        await OK(reader, writer)

    async with serving(slow_at_first) as server:
        request = AiohttpRequest(connections=1, clock=lambda: seconds[0])
        async with request:
            first = asyncio.create_task(request.post_json(f"{server.address}/x", b"{}"))
            await asked.wait()
            seconds[0] += ROTATE_S + 1
            assert (await request.post_json(f"{server.address}/x", b"{}"))[0] == 200
            go_on.set()
            assert (await first)[0] == 200


async def test_a_redirect_is_not_followed() -> None:
    async def elsewhere(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 302 X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")

    async with serving(elsewhere) as server, bot_at(server.address) as bot:
        with pytest.raises(NetworkError):
            await bot.send_message(5, "x")
    assert len(server.requests) == 1


async def test_a_closed_layer_says_so() -> None:
    request = AiohttpRequest(connections=1)
    with pytest.raises(RuntimeError, match="not initialized"):
        await request.post_json("http://127.0.0.1:1/x", b"{}")


async def test_a_proxy_of_the_environment_is_used_but_not_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(OK) as proxy, serving(OK) as here:
        monkeypatch.setenv("http_proxy", proxy.address)
        monkeypatch.setenv("no_proxy", "internal.test")
        async with AiohttpRequest(connections=1) as request:
            await request.post_json("http://telegram.test/bot1/sendMessage", b"{}")
            await request.post_json(f"{here.address}/bot1/sendMessage", b"{}")
    assert proxy.requests[0][0].startswith(b"POST http://telegram.test/bot1/sendMessage")
    assert len(proxy.requests) == len(here.requests) == 1


async def test_at_debug_level_no_log_holds_the_token(caplog: pytest.LogCaptureFixture) -> None:
    """Not even where the answer repeats the token, as a proxy's error page does."""
    caplog.set_level(logging.DEBUG)
    caplog.handler.addFilter(RedactingFilter())
    page = f"<html>no route to /bot{TOKEN}/sendMessage</html>".encode()
    try:
        async with serving(says(page, 502)) as server, bot_at(server.address) as bot:
            with pytest.raises(NetworkError):
                await bot.send_message(5, "x")
            logging.getLogger("a.room").error("%r and %s", bot, bot.base_url)
        async with bot_at(f"http://127.0.0.1:{free_port()}") as bot:
            with pytest.raises(NetworkError):
                await bot.send_message(5, "x")
    finally:
        caplog.handler.filters.clear()
    assert "sendMessage" in caplog.text
    assert "<redacted>" in caplog.text
    assert TOKEN not in caplog.text
