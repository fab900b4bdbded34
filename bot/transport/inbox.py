"""The inbox: each update is kept before Telegram hears that it came, and handled once, in order within its chat.

polling ─┐
         ├─ take ── budget ── journal ──▶ queues, one a chat ── places ── handle ──▶ journal
webhook ─┘                     (kept)      (round and round)     (256)              (handled)

A chat has one place at most, so what waits in it holds up nobody else; ``handling`` tries what breaks off again. What a
process had in hand when it ended is handled by the one that comes after it.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Sequence

from bot.transport.budgets import Budgets
from bot.transport.handling import TRIES, Handle, Handling
from bot.transport.journal import Journal
from bot.transport.raw import Raw, command_of, post_of, queue_of, sender_of, update_id
from bot.transport.telling import Tell, Telling
from bot.transport.traffic import Histogram
from digests.errors import StoreError
from digests.model import NewUpdate, QueuedUpdate
from digests.store import Leadership, Store

logger = logging.getLogger(__name__)

# More than a burst of readers needs; each waits for the store or for Telegram most of its time.
PLACES = 256
# So much may wait in this process; more stays with Telegram, which keeps it for a day.
MOST_WAITING = 20_000
# A statement that somebody's words make dear is interrupted after this time: others wait for the database as well.
STATEMENTS_WITHIN_S = 2.0
LOOK_S = 2.0


class Inbox:
    """The updates of one process: taken, kept, and handled.

    ``reached`` waits until Telegram answers; ``patience_s`` is how long a statement that reads may take for an update,
    ``took`` counts how long handling takes.
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
        took: Histogram | None = None,
    ) -> None:
        self._store, self._leadership, self._journal, self._budgets = store, leadership, journal, budgets
        self._tell, self._telling = tell, Telling()
        self._handling = Handling(
            store, journal, handle, tell, self._telling, reached, patience_s=patience_s, took=took
        )
        self._queues: dict[str, deque[QueuedUpdate]] = {}
        self._ready: deque[str] = deque()
        self._known: set[int] = set()
        self._newest = 0
        self._counted: dict[int, None] = {}
        self._ended = False
        self._serving: set[asyncio.Task[None]] = set()
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
                self._telling.let_know(self._tell.cannot_keep(raw))
            self._telling.let_know(self._tell.unwritable(str(error)))
            raise

    def is_deaf(self, *, another_polls: bool) -> None:
        """Let the owners know, beside the work, that no updates have come for long."""
        self._telling.let_know(self._tell.deaf(another_polls=another_polls))

    def hears_again(self, silent_s: float) -> None:
        """Let the owners know, beside the work, that updates come again."""
        self._telling.let_know(self._tell.hearing_again(silent_s))

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
        if under_way := self._serving | self._telling.under_way:
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
                self._telling.let_know(self._tell.too_much(raw))
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
                self._telling.let_know(self._handling.interrupted(each))
            self._enqueue(_suspects_last([each for each in adopted if each.tries < TRIES]))
            for each in adopted:
                if each.tries >= TRIES:
                    await self._handling.broke(each, "the process ended")

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
        left = await self._handling.handled(update)
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
