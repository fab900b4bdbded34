"""The desk: the next digest of a topic, laid out before it goes, and all that editors say about it and its stories."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from digests.audit.record import note
from digests.compose.curation import Curation, Mark, Pictured, Tie, text_of
from digests.compose.digest import STORIES_A_SECTION
from digests.compose.finder import HERE, StoryFinder
from digests.config import MAX_LATE
from digests.model import JSON, NO_FRAME, Article, Deed, Digest, Frame, Hold, Passage, Readers, Story
from digests.publishing.audience import Audience, audience
from digests.publishing.choice import Choice, Thread
from digests.publishing.publisher import PREVIEW_WINDOW
from digests.publishing.reading import read_window
from digests.publishing.sheet import DeskStory, DeskTopic
from digests.publishing.window import Window
from digests.store import Store, Transaction
from digests.store.desk import FRESH
from digests.timing import timetable

# How the picture that an article has is noted.
OWN = "own"


class Desk:
    """Lays digests out as most readers of a topic get them next.

    ``timezone`` tells which day it is, ``finder`` finds the stories.
    """

    def __init__(
        self,
        store: Store,
        timezone: str,
        now: Callable[[], datetime],
        max_late: timedelta = MAX_LATE,
        finder: StoryFinder = HERE,
    ) -> None:
        self._store, self._zone, self._now, self._max_late = store, timetable.zone(timezone), now, max_late
        self._finder = finder
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
            kept_out = await tx.holds.kept_out(hold, self._now() - FRESH)
            to_come = await tx.rundown.scheduled_on(topic_id, readers.due_at)

        def laid_out() -> list[DeskStory]:
            return [
                replace(
                    _item(story, topic_id, window.hand, titles, dropped=dropped),
                    update=told.update(story, window, choice),
                )
                for story, dropped in stories
            ]

        items = await asyncio.to_thread(laid_out)
        return DeskTopic(
            topic,
            tuple(_with_others(items)),
            min(STORIES_A_SECTION, sum(not item.dropped for item in items)),
            hold,
            readers,
            window.hand.introduction(topic_id, language, window.after + 1),
            put_aside[-1].text if put_aside else "",
            len(kept_out),
            tuple(to_come),
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
                await self._note(tx, Deed.MARKED, topic_id, item, {}, {str(mark): wanted})

    async def move(self, sheet: DeskTopic, item: DeskStory, *, up: bool) -> bool:
        """Let a story change places with the one above or below; False where there is none."""
        other = sheet.above(item) if up else sheet.below(item)
        if other is None:
            return False
        first, second = (item, other) if up else (other, item)
        async with self._store.write() as tx:
            await tx.curations.move(sheet.topic.id, first.lead.id, second.lead.id)
            await self._note(tx, Deed.MOVED, sheet.topic.id, item, {}, {"above" if up else "below": other.lead.id})
        return True

    async def merge(self, item: DeskStory, other: DeskStory) -> bool:
        """Make one story of two; False where they are one."""
        if other is item:
            return False
        async with self._store.write() as tx:
            await tx.curations.tie(item.lead.id, [other.lead.id], together=True)
            await self._note(tx, Deed.TIED, None, item, {}, {"with": [other.lead.id]})
        return True

    async def belongs(self, article_id: int, other_id: int, *, together: bool) -> None:
        """Say whether an article that waits goes on with the story of another one, or begins a new one."""
        async with self._store.write() as tx:
            await tx.curations.tie(article_id, [other_id], together=together)
            said = {"with" if together else "without": [other_id]}
            await note(tx, Deed.TIED if together else Deed.UNTIED, self._now(), article_id=article_id, after=said)

    async def split(self, item: DeskStory, taken: Article) -> Article | None:
        """Take an article out of a story; return the one that leads the rest, None where nothing would be left."""
        others = [each for each in item.texts if text_of(each) != text_of(taken)]
        if not others:
            return None
        async with self._store.write() as tx:
            await tx.curations.tie(taken.id, [each.id for each in others], together=False)
            parted = {"without": [each.id for each in others]}
            await note(tx, Deed.UNTIED, self._now(), article_id=taken.id, after=parted)
        return others[0] if taken is item.lead else item.lead

    async def untie(self, item: DeskStory, tie_id: int | None) -> bool:
        """Take the last merge or split of a story back; False where that is another one by now."""
        if item.tie is None or item.tie.id != tie_id:
            return False
        async with self._store.write() as tx:
            await tx.curations.untie(item.tie.id)
            undone = {"with" if item.tie.together else "without": [item.tie.article_id, *item.tie.others]}
            await self._note(tx, Deed.UNTIED if item.tie.together else Deed.TIED, None, item, undone, {})
        return True

    async def retitle(self, item: DeskStory, title: str) -> None:
        """Give a story a title of the editors' own."""
        async with self._store.write() as tx:
            await tx.curations.retitle(item.lead.id, title)
            await self._note(tx, Deed.TITLED, None, item, {"title": item.story.title or ""}, {"title": title})

    async def use_titles(self, item: DeskStory, *, used: bool) -> None:
        """Use the editors' titles of a story, or the articles' own."""
        async with self._store.write() as tx:
            await tx.curations.use_titles([each.id for each in item.articles], used=used)
            await self._note(tx, Deed.TITLED, None, item, {"used": not used}, {"used": used})

    async def picture(self, item: DeskStory, photo: str | None, own: Article | None = None) -> None:
        """Give a story a photo by its file id, or the picture that is an article's ``own``; None takes it away."""
        article_id, said = (item.lead.id, photo) if own is None else (own.id, "")
        async with self._store.write() as tx:
            before = await tx.curations.pictured([each.id for each in item.articles])
            await tx.curations.picture(article_id, said)
            await self._note(tx, Deed.PICTURED, None, item, _named(before), _named(Pictured(0, said)))

    async def unpicture(self, item: DeskStory, at: int) -> bool:
        """Take back what was said last of a story's picture; False where that is something else by now."""
        ids = [each.id for each in item.articles]
        async with self._store.write() as tx:
            last = await tx.curations.pictured(ids)
            if last is None or last.at != at:
                return False
            await tx.curations.unpicture(at)
            await self._note(tx, Deed.PICTURED, None, item, _named(last), _named(await tx.curations.pictured(ids)))
        return True

    async def introduce(self, topic_id: int, language: str, text: str) -> None:
        """Let words stand before the next digests of a topic in a language, in the place of older ones."""
        async with self._store.write() as tx:
            await tx.curations.introduce(topic_id, language, text, self._now())
            await self._note(tx, Deed.INTRODUCED, topic_id, None, {}, {"language": language, "text": text})

    async def use_introductions(self, topic_id: int, *, used: bool) -> None:
        """Take the words before the next digests of a topic away, or put them back."""
        async with self._store.write() as tx:
            await tx.curations.use_introductions(topic_id, used=used)
            await self._note(tx, Deed.INTRODUCED, topic_id, None, {"used": not used}, {"used": used})

    async def frames(self, topic_id: int) -> dict[str, Frame]:
        """Return what stands in every digest of a topic, by language."""
        async with self._store.read() as tx:
            return await tx.curations.frames_of(topic_id)

    async def frame(self, topic_id: int, language: str, place: str, said: Passage) -> None:
        """Let words stand in every digest of a topic in a language from now on, as its ``header`` or ``footer``.

        None do where they are empty.
        """
        async with self._store.write() as tx:
            before = (await tx.curations.frames_of(topic_id)).get(language, NO_FRAME)
            await tx.curations.put_frame(topic_id, language, before._replace(**{place: said}))
            was: JSON = {"language": language, place: getattr(before, place).text}
            await self._note(tx, Deed.INTRODUCED, topic_id, None, was, {"language": language, place: said.text})

    async def hold(self, topic_id: int) -> None:
        """Hold the next digest of a topic until somebody approves it; what most of its readers have had is out."""
        async with self._store.write() as tx:
            covered = (await tx.holds.readers(topic_id)).covered
            if covered is None:
                covered = await tx.articles.number_before(self._now() - PREVIEW_WINDOW)
            await tx.holds.hold(topic_id, self._now(), covered)
            await self._note(tx, Deed.HELD, topic_id)

    async def set_hold(
        self, topic_id: int, *, wait: timedelta | None = None, drops: bool | None = None, standing: bool | None = None
    ) -> None:
        """Say how long digests of a topic wait, whether what nobody approves is dropped, and whether each is held."""
        async with self._store.write() as tx:
            before = _set(await tx.holds.of(topic_id))
            await tx.holds.set(topic_id, wait=wait, drops=drops, standing=standing)
            await self._note(tx, Deed.HOLD_SET, topic_id, None, before, _set(await tx.holds.of(topic_id)))

    async def release(self, topic_id: int, *, ends: bool = False) -> int | None:
        """Let what waits go now; return for how many chats that was, None where the topic is not held.

        ends: a standing hold ends as well.
        """
        async with self._store.write() as tx:
            hold = await tx.holds.of(topic_id)
            if hold.held_at is None:
                return None
            count = await tx.holds.release(topic_id, self._now(), ends=ends)
            await self._note(tx, Deed.RELEASED, topic_id, None, {}, {"chats": count, "ends": ends})
        return count

    async def bring_back(self, topic_id: int) -> int:
        """Let what was not approved in time come with the next digests after all; return how many articles that is.

        It becomes news once more, so that those get it too whose digest has gone without it; who had it on another
        topic does not get it again.
        """
        async with self._store.write() as tx:
            hold = await tx.holds.of(topic_id)
            kept_out = await tx.holds.kept_out(hold, self._now() - FRESH)
            others = [each for each in await tx.holds.withholding() if each.topic_id != topic_id]
            await tx.holds.bring_back(topic_id)
            for article in kept_out:
                number = article.number or 0
                out = {each.topic_id for each in others if each.withheld_from <= number <= each.withheld}
                on = {match.topic.id for match in await tx.matches.of(article.id)} - {topic_id} - out
                await tx.curations.was_on(article.id, sorted(on), number)
                await tx.articles.renumber(article.id)
            await self._note(tx, Deed.BROUGHT_BACK, topic_id, None, {}, {"articles": len(kept_out)})
        return len(kept_out)

    async def _note(
        self,
        tx: Transaction,
        deed: Deed,
        topic_id: int | None,
        item: DeskStory | None = None,
        before: JSON | None = None,
        after: JSON | None = None,
    ) -> None:
        subject, article_id = f"topic {topic_id}" if topic_id else "", item.lead.id if item else None
        await note(tx, deed, self._now(), article_id=article_id, subject=subject, before=before, after=after)

    async def _told(self, window: Window, choice: Choice, readers: Readers) -> tuple[Audience, Choice]:
        """Return what a topic's readers have been told, and the choice of most of them."""
        threads = await asyncio.to_thread(_threads, window, choice)
        due_by = readers.due_at and readers.due_at + timedelta(days=1)
        async with self._store.read() as tx:
            told = await audience(tx, window, choice, threads, due_by, self._max_late)
        return told, told.usual(choice)

    async def _window(self, covered: int | None) -> Window:
        """Read what is new after a number, or in the last day for a topic that nobody follows."""
        now = self._now()
        async with self._store.read() as tx:
            after = await tx.articles.number_before(now - PREVIEW_WINDOW) if covered is None else covered
            self._last = (await read_window(tx, after, now, finder=self._finder)).like(self._last)
        return self._last

    def _choice(self, window: Window, topic_id: int, language: str, due_at: datetime | None) -> Choice:
        now = self._now()
        day: date = timetable.local_date(max(now, due_at or now), self._zone)
        return Choice(language, day, (topic_id,), window.after + 1)


def _named(said: Pictured | None) -> JSON:
    return {} if said is None or said.photo is None else {"picture": said.photo or OWN}


def _set(hold: Hold) -> JSON:
    return {"wait_s": hold.wait_s, "drops": hold.drops, "standing": hold.standing}


def _digests(window: Window, choice: Choice) -> list[Digest]:
    """Return all of a choice of one topic, and where editors have dropped some of it, what it would be with that."""
    hand = window.hand
    marks = {key: each for key, each in hand.marks.items() if each[1] is not Mark.DROPPED}
    windows = [window] if len(marks) == len(hand.marks) else [window, window.under(replace(hand, marks=marks))]
    return [each.digest(choice, most=None) for each in windows]


def _threads(window: Window, choice: Choice) -> list[Thread]:
    """Return what the stories of a choice of one topic go on from, the dropped among them."""
    return [thread for digest in _digests(window, choice) for thread in window.threads(digest, choice)]


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
    return DeskStory(
        *(story, bool(hand.pin(topic_id, articles)), dropped, _last_tie(articles, hand)),
        spare_title=spare,
        picture=hand.picture(articles),
        pictured=hand.pictured(articles),
    )


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
