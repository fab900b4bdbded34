"""The layout of a chat's digests: the rich one only after a sample, and after somebody has said that it can be read.

Some clients show rich messages blank, and a bot is not told. The question stands in a message of its own, which every
client shows.
"""

from __future__ import annotations

from dataclasses import replace

from telegram.error import BadRequest, EndPointNotFound

from bot.actions.settings import ConfirmRich, SetLayout
from bot.handlers.settings.loading import chat_in, chat_on_screen, settings_of
from bot.handlers.settings.view import ChatSettings, layout_view
from bot.keyboards import button, keyboard
from bot.render.sample import sample
from bot.replies import Notice, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, ChatKind, Layout


async def set_layout(visit: Visit, action: SetLayout, chat: Chat) -> Reply:
    """Set the classic layout, or send a sample of the rich one; otherwise show the layouts."""
    if action.layout == Layout.RICH and chat.layout is not Layout.RICH:
        return await _try_rich(visit, chat)
    if action.layout == Layout.CLASSIC:
        return await _set(visit, chat, Layout.CLASSIC)
    return layout_view(await settings_of(visit, chat))


async def confirm_rich(visit: Visit, _: ConfirmRich, chat: Chat) -> Reply:
    """Set the rich layout: whoever pressed has read the sample."""
    return await _set(visit, chat, Layout.RICH)


async def _set(visit: Visit, chat: Chat, layout: Layout) -> Reply:
    chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, layout=layout))
    return layout_view(await settings_of(visit, chat))


async def _try_rich(visit: Visit, chat: Chat) -> Reply:
    """Send the sample, and the question after it; nothing is asked where the server knows no rich messages."""
    shown = await settings_of(visit, chat)
    message = sample(shown.t)
    try:
        await visit.request(message)
    except (BadRequest, EndPointNotFound):
        return Notice(shown.t.plain("settings-rich-unknown"), alert=True)
    return _question(shown)


def _question(shown: ChatSettings) -> View:
    chat, t = shown.chat, shown.t
    for_all = "" if chat.kind is ChatKind.PRIVATE else f"\n\n{t('settings-can-all-read')}"
    buttons = keyboard(
        [button(t.plain("settings-readable-button"), ConfirmRich(chat.id))],
        [button(t.plain("settings-blank-button"), SetLayout(chat.id, Layout.CLASSIC))],
    )
    return View(Html(f"{t('settings-can-you-read')}{for_all}"), buttons, anew=True)


ACTIONS = (on(SetLayout, chat_on_screen, set_layout), on(ConfirmRich, chat_in, confirm_rich))
