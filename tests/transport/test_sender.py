"""Every answer that Telegram gives, read as what became of the message."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from telegram import Bot

from bot.sandbox import LocalTelegram, Person
from bot.transport.http import AiohttpRequest
from bot.transport.sender import TelegramSender, outcome
from digests.delivery.in_flight import at_once
from digests.delivery.outcomes import (
    Forbidden,
    Gone,
    Halt,
    Moved,
    Outcome,
    Pointless,
    Refused,
    Retry,
    Sent,
    Spoiled,
    TopicLost,
    Unknown,
)
from digests.model import ChatKind, Delivery, Message


def says(code: int, description: str, **parameters: Any) -> tuple[int, bytes]:
    """An answer of Telegram's in which something failed."""
    answer: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        answer["parameters"] = parameters
    return code, json.dumps(answer).encode()


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (200, b'{"ok":true,"result":{"message_id":7}}', Sent(7)),
        (200, b'{"ok":true,"result":[{"message_id":8},{"message_id":9}]}', Sent(8)),
        (200, b'{"ok":true,"result":{"message_id":7', Unknown("HTTP 200 without Telegram's answer")),
        (200, b'{"ok":true,"result":true}', Unknown("an answer without a message")),
        (200, b"[]", Unknown("HTTP 200 without Telegram's answer")),
        (502, b"<html><h1>502 Bad Gateway</h1></html>", Unknown("HTTP 502 without Telegram's answer")),
        (403, b"<html>Forbidden by the firewall</html>", Unknown("HTTP 403 without Telegram's answer")),
        (404, b"not here", Unknown("HTTP 404 without Telegram's answer")),
        (*says(500, "Internal Server Error"), Unknown("Internal Server Error")),
        (*says(429, "Too Many Requests: retry after 10000", retry_after=10000),
         Retry("Too Many Requests: retry after 10000", timedelta(seconds=10000))),
        (*says(429, "Too Many Requests"), Retry("Too Many Requests", timedelta(seconds=1))),
        (*says(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-100123),
         Moved(-100123)),
        (*says(400, "Bad Request: message is too long"), Spoiled("Bad Request: message is too long")),
        (*says(400, "Bad Request: not enough rights to send text messages to the chat"),
         Forbidden("Bad Request: not enough rights to send text messages to the chat")),
        (*says(403, "Forbidden: CHAT_WRITE_FORBIDDEN"), Forbidden("Forbidden: CHAT_WRITE_FORBIDDEN")),
        (*says(413, "Request Entity Too Large"), Refused("Request Entity Too Large")),
    ],
)  # fmt: skip
def test_an_answer_has_one_outcome(status: int, body: bytes, expected: Outcome) -> None:
    assert outcome(status, body) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Forbidden: bot was kicked from the group chat",
        "Forbidden: bot was kicked from the supergroup chat",
        "Forbidden: bot is not a member of the channel chat",
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: the group chat was deleted",
        "Bad Request: chat not found",
        "Bad Request: group chat was deactivated",
        "Bad Request: PEER_ID_INVALID",
    ],
)
def test_a_chat_that_is_closed_for_good_is_gone(words: str) -> None:
    code = 403 if words.startswith("Forbidden") else 400
    assert outcome(*says(code, words)) == Gone(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bad Request: have no rights to send a message", Forbidden),
        ("Bad Request: not enough rights to send text messages to the chat", Forbidden),
        ("Bad Request: need administrator rights in the channel chat", Forbidden),
        ("Bad Request: CHAT_WRITE_FORBIDDEN", Forbidden),
        ("Bad Request: TOPIC_CLOSED", TopicLost),
        ("Bad Request: TOPIC_DELETED", TopicLost),
        ("Bad Request: message thread not found", TopicLost),
        ("Bad Request: can't parse entities: Unsupported start tag", Spoiled),
        ("Bad Request: BUTTON_URL_INVALID", Spoiled),
        ("Bad Request: message is not modified: specified new message content", Pointless),
        ("Bad Request: message can't be edited", Pointless),
        ("Bad Request: message to delete not found", Pointless),
        ("Bad Request: something that was never said before", Refused),
    ],
)
def test_a_refusal_is_told_apart_by_telegrams_words(words: str, expected: type) -> None:
    assert outcome(*says(400, words)) == expected(words)


