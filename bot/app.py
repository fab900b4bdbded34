"""The bot as a whole: every part made once and handed to those who need it, then started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import cast

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot

from bot import commands
from bot.background import Background
from bot.dispatch import Dispatcher, handling_of
from bot.handlers import fallback
from bot.handlers.desk import desk
from bot.handlers.feeds import feeds as feed_room
from bot.handlers.groups import groups
from bot.handlers.intake import intake
from bot.handlers.owner import owner
from bot.handlers.reading import articles as reading
from bot.handlers.settings import settings
from bot.handlers.start import start
from bot.handlers.topics import rematching, topics
from bot.notifier import FeedNotifier, InboxNotifier, TelegramNotifier
from bot.progress import OwnersBoard, ProgressLog, Pushes, Watcher
from bot.questions import OpenQuestions
from bot.render.renderer import DigestRenderer
from bot.rooms import Room
from bot.texts import Texts
from bot.transport.budgets import Budgets
from bot.transport.http import AiohttpRequest
from bot.transport.inbox import Inbox
from bot.transport.journal import Journal
from bot.transport.polling import READ_TIMEOUT_S
from bot.transport.rate_limiter import RateLimiter, persistently
from bot.transport.sender import TelegramSender
from bot.transport.updates import Updates
from bot.visit import BotApplication, Services
from digests.archive.search import ArchiveSearch
from digests.archive.similar import SimilarArticles
from digests.archive.timelines import Timelines
from digests.config import TELEGRAM_UNSET, Settings, TelegramSettings
from digests.delivery.cluster import pacer_for, working_together
from digests.delivery.control import DeliveryControl
from digests.delivery.deliverer import Deliverer, Terms
from digests.delivery.ownership import claim
from digests.delivery.retention import Retention
from digests.editors import Editors
from digests.errors import ConfigError, DigestsError
from digests.intake.cards import Cards
from digests.intake.encoding import Encoding
from digests.intake.feeds import Feeds
from digests.intake.ingest import Ingest
from digests.intake.posts import Posts
from digests.language.detect import warm_up
from digests.model import ChatKind
from digests.publishing.back_issues import BackIssues
from digests.publishing.corrections import Corrections
from digests.publishing.desk import Desk
from digests.publishing.publisher import Publisher
from digests.scheduler import Scheduler
from digests.sources.fetch import Fetcher
from digests.sources.reader import Reader
from digests.store import Leadership, Store
from digests.subscribers import Subscribers
from digests.timing.pacer import Pacer
from digests.topics.topics import Topics
from digests.worker.encoder import SentenceEncoder

logger = logging.getLogger(__name__)

# A message in private is offered to them in this order: a list of feeds is no article, and a few words are to search.
ROOMS: tuple[Room, ...] = (
    groups.ROOM,
    start.ROOM,
    settings.ROOM,
    feed_room.ROOM,
    intake.ROOM,
    topics.ROOM,
    desk.ROOM,
    owner.ROOM,
    reading.ROOM,
    fallback.ROOM,
)

# Connections for answers and digests together; the deliverer never has more than this under way.
CONNECTIONS = 128


class TokenRefused(DigestsError):
    """Telegram does not know the token."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The running bot: its PTB application, what its rooms work with, and its clockwork."""

    application: BotApplication
    updates: Updates
    services: Services
    scheduler: Scheduler
    sender: TelegramSender
    pacer: Pacer
    pushes: Pushes
    encoding: Encoding

    @property
    def username(self) -> str:
        """The bot's own name, without the at sign."""
        return self.application.bot.username

    async def failed(self) -> None:
        """Wait until the bot cannot go on. Raises: DeliveryHalted, TokenRevoked."""
        ends = [asyncio.create_task(each) for each in (self.scheduler.failed(), self.updates.failed())]
        try:
            for each in (await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED))[0]:
                each.result()
        finally:
            for each in ends:
                each.cancel()
            await asyncio.gather(*ends, return_exceptions=True)


