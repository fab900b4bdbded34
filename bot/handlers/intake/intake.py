"""Intake: an editor pastes, forwards or sends an article, sees its card at once, and publishes it."""

from __future__ import annotations

import re

from telegram.error import BadRequest

from bot.handlers.intake import corrections
from bot.handlers.intake import edit as intake_edit
from bot.handlers.intake import schedule as intake_schedule
from bot.handlers.intake.card import local
from bot.handlers.intake.link import begin, take_link
from bot.handlers.intake.parts import IncomingPart, continues, part_of
from bot.handlers.intake.scene import can_undo, card_buttons, card_html, pressed, pressed_open, show_card
from bot.incoming import links_in
from bot.keyboards import button, keyboard, pager
from bot.render.lines import title
from bot.replies import NoAnswer, NotTaken
from bot.rooms import Room
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingest import IngestedArticle
from digests.model import Article, ArticleStatus, Card, ChatKind
from digests.sources.opml import is_opml
from digests.timing.timetable import zone

DRAFTS_A_PAGE = 8
# What is this short is a word to look for, not an article.
WORDS_OF_A_SEARCH = 3

_WORD = re.compile(r"[^\W\d_]")


async def take(visit: Visit) -> None:
    """Take an editor's message as an article or part of one. Raises: NotTaken, ArticleRejected, UnreadableDocument."""
    part = await part_of(visit) if visit.is_editor else None
    if part is None:
        raise NotTaken
    async with visit.store.read() as tx:
        card = await tx.cards.last(visit.chat.id, visit.user_id)
    if card is not None and continues(card, part):
        await _append(visit, card, part)
    elif _is_search(part) and part.link is None:
        raise NotTaken
    else:
        await _begin(visit, part)


async def add(visit: Visit) -> None:
    """Take the text after the command as an article, or ask for one."""
    if not visit.is_editor:
        await visit.say(visit.t("error-not-allowed"))
    elif visit.chat.kind is not ChatKind.PRIVATE:
        await visit.say(visit.t("intake-in-private"))
    elif visit.arguments:
        text = (visit.message.text or "").split(maxsplit=1)[1]
        await _begin(visit, IncomingPart(text, visit.message.date, links=links_in(visit.message)))
    else:
        await visit.ask("intake-article", visit.t("intake-ask-text"))


async def take_article(visit: Visit) -> None:
    """Take the answer to ``/add``, or the words that belong to pictures."""
    if not visit.is_editor:
        await visit.pass_on()
        return
    part = await part_of(visit)
    if part is None:
        raise NoAnswer if is_opml(await visit.document() or b"") else InputError("one-text")
    details = visit.pending.details if visit.pending else {}
    if not part.text and part.media_group and part.media_group == details.get("media_group"):
        return
    await visit.forget_question()
    await _begin(visit, part, url=details.get("url"))


