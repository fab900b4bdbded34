"""Holds: the digests of chats that follow a held topic wait until an editor approves it, or until its time is over.

A reader's digest is one message with all topics, and one number says what it has covered. So a chat waits with its
whole digest rather than get the other topics now and the held one later: what comes is complete, in its usual order,
once, and no article needs a second account of who has it. A chat with nothing new on the held topic does not wait, nor
does a digest in which that does not come, where topics have times of their own.

To wait is to be due later: ``chats.next_due_at`` moves to the moment at which the hold ends, which is written with it
in one transaction. Whatever breaks off is taken up by the next tick; nothing is late, for it is due only then; and a
tick meets those that wait no more often than others. Approval lets them go now. Where time ends it the digests go as
they are; or, if the topic is set so, what nobody approved is withheld from that topic for good (``Hold.withheld``) and
the rest of each digest goes. A hold is for one digest: once it has ended, those of the evening are free. A standing one
goes on, and holds what is newer than what was approved.

Somebody's very first digest and ``/digest`` answer one person who asks now: they leave out what waits for approval,
which comes with a later digest (``held_back``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from digests.compose.curation import Withheld
from digests.model import Behind, Chat, Hold, is_rule, told_up_to
from digests.notices import HoldRanOut, Notifier, TopicWaits
from digests.store import Store, Transaction
from digests.timing import timetable
from digests.timing.zones import zone_named

# Chats of one transaction, so that nobody waits long for the database.
CHUNK = 5000
# Below the ids of all chats; and what stands for the rules of a chat, which have no times of their own.
NOBODY, ITS_RULES = -(1 << 62), -1


class Holds:
    """Lets digests wait and go; ``notifier`` tells editors that some wait.

    ``default`` is the zone of chats whose zone exists no longer.
    """

    def __init__(self, store: Store, default: ZoneInfo, notifier: Notifier | None = None) -> None:
        self._store, self._default, self._notifier = store, default, notifier

    async def apply(self, now: datetime) -> int | None:
        """End the holds whose time is over, and put off what is held.

        Returns the number of the last article up to which that was looked at; None where nothing is held. What is
        published later must not come into the digests of this moment.
        """
        async with self._store.read() as tx:
            if not await tx.holds.held():
                return None
        async with self._store.write() as tx:
            await tx.holds.expire(now)
            held = await tx.holds.held()
        last = None
        for hold in held:
            seen = await self._put_off(hold.topic_id, now)
            last = seen if last is None else min(last, seen)
        return last

    async def tell(self) -> None:
        """Tell editors of the first digest that waits for each topic, and of those that did in vain.

        Twice rather than not at all.
        """
        async with self._store.read() as tx:
            untold = [hold for hold in await tx.holds.held() if hold.until is not None and not hold.told]
        for hold in untold:
            if self._notifier is not None:
                await self._notifier.tell(_notice(hold))
            async with self._store.write() as tx:
                await tx.holds.mark_told(hold.topic_id)
        async with self._store.read() as tx:
            ran_out = await tx.holds.ran_out_untold()
        for hold in ran_out:
            if self._notifier is not None and hold.ran_out_at is not None:
                await self._notifier.tell(HoldRanOut(hold.topic_id, hold.ran_out_at, hold.drops))
            async with self._store.write() as tx:
                await tx.holds.mark_ran_out_told(hold.topic_id)

    async def _put_off(self, topic_id: int, now: datetime) -> int:
        while True:
            async with self._store.write() as tx:
                last, hold = await tx.articles.last_number(), await tx.holds.of(topic_id)
                if hold.held_at is None:
                    return last
                if await tx.holds.put_off(hold, now, CHUNK) < CHUNK:
                    await self._put_off_at_own_times(tx, hold, now)
                    return last

    async def _put_off_at_own_times(self, tx: Transaction, hold: Hold, now: datetime) -> None:
        """Let those wait whose digest of this moment has the held topic, which others have at another time."""
        after = NOBODY
        while found := await tx.holds.due_at_own_times(await tx.holds.of(hold.topic_id), now, after, CHUNK):
            waits = [
                chat.id for chat, follows in found if self._comes_now(chat, hold.topic_id if follows else ITS_RULES)
            ]
            await tx.holds.wait(await tx.holds.of(hold.topic_id), waits, now)
            after = found[-1][0].id

    def _comes_now(self, chat: Chat, topic_id: int) -> bool:
        """Tell whether a topic comes in the digest that is due, with something that the chat has not had."""
        if chat.next_due_at is None:
            return False
        zone = zone_named(chat.timezone, self._default)
        return topic_id in timetable.due_topics(chat.next_due_at, chat, (topic_id,), zone)


# Above the numbers of all articles.
NO_END = (1 << 62) - 1


async def held_back(tx: Transaction, section_ids: Sequence[int]) -> tuple[Withheld, ...]:
    """Return what of some topics, and rules below zero, waits for approval, and is not for those who ask before."""
    found: dict[int, int] = {}
    rule_ids = [-each for each in section_ids if is_rule(each)]
    for hold in await tx.holds.held():
        first = hold.approved + 1
        if (await tx.rundown.newest_on([hold.topic_id])).get(hold.topic_id, 0) < first:
            continue
        found[hold.topic_id] = first
        for rule_id, number in (await tx.holds.wanted_by_rules(hold.topic_id, first, rule_ids)).items():
            found[-rule_id] = min(number, found.get(-rule_id, number))
    return tuple(Withheld(each, number, NO_END) for each, number in found.items())


def left_behind(chat: Chat, back: Sequence[Withheld], section_ids: Sequence[int], covered: int) -> Behind:
    """Return how far topics were told that were held back from a chat, which else has all up to a number."""
    told = {each.topic_id: each.first - 1 for each in back if each.topic_id in section_ids}
    far = {key: max(number, told_up_to(chat.covered, chat.behind, key)) for key, number in told.items()}
    return tuple((key, number) for key, number in sorted(far.items()) if number < covered)


def _notice(hold: Hold) -> TopicWaits:
    assert hold.until is not None
    return TopicWaits(hold.topic_id, hold.until, hold.drops)
