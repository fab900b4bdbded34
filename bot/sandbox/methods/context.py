"""What the methods work on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.sandbox.updates import Updates
from bot.sandbox.world import World


@dataclass(frozen=True, slots=True)
class MethodContext:
    """What the methods work on."""

    world: World
    updates: Updates
