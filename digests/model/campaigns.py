"""Links by which people come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Campaign:
    """A link that the operator put somewhere: how often the bot was started by it, and by how many for the first time.

    ``name``: ``[a-z0-9_-]{1,62}``.
    """

    name: str
    starts: int
    readers: int
