"""Intake of a link: its card appears at once, and fills as the page is fetched and read; and of a text or file.

What a page does not give is asked for: its text can be pasted, and keeps the link as its source.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.error import BadRequest

from bot.handlers.fallback import sentence
from bot.handlers.intake.parts import IncomingPart
from bot.handlers.intake.scene import card_buttons, card_html
from bot.keyboards import button, keyboard
from bot.texts import Html
from bot.visit import Visit
from digests.errors import ArticleRejected, InputError
from digests.intake.ingest import IngestedArticle
from digests.model import Card
from digests.sources.drafts import Draft, draft
from digests.sources.fetch import PAGES

# What follows a link is another article: its card is kept as one that was finished before.
BEFORE = timedelta(minutes=1)


async def begin(visit: Visit, part: IncomingPart, url: str | None = None) -> None:
    """Make a draft of a text or a file and show its card. Raises: ArticleRejected."""
    intake = await visit.services.ingest.add(_draft_of(part, url), visit.user_id)
    card = _card(visit, intake, part)
    message = await visit.say(card_html(visit, intake, card), card_buttons(visit, intake))
    await visit.services.cards.keep(replace(card, message_id=message.message_id))


async def take_link(visit: Visit, part: IncomingPart) -> None:
    """Show a card at once, and fetch and read the page beside the conversation."""
    host = urlsplit(part.link or "").hostname or ""
    message = await visit.say(visit.t("intake-fetching", host=host))
    visit.services.background.start(_read_link(visit, part, host, message.message_id))


async def _read_link(visit: Visit, part: IncomingPart, host: str, message_id: int) -> None:
    try:
        fetched = await visit.services.fetcher.get(part.link or "", PAGES)
        await _edit(visit, message_id, visit.t("intake-reading", host=host))
        page = await visit.services.reader.fetched(fetched)
        intake = await visit.services.ingest.add(page.draft, visit.user_id)
    except InputError as error:
        await _without_page(visit, part, message_id, error)
    except Exception:
        await _edit(visit, message_id, visit.t("error-unexpected"))
        raise
    else:
        await _show(visit, intake, part, message_id, walled=page.walled)


async def _show(visit: Visit, intake: IngestedArticle, part: IncomingPart, message_id: int, *, walled: bool) -> None:
    """Turn the waiting card into the article's; in front of a wall it offers to paste the whole text."""
    card = replace(
        _card(visit, intake, part), message_id=message_id, origin=None, last_part_at=part.sent_at - BEFORE
    )  # fmt: skip
    html, buttons = card_html(visit, intake, card), card_buttons(visit, intake)
    if walled and buttons is not None:
        html = Html(f"{html}\n\n{visit.t('intake-walled')}")
        paste = button(visit.t.plain("intake-paste"), "in-text", intake.article.id)
        buttons = keyboard([paste], *buttons.inline_keyboard)
    await _edit(visit, message_id, html, buttons)
    await visit.services.cards.keep(card)


async def _without_page(visit: Visit, part: IncomingPart, message_id: int, error: InputError) -> None:
    """Keep the words that came with the link as the article; without any, ask for the text."""
    reason = sentence(visit.t, error)
    with suppress(ArticleRejected):
        if len(part.text.split()) > len(part.links) + 2:
            intake = await visit.services.ingest.add(_draft_of(part, part.link), visit.user_id)
            await _edit(visit, message_id, visit.t("intake-link-kept-words", reason=reason))
            card = _card(visit, intake, part)
            message = await visit.say(card_html(visit, intake, card), card_buttons(visit, intake))
            await visit.services.cards.keep(replace(card, message_id=message.message_id))
            return
    async with visit.store.read() as tx:
        answering = await tx.people.expected(visit.chat.id, visit.user_id)
    if answering is None:
        await visit.expect("intake-article", url=part.link)
    await _edit(visit, message_id, visit.t("intake-link-paste", reason=reason))


def _draft_of(part: IncomingPart, url: str | None) -> Draft:
    """Make the draft of a part: where it was forwarded from is its source, unless a file knows better."""
    made = part.draft or draft(part.text)
    name = part.origin.name if part.origin else None
    address = (part.origin.url if part.origin else None) or url
    return replace(made, source=made.source or name, url=address or made.url)


def _card(visit: Visit, intake: IngestedArticle, part: IncomingPart) -> Card:
    return Card(
        intake.article.id, visit.chat.id, visit.user_id, None, part.sent_at, (part.text,), part.media_group,
        part.origin.mark if part.origin else None,
    )  # fmt: skip


async def _edit(visit: Visit, message_id: int, html: Html, buttons: InlineKeyboardMarkup | None = None) -> None:
    """Edit the waiting card; the editor may have deleted it, then it comes anew."""
    try:
        await visit.bot.edit_message_text(
            html, chat_id=visit.message.chat_id, message_id=message_id, parse_mode="HTML",
            reply_markup=buttons, link_preview_options=LinkPreviewOptions(is_disabled=True),
        )  # fmt: skip
    except BadRequest as error:
        if "not found" in str(error).lower():
            await visit.say(html, buttons)
        elif "message is not modified" not in str(error).lower():
            raise
