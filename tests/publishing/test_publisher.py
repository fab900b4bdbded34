"""Every due chat gets its digest once, with everything that is new to it, whatever happens around it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from digests.compose.curation import Mark
from digests.config import DigestSettings
from digests.errors import DatabaseBusy
from digests.intake.ingest import Ingest
from digests.model import (
    USUAL,
    Article,
    Chat,
    ChatKind,
    DeliveryState,
    Digest,
    Look,
    Message,
    NewArticle,
    Rhythm,
    Topic,
    TopicMatch,
)
from digests.publishing.choice import Renderer
from digests.publishing.publisher import FIRST_KEY, Publisher
from digests.sources.drafts import Draft
from digests.store import Store, Transaction
from digests.timing.timetable import digest_due, zone
from tests.many_chats import add_followers

# A Tuesday, 07:00 in Rome.
START = datetime(2026, 11, 24, 6, tzinfo=UTC)
ROME = "Europe/Rome"
DAY = timedelta(days=1)


@dataclass
class Newsroom:
    """A publisher on a real store, with a clock that stands still until it is moved."""

    store: Store
    publisher: Publisher
    ingest: Ingest
    clock: list[datetime]
    topics: dict[str, Topic]
    post: list[tuple[int, str, str]] = field(default_factory=list)

    async def chat(self, chat_id: int, *slugs: str, **changes: Any) -> Chat:
        """Store a chat that follows topics, due at 08:00 in Rome."""
        (new,) = await self.chats([chat_id], *slugs, **changes)
        return new

    async def chats(self, chat_ids: Iterable[int], *slugs: str, **changes: Any) -> list[Chat]:
        """Store chats that follow the same topics, due at 08:00 in Rome."""
        usual = Chat(0, ChatKind.PRIVATE, "", self.clock[0], language="en", timezone=ROME, digest_time=time(8))
        first = replace(usual, **changes)
        topic_ids = [self.topics[slug].id for slug in slugs]
        first = replace(first, next_due_at=digest_due(first, self.clock[0], zone(ROME), follows=bool(topic_ids)))
        stored = [replace(first, id=chat_id) for chat_id in chat_ids]
        await add_followers(self.store, stored, topic_ids, self.clock[0])
        return stored

    async def article(self, title: str, *slugs: str) -> Article:
        """Publish an article on topics."""
        async with self.store.write() as tx:
            matches = [TopicMatch(self.topics[slug], 1.0, (slug,)) for slug in slugs]
            new_article = NewArticle(title, f"{title}. It was said.", "en", (title, title), matches=matches)
            (published,) = await tx.new_articles.add([new_article], self.clock[0], publish=True)
        return published

    async def tick(self, hour: int, minute: int = 0, day: int = 24) -> int:
        """Tick at a time of a November day in Rome."""
        self.clock[0] = datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ROME)).astimezone(UTC)
        return await self.publisher.tick()

    async def received(self, chat_id: int) -> list[tuple[str, str]]:
        """Send everything that is in the outbox; return what a chat has got so far: the keys and the texts."""
        async with self.store.write() as tx:
            while claimed := await tx.outbox.claim("test", self.clock[0], 1000):
                for each in claimed:
                    self.post.append((each.chat_id, each.digest_key, str(each.message.parameters["text"])))
                await tx.outbox.sent([(each.id, each.id) for each in claimed], self.clock[0])
        return [(key, text) for receiver, key, text in self.post if receiver == chat_id]

    async def stored(self, chat_id: int) -> Chat:
        async with self.store.read() as tx:
            chat = await tx.chats.get(chat_id)
        assert chat is not None
        return chat

    def another(self, store: Any = None, renderer: Renderer | None = None) -> Publisher:
        """A second publisher on the same database, as a second process has it."""
        settings = DigestSettings(timezone=ROME)
        return Publisher(store or self.store, renderer or RENDERER, self.ingest, settings, lambda: self.clock[0])


RENDERER = DigestRenderer(Texts.load())


@pytest.fixture
async def newsroom(database: str) -> AsyncIterator[Newsroom]:
    store, clock = await Store.open(database), [START]
    async with store.write() as tx:
        topics = {slug: await tx.topics.add(slug, {"en": slug}, slug, "") for slug in ("asia", "space")}
    ingest = Ingest(store, ["en"], lambda: clock[0])
    publisher = Publisher(store, RENDERER, ingest, DigestSettings(timezone=ROME), lambda: clock[0])
    yield Newsroom(store, publisher, ingest, clock, topics)
    await store.close()


async def test_a_digest_comes_at_its_local_time_and_not_before(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("Ships in the strait", "asia")
    assert await newsroom.tick(7, 59) == 0
    assert await newsroom.tick(8) == 1
    ((key, text),) = await newsroom.received(1)
    assert key == "daily:2026-11-24T07:00Z"
    assert "Ships in the strait" in text
    assert "November 24" in text
    assert (await newsroom.stored(1)).next_due_at == datetime(2026, 11, 25, 7, tzinfo=UTC)


async def test_a_digest_comes_once_however_often_it_ticks(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("One", "asia")
    assert [await newsroom.tick(8), await newsroom.tick(8), await newsroom.tick(8, 1)] == [1, 0, 0]
    # The clock goes back an hour, and over the due time again.
    assert [await newsroom.tick(7), await newsroom.tick(8), await newsroom.tick(8, 30)] == [0, 0, 0]


async def test_each_digest_covers_what_came_since_the_last(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    for day, titles in ((24, ["First"]), (25, ["Second"]), (26, []), (27, ["Third"])):
        for title in titles:
            await newsroom.article(title, "asia")
        await newsroom.tick(8, day=day)
        await newsroom.received(1)
    digests = await newsroom.received(1)
    assert [[word for word in ("First", "Second", "Third") if word in text] for _, text in digests] == [
        ["First"],
        ["Second"],
        ["Third"],
    ]
    assert [key for key, _ in digests] == [
        "daily:2026-11-24T07:00Z",
        "daily:2026-11-25T07:00Z",
        "daily:2026-11-27T07:00Z",
    ]


async def test_a_digest_comes_up_to_six_hours_late(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("Before", "asia")
    assert await newsroom.tick(14) == 1
    assert (await newsroom.stored(1)).next_due_at == datetime(2026, 11, 25, 7, tzinfo=UTC)


async def test_after_days_of_downtime_the_next_digest_has_everything(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("Before", "asia")
    newsroom.clock[0] += 2 * DAY
    await newsroom.article("Meanwhile", "asia")
    assert await newsroom.tick(14, 1, day=27) == 0
    assert (await newsroom.stored(1)).next_due_at == datetime(2026, 11, 28, 7, tzinfo=UTC)
    assert await newsroom.tick(8, day=28) == 1
    ((key, text),) = await newsroom.received(1)
    assert key == "daily:2026-11-28T07:00Z"
    assert "Before" in text
    assert "Meanwhile" in text


async def test_a_digest_that_never_left_is_overtaken_by_the_next(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("Monday", "asia")
    await newsroom.tick(8)
    await newsroom.article("Tuesday", "asia")
    await newsroom.tick(8, day=25)
    ((key, text),) = await newsroom.received(1)
    assert key == "daily:2026-11-25T07:00Z"
    assert "Monday" in text
    assert "Tuesday" in text
    async with newsroom.store.read() as tx:
        assert await tx.outbox.states() == {DeliveryState.SKIPPED: 1, DeliveryState.SENT: 1}


async def test_nothing_new_is_silence_or_a_line_for_who_asked(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.chat(2, "asia", tell_when_empty=True)
    await newsroom.article("Elsewhere", "space")
    assert await newsroom.tick(8) == 1
    assert await newsroom.received(1) == []
    ((_, text),) = await newsroom.received(2)
    assert "Elsewhere" not in text
    for chat_id in (1, 2):
        chat = await newsroom.stored(chat_id)
        assert chat.covered == 1
        assert chat.next_due_at == datetime(2026, 11, 25, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "changes", [{"active": False}, {"stopped": True}, {"paused_until": START + 9 * DAY}, {"days": frozenset({1})}]
)
async def test_who_wants_none_gets_none(newsroom: Newsroom, changes: dict[str, Any]) -> None:
    await newsroom.chat(1, "asia", **changes)
    await newsroom.article("One", "asia")
    assert await newsroom.tick(8) == 0


async def test_a_chat_without_topics_gets_nothing_and_is_no_longer_due(newsroom: Newsroom) -> None:
    chat = await newsroom.chat(1, tell_when_empty=True)
    async with newsroom.store.write() as tx:
        await tx.chats.save(replace(chat, next_due_at=START))
    assert await newsroom.tick(8) == 0
    assert (await newsroom.stored(1)).next_due_at is None


async def test_a_pause_ends_with_a_digest_of_all_that_came(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", paused_until=START + 2 * DAY)
    await newsroom.article("While away", "asia")
    assert await newsroom.tick(8, day=25) == 0
    assert await newsroom.tick(8, day=26) == 1
    assert (await newsroom.stored(1)).paused_until is None
    assert "While away" in (await newsroom.received(1))[0][1]


async def test_a_scheduled_article_is_published_and_in_the_same_ticks_digest(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    intake = await newsroom.ingest.add(Draft("A ferry for asia", "The ferry sails to asia every day."), added_by=None)
    await newsroom.ingest.schedule(intake.article.id, datetime(2026, 11, 24, 7, tzinfo=UTC))
    assert await newsroom.tick(8) == 1
    assert "A ferry for asia" in (await newsroom.received(1))[0][1]


async def test_a_new_time_on_the_same_day_is_a_new_digest(newsroom: Newsroom) -> None:
    chat = await newsroom.chat(1, "asia")
    await newsroom.article("Morning", "asia")
    await newsroom.tick(8)
    await newsroom.received(1)
    later = replace(await newsroom.stored(1), digest_time=time(20))
    async with newsroom.store.write() as tx:
        due_at = digest_due(later, newsroom.clock[0], zone(ROME), follows=True)
        await tx.chats.save(replace(later, next_due_at=due_at))
    await newsroom.article("Evening", "asia")
    assert await newsroom.tick(20) == 1
    first, second = await newsroom.received(chat.id)
    assert "Morning" in first[1]
    assert second[0] == "daily:2026-11-24T19:00Z"
    assert "Evening" in second[1]
    assert "Morning" not in second[1]


async def test_who_moves_west_has_the_digest_of_the_same_hour_there_too(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("Morning", "asia")
    await newsroom.tick(8)
    await newsroom.received(1)
    moved = replace(await newsroom.stored(1), timezone="America/New_York")
    async with newsroom.store.write() as tx:
        due_at = digest_due(moved, newsroom.clock[0], zone(ROME), follows=True)
        await tx.chats.save(replace(moved, next_due_at=due_at))
    await newsroom.article("Noon", "asia")
    assert await newsroom.tick(14) == 1, "08:00 in New York, on the same day"
    (_, second) = await newsroom.received(1)
    assert "Noon" in second[1]
    assert "Morning" not in second[1]


async def test_the_same_due_time_a_second_time_loses_no_article(newsroom: Newsroom) -> None:
    """The zone was moved to and fro, so the same local time of the same day comes again."""
    chat = await newsroom.chat(1, "asia")
    await newsroom.article("Morning", "asia")
    await newsroom.tick(8)
    await newsroom.received(1)
    await newsroom.article("Later", "asia")
    async with newsroom.store.write() as tx:
        await tx.chats.save(replace(await tx.chats.get(1) or chat, next_due_at=chat.next_due_at))
    assert await newsroom.tick(9) == 0
    assert await newsroom.tick(8, day=25) == 1
    assert "Later" in (await newsroom.received(1))[1][1]


async def test_chats_with_the_same_choice_share_one_edition(newsroom: Newsroom) -> None:
    await newsroom.chats(range(1, 601), "asia")
    await newsroom.chats(range(601, 1201), "asia", "space")
    await newsroom.article("One", "asia")
    assert await newsroom.tick(8) == 1200
    async with newsroom.store.read() as tx:
        assert await tx.editions.get(2) is not None
        assert await tx.editions.get(3) is None
        assert await tx.outbox.states() == {DeliveryState.PENDING: 1200}


async def test_the_first_of_many_need_not_wait_for_the_last(newsroom: Newsroom) -> None:
    async def waiting() -> int:
        async with newsroom.store.read() as tx:
            return (await tx.outbox.states()).get(DeliveryState.PENDING, 0)

    await newsroom.chats(range(1, 1201), "asia")
    await newsroom.article("The port opens", "asia")
    newsroom.clock[0] = newsroom.clock[0].replace(hour=7)

    def goes_on(new: int) -> bool:
        told.append(new)
        looks.append(asyncio.create_task(waiting()))
        return True

    told: list[int] = []
    looks: list[asyncio.Task[int]] = []
    assert await newsroom.publisher.tick(goes_on) == sum(told) == 1200
    seen = await asyncio.gather(*looks)
    assert any(0 < count < 1200 for count in seen)


async def test_a_tick_that_is_told_to_end_leaves_the_rest_due(newsroom: Newsroom) -> None:
    await newsroom.chats(range(1, 1201), "asia")
    await newsroom.article("The port opens", "asia")
    newsroom.clock[0] = newsroom.clock[0].replace(hour=7)
    told: list[int] = []

    def goes_on(new: int) -> bool:
        told.append(new)
        return sum(told) == 0

    some = await newsroom.publisher.tick(goes_on)
    assert 0 < some < 1200
    assert await newsroom.publisher.tick() == 1200 - some


async def test_two_ticks_at_once_send_each_digest_once(newsroom: Newsroom) -> None:
    await newsroom.chats(range(1, 601), "asia")
    await newsroom.article("One", "asia")
    newsroom.clock[0] = datetime(2026, 11, 24, 7, tzinfo=UTC)
    counts = await asyncio.gather(newsroom.publisher.tick(), newsroom.another().tick(), newsroom.another().tick())
    assert sum(counts) == 600
    async with newsroom.store.read() as tx:
        assert await tx.outbox.states() == {DeliveryState.PENDING: 600}


class Failing:
    """A store whose transaction breaks off at its end, as a process that is killed leaves it."""

    def __init__(self, store: Store, times: int) -> None:
        self._store, self.times = store, times
        self.read, self.read_whole = store.read, store.read_whole

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Transaction]:
        async with self._store.write(lasting=lasting) as tx:
            yield tx
            self.times -= 1
            if self.times == 0:
                raise DatabaseBusy("broken off")

    async def write_whole(self, whole: Callable[[Transaction], Awaitable[Any]], *, lasting: bool = True) -> Any:
        async with self.write(lasting=lasting) as tx:
            return await whole(tx)


@pytest.mark.parametrize("write", [1, 2])
async def test_a_tick_that_breaks_off_is_made_up_by_the_next(newsroom: Newsroom, write: int) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("One", "asia")
    newsroom.clock[0] = datetime(2026, 11, 24, 7, tzinfo=UTC)
    with pytest.raises(DatabaseBusy):
        await newsroom.another(Failing(newsroom.store, write)).tick()
    assert await newsroom.received(1) == []
    assert (await newsroom.stored(1)).covered == 0
    assert await newsroom.tick(8, 1) == 1


async def test_an_article_published_while_composing_is_in_the_next_digest(newsroom: Newsroom) -> None:
    """It gets its number after the digest's window was read and before the chats are moved on."""

    class Meddling:
        def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
            self.loop = loop

        def fitted(self, digest: Digest, look: Look) -> Digest:
            return RENDERER.fitted(digest, look)

        def render(self, digest: Digest, look: Look) -> tuple[Message, ...]:
            asyncio.run_coroutine_threadsafe(newsroom.article("Late", "asia"), self.loop).result(10)
            return RENDERER.render(digest, look)

        def nothing_new(self, digest: Digest, *, public: bool = False) -> Message:
            return RENDERER.nothing_new(digest, public=public)

    await newsroom.chat(1, "asia")
    await newsroom.article("Early", "asia")
    newsroom.clock[0] = datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert await newsroom.another(renderer=Meddling(asyncio.get_running_loop())).tick() == 1
    assert "Late" not in (await newsroom.received(1))[0][1]
    assert await newsroom.tick(8, day=25) == 1
    _, (_, second) = await newsroom.received(1)
    assert "Late" in second
    assert "Early" not in second


