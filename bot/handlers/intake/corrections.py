"""Corrections: what is published is corrected or taken back, in every chat that has it, after a look at how many."""

from __future__ import annotations

from datetime import datetime
from html import escape

from telegram import InlineKeyboardMarkup

from bot.handlers.intake.edit import is_no_answer, title_in
from bot.handlers.intake.parts import TOGETHER, part_of
from bot.handlers.intake.scene import pressed, show_card
from bot.keyboards import Row, button, keyboard
from bot.render import lines
from bot.render.push import figures
from bot.render.utf16 import shortened
from bot.rooms import Handler, Room
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingest import IngestedArticle
from digests.model import JSON, Article, ArticleStatus
from digests.sources.drafts import draft, joined

SHOWN_UNITS = 1200
READY = "fix-ready"


async def offer(visit: Visit) -> None:
    """Say how far the article went, and offer what can be corrected."""
    intake = await _pressed_published(visit)
    if intake is None:
        return
    t, article_id = visit.t, intake.article.id
    fields = [button(t.plain(f"intake-edit-{field}"), f"fix-{field}", article_id) for field in ("title", "text")]
    buttons = keyboard(fields, [button(t.plain("back"), "in-card", article_id)])
    note = f"{await _reach(visit, article_id)}\n{t('corrections-what')}"
    await show_card(visit, intake, note=note, buttons=buttons)


async def ask_title(visit: Visit) -> None:
    """Ask for the right title."""
    intake = await _pressed_published(visit)
    if intake is not None:
        question = visit.t("intake-ask-title", title=lines.title(intake.article))
        await visit.ask("fix-title", question, _leave(visit, intake.article), article=intake.article.id)


async def ask_text(visit: Visit) -> None:
    """Ask for the right text."""
    intake = await _pressed_published(visit)
    if intake is not None:
        question = visit.t("intake-ask-new-text")
        await visit.ask("fix-text", question, _leave(visit, intake.article), article=intake.article.id)


async def take_title(visit: Visit) -> None:
    """Show what the title would be, and ask. Raises: InputError (title-empty, title-too-long)."""
    if await is_no_answer(visit) or (article := await _answered(visit)) is None:
        return
    title = title_in(visit.message.text or "")
    await visit.expect(READY, article=article.id, title=title)
    shown = f"<s>{escape(lines.title(article), quote=False)}</s>\n<b>{escape(title, quote=False)}</b>"
    await _ask_to_confirm(visit, article, Html(shown))


async def take_text(visit: Visit) -> None:
    """Show what the text would be, and ask. Raises: InputError, ArticleRejected."""
    if (article := await _answered(visit)) is not None:
        await _take_parts(visit, article, [])


async def take_more(visit: Visit) -> None:
    """Add a message that Telegram parted from the text just sent; anything else is no longer about the correction."""
    details = visit.pending.details if visit.pending else {}
    sent_at = datetime.fromisoformat(details["sent_at"]) if "sent_at" in details else None
    if sent_at is None or abs(visit.message.date - sent_at) > TOGETHER:
        await visit.pass_on()
    elif (article := await _answered(visit)) is not None:
        await _take_parts(visit, article, details["parts"])


async def correct(visit: Visit) -> None:
    """Correct the article, and begin to correct the messages that show it."""
    intake = await _pressed_published(visit)
    if intake is None:
        return
    details = visit.pending.details if visit.pending and visit.pending.kind == READY else JSON()
    if details.get("article") != intake.article.id:
        await visit.notice(visit.t.plain("corrections-forgotten"), alert=True)
        await show_card(visit, intake)
        return
    await visit.forget_question()
    title, parts = details.get("title"), details.get("parts")
    text = draft(joined((intake.article.title, *parts))).text if parts else None
    await visit.services.ingest.amend(intake.article.id, title=title, text=text)
    visit.services.corrections.wake()
    await visit.notice(visit.t.plain("corrections-begun"))
    await _show_state(visit, await visit.services.ingest.look(intake.article.id))


async def ask_to_retract(visit: Visit) -> None:
    """Say how far the article went, and ask once before it is taken back."""
    intake = await _pressed_published(visit)
    if intake is None:
        return
    t, article_id = visit.t, intake.article.id
    buttons = keyboard(
        [button(t.plain("corrections-yes-retract"), "fix-gone", article_id)],
        [button(t.plain("back"), "in-card", article_id)],
    )
    note = f"{await _reach(visit, article_id)}\n{t('corrections-really-retract')}"
    await show_card(visit, intake, note=note, buttons=buttons)


