"""/topics: the topics that a chat follows, as buttons that toggle in place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from telegram import InlineKeyboardButton
from telegram.error import BadRequest

from bot.handlers.guards import target
from bot.keyboards import Row, button, decode, in_rows, keyboard, pager
from bot.messages import HARMLESS
from bot.render.lines import next_digest, one_line
from bot.render.utf16 import visible
from bot.rooms import Room
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.model import Chat, Topic

PAGE_SIZE = 24
# So many topics stand one below the other; more stand in two columns.
ONE_COLUMN = 6
LABEL_UNITS = 60


async def topics(visit: Visit) -> None:
    """Show the topics of this chat, or of the chat and page in the button."""
    chat: Chat | None = visit.chat
    if visit.press.action:
        chat = await target(visit, visit.press.number(0) or visit.chat.id)
    if chat is None:
        return
    everything, chosen = await known_topics(visit, chat)
    rows = topic_rows(visit.t, chat, everything, chosen, visit.press.number(1) or 0)
    way_back = [button(visit.t.plain("back"), "set", chat.id)] if visit.press.arguments else []
    await visit.show(_text(visit, chat, everything), keyboard(*rows, way_back) if rows or way_back else None)


async def follow(visit: Visit) -> None:
    """Follow a topic or leave it, as the button says; pressing it twice changes nothing more."""
    chat = await target(visit, visit.press.number(0) or visit.chat.id)
    if chat is None:
        return
    wanted = visit.press.word(2) == "1"
    async with visit.store.read() as tx:
        topic = await tx.topics.get(visit.press.number(1) or 0)
    if topic is None:
        await visit.notice(visit.t.plain("error-old-button"), alert=True)
        return
    chat = await visit.services.subscribers.followed(chat, topic.id, wanted=wanted)
    everything, chosen = await known_topics(visit, chat)
    await _redraw(visit, chat, topic, everything, chosen)
    await visit.notice(_what_changed(visit.t, chat, topic, wanted, bool(chosen)))


async def known_topics(visit: Visit, chat: Chat) -> tuple[list[Topic], list[int]]:
    """Return all topics by their name in the visitor's language, and the ids of those that the chat follows."""
    async with visit.store.read() as tx:
        everything = await tx.topics.all()
        chosen = await tx.subscriptions.of(chat.id)
    return sorted(everything, key=lambda topic: topic.name(visit.t.language).casefold()), chosen


def topic_rows(t: Translator, chat: Chat, topics: Sequence[Topic], chosen: Collection[int], page: int = 0) -> list[Row]:
    """Return the buttons of one page of topics, those followed with a tick, and the pager."""
    pages = max(1, -(-len(topics) // PAGE_SIZE))
    page = min(max(page, 0), pages - 1)
    shown = topics[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    buttons = [_toggle(t, chat, topic, topic.id in chosen) for topic in shown]
    columns = 1 if len(topics) <= ONE_COLUMN else 2
    return [row for row in [*in_rows(buttons, columns), pager("topics", page, pages, chat.id)] if row]


def label(topic: Topic, language: str) -> str:
    """Return a topic's emoji and name."""
    return one_line(f"{topic.emoji} {topic.name(language)}", LABEL_UNITS)


def _toggle(t: Translator, chat: Chat, topic: Topic, followed: bool) -> InlineKeyboardButton:
    mark = "✅" if followed else "☐"
    return button(f"{mark} {label(topic, t.language)}", "follow", chat.id, topic.id, 0 if followed else 1)


def _text(visit: Visit, chat: Chat, everything: Sequence[Topic]) -> Html:
    t = visit.t
    if not everything:
        return t("reading-no-topics")
    if chat.id == visit.chat.id:
        return t("reading-topics")
    return t("reading-topics-of", chat=chat.title)


def _what_changed(t: Translator, chat: Chat, topic: Topic, wanted: bool, follows: bool) -> str:
    """Say what a tap did, and when the next digest comes or that none will."""
    change = t.plain("reading-followed" if wanted else "reading-left", topic=label(topic, t.language))
    consequence = visible(next_digest(chat, t)) if follows else t.plain("reading-none-left")
    return f"{change} {consequence}".strip()


async def _redraw(visit: Visit, chat: Chat, topic: Topic, everything: Sequence[Topic], chosen: Collection[int]) -> None:
    """Set the ticks anew and leave the rest of the message as it is."""
    place = next((place for place, known in enumerate(everything) if known.id == topic.id), 0)
    rows = topic_rows(visit.t, chat, everything, chosen, place // PAGE_SIZE)
    there = visit.message.reply_markup
    others = [row for row in there.inline_keyboard if not _has_topics(row)] if there else []
    try:
        await visit.message.edit_reply_markup(keyboard(*filter(_has_topics, rows), *others))
    except BadRequest as error:
        if not any(words in str(error).lower() for words in HARMLESS):
            raise


def _has_topics(row: Row) -> bool:
    press = decode(row[0].callback_data) if isinstance(row[0].callback_data, str) else None
    return press is not None and press.action == "follow"


ROOM = Room(commands={"topics": topics}, buttons={"topics": topics, "follow": follow})
