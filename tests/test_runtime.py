"""What a process of the bot takes of the machine: no heap for each thread, and nothing that it may never need."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from bot.runtime import HEAPS

# Threads that all hold something at once; then the C library tells what it has (man malloc_info).
HOLDING = """
import ctypes, sys, threading
from bot.runtime import share_heaps

if sys.argv[2] == "shared":
    share_heaps()
together = threading.Barrier(9)

def hold():
    held = bytes(50_000)
    together.wait()

threads = [threading.Thread(target=hold) for _ in range(8)]
for each in threads:
    each.start()
libc = ctypes.CDLL(None)
libc.fopen.restype = ctypes.c_void_p
file = ctypes.c_void_p(libc.fopen(sys.argv[1].encode(), b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
together.wait()
for each in threads:
    each.join()
"""

# What a bot needs once it is asked for something, or an operator for another command.
LATE = ("aiohttp.web", "alembic", "feedparser", "lxml", "numpy", "py3langid", "rapidfuzz", "rich",
        "sqlalchemy.dialects.postgresql", "trafilatura")  # fmt: skip
LOADING = """
import sys
from bot.runtime import loading

with loading():
    import bot.terminal.run
print(*sys.modules)
"""


def test_a_start_loads_nothing_that_a_bot_may_never_need() -> None:
    told = subprocess.run([sys.executable, "-c", LOADING], check=True, timeout=60, capture_output=True, text=True)
    loaded = set(told.stdout.split())
    assert "bot.terminal.run" in loaded
    assert loaded.isdisjoint(LATE)


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_info"), reason="only glibc has a heap for each thread")
def test_threads_share_a_few_heaps(tmp_path: Path) -> None:
    def heaps(how: str) -> int:
        told = tmp_path / f"{how}.xml"
        subprocess.run([sys.executable, "-c", HOLDING, told, how], check=True, timeout=60)
        return told.read_text(encoding="ascii").count("<heap ")

    assert heaps("shared") <= HEAPS < heaps("of their own")
