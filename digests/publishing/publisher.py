"""Publishing: what is new to a chat becomes its digest, to look at or into the outbox."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Protocol

from digests.compose.curation import Withheld
from digests.compose.filtering import NO_EFFECT
from digests.compose.finder import HERE, StoryFinder
from digests.compose.week import Week
from digests.config import MAX_LATE, DigestSettings
from digests.follows.matching import RuleMatching
from digests.intake.ingest import Ingest
from digests.model import Article, Chat, Digest, Topic, least_told, moved_on, told_beyond
from digests.notices import CameOut, CouldNotComeOut, Notifier
from digests.publishing.alerts import Alerts
from digests.publishing.choice import Choice, Renderer, Rendition, printed
from digests.publishing.holds import Holds, held_back, left_behind
from digests.publishing.memory import for_those, recall
from digests.publishing.reading import read_window
from digests.publishing.tick import (
    NOTHING,
    GoesOn,
    Rules,
    Tick,
    edition_of,
    to_the_end,
    week_to,
)
from digests.publishing.window import Window
from digests.store import ALERT_KEY, ANNOUNCEMENT_KEY, Store
from digests.timing import timetable
from digests.timing.zones import zone_named

__all__ = ["FIRST_KEY", "Publisher", "Renderer"]

FIRST_DIGEST_WINDOW = timedelta(days=7)
FIRST_KEY, NOW_KEY = "first", "now"
PREVIEW_WINDOW = timedelta(days=1)
# What encodes starts in two seconds where it has idled.
PATIENCE_S = 4.0


class Encoding(Protocol):
    """What gives articles their vectors, by which reports in other languages are told to be on one event."""

    async def caught_up(self, within_s: float) -> None:
        """Wait until what has just come in has its vector, so long at most."""


class Publisher:
    """Composes digests and puts them into the outbox; ``defaults`` holds the time zone of whoever has none.

    ``notifier`` tells editors when a topic waits for their approval; ``encoding`` is given a moment before anything is
    composed, and ``own_rules`` the time to find who follows the words of what is new. ``finder`` finds the stories.
    """

    def __init__(
        self,
        store: Store,
        renderer: Renderer,
        ingest: Ingest,
        defaults: DigestSettings,
        now: Callable[[], datetime],
        max_late: timedelta = MAX_LATE,
        notifier: Notifier | None = None,
        encoding: Encoding | None = None,
        own_rules: RuleMatching | None = None,
        finder: StoryFinder = HERE,
    ) -> None:
        self._store, self._renderer, self._ingest, self._now = store, renderer, ingest, now
        self._encoding, self._own_rules, self._notifier = encoding, own_rules, notifier
        self._zone, self._finder = timetable.zone(defaults.timezone), finder
        self._rules = Rules(self._zone, max_late)
        self._holds, self._alerts = Holds(store, self._zone, notifier), Alerts(store, renderer, self._zone, finder)
        self._ready = NOTHING
        # What editors have yet to hear of what they had scheduled; of what could not come out they hear once.
        self._came: list[Article] = []
        self._failed: dict[int, bool] = {}

    async def tick(self, goes_on: GoesOn = to_the_end) -> int:
        """Publish scheduled articles, alerts and every digest that is due; return how many deliveries were enqueued.

        ``goes_on`` is asked again and again, since a million digests take a while; where it says no, the tick ends, and
        what is left stays due.
        """
        outcome, now = await self._ingest.publish_scheduled(), self._now()
        self._came += outcome.came
        self._failed = {each.id: self._failed.get(each.id, False) for each in outcome.failed}
        async with self._store.write() as tx:
            await tx.chats.resume_paused(now)
        await self._caught_up()
        up_to = await self._holds.apply(now)
        await self._roll_over(now, goes_on)
        alerts = await self._alerts.tell(self._now())
        ready, self._ready = self._ready, NOTHING
        tick, count = Tick(*self._given(now), up_to, ready, goes_on), alerts
        while goes_on(0) and (more := await tick.publish_round()) is not None:
            count += more
        return count

    async def prepare(self, moment: datetime) -> None:
        """Compose ahead what will be due at a moment, so that it leaves at that moment."""
        await self._caught_up()
        self._ready = await Tick(*self._given(moment)).prepare()

    def _given(self, moment: datetime) -> tuple[Store, Renderer, Rules, StoryFinder, datetime]:
        """Return what each tick is given."""
        return self._store, self._renderer, self._rules, self._finder, moment

    async def tell_what_waits(self) -> None:
        """Tell editors of topics whose digests have begun to wait for them, and what became of what was scheduled."""
        await self._holds.tell()
        came, self._came = self._came, []
        untold = [article_id for article_id, is_told in self._failed.items() if not is_told]
        self._failed |= dict.fromkeys(untold, True)
        if self._notifier is not None:
            for article in came:
                await self._notifier.tell(CameOut(article.id, article.publish_at or self._now()))
            for article_id in untold:
                await self._notifier.tell(CouldNotComeOut(article_id))

    async def _roll_over(self, now: datetime, goes_on: GoesOn) -> None:
        """Take back what is still unsent where the next digest of its chat is due: one has it all."""
        cursor = None
        while True:
            async with self._store.write(lasting=False) as tx:
                cursor = await tx.catch_up.roll_over(now, cursor)
            if cursor is None or not goes_on(0):
                return

    async def now(self, chat_id: int) -> bool:
        """Enqueue at once what is new to a chat since its last digest; False where nothing is.

        Somebody who has had none yet gets the first. What is told now is not new the next morning; the digest of a week
        tells the whole week nevertheless.
        """
        async with self._store.read() as tx:
            chat, had = await tx.chats.get(chat_id), await tx.outbox.of_chat(chat_id)
        if chat is None:
            return False
        if all(each.digest_key.startswith((ALERT_KEY, ANNOUNCEMENT_KEY)) for each in had) and await self.first(chat):
            return True
        await self._caught_up()
        window, back, week = await self._since_last(chat)
        return await self._enqueue(chat, window, f"{NOW_KEY}:{self._now():%Y-%m-%dT%H:%M:%S.%f}", back, week)

    async def left_out(self, chat_id: int) -> int:
        """Return how many stories are new to a chat since its last digest that its filters leave out."""
        async with self._store.read() as tx:
            chat = await tx.chats.get(chat_id)
        if chat is None or not chat.filter_set:
            return 0
        window, _, week = await self._since_last(chat)
        _, rendition = await self._composed(await self._choice(chat, window, week), chat, window)
        return 0 if rendition is None else rendition.digest.filtered

    async def _since_last(self, chat: Chat) -> tuple[Window, Sequence[Withheld], Week | None]:
        """Return what is new since a chat's last digest, what of it waits, and the week that it tells of, if any."""
        async with self._store.read() as tx:
            rule_ids = await tx.follows.in_digest(chat.id)
            sections = await tx.subscriptions.sections(chat.id)
            covered = least_told(chat.covered, chat.behind, sections)
            window = await read_window(tx, covered, self._now(), rule_ids=rule_ids, finder=self._finder)
            back = await held_back(tx, sections)
        return _without(window, back), back, week_to(self._now(), chat.rhythm, zone_named(chat.timezone, self._zone))

    async def first(self, chat: Chat) -> bool:
        """Enqueue a chat's very first digest, of the last 7 days; False where it had one before or nothing is new."""
        now = self._now()
        await self._caught_up()
        async with self._store.read() as tx:
            after = await tx.articles.number_before(now - FIRST_DIGEST_WINDOW)
            rule_ids = await tx.follows.in_digest(chat.id)
            window = await read_window(tx, after, now, is_first=True, rule_ids=rule_ids, finder=self._finder)
            back = await held_back(tx, await tx.subscriptions.sections(chat.id))
        return await self._enqueue(chat, _without(window, back), FIRST_KEY, back)

    async def _enqueue(
        self, chat: Chat, window: Window, key: str, back: Sequence[Withheld], week: Week | None = None
    ) -> bool:
        """Put what a window holds for a chat into the outbox, unless it has that already, and move the chat on."""
        choice, rendition = await self._composed(await self._choice(chat, window, week), chat, window)
        if rendition is None or not rendition.messages:
            return False
        async with self._store.write() as tx:
            stored = await tx.chats.get(chat.id)
            if stored is None or await tx.outbox.holders(key, [chat.id]):
                return False
            now = self._now()
            edition_id = await tx.editions.add(edition_of(choice, rendition, now, window.up_to, urgent=True))
            await tx.outbox.enqueue([(chat.id, edition_id)], key, now)
            if week is None:
                covered = max(stored.covered, window.up_to)
                await tx.chats.advance([(chat.id, covered, stored.next_due_at)])
                waits = left_behind(stored, back, choice.topic_ids, covered)
                left = dict(moved_on(stored.covered, stored.behind, window.up_to)) | dict(waits)
                if tuple(sorted(left.items())) != stored.behind:
                    await tx.chats.catch_up(chat.id, stored.behind, tuple(sorted(left.items())))
        return True

    async def _choice(self, chat: Chat, window: Window, week: Week | None) -> Choice:
        """Return what a chat wants of a window."""
        async with self._store.read() as tx:
            topic_ids = tuple(await tx.subscriptions.sections(chat.id))
            filters = await tx.filters.of(chat.filter_set)
            told = await tx.alerts.told(chat.id)
        first = window.after + 1
        effect = await asyncio.to_thread(window.effect, filters, topic_ids, first) if filters else NO_EFFECT
        return Choice(
            *(chat.language, self._today(chat), topic_ids, window.after + 1),
            look=chat.look,
            week=week,
            reads=chat.reads,
            effect=effect,
            told=tuple(number for number in told if number >= first),
            past=told_beyond(chat.covered, chat.behind, topic_ids, first),
        )

    async def _composed(self, choice: Choice, chat: Chat, window: Window) -> tuple[Choice, Rendition | None]:
        """Compose what a chat has chosen; a story is an update where the chat has been told of what it goes on from."""
        composed = await asyncio.to_thread(window.compose, [choice])
        if choice in composed and (threads := composed[choice].threads):
            async with self._store.read() as tx:
                memory = await recall(tx, threads, [window], self._rules.max_late)
                background = await tx.backgrounds.of(chat.id, memory.recalled)
            own = for_those(choice, composed[choice], memory, background)
            if own != choice:
                choice, composed = own, await asyncio.to_thread(window.compose, [own])
        return choice, (await asyncio.to_thread(printed, composed, self._renderer)).get(choice)

    async def topic_preview(self, topic: Topic, language: str) -> Digest:
        """Compose the digest of the last day for somebody who follows one topic."""
        now = self._now()
        async with self._store.read() as tx:
            after = await tx.articles.number_before(now - PREVIEW_WINDOW)
            window = await read_window(tx, after, now, is_first=True, finder=self._finder)
        choice = Choice(language, timetable.local_date(now, self._zone), (topic.id,), window.after + 1)
        return await asyncio.to_thread(window.digest, choice)

    async def _caught_up(self) -> None:
        """Let articles that have just come in find who follows their words, and have vectors, where that is soon."""
        if self._own_rules is not None:
            await self._own_rules.catch_up()
        if self._encoding is not None:
            await self._encoding.caught_up(PATIENCE_S)

    def _today(self, chat: Chat) -> date:
        return timetable.local_date(self._now(), zone_named(chat.timezone, self._zone))


def _without(window: Window, back: Sequence[Withheld]) -> Window:
    """Return a window without what waits for approval."""
    return window.under(replace(window.hand, withheld=(*window.hand.withheld, *back))) if back else window
