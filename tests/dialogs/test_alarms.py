"""What an owner hears of troubles of the bot's own, by the owner's own clock and in the owner's language."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.clock import Clock
from bot.notifier import TelegramNotifier
from bot.sandbox import LocalTelegram
from digests.notices import DigestsLate, FeedsSilent
from tests.dialogs.conftest import PAUSE, START, FirstRun, House, check_calls, on_both, running
from tests.dialogs.script import asks
from tests.local_web import Web

OFF = timedelta(hours=9)


@on_both
async def test_after_a_night_without_power_the_owner_hears_how_long_it_was(
    first_run: FirstRun, database: str, sites: Web
) -> None:
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        first_run.tell(telegram)
        owner = telegram.person("Anna")
        who = {"token": telegram.token, "base_url": telegram.base_url, "owner_ids": [owner.id]}

        def run() -> AbstractAsyncContextManager[House]:
            return running(telegram, clock, database, sites, sections={"telegram": who})

        async with run():
            await asks(owner, "/start")
            owner.skip()
        clock.forward(OFF)
        async with run():
            assert "I was off from Mar 10, 10:00 to Mar 10, 19:00" in (await owner.hears()).text
        clock.forward(PAUSE)
        async with run():
            await asks(owner, "/status")
            assert sum("I was off" in message.text for message in owner.screen()) == 1
        check_calls(telegram)


@pytest.mark.parametrize(
    ("language", "late", "silent"),
    [
        ("en", "12 wait, the first of them since Mar 10, 10:00", "none of the 3 has given anything readable"),
        ("it", "12 aspettano, la prima da 10 mar, 10:00", "nessuno dei 3 ha dato nulla"),
        ("ru", "ждут 12, первый — с 10 мар., 10:00", "всего лент 3"),
    ],
)
async def test_an_owner_hears_of_late_digests_and_silent_feeds(
    house: House, language: str, late: str, silent: str
) -> None:
    await asks(house.owner, "/start")
    services = house.services
    async with services.store.write() as tx:
        chat = await tx.chats.get(house.owner.id)
        assert chat is not None
        await tx.chats.save(replace(chat, language=language))
    house.owner.skip()
    tell = TelegramNotifier(house.bot.application.bot, services.store, services.texts, [house.owner.id]).tell
    await tell(DigestsLate(START, 12))
    assert late in (await house.owner.hears()).text
    await tell(FeedsSilent(START, 3))
    assert silent in (await house.owner.hears()).text
