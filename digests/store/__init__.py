"""Everything that is kept, and all the SQL there is: one module for each aggregate, on SQLite or PostgreSQL.

Store ── read / write ──> Transaction ── articles, topics, chats … ──> values of ``digests.model``
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import cached_property
from typing import Any, TypeVar

from digests.model import (
    Card,
    DeliveryRecord,
    Edition,
    EditionFilter,
    EditionReport,
    Figures,
    Hold,
    NewEdition,
    PaceState,
    Reach,
    Readers,
    Reason,
    StaleEdition,
)
from digests.store.alerts import Alerts, Hit, Listener
from digests.store.announcements import ANNOUNCEMENT_KEY, Announcements, Recipient
from digests.store.answers import Answers
from digests.store.article_index import ArticleIndex
from digests.store.articles import Articles
from digests.store.audit import Audit
from digests.store.back_issues import BackIssues, Issue
from digests.store.campaigns import Campaigns
from digests.store.cards import Cards
from digests.store.chats import Chats, Subscriptions
from digests.store.contributions import Contributions
from digests.store.delivery.backgrounds import ALERT_KEY, NOTHING_RECALLED, Backgrounds, Recalled, Telling
from digests.store.delivery.catchup import CatchUp
from digests.store.delivery.corrections import Corrections
from digests.store.delivery.deliveries import Deliveries
from digests.store.delivery.fanout import FanOut, Order, Wanted
from digests.store.delivery.outbox import Outbox
from digests.store.delivery.pace import Pace
from digests.store.delivery.refusals import Refusals
from digests.store.desk import Curations
from digests.store.editions import Appearances, Editions
from digests.store.engine.connection import Connection
from digests.store.engine.database import Database
from digests.store.engine.leadership import Leadership
from digests.store.engine.patience import statements_within
from digests.store.errata import Errata
from digests.store.feed_yields import FeedYields
from digests.store.feeds import Feeds
from digests.store.filters import Filters
from digests.store.follows import Follows
from digests.store.former_bot import FormerBot
from digests.store.hands import Hands
from digests.store.holds import Holds
from digests.store.inbox import Inbox
from digests.store.inbox_notes import InboxNotes
from digests.store.lessons import Lessons
from digests.store.matches import Matches
from digests.store.new_articles import NewArticles
from digests.store.notes import Notes
from digests.store.old_articles import OldArticles
from digests.store.people import People
from digests.store.personal_data import PersonalData
from digests.store.queue import Queue
from digests.store.retention import Retention
from digests.store.rundown import Rundown
from digests.store.saved import Saved
from digests.store.schema.migrations import open_database
from digests.store.search import Search
from digests.store.sketches import Sketches
from digests.store.source_changes import SourceChanges
from digests.store.statistics import Statistics
from digests.store.suggestions import Suggestions
from digests.store.tallies import Tallies
from digests.store.topic_merging import TopicMerging
from digests.store.topics import Rematches, Topics
from digests.store.translations import Audience, Translations
from digests.store.unmet import Unmet
from digests.store.vectors import Vectors
from digests.store.visitors import Visitors
from digests.store.vital_signs import Vitals

__all__ = [
    "ALERT_KEY",
    "ANNOUNCEMENT_KEY",
    "NOTHING_RECALLED",
    "Audience",
    "Card",
    "DeliveryRecord",
    "Edition",
    "EditionFilter",
    "EditionReport",
    "Figures",
    "Hit",
    "Hold",
    "Issue",
    "Leadership",
    "Listener",
    "NewEdition",
    "Order",
    "PaceState",
    "Reach",
    "Readers",
    "Reason",
    "Recalled",
    "Recipient",
    "StaleEdition",
    "Store",
    "Telling",
    "Transaction",
    "Wanted",
    "statements_within",
]

Part = TypeVar("Part")
Answer = TypeVar("Answer")


def _made(make: Callable[[Connection], Part]) -> cached_property[Part]:
    """Return an aggregate of a transaction, made when it is first asked for: most transactions ask for one or two."""
    return cached_property(lambda transaction: make(transaction._connection))


class Transaction:
    """What can be asked and changed in one transaction, by aggregate."""

    alerts = _made(Alerts)
    answers = _made(Answers)
    appearances = _made(Appearances)
    audit = _made(Audit)
    back_issues = _made(BackIssues)
    backgrounds = _made(Backgrounds)
    campaigns = _made(Campaigns)
    cards = _made(Cards)
    chats = _made(Chats)
    contributions = _made(Contributions)
    curations = _made(Curations)
    editions = _made(Editions)
    errata = _made(Errata)
    feed_yields = _made(FeedYields)
    feeds = _made(Feeds)
    filters = _made(Filters)
    follows = _made(Follows)
    former_bot = _made(FormerBot)
    hands = _made(Hands)
    holds = _made(Holds)
    inbox = _made(Inbox)
    lessons = _made(Lessons)
    matches = _made(Matches)
    merging = _made(TopicMerging)
    notes = _made(Notes)
    outbox = _made(Outbox)
    pace = _made(Pace)
    people = _made(People)
    queue = _made(Queue)
    refusals = _made(Refusals)
    rematches = _made(Rematches)
    rundown = _made(Rundown)
    saved = _made(Saved)
    search = _made(Search)
    sketches = _made(Sketches)
    source_changes = _made(SourceChanges)
    statistics = _made(Statistics)
    tallies = _made(Tallies)
    suggestions = _made(Suggestions)
    topics = _made(Topics)
    translations = _made(Translations)
    unmet = _made(Unmet)
    vectors = _made(Vectors)
    vitals = _made(Vitals)
    _index = _made(ArticleIndex)

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.shared = not connection.dialect.one_writer

    async def count(self) -> None:
        """Write down what was counted; the store does it at the end of each transaction. Raises: StoreError."""
        await self.outbox.tally()
        # Last, so that nobody waits for a row of it while they hold one that others wait for.
        await self.tallies.write()

    @cached_property
    def articles(self) -> Articles:
        """Articles, with their index, sketches, matches and vectors."""
        return Articles(self._connection, self._index, self.sketches, self.matches, self.vectors)

    @cached_property
    def new_articles(self) -> NewArticles:
        """Many articles at once, with what belongs to them."""
        return NewArticles(self._connection, self._index, self.sketches, self.matches, self.vectors)

    @cached_property
    def old_articles(self) -> OldArticles:
        """Articles that have been kept long enough."""
        return OldArticles(self._connection, self.articles)

    @cached_property
    def retention(self) -> Retention:
        """What is forgotten with time."""
        return Retention(self._connection, self.tallies)

    @cached_property
    def subscriptions(self) -> Subscriptions:
        """Which topics and rules chats follow."""
        return Subscriptions(self._connection, self.follows)

    @cached_property
    def personal_data(self) -> PersonalData:
        """All that is kept of a person or chat."""
        return PersonalData(self._connection, self.subscriptions, self.follows)

    @cached_property
    def announcements(self) -> Announcements:
        """What owners write to readers."""
        return Announcements(self._connection, self.outbox)

    @cached_property
    def catch_up(self) -> CatchUp:
        """What chats have missed."""
        return CatchUp(self._connection, self.outbox)

    @cached_property
    def corrections(self) -> Corrections:
        """Corrections of what has been sent."""
        return Corrections(self._connection, self.outbox)

    @cached_property
    def deliveries(self) -> Deliveries:
        """What the outbox tells and takes."""
        return Deliveries(self._connection, self.outbox)

    @cached_property
    def fan_out(self) -> FanOut:
        """From editions to the outbox."""
        return FanOut(self._connection, self.outbox)


class Store:
    """One database, open."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.inbox_notes = InboxNotes(database)
        self.visitors = Visitors(database)

    @classmethod
    async def open(cls, url: str, *, waits: bool = False, migrates: bool = True) -> Store:
        """Open a database, made or migrated first where needed.

        Where an older version still serves on one that must be migrated, ``waits`` is for its end. Who only looks at
        one ``migrates`` nothing. Raises: DatabaseOutdated where that is not waited for, or the database is to stay as
        it is; StoreError and its other kinds.
        """
        return cls(await open_database(url, waits=waits, migrates=migrates))

    async def close(self) -> None:
        """Close every connection."""
        await self._database.close()

    def is_in_place(self) -> bool:
        """Tell whether the database is still where it was opened: what is written to a file elsewhere is soon lost."""
        return self._database.is_in_place()

    async def is_served(self) -> bool:
        """Tell whether a process serves on the database just now. Raises: StoreError."""
        async with self._database.sole_process(waits=False) as alone:
            return not alone

    async def give_back_room(self) -> bool:
        """Give a little of the room that nothing fills any more back to the disk; tell whether there is more.

        A server sees to that by itself. Raises: StoreError.
        """
        return await self._database.give_back_room()

    def leadership(self) -> AbstractAsyncContextManager[Leadership]:
        """Make this process known to the others on the database, by a name of its own, until the block is left.

        Where the database serves one process at a time, this waits until no other runs. Raises: StoreError.
        """
        return self._database.leadership(secrets.token_hex(8))

    @asynccontextmanager
    async def read(self, *, within_s: float | None = None) -> AsyncIterator[Transaction]:
        """Yield a transaction that sees one moment of the database and changes nothing.

        within_s: how long what is asked may take, for what people ask in words of their own.
        Raises: StoreError, StatementTooLong among them.
        """
        async with self._database.read(within_s) as connection:
            yield Transaction(connection)

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Transaction]:
        """Yield a transaction that is kept as a whole at the end of the block, or not at all. Raises: StoreError.

        What is not ``lasting`` may be lost with the power: for what is done again by itself then, and is much.
        """
        async with self._database.write(lasting=lasting) as connection:
            transaction = Transaction(connection)
            yield transaction
            await transaction.count()

    async def write_whole(
        self, whole: Callable[[Transaction], Coroutine[Any, Any, Answer]], *, lasting: bool = True
    ) -> Answer:
        """Run a function as a transaction that is kept as a whole, or not at all, and return its answer.

        For what is done all the time: on SQLite the function runs beside the loop, on the thread of the connection. It
        waits for nothing but the transaction, and changes nothing that others use meanwhile. Raises: StoreError.
        """

        async def counted(connection: Connection) -> Answer:
            transaction = Transaction(connection)
            answer = await whole(transaction)
            await transaction.count()
            return answer

        return await self._database.write_whole(counted, lasting=lasting)

    async def read_whole(self, whole: Callable[[Transaction], Coroutine[Any, Any, Answer]]) -> Answer:
        """Run a function that sees one moment of the database and changes nothing, as ``write_whole`` does.

        Raises: StoreError, StatementTooLong among them.
        """
        return await self._database.read_whole(lambda connection: whole(Transaction(connection)))
