"""One tick: the digests that are due go into the outbox, in chunks, each chat's exactly once.

Chats that want the same are one order, however many they are: what is due is grouped, and each group's digest is
composed and rendered, without holding the database; where its stories go on, once more for those who have not been told
of what they go on from. Then a transaction a chunk hands the orders to the chats that are
still as they were read: deliveries, the next due time and what is covered now are written together. A chat that changed
meanwhile, or that another process took, is left to the next round; articles published meanwhile have higher numbers and
stay uncovered.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TypeAlias
from zoneinfo import ZoneInfo

from digests.compose.filtering import NO_EFFECT
from digests.compose.finder import StoryFinder
from digests.compose.week import Week
from digests.config import WEEK_LATE
from digests.model import Erratum, Filter, NewEdition, Rhythm, is_rule, told_beyond
from digests.publishing.choice import Choice, Composed, Renderer, Rendition, Thread, printed
from digests.publishing.memory import Memory, for_those, recall
from digests.publishing.missed import missed_since, of_many_days
from digests.publishing.plans import left_behind, plan
from digests.publishing.reading import read_window
from digests.publishing.snapshot import Snapshot, appearances, serialized, told
from digests.publishing.window import Window
from digests.store import Order, Recalled, Store, Transaction, Wanted
from digests.timing import timetable
from digests.timing.zones import zone_named

# A chunk grows and shrinks so that its transaction takes about this long: others wait for the database meanwhile.
HELD_S = 0.025
# Where several processes write, only who changes one of its chats waits, and each statement is a way to a server.
SHARED_HELD_S = 0.2
FIRST_CHUNK, SMALLEST_CHUNK, LARGEST_CHUNK = 500, 100, 5000
# Chats whose wants are read and ordered at once.
ROUND = 50_000
# A digest that leaves longer than this after its due time bears the date on which it leaves.
SAME_DAY = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Ready:
    """The windows that were composed from, by rhythm, and what came of them."""

    windows: Mapping[Rhythm, Window] = field(default_factory=dict)
    composed: Mapping[Choice, Composed] = field(default_factory=dict)
    renditions: Mapping[Choice, Rendition] = field(default_factory=dict)

    def holds(self, window: Window, rhythm: Rhythm) -> bool:
        """Return whether all is ready for a window; where it has more than before, it gets the stories that hold."""
        known = self.windows.get(rhythm)
        if known is None:
            return False
        if window.same(known):
            return True
        window.like(known)
        return False


NOTHING = Ready()


# Is told how many deliveries are new since it was asked last, and says whether to go on.
GoesOn: TypeAlias = Callable[[int], bool]


def to_the_end(_new: int) -> bool:
    """Go on until nothing is left."""
    return True


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for every chat: the zone that stands in for one that is no more, and how late a digest may come."""

    zone: ZoneInfo
    max_late: timedelta


