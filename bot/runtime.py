"""How the interpreter is set for a process that answers at once while it composes, and runs for years."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import logging
import os
import sys
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

logger = logging.getLogger(__name__)

# Ten times as often as usual: each step of the loop may wait so long for a thread that composes, several times over.
SWITCH_S = 0.0005
# What malloc.h calls the most heaps: by itself glibc gives each thread one of its own, up to eight a core.
M_ARENA_MAX, HEAPS = -8, 2
# A command line and a page of errors that colour code: 15 MB and a tenth of the start, for what a bot never shows.
UNUSED = ("httpx._main", "mako.ext.pygmentplugin")


def favour_answers() -> None:
    """Let threads that work give way to the loop sooner: its longest stall falls from 0.1 s to a hundredth."""
    sys.setswitchinterval(SWITCH_S)


def share_heaps() -> None:
    """Let all threads that come allocate from a few heaps: each heap keeps room of what was freed in it.

    After 45 simulated days the process holds 27 MB less of 328.
    """
    # Of the C libraries, only glibc has several; another may not know the call, or refuse it.
    choose = getattr(ctypes.CDLL(None), "mallopt", None)
    if choose is not None:
        choose(M_ARENA_MAX, HEAPS)


@contextmanager
def loading() -> Iterator[None]:
    """Load the program, nothing of it for the collector to look at ever, and without what libraries only offer.

    Both libraries know that these modules may be missing.
    """
    sys.modules.update(dict.fromkeys(UNUSED))  # type: ignore[arg-type]  # None: an import fails as if not installed
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def run_until_done(main: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine on the fastest loop that there is: uvloop spares an answer a fifth of its CPU."""
    with asyncio.Runner(loop_factory=_fastest_loop) as runner:
        runner.run(main)


def _fastest_loop() -> asyncio.AbstractEventLoop:
    try:
        from uvloop import new_event_loop
    except ImportError:
        return asyncio.new_event_loop()
    return new_event_loop()


def cutting_off(seconds: float) -> threading.Timer:
    """Return what, once started, ends the process after that time, whatever still holds it.

    To the database that is as if it had been killed.
    """

    def cut_off() -> None:
        logger.error(
            "The bot did not end within %.0f s and is cut off: the next start goes on with what is left", seconds
        )
        os._exit(0)

    timer = threading.Timer(seconds, cut_off)
    timer.daemon = True
    return timer


def end() -> NoReturn:
    """End the process once all that must be closed is closed.

    To wait for a thread that still reads a model, and to take apart all that was loaded, can take longer than whoever
    ends the process waits before killing it.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        # The terminal may be gone.
        with suppress(OSError):
            stream.flush()
    os._exit(0)


def settle() -> None:
    """Tell the collector and the allocator that the start is over.

    Each full collection would look at all that was loaded, and hold every thread up for a tenth of a second.
    """
    gc.collect()
    gc.freeze()
    give_back_memory()


def give_back_memory() -> None:
    """Give back to the system what the allocator keeps of what was freed.

    What many threads have taken and freed lies in as many heaps: after days of composing and reading that is 30 MB.
    """
    # Of the C libraries, only glibc keeps what is freed and can be asked for it.
    give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if give_back is not None:
        give_back(0)
