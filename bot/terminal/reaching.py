"""What a new bot can reach of its database: asked of Telegram chat by chat, and told with the links for the rest."""

from __future__ import annotations

import asyncio

from rich.console import Console
from telegram import Bot
from telegram.error import TelegramError

from bot.redaction import redacted
from bot.terminal.backup import progress
from bot.terminal.counted import number_of
from bot.terminal.run import utc_now
from bot.transport.doorbell import TelegramDoorbell
from bot.transport.http import AiohttpRequest
from bot.transport.way_out import WayOut
from digests.campaigns import BACK
from digests.config import Settings
from digests.delivery.reaching import Reached, reach
from digests.importing.meeting import Near
from digests.model import Chat, ChatKind
from digests.store import Store

# Telegram takes about thirty calls a second.
PAUSE_S = 0.035


async def see_reach(settings: Settings, store: Store, console: Console) -> None:
    """Ask which chats the bot of the configuration can write to, switch off the others, and tell how they come back.

    Where Telegram gives no answer, nothing is changed. Raises: StoreError.
    """
    telegram = settings.telegram
    if telegram.token is None:
        return
    way = WayOut.of(settings.network.proxy)
    request, polling = (AiohttpRequest(connections=1, way=way) for _ in range(2))
    bot = Bot(
        telegram.token.get_secret_value(),
        base_url=f"{telegram.base_url}/bot",
        request=request,
        get_updates_request=polling,
    )
    try:
        async with bot:
            found = await _asked(bot, store)
            for sentence in told(found, bot.username):
                console.print(sentence, markup=False)
    except TelegramError as error:
        console.print(
            f"Whom the new bot can reach could not be asked ({redacted(str(error)).rstrip('.')}).", markup=False
        )


async def _asked(bot: Bot, store: Store) -> Reached:
    async with store.read() as tx:
        of = await tx.chats.count()
    with progress() as shown:
        return await reach(
            store,
            lambda chat: _may_write(TelegramDoorbell(bot), chat),
            utc_now,
            lambda done: shown("Asking", done, max(of, done)),
        )


async def _may_write(bell: TelegramDoorbell, chat: Chat) -> bool | None:
    """Tell whether a bot may write to a chat, None where Telegram does not say."""
    await asyncio.sleep(PAUSE_S)
    found = await bell.ring(chat)
    return None if found is None else isinstance(found, Near)


def told(found: Reached, username: str) -> list[str]:
    """Return what can be reached, and the links by which the others come back, a sentence each."""
    home = f"https://t.me/{username}"
    sentences = [f"@{username} can write to {found.near.total():,} of {found.total:,} chats by now."]
    readers, channels = found.far[ChatKind.PRIVATE], found.far[ChatKind.CHANNEL]
    if found.far:
        sentences.append("The others keep all they have chosen, and hear what they missed (of a week) once they come:")
    if readers:
        sentences.append(f"  {number_of(readers, 'reader')}, who must start it; post this link: {home}?start=c_{BACK}")
    if groups := found.far.total() - readers - channels:
        sentences.append(f"  {number_of(groups, 'group')}, where an admin must add it: {home}?startgroup=back")
    if channels:
        link = f"{home}?startchannel&admin=post_messages"
        sentences.append(f"  {number_of(channels, 'channel')}, where an admin must add it: {link}")
    if found.unsure:
        sentences.append(
            f"Of {number_of(found.unsure.total(), 'chat')} Telegram did not say; that shows with their digest."
        )
    return sentences
