"""The clockwork with its real parts: a due chat gets its digest, and trouble in one tick does not end the next."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram import Bot

from bot.render.renderer import DigestRenderer
from bot.sandbox import LocalTelegram, Person
from bot.sandbox.world import PATIENCE_S
from bot.texts import Texts
from bot.transport.http import AiohttpRequest
from bot.transport.sender import TelegramSender
from digests.config import DigestSettings
from digests.delivery.deliverer import Deliverer, DeliveryHalted
from digests.delivery.in_flight import Turn
from digests.delivery.outcomes import Outcome
from digests.errors import DatabaseBusy
from digests.intake.ingest import Ingest
from digests.model import Chat, ChatKind, Delivery, DeliveryState, NewArticle, TopicMatch
from digests.publishing.publisher import Publisher
from digests.publishing.wall_clock import WallClock
from digests.scheduler import Chore, Scheduler
from digests.store import Store
from digests.timing.pacer import Pacer


@dataclass
class House:
    """A scheduler between a store and a local Telegram."""

    store: Store
    telegram: LocalTelegram
    scheduler: Scheduler
    reader: Person
    sending: asyncio.Event

    async def article(self, title: str) -> None:
        """Publish an article and make the reader due."""
        now = datetime.now(UTC)
        async with self.store.write() as tx:
            topic = await tx.topics.by_slug("port") or await tx.topics.add("port", {"en": "Port"}, "port", "")
            matches = [TopicMatch(topic, 1.0, ("port",))]
            await tx.new_articles.add(
                [NewArticle(title, f"{title}.", "en", ("", ""), matches=matches)], now, publish=True
            )
            due = Chat(self.reader.id, ChatKind.PRIVATE, "", now, language="en", timezone="UTC", digest_time=time(8))
            await tx.chats.add(due)
            await tx.subscriptions.add(self.reader.id, topic.id, now)
            await tx.chats.advance([(self.reader.id, 0, now - timedelta(seconds=1))])

    async def states(self) -> dict[DeliveryState, int]:
        async with self.store.read() as tx:
            return await tx.outbox.states()


class Announcing(TelegramSender):
    """The real sender, which says when it begins."""

    def __init__(self, bot: Bot) -> None:
        super().__init__(bot)
        self.begun = asyncio.Event()

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        self.begun.set()
        return await super().send(delivery, turn)


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
async def house(database: str) -> AsyncIterator[House]:
    store = await Store.open(database)
    async with LocalTelegram() as telegram:
        reader = telegram.person("Anna")
        reader.account.started = True
        request = AiohttpRequest(connections=4)
        await request.initialize()
        bot = Bot(telegram.token, base_url=f"{telegram.base_url}/bot", request=request)
        publisher = Publisher(store, DigestRenderer(Texts.load()), Ingest(store, ["en"], now), DigestSettings(), now)
        sender = Announcing(bot)
        deliverer = Deliverer(store, sender, Pacer(1000), now, owner="test")
        scheduler = Scheduler(publisher, deliverer, now)
        yield House(store, telegram, scheduler, reader, sender.begun)
        await scheduler.stop()
        sender.close()
        await request.shutdown()
    await store.close()


async def test_what_is_due_at_the_start_is_delivered_at_once(house: House) -> None:
    await house.article("The port opens")
    await house.scheduler.start()
    assert "The port opens" in (await house.reader.hears()).text
    await house.scheduler.stop()
    assert await house.states() == {DeliveryState.SENT: 1}


async def test_a_tick_delivers_what_has_become_due(house: House) -> None:
    await house.scheduler.start()
    await house.scheduler.tick_now()
    await house.article("The port closes")
    await house.scheduler.tick_now()
    await house.scheduler.drained()
    ((_, _, text),) = house.telegram.deliveries
    assert "The port closes" in text
    assert await house.scheduler.tick_now() == 0


async def test_every_minute_composes_and_then_ticks_and_never_misfires(house: House) -> None:
    await house.scheduler.start()
    scheduler = house.scheduler._scheduler
    assert isinstance(scheduler, AsyncIOScheduler)
    after = datetime(2026, 11, 24, 7, 59, 30, tzinfo=UTC)
    fired = {job.name: job.trigger.get_next_fire_time(None, after) for job in scheduler.get_jobs()}
    assert fired == {"prepare": after.replace(second=45), "tick": datetime(2026, 11, 24, 8, 0, tzinfo=UTC)}
    for job in scheduler.get_jobs():
        assert (job.misfire_grace_time, job.coalesce, job.max_instances) == (None, True, 1)


async def test_a_tick_that_fails_is_logged_and_the_next_one_works(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failed = asyncio.Event()

    async def busy(_enqueued: object) -> int:
        failed.set()
        raise DatabaseBusy("The database is held by another process")

    await house.article("The port opens")
    with monkeypatch.context() as patched:
        patched.setattr(house.scheduler._publisher, "tick", busy)
        await house.scheduler.start()
        await asyncio.wait_for(failed.wait(), PATIENCE_S)
        with pytest.raises(DatabaseBusy):
            await house.scheduler.tick_now()
    assert "A tick failed" in caplog.text
    assert await house.scheduler.tick_now() == 1
    assert "The port opens" in (await house.reader.hears()).text


async def test_a_refused_token_is_surfaced(house: House, caplog: pytest.LogCaptureFixture) -> None:
    house.telegram.faults.refuse(401, "Unauthorized", times=None)
    await house.article("The port opens")
    await house.scheduler.start()
    with pytest.raises(DeliveryHalted, match="@BotFather"):
        await asyncio.wait_for(house.scheduler.failed(), PATIENCE_S)
    assert "The delivery has stopped" in caplog.text
    assert await house.states() == {DeliveryState.PENDING: 1}


async def test_stopping_lets_the_message_in_flight_arrive(house: House) -> None:
    house.telegram.faults.delay(0.3)
    await house.article("The port opens")
    await house.scheduler.start()
    await house.scheduler.tick_now()
    await asyncio.wait_for(house.sending.wait(), PATIENCE_S)
    await house.scheduler.stop()
    assert await house.states() == {DeliveryState.SENT: 1}
    assert len(house.telegram.deliveries) == 1


async def test_what_a_stop_cuts_off_is_no_error(house: House, caplog: pytest.LogCaptureFixture) -> None:
    begun, cut_off = asyncio.Event(), asyncio.Event()

    async def endless() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            cut_off.set()

    parts = house.scheduler
    scheduler = Scheduler(parts._publisher, parts._deliverer, now, chores=[Chore("endless", 30, endless, "It broke")])
    await scheduler.start()
    assert isinstance(scheduler._scheduler, AsyncIOScheduler)
    (job,) = [job for job in scheduler._scheduler.get_jobs() if job.name == "endless"]
    job.modify(next_run_time=now())
    await asyncio.wait_for(begun.wait(), PATIENCE_S)
    await scheduler.stop()
    await asyncio.wait_for(cut_off.wait(), PATIENCE_S)
    await asyncio.sleep(0)
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


async def test_waiting_for_a_failure_ends_with_a_stop(house: House) -> None:
    await house.scheduler.start()
    waiting = asyncio.create_task(house.scheduler.failed())
    await house.scheduler.stop()
    await asyncio.wait_for(waiting, PATIENCE_S)


async def test_nothing_leaves_and_nobody_is_put_off_while_the_clock_is_wrong(house: House) -> None:
    class Elsewhere:
        right = False

        async def time(self, *, anew: bool) -> datetime:
            return now() if self.right else now() - timedelta(days=30)

    elsewhere = Elsewhere()
    clock = WallClock(now, witness=elsewhere)
    scheduler = Scheduler(house.scheduler._publisher, house.scheduler._deliverer, now, clock=clock)
    await house.article("The port opens")
    await scheduler.start()
    try:
        for _ in range(3):
            await scheduler._tick()
        async with house.store.read() as tx:
            chat = await tx.chats.get(house.reader.id)
        assert chat is not None
        assert chat.next_due_at is not None
        assert (chat.next_due_at < now(), house.telegram.deliveries) == (True, [])
        elsewhere.right = True
        await scheduler._tick()
        assert "The port opens" in (await house.reader.hears()).text
    finally:
        await scheduler.stop()


async def test_a_bot_whose_clock_is_wrong_can_be_stopped(house: House) -> None:
    class Elsewhere:
        async def time(self, *, anew: bool) -> datetime:
            return now() - timedelta(days=30)

    scheduler = Scheduler(
        house.scheduler._publisher, house.scheduler._deliverer, now, clock=WallClock(now, witness=Elsewhere())
    )
    await scheduler.start()
    await asyncio.wait_for(scheduler.stop(), PATIENCE_S)
