"""The desk: the next digest of a topic, laid out before it goes, and all that editors say about it and its stories."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from digests.compose.curation import Curation, Mark, Tie, text_of
from digests.compose.digest import STORIES_A_SECTION
from digests.config import MAX_LATE
from digests.model import Article, Digest, Hold, Readers, Story, Topic
from digests.publishing.audience import Audience, Update, audience
from digests.publishing.choice import Choice
from digests.publishing.publisher import PREVIEW_WINDOW
from digests.publishing.reading import read_window
from digests.publishing.window import Window
from digests.store import Store
from digests.timing import timetable


@dataclass(frozen=True, slots=True)
class DeskStory:
    """A story on the desk. ``tie`` is the last merge or split of it, ``tied_to`` the other article of that, if known.

    ``spare_title`` is a title of the editors' that is put aside. ``update`` says to how many readers it goes on.
    """

    story: Story
    pinned: bool = False
    dropped: bool = False
    tie: Tie | None = None
    tied_to: Article | None = None
    spare_title: str = ""
    update: Update | None = None

    @property
    def lead(self) -> Article:
        """The article that leads the story."""
        return self.story.article

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles of the story."""
        return self.story.articles

    @property
    def texts(self) -> tuple[Article, ...]:
        """The different texts of the story, the leading one first; their copies go where they go."""
        first: dict[int, Article] = {}
        for article in self.articles:
            first.setdefault(text_of(article), article)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class DeskTopic:
    """A topic's next digest: its stories in their order, then those that are dropped; ``shown`` are in the digest.

    ``introduction`` stands before them; ``spare_introduction`` is put aside. ``withholds`` where something new on the
    topic stays out because nobody approved it in time.
    """

    topic: Topic
    items: tuple[DeskStory, ...]
    shown: int
    hold: Hold
    readers: Readers
    introduction: str = ""
    spare_introduction: str = ""
    withholds: bool = False

    @property
    def awaits_approval(self) -> bool:
        """Whether the topic is held, and not all that is new on it has been approved."""
        if self.hold.held_at is None:
            return False
        newest = max((article.number or 0 for item in self.items for article in item.articles), default=0)
        return not self.hold.standing or newest > self.hold.approved or self.hold.until is not None

    def item(self, article_id: int | None) -> DeskStory | None:
        """Return the story that has an article, None where it is no longer on the desk."""
        return next((item for item in self.items if any(each.id == article_id for each in item.articles)), None)

    def position(self, item: DeskStory) -> int:
        """Return the position of a story, from 0."""
        return self.items.index(item)

    def above(self, item: DeskStory) -> DeskStory | None:
        """Return the story with which one would change places by going up, None where it cannot."""
        return self._beside(item, -1)

    def below(self, item: DeskStory) -> DeskStory | None:
        """Return the story with which one would change places by going down, None where it cannot."""
        return self._beside(item, 1)

    def _beside(self, item: DeskStory, step: int) -> DeskStory | None:
        """Return a neighbour; the pinned stay before the others, and the dropped stand nowhere."""
        position = self.position(item) + step
        other = self.items[position] if 0 <= position < len(self.items) else None
        is_neighbour = other is not None and not other.dropped and not item.dropped and other.pinned == item.pinned
        return other if is_neighbour else None


