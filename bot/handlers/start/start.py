"""The table of the first words and the last; the tour, coming back, stopping, and help."""

from __future__ import annotations

from bot.actions.settings import Resume
from bot.actions.start import ComposeFirst, ShowTour, Speak
from bot.chats import spoken_to_in
from bot.handlers.guards import chat_to_change, genuine_button
from bot.handlers.start import view
from bot.handlers.start.joining import join
from bot.keyboards import button, keyboard
from bot.render.languages import offered
from bot.render.topics import topic_rests, topic_rows, topics_heading
from bot.replies import Notice, Refusal, Reply, View
from bot.rooms import Room, behind, on
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, ChatKind, Role, Topic, readable
from digests.publishing.publisher import FIRST_KEY

# So many of the newest articles are looked at for one in the reader's language.
LOOKED_AT = 10


async def start(visit: Visit) -> Reply:
    """Greet somebody new with the tour and a reader with how things stand; what was stopped goes on again."""
    if visit.chat.kind is not ChatKind.PRIVATE:
        return await _start_group(visit)
    away = await _taken_up_again(visit)
    if away or await _follows(visit):
        return await _state(visit, back=away)
    return await _tour(visit)


async def start_with_topic(visit: Visit) -> Reply:
    """Follow the topic of a deep link; where there is no such topic, show the others.

    Somebody new sees its newest article, a reader what is followed by now.
    """
    if visit.chat.kind is not ChatKind.PRIVATE:
        return await _start_group(visit)
    away = await _taken_up_again(visit)
    is_known = away or await _follows(visit)
    async with visit.store.read() as tx:
        topic = await tx.topics.by_slug(visit.arguments[0])
        topics, followed = await tx.topics.active(), await tx.subscriptions.of(visit.chat.id)
    if topic is None or topic.archived:
        rows = topic_rows(visit.t, visit.chat, topics, followed)
        told = topic_rests(visit.t, visit.chat, topic) if topic else visit.t("onboarding-link-without-topic")
        return View(told, keyboard(*rows) if rows else None)
    visit.chat = await visit.services.subscribers.followed(visit.chat, topic.id, wanted=True)
    return await _state(visit, topic, back=away) if is_known else await _tour(visit, topic)


async def start_by_campaign(visit: Visit) -> Reply:
    """Count a link that the operator put somewhere, and greet as usual."""
    if visit.chat.kind is ChatKind.PRIVATE:
        await visit.services.campaigns.came(visit.arguments[0], is_new=visit.is_new)
    return await start(visit)


async def show_tour(visit: Visit, _: ShowTour) -> Reply:
    """Send the tour as a new message."""
    return (await _tour(visit)).standing_anew()


async def speak(visit: Visit, action: Speak, chat: Chat) -> Reply:
    """Speak another language from now on, and show the tour in it, in place. Raises: Refusal."""
    texts = visit.services.texts
    if action.language not in texts.languages:
        raise Refusal("error-old-button")
    visit.chat = await spoken_to_in(visit, chat, action.language)
    visit.t = texts[action.language]
    return await _tour(visit)


async def compose_first(visit: Visit, _: ComposeFirst, chat: Chat) -> Reply:
    """Send the first digest at once, and only once. Raises: Refusal."""
    async with visit.store.read() as tx:
        followed = await tx.subscriptions.sections(chat.id)
    if not followed:
        raise Refusal("onboarding-choose-first")
    if not await visit.services.publisher.first(chat):
        raise Refusal(await _why_not(visit, chat))
    visit.services.wake_delivery()
    return Notice(visit.t.plain("onboarding-first-sent"))


async def stop(visit: Visit) -> Reply:
    """Stop all digests and keep the topics. Raises: Refusal."""
    chat = await chat_to_change(visit, visit.chat.id)
    await visit.services.subscribers.stopped(chat)
    resume = button(visit.t.plain("personal-resume-button"), Resume(chat.id))
    return View(visit.t("onboarding-stopped"), keyboard([resume]))


async def help_(visit: Visit) -> Reply:
    """Say what this person can do here, and nothing else."""
    if visit.chat.kind is not ChatKind.PRIVATE:
        return View(visit.t("onboarding-help-group"))
    connected = await visit.store.read_whole(lambda tx: tx.chats.connected(visit.user_id))
    parts = {
        "onboarding-help-reader": True,
        "onboarding-help-admin" if connected else "onboarding-help-groups": True,
        "onboarding-help-editor": visit.is_editor,
        "onboarding-help-contributor": visit.seat.role is Role.CONTRIBUTOR,
        "onboarding-help-reviewer": visit.seat.role is Role.REVIEWER,
        "onboarding-help-owner": visit.is_owner,
        "onboarding-help-search": not visit.seat.sends_in,
        "onboarding-help-inline": visit.bot.supports_inline_queries,
    }
    told = [visit.t(part, bot=visit.bot.username) for part, wanted in parts.items() if wanted]
    return View(Html("\n\n".join(told)))


