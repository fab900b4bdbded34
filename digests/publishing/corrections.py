"""Corrections: messages that are out come to say what they should, each in the chat that has it.

A change marks the editions that show it, in the transaction that makes it. From there this shell goes on, however often
it is broken off: it composes each marked edition again, once for all its chats, and hands what differs to the outbox.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from digests.audit.record import note as noted
from digests.audit.record import recorded
from digests.errors import StoreError
from digests.model import Deed, EditionKind, Erratum, Ground, StaleEdition
from digests.publishing.recompose import Amender, Recomposer, Replacement
from digests.publishing.snapshot import article_ids
from digests.store import Store, Transaction

logger = logging.getLogger(__name__)

LOOK_AGAIN_S = 60.0
# What is being sent just now, or is held by another process, is done within moments.
SOON_S = 0.5


async def nothing_left() -> bool:
    """Say that no answer is outdated, where nobody answers."""
    return False


class Corrections:
    """Brings messages up to date; ``handed_on`` is told when something is in the outbox.

    ``renew_answers`` edits the answers that were marked, and says whether some are left.
    """

    def __init__(
        self,
        store: Store,
        renderer: Amender,
        now: Callable[[], datetime],
        handed_on: Callable[[], None],
        renew_answers: Callable[[], Awaitable[bool]] = nothing_left,
    ) -> None:
        self._store, self._renderer, self._now, self._handed_on = store, renderer, now, handed_on
        self._renew_answers = renew_answers
        self._recomposer = Recomposer(renderer)
        self._wanted, self._ending = asyncio.Event(), False

    def wake(self) -> None:
        """Say that something was marked."""
        self._wanted.set()

    def stop(self) -> None:
        """Let ``run`` return after the transaction that it is in; the next start goes on."""
        self._ending = True
        self._wanted.set()

    async def run(self) -> None:
        """Bring up to date whatever is marked, until ``stop``."""
        while not self._ending:
            again_s = SOON_S
            try:
                if not await self.advance():
                    again_s = LOOK_AGAIN_S
                if not self._ending:
                    await self._renew_answers()
            except StoreError as error:
                logger.error("Corrections wait for the database: %s", error)
            try:
                async with asyncio.timeout(again_s):
                    await self._wanted.wait()
            except TimeoutError:
                pass
            self._wanted.clear()

    async def advance(self) -> bool:
        """Compose what is marked again, and hand it on; return whether something is left. Raises: StoreError."""
        if not await self._under_way():
            return False
        while not self._ending and await self._renew_next():
            pass
        while not self._ending and await self._hand_on():
            self._handed_on()
        return await self._under_way()

    async def retract(self, article_id: int, ground: Ground | None = None, note: str = "") -> bool:
        """Take a published article back, out of every message that shows it; False where it is not published.

        Readers are told why: by the editor's own line, else by the ground.
        """
        async with self._store.write() as tx:
            why = {name: value for name, value in (("ground", ground and str(ground)), ("note", note)) if value}
            async with recorded(tx, Deed.RETRACTED, article_id, self._now(), **why):
                article = await tx.articles.retract(article_id, self._now())
            if article is not None:
                made_at = article.corrected_at or self._now()
                erratum = Erratum(article_id, made_at, article.title, note=note, retracts=True, ground=ground)
                await tx.errata.add(erratum)
                await tx.answers.mark(article_id)
                await tx.corrections.mark_article(article_id)
        self.wake()
        return article is not None

    async def renew(self, edition_id: int) -> bool:
        """Compose an edition again from its articles as they are now; False where there is none to renew."""
        async with self._store.write() as tx:
            found = await tx.corrections.mark_edition(edition_id)
            if found:
                await noted(tx, Deed.RENEWED, self._now(), subject=f"edition {edition_id}")
        self.wake()
        return found

    async def withdraw(self, edition_id: int, ground: Ground | None = None) -> bool:
        """Take an edition back from everybody; False where there is none, or it was taken back before."""
        async with self._store.write() as tx:
            found = await tx.corrections.withdraw(edition_id, self._now(), ground)
            if found:
                why = {"ground": str(ground)} if ground else {}
                await noted(tx, Deed.TAKEN_BACK, self._now(), subject=f"edition {edition_id}", after=why)
        self.wake()
        return found

    async def _under_way(self) -> bool:
        async with self._store.read() as tx:
            return await tx.corrections.under_way()

    async def _renew_next(self) -> bool:
        """Turn the next marked edition into what corrects it; False where none is marked."""
        async with self._store.read() as tx:
            stale = await tx.corrections.next_stale()
            if stale is None:
                return False
            shown = sorted(article_ids(stale.outline))
            articles, errata = await tx.articles.several(shown), await tx.errata.of(shown)
        plan = await asyncio.to_thread(self._recomposer.plan, stale, articles, errata)
        async with self._store.write() as tx:
            # Where it has changed once more it stays marked, and this plan is void.
            if await tx.corrections.mark_current(stale) and plan is not None:
                await self._carry_out(tx, stale, plan, errata, self._now())
        return True

    async def _hand_on(self) -> bool:
        async with self._store.write() as tx:
            await tx.corrections.clear()
        # A transaction of its own: it locks editions, and the other one counts in any of them.
        async with self._store.write() as tx:
            return await tx.corrections.hand_on(self._now())

    async def _carry_out(
        self, tx: Transaction, stale: StaleEdition, plan: Replacement, errata: Sequence[Erratum], now: datetime
    ) -> None:
        if not plan.messages:
            return
        await tx.corrections.supersede(stale.id, now)
        await tx.corrections.replace_unsent(stale.id, plan.messages, plan.gone)
        edits = {part: self._renderer.edited(message) for part, message in plan.messages.items()}
        kind = EditionKind.RETRACTION if plan.retracts else EditionKind.CORRECTION
        await tx.corrections.begin(stale, kind, edits, now, _owed(stale, errata))


def _owed(stale: StaleEdition, errata: Sequence[Erratum]) -> list[int]:
    """Return the errata of an edition that those who have it are not owed yet."""
    since = stale.owned_up_to or stale.composed_at
    return [erratum.id for erratum in errata if erratum.made_at > since]
