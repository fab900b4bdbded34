"""``python -m tests.years [--database URL]``: the years of a bot, its machine and its account lost on the way.

It ends on a PostgreSQL server of our own, or in the empty database that is named. Exits 1 where a reader lost anything
or was told anything twice, or a command said something else than it should.
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
from tests.years.story import Check, Story


def main() -> int:
    """Play the story and say what was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.years", description="Lose the machine, then the account.")
    parser.add_argument("--database", metavar="URL", help="an empty database to move to")
    options = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    began = time.perf_counter()

    def told(check: Check) -> None:
        console.print(f"{'ok   ' if check.is_right else 'WRONG'} {check.what}: {check.seen}", markup=False)

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        url = options.database
        if url is None:
            url = asyncio.run(stack.enter_context(running_server()).new(template="template0"))
        checks = asyncio.run(Story(folder, url, told).play())
    wrong = sum(not each.is_right for each in checks)
    console.print(f"{len(checks) - wrong} of {len(checks)} as they should be, in {time.perf_counter() - began:.0f} s.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
