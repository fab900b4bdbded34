"""/search: articles by their words, the best first; the message itself remembers what was searched."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from functools import partial

from telegram import ForceReply, InlineKeyboardMarkup, MessageEntity, ReplyParameters

from bot import words
from bot.actions.reading import ShowResults
from bot.handlers.fallback import refusal
from bot.handlers.guards import genuine_button
from bot.handlers.reading.questions import AskedWords
from bot.keyboards import arrows, button, keyboard, paged
from bot.messages import edited
from bot.render.listing import MOST_ALIKE, PAGE_SIZE, listed, listed_alike, read_alike_buttons, read_buttons
from bot.render.utf16 import shortened
from bot.replies import NoAnswer, NotTaken, Refusal, Reply, View
from bot.rooms import behind, on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.archive.search import Page
from digests.errors import QuerySyntaxError
from digests.model import ChatKind
from digests.query import parse
from digests.query.commonness import is_common
from digests.sources.drafts import tidy
from digests.timing.timetable import zone

# A deep link that searches: this word, an underscore and the words; Telegram takes so many characters.
PAYLOAD, LONGEST_PAYLOAD = "search", 64
WORD = re.compile(r"[^\W_]")
# A short line is most likely something to look for; a longer one is not.
LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class Completed:
    """A message with what was found, to which something is still added."""

    chat_id: int
    message_id: int


async def search(visit: Visit) -> Reply:
    """Search for the words that are given, else ask for them."""
    query = " ".join(visit.arguments)
    return await _page(visit, query) if query else _question(visit)


async def open_link(visit: Visit) -> Reply:
    """Search for the words of a deep link, else ask for some."""
    visit.arguments = tuple(_said(visit.arguments[0]).split())
    return await search(visit)


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


async def take_words(visit: Visit, _: AskedWords) -> Reply:
    """Search for the words that were asked for. In a group what is no reply answers nothing.

    Raises: NoAnswer where the text is long, or says something to anybody, such as "stop".
    """
    message = visit.message
    reply = message.reply_to_message
    to_the_bot = reply is not None and reply.from_user is not None and reply.from_user.id == visit.bot.id
    if visit.chat.kind is not ChatKind.PRIVATE and not to_the_bot:
        return None
    query = " ".join((message.text or message.caption or "").split())
    if not query:
        return View(visit.t("reading-search-ask"))
    if len(query) > LONGEST_SEARCH or (visit.chat.kind is ChatKind.PRIVATE and words.meaning(query)):
        raise NoAnswer
    await visit.forget_question()
    return await _page(visit, query)


async def take(visit: Visit) -> Reply:
    """Search for a short line that nobody else takes. Raises: NotTaken."""
    text = (visit.message.text or "").strip()
    if not text or len(text) > LONGEST_SEARCH:
        raise NotTaken
    visit.arguments = tuple(text.split())
    return await search(visit)


async def turn(visit: Visit, action: ShowResults) -> Reply:
    """Show another page, or the other order, in place; what was searched is the bold part of the message."""
    query = _remembered(visit)
    if not query:
        raise Refusal("error-old-button")
    for completed, work in visit.services.background.under_way(Completed):
        # It would bring back what stood there before.
        if completed == Completed(visit.chat.id, visit.message.message_id):
            work.cancel()
    return await _page(
        visit, query, action.page, newest_first=action.newest_first, every_language=action.every_language
    )


def _question(visit: Visit) -> View:
    """Ask for words; in a group as a question to one person, who must reply, since bots see nothing else there."""
    question = View(visit.t("reading-search-ask"), question=AskedWords())
    if visit.chat.kind is ChatKind.PRIVATE:
        return question
    asked = ReplyParameters(visit.message.message_id, allow_sending_without_reply=True)
    return replace(question, keyboard=ForceReply(selective=True), reply_to=asked)


async def _page(
    visit: Visit, query: str, number: int = 0, *, newest_first: bool = False, every_language: bool = False
) -> View:
    t, query = visit.t, shortened(" ".join(tidy(query).split()), LONGEST_SEARCH)
    try:
        if is_common(parse(query, for_search=True).root, t.language):
            return View(t("error-words-too-common", words=query))
        page = await visit.services.archive_search.page(
            query,
            number,
            PAGE_SIZE,
            zone=zone(visit.chat.timezone),
            newest_first=newest_first,
            most_alike=MOST_ALIKE,
            languages=() if every_language else visit.chat.reads,
        )
    except QuerySyntaxError as error:
        return View(refusal(t, error) if WORD.search(query) else t("reading-search-no-words", query=query))
    shown = ShowResults(newest_first, page.number, every_language)
    view = _found(visit, query, page, shown) if page.found.hits else _nothing(t, query, page)
    if page.awaited is not None:
        return replace(view, shown=partial(_add_alike_later, visit, view, page))
    return _with_alike(visit, view, page) if page.alike else view


async def _add_alike_later(visit: Visit, view: View, page: Page, message_id: int) -> None:
    """Let what says the same in other words come when it may, into the message that has been answered by then."""
    work = _add_alike(visit, view, page, message_id)
    visit.services.background.start(work, Completed(visit.chat.id, message_id))


async def _add_alike(visit: Visit, view: View, page: Page, message_id: int) -> None:
    page = await visit.services.archive_search.alike(page, MOST_ALIKE)
    if page.alike:
        whole = _with_alike(visit, view, page)
        buttons = whole.keyboard if isinstance(whole.keyboard, InlineKeyboardMarkup) else None
        await edited(visit.bot, visit.message.chat_id, message_id, whole.html, buttons)


def _with_alike(visit: Visit, view: View, page: Page) -> View:
    """Add what says the same in other words or in another language, below all that has the words."""
    entries = listed_alike(page.alike, visit.t, zone(visit.chat.timezone))
    found = view.keyboard.inline_keyboard if isinstance(view.keyboard, InlineKeyboardMarkup) else ()
    buttons = keyboard(*map(list, found), read_alike_buttons(page.alike, visit.t))
    return replace(view, html=Html(f"{view.html}\n\n{entries}"), keyboard=buttons)


def _found(visit: Visit, query: str, page: Page, asked: ShowResults) -> View:
    t, found = visit.t, page.found
    shown = paged(range(found.count), page.number, PAGE_SIZE)
    entries = listed(found.hits, shown.first + 1, t, zone(visit.chat.timezone))
    heading = t("reading-search-found", query=query, count=found.count, more=str(found.more).lower())
    other_order = t.plain("reading-search-best" if asked.newest_first else "reading-search-newest")
    every = t.plain("reading-every-language")
    buttons = keyboard(
        *read_buttons([article for article, _ in found.hits], shown.first + 1, t),
        arrows(shown, lambda number: replace(asked, page=number)),
        [button(other_order, replace(asked, newest_first=not asked.newest_first, page=0))] if found.count > 1 else [],
        [button(every, ShowResults(asked.newest_first, every_language=True))] if page.narrowed else [],
    )
    return View(Html(f"{heading}\n\n{entries}"), buttons)


def _nothing(t: Translator, query: str, page: Page) -> View:
    """Say that there is nothing, and offer the nearest spelling: in bold, for the button to search for."""
    if page.meant is None:
        # The sentence has a full stop of its own.
        return View(t("reading-search-nothing", query=query.rstrip(".。… ") or query, words=len(query.split())))
    meant = shortened(page.meant, LONGEST_SEARCH)
    instead = button(t.plain("reading-search-instead", meant=meant), ShowResults(newest_first=False))
    return View(t("reading-search-meant", query=query, meant=meant), keyboard([instead]))


def _remembered(visit: Visit) -> str:
    bold = visit.message.parse_entities([MessageEntity.BOLD])
    first = min(bold, key=lambda entity: entity.offset, default=None)
    return bold[first] if first else ""


ACTIONS = behind(genuine_button, on(ShowResults, turn))
QUESTIONS = (on(AskedWords, take_words),)
