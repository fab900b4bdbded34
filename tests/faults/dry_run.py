"""Importing this plays one push in memory, so that processes forked afterwards have everything warm."""

from __future__ import annotations

import asyncio
from pathlib import Path

from digests.store.engine.leadership import SoleProcess
from tests.faults.newsdesk import Correct
from tests.faults.scene import scene


async def rehearse() -> None:
    """Publish to one reader, deliver, and correct what was delivered."""
    async with scene("sqlite://", Path()) as stage:
        article = await stage.article()
        await stage.readers(1)
        await stage.pushed()
        async with stage.push.running(stage.store, SoleProcess("this")) as running:
            await running.desk.make(Correct(article.id, "The port opens again"))
            await running.desk.corrections.advance()
            await running.scheduler.drained()


asyncio.run(rehearse())
