"""A process whose loop hangs ends by itself, and says where it hung and nothing of what it read."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

PROGRAM = """
import asyncio, re, time
from bot.watchdog import watched

async def takes_forever(text):
    {hang}

async def main():
    async with watched(0.5):
        await asyncio.sleep(1.5)
        await takes_forever("a private text" + "a" * 64)

asyncio.run(main())
print("ended")
"""


def run(hang: str) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(hang=hang)
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(
    "hang",
    ["re.search(r'(a|a)+b', text)", "time.sleep(100)", "[None for _ in iter(int, 1)]"],
    ids=["regex", "call", "loop"],
)
def test_a_loop_that_hangs_ends_the_process_with_its_stacks(hang: str) -> None:
    ended = run(hang)
    assert ended.returncode == -signal.SIGALRM
    assert "in takes_forever" in ended.stderr
    assert "private text" not in ended.stderr


def test_a_loop_that_turns_is_left_alone() -> None:
    ended = run("await asyncio.sleep(1)")
    assert (ended.returncode, ended.stdout) == (0, "ended\n")
