"""The table of articles that editors send; their drafts, the card, and how an article is published or discarded."""

from __future__ import annotations

from dataclasses import replace

from telegram import InlineKeyboardMarkup

from bot.actions.intake import Discard, OpenCard, Publish, Restore, ShowCard, ShowDrafts, Undo
from bot.handlers.guards import deciders_only, editors_only, in_private, senders_only
from bot.handlers.intake import (
    corrections,
    edit,
    edited,
    fields,
    history,
    morning,
    parting,
    paste,
    picture,
    queue,
    schedule,
    sorting,
    view,
)
from bot.handlers.intake.card import can_undo
from bot.handlers.intake.colleagues import last_seen
from bot.handlers.intake.loading import article_in, card_view, may_publish, open_in
from bot.handlers.intake.questions import ABOUT_ARTICLES
from bot.keyboards import Page, keyboard, paged
from bot.replies import Refusal, Reply, View
from bot.rooms import Room, behind, guarded, on
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.model import ArticleStatus
from digests.timing.timetable import zone


async def list_drafts(visit: Visit) -> Reply:
    """List the editor's drafts and scheduled articles."""
    return await show_drafts(visit, ShowDrafts())


async def show_drafts(visit: Visit, action: ShowDrafts) -> Reply:
    """Show a page of the drafts."""
    everybodys, only_own = visit.is_owner, not visit.seat.is_whole
    async with visit.store.read() as tx:
        count = await tx.articles.count_drafts(visit.user_id, everybodys=everybodys, only_own=only_own)
        page = paged(range(count), action.page, view.DRAFTS_A_PAGE)
        found = await tx.articles.drafts(
            visit.user_id, everybodys=everybodys, only_own=only_own, limit=view.DRAFTS_A_PAGE, first=page.first
        )
    shown = Page(found, page.number, page.count, page.first)
    return view.drafts(shown, visit.t, zone(visit.chat.timezone))


async def open_card(visit: Visit, _: OpenCard, intake: IngestedArticle) -> Reply:
    """Show the card of an article in a new message; what somebody has in hand they keep, and it says so."""
    hand = await visit.services.hands.holder(intake.article.id)
    keeps = hand is not None and hand.user_id == visit.user_id
    note = visit.t("hands-yours") if keeps else ""
    return (await card_view(visit, intake, note=note, keeps=keeps)).standing_anew()


async def show(visit: Visit, _: ShowCard, intake: IngestedArticle) -> Reply:
    """Go back to the plain card, and let go of a question about it."""
    await visit.let_go(*ABOUT_ARTICLES)
    return await card_view(visit, intake)


async def publish(visit: Visit, action: Publish, intake: IngestedArticle) -> Reply:
    """Publish; without a topic only after a word of warning. Raises: Refusal where this editor covers other topics."""
    if not may_publish(visit, intake):
        raise Refusal("intake-other-topics", await card_view(visit, intake))
    if intake.article.status is ArticleStatus.DRAFT and await last_seen(visit, intake) not in (0, action.seen):
        # A contributor publishes nothing, and so nothing that nobody has read.
        raise Refusal("queue-changed", await card_view(visit, intake))
    if intake.matches or action.anyway:
        return await _decided(visit, await visit.services.ingest.publish(intake.article.id))
    choice = view.without_topic(intake.article.id, visit.t, action.seen)
    return await card_view(visit, intake, note=f"⚠️ {visit.t('intake-warn-no-topic')}", buttons=choice)


async def undo(visit: Visit, _: Undo, intake: IngestedArticle) -> Reply:
    """Take a publication back within its minute."""
    if intake.article.status is not ArticleStatus.PUBLISHED:
        return await card_view(visit, intake)
    if not can_undo(intake, visit.now):
        raise Refusal("intake-undo-late", await card_view(visit, intake))
    intake = await visit.services.ingest.withdraw(intake.article.id) or intake
    visit.services.corrections.wake()
    return (await card_view(visit, intake)).saying(visit.t.plain("intake-undone"))


async def discard(visit: Visit, _: Discard, intake: IngestedArticle) -> Reply:
    """Discard without asking; the card keeps a way back."""
    return await _decided(visit, await visit.services.ingest.discard(intake.article.id))


async def _decided(visit: Visit, intake: IngestedArticle | None) -> View:
    """Show the card of what was decided on, with the way on to what else waits for whoever decides."""
    shown = await card_view(visit, intake)
    if intake is None or not visit.seat.decides or not isinstance(shown.keyboard, InlineKeyboardMarkup):
        return shown
    further = await queue.leading_on(visit, intake.article.id)
    return replace(shown, keyboard=keyboard(*shown.keyboard.inline_keyboard, further)) if further else shown


async def restore(visit: Visit, _: Restore, intake: IngestedArticle) -> Reply:
    """Make a draft again of what was discarded."""
    if intake.article.status is not ArticleStatus.DISCARDED:
        return await card_view(visit, intake)
    intake = await visit.services.ingest.restore(intake.article.id) or intake
    return (await card_view(visit, intake)).saying(visit.t.plain("intake-restored"))


PRIVATE = in_private("intake-in-private")
SENDERS, DECIDERS, EDITORS = (senders_only, PRIVATE), (deciders_only, PRIVATE), (editors_only, PRIVATE)

ROOM = Room(
    commands={
        **guarded({"add": paste.add, "drafts": list_drafts}, SENDERS),
        **guarded({"queue": queue.queue}, DECIDERS),
    },
    actions=(
        *behind(
            SENDERS,
            on(ShowDrafts, show_drafts),
            on(ShowCard, article_in, show),
            on(OpenCard, article_in, open_card),
            on(Discard, open_in, discard),
            *edit.OWN_ACTIONS,
            *picture.ACTIONS,
        ),
        *behind(DECIDERS, *queue.ACTIONS, *morning.ACTIONS),
        *behind(
            EDITORS,
            on(Publish, open_in, publish),
            on(Undo, article_in, undo),
            on(Restore, article_in, restore),
            *edit.ACTIONS,
            *history.ACTIONS,
            *parting.ACTIONS,
            *schedule.ACTIONS,
            *corrections.ACTIONS,
            *fields.ACTIONS,
            *sorting.ACTIONS,
        ),
    ),
    questions=(
        *behind(SENDERS, *paste.QUESTIONS, *edit.QUESTIONS, *picture.QUESTIONS),
        *behind(DECIDERS, *morning.QUESTIONS),
        *behind(EDITORS, *schedule.QUESTIONS, *corrections.QUESTIONS, *fields.QUESTIONS, *sorting.QUESTIONS),
    ),
    takes=(paste.take,),
    edits=(edited.take_edit,),
)
