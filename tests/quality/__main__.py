"""``python -m tests.quality [--data DIR] [--json FILE]``: judge the data in a folder; exits 1 where a floor breaks.

With ``--learn`` what the product judges stories by is learned from that data instead.

The folder is the one in the environment variable NEWSDIGEST_QUALITY_DATA where none is given.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.quality.figure import Figure
from tests.quality.kinds import kinds
from tests.quality.learning import learn

VARIABLE = "NEWSDIGEST_QUALITY_DATA"
FLOORS = Path(__file__).with_name("floors.toml")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A figure with its floor, where it has one, and the seconds since the one before it."""

    kind: str
    figure: Figure
    floor: float | None
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether the figure is on its floor or above it."""
        return self.floor is None or self.figure.value >= self.floor


def judge(folder: Path, only: Sequence[str] = ()) -> Iterator[Judgement]:
    """Yield the judgements of every kind of data that the folder holds, or of those named."""
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    for name, kind in kinds().items():
        files = sorted(folder.glob(kind.FILES))
        if not files or (only and name not in only):
            continue
        began = time.perf_counter()
        for figure in kind.score(files):
            floor = floors.get(figure.data, {}).get(figure.what)
            yield Judgement(name, figure, floor, time.perf_counter() - began)
            began = time.perf_counter()


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge what is in the folder and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description="Judge the newsroom's judgement.")
    parser.add_argument(
        "kinds", nargs="*", metavar="KIND", help=f"any of {', '.join(kinds())}; all where none is given"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", default=os.environ.get(VARIABLE), help="where the data is")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--learn", action="store_true", help="learn from all that is there, for the product")
    options = parser.parse_args(arguments)
    if options.data is None:
        parser.error(f"name the folder with --data or in {VARIABLE}")
    if options.learn:
        learn(Path(options.data))
        return 0
    judgements = list(judge(Path(options.data), options.kinds))
    if not judgements:
        parser.error(f"{options.data} holds nothing that could be judged")
    Console().print(table(judgements))
    if options.json:
        options.json.write_text(json.dumps(report(judgements), indent=2) + "\n", encoding="utf-8")
    return 0 if all(judgement.holds for judgement in judgements) else 1


def table(judgements: Sequence[Judgement]) -> Table:
    """Lay the figures out beside their floors."""
    drawn = Table("data", "what", title="Figures and floors")
    for heading in ("rows", "figure", "floor", "seconds"):
        drawn.add_column(heading, justify="right")
    drawn.add_column("holds")
    for each in judgements:
        floor, holds = ("", "") if each.floor is None else (f"{each.floor:g}", "yes" if each.holds else "NO")
        figure = each.figure
        drawn.add_row(
            figure.data, figure.what, f"{figure.rows:,}", f"{figure.value:.4f}", floor, f"{each.seconds:.2f}", holds
        )
    return drawn


def report(judgements: Sequence[Judgement]) -> list[dict[str, object]]:
    """Return the judgements as plain values."""
    return [
        {**asdict(each.figure), "kind": each.kind, "floor": each.floor, "seconds": each.seconds, "holds": each.holds}
        for each in judgements
    ]


if __name__ == "__main__":
    sys.exit(main())
