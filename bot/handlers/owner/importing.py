"""A list of another bot's subscribers or articles that an owner sends: what would happen, and, once wanted, that.

Nothing is kept of the file in between: what is asked answers it, so the button finds it again, also after a restart.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeAlias

from telegram import Document, ReplyParameters
from telegram.error import TelegramError

from bot.actions.owner import BringIn, LeaveList
from bot.handlers.owner import importing_view as view
from bot.incoming import downloaded
from bot.messages import edited
from bot.replies import Notice, NotTaken, Refusal, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.errors import StoreError, UnreadableDocument
from digests.importing.articles import ArticleImport
from digests.importing.subscribers import SubscriberImport
from digests.model.outlooks import ArticleOutlook, SubscriberOutlook
from digests.sources.lists import Listing, ListKind

logger = logging.getLogger(__name__)

TABLES, DATA = (".csv", ".tsv", ".tab"), (".json", ".jsonl", ".ndjson")
# What a file is that holds no list, and may be an article.
_NO_LIST = ("no-list", "no-columns", "data-cut", "list-empty")
# Between two words about how far it is.
TOLD_EVERY = 1000

Outlook: TypeAlias = SubscriberOutlook | ArticleOutlook


@dataclass(frozen=True, slots=True)
class ListUnderWay:
    """A list that is being taken in."""

    chat_id: int


async def take(visit: Visit) -> Reply:
    """Say what would become of a list that an owner sends; from others no list of subscribers is taken as an article.

    Raises: NotTaken where it is none, UnreadableDocument for a table that nobody can use, Refusal.
    """
    document = visit.message.document
    ending = PurePath((document and document.file_name) or "").suffix.lower()
    if document is None or not visit.seat.sends_in or ending not in TABLES + DATA:
        raise NotTaken
    try:
        listing = await visit.services.reader.listing(await visit.document() or b"")
    except UnreadableDocument as error:
        if not visit.is_owner or (ending in DATA and error.reason in _NO_LIST):
            raise NotTaken from None
        raise
    if not visit.is_owner:
        # Readers' numbers would be a tap away from being published.
        raise Refusal("import-owners-only") if listing.kind is ListKind.SUBSCRIBERS else NotTaken
    if listing.kind is ListKind.ARTICLES and ending in DATA and listing.count + listing.refusals + listing.repeated < 2:
        raise NotTaken
    found = await _outlook(visit, listing)
    return view.question(listing, found, visit.t, ReplyParameters(visit.message.message_id))


async def bring_in(visit: Visit, action: BringIn) -> Reply:
    """Take the list in behind the conversation, and say how far that is. Raises: Refusal where it is gone."""
    if any(True for _ in visit.services.background.under_way(ListUnderWay)):
        return Notice(visit.t.plain("import-under-way"))
    asked = visit.message.reply_to_message
    if asked is None or asked.document is None:
        raise Refusal("import-lost")
    shown = visit.message.message_id
    await visit.replace(shown, view.progress(0, 0, visit.t))
    work = _bring(visit, asked.document, shown, all_topics=action.all_topics)
    visit.services.background.start(work, ListUnderWay(visit.chat.id))
    return None


async def leave(visit: Visit, _: LeaveList) -> Reply:
    """Leave the list as it is."""
    return view.left(visit.t)


async def _bring(visit: Visit, document: Document, shown: int, *, all_topics: bool) -> None:
    """Take a list in; what breaks off can be taken up again by the same button."""
    t, again = visit.t, BringIn(all_topics)
    try:
        listing = await visit.services.reader.listing(await downloaded(visit.bot, document))
        told = 0

        async def tell(done: int) -> None:
            nonlocal told
            if done - told >= TOLD_EVERY:
                told = done
                far = view.progress(done, listing.count, t)
                await edited(visit.bot, visit.chat.id, shown, far.html)

        name = document.file_name or ""
        if listing.kind is ListKind.ARTICLES:
            found: Outlook = await _articles(visit).bring(listing, tell, name=name)
        else:
            without = await _all_topics(visit) if all_topics else []
            found = await _subscribers(visit).bring(listing, tell, name=name, without=without)
        await visit.replace(shown, view.done(listing, found, t))
    except (StoreError, TelegramError, UnreadableDocument) as error:
        logger.warning("A list could not be taken in to its end: %s", error)
        await visit.replace(shown, view.broken_off(again, t))


async def _outlook(visit: Visit, listing: Listing) -> Outlook:
    if listing.kind is ListKind.ARTICLES:
        return await _articles(visit).outlook(listing)
    return await _subscribers(visit).outlook(listing)


async def _all_topics(visit: Visit) -> list[int]:
    async with visit.store.read() as tx:
        return [topic.id for topic in await tx.topics.active()]


def _subscribers(visit: Visit) -> SubscriberImport:
    services = visit.services
    return SubscriberImport(services.store, services.settings.digest, services.texts.choose, services.now)


def _articles(visit: Visit) -> ArticleImport:
    return ArticleImport(visit.store, visit.services.ingest, visit.services.now)


ACTIONS = (on(BringIn, bring_in), on(LeaveList, leave))