async def retract(visit: Visit) -> None:
    """Take the article back, and begin to take it out of the messages that show it."""
    intake = await _pressed_published(visit)
    if intake is None:
        return
    await visit.services.corrections.retract(intake.article.id)
    await visit.notice(visit.t.plain("corrections-begun"))
    await _show_state(visit, await visit.services.ingest.look(intake.article.id))


async def show_state(visit: Visit) -> None:
    """Say how far the correction has come."""
    intake = await pressed(visit)
    if intake is not None:
        await _show_state(visit, intake)


async def _show_state(visit: Visit, intake: IngestedArticle | None) -> None:
    if intake is None or intake.article.corrected_at is None:
        await show_card(visit, intake)
        return
    t, article = visit.t, intake.article
    async with visit.store.read() as tx:
        total = await tx.deliveries.corrections_of(article.id, intake.article.corrected_at)
        reach = await tx.corrections.reach(article.id)
    left = f" · {t('deliveries-left', count=total.left)}" if total.left else ""
    note = Html(f"{t('corrections-state')}\n{figures(total, t)}{left}") if reach.messages else t("corrections-nobody")
    refresh = [button(t.plain("deliveries-refresh"), "fix-state", article.id)] if reach.messages else []
    rows: list[Row] = [refresh]
    if article.status is ArticleStatus.PUBLISHED:
        rows.append([button(t.plain("back"), "in-card", article.id)])
    await show_card(visit, intake, note=note, buttons=keyboard(*rows))


async def _take_parts(visit: Visit, article: Article, before: list[str]) -> None:
    part = await part_of(visit)
    if part is None or not part.text.strip():
        raise InputError("one-text")
    parts = [*before, part.text]
    text = draft(joined((article.title, *parts))).text
    await visit.expect(READY, article=article.id, parts=parts, sent_at=part.sent_at.isoformat())
    quotation = f"<blockquote expandable>{escape(shortened(text, SHOWN_UNITS), quote=False)}</blockquote>"
    title, length = escape(lines.title(article), quote=False), visit.t("intake-length", length=len(text))
    await _ask_to_confirm(visit, article, Html(f"<b>{title}</b>\n{quotation}\n{length}"))


async def _ask_to_confirm(visit: Visit, article: Article, shown: Html) -> None:
    t = visit.t
    buttons = keyboard(
        [button(t.plain("corrections-yes-correct"), "fix-do", article.id)],
        [button(t.plain("intake-leave"), "in-card", article.id)],
    )
    await visit.say(f"{shown}\n\n{await _reach(visit, article.id)}", buttons)


async def _pressed_published(visit: Visit) -> IngestedArticle | None:
    """Return the article of the pressed button where it is out; else say so and show how it stands."""
    intake = await pressed(visit)
    if intake is None or intake.article.status is ArticleStatus.PUBLISHED:
        return intake
    await visit.notice(visit.t.plain("corrections-not-out"), alert=True)
    await show_card(visit, intake)
    return None


async def _answered(visit: Visit) -> Article | None:
    """Return the article that the answered question is about where it is out; else say why not."""
    article_id = visit.pending.details.get("article") if visit.pending else None
    intake = await visit.services.ingest.look(article_id) if visit.is_editor and isinstance(article_id, int) else None
    if intake is not None and intake.article.status is ArticleStatus.PUBLISHED:
        return intake.article
    await visit.forget_question()
    await visit.say(visit.t("corrections-not-out"))
    return None


async def _reach(visit: Visit, article_id: int) -> Html:
    async with visit.store.read() as tx:
        reach = await tx.corrections.reach(article_id)
    return visit.t("corrections-reach", count=reach.messages) if reach.messages else visit.t("corrections-reach-none")


def _leave(visit: Visit, article: Article) -> InlineKeyboardMarkup:
    return keyboard([button(visit.t.plain("intake-leave"), "in-card", article.id)])


BUTTONS: dict[str, Handler] = {
    "fix": offer,
    "fix-title": ask_title,
    "fix-text": ask_text,
    "fix-do": correct,
    "fix-back": ask_to_retract,
    "fix-gone": retract,
    "fix-state": show_state,
}
ROOM = Room(buttons=BUTTONS, inputs={"fix-title": take_title, "fix-text": take_text, READY: take_more})
