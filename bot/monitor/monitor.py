"""The door where machines ask: GET /healthz, /readyz and /metrics, in plain text.

It shows numbers and names nobody, so it asks for no password; it belongs to an address that only the operator reaches.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from itertools import chain

from aiohttp import web

from bot.monitor.exposition import CONTENT_TYPE, Family, exposition
from bot.monitor.families import of_backups, of_pace, of_process, of_store, of_traffic
from bot.monitor.health import Health
from bot.transport.traffic import Traffic
from bot.transport.web_door import WebDoor
from digests.errors import DigestsError
from digests.store import Leadership
from digests.timing.pacer import Pacer

# A watcher or two, and who holds a connection open.
MOST_CONNECTIONS = 16
HEAD_WITHIN_S, ENDS_WITHIN_S = 5.0, 1.0
LARGEST_QUESTION = 1024
TURN_S = 1.0


class MonitorUnusable(DigestsError):
    """Nobody can listen where monitor.listen says."""


class Monitor:
    """Answers from ``open`` until its block is left."""

    def __init__(
        self,
        listen: str,
        health: Health,
        traffic: Traffic,
        pacer: Pacer,
        leadership: Leadership,
        last_backup_at: Callable[[], datetime | None],
        now: Callable[[], datetime],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._listen, self._health, self._traffic = listen, health, traffic
        self._pacer, self._leadership = pacer, leadership
        self._last_backup_at, self._now, self._seconds = last_backup_at, now, seconds

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """Listen until the block is left. Raises: MonitorUnusable."""
        door = WebDoor(
            self._listen, largest=LARGEST_QUESTION, ends_within_s=ENDS_WITHIN_S, most=MOST_CONNECTIONS,
            head_within_s=HEAD_WITHIN_S, shares=False,
        )  # fmt: skip
        routes = (("/healthz", self._healthz), ("/readyz", self._readyz), ("/metrics", self._metrics))
        turning = asyncio.create_task(self._turn(), name="monitor")
        try:
            try:
                await door.open([web.get(path, answer) for path, answer in routes])
            except OSError as error:
                why = os.strerror(error.errno or 0)
                raise MonitorUnusable(
                    f"Nobody can listen at monitor.listen, {self._listen}: {why}; each process needs one of its own."
                ) from None
            yield
        finally:
            turning.cancel()
            await asyncio.wait([turning])
            await door.close()

    async def _turn(self) -> None:
        """Measure each second how late the loop comes to what is due."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + TURN_S
            await asyncio.sleep(TURN_S)
            self._traffic.turns.add(max(loop.time() - due, 0.0))

    async def _healthz(self, _request: web.Request) -> web.Response:
        return _told(await self._health.ails())

    async def _readyz(self, _request: web.Request) -> web.Response:
        return _told(await self._health.lacks())

    async def _metrics(self, _request: web.Request) -> web.Response:
        signs = await self._health.signs()
        last = await asyncio.to_thread(self._last_backup_at)
        families: Iterable[Iterator[Family]] = (
            of_process(),
            of_traffic(self._traffic, self._seconds()),
            of_pace(self._pacer.rate_per_s(self._seconds()), leads=self._leadership.leads),
            of_store(signs),
            of_backups(None if last is None else self._now() - last),
        )
        text = exposition(chain.from_iterable(families))
        return web.Response(body=text.encode(), headers={"Content-Type": CONTENT_TYPE})


def _told(troubles: list[str]) -> web.Response:
    status = HTTPStatus.SERVICE_UNAVAILABLE if troubles else HTTPStatus.OK
    return web.Response(status=status, text="".join(f"{each}\n" for each in troubles or ["ok"]))
