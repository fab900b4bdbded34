"""The shortest way to the Bot API for digests: HTTP/1.1 on kept connections, one small parser, nothing else.

A digest costs a POST of JSON and an answer of JSON, a thousand times a second; a general client spends more on each
than the outbox does. Errors are those of ``bot.transport.http``: ``NotSent`` never left, any other perhaps arrived.
"""

from __future__ import annotations

import asyncio
import random
import re
import ssl
import time
from collections import deque
from collections.abc import Callable
from typing import cast
from urllib.parse import urlsplit

from telegram.error import NetworkError, TimedOut

from bot.transport.http import ROTATE_S, NotSent
from digests.delivery.in_flight import Turn

USUAL_ANSWER, LARGEST_ANSWER = 8 * 1024, 8 * 1024 * 1024
# Of the head of an answer, in small letters, no more is of interest.
LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)[ \t]*\r\n")
CHUNKED = re.compile(rb"\r\ntransfer-encoding:[ \t]*chunked[ \t]*\r\n")
CLOSES = re.compile(rb"\r\nconnection:[ \t]*close[ \t]*\r\n")
# A push needs a hundred connections at its beginning: so many handshakes at once hold up no message beside them.
OPENED_AT_ONCE = 8


class ConnectionPool:
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
        self._opening = asyncio.Semaphore(OPENED_AT_ONCE)
        # The calls under way, the oldest first, and until when each is waited for (loop time).
        self._deadlines: dict[_Connection, float] = {}
        self._timer: asyncio.TimerHandle | None = None

    async def post_json(self, method: str, body: bytes, turn: Turn) -> tuple[int, bytes]:
        """Call a method at its turn, asked for when there is a connection; return the status and the body.

        Raises: NotSent, TimedOut, NetworkError, and what ``turn`` raises.
        """
        head = (
            f"POST {self._path}/{method} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        connection = self._kept() or await self._another()
        try:
            await turn()
            if not connection.reusable:
                # The other side has closed it meanwhile.
                connection = self._kept() or await self._another()
            return await self._asked(connection, head.encode() + body)
        finally:
            if connection.reusable:
                self._idle.append(connection)
            else:
                connection.close()

    async def _asked(self, connection: _Connection, call: bytes) -> tuple[int, bytes]:
        loop = asyncio.get_running_loop()
        self._deadlines[connection] = loop.time() + self._read_timeout_s
        if self._timer is None:
            self._timer = loop.call_later(self._read_timeout_s, self._give_up)
        try:
            return await connection.ask(call)
        finally:
            del self._deadlines[connection]

    def _give_up(self) -> None:
        """Stop waiting for what is overdue; one timer for all, since nearly every call ends long before its own."""
        self._timer = None
        loop = asyncio.get_running_loop()
        for connection, deadline in self._deadlines.items():
            if deadline > loop.time():
                self._timer = loop.call_at(deadline, self._give_up)
                return
            connection.give_up()

    def close(self) -> None:
        """Close the connections that no call uses."""
        if self._timer is not None and not self._deadlines:
            self._timer.cancel()
            self._timer = None
        while self._idle:
            self._idle.pop().close()

    def _kept(self) -> _Connection | None:
        """Return a connection that is open and young: an old one may be dropped while a message is on its way."""
        while self._idle:
            connection = self._idle.popleft()
            if connection.reusable and self._clock() < connection.until:
                return connection
            connection.close()
        return None

    async def _another(self) -> _Connection:
        """Return a new connection, or one that another call has left before it was opened."""
        try:
            async with asyncio.timeout(self._connect_timeout_s), self._opening:
                return self._kept() or await self._opened()
        except TimeoutError:
            raise NotSent("no connection in time") from None
        except OSError as error:
            raise NotSent(f"{type(error).__name__}: {error}") from None

    async def _opened(self) -> _Connection:
        # Those that were opened together are not all replaced at once.
        until = self._clock() + ROTATE_S * random.uniform(0.5, 1)  # noqa: S311  # spreads load, guards nothing
        _, connection = await asyncio.get_running_loop().create_connection(
            lambda: _Connection(until), self._host, self._port, ssl=self._tls
        )
        return connection


class _Connection(asyncio.BufferedProtocol):
    """One connection, on which one call at a time is under way; it is used until that moment.

    It is read into a buffer of its own: what asyncio would allocate for each answer is larger than all answers.
    """

    def __init__(self, until: float) -> None:
        self.until = until
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._buffer = bytearray(USUAL_ANSWER)
        self._filled = 0
        self._closing = False

    @property
    def reusable(self) -> bool:
        """Whether another call may go over it."""
        return not self._closing and self._transport is not None and not self._transport.is_closing()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # The transports of uvloop do all that this type promises, without being of it.
        self._transport = cast("asyncio.Transport", transport)

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

    def get_buffer(self, sizehint: int) -> memoryview:
        if self._filled == len(self._buffer):
            # A new one: the old one may still be lent.
            self._buffer = self._buffer + bytes(len(self._buffer))
        return memoryview(self._buffer)[self._filled :]

    def buffer_updated(self, nbytes: int) -> None:
        self._filled += nbytes
        try:
            answer = parsed(self._buffer, self._filled)
        except ValueError:
            self._fail(NetworkError("an answer that is no HTTP"))
            return
        if answer is None or self._answer is None:
            self._closing = self._answer is None
            return
        status, body, self._closing = answer
        self._filled = 0
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


def parsed(buffer: bytearray, filled: int) -> tuple[int, bytes, bool] | None:
    """Return status, body and whether the connection ends; None while more must come. Raises: ValueError."""
    if filled > LARGEST_ANSWER:
        raise ValueError("too long")
    end = buffer.find(b"\r\n\r\n", 0, filled)
    if end < 0:
        return None
    head = bytes(buffer[: end + 2]).lower()
    if not head.startswith(b"http/1."):
        raise ValueError("no HTTP")
    if CHUNKED.search(head):
        body = _unchunked(buffer, end + 4, filled)
    else:
        length = LENGTH.search(head)
        stop = end + 4 + (int(length[1]) if length else 0)
        body = bytes(buffer[end + 4 : stop]) if filled >= stop else None
    return None if body is None else (int(head.split(b" ", 2)[1]), body, CLOSES.search(head) is not None)


def _unchunked(buffer: bytearray, start: int, filled: int) -> bytes | None:
    body = bytearray()
    while (line := buffer.find(b"\r\n", start, filled)) >= 0:
        size = int(buffer[start:line].split(b";")[0], 16)
        stop = line + 2 + size
        if filled < stop + 2:
            return None
        if size == 0:
            return bytes(body)
        body += buffer[line + 2 : stop]
        start = stop + 2
    return None
