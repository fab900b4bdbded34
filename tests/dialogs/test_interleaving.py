"""Two editors at every step of a conversation, in every order: nothing is lost, and nobody's text on another article.

Each says their lines in their own order; between them all orders are played, each on articles and topics of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

import pytest

from bot.sandbox import Person
from bot.sandbox.shown import ShownMessage
from digests.model import Article, ArticleStatus, AuditEntry, AuditFilter, Deed
from digests.sources.drafts import Draft
from tests.dialogs.conftest import House
from tests.dialogs.script import asks

pytestmark = pytest.mark.slow

# No two of them are alike, so that none is taken for a copy of another one.
THINGS = ("ferry", "bakery", "glacier", "violin", "vineyard", "tramway", "lighthouse", "museum", "orchard", "quarry")
PLACES = ("Lisbon", "Bergen", "Palermo", "Odessa", "Nagoya", "Quito", "Dakar", "Tromsø", "Valletta", "Gdańsk")
# How a line begins that is sent as a photo.
PHOTO = "photo"


def orders(ada: int, bob: int) -> Iterator[str]:
    """Yield all orders of so many lines of each, as letters."""
    for places in combinations(range(ada + bob), ada):
        yield "".join("a" if place in places else "b" for place in range(ada + bob))


class Two:
    """Two editors at work, and what each has written."""

    def __init__(self, house: House, ada: Person, bob: Person) -> None:
        self.house, self.people = house, {"a": ada, "b": bob}
        self.written: dict[str, list[str]] = {"a": [], "b": []}

    @classmethod
    async def at_work(cls, house: House) -> Two:
        """Return two editors who have opened their chats."""
        two = cls(house, await house.editor("Ada", "en"), await house.editor("Bob", "en"))
        for person in two.people.values():
            await asks(person, "/start")
        return two

    async def play(self, ada: Sequence[str], bob: Sequence[str], order: str) -> None:
        """Let both say their lines in an order.

        A line is a command, the data of a button, the label of one in brackets, or words or a photo, which nobody
        sends who has not been asked.
        """
        left = {"a": list(ada), "b": list(bob)}
        self.written = {"a": [], "b": []}
        for who in order:
            self.house.clock.forward(timedelta(seconds=20))
            await self._say(who, left[who].pop(0))
            await self.house.idle()

    async def _say(self, who: str, line: str) -> None:
        person = self.people[who]
        person.skip()
        if line.startswith("v1|"):
            await person.presses_raw(person.screen()[-1].message_id, line)
        elif line.startswith("["):
            label = line[1:-1]
            pressed = next((each for each in reversed(person.screen()) if shows(each, label)), None)
            if pressed is not None:
                await person.taps(label)
        elif line.startswith("/"):
            await asks(person, line)
        elif await self.is_asked(who):
            self.written[who].append(line)
            if line.startswith(PHOTO):
                await person.sends_photo(shows=line.encode())
                await person.hears()
            else:
                await asks(person, line)

    async def is_asked(self, who: str) -> bool:
        """Tell whether somebody has been asked something."""
        user_id = self.people[who].id
        async with self.house.services.store.read() as tx:
            return await tx.people.expected(user_id, user_id) is not None

    def by(self, who: str) -> int:
        """Return somebody's id."""
        return self.people[who].id


def shows(message: ShownMessage, label: str) -> bool:
    """Tell whether a message has a button with that in its label."""
    return any(label in shown for row in message.buttons for shown in row)


