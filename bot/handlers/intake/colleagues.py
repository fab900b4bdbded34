"""Several editors at one article: each has a card of it, which follows what the others do, and says who works on it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from telegram import InlineKeyboardMarkup
from telegram.error import TelegramError

from bot.actions.intake import TakeOver
from bot.handlers.intake import card
from bot.keyboards import button, keyboard
from bot.messages import edited
from bot.render.lines import isolated, one_line
from bot.replies import View
from bot.texts import Translator
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import OPEN
from digests.model import ArticleStatus, Card, CardPlace, Chat, Hand, Role, Seat
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)
NAME_UNITS = 40


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who has a card of an article, what they may do, and the chat in which it stands."""

    user_id: int
    seat: Seat
    chat: Chat


async def drawn(
    visit: Visit,
    intake: IngestedArticle,
    stored: Card | None,
    note: str = "",
    buttons: InlineKeyboardMarkup | None = None,
    *,
    colleague: Colleague | None = None,
) -> View:
    """Return an article's card as it looks to whoever visits, or to a colleague."""
    viewer = colleague or Colleague(visit.user_id, visit.seat, visit.chat)
    chat, t = viewer.chat, visit.services.texts[viewer.chat.language] if colleague else visit.t
    if viewer.seat.role is Role.CONTRIBUTOR:
        intake = without_others(intake)
    is_draft = intake.article.status is ArticleStatus.DRAFT
    before = await visit.services.joining.offered(stored) if stored and is_draft else None
    seen = await last_seen(visit, intake) if is_draft else 0
    there = zone(chat.timezone)
    hand = await visit.services.hands.holder(intake.article.id) if intake.article.status in OPEN else None
    if hand is not None and hand.user_id != viewer.user_id:
        line = t("hands-theirs", **await told(visit, hand, t, chat))
        note = "\n".join(filter(None, (line, note)))
        if buttons is None and viewer.seat.is_editor:
            usual = card.buttons(intake, t, visit.now, card.joining(stored, before, t), seen).inline_keyboard
            buttons = keyboard([button(t.plain("hands-take-over"), TakeOver(intake.article.id))], *usual)
    return card.card(intake, stored, t, there, visit.now, note, buttons, before=before, seat=viewer.seat, seen=seen)


async def last_seen(visit: Visit, intake: IngestedArticle) -> int:
    """Return the last act known of an article that was sent in, whose contributor can change it; 0 of any other."""
    async with visit.store.read() as tx:
        if not await tx.contributions.has(intake.article.id):
            return 0
        last = await tx.audit.last(intake.article.id)
    return last.id if last else 0


def without_others(intake: IngestedArticle) -> IngestedArticle:
    """Return an article as whoever has sent it in may see it: of others that nobody has published nothing is told."""
    other = intake.duplicate[1] if intake.duplicate else None
    return intake if other is None or other.status is ArticleStatus.PUBLISHED else replace(intake, duplicate=None)


async def told(visit: Visit, hand: Hand, t: Translator, chat: Chat) -> dict[str, Any]:
    """Return who has an article in hand, and since when, in words."""
    async with visit.store.read() as tx:
        names = await tx.people.names([hand.user_id])
    name = isolated(one_line(names.get(hand.user_id, ""), NAME_UNITS)) or t.plain("hands-colleague")
    since: datetime = hand.since.astimezone(zone(chat.timezone))
    return {"name": name, "time": t.time(since)}


async def follow(visit: Visit, article_id: int, *, anyway: bool = False) -> None:
    """Let the cards that colleagues have of an article show how it stands now; all of them ``anyway``."""
    async with visit.store.read() as tx:
        last = await tx.audit.last(article_id)
        seen = last.id if last else 0
        behind = [
            each
            for each in await tx.hands.places(article_id)
            if each.chat_id != visit.chat.id and (anyway or each.seen < seen)
        ]
        stored = await tx.cards.of(article_id) if behind else None
    intake = await visit.services.ingest.look(article_id) if behind else None
    for place in behind:
        if intake is not None:
            await _renew(visit, intake, stored, place, seen)


async def _renew(visit: Visit, intake: IngestedArticle, stored: Card | None, place: CardPlace, seen: int) -> None:
    async with visit.store.read() as tx:
        chat = await tx.chats.get(place.chat_id)
    seat = await visit.services.people.seat(place.user_id)
    is_own = intake.article.added_by == place.user_id
    if chat is None or not seat.sends_in or not seat.reaches(is_own, [match.topic.id for match in intake.matches]):
        await visit.services.hands.forget_place(place)
        return
    view = await drawn(visit, intake, stored, colleague=Colleague(place.user_id, seat, chat))
    buttons = view.keyboard if isinstance(view.keyboard, InlineKeyboardMarkup) else None
    try:
        there = await edited(visit.bot, place.chat_id, place.message_id, view.html, buttons)
    except TelegramError as error:
        # A colleague who has blocked the bot keeps nobody from working.
        logger.info("The card in chat %s does not follow: %s", place.chat_id, error)
        there = False
    if there:
        await visit.services.hands.place(replace(place, seen=seen))
    else:
        await visit.services.hands.forget_place(place)
