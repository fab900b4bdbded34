"""The layout of a chat's digests: the rich one only after a sample, and after somebody has said that it can be read.

Some clients show rich messages blank, and a bot is not told. The question stands in a message of its own, which every
client shows.
"""

from __future__ import annotations

from dataclasses import replace

from telegram.error import BadRequest, EndPointNotFound

from bot.handlers.guards import target
from bot.handlers.settings.scene import changed, close_question, scene
from bot.handlers.settings.view import Scene, View, layout_view
from bot.keyboards import button, keyboard
from bot.render.sample import sample
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat, ChatKind, Layout


async def set_layout(visit: Visit) -> None:
    """Set the classic layout, or send a sample of the rich one, as the button says; otherwise show the layouts."""
    chat = await target(visit, visit.press.number(0))
    if chat is None:
        return
    await close_question(visit)
    wanted = visit.press.word(1)
    if wanted == Layout.RICH and chat.layout is not Layout.RICH:
        await _try_rich(visit, chat)
        return
    if wanted == Layout.CLASSIC:
        chat = await changed(visit, chat, lambda now: replace(now, layout=Layout.CLASSIC))
    await visit.show(*layout_view(await scene(visit, chat)))


async def confirm_rich(visit: Visit) -> None:
    """Set the rich layout: whoever pressed has read the sample."""
    chat = await target(visit, visit.press.number(0))
    if chat is not None:
        chat = await changed(visit, chat, lambda now: replace(now, layout=Layout.RICH))
        await visit.show(*layout_view(await scene(visit, chat)))


async def _try_rich(visit: Visit, chat: Chat) -> None:
    """Send the sample, and the question after it; nothing is asked where the server knows no rich messages."""
    now = await scene(visit, chat)
    message = sample(now.t)
    try:
        await visit.bot.do_api_request(message.method, {"chat_id": visit.message.chat_id, **message.parameters})
    except (BadRequest, EndPointNotFound):
        await visit.notice(now.t.plain("settings-rich-unknown"), alert=True)
        return
    await visit.say(*_question(now))


def _question(scene: Scene) -> View:
    chat, t = scene.chat, scene.t
    for_all = "" if chat.kind is ChatKind.PRIVATE else f"\n\n{t('settings-can-all-read')}"
    return Html(f"{t('settings-can-you-read')}{for_all}"), keyboard(
        [button(t.plain("settings-readable-button"), "set-rich", chat.id)],
        [button(t.plain("settings-blank-button"), "set-layout", chat.id, Layout.CLASSIC)],
    )


BUTTONS = {"set-layout": set_layout, "set-rich": confirm_rich}
