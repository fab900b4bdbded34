"""``python -m tests.faults [--kills N] [--chats N] [--seed N]``: the long run; exits 1 where a digest is not right."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.faults.killing import killed_push


def main() -> int:
    """Kill, compare, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="Kill a push again and again.")
    parser.add_argument("--kills", type=int, default=100, metavar="N")
    parser.add_argument("--chats", type=int, metavar="N", help="50 for each kill where not given")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    options = parser.parse_args()
    chats = options.chats or 50 * max(options.kills, 1)
    console = Console()
    with (
        tempfile.TemporaryDirectory() as folder,
        console.status(f"{options.kills} kills in a push to {chats:,} chats …"),
    ):
        report = asyncio.run(killed_push(Path(folder), chats=chats, kills=options.kills, seed=options.seed))
    table = Table("what", title="What the witness saw")
    table.add_column("count", justify="right")
    for name, count in asdict(report).items():
        table.add_row(name.replace("_", " "), f"{count:,}")
    console.print(table)
    return 0 if report.faultless else 1


if __name__ == "__main__":
    sys.exit(main())
