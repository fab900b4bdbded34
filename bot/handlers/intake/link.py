"""An article that is sent as a link: its card appears at once, and fills as the page is fetched and read.

Words that can stand as an article are it, unless the page that they lead to tells the same and more.

What a page does not give is asked for: its text can be pasted, and keeps the link as its source.
"""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from bot.actions.intake import AskText
from bot.handlers.fallback import sentence
from bot.handlers.intake import card
from bot.handlers.intake.loading import first_card
from bot.handlers.intake.parts import IncomingPart
from bot.handlers.intake.questions import AskedArticle
from bot.handlers.intake.storing import link_of, stored, words_of
from bot.keyboards import button, keyboard
from bot.messages import edited
from bot.render.utf16 import shortened
from bot.replies import Reply, View
from bot.transport.in_hand import IN_HAND
from bot.visit import Visit
from digests.errors import ArticleRejected, InputError
from digests.intake.entries import announces
from digests.intake.ingested import IngestedArticle
from digests.sources.fetch import PAGES

# What follows a link is another article: its card is kept as one that was finished before.
BEFORE = timedelta(minutes=1)
HOST_UNITS = 80


async def open_link(visit: Visit, part: IncomingPart) -> Reply:
    """Return a card that waits; once it is shown, the page is fetched and read beside the conversation.

    The card that a process showed before it ended goes on in its place.
    """
    host = shortened(urlsplit(part.link or "").hostname or "", HOST_UNITS)

    async def start(message_id: int) -> None:
        await _begin(visit, _read(visit, part, host, message_id), message_id)

    waiting, in_hand = View(visit.t("intake-fetching", host=host), shown=start), IN_HAND.get()
    if in_hand is None or in_hand.update.progress is None:
        return waiting
    await visit.replace(int(in_hand.update.progress), waiting)
    return None


async def _begin(visit: Visit, reading: Coroutine[Any, Any, None], message_id: int) -> None:
    """Let a page be read; the message that asked for it stays open until then, and knows the card that waits."""
    work, in_hand = visit.services.background.start(reading), IN_HAND.get()
    if in_hand is not None:
        in_hand.work = work
        await in_hand.progressed(str(message_id))


async def _read(visit: Visit, part: IncomingPart, host: str, message_id: int) -> None:
    """Turn the waiting card into the article's, or into what went wrong."""
    put = partial(visit.replace, message_id)
    try:
        fetched = await visit.services.fetcher.get(part.link or "", PAGES)
        await edited(visit.bot, visit.message.chat_id, message_id, visit.t("intake-reading", host=host))
        page = await visit.services.reader.fetched(fetched)
        if part.stands_alone and not announces(part.beside, page.draft):
            intake = await stored(visit, part.as_draft(part.link), words_of(visit))
            await put(first_card(visit, intake, part))
            return
        intake = await stored(visit, page.draft, link_of(visit))
    except InputError as error:
        await _without_page(visit, part, message_id, error)
    except Exception:
        await put(View(visit.t("error-unexpected")))
        raise
    else:
        await put(_card(visit, intake, part, walled=page.walled))


def _card(visit: Visit, intake: IngestedArticle, part: IncomingPart, *, walled: bool) -> View:
    """Return the card of the article; in front of a wall it offers to paste the whole text."""
    part = replace(part, origin=None, sent_at=part.sent_at - BEFORE)
    if not walled:
        return first_card(visit, intake, part)
    paste = button(visit.t.plain("intake-paste"), AskText(intake.article.id))
    buttons = keyboard([paste], *card.buttons(intake, visit.t, visit.now).inline_keyboard)
    return first_card(visit, intake, part, note=visit.t("intake-walled"), buttons=buttons)


async def _without_page(visit: Visit, part: IncomingPart, message_id: int, error: InputError) -> None:
    """Keep the words that came with the link as the article; without any, ask for the text."""
    reason = sentence(visit.t, error)
    with suppress(ArticleRejected):
        if len(part.text.split()) > len(part.links) + 2:
            intake = await stored(visit, part.as_draft(part.link), words_of(visit))
            await visit.replace(message_id, View(visit.t("intake-link-kept-words", reason=reason)))
            await visit.answer(first_card(visit, intake, part))
            return
    async with visit.store.read() as tx:
        answering = await tx.people.expected(visit.chat.id, visit.user_id)
    if answering is None:
        await visit.remember(AskedArticle(part.link))
    await visit.replace(message_id, View(visit.t("intake-link-paste", reason=reason)))
