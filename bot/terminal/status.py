"""``newsdigest status``: how it stands with the bot that runs, in a few lines, or as JSON for scripts."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from http import HTTPStatus
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from rich.console import Console

from bot.terminal.existing import NO_DATABASE, is_there
from bot.terminal.run import utc_now
from digests.backups import Backups
from digests.config import Settings, load
from digests.errors import DigestsError
from digests.model import VitalSigns
from digests.model.tallies import LATE_UP_TO
from digests.store import Store

ANSWERS_WITHIN_S = 12.0
LONGEST_ANSWER = 2000
# How late digests came, in minutes, as it is counted.
WITHIN_MIN = (*(str(most // timedelta(minutes=1)) for most in LATE_UP_TO), "later")
# An address that stands for all of them is asked at the machine's own.
ANYWHERE = (("0.0.0.0:", "127.0.0.1:"), ("[::]:", "[::1]:"))  # read, not listened at


class NotWell(DigestsError):
    """The bot does not run, or is not ready."""


def see_status(config: Path, *, as_json: bool) -> None:
    """Print how it stands. Raises: ConfigError, StoreError; NotWell where the bot does not run or is not ready."""
    settings, console = load(config), Console(highlight=False, soft_wrap=True)
    found = asyncio.run(_status(settings)) if is_there(settings) else _nothing_yet()
    if as_json:
        console.print_json(json.dumps(found, ensure_ascii=False))
    if not found["database"]:
        raise NotWell(NO_DATABASE)
    if not as_json:
        for line in _lines(found):
            console.print(line, markup=False)
    if not found["running"]:
        raise NotWell("The bot does not run.")
    if found["troubles"]:
        raise NotWell(f"The bot is not ready: {', '.join(found['troubles'])}.")


def _nothing_yet() -> dict[str, Any]:
    return {"version": version("newsdigest"), "running": False, "troubles": [NO_DATABASE], "database": None}


async def _status(settings: Settings) -> dict[str, Any]:
    now, backup = utc_now(), settings.backup
    store = await Store.open(settings.database.url, migrates=False)
    try:
        running = await store.is_served()
        async with store.read() as tx:
            signs = await tx.vitals.get(now)
    finally:
        await store.close()
    listen = settings.monitor.listen
    troubles = await asyncio.to_thread(_troubles, listen) if listen and running else []
    last = Backups(settings.database.url, backup.folder, backup.every, backup.keep, utc_now).last_at()
    about = {"version": version("newsdigest"), "running": running, "troubles": troubles}
    return {**about, **_told(signs), "last_backup_at": last.isoformat() if last else None}


def _told(signs: VitalSigns) -> dict[str, Any]:
    return {
        "deliveries": {str(state): count for state, count in signs.deliveries.items()} | {"queued": signs.queue},
        "late_s": round(signs.late_s),
        "came_within_min": dict(zip(WITHIN_MIN, signs.lateness, strict=True)),
        "paused": signs.is_paused,
        "blocked": signs.is_blocked,
        "inbox": {"waiting": signs.waiting, "aside": signs.aside},
        "articles": {"published": signs.published, "drafts": signs.drafts},
        "chats": {"active": signs.active_chats, "inactive": signs.other_chats},
        "database": {"bytes": signs.database_bytes, "free_bytes": signs.free_bytes},
        "feeds": {"polled": signs.feeds, "failing": signs.failing_feeds, "paused": signs.paused_feeds},
    }


def _troubles(listen: str) -> list[str]:
    """Return what the running bot says of itself."""
    for all_of_them, own in ANYWHERE:
        listen = listen.replace(all_of_them, own)
    try:
        with build_opener(ProxyHandler({})).open(f"http://{listen}/readyz", timeout=ANSWERS_WITHIN_S):
            return []
    except HTTPError as error:
        said = error.read(LONGEST_ANSWER).decode(errors="replace").splitlines()
        return said if error.code == HTTPStatus.SERVICE_UNAVAILABLE else [f"{listen} is not the bot's monitor"]
    except OSError:
        return [f"nobody answers at monitor.listen, {listen}"]


def _lines(found: dict[str, Any]) -> Iterator[str]:
    yield f"newsdigest {found['version']} {'runs' if found['running'] else 'does not run'}"
    deliveries = ", ".join(f"{count:,} {state}" for state, count in found["deliveries"].items() if count)
    yield f"  deliveries  {deliveries or 'none yet'}"
    if found["late_s"]:
        yield f"  late        by {found['late_s']:,} s, the oldest that waits"
    if any(found["came_within_min"].values()):
        came = (
            f"{count:,} {'later' if minutes == 'later' else f'within {minutes} min'}"
            for minutes, count in found["came_within_min"].items()
            if count
        )
        yield f"  came        {', '.join(came)}, of today and yesterday"
    if found["paused"]:
        yield "  sending     paused; `newsdigest deliveries resume` lets it go on"
    elif found["blocked"]:
        yield "  sending     waits, as Telegram asked"
    for name in ("inbox", "articles", "chats", "feeds"):
        yield f"  {name:<12}{', '.join(f'{count:,} {state}' for state, count in found[name].items())}"
    database = found["database"]
    free = f", {database['free_bytes'] / 1_000_000:,.1f} of them free" if database["free_bytes"] else ""
    yield f"  database    {database['bytes'] / 1_000_000:,.1f} MB{free}"
    yield f"  backup      {found['last_backup_at'] or 'none'}"
