"""Who did what, as it is kept."""

from __future__ import annotations

from digests.delivery.retention import Retention
from digests.model import AuditEntry, AuditFilter, Deed
from digests.store import Store
from tests.store.cases import DAY, NOW

ADA, BOB = 7, 8


async def keep(store: Store) -> None:
    """Let Ada and Bob do something to two articles and a topic, a day apart."""
    acts = ((ADA, Deed.ADDED, 1), (BOB, Deed.PUBLISHED, 1), (ADA, Deed.DISCARDED, 2), (None, Deed.PUBLISHED, 2))
    async with store.write() as tx:
        for days, (by, deed, article_id) in enumerate(acts):
            await tx.audit.add(AuditEntry(NOW - (4 - days) * DAY, by, deed, article_id, after={"status": "no\0 NUL"}))
        await tx.audit.add(AuditEntry(NOW, ADA, Deed.TOPIC_REMOVED, subject="topic 3", before={"query": "gas"}))


EVERYTHING = AuditFilter()


async def read(store: Store, which: AuditFilter = EVERYTHING, before: int | None = None) -> list[tuple[int, Deed]]:
    async with store.read() as tx:
        return [(each.id, each.deed) for each in await tx.audit.page(which, 10, before=before)]


async def test_acts_are_read_the_newest_first_and_by_whom_or_of_what(store: Store) -> None:
    await keep(store)
    assert [number for number, _ in await read(store)] == [5, 4, 3, 2, 1]
    assert [number for number, _ in await read(store, before=3)] == [2, 1]
    assert [number for number, _ in await read(store, AuditFilter(by=ADA))] == [5, 3, 1]
    assert [number for number, _ in await read(store, AuditFilter(by=ADA, article_id=2))] == [3]
    async with store.read() as tx:
        assert await tx.audit.people(5) == [(ADA, 3), (BOB, 1)]
        last = await tx.audit.last(1)
        assert last is not None
        assert (last.by, last.deed, last.after) == (BOB, Deed.PUBLISHED, {"status": "no NUL"})
        assert await tx.audit.last(3) is None


async def test_acts_are_forgotten_with_time_and_not_with_what_was_sent(store: Store) -> None:
    await keep(store)
    await Retention(store, DAY, lambda: NOW, 3 * DAY).forget()
    assert [number for number, _ in await read(store)] == [5, 4, 3, 2]


async def test_who_is_forgotten_did_something_all_the_same(store: Store) -> None:
    await keep(store)
    async with store.write() as tx:
        await tx.audit.add(AuditEntry(NOW, BOB, Deed.EDITOR_REMOVED, chat_id=ADA, before={"name": "Ada"}))
        await tx.audit.forget_person(ADA)
        assert await tx.audit.people(5) == [(0, 3), (BOB, 2)]
        entry = await tx.audit.get(6)
    assert entry is not None
    assert (entry.by, entry.chat_id, entry.before) == (BOB, 0, {})
