"""Importing this plays one push in memory, so that processes forked afterwards have everything warm."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.faults.scene import scene


async def rehearse() -> None:
    """Publish to one reader and deliver."""
    async with scene("sqlite://", Path()) as stage:
        await stage.article()
        await stage.readers(1)
        await stage.pushed()


asyncio.run(rehearse())
