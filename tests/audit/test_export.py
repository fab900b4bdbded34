"""The audit as a file: every act once, and no cell that a spreadsheet carries out."""

from __future__ import annotations

import csv
import io

from digests.audit.export import COLUMNS, exported
from digests.model import AuditEntry, AuditFilter, Deed, Person
from digests.store import Store
from tests.store.cases import NOW


def read(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a file as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def test_a_file_has_every_act_with_before_and_after(store: Store) -> None:
    async with store.write() as tx:
        await tx.people.add(Person(7, '=cmd|"/c calc"!A1', 1, NOW))
        for number in range(1500):
            was, now_is = {"title": "=1\n2"}, {"title": "ä"}
            await tx.audit.add(AuditEntry(NOW, 7, Deed.REVISED, number, before=was, after=now_is))
        await tx.audit.add(AuditEntry(NOW, None, Deed.CHANNEL_TAKEN, chat_id=-100))
    file = await exported(store, AuditFilter())
    rows = read(file.content)
    assert (file.count, file.whole, len(rows)) == (1501, True, 1501)
    assert tuple(rows[0]) == COLUMNS
    assert [int(row["number"]) for row in rows] == list(range(1501, 0, -1))
    assert rows[0]["chat"] == "'-100"
    assert (rows[1]["name"], rows[1]["after"]) == ('\'=cmd|"/c calc"!A1', '{"title": "ä"}')
    assert read((await exported(store, AuditFilter(article_id=3))).content)[0]["before"] == '{"title": "=1\\n2"}'


async def test_what_does_not_fit_is_left_out_and_said(store: Store) -> None:
    async with store.write() as tx:
        for number in range(2000):
            await tx.audit.add(AuditEntry(NOW, 7, Deed.REVISED, number, after={"text": "a" * 100}))
    file = await exported(store, AuditFilter(), most_bytes=200_000)
    assert (file.count, file.whole) == (1000, False)