async def test_a_chat_that_changes_while_composing_gets_what_it_chose(newsroom: Newsroom) -> None:
    class Meddling:
        def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
            self.loop, self.done = loop, False

        def fitted(self, digest: Digest, look: Look) -> Digest:
            return RENDERER.fitted(digest, look)

        def render(self, digest: Digest, look: Look) -> tuple[Message, ...]:
            if not self.done:
                self.done = True
                asyncio.run_coroutine_threadsafe(self.subscribe(), self.loop).result(10)
            return RENDERER.render(digest, look)

        async def subscribe(self) -> None:
            async with newsroom.store.write() as tx:
                await tx.subscriptions.add(1, newsroom.topics["space"].id, START)

        def nothing_new(self, digest: Digest, *, public: bool = False) -> Message:
            return RENDERER.nothing_new(digest, public=public)

    await newsroom.chat(1, "asia")
    await newsroom.article("Strait", "asia")
    await newsroom.article("Probe", "space")
    newsroom.clock[0] = datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert await newsroom.another(renderer=Meddling(asyncio.get_running_loop())).tick() == 1
    ((_, text),) = await newsroom.received(1)
    assert "Strait" in text
    assert "Probe" in text


async def test_what_was_composed_ahead_leaves_as_it_is_unless_something_came(newsroom: Newsroom) -> None:
    class Counting(DigestRenderer):
        def render(self, digest: Digest, look: Look = USUAL) -> tuple[Message, ...]:
            rendered.append([section.topic.slug for section in digest.sections])
            return super().render(digest, look)

    rendered: list[list[str]] = []
    publisher = newsroom.another(renderer=Counting(Texts.load()))
    await newsroom.chat(1, "asia")
    await newsroom.article("The port opens", "asia")
    eight = newsroom.clock[0].replace(hour=7, minute=0)
    await publisher.prepare(eight)
    assert rendered == [["asia"]]
    assert await newsroom.received(1) == [], "nothing leaves before its time"
    newsroom.clock[0] = eight
    assert await publisher.tick() == 1
    assert rendered == [["asia"]], "nothing is composed a second time"
    ((_, text),) = await newsroom.received(1)
    assert "The port opens" in text

    newsroom.clock[0] += DAY - timedelta(seconds=15)
    await newsroom.article("The port closes", "asia")
    await publisher.prepare(eight + DAY)
    await newsroom.article("A ship waits", "asia")
    newsroom.clock[0] = eight + DAY
    assert await publisher.tick() == 1
    _, (_, text) = await newsroom.received(1)
    assert "The port closes" in text
    assert "A ship waits" in text


