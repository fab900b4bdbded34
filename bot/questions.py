"""What the bot has asked somebody and waits to be told: one dataclass a question, kept as the JSON of its fields.

A question outlives restarts and upgrades: what another version kept and no longer fits is a forgotten question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, ClassVar, TypeAlias

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_jsonable_python

from digests.model import JSON, PendingInput
from digests.store import Store

# Makes of an open question what becomes of it; None takes it back.
Change: TypeAlias = Callable[[PendingInput], PendingInput | None]


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

    async def change(self, chat_id: int, user_id: int, changed: Change) -> None:
        """Keep what becomes of an open question, in one step that no other change of it comes between."""
        async with self._store.write() as tx:
            pending = await tx.people.to_change(chat_id, user_id)
            if pending is None or (after := changed(pending)) == pending:
                return
            if after is None:
                await tx.people.forget_question(chat_id, user_id)
            else:
                await tx.people.expect(after)
