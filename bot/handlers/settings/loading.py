"""What the buttons and questions of the settings speak of: a chat, and whether this person may change it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from telegram import Message, ReplyKeyboardRemove
from telegram.constants import ChatType

from bot.actions.settings import ChatAction
from bot.handlers.guards import chat_to_change
from bot.handlers.settings.questions import AskedFilter, AskedTime, AskedZone
from bot.handlers.settings.view import ChatSettings
from bot.render.topics import topics_in_order
from bot.replies import NoAnswer, Refusal
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, Topic
from digests.store import Transaction

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
# A screen that was left open must not take what is written about something else later on.
ANSWERED_WITHIN = timedelta(minutes=10)


async def chat_in(visit: Visit, action: ChatAction) -> Chat:
    """Return the chat in the button. Raises: Refusal."""
    return await chat_to_change(visit, action.chat_id)


async def chat_on_screen(visit: Visit, action: ChatAction) -> Chat:
    """Return the chat whose screen the button opens or changes, and let go of what another one asked.

    Raises: Refusal.
    """
    chat = await chat_in(visit, action)
    await close_question(visit)
    return chat


async def asked_chat(visit: Visit, question: AskedTime | AskedZone | AskedFilter) -> Chat:
    """Return the chat that the open question is about, where this message answers it and its writer may change it.

    In a group only a reply to the bot is an answer; all other talk is none of its business. In a private chat a
    message that comes long after the question is led on. Raises: NoAnswer, Refusal.
    """
    message, pending = visit.message, visit.pending
    if message.chat.type in GROUPS and not _replies_to(message, visit.bot.id):
        raise NoAnswer(lets_go=False)
    if pending and visit.now - pending.asked_at > ANSWERED_WITHIN and message.location is None:
        raise NoAnswer
    try:
        return await chat_to_change(visit, question.target)
    except Refusal:
        await visit.forget_question()
        raise


async def settings_of(visit: Visit, chat: Chat) -> ChatSettings:
    """Return what the screens show of a chat: in its own language, or in that of the visitor from elsewhere."""
    elsewhere = chat.id != visit.chat.id
    follows = await visit.store.read_whole(partial(_follows, chat.id))
    t = visit.t if elsewhere else visit.services.texts[chat.language]
    topic = None if elsewhere else visit.topic
    own = {each.id: each for each in await followed_topics(visit, chat)} if chat.own_times else {}
    times = tuple((own[each.topic_id], each) for each in chat.own_times if each.topic_id in own)
    in_group, decides = visit.message.chat.type in GROUPS, visit.seat.decides and chat.id == visit.user_id
    return ChatSettings(chat, t, visit.now, follows, elsewhere, in_group, topic, times, decides)


async def _follows(chat_id: int, tx: Transaction) -> bool:
    """Tell whether there is anything that a chat's digests tell."""
    told = {topic.id for topic in await tx.topics.active()}
    # Words of one's own stand under negative numbers; an archived topic is in no digest.
    return any(each < 0 or each in told for each in await tx.subscriptions.sections(chat_id))


async def followed_topics(visit: Visit, chat: Chat) -> list[Topic]:
    """Return the topics that a chat follows, by their names in the visitor's language."""
    async with visit.store.read() as tx:
        chosen = set(await tx.subscriptions.of(chat.id))
        topics = [each for each in await tx.topics.active() if each.id in chosen]
    return topics_in_order(topics, visit.t.language, chat.reads)


async def close_question(visit: Visit, instead: Html | None = None) -> None:
    """Forget what a screen of the settings asked; a question of another room stays open.

    The location button goes too. That needs a message: "nothing changed", or what is to be said instead.
    """
    pending = visit.pending
    await visit.let_go(AskedTime, AskedZone, AskedFilter)
    if pending is not None and pending.kind == AskedZone.kind and pending.details.get("location_button"):
        await visit.say(instead or visit.t("cancelled"), ReplyKeyboardRemove())


def _replies_to(message: Message, user_id: int) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == user_id
