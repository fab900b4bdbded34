"""Subscribers that a list brings, on both databases: begun again, met slowly, and never twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from digests.config import DigestSettings
from digests.importing.meeting import Doorbell, Far, Found, Meeting, Moved, Near
from digests.importing.subscribers import SubscriberImport
from digests.model import AuditFilter, Chat, ChatKind, Deed
from digests.notices import Notice, SubscribersMet
from digests.sources.list_reading import read_list
from digests.sources.lists import Listing
from digests.store import Store
from digests.subscribers import Subscribers
from tests.store.cases import NOW, a_chat

DEFAULTS = DigestSettings(time=time(8), timezone="Europe/Rome", languages=("en", "it"))


def listing(rows: int, topics: str = "gas") -> Listing:
    text = "".join(f"{number},{topics}\n" for number in range(1, rows + 1))
    return read_list(f"chat_id,topics\n{text}".encode(), NOW)


def door(store: Store) -> SubscriberImport:
    return SubscriberImport(store, DEFAULTS, lambda code: code or "en", lambda: NOW)


async def no_word(done: int) -> None:
    """Hear nothing of it."""


class Broken(Exception):
    """The process ends."""


async def test_what_broke_off_is_begun_again_and_nothing_is_there_twice(store: Store) -> None:
    async with store.write() as tx:
        gas = await tx.topics.add("gas", {"en": "Gas"}, "gas", "⛽")

    async def dies(done: int) -> None:
        if done >= 500:
            raise Broken

    with pytest.raises(Broken):
        await door(store).bring(listing(1200), dies)
    found = await door(store).bring(listing(1200), no_word, name="users.csv")
    assert (found.total, found.known) == (700, 500)
    async with store.read() as tx:
        assert await tx.chats.count() == await tx.subscriptions.count(gas.id) == 1200
        assert (await tx.unmet.so_far()).waiting == 1200
        (entry,) = await tx.audit.page(AuditFilter(), 10)
        chat = await tx.chats.get(7)
    assert (entry.deed, entry.after) == (Deed.CHATS_IMPORTED, {"name": "users.csv", "count": 700})
    assert chat is not None
    assert (chat.active, chat.next_due_at, chat.created_at) == (False, None, NOW)


async def test_the_outlook_says_what_then_happens_and_changes_nothing(store: Store) -> None:
    async with store.write() as tx:
        await tx.chats.add(a_chat(1))
        await tx.chats.add(replace(a_chat(2), active=False))
        await tx.chats.add(replace(a_chat(3), stopped=True))
    before = await door(store).outlook(listing(10, "Sport"))
    async with store.read() as tx:
        assert await tx.chats.count() == 3
    after = await door(store).bring(listing(10, "Sport"), no_word)
    assert before == after
    assert (after.new, after.known, after.gone, after.without_topics) == ({ChatKind.PRIVATE: 7}, 1, 2, 7)
    assert after.unknown_topics == {"Sport": 7}


class Bell(Doorbell):
    """Rings at chats whose answers are known."""

    def __init__(self, answers: dict[int, Found | None]) -> None:
        self.answers, self.rung = answers, list[int]()

    async def ring(self, chat: Chat) -> Found | None:
        self.rung.append(chat.id)
        return self.answers.get(chat.id, Far())


class Told:
    """Keeps what was told."""

    def __init__(self) -> None:
        self.notices = list[Notice]()

    async def tell(self, notice: Notice) -> None:
        self.notices.append(notice)


async def test_chats_are_met_until_there_is_no_answer_and_the_owners_hear_it_once(store: Store) -> None:
    async with store.write() as tx:
        await tx.topics.add("gas", {"en": "Gas"}, "gas", "⛽")
    rows = b"chat_id,topics\n5,gas\n4,gas\n3,gas\n-100,gas\n-1001000000001,gas\n"
    await door(store).bring(read_list(rows, NOW), no_word)
    channel = Near(ChatKind.CHANNEL, "Square")
    bell = Bell({5: Near(ChatKind.PRIVATE), 4: None, -100: Moved(-1_002_000_000_002), -1_001_000_000_001: channel})
    told, subscribers = Told(), Subscribers(store, DEFAULTS, lambda: NOW)
    meeting = Meeting(store, subscribers, bell, told, pause_s=0)
    await meeting.run()
    assert (bell.rung, told.notices) == ([5, 4], [])
    bell.answers[4] = Near(ChatKind.PRIVATE)
    await meeting.run()
    assert bell.rung == [5, 4, 4, 3, -100, -1_001_000_000_001]
    await meeting.run()
    assert told.notices == [SubscribersMet(near=4, far=1)]
    async with store.read() as tx:
        found = await tx.chats.several([5, 4, 3, -100, -1_002_000_000_002, -1_001_000_000_001])
        assert tuple(await tx.unmet.so_far()) == (0, 0, 0)
    assert {chat.id for chat in found.values() if chat.active and chat.next_due_at} == found.keys() - {3}
    assert -100 not in found
    assert (found[-1_001_000_000_001].title, found[-1_001_000_000_001].kind) == ("Square", ChatKind.CHANNEL)
    assert found[5].next_due_at == NOW.replace(hour=7) + timedelta(days=1)
