"""Each row of the outbox leaves at most once, at the pace, and ends in the state that its outcome asks for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from time import monotonic
from typing import Any, TypeVar

import pytest

from bot.sandbox.world import PATIENCE_S
from digests.delivery.cluster import SharedPacer
from digests.delivery.deliverer import IN_FLIGHT, Deliverer, DeliveryHalted, Terms
from digests.delivery.in_flight import PATIENT_S, HeldBack, Turn
from digests.delivery.outcomes import (
    Forbidden,
    Gone,
    Halt,
    Moved,
    Outcome,
    Pointless,
    Refused,
    Retry,
    Sent,
    Spoiled,
    TopicLost,
    Unknown,
)
from digests.errors import DatabaseBusy
from digests.model import Chat, ChatKind, Delivery, DeliveryState, Message, NewEdition
from digests.notices import ChatsRefuse, DigestTopicLost, EditionPaused, Notice, PushPaused, RightsMissing
from digests.store import Store, Transaction
from digests.timing.ending import Ending
from digests.timing.pacer import Pacer
from tests.many_chats import add_followers

T = TypeVar("T")

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
KEY = "daily:2026-11-24T08:00"


@dataclass
class Clock:
    """Wall time and monotonic seconds that run with the real ones and can be moved."""

    ahead: timedelta = timedelta()
    began_s: float = field(default_factory=monotonic)

    def now(self) -> datetime:
        return NOW + timedelta(seconds=monotonic() - self.began_s) + self.ahead

    def seconds(self) -> float:
        return asyncio.get_running_loop().time() + self.ahead.total_seconds()


@dataclass
class Post:
    """A sender that says what it is told to, by chat; ``Sent`` where it is told nothing."""

    told: dict[int, list[Outcome]] = field(default_factory=dict)
    received: list[tuple[int, int]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    hold: asyncio.Event | None = None
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        await turn()
        await self.left(delivery)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self._tell()
        if self.hold is not None:
            await self.hold.wait()
        self.at_once -= 1
        self.received.append((delivery.chat_id, delivery.part))
        await self._tell()
        script = self.told.get(delivery.chat_id)
        return script.pop(0) if script else Sent(1000 + delivery.id)

    async def left(self, delivery: Delivery) -> None:
        """A message leaves."""

    async def until(self, reached: Callable[[], bool]) -> None:
        """Wait until something is true of what was sent."""
        async with asyncio.timeout(PATIENCE_S), self.changed:
            await self.changed.wait_for(reached)

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    store = await Store.open(database)
    yield store
    await store.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def chat(chat_id: int) -> Chat:
    kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.GROUP
    return Chat(
        chat_id, kind, "", NOW, language="en", timezone="UTC", digest_time=time(8), next_due_at=NOW + timedelta(days=1)
    )


async def enqueue(store: Store, chat_ids: Iterable[int], parts: int = 1, key: str = KEY, now: datetime = NOW) -> None:
    """Put a digest of some parts into the outbox for each chat."""
    messages = [Message("sendMessage", {"text": f"part {part}"}) for part in range(parts)]
    await add_followers(store, [chat(chat_id) for chat_id in chat_ids], [], now)
    async with store.write() as tx:
        edition = await tx.editions.add(
            NewEdition(day=date(2026, 11, 24), language="en", composed_at=now, after=0, up_to=1, messages=messages)
        )
        await tx.outbox.enqueue([(chat_id, edition) for chat_id in chat_ids], key, now)


async def states(store: Store) -> dict[DeliveryState, int]:
    async with store.read() as tx:
        return await tx.outbox.states()


@asynccontextmanager
async def delivering(store: Store, sender: Post, clock: Clock, rate: float = 10_000) -> AsyncIterator[Deliverer]:
    """Deliver until the block is left."""
    deliverer = Deliverer(store, sender, Pacer(rate), clock.now, "this", seconds=clock.seconds)
    task = asyncio.create_task(deliverer.run())
    try:
        yield deliverer
    finally:
        deliverer.stop()
        await asyncio.wait_for(task, PATIENCE_S)


async def delivered(store: Store, sender: Post, clock: Clock, rate: float = 10_000) -> None:
    """Deliver until nothing is left that may leave now."""
    async with delivering(store, sender, clock, rate) as deliverer:
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)


async def soon_delivered(store: Store, sender: Post, clock: Clock) -> None:
    """Deliver likewise, where a chat must wait for its next part."""
    async with delivering(store, sender, clock) as deliverer, hurrying(clock, deliverer):
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)


@asynccontextmanager
async def hurrying(clock: Clock, deliverer: Deliverer) -> AsyncIterator[None]:
    """Let time run fifty times as fast until the block is left."""
    hurry = asyncio.create_task(_hurry(clock, deliverer))
    try:
        yield
    finally:
        hurry.cancel()


async def _hurry(clock: Clock, deliverer: Deliverer) -> None:
    while True:
        await asyncio.sleep(0.004)
        clock.ahead += timedelta(seconds=0.2)
        deliverer.wake()


async def test_everything_is_sent_once_and_its_message_remembered(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 301))
    post = Post()
    await delivered(store, post, clock)
    assert sorted(post.received) == [(chat_id, 0) for chat_id in range(1, 301)]
    assert await states(store) == {DeliveryState.SENT: 300}
    async with store.read() as tx:
        (row,) = await tx.outbox.of_chat(7)
    assert row.message_id == 1000 + row.id


async def test_rows_that_come_later_are_found_by_waking(store: Store, clock: Clock) -> None:
    post = Post()
    async with delivering(store, post, clock) as deliverer:
        await deliverer.drained()
        await enqueue(store, [1], now=clock.now())
        deliverer.wake()
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    assert post.received == [(1, 0)]


async def test_sending_is_written_down_before_the_message_leaves(store: Store, clock: Clock) -> None:
    class Looking(Post):
        async def left(self, delivery: Delivery) -> None:
            seen.append(await states(store))

    seen: list[dict[DeliveryState, int]] = []
    await enqueue(store, [1])
    await delivered(store, Looking(), clock)
    assert seen == [{DeliveryState.SENDING: 1}]


async def test_parts_leave_in_order_a_second_apart(store: Store, clock: Clock) -> None:
    class Noting(Post):
        async def left(self, delivery: Delivery) -> None:
            moments.setdefault(delivery.chat_id, []).append(clock.seconds())

    moments: dict[int, list[float]] = {}
    await enqueue(store, [1, 2], parts=2)
    post = Noting()
    await soon_delivered(store, post, clock)
    assert [part for chat_id, part in post.received if chat_id == 1] == [0, 1]
    assert [part for chat_id, part in post.received if chat_id == 2] == [0, 1]
    assert all(second - first >= 0.999 for first, second in moments.values())
    assert await states(store) == {DeliveryState.SENT: 4}


async def test_no_more_is_under_way_than_agreed_and_no_row_waits_as_sending(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 2 * IN_FLIGHT))
    post = Post(hold=asyncio.Event())
    async with delivering(store, post, clock) as deliverer:
        await post.until(lambda: post.at_once == IN_FLIGHT)
        assert (await states(store))[DeliveryState.SENDING] == IN_FLIGHT
        assert post.hold is not None
        post.hold.set()
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    assert post.most_at_once == IN_FLIGHT
    assert await states(store) == {DeliveryState.SENT: 2 * IN_FLIGHT - 1}


@pytest.mark.parametrize(
    ("outcome", "state", "reason"),
    [
        (Refused("message is too long"), DeliveryState.FAILED, "message is too long"),
        (Gone("bot was blocked"), DeliveryState.FAILED, "bot was blocked"),
        (Unknown("no answer"), DeliveryState.UNKNOWN, "no answer"),
    ],
)
async def test_an_outcome_is_final(
    store: Store, clock: Clock, outcome: Outcome, state: DeliveryState, reason: str
) -> None:
    await enqueue(store, [1])
    post = Post({1: [outcome]})
    await delivered(store, post, clock)
    await delivered(store, post, clock)
    assert post.received == [(1, 0)]
    async with store.read() as tx:
        (row,) = await tx.outbox.of_chat(1)
    assert (row.state, row.reason) == (state, reason)


@pytest.mark.parametrize(("refusals", "covered"), [(1, 9), (2, 0)])
async def test_a_refused_part_costs_no_other_and_what_is_wholly_refused_comes_again(
    store: Store, clock: Clock, refusals: int, covered: int
) -> None:
    await enqueue(store, [1], parts=2)
    async with store.write() as tx:
        await tx.chats.advance([(1, 9, None)])
    post = Post({1: [Refused("odd")] * refusals})
    await soon_delivered(store, post, clock)
    assert post.received == [(1, 0), (1, 1)]
    wanted = {DeliveryState.FAILED: refusals, DeliveryState.SENT: 2 - refusals}
    assert await states(store) == {state: count for state, count in wanted.items() if count}
    async with store.read() as tx:
        chat = await tx.chats.get(1)
    assert chat is not None
    assert chat.covered == covered


async def test_who_is_gone_gets_nothing_more_until_coming_back(store: Store, clock: Clock) -> None:
    await enqueue(store, [1, 2], parts=2)
    await soon_delivered(store, Post({1: [Gone("bot was blocked")]}), clock)
    async with store.read() as tx:
        gone, there = await tx.chats.get(1), await tx.chats.get(2)
    assert gone is not None
    assert there is not None
    assert (gone.active, gone.next_due_at) == (False, None)
    assert there.active
    assert await states(store) == {DeliveryState.FAILED: 2, DeliveryState.SENT: 2}


async def test_a_moved_group_gets_its_digest_under_the_new_id(store: Store, clock: Clock) -> None:
    await enqueue(store, [-5], parts=2)
    post = Post({-5: [Moved(-100500)]})
    await soon_delivered(store, post, clock)
    assert post.received == [(-5, 0), (-100500, 0), (-100500, 1)]
    async with store.read() as tx:
        assert await tx.chats.get(-5) is None
        moved = await tx.chats.get(-100500)
    assert moved is not None
    assert moved.kind is ChatKind.SUPERGROUP


async def test_too_many_requests_is_obeyed_for_that_chat_alone(store: Store, clock: Clock) -> None:
    await enqueue(store, [1, 2])
    post = Post({1: [Retry("Too Many Requests", timedelta(seconds=30))]})
    async with delivering(store, post, clock) as deliverer:
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
        assert sorted(post.received) == [(1, 0), (2, 0)]
        assert await states(store) == {DeliveryState.SENT: 1, DeliveryState.PENDING: 1}
        clock.ahead += timedelta(seconds=31)
        deliverer.wake()
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    assert post.received[-1] == (1, 0)
    assert await states(store) == {DeliveryState.SENT: 2}


async def test_a_wait_that_was_asked_for_survives_a_restart(store: Store, clock: Clock) -> None:
    await enqueue(store, [1])
    post = Post({1: [Retry("Too Many Requests", timedelta(seconds=10_000))]})
    await delivered(store, post, clock)
    clock.ahead += timedelta(seconds=9_990)
    await delivered(store, post, clock)
    assert post.received == [(1, 0)]
    clock.ahead += timedelta(seconds=20)
    await delivered(store, post, clock)
    assert post.received == [(1, 0), (1, 0)]


async def test_where_telegram_cannot_be_reached_everything_waits(store: Store, clock: Clock) -> None:
    class Noting(Post):
        async def left(self, delivery: Delivery) -> None:
            moments.append(clock.seconds())

    moments: list[float] = []
    await enqueue(store, range(1, 30))
    post = Noting({chat_id: [Retry("cannot connect")] * 9 for chat_id in range(1, 30)})
    async with delivering(store, post, clock, rate=20) as deliverer:
        async with hurrying(clock, deliverer):
            await post.until(lambda: len(post.received) >= 6)
            post.told.clear()
            await post.until(lambda: {chat_id for chat_id, _ in post.received} == set(range(1, 30)))
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    gaps = [later - earlier for earlier, later in pairwise(moments[:6])]
    assert [gap for gap in gaps if 0.5 < gap < 0.75] == []
    assert sum(gap >= 0.75 for gap in gaps) >= 2, "after a failure nobody else is tried for a while"
    assert await states(store) == {DeliveryState.SENT: 29}


async def test_what_is_slow_to_get_ready_does_not_leave_in_one_go(store: Store, clock: Clock) -> None:
    class Opening(Post):
        async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
            opened.append(delivery.chat_id)
            if len(opened) == 5:
                open_now.set()
            await open_now.wait()
            return await super().send(delivery, turn)

        async def left(self, delivery: Delivery) -> None:
            moments.append(clock.seconds())

    opened: list[int] = []
    moments: list[float] = []
    open_now = asyncio.Event()
    await enqueue(store, range(1, 61))
    await delivered(store, Opening(), clock, rate=200)
    assert len(moments) == 60
    # A few at once and then one each 5 ms, however long the first ones took to get ready.
    assert moments[-1] - moments[0] >= 0.9 * (60 - 5) / 200


async def test_what_telegram_holds_up_on_its_way_is_not_lost(store: Store, clock: Clock) -> None:
    class Flooded(Post):
        async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
            if delivery.chat_id > 2 and not flooded.is_set():
                await flooded.wait()
            return await super().send(delivery, turn)

    flooded = asyncio.Event()
    await enqueue(store, range(1, 21))
    post = Flooded({1: [Retry("flood", timedelta(seconds=60))], 2: [Retry("flood", timedelta(seconds=60))]})
    async with delivering(store, post, clock) as deliverer:
        await post.until(lambda: len(post.received) == 2)
        await asyncio.sleep(0)
        flooded.set()
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
        assert await states(store) == {DeliveryState.PENDING: 20}, "their turn does not come"
        clock.ahead += timedelta(seconds=61)
        deliverer.wake()
        await post.until(lambda: {chat_id for chat_id, _ in post.received} == set(range(1, 21)))
        await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    assert await states(store) == {DeliveryState.SENT: 20}


async def test_a_refused_token_stops_everything_and_says_why(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 50))
    post = Post({chat_id: [Halt("the token is wrong")] for chat_id in range(1, 50)})
    deliverer = Deliverer(store, post, Pacer(20), clock.now, "this", seconds=clock.seconds)
    with pytest.raises(DeliveryHalted, match="the token is wrong"):
        await asyncio.wait_for(deliverer.run(), PATIENCE_S)
    await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    assert await states(store) == {DeliveryState.PENDING: 49}, "nothing is lost: a good token sends them"


async def test_a_sender_that_breaks_leaves_it_open(store: Store, clock: Clock) -> None:
    class Broken(Post):
        async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
            raise ZeroDivisionError

    await enqueue(store, [1])
    await delivered(store, Broken(), clock)
    assert await states(store) == {DeliveryState.UNKNOWN: 1}


async def test_stopping_waits_for_what_is_in_flight_and_starts_nothing_more(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 2 * IN_FLIGHT))
    post = Post(hold=asyncio.Event())
    deliverer = Deliverer(store, post, Pacer(10_000), clock.now, "this", seconds=clock.seconds)
    task = asyncio.create_task(deliverer.run())
    await post.until(lambda: post.at_once > 0)
    deliverer.stop()
    assert post.hold is not None
    post.hold.set()
    await asyncio.wait_for(task, PATIENCE_S)
    counts = await states(store)
    assert DeliveryState.SENDING not in counts
    assert counts[DeliveryState.SENT] == len(post.received) <= IN_FLIGHT
    assert counts[DeliveryState.PENDING] == 2 * IN_FLIGHT - 1 - len(post.received)


@dataclass
class Outpaced(Post):
    """A sender whose messages find, once they are ready, that answers have taken their turns."""

    pacer: SharedPacer = field(default_factory=lambda: SharedPacer(28))
    clock: Clock = field(default_factory=Clock)
    tries: int = 0
    held_back: int = 0

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        self.tries += 1
        for _ in range(10):
            self.pacer.start(999, ChatKind.PRIVATE, self.clock.seconds())
        await self._tell()
        try:
            return await super().send(delivery, turn)
        except HeldBack:
            self.held_back += 1
            await self._tell()
            raise


@asynccontextmanager
async def outpaced(store: Store, clock: Clock) -> AsyncIterator[Outpaced]:
    """Deliver to a chat, with turns for one claim, which answers take."""
    await enqueue(store, [1])
    post = Outpaced(clock=clock)
    post.pacer.grant(clock.seconds(), 5, 0.0)
    deliverer = Deliverer(store, post, post.pacer, clock.now, "this", seconds=clock.seconds)
    task = asyncio.create_task(deliverer.run())
    await post.until(lambda: post.tries == 1)
    yield post
    deliverer.stop()
    await asyncio.wait_for(task, PATIENCE_S)


async def test_what_has_had_no_turn_at_the_end_goes_back_at_once(store: Store, clock: Clock) -> None:
    async with outpaced(store, clock) as post:
        assert await states(store) == {DeliveryState.SENDING: 1}
    assert await states(store) == {DeliveryState.PENDING: 1}
    assert post.received == []


async def test_what_answers_keep_from_leaving_for_long_goes_back_for_another_process(
    store: Store, clock: Clock
) -> None:
    async with outpaced(store, clock) as post:
        clock.ahead += timedelta(seconds=PATIENT_S + 1)
        await post.until(lambda: post.held_back == 1)
    assert post.received == []


async def test_what_telegram_does_not_answer_before_the_end_is_unknown(store: Store, clock: Clock) -> None:
    await enqueue(store, [1])
    post = Post(hold=asyncio.Event())
    deliverer = Deliverer(store, post, Pacer(10_000), clock.now, "this", seconds=clock.seconds)
    task = asyncio.create_task(deliverer.run())
    await post.until(lambda: post.at_once > 0)
    deliverer.stop(Ending(within_s=0.0))
    await asyncio.wait_for(task, PATIENCE_S)
    assert await states(store) == {DeliveryState.UNKNOWN: 1}


async def test_what_an_earlier_process_left_in_flight_becomes_unknown(store: Store, clock: Clock) -> None:
    await enqueue(store, [1, 2], parts=2)
    async with store.write() as tx:
        (claimed,) = await tx.outbox.claim("the one that was killed", clock.now(), 1)
    post = Post()
    await soon_delivered(store, post, clock)
    assert (claimed.chat_id, claimed.part) not in post.received
    assert await states(store) == {DeliveryState.UNKNOWN: 1, DeliveryState.SENT: 3}


class Flaky:
    """A store whose writes fail for a while: what a full disk or another process's lock does."""

    def __init__(self, store: Store, failing: Callable[[], bool]) -> None:
        self._store, self._failing = store, failing
        self.read = store.read

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        if self._failing():
            raise DatabaseBusy("The database is held by another process")
        async with self._store.write() as tx:
            yield tx

    async def write_whole(self, whole: Callable[[Transaction], Coroutine[Any, Any, T]]) -> T:
        if self._failing():
            raise DatabaseBusy("The database is held by another process")
        return await self._store.write_whole(whole)


