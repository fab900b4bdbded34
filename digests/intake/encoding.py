"""Giving articles their vectors, behind the intake: the newest first, then whatever else of the archive lacks one.

intake ── wake ──▶ Encoding ── some articles ──▶ Encoder ── vectors ──▶ store, until none waits
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from digests.archive.meaning import MOST_CHARACTERS, Encoder, told
from digests.errors import EncoderBroke, EncoderUnavailable
from digests.store import Leadership, Store
from digests.store.vectors import Unencoded

logger = logging.getLogger(__name__)

# A tenth of a second's work: so long a search waits at most, whose words are encoded next.
TOGETHER = 8
# Other processes take articles in too, and do not tell.
LOOK_S = 60.0
# Articles of this age are in the next digests; a composition waits for no others.
RECENT = timedelta(days=1)


class Encoding:
    """Encodes what waits for it, from ``run`` on, while this process leads.

    ``encoded`` is told which articles of the last day have their vectors now.
    """

    def __init__(
        self,
        store: Store,
        encoder: Encoder,
        leadership: Leadership,
        now: Callable[[], datetime],
        encoded: Callable[[Collection[int]], Awaitable[None]] | None = None,
    ) -> None:
        self._store, self._encoder, self._leadership, self._now = store, encoder, leadership, now
        self._encoded = encoded
        self._together = TOGETHER
        self._woken, self._turned = asyncio.Event(), asyncio.Event()
        self._works = False

    def wake(self) -> None:
        """Look at once for what waits: something has come in."""
        self._woken.set()

    async def run(self) -> None:
        """Encode, until cancelled."""
        while True:
            await self._leadership.until(leads=True)
            self._woken.clear()
            self._works = True
            try:
                while self._leadership.leads and await self._encode_some():
                    self._turn()
            except Exception as error:
                self._works = False
                if not isinstance(error, EncoderUnavailable):
                    logger.exception("Articles could not be encoded; in a minute they are tried again")
            self._turn()
            # Before Python 3.12 wait_for may swallow a cancellation, and a stop would wait for ever.
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_S):
                    await self._woken.wait()

    async def caught_up(self, within_s: float) -> None:
        """Wait until all articles of the last day have their vectors, so long at most, and not where nobody encodes."""
        until = asyncio.get_running_loop().time() + within_s
        self.wake()
        while self._works and (left_s := until - asyncio.get_running_loop().time()) > 0:
            turned = self._turned
            if not await self._lacks_recent():
                return
            # Not cancelled: what it was about to do goes on.
            await asyncio.wait([asyncio.ensure_future(turned.wait())], timeout=left_s)

    def _turn(self) -> None:
        """Let those look who wait."""
        self._turned.set()
        self._turned = asyncio.Event()

    async def _lacks_recent(self) -> bool:
        async with self._store.read() as tx:
            waiting = await tx.vectors.missing(1, 0)
        return any(map(self._is_recent, waiting))

    def _is_recent(self, waiting: Unencoded) -> bool:
        return self._now() - waiting.stored_at < RECENT

    async def _encode_some(self) -> bool:
        """Encode some of what waits; return whether there was anything."""
        async with self._store.read() as tx:
            waiting = await tx.vectors.missing(self._together, MOST_CHARACTERS)
        if not waiting:
            return False
        directions = await self._directions(waiting)
        # What the power takes away still waits afterwards.
        async with self._store.write(lasting=False) as tx:
            await tx.vectors.keep(dict(zip(waiting, directions, strict=True)))
        self._together = TOGETHER
        recent = [each.article_id for each in waiting if self._is_recent(each)]
        if recent and self._encoded is not None:
            await self._encoded(recent)
        return True

    async def _directions(self, waiting: Sequence[Unencoded]) -> Sequence[bytes]:
        """Encode articles; where they break the encoder fewer are tried next, and one that does so alone is let be."""
        try:
            return await self._encoder.encode([told(each.title, each.beginning) for each in waiting])
        except EncoderBroke:
            if len(waiting) == 1:
                logger.warning("Article %d could not be encoded", waiting[0].article_id)
                return [b""]
            self._together = len(waiting) // 2
            raise
