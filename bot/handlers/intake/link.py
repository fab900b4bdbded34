"""Articles that are sent as links: the card of each appears at once, and fills as its page is fetched and read.

Words that can stand as an article are it, unless the page that they lead to tells the same and more.

What a page does not give is asked for: its text can be pasted, and keeps the link as its source. A feed is offered to
be added.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from html import escape
from urllib.parse import urlsplit

from bot.actions.feeds import AddFeed
from bot.actions.intake import AskText
from bot.handlers.fallback import sentence
from bot.handlers.intake import card
from bot.handlers.intake.illustrating import PageRead
from bot.handlers.intake.loading import first_card
from bot.handlers.intake.parts import IncomingPart
from bot.handlers.intake.questions import AskedArticle
from bot.handlers.intake.storing import link_of, stored, words_of
from bot.keyboards import button, keyboard
from bot.messages import edited
from bot.render.utf16 import shortened
from bot.replies import Reply, View
from bot.texts import Html
from bot.transport.in_hand import IN_HAND
from bot.visit import Visit
from digests.errors import ArticleRejected, InputError
from digests.intake.front_pages import announces
from digests.intake.ingested import IngestedArticle
from digests.sources.article_pages import article_page
from digests.sources.content import is_feed
from digests.sources.drafts import letters

# What one message may ask for: nobody reads more cards than these.
MOST_LINKS = 10
# What is said of a link is this short, in scripts that part their words; a headline has more letters in the others.
MOST_WORDS_OF_REMARK, TITLE_LETTERS = 2, 30
HOST_UNITS, LINK_UNITS = 80, 300


async def open_links(visit: Visit, parts: Sequence[IncomingPart]) -> Reply:
    """Show a card that waits for each link; once they stand, the pages are fetched and read beside the conversation.

    The cards that a process showed before it ended go on in their places; the message that asked for them stays open.
    """
    in_hand = IN_HAND.get()
    shown_before = in_hand.update.progress.split(",") if in_hand and in_hand.update.progress else []
    waiting: list[int] = []

    async def stands(message_id: int) -> None:
        waiting.append(message_id)
        if in_hand is not None:
            await in_hand.progressed(",".join(map(str, waiting)))

    for place, part in enumerate(parts[:MOST_LINKS]):
        view = View(visit.t("intake-fetching", host=_host(part)), anew=True, shown=stands)
        if place < len(shown_before):
            await visit.replace(int(shown_before[place]), view)
        else:
            await visit.answer(view)
    # Of several articles nobody knows which one a photo belongs to that comes meanwhile.
    message = visit.message
    page = PageRead(visit.chat.id, visit.user_id, message.message_id, message.date) if len(parts) == 1 else None
    work = visit.services.background.start(_read_all(visit, list(zip(waiting, parts, strict=False))), page)
    if in_hand is not None:
        in_hand.work = work
    more = len(parts) - MOST_LINKS
    return View(visit.t("intake-more-links", limit=MOST_LINKS, count=more)) if more > 0 else None


async def _read_all(visit: Visit, waiting: Sequence[tuple[int, IncomingPart]]) -> None:
    """Read the pages at once, each for itself."""
    single = len(waiting) == 1
    reading = [_read(visit, part, id_, None if single else place) for place, (id_, part) in enumerate(waiting)]
    for result in await asyncio.gather(*reading, return_exceptions=True):
        if isinstance(result, BaseException):
            raise result


def _host(part: IncomingPart) -> str:
    return shortened(urlsplit(part.link or "").hostname or "", HOST_UNITS)


async def _read(visit: Visit, part: IncomingPart, message_id: int, place: int | None) -> None:
    """Turn the waiting card into the article's, or into what went wrong; ``place`` is that of one of several links."""
    put = partial(visit.replace, message_id)
    try:
        fetched = await article_page(visit.services.fetcher, part.link or "")
        if is_feed(fetched.body) and not part.stands_alone:
            await put(_offered_feed(visit, part))
            return
        await edited(visit.bot, visit.message.chat_id, message_id, visit.t("intake-reading", host=_host(part)))
        page = await visit.services.reader.fetched(fetched)
        if part.stands_alone and not announces(part.beside, page.draft):
            intake = await stored(visit, part.as_draft(part.link), words_of(visit))
            await put(await first_card(visit, intake, part))
            return
        draft = replace(page.draft, picture=part.picture)
        intake = await stored(visit, draft, link_of(visit, place))
    except InputError as error:
        await _without_page(visit, part, message_id, place, error)
    except Exception:
        await put(View(visit.t("error-unexpected")))
        raise
    else:
        await put(await _card(visit, intake, part, walled=page.walled))


def _offered_feed(visit: Visit, part: IncomingPart) -> View:
    """Offer to add what is no article but a feed; the button takes the address from the message."""
    if not visit.seat.is_whole:
        return View(visit.t("intake-is-feed-for-editors"))
    address = escape(part.link or "")
    name = escape(shortened(part.link or "", LINK_UNITS), quote=False)
    buttons = keyboard([button(visit.t.plain("feeds-new"), AddFeed())])
    return View(Html(f'{visit.t("intake-is-feed")}\n<a href="{address}">{name}</a>'), buttons)


async def _card(visit: Visit, intake: IngestedArticle, part: IncomingPart, *, walled: bool) -> View:
    """Return the card of the article; in front of a wall it offers to paste the whole text."""
    # The words of the message are no part of it.
    part = replace(part, text="", origin=None)
    if not walled:
        return await first_card(visit, intake, part)
    paste = button(visit.t.plain("intake-paste"), AskText(intake.article.id))
    own = card.own_buttons(intake, visit.t)
    usual = card.buttons(intake, visit.t, visit.now) if visit.is_editor else own
    buttons = keyboard([paste], *(usual.inline_keyboard if usual else ()))
    return await first_card(visit, intake, part, note=visit.t("intake-walled"), buttons=buttons)


async def _without_page(
    visit: Visit, part: IncomingPart, message_id: int, place: int | None, error: InputError
) -> None:
    """Keep the words that came with the link as the article; without any, ask for the text."""
    reason = sentence(visit.t, error)
    if place is not None:
        link = shortened(part.link or "", LINK_UNITS)
        await visit.replace(message_id, View(visit.t("intake-link-without-page", reason=reason, link=link)))
        return
    with suppress(ArticleRejected):
        if len(part.beside.split()) > MOST_WORDS_OF_REMARK or letters(part.beside) >= TITLE_LETTERS:
            intake = await stored(visit, part.as_draft(part.link), words_of(visit))
            await visit.replace(message_id, View(visit.t("intake-link-kept-words", reason=reason)))
            await visit.answer(await first_card(visit, intake, part))
            return
    async with visit.store.read() as tx:
        answering = await tx.people.expected(visit.chat.id, visit.user_id)
    if answering is None:
        await visit.remember(AskedArticle(part.link))
    await visit.replace(message_id, View(visit.t("intake-link-paste", reason=reason)))
