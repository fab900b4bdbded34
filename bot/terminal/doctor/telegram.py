"""Telegram: is the token right, do updates come the way that is configured, do the clocks agree, may the bot write?"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.redaction import redacted
from bot.rights import may_write
from bot.terminal.doctor.findings import Finding, notice, right, wrong
from bot.transport.http import AiohttpRequest
from bot.transport.telegram_time import TelegramTime
from bot.transport.way_out import WayOut
from digests.config import TelegramSettings
from digests.model import Chat
from digests.timing.clock import agree

# More than this waits only where nobody fetches it.
MANY_WAITING = 100


async def telegram(
    settings: TelegramSettings, way: WayOut, shared: Sequence[Chat], now: datetime
) -> AsyncIterator[Finding]:
    """Yield what is found of the bot at Telegram, and of its rights in the groups and channels that get digests."""
    if settings.token is None:
        yield wrong("There is no token.", "`newsdigest init` asks for it, or set NEWSDIGEST_TELEGRAM__TOKEN.")
        return
    if not settings.owner_ids:
        yield notice("Nobody owns the bot.", "Put your numeric user id into telegram.owner_ids.")
    request = AiohttpRequest(connections=1, way=way)
    bot = Bot(
        settings.token.get_secret_value(), base_url=f"{settings.base_url}/bot", request=request,
        get_updates_request=AiohttpRequest(connections=1, way=way),
    )  # fmt: skip
    try:
        async with bot:
            yield right(f"Telegram knows the token: @{bot.username}.")
            if (proxy := way.proxy(settings.base_url)) is not None:
                yield right(f"It is reached by the proxy {proxy.host}:{proxy.port}.")
            yield await _clock(TelegramTime(bot, request), now)
            yield _updates(await bot.get_webhook_info(), settings, bot)
            yield _guests(bot)
            for chat in shared:
                yield await _rights(bot, chat)
    except InvalidToken:
        yield wrong(
            "Telegram does not know the token.", "Copy it whole from @BotFather; a revoked one never works again."
        )
    except TelegramError as error:
        yield wrong(
            f"{settings.base_url} gives no answer ({redacted(str(error))}).",
            "Look at network.proxy, or HTTPS_PROXY where it is not set."
            if way.proxy(settings.base_url)
            else "Look at the network and telegram.base_url; where Telegram is closed off, network.proxy leads there.",
        )


async def _clock(there: TelegramTime, now: datetime) -> Finding:
    told = await there.time(anew=False)
    if told is None or agree(now, told):
        return right("The clock agrees with Telegram's.")
    return wrong(
        f"The clock shows {now:%Y-%m-%d %H:%M}, Telegram's {told:%Y-%m-%d %H:%M} (UTC).",
        "Set it, by NTP best; digests wait until it is right.",
    )


def _updates(info: WebhookInfo, settings: TelegramSettings, bot: Bot) -> Finding:
    async def remove() -> None:
        async with bot:
            await bot.delete_webhook()

    waiting = f"{info.pending_update_count} updates wait at Telegram"
    if info.url and not settings.webhook_url:
        return wrong(
            "A webhook of before is set, so nothing comes by polling.",
            "`newsdigest run` removes it, and so does `newsdigest doctor --fix`.",
            remove,
        )
    if info.url and info.last_error_message:
        told = f"{info.last_error_date:%Y-%m-%d %H:%M} UTC" if info.last_error_date else "lately"
        return notice(
            f"Telegram could not bring updates ({told}: {info.last_error_message}); {waiting}.",
            f"Look whether {settings.webhook_url} leads to telegram.webhook_listen.",
        )
    if info.pending_update_count > MANY_WAITING:
        return notice(f"{waiting}.", "Is the bot running? They are answered once it is.")
    return right(f"Updates come by {'webhook' if settings.webhook_url else 'polling'}; {waiting}.")


def _guests(bot: Bot) -> Finding:
    if bot.bot.supports_guest_queries:
        return right("Whoever writes its name in a chat where it is no member gets an answer.")
    return notice(
        "Guest mode is off: nobody can call the bot in chats where it is no member.",
        "@BotFather turns it on in the bot's settings, if you want it.",
    )


async def _rights(bot: Bot, chat: Chat) -> Finding:
    name = f"{chat.kind} {chat.title!r}"
    if await may_write(bot, chat.id, chat.kind):
        return right(f"The {name} can be written to.")
    return notice(f"The bot may not write to the {name}.", "Its admin gives the bot the right to post, or /stop there.")
