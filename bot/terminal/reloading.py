"""SIGHUP: the running bot reads its configuration anew, takes what it can, and says what waits for a restart.

SIGHUP ── load ── wrong? its sentences, and nothing changes
            └── what differs from what runs ── the log and the backups go by it at once ── one line in the log
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

from bot.logs import NO_PARTS, answer, log_as
from bot.terminal.complaints import problems
from digests.backups import Backups
from digests.config import Settings, load
from digests.config.sections import Section
from digests.errors import ConfigError

logger = logging.getLogger(__name__)

# What is asked for each time that it is needed; everything else is in parts that are made once, and known to others.
LIVE = ("log", "backup")
# Editors change them in the database after that.
FIRST_START = ("topics",)
BY_VERBOSE = ("log.level", "log.parts")


class Reloading:
    """Reads the configuration anew whenever ``asked`` is set, as often as it is."""

    def __init__(self, file: Path, settings: Settings, *, verbose: bool) -> None:
        self._file, self._running, self._verbose = file, settings, verbose
        self._backups: Backups | None = None
        self.asked = asyncio.Event()

    async def run(self) -> None:
        """Read it whenever that is asked, until cancelled."""
        while True:
            await self.asked.wait()
            self.asked.clear()
            await self.read()

    def lead(self, backups: Backups) -> None:
        """Let the bot's backups go by what was read last."""
        self._backups = backups
        self._take(self._running)

    async def read(self) -> None:
        """Read it once, take what can be taken, and say in the log what was."""
        try:
            found = await asyncio.to_thread(load, self._file, needs_token=True)
        except ConfigError as error:
            sentences = "; ".join(problem.replace("\n", " ") for problem in problems(error))
            answer(logger, logging.ERROR, "The configuration is wrong, and nothing of it was taken: %s", sentences)
            return
        told = self._told(list(changed(self._running, found)))
        self._take(found)
        answer(logger, logging.INFO, "The configuration was read anew; %s", told)

    def _told(self, keys: list[str]) -> str:
        sections = {key: key.partition(".")[0] for key in keys}
        fixed = BY_VERBOSE if self._verbose else ()
        now = [key for key in keys if sections[key] in LIVE and key not in fixed]
        first = [key for key in keys if sections[key] in FIRST_START]
        later = [key for key in keys if key not in now and key not in first]
        groups = {"taken at once": now, "only after a restart": later, "only at the very first start": first}
        return (
            "; ".join(f"{how}: {', '.join(group)}" for how, group in groups.items() if group) or "nothing has changed"
        )

    def _take(self, found: Settings) -> None:
        log, backup = found.log, found.backup
        if self._verbose:
            log = log.model_copy(update={"level": self._running.log.level, "parts": self._running.log.parts})
            log_as(level="debug", form=log.format, parts=NO_PARTS)
        else:
            log_as(level=log.level, form=log.format, parts=log.parts)
        if self._backups is not None:
            self._backups.keep_to(backup.folder, backup.every, backup.keep, sent=backup.send)
        self._running = self._running.model_copy(update={"log": log, "backup": backup})


def changed(before: Settings, after: Settings) -> Iterator[str]:
    """Yield the keys that differ, a section's name where it is there in one of them alone."""
    for name in Settings.model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if isinstance(old, Section) and isinstance(new, Section):
            yield from (f"{name}.{key}" for key in type(old).model_fields if getattr(old, key) != getattr(new, key))
        elif old != new:
            yield name
