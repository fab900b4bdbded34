"""The webhook: Telegram's updates come in by it, nobody else's, and none of them twice."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.app import newsroom
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.transport.webhook import SECRET_HEADER, WebhookUnusable
from digests.config import Settings, check


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def settings(telegram: LocalTelegram, folder: Path, **door: str) -> Settings:
    return check(
        {
            "telegram": {"token": telegram.token, "base_url": telegram.base_url, **door},
            "database": {"url": f"sqlite:///{folder / 'test.db'}"},
        }
    )


@dataclass
class Door:
    """The webhook as Telegram knows it."""

    telegram: LocalTelegram
    session: aiohttp.ClientSession
    url: str
    secret: str

    async def post(self, body: Any, url: str | None = None, **headers: str) -> int:
        async with self.session.post(url or self.url, json=body, headers=headers) as answer:
            return answer.status


@pytest.fixture
async def door(tmp_path: Path) -> AsyncIterator[Door]:
    port = free_port()
    async with LocalTelegram() as telegram, aiohttp.ClientSession() as session:
        known = settings(
            telegram, tmp_path, webhook_url=f"http://127.0.0.1:{port}/front", webhook_listen=f"127.0.0.1:{port}"
        )
        async with newsroom(known, Clock().now):
            (call,) = [call for call in telegram.calls if call.method == "setWebhook"]
            yield Door(telegram, session, call.params["url"], call.params["secret_token"])


async def test_a_conversation_goes_through_it(door: Door) -> None:
    anna = door.telegram.person("Anna")
    await anna.says("/help")
    assert "/settings" in (await anna.hears()).text
    await door.telegram.idle()
    assert not any(call.method == "getUpdates" for call in door.telegram.calls)


async def test_the_path_and_the_secret_tell_nothing_of_the_token(door: Door) -> None:
    key = door.telegram.token.partition(":")[2]
    assert len(door.secret) == len(door.url.rpartition("/")[2]) == 64
    assert key not in door.url + door.secret
    assert door.secret not in door.url


async def test_only_telegram_is_let_in(door: Door) -> None:
    update = {"update_id": 1}
    assert await door.post(update) == 403
    assert await door.post(update, **{SECRET_HEADER: "é" + door.secret[1:]}) == 403
    assert await door.post(update, door.url[:-1], **{SECRET_HEADER: door.secret}) == 404
    assert await door.post(update, **{SECRET_HEADER: door.secret}) == 200


@pytest.mark.parametrize("body", ["no update", [], {"update_id": "x", "message": 5}, {}])
async def test_what_is_no_update_is_refused(door: Door, body: Any) -> None:
    assert await door.post(body, **{SECRET_HEADER: door.secret}) == 400


@pytest.mark.parametrize("body", [b"", b"{", b'{"update_id": 1', b"\xff\xfe", b"[" * 100_000, b"NaN", b"null"])
async def test_what_is_no_json_is_refused_without_a_word(
    door: Door, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with door.session.post(door.url, data=body, headers={SECRET_HEADER: door.secret}) as answer:
        assert answer.status == 400
    assert not [record for record in caplog.records if record.exc_info]


async def test_what_is_brought_again_is_not_handled_again(door: Door) -> None:
    anna = door.telegram.person("Anna")
    door.telegram.faults.delay(0.05, method="sendMessage", times=None)
    await anna.says("/help")
    await anna.hears()
    user = {"id": anna.id, "is_bot": False, "first_name": "Anna"}
    said = {"message_id": 7, "date": 1, "chat": {"id": anna.id, "type": "private"}, "from": user, "text": "/help",
            "entities": [{"type": "bot_command", "offset": 0, "length": 5}]}  # fmt: skip
    update = {"update_id": 5, "message": said}
    for _ in range(3):
        assert await door.post(update, **{SECRET_HEADER: door.secret}) == 200
    await anna.hears()
    await door.telegram.idle()
    assert len([text for chat_id, _, text in door.telegram.deliveries if "/settings" in text]) == 2


async def test_telegram_is_told_once(door: Door, tmp_path: Path) -> None:
    port = urlsplit(door.url).port
    front, listen = f"http://127.0.0.1:{port}/front", f"127.0.0.1:{port}"
    (tmp_path / "second").mkdir()
    known = settings(door.telegram, tmp_path / "second", webhook_url=front, webhook_listen=listen)
    async with newsroom(known, Clock().now):
        pass
    assert len([call for call in door.telegram.calls if call.method == "setWebhook"]) == 1


async def test_polling_takes_the_webhook_back(tmp_path: Path) -> None:
    async with LocalTelegram() as telegram:
        await telegram.updates.bring_to("http://127.0.0.1:9/nobody")
        anna = telegram.person("Anna")
        await anna.says("/help")
        async with newsroom(settings(telegram, tmp_path), Clock().now):
            assert "/settings" in (await anna.hears()).text


@pytest.mark.parametrize(
    ("door", "says"),
    [
        ({"webhook_url": "http://news.example/a"}, "Telegram does not take telegram.webhook_url"),
        (
            {"webhook_url": "https://news.example/a", "webhook_listen": "203.0.113.1:8443"},
            "cannot listen at 203.0.113.1:8443",
        ),
    ],
)
async def test_a_webhook_that_cannot_work_ends_with_a_sentence(tmp_path: Path, door: dict[str, str], says: str) -> None:
    known = {"webhook_listen": f"127.0.0.1:{free_port()}", **door}
    async with LocalTelegram() as telegram:
        with pytest.raises(WebhookUnusable, match=says):
            async with newsroom(settings(telegram, tmp_path, **known), Clock().now):
                pass
