"""A small web server at an address of the operator's, behind the front door that nobody can fill."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.transport.front_door import HEAD_WITHIN_S, MOST_CONNECTIONS, FrontDoor


class WebDoor:
    """Serves routes at ``listen``, an address and a port, from ``open`` to ``close``; several processes may ``share``.

    ``ends_within_s`` is what is under way given to end; a body longer than ``largest`` bytes is refused.
    """

    def __init__(
        self,
        listen: str,
        *,
        largest: int,
        ends_within_s: float,
        most: int = MOST_CONNECTIONS,
        head_within_s: float = HEAD_WITHIN_S,
        shares: bool = True,
    ) -> None:
        self._listen, self._largest, self._ends_within_s, self._shares = listen, largest, ends_within_s, shares
        self._most, self._head_within_s = most, head_within_s
        self._runner: web.AppRunner | None = None
        self._door: FrontDoor | None = None

    async def open(self, routes: Iterable[web.AbstractRouteDef]) -> None:
        """Listen. Raises: OSError."""
        app = web.Application(client_max_size=self._largest, middlewares=[self._answering])
        app.add_routes(routes)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=self._ends_within_s)
        await self._runner.setup()
        assert self._runner.server is not None
        self._door = FrontDoor(self._runner.server, most=self._most, head_within_s=self._head_within_s)
        where = urlsplit(f"//{self._listen}")
        await self._door.open(where.hostname, where.port or 0, shares=self._shares)

    async def close(self) -> None:
        """Let nobody in any more, and let what is under way end."""
        if self._door is not None:
            self._door.close()
        if self._runner is not None:
            await self._runner.cleanup()

    @web.middleware
    async def _answering(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        assert self._door is not None
        async with self._door.answering(request.transport):
            return await handler(request)
