"""What the doctor finds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class State(StrEnum):
    """How it stands with something: right, worth a look, or in the way of the bot's work."""

    RIGHT = "ok"
    NOTICE = "look"
    WRONG = "wrong"


# What puts something right; raises OSError, DigestsError or TelegramError where it cannot.
Remedy: TypeAlias = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: how it stands, what to do about it, and what does it by itself where anything can.

    ``advice`` is a sentence, "" where all is right.
    """

    state: State
    what: str
    advice: str = ""
    remedy: Remedy | None = None


def right(what: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(State.RIGHT, what)


def notice(what: str, advice: str, remedy: Remedy | None = None) -> Finding:
    """Return that something is worth a look."""
    return Finding(State.NOTICE, what, advice, remedy)


def wrong(what: str, advice: str, remedy: Remedy | None = None) -> Finding:
    """Return that something keeps the bot from its work."""
    return Finding(State.WRONG, what, advice, remedy)
