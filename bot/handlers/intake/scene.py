"""The scene of intake: the article that a button or an answer speaks of, and the one living card that shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from telegram import InlineKeyboardMarkup
from telegram.error import BadRequest

from bot.handlers.intake import card as intake_card
from bot.handlers.intake.parts import is_verified
from bot.texts import Html
from bot.visit import Visit
from digests.intake.ingest import OPEN, IngestedArticle
from digests.model import ArticleStatus, Card
from digests.timing.timetable import zone

UNDO_WITHIN = timedelta(seconds=60)
# The largest id that a database keeps.
LARGEST_ID = 2**63 - 1


async def pressed(visit: Visit) -> IngestedArticle | None:
    """Return the article of the pressed button; say so where there is none, or where the person is no editor."""
    if not visit.is_editor:
        await visit.notice(visit.t.plain("error-not-allowed"), alert=True)
        return None
    intake = await _looked(visit, visit.press.number(0))
    if intake is None:
        await visit.notice(visit.t.plain("intake-missing"), alert=True)
    return intake


async def pressed_open(visit: Visit) -> IngestedArticle | None:
    """Return the article of the pressed button while it can be changed; else say why not and show how it stands."""
    intake = await pressed(visit)
    if intake is None or intake.article.status in OPEN:
        return intake
    await visit.notice(visit.t.plain(_closed(intake)))
    await show_card(visit, intake)
    return None


async def answered(visit: Visit) -> IngestedArticle | None:
    """Return the article that the answered question is about while it can be changed; else say why not."""
    details = visit.pending.details if visit.pending else {}
    intake = await _looked(visit, details.get("article")) if visit.is_editor else None
    if intake is not None and intake.article.status in OPEN:
        return intake
    await visit.forget_question()
    await visit.say(visit.t(_closed(intake) if intake else "intake-missing"))
    return None


async def show_card(
    visit: Visit,
    intake: IngestedArticle | None,
    *,
    note: str = "",
    buttons: InlineKeyboardMarkup | None = None,
    anew: bool = False,
) -> None:
    """Show the article where a button was pressed, else or ``anew`` in a new message; an older card loses its buttons.

    ``note`` is a line under the card; ``buttons`` stand in place of the usual ones.
    """
    if intake is None:
        await visit.notice(visit.t.plain("intake-missing"), alert=True)
        return
    card = await card_of(visit, intake.article.id)
    html = card_html(visit, intake, card, note)
    keyboard = buttons or card_buttons(visit, intake)
    if visit.update.callback_query is not None and not anew:
        await visit.show(html, keyboard)
        message_id = visit.message.message_id
    else:
        message_id = (await visit.say(html, keyboard)).message_id
    await _keep(visit, intake, card, message_id)


def card_html(visit: Visit, intake: IngestedArticle, card: Card | None, note: str = "") -> Html:
    """Return the card's text in the editor's language and zone."""
    html = intake_card.card(intake, visit.t, zone(visit.chat.timezone), verified=is_verified(card))
    return Html(f"{html}\n\n{note}" if note else html)


def card_buttons(visit: Visit, intake: IngestedArticle) -> InlineKeyboardMarkup:
    """Return the usual buttons of the card."""
    return intake_card.buttons(intake, visit.t, can_undo=can_undo(visit, intake))


def can_undo(visit: Visit, intake: IngestedArticle) -> bool:
    """Tell whether a publication can still be taken back."""
    published_at = intake.article.published_at
    return published_at is not None and visit.now - published_at <= UNDO_WITHIN


async def card_of(visit: Visit, article_id: int) -> Card | None:
    """Return the stored card of an article."""
    async with visit.store.read() as tx:
        return await tx.cards.of(article_id)


async def _looked(visit: Visit, article_id: int | None) -> IngestedArticle | None:
    if not isinstance(article_id, int) or not 0 < article_id <= LARGEST_ID:
        return None
    return await visit.services.ingest.look(article_id)


def _closed(intake: IngestedArticle) -> str:
    published = intake.article.status is ArticleStatus.PUBLISHED
    return "intake-already-published" if published else "intake-already-discarded"


async def _keep(visit: Visit, intake: IngestedArticle, card: Card | None, message_id: int) -> None:
    """Remember where the card is now, and take the buttons from where it was."""
    if card is None:
        moment = visit.message.date
        moved = Card(intake.article.id, visit.chat.id, visit.user_id, message_id, moment, (intake.article.text,))
    elif card.message_id == message_id and card.chat_id == visit.chat.id:
        return
    else:
        moved = replace(card, chat_id=visit.chat.id, user_id=visit.user_id, message_id=message_id)
    await visit.services.cards.keep(moved)
    if card is not None and card.message_id is not None:
        await _without_buttons(visit, card.chat_id, card.message_id)


async def _without_buttons(visit: Visit, chat_id: int, message_id: int) -> None:
    """Take the buttons from an old card; it may have been deleted."""
    try:
        await visit.bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id)
    except BadRequest:
        return
