"""Faults on demand: what the local Telegram does wrong, where and how often."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["delay", "drop-before", "drop-after", "answer", "truncate", "refuse"]


@dataclass(slots=True)
class Fault:
    """One kind of misbehaviour; ``left`` None is for ever, ``share`` the part of the matching calls that it hits."""

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    left: int | None = 1
    share: float = 1.0
    seconds: float = 0.0
    status: int = 200
    body: str = ""
    description: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)

    def matches(self, method: str, chat_id: Any) -> bool:
        """Return whether a call is one that this fault may hit."""
        return (
            (self.left is None or self.left > 0)
            and (self.method is None or self.method.lower() == method.lower())
            and (self.chat_id is None or self.chat_id == chat_id)
        )


class Faults:
    """The faults in force. Each method takes ``method=``, ``chat_id=``, ``times=`` (None: for ever) and ``share=``."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)  # noqa: S311  # repeatable misbehaviour, no secret
        self._faults: list[Fault] = []

    def delay(self, seconds: float, **where: Any) -> None:
        """Answer so much later."""
        self._add(Fault("delay", seconds=seconds, **_where(where)))

    def drop_before(self, **where: Any) -> None:
        """Close the connection without having done anything."""
        self._add(Fault("drop-before", **_where(where)))

    def drop_after(self, **where: Any) -> None:
        """Do what was asked, then close the connection without an answer."""
        self._add(Fault("drop-after", **_where(where)))

    def answer(self, status: int, body: str, **where: Any) -> None:
        """Do nothing and answer with this body, such as a proxy's 502 page."""
        self._add(Fault("answer", status=status, body=body, **_where(where)))

    def truncate(self, **where: Any) -> None:
        """Do what was asked and send half of the answer."""
        self._add(Fault("truncate", **_where(where)))

    def too_many(self, retry_after: int, **where: Any) -> None:
        """Refuse with 429 and ``retry_after`` seconds."""
        description = f"Too Many Requests: retry after {retry_after}"
        self.refuse(429, description, retry_after=retry_after, **where)

    def refuse(self, status: int, description: str, **where: Any) -> None:
        """Refuse in these words; other names become ``parameters``."""
        parameters = {name: where.pop(name) for name in list(where) if name not in PLACES}
        self._add(Fault("refuse", status=status, description=description, parameters=parameters, **_where(where)))

    def clear(self) -> None:
        """Behave well again."""
        self._faults.clear()

    def strike(self, method: str, chat_id: Any) -> list[Fault]:
        """Return the faults that hit a call, and count them down."""
        hit = []
        for fault in self._faults:
            if fault.matches(method, chat_id) and self._random.random() < fault.share:
                fault.left = None if fault.left is None else fault.left - 1
                hit.append(fault)
        return hit

    def _add(self, fault: Fault) -> None:
        self._faults.append(fault)


PLACES = ("method", "chat_id", "times", "share")


def _where(given: dict[str, Any]) -> dict[str, Any]:
    unknown = given.keys() - set(PLACES)
    if unknown:
        raise TypeError(f"faults have no {sorted(unknown)}")
    return {("left" if name == "times" else name): value for name, value in given.items()}
