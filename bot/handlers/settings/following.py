"""/topics: the topics that a chat follows, as buttons that toggle in place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.actions import Actions
from bot.actions.settings import Follow, ShowSettings, ShowTopics
from bot.actions.start import ComposeFirst
from bot.handlers.guards import chat_to_change
from bot.keyboards import Row, button, keyboard
from bot.messages import NO_PREVIEW, harmlessly
from bot.render.lines import next_digest, short_label
from bot.render.topics import PAGE_SIZE, topic_rows, topics_heading, topics_in_order, topics_resting
from bot.render.utf16 import visible
from bot.replies import Notice, Refusal, Reply, View
from bot.rooms import on
from bot.texts import Translator
from bot.visit import Visit
from digests.model import Chat, ChatKind, Topic
from digests.store import Transaction

FOLLOWING = Actions([Follow])


async def topics(visit: Visit) -> Reply:
    """Show the topics of this chat."""
    return await _topics(visit, visit.chat)


async def show_topics(visit: Visit, action: ShowTopics) -> Reply:
    """Show a page of the topics of a chat, with a way back to its settings where it is named. Raises: Refusal."""
    chat = await chat_to_change(visit, action.chat_id or visit.chat.id)
    return await _topics(visit, chat, action.page, way_back=bool(action.chat_id))


async def follow(visit: Visit, action: Follow) -> Reply:
    """Follow a topic or leave it, as the button says; pressing it twice changes nothing more. Raises: Refusal."""
    chat = await chat_to_change(visit, action.chat_id or visit.chat.id)
    async with visit.store.read() as tx:
        topic = await tx.topics.get(action.topic_id)
    if topic is None or topic.archived:
        raise Refusal("error-old-button")
    chat = await visit.services.subscribers.followed(chat, topic.id, wanted=action.wanted)
    known, chosen = await _known_and_chosen(visit, chat)
    await _redraw(visit, chat, topic, _active(known), chosen)
    async with visit.store.read() as tx:
        follows = bool(await tx.subscriptions.sections(chat.id))
    return Notice(_what_changed(visit.t, chat, topic, action.wanted, follows))


async def _topics(visit: Visit, chat: Chat, page: int = 0, *, way_back: bool = False) -> Reply:
    known, chosen = await _known_and_chosen(visit, chat)
    everything = _active(known)
    rows = topic_rows(visit.t, chat, everything, chosen, page)
    back = [button(visit.t.plain("back"), ShowSettings(chat.id))] if way_back else []
    heading = topics_heading(visit.t, chat, any_topics=bool(everything), elsewhere=chat.id != visit.chat.id)
    # A chat would otherwise wonder why nothing comes on a topic that it follows.
    resting = [topic for topic in known if topic.archived and topic.id in chosen]
    heading = topics_resting(heading, resting, visit.t, chat)
    first = await _first_row(visit, chat) if rows else []
    return View(heading, keyboard(*rows, first, back) if rows or back else None)


async def _first_row(visit: Visit, chat: Chat) -> Row:
    """Return the button by which an admin has a group's or channel's first digest at once, while it has had none."""
    if chat.kind is ChatKind.PRIVATE:
        return []
    async with visit.store.read() as tx:
        had = await tx.outbox.of_chat(chat.id)
    return [] if had else [button(visit.t.plain("groups-first-button"), ComposeFirst(chat.id))]


async def _known_and_chosen(visit: Visit, chat: Chat) -> tuple[list[Topic], list[int]]:
    """Return all topics in order, archived ones too, and the ids of those that the chat follows."""

    async def asked(tx: Transaction) -> tuple[list[Topic], list[int]]:
        return await tx.topics.all(), await tx.subscriptions.of(chat.id)

    known, chosen = await visit.store.read_whole(asked)
    return topics_in_order(known, visit.t.language, chat.reads), chosen


def _active(known: Sequence[Topic]) -> list[Topic]:
    return [topic for topic in known if not topic.archived]


def _what_changed(t: Translator, chat: Chat, topic: Topic, wanted: bool, follows: bool) -> str:
    """Say what a tap did, and when the next digest comes or that none will."""
    change = t.plain("reading-followed" if wanted else "reading-left", topic=short_label(topic, t, chat.reads))
    consequence = visible(next_digest(chat, t)) if follows else t.plain("reading-none-left")
    return f"{change}{t.gap}{consequence}".strip()


async def _redraw(visit: Visit, chat: Chat, topic: Topic, everything: Sequence[Topic], chosen: Collection[int]) -> None:
    """Set the ticks anew and leave the rest of the message as it is, unless it says that no article has come in yet."""
    place = next((place for place, known in enumerate(everything) if known.id == topic.id), 0)
    rows = topic_rows(visit.t, chat, everything, chosen, place // PAGE_SIZE)
    there = visit.message.reply_markup
    others = [row for row in there.inline_keyboard if not _has_topics(row)] if there else []
    buttons = keyboard(*filter(_has_topics, rows), *others)
    empty = visit.t("onboarding-no-articles")
    if empty not in (visit.message.text or "") or not await _any_articles(visit):
        await harmlessly(visit.message.edit_reply_markup(buttons))
        return
    html = visit.message.text_html.replace(f"{empty}\n\n", "")
    await harmlessly(visit.message.edit_text(html, "HTML", reply_markup=buttons, link_preview_options=NO_PREVIEW))


async def _any_articles(visit: Visit) -> bool:
    async with visit.store.read() as tx:
        return await tx.articles.count(None) > 0


def _has_topics(row: Row) -> bool:
    """Tell whether a row has buttons that follow topics."""
    data = row[0].callback_data
    return isinstance(FOLLOWING.decode(data if isinstance(data, str) else None), Follow)


COMMANDS = {"topics": topics}
ACTIONS = (on(ShowTopics, show_topics), on(Follow, follow))
