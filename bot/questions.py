"""What the bot has asked somebody and waits to be told: one dataclass a question, kept as the JSON of its fields.

A question outlives restarts and upgrades: what another version kept and no longer fits is a forgotten question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from digests.model import JSON, PendingInput


class Question:
    """A question; subclasses are frozen dataclasses and name their ``kind``, under which the store keeps them."""

    kind: ClassVar[str]

    def __init_subclass__(cls, *, kind: str = "", **more: Any) -> None:
        super().__init_subclass__(**more)
        if kind:
            cls.kind = kind

    def details(self) -> JSON:
        """Return the fields as JSON has them."""
        return JSON(to_jsonable_python(asdict(self)))  # type: ignore[call-overload]  # every question is a dataclass


class Questions:
    """The questions of some rooms, told apart by their kinds."""

    def __init__(self, kinds: Iterable[type[Question]]) -> None:
        self._kinds = {kind.kind: kind for kind in kinds}
        self._adapters: dict[str, TypeAdapter[Question]] = {}

    def read(self, pending: PendingInput) -> Question | None:
        """Return the question that was kept; None where no room asks it or its fields are of other kinds now."""
        if pending.kind not in self._kinds:
            return None
        adapter = self._adapters.setdefault(pending.kind, TypeAdapter(self._kinds[pending.kind]))
        try:
            return adapter.validate_python(pending.details)
        except ValidationError:
            return None
