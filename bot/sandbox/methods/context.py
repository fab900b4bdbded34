"""What the methods work on, and what they are given besides plain values."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.updates import Updates
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class MethodContext:
    """What the methods work on."""

    world: World
    updates: Updates


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart body."""

    name: str
    data: bytes
