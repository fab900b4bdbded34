"""The articles that buttons and questions speak of, as they stand, and the one living card that shows each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from telegram import InlineKeyboardMarkup

from bot.actions.intake import ArticleAction
from bot.handlers.intake.colleagues import drawn, follow, told
from bot.handlers.intake.parts import IncomingPart
from bot.handlers.intake.questions import ArticleQuestion
from bot.messages import without_buttons
from bot.replies import Refusal, View
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import OPEN
from digests.model import ArticleStatus, Card, CardPlace


async def article_in(visit: Visit, action: ArticleAction) -> IngestedArticle:
    """Return the article that a button speaks of, where it is this person's to work on. Raises: Refusal."""
    intake = await visit.services.ingest.look(action.article_id)
    if intake is None:
        raise Refusal("intake-missing")
    if not reaches(visit, intake):
        raise Refusal("intake-not-yours")
    return intake


async def open_in(visit: Visit, action: ArticleAction) -> IngestedArticle:
    """Return the article while it can be changed. Raises: Refusal, which shows how it stands."""
    intake = await article_in(visit, action)
    if not can_change(visit, intake):
        raise Refusal(_closed(intake), await card_view(visit, intake), alert=False)
    hand = await visit.services.hands.holder(intake.article.id)
    if hand is not None and hand.user_id != visit.user_id:
        raise Refusal("hands-taken", await card_view(visit, intake), **await told(visit, hand, visit.t, visit.chat))
    return intake


async def published_in(visit: Visit, action: ArticleAction) -> IngestedArticle:
    """Return the article where it is out. Raises: Refusal, which shows how it stands."""
    intake = await article_in(visit, action)
    if intake.article.status is not ArticleStatus.PUBLISHED:
        raise Refusal("corrections-not-out", await card_view(visit, intake))
    return intake


async def kept_by(visit: Visit, article_id: int) -> IngestedArticle:
    """Return an article unless it was put away. Raises: Refusal, which shows how it stands."""
    intake = await visit.services.ingest.look(article_id)
    if intake is None:
        raise Refusal("intake-missing")
    if not reaches(visit, intake):
        raise Refusal("intake-not-yours")
    if not visit.is_editor and not can_change(visit, intake):
        raise Refusal(_closed(intake), await card_view(visit, intake), alert=False)
    if intake.article.status not in (*OPEN, ArticleStatus.PUBLISHED):
        raise Refusal("intake-already-discarded", await card_view(visit, intake), alert=False)
    return intake


async def asked_open(visit: Visit, question: ArticleQuestion) -> IngestedArticle:
    """Return the article that the answered question is about while it can be changed. Raises: Refusal."""
    intake = await visit.services.ingest.look(question.article_id)
    if intake is None or not can_change(visit, intake):
        await visit.forget_question()
        raise Refusal(_closed(intake) if intake else "intake-missing")
    await _let_go_of_others(visit, intake)
    hand = await visit.services.hands.holder(intake.article.id)
    if hand is not None and hand.user_id != visit.user_id:
        # The question stays: what was written can be said once more by whoever has the article again.
        who = await told(visit, hand, visit.t, visit.chat)
        raise Refusal("hands-taken-over", await card_view(visit, intake), **who)
    return intake


async def asked_published(visit: Visit, question: ArticleQuestion) -> IngestedArticle:
    """Return the article that the answered question is about where it is out. Raises: Refusal."""
    intake = await visit.services.ingest.look(question.article_id)
    if intake is None or intake.article.status is not ArticleStatus.PUBLISHED:
        await visit.forget_question()
        raise Refusal("corrections-not-out")
    await _let_go_of_others(visit, intake)
    return intake


def reaches(visit: Visit, intake: IngestedArticle) -> bool:
    """Tell whether an article is this person's to work on: their own, or on a topic that an editor covers."""
    is_own = intake.article.added_by == visit.user_id
    return visit.seat.reaches(is_own, [match.topic.id for match in intake.matches])


def can_change(visit: Visit, intake: IngestedArticle) -> bool:
    """Tell whether an article is not out yet; what contributors have sent in is theirs until it is accepted."""
    status = intake.article.status
    return status in OPEN if visit.is_editor else status is ArticleStatus.DRAFT


def may_publish(visit: Visit, intake: IngestedArticle) -> bool:
    """Tell whether this editor may publish an article as it is sorted: on one of the topics that they cover."""
    return visit.seat.covers([match.topic.id for match in intake.matches])


async def _let_go_of_others(visit: Visit, intake: IngestedArticle) -> None:
    if not reaches(visit, intake):
        await visit.forget_question()
        raise Refusal("intake-not-yours")


async def card_view(
    visit: Visit,
    intake: IngestedArticle | None,
    *,
    note: str = "",
    buttons: InlineKeyboardMarkup | None = None,
    keeps: bool = False,
) -> View:
    """Return an article's card; once shown, an older one loses its buttons. Raises: Refusal where it is gone.

    ``note`` is a line under the card; ``buttons`` stand in place of the usual ones. ``keeps``: whoever has it in hand
    goes on to have it.
    """
    if intake is None:
        raise Refusal("intake-missing")
    async with visit.store.read() as tx:
        stored, last = await tx.cards.of(intake.article.id), await tx.audit.last(intake.article.id)
    view = await drawn(visit, intake, stored, note, buttons)
    moved = partial(_moved, visit, intake, stored, last.id if last else 0, plain=buttons is None and not keeps)
    return replace(view, shown=moved)


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
        await visit.services.hands.place(CardPlace(intake.article.id, visit.chat.id, author, message_id, 0))

    return replace(await drawn(visit, intake, new, note, buttons), shown=keep)


def _closed(intake: IngestedArticle) -> str:
    match intake.article.status:
        case ArticleStatus.PUBLISHED:
            return "intake-already-published"
        case ArticleStatus.SCHEDULED:
            return "intake-accepted"
    return "intake-already-discarded"


async def _moved(
    visit: Visit, intake: IngestedArticle, old: Card | None, seen: int, message_id: int, *, plain: bool
) -> None:
    """Remember where the card is in this chat, take the buttons from where it was, and let colleagues' cards follow.

    Whoever is back at the plain card has put the article down.
    """
    article_id, chat_id = intake.article.id, visit.chat.id
    if old is None:
        new = Card(article_id, chat_id, visit.user_id, message_id, visit.message.date, (intake.article.text,))
        await visit.services.cards.keep(new)
    elif old.chat_id == chat_id and old.message_id != message_id:
        await visit.services.cards.keep(replace(old, message_id=message_id))
    before = await visit.services.hands.place(CardPlace(article_id, chat_id, visit.user_id, message_id, seen))
    was = before.message_id if before else old.message_id if old and old.chat_id == chat_id else None
    if was is not None and was != message_id:
        await without_buttons(visit.bot, chat_id, was)
    free = plain and await visit.services.hands.put_down(article_id, visit.user_id)
    await follow(visit, article_id, anyway=free)
