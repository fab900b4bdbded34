"""A watchdog outside the loop: where that stands still for long the process ends, for a supervisor to start another.

What hangs may hold the interpreter as well, as a regular expression does, so no thread of Python could notice. A timer
of the system does: it ends the process by SIGALRM (a shell and Docker see exit code 142), after every thread's stack
has been written to standard error: files, functions and lines, and nothing of what anybody wrote. Under systemd the
loop says as often that it turns, for a watchdog that even a process without a timer cannot evade (WatchdogSec).
"""

from __future__ import annotations

import asyncio
import faulthandler
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

PATIENCE_S = 30.0
# How many times the loop turns within the patience, to say that it does.
SIGNS_OF_LIFE = 10


@asynccontextmanager
async def watched(patience_s: float = PATIENCE_S) -> AsyncIterator[None]:
    """End the process where the loop stands still for so long within the block; do nothing on Windows."""
    if sys.platform == "win32":
        yield
        return
    faulthandler.register(signal.SIGALRM, file=sys.stderr, all_threads=True, chain=True)
    _notify("READY=1")
    living = asyncio.create_task(_live(patience_s), name="watchdog")
    try:
        yield
    finally:
        _notify("STOPPING=1")
        living.cancel()
        await asyncio.wait([living])
        faulthandler.unregister(signal.SIGALRM)


async def _live(patience_s: float) -> None:
    try:
        while True:
            signal.setitimer(signal.ITIMER_REAL, patience_s)
            _notify("WATCHDOG=1")
            await asyncio.sleep(patience_s / SIGNS_OF_LIFE)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _notify(state: str) -> None:
    """Tell systemd where it listens: https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html"""
    where = os.environ.get("NOTIFY_SOCKET", "")
    if not where:
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as door:
        door.setblocking(False)
        door.sendto(state.encode(), f"\0{where[1:]}" if where.startswith("@") else where)
