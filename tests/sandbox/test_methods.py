"""The local Telegram refuses what Telegram refuses, in the same words, and answers in the official shapes."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot, Update

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from tests.botapi_schema import check_update, read_message

START = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


class Caller:
    """A bot's bare calls: what goes over the wire and what comes back."""

    def __init__(self, telegram: LocalTelegram, session: aiohttp.ClientSession, anna: Person) -> None:
        self.telegram, self.anna = telegram, anna
        self._session = session

    async def call(self, method: str, token: str | None = None, **params: Any) -> dict[str, Any]:
        url = f"{self.telegram.base_url}/bot{token or self.telegram.token}/{method}"
        async with self._session.post(url, json=params) as answer:
            body = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return dict(body)

    async def refused(self, method: str, **params: Any) -> str:
        body = await self.call(method, **params)
        assert body["ok"] is False, body
        return str(body["description"])

    async def done(self, method: str, **params: Any) -> Any:
        body = await self.call(method, **params)
        assert body["ok"] is True, body
        return body["result"]


@pytest.fixture
async def bot() -> AsyncIterator[Caller]:
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram, aiohttp.ClientSession() as session:
        anna = telegram.person("Anna")
        await anna.says("hello")
        yield Caller(telegram, session, anna)


def inline(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", **button} for button in buttons]]}


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n\u200b"}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "🗞" * 2049}, "message is too long"),
        (
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "x", "parse_mode": "Odd"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": inline({"callback_data": "y" * 65})}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": inline({"callback_data": "è" * 33})}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": inline({"callback_data": ""})}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": inline({"text": " ", "callback_data": "y"})}, "BUTTON_TEXT_INVALID"),
        (
            {"text": "x", "reply_markup": inline({})},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": inline({"url": "nothing"})},
            "inline keyboard button URL 'nothing' is invalid: Wrong HTTP URL",
        ),
        ({"text": "x", "reply_markup": inline(*[{"callback_data": "y"}] * 9)}, "reply markup is too long"),
        ({"text": "x", "reply_markup": {"odd": 1}}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "chat_id": 404}, "chat not found"),
    ],
)
async def test_a_message_that_telegram_would_refuse(bot: Caller, params: dict[str, Any], reason: str) -> None:
    assert await bot.refused("sendMessage", **{"chat_id": bot.anna.id, **params}) == f"Bad Request: {reason}"
    assert bot.telegram.deliveries == []