async def test_what_was_composed_ahead_does_not_outlive_what_editors_say(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("The port opens", "asia")
    wrong = await newsroom.article("A senator resigns", "asia")
    eight = newsroom.clock[0].replace(hour=7, minute=0)
    await newsroom.publisher.prepare(eight)
    async with newsroom.store.write() as tx:
        await tx.curations.mark(newsroom.topics["asia"].id, [wrong.id], Mark.DROPPED)
    newsroom.clock[0] = eight
    assert await newsroom.publisher.tick() == 1
    ((_, text),) = await newsroom.received(1)
    assert "The port opens" in text
    assert "senator" not in text


async def test_a_digest_that_cannot_be_rendered_keeps_nobody_else_back_and_loses_nothing(newsroom: Newsroom) -> None:
    class Broken:
        def fitted(self, digest: Digest, look: Look) -> Digest:
            return RENDERER.fitted(digest, look)

        def render(self, digest: Digest, look: Look) -> tuple[Message, ...]:
            if digest.sections[0].topic.slug == "asia":
                raise ValueError("a hostile article")
            return RENDERER.render(digest, look)

        def nothing_new(self, digest: Digest, *, public: bool = False) -> Message:
            return RENDERER.nothing_new(digest, public=public)

    await newsroom.chat(1, "asia")
    await newsroom.chat(2, "space")
    await newsroom.article("Strait", "asia")
    await newsroom.article("Probe", "space")
    newsroom.clock[0] = datetime(2026, 11, 24, 7, tzinfo=UTC)
    assert await newsroom.another(renderer=Broken()).tick() == 1
    assert len(await newsroom.received(2)) == 1
    assert await newsroom.tick(8, day=25) == 1, "put right, the next digest has it"
    assert "Strait" in (await newsroom.received(1))[0][1]


async def test_chats_in_other_zones_and_languages_have_their_own_day(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", timezone="Pacific/Auckland", digest_time=time(1), language="it")
    await newsroom.chat(2, "asia", timezone="America/New_York", digest_time=time(7))
    await newsroom.article("One", "asia")
    assert await newsroom.tick(13) == 2
    assert [key for key, _ in await newsroom.received(1)] == ["daily:2026-11-24T12:00Z"]
    assert [key for key, _ in await newsroom.received(2)] == ["daily:2026-11-24T12:00Z"]
    assert "25 novembre" in (await newsroom.received(1))[0][1]


async def test_the_first_digest_reaches_back_a_week_and_comes_once(newsroom: Newsroom) -> None:
    newsroom.clock[0] = START - 8 * DAY
    await newsroom.article("Too old", "asia")
    newsroom.clock[0] = START - 6 * DAY
    await newsroom.article("This week", "asia")
    newsroom.clock[0] = START
    chat = await newsroom.chat(1, "asia")
    assert await newsroom.publisher.first(chat)
    assert not await newsroom.publisher.first(chat)
    ((key, text),) = await newsroom.received(1)
    assert key == FIRST_KEY
    assert "This week" in text
    assert "Too old" not in text
    assert await newsroom.tick(8) == 0, "the daily digest does not repeat it"


async def test_the_first_digest_waits_until_there_is_one(newsroom: Newsroom) -> None:
    chat = await newsroom.chat(1, "asia")
    assert not await newsroom.publisher.first(chat)
    await newsroom.article("One", "asia")
    assert await newsroom.publisher.first(chat)


async def test_what_was_asked_for_now_does_not_come_again_in_the_morning(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.article("Early", "asia")
    assert await newsroom.publisher.now(1), "the first of all looks back a week"
    ((key, text),) = await newsroom.received(1)
    assert key == FIRST_KEY
    assert "Early" in text
    assert not await newsroom.publisher.now(1), "nothing is new"
    await newsroom.article("Strait", "asia")
    assert await newsroom.publisher.now(1)
    assert "Strait" in (await newsroom.received(1))[-1][1]
    assert await newsroom.tick(8) == 0
    await newsroom.article("Harbour", "asia")
    assert await newsroom.tick(8, day=25) == 1
    text = (await newsroom.received(1))[-1][1]
    assert [title in text for title in ("Early", "Strait", "Harbour")] == [False, False, True]


async def test_a_week_is_told_whole_whatever_was_asked_for_meanwhile(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", days=frozenset({4}), rhythm=Rhythm.WEEKLY)
    await newsroom.article("Early", "asia")
    assert await newsroom.publisher.first(await newsroom.stored(1))
    await newsroom.article("Strait", "asia")
    assert await newsroom.publisher.now(1)
    assert await newsroom.tick(8, day=26) == 1
    assert "Strait" in (await newsroom.received(1))[-1][1]


async def test_a_topics_preview_shows_the_last_day(newsroom: Newsroom) -> None:
    newsroom.clock[0] = START - 2 * DAY
    await newsroom.article("Old", "asia")
    newsroom.clock[0] = START
    await newsroom.article("New", "asia")
    digest = await newsroom.publisher.topic_preview(newsroom.topics["asia"], "it")
    assert (digest.language, digest.day) == ("it", date(2026, 11, 24))
    assert [story.article.title for section in digest.sections for story in section.stories] == ["New"]


async def test_after_months_away_the_last_month_comes(newsroom: Newsroom) -> None:
    await newsroom.article("Ancient", "asia")
    newsroom.clock[0] = START + 80 * DAY
    await newsroom.article("Recent", "asia")
    due_at = (await newsroom.chat(1, "asia")).next_due_at
    assert due_at is not None
    newsroom.clock[0] = due_at
    assert await newsroom.publisher.tick() == 1
    ((_, text),) = await newsroom.received(1)
    assert "Recent" in text
    assert "Ancient" not in text


async def test_a_week_and_a_day_that_are_due_together_each_have_their_own(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia")
    await newsroom.chat(2, "asia", days=frozenset({4}), rhythm=Rhythm.WEEKLY)
    for day, title in ((24, "Harbour cranes"), (25, "Silk museum"), (26, "Monsoon ferries")):
        await newsroom.article(title, "asia")
        assert await newsroom.tick(8, day=day) == (2 if day == 26 else 1)
        await newsroom.received(1)
    daily, weekly = [(await newsroom.received(chat_id))[-1] for chat_id in (1, 2)]
    assert [title in daily[1] for title in ("Harbour", "Silk", "Monsoon")] == [False, False, True]
    assert all(title in weekly[1] for title in ("Harbour", "Silk", "Monsoon", "The week to Thursday, November 26"))
    assert (daily[0], weekly[0]) == ("daily:2026-11-26T07:00Z", "weekly:2026-11-26T07:00Z")
    assert (await newsroom.stored(2)).next_due_at == datetime(2026, 12, 3, 7, tzinfo=UTC)


async def test_a_week_whose_time_was_missed_comes_within_a_day(newsroom: Newsroom) -> None:
    await newsroom.chat(1, "asia", days=frozenset({4}), rhythm=Rhythm.WEEKLY)
    await newsroom.article("Harbour cranes", "asia")
    assert await newsroom.tick(22, day=26) == 1
    assert "Harbour cranes" in (await newsroom.received(1))[0][1]


async def test_the_first_digest_of_all_goes_on_from_nothing(newsroom: Newsroom) -> None:
    title = "Minister Oyelaran Adeyemi opens the Lagos Kano railway bridge"
    await newsroom.article(title, "asia")
    newsroom.clock[0] += timedelta(days=8)
    await newsroom.article(f"{title} again", "asia")
    chat = await newsroom.chat(1, "asia")
    assert await newsroom.publisher.first(chat)
    assert "🧵" not in (await newsroom.received(1))[0][1]
    await newsroom.article(f"{title} once more", "asia")
    assert await newsroom.publisher.now(1)
    # The one before it was too old for the first digest, so it was never told.
    assert "🧵 Update · since Dec 2" in (await newsroom.received(1))[1][1]