async def put(house: House, number: int, *, publish: bool = False) -> int:
    """Store an article like no other, and return its id."""
    thing, place = THINGS[number % 10], PLACES[(number // 10) % 10]
    text = f"The {thing} of {place} opened again after {number + 2} years, and {number * 7 + 3} people came to see it."
    intake = await house.services.ingest.add(Draft(f"A {thing} in {place}, {number}", text, language="en"), None)
    if publish:
        await house.services.ingest.publish(intake.article.id)
    return intake.article.id


async def told_of(house: House, article_id: int) -> tuple[Article, list[AuditEntry]]:
    """Return an article and what was done to it, the oldest first."""
    async with house.services.store.read() as tx:
        article = await tx.articles.get(article_id)
        entries = await tx.audit.page(AuditFilter(article_id=article_id), 50)
    assert article
    return article, entries[::-1]


def titled(entries: Sequence[AuditEntry]) -> list[tuple[int | None, str]]:
    """Return who has given which title, in their order."""
    return [(each.by, each.after["title"]) for each in entries if "title" in each.after]


async def test_on_the_card_of_a_draft_each_title_is_kept_told_or_never_asked_for(house: House) -> None:
    two = await Two.at_work(house)
    for number, order in enumerate(orders(3, 3)):
        shared, other = await put(house, number), await put(house, number + 50)
        untouched, _ = await told_of(house, other)
        lines = (f"v1|in-edit|{shared}", f"v1|in-title|{shared}")
        await two.play([*lines, f"Ada says {order}"], [*lines, f"Bob says {order}"], order)
        article, entries = await told_of(house, shared)
        given = titled(entries)
        for who, name in (("a", "Ada"), ("b", "Bob")):
            mine = [title for by, title in given if by == two.by(who)]
            heard = " ".join(message.text for message in two.people[who].screen()[-2:])
            assert mine == two.written[who] or "has not been lost" in heard or "is not lost" in heard, (
                order,
                who,
                heard,
            )
            assert all(title.startswith(name) for title in mine), (order, who)
        assert article.title == (given[-1][1] if given else article.title)
        assert given, (order, "one of two always gets through")
        assert (await told_of(house, other))[0] == untouched


async def test_what_is_published_between_two_steps_keeps_the_title_that_it_came_out_with(house: House) -> None:
    two = await Two.at_work(house)
    for number, order in enumerate(orders(3, 1)):
        shared = await put(house, number)
        before, _ = await told_of(house, shared)
        ada = (f"v1|in-edit|{shared}", f"v1|in-title|{shared}", f"Ada says {order}")
        await two.play(ada, [f"v1|in-publish|{shared}|1"], order)
        article, entries = await told_of(house, shared)
        published = [each for each in entries if each.deed is Deed.PUBLISHED]
        titles = [title for _, title in titled(entries)]
        assert article.title in {before.title, *two.written["a"]}
        assert titles == [title for title in two.written["a"] if title == article.title], order
        if published:
            assert [each.deed for each in entries][-1] is Deed.PUBLISHED, (
                order,
                "nothing changes behind readers' backs",
            )


async def test_of_two_who_decide_on_the_queue_each_decision_is_made_once(house: House) -> None:
    two = await Two.at_work(house)
    for number, order in enumerate(orders(3, 3)):
        ids = [await put(house, number * 2 + each) for each in (0, 1)]
        await two.play(
            ["/queue", "[✅ Publish]", "[✅ Publish]"], ["/queue", "[🗑 Discard]", "[🗑 Discard]"], order
        )  # fmt: skip
        for article_id in ids:
            article, entries = await told_of(house, article_id)
            decided = [each for each in entries if each.deed in (Deed.PUBLISHED, Deed.DISCARDED)]
            assert len(decided) == 1, (order, "decided once")
            by_ada = decided[0].by == two.by("a")
            assert article.status is (ArticleStatus.PUBLISHED if by_ada else ArticleStatus.DISCARDED), order


async def test_two_corrections_at_once_are_both_kept_and_the_later_one_stands(house: House) -> None:
    two = await Two.at_work(house)
    for number, order in enumerate(orders(3, 3)):
        shared, other = await put(house, number, publish=True), await put(house, number + 50, publish=True)
        untouched, _ = await told_of(house, other)
        ask = f"v1|fix-title|{shared}"
        yes = "[✏️ Correct it everywhere]"
        await two.play([ask, f"Ada says {order}", yes], [ask, f"Bob says {order}", yes], order)
        article, entries = await told_of(house, shared)
        given = titled(entries)
        assert {by for by, _ in given} <= {two.by("a"), two.by("b")}
        for who, name in (("a", "Ada"), ("b", "Bob")):
            assert all(title.startswith(name) for by, title in given if by == two.by(who)), order
        assert given, order
        assert article.title == given[-1][1]
        said = {who: [place for place, each in enumerate(order) if each == who] for who in "ab"}
        first, second = sorted("ab", key=lambda who: said[who][-1])
        # Whoever was asked before the other's correction stood there is asked once more.
        both = said[second][1] > said[first][-1]
        assert len(given) == (2 if both else 1), (order, "nothing is put back unread")
        assert (await told_of(house, other))[0] == untouched


async def test_at_the_desk_each_title_is_that_of_whoever_wrote_it(house: House) -> None:
    two = await Two.at_work(house)
    async with house.services.store.read() as tx:
        topic = await tx.topics.by_slug("space")
    assert topic
    story = await house.publish("A probe flies past a comet", "The probe passed the comet on Monday. It sent pictures.")
    other = await house.publish("A telescope gets a new mirror", "The telescope in the desert got a mirror. It is big.")
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/topics")
    await rita.taps("🚀 Space")
    for order in orders(2, 2):
        ada = [f"v1|dk-title|{topic.id}|{story.id}", f"Ada says {order}"]
        bob = [f"v1|dk-title|{topic.id}|{other.id}", f"Bob says {order}"]
        await two.play(ada, bob, order)
        sheet = await house.services.desk.sheet(topic.id, "en")
        assert sheet
        told = {article_id: item.story.title for article_id in (story.id, other.id) if (item := sheet.item(article_id))}
        assert told == {story.id: f"Ada says {order}", other.id: f"Bob says {order}"}
        both = [f"v1|dk-title|{topic.id}|{story.id}", f"Bob says it too {order}"]
        await two.play(ada, both, order)
        sheet = await house.services.desk.sheet(topic.id, "en")
        item = sheet.item(story.id) if sheet else None
        assert item
        assert item.story.title == (ada if order.endswith("a") else both)[1]


async def test_at_the_desk_a_story_has_the_picture_that_was_sent_last(house: House) -> None:
    two = await Two.at_work(house)
    async with house.services.store.read() as tx:
        topic = await tx.topics.by_slug("space")
    assert topic
    story = await house.publish("A probe flies past a comet", "The probe passed the comet on Monday. It sent pictures.")
    photos, button = house.telegram.world.photos, f"v1|dk-pic|{topic.id}|{story.id}"
    for order in orders(2, 2):
        ada, bob = f"{PHOTO} of Ada {order}", f"{PHOTO} of Bob {order}"
        await two.play([button, ada], [button, bob], order)
        sheet = await house.services.desk.sheet(topic.id, "en")
        assert sheet
        picture = sheet.items[0].picture
        assert picture
        assert photos[picture.photo] == (ada if order.endswith("a") else bob).encode(), order
        _, entries = await told_of(house, story.id)
        steps = [each for each in entries if each.deed is Deed.PICTURED][-2:]
        assert {each.by for each in steps} == {two.by("a"), two.by("b")}
        assert steps[1].before == steps[0].after, "each has seen what was there before"


async def test_of_a_topic_each_keeps_what_the_other_has_changed(house: House) -> None:
    two = await Two.at_work(house)
    for number, order in enumerate(orders(2, 2)):
        topic = await house.services.topics.save(f"topic-{number}", {"en": "Before"}, "ferry", "⛴")
        names = [f"v1|topic-names|{topic.id}", f"en: Ada {order}"]
        emoji = [f"v1|topic-emoji|{topic.id}", "🛰"]
        await two.play(names, emoji, order)
        async with house.services.store.read() as tx:
            now = await tx.topics.get(topic.id)
        assert now
        assert (now.names["en"], now.emoji, now.query) == (f"Ada {order}", "🛰", "ferry"), order


async def test_a_topic_that_is_archived_between_two_steps_stays_archived(house: House) -> None:
    two = await Two.at_work(house)
    for number, order in enumerate(orders(2, 1)):
        topic = await house.services.topics.save(f"topic-{number}", {"en": "Before"}, "ferry", "⛴")
        names = [f"v1|topic-names|{topic.id}", f"en: Ada {order}"]
        await two.play(names, [f"v1|topic-archive|{topic.id}"], order)
        async with house.services.store.read() as tx:
            now = await tx.topics.get(topic.id)
        assert now is not None
        assert now.archived, order
