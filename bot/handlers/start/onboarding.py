"""The first words and the last: /start, /help and /stop."""

from __future__ import annotations

from bot.handlers.guards import genuine, target
from bot.handlers.settings import following
from bot.handlers.start.joining import join
from bot.handlers.start.welcome import state, tour
from bot.keyboards import button, keyboard
from bot.rooms import Room
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Chat, ChatKind
from digests.publishing.publisher import FIRST_KEY


async def start(visit: Visit) -> None:
    """Greet somebody new with the tour and a reader with how things stand; what was stopped goes on again."""
    if visit.chat.kind is not ChatKind.PRIVATE:
        await _start_group(visit)
        return
    away = visit.chat.stopped or not visit.chat.active
    if away:
        visit.chat = await visit.services.subscribers.resumed(visit.chat)
    async with visit.store.read() as tx:
        topic_ids = await tx.subscriptions.of(visit.chat.id)
    if topic_ids or away:
        await visit.say(*await state(visit, visit.chat, back=away))
    else:
        await visit.say(*await tour(visit))


async def start_with_topic(visit: Visit) -> None:
    """Follow the topic of a deep link and show its newest article."""
    if visit.chat.kind is not ChatKind.PRIVATE:
        await _start_group(visit)
        return
    if visit.chat.stopped or not visit.chat.active:
        visit.chat = await visit.services.subscribers.resumed(visit.chat)
    async with visit.store.read() as tx:
        topic = await tx.topics.by_slug(visit.arguments[0])
    if topic is None:
        raise InputError("unknown-topic", slug=visit.arguments[0][:32])
    visit.chat = await visit.services.subscribers.followed(visit.chat, topic.id, wanted=True)
    await visit.say(*await tour(visit, topic))


async def show_tour(visit: Visit) -> None:
    """Send the tour as a new message."""
    await visit.say(*await tour(visit))


async def first_digest(visit: Visit) -> None:
    """Send the first digest at once, and only once."""
    chat = await target(visit, visit.chat.id)
    if chat is None:
        return
    async with visit.store.read() as tx:
        topic_ids = await tx.subscriptions.of(chat.id)
    if not topic_ids:
        await visit.notice(visit.t.plain("onboarding-choose-first"), alert=True)
    elif await visit.services.publisher.first(chat):
        visit.services.wake_delivery()
        await visit.notice(visit.t.plain("onboarding-first-sent"))
    else:
        await visit.notice(visit.t.plain(await _why_not(visit, chat)), alert=True)


async def stop(visit: Visit) -> None:
    """Stop all digests and keep the topics."""
    chat = await target(visit, visit.chat.id)
    if chat is None:
        return
    await visit.services.subscribers.stopped(chat)
    resume = button(visit.t.plain("personal-resume-button"), "resume", chat.id)
    await visit.say(visit.t("onboarding-stopped"), keyboard([resume]))


async def help_(visit: Visit) -> None:
    """Say what this person can do here, and nothing else."""
    if visit.chat.kind is not ChatKind.PRIVATE:
        await visit.say(visit.t("onboarding-help-group"))
        return
    async with visit.store.read() as tx:
        connected = await tx.chats.connected(visit.user_id)
    parts = {
        "onboarding-help-reader": True,
        "onboarding-help-admin" if connected else "onboarding-help-groups": True,
        "onboarding-help-editor": visit.is_editor,
        "onboarding-help-owner": visit.is_owner,
        "onboarding-help-search": not visit.is_editor,
        "onboarding-help-inline": visit.bot.supports_inline_queries,
    }
    await visit.say("\n\n".join(visit.t(part, bot=visit.bot.username) for part, wanted in parts.items() if wanted))


async def _start_group(visit: Visit) -> None:
    """In a group, show the topics; an admin takes the digests up again where they were stopped."""
    if visit.chat.stopped:
        chat = await target(visit, visit.chat.id)
        if chat is None:
            return
        visit.chat = await visit.services.subscribers.resumed(chat)
    await following.topics(visit)


async def _why_not(visit: Visit, chat: Chat) -> str:
    async with visit.store.read() as tx:
        sent = await tx.outbox.of_chat(chat.id, FIRST_KEY)
    return "onboarding-first-already" if sent else "onboarding-first-empty"


ROOM = Room(
    commands={"start": start, "help": help_, "stop": stop},
    buttons={"first": first_digest, "tour": genuine(show_tour)},
    starts={"topic": start_with_topic, "editor": join},
)
