"""/topics: the topics that a chat follows, as buttons that toggle in place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from telegram.error import BadRequest

from bot.handlers.guards import target
from bot.keyboards import Row, button, decode, keyboard
from bot.messages import HARMLESS
from bot.render.lines import next_digest, short_label
from bot.render.topics import PAGE_SIZE, topic_rows, topics_by_name, topics_heading
from bot.render.utf16 import visible
from bot.rooms import Room
from bot.texts import Translator
from bot.visit import Visit
from digests.model import Chat, Topic


async def topics(visit: Visit) -> None:
    """Show the topics of this chat, or of the chat and page in the button."""
    chat: Chat | None = visit.chat
    if visit.press.action:
        chat = await target(visit, visit.press.number(0) or visit.chat.id)
    if chat is None:
        return
    everything, chosen = await _topics_and_chosen(visit, chat)
    rows = topic_rows(visit.t, chat, everything, chosen, visit.press.number(1) or 0)
    way_back = [button(visit.t.plain("back"), "set", chat.id)] if visit.press.arguments else []
    heading = topics_heading(visit.t, chat, any_topics=bool(everything), elsewhere=chat.id != visit.chat.id)
    await visit.show(heading, keyboard(*rows, way_back) if rows or way_back else None)


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
    everything, chosen = await _topics_and_chosen(visit, chat)
    await _redraw(visit, chat, topic, everything, chosen)
    await visit.notice(_what_changed(visit.t, chat, topic, wanted, bool(chosen)))


async def _topics_and_chosen(visit: Visit, chat: Chat) -> tuple[list[Topic], list[int]]:
    """Return all topics by their name in the visitor's language, and the ids of those that the chat follows."""
    async with visit.store.read() as tx:
        everything = await tx.topics.all()
        chosen = await tx.subscriptions.of(chat.id)
    return topics_by_name(everything, visit.t.language), chosen


def _what_changed(t: Translator, chat: Chat, topic: Topic, wanted: bool, follows: bool) -> str:
    """Say what a tap did, and when the next digest comes or that none will."""
    change = t.plain("reading-followed" if wanted else "reading-left", topic=short_label(topic, t))
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