async def chat_in_button(visit: Visit, action: ComposeFirst) -> Chat:
    """Return the chat in the button, or this one, where the person may change it. Raises: Refusal."""
    return await chat_to_change(visit, action.chat_id or visit.chat.id)


async def own_chat(visit: Visit, _: Speak) -> Chat:
    """Return the chat that the button stands in, where the person may change it. Raises: Refusal."""
    return await chat_to_change(visit, visit.chat.id)


async def _start_group(visit: Visit) -> View:
    """In a group, show the topics; an admin takes the digests up again where they were stopped. Raises: Refusal."""
    if visit.chat.stopped:
        chat = await chat_to_change(visit, visit.chat.id)
        visit.chat = await visit.services.subscribers.resumed(chat)
    async with visit.store.read() as tx:
        topics, followed = await tx.topics.active(), await tx.subscriptions.of(visit.chat.id)
    rows = topic_rows(visit.t, visit.chat, topics, followed)
    heading = topics_heading(visit.t, visit.chat, any_topics=bool(topics))
    return View(heading, keyboard(*rows) if rows else None)


async def _taken_up_again(visit: Visit) -> bool:
    """Let a chat that stopped its digests, or was gone, have them again; tell whether it was so."""
    away = visit.chat.stopped or not visit.chat.active
    if away:
        visit.chat = await visit.services.subscribers.resumed(visit.chat)
    return away


async def _follows(visit: Visit) -> bool:
    """Tell whether the reader follows a topic or words of their own."""
    async with visit.store.read() as tx:
        return bool(await tx.subscriptions.of(visit.chat.id)) or any(await tx.follows.of(visit.chat.id))


async def _state(visit: Visit, chosen: Topic | None = None, *, back: bool) -> View:
    """Return how things stand for a reader, who has just chosen a topic or come back."""
    async with visit.store.read() as tx:
        topics, followed = await tx.topics.active(), await tx.subscriptions.of(visit.chat.id)
        own = [each.text for each in await tx.follows.of(visit.chat.id) if not each.paused]
    return view.state(visit.chat, _name(visit), topics, followed, own, visit.now, visit.t, chosen=chosen, back=back)


async def _tour(visit: Visit, chosen: Topic | None = None) -> View:
    """Return the greeting with the newest article, of a topic chosen already or of all."""
    async with visit.store.read() as tx:
        topics, followed = await tx.topics.active(), await tx.subscriptions.of(visit.chat.id)
        newest = await tx.articles.latest(chosen.id if chosen else None, LOOKED_AT, 0)
        is_empty = not newest and not await tx.articles.count(None)
        languages = offered(visit.chat, await tx.articles.languages())
    # The newest of all, unless one that came a little earlier is in a language of the reader's, best in their own.
    newest.sort(key=lambda each: (not readable(each, visit.chat.reads), each.language != visit.t.language))
    sample = newest[0] if newest else None
    code = visit.user.language_code if visit.user else None
    spoken = () if visit.services.texts.speaks(code) else visit.services.texts.languages
    shown = view.sample(sample, chosen, visit.chat, visit.now, visit.t, is_empty=is_empty)
    return view.tour(visit.chat, _name(visit), topics, followed, sample, shown, chosen, languages, visit.t, spoken)


def _name(visit: Visit) -> str:
    return visit.user.first_name if visit.user else ""


async def _why_not(visit: Visit, chat: Chat) -> str:
    async with visit.store.read() as tx:
        sent = await tx.outbox.of_chat(chat.id, FIRST_KEY)
    return "onboarding-first-already" if sent else "onboarding-first-empty"


ROOM = Room(
    commands={"start": start, "help": help_, "stop": stop},
    actions=(
        on(ComposeFirst, chat_in_button, compose_first),
        on(Speak, own_chat, speak),
        *behind(genuine_button, on(ShowTour, show_tour)),
    ),
    # Links that were made before have the longer word.
    starts={"t": start_with_topic, "topic": start_with_topic, "c": start_by_campaign, "editor": join},
)
