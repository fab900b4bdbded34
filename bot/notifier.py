"""What must be told about deliveries, said to those who can do something about it, each in their own language."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias

from telegram import Bot
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.actions import Action
from bot.actions.desk import Approve, BringBack, ShowTopic
from bot.actions.feeds import ShowFeed
from bot.actions.intake import OpenCard
from bot.actions.owner import ResumeDelivery, Revive, ShowEdition
from bot.actions.queue import SetMorning, ShowQueue
from bot.actions.suggestions import ShowSuggestions
from bot.keyboards import button, keyboard
from bot.logged import logged
from bot.render.lines import label
from bot.render.push import pause_button, revive_button
from bot.schedules import tell_of_schedule
from bot.services import Services
from bot.texts import Texts
from bot.transport.raw import Raw, private_chat_of
from digests.campaigns import BACK
from digests.errors import StoreError
from digests.model import Article, Chat, Feed
from digests.notices import (
    BackupFailed,
    BackupNotSent,
    CameOut,
    ChatsRefuse,
    ClockDoubted,
    CouldNotComeOut,
    DigestsLate,
    DigestTopicLost,
    EditionPaused,
    FeedsSilent,
    HoldRanOut,
    Notice,
    PinRefused,
    PushPaused,
    RightsMissing,
    SubscribersMet,
    TopicWaits,
    WasOff,
)
from digests.store import Store
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)

# Who has been told that something goes wrong is not told so again before this time has passed.
TOLD_AGAIN_S = 900.0

# How a moment is written in a sentence about clocks, in UTC.
MOMENT = "%Y-%m-%d %H:%M"

# A button below what is told: the key of its label, and what it does.
Offer: TypeAlias = tuple[str, Action]


class TelegramNotifier:
    """Tells the admin who connected a chat, the editors, and the owners."""

    def __init__(self, bot: ExtBot[None], store: Store, texts: Texts, owner_ids: Iterable[int]) -> None:
        self._bot, self._store, self._texts, self._owner_ids = bot, store, texts, tuple(owner_ids)

    async def tell(self, notice: Notice) -> None:
        """Tell whom it concerns; who cannot be told is logged."""
        logger.log(logging.INFO if isinstance(notice, CameOut) else logging.WARNING, "%s", logged(notice))
        try:
            await self._tell(notice)
        except StoreError as error:
            logger.error("Nobody could be told of it: %s", error)

    async def _tell(self, notice: Notice) -> None:
        match notice:
            case RightsMissing() | DigestTopicLost() | PinRefused():
                await self._tell_admins(notice)
            case EditionPaused(edition_id, reason):
                await self._tell_of_edition(edition_id, reason)
            case TopicWaits():
                await self._say_waiting(notice)
            case HoldRanOut():
                await self._say_ran_out(notice)
            case CameOut() | CouldNotComeOut():
                await tell_of_schedule(self._bot, self._store, self._texts, self._owner_ids, notice)
            case _:
                await self._tell_owners(notice)

    async def _tell_admins(self, notice: RightsMissing | DigestTopicLost | PinRefused) -> None:
        """Tell those who connected a chat."""
        async with self._store.read() as tx:
            chat, admins = await tx.chats.get(notice.chat_id), await tx.chats.admins(notice.chat_id)
        title = chat.title if chat else str(notice.chat_id)
        match notice:
            case RightsMissing(_, reason, disabled):
                key = "deliveries-chat-disabled" if disabled else "deliveries-rights-missing"
                await self._say(admins, key, chat=title, reason=reason)
            case DigestTopicLost():
                await self._say(admins, "deliveries-topic-lost", chat=title)
            case PinRefused(_, reason):
                await self._say(admins, "deliveries-pin-refused", chat=title, reason=reason)

    async def _tell_of_edition(self, edition_id: int, reason: str) -> None:
        """Tell editors that an edition waits, and owners, who can look at it."""
        async with self._store.read() as tx:
            editors = [person.user_id for person in await tx.people.editors()]
        only_editors = [user_id for user_id in editors if user_id not in self._owner_ids]
        figures: dict[str, Any] = {"edition": edition_id, "reason": reason}
        await self._say(only_editors, "deliveries-edition-paused", **figures)
        look = ("push-details", ShowEdition(edition_id))
        await self._say(self._owner_ids, "deliveries-edition-paused", look, **figures)

    async def _tell_owners(self, notice: Notice) -> None:
        """Tell owners what only they can do something about."""
        owners, resume = self._owner_ids, ("push-resume", ResumeDelivery())
        match notice:
            case PushPaused(failures, of, reason):
                await self._say(owners, "deliveries-push-paused", resume, failures=failures, of=of, reason=reason)
            case ChatsRefuse(refusals, of, since, reason):
                offers = (("push-revive", Revive(int(since.timestamp()))), resume)
                await self._say(owners, "deliveries-chats-refuse", *offers, refusals=refusals, of=of, reason=reason)
            case ClockDoubted(here, there):
                await self._say(owners, "clock-doubted", here=f"{here:{MOMENT}}", there=f"{there:{MOMENT}}")
            case BackupFailed(reason):
                await self._say(owners, "backup-failed", reason=reason)
            case BackupNotSent(reason):
                await self._say(owners, "backup-not-sent", reason=reason)
            case SubscribersMet(near, far):
                await self._say(owners, "import-met", near=near, far=far, link=self._start_link())
            case WasOff(since, until):
                await self._say_owners("was-off", {"from": since, "until": until})
            case DigestsLate(since, waiting):
                await self._say_owners("digests-late", {"since": since}, count=waiting)
            case FeedsSilent(since, feeds):
                await self._say_owners("feeds-silent", {"since": since}, count=feeds)

    def _start_link(self) -> str:
        return f"https://t.me/{self._bot.username}?start=c_{BACK}"

    async def _say_owners(self, key: str, moments: Mapping[str, datetime], **figures: Any) -> None:
        """Tell the owners, each by their own clock."""
        async with self._store.read() as tx:
            chats = {owner: await tx.chats.get(owner) for owner in self._owner_ids}
        for owner, chat in chats.items():
            t, there = self._texts[chat.language if chat else ""], zone(chat.timezone) if chat else UTC
            local = {name: moment.astimezone(there) for name, moment in moments.items()}
            spoken = {name: f"{t.short_date(each.date())}, {t.time(each)}" for name, each in local.items()}
            await self._say([owner], key, **spoken, **figures)

    async def _say_waiting(self, notice: TopicWaits) -> None:
        offers = (("desk-approve", Approve(notice.topic_id)), ("desk-open", ShowTopic(notice.topic_id)))
        await self._say_of_topic("desk-waits", notice.topic_id, notice.until, *offers, drops=notice.drops)

    async def _say_ran_out(self, notice: HoldRanOut) -> None:
        let_in = (("desk-bring-back-all", BringBack(notice.topic_id)),) if notice.drops else ()
        offers = (*let_in, ("desk-open", ShowTopic(notice.topic_id)))
        await self._say_of_topic("desk-ran-out-now", notice.topic_id, notice.at, *offers, drops=notice.drops)

    async def _say_of_topic(self, key: str, topic_id: int, at: datetime, *offers: Offer, drops: bool) -> None:
        """Tell the editors of a topic and owners of it, each by their own clock."""
        async with self._store.read() as tx:
            topic = await tx.topics.get(topic_id)
            covering = [each for each in await tx.people.editors() if each.seat.covers([topic_id])]
            people = {*self._owner_ids, *(person.user_id for person in covering)}
            chats = {user_id: await tx.chats.get(user_id) for user_id in people}
        for user_id, chat in chats.items():
            if topic is None or chat is None:
                continue
            t, there = self._texts[chat.language], at.astimezone(zone(chat.timezone))
            clock: dict[str, Any] = {"time": t.time(there), "hour": there.hour, "drops": str(drops).lower()}
            await self._say([user_id], key, *offers, topic=label(topic, t), **clock)

    async def _say(self, people: Iterable[int], key: str, *offers: Offer, **figures: Any) -> None:
        for user_id in people:
            async with self._store.read() as tx:
                chat = await tx.chats.get(user_id)
            t = self._texts[chat.language if chat else ""]
            try:
                row = [button(t.plain(label), action) for label, action in offers]
                buttons = keyboard(row) if row else None
                await self._bot.send_message(user_id, t(key, **figures), parse_mode="HTML", reply_markup=buttons)
            except TelegramError as error:
                logger.warning("%d could not be told: %s", user_id, error)


async def tell_of_pause(bot: Bot, services: Services) -> None:
    """Tell owners at a start that nothing leaves, and why: what stopped it may have kept them from hearing of it."""
    async with services.store.read() as tx:
        pace = await tx.pace.get()
        chats = {owner: await tx.chats.get(owner) for owner in services.settings.telegram.owner_ids}
    if pace.paused_at is None or not pace.pause_reason:
        return
    count, since = await services.control.revivable()
    for owner, chat in chats.items():
        t = services.texts[chat.language if chat else ""]
        there = pace.paused_at.astimezone(zone(chat.timezone if chat else services.settings.digest.timezone))
        html = t("deliveries-paused-why", day=t.short_date(there.date()), time=t.time(there), reason=pace.pause_reason)
        buttons = keyboard([revive_button(t, since)] if count else [], [pause_button(t, paused=True)])
        try:
            await bot.send_message(owner, html, parse_mode="HTML", reply_markup=buttons)
        except TelegramError as error:
            logger.warning("Owner %d could not be told that sending is paused: %s", owner, error)


class FeedNotifier:
    """Tells owners and editors, each in their own language, in their private chats."""

    def __init__(self, bot: Bot, services: Services) -> None:
        self._bot, self._services = bot, services

    async def feed_died(self, feed: Feed, trouble: str) -> None:
        """Say that a feed has given nothing for long."""
        look = ("feeds-look", ShowFeed(feed.id))
        await self._say_all("feeds-died", look, {"title": feed.title}, trouble=f"feeds-trouble-{trouble}")

    async def article_changed(self, feed: Feed, article: Article, title: str) -> None:
        """Say that a source has changed what an editor changed too, or what nobody vouches for."""
        look = ("feeds-open-article", OpenCard(article.id))
        await self._say_all("feeds-changed", look, {"title": article.title, "source": feed.title, "now": title})

    async def drafts_dropped(self, feed: Feed, kept: int) -> None:
        """Say that a feed brings more drafts than are kept of it."""
        look = ("feeds-look", ShowFeed(feed.id))
        await self._say_all("feeds-drafts-dropped", look, {"title": feed.title, "kept": kept})

    async def _say_all(self, key: str, offer: Offer, said: Mapping[str, str | int], **spoken: str) -> None:
        """Tell owners and editors, with what is said as it is and what is spoken by its key; passed over who blocks."""
        async with self._services.store.read() as tx:
            people = {
                *self._services.settings.telegram.owner_ids,
                *(each.user_id for each in await tx.people.editors() if each.seat.is_whole),
            }
            chats = {person: await tx.chats.get(person) for person in people}
        for person, chat in chats.items():
            t = self._services.texts[chat.language if chat else ""]
            text = t(key, **said, **{name: t.plain(each) for name, each in spoken.items()})
            try:
                await self._bot.send_message(
                    person, text, parse_mode="HTML", reply_markup=keyboard([button(t.plain(offer[0]), offer[1])])
                )
            except TelegramError as error:
                logger.info("Person %s was not told %s: %s", person, key, error)


class MorningLine:
    """Tells editors each morning how many articles wait, in their own language; a tap makes the line the queue."""

    def __init__(self, bot: Bot, texts: Texts) -> None:
        self._bot, self._texts = bot, texts

    async def tell(self, chat: Chat, count: int, suggested: int) -> None:
        """Tell an editor how many articles wait, and how many suggestions; who cannot be told is logged."""
        t = self._texts[chat.language]
        lines = [
            *([t("queue-morning-line", count=count)] if count else []),
            *([t("suggestions-morning-line", count=suggested)] if suggested else []),
        ]
        look = [button(t.plain("suggestions-open"), ShowSuggestions())] if suggested else []
        queue = [button(t.plain("queue-open"), ShowQueue())] if count else []
        buttons = keyboard(look, [*queue, button(t.plain("queue-another-time"), SetMorning())])
        try:
            await self._bot.send_message(
                chat.id,
                "\n".join(lines),
                parse_mode="HTML",
                reply_markup=buttons,
                disable_notification=chat.silent,
            )
        except TelegramError as error:
            logger.info("Editor %d was not told what waits: %s", chat.id, error)


class InboxNotifier:
    """Tells people what became of their messages where they are not read; ``seconds`` is a monotonic clock."""

    def __init__(
        self, bot: Bot, store: Store, texts: Texts, owner_ids: Iterable[int], seconds: Callable[[], float]
    ) -> None:
        self._bot, self._store, self._texts, self._owner_ids = bot, store, texts, tuple(owner_ids)
        self._seconds = seconds
        self._told: dict[tuple[int, str], float] = {}

    async def too_much(self, raw: Raw) -> None:
        """Tell somebody in private that nothing more of theirs is read for a while; nothing is raised."""
        await self._say_in_private(raw, "inbox-too-much")

    async def cannot_keep(self, raw: Raw) -> None:
        """Tell somebody in private that a message waits until the archive can be reached; nothing is raised."""
        await self._say_in_private(raw, "inbox-cannot-keep")

    async def interrupted(self, raw: Raw) -> None:
        """Tell somebody in private that they may ask again if their answer has not come; nothing is raised."""
        await self._say_in_private(raw, "inbox-interrupted")

    async def set_aside(self) -> None:
        """Tell the owners that an update was set aside; nothing is raised."""
        await self._say_owners("inbox-set-aside")

    async def deaf(self, *, another_polls: bool) -> None:
        """Tell the owners that nothing has come for long of what people say; nothing is raised."""
        await self._say_owners("inbox-another-polls" if another_polls else "inbox-deaf")

    async def hearing_again(self, silent_s: float) -> None:
        """Tell the owners that what people say comes again; nothing is raised."""
        await self._say_owners("inbox-hearing-again", minutes=round(silent_s / 60))

    async def unwritable(self, reason: str) -> None:
        """Tell the owners that messages wait because they cannot be kept; nothing is raised."""
        await self._say_owners("inbox-unwritable", reason=reason)

    async def _say_owners(self, key: str, **said: str | int) -> None:
        for owner in self._owner_ids:
            if self._is_time(owner, key):
                await self._say(owner, await self._language_of(owner), key, **said)

    async def _say_in_private(self, raw: Raw, key: str) -> None:
        chat = private_chat_of(raw)
        if chat is not None and self._is_time(chat[0], key):
            await self._say(*chat, key)

    async def _say(self, chat_id: int, language: str, key: str, **said: str | int) -> None:
        try:
            await self._bot.send_message(chat_id, self._texts[language](key, **said), parse_mode="HTML")
        except TelegramError as error:
            logger.info("Chat %s could not be told: %s", chat_id, error)

    async def _language_of(self, chat_id: int) -> str:
        try:
            async with self._store.read() as tx:
                chat = await tx.chats.get(chat_id)
        except StoreError:
            return ""
        return chat.language if chat else ""

    def _is_time(self, chat_id: int, key: str) -> bool:
        """Tell whether a chat has not heard this for long."""
        now = self._seconds()
        self._told = {each: at for each, at in self._told.items() if now - at < TOLD_AGAIN_S}
        return self._told.setdefault((chat_id, key), now) == now
