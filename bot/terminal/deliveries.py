"""``newsdigest deliveries``: what became of what was sent, and sending again on purpose."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from bot.terminal.counted import number_of
from bot.terminal.existing import existing_store
from bot.terminal.run import utc_now
from digests.config import load
from digests.delivery.control import DeliveryControl
from digests.errors import DigestsError, InputError
from digests.model import DeliveryState, EditionFilter, EditionReport, Figures, Reason
from digests.store import Store
from digests.subscribers import Subscribers

ENTRIES = 20


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for: one edition, one topic, or everything."""

    edition: int | None = None
    topic: str | None = None


# Why nothing can be done about an edition.
REFUSALS = {
    "edition-missing": "There is no edition {edition}; `newsdigest deliveries list` shows those there are.",
    "edition-superseded": "A newer correction has superseded edition {edition}: nothing more of it leaves.",
    "edition-withdrawn": "Edition {edition} was taken back: nothing more of it leaves.",
}


@asynccontextmanager
async def controlled(config: Path) -> AsyncIterator[tuple[Store, DeliveryControl]]:
    """Yield the store, and what pauses deliveries and sends them again.

    Raises: ConfigError, StoreError, DigestsError in a sentence where nothing can be done about an edition.
    """
    settings = load(config)
    store = await existing_store(settings)
    try:
        yield store, DeliveryControl(store, Subscribers(store, settings.digest, utc_now), utc_now)
    except InputError as error:
        raise DigestsError(REFUSALS[error.reason].format(**error.figures)) from None
    finally:
        await store.close()


def print_deliveries(config: Path, chosen: Chosen) -> None:
    """Print the newest editions and why some deliveries failed. Raises: ConfigError, StoreError, DigestsError."""
    asyncio.run(_print(config, chosen))


def send_again(config: Path, chosen: Chosen, state: DeliveryState, *, sure: bool) -> None:
    """Put failed or unknown deliveries back into the outbox, after a question with their number unless ``sure``.

    Raises: ConfigError, StoreError, DigestsError where there is no such edition or topic, or nothing more of it leaves.
    """
    console = Console(highlight=False)
    count = asyncio.run(_count(config, chosen, state))
    if not count:
        console.print("There is nothing to send again; who has left or blocked the bot is not sent to.")
        return
    if state is DeliveryState.UNKNOWN:
        console.print("Nine in ten uncertain deliveries have arrived: sent again, those come twice.")
    if not sure and not typer.confirm(f"Send {number_of(count, 'message')} again?"):
        console.print("Nothing was sent.")
        return
    back = asyncio.run(_send_again(config, chosen, state))
    console.print(f"{number_of(back, 'message')} back in the outbox; the running bot takes them within a minute.")


def revive(config: Path, hours: int) -> None:
    """Bring back the chats that refusals have switched off in the last hours. Raises: ConfigError, StoreError."""
    count = asyncio.run(_revive(config, timedelta(hours=hours)))
    console = Console(highlight=False)
    if not count:
        console.print("No chat was switched off in that time because it refused what it was sent.")
        return
    console.print(f"{number_of(count, 'chat is', 'chats are')} back, with what they refused.")


async def _print(config: Path, chosen: Chosen) -> None:
    console = Console(highlight=False)
    store = await existing_store(load(config))
    try:
        which = await _which(store, chosen)
        async with store.read() as tx:
            entries, count = await tx.deliveries.entries(which, ENTRIES), await tx.deliveries.count(which)
            total, reasons = await tx.deliveries.total(which), await tx.deliveries.reasons(which)
    finally:
        await store.close()
    if not entries:
        console.print("Nothing has been sent yet.")
        return
    console.print(_table(entries, count, total))
    _print_reasons(console, reasons)


def _table(entries: list[EditionReport], count: int, total: Figures) -> Table:
    shown = f"The newest {len(entries)} of {count} editions" if count > len(entries) else None
    table = Table("Edition", title=shown, box=None, padding=(0, 1), show_footer=True)
    table.columns[0].footer = "All"
    table.add_column("Day", no_wrap=True)
    table.add_column("In", no_wrap=True)
    table.add_column("What")
    for name in ("sent", "failed", "unknown", "skipped", "left"):
        table.add_column(name.capitalize(), justify="right", footer=str(getattr(total, name)))
    for entry in entries:
        figures = entry.figures
        counts = (figures.sent, figures.failed, figures.unknown, figures.skipped, figures.left)
        table.add_row(str(entry.id), entry.day.isoformat(), entry.language, _what(entry), *map(str, counts))
    return table


def _what(entry: EditionReport) -> str:
    what = f"{entry.kind} of {entry.corrects}" if entry.corrects else str(entry.kind)
    if entry.withdrawn_at is not None:
        return f"{what}, taken back"
    if entry.superseded:
        return f"{what}, superseded"
    if entry.paused_at is not None:
        return f"{what}, paused: {entry.pause_reason}" if entry.pause_reason else f"{what}, paused"
    return what


def _print_reasons(console: Console, reasons: list[Reason]) -> None:
    if reasons:
        console.print("Why not everything arrived:")
    for each in reasons:
        console.print(f"  {each.count} {each.state}: {each.reason or 'no reason known'}", markup=False)


async def _count(config: Path, chosen: Chosen, state: DeliveryState) -> int:
    async with controlled(config) as (store, control):
        return await control.resendable(await _which(store, chosen), state)


async def _send_again(config: Path, chosen: Chosen, state: DeliveryState) -> int:
    async with controlled(config) as (store, control):
        return await control.send_again(await _which(store, chosen), state)


async def _revive(config: Path, reach: timedelta) -> int:
    async with controlled(config) as (_, control):
        return await control.revive(utc_now() - reach)


async def _which(store: Store, chosen: Chosen) -> EditionFilter:
    async with store.read() as tx:
        topic = await tx.topics.by_slug(chosen.topic) if chosen.topic else None
        known = [each.slug for each in await tx.topics.all()]
        entry = await tx.deliveries.entry(chosen.edition) if chosen.edition is not None else None
    if chosen.topic and topic is None:
        raise DigestsError(f"There is no topic {chosen.topic!r}; there are: {', '.join(known) or 'none yet'}.")
    if chosen.edition is not None and entry is None:
        raise DigestsError(REFUSALS["edition-missing"].format(edition=chosen.edition))
    return EditionFilter(chosen.edition, topic.id if topic else None)
