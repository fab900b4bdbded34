"""An update is one only for whoever was sent what it goes on from, however chats came to share what is composed."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from digests.compose.curation import text_of
from digests.config import DigestSettings
from digests.delivery.outcomes import Forbidden, Outcome, Refused, Sent, Unknown
from digests.delivery.settle import settle
from digests.intake.ingest import Ingest
from digests.model import Delivery, Filter, FilterKind, Length, NewArticle, Story, TopicMatch
from digests.publishing.publisher import Publisher
from digests.publishing.snapshot import article_ids, read
from digests.store import Store
from tests.publishing.test_publisher import RENDERER, ROME, START, Newsroom

THREADS = (
    ("Minister Oyelaran Adeyemi opens the Lagos Kano railway bridge", "en", "asia"),
    ("Probe Aurora loses contact with Darmstadt behind Ceres", "en", "space"),
    ("Regisseurin Ludmilla Hartwig verhandelt Kanalbrücke Tangermünde", "de", "asia"),
    ("Governor Takahashi Wakayama counts pilgrims Kumano shrine trail", "en", "asia"),
)
FLASHES = (
    "cranes", "an orchard of pears", "the smallest library", "nine lighthouses", "a frozen canal", "tram drivers",
    "the opera's cellar", "chess in parks", "a bakery strike", "swans", "a violin returned", "ice on the runway",
)  # fmt: skip
DAYS = range(25, 31)


@dataclass
class Post:
    """A newsroom whose post may fail, and what each chat got: the parts of each edition that arrived, in order."""

    newsroom: Newsroom
    arrived: dict[int, dict[int, set[int]]] = field(default_factory=lambda: defaultdict(dict))

    async def publish(self, title: str, slug: str, language: str = "en", source: str | None = None) -> None:
        """Publish an article now."""
        matches = [TopicMatch(self.newsroom.topics[slug], 1.0, (slug,))]
        new = NewArticle(title, f"{title}. It was said.", language, (title, title), matches=matches, source=source)
        async with self.newsroom.store.write() as tx:
            await tx.new_articles.add([new], self.newsroom.clock[0], publish=True)

    async def deliver(self, outcome_of: Callable[[Delivery], Outcome] | None = None) -> None:
        """Let what is in the outbox become what it becomes: sent, where nothing else is said."""
        async with self.newsroom.store.write() as tx:
            while claimed := await tx.outbox.claim("test", self.newsroom.clock[0], 1000):
                for each in claimed:
                    outcome = outcome_of(each) if outcome_of else Sent(each.id)
                    await settle(tx, [(each, outcome)], self.newsroom.clock[0])
                    if isinstance(outcome, Sent):
                        self.arrived[each.chat_id].setdefault(each.edition_id, set()).add(each.part)

    async def morning(self, day: int, outcome_of: Callable[[Delivery], Outcome] | None = None) -> None:
        """Let the digests of a day come."""
        await self.newsroom.tick(8, day=day)
        await self.deliver(outcome_of)

    async def issues(self, chat_id: int) -> list[tuple[bool, list[Story]]]:
        """Return for each edition that a chat got, in order, whether it came whole, and the stories that it tells."""
        return [await self._issue(chat_id, *each) for each in self.arrived[chat_id].items()]

    async def updates(self, chat_id: int) -> list[datetime | None]:
        """Return since when the stories of the last digest of a chat go on."""
        return [story.since for story in (await self.issues(chat_id))[-1][1]]

    async def _issue(self, chat_id: int, edition_id: int, parts: set[int]) -> tuple[bool, list[Story]]:
        async with self.newsroom.store.read() as tx:
            issue, edition = await tx.back_issues.of(chat_id, edition_id), await tx.editions.get(edition_id)
            assert issue is not None
            assert edition is not None
            articles = await tx.articles.several(sorted(article_ids(issue.outline)))
        digest = read(issue.outline or {}, articles).digest
        stories = [story for section in digest.sections for story in section.stories] if digest else []
        return len(parts) == len(edition.messages), stories


@pytest.fixture
async def post(url: str) -> AsyncIterator[Post]:
    store, clock = await Store.open(url), [START]
    async with store.write() as tx:
        topics = {slug: await tx.topics.add(slug, {"en": slug}, slug, "") for slug in ("asia", "space")}
    ingest = Ingest(store, ["en"], lambda: clock[0])
    publisher = Publisher(store, RENDERER, ingest, DigestSettings(timezone=ROME), lambda: clock[0])
    yield Post(Newsroom(store, publisher, ingest, clock, topics))
    await store.close()


BRIDGE = THREADS[0][0]
FIRST, SECOND = START, START + timedelta(days=1)


async def bridge(post: Post, day: int, what: str = "") -> None:
    """Publish a report on the bridge an hour before the digest of a day."""
    post.newsroom.clock[0] = START + timedelta(days=day - 24)
    await post.publish(f"{BRIDGE} {what}".strip(), "asia", source="The Pier" if day == 24 else None)


async def test_who_joins_a_topic_later_gets_no_update_and_then_one_since_they_were_told(post: Post) -> None:
    await post.newsroom.chat(1, "asia")
    await post.newsroom.chat(2, "space")
    await bridge(post, 24)
    await post.morning(24)
    async with post.newsroom.store.write() as tx:
        await tx.subscriptions.add(2, post.newsroom.topics["asia"].id, post.newsroom.clock[0])
    await post.newsroom.stored(2)
    await bridge(post, 25, "again")
    await post.morning(25)
    assert (await post.updates(1), await post.updates(2)) == ([FIRST], [None])
    await bridge(post, 26, "a third time")
    await post.morning(26)
    assert (await post.updates(1), await post.updates(2)) == ([FIRST], [SECOND])


@pytest.mark.parametrize("outcome", [Forbidden("no rights"), Refused("odd"), Unknown("lost")])
async def test_what_did_not_arrive_was_not_told(post: Post, outcome: Outcome) -> None:
    await post.newsroom.chats([1, 2], "asia")
    await bridge(post, 24)
    await post.morning(24, lambda delivery: Sent(delivery.id) if delivery.chat_id == 1 else outcome)
    await bridge(post, 25, "again")
    await post.morning(25)
    assert (await post.updates(1), await post.updates(2)) == ([FIRST], [None])


async def test_what_waits_in_the_outbox_is_not_told(post: Post) -> None:
    await post.newsroom.chat(1, "asia")
    await bridge(post, 24)
    await post.newsroom.tick(8)
    await bridge(post, 25, "again")
    await post.morning(25)
    assert all(story.since is None for _, stories in await post.issues(1) for story in stories)


async def test_a_filter_a_language_or_a_source_that_left_it_out_left_it_untold(post: Post) -> None:
    async with post.newsroom.store.write() as tx:
        kept = [
            await tx.filters.kept([Filter(kind, text)], START)
            for kind, text in ((FilterKind.SOURCE, "The Pier"), (FilterKind.LESS, "first"))
        ]
    await post.newsroom.chat(1, "asia")
    await post.newsroom.chat(2, "asia", filter_set=kept[0])
    await post.newsroom.chat(3, "asia", filter_set=kept[1])
    await post.newsroom.chat(4, "asia", reads=("it",))
    await bridge(post, 24, "first")
    await post.morning(24)
    # Each of them wants the next report.
    async with post.newsroom.store.write() as tx:
        for chat_id in (2, 3, 4):
            stored = await tx.chats.get(chat_id)
            assert stored is not None
            await tx.chats.save(replace(stored, reads=(), filter_set=0))
    await bridge(post, 25, "again")
    await post.morning(25)
    assert [await post.updates(chat_id) for chat_id in (1, 2, 3, 4)] == [[FIRST], [None], [None], [None]]


async def test_what_a_digest_only_named_was_not_told(post: Post) -> None:
    await post.newsroom.chats([1], "asia")
    await post.newsroom.chats([2], "asia", stories=1)
    await bridge(post, 24)
    pilgrims = "Governor Takahashi Wakayama counts pilgrims"
    await post.publish(pilgrims, "asia")
    await post.morning(24)
    (_, (told,)) = (await post.issues(2))[0]
    was_bridge = told.headline == BRIDGE
    async with post.newsroom.store.write() as tx:
        await tx.chats.save(replace(await post.newsroom.stored(2), stories=0))
    await bridge(post, 25, "again")
    await post.publish(f"{pilgrims} again", "asia")
    await post.morning(25)
    since = [
        {story.headline.startswith(BRIDGE): story.since for story in (await post.issues(chat_id))[-1][1]}
        for chat_id in (1, 2)
    ]
    # Who was told one of two, and read only the title of the other, gets one update.
    assert since == [{True: FIRST, False: FIRST}, {was_bridge: FIRST, not was_bridge: None}]


async def test_what_a_digest_on_demand_told_counts(post: Post) -> None:
    await post.newsroom.chats([1, 2], "asia")
    await post.publish("Nine lighthouses are painted", "asia")
    await post.morning(24)
    await bridge(post, 24)
    assert await post.newsroom.publisher.now(1)
    await post.deliver()
    await bridge(post, 25, "again")
    assert await post.newsroom.publisher.now(1)
    await post.deliver()
    assert await post.updates(1) == [FIRST]
    await post.morning(25)
    # To the other both reports are new, and one story.
    assert await post.updates(2) == [None]


async def test_chats_that_were_told_the_same_share_an_edition(post: Post) -> None:
    await post.newsroom.chats(range(1, 31), "asia")
    await bridge(post, 24)
    await post.morning(24, lambda delivery: Sent(delivery.id) if delivery.chat_id <= 20 else Unknown("lost"))
    await bridge(post, 25, "again")
    await post.morning(25)
    last = {chat_id: list(post.arrived[chat_id])[-1] for chat_id in range(1, 31)}
    assert len({last[chat_id] for chat_id in range(1, 21)}) == 1
    assert len({last[chat_id] for chat_id in range(21, 31)}) == 1
    assert last[1] != last[30]


async def test_what_had_it_by_different_editions_shares_an_edition_nevertheless(post: Post) -> None:
    await post.newsroom.chat(1, "asia", length=Length.FULL)
    await post.newsroom.chat(2, "asia")
    await bridge(post, 24)
    await post.morning(24)
    async with post.newsroom.store.write() as tx:
        await tx.chats.save(replace(await post.newsroom.stored(1), length=Length.STANDARD))
    await bridge(post, 25, "again")
    await post.morning(25)
    assert list(post.arrived[1])[-1] == list(post.arrived[2])[-1]
    assert await post.updates(1) == [FIRST]


@pytest.mark.parametrize("seed", range(4))
async def test_nobody_is_shown_an_update_of_what_they_were_not_sent(post: Post, seed: int) -> None:
    chance = random.Random(seed)
    room, chats = post.newsroom, range(1, 25)
    for chat_id in chats:
        slugs = chance.sample(["asia", "space"], chance.choice([1, 1, 2]))
        reads = chance.choice([(), (), ("en",), ("de",)])
        look = {"length": chance.choice([Length.BRIEF, Length.STANDARD]), "stories": chance.choice([0, 0, 1, 2])}
        await room.chat(chat_id, *slugs, reads=reads, **look)
    for day in DAYS:
        room.clock[0] = START + timedelta(days=day - 24)
        for title, language, slug in chance.sample(THREADS, 3):
            await post.publish(f"{title}, {chance.choice(FLASHES)}", slug, language)
        await post.publish(f"{chance.choice(FLASHES)} {day}", chance.choice(["asia", "space"]))
        await changed(post, chats, chance)
        await post.morning(day, lambda delivery: fate(delivery, chance))
    shown = 0
    for chat_id in chats:
        told: set[int] = set()
        for is_whole, stories in await post.issues(chat_id):
            for story in stories:
                earlier = {text_of(article) for article in story.earlier}
                assert earlier <= told, (chat_id, story.headline)
                assert (story.since is None) is (not earlier)
                shown += bool(earlier)
            told |= {text_of(article) for story in stories for article in story.articles} if is_whole else set()
    assert shown > len(chats)


def fate(delivery: Delivery, chance: random.Random) -> Outcome:
    """Return what becomes of a message: most arrive."""
    lost: list[Outcome] = [Refused("odd"), Forbidden("no rights"), Unknown("lost")]
    return chance.choice(lost) if chance.random() < 0.15 else Sent(delivery.id)


async def changed(post: Post, chats: Sequence[int], chance: random.Random) -> None:
    """Let some chats change what they want, and some ask for their digest now."""
    for chat_id in chance.sample(chats, 6):
        stored = await post.newsroom.stored(chat_id)
        async with post.newsroom.store.write() as tx:
            word = chance.choice(("Oyelaran", "Ceres", "Wakayama"))
            filters = [Filter(FilterKind.LESS, word)] if chance.random() < 0.5 else []
            kept = await tx.filters.kept(filters, START)
            await tx.chats.save(replace(stored, filter_set=kept, reads=chance.choice([(), ("en",)])))
            slug = chance.choice(["asia", "space"])
            await tx.subscriptions.add(chat_id, post.newsroom.topics[slug].id, post.newsroom.clock[0])
    for chat_id in chance.sample(chats, 2):
        await post.newsroom.publisher.now(chat_id)
    await post.deliver(lambda delivery: fate(delivery, chance))
