"""Editors who change what is out while processes are killed: each change is made until a process has confirmed it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeAlias

from digests.errors import StoreError
from digests.intake.ingest import Ingest
from digests.publishing.corrections import Corrections

logger = logging.getLogger(__name__)

AGAIN_S = 0.1


@dataclass(frozen=True, slots=True)
class Correct:
    """Give an article another title."""

    article_id: int
    title: str


@dataclass(frozen=True, slots=True)
class Retract:
    """Take an article back."""

    article_id: int


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take an edition back."""

    edition_id: int


Change: TypeAlias = Correct | Retract | Withdraw


@dataclass(frozen=True, slots=True)
class ChangesByEditors:
    """Where a process lets editors change what is out."""

    ingest: Ingest
    corrections: Corrections

    async def make(self, change: Change) -> None:
        """Make a change as the bot does where an editor confirms it."""
        match change:
            case Correct(article_id, title):
                await self.ingest.amend(article_id, title=title)
                self.corrections.wake()
            case Retract(article_id):
                await self.corrections.retract(article_id)
            case Withdraw(edition_id):
                await self.corrections.withdraw(edition_id)

    @asynccontextmanager
    async def listening(self, editors: Connection) -> AsyncIterator[None]:
        """Make each change that comes over a pipe, and confirm it there, until the block is left."""
        loop, said = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(editors.fileno(), said.set)
        task = asyncio.create_task(self._listen(editors, said))
        try:
            yield
        finally:
            loop.remove_reader(editors.fileno())
            task.cancel()

    async def _listen(self, editors: Connection, said: asyncio.Event) -> None:
        while True:
            await said.wait()
            said.clear()
            while editors.poll():
                change = editors.recv()
                await self._persist(change)
                editors.send(change)

    async def _persist(self, change: Change) -> None:
        """Make a change however often the database refuses it, as an editor would."""
        while True:
            try:
                return await self.make(change)
            except StoreError as error:
                logger.error("An editor has to try again: %s", error)
                await asyncio.sleep(AGAIN_S)


@dataclass(slots=True)
class EditorProcess:
    """A process as an editor sees it: what it was told, and has not confirmed yet."""

    process: BaseProcess
    calls: Connection
    open: Change | None = field(default=None)

    def say(self, change: Change) -> None:
        """Tell it to make a change; whether it still hears, nobody knows."""
        self.open = change
        with suppress(OSError):
            self.calls.send(change)

    def confirmed(self) -> bool:
        """Whether it has made what it was told."""
        with suppress(EOFError, OSError):
            while self.open is not None and self.calls.poll():
                if self.calls.recv() == self.open:
                    self.open = None
        return self.open is None
