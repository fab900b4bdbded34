"""The morning line: an editor hears once a day what waits, at a time of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

import pytest

from bot.chores import MORNINGS
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from digests.sources.drafts import Draft
from tests.dialogs.conftest import START, FirstRun, House, on_both, running
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, talk
from tests.local_web import Web

Start: TypeAlias = Callable[[], AbstractAsyncContextManager[House]]

ROME = ZoneInfo("Europe/Rome")
SAYS = {
    "it": ("Un articolo aspetta una tua decisione.", "2 articoli aspettano una tua decisione.", "Apri la coda",
           "Un articolo aspetta una decisione", "Un’altra ora", "Ogni giorno alle 07:30", "Ogni giorno alle 18:00",
           "Mai", "Non ti dico", "Riga del mattino", "Scrivila così", "Ogni giorno alle 05:45"),
    "en": ("One article waits for your decision.", "2 articles wait for your decision.", "Open the queue",
           "One article waits for a decision", "Another time", "Each day at 07:30", "Each day at 18:00",
           "Not at all", "I do not tell you", "Morning line", "Write it like this", "Each day at 05:45"),
}  # fmt: skip


async def sent_in(house: House, title: str = "La sonda riposa") -> None:
    await house.services.ingest.add(Draft(title, f"{title} fino a lunedì, dicono i tecnici.", language="it"), None)


async def editor_at(house: House, language: str = "it") -> Person:
    editor = await house.editor(language_code=language)
    await asks(editor, "/queue")
    editor.skip()
    return editor


async def until(house: House, hour: int, minute: int = 0) -> None:
    """Move the clock to the next such time where the house stands."""
    there = house.clock.now().astimezone(ROME)
    ahead = (timedelta(hours=hour, minutes=minute) - timedelta(hours=there.hour, minutes=there.minute)) % timedelta(1)
    house.clock.forward(ahead or timedelta(days=1))


@pytest.mark.parametrize("language", ["it", "en"])
async def test_an_editor_hears_once_a_day_what_waits_and_opens_it(house: House, language: str) -> None:
    one, two, opened, queue, *_ = SAYS[language]
    editor = await editor_at(house, language)
    await sent_in(house)
    await until(house, 7, 29)
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    house.clock.forward(timedelta(minutes=1))
    await house.bot.scheduler.do_now(MORNINGS)
    assert one in (await editor.hears()).text
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    await exchange(editor, f"[{opened}]", queue)
    await sent_in(house, "La sonda riparte")
    house.clock.forward(timedelta(days=1))
    await house.bot.scheduler.do_now(MORNINGS)
    assert two in (await editor.hears()).text


async def test_where_nothing_waits_nothing_is_said_that_day(house: House) -> None:
    editor = await editor_at(house)
    await until(house, 7, 30)
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    await sent_in(house)
    house.clock.forward(timedelta(minutes=5))
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_time_is_the_editors_own(house: House, language: str) -> None:
    one, _, _, _, another, usual, evening, never, silent, line, unclear, typed = SAYS[language]
    editor = await editor_at(house, language)
    await sent_in(house)
    await until(house, 7, 30)
    await house.bot.scheduler.do_now(MORNINGS)
    assert one in (await editor.hears()).text
    await talk(
        editor,
        [
            (f"[{another}]", usual), ("[18:00]", evening), (f"[{never}]", silent), ("alle venticinque", unclear),
            ("5:45", typed), ("/queue", ""), ("[🔎]", ""), (f"[{line}]", typed), ("[18:00]", evening),
        ],
    )  # fmt: skip
    await until(house, 17, 59)
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    await until(house, 18, 0)
    # Today's was told in the morning; once a day is enough.
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    await until(house, 18, 0)
    await house.bot.scheduler.do_now(MORNINGS)
    assert one in (await editor.hears()).text


async def test_quiet_hours_are_kept_and_what_is_too_late_is_left_to_the_next_day(house: House) -> None:
    editor = await editor_at(house)
    await sent_in(house)
    # At ten, and new: that day is over.
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    await editor.presses_raw(editor.screen()[-1].message_id, f"v1|set-sound|{editor.id}||23:00-09:00")
    await house.idle()
    editor.skip()
    await until(house, 8, 59)
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
    await until(house, 9, 0)
    await house.bot.scheduler.do_now(MORNINGS)
    assert "Un articolo aspetta una tua decisione." in (await editor.hears()).text
    await until(house, 13, 31)
    house.clock.forward(timedelta(days=1))
    await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))


@pytest.fixture
async def start(first_run: FirstRun, database: str, sites: Web) -> AsyncIterator[Start]:
    """Start the bot on the same database and the same Telegram as before."""
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        first_run.tell(telegram)
        yield lambda: running(telegram, clock, database, sites)


@on_both
async def test_a_restart_tells_nobody_twice_and_a_reader_hears_nothing(start: Start) -> None:
    async with start() as house:
        editor, reader = await editor_at(house), house.telegram.person("Rita", language_code="it")
        await asks(reader, "/start")
        await sent_in(house)
        await until(house, 7, 30)
        reader.skip()
        await house.bot.scheduler.do_now(MORNINGS)
        assert "Un articolo aspetta" in (await editor.hears()).text
        await reader.hears_nothing(house.idle())
    async with start() as house:
        await editor.hears_nothing(house.bot.scheduler.do_now(MORNINGS))
