"""Answers to pressed buttons, to inline queries, and to those who call the bot into a chat that it is not in."""

from __future__ import annotations

from typing import Any

from bot.sandbox.entities import units
from bot.sandbox.inline import checked_answer, checked_result
from bot.sandbox.methods.context import MethodContext
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json

LONGEST_NOTICE = 200
QUERY_LIFE_S = 15 * 60
# Telegram names no figure; nobody waits longer.
GUEST_QUERY_LIFE_S = 30


def answer_callback_query(
    context: MethodContext,
    *,
    callback_query_id: str,
    text: str = "",
    show_alert: bool = False,
    url: str | None = None,
    cache_time: int = 0,
) -> bool:
    query = _open_query(context, callback_query_id)
    if units(text) > LONGEST_NOTICE:
        raise bad_request("MESSAGE_TOO_LONG")
    if url is not None and not url.startswith(f"https://t.me/{context.world.bot['username']}?start="):
        raise bad_request("URL_INVALID")
    if "answer" not in query:
        query["answer"] = {"text": text, "show_alert": show_alert, "url": url}
    context.world.wake()
    return True


def answer_inline_query(
    context: MethodContext,
    *,
    inline_query_id: str,
    results: Any,
    cache_time: int = 300,
    is_personal: bool = False,
    next_offset: str = "",
    button: Any = None,
) -> bool:
    query = _open_query(context, inline_query_id)
    answer = checked_answer(results, cache_time, next_offset, button)
    if "answer" not in query:
        query["answer"] = answer
        context.world.keep_inline_answer(query, answer, cache_time, is_personal=is_personal)
    context.world.wake()
    return True


def answer_guest_query(context: MethodContext, *, guest_query_id: str, result: Any) -> Json:
    """Let the result stand in the chat as the bot's, once (https://core.telegram.org/bots/api#answerguestquery)."""
    query, world = _open_query(context, guest_query_id), context.world
    if "room" not in query or "answer" in query or world.timestamp() - query["asked_at"] > GUEST_QUERY_LIFE_S:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    query["answer"] = checked_result(result)
    room = world.rooms[query["room"]]
    told = {"from": world.bot, "guest_bot_caller_user": query["from"], **query["answer"]["message"]}
    message = world.add(room, told)
    inline_id = f"inline-{len(world.inline_messages)}"
    world.inline_messages[inline_id] = room.id, message["message_id"]
    return {"inline_message_id": inline_id}


def _open_query(context: MethodContext, query_id: str) -> Json:
    query = context.world.queries.get(query_id)
    if query is None or context.world.timestamp() - query["asked_at"] > QUERY_LIFE_S:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    return query
