"""Whatever happens in whatever order, the outbox keeps to its diagram."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import datetime
from typing import Any, ClassVar, TypeVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from digests.model import Delivery, DeliveryRecord, DeliveryState
from digests.store import Store
from tests.databases import Databases
from tests.store.cases import MINUTE, NOW, Desk

PENDING, SENDING, SENT = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT
FAILED, UNKNOWN = DeliveryState.FAILED, DeliveryState.UNKNOWN

ALLOWED = {
    PENDING: {PENDING, SENDING, FAILED},
    SENDING: {SENDING, PENDING, SENT, FAILED, UNKNOWN},
    SENT: {SENT},
    FAILED: {FAILED},
    UNKNOWN: {UNKNOWN, SENT},
}
CHATS, PARTS = (1, 2), 3
Result = TypeVar("Result")


class OutboxMachine(RuleBasedStateMachine):
    """Two chats, digests of three parts, and a sender to whom everything happens."""

    databases: ClassVar[Databases]

    @initialize()
    def open(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.store = self.run(Store.open(self.databases.new()))
        self.desk = Desk(self.store)
        self.keys = 0
        self.clock = NOW
        self.flying: list[Delivery] = []
        self.seen: dict[int, DeliveryRecord] = {}
        self.arrived: set[int] = set()

    def run(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        return self.loop.run_until_complete(coroutine)

    def teardown(self) -> None:
        self.run(self.store.close())
        self.loop.close()

    @rule()
    def enqueue(self) -> None:
        self.keys += 1
        self.run(self.desk.queued(*CHATS, parts=PARTS, key=f"key {self.keys}", at=self.clock))

    @rule(limit=st.integers(1, 3))
    def claim(self, limit: int) -> None:
        claimed = self.run(self.desk.claim(limit, now=self.clock))
        assert len(claimed) <= limit
        busy = {delivery.chat_id for delivery in self.flying}
        assert not busy & {delivery.chat_id for delivery in claimed}
        assert len({delivery.chat_id for delivery in claimed}) == len(claimed)
        assert not self.arrived & {delivery.id for delivery in claimed}
        for delivery in claimed:
            assert self.seen[delivery.id].not_before <= self.clock
        self.flying += claimed

    @rule(minutes=st.integers(1, 5))
    def wait(self, minutes: int) -> None:
        self.clock += minutes * MINUTE

    @rule(data=st.data(), outcome=st.sampled_from([SENT, FAILED, PENDING, UNKNOWN]))
    def answer(self, data: st.DataObject, outcome: DeliveryState) -> None:
        if self.flying:
            delivery = self.flying.pop(data.draw(st.integers(0, len(self.flying) - 1)))
            self.run(self._answer(delivery.id, outcome, self.clock + MINUTE))
            if outcome in (SENT, UNKNOWN):
                self.arrived.add(delivery.id)

    @rule()
    def crash(self) -> None:
        async def restart() -> int:
            async with self.store.write() as tx:
                return await tx.outbox.abandoned("another")

        assert self.run(restart()) == len(self.flying)
        self.arrived |= {delivery.id for delivery in self.flying}
        self.flying = []

    @invariant()
    def keeps_to_the_diagram(self) -> None:
        if not hasattr(self, "seen"):
            return
        records = {record.id: record for chat_id in CHATS for record in self.run(self._records(chat_id))}
        for record in records.values():
            before = self.seen.get(record.id)
            assert before is None or record.state in ALLOWED[before.state]
            assert before is None or record.attempts >= before.attempts
        assert {record.id for record in records.values() if record.state is SENDING} == {
            each.id for each in self.flying
        }
        for record in records.values():
            earlier = [each for each in records.values() if _is_earlier(each, record)]
            if record.state in (SENDING, SENT, UNKNOWN):
                assert all(each.state in (SENT, UNKNOWN) for each in earlier)
        self._next_time_is_right(records)
        self.seen = records

    def _next_time_is_right(self, records: dict[int, DeliveryRecord]) -> None:
        """The next time is when a claim would find something, were it not for those in flight."""
        free = [
            record.not_before
            for record in records.values()
            if record.state is PENDING
            and not any(each.state is PENDING and _is_earlier(each, record) for each in records.values())
            and record.chat_id not in {each.chat_id for each in self.flying}
        ]
        assert self.run(self._next_at()) == min(free, default=None)

    async def _next_at(self) -> datetime | None:
        async with self.store.read() as tx:
            return await tx.outbox.next_at()

    async def _records(self, chat_id: int) -> list[DeliveryRecord]:
        async with self.store.read() as tx:
            return await tx.outbox.of_chat(chat_id)

    async def _answer(self, delivery_id: int, outcome: DeliveryState, at: datetime) -> None:
        async with self.store.write() as tx:
            match outcome:
                case DeliveryState.SENT:
                    await tx.outbox.sent([(delivery_id, 1)], at)
                case DeliveryState.FAILED:
                    await tx.outbox.failed(delivery_id, "refused")
                case DeliveryState.PENDING:
                    await tx.outbox.retry(delivery_id, at, "flood")
                case _:
                    await tx.outbox.unknown([delivery_id], "timeout")


def _is_earlier(one: DeliveryRecord, other: DeliveryRecord) -> bool:
    return (one.chat_id, one.digest_key) == (other.chat_id, other.digest_key) and one.part < other.part


@pytest.mark.hypothesis
def test_the_outbox_keeps_to_its_diagram(databases: Databases) -> None:
    OutboxMachine.databases = databases
    run_state_machine_as_test(OutboxMachine, settings=settings(stateful_step_count=20))
