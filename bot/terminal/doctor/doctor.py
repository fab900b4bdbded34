"""``newsdigest doctor``: looks at everything, says what it found, and puts right what it can where it is asked to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from telegram.error import TelegramError

from bot.redaction import redacted
from bot.terminal.doctor.database import database
from bot.terminal.doctor.findings import Finding, State, wrong
from bot.terminal.doctor.machine import machine
from bot.terminal.doctor.newsroom import Work, newsroom
from bot.terminal.doctor.telegram import telegram
from bot.terminal.doctor.translation import translation
from bot.terminal.existing import is_there
from bot.terminal.run import utc_now
from bot.transport.way_out import WayOut
from digests.config import Settings, load
from digests.errors import DigestsError, StoreError
from digests.store import Store

MARKS = {State.RIGHT: "[green]ok   [/]", State.NOTICE: "[yellow]look [/]", State.WRONG: "[red]wrong[/]"}


class Unwell(DigestsError):
    """Something keeps the bot from its work."""


def see_doctor(config: Path, *, fix: bool) -> None:
    """Print what is found, and put right what can be. Raises: ConfigError; Unwell where something wrong is left."""
    console = Console(highlight=False, soft_wrap=True)
    bad, looks = asyncio.run(_seen(config, console, fix=fix))
    if bad:
        raise Unwell(f"{bad} {'thing keeps' if bad == 1 else 'things keep'} the bot from its work.")
    console.print(f"All is well; {looks} worth a look." if looks else "All is well.")


async def _seen(config: Path, console: Console, *, fix: bool) -> tuple[int, int]:
    """Return how much is wrong, and how much is worth a look."""
    left = {State.WRONG: 0, State.NOTICE: 0, State.RIGHT: 0}
    async for finding in _found(load(config), config):
        console.print(f"{MARKS[finding.state]} {escape(finding.what)}")
        is_mended = fix and finding.remedy is not None and await _mended(finding, console)
        if finding.advice and not is_mended:
            console.print(f"      {escape(finding.advice)}", style="dim")
        left[finding.state] += not is_mended
    return left[State.WRONG], left[State.NOTICE]


async def _mended(finding: Finding, console: Console) -> bool:
    assert finding.remedy is not None
    try:
        await finding.remedy()
    except (OSError, DigestsError, TelegramError) as error:
        console.print(f"      It could not be put right: {escape(redacted(str(error)))}")
        return False
    console.print("      It is put right.")
    return True


async def _found(settings: Settings, config: Path) -> AsyncIterator[Finding]:
    now = utc_now()
    for finding in machine(config):
        yield finding
    async for finding in database(settings, now):
        yield finding
    try:
        work = await _work(settings) if is_there(settings) else None
    except StoreError as error:
        work = None
        yield wrong("What the database holds cannot be read.", str(error))
    way = WayOut.of(settings.network.proxy)
    async for finding in telegram(settings.telegram, way, work.shared if work else (), now):
        yield finding
    for finding in newsroom(work, now) if work else ():
        yield finding
    if settings.translation is not None:
        yield await translation(settings.translation, settings.sources.ways())


async def _work(settings: Settings) -> Work:
    store = await Store.open(settings.database.url, migrates=False)
    try:
        return await Work.of(store)
    finally:
        await store.close()