class Desk:
    """Lays digests out as most readers of a topic get them next; ``timezone`` tells which day it is."""

    def __init__(
        self, store: Store, timezone: str, now: Callable[[], datetime], max_late: timedelta = MAX_LATE
    ) -> None:
        self._store, self._zone, self._now, self._max_late = store, timetable.zone(timezone), now, max_late
        # An editor looks at the same articles again and again; their stories are found once.
        self._last: Window | None = None

    async def sheet(self, topic_id: int, language: str) -> DeskTopic | None:
        """Return the sheet of a topic, told in a language; None where there is no such topic."""
        async with self._store.read() as tx:
            topic = await tx.topics.get(topic_id)
            hold, readers = await tx.holds.of(topic_id), await tx.holds.readers(topic_id)
        if topic is None:
            return None
        window = await self._window(readers.covered)
        told, choice = await self._told(window, self._choice(window, topic_id, language, readers.due_at), readers)
        stories = await asyncio.to_thread(_laid_out, window, choice)
        ids = [article.id for story, _ in stories for article in story.articles]
        async with self._store.read() as tx:
            titles = await tx.curations.unused_titles(ids)
            put_aside = await tx.curations.introductions(topic_id, window.after, self._now(), used=False)
        items = [
            replace(
                _item(story, topic_id, window.hand, titles, dropped=dropped), update=told.update(story, window, choice)
            )
            for story, dropped in stories
        ]
        return DeskTopic(
            topic,
            tuple(_with_others(items)),
            min(STORIES_A_SECTION, sum(not item.dropped for item in items)),
            hold,
            readers,
            window.hand.introduction(topic_id, language, window.after + 1),
            put_aside[-1].text if put_aside else "",
            readers.least is not None and hold.withheld > readers.least,
        )

    async def preview(self, topic_id: int, language: str) -> Digest:
        """Compose the next digest of a topic for somebody who follows nothing else."""
        async with self._store.read() as tx:
            readers = await tx.holds.readers(topic_id)
        window = await self._window(readers.covered)
        _, choice = await self._told(window, self._choice(window, topic_id, language, readers.due_at), readers)
        return await asyncio.to_thread(window.digest, choice)

    async def mark(self, topic_id: int, item: DeskStory, mark: Mark, *, wanted: bool) -> None:
        """Pin or drop a story in the digests of a topic, or take that back."""
        if (item.pinned if mark is Mark.PINNED else item.dropped) is not wanted:
            async with self._store.write() as tx:
                await tx.curations.mark(topic_id, [each.id for each in item.articles], mark if wanted else None)

    async def move(self, sheet: DeskTopic, item: DeskStory, *, up: bool) -> bool:
        """Let a story change places with the one above or below; False where there is none."""
        other = sheet.above(item) if up else sheet.below(item)
        if other is None:
            return False
        first, second = (item, other) if up else (other, item)
        async with self._store.write() as tx:
            await tx.curations.move(sheet.topic.id, first.lead.id, second.lead.id)
        return True

    async def merge(self, item: DeskStory, other: DeskStory) -> bool:
        """Make one story of two; False where they are one."""
        if other is item:
            return False
        async with self._store.write() as tx:
            await tx.curations.tie(item.lead.id, [other.lead.id], together=True)
        return True

    async def split(self, item: DeskStory, taken: Article) -> Article | None:
        """Take an article out of a story; return the one that leads the rest, None where nothing would be left."""
        others = [each for each in item.texts if text_of(each) != text_of(taken)]
        if not others:
            return None
        async with self._store.write() as tx:
            await tx.curations.tie(taken.id, [each.id for each in others], together=False)
        return others[0] if taken is item.lead else item.lead

    async def untie(self, item: DeskStory, tie_id: int | None) -> bool:
        """Take the last merge or split of a story back; False where that is another one by now."""
        if item.tie is None or item.tie.id != tie_id:
            return False
        async with self._store.write() as tx:
            await tx.curations.untie(item.tie.id)
        return True

    async def retitle(self, item: DeskStory, title: str) -> None:
        """Give a story a title of the editors' own."""
        async with self._store.write() as tx:
            await tx.curations.retitle(item.lead.id, title)

    async def use_titles(self, item: DeskStory, *, used: bool) -> None:
        """Use the editors' titles of a story, or the articles' own."""
        async with self._store.write() as tx:
            await tx.curations.use_titles([each.id for each in item.articles], used=used)

    async def introduce(self, topic_id: int, language: str, text: str) -> None:
        """Let words stand before the next digests of a topic in a language, in the place of older ones."""
        async with self._store.write() as tx:
            await tx.curations.introduce(topic_id, language, text, self._now())

    async def use_introductions(self, topic_id: int, *, used: bool) -> None:
        """Take the words before the next digests of a topic away, or put them back."""
        async with self._store.write() as tx:
            await tx.curations.use_introductions(topic_id, used=used)

    async def hold(self, topic_id: int) -> None:
        """Hold the next digest of a topic until somebody approves it."""
        async with self._store.write() as tx:
            await tx.holds.hold(topic_id, self._now())

    async def set_hold(
        self, topic_id: int, *, wait: timedelta | None = None, drops: bool | None = None, standing: bool | None = None
    ) -> None:
        """Say how long digests of a topic wait, whether what nobody approves is dropped, and whether each is held."""
        async with self._store.write() as tx:
            await tx.holds.set(topic_id, wait=wait, drops=drops, standing=standing)

    async def release(self, topic_id: int, *, ends: bool = False) -> int | None:
        """Let what waits go now; return for how many chats that was, None where the topic is not held.

        ends: a standing hold ends as well.
        """
        async with self._store.write() as tx:
            hold = await tx.holds.of(topic_id)
            return None if hold.held_at is None else await tx.holds.release(topic_id, self._now(), ends=ends)

    async def bring_back(self, topic_id: int) -> None:
        """Let what was not approved in time come with the next digests after all."""
        async with self._store.write() as tx:
            await tx.holds.bring_back(topic_id)

    async def _told(self, window: Window, choice: Choice, readers: Readers) -> tuple[Audience, Choice]:
        """Return what a topic's readers have been told, and the choice of most of them."""
        digests = await asyncio.to_thread(_digests, window, choice)
        due_by = readers.due_at and readers.due_at + timedelta(days=1)
        async with self._store.read() as tx:
            told = await audience(tx, window, choice, digests, due_by, self._max_late)
        return told, told.usual(choice)

    async def _window(self, covered: int | None) -> Window:
        """Read what is new after a number, or in the last day for a topic that nobody follows."""
        now = self._now()
        async with self._store.read() as tx:
            after = await tx.articles.number_before(now - PREVIEW_WINDOW) if covered is None else covered
            self._last = (await read_window(tx, after, now)).like(self._last)
        return self._last

    def _choice(self, window: Window, topic_id: int, language: str, due_at: datetime | None) -> Choice:
        now = self._now()
        day: date = timetable.local_date(max(now, due_at or now), self._zone)
        return Choice(language, day, (topic_id,), window.after + 1)