class Tick:
    """What one moment has due, of what was published up to a number, the last one where it is None.

    ``goes_on`` is asked after each chunk of chats.
    """

    def __init__(
        self,
        store: Store,
        renderer: Renderer,
        rules: Rules,
        finder: StoryFinder,
        now: datetime,
        up_to: int | None = None,
        ready: Ready = NOTHING,
        goes_on: GoesOn = to_the_end,
    ) -> None:
        self._ready, self._goes_on = ready, goes_on
        self._store, self._renderer, self._rules, self._now, self._up_to = store, renderer, rules, now, up_to
        self._finder = finder
        # A week's stories are other ones than a day's.
        self._windows: dict[Rhythm, Window] = {}
        self._errata: dict[int, Erratum] = {}
        self._filters: dict[int, tuple[Filter, ...]] = {}
        self._rule_ids: set[int] = set()
        self._composed: dict[Choice, Composed] = {}
        self._renditions: dict[Choice, Rendition] = {}
        # None: the choice gives nothing to send.
        self._editions: dict[Choice, int | None] = {}
        self._chunk = FIRST_CHUNK

    async def prepare(self) -> Ready:
        """Compose what the first chats will be due, and publish nothing."""
        wanted, windows = await self._read()
        usual = await asyncio.to_thread(self._choices, wanted, windows)
        if not usual:
            return NOTHING
        await asyncio.to_thread(self._compose, usual.values(), windows)
        memory, kinds = await self._recall(wanted, usual, windows)
        choices = await asyncio.to_thread(self._told_apart, kinds, usual, memory)
        await asyncio.to_thread(self._print, choices.values(), windows)
        return Ready(windows, self._composed, self._renditions)

    async def publish_round(self) -> int | None:
        """Publish for the next chats that are due; return how many deliveries were enqueued, None where none is due."""
        wanted, windows = await self._read()
        if not wanted:
            return None
        usual = await asyncio.to_thread(self._choices, wanted, windows)
        await asyncio.to_thread(self._compose, usual.values(), windows)
        memory, kinds = await self._recall(wanted, usual, windows)
        choices = await asyncio.to_thread(self._told_apart, kinds, usual, memory)
        made = await asyncio.to_thread(self._made, choices.values(), windows)

        async def ordered(tx: Transaction) -> dict[Choice, int | None]:
            editions = await _add_editions(tx, made)
            known = {**self._editions, **editions}
            reached = {each: windows[plan(each, self._rules.zone).reach] for each in kinds}
            await tx.fan_out.order([self._order(each, choices.get(each), known, reached[each]) for each in kinds])
            return editions

        self._editions |= await self._store.write_whole(ordered)
        return await self._hand_over(memory.recalled)

    async def _read(self) -> tuple[Sequence[Wanted], Mapping[Rhythm, Window]]:
        return await self._store.read_whole(self._wanted)

    async def _wanted(self, tx: Transaction) -> tuple[Sequence[Wanted], Mapping[Rhythm, Window]]:
        wanted = await tx.fan_out.wanted(self._now, ROUND)
        owed = {number for each in wanted for number in each.owed}
        self._errata = await tx.errata.several(owed) if owed else {}
        self._filters = await tx.filters.several({each.preferences.filter_set for each in wanted})
        return wanted, await self._read_windows(tx, wanted)

    async def _recall(
        self, wanted: Sequence[Wanted], usual: Mapping[Wanted, Choice], windows: Mapping[Rhythm, Window]
    ) -> tuple[Memory, Sequence[Wanted]]:
        """Return what chats may remember, and what is wanted by those who remember alike."""
        threads = await asyncio.to_thread(self._threads, usual.values())
        # Who has become due meanwhile waits for the next round.
        known = await asyncio.to_thread(frozenset, wanted)

        async def recalling(tx: Transaction) -> tuple[Memory, Sequence[Wanted]]:
            memory = await recall(tx, threads, windows.values(), self._rules.max_late)
            if not memory.recalled.edition_ids:
                return memory, wanted
            kinds = await tx.fan_out.wanted(self._now, ROUND, memory.recalled)
            return memory, [each for each in kinds if replace(each, background="") in known]

        return await self._store.read_whole(recalling)

    def _threads(self, choices: Collection[Choice]) -> list[Thread]:
        """Return what the stories of choices go on from."""
        composed = [self._composed[choice] for choice in set(choices) if choice in self._composed]
        return [thread for each in composed for thread in each.threads]

    def _told_apart(
        self, kinds: Sequence[Wanted], usual: Mapping[Wanted, Choice], memory: Memory
    ) -> dict[Wanted, Choice]:
        """Return the choices of those who remember alike."""
        found = {each: usual.get(replace(each, background="")) for each in kinds}
        return {
            each: for_those(choice, self._composed.get(choice), memory, each.background)
            for each, choice in found.items()
            if choice is not None
        }

    async def _hand_over(self, recalled: Recalled) -> int:
        """Let chunks of chats have what is ordered, until some match no order: those have changed meanwhile."""
        total, left, limit = 0, ROUND, 0

        async def handing(tx: Transaction) -> tuple[int, int, bool]:
            return *await tx.fan_out.hand_over(self._now, limit, recalled), tx.shared

        while left > 0:
            limit = self._chunk
            began = time.perf_counter()
            # The cursor moves in the same transaction: what the power takes away is handed over again.
            enqueued, moved, shared = await self._store.write_whole(handing, lasting=False)
            most_s, held_s = SHARED_HELD_S if shared else HELD_S, time.perf_counter() - began
            self._chunk = min(max(int(limit * most_s / held_s), limit // 2, SMALLEST_CHUNK), limit * 2, LARGEST_CHUNK)
            total, left = total + enqueued, left - moved
            if not self._goes_on(enqueued) or moved < limit:
                break
        return total

    async def _read_windows(self, tx: Transaction, wanted: Sequence[Wanted]) -> dict[Rhythm, Window]:
        """Read the articles after what is covered; all chunks and rhythms of a tick end at the same number."""
        for rhythm in sorted({plan(each, self._rules.zone).reach for each in wanted}):
            window, up_to = self._windows.get(rhythm), _up_to(self._windows) or self._up_to
            own = [each for each in wanted if plan(each, self._rules.zone).reach is rhythm]
            covered = min(plan(each, self._rules.zone).covered for each in own)
            self._rule_ids |= {-topic_id for each in own for topic_id in each.topic_ids if is_rule(topic_id)}
            if window is None or covered < window.after or not self._rule_ids <= window.rule_ids:
                self._windows[rhythm] = await read_window(
                    tx, covered, self._now, up_to, rule_ids=self._rule_ids, finder=self._finder
                )
        return dict(self._windows)

    def _choices(self, wanted: Sequence[Wanted], windows: Mapping[Rhythm, Window]) -> dict[Wanted, Choice]:
        """Return what makes chats get the same digest, for those whose digest is not too late."""
        return {
            each: self._choice(each, windows[plan(each, self._rules.zone).reach])
            for each in wanted
            if not self._is_too_late(each)
        }

    def _choice(self, wanted: Wanted, window: Window) -> Choice:
        chosen, has = wanted.preferences, plan(wanted, self._rules.zone)
        moment = wanted.due_at if self._now - wanted.due_at <= SAME_DAY else self._now
        zone = zone_named(chosen.timezone, self._rules.zone)
        tells = chosen.tell_when_empty and bool(has.topic_ids)
        first, week = window.first_after(has.covered), week_to(moment, chosen.rhythm, zone)
        day = timetable.local_date(moment, zone)
        errata = tuple(self._errata[each] for each in dict.fromkeys(wanted.owed) if each in self._errata)
        filters = self._filters.get(chosen.filter_set, ())
        effect = window.effect(filters, has.topic_ids, first) if filters else NO_EFFECT
        several = len(chosen.slots_on(day.isoweekday())) > 1
        is_uneven = wanted.behind or chosen.own_times
        since = None if is_uneven else missed_since(window.published_at(first), moment, chosen, zone)
        look = of_many_days(chosen.look) if since else chosen.look
        return Choice(
            *(chosen.language, day, has.topic_ids, first, tells, look, week, errata, chosen.reads, effect),
            at=moment.astimezone(zone).time() if several else None,
            told=tuple(number for number in wanted.told if number >= first),
            since=since,
            past=told_beyond(wanted.covered, wanted.behind, wanted.topic_ids, first),
            reach=has.reach,
        )

    def _is_too_late(self, wanted: Wanted) -> bool:
        """Whether the articles of a digest roll into the next one."""
        weekly, max_late = wanted.preferences.rhythm is Rhythm.WEEKLY, self._rules.max_late
        return self._now - wanted.due_at > (max(max_late, WEEK_LATE) if weekly else max_late)

    def _compose(self, choices: Collection[Choice], windows: Mapping[Rhythm, Window]) -> None:
        """Compose what choices give that has not been composed yet; one that breaks is left out."""
        missing = set(choices) - self._composed.keys()
        for rhythm, window in windows.items() if missing else ():
            own = {each for each in missing if each.reach is rhythm}
            if self._ready.holds(window, rhythm):
                self._composed |= {each: self._ready.composed[each] for each in own & self._ready.composed.keys()}
                self._renditions |= {each: self._ready.renditions[each] for each in own & self._ready.renditions.keys()}
            self._composed |= window.compose(own - self._composed.keys())

    def _print(self, choices: Collection[Choice], windows: Mapping[Rhythm, Window]) -> None:
        """Render what choices give that has not been rendered yet."""
        self._compose(choices, windows)
        missing = (set(choices) & self._composed.keys()) - self._renditions.keys()
        self._renditions |= printed({each: self._composed[each] for each in missing}, self._renderer)

    def _made(self, choices: Collection[Choice], windows: Mapping[Rhythm, Window]) -> dict[Choice, NewEdition | None]:
        """Compose what each choice gives that has no edition yet, None where it has nothing to send."""
        choices = set(choices) - self._editions.keys()
        self._print(choices, windows)
        up_to = {rhythm: window.up_to for rhythm, window in windows.items()}
        made: dict[Choice, NewEdition | None] = {}
        for choice in choices & self._renditions.keys():
            rendition, last = self._renditions[choice], up_to[choice.reach]
            made[choice] = edition_of(choice, rendition, self._now, last) if rendition.messages else None
        return made

    def _order(
        self, wanted: Wanted, choice: Choice | None, editions: Mapping[Choice, int | None], window: Window
    ) -> Order:
        """Say what a kind of chats gets; what comes too late or could not be composed stays uncovered."""
        chosen = wanted.preferences
        zone = zone_named(chosen.timezone, self._rules.zone)
        follows = any(window.has_topic(topic_id) for topic_id in wanted.topic_ids) and chosen.days
        covers = max(window.up_to, wanted.covered)
        return Order(
            wanted,
            edition_id=editions.get(choice) if choice else None,
            digest_key=f"{chosen.rhythm}:{wanted.due_at.astimezone(UTC):%Y-%m-%dT%H:%MZ}",
            covers=covers if choice in editions else wanted.covered,
            then_due_at=_next_due(self._now, chosen, zone) if follows else None,
            then_behind=left_behind(wanted, plan(wanted, self._rules.zone), covers)
            if choice in editions
            else wanted.behind,
        )


def _up_to(windows: Mapping[Rhythm, Window]) -> int | None:
    """Return the number at which all windows of a tick end, None before there is any."""
    return next((window.up_to for window in windows.values()), None)


async def _add_editions(tx: Transaction, made: Mapping[Choice, NewEdition | None]) -> dict[Choice, int | None]:
    added = {choice: edition for choice, edition in made.items() if edition is not None}
    edition_ids = await tx.editions.add_all(list(added.values()))
    return {**dict.fromkeys(made), **dict(zip(added, edition_ids, strict=True))}


def edition_of(choice: Choice, renditions: Rendition, now: datetime, up_to: int, *, urgent: bool = False) -> NewEdition:
    """Return what a choice gives as an edition to be stored."""
    shown = renditions.digest if renditions.digest.tells_something else None
    return NewEdition(
        day=choice.day,
        language=choice.language,
        composed_at=now,
        after=choice.first - 1,
        up_to=up_to,
        messages=renditions.messages,
        outline=serialized(Snapshot(replace(choice, effect=NO_EFFECT, unheard=()), shown)),
        shown=appearances(renditions.digest),
        told=told(renditions.digest),
        urgent=urgent,
        errata=[erratum.id for erratum in choice.errata],
    )


def week_to(moment: datetime, rhythm: Rhythm, zone: ZoneInfo) -> Week | None:
    """Return the week that ends at a moment where clocks show the time of a zone, None in the daily rhythm."""
    if rhythm is not Rhythm.WEEKLY:
        return None
    ahead = moment.astimezone(zone).utcoffset() or timedelta()
    return Week(moment, ahead // timedelta(minutes=1))


# A tick asks for the same few hundred kinds of chats in every chunk.
_next_due = lru_cache(4096)(timetable.upcoming)
