"""The bot itself, and how it hears of updates: by polling or by a webhook."""

from __future__ import annotations

from typing import Any

from bot.sandbox.methods.context import Desk
from bot.sandbox.world import Json


async def get_updates(
    desk: Desk,
    *,
    offset: int = 0,
    limit: int = 100,
    timeout: float = 0,  # noqa: ASYNC109  # the official name of the parameter
    allowed_updates: Any = None,
) -> list[Json]:
    return await desk.updates.get(offset, limit, timeout, allowed_updates)


def get_me(desk: Desk) -> Json:
    return {
        **desk.world.bot, "can_join_groups": True, "can_read_all_group_messages": False,
        "supports_inline_queries": True, "can_connect_to_business": False, "has_main_web_app": False,
    }  # fmt: skip


def log_out(desk: Desk) -> bool:
    return True


def close(desk: Desk) -> bool:
    return True


async def set_webhook(
    desk: Desk,
    *,
    url: str,
    secret_token: str = "",
    allowed_updates: Any = None,
    max_connections: int = 40,
    drop_pending_updates: bool = False,
) -> bool:
    await desk.updates.bring_to(url, secret_token, allowed_updates, max_connections, drop=drop_pending_updates)
    return True


async def delete_webhook(desk: Desk, *, drop_pending_updates: bool = False) -> bool:
    await desk.updates.bring_to("", drop=drop_pending_updates)
    return True


def get_webhook_info(desk: Desk) -> Json:
    return desk.updates.webhook_info()
