"""A chat that changes gets the moment of its next digest anew, whatever it is that changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from digests.audit.acting import acting
from digests.config import DigestSettings
from digests.errors import InputError
from digests.model import AuditFilter, Chat, ChatKind, Deed, Filter, FilterKind, NewArticle, Rhythm, TopicMatch
from digests.model.tallies import Tally
from digests.store import Store
from digests.subscribers import MOST_SAVED, Subscribers
from tests.store.cases import DAY, HOUR, NOW, Desk

PRIVATE = ChatKind.PRIVATE
# The clock shows ten in Rome, so that the next eight o'clock there is tomorrow's.
NEXT = datetime(2026, 3, 11, 7, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def subscribers(store: Store, clock: Clock) -> Subscribers:
    return Subscribers(store, DigestSettings(timezone="Europe/Rome", time=time(8)), clock)


async def stored(store: Store, chat_id: int = 1) -> Chat:
    async with store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat is not None
    return chat


async def follower(subscribers: Subscribers, desk: Desk, chat_id: int = 1) -> Chat:
    """Return a chat that follows a topic, due at eight in Rome."""
    topic = await desk.topic(f"topic{chat_id}")
    new = await subscribers.known(chat_id, PRIVATE, "Ada", "it")
    return await subscribers.followed(new, topic.id, wanted=True)


async def test_a_new_chat_starts_as_configured_with_the_news_of_a_day(
    subscribers: Subscribers, desk: Desk, store: Store
) -> None:
    await desk.published("Old", at=NOW - 2 * DAY)
    await desk.published("New", at=NOW - HOUR)
    chat = await subscribers.known(1, PRIVATE, "Ada", "it")
    assert (chat.title, chat.language, chat.timezone, chat.digest_time) == ("Ada", "it", "Europe/Rome", time(8))
    assert (chat.covered, chat.next_due_at) == (1, None)
    assert await subscribers.known(1, PRIVATE, "Bea", "en") == chat == await stored(store)


async def test_the_next_digest_follows_what_a_chat_changes(subscribers: Subscribers, desk: Desk, store: Store) -> None:
    chat = await follower(subscribers, desk)
    assert chat.next_due_at == NEXT
    assert (await subscribers.changed(chat, lambda now: replace(now, digest_time=time(7)))).next_due_at == NEXT - HOUR
    assert (await subscribers.changed(chat, lambda now: replace(now, timezone="Asia/Tokyo"))).next_due_at == (
        datetime(2026, 3, 10, 22, tzinfo=UTC)
    )
    chat = await subscribers.changed(chat, lambda now: replace(now, timezone="Europe/Rome", digest_time=time(8)))
    assert (await subscribers.paused(chat, NOW + 3 * DAY)).next_due_at == NEXT + 3 * DAY
    assert (await subscribers.resumed(chat)).next_due_at == NEXT
    assert (await subscribers.stopped(chat)).next_due_at is None
    assert (await subscribers.resumed(chat)).next_due_at == NEXT
    await subscribers.left(chat.id)
    assert (await stored(store)).next_due_at is None
    assert (await subscribers.arrived(1, PRIVATE, "", "it")).next_due_at == NEXT
    async with store.read() as tx:
        (topic_id,) = await tx.subscriptions.of(1)
    assert (await subscribers.followed(chat, topic_id, wanted=False)).next_due_at is None


async def test_a_change_is_made_to_the_chat_as_it_is_by_now(subscribers: Subscribers, desk: Desk, store: Store) -> None:
    seen = await follower(subscribers, desk)
    await subscribers.changed(seen, lambda now: replace(now, language="en"))
    await subscribers.changed(seen, lambda now: replace(now, digest_time=time(9)))
    chat = await stored(store)
    assert (chat.language, chat.digest_time, chat.next_due_at) == ("en", time(9), NEXT + HOUR)


async def test_who_comes_back_gets_no_old_news(
    subscribers: Subscribers, desk: Desk, store: Store, clock: Clock
) -> None:
    chat = await follower(subscribers, desk)
    await subscribers.stopped(chat)
    await desk.published("Missed", at=NOW + HOUR)
    clock.moment = NOW + 3 * DAY
    assert (await subscribers.resumed(chat)).covered == 1
    await subscribers.left(chat.id)
    await desk.published("Missed too", at=NOW + 3 * DAY)
    clock.moment = NOW + 6 * DAY
    back = await subscribers.arrived(1, PRIVATE, "Ada L.", "en")
    assert (back.covered, back.title, back.language) == (2, "Ada L.", "it")


async def test_who_comes_back_after_refusals_gets_what_was_refused_within_a_week(
    subscribers: Subscribers, desk: Desk, store: Store, clock: Clock
) -> None:
    for days, covered in ((3, 0), (10, 2)):
        chat = await follower(subscribers, desk, days)
        await desk.published(f"Refused {days}", at=clock.moment + HOUR)
        async with store.write() as tx:
            await tx.chats.deactivate(chat.id, clock.moment + DAY)
        clock.moment += days * DAY
        back = await subscribers.arrived(chat.id, PRIVATE, "Ada", "it")
        assert (back.active, back.refused_at, back.covered) == (True, None, covered)


async def test_a_digest_that_waits_for_editors_still_comes_whatever_changes(
    subscribers: Subscribers, desk: Desk, store: Store
) -> None:
    chat = await follower(subscribers, desk)
    async with store.write() as tx:
        (topic,) = await tx.topics.all()
        await tx.holds.set(topic.id, wait=HOUR)
        await tx.holds.hold(topic.id, NOW)
        await tx.chats.save(replace(chat, next_due_at=NOW))
    await desk.published("Held", matches=[TopicMatch(topic, 1.0)])
    async with store.write() as tx:
        assert await tx.holds.put_off(await tx.holds.of(topic.id), NOW, 10) == 1
    assert (await subscribers.changed(chat, lambda now: replace(now, language="en"))).next_due_at == NOW + HOUR
    assert (await subscribers.paused(chat, NOW + 3 * DAY)).next_due_at == NEXT + 3 * DAY


async def test_a_group_that_moves_keeps_its_digests_said_once_or_twice(
    subscribers: Subscribers, desk: Desk, store: Store
) -> None:
    group = await follower(subscribers, desk, -7)
    for _ in range(2):
        await subscribers.migrated(group.id, -1007)
    chat = await stored(store, -1007)
    assert (chat.kind, chat.active, chat.next_due_at) == (ChatKind.SUPERGROUP, True, NEXT)
    async with store.read() as tx:
        assert await tx.chats.get(-7) is None


async def test_a_chat_is_connected_once_and_forgotten_with_all_that_it_chose(
    subscribers: Subscribers, desk: Desk, store: Store
) -> None:
    group = await follower(subscribers, desk, -7)
    for _ in range(2):
        await subscribers.connected(group.id, 5)
    async with store.read() as tx:
        assert [chat.id for chat in await tx.chats.connected(5)] == [-7]
        assert [each.deed for each in await tx.audit.page(AuditFilter(by=5), 9)] == [Deed.CONNECTED]
    await subscribers.forgotten(group.id)
    async with store.read() as tx:
        assert await tx.chats.get(group.id) is None
        assert await tx.chats.connected(5) == []
        assert await tx.subscriptions.of(group.id) == []
    # A change that was under way brings nothing back.
    await subscribers.changed(group, lambda now: replace(now, language="en"))
    await subscribers.left(group.id)
    async with store.read() as tx:
        assert await tx.chats.get(group.id) is None


async def test_who_disconnects_a_chat_is_kept_with_the_name_that_it_had(
    subscribers: Subscribers, desk: Desk, store: Store
) -> None:
    group = await follower(subscribers, desk, -7)
    await subscribers.connected(group.id, 5)
    for _ in range(2):
        await subscribers.let_go(group.id, 5)
    with acting(6):
        await subscribers.disconnected(group.id)
    async with store.read() as tx:
        assert await tx.chats.get(group.id) is None
        found = await tx.audit.page(AuditFilter(), 9)
    assert [(each.by, each.deed) for each in found] == [
        (6, Deed.DISCONNECTED), (None, Deed.LET_GO), (5, Deed.CONNECTED)
    ]  # fmt: skip
    assert found[0].before == {"name": group.title}
    assert {each.chat_id for each in found} <= {None, 0}, "of a chat that is deleted no id is left"


async def test_what_a_wrong_clock_made_due_in_the_far_future_is_due_again(
    subscribers: Subscribers, desk: Desk, store: Store, clock: Clock
) -> None:
    clock.moment = NOW + 30 * DAY
    await follower(subscribers, desk)
    weekly = await follower(subscribers, desk, 2)
    await subscribers.changed(weekly, lambda chat: replace(chat, days=frozenset({5}), rhythm=Rhythm.WEEKLY))
    paused = await follower(subscribers, desk, 3)
    clock.moment = NOW
    paused = await subscribers.paused(paused, NOW + 90 * DAY)
    assert await subscribers.heal() == 2
    assert (await stored(store)).next_due_at == NEXT
    assert NOW < ((await stored(store, 2)).next_due_at or NOW) <= NOW + 7 * DAY
    assert (await stored(store, 3)).next_due_at == paused.next_due_at
    assert await subscribers.heal() == 0


@pytest.mark.parametrize("days", [3, 7, 30])
async def test_a_pause_before_a_rare_digest_is_no_wrong_clock(
    subscribers: Subscribers, desk: Desk, store: Store, clock: Clock, days: int
) -> None:
    clock.moment = NOW
    weekly = await subscribers.changed(
        await follower(subscribers, desk), lambda chat: replace(chat, days=frozenset({1}), rhythm=Rhythm.WEEKLY)
    )
    assert weekly is not None
    await subscribers.paused(weekly, NOW + days * DAY)
    due = (await stored(store)).next_due_at
    assert due is not None
    assert due > NOW + days * DAY
    for _ in range(days + 14):
        assert await subscribers.heal() == 0
        clock.moment += DAY
        if clock.moment > due:
            break
    assert (await stored(store)).next_due_at == due


async def test_there_is_an_end_to_what_a_chat_can_save(store: Store, subscribers: Subscribers) -> None:
    chat = await subscribers.known(7, ChatKind.PRIVATE, "Ada", "en")
    async with store.write() as tx:
        drafts = [NewArticle(f"n{number}", "Text.", "en", ("n", "text")) for number in range(MOST_SAVED + 1)]
        articles = await tx.new_articles.add(drafts, NOW, publish=True)
    for article in articles[:-1]:
        await subscribers.saved(chat, article.id, wanted=True)
    with pytest.raises(InputError) as error:
        await subscribers.saved(chat, articles[-1].id, wanted=True)
    assert error.value.reason == "too-many-saved"
    await subscribers.saved(chat, articles[0].id, wanted=False)
    await subscribers.saved(chat, articles[-1].id, wanted=True)


async def test_who_comes_and_goes_is_counted(subscribers: Subscribers, desk: Desk, store: Store) -> None:
    chat = await follower(subscribers, desk)
    await subscribers.changed(chat, lambda now: replace(now, silent=True))
    await subscribers.left(1)
    await subscribers.left(1)
    chat = await subscribers.arrived(1, PRIVATE, "Ada", "it")
    await subscribers.stopped(chat)
    await subscribers.forgotten(1)
    await subscribers.known(-5, ChatKind.GROUP, "Readers", "it")
    await subscribers.left(-5)
    await subscribers.arrived(-5, ChatKind.GROUP, "Readers", "it")
    await subscribers.disconnected(-5)
    async with store.read() as tx:
        counted = await tx.tallies.by_day(tuple(Tally), NOW.date())
    # Ada blocked the bot, came back, and stopped; the group let it go, took it in again, and disconnected.
    assert {kind: count for (kind, _), count in counted.items()} == {Tally.CAME: 4, Tally.BLOCKED: 1, Tally.LEFT: 3}


async def test_wishes_and_what_is_saved_are_counted_and_nobody_with_them(
    subscribers: Subscribers, desk: Desk, store: Store
) -> None:
    chat, article = await follower(subscribers, desk), await desk.published()
    for _ in range(2):
        await subscribers.saved(chat, article.id, wanted=True)
    wishes = {Filter(FilterKind.MORE, "gas"), Filter(FilterKind.SOURCE, "The Paper")}
    for _ in range(2):
        await subscribers.filtered(chat, lambda now: now | wishes)
    await subscribers.filtered(chat, lambda now: now - wishes)
    async with store.read() as tx:
        counted = await tx.tallies.by_key((Tally.KEPT, Tally.MORE, Tally.LESS, Tally.MUTED), NOW.date())
    assert counted == {(Tally.KEPT, article.id): 1, (Tally.MORE, 0): 1, (Tally.MUTED, 0): 1}