def _digests(window: Window, choice: Choice) -> list[Digest]:
    """Return all of a choice of one topic, and where editors have dropped some of it, what it would be with that."""
    hand = window.hand
    marks = {key: each for key, each in hand.marks.items() if each[1] is not Mark.DROPPED}
    windows = [window] if len(marks) == len(hand.marks) else [window, window.under(replace(hand, marks=marks))]
    return [each.digest(choice, most=None) for each in windows]


def _laid_out(window: Window, choice: Choice) -> list[tuple[Story, bool]]:
    """Return all stories of a choice of one topic in their order, then the dropped; each with whether it is."""
    (topic_id,) = choice.topic_ids
    standing, *everything = map(_stories, _digests(window, choice))
    dropped = [story for each in everything for story in each if window.hand.is_dropped(topic_id, story.articles)]
    return [*((story, False) for story in standing), *((story, True) for story in dropped)]


def _stories(digest: Digest) -> list[Story]:
    return [story for section in digest.sections for story in section.stories]


def _item(story: Story, topic_id: int, hand: Curation, titles: dict[int, str], *, dropped: bool) -> DeskStory:
    articles = story.articles
    own = [title for article_id, title in titles.items() if article_id in {each.id for each in articles}]
    spare = own[-1] if own and not story.title else ""
    return DeskStory(story, bool(hand.pin(topic_id, articles)), dropped, _last_tie(articles, hand), spare_title=spare)


def _last_tie(articles: Iterable[Article], hand: Curation) -> Tie | None:
    """Return the last merge within a story, or the last split by which it came to be or lost an article."""
    ids = {article.id for article in articles}

    def concerns(tie: Tie) -> bool:
        has, others = tie.article_id in ids, ids.intersection(tie.others)
        return bool(has and others) if tie.together else has != bool(others)

    return next((tie for tie in reversed(hand.ties) if concerns(tie)), None)


def _with_others(items: Iterable[DeskStory]) -> Iterable[DeskStory]:
    """Yield the items with the articles to which their ties tie them."""
    listed = list(items)
    known = {article.id: article for item in listed for article in item.articles}
    for item in listed:
        if item.tie is None:
            yield item
            continue
        text = text_of(item.lead)
        tied = (known[each] for each in (item.tie.article_id, *item.tie.others) if each in known)
        inside = {each.id for each in item.articles}
        wanted = (each for each in tied if text_of(each) != text and (each.id in inside) == item.tie.together)
        yield replace(item, tied_to=next(wanted, None))
