"""The database: is it there, whole, of this version, private, and are there backups of it?"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.terminal.backup import counted
from bot.terminal.doctor.findings import Finding, notice, right, wrong
from bot.terminal.doctor.machine import private
from digests.backups import Backups
from digests.config import Settings
from digests.errors import BackupUnusable, ForeignLog
from digests.store.backups import NEWEST, Backup, file_of, look_at
from digests.store.room import TIMES_ITS_SIZE, room_of, write_anew

LEAST_FREE_BYTES = 500_000_000
# So much that nothing fills is worth a stop of the bot; so fast is a file written anew on a slow disk.
MUCH_FREE_BYTES, WRITTEN_ANEW_PER_S = 100_000_000, 25_000_000
# Beyond this a day's backup was missed.
STALE = timedelta(days=2)
ADVICE = '`newsdigest backup` makes one now; `[backup] every = "1d"` in the configuration makes one each day.'


async def database(settings: Settings, now: datetime) -> AsyncIterator[Finding]:
    """Yield what is found of a database in a file, and of its backups; a server's is looked at by who opens it."""
    file = file_of(settings.database.url)
    if file is None:
        yield await asyncio.to_thread(_backups, settings, now)
        return
    if not file.exists():
        yield notice(f"There is no database {file} yet.", "The first `newsdigest run` makes it.")
        return
    yield private(file, "what people read")
    if locked := [each for each in (file, file.parent) if not os.access(each, os.W_OK)]:
        yield wrong(
            f"The user who asks may not write {locked[0]}, and the bot could not start as the same.",
            f"`ls -ld {locked[0]}` says whose it is: run the bot as that user, or use chown or chmod u+w.",
        )
    yield _room(file)
    try:
        yield _version(file, await look_at(settings.database.url, now))
    except ForeignLog as error:
        yield wrong("A log lies beside the database that another one has left.", str(error))
    except BackupUnusable:
        yield wrong(f"{file} is damaged.", "Stop the bot, move the file away, and `newsdigest restore` a backup.")
    else:
        if finding := await _shrinking(settings, file):
            yield finding
    yield await asyncio.to_thread(_backups, settings, now)


def _room(file: Path) -> Finding:
    free, size = shutil.disk_usage(file.parent).free, file.stat().st_size
    what = f"{file} has {size / 1_000_000:,.1f} MB; {free / 1_000_000:,.0f} MB of its disk are free"
    if free < max(LEAST_FREE_BYTES, 2 * size):
        return notice(f"{what}.", "Make room: a backup and a new version's copy need as much again each.")
    return right(f"{what}.")


def _version(file: Path, found: Backup) -> Finding:
    content = counted(found)
    if found.schema > NEWEST:
        return wrong(
            f"{file} is of a newer version (schema {found.schema}, this one knows {NEWEST}).",
            "Install the newer version, or restore a backup of before.",
        )
    if found.schema < NEWEST:
        return notice(
            f"{file} is of an older version (schema {found.schema} of {NEWEST}): {content}.",
            "The next `newsdigest run` migrates it, after a copy.",
        )
    return right(f"{file} is whole: {content}.")


async def _shrinking(settings: Settings, file: Path) -> Finding | None:
    """Return that the file never shrinks, where somebody has a reason to want that."""
    room = await room_of(settings.database.url)
    if room is None or room.shrinks or (settings.articles.keep is None and room.spare_bytes < MUCH_FREE_BYTES):
        return None
    seconds, needed = max(1, round(room.size_bytes / WRITTEN_ANEW_PER_S)), TIMES_ITS_SIZE * room.size_bytes
    return notice(
        f"{file} never shrinks, as an older version made it; {room.free_bytes / 1_000_000:,.1f} MB of it are free.",
        f"With the bot stopped, `newsdigest doctor --fix` writes it anew, once: it takes about {seconds:,} s, and "
        f"{needed / 1_000_000:,.0f} MB of the disk meanwhile.",
        partial(write_anew, settings.database.url),
    )


def _backups(settings: Settings, now: datetime) -> Finding:
    chosen = settings.backup
    last = Backups(settings.database.url, chosen.folder, chosen.every, chosen.keep, lambda: now).last_at()
    if last is None:
        return notice(f"There is no backup in {chosen.folder}.", ADVICE)
    if now - last > max(STALE, 2 * (chosen.every or STALE)):
        return notice(f"The last backup is of {last:%Y-%m-%d}.", ADVICE)
    return right(f"The last backup is of {last:%Y-%m-%d %H:%M} UTC.")
