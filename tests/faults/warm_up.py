"""Importing this plays one push in memory, so that processes forked afterwards have everything warm."""

from __future__ import annotations

import asyncio
from pathlib import Path

from digests.store.engine.leadership import SoleProcess
from tests.faults.editors import Correct
from tests.faults.harness import harness


async def warm_up() -> None:
    """Publish to one reader, deliver, and correct what was delivered."""
    async with harness("sqlite://", Path()) as under_test:
        article = await under_test.article()
        await under_test.readers(1)
        await under_test.pushed()
        async with under_test.push.running(under_test.store, SoleProcess("this")) as running:
            await running.desk.make(Correct(article.id, "The port opens again"))
            await running.desk.corrections.advance()
            await running.scheduler.drained()


asyncio.run(warm_up())
