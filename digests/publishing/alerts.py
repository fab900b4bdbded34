"""Alerts: what readers want to hear of at once goes into the outbox as soon as it is out, a message a chat.

    matching ── marks whoever hears at once of a rule ──▶ due chats ── turn ── window ── edition ── a delivery for each

How far a chat has been told is written with its deliveries, in one transaction, so nothing is lost and nothing comes
twice. A report of a story of which the reader may know already is none: the digest has it, as an update.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from digests.compose.filtering import NO_EFFECT, Effect
from digests.compose.finder import HERE, StoryFinder
from digests.follows.turns import is_left_to_digest, sent_today, waits_until
from digests.model import Alert, Alerting, Digest, EditionKind, Filter, Length, Look, NewEdition, rule_topic
from digests.publishing.choice import Choice, Renderer, rendered
from digests.publishing.snapshot import Snapshot, appearances, serialized, told
from digests.publishing.window import Window
from digests.store import ALERT_KEY, Hit, Listener, Store, Transaction
from digests.timing import timetable
from digests.timing.zones import zone_named

logger = logging.getLogger(__name__)

# Chats of one transaction.
CHUNK = 500
# What is older than this is no news to be told at once.
FRESH = timedelta(days=1)
# A story is looked for among the articles of so many days: whoever could know it is not told again.
REMEMBERED = timedelta(days=3)
# What waits for an editor is looked at again after this.
AGAIN = timedelta(minutes=5)
# More stories than this are told by their titles.
TOLD_IN_FULL = 3


@dataclass(frozen=True, slots=True)
class Round:
    """The next chats to look at, the articles that their rules want, and since when an article is fresh."""

    listeners: Sequence[Listener]
    wanted: Mapping[int, Mapping[int, int]]
    hits: Mapping[int, Sequence[Hit]]
    filters: Mapping[int, Sequence[Filter]]
    window: Window
    fresh_after: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What becomes of a chat: how it stands after this, and what it is told, if anything."""

    listener: Listener
    after: Alerting
    choice: Choice | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An alert: the edition, the id of the article that leads it, and the numbers of all that it tells."""

    edition: NewEdition
    lead_id: int
    numbers: tuple[int, ...]


class Alerts:
    """Tells at once what is followed so.

    ``zone`` is that of whoever's own is no more, ``finder`` finds the stories.
    """

    def __init__(self, store: Store, renderer: Renderer, zone: ZoneInfo, finder: StoryFinder = HERE) -> None:
        self._store, self._renderer, self._zone, self._finder = store, renderer, zone, finder

    async def tell(self, now: datetime) -> int:
        """Put what is to be told into the outbox; return how many deliveries are new. Raises: StoreError."""
        total = 0
        while True:
            async with self._store.read() as tx:
                found = await self._read(tx, now)
            if found is None:
                return total
            turns = await asyncio.to_thread(self._turns, found, now)
            made = await asyncio.to_thread(self._made, {each.choice for each in turns} - {None}, found.window, now)
            total += await self._write(turns, made, now)

    async def _read(self, tx: Transaction, now: datetime) -> Round | None:
        listeners = await tx.alerts.due(now, CHUNK)
        if not listeners:
            return None
        wanted = await tx.alerts.wanted([each.chat.id for each in listeners])
        fresh_after = await tx.articles.number_before(now - FRESH)
        hits: defaultdict[int, list[Hit]] = defaultdict(list)
        for hit in await tx.alerts.hits({rule for rules in wanted.values() for rule in rules}, fresh_after):
            hits[hit.rule_id].append(hit)
        filters = await tx.filters.several({each.chat.filter_set for each in listeners})
        window = await _read_window(tx, hits, now, self._finder)
        return Round(listeners, wanted, hits, filters, window, fresh_after)

    def _turns(self, found: Round, now: datetime) -> list[Turn]:
        return [self._turn(each, found, now) for each in found.listeners]

    def _turn(self, listener: Listener, found: Round, now: datetime) -> Turn:
        chat, standing = listener.chat, listener.standing
        zone = zone_named(chat.timezone, self._zone)
        done = replace(standing, up_to=found.window.up_to, due_at=None)
        if is_left_to_digest(chat, standing, now, zone):
            return Turn(listener, done)
        if later := waits_until(chat, standing, now, zone):
            return Turn(listener, replace(standing, due_at=later))
        known = max(standing.up_to, chat.covered, found.fresh_after)
        rules = {rule: max(after, known) for rule, after in found.wanted[chat.id].items()}
        new = [hit for rule, after in rules.items() for hit in found.hits.get(rule, ()) if hit.number > after]
        if any(hit.unapproved for hit in new):
            # What an editor has yet to see is looked for again, and what is told now is not told twice.
            done = replace(standing, due_at=now + AGAIN)
        new = [hit for hit in new if not hit.unapproved]
        if not new:
            return Turn(listener, done)
        return Turn(listener, done, self._choice(listener, new, found, now))

    def _choice(self, listener: Listener, new: Sequence[Hit], found: Round, now: datetime) -> Choice:
        chat, window = listener.chat, found.window
        zone = zone_named(chat.timezone, self._zone)
        topic_ids = tuple(sorted({-hit.rule_id for hit in new}, reverse=True))
        first = min(hit.number for hit in new)
        wanted = {(hit.article_id, -hit.rule_id) for hit in new}
        others = window.pairs(topic_ids, first) - wanted
        filters = found.filters.get(chat.filter_set, ())
        effect = window.effect(filters, topic_ids, first) if filters else NO_EFFECT
        effect = Effect(tuple(sorted({*effect.without, *others})), effect.raised)
        last = sent_today(listener.standing, now, zone) + 1 >= chat.alerts_a_day
        return Choice(
            *(chat.language, timetable.local_date(now, zone), topic_ids, first),
            reads=chat.reads,
            effect=effect,
            alert=Alert(chat.alerts_a_day if last else 0),
            told=tuple(number for number in listener.told if number >= first),
        )

    def _made(self, choices: Iterable[Choice | None], window: Window, now: datetime) -> dict[Choice | None, Made]:
        """Compose what each choice gives; those that have nothing to tell, or break, are left out."""
        made: dict[Choice | None, Made] = {}
        for choice in choices:
            try:
                if choice is not None and (alert := self._composed(choice, window, now)):
                    made[choice] = alert
            except Exception:
                # One hostile article must not keep the others' alerts back.
                logger.exception("The alert for %s could not be composed", choice)
        return made

    def _composed(self, choice: Choice, window: Window, now: datetime) -> Made | None:
        digest = window.digest(choice)
        stories = sum(len(section.stories) for section in digest.sections)
        if not stories:
            return None
        look = Look(length=Length.STANDARD if stories <= TOLD_IN_FULL else Length.BRIEF)
        choice = replace(choice, look=look)
        digest = self._renderer.fitted(digest, look)
        messages = rendered(choice, digest, self._renderer)
        lead = next(section.stories[0].article for section in digest.sections if section.stories)
        edition = NewEdition(
            day=choice.day,
            language=choice.language,
            composed_at=now,
            after=choice.first - 1,
            up_to=window.up_to,
            messages=messages,
            outline=serialized(Snapshot(replace(choice, effect=NO_EFFECT), digest)),
            shown=appearances(digest),
            told=told(digest),
            urgent=True,
            kind=EditionKind.ALERT,
        )
        return Made(edition, lead.id, _numbers(digest))

    async def _write(self, turns: Sequence[Turn], made: Mapping[Choice | None, Made], now: datetime) -> int:
        """Hand each chat what is made for it, unless another process was first, and note how far it has been told."""
        enqueued = 0
        async with self._store.write() as tx:
            known = await tx.alerts.standing([each.listener.chat.id for each in turns])
            own = [each for each in turns if known.get(each.listener.chat.id) == each.listener.standing]
            by_choice: defaultdict[Choice | None, list[Turn]] = defaultdict(list)
            for each in own:
                if each.choice in made:
                    by_choice[each.choice].append(each)
            edition_ids = await tx.editions.add_all([made[choice].edition for choice in by_choice])
            for (choice, theirs), edition_id in zip(by_choice.items(), edition_ids, strict=True):
                rows = [(each.listener.chat.id, edition_id) for each in theirs]
                enqueued += await tx.outbox.enqueue(rows, f"{ALERT_KEY}:{made[choice].lead_id}", now)
            since = await tx.articles.number_before(now - REMEMBERED)
            heard = {
                each.listener.chat.id: _remembered(each.listener, made[each.choice].numbers, since)
                for theirs in by_choice.values()
                for each in theirs
            }
            await tx.alerts.put(
                [self._counted(each, now) if each.choice in made else each.after for each in own], heard
            )
        return enqueued

    def _counted(self, turn: Turn, now: datetime) -> Alerting:
        zone = zone_named(turn.listener.chat.timezone, self._zone)
        count = sent_today(turn.listener.standing, now, zone) + 1
        return replace(turn.after, last_at=now, day=timetable.local_date(now, zone), count=count)


async def _read_window(tx: Transaction, hits: Iterable[int], now: datetime, finder: StoryFinder) -> Window:
    """Read the articles of the last days that some rules want, but for those that wait for an editor."""
    after, last = await tx.articles.number_before(now - REMEMBERED), await tx.articles.last_number()
    texts = await tx.follows.texts(list(hits))
    waiting = {hit.article_id for hit in await tx.alerts.hits(texts, after) if hit.unapproved}
    matched = [each for each in await tx.follows.matched(after, last, texts) if each[0].id not in waiting]
    vectors = await tx.vectors.of([article.id for article, _ in matched])
    topics = [rule_topic(*each) for each in texts.items()]
    hand = await tx.curations.hand(after, now)
    return Window(topics, matched, after, last, hand=hand, vectors=vectors, finder=finder)


def _numbers(digest: Digest) -> tuple[int, ...]:
    """Return the numbers of the articles of all stories that are told or named."""
    stories = [story for section in digest.sections for story in (*section.stories, *section.more)]
    return tuple(article.number for story in stories for article in story.articles if article.number)


def _remembered(listener: Listener, new: Iterable[int], since: int) -> list[int]:
    """Return the numbers of what a chat has been told, those that its next digest or another report may tell again."""
    kept = min(since, listener.chat.covered)
    return sorted({*(number for number in listener.told if number > kept), *new})
