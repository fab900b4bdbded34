"""``python -m tests.faults [--kills N] [--database URL] [--processes N] [--json FILE]``: the long run of every fault.

Without ``--database`` the faults strike SQLite and a PostgreSQL server of our own; with it that database alone, which
must be empty. Exits 1 where anything was received twice, or lost, or is left open without a reason, or where a chat
does not show in the end what editors made of it.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.faults.harness import harness
from tests.faults.received import Figures
from tests.faults.scenarios import SCENARIOS, Scenario, kills, kills_while_correcting, kills_while_talking
from tests.postgresql import Server, running_server

COLUMNS = (
    "rows", "received", "received_twice", "sent_but_not_received", "received_but_not_recorded", "not_final", "unknown",
    "unknown_allowed",
)  # fmt: skip
# Where the table goes into a file nothing is cut off.
FILE_WIDTH = 240


@dataclass(frozen=True, slots=True)
class Result:
    """What one fault did on one database."""

    fault: str
    database: str
    figures: Figures | None
    seen: dict[str, float]
    wrong: dict[str, str]
    seconds: float


def main() -> int:
    """Strike, compare, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description="Strike a push with every fault.")
    parser.add_argument("--kills", type=int, default=100, metavar="N")
    parser.add_argument("--database", metavar="URL", help="an empty database to strike")
    parser.add_argument("--processes", type=int, metavar="N", help="1 and 4 where not given")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--only", metavar="WORDS", help="the faults whose names hold these words")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    processes = [options.processes] if options.processes else [1, 4]
    struck = [made(options.kills, count) for made in (kills, kills_while_correcting) for count in processes]
    talking = [kills_while_talking(options.kills, webhook=webhook) for webhook in (False, True)]
    scenarios = [*SCENARIOS, *struck, *talking]
    chosen = [each for each in scenarios if not options.only or options.only in each.name]
    results = []
    console = Console(width=None if sys.stdout.isatty() else FILE_WIDTH)
    with ExitStack() as stack:
        server = None if options.database else stack.enter_context(running_server(durable=True))
        for scenario, database in _struck(chosen, options.database):
            with console.status(f"{scenario.name} on {database} …"):
                results.append(asyncio.run(_played(scenario, database, server, options.database, options.seed)))
            # The whole may take hours, and be stopped before its end.
            console.print(f"{scenario.name} on {database}: {_verdict(results[-1])}; {_besides(results[-1])}")
    console.print(_table(results))
    if options.json:
        options.json.write_text(json.dumps([asdict(each) for each in results], indent=1), encoding="utf-8")
    return 1 if any(each.wrong for each in results) else 0


def _struck(scenarios: Sequence[Scenario], url: str | None) -> Iterator[tuple[Scenario, str]]:
    """Yield each fault with each database; one that was given is not restarted."""
    given = None if url is None else "sqlite" if url.startswith("sqlite") else "postgresql"
    for scenario in scenarios:
        for database in scenario.databases:
            if given is None or (database == given and not scenario.needs_server):
                yield scenario, database


async def _played(scenario: Scenario, database: str, server: Server | None, url: str | None, seed: int) -> Result:
    began = time.perf_counter()
    figures: Figures | None = None
    seen: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        try:
            address = url or (f"sqlite:///{folder}/push.db" if server is None or database == "sqlite" else "")
            async with harness(address or await _fresh(server), Path(folder), seed=seed) as under_test:
                seen = under_test.seen
                figures, wrong = await scenario.run(under_test, **({"server": server} if scenario.needs_server else {}))
        except Exception as error:
            wrong = {"the run broke off": f"{type(error).__name__}: {error}"}
    return Result(scenario.name, database, figures, seen, wrong, time.perf_counter() - began)


async def _fresh(server: Server | None) -> str:
    if server is None:
        raise ValueError("there is no server of our own")
    return await server.new()


def _table(results: Sequence[Result]) -> Table:
    table = Table("fault", "on", title="What was received")
    for name in (*COLUMNS, "s"):
        table.add_column(name.replace("_", " "), justify="right")
    table.add_column("besides")
    table.add_column("right")
    for each in results:
        counts = [f"{getattr(each.figures, name):,}" if each.figures else "" for name in COLUMNS]
        table.add_row(each.fault, each.database, *counts, f"{each.seconds:.1f}", _besides(each), _verdict(each))
    return table


def _besides(result: Result) -> str:
    return ", ".join(f"{name}: {value:,.2f}".removesuffix(".00") for name, value in result.seen.items())


def _verdict(result: Result) -> str:
    return ", ".join(f"{name}: {what}" for name, what in result.wrong.items()) or "yes"


if __name__ == "__main__":
    sys.exit(main())
