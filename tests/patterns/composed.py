"""Patterns that functions compose from words they are given, each as one that its worst words make."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def _made(module: str, function: str, given: object) -> Callable[[], re.Pattern[Any]]:
    return lambda: getattr(import_module(module), function)(given)


COMPOSED: Mapping[str, Callable[[], re.Pattern[Any]]] = {
    "bot/render/marks.py:_pattern": _made("bot.render.marks", "_pattern", ["aa", "a" * 60, "中中", "a.a"]),
    "digests/archive/search.py:_whole": _made("digests.archive.search", "_whole", "a" * 60),
}
