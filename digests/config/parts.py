"""The parts of the bot whose log may have a level of its own: rooms and modules that log, of either tree."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

TREES = ("bot", "digests")
PARTS = (
    *("app", "archive", "background", "backups", "commands", "contributors", "courier", "delivery", "dispatch"),
    *("follows", "handlers", "intake", "monitor", "notifier", "progress", "publishing", "runtime", "schedules"),
    *("scheduler", "store", "terminal", "translation", "transport", "visit", "worker"),
)


def _part(value: str) -> str:
    if value not in PARTS:
        near = get_close_matches(value, PARTS, 1)
        meant = f"is it {near[0]}?" if near else f"there are {', '.join(PARTS)}"
        raise ValueError(f"no such part of the bot ({meant})")
    return value


Part: TypeAlias = Annotated[str, AfterValidator(_part)]
