"""The bot as a whole: what it is made of is opened, started and stopped in order."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime

from telegram.error import InvalidToken, TelegramError

from bot import commands
from bot.assembly import Assembly
from bot.handlers.topics import rematching
from bot.notifier import tell_of_pause
from bot.progress import Pushes, Watcher
from bot.runtime import give_back_memory
from bot.services import BotApplication, Services
from bot.surroundings import Surroundings
from bot.transport.rate_limiter import persistently
from bot.transport.sender import TelegramSender
from bot.transport.updates import Updates
from digests.backups import Backups
from digests.config import Settings
from digests.delivery.cluster import working_together
from digests.delivery.ownership import claim
from digests.errors import DigestsError
from digests.intake.encoding import Encoding
from digests.language.detect import let_go
from digests.publishing.finder import FinderProcess
from digests.scheduler import Scheduler
from digests.sources.fetch import Fetcher
from digests.sources.reader import Reader
from digests.store import Leadership, Store
from digests.timing.ending import Ending
from digests.timing.pacer import Pacer
from digests.translation.ahead import Ahead
from digests.translation.client import ModelServer
from digests.worker.encoder import SentenceEncoder
from digests.worker.painter import Painter

logger = logging.getLogger(__name__)

# How long the model of languages is kept for the next text; parts of one may come ten minutes apart.
MODEL_KEPT_S, LOOK_EVERY_S = 900.0, 60.0
# The note of which commands and descriptions Telegram was told last.
TOLD = "commands_told"


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
    ahead: Ahead | None
    backups: Backups

    @classmethod
    def of(cls, parts: Assembly) -> Newsroom:
        """Return the bot that is made of parts."""
        return cls(
            application=parts.application,
            updates=parts.updates,
            services=parts.services,
            scheduler=parts.scheduler,
            sender=parts.sender,
            pacer=parts.pacer,
            pushes=parts.pushes,
            encoding=parts.encoding,
            ahead=parts.ahead,
            backups=parts.backups,
        )

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
    painter: Painter | None = None,
    finder: FinderProcess | None = None,
) -> AsyncIterator[Newsroom]:
    """Open the store, reach Telegram, take updates and deliver digests, until the block is left.

    ``fetcher`` is the way out to the web, where it should be another than the public one; ``watchers`` are shown the
    progress of pushes, besides the owners; ``loaded`` is called once all is read that the bot keeps in memory;
    ``seconds`` is the monotonic clock that the pace of sending goes by; ``encoder`` tells what articles mean,
    ``painter`` draws figures and ``finder`` finds stories, where they should be others than the usual ones.
    Raises: StoreError where the database cannot be used; AnotherBot where it is another's; TokenRefused where Telegram
    does not know the token; WebhookUnusable where a webhook is configured that cannot work, MonitorUnusable likewise.
    """
    store, ending = await Store.open(configuration.database.url, waits=True), Ending()
    fetcher = fetcher or Fetcher(now, ways=configuration.sources.ways())
    reader, encoder, painter = Reader(now), encoder or SentenceEncoder(), painter or Painter()
    finder = finder or FinderProcess()
    chosen = configuration.translation
    translator = ModelServer(chosen, configuration.sources.ways(), now) if chosen else None
    try:
        async with store.leadership() as leadership:
            given = Surroundings(
                *(configuration, store, leadership, fetcher, reader, encoder, painter, finder, translator),
                *(now, seconds, watchers),
            )
            parts = Assembly(given)
            bot = Newsroom.of(parts)
            async with aclosing(parts), parts.monitor.open() if parts.monitor else nullcontext():
                await bot.services.topics.seed(configuration.topics)
                await _reach_telegram(bot.application)
                async with _answering(bot, leadership, loaded, ending), _delivering(bot, leadership, seconds, ending):
                    try:
                        yield bot
                    finally:
                        ending.begin()
                        await bot.services.background.stop()
    finally:
        await fetcher.close()
        await reader.close()
        await encoder.close()
        await painter.close()
        await finder.close()
        if translator is not None:
            await translator.close()
        await store.close()


async def _reach_telegram(application: BotApplication) -> None:
    """Ask who we are until there is an answer."""
    try:
        await persistently(application.initialize)
    except InvalidToken:
        raise TokenRefused("Telegram refuses the token: get a valid one from @BotFather") from None


@asynccontextmanager
async def _answering(
    bot: Newsroom, leadership: Leadership, loaded: Callable[[], None], ending: Ending
) -> AsyncIterator[None]:
    application, services = bot.application, bot.services
    try:
        await claim(services.store, application.bot.id)
        await application.start()
        later = asyncio.create_task(_afterwards(services, application, leadership, loaded))
        try:
            async with bot.updates.coming(leadership, ending):
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
    """Do what nobody waits for: once leading, tell the commands and end what broke off."""
    if not application.bot.supports_inline_queries:
        logger.info("Inline mode is off, so nobody can search from other chats: @BotFather turns it on by /setinline")
    loaded()
    await leadership.until(leads=True)
    await _end_former_owners(services)
    await tell_of_pause(application.bot, services)
    async with services.store.read() as tx:
        people = await tx.people.all()
        ids = [*services.settings.telegram.owner_ids, *(person.user_id for person in people)]
        chats = [await tx.chats.get(user_id) for user_id in ids]
        told = await tx.notes.get(TOLD)
    languages = {chat.id: chat.language for chat in chats if chat is not None}
    try:
        now = await commands.register(application.bot, services.settings, services.texts, languages, people, told)
    except TelegramError as error:
        logger.warning("The commands could not be registered: %s", error)
    else:
        if now != told:
            async with services.store.write() as tx:
                await tx.notes.put(TOLD, now)
    await rematching.resume(application.bot, services)


async def _end_former_owners(services: Services) -> None:
    """Hand over what those have under way whom the configuration names as owners no more."""
    owners = services.settings.telegram.owner_ids
    if owners and (count := await services.people.end_former(owners[0])):
        logger.warning("%d drafts and scheduled articles of former owners are drafts of owner %d now", count, owners[0])


@asynccontextmanager
async def _delivering(
    bot: Newsroom, leadership: Leadership, seconds: Callable[[], float], ending: Ending
) -> AsyncIterator[None]:
    services = bot.services
    async with working_together(services.store, leadership, bot.pacer, services.wake_delivery, seconds):
        await bot.scheduler.start()
        beside = {"progress": _watching(bot.pushes, leadership), "encoding": bot.encoding.run(), "sparing": _sparing()}
        if bot.ahead is not None:
            beside["translating"] = bot.ahead.run()
        tasks = [asyncio.create_task(work, name=name) for name, work in beside.items()]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            await bot.scheduler.stop(ending)
            await services.feeds.stop()
            bot.sender.close()


async def _watching(pushes: Pushes, leadership: Leadership) -> None:
    """Show the progress of pushes once: the process that leads does."""
    await leadership.until(leads=True)
    await pushes.run()


async def _sparing() -> None:
    """Let the model of languages go while no text comes, and the system have its memory."""
    while True:
        await asyncio.sleep(LOOK_EVERY_S)
        if let_go(MODEL_KEPT_S):
            await asyncio.to_thread(give_back_memory)
