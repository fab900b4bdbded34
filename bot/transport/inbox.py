"""The inbox: each update is kept before Telegram hears that it came, and handled once, in order within its chat.

polling ─┐
         ├─ take ── budget ── journal ──▶ queues, one a chat ── places ── handle ──▶ journal
webhook ─┘                     (kept)      (round and round)     (256)              (handled)

A chat has one place at most, so what waits in it holds up nobody else. What breaks off is tried three times and then
set aside; what a process had in hand when it ended is handled by the one that comes after it.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from bot.transport.budgets import Budgets
from bot.transport.in_hand import IN_HAND, InHand
from bot.transport.journal import Journal
from bot.transport.raw import Raw, command_of, post_of, queue_of, sender_of, update_id
from digests.errors import StatementTooLong, StoreError
from digests.model import NewUpdate, QueuedUpdate
from digests.store import Leadership, Store, statements_within

logger = logging.getLogger(__name__)

# More than a burst of readers needs; each waits for the store or for Telegram most of its time.
PLACES = 256
# So much may wait in this process; more stays with Telegram, which keeps it for a day.
MOST_WAITING = 20_000
# What broke off once, perhaps because the process ended, is then handled alone: so another's end is not taken for its.
TRIES = 3
# What ends the process does so within this time, and a chat may wait for Telegram much longer.
ALONE_S = 5.0
# What takes longer hangs: the longest that an answer waits for Telegram is five minutes.
HANDLED_WITHIN_S = 330.0
# A statement that somebody's words make dear is interrupted after this time: others wait for the database as well.
STATEMENTS_WITHIN_S = 2.0
# How long a chat waits for the database before it is asked again.
STORE_WAIT_S = 2.0
LOOK_S = 2.0


class Handle(Protocol):
    """What handles the JSON of an update. Raises: StoreError where the database did not answer, or anything at all."""

    async def __call__(self, raw: dict[str, Any]) -> None: ...


class Tell(Protocol):
    """Who hears of trouble with updates; nothing is raised."""

    async def too_much(self, raw: Raw) -> None:
        """Tell somebody that nothing more of theirs is read for a while."""

    async def cannot_keep(self, raw: Raw) -> None:
        """Tell somebody that a message waits until the archive can be reached."""

    async def interrupted(self, raw: Raw) -> None:
        """Tell somebody that their answer was leaving when the process ended, so that they may ask again."""

    async def unwritable(self, reason: str) -> None:
        """Tell the owners that messages wait because they cannot be kept, and why."""

    async def set_aside(self) -> None:
        """Tell the owners that an update was set aside."""

    async def deaf(self, *, another_polls: bool) -> None:
        """Tell the owners that no updates have come for long, perhaps because another program takes them."""

    async def hearing_again(self, silent_s: float) -> None:
        """Tell the owners that updates come again, and for how long none did."""


class Inbox:
    """The updates of one process: taken, kept, and handled.

    ``reached`` waits until Telegram answers; ``patience_s`` is how long a statement that reads may take for an update.
    """

    def __init__(
        self,
        store: Store,
        leadership: Leadership,
        journal: Journal,
        budgets: Budgets,
        handle: Handle,
        tell: Tell,
        reached: Callable[[], Awaitable[None]],
        *,
        patience_s: float = STATEMENTS_WITHIN_S,
    ) -> None:
        self._patience_s = patience_s
        self._store, self._leadership, self._journal, self._budgets = store, leadership, journal, budgets
        self._handle, self._tell, self._reached = handle, tell, reached
        # What is to be tried again, with what has been said of it.
        self._tried: dict[int, InHand] = {}
        self._queues: dict[str, deque[QueuedUpdate]] = {}
        self._ready: deque[str] = deque()
        self._known: set[int] = set()
        self._newest = 0
        self._counted: dict[int, None] = {}
        self._suspects = asyncio.Lock()
        self._ended = False
        self._serving: set[asyncio.Task[None]] = set()
        self._telling: set[asyncio.Task[None]] = set()
        self._has_room = asyncio.Event()
        self._has_room.set()

    async def take(self, raws: Iterable[Raw]) -> None:
        """Keep updates, each once; when this returns they are not lost any more. Raises: StoreError."""
        came = list(raws)
        new = [each for raw in came if (each := await self._admitted(raw)) is not None]
        try:
            self._enqueue(await self._journal.take(new) if new else [])
        except StoreError as error:
            for raw in came:
                self._let_know(self._tell.cannot_keep(raw))
            self._let_know(self._tell.unwritable(str(error)))
            raise

    def is_deaf(self, *, another_polls: bool) -> None:
        """Let the owners know, beside the work, that no updates have come for long."""
        self._let_know(self._tell.deaf(another_polls=another_polls))

    def hears_again(self, silent_s: float) -> None:
        """Let the owners know, beside the work, that updates come again."""
        self._let_know(self._tell.hearing_again(silent_s))

    async def room(self) -> None:
        """Wait until there is room for more updates."""
        await self._has_room.wait()

    async def run(self) -> None:
        """Look from time to time for what ended processes have left, until cancelled."""
        while True:
            await asyncio.sleep(LOOK_S)
            await self.adopt()

    async def adopt(self) -> None:
        """Take up what ended processes have left, if this one leads."""
        try:
            await self._adopt()
        except Exception as error:
            # Whatever it is, the next look may find it gone.
            logger.error("The inbox cannot be read (%s)", type(error).__name__)

    async def finish(self, within_s: float) -> None:
        """Begin nothing more, and let what is in hand end within a time; the rest stays kept."""
        self._ended = True
        if under_way := self._serving | self._telling:
            _, late = await asyncio.wait(under_way, timeout=within_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _admitted(self, raw: Raw) -> NewUpdate | None:
        number, sender = update_id(raw), sender_of(raw)
        if number is None:
            logger.warning("An update without a number was left out")
            return None
        if sender is not None and not self._spent(number, sender):
            if self._budgets.is_news(sender):
                logger.warning("%s says more than can be read; the rest of it is left out for a while", sender)
                self._let_know(self._tell.too_much(raw))
            return None
        # Half a character, which JSON can name and no database keeps, stays as it is written.
        return NewUpdate(number, queue_of(raw), json.dumps(raw), post_of(raw))

    def _spent(self, number: int, sender: int) -> bool:
        """Count an update against its sender's budget; one that comes again because it could not be kept, once."""
        if number in self._counted:
            return True
        if not self._budgets.spend(sender):
            return False
        self._counted[number] = None
        if len(self._counted) > MOST_WAITING:
            del self._counted[next(iter(self._counted))]
        return True

    async def _adopt(self) -> None:
        owner = self._leadership.owner
        async with self._store.read() as tx:
            left = await tx.inbox.is_left(owner)
            more = await tx.inbox.assigned(owner, self._newest) if self._leadership.shared else []
        self._enqueue(more)
        if left and self._leadership.leads:
            async with self._store.write() as tx:
                adopted = await tx.inbox.adopt(owner)
                interrupted = await tx.inbox.interrupted(owner)
            logger.info("%d updates that waited are taken up", len(adopted))
            for each in interrupted:
                self._let_know(self._interrupted(each))
            self._enqueue(_suspects_last([each for each in adopted if each.tries < TRIES]))
            for each in adopted:
                if each.tries >= TRIES:
                    await self._broke(each, "the process ended")

    async def _interrupted(self, update: QueuedUpdate) -> None:
        """Tell who asked that the answer was leaving when its process ended; only then is that over."""
        await self._tell.interrupted(json.loads(update.body))
        self._journal.handled(update.id)

    def _let_know(self, telling: Coroutine[Any, Any, None]) -> None:
        """Tell somebody beside the work: a chat that Telegram lets wait must hold up nobody else's updates."""
        task = asyncio.create_task(telling, name="telling")
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    def _enqueue(self, updates: Sequence[QueuedUpdate]) -> None:
        for each in updates:
            if each.id in self._known:
                continue
            self._known.add(each.id)
            self._newest = max(self._newest, each.id)
            queue = self._queues.get(each.queue)
            if queue is None:
                self._queues[each.queue] = deque([each])
                self._ready.append(each.queue)
            else:
                queue.append(each)
        self._look_for_room()
        self._serve()

    def _serve(self) -> None:
        """Begin with the queues whose turn it is, as far as there are places."""
        while self._ready and len(self._serving) < PLACES and not self._ended:
            name = self._ready.popleft()
            task = asyncio.create_task(self._next_of(name), name="update")
            self._serving.add(task)
            task.add_done_callback(self._served)

    def _served(self, task: asyncio.Task[None]) -> None:
        self._serving.discard(task)
        if not task.cancelled() and task.exception() is not None:
            logger.error("The inbox itself broke", exc_info=task.exception())
        self._look_for_room()
        self._serve()

    async def _next_of(self, name: str) -> None:
        """Handle the first update of a queue, and let the queue wait for its next turn."""
        queue = self._queues[name]
        update = self._first(queue)
        left = await self._handled(update)
        if left is not None:
            queue[0] = left
        else:
            self._known.discard(queue.popleft().id)
        if queue:
            self._ready.append(name)
        else:
            del self._queues[name]

    def _first(self, queue: deque[QueuedUpdate]) -> QueuedUpdate:
        """Return the first update; of equal commands in a row the last one, which answers them all."""
        while len(queue) > 1:
            command = command_of(json.loads(queue[0].body))
            if command is None or command != command_of(json.loads(queue[1].body)):
                break
            answered = queue.popleft().id
            self._known.discard(answered)
            self._journal.handled(answered)
        return queue[0]

    async def _handled(self, update: QueuedUpdate) -> QueuedUpdate | None:
        """Handle one update; return what is to be handled again, None where its queue goes on without it."""
        if not update.tries:
            return await self._try(update)
        async with self._suspects:
            trying = asyncio.create_task(self._try_alone(update))
            try:
                await asyncio.wait([trying], timeout=ALONE_S)
            except asyncio.CancelledError:
                trying.cancel()
                raise
        return await trying

    async def _try_alone(self, update: QueuedUpdate) -> QueuedUpdate | None:
        try:
            async with self._store.write() as tx:
                await tx.inbox.tried(update.id, update.tries + 1)
        except StoreError as error:
            return await self._later(update, error)
        return await self._try(update)

    async def _later(self, update: QueuedUpdate, error: StoreError) -> QueuedUpdate:
        logger.warning("An update waits for the database: %s", error)
        await asyncio.sleep(STORE_WAIT_S)
        return update

    async def _try(self, update: QueuedUpdate) -> QueuedUpdate | None:
        in_hand = self._tried.pop(update.id, None) or InHand(update, self._journal.answering, self._progressed)
        error = await self._broken_by(update, in_hand)
        if error is not None:
            return await self._broke_off(update, in_hand, error)
        if in_hand.work is not None:
            in_hand.work.add_done_callback(partial(self._worked, update.id))
        elif in_hand.answered:
            self._journal.answered(update.id)
        else:
            self._journal.handled(update.id)
        return None

    async def _broken_by(self, update: QueuedUpdate, in_hand: InHand) -> Exception | None:
        """Let an update be handled; return what broke that, if anything."""
        in_hand.begin()
        IN_HAND.set(in_hand)
        try:
            with statements_within(self._patience_s):
                async with asyncio.timeout(HANDLED_WITHIN_S):
                    await self._handle(json.loads(update.body))
        except Exception as error:
            return error
        finally:
            in_hand.end()
        return in_hand.error

    async def _broke_off(self, update: QueuedUpdate, in_hand: InHand, error: Exception) -> QueuedUpdate | None:
        """Wait where that helps; return what is to be tried again, None where the queue goes on without it."""
        left: QueuedUpdate | None = update
        if in_hand.waits_out(error):
            in_hand.waited()
            await self._reached()
        elif isinstance(error, StoreError) and not isinstance(error, StatementTooLong):
            await self._later(update, error)
        else:
            # What an error says may quote the update, which is nobody's business.
            left = await self._broke(update, type(error).__name__)
        if left is not None and in_hand.perhaps_said:
            # A second answer is worse than the word that the first one may be missing.
            self._let_know(self._interrupted(update))
            return None
        if left is not None:
            self._tried[update.id] = in_hand
        return left

    async def _progressed(self, row: int, progress: str) -> None:
        async with self._store.write() as tx:
            await tx.inbox.note(row, progress)

    def _worked(self, row: int, work: asyncio.Task[None]) -> None:
        """Note that an update is done with; what was cancelled at the end goes on in the next process."""
        if not work.cancelled():
            self._journal.handled(row)

    async def _broke(self, update: QueuedUpdate, reason: str) -> QueuedUpdate | None:
        """Count a try that broke off; return what is to be tried again, None where the update is set aside."""
        tried = replace(update, tries=update.tries + 1)
        aside = tried.tries >= TRIES
        logger.error("Update %d broke its handling (%s)%s", update.update_id, reason, ": set aside" if aside else "")
        try:
            async with self._store.write() as tx:
                await tx.inbox.failed(update.id, tried.tries, reason, aside=aside)
        except StoreError as error:
            logger.error("That it did could not be noted: %s", error)
            return update
        if not aside:
            return tried
        self._let_know(self._tell.set_aside())
        return None

    def _look_for_room(self) -> None:
        if len(self._known) < MOST_WAITING:
            self._has_room.set()
        else:
            self._has_room.clear()


def _suspects_last(adopted: Sequence[QueuedUpdate]) -> list[QueuedUpdate]:
    """Put queues that have ended more processes after the others: who was only near one has gone before it is tried."""
    tries: dict[str, int] = {}
    for each in adopted:
        tries[each.queue] = max(each.tries, tries.get(each.queue, 0))
    return sorted(adopted, key=lambda each: (tries[each.queue], each.id))
