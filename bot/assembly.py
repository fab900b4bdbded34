"""Every part of the bot, made once and handed to those who need it; which part needs which is read off here."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING, cast

from telegram.ext import Application, ContextTypes, ExtBot

from bot.background import Background
from bot.chores import chores
from bot.courier import OwnersCourier
from bot.dispatch import Dispatcher, handling_of
from bot.handlers.all_rooms import ROOMS
from bot.handlers.reading.answers import AnswerRenewal
from bot.monitor.health import Health
from bot.notifier import InboxNotifier, TelegramNotifier
from bot.progress import OwnersBoard, ProgressLog, Pushes
from bot.questions import OpenQuestions
from bot.render.renderer import DigestRenderer
from bot.services import BotApplication, Services
from bot.surroundings import Surroundings
from bot.texts import Texts
from bot.transport.budgets import Budgets
from bot.transport.inbox import Inbox
from bot.transport.journal import Journal
from bot.transport.rate_limiter import Reach
from bot.transport.sender import TelegramSender
from bot.transport.telegram_time import TelegramTime
from bot.transport.updates import Updates
from bot.transport.wires import Wires
from digests.alarms import Alarms
from digests.archive.forgetting import Forgetting
from digests.archive.joins import Joins
from digests.archive.search import ArchiveSearch
from digests.archive.similar import SimilarArticles
from digests.archive.timelines import Timelines
from digests.backups import Backups
from digests.campaigns import Campaigns
from digests.delivery.cluster import pacer_for
from digests.delivery.control import DeliveryControl
from digests.delivery.deliverer import Deliverer, Terms
from digests.delivery.retention import Retention
from digests.follows.follows import Follows
from digests.follows.matching import RuleMatching
from digests.intake.cards import Cards
from digests.intake.encoding import Encoding
from digests.intake.feed_drafts import FeedDrafts
from digests.intake.feeds import Feeds
from digests.intake.hands import Hands
from digests.intake.ingest import Ingest
from digests.intake.joining import Joining
from digests.intake.mornings import Mornings
from digests.intake.posts import Posts
from digests.intake.source_changes import SourceChanges
from digests.intake.undoing import Undoing
from digests.model import ChatKind
from digests.people import People
from digests.publishing.announcements import Announcements, Wakes
from digests.publishing.back_issues import BackIssues
from digests.publishing.corrections import Corrections
from digests.publishing.desk import Desk
from digests.publishing.publisher import Publisher
from digests.publishing.rundown import Rundowns
from digests.publishing.shown_answers import ShownAnswers
from digests.publishing.wall_clock import WallClock
from digests.readership import Readership
from digests.scheduler import Scheduler
from digests.statistics import Statistics
from digests.subscribers import Subscribers
from digests.timing.pacer import Pacer
from digests.timing.timetable import zone
from digests.topics.lacking import Lacking
from digests.topics.merging import Merging
from digests.topics.operators import Operators
from digests.topics.suggestions import Suggestions
from digests.topics.teaching import Teaching
from digests.topics.topics import Topics
from digests.topics.trials import Trials
from digests.translation.ahead import Ahead

if TYPE_CHECKING:
    from bot.monitor.monitor import Monitor


class Assembly:
    """The parts, each made when it is first asked for."""

    def __init__(self, given: Surroundings) -> None:
        self._given = given
        self._settings, self._store, self._now = given.configuration, given.store, given.now
        self._owner_ids = given.configuration.telegram.owner_ids

    @cached_property
    def services(self) -> Services:
        """What conversations work with."""
        store, digest, now = self._store, self._settings.digest, self._now
        search = ArchiveSearch(store, digest.languages, now, self._similar)
        return Services(
            settings=self._settings,
            store=store,
            texts=self._texts,
            questions=OpenQuestions(store),
            ingest=self._ingest,
            cards=Cards(store, self._ingest),
            joining=Joining(store, self._ingest, self._now),
            undoing=Undoing(store, self._ingest, self._now),
            hands=Hands(store, self._now),
            mornings=self._mornings,
            source_changes=SourceChanges(store, self._ingest, now),
            readership=Readership(store, now),
            statistics=Statistics(store, now),
            painter=self._given.painter,
            topics=Topics(store, digest.languages, now),
            merging=Merging(store, self._subscribers, now),
            trials=Trials(store, digest.languages, now),
            suggestions=Suggestions(store, now),
            teaching=Teaching(store, digest.languages, now),
            lacking=Lacking(store, digest.languages, now),
            operators=Operators(store, digest.languages, now),
            fetcher=self._given.fetcher,
            reader=self._given.reader,
            feeds=self._feeds,
            feed_drafts=FeedDrafts(store, self._ingest, now),
            follows=Follows(store, self._subscribers, search, digest.languages, now),
            posts=Posts(store, self._ingest),
            publisher=self._publisher,
            back_issues=BackIssues(store),
            desk=Desk(store, digest.timezone, now, self._settings.delivery.max_late, self._given.finder),
            rundowns=Rundowns(store, now),
            subscribers=self._subscribers,
            campaigns=Campaigns(store, now),
            people=People(store, self._owner_ids, now),
            corrections=self._corrections,
            shown_answers=ShownAnswers(store, now),
            control=DeliveryControl(store, self._subscribers, now, self._wake),
            announcements=self._announcements,
            archive_search=search,
            similar=self._similar,
            timelines=Timelines(store),
            joins=Joins(store, now),
            background=Background(),
            wake_delivery=self._wake,
            now=now,
        )

    @cached_property
    def application(self) -> BotApplication:
        """The application that leads updates to conversations."""
        services = self.services
        application: BotApplication = (
            Application.builder()
            .bot(self._api)
            .updater(None)
            .context_types(ContextTypes(bot_data=cast("type[Services]", lambda: services)))
            .job_queue(None)
            .build()
        )
        Dispatcher(services, ROOMS).register(application)
        return application

    @cached_property
    def updates(self) -> Updates:
        """Where updates come from, and how they are kept until they are handled."""
        store, seconds, leadership = self._store, self._given.seconds, self._given.leadership
        journal = Journal(store, leadership.owner, self._now)
        tell = InboxNotifier(self._api, store, self._texts, self._owner_ids, seconds)
        reach = Reach(self._api.get_me)
        handle, took = handling_of(self.application), self._wires.traffic.handled
        inbox = Inbox(store, leadership, journal, Budgets(seconds), handle, tell, reach.again, took=took)
        return Updates(self._api, self._wires.polling, inbox, journal, self._settings.telegram)

    @cached_property
    def scheduler(self) -> Scheduler:
        """The clockwork."""
        clock = TelegramTime(self._api, self._wires.calls)
        return Scheduler(
            self._publisher, self._deliverer, self._now, self._given.leadership, self._corrections,
            self._subscribers,
            WallClock(self._now, time.monotonic, self._store, clock, self._notifier),
            Alarms(self._store, self._notifier, self._now),
            chores(
                *(self._api, self.services, self.backups, self._courier),
                *(self._retention, self._forgetting, self._notifier),
            ),
        )  # fmt: skip

    @cached_property
    def _retention(self) -> Retention:
        return Retention(self._store, self._settings.delivery.keep, self._now, self._settings.audit.keep)

    @cached_property
    def _forgetting(self) -> Forgetting:
        keep, editions_keep = self._settings.articles.keep, self._settings.delivery.keep
        return Forgetting(self._store, keep, editions_keep, self._now)

    @cached_property
    def _mornings(self) -> Mornings:
        return Mornings(self._store, self._owner_ids, self._now, zone(self._settings.digest.timezone))

    @cached_property
    def monitor(self) -> Monitor | None:
        """Where machines ask how the bot is; None where it is not configured."""
        listen, leadership = self._settings.monitor.listen, self._given.leadership
        if listen is None:
            return None
        # It brings a web server with it, which most bots need not.
        from bot.monitor.monitor import Monitor

        polls = self._settings.telegram.webhook_url is None
        health = Health(self._store, self._wires.traffic, leadership, self._api.get_me, self._now, polls=polls)
        backups = self.backups
        return Monitor(listen, health, self._wires.traffic, self.pacer, leadership, backups.last_at, self._now)

    @cached_property
    def backups(self) -> Backups:
        """The backups that are made by themselves."""
        settings = self._settings.backup
        return Backups(
            *(self._settings.database.url, settings.folder, settings.every, settings.keep, self._now),
            sent=settings.send,
        )

    @cached_property
    def _courier(self) -> OwnersCourier:
        return OwnersCourier(self._api, self._store, self._texts, self._owner_ids, self._notifier)

    @cached_property
    def sender(self) -> TelegramSender:
        """The way of digests to Telegram."""
        return TelegramSender(self._api)

    @cached_property
    def pacer(self) -> Pacer:
        """What says when a message may leave."""
        delivery = self._settings.delivery
        paid_rate_per_s = delivery.paid_rate_per_s if delivery.stars_per_day else None
        return pacer_for(self._given.leadership, delivery.rate_per_s, paid_rate_per_s)

    @cached_property
    def pushes(self) -> Pushes:
        """The progress of pushes, and those who watch it."""
        seconds = self._given.seconds
        board = OwnersBoard(self._api, self._store, self._texts, self._owner_ids, seconds)
        return Pushes(self._store, (board, ProgressLog(seconds), *self._given.watchers), seconds)

    @cached_property
    def encoding(self) -> Encoding:
        """What encodes the meaning of articles behind the intake, and tells the intake what it has done."""
        given = self._given
        return Encoding(
            self._store,
            given.encoder,
            given.leadership,
            self._now,
            lambda encoded: self._ingest.match_by_meaning(encoded),
        )

    @cached_property
    def ahead(self) -> Ahead | None:
        """What translates ahead of digests; None where no server is configured."""
        given, chosen = self._given, self._settings.translation
        if chosen is None or given.translator is None:
            return None
        leads = given.leadership
        return Ahead(self._store, given.translator, chosen.stories_per_day, leads, self._now, given.finder)

    @cached_property
    def _texts(self) -> Texts:
        return Texts.load(default=self._settings.digest.languages[0])

    async def aclose(self) -> None:
        """Close the connections to Telegram."""
        await self._wires.close()

    @cached_property
    def _wires(self) -> Wires:
        return Wires(self._settings, self._answered)

    @property
    def _api(self) -> ExtBot[None]:
        return self._wires.api

    def _answered(self, chat_id: int) -> None:
        """Count an answer: it goes first, and the digests make room for it."""
        kind = ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP
        self.pacer.start(chat_id, kind, self._given.seconds())

    @cached_property
    def _notifier(self) -> TelegramNotifier:
        return TelegramNotifier(self._api, self._store, self._texts, self._owner_ids)

    @cached_property
    def _renderer(self) -> DigestRenderer:
        return DigestRenderer(self._texts, self._settings.reading.translator, lambda: self._api.username)

    @cached_property
    def _ingest(self) -> Ingest:
        return Ingest(self._store, self._settings.digest.languages, self._now, self.encoding.wake)

    @cached_property
    def _similar(self) -> SimilarArticles:
        return SimilarArticles(self._store, self._given.encoder)

    @cached_property
    def _feeds(self) -> Feeds:
        return Feeds(self._store, self._given.fetcher, self._given.reader, self._ingest, self._now)

    @cached_property
    def _subscribers(self) -> Subscribers:
        return Subscribers(self._store, self._settings.digest, self._now, next(iter(self._owner_ids), None))

    @cached_property
    def _publisher(self) -> Publisher:
        late = self._settings.delivery.max_late
        return Publisher(
            self._store,
            self._renderer,
            self._ingest,
            self._settings.digest,
            self._now,
            late,
            self._notifier,
            self.encoding,
            RuleMatching(self._store, self._settings.digest.languages, self._now),
            self._given.finder,
        )

    @cached_property
    def _announcements(self) -> Announcements:
        wakes = Wakes(self._wake, self._corrections.wake)
        default = zone(self._settings.digest.timezone)
        return Announcements(
            self._store, self._now, lambda: self.pacer.rate_per_s(self._given.seconds()), wakes, default
        )

    @cached_property
    def _corrections(self) -> Corrections:
        renewal = AnswerRenewal(self._api, lambda: self.services)
        return Corrections(self._store, self._renderer, self._now, self._wake, renewal.renew)

    @cached_property
    def _deliverer(self) -> Deliverer:
        delivery = self._settings.delivery
        return Deliverer(
            *(self._store, self.sender, self.pacer, self._now),
            owner=self._given.leadership.owner,
            terms=Terms(delivery.max_late, delivery.stars_per_day),
            notifier=self._notifier,
            seconds=self._given.seconds,
        )

    def _wake(self) -> None:
        self._deliverer.wake()
        self.pushes.wake()