async def test_outcomes_survive_a_database_that_fails_for_a_while(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digests.delivery.deliverer.STORE_WAIT_S", 0.05)
    await enqueue(store, range(1, 20))
    post = Post()
    failures = iter([False, False, True, True, False, True])
    flaky = Flaky(store, lambda: next(failures, False))
    await delivered(flaky, post, clock)  # type: ignore[arg-type]  # it has what the deliverer uses
    assert sorted(post.received) == [(chat_id, 0) for chat_id in range(1, 20)]
    assert await states(store) == {DeliveryState.SENT: 19}


async def test_what_cannot_be_written_at_the_end_is_unknown_to_the_next_start(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("digests.delivery.deliverer.STORE_WAIT_S", 0.0)
    await enqueue(store, [1])
    post = Post()
    flaky = Flaky(store, lambda: bool(post.received))
    async with delivering(flaky, post, clock):  # type: ignore[arg-type]  # it has what the deliverer uses
        await post.until(lambda: bool(post.received))
    assert "could not be written" in caplog.text
    assert await states(store) == {DeliveryState.SENDING: 1}
    deliverer = Deliverer(store, post, Pacer(100), clock.now, "the next", seconds=clock.seconds)
    deliverer_task = asyncio.create_task(deliverer.run())
    await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    deliverer.stop()
    await deliverer_task
    assert await states(store) == {DeliveryState.UNKNOWN: 1}
    assert post.received == [(1, 0)]


@dataclass
class Ears:
    """Who hears what must be told."""

    heard: list[Notice] = field(default_factory=list)

    async def tell(self, notice: Notice) -> None:
        self.heard.append(notice)


async def told(store: Store, sender: Post, clock: Clock, pacer: Pacer | None = None, **terms: Any) -> list[Notice]:
    """Deliver until nothing may leave, and return what was told."""
    ears = Ears()
    deliverer = Deliverer(
        store,
        sender,
        pacer or Pacer(10_000),
        clock.now,
        "this",
        terms=Terms(**terms),
        notifier=ears,
        seconds=clock.seconds,
    )
    task = asyncio.create_task(deliverer.run())
    await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    deliverer.stop()
    await asyncio.wait_for(task, PATIENCE_S)
    return ears.heard


async def test_a_chat_without_rights_is_told_once_and_left_alone_after_three_editions(
    store: Store, clock: Clock
) -> None:
    post = Post({-5: [Forbidden("no rights")] * 3})
    heard = []
    for number in range(3):
        await enqueue(store, [-5], key=f"daily:{number}", now=clock.now())
        heard += await told(store, post, clock)
        clock.ahead += timedelta(seconds=2)
    assert heard == [RightsMissing(-5, "no rights"), RightsMissing(-5, "no rights", disabled=True)]
    async with store.read() as tx:
        chat = await tx.chats.get(-5)
    assert chat is not None
    assert (chat.active, chat.next_due_at) == (False, None)


async def test_a_digest_whose_topic_is_lost_leaves_for_the_chat_itself_and_its_admins_are_told_once(
    store: Store, clock: Clock
) -> None:
    await enqueue(store, [-5], key="daily:1", now=clock.now())
    async with store.write() as tx:
        chat = await tx.chats.get(-5)
        assert chat is not None
        await tx.chats.save(replace(chat, message_thread_id=77))
        # Somebody who chose another topic meanwhile keeps it.
        assert not await tx.chats.leave_topic(-5, 78)
    post = Post({-5: [TopicLost("TOPIC_CLOSED")]})
    heard = await told(store, post, clock)
    clock.ahead += timedelta(seconds=2)
    assert heard + await told(store, post, clock) == [DigestTopicLost(-5)]
    async with store.read() as tx:
        chat = await tx.chats.get(-5)
        states = await tx.outbox.states()
    assert chat is not None
    assert (chat.message_thread_id, states) == (None, {DeliveryState.SENT: 1})


async def test_a_message_that_arrives_in_between_forgives_the_refusals(store: Store, clock: Clock) -> None:
    post = Post({-5: [Forbidden("no rights"), Forbidden("no rights"), Sent(1), Forbidden("no rights")]})
    heard = []
    for number in range(4):
        await enqueue(store, [-5], key=f"daily:{number}", now=clock.now())
        heard += await told(store, post, clock)
        clock.ahead += timedelta(seconds=2)
    assert heard == [RightsMissing(-5, "no rights")] * 2


async def test_a_spoiled_edition_waits_for_its_editors_and_the_others_go_on(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 40), key="spoiled")
    await enqueue(store, range(40, 60), key="sound")
    post = Post({chat_id: [Spoiled("can't parse entities")] for chat_id in range(1, 40)})
    heard = await told(store, post, clock, Pacer(500))
    assert heard == [EditionPaused(1, "can't parse entities")]
    assert await states(store) == {DeliveryState.PENDING: 39, DeliveryState.SENT: 20}
    post.told.clear()
    async with store.write() as tx:
        await tx.editions.resume(1)
    assert await told(store, post, clock) == []
    assert await states(store) == {DeliveryState.SENT: 59}


async def test_what_has_nothing_to_change_is_counted_and_is_no_error(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 151))
    post = Post({chat_id: [Pointless("message is not modified")] for chat_id in range(1, 151)})
    assert await told(store, post, clock) == []
    async with store.read() as tx:
        assert (await tx.editions.figures(1)).skipped == 150


