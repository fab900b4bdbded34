"""A listening port that nobody can fill: few connections, each of which must soon ask something.

A connection that has asked nothing for a while is closed, and where all places are taken the one that has waited
longest gives its own to the next: so idle ones keep nobody out, and take no file handles that others need.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import cast

# Telegram opens a hundred at most (core.telegram.org/bots/api#setwebhook); a server in front opens some as well.
MOST_CONNECTIONS = 256
# A request's head comes in one piece; between two requests a connection may rest longer.
HEAD_WITHIN_S = 10.0
REST_S = 60.0


class FrontDoor:
    """Listens, and lets in what ``inner`` makes protocols for."""

    def __init__(
        self,
        inner: Callable[[], asyncio.Protocol],
        *,
        most: int = MOST_CONNECTIONS,
        head_within_s: float = HEAD_WITHIN_S,
    ) -> None:
        self._inner, self._most, self._head_within_s = inner, most, head_within_s
        self._connections: dict[asyncio.BaseTransport, _Connection] = {}
        # Those that wait for a request, the longest first.
        self._waiting: dict[asyncio.BaseTransport, None] = {}
        self._server: asyncio.Server | None = None

    async def open(self, host: str | None, port: int, *, shares: bool = True) -> None:
        """Listen; several processes on one machine may share a port where each of them wants that. Raises: OSError."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Connection(self, self._inner()), host, port, reuse_port=shares)

    def close(self) -> None:
        """Let nobody in any more; who is in may end."""
        if self._server is not None:
            self._server.close()

    @asynccontextmanager
    async def answering(self, transport: asyncio.BaseTransport | None) -> AsyncIterator[None]:
        """Leave a connection alone while what it asked is answered."""
        connection = self._connections.get(cast("asyncio.BaseTransport", transport))
        if connection is None:
            yield
            return
        self._waiting.pop(connection.transport, None)
        connection.hurry(None)
        try:
            yield
        finally:
            if connection.transport in self._connections:
                self._waiting[connection.transport] = None
                connection.hurry(REST_S)

    def enter(self, connection: _Connection) -> None:
        """Give a new connection a place, perhaps that of another."""
        if len(self._connections) >= self._most:
            longest = next(iter(self._waiting), connection.transport)
            self.leave(longest)
            cast("asyncio.Transport", longest).abort()
            if longest is connection.transport:
                return
        self._connections[connection.transport] = connection
        self._waiting[connection.transport] = None
        connection.hurry(self._head_within_s)

    def leave(self, transport: asyncio.BaseTransport) -> None:
        """Forget a connection."""
        self._waiting.pop(transport, None)
        gone = self._connections.pop(transport, None)
        if gone is not None:
            gone.hurry(None)


class _Connection(asyncio.Protocol):
    """One connection: what comes goes to the protocol within, unless it is closed before."""

    transport: asyncio.BaseTransport

    def __init__(self, door: FrontDoor, inner: asyncio.Protocol) -> None:
        self._door, self._inner = door, inner
        self._timer: asyncio.TimerHandle | None = None

    def hurry(self, seconds: float | None) -> None:
        """Close the connection after so long; not at all, for None."""
        if self._timer is not None:
            self._timer.cancel()
        abort = cast("asyncio.Transport", self.transport).abort
        self._timer = None if seconds is None else asyncio.get_running_loop().call_later(seconds, abort)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self._inner.connection_made(transport)
        self._door.enter(self)

    def data_received(self, data: bytes) -> None:
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._door.leave(self.transport)
        self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()
