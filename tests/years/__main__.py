"""``python -m tests.years [--database URL] [--days N]``: years of a bot, its machine and its account lost on the way.

It ends on a PostgreSQL server of our own, or in the empty database that is named. Exits 1 where a reader lost anything
or was told anything twice, or a command said something else than it should. With ``--days`` so many days of an ordinary
bot pass instead, and it exits 1 where what the bot takes up has no end.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from rich.console import Console

from tests.postgresql import running_server
from tests.years.curve import growing, table
from tests.years.month import Month
from tests.years.story import Check, Story


def main() -> int:
    """Play the story and say what was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.years", description="Lose the machine, then the account.")
    parser.add_argument("--database", metavar="URL", help="an empty database to move to")
    parser.add_argument("--days", type=int, metavar="N", help="let so many days pass: 45 show what the bot takes up")
    options = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    began = time.perf_counter()
    return _days(options.days, console) if options.days else _story(options.database, console, began)


def _days(count: int, console: Console) -> int:
    """Let days pass, print what the bot took up, and say what has no end."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, console.status("A day …") as status:
        month = Month(Path(folder), told=lambda point: status.update(f"Day {point.day} of {count} is over …"))
        curve = asyncio.run(month.play(count))
    console.print(table(curve, max(count // 15, 1)))
    wrong = list(growing(curve))
    for each in wrong:
        console.print(f"WRONG it grows: {each}", markup=False)
    console.print(
        f"{count} days, {len(month.entries):,} articles, {month.received:,} messages, "
        f"in {time.perf_counter() - began:.0f} s."
    )
    return 1 if wrong else 0


def _story(database: str | None, console: Console, began: float) -> int:
    """Play the story, and say of each check whether it is as it should be."""

    def told(check: Check) -> None:
        console.print(f"{'ok   ' if check.is_right else 'WRONG'} {check.what}: {check.seen}", markup=False)

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = database
        if url is None:
            url = asyncio.run(stack.enter_context(running_server()).new(template="template0"))
        checks = asyncio.run(Story(folder, url, told).play())
    wrong = sum(not each.is_right for each in checks)
    console.print(f"{len(checks) - wrong} of {len(checks)} as they should be, in {time.perf_counter() - began:.0f} s.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
