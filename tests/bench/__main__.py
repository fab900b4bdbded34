"""``python -m tests.bench [NAME…] [--json FILE] [--scale PART]``: run the benchmarks; exits 1 where one misses.

A benchmark is a file of this folder with ``async def measure() -> Sequence[Measure]``; its name is the file's. One that
takes long has a parameter ``scale``: 1 is what was asked, less is quicker.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import pkgutil
import platform
import sys
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import asdict
from importlib import import_module
from inspect import signature
from pathlib import Path
from typing import Any, TypeAlias

from rich.console import Console
from rich.table import Table

from tests.bench.measure import Measure

Benchmark: TypeAlias = Callable[[], Coroutine[Any, Any, Sequence[Measure]]]
Results: TypeAlias = dict[str, Sequence[Measure]]


def benchmarks() -> Mapping[str, Benchmark]:
    """Return the benchmarks of this folder by name."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    modules = {name: import_module(f"tests.bench.{name}") for name in names if name != "__main__"}
    return {
        name: module.measure for name, module in modules.items() if name != "measure" and hasattr(module, "measure")
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is named, or everything, and return the exit code."""
    known = benchmarks()
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Run the benchmarks.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"any of {', '.join(known)}; all where none is given")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there as well")
    parser.add_argument("--scale", type=float, default=1.0, metavar="PART", help="make the long ones so much smaller")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"no benchmark is called {', '.join(unknown)}; there are {', '.join(known)}")
    console = Console()
    results: Results = {}
    for name in options.names or known:
        with console.status(f"{name} …"):
            results[name] = asyncio.run(_scaled(known[name], options.scale))
    console.print(table(results))
    if options.json:
        options.json.write_text(json.dumps(report(results), indent=2) + "\n", encoding="utf-8")
    return 0 if all(measure.met for measures in results.values() for measure in measures) else 1


def _scaled(benchmark: Callable[..., Coroutine[Any, Any, Sequence[Measure]]], scale: float) -> Any:
    return benchmark(scale) if "scale" in signature(benchmark).parameters else benchmark()


def table(results: Results) -> Table:
    """Lay the figures out beside what was asked."""
    drawn = Table("benchmark", "what", title="Measured and asked")
    for heading in ("measured", "asked"):
        drawn.add_column(heading, justify="right")
    drawn.add_column("met")
    for name, measures in results.items():
        for each in measures:
            sign = "≥" if each.at_least else "≤"
            asked = "" if each.asked is None else f"{sign} {each.asked:g} {each.unit}"
            met = "" if each.asked is None else "yes" if each.met else "NO"
            drawn.add_row(name, each.what, f"{each.measured:,.4g} {each.unit}", asked, met)
    return drawn


def report(results: Results) -> dict[str, object]:
    """Return the figures with the machine that they were measured on."""
    machine = {"python": platform.python_version(), "system": platform.platform(), "cpus": os.cpu_count()}
    rows = [
        {"benchmark": name, **asdict(each), "met": each.met} for name, measures in results.items() for each in measures
    ]
    return {"machine": machine, "results": rows}


if __name__ == "__main__":
    sys.exit(main())
