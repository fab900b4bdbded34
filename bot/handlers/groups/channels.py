"""/channels: the channels and groups that a person connected, each with its topics, settings and a way out."""

from __future__ import annotations

from telegram.constants import ChatType

from bot.handlers.groups.connecting import add_to_channel_link
from bot.handlers.guards import target
from bot.keyboards import Row, button, in_rows, keyboard, link, pager
from bot.render.lines import next_digest
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, ChatKind

PAGE_SIZE = 10


async def channels(visit: Visit) -> None:
    """Send the list; in a group, nothing of anybody's chats is shown."""
    if visit.message.chat.type == ChatType.PRIVATE:
        await show_channels(visit)
    else:
        await visit.say(visit.t("groups-connect-in-private"))


async def show_channels(visit: Visit) -> None:
    """Show the page of the list that the button says."""
    mine = await _mine(visit)
    if not mine:
        await visit.show(visit.t("groups-list-empty"))
        return
    pages = -(-len(mine) // PAGE_SIZE)
    page = min(max(visit.press.number(0) or 0, 0), pages - 1)
    shown = mine[page * PAGE_SIZE : (page + 1) * PAGE_SIZE]
    rows = in_rows([button(f"{_emoji(chat)} {chat.title}", "conn", chat.id) for chat in shown], 1)
    await visit.show(visit.t("groups-list"), keyboard(*rows, pager("conn-all", page, pages)))


async def show_channel(visit: Visit) -> None:
    """Show one connected chat: what it gets and when."""
    chat = await _one_of_mine(visit)
    if chat is None:
        return
    t = visit.t
    async with visit.store.read() as tx:
        topics = len(await tx.subscriptions.of(chat.id))
        taken = await tx.feeds.takes_channel(chat.id)
    state = t("groups-view-topics", count=topics) if chat.active else t("groups-view-gone")
    html = f"{t('groups-view', emoji=_emoji(chat), chat=chat.title)}\n{state} {next_digest(chat, t)}".rstrip()
    if taken:
        html = f"{html}\n{t('channels-takes-posts')}"
    to_topics = button(t.plain("groups-topics-button"), "topics", chat.id)
    to_settings = button(t.plain("groups-settings-button"), "set", chat.id)
    add = link(t.plain("groups-add-to-channel"), add_to_channel_link(visit.bot.username))
    await visit.show(
        Html(html),
        keyboard(
            [to_topics, to_settings] if chat.active else [],
            _intake_row(visit, chat, taken),
            [add] if not chat.active and chat.kind is ChatKind.CHANNEL else [],
            [button(t.plain("groups-disconnect"), "conn-off", chat.id)],
            [button(t.plain("back"), "conn-all")],
        ),
    )


async def take_posts(visit: Visit) -> None:
    """Take the posts of a channel in as articles, or no longer, as the button says."""
    chat = await _one_of_mine(visit)
    if chat is None:
        return
    if not visit.is_editor:
        await visit.notice(visit.t.plain("error-not-allowed"), alert=True)
        return
    await visit.services.feeds.take_channel(chat.id, taken=visit.press.word(1) == "on")
    await show_channel(visit)


async def ask_to_disconnect(visit: Visit) -> None:
    """Ask once before a chat is disconnected."""
    if chat := await _one_of_mine(visit):
        yes = button(visit.t.plain("groups-yes-disconnect"), "conn-cut", chat.id)
        no = button(visit.t.plain("back"), "conn", chat.id)
        await visit.show(visit.t("groups-really-disconnect", chat=chat.title), keyboard([yes], [no]))


async def disconnect(visit: Visit) -> None:
    """Forget the chat: its topics, its settings, and what was still to be sent."""
    if chat := await _one_of_mine(visit):
        await visit.services.subscribers.forgotten(chat.id)
        await visit.show(visit.t("groups-disconnected", chat=chat.title))


async def _mine(visit: Visit) -> list[Chat]:
    async with visit.store.read() as tx:
        return await tx.chats.connected(visit.user_id)


async def _one_of_mine(visit: Visit) -> Chat | None:
    """Return the chat in the button where the person connected it and still may change it; else say so.

    Where the bot is gone Telegram tells nothing about admins: then having connected it is enough.
    """
    chat_id = visit.press.number(0)
    chat = next((chat for chat in await _mine(visit) if chat.id == chat_id), None)
    if chat is None:
        await visit.notice(visit.t.plain("error-old-button"), alert=True)
    elif chat.active:
        return await target(visit, chat.id)
    return chat


def _intake_row(visit: Visit, chat: Chat, taken: bool) -> Row:
    """Offer editors to take a channel's posts in; in groups people talk, which is no news."""
    if not visit.is_editor or chat.kind is not ChatKind.CHANNEL or not chat.active:
        return []
    label = visit.t.plain("channels-taken" if taken else "channels-take")
    return [button(label, "conn-posts", chat.id, "off" if taken else "on")]


def _emoji(chat: Chat) -> str:
    return "📣" if chat.kind is ChatKind.CHANNEL else "👥"