def test_a_deleted_message_is_done_and_a_method_unknown_to_an_old_server_no_wrong_token() -> None:
    assert outcome(200, b'{"ok":true,"result":true}', changes=7) == Sent(7)
    assert isinstance(outcome(*says(404, "Not Found: method not found")), Spoiled)


@pytest.mark.parametrize(("code", "words"), [(401, "Unauthorized"), (404, "Not Found")])
def test_a_refused_token_halts_with_what_to_do(code: int, words: str) -> None:
    halted = outcome(*says(code, words))
    assert isinstance(halted, Halt)
    assert "@BotFather" in halted.reason


@pytest.mark.parametrize("answer", [{"ok": False}, {"ok": 1}, {"ok": False, "error_code": "x", "parameters": []}])
def test_an_answer_that_is_none_of_telegrams_leaves_it_open(answer: dict[str, Any]) -> None:
    assert isinstance(outcome(200, json.dumps(answer).encode()), Unknown)


def test_a_bot_on_another_http_layer_is_refused() -> None:
    with pytest.raises(TypeError, match="AiohttpRequest"):
        TelegramSender(Bot("1:x"))


@dataclass
class Line:
    """A sender, the local Telegram that it sends to, and a reader there."""

    telegram: LocalTelegram
    sender: TelegramSender
    reader: Person

    async def send(self, chat_id: int | None = None, text: str = "Ciao") -> Outcome:
        """Send a message, to the reader where nobody else is named."""
        message = Message("sendMessage", {"text": text, "parse_mode": "HTML"})
        delivery = Delivery(1, chat_id or self.reader.id, ChatKind.PRIVATE, "daily", 0, 1, message)
        return await self.sender.send(delivery, at_once)


@pytest.fixture
async def line() -> AsyncIterator[Line]:
    async with LocalTelegram() as telegram, AiohttpRequest(connections=2, read_timeout_s=0.5) as request:
        reader = telegram.person("Anna")
        reader.account.started = True
        bot = Bot(telegram.token, base_url=f"{telegram.base_url}/bot", request=request)
        line = Line(telegram, TelegramSender(bot), reader)
        yield line
        line.sender.close()


async def test_a_message_arrives_and_its_id_comes_back(line: Line) -> None:
    sent = await line.send(text="<b>Rassegna</b> di martedì")
    assert isinstance(sent, Sent)
    assert line.telegram.deliveries == [(line.reader.id, sent.message_id, "Rassegna di martedì")]
    assert not line.telegram.calls[0].warnings


async def test_what_is_refused_for_no_known_reason_is_sent_once_more_with_its_words_alone(line: Line) -> None:
    message = Message("sendMessage", {
        "text": "<b>Rassegna</b>", "parse_mode": "HTML", "disable_notification": True,
        "reply_markup": {"inline_keyboard": [[{"text": "Apri", "url": "https://example.org/"}]]},
    })  # fmt: skip
    delivery = Delivery(1, line.reader.id, ChatKind.PRIVATE, "daily", 0, 1, message)
    line.telegram.faults.refuse(400, "Bad Request: odd", method="sendMessage")
    assert isinstance(await line.sender.send(delivery, at_once), Sent)
    refused, plain = line.telegram.calls[-2:]
    assert ("reply_markup" in refused.params, "reply_markup" in plain.params) == (True, False)
    assert (plain.params["text"], plain.params["disable_notification"]) == ("<b>Rassegna</b>", True)
    line.telegram.faults.refuse(400, "Bad Request: odd", method="sendMessage", times=2)
    assert await line.sender.send(delivery, at_once) == Refused("Bad Request: odd")


