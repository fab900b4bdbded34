"""The bot in a process of its own, as an operator runs it, against a local Telegram in this one."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import psutil

from bot.demo.newsstand import TOPICS
from bot.sandbox import LocalTelegram
from digests.sources.drafts import Draft

OWNER_ID = 1001
ROOT = Path(__file__).parent.parent.parent
PATIENCE_S = 60


Preparation: TypeAlias = Callable[[LocalTelegram, Path], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that has polled at least once."""

    telegram: LocalTelegram
    process: Process

    def memory_mb(self) -> float:
        """Return the resident memory of the bot's process, in MB."""
        return float(psutil.Process(self.process.pid).memory_info().rss / 1e6)


def configuration(telegram: LocalTelegram, folder: Path, url: str | None = None) -> Path:
    """Write a configuration for a bot on that Telegram, and on its usual database where no address is given."""
    file = folder / "config.toml"
    database = "" if url is None else f'[database]\nurl = "{url}"\n'
    file.write_text(
        f'{database}[telegram]\ntoken = "{telegram.token}"\nbase_url = "{telegram.base_url}"\n'
        f"owner_ids = [{OWNER_ID}]\n"
        f'[digest]\nlanguages = ["en", "it", "ru", "zh"]\n{TOPICS.read_text(encoding="utf-8")}',
        encoding="utf-8",
    )
    return file


@asynccontextmanager
async def running(
    *, flood: bool = False, prepare: Preparation | None = None, url: str | None = None
) -> AsyncIterator[Running]:
    """Start a bot on an archive that is fresh, was prepared, or is at an address, and wait for its first poll."""
    with tempfile.TemporaryDirectory() as folder:
        async with LocalTelegram(flood=flood) as telegram:
            if prepare is not None:
                await prepare(telegram, Path(folder) / "newsdigest.db")
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run", "--config", str(configuration(telegram, Path(folder), url))),
                cwd=ROOT, env=_environment(), stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE,
            )  # fmt: skip
            try:
                async with asyncio.timeout(PATIENCE_S):
                    await telegram.updates.polled.wait()
                yield Running(telegram, process)
            finally:
                process.terminate()
                await process.communicate()


def _environment() -> dict[str, str]:
    """Return what the bot is started with: its modules are compiled once, as they are where it was installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def drafts(count: int) -> list[Draft]:
    """Return so many different articles of about 120 words, a third of them on each topic."""
    subjects = ("Beijing and Moscow trade by train", "The climate of the valley", "A lunar probe lands")
    return [
        Draft(
            f"{subjects[number % 3]}, part {number}",
            " ".join(f"{subjects[number % 3]} and sentence {line} of report {number} says more." for line in range(10)),
        )
        for number in range(count)
    ]
