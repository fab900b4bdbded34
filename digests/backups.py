"""Backups at their time: one whenever the last is old enough, in a folder of their own, the oldest ones removed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

from digests.errors import StoreError
from digests.notices import BackupFailed, Notifier
from digests.store.backups import Backup, back_up, ending_of

logger = logging.getLogger(__name__)

STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"newsdigest-(\d{8}T\d{6}Z)\.(?:db\.gz|jsonl\.zst)", re.ASCII)
# Who has been told that no backup can be made is not told again before.
TOLD_AGAIN = timedelta(days=1)


class Courier(Protocol):
    """Takes a backup to somebody who keeps it elsewhere."""

    async def take(self, file: Path, made: Backup) -> None:
        """Take a file there, or say that it could not be taken."""


class Backups:
    """The backups of a database in a folder; at most ``keep`` of them, one ``every`` so often, None for no time.

    Where they are to be sent as well, a courier takes those that are made by themselves.
    """

    def __init__(
        self,
        url: str,
        folder: Path,
        every: timedelta | None,
        keep: int,
        now: Callable[[], datetime],
        *,
        sent: bool = False,
    ) -> None:
        self._url, self._folder, self._every, self._keep, self._now = url, folder, every, keep, now
        self._sent = sent
        self._told_at: datetime | None = None

    def keep_to(self, folder: Path, every: timedelta | None, keep: int, *, sent: bool = False) -> None:
        """Make, send and remove them otherwise from now on; what stands in the former folder stays."""
        self._folder, self._every, self._keep, self._sent = folder, every, keep, sent

    def new_file(self) -> Path:
        """Return where the backup of this moment stands."""
        return self._folder / f"newsdigest-{self._now().astimezone(UTC):{STAMP}}{ending_of(self._url)}"

    def last_at(self) -> datetime | None:
        """Return when the last backup in the folder was made, None where there is none."""
        stamps = [stamp[1] for each in self._made() if (stamp := _NAME.fullmatch(each.name))]
        return datetime.strptime(max(stamps), STAMP).replace(tzinfo=UTC) if stamps else None

    async def make(self) -> tuple[Path, Backup]:
        """Make a backup now, and remove those that are too many. Raises: StoreError."""
        file, is_new = self.new_file(), not self._folder.exists()
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise StoreError(f"The folder {self._folder} for backups cannot be made: {why}.") from None
        try:
            made = await back_up(self._url, file, self._now())
        except BaseException:
            if is_new:
                # Whoever sees a folder for backups takes it that there are some. It stays where anything is in it.
                with suppress(OSError):
                    self._folder.rmdir()
            raise
        for old in sorted(self._made())[: -self._keep]:
            old.unlink(missing_ok=True)
        return file, made

    async def make_due(self, notifier: Notifier, courier: Courier | None = None) -> None:
        """Make a backup if the last one is old enough, and send it; tell once a day where none can be made."""
        last = self.last_at()
        if self._every is None or (last is not None and self._now() < last + self._every):
            return
        try:
            file, made = await self.make()
        except (StoreError, OSError) as error:
            await self._tell(notifier, str(error))
        else:
            self._told_at = None
            logger.info("A backup was made: %s, %d articles, %d chats", file, made.articles, made.chats)
            if self._sent and courier is not None:
                await courier.take(file, made)

    async def _tell(self, notifier: Notifier, reason: str) -> None:
        if self._told_at is None or self._now() >= self._told_at + TOLD_AGAIN:
            self._told_at = self._now()
            await notifier.tell(BackupFailed(reason))

    def _made(self) -> list[Path]:
        return [each for each in self._folder.glob("newsdigest-*") if _NAME.fullmatch(each.name)]
