"""The process as the system sees it: memory of it and of the processes that it has begun, time, open files.

Linux tells all of it under /proc (man proc); elsewhere what is not known is left out.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
# What each process of ours runs, and what that is called.
WORKERS = {
    "digests.sources.worker": "reader",
    "digests.worker.encoding": "encoder",
    "digests.worker.painting": "painter",
    "digests.publishing.finding": "finder",
}


def memory_bytes() -> dict[str, int]:
    """Return how much memory this process has and those that work for it, by what they do."""
    found = {"main": _resident_bytes(PROC / "self")}
    for pid in _children():
        name = _role(PROC / pid)
        found[name] = found.get(name, 0) + _resident_bytes(PROC / pid)
    return {name: size for name, size in found.items() if size}


def cpu_s() -> float:
    """Return for how many seconds the process has computed."""
    times = os.times()
    return times.user + times.system


def open_files() -> int | None:
    """Return how many files and connections are open, None where nobody says."""
    with suppress(OSError):
        return sum(1 for _ in (PROC / "self" / "fd").iterdir())
    return None


def began_at() -> float:
    """Return when this process began, in seconds of Unix."""
    return _BEGAN_AT


_BEGAN_AT = time.time()


def _children() -> list[str]:
    pids: list[str] = []
    with suppress(OSError):
        for task in (PROC / "self" / "task").iterdir():
            with suppress(OSError):
                pids += (task / "children").read_text(encoding="ascii").split()
    return pids


def _resident_bytes(process: Path) -> int:
    with suppress(OSError, ValueError, IndexError):
        return int((process / "statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def _role(process: Path) -> str:
    with suppress(OSError):
        words = (process / "cmdline").read_text(encoding="utf-8", errors="replace").split("\0")
        return next((role for module, role in WORKERS.items() if module in words), "other")
    return "other"
