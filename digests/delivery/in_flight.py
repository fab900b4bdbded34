"""In flight: claimed messages, each sent when its turn comes at the pacer's pace.

A turn comes to who is ready for it: a sender asks for it when nothing but the pace keeps the message back. So what had
to be opened first arrives as evenly as it left, and Telegram counts no more in a second than the pacer did.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeAlias

from digests.delivery.outcomes import Outcome, Unknown
from digests.errors import DigestsError
from digests.model import Delivery
from digests.timing.pacer import Pacer, Room

logger = logging.getLogger(__name__)

# A message that waits no longer than this for its turn counts as leaving now.
SOON_S = 1.5
# One that is ready and has waited so long goes back: answers may take all turns here that another process has.
PATIENT_S = 5.0
# At a fast pace so many leave together as are due within this time: waking for each costs more than sending it.
STRIDE_S = 0.005

# Awaited once, right before a message leaves.
Turn: TypeAlias = Callable[[], Awaitable[None]]


async def at_once() -> None:
    """The turn of what need not wait for one."""


class HeldBack(DigestsError):
    """The turn of a message does not come: nothing may leave for now."""


class Sender(Protocol):
    """What carries a message to its chat."""

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        """Send one message at its turn; every failure is an outcome, none is raised. Raises: HeldBack by ``turn``."""
        ...


class InFlight:
    """The messages that are under way; ``ended`` hears of each, with None where its turn did not come.

    ``seconds`` is the pacer's clock.
    """

    def __init__(
        self,
        sender: Sender,
        pacer: Pacer,
        seconds: Callable[[], float],
        ended: Callable[[Delivery, Outcome | None], None],
    ) -> None:
        self._sender, self._pacer, self._seconds, self._ended = sender, pacer, seconds, ended
        self._tasks: set[asyncio.Task[None]] = set()
        # What has had no turn yet, and whether it leaves for money; and of it, what waits for nothing but its turn.
        self._waiting: dict[int, bool] = {}
        self._ready: deque[tuple[float, Delivery, asyncio.Future[None]]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._ending = False

    def __len__(self) -> int:
        """Return how many messages are under way."""
        return len(self._tasks)

    def room(self, within_s: float, paid: int = 0) -> Room:
        """Return how many more may leave within a time, where so many beyond the free ones can be paid for."""
        room = self._pacer.room(self._seconds(), paid, within_s)
        free = sum(not above_free for above_free in self._waiting.values())
        return Room(room.messages - len(self._waiting), max(room.free - free, 0))

    def next_room_at(self, now: float) -> float:
        """Return the first moment at which one more may leave, after those that wait."""
        ahead_s = len(self._waiting) / self._pacer.rate_per_s(now) if self._waiting else 0.0
        return self._pacer.next_room_at(now) + ahead_s

    def add(self, delivery: Delivery, *, above_free: bool = False) -> None:
        """Send a message as soon as it may leave; ``above_free``: for money."""
        self._waiting[delivery.id] = above_free
        task = asyncio.create_task(self._send(delivery))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def stop(self) -> None:
        """Let nothing leave any more whose turn does not come soon."""
        asyncio.get_running_loop().call_later(SOON_S, self._end)

    def _end(self) -> None:
        self._ending = True
        self._hold_back()

    async def all_ended(self, within_s: float) -> None:
        """Wait until nothing is under way; what Telegram has not answered within a time is unknown."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=within_s)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)

    async def _send(self, delivery: Delivery) -> None:
        outcome: Outcome | None
        try:
            outcome = await self._sender.send(delivery, lambda: self._turn(delivery))
        except HeldBack:
            outcome = None
        except asyncio.CancelledError:
            # Without its turn it has certainly not left.
            outcome = None if delivery.id in self._waiting else Unknown("the bot ended before Telegram answered")
        except Exception as error:
            logger.exception("The sender broke on delivery %d", delivery.id)
            outcome = Unknown(f"the sender broke: {type(error).__name__}")
        self._waiting.pop(delivery.id, None)
        self._ended(delivery, outcome)

    async def _turn(self, delivery: Delivery) -> None:
        if self._ending:
            raise HeldBack("the bot ends")
        turn = asyncio.get_running_loop().create_future()
        self._ready.append((self._seconds(), delivery, turn))
        if self._timer is None:
            self._call_up()
        await turn

    def _call_up(self) -> None:
        """Give their turns to as many as may leave now, and look again when the next one may."""
        self._timer = None
        now = self._seconds()
        while self._ready and self._pacer.next_room_at(now) <= now:
            _, delivery, turn = self._ready.popleft()
            self._pacer.start(delivery.chat_id, delivery.chat_kind, now, paid=self._waiting.pop(delivery.id))
            turn.set_result(None)
        while self._ready and self._ready[0][0] < now - PATIENT_S:
            self._ready.popleft()[2].set_exception(HeldBack("answers went first for long"))
        if not self._ready:
            return
        wait_s = self._pacer.next_room_at(now) - now
        if wait_s > SOON_S:
            self._hold_back()
        else:
            self._timer = asyncio.get_running_loop().call_later(max(wait_s, STRIDE_S), self._call_up)

    def _hold_back(self) -> None:
        """Give back those on their way: Telegram said to wait, or the process ends."""
        while self._ready:
            self._ready.popleft()[2].set_exception(HeldBack("nothing may leave now"))
