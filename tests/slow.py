"""Which tests ``pytest`` leaves to CI: what takes long, and what is the same once more in another language or database.

A proof that takes long by its nature is marked ``slow`` where it stands. What else takes long is measured: ``python -m
tests.slow`` runs all tests, on a machine that does nothing else, and writes their names into ``slow.txt``.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from statistics import median
from typing import cast

import pytest

# So long takes a conversation of some lines. What takes as long is left out, for all together must be run gladly.
LONG_S = 0.15
LIST = Path(__file__).with_suffix(".txt")


def mark(items: list[pytest.Item]) -> None:
    """Mark as slow what is listed, what needs PostgreSQL, dialogs in further languages, and seeds but the first."""
    for item in items:
        test = cast("pytest.Function", item)
        if _function(test.nodeid) in _listed() or _on_server(test) or _said_before(test):
            test.add_marker(pytest.mark.slow)


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests out where nobody has chosen what to run: no file, no test, no words of a name, no mark."""
    if config.option.markexpr or config.option.keyword or any(map(is_file, config.args)):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    items[:] = [item for item in items if not item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)


def is_file(argument: str) -> bool:
    """Return whether an argument of the command line names a file, or tests in it."""
    return Path(argument.partition("::")[0]).is_file()


class Stopwatch:
    """How long each test has taken, setting up left aside, by the function that it is a case of."""

    def __init__(self) -> None:
        self._took: defaultdict[str, list[float]] = defaultdict(list)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note how long a test took, unless it would be slow without being listed."""
        function = _function(report.nodeid)
        if report.when == "call" and ("slow" not in report.keywords or function in _listed()):
            self._took[function].append(report.duration)

    def long(self) -> list[str]:
        """Return the functions that take long in half of their cases or more."""
        return sorted(function for function, took in self._took.items() if median(took) >= LONG_S)


@cache
def _listed() -> frozenset[str]:
    return frozenset(LIST.read_text(encoding="utf-8").splitlines())


def _function(nodeid: str) -> str:
    return nodeid.partition("[")[0]


def _on_server(test: pytest.Function) -> bool:
    chosen = test.callspec.params.values() if hasattr(test, "callspec") else ()
    return "server" in test.fixturenames or any(isinstance(each, str) and each == "postgresql" for each in chosen)


def _said_before(test: pytest.Function) -> bool:
    which = test.callspec.indices if hasattr(test, "callspec") else {}
    return which.get("seed", 0) > 0 or (test.nodeid.startswith("tests/dialogs/") and which.get("language", 0) > 0)


if __name__ == "__main__":
    stopwatch = Stopwatch()
    ended = pytest.main(["-m", "slow or not slow"], plugins=[stopwatch])
    if ended == pytest.ExitCode.OK:
        LIST.write_text("".join(f"{each}\n" for each in stopwatch.long()), encoding="utf-8")
    sys.exit(ended)
