"""The bot itself, and how it hears of updates: by polling or by a webhook."""

from __future__ import annotations

from typing import Any

from bot.sandbox.methods.context import MethodContext
from bot.sandbox.world import Json


async def get_updates(
    context: MethodContext,
    *,
    offset: int = 0,
    limit: int = 100,
    timeout: float = 0,  # noqa: ASYNC109  # the official name of the parameter
    allowed_updates: Any = None,
) -> list[Json]:
    return await context.updates.get(offset, limit, timeout, allowed_updates)


def get_me(context: MethodContext) -> Json:
    return {
        "can_join_groups": True, "can_read_all_group_messages": False,
        "supports_inline_queries": True, "supports_guest_queries": True,
        "can_connect_to_business": False, "has_main_web_app": False, **context.world.bot,
    }  # fmt: skip


def log_out(context: MethodContext) -> bool:
    return True


def close(context: MethodContext) -> bool:
    return True


async def set_webhook(
    context: MethodContext,
    *,
    url: str,
    secret_token: str = "",
    allowed_updates: Any = None,
    max_connections: int = 40,
    drop_pending_updates: bool = False,
) -> bool:
    await context.updates.bring_to(url, secret_token, allowed_updates, max_connections, drop=drop_pending_updates)
    return True


async def delete_webhook(context: MethodContext, *, drop_pending_updates: bool = False) -> bool:
    await context.updates.bring_to("", drop=drop_pending_updates)
    return True


def get_webhook_info(context: MethodContext) -> Json:
    return context.updates.webhook_info()
