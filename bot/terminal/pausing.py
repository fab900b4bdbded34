"""``newsdigest deliveries pause`` and ``resume``: a push, or everything, waits until somebody lets it go on."""

from __future__ import annotations

import asyncio
from pathlib import Path

from rich.console import Console

from bot.terminal.deliveries import controlled


def pause(config: Path, edition: int | None) -> None:
    """Let nothing more leave, of one edition or at all. Raises: ConfigError, StoreError, DigestsError."""
    _say(asyncio.run(_pause(config, edition)))


def resume(config: Path, edition: int | None) -> None:
    """Let an edition, or everything, leave again. Raises: ConfigError, StoreError, DigestsError."""
    _say(asyncio.run(_resume(config, edition)))


async def _pause(config: Path, edition: int | None) -> str:
    async with controlled(config) as (_, control):
        if edition is None:
            return (
                "Nothing more leaves until it is resumed." if await control.pause() else "Everything is paused already."
            )
        new = await control.pause_edition(edition)
    return f"Nothing more of edition {edition} leaves." if new else f"Edition {edition} is paused already."


async def _resume(config: Path, edition: int | None) -> str:
    async with controlled(config) as (_, control):
        if edition is None:
            await control.resume()
            return "What waits leaves again, but for editions that are paused themselves."
        return f"Edition {edition} leaves again: {await control.send_on(edition)} to go."


def _say(sentence: str) -> None:
    Console(highlight=False).print(sentence, markup=False)
