"""Updates whose handling breaks off half-way: what had been said by then is not said again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from sqlalchemy import text
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import ExtBot

from bot.sandbox import LocalTelegram, Person
from bot.sandbox.world import PATIENCE_S
from bot.transport.door import Door
from bot.transport.http import AiohttpRequest, NotSent
from bot.transport.rate_limiter import RateLimiter
from digests.errors import StatementTooLong
from digests.store import Store
from tests.transport.test_inbox import process, said, waiting


@asynccontextmanager
async def speaking(telegram: LocalTelegram, door: Door | None = None) -> AsyncIterator[ExtBot[None]]:
    """Open a bot that speaks as the whole one does."""
    request = AiohttpRequest(connections=9)
    address = f"{telegram.base_url}/bot"
    limiter = RateLimiter(lambda _chat_id: None, door)
    bot = ExtBot[None](telegram.token, address, request=request, get_updates_request=request, rate_limiter=limiter)
    async with bot:
        yield bot


def texts(telegram: LocalTelegram, person: Person) -> list[str]:
    return [text for chat_id, _, text in telegram.deliveries if chat_id == person.id]


def breaking(times: int, error: Exception) -> Callable[[], None]:
    """Return what breaks off so many times."""

    def happens() -> None:
        nonlocal times
        times -= 1
        if times >= 0:
            raise error

    return happens


async def test_each_try_goes_on_where_the_last_one_broke_off(store: Store) -> None:
    async with LocalTelegram() as telegram, speaking(telegram) as bot:
        anna = telegram.person("Anna")
        anna.account.started = True
        breaks, ids = breaking(1, KeyError("x")), list[int]()

        async def handle(raw: dict[str, Any]) -> None:
            keys = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
            for text in ("one", "one", "two"):
                ids.append((await bot.send_message(anna.id, text, reply_markup=keys)).message_id)
                if len(ids) == 2:
                    breaks()
            await bot.send_document(anna.id, b"three", filename="three.txt", caption="three")

        async with process(store, handle) as inbox:
            await inbox.inbox.take([asked := said(anna.id)])
            await inbox.until(asked["update_id"])
        assert texts(telegram, anna) == ["one", "one", "two", "three"]
        assert ids[:2] == ids[2:4]
        assert await waiting(store) == 0


async def test_what_each_try_breaks_over_is_said_once_and_set_aside(store: Store) -> None:
    async with LocalTelegram() as telegram, speaking(telegram) as bot:
        anna = telegram.person("Anna")
        anna.account.started = True

        async def handle(raw: dict[str, Any]) -> None:
            await bot.send_message(anna.id, raw["message"]["text"])
            if raw["message"]["text"] == "poison":
                raise StatementTooLong("it took too long")

        async with process(store, handle) as inbox:
            await inbox.inbox.take([said(anna.id, "poison"), last := said(anna.id, "last")])
            await inbox.until(last["update_id"])
        assert texts(telegram, anna) == ["poison", "last"]
        assert inbox.told.aside == 1


@pytest.mark.parametrize(("fault", "arrives"), [("drop_before", False), ("drop_after", True), ("truncate", True)])
async def test_an_answer_lost_on_its_way_is_not_given_again_and_its_asker_told(
    store: Store, fault: str, arrives: bool
) -> None:
    async with LocalTelegram() as telegram, speaking(telegram) as bot:
        anna = telegram.person("Anna")
        anna.account.started = True
        getattr(telegram.faults, fault)(method="sendMessage", chat_id=anna.id)

        async def handle(raw: dict[str, Any]) -> None:
            await bot.send_message(anna.id, raw["message"]["text"])

        async with process(store, handle) as inbox:
            await inbox.inbox.take([first := said(anna.id, "first"), last := said(anna.id, "last")])
            await inbox.until(last["update_id"])
        assert texts(telegram, anna) == ["first"] * arrives + ["last"]
        assert (inbox.told.waits, inbox.told.interrupted_of, inbox.told.aside) == (1, [first["update_id"]], 0)


async def test_an_answer_that_never_left_waits_for_telegram_and_comes_once(store: Store) -> None:
    async with LocalTelegram() as telegram, speaking(telegram) as bot:
        anna = telegram.person("Anna")
        anna.account.started = True
        unreachable = breaking(2, NotSent("no connection"))

        async def handle(raw: dict[str, Any]) -> None:
            await bot.send_message(anna.id, "one")
            unreachable()
            await bot.send_message(anna.id, "two")

        async with process(store, handle) as inbox:
            await inbox.inbox.take([asked := said(anna.id)])
            await inbox.until(asked["update_id"])
        assert texts(telegram, anna) == ["one", "two"]
        assert (inbox.told.waits, inbox.told.interrupted_of, inbox.told.aside) == (2, [], 0)


async def test_who_was_answered_in_part_is_not_answered_anew_by_the_next_process(store: Store) -> None:
    async with LocalTelegram() as telegram, speaking(telegram) as bot:
        anna = telegram.person("Anna")
        anna.account.started = True

        async def handle(raw: dict[str, Any]) -> None:
            if raw["message"]["text"] == "half":
                await bot.send_message(anna.id, "half")
                raise KeyError("half")

        async with process(store, handle, killed=True) as inbox:
            await inbox.inbox.take([half := said(anna.id, "half")])
            await telegram.world.wait_for(lambda: bool(texts(telegram, anna)), lambda: "nothing was said")
        async with process(store, handle, name="b") as inbox:
            await inbox.inbox.take([last := said(anna.id, "last")])
            await inbox.until(last["update_id"])
        assert texts(telegram, anna) == ["half"]
        assert inbox.told.interrupted_of == [half["update_id"]]


async def test_who_is_still_to_be_answered_when_the_process_ends_is_answered_by_the_next(store: Store) -> None:
    async with LocalTelegram() as telegram, speaking(telegram, Door(at_once=2, held_s=PATIENCE_S)) as bot:
        people = [telegram.person(f"Person {number}") for number in range(6)]
        for each in people:
            each.account.started = True
        asked = [said(each.id) for each in people]
        telegram.faults.delay(PATIENCE_S, method="sendMessage", times=None)

        async def handle(raw: dict[str, Any]) -> None:
            await bot.send_message(raw["message"]["from"]["id"], "answer")

        async def leaving() -> int:
            async with store.read() as tx:
                return int(await tx._connection.value(text("SELECT count(*) FROM inbox WHERE state = 'answering'")))

        async with process(store, handle, killed=True) as inbox, asyncio.timeout(PATIENCE_S):
            await inbox.inbox.take(asked)
            while await leaving() < 2:
                pass
        telegram.faults.clear()
        async with process(store, handle, name="b") as inbox:
            await inbox.until(*(raw["update_id"] for raw in asked[2:]))
        assert sorted(text for _, _, text in telegram.deliveries) == ["answer"] * 4
        assert sorted(inbox.told.interrupted_of) == [raw["update_id"] for raw in asked[:2]]
