"""/search: articles by their words, the best first; the message itself remembers what was searched."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode

from telegram import ForceReply, InlineKeyboardMarkup, MessageEntity, ReplyParameters

from bot.handlers import fallback
from bot.handlers.fallback import refusal
from bot.handlers.guards import genuine
from bot.keyboards import button, keyboard, pager
from bot.render.listing import PAGE_SIZE, listed, page_count, read_buttons
from bot.render.utf16 import shortened
from bot.rooms import Room
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.archive.search import Page
from digests.errors import QuerySyntaxError
from digests.model import ChatKind
from digests.timing.timetable import zone

LONGEST = fallback.LONGEST_SEARCH
# A deep link that searches: this word, an underscore and the words; Telegram takes so many characters.
PAYLOAD, LONGEST_PAYLOAD = "search", 64
WORD = re.compile(r"[^\W_]")


async def search(visit: Visit) -> None:
    """Search for the words that are given, else ask for them."""
    query = " ".join(visit.arguments)
    if not query:
        await _ask(visit)
        return
    await visit.show(*await _page(visit, query, 0))


async def open_link(visit: Visit) -> None:
    """Search for the words of a deep link, else ask for some."""
    visit.arguments = tuple(_said(visit.arguments[0]).split())
    await search(visit)


def payload(query: str) -> str:
    """Return the payload of a deep link that searches; one that asks for words where these are too long for a link."""
    words = urlsafe_b64encode(query.encode("utf-8", "replace")).decode().rstrip("=")
    whole = f"{PAYLOAD}_{words}"
    return whole if len(whole) <= LONGEST_PAYLOAD else PAYLOAD


def _said(words: str) -> str:
    """Return the words in a payload; anybody can make one, and what is none says nothing."""
    try:
        return urlsafe_b64decode(words + "=" * (-len(words) % 4)).decode()
    except ValueError:
        return ""


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
    """Show another page, or the other order, in place; what was searched is the bold part of the message."""
    query = _remembered(visit)
    if not query:
        await visit.answer(await fallback.old_button(visit))
        return
    newest_first = bool(visit.press.number(0))
    await visit.show(*await _page(visit, query, visit.press.number(1) or 0, newest_first=newest_first))


async def _ask(visit: Visit) -> None:
    """Ask for words; in a group as a question to one person, who must reply, since bots see nothing else there."""
    if visit.chat.kind is ChatKind.PRIVATE:
        await visit.ask("search", visit.t("reading-search-ask"))
        return
    await visit.expect("search")
    question = ReplyParameters(visit.message.message_id, allow_sending_without_reply=True)
    await visit.say(visit.t("reading-search-ask"), ForceReply(selective=True), reply_parameters=question)


async def _page(
    visit: Visit, query: str, number: int, *, newest_first: bool = False
) -> tuple[Html, InlineKeyboardMarkup | None]:
    t, query = visit.t, shortened(query, LONGEST)
    try:
        page = await visit.services.archive_search.page(
            query, number, PAGE_SIZE, zone=zone(visit.chat.timezone), newest_first=newest_first
        )
    except QuerySyntaxError as error:
        return (refusal(t, error) if WORD.search(query) else t("reading-search-no-words", query=query)), None
    if not page.found.hits:
        return _nothing(t, query, page)
    return _found(visit, query, page, newest_first=newest_first)


def _found(visit: Visit, query: str, page: Page, *, newest_first: bool) -> tuple[Html, InlineKeyboardMarkup]:
    t, first = visit.t, page.number * PAGE_SIZE + 1
    entries = listed(page.found.hits, first, t, zone(visit.chat.timezone))
    heading = t("reading-search-found", query=query, count=page.found.count, more=str(page.found.more).lower())
    other_order = button(t.plain("reading-search-best" if newest_first else "reading-search-newest"),
                         "search", int(not newest_first), 0)  # fmt: skip
    buttons = keyboard(
        read_buttons([article for article, _ in page.found.hits], first, t),
        pager("search", page.number, page_count(page.found.count), int(newest_first)),
        [other_order] if page.found.count > 1 else [],
    )
    return Html(f"{heading}\n\n{entries}"), buttons


def _nothing(t: Translator, query: str, page: Page) -> tuple[Html, InlineKeyboardMarkup | None]:
    """Say that there is nothing, and offer the nearest spelling: in bold, for the button to search for."""
    if page.meant is None:
        return t("reading-search-nothing", query=query, words=len(query.split())), None
    meant = shortened(page.meant, LONGEST)
    instead = button(t.plain("reading-search-instead", meant=meant), "search", 0, 0)
    return t("reading-search-meant", query=query, meant=meant), keyboard([instead])


def _remembered(visit: Visit) -> str:
    bold = visit.message.parse_entities([MessageEntity.BOLD])
    first = min(bold, key=lambda entity: entity.offset, default=None)
    return bold[first] if first else ""


ROOM = Room(
    commands={"search": search},
    buttons={"search": genuine(turn)},
    inputs={"search": told},
    starts={PAYLOAD: open_link},
)
