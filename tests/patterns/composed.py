"""Patterns that functions compose from words, each as one that its worst words make, and how it is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def _made(module: str, function: str, *given: object) -> Callable[[], re.Pattern[Any]]:
    return lambda: getattr(import_module(module), function)(*given)


COMPOSED: Mapping[str, tuple[str, Callable[[], re.Pattern[Any]]]] = {
    "bot/moments.py:_spoken": ("fullmatch", _made("bot.moments", "_spoken")),
    "bot/moments.py:_between": ("finditer", _made("bot.moments", "_between")),
    "bot/moments.py:_tomorrow": ("fullmatch", _made("bot.moments", "_tomorrow")),
    "bot/handlers/reading/guest.py:_mention": (
        "finditer",
        _made("bot.handlers.reading.guest", "_mention", "a" * 32),
    ),
    "bot/render/announcements.py:_counted": ("fullmatch", _made("bot.render.announcements", "_counted", "a" * 32)),
    "bot/render/marks.py:_pattern": (
        "finditer",
        _made("bot.render.marks", "_pattern", ["aa", "a" * 60, "中中", "a.a"]),
    ),
    "digests/compose/leaning.py:_pattern": (
        "match",
        _made("digests.compose.leaning", "_pattern", r"aa(?: \w+){0,2} ab|a(?! (?:\w+day|a)\b)"),
    ),
    "digests/archive/search.py:_whole": ("finditer", _made("digests.archive.search", "_whole", "a" * 60)),
}