async def test_telegrams_own_refusals_are_understood(line: Line) -> None:
    stranger, anna = line.telegram.person("Stranger"), line.reader
    assert isinstance(await line.send(stranger.id), Gone)
    assert isinstance(await line.send(999_999), Gone)
    assert isinstance(await line.send(text="<b>never closed"), Spoiled)
    assert isinstance(await line.send(text="x" * 4097), Spoiled)
    await anna.blocks_bot()
    assert isinstance(await line.send(), Gone)
    assert line.telegram.deliveries == []


async def test_a_group_that_became_a_supergroup_is_followed(line: Line) -> None:
    group = line.telegram.group("Redazione", admins=[line.reader], supergroup=False, with_bot=True)
    new = await group.migrates()
    assert await line.send(group.id) == Moved(new.id)
    assert isinstance(await line.send(new.id), Sent)


async def test_what_goes_wrong_on_the_way_says_whether_it_can_have_arrived(line: Line) -> None:
    faults, arrived = line.telegram.faults, line.telegram.deliveries
    faults.too_many(7)
    assert await line.send() == Retry("Too Many Requests: retry after 7", timedelta(seconds=7))
    faults.answer(502, "<html>Bad Gateway</html>")
    assert isinstance(await line.send(), Unknown)
    faults.drop_before()
    assert isinstance(await line.send(), Unknown)
    assert arrived == []
    for fault in (faults.drop_after, faults.truncate):
        fault()
        assert isinstance(await line.send(), Unknown)
    assert len(arrived) == 2
    faults.delay(2.0)
    assert isinstance(await line.send(), Unknown)
    await line.telegram.stop()
    down = await line.send()
    assert isinstance(down, Retry)
    assert down.after is None


CLASSIC = Message("sendMessage", {"text": "Rassegna", "parse_mode": "HTML"})
RICH = Message("sendRichMessage", {"rich_message": {"blocks": [{"type": "paragraph", "text": "Ricca"}]}})


def delivery(line: Line, message: Message) -> Delivery:
    return Delivery(1, line.reader.id, ChatKind.PRIVATE, "daily", 0, 1, message)


async def test_a_server_that_knows_no_rich_messages_gets_the_others_and_in_order(line: Line) -> None:
    second = Message("sendMessage", {"text": "Seguito"})
    message = replace(RICH, instead=(CLASSIC, second))
    assert await line.sender.send(delivery(line, message), at_once) == Sent(1)
    line.telegram.faults.refuse(404, "Not Found", method="sendRichMessage", times=3)
    assert await line.sender.send(delivery(line, message), at_once) == Sent(2)
    assert [text for _, _, text in line.telegram.deliveries] == ["Ricca", "Rassegna", "Seguito"]
    broken = replace(RICH, instead=(CLASSIC, replace(second, parameters={"text": ""})))
    assert isinstance(await line.sender.send(delivery(line, broken), at_once), Unknown)
    assert isinstance(await line.sender.send(delivery(line, RICH), at_once), Halt)


async def test_a_server_that_knows_no_rich_messages_edits_the_classic_one_that_it_sent(line: Line) -> None:
    assert await line.sender.send(delivery(line, CLASSIC), at_once) == Sent(1)
    instead = Message("editMessageText", {"text": "Corretta"})
    edit = replace(delivery(line, Message("editMessageText", RICH.parameters, (instead,))), message_id=1)
    line.telegram.faults.refuse(400, "Bad Request: message text is empty", method="editMessageText")
    assert await line.sender.send(edit, at_once) == Sent(1)
    assert line.reader.screen()[-1].text == "Corretta"
    assert await line.sender.send(edit, at_once) == Sent(1)
    assert line.reader.screen()[-1].text == "Ricca"


async def test_a_server_that_knows_no_times_gets_the_text_without_them(line: Line) -> None:
    timed = replace(CLASSIC, parameters={**CLASSIC.parameters, "text": 'Il <tg-time unix="1">24 nov</tg-time>'})
    line.telegram.faults.refuse(400, 'Bad Request: can\'t parse entities: Unsupported start tag "tg-time" at byte 3')
    assert isinstance(await line.sender.send(delivery(line, timed), at_once), Sent)
    assert [call.params["text"] for call in line.telegram.calls][-1] == "Il 24 nov"
