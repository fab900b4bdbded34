"""The history of an article, rebuilt from what was written down of it alone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from digests.audit.acting import acting
from digests.audit.record import state
from digests.intake.cards import Cards
from digests.intake.ingest import Ingest
from digests.intake.joining import Joining
from digests.model import JSON, AuditEntry, AuditFilter, Card, Deed, Passage, Person, Role, UnderWay
from digests.people import People
from digests.sources.drafts import Draft
from digests.store import Store
from digests.topics.topics import Topics
from tests.store.cases import NOW

ADA, BOB = 7, 8
TEXT = "The ferry leaves the harbour again after the storm."


@pytest.fixture
def ingest(store: Store) -> Ingest:
    return Ingest(store, ["en"], lambda: NOW)


async def history(store: Store, article_id: int) -> list[AuditEntry]:
    """Return what is written down of an article, the oldest first."""
    async with store.read() as tx:
        return (await tx.audit.page(AuditFilter(article_id=article_id), 100))[::-1]


def rebuilt(entries: list[AuditEntry]) -> JSON:
    """Return an article as its entries tell it; each must begin where the one before has ended."""
    told: dict[str, Any] = {}
    for entry in entries:
        assert {name: told[name] for name in entry.before} == entry.before, entry
        told = {name: value for name, value in told.items() if name not in entry.before} | entry.after
    return told


async def stands(store: Store, article_id: int) -> JSON:
    async with store.read() as tx:
        return await state(tx, article_id)


async def test_all_that_was_done_to_an_article_is_told_by_its_history(store: Store, ingest: Ingest) -> None:
    topics = Topics(store, ["en"], lambda: NOW)
    ferries = await topics.save("ferries", {"en": "Ferries"}, "ferry", "⛴")
    trains = await topics.save("trains", {"en": "Trains"}, "train", "🚆")
    with acting(ADA):
        article_id = (await ingest.add(Draft("The ferry", TEXT, language="en"), ADA)).article.id
        await ingest.revise(article_id, title="The ferry sails", source="The Paper", url="https://paper.example/1")
        await ingest.choose_topics(article_id, [ferries.id, trains.id])
    with acting(BOB):
        await ingest.revise(article_id, source="")
        await ingest.illustrate(article_id, "photo")
        await ingest.schedule(article_id, NOW + timedelta(hours=1))
        await ingest.withdraw(article_id)
        await ingest.discard(article_id)
        await ingest.restore(article_id)
        await ingest.schedule(article_id, NOW)
    await ingest.publish_scheduled()
    with acting(ADA):
        await ingest.amend(article_id, text=f"{TEXT} It sails twice a day.", note="It sails twice.")
    entries = await history(store, article_id)
    assert [(each.by, each.deed) for each in entries] == [
        (ADA, Deed.ADDED), (ADA, Deed.REVISED), (ADA, Deed.SORTED), (BOB, Deed.REVISED), (BOB, Deed.ILLUSTRATED),
        (BOB, Deed.SCHEDULED), (BOB, Deed.WITHDRAWN), (BOB, Deed.DISCARDED), (BOB, Deed.RESTORED),
        (BOB, Deed.SCHEDULED), (None, Deed.PUBLISHED), (ADA, Deed.CORRECTED),
    ]  # fmt: skip
    told = rebuilt(entries)
    assert told.pop("note") == "It sails twice."
    assert told == await stands(store, article_id)
    assert entries[1].before == {"title": "The ferry"}
    assert entries[2].after == {"topics": ["ferries", "trains"]}


async def test_what_changes_nothing_is_no_act(store: Store, ingest: Ingest) -> None:
    with acting(ADA):
        article_id = (await ingest.add(Draft("The ferry", TEXT, language="en"), ADA)).article.id
        await ingest.revise(article_id, title="The ferry")
        await ingest.publish(article_id)
        await ingest.publish(article_id)
        await ingest.discard(article_id)
        await ingest.schedule(article_id, NOW)
    assert [each.deed for each in await history(store, article_id)] == [Deed.ADDED, Deed.PUBLISHED]


async def test_what_a_feed_brings_is_nobodys_act(store: Store, ingest: Ingest) -> None:
    article_id = (await ingest.add(Draft("The ferry", TEXT, language="en"), None)).article.id
    assert await history(store, article_id) == []


async def test_what_the_bot_takes_from_a_feed_is_written_down_as_its_own_without_the_text(
    store: Store, ingest: Ingest
) -> None:
    letter = Draft("The ferry", TEXT, source="The Paper", language="en")
    for _ in range(2):
        taken = await ingest.add_all([letter, Draft("A harbour", TEXT * 2)], None, once=False, brought_by="feed 3")
        first = taken[0].article.id
        (entry,) = await history(store, first)
        assert (entry.by, entry.deed, entry.subject) == (None, Deed.ADDED, "feed 3")
        assert entry.after == {name: each for name, each in (await stands(store, first)).items() if name != "text"}
    with acting(ADA):
        await ingest.revise(first, text=f"{TEXT} It sails.")
    assert (await history(store, first))[1].before["text"] == TEXT


async def test_of_two_who_decide_one_has_decided(store: Store, ingest: Ingest) -> None:
    articles = [(await ingest.add(Draft(f"Ferry {number}", TEXT), None)).article.id for number in range(2)]

    async def decide(who: int, *, publish: bool) -> list[int]:
        with acting(who):
            return await ingest.decide(articles, publish=publish)

    first, second = await asyncio.gather(decide(ADA, publish=True), decide(BOB, publish=False))
    assert sorted([*first, *second]) == articles
    for article_id in articles:
        (entry,) = await history(store, article_id)
        assert (entry.by, entry.deed) == ((ADA, Deed.PUBLISHED) if article_id in first else (BOB, Deed.DISCARDED))
        assert (await stands(store, article_id))["status"] == entry.after["status"]


async def test_drafts_that_are_joined_and_parted_tell_so(store: Store, ingest: Ingest) -> None:
    cards, joining = Cards(store, ingest), Joining(store, ingest, lambda: NOW)
    with acting(ADA):
        first, second = [(await ingest.add(Draft(title, TEXT), ADA)).article.id for title in ("The ferry", "A harbour")]
        await cards.keep(Card(first, ADA, ADA, 40, NOW - timedelta(seconds=5), (f"The ferry\n{TEXT}",)))
        await cards.keep(Card(second, ADA, ADA, 41, NOW, (f"A harbour\n{TEXT}",)))
        await joining.join(second)
        parted = await joining.part(first, 1)
    assert parted is not None
    last = (await history(store, second))[-1]
    assert (last.deed, last.after) == (Deed.DISCARDED, {"status": "discarded", "joined_to": first})
    for article_id in (first, parted[1].article.id):
        assert rebuilt(await history(store, article_id)) == await stands(store, article_id)


async def test_a_removed_editors_scheduled_articles_tell_that_they_are_drafts_again(
    store: Store, ingest: Ingest
) -> None:
    people = People(store, [BOB], lambda: NOW)
    async with store.write() as tx:
        await tx.people.add(Person(ADA, "Ada", BOB, NOW))
    with acting(ADA):
        article_id = (await ingest.add(Draft("The ferry", TEXT), ADA)).article.id
        await ingest.schedule(article_id, NOW + timedelta(hours=1))
    with acting(BOB):
        await people.give(ADA, Role.READER, UnderWay(scheduled=1), BOB)
    entries = await history(store, article_id)
    assert (entries[-1].by, entries[-1].deed) == (BOB, Deed.WITHDRAWN)
    assert rebuilt(entries) == await stands(store, article_id)
    async with store.read() as tx:
        (removed,) = await tx.audit.page(AuditFilter(by=BOB), 1)
    assert (removed.deed, removed.chat_id) == (Deed.EDITOR_REMOVED, ADA)
    assert (removed.before, removed.after) == ({"name": "Ada", "role": "editor"}, {"drafts": 1})


async def test_marks_that_stand_out_are_told_with_the_words(store: Store, ingest: Ingest) -> None:
    with acting(ADA):
        article_id = (await ingest.add(Draft("The ferry", TEXT), ADA)).article.id
        await ingest.revise(article_id, text=f"{TEXT} Twice.", said=[Passage(f"{TEXT} Twice.", ())])
    assert rebuilt(await history(store, article_id)) == await stands(store, article_id)
