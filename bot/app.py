"""The bot as a whole: every part made once and handed to those who need it, then started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import cast

from telegram import Update
from telegram.error import InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ContextTypes, ExtBot

from bot import commands
from bot.context import BotApplication, Room, Services
from bot.crier import TelegramCrier
from bot.dispatch import Dispatcher, InOrderPerChat
from bot.handlers import corrections as correcting
from bot.handlers import deliveries, fallback, groups, intake, onboarding, owner, personal, reading, settings, topics
from bot.http import AiohttpRequest
from bot.patience import Patience
from bot.progress import OwnersBoard, ProgressLog, Pushes, Watcher
from bot.render.classic import ClassicRenderer
from bot.sender import TelegramSender
from bot.texts import Texts
from digests.config import TELEGRAM_UNSET, Settings
from digests.corrections import Corrections
from digests.deliver import Deliverer, Terms
from digests.errors import ConfigError, DigestsError
from digests.ingest import Ingest
from digests.language.detect import warm_up
from digests.model import ChatKind
from digests.pacer import Pacer
from digests.publish import Publisher
from digests.runner import Runner
from digests.store import Store
from digests.topics import Topics

logger = logging.getLogger(__name__)

ROOMS: tuple[Room, ...] = (
    groups.ROOM,
    onboarding.ROOM,
    reading.ROOM,
    settings.ROOM,
    personal.ROOM,
    intake.ROOM,
    topics.ROOM,
    correcting.ROOM,
    owner.ROOM,
    deliveries.ROOM,
    fallback.ROOM,
)

# Connections for answers and digests together; the deliverer never has more than this under way.
CONNECTIONS = 128
# The kinds of updates that the rooms handle; Telegram keeps the others to itself.
UPDATES = [Update.MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
FIRST_WAIT_S, LONGEST_WAIT_S = 1.0, 60.0


class TokenRefused(DigestsError):
    """Telegram does not know the token."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """The running bot: its PTB application, what its rooms work with, and its clockwork."""

    application: BotApplication
    services: Services
    runner: Runner
    sender: TelegramSender
    pushes: Pushes

    @property
    def username(self) -> str:
        """The bot's own name, without the at sign."""
        return self.application.bot.username


@asynccontextmanager
async def newsroom(
    configuration: Settings, now: Callable[[], datetime], watchers: Sequence[Watcher] = ()
) -> AsyncIterator[Newsroom]:
    """Open the store, reach Telegram, take updates and deliver digests, until the block is left.

    ``watchers`` are shown the progress of pushes, besides the owners.
    Raises: StoreError where the database cannot be used; TokenRefused where Telegram does not know the token.
    """
    store = await Store.open(configuration.database.url)
    try:
        bot = _assembled(configuration, store, now, watchers)
        await bot.services.topics.seed(configuration.topics)
        await _reach_telegram(bot.application)
        async with _answering(bot), _delivering(bot):
            yield bot
    finally:
        await store.close()


def _assembled(
    configuration: Settings, store: Store, now: Callable[[], datetime], watchers: Sequence[Watcher]
) -> Newsroom:
    telegram, digest, delivery = configuration.telegram, configuration.digest, configuration.delivery
    pacer = Pacer(delivery.rate_per_s, delivery.paid_rate_per_s if delivery.stars_per_day else None)
    texts = Texts.load(default=digest.languages[0])
    if telegram.token is None:
        raise ConfigError([TELEGRAM_UNSET])
    api = ExtBot[None](
        telegram.token.get_secret_value(),
        base_url=f"{telegram.base_url}/bot",
        base_file_url=f"{telegram.base_url}/file/bot",
        request=AiohttpRequest(connections=CONNECTIONS),
        get_updates_request=AiohttpRequest(connections=1),
        rate_limiter=Patience(partial(_answered, pacer)),
    )
    ingest = Ingest(store, digest.languages, now)
    renderer = ClassicRenderer(texts)
    publisher = Publisher(store, renderer, ingest, digest, now, delivery.max_late)
    sender = TelegramSender(api)
    deliverer = Deliverer(
        store,
        sender,
        pacer,
        now,
        owner=secrets.token_hex(8),
        terms=Terms(delivery.max_late, delivery.stars_per_day),
        crier=TelegramCrier(api, store, texts, telegram.owner_ids),
    )
    board = OwnersBoard(api, store, texts, telegram.owner_ids)
    pushes = Pushes(store, (board, ProgressLog(), *watchers))

    def wake() -> None:
        deliverer.wake()
        pushes.wake()

    corrections = Corrections(store, renderer, now, wake)
    services = Services(
        *(configuration, store, texts, ingest, Topics(store, digest.languages), publisher, corrections),
        *(wake, now),
    )
    runner = Runner(publisher, deliverer, now, corrections)
    return Newsroom(_application(api, services), services, runner, sender, pushes)


def _answered(pacer: Pacer, chat_id: int) -> None:
    """Count an answer: it goes first, and the digests make room for it."""
    pacer.start(chat_id, ChatKind.PRIVATE if chat_id > 0 else ChatKind.SUPERGROUP, time.monotonic())


def _application(api: ExtBot[None], services: Services) -> BotApplication:
    application: BotApplication = (
        Application.builder()
        .bot(api)
        .concurrent_updates(InOrderPerChat())
        .context_types(ContextTypes(bot_data=cast("type[Services]", lambda: services)))
        .job_queue(None)
        .build()
    )
    Dispatcher(services, ROOMS, intake.take).register(application)
    return application


async def _reach_telegram(application: BotApplication) -> None:
    """Ask who we are until there is an answer: a server may start before its network does."""
    wait_s = FIRST_WAIT_S
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise TokenRefused("Telegram refuses the token: get a valid one from @BotFather") from None
        except NetworkError as error:
            logger.warning("Telegram cannot be reached (%s); trying again in %.0f s", error, wait_s)
            await asyncio.sleep(wait_s)
            wait_s = min(wait_s * 2, LONGEST_WAIT_S)


@asynccontextmanager
async def _answering(bot: Newsroom) -> AsyncIterator[None]:
    application, services = bot.application, bot.services
    updater = application.updater
    if updater is None:
        raise TypeError("the application was built without an updater")
    try:
        await updater.start_polling(allowed_updates=UPDATES, timeout=30, bootstrap_retries=-1)
        await application.start()
        later = asyncio.create_task(_afterwards(services, application))
        try:
            yield
        finally:
            later.cancel()
            await updater.stop()
            await application.stop()
    finally:
        await application.shutdown()


async def _afterwards(services: Services, application: BotApplication) -> None:
    """Do what nobody waits for: load the language models, and tell Telegram which commands there are."""
    await asyncio.to_thread(warm_up)
    async with services.store.read() as tx:
        editors = [person.user_id for person in await tx.people.editors()]
    try:
        await commands.register(application.bot, services.settings, services.texts, editors)
    except TelegramError as error:
        logger.warning("The commands could not be registered: %s", error)


@asynccontextmanager
async def _delivering(bot: Newsroom) -> AsyncIterator[None]:
    await bot.runner.start()
    watching = asyncio.create_task(bot.pushes.run(), name="progress")
    try:
        yield
    finally:
        watching.cancel()
        await asyncio.wait([watching])
        await bot.runner.stop()
        bot.sender.close()