@asynccontextmanager
async def newsroom(
    configuration: Settings,
    now: Callable[[], datetime],
    fetcher: Fetcher | None = None,
    watchers: Sequence[Watcher] = (),
    loaded: Callable[[], None] = lambda: None,
    seconds: Callable[[], float] = time.monotonic,
    encoder: SentenceEncoder | None = None,
) -> AsyncIterator[Newsroom]:
    """Open the store, reach Telegram, take updates and deliver digests, until the block is left.

    ``fetcher`` is the way out to the web, where it should be another than the public one; ``watchers`` are shown the
    progress of pushes, besides the owners; ``loaded`` is called once all is read that the bot keeps in memory;
    ``seconds`` is the monotonic clock that the pace of sending goes by; ``encoder`` tells what articles mean, where it
    should be another than the usual one.
    Raises: StoreError where the database cannot be used; AnotherBot where it is another's; TokenRefused where Telegram
    does not know the token; WebhookUnusable where a webhook is configured that cannot work.
    """
    store = await Store.open(configuration.database.url, waits=True)
    fetcher, reader, encoder = fetcher or Fetcher(now), Reader(now), encoder or SentenceEncoder()
    try:
        async with store.leadership() as leadership:
            bot = _assembled(configuration, store, leadership, fetcher, reader, encoder, now, watchers, seconds)
            await bot.services.topics.seed(configuration.topics)
            await _reach_telegram(bot.application)
            await claim(store, bot.application.bot.id)
            async with _answering(bot, leadership, loaded), _delivering(bot, leadership):
                try:
                    yield bot
                finally:
                    await bot.services.background.stop()
    finally:
        await fetcher.close()
        await reader.close()
        await encoder.close()
        await store.close()


def _assembled(
    configuration: Settings,
    store: Store,
    leadership: Leadership,
    fetcher: Fetcher,
    reader: Reader,
    encoder: SentenceEncoder,
    now: Callable[[], datetime],
    watchers: Sequence[Watcher],
    seconds: Callable[[], float],
) -> Newsroom:
    telegram, digest, delivery = configuration.telegram, configuration.digest, configuration.delivery
    paid_rate_per_s = delivery.paid_rate_per_s if delivery.stars_per_day else None
    pacer = pacer_for(leadership, delivery.rate_per_s, paid_rate_per_s)
    texts = Texts.load(default=digest.languages[0])
    polling = AiohttpRequest(connections=1, read_timeout_s=READ_TIMEOUT_S)
    api = _api(telegram, polling, partial(_answered, pacer, seconds))
    # The one wakes the other, which tells it what it has done.
    encoding = Encoding(store, encoder, leadership, now, lambda encoded: ingest.match_by_meaning(encoded))
    ingest = Ingest(store, digest.languages, now, encoding.wake)
    similar = SimilarArticles(store, encoder)
    renderer = DigestRenderer(texts)
    notifier = TelegramNotifier(api, store, texts, telegram.owner_ids)
    publisher = Publisher(store, renderer, ingest, digest, now, delivery.max_late, notifier, encoding)
    sender = TelegramSender(api)
    deliverer = Deliverer(
        store,
        sender,
        pacer,
        now,
        owner=leadership.owner,
        terms=Terms(delivery.max_late, delivery.stars_per_day),
        notifier=notifier,
        seconds=seconds,
    )
    board = OwnersBoard(api, store, texts, telegram.owner_ids, seconds)
    pushes = Pushes(store, (board, ProgressLog(seconds), *watchers), seconds)

    def wake() -> None:
        deliverer.wake()
        pushes.wake()

    corrections = Corrections(store, renderer, now, wake)
    feeds = Feeds(store, fetcher, reader, ingest, now)
    services = Services(
        settings=configuration,
        store=store,
        texts=texts,
        questions=OpenQuestions(store),
        ingest=ingest,
        cards=Cards(store, ingest),
        topics=Topics(store, digest.languages, now),
        fetcher=fetcher,
        reader=reader,
        feeds=feeds,
        posts=Posts(store, ingest),
        publisher=publisher,
        back_issues=BackIssues(store),
        desk=Desk(store, digest.timezone, now),
        subscribers=Subscribers(store, digest, now, next(iter(telegram.owner_ids), None)),
        editors=Editors(store, telegram.owner_ids, now),
        corrections=corrections,
        control=DeliveryControl(store, now, wake),
        archive_search=ArchiveSearch(store, digest.languages, now, similar),
        similar=similar,
        timelines=Timelines(store),
        background=Background(),
        wake_delivery=wake,
        now=now,
    )
    news = FeedNotifier(api, services)
    retention = Retention(store, delivery.keep, now)
    scheduler = Scheduler(
        publisher,
        deliverer,
        now,
        leadership,
        corrections,
        lambda: feeds.poll_due(news),
        retention,
        services.subscribers,
    )
    application = _application(api, services)
    journal = Journal(store, leadership.owner, now)
    tell = InboxNotifier(api, store, texts, telegram.owner_ids, seconds)
    inbox = Inbox(store, leadership, journal, Budgets(seconds), handling_of(application), tell)
    updates = Updates(api, polling, inbox, journal, telegram)
    return Newsroom(application, updates, services, scheduler, sender, pacer, pushes, encoding)