async def test_too_many_failures_pause_the_push_until_the_owner_resumes_it(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 1001))
    post = Post({chat_id: [Unknown("HTTP 502")] for chat_id in range(1, 1001, 3)})
    (notice,) = await told(store, post, clock)
    assert isinstance(notice, PushPaused)
    assert (notice.of, notice.reason) == (200, "HTTP 502")
    assert notice.failures > 40
    before = len(post.received)
    assert before < 200 + 2 * IN_FLIGHT
    await told(store, post, clock)
    assert len(post.received) == before, "a restart changes nothing"
    post.told.clear()
    async with store.write() as tx:
        await tx.pace.resume()
    assert await told(store, post, clock) == []
    assert len(post.received) == 1000


async def test_chats_that_all_refuse_as_if_gone_pause_the_push_after_a_few_and_keep_their_digests(
    store: Store, clock: Clock
) -> None:
    await enqueue(store, range(1, 32))
    post = Post({chat_id: [Gone("Forbidden: bot was blocked by the user")] for chat_id in range(1, 32)})
    (notice,) = await told(store, post, clock)
    assert isinstance(notice, ChatsRefuse)
    assert (notice.refusals, notice.of) == (10, 10)
    assert await states(store) == {DeliveryState.FAILED: 10, DeliveryState.PENDING: 21}
    async with store.write() as tx:
        assert len(await tx.refusals.switched_off(notice.since, 99)) == 10
        await tx.pace.resume()
    post.told.clear()
    clock.ahead += timedelta(seconds=2)
    assert await told(store, post, clock) == []
    assert await states(store) == {DeliveryState.FAILED: 10, DeliveryState.SENT: 21}


