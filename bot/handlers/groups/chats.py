"""/chats: the channels and groups that a person looks after, each with its topics, settings, a pause and a way out.

Who may change one is asked of Telegram at each tap; who may no longer is told so, and has it listed no more.

Owners see everybody's, and can stop what comes from there and what goes there.
"""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton
from telegram.constants import ChatType

from bot.actions.groups import AskToDisconnect, ChatAction, Disconnect, ShowChat, ShowChats, TakePosts, TrustPosts
from bot.actions.settings import Pause, Resume
from bot.handlers.groups.connecting import add_to_channel_link, leading_to
from bot.handlers.guards import chat_to_change, whole_newsroom
from bot.keyboards import Row, arrows, button, in_rows, keyboard, link, paged
from bot.render.lines import next_digest
from bot.replies import Refusal, Reply, View
from bot.rights import ADMINS, may_write, place_of
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, ChatKind

PAGE_SIZE = 10
# Of the pauses that are offered; the others are one tap away.
PAUSE_DAYS = 7


async def chats(visit: Visit) -> Reply:
    """Send the list; in a group, nothing of anybody's chats is shown."""
    if visit.message.chat.type != ChatType.PRIVATE:
        return View(visit.t("groups-connect-in-private"))
    return await show_chats(visit, ShowChats())


async def show_chats(visit: Visit, action: ShowChats) -> Reply:
    """Show a page of the list, one's own first."""
    return await _list(visit, action.page)


async def _list(visit: Visit, number: int = 0) -> View:
    mine = await _mine(visit)
    listed = [*mine, *await _of_others(visit, mine)]
    if not listed:
        return View(visit.t("groups-list-empty"))
    page = paged(listed, number, PAGE_SIZE)
    rows = in_rows([button(f"{_emoji(chat)} {chat.title}", ShowChat(chat.id)) for chat in page.items], 1)
    return View(visit.t("groups-list"), keyboard(*rows, arrows(page, ShowChats)))


async def show_chat(visit: Visit, _: ShowChat, chat: Chat) -> Reply:
    """Show one connected chat: what it gets and when."""
    return await _chat_view(visit, chat)


async def take_posts(visit: Visit, action: TakePosts, chat: Chat) -> Reply:
    """Take the posts of a channel in as articles, or no longer, as the button says. Raises: Refusal."""
    await whole_newsroom(visit)
    if action.wanted:
        chat = await chat_to_change(visit, chat.id)
        await visit.services.feeds.take_channel(chat.id)
    else:
        await visit.services.feeds.leave_channel(chat.id)
    return await _chat_view(visit, chat)


async def trust_posts(visit: Visit, action: TrustPosts, chat: Chat) -> Reply:
    """Publish the posts of a channel at once, or let each wait in the queue, as the button says. Raises: Refusal."""
    await whole_newsroom(visit)
    chat = await chat_to_change(visit, chat.id)
    if not await visit.services.feeds.trust_channel(chat.id, trusted=action.trusted):
        raise Refusal("error-old-button")
    return await _chat_view(visit, chat)


async def ask_to_disconnect(visit: Visit, _: AskToDisconnect, chat: Chat) -> Reply:
    """Ask once before a chat is disconnected."""
    yes = button(visit.t.plain("groups-yes-disconnect"), Disconnect(chat.id))
    no = button(visit.t.plain("back"), ShowChat(chat.id))
    return View(visit.t("groups-really-disconnect", chat=chat.title), keyboard([yes], [no]))


async def disconnect(visit: Visit, _: Disconnect, chat: Chat) -> Reply:
    """Forget the chat: its topics, its settings, and what was still to be sent."""
    await visit.services.subscribers.disconnected(chat.id)
    return View(visit.t("groups-disconnected", chat=chat.title))


