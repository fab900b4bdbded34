"""/search: articles by their words, the best first; the message itself remembers what was searched."""

from __future__ import annotations

from telegram import ForceReply, InlineKeyboardMarkup, MessageEntity, ReplyParameters

from bot.context import Room, Visit
from bot.handlers import fallback
from bot.handlers.public import genuine
from bot.keyboards import keyboard, pager
from bot.render.listing import PAGE_SIZE, listed, page_count, read_buttons
from bot.render.utf16 import shortened
from bot.texts import Html
from digests.language.tokens import terms
from digests.model import ChatKind
from digests.timetable import zone

LONGEST = fallback.LONGEST_SEARCH
# Nobody needs more words than these to find an article, and each costs a look into the index.
MOST_TERMS = 24


async def search(visit: Visit) -> None:
    """Search for the words that are given, else ask for them."""
    query = " ".join(visit.arguments)
    if not query:
        await _ask(visit)
        return
    await visit.show(*await _page(visit, query, 0))


async def told(visit: Visit) -> None:
    """Search for the words that were asked for; a long text is no answer, nor is in a group what is no reply."""
    message = visit.message
    reply = message.reply_to_message
    to_the_bot = reply is not None and reply.from_user is not None and reply.from_user.id == visit.bot.id
    if visit.chat.kind is not ChatKind.PRIVATE and not to_the_bot:
        return
    query = " ".join((message.text or message.caption or "").split())
    if not query:
        await visit.say(visit.t("reading-search-ask"))
        return
    if len(query) > LONGEST:
        await visit.pass_on()
        return
    await visit.forget_question()
    await visit.show(*await _page(visit, query, 0))


async def turn(visit: Visit) -> None:
    """Show another page in place; what was searched is the bold part of the message."""
    query = _remembered(visit)
    if not query:
        await fallback.old_button(visit)
        return
    await visit.show(*await _page(visit, query, visit.press.number(0) or 0))


async def _ask(visit: Visit) -> None:
    """Ask for words; in a group as a question to one person, who must reply, since bots see nothing else there."""
    if visit.chat.kind is ChatKind.PRIVATE:
        await visit.ask("search", visit.t("reading-search-ask"))
        return
    await visit.expect("search")
    question = ReplyParameters(visit.message.message_id, allow_sending_without_reply=True)
    await visit.say(visit.t("reading-search-ask"), ForceReply(selective=True), reply_parameters=question)


async def _page(visit: Visit, query: str, page: int) -> tuple[Html, InlineKeyboardMarkup | None]:
    t, query = visit.t, shortened(query, LONGEST)
    stems = terms(query, visit.services.settings.digest.languages)[:MOST_TERMS]
    if not stems:
        return t("reading-search-no-words", query=query), None
    async with visit.store.read() as tx:
        count = await tx.search.count(stems)
        page = min(max(page, 0), max(page_count(count) - 1, 0))
        first = page * PAGE_SIZE
        found = await tx.search.search(stems, limit=PAGE_SIZE, offset=first)
    if not found:
        return t("reading-search-nothing", query=query, words=len(stems)), None
    entries = listed(found, first + 1, t, zone(visit.chat.timezone))
    buttons = read_buttons([article for article, _ in found], first + 1, t)
    text = Html(f"{t('reading-search-found', query=query, count=count)}\n\n{entries}")
    return text, keyboard(buttons, pager("search", page, page_count(count)))


def _remembered(visit: Visit) -> str:
    bold = visit.message.parse_entities([MessageEntity.BOLD])
    first = min(bold, key=lambda entity: entity.offset, default=None)
    return bold[first] if first else ""


ROOM = Room(commands={"search": search}, buttons={"search": genuine(turn)}, inputs={"search": told})