async def test_the_longest_message_counts_after_the_entities_are_read(bot: Caller) -> None:
    sent = await bot.done("sendMessage", chat_id=bot.anna.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(sent["text"]) == 4096
    read_message(sent)


async def test_chats_that_cannot_be_written_to(bot: Caller) -> None:
    telegram, anna = bot.telegram, bot.anna
    stranger, gone = telegram.person("Stranger"), telegram.person("Gone")
    await gone.says("hi")
    gone.account.deactivated = True
    group, small = (
        telegram.group("G", admins=[anna], with_bot=True),
        telegram.group("S", admins=[anna], supergroup=False),
    )
    channel = telegram.channel("C", admins=[anna])
    await telegram.adds_bot(channel, by=anna, may_post=False)
    await telegram.kicks_bot(group, by=anna)
    await telegram.adds_bot(small, by=anna)
    grown = await small.migrates()
    outside = telegram.group("O", admins=[anna])
    silent = telegram.group("Q", admins=[anna], with_bot=True)
    telegram.world.rooms[silent.id].silenced = True
    deleted = telegram.group("D", admins=[anna], with_bot=True, supergroup=False)
    telegram.world.rooms[deleted.id].deleted = True
    await anna.blocks_bot()
    for chat_id, words in {
        stranger.id: "Forbidden: bot can't initiate conversation with a user",
        gone.id: "Forbidden: user is deactivated",
        anna.id: "Forbidden: bot was blocked by the user",
        group.id: "Forbidden: bot was kicked from the supergroup chat",
        outside.id: "Forbidden: bot is not a member of the supergroup chat",
        channel.id: "Bad Request: need administrator rights in the channel chat",
        silent.id: "Bad Request: not enough rights to send text messages to the chat",
        deleted.id: "Forbidden: the group chat was deleted",
    }.items():
        assert await bot.refused("sendMessage", chat_id=chat_id, text="x") == words
    moved = await bot.call("sendMessage", chat_id=small.id, text="x")
    assert moved["parameters"] == {"migrate_to_chat_id": grown.id}


async def test_editing_and_deleting(bot: Caller) -> None:
    chat = bot.anna.id
    sent = await bot.done("sendMessage", chat_id=chat, text="one", reply_markup=inline({"callback_data": "a"}))
    where = {"chat_id": chat, "message_id": sent["message_id"]}
    same = await bot.refused("editMessageText", **where, text="one", reply_markup=inline({"callback_data": "a"}))
    assert same.startswith("Bad Request: message is not modified")
    edited = await bot.done("editMessageText", **where, text="two")
    assert (edited["text"], "reply_markup" in edited) == ("two", False)
    assert await bot.refused("editMessageText", chat_id=chat, message_id=99, text="x") == (
        "Bad Request: message to edit not found"
    )
    assert await bot.refused("editMessageText", chat_id=chat, message_id=1, text="x") == (
        "Bad Request: message can't be edited"
    )
    assert await bot.done("editMessageReplyMarkup", **where, reply_markup=inline({"callback_data": "b"}))
    assert await bot.done("deleteMessage", **where)
    assert await bot.refused("deleteMessage", **where) == "Bad Request: message to delete not found"
    assert [shown.text for shown in bot.anna.screen()] == ["hello"]


async def test_a_message_is_deleted_within_two_days(bot: Caller) -> None:
    chat = bot.anna.id
    old, new = [(await bot.done("sendMessage", chat_id=chat, text=text))["message_id"] for text in ("old", "new")]
    bot.telegram.world.rooms[chat].messages[old]["date"] -= 48 * 60 * 60 + 1
    refused = await bot.refused("deleteMessage", chat_id=chat, message_id=old)
    assert refused == "Bad Request: message can't be deleted for everyone"
    assert await bot.done("editMessageText", chat_id=chat, message_id=old, text="still edited")
    assert await bot.done("deleteMessages", chat_id=chat, message_ids=[old, new])
    assert [shown.text for shown in bot.anna.screen()] == ["hello", "still edited"]


async def test_other_peoples_messages_are_deleted_only_with_the_right_to(bot: Caller) -> None:
    group = bot.telegram.group("Readers", [bot.anna], [bot.telegram.person("Olga")], with_bot=True)
    said = await bot.anna.says("/help", group)
    assert await bot.refused("deleteMessage", chat_id=group.id, message_id=said) == (
        "Bad Request: message can't be deleted"
    )
    rights = bot.telegram.world.rooms[group.id].members[bot.telegram.world.bot["id"]].rights
    rights["can_delete_messages"] = True
    assert await bot.done("deleteMessage", chat_id=group.id, message_id=said)


async def test_a_press_is_answered_once_and_not_too_late(bot: Caller) -> None:
    sent = await bot.done("sendMessage", chat_id=bot.anna.id, text="x", reply_markup=inline({"callback_data": "a"}))
    query_id = bot.anna.press(sent["message_id"], "a")
    assert await bot.refused("answerCallbackQuery", callback_query_id=query_id, text="x" * 201)
    assert await bot.done("answerCallbackQuery", callback_query_id=query_id, text="ok")
    assert await bot.done("answerCallbackQuery", callback_query_id=query_id)
    late = bot.anna.press(sent["message_id"], "a")
    bot.telegram.world.queries[late]["asked_at"] -= timedelta(minutes=16).seconds
    for wrong in (late, "1"):
        reason = await bot.refused("answerCallbackQuery", callback_query_id=wrong)
        assert reason == "Bad Request: query is too old and response timeout expired or query ID is invalid"


@pytest.mark.parametrize(
    ("method", "params", "reason"),
    [
        ("setMyCommands", {"commands": [{"command": "Odd", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyCommands", {"commands": [], "language_code": "ita"}, "invalid language code specified"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "bot short description is too long"),
        ("sendDocument", {"chat_id": 1, "document": "x"}, "chat not found"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
        ("getChatMember", {"chat_id": 404, "user_id": 1}, "chat not found"),
        ("sendMessage", {"text": "x"}, 'parameter "chat_id" is required'),
    ],
)
async def test_other_methods_refuse_too(bot: Caller, method: str, params: dict[str, Any], reason: str) -> None:
    assert await bot.refused(method, **params) == f"Bad Request: {reason}"


def paragraph(text: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


def details(levels: int) -> dict[str, Any]:
    return {"type": "details", "summary": "x", "blocks": [details(levels - 1) if levels else paragraph("y")]}


LINK = {"type": "anchor_link", "text": "x", "anchor_name": "there"}
CELL = {"text": "x", "align": "left", "valign": "top"}


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        ([paragraph("x" * 32_769)], "message is too long"),
        ([paragraph(" ")], "message text is empty"),
        ([paragraph("x")] * 501, "can't parse rich message: too many blocks"),
        (
            [{"type": "list", "items": [{"blocks": [paragraph("x")]}] * 250}],
            "can't parse rich message: too many blocks",
        ),
        ([details(16)], "can't parse rich message: too many levels of nesting"),
        ([paragraph(LINK)], 'can\'t parse rich message: anchor "there" not found'),
        ([{"type": "table", "cells": [[CELL] * 21]}], "can't parse rich message: too many columns"),
        ([{"type": "table", "cells": [[{"text": "x"}]]}], "can't parse rich message: cell must have an align"),
        ([{"type": "heading", "text": "x"}], "can't parse rich message: heading must have a size from 1 to 6"),
        ([{"type": "poem", "text": "x"}], 'can\'t parse rich message: unsupported block type "poem"'),
        ([{"type": "buttons", "buttons": []}], "can't parse rich message: there must be 1-8 buttons in a row"),
        ([{"type": "buttons", "buttons": [{"text": "x", "callback_data": "é" * 33}]}], "BUTTON_DATA_INVALID"),
        (
            [{"type": "buttons", "buttons": [{"text": "x", "url": "https://a.example", "style": "link"}]}],
            "BUTTON_STYLE_INVALID",
        ),
        ([paragraph({"type": "url", "text": "x", "url": "javascript:1"})], "can't parse rich message: invalid URL"),
    ],
)
async def test_rich_messages_are_refused_beyond_their_limits(bot: Caller, blocks: list[Any], reason: str) -> None:
    refused = await bot.refused("sendRichMessage", chat_id=bot.anna.id, rich_message={"blocks": blocks})
    assert refused == f"Bad Request: {reason}"


async def test_a_rich_message_is_shown_with_its_buttons_and_its_labels(bot: Caller) -> None:
    items = [{"blocks": [paragraph(LINK)], "value": 4}]
    press = {"type": "buttons", "buttons": [{"text": "Go", "callback_data": "go"}]}
    blocks = [{"type": "anchor", "name": "there"}, {"type": "list", "items": items}, details(3), press]
    sent = await bot.done("sendRichMessage", chat_id=bot.anna.id, rich_message={"blocks": blocks})
    assert read_message(sent).rich_message is not None
    shown = bot.anna.screen()[-1]
    assert (shown.text, shown.buttons) == ("4. x\nx\nx\nx\nx\ny", [["Go"]])
    where = {"chat_id": bot.anna.id, "message_id": sent["message_id"]}
    edited = await bot.done("editMessageText", **where, rich_message={"blocks": [paragraph("new")]})
    assert "edit_date" in read_message(edited).model_fields_set
    assert bot.anna.screen()[-1].text == "new"
    assert "rich_message" not in await bot.done("editMessageText", **where, text="gone")
    assert bot.anna.screen()[-1].text == "gone"


async def test_unknown_methods_tokens_and_parameters(bot: Caller) -> None:
    assert (await bot.call("sendNonsense"))["error_code"] == 404
    assert (await bot.call("getMe", token="1:wrong"))["error_code"] == 401
    await bot.done("sendMessage", chat_id=bot.anna.id, text="x", colour="red")
    assert bot.telegram.calls[-1].warnings == ["colour"]


async def test_commands_are_kept_by_scope_and_language(bot: Caller) -> None:
    commands = [{"command": "start", "description": "Begin"}]
    await bot.done("setMyCommands", commands=commands, scope={"type": "all_private_chats"}, language_code="it")
    assert await bot.done("getMyCommands", scope={"type": "all_private_chats"}, language_code="it") == commands
    assert await bot.done("getMyCommands") == []
    await bot.done("deleteMyCommands", scope={"type": "all_private_chats"}, language_code="it")
    assert await bot.done("getMyCommands", scope={"type": "all_private_chats"}, language_code="it") == []


async def test_every_kind_of_update_has_the_official_shape(bot: Caller) -> None:
    telegram, anna = bot.telegram, bot.anna
    ben = telegram.person("Ben", username="ben", language_code=None)
    channel, group = telegram.channel("C", admins=[anna], username="c"), telegram.group("G", admins=[anna])
    await bot.done("sendMessage", chat_id=anna.id, text="x", reply_markup=inline({"callback_data": "a"}))
    asks = {"request_id": 1, "chat_is_channel": True, "bot_administrator_rights": {"can_post_messages": True}}
    await bot.done(
        "sendMessage", chat_id=anna.id, text="x", reply_markup={"keyboard": [[{"text": "y", "request_chat": asks}]]}
    )
    anna.press(2, "a")
    await anna.starts("article_1")
    await anna.sends_file("a.txt", b"text", caption="c")
    await anna.sends_photo("caption", media_group="7")
    await anna.sends_location(41.9, 12.5)
    await anna.shares_chat(channel)
    for origin in ("Somebody", channel, ben):
        await anna.forwards("text", origin=origin)
    await telegram.adds_bot(group, by=anna)
    await anna.says("/latest", to=group)
    await anna.says("post", to=channel)
    await telegram.adds_bot(small := telegram.group("S", admins=[anna], supergroup=False), by=anna)
    await small.migrates()
    await ben.blocks_bot()
    updates = await bot.done("getUpdates", offset=0, timeout=0)
    kinds = {kind for update in updates for kind in update if kind != "update_id"}
    assert kinds == {"message", "callback_query", "my_chat_member", "channel_post"}
    for update in updates:
        check_update(update)
        parsed = Update.de_json(update, Bot("1:x"))
        assert parsed.effective_chat is not None


async def test_updates_are_kept_until_confirmed_and_one_poller_wins(bot: Caller) -> None:
    (first,) = await bot.done("getUpdates", timeout=0)
    assert await bot.done("getUpdates", timeout=0) == [first]
    assert await bot.done("getUpdates", offset=first["update_id"] + 1, timeout=0) == []
    await bot.telegram.idle()


async def test_files_go_both_ways(bot: Caller) -> None:
    form = aiohttp.FormData({"chat_id": str(bot.anna.id), "caption": "<b>c</b>", "parse_mode": "HTML"})
    form.add_field("document", b"data", filename="export.json")
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{bot.telegram.base_url}/bot{bot.telegram.token}/sendDocument", data=form) as answer,
    ):
        assert (await answer.json())["ok"]
        shown = bot.anna.screen()[-1]
        assert (shown.document, shown.text) == ("export.json", "c")
        found = await bot.done("getFile", file_id=next(iter(bot.telegram.world.files)))
        async with session.get(f"{bot.telegram.base_url}/file/bot{bot.telegram.token}/{found['file_path']}") as file:
            assert await file.read() == b"data"


async def test_flood_limits(bot: Caller) -> None:
    async with LocalTelegram(flood=True) as strict:
        anna = strict.person("Anna")
        await anna.says("x")
        caller = Caller(strict, bot._session, anna)
        answers = [await caller.call("sendMessage", chat_id=anna.id, text="x") for _ in range(5)]
        assert [answer["ok"] for answer in answers] == [True] * 4 + [False]
        assert answers[-1]["error_code"] == 429
        assert answers[-1]["parameters"]["retry_after"] >= 1


async def test_faults_happen_where_and_as_often_as_asked(bot: Caller) -> None:
    faults, chat = bot.telegram.faults, bot.anna.id
    faults.too_many(30, method="sendMessage", chat_id=chat)
    limited = await bot.call("sendMessage", chat_id=chat, text="x")
    assert (limited["error_code"], limited["parameters"]) == (429, {"retry_after": 30})
    faults.drop_before(method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.call("sendMessage", chat_id=chat, text="lost")
    faults.drop_after(method="sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot.call("sendMessage", chat_id=chat, text="arrived")
    faults.truncate(method="sendMessage")
    with pytest.raises(json.JSONDecodeError):
        await bot.call("sendMessage", chat_id=chat, text="half")
    assert [text for _, _, text in bot.telegram.deliveries] == ["arrived", "half"]
    with pytest.raises(TypeError):
        faults.drop_after(colour="red")