async def drafts(visit: Visit) -> None:
    """List the editor's drafts and scheduled articles."""
    if not visit.is_editor:
        await visit.notice(visit.t.plain("error-not-allowed"), alert=True)
        return
    if visit.chat.kind is not ChatKind.PRIVATE:
        await visit.notice(visit.t.plain("intake-in-private"))
        return
    async with visit.store.read() as tx:
        found = await tx.articles.drafts(visit.user_id)
    if not found:
        await visit.show(visit.t("intake-list-empty"))
        return
    pages = -(-len(found) // DRAFTS_A_PAGE)
    page = min(max(visit.press.number(0) or 0, 0), pages - 1)
    shown = found[page * DRAFTS_A_PAGE : (page + 1) * DRAFTS_A_PAGE]
    rows = [[button(_entry(visit, article), "in-open", article.id)] for article in shown]
    await visit.show(visit.t("intake-list"), keyboard(*rows, pager("in-drafts", page, pages)))


async def open_card(visit: Visit) -> None:
    """Show the card of an article in a new message."""
    intake = await pressed(visit)
    if intake is not None:
        await show_card(visit, intake, anew=True)


async def show(visit: Visit) -> None:
    """Go back to the plain card, and let go of a question about it."""
    intake = await pressed(visit)
    if intake is not None:
        if visit.pending is not None and visit.pending.kind in (*ROOM.inputs, *corrections.ROOM.inputs):
            await visit.forget_question()
        await show_card(visit, intake)


async def publish(visit: Visit) -> None:
    """Publish; without a topic only after a word of warning."""
    intake = await pressed_open(visit)
    if intake is None:
        return
    article_id = intake.article.id
    if intake.matches or visit.press.word(1) == "anyway":
        await show_card(visit, await visit.services.ingest.publish(article_id))
        return
    t = visit.t
    buttons = keyboard(
        [button(t.plain("intake-choose-topics"), "in-topics", article_id)],
        [button(t.plain("intake-publish-anyway"), "in-publish", article_id, "anyway")],
        [button(t.plain("back"), "in-card", article_id)],
    )
    await show_card(visit, intake, note=f"⚠️ {t('intake-warn-no-topic')}", buttons=buttons)


async def undo(visit: Visit) -> None:
    """Take a publication back within its minute."""
    intake = await pressed(visit)
    if intake is None:
        return
    if intake.article.status is ArticleStatus.PUBLISHED:
        if not can_undo(visit, intake):
            await visit.notice(visit.t.plain("intake-undo-late"), alert=True)
            await show_card(visit, intake)
            return
        await visit.notice(visit.t.plain("intake-undone"))
        intake = await visit.services.ingest.withdraw(intake.article.id) or intake
        visit.services.corrections.wake()
    await show_card(visit, intake)


async def discard(visit: Visit) -> None:
    """Discard without asking; the card keeps a way back."""
    intake = await pressed_open(visit)
    if intake is not None:
        await show_card(visit, await visit.services.ingest.discard(intake.article.id))


async def restore(visit: Visit) -> None:
    """Make a draft again of what was discarded."""
    intake = await pressed(visit)
    if intake is None:
        return
    if intake.article.status is ArticleStatus.DISCARDED:
        await visit.notice(visit.t.plain("intake-restored"))
        intake = await visit.services.ingest.restore(intake.article.id) or intake
    await show_card(visit, intake)


async def _begin(visit: Visit, part: IncomingPart, url: str | None = None) -> None:
    """Make a draft of a first part and show its card; ask for words where there are none.

    ``url`` is where the text stands, where the editor was asked to paste what a page did not give.
    """
    if not part.text.strip():
        await visit.ask("intake-article", visit.t("intake-ask-caption"), media_group=part.media_group)
    elif part.link is not None:
        await take_link(visit, part)
    else:
        await begin(visit, part, url)


async def _append(visit: Visit, card: Card, part: IncomingPart) -> None:
    """Add a part to the draft, and show the whole on the same card."""
    if not part.text:
        return
    origin = part.origin.mark if part.origin else None
    card, intake = await visit.services.cards.add_part(card, part.text, part.sent_at, part.media_group, origin)
    if intake is not None:
        await _redraw(visit, card, intake)


async def _redraw(visit: Visit, card: Card, intake: IngestedArticle) -> None:
    """Edit the card where it is; the editor may have deleted it, then it comes anew."""
    try:
        await visit.bot.edit_message_text(
            card_html(visit, intake, card), chat_id=card.chat_id, message_id=card.message_id, parse_mode="HTML",
            reply_markup=card_buttons(visit, intake),
        )  # fmt: skip
    except BadRequest as error:
        if "message is not modified" not in str(error).lower():
            await show_card(visit, intake)


def _is_search(part: IncomingPart) -> bool:
    """Tell whether an editor's few words are more likely something to look for than an article."""
    if part.origin is not None or part.media_group is not None or part.is_file or "\n" in part.text:
        return False
    return len(part.text.split()) <= WORDS_OF_A_SEARCH and _WORD.search(part.text) is not None


def _entry(visit: Visit, article: Article) -> str:
    if article.status is not ArticleStatus.SCHEDULED or article.publish_at is None:
        return visit.t.plain("intake-list-draft", title=title(article))
    there = zone(visit.chat.timezone)
    day = visit.t.short_date(article.publish_at.astimezone(there).date())
    time = local(article.publish_at, visit.t, there)["time"]
    return visit.t.plain("intake-list-scheduled", title=title(article), day=day, time=time)


ROOM = Room(
    takes=(take,),
    commands={"add": add, "drafts": drafts},
    buttons={
        "in-card": show,
        "in-open": open_card,
        "in-drafts": drafts,
        "in-publish": publish,
        "in-undo": undo,
        "in-discard": discard,
        "in-restore": restore,
        **intake_edit.BUTTONS,
        **intake_schedule.BUTTONS,
    },
    inputs={"intake-article": take_article, **intake_edit.INPUTS, **intake_schedule.INPUTS},
)
