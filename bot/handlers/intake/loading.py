"""The articles that buttons and questions speak of, as they stand, and the one living card that shows each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.actions.intake import ArticleAction
from bot.handlers.intake import card
from bot.handlers.intake.parts import IncomingPart
from bot.handlers.intake.questions import ArticleQuestion
from bot.messages import without_buttons
from bot.replies import Refusal, View
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import OPEN
from digests.model import ArticleStatus, Card
from digests.timing.timetable import zone


async def article_in(visit: Visit, action: ArticleAction) -> IngestedArticle:
    """Return the article that a button speaks of. Raises: Refusal."""
    intake = await visit.services.ingest.look(action.article_id)
    if intake is None:
        raise Refusal("intake-missing")
    return intake


async def open_in(visit: Visit, action: ArticleAction) -> IngestedArticle:
    """Return the article while it can be changed. Raises: Refusal, which shows how it stands."""
    intake = await article_in(visit, action)
    if intake.article.status not in OPEN:
        raise Refusal(_closed(intake), await card_view(visit, intake), alert=False)
    return intake


async def published_in(visit: Visit, action: ArticleAction) -> IngestedArticle:
    """Return the article where it is out. Raises: Refusal, which shows how it stands."""
    intake = await article_in(visit, action)
    if intake.article.status is not ArticleStatus.PUBLISHED:
        raise Refusal("corrections-not-out", await card_view(visit, intake))
    return intake


async def asked_open(visit: Visit, question: ArticleQuestion) -> IngestedArticle:
    """Return the article that the answered question is about while it can be changed. Raises: Refusal."""
    intake = await visit.services.ingest.look(question.article_id)
    if intake is None or intake.article.status not in OPEN:
        await visit.forget_question()
        raise Refusal(_closed(intake) if intake else "intake-missing")
    return intake


async def asked_published(visit: Visit, question: ArticleQuestion) -> IngestedArticle:
    """Return the article that the answered question is about where it is out. Raises: Refusal."""
    intake = await visit.services.ingest.look(question.article_id)
    if intake is None or intake.article.status is not ArticleStatus.PUBLISHED:
        await visit.forget_question()
        raise Refusal("corrections-not-out")
    return intake


async def card_view(
    visit: Visit, intake: IngestedArticle | None, *, note: str = "", buttons: InlineKeyboardMarkup | None = None
) -> View:
    """Return an article's card; once shown, an older one loses its buttons. Raises: Refusal where it is gone.

    ``note`` is a line under the card; ``buttons`` stand in place of the usual ones.
    """
    if intake is None:
        raise Refusal("intake-missing")
    async with visit.store.read() as tx:
        stored = await tx.cards.of(intake.article.id)
    view = await _drawn(visit, intake, stored, note, buttons)
    return replace(view, shown=partial(_moved, visit, intake, stored))


async def first_card(
    visit: Visit,
    intake: IngestedArticle,
    part: IncomingPart,
    *,
    note: str = "",
    buttons: InlineKeyboardMarkup | None = None,
) -> View:
    """Return the card of an article that was made of a part; it is kept once it is shown."""
    origin, author = part.origin.mark if part.origin else None, visit.user_id
    said = (part.text,) if part.text and not part.is_file else ()
    new = Card(intake.article.id, visit.chat.id, author, None, part.sent_at, said, part.media_group, origin, part.note)

    async def keep(message_id: int) -> None:
        await visit.services.cards.keep(replace(new, message_id=message_id))

    return replace(await _drawn(visit, intake, new, note, buttons), shown=keep)


async def _drawn(
    visit: Visit, intake: IngestedArticle, stored: Card | None, note: str, buttons: InlineKeyboardMarkup | None
) -> View:
    is_draft = intake.article.status is ArticleStatus.DRAFT
    before = await visit.services.joining.offered(stored) if stored and is_draft else None
    there = zone(visit.chat.timezone)
    return card.card(intake, stored, visit.t, there, visit.now, note, buttons, before=before)


def _closed(intake: IngestedArticle) -> str:
    published = intake.article.status is ArticleStatus.PUBLISHED
    return "intake-already-published" if published else "intake-already-discarded"


async def _moved(visit: Visit, intake: IngestedArticle, old: Card | None, message_id: int) -> None:
    """Remember where the card is now, and take the buttons from where it was."""
    if old is None:
        moment = visit.message.date
        moved = Card(intake.article.id, visit.chat.id, visit.user_id, message_id, moment, (intake.article.text,))
    elif old.message_id == message_id and old.chat_id == visit.chat.id:
        return
    else:
        moved = replace(old, chat_id=visit.chat.id, user_id=visit.user_id, message_id=message_id)
    await visit.services.cards.keep(moved)
    if old is not None and old.message_id is not None:
        await without_buttons(visit.bot, old.chat_id, old.message_id)
