"""What the bot has asked somebody and waits to be told: one dataclass a question, kept as the JSON of its fields.

A question outlives restarts and upgrades: what another version kept and no longer fits is a forgotten question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, ClassVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from digests.model import JSON, PendingInput
from digests.store import Store


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


class OpenQuestions:
    """The questions that are open: at most one for each person in each chat. Every method may raise StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def keep(self, question: PendingInput) -> None:
        """Keep a question, in place of an older one of the same person in the same chat."""
        async with self._store.write() as tx:
            await tx.people.expect(question)

    async def forget(self, chat_id: int, user_id: int) -> None:
        """Take a question back."""
        async with self._store.write() as tx:
            await tx.people.forget_question(chat_id, user_id)

    async def note(self, chat_id: int, user_id: int, kind: str, details: JSON) -> None:
        """Note what has come of a question meanwhile; nothing happens where another one or none is open."""
        async with self._store.write() as tx:
            pending = await tx.people.expected(chat_id, user_id)
            if pending is not None and pending.kind == kind:
                await tx.people.expect(replace(pending, details=details))

    async def close(self, chat_id: int, user_id: int, details: JSON) -> bool:
        """Take a question back where this has come of it; tell whether it has."""
        async with self._store.write() as tx:
            pending = await tx.people.expected(chat_id, user_id)
            if pending is None or pending.details != details:
                return False
            await tx.people.forget_question(chat_id, user_id)
            return True
