"""Corrections: what is published is corrected or taken back, in every chat that has it, after a look at how many."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from hashlib import blake2s
from html import escape

from telegram import ReplyParameters

from bot.actions import Action
from bot.actions.corrections import (
    AskLine,
    AskReason,
    AskRightDate,
    AskRightSource,
    AskRightText,
    AskRightTitle,
    AskToRetract,
    Correct,
    OfferCorrection,
    Retract,
    ShowCorrection,
    ShowRightLanguages,
    ShowRightTopics,
)
from bot.actions.intake import AskPicture
from bot.handlers.answers import line_in, title_in
from bot.handlers.intake import reaching, view
from bot.handlers.intake.loading import article_in, asked_published, card_view, published_in
from bot.handlers.intake.parts import text_of
from bot.handlers.intake.questions import (
    ABOUT_ARTICLES,
    ArticleQuestion,
    AskedLine,
    AskedReason,
    AskedRightText,
    AskedRightTitle,
    AskedToCorrect,
)
from bot.keyboards import button, in_rows, keyboard
from bot.questions import Questions
from bot.render import lines
from bot.render.utf16 import shortened, units
from bot.replies import NoAnswer, Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingested import IngestedArticle
from digests.model import Article, Entity, Ground, Passage
from digests.sources.drafts import draft, titled
from digests.sources.entities import carried
from digests.sources.message_parts import goes_on, joined

SHOWN_UNITS, LINE_UNITS = 1200, 300
MARK_BYTES = 6
TO_CORRECT = Questions([AskedToCorrect])
# What of an article that is out can be corrected, by the keys of the labels.
FIELDS: dict[str, Callable[[int], Action]] = {
    "title": AskRightTitle,
    "text": AskRightText,
    "source": AskRightSource,
    "picture": AskPicture,
    "topics": ShowRightTopics,
    "language": ShowRightLanguages,
    "date": AskRightDate,
}


async def offer(visit: Visit, _: OfferCorrection, intake: IngestedArticle) -> Reply:
    """Say how far the article went, and offer what can be corrected."""
    t, article_id = visit.t, intake.article.id
    # Whoever comes back to the menu has let go of what was asked.
    await visit.let_go(*ABOUT_ARTICLES)
    offered = [button(t.plain(f"intake-edit-{field}"), ask(article_id)) for field, ask in FIELDS.items()]
    note = f"{await reaching.reach(visit, article_id)}\n{t('corrections-what')}"
    buttons = keyboard(*in_rows(offered, 2), [view.to_card("back", article_id, t)])
    return await card_view(visit, intake, note=note, buttons=buttons)


async def ask_title(visit: Visit, _: AskRightTitle, intake: IngestedArticle) -> Reply:
    """Ask for the right title."""
    t, article = visit.t, intake.article
    html, leave = t("intake-ask-title", title=lines.title(article)), view.leaving(article.id, t)
    return View(html, leave, anew=True, question=AskedRightTitle(article.id))


async def ask_text(visit: Visit, _: AskRightText, intake: IngestedArticle) -> Reply:
    """Ask for the right text."""
    article_id, html = intake.article.id, visit.t("intake-ask-new-text")
    return View(html, view.leaving(article_id, visit.t), anew=True, question=AskedRightText(article_id))


async def take_title(visit: Visit, question: AskedRightTitle) -> Reply:
    """Show what the title would be, and ask.

    Raises: NoAnswer, InputError (one-text, title-empty, title-too-long), Refusal.
    """
    title = title_in(visit)
    article = (await asked_published(visit, question)).article
    shown = f"<s>{escape(lines.title(article), quote=False)}</s>\n<b>{escape(title, quote=False)}</b>"
    return await confirmation(visit, Html(shown), AskedToCorrect(article.id, title))


async def take_text(visit: Visit, question: AskedRightText) -> Reply:
    """Show what the text would be, and ask. Raises: InputError, UnreadableDocument, ArticleRejected, Refusal."""
    return await _take_part(visit, question, [], ())


async def take_more(visit: Visit, question: AskedToCorrect) -> Reply:
    """Add a message that Telegram parted from the text just sent; anything else is no longer about the correction.

    Raises: NoAnswer, InputError, UnreadableDocument, ArticleRejected, Refusal.
    """
    words, sent_at = visit.message.text or visit.message.caption or "", question.sent_at
    if sent_at is None:
        raise NoAnswer
    if not await asyncio.to_thread(goes_on, question.parts[-1], words, abs(visit.message.date - sent_at)):
        raise NoAnswer
    return await _take_part(visit, question, question.parts, question.entities)


async def correct(visit: Visit, action: Correct, intake: IngestedArticle) -> Reply:
    """Correct the article as was asked, and begin to correct the messages that show it. Raises: Refusal.

    What a colleague has corrected since then is shown first: it is not put back unread.
    """
    article, asked = intake.article, await _shown_before(visit, action, intake)
    if article.corrected_at != asked.corrected_at:
        raise Refusal("queue-changed", await confirmation(visit, _would_read(visit, article, asked), asked))
    await visit.forget_question()
    text = _told(article, asked.parts) if asked.parts else None
    said = [Passage(text or "", tuple(asked.entities))]
    await visit.services.ingest.amend(
        article.id, title=asked.title, text=text, source=asked.source, url=asked.url, note=asked.line, said=said
    )
    if asked.source is not None:
        await visit.services.cards.vouch(article.id)
    visit.services.corrections.wake()
    return await reaching.begun(visit, article.id)


async def _shown_before(visit: Visit, action: Correct | AskLine, intake: IngestedArticle) -> AskedToCorrect:
    """Return the correction that stands above a button. Raises: Refusal where another one has been shown since."""
    asked = TO_CORRECT.read(visit.pending) if visit.pending else None
    if not isinstance(asked, AskedToCorrect) or asked.article_id != intake.article.id or _mark(asked) != action.mark:
        raise Refusal("corrections-forgotten", await card_view(visit, intake))
    return asked


def _mark(asked: AskedToCorrect) -> str:
    """Return what tells a correction from others within the few bytes of a button."""
    said = json.dumps([asked.title, asked.parts, asked.line, asked.source, asked.url])
    return blake2s(said.encode(), digest_size=MARK_BYTES).hexdigest()


async def offer_edit(visit: Visit, article: Article, parts: Sequence[str], said: Passage) -> Reply:
    """Offer to correct an article as the messages say now that it was made of. Raises: ArticleRejected."""
    made = draft(joined(parts))
    entities = carried([said, Passage(article.text, article.entities)], made.text)
    if (made.title, made.text, entities) == (article.title, article.text, article.entities):
        return None
    title = made.title if made.title != article.title else None
    asked = AskedToCorrect(article.id, title, [made.text], entities=list(entities))
    shown = Html(f"{visit.t('corrections-edited')}\n\n{_whole(visit, made.title, made.text)}")
    reply_to = ReplyParameters(visit.message.message_id, allow_sending_without_reply=True)
    return replace(await confirmation(visit, shown, asked), reply_to=reply_to)


async def ask_line(visit: Visit, action: AskLine, intake: IngestedArticle) -> Reply:
    """Ask for the line by which readers are told what was wrong, in place of the words that change. Raises: Refusal."""
    article, asked = intake.article, await _shown_before(visit, action, intake)
    question = AskedLine(article.id, asked.title, asked.parts, asked.entities, asked.source, asked.url)
    return View(visit.t("corrections-ask-line"), view.leaving(article.id, visit.t), anew=True, question=question)


async def take_line(visit: Visit, question: AskedLine) -> Reply:
    """Show the line, and ask. Raises: NoAnswer, InputError (one-text, line-too-long), Refusal."""
    line = _line(visit)
    await asked_published(visit, question)
    wanted = {each.name: getattr(question, each.name) for each in fields(question)}
    asked = AskedToCorrect(**wanted, line=line)
    return await confirmation(visit, Html(f"<i>{escape(line, quote=False)}</i>"), asked)


async def ask_reason(visit: Visit, _: AskReason, intake: IngestedArticle) -> Reply:
    """Ask why an article is taken back."""
    article_id, html = intake.article.id, visit.t("corrections-ask-reason")
    return View(html, view.leaving(article_id, visit.t), anew=True, question=AskedReason(article_id))


async def take_reason(visit: Visit, question: AskedReason) -> Reply:
    """Take the article back for the reason written. Raises: NoAnswer, InputError (one-text, line-too-long), Refusal."""
    reason = _line(visit)
    article = (await asked_published(visit, question)).article
    await visit.forget_question()
    await visit.services.corrections.retract(article.id, note=reason)
    return await reaching.state(visit, await visit.services.ingest.look(article.id))


async def ask_to_retract(visit: Visit, _: AskToRetract, intake: IngestedArticle) -> Reply:
    """Say how far the article went, and ask once before it is taken back."""
    t, article_id = visit.t, intake.article.id
    grounds = [[button(t.plain(f"corrections-ground-{each}"), Retract(article_id, each))] for each in Ground]
    own = [button(t.plain("corrections-own-words"), AskReason(article_id))]
    note = f"{await reaching.reach(visit, article_id)}\n{t('corrections-really-retract')}"
    buttons = keyboard(*grounds, own, [view.to_card("back", article_id, t)])
    return await card_view(visit, intake, note=note, buttons=buttons)


async def retract(visit: Visit, action: Retract, intake: IngestedArticle) -> Reply:
    """Take the article back, and begin to take it out of the messages that show it."""
    await visit.services.corrections.retract(intake.article.id, action.ground)
    return await reaching.begun(visit, intake.article.id)


async def show_state(visit: Visit, _: ShowCorrection, intake: IngestedArticle) -> Reply:
    """Say how far the correction has come."""
    return await reaching.state(visit, intake)


def _line(visit: Visit) -> str:
    line = line_in(visit)
    if units(line) > LINE_UNITS:
        raise InputError("line-too-long", length=units(line), limit=LINE_UNITS)
    return line


async def _take_part(
    visit: Visit, question: ArticleQuestion, before: Sequence[str], stood_out: Sequence[Entity]
) -> Reply:
    """Add a message to the parts of a new text; ``stood_out`` are the entities of those before, as one text."""
    part = await text_of(visit)
    article = (await asked_published(visit, question)).article
    parts = [*before, part.text]
    text = _told(article, parts)
    earlier = Passage(_told(article, before) if before else "", tuple(stood_out))
    entities = list(carried([earlier, part.said], text))
    asked = AskedToCorrect(article.id, parts=parts, sent_at=part.sent_at, entities=entities)
    return await confirmation(visit, _whole(visit, lines.title(article), text), asked)


def _told(article: Article, parts: Sequence[str]) -> str:
    """Return the text that messages make below the title that an article has. Raises: ArticleRejected."""
    return titled(article.title, joined(parts)).text


def _whole(visit: Visit, title: str, text: str) -> Html:
    quotation = f"<blockquote expandable>{escape(shortened(text, SHOWN_UNITS), quote=False)}</blockquote>"
    length = visit.t("intake-length", length=len(text))
    return Html(f"<b>{escape(title, quote=False)}</b>\n{quotation}\n{length}")


async def confirmation(visit: Visit, shown: Html, asked: AskedToCorrect) -> View:
    """Return how the article would be, and in how many chats; asks whether it is to be so."""
    yes = [button(visit.t.plain("corrections-yes-correct"), Correct(asked.article_id, _mark(asked)))]
    own = [button(visit.t.plain("corrections-own-words"), AskLine(asked.article_id, _mark(asked)))]
    html = Html(f"{shown}\n\n{await reaching.reach(visit, asked.article_id)}")
    async with visit.store.read() as tx:
        article = await tx.articles.get(asked.article_id)
    question = replace(asked, corrected_at=article.corrected_at if article else None)
    return View(html, view.leaving(asked.article_id, visit.t, yes, own), question=question)


def _would_read(visit: Visit, article: Article, asked: AskedToCorrect) -> Html:
    """Return an article as it stands, and what would stand there instead."""
    source = " ".join(filter(None, (asked.source, asked.url)))
    words = [
        f"<s>{escape(lines.title(article), quote=False)}</s>",
        f"<b>{escape(asked.title, quote=False)}</b>" if asked.title else "",
        _whole(visit, asked.title or lines.title(article), _told(article, asked.parts)) if asked.parts else "",
        escape(source, quote=False),
    ]
    return Html("\n".join(filter(None, words)))


ACTIONS = (
    on(OfferCorrection, published_in, offer),
    on(AskRightTitle, published_in, ask_title),
    on(AskRightText, published_in, ask_text),
    on(Correct, published_in, correct),
    on(AskLine, published_in, ask_line),
    on(AskToRetract, published_in, ask_to_retract),
    on(AskReason, published_in, ask_reason),
    on(Retract, published_in, retract),
    on(ShowCorrection, article_in, show_state),
)
QUESTIONS = (
    on(AskedRightTitle, take_title),
    on(AskedRightText, take_text),
    on(AskedToCorrect, take_more),
    on(AskedLine, take_line),
    on(AskedReason, take_reason),
)
