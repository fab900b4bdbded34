"""The shortest way to the Bot API for digests: HTTP/1.1 on kept connections, one small parser, nothing else.

A digest costs a POST of JSON and an answer of JSON, a thousand times a second; a general client spends more on each
than the outbox does. Errors are those of ``bot.http``: ``NotSent`` never left, any other perhaps arrived.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import time
from collections import deque
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from telegram.error import NetworkError, TimedOut

from bot.http import ROTATE_S, NotSent

LARGEST_ANSWER = 8 * 1024 * 1024


class Wire:
    """Connections to one Bot API server, as many as calls are under way; all timeouts in seconds."""

    def __init__(
        self,
        address: str,
        read_timeout_s: float,
        connect_timeout_s: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        parts = urlsplit(address)
        self._host, self._path = parts.hostname or "", parts.path
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._port = parts.port or (443 if self._tls else 80)
        self._read_timeout_s, self._connect_timeout_s, self._clock = read_timeout_s, connect_timeout_s, clock
        self._idle: deque[_Connection] = deque()

    async def post_json(self, method: str, parameters: dict[str, Any]) -> tuple[int, bytes]:
        """Call a method; return the status and the body. Raises: NotSent, TimedOut, NetworkError."""
        connection = self._kept() or await self._opened()
        body = json.dumps(parameters, ensure_ascii=False).encode("utf-8", "surrogatepass")
        head = (
            f"POST {self._path}/{method} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        answer = connection.ask(head.encode() + body)
        timer = asyncio.get_running_loop().call_later(self._read_timeout_s, connection.give_up)
        try:
            status, content = await answer
        finally:
            timer.cancel()
            if connection.reusable:
                self._idle.append(connection)
            else:
                connection.close()
        return status, content

    def close(self) -> None:
        """Close the connections that no call uses."""
        while self._idle:
            self._idle.pop().close()

    def _kept(self) -> _Connection | None:
        """Return a connection that is open and young: an old one may be dropped while a message is on its way."""
        while self._idle:
            connection = self._idle.popleft()
            if connection.reusable and self._clock() - connection.opened_at < ROTATE_S:
                return connection
            connection.close()
        return None

    async def _opened(self) -> _Connection:
        loop = asyncio.get_running_loop()
        opened_at = self._clock()
        try:
            async with asyncio.timeout(self._connect_timeout_s):
                _, connection = await loop.create_connection(
                    lambda: _Connection(opened_at), self._host, self._port, ssl=self._tls
                )
        except TimeoutError:
            raise NotSent("no connection in time") from None
        except OSError as error:
            raise NotSent(f"{type(error).__name__}: {error}") from None
        return connection


class _Connection(asyncio.Protocol):
    """One connection, on which one call at a time is under way."""

    def __init__(self, opened_at: float) -> None:
        self.opened_at = opened_at
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._buffer = bytearray()
        self._closing = False

    @property
    def reusable(self) -> bool:
        """Whether another call may go over it."""
        return not self._closing and self._transport is not None and not self._transport.is_closing()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def ask(self, call: bytes) -> asyncio.Future[tuple[int, bytes]]:
        """Send a call; the result is the status and the body of its answer."""
        self._answer = asyncio.get_running_loop().create_future()
        if self._transport is not None:
            self._transport.write(call)
        return self._answer

    def give_up(self) -> None:
        """Stop waiting for the answer."""
        self._fail(TimedOut("Telegram did not answer in time"))

    def close(self) -> None:
        """Close it."""
        self._closing = True
        if self._transport is not None:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        try:
            answer = _parsed(self._buffer)
        except ValueError:
            self._fail(NetworkError("an answer that is no HTTP"))
            return
        if answer is None or self._answer is None:
            self._closing = self._answer is None
            return
        status, body, self._closing = answer
        self._buffer.clear()
        answered, self._answer = self._answer, None
        if not answered.done():
            answered.set_result((status, body))

    def connection_lost(self, error: Exception | None) -> None:
        self._fail(NetworkError(f"{type(error).__name__}: {error}" if error else "the connection was closed"))

    def _fail(self, error: NetworkError) -> None:
        self._closing = True
        waiting, self._answer = self._answer, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(error)


def _parsed(buffer: bytearray) -> tuple[int, bytes, bool] | None:
    """Return status, body and whether the connection ends; None while more must come. Raises: ValueError."""
    if len(buffer) > LARGEST_ANSWER:
        raise ValueError("too long")
    end = buffer.find(b"\r\n\r\n")
    if end < 0:
        return None
    first, *lines = bytes(buffer[:end]).lower().split(b"\r\n")
    if not first.startswith(b"http/1."):
        raise ValueError("no HTTP")
    fields = {name.strip(): value.strip() for name, _, value in (line.partition(b":") for line in lines)}
    body = _body(buffer, end + 4, fields)
    if body is None:
        return None
    return int(first.split(b" ", 2)[1]), body, fields.get(b"connection") == b"close"


def _body(buffer: bytearray, start: int, fields: dict[bytes, bytes]) -> bytes | None:
    if fields.get(b"transfer-encoding") != b"chunked":
        stop = start + int(fields.get(b"content-length", b"0"))
        return bytes(buffer[start:stop]) if len(buffer) >= stop else None
    body = bytearray()
    while (line := buffer.find(b"\r\n", start)) >= 0:
        size = int(buffer[start:line].split(b";")[0], 16)
        stop = line + 2 + size
        if len(buffer) < stop + 2:
            return None
        if size == 0:
            return bytes(body)
        body += buffer[line + 2 : stop]
        start = stop + 2
    return None
