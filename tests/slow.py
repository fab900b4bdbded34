"""Which tests ``pytest`` leaves to CI: slow proofs, and what is the same in another language or database.

``pytest -m slow`` runs them, and so does naming a file or a test, or choosing by ``-k``.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest


def mark(items: list[pytest.Item]) -> None:
    """Mark as slow what needs PostgreSQL, dialogs in all languages but their first, and every seed but the first."""
    for item in items:
        function = cast("pytest.Function", item)
        if _on_server(function) or _said_before(function):
            item.add_marker(pytest.mark.slow)


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave slow tests out where nobody has chosen what to run."""
    if config.option.markexpr or config.option.keyword or any(map(is_file, config.args)):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    items[:] = [item for item in items if not item.get_closest_marker("slow")]
    if slow:
        config.hook.pytest_deselected(items=slow)


def _on_server(test: pytest.Function) -> bool:
    chosen = test.callspec.params.values() if hasattr(test, "callspec") else ()
    return "server" in test.fixturenames or any(isinstance(each, str) and each == "postgresql" for each in chosen)


def _said_before(test: pytest.Function) -> bool:
    which = test.callspec.indices if hasattr(test, "callspec") else {}
    return which.get("seed", 0) > 0 or (test.nodeid.startswith("tests/dialogs/") and which.get("language", 0) > 0)


def is_file(argument: str) -> bool:
    """Return whether an argument of the command line names a file, or tests in it."""
    return Path(argument.partition("::")[0]).is_file()
