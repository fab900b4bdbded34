"""A machine that the bot stands on: a folder, the commands that its operator types, and the bot itself."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app import Newsroom, newsroom
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from digests.config import load
from digests.worker.encoder import SentenceEncoder

ROOT = Path(__file__).parents[2]
OWNER_ID = 1001
FILE = "sqlite:///newsdigest.db"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    text: str


@dataclass(frozen=True, slots=True)
class Machine:
    """A folder with a configuration, a database and backups."""

    folder: Path
    clock: Clock

    async def types(self, *arguments: object) -> Said:
        """Type a command as an operator does, and return what it says."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *map(str, arguments), stdin=PIPE, stdout=PIPE, stderr=PIPE, cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        out, err = await asyncio.wait_for(process.communicate(b""), PATIENCE_S)
        return Said(process.returncode or 0, (out + err).decode())

    async def set_up(self, telegram: LocalTelegram, database: str = FILE) -> Said:
        """Let ``init`` write the configuration for a bot, and name another database where one is given."""
        self.folder.mkdir()
        access = "--token", telegram.token, "--owner", OWNER_ID, "--base-url", telegram.base_url
        said = await self.types("init", *access, "--timezone", "Europe/Rome", "--language", "it")
        config = self.folder / "config.toml"
        if said.code == 0:
            text = config.read_text(encoding="utf-8").replace(FILE, database)
            config.write_text(f"[delivery]\nrate_per_s = 1000\n\n{text}", encoding="utf-8")
        return said

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Newsroom]:
        """Run the bot by the clock of the story, without a model, until the block is left."""
        settings = load(self.folder / "config.toml", needs_token=True)
        encoder = SentenceEncoder(available=lambda: 0)
        async with newsroom(settings, self.clock.now, encoder=encoder) as bot:
            yield bot

    def lost(self) -> None:
        """Lose the machine, with all that was on it."""
        shutil.rmtree(self.folder)
