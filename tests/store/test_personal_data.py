"""All that is stored about a chat: shown, moved, deleted."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy import select

from digests.delivery.retention import Retention
from digests.model import (
    PERSON,
    ArticleStatus,
    AuditEntry,
    Card,
    CardPlace,
    ChatKind,
    Deed,
    DeliveryState,
    Hand,
    Invitation,
    Message,
    NewEdition,
    NewUpdate,
    PendingInput,
    Person,
    ProgressMessage,
    Role,
    UnderWay,
)
from digests.store import Store
from digests.store.feeds import NewFeed
from digests.store.schema.metadata import metadata
from tests.store.cases import DAY, KEY, NOW, Desk


async def furnish(store: Store, desk: Desk, chat_id: int) -> None:
    """Store something of every kind about a private chat and its person."""
    gas = await desk.topic("gas")
    await desk.queued(chat_id, parts=2)
    draft = await desk.draft("Mine", added_by=chat_id)
    await desk.chat(-5, title="Group", kind=ChatKind.GROUP)
    async with store.write() as tx:
        await tx.subscriptions.add(chat_id, gas.id, NOW)
        await tx.chats.connect(-5, chat_id, NOW)
        await tx.people.add(Person(chat_id, "Ada", 1000, NOW))
        await tx.people.expect(PendingInput(chat_id, chat_id, "city", {"page": 2}, NOW))
        await tx.cards.open(Card(draft.id, chat_id, chat_id, None, NOW, ("Mine",)))
        await tx.rematches.begin(gas.id, ProgressMessage(chat_id, 5))
        await tx.audit.add(AuditEntry(NOW, chat_id, Deed.ADDED, draft.id))
        await tx.hands.take(Hand(draft.id, chat_id, NOW))
        await tx.hands.place(CardPlace(draft.id, chat_id, chat_id, 4, 1))
        await tx.announcements.add(chat_id, NOW)
        await tx.audit.add(AuditEntry(NOW, 1000, Deed.EDITOR_ADDED, chat_id=chat_id, after={"name": "Ada"}))


async def test_an_export_tells_everything_and_is_json(store: Store, desk: Desk) -> None:
    await furnish(store, desk, 7)
    await desk.chat(8)
    async with store.read() as tx:
        told = json.loads(json.dumps(await tx.personal_data.export(7)))
        other = await tx.personal_data.export(8)
        assert await tx.personal_data.export(99) == {}
    assert set(told) == {
        "chat", "topics", "connected", "questions", "deliveries", "cards", "editor", "articles",
        "archive being sorted", "what was done", "in hand", "where cards stand",
        "announcements",
    }  # fmt: skip
    assert told["chat"][0]["digest_time"] == "08:30"
    assert told["chat"][0]["days"] == [1, 2, 3, 4, 5, 6, 7]
    assert told["chat"][0]["created_at"] == NOW.isoformat()
    assert told["topics"][0]["topic"] == "gas"
    assert told["connected"][0]["chat_id"] == -5
    assert [row["state"] for row in told["deliveries"]] == ["pending", "pending"]
    assert told["articles"][0]["title"] == "Mine"
    assert set(other) == {"chat"}


async def test_deleting_leaves_nothing_about_the_chat_and_its_person(store: Store, desk: Desk) -> None:
    await furnish(store, desk, 7)
    await desk.queued(8)
    async with store.write() as tx:
        await tx.personal_data.delete(7)
        await tx.personal_data.delete(99)
        assert await tx.personal_data.export(7) == {}
        assert await tx.outbox.states() == {DeliveryState.PENDING: 1}
        assert await tx.chats.count() == 2
        article = await tx.articles.get(1)
        assert article is not None
        assert (article.added_by, article.status) == (None, ArticleStatus.DISCARDED)


async def everything(store: Store) -> str:
    """Return all that stands in all tables, as text."""
    async with store._database.read() as connection:
        rows = {table.name: await connection.rows(select(table)) for table in metadata.sorted_tables}
    return "\n".join(f"{name}: {tuple(row)}" for name, found in rows.items() for row in found)


async def test_deleting_leaves_the_id_in_no_table(store: Store, desk: Desk) -> None:
    person = 777_000_777
    await furnish(store, desk, person)
    theirs = await desk.draft("Forwarded from them", added_by=8)
    body = json.dumps({"message": {"from": {"id": person, "is_bot": False}, "chat": {"id": -5}}})
    async with store.write() as tx:
        await tx.cards.open(Card(theirs.id, 8, 8, None, NOW, ("Forwarded",), origin=f"{PERSON}{person}@1773133200"))
        await tx.cards.imported({f"said:{person}:4": theirs.id})
        await tx.people.invite("hash", Invitation(person, Role.EDITOR), NOW + DAY)
        await tx.people.add(Person(8, "Bob", person, NOW))
        await tx.feeds.add(NewFeed("https://paper.example/feed", "Paper", added_by=person), NOW, NOW, 3600)
        await tx.rematches.begin((await tx.topics.all())[0].id, ProgressMessage(person, 5))
    new = [
        NewUpdate(1, str(person), "{}", f"{person}:4"), NewUpdate(2, f"inline:{person}", "{}"),
        NewUpdate(3, "-5", body, "-5:9"), NewUpdate(4, str(person), body), NewUpdate(5, str(person), body),
    ]  # fmt: skip
    one, two, three, four, five = [each.id for each in await store.inbox_notes.write("me", NOW, new)]
    await store.inbox_notes.write("me", NOW, handled=[one, two])
    async with store.write() as tx:
        for aside in (three, four):
            await tx.inbox.failed(aside, 1, "KeyError", aside=True)
    assert str(person) in await everything(store)
    async with store.write() as tx:
        await tx.personal_data.delete(person, heir_id=1)
    # It is the press of the button itself, which is in hand.
    await store.inbox_notes.write("me", NOW, handled=[five])
    assert [line for line in (await everything(store)).splitlines() if str(person) in line] == []


async def test_who_was_forwarded_is_forgotten_once_no_part_can_come(store: Store, desk: Desk) -> None:
    drafts = [await desk.draft(f"Draft {number}") for number in range(3)]
    origins = f"{PERSON}777@1773133200", f"{PERSON}777@1773133200", "chat:-7@1773133200"
    async with store.write() as tx:
        for draft, origin, age in zip(drafts, origins, (2 * DAY, 0 * DAY, 2 * DAY), strict=True):
            await tx.cards.open(Card(draft.id, 8, 8, None, NOW - age, (), origin=origin))
    await Retention(store, 90 * DAY, lambda: NOW).forget()
    async with store.read() as tx:
        cards = [await tx.cards.of(draft.id) for draft in drafts]
    assert [card.origin for card in cards if card] == [None, *origins[1:]]


async def test_a_deleted_editors_drafts_are_their_heirs_alone(store: Store, desk: Desk) -> None:
    await furnish(store, desk, 7)
    await store.inbox_notes.write("me", NOW, [NewUpdate(1, "7", "{}"), NewUpdate(2, "8", "{}")])
    async with store.write() as tx:
        for row in await tx.inbox.assigned("me", 0):
            await tx.inbox.failed(row.id, 1, "KeyError", aside=True)
        await tx.personal_data.delete(7, heir_id=1)
        assert [each.title for each in await tx.articles.drafts(1)] == ["Mine"]
        assert await tx.articles.drafts(9) == []
        assert [each.queue for each in await tx.inbox.aside()] == ["8"]


async def test_a_group_that_became_a_supergroup_keeps_everything(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    group = await desk.chat(-5, gas, kind=ChatKind.GROUP, title="Club", covered=4)
    await desk.queued(-5, parts=2)
    draft = await desk.draft()
    async with store.write() as tx:
        await tx.chats.connect(-5, 7, NOW)
        await tx.people.expect(PendingInput(-5, 7, "city", {}, NOW))
        await tx.cards.open(Card(draft.id, -5, 7, None, NOW, ()))
        (claimed,) = await tx.outbox.claim("me", NOW, 9)
        await tx.personal_data.migrate(-5, -1005)
        assert await tx.chats.get(-5) is None
        moved = await tx.chats.get(-1005)
        assert moved is not None
        assert (moved.kind, moved.title, moved.covered) == (ChatKind.SUPERGROUP, group.title, 4)
        assert await tx.subscriptions.of(-1005) == [gas.id]
        assert await tx.chats.connected(7) == [moved]
        assert await tx.people.expected(-1005, 7) is not None
        assert await tx.cards.last(-1005, 7) is not None
        assert [record.state for record in await tx.outbox.of_chat(-1005)] == [
            DeliveryState.SENDING, DeliveryState.PENDING,
        ]  # fmt: skip
        await tx.outbox.retry(claimed.id, NOW, "moved")
        (again,) = await tx.outbox.claim("me", NOW, 9)
        assert (again.chat_id, again.chat_kind, again.part) == (-1005, ChatKind.SUPERGROUP, 0)


async def test_a_supergroup_that_is_known_already_is_joined(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    await desk.chat(-5, gas, kind=ChatKind.GROUP, language="it", covered=4)
    await desk.chat(-1005, rail, gas, kind=ChatKind.SUPERGROUP, language="en", covered=6)
    await desk.queued(-5, -1005)
    await desk.queued(-5, key="daily:2026-03-09", at=NOW - DAY)
    async with store.write() as tx:
        await tx.personal_data.migrate(-5, -1005)
        await tx.personal_data.migrate(-5, -1005)
        await tx.personal_data.migrate(-1005, -1005)
        joined = await tx.chats.get(-1005)
        assert joined is not None
        assert (joined.language, joined.covered) == ("it", 6)
        assert sorted(await tx.subscriptions.of(-1005)) == [gas.id, rail.id]
        keys = [record.digest_key for record in await tx.outbox.of_chat(-1005)]
        assert sorted(keys) == ["daily:2026-03-09", KEY]
        assert await tx.chats.count() == 1


async def test_a_supergroup_is_owed_what_it_was_and_what_its_group_was(store: Store, desk: Desk) -> None:
    for chat_id, errata in ((-5, [4, 5]), (-1005, [6, 4])):
        await desk.chat(chat_id, kind=ChatKind.GROUP)
        async with store.write() as tx:
            told = NewEdition(
                day=NOW.date(), language="it", composed_at=NOW, after=3, up_to=7, errata=errata,
                messages=[Message("sendMessage", {"text": "A digest"})],
            )  # fmt: skip
            await tx.outbox.enqueue([(chat_id, await tx.editions.add(told))], KEY, NOW)
    async with store.write() as tx:
        assert await tx.catch_up.expire(NOW + DAY) == 2
        await tx.personal_data.migrate(-5, -1005)
        joined = await tx.chats.get(-1005)
        assert joined is not None
        await tx.chats.save(replace(joined, next_due_at=NOW))
        (wanted,) = await tx.fan_out.wanted(NOW, 9)
    assert wanted.owed == (6, 4, 5)


async def test_channels_that_another_answers_for_stay_sources(store: Store, desk: Desk) -> None:
    for chat_id in (-5, -6, -7):
        await desk.chat(chat_id, kind=ChatKind.CHANNEL)
    async with store.write() as tx:
        await tx.people.add(Person(8, "Bob", 1, NOW))
        await tx.people.add(Person(9, "Cleo", 1, NOW, Role.REVIEWER))
        for chat_id, others in ((-5, (9,)), (-6, (8,)), (-7, (1,))):
            await tx.feeds.take_channel(chat_id, NOW)
            for user_id in (7, *others):
                await tx.chats.connect(chat_id, user_id, NOW)
        assert await tx.personal_data.under_way(7, [1]) == UnderWay(channels=1)
        assert await tx.personal_data.under_way(7, []) == UnderWay(channels=2)
        await tx.personal_data.hand_over(7, 1)
        assert [await tx.feeds.takes_channel(chat_id) for chat_id in (-5, -6, -7)] == [False, True, True]
