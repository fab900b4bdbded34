"""The local Telegram's guest mode: who is told of a call, in the official shape, and which answers are refused."""

from __future__ import annotations

from typing import Any

import pytest

from tests.botapi_schema import check_update
from tests.sandbox.test_inline import article
from tests.sandbox.test_methods import Caller, bot

__all__ = ["bot"]


@pytest.mark.parametrize(
    ("result", "reason"),
    [
        ([], "unallowed type"),
        (article(type="poem"), "unallowed type"),
        (article(input_message_content=None), "input_message_content"),
        (article(""), "RESULT_ID_INVALID"),
        (article(title=""), "ARTICLE_TITLE_EMPTY"),
        (article(input_message_content={"message_text": " "}), "message text is empty"),
        (article(input_message_content={"message_text": "<b>", "parse_mode": "HTML"}), "can't parse entities"),
    ],
)
async def test_a_call_has_the_official_shape_and_takes_one_good_answer(bot: Caller, result: Any, reason: str) -> None:
    group = bot.telegram.group("Friends", members=[bot.anna])
    query_id = await bot.anna.calls(f"@{bot.telegram.bot_username} fish", group)
    update = (await bot.done("getUpdates", timeout=5))[-1]
    check_update(update)
    assert update["guest_message"]["guest_query_id"] == query_id
    assert reason in await bot.refused("answerGuestQuery", guest_query_id=query_id, result=result)
    assert "query ID is invalid" in await bot.refused("answerGuestQuery", guest_query_id="7", result=article())
    sent = await bot.done("answerGuestQuery", guest_query_id=query_id, result=article())
    assert sent.keys() == {"inline_message_id"}
    assert "query ID is invalid" in await bot.refused("answerGuestQuery", guest_query_id=query_id, result=article())
    assert bot.anna.screen(group)[-1].text == "Fish"


async def test_who_does_not_name_guest_messages_gets_none(bot: Caller) -> None:
    group = bot.telegram.group("Friends", members=[bot.anna])
    await bot.done("getUpdates", allowed_updates=["message"], timeout=0)
    await bot.anna.calls(f"Tell us, @{bot.telegram.bot_username}!", group)
    told = await bot.done("getUpdates", timeout=0)
    assert not [update for update in told if "guest_message" in update]


async def test_an_inline_query_is_not_answered_as_a_call(bot: Caller) -> None:
    group = bot.telegram.group("Friends", members=[bot.anna])
    press = bot.anna.press(1, "v1|x", group)
    assert "query ID is invalid" in await bot.refused("answerGuestQuery", guest_query_id=press, result=article())