async def test_the_whole_bot_told_to_wait_waits_after_a_restart_too(store: Store, clock: Clock) -> None:
    flood = Retry("Too Many Requests", timedelta(seconds=10_000))
    await enqueue(store, range(1, 20))
    await told(store, Post({1: [flood], 2: [flood]}), clock, Pacer(20))
    await enqueue(store, range(20, 30), key="later")
    post = Post()
    clock.ahead += timedelta(seconds=9_000)
    await told(store, post, clock)
    assert post.received == []
    clock.ahead += timedelta(seconds=1_100)
    await told(store, post, clock)
    assert await states(store) == {DeliveryState.SENT: 29}


async def test_the_budget_is_never_passed_and_the_rest_leaves_at_the_free_rate(store: Store, clock: Clock) -> None:
    class Counting(Post):
        async def left(self, delivery: Delivery) -> None:
            paid.append(delivery.paid)
            if len(paid) == 112:
                enough.set()

    paid: list[bool] = []
    enough = asyncio.Event()
    await enqueue(store, range(1, 121))
    deliverer = Deliverer(
        store, Counting(), Pacer(28, 1000), clock.now, "this", terms=Terms(stars_per_day=9), seconds=clock.seconds
    )
    task = asyncio.create_task(deliverer.run())
    async with asyncio.timeout(PATIENCE_S):
        await enough.wait()
    deliverer.stop()
    await asyncio.wait_for(task, PATIENCE_S)
    async with store.write() as tx:
        assert await tx.pace.take_paid(clock.now().date(), 1, 9) == 0
    assert 90 <= sum(paid) < 110
    assert not paid[-1]


async def test_what_was_set_aside_and_not_used_is_given_back(store: Store, clock: Clock) -> None:
    await enqueue(store, range(1, 101))
    deliverer = Deliverer(
        store, Post(), Pacer(28, 1000), clock.now, "this", terms=Terms(stars_per_day=500), seconds=clock.seconds
    )
    task = asyncio.create_task(deliverer.run())
    await asyncio.wait_for(deliverer.drained(), PATIENCE_S)
    deliverer.stop()
    await asyncio.wait_for(task, PATIENCE_S)
    async with store.write() as tx:
        left = await tx.pace.take_paid(clock.now().date(), 5000, 500)
    assert 5000 - 100 <= left < 5000


async def test_what_waited_too_long_while_the_bot_was_down_is_not_sent(store: Store, clock: Clock) -> None:
    await enqueue(store, [1], key="yesterday", now=clock.now() - timedelta(hours=7))
    await enqueue(store, [2], key="today", now=clock.now() - timedelta(hours=5))
    post = Post()
    await told(store, post, clock)
    assert post.received == [(2, 0)]
    assert await states(store) == {DeliveryState.SKIPPED: 1, DeliveryState.SENT: 1}