def _api(telegram: TelegramSettings, polling: AiohttpRequest, answered: Callable[[int], None]) -> ExtBot[None]:
    if telegram.token is None:
        raise ConfigError([TELEGRAM_UNSET])
    return ExtBot[None](
        telegram.token.get_secret_value(),
        base_url=f"{telegram.base_url}/bot",
        base_file_url=f"{telegram.base_url}/file/bot",
        request=AiohttpRequest(connections=CONNECTIONS),
        get_updates_request=polling,
        rate_limiter=RateLimiter(answered),
    )


def _answered(pacer: Pacer, seconds: Callable[[], float], chat_id: int) -> None:
    """Count an answer: it goes first, and the digests make room for it."""
    pacer.start(chat_id, ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP, seconds())


def _application(api: ExtBot[None], services: Services) -> BotApplication:
    application: BotApplication = (
        Application.builder()
        .bot(api)
        .updater(None)
        .context_types(ContextTypes(bot_data=cast("type[Services]", lambda: services)))
        .job_queue(None)
        .build()
    )
    Dispatcher(services, ROOMS).register(application)
    return application


async def _reach_telegram(application: BotApplication) -> None:
    """Ask who we are until there is an answer."""
    try:
        await persistently(application.initialize)
    except InvalidToken:
        raise TokenRefused("Telegram refuses the token: get a valid one from @BotFather") from None


@asynccontextmanager
async def _answering(bot: Newsroom, leadership: Leadership, loaded: Callable[[], None]) -> AsyncIterator[None]:
    application, services = bot.application, bot.services
    try:
        await application.start()
        later = asyncio.create_task(_afterwards(services, application, leadership, loaded))
        try:
            async with bot.updates.coming(leadership):
                yield
        finally:
            later.cancel()
            # What it holds of the store must be back before that closes.
            await asyncio.wait([later])
            await application.stop()
    finally:
        await application.shutdown()


async def _afterwards(
    services: Services, application: BotApplication, leadership: Leadership, loaded: Callable[[], None]
) -> None:
    """Do what nobody waits for: read texts and models; once leading, tell the commands and end what broke off."""
    if not application.bot.supports_inline_queries:
        logger.info("Inline mode is off, so nobody can search from other chats: @BotFather turns it on by /setinline")
    await asyncio.to_thread(services.texts.warm_up)
    await asyncio.to_thread(warm_up)
    loaded()
    await leadership.until(leads=True)
    async with services.store.read() as tx:
        editors = [person.user_id for person in await tx.people.editors()]
    try:
        await commands.register(application.bot, services.settings, services.texts, editors)
    except TelegramError as error:
        logger.warning("The commands could not be registered: %s", error)
    await rematching.resume(application.bot, services)


@asynccontextmanager
async def _delivering(bot: Newsroom, leadership: Leadership) -> AsyncIterator[None]:
    services = bot.services
    async with working_together(services.store, leadership, bot.pacer, services.wake_delivery):
        await bot.scheduler.start()
        watching = asyncio.create_task(_watching(bot.pushes, leadership), name="progress")
        encoding = asyncio.create_task(bot.encoding.run(), name="encoding")
        try:
            yield
        finally:
            watching.cancel()
            encoding.cancel()
            await asyncio.wait([watching, encoding])
            await bot.scheduler.stop()
            await services.feeds.stop()
            bot.sender.close()


async def _watching(pushes: Pushes, leadership: Leadership) -> None:
    """Show the progress of pushes once: the process that leads does."""
    await leadership.until(leads=True)
    await pushes.run()
