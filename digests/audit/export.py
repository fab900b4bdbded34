"""The audit as a table for other programs."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digests.model import JSON, AuditEntry, AuditFilter
from digests.spreadsheets import MARK, lines_of
from digests.store import Store

COLUMNS = ("number", "time", "person", "name", "act", "article", "subject", "chat", "before", "after")
CHUNK = 1000
# Telegram takes files of 50 MB from a bot: https://core.telegram.org/bots/api#senddocument
MOST_BYTES = 40_000_000


@dataclass(frozen=True, slots=True)
class Exported:
    """The file, how many acts it has, and whether those are all."""

    content: bytes
    count: int
    whole: bool


async def exported(store: Store, which: AuditFilter, most_bytes: int = MOST_BYTES) -> Exported:
    """Return acts as a file, the newest first, as many as fit into so many bytes. Raises: StoreError."""
    chunks, size, count, before = [lines_of([COLUMNS])], 0, 0, None
    names: dict[int, str] = {}
    while True:
        async with store.read() as tx:
            entries = await tx.audit.page(which, CHUNK, before=before)
            new = {each.by for each in entries if each.by is not None} - names.keys()
            names |= dict.fromkeys(new, "") | await tx.people.names(new)
        if not entries:
            return Exported(MARK + b"".join(chunks), count, whole=True)
        chunk = await asyncio.to_thread(table, entries, names)
        size += len(chunk)
        if size > most_bytes:
            return Exported(MARK + b"".join(chunks), count, whole=False)
        chunks.append(chunk)
        count, before = count + len(entries), entries[-1].id


def table(entries: Iterable[AuditEntry], names: Mapping[int, str]) -> bytes:
    """Return acts as rows, without the row of names."""
    return lines_of(
        (
            each.id, each.made_at.isoformat(), each.by, names.get(each.by or 0, ""), str(each.deed), each.article_id,
            each.subject, each.chat_id, _json(each.before), _json(each.after),
        )
        for each in entries
    )  # fmt: skip


def _json(values: JSON) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""
