"""The inbox between Telegram and the handlers: order, fairness, and what is left when a process ends."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from sqlalchemy import text

from bot.sandbox.world import PATIENCE_S
from bot.transport.budgets import BURST, Budgets
from bot.transport.handling import TRIES
from bot.transport.in_hand import IN_HAND
from bot.transport.inbox import PLACES, Inbox
from bot.transport.journal import Journal
from bot.transport.raw import Raw, update_id
from digests.errors import StatementTooLong, StoreError
from digests.store import Store
from digests.store.engine.leadership import SoleProcess
from tests.store.cases import NOW
from tests.store.engine.test_transactions import ENDLESS

NUMBERS = count(1)


def said(person: int, text: str = "hello", number: int | None = None) -> dict[str, Any]:
    number = number or next(NUMBERS)
    sender, chat = {"id": person, "is_bot": False, "first_name": "A"}, {"id": person, "type": "private"}
    message = {"message_id": number, "date": 1, "from": sender, "chat": chat, "text": text}
    return {"update_id": number, "message": message}


@dataclass
class Told:
    """Who was told of trouble."""

    too_much_for: list[int] = field(default_factory=list)
    unkept: int = 0
    interrupted_of: list[int] = field(default_factory=list)
    unwritable_for: list[str] = field(default_factory=list)
    aside: int = 0
    waits: int = 0
    deaf_since: list[bool] = field(default_factory=list)
    silent_for: list[float] = field(default_factory=list)
    hears: asyncio.Event = field(default_factory=asyncio.Event)

    async def too_much(self, raw: Raw) -> None:
        self.too_much_for.append(raw["message"]["from"]["id"])

    async def cannot_keep(self, raw: Raw) -> None:
        self.unkept += 1

    async def interrupted(self, raw: Raw) -> None:
        self.interrupted_of.append(raw["update_id"])

    async def unwritable(self, reason: str) -> None:
        self.unwritable_for.append(reason)

    async def set_aside(self) -> None:
        self.aside += 1

    async def deaf(self, *, another_polls: bool) -> None:
        self.deaf_since.append(another_polls)

    async def hearing_again(self, silent_s: float) -> None:
        self.silent_for.append(silent_s)
        self.hears.set()

    async def reached(self) -> None:
        self.waits += 1


Handler = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass
class Process:
    """One process at the inbox: what it has handled, in order, and what it told."""

    inbox: Inbox
    told: Told
    handled: list[int]
    news: asyncio.Condition

    async def until(self, *numbers: int) -> None:
        async with asyncio.timeout(PATIENCE_S), self.news:
            await self.news.wait_for(lambda: set(numbers) <= set(self.handled))


@asynccontextmanager
async def process(
    store: Store, handle: Handler | None = None, *, name: str = "a", killed: bool = False, patience_s: float = 2.0
) -> AsyncIterator[Process]:
    """Run a process until the block is left; a ``killed`` one writes nothing more from then on."""
    handled: list[int] = []
    news = asyncio.Condition()

    async def noted(raw: dict[str, Any]) -> None:
        if handle is not None:
            await handle(raw)
        async with news:
            handled.append(raw["update_id"])
            news.notify_all()

    told, journal = Told(), Journal(store, name, lambda: NOW)
    inbox = Inbox(
        store, SoleProcess(name), journal, Budgets(lambda: 0.0), noted, told, told.reached, patience_s=patience_s
    )
    writing = asyncio.create_task(journal.run())
    await inbox.adopt()
    try:
        yield Process(inbox, told, handled, news)
        if not killed:
            await inbox.finish(5)
    finally:
        if killed:
            writing.cancel()
            await inbox.finish(0)
        journal.end()
        await asyncio.wait([writing])


@asynccontextmanager
async def _closing(store: Store) -> AsyncIterator[None]:
    yield
    await store.close()


async def waiting(store: Store) -> int:
    async with store.read() as tx:
        return await tx.inbox.waiting()


async def test_a_chat_is_answered_in_order_and_chats_side_by_side(store: Store) -> None:
    last_of_all = asyncio.Event()

    async def handle(raw: dict[str, Any]) -> None:
        if raw["message"]["text"] == "waits":
            await last_of_all.wait()

    first, second, other = said(1, "waits"), said(1), said(2)
    async with process(store, handle) as bot:
        await bot.inbox.take([first, second, other])
        await bot.until(other["update_id"])
        assert bot.handled == [other["update_id"]]
        last_of_all.set()
        await bot.until(second["update_id"])
        assert bot.handled == [other["update_id"], first["update_id"], second["update_id"]]
    assert await waiting(store) == 0


async def test_what_comes_twice_is_handled_once(store: Store) -> None:
    once = said(1)
    async with process(store) as bot:
        await bot.inbox.take([once])
        await bot.inbox.take([once, last := said(1)])
        await bot.until(last["update_id"])
    assert bot.handled == [once["update_id"], last["update_id"]]


async def test_a_killed_process_leaves_all_it_had_to_the_next(store: Store) -> None:
    async def hang(raw: dict[str, Any]) -> None:
        if raw["message"]["from"]["id"] != 3:
            await asyncio.Event().wait()

    raws = [said(1), said(1), said(2), done := said(3)]
    async with process(store, hang, killed=True) as bot:
        await bot.inbox.take(raws)
        await bot.until(done["update_id"])
    async with process(store, name="b") as bot:
        await bot.until(*(raw["update_id"] for raw in raws[:3]))
    assert Counter(bot.handled).most_common(1)[0][1] == 1


async def test_an_answer_that_was_leaving_is_not_given_again_and_its_asker_told(store: Store) -> None:
    leaving = asyncio.Event()

    async def answer(raw: dict[str, Any]) -> None:
        in_hand = IN_HAND.get()
        assert in_hand is not None
        await in_hand.before_call("getFile")
        await in_hand.before_call("sendMessage")
        leaving.set()
        await asyncio.Event().wait()

    async with process(store, answer, killed=True) as bot:
        await bot.inbox.take([asked := said(1)])
        await leaving.wait()
    async with process(store, name="b") as bot:
        await bot.inbox.take([later := said(1)])
        await bot.until(later["update_id"])
    assert (bot.handled, bot.told.interrupted_of) == ([later["update_id"]], [asked["update_id"]])


async def test_what_breaks_its_handling_is_set_aside_and_stops_nobody(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    tries = Counter[int]()

    async def handle(raw: dict[str, Any]) -> None:
        tries[raw["update_id"]] += 1
        if raw["message"]["text"] == "poison":
            raise KeyError(raw["message"]["text"])

    poison, next_one = said(1, "poison"), said(1)
    async with process(store, handle) as bot:
        await bot.inbox.take([poison, next_one])
        await bot.until(next_one["update_id"])
    assert (tries[poison["update_id"]], bot.told.aside) == (TRIES, 1)
    assert "poison" not in caplog.text
    async with store.read() as tx:
        assert [each.update_id for each in await tx.inbox.aside()] == [poison["update_id"]]


async def test_what_ends_the_process_each_time_is_set_aside(store: Store) -> None:
    deadly, innocent = said(1), said(1)
    in_hand = asyncio.Event()

    async def hang(raw: dict[str, Any]) -> None:
        in_hand.set()
        await asyncio.Event().wait()

    async with process(store, hang, killed=True) as bot:
        await bot.inbox.take([deadly, innocent])
    for number in range(TRIES - 1):
        in_hand.clear()
        async with process(store, hang, name=str(number), killed=True):
            await in_hand.wait()
    async with process(store, name="last") as bot:
        await bot.until(innocent["update_id"])
    assert (bot.handled, bot.told.aside) == ([innocent["update_id"]], 1)


async def test_however_often_a_process_ends_nothing_that_did_not_end_it_is_set_aside(store: Store) -> None:
    in_hand = asyncio.Event()

    async def hang(raw: dict[str, Any]) -> None:
        in_hand.set()
        await asyncio.Event().wait()

    raws = [said(person) for person in range(1, 10) for _ in range(2)]
    async with process(store, hang, killed=True) as bot:
        await bot.inbox.take(raws)
    for number in range(2 * TRIES):
        in_hand.clear()
        async with process(store, hang, name=str(number), killed=True):
            await in_hand.wait()
    async with process(store, name="last") as bot:
        await bot.until(*(raw["update_id"] for raw in raws))
    assert (len(bot.handled), bot.told.aside) == (len(raws), 0)


async def test_whoever_was_not_told_of_an_interruption_before_the_next_is_told_after_it(store: Store) -> None:
    leaving = asyncio.Event()

    async def answer(raw: dict[str, Any]) -> None:
        in_hand = IN_HAND.get()
        assert in_hand is not None
        await in_hand.before_call("sendMessage")
        leaving.set()
        await asyncio.Event().wait()

    async def never(raw: Raw) -> None:
        await asyncio.Event().wait()

    async with process(store, answer, killed=True) as bot:
        await bot.inbox.take([asked := said(1)])
        await leaving.wait()
    async with process(store, name="b", killed=True) as bot:
        bot.told.interrupted = never  # type: ignore[method-assign]  # it is killed before Telegram answers
    async with process(store, name="c") as bot:
        await bot.inbox.take([later := said(2)])
        await bot.until(later["update_id"])
    assert (bot.handled, bot.told.interrupted_of) == ([later["update_id"]], [asked["update_id"]])
    assert await waiting(store) == 0


async def test_equal_commands_that_piled_up_are_answered_once(store: Store) -> None:
    begun, go = asyncio.Event(), asyncio.Event()

    async def handle(raw: dict[str, Any]) -> None:
        begun.set()
        await go.wait()

    async with process(store, handle) as bot:
        await bot.inbox.take([first := said(1, "/help")])
        await begun.wait()
        starts = [said(1, "/start") for _ in range(25)]
        others = [said(1, "a word"), said(1, "a word")]
        await bot.inbox.take([*starts, *others])
        go.set()
        await bot.until(others[-1]["update_id"])
    assert bot.handled == [first["update_id"], starts[-1]["update_id"], *(each["update_id"] for each in others)]
    assert await waiting(store) == 0


async def test_a_flood_is_read_up_to_its_budget_and_told_so_once(store: Store) -> None:
    flood, quiet = [said(1, f"{number}") for number in range(2 * BURST)], [said(person) for person in range(2, 30)]
    async with process(store) as bot:
        await bot.inbox.take(flood)
        await bot.inbox.take(quiet)
        await bot.until(*(each["update_id"] for each in [*flood[:BURST], *quiet]))
    assert (len(bot.handled), bot.told.too_much_for) == (BURST + len(quiet), [1])


async def test_who_cannot_be_told_holds_nobody_up(store: Store) -> None:
    go = asyncio.Event()

    async def never(raw: Raw) -> None:
        await go.wait()

    async with process(store) as bot:
        bot.told.too_much = never  # type: ignore[method-assign]  # Telegram lets this chat wait
        await asyncio.wait_for(
            bot.inbox.take([*(said(1, f"{number}") for number in range(BURST + 9)), quick := said(2)]), PATIENCE_S
        )
        await bot.until(quick["update_id"])
        go.set()


async def test_a_chat_that_waits_holds_one_place(store: Store) -> None:
    go = asyncio.Event()

    async def handle(raw: dict[str, Any]) -> None:
        if raw["message"]["from"]["id"] < PLACES:
            await go.wait()

    async with process(store, handle) as bot:
        await bot.inbox.take([said(person) for person in range(1, PLACES) for _ in range(2)])
        await bot.inbox.take([quick := said(PLACES)])
        await bot.until(quick["update_id"])
        go.set()


async def test_what_a_person_makes_dear_is_interrupted_and_costs_nobody_else_an_answer(store: Store) -> None:
    interrupted = Counter[int]()

    async def handle(raw: dict[str, Any]) -> None:
        try:
            async with store._database.read() as connection:
                await connection.value(text(ENDLESS if raw["message"]["from"]["id"] > 2 else "SELECT 1"))
        except StatementTooLong:
            interrupted[raw["message"]["from"]["id"]] += 1

    # As many as there are connections, and more.
    dear, cheap = [said(person) for person in range(3, 15)], [said(1), said(2)]
    async with process(store, handle, patience_s=0.5) as bot:
        await bot.inbox.take([*dear, *cheap])
        await bot.until(*(each["update_id"] for each in [*dear, *cheap]))
    assert interrupted == Counter(range(3, 15))


async def test_what_cannot_be_kept_is_told_and_stays_with_telegram(database: str) -> None:
    store = await Store.open(database)
    async with _closing(store), process(store) as bot:
        with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as other:
            other.execute("DROP TABLE inbox")
        with pytest.raises(StoreError):
            await bot.inbox.take([said(1)])
        await bot.inbox.finish(5)
        assert (bot.told.unkept, len(bot.told.unwritable_for), bot.handled) == (1, 1, [])


@pytest.mark.parametrize(
    "raw",
    [
        {}, {"update_id": True}, {"update_id": "5"}, {"update_id": 2**70}, {"update_id": 1, "message": 5},
        {"update_id": 1, "message": {"chat": 3, "from": [], "message_id": {}}}, {"update_id": 1, "poll": {"id": None}},
        {"update_id": 1, "message": {"chat": {"id": 10**30}, "from": {"id": 1.5}, "text": 7}},
        {"update_id": 1, "message": {"text": "\ud83c half of a flag \0"}},
        {"update_id": 1, "inline_query": None}, {"update_id": 1, "callback_query": {"message": {"chat": {}}}},
    ],
)  # fmt: skip
async def test_anything_may_stand_in_an_update(store: Store, raw: dict[str, Any]) -> None:
    async with process(store) as bot:
        await bot.inbox.take([raw, last := said(1, number=9)])
        await bot.until(last["update_id"])
        assert (update_id(raw) in bot.handled) is (update_id(raw) == 1)
