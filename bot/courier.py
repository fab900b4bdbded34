"""Backups on their way to the owner's chat, in parts that Telegram takes from a bot, each with how they are joined."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from pathlib import Path

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.redaction import redacted
from bot.texts import Texts
from digests.errors import StoreError
from digests.notices import BackupNotSent, Notifier
from digests.store import Store
from digests.store.backups import Backup

logger = logging.getLogger(__name__)

# A bot may send 50 MB, and have 20 MB of them again: https://core.telegram.org/bots/api#sending-files
PART_BYTES = 19_000_000
# At a tenth of a megabyte a second.
PART_WITHIN_S = 200.0


class OwnersCourier:
    """Brings backups to the first of the owners, in their language."""

    def __init__(
        self, bot: ExtBot[None], store: Store, texts: Texts, owner_ids: Sequence[int], notifier: Notifier
    ) -> None:
        self._bot, self._store, self._texts, self._owner_ids = bot, store, texts, owner_ids
        self._notifier = notifier

    async def take(self, file: Path, made: Backup) -> None:
        """Send a backup in parts; where one cannot be sent the others are not, and the owners are told."""
        try:
            await self._send(self._owner_ids[0], file, made)
        except (TelegramError, StoreError, OSError) as error:
            await self._notifier.tell(BackupNotSent(redacted(str(error))))
        else:
            logger.info("The backup %s was sent to the owner", file.name)

    async def _send(self, owner_id: int, file: Path, made: Backup) -> None:
        async with self._store.read() as tx:
            chat = await tx.chats.get(owner_id)
        t = self._texts[chat.language if chat else ""]
        size = (await asyncio.to_thread(file.stat)).st_size
        count = max(-(-size // PART_BYTES), 1)
        for number in range(1, count + 1):
            part = await asyncio.to_thread(_part, file, number)
            key = "backup-sent" if count == 1 else "backup-sent-part"
            # In the order of their names they are joined: NAME.001, NAME.002 …
            name = file.name if count == 1 else f"{file.name}.{number:03}"
            join = f"cat {file.name}.* > {file.name}"
            caption = t(key, join=join, part=number, parts=count, articles=made.articles, chats=made.chats)
            await self._bot.send_document(
                owner_id, part, filename=name, caption=caption, parse_mode="HTML", disable_notification=True,
                write_timeout=PART_WITHIN_S,
            )  # fmt: skip


def _part(file: Path, number: int) -> bytes:
    with file.open("rb") as source:
        source.seek((number - 1) * PART_BYTES)
        return source.read(PART_BYTES)