async def my_chat(visit: Visit, action: ChatAction) -> Chat:
    """Return the chat in the button where the person connected it and still may change it, or is an owner.

    Where the bot is gone Telegram tells nothing about admins: then having connected it is enough. Raises: Refusal.
    """
    mine = await _mine(visit)
    chat = next((chat for chat in mine if chat.id == action.chat_id), None)
    if chat is None:
        chat = next((chat for chat in await _of_others(visit, mine) if chat.id == action.chat_id), None)
        if chat is None:
            raise Refusal("error-old-button")
        return chat
    if not (chat.active or await may_write(visit.bot, chat.id, chat.kind)):
        return chat
    place = await place_of(visit.bot, chat.id, visit.user_id)
    if place is not None and place.status not in ADMINS:
        await visit.services.subscribers.let_go(chat.id, visit.user_id)
        raise Refusal("groups-right-lost", await _list(visit), chat=chat.title)
    return await chat_to_change(visit, chat.id)


async def _mine(visit: Visit) -> list[Chat]:
    async with visit.store.read() as tx:
        return await tx.chats.connected(visit.user_id)


async def _of_others(visit: Visit, mine: Sequence[Chat]) -> list[Chat]:
    """Return the chats that others have connected, for owners alone."""
    if not visit.is_owner:
        return []
    async with visit.store.read() as tx:
        return [chat for chat in await tx.chats.shared() if chat not in mine]


async def _chat_view(visit: Visit, chat: Chat) -> View:
    t = visit.t
    async with visit.store.read() as tx:
        topics = len(await tx.subscriptions.of(chat.id))
        taken, trusted = await tx.feeds.takes_channel(chat.id), await tx.feeds.trusts_channel(chat.id)
        is_mine = visit.user_id in await tx.chats.admins(chat.id)
    gone = "groups-view-gone" if chat.refused_at is None else "groups-view-refused"
    state = t("groups-view-topics", count=topics) if chat.active else t(gone)
    html = f"{t('groups-view', emoji=_emoji(chat), chat=chat.title)}\n{state}{t.gap}{next_digest(chat, t)}".rstrip()
    if not is_mine:
        html = f"{html}\n{t('groups-view-others')}"
    if taken:
        html = f"{html}\n{t('channels-published' if trusted else 'channels-reviewed')}"
    add = link(t.plain("groups-add-to-channel"), add_to_channel_link(visit.bot.username))
    buttons = keyboard(
        leading_to(chat, t) if chat.active and is_mine else [],
        [_pause_button(visit, chat)] if chat.active and is_mine else [],
        _posts_row(visit, chat, taken=taken) if taken or is_mine else [],
        _trust_row(visit, chat, trusted=trusted) if taken and is_mine else [],
        [add] if not chat.active and chat.kind is ChatKind.CHANNEL else [],
        [button(t.plain("groups-disconnect"), AskToDisconnect(chat.id))],
        [button(t.plain("back"), ShowChats())],
    )
    return View(Html(html), buttons)


def _pause_button(visit: Visit, chat: Chat) -> InlineKeyboardButton:
    rests = chat.stopped or (chat.paused_until is not None and chat.paused_until > visit.now)
    if rests:
        return button(visit.t.plain("personal-resume-button"), Resume(chat.id))
    return button(visit.t.plain("groups-pause-button"), Pause(chat.id, PAUSE_DAYS))


def _posts_row(visit: Visit, chat: Chat, *, taken: bool) -> Row:
    """Offer editors to take a channel's posts in; in groups people talk, which is no news."""
    if not visit.seat.is_whole or chat.kind is not ChatKind.CHANNEL or not (taken or chat.active):
        return []
    label = visit.t.plain("channels-taken" if taken else "channels-take")
    return [button(label, TakePosts(chat.id, wanted=not taken))]


def _trust_row(visit: Visit, chat: Chat, *, trusted: bool) -> Row:
    """Offer editors to let a channel's posts wait for them, or to publish each at once."""
    if not visit.seat.is_whole:
        return []
    label = visit.t.plain("feeds-review" if trusted else "feeds-trust")
    return [button(label, TrustPosts(chat.id, trusted=not trusted))]


def _emoji(chat: Chat) -> str:
    return "📣" if chat.kind is ChatKind.CHANNEL else "👥"


# The longer word is what it was called before.
COMMANDS = {"chats": chats, "channels": chats}
ACTIONS = (
    on(ShowChats, show_chats),
    on(ShowChat, my_chat, show_chat),
    on(TakePosts, my_chat, take_posts),
    on(TrustPosts, my_chat, trust_posts),
    on(AskToDisconnect, my_chat, ask_to_disconnect),
    on(Disconnect, my_chat, disconnect),
)
