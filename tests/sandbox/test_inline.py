"""The local Telegram's inline mode: it refuses the answers that Telegram refuses, and asks in the official shape."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.botapi_schema import check_update
from tests.sandbox.test_methods import Caller, bot, inline

__all__ = ["bot"]


def article(number: str = "1", **details: Any) -> dict[str, Any]:
    return {
        "type": "article", "id": number, "title": "Fish", "input_message_content": {"message_text": "Fish"}, **details
    }  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"results": [article(str(number)) for number in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article("1"), article("1")]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article("è" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article("")]}, "RESULT_ID_INVALID"),
        ({"results": [article(title=" ")]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [article(type="poem")]}, "unallowed type of the inline query result"),
        ({"results": [article(input_message_content={"message_text": "x" * 4097})]}, "message is too long"),
        ({"results": [article(input_message_content=None)]}, 'Can\'t find field "input_message_content"'),
        ({"results": [article(thumbnail_url="not there")]}, "WEBDOCUMENT_URL_INVALID"),
        ({"results": [article(reply_markup=inline({"callback_data": "y" * 65}))]}, "BUTTON_DATA_INVALID"),
        ({"results": "none"}, "JSON array"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "", "start_parameter": "x"}}, 'Can\'t find field "text"'),
        ({"results": [], "button": {"text": "x"}}, "exactly one of the optional fields"),
        ({"results": [], "button": {"text": "x", "start_parameter": "x" * 65}}, "START_PARAM_INVALID"),
        ({"results": [], "button": {"text": "x", "start_parameter": "a b"}}, "START_PARAM_INVALID"),
        ({"results": [], "inline_query_id": "7"}, "query is too old"),
    ],
)
async def test_answers_that_telegram_refuses(bot: Caller, answer: dict[str, Any], reason: str) -> None:
    asking = asyncio.create_task(bot.anna.asks_inline("fish"))
    (_, update) = await bot.done("getUpdates", timeout=5)
    query_id = update["inline_query"]["id"]
    assert reason in await bot.refused("answerInlineQuery", **{"inline_query_id": query_id, **answer})
    await bot.done("answerInlineQuery", inline_query_id=query_id, results=[article()], next_offset="x" * 64)
    assert (await asking).results[0].title == "Fish"


async def test_an_inline_query_has_the_official_shape_and_at_most_256_characters(bot: Caller) -> None:
    group = bot.telegram.group("Friends", members=[bot.anna])
    asking = asyncio.create_task(bot.anna.asks_inline("x" * 300, to=group))
    (_, update) = await bot.done("getUpdates", timeout=5)
    check_update(update)
    query = update["inline_query"]
    assert (query["query"], query["offset"], query["chat_type"]) == ("x" * 256, "", "supergroup")
    button = {"text": "Search", "start_parameter": "search"}
    await bot.done("answerInlineQuery", inline_query_id=query["id"], results=[], button=button)
    assert (await asking).start_parameter == "search"
