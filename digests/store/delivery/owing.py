"""What chats are owed: the errata that their next digest is to tell, also where one that told them failed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, case

from digests.store.schema.chats import chats


def noted(ids: Sequence[int]) -> str:
    """Return ids as they stand in ``chats.followed``, ``chats.owed`` and ``editions.errata``."""
    return ",".join(map(str, ids))


def noted_ids(noted: str) -> tuple[int, ...]:
    """Return ids that stand there."""
    return tuple(int(number) for number in noted.split(",") if number)


def owing(errata: Any) -> ColumnElement[str]:
    """Return ``chats.owed`` with more errata, noted as there; one that is noted twice is told once."""
    return case((errata == "", chats.c.owed), (chats.c.owed == "", errata), else_=chats.c.owed + "," + errata)
