"""The chat page's routes: who may ask, what they get, and what they are refused."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession

from bot.sandbox import LocalTelegram
from bot.sandbox.page.routes import LARGEST_FILE, ChatPage, Seat
from bot.sandbox.world import PATIENCE_S
from bot.sandbox.writing import PIXEL

START = datetime(2026, 3, 10, 7, 0, tzinfo=UTC)
MARKUP = '<script>alert(1)</script><img src=x onerror=alert(1)> & "quotes"'


class Clock:
    """A clock that notes which of its buttons was pressed."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    async def next_due(self) -> str:
        self.moment = START.replace(hour=8)
        return "Tue 10 Mar 08:00: 2 digests"

    async def forward(self, by: timedelta) -> str:
        self.moment += by
        return "An hour later"


@dataclass(frozen=True, slots=True)
class Open:
    """The page of a running local Telegram; Anna has seat 0, Chiara 1, her group 2 and her channel 3."""

    telegram: LocalTelegram
    page: ChatPage
    session: ClientSession
    clock: Clock

    @property
    def keyed(self) -> dict[str, str]:
        return {"X-Page-Key": self.page.key}

    async def view(self, seat: int, seen: str = "1") -> dict[str, Any]:
        query = {"seat": str(seat), "seen": seen}
        async with self.session.get("/page/view", params=query, headers=self.keyed) as answer:
            assert answer.status == 200
            view: dict[str, Any] = await answer.json()
            return view

    async def do(self, action: str, **body: Any) -> tuple[int, dict[str, Any]]:
        async with self.session.post(f"/page/do/{action}", json=body, headers=self.keyed) as answer:
            return answer.status, await answer.json()

    async def bot(self, method: str, **parameters: Any) -> Any:
        """Call the Bot API as the bot does."""
        async with self.session.post(f"/bot{self.telegram.token}/{method}", json=parameters) as answer:
            return (await answer.json())["result"]


@pytest.fixture
async def opened() -> AsyncIterator[Open]:
    clock = Clock()
    telegram = LocalTelegram(now=clock.now)
    anna = telegram.person("Anna", language_code="it")
    chiara = telegram.person("Chiara", language_code="it")
    group = telegram.group("Redazione", members=[anna], admins=[chiara], with_bot=True)
    channel = telegram.channel("Mondo oggi", admins=[chiara])
    seats = [
        Seat(anna, None, "Anna", "Reader"),
        Seat(chiara, None, "Chiara", "Editor", sample="A title\nA text."),
        Seat(chiara, group, "Redazione", "Group"),
        Seat(chiara, channel, "Mondo oggi", "Channel"),
    ]
    page = ChatPage(telegram, seats, clock)
    async with telegram, ClientSession(telegram.base_url) as session:
        yield Open(telegram, page, session, clock)


async def test_the_page_carries_its_key_and_a_strict_policy(opened: Open) -> None:
    async with opened.session.get("/") as answer:
        assert f'content="{opened.page.key}"' in await answer.text()
        policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


async def test_every_file_that_the_page_names_is_there(opened: Open) -> None:
    pending, seen = ["/"], set[str]()
    while pending:
        path = pending.pop()
        seen.add(path)
        async with opened.session.get(path) as answer:
            assert answer.status == 200, path
            text = await answer.text()
        named = re.findall(r'(?:href|src)="(page/[^"]+)"', text) + re.findall(r'from "\./([^"]+)"', text)
        pending += {f"/page/{name.removeprefix('page/')}" for name in named} - seen
    assert "/page/rich.js" in seen


@pytest.mark.parametrize(
    "path", ["/page/chatpage.py", "/page/index.html", "/page/..%2fchatpage.py", "/page/nothing.js"]
)
async def test_no_other_file_is_served(opened: Open, path: str) -> None:
    async with opened.session.get(path) as answer:
        assert answer.status == 404


FORGED = [
    {},
    {"X-Page-Key": ""},
    {"X-Page-Key": "forged"},
    {"X-Page-Key": "schlüssel"},
]


@pytest.mark.parametrize("headers", FORGED)
async def test_without_the_key_nothing_is_told_and_nothing_is_done(opened: Open, headers: dict[str, str]) -> None:
    body = {"seat": 0, "text": "forged"}
    for method, path in (("GET", "/page/view?seat=0"), ("GET", "/page/events"), ("POST", "/page/do/say"),
                         ("POST", "/page/file?seat=0&name=a.txt"), ("GET", "/page/file?seat=0&message=1"),
                         ("GET", "/page/photo?id=x")):  # fmt: skip
        async with opened.session.request(method, path, headers=headers, json=body) as answer:
            assert answer.status == 403, path
    assert (await opened.view(0))["messages"] == []


@pytest.mark.parametrize(
    "foreign", [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Host": "rebound.example"}]
)
async def test_another_site_is_refused_even_with_the_key(opened: Open, foreign: dict[str, str]) -> None:
    async with opened.session.post(
        "/page/do/say", json={"seat": 0, "text": "x"}, headers=opened.keyed | foreign
    ) as answer:
        assert answer.status == 403
    assert (await opened.view(0))["messages"] == []


@pytest.mark.parametrize(
    "foreign",
    [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Mode": "no-cors"}, {"Host": "rebound.example"}],
    ids=["origin", "no-cors", "rebound"],
)
async def test_no_web_page_speaks_for_the_bot_even_with_its_token(opened: Open, foreign: dict[str, str]) -> None:
    token = opened.telegram.token
    for path in (f"/bot{token}/getMe", f"/file/bot{token}/documents/a/b"):
        async with opened.session.get(path, headers=foreign) as answer:
            assert answer.status == 403
    assert LocalTelegram().token != token


async def test_the_key_is_not_shown_to_a_rebound_name(opened: Open) -> None:
    async with opened.session.get("/", headers={"Host": "rebound.example"}) as answer:
        assert answer.status == 403
        assert opened.page.key not in await answer.text()


async def test_foreign_text_arrives_as_text(opened: Open) -> None:
    await opened.do("say", seat=0, text=MARKUP)
    view = await opened.view(0)
    assert view["messages"][0]["text"] == MARKUP
    assert view["messages"][0]["mine"]
    assert view["seats"][0]["last"].startswith("<script>")


async def test_what_the_bot_writes_is_seen_with_its_entities_and_buttons(opened: Open) -> None:
    await opened.do("start", seat=0, payload="topic_space")
    buttons = [[{"text": "Read", "callback_data": "v1|read|1"}, {"text": "Site", "url": "https://example.org"}]]
    await opened.bot(
        "sendMessage",
        chat_id=opened.telegram.world.rooms[2001].id,
        text="🗞 <b>Digest</b>",
        parse_mode="HTML",
        reply_markup={"inline_keyboard": buttons},
    )
    asked, told = (await opened.view(0))["messages"]
    assert asked["text"] == "/start topic_space"
    assert (told["text"], told["mine"], told["sender"]) == ("🗞 Digest", False, "Digest")
    assert told["entities"] == [{"type": "bold", "offset": 3, "length": 6}]
    assert [button["data"] or button["url"] for button in told["buttons"][0]] == ["v1|read|1", "https://example.org"]


async def test_unread_counts_what_was_not_seen(opened: Open) -> None:
    await opened.do("start", seat=0)
    for text in ("one", "two"):
        await opened.bot("sendMessage", chat_id=2001, text=text)
    assert (await opened.view(1))["seats"][0]["unread"] == 2
    assert (await opened.view(0, seen=""))["seats"][0]["unread"] == 2
    await opened.view(0)
    assert (await opened.view(1))["seats"][0]["unread"] == 0


async def test_a_press_brings_the_bots_notice(opened: Open) -> None:
    await opened.do("start", seat=0)
    buttons = {"inline_keyboard": [[{"text": "Read", "callback_data": "v1|read|1"}]]}
    sent = await opened.bot("sendMessage", chat_id=2001, text="Choose", reply_markup=buttons)
    pressed = asyncio.create_task(opened.do("press", seat=0, message=sent["message_id"], data="v1|read|1"))
    while not (asked := [update for update in await opened.bot("getUpdates", timeout=5) if "callback_query" in update]):
        pass
    query = asked[0]["callback_query"]
    private = f"https://t.me/{opened.telegram.bot_username}?start=x"
    await opened.bot(
        "answerCallbackQuery", callback_query_id=query["id"], text="Here you are", show_alert=True, url=private
    )
    assert await pressed == (200, {"text": "Here you are", "alert": True, "url": private})


async def test_commands_are_those_of_the_place_and_the_language(opened: Open) -> None:
    for scope, language, word in (
        ({"type": "all_private_chats"}, "", "Help"),
        ({"type": "all_private_chats"}, "it", "Aiuto"),
        ({"type": "all_group_chats"}, "it", "Per tutti"),
        ({"type": "all_chat_administrators"}, "it", "Per chi amministra"),
        ({"type": "chat", "chat_id": 2002}, "", "For the editor"),
    ):
        commands = [{"command": "help", "description": word}]
        assert await opened.bot("setMyCommands", commands=commands, scope=scope, language_code=language)
    found = [[command["description"] for command in (await opened.view(seat))["commands"]] for seat in range(4)]
    assert found == [["Aiuto"], ["For the editor"], ["Per chi amministra"], []]


async def test_a_chat_is_shared_where_the_bot_asks_for_one(opened: Open) -> None:
    channel = (await opened.view(1))["chats"][1]
    assert (channel["title"], channel["kind"]) == ("Mondo oggi", "channel")
    assert (await opened.do("share", seat=1, chat=channel["id"]))[0] == 400
    await opened.do("start", seat=1)
    asking = {"text": "A channel", "request_chat": {"request_id": 1, "chat_is_channel": True}}
    await opened.bot("sendMessage", chat_id=2002, text="Which?", reply_markup={"keyboard": [[asking, "Cancel"]]})
    assert (await opened.view(1))["keyboard"] == [
        [{"text": "A channel", "request": "channel"}, {"text": "Cancel", "request": None}]
    ]
    assert (await opened.do("share", seat=1, chat=channel["id"]))[0] == 200
    await opened.bot("sendMessage", chat_id=2002, text="Thanks", reply_markup={"remove_keyboard": True})
    assert (await opened.view(1))["keyboard"] is None


async def test_only_an_admin_adds_the_bot(opened: Open) -> None:
    channel = (await opened.view(1))["chats"][1]["id"]
    assert (await opened.do("join", seat=0, chat=channel))[0] == 400
    assert (await opened.do("join", seat=1, chat=channel))[0] == 200
    assert (await opened.bot("getChatMember", chat_id=channel, user_id=4242424242))["status"] == "administrator"


async def test_a_deep_link_adds_the_bot_to_a_group_and_says_start_there(opened: Open) -> None:
    group = (await opened.view(1))["chats"][0]["id"]
    await opened.do("join", seat=1, chat=group, payload="connect_1")
    assert (await opened.view(2))["messages"][0]["text"] == "/start connect_1"


async def test_a_place_is_shared(opened: Open) -> None:
    assert (await opened.do("locate", seat=0, latitude=41.9, longitude=12))[0] == 200
    assert (await opened.view(0))["messages"][0]["text"] == "📍 41.90, 12.00"


async def test_a_members_message_is_forwarded_under_their_name(opened: Open) -> None:
    await opened.do("say", seat=2, text="From the group")
    await opened.do("forward", seat=2, message=1)
    assert (await opened.view(1))["messages"][0]["forwarded"] == "Chiara"


async def test_a_channel_post_is_forwarded_with_its_origin(opened: Open) -> None:
    await opened.do("say", seat=3, text="A post")
    post = (await opened.view(3))["messages"][0]
    assert (post["sender"], post["mine"]) == ("Mondo oggi", False)
    await opened.do("forward", seat=3, message=post["id"])
    forwarded = (await opened.view(1))["messages"][0]
    assert (forwarded["text"], forwarded["forwarded"]) == ("A post", "Mondo oggi")


async def test_a_file_goes_there_and_comes_back_as_it_was(opened: Open) -> None:
    name, data = 'notes "of" today.html', b"<script>alert(1)</script>"
    query = {"seat": "1", "name": name, "caption": "See"}
    async with opened.session.post("/page/file", params=query, data=data, headers=opened.keyed) as answer:
        assert answer.status == 200
    message = (await opened.view(1))["messages"][0]
    assert message["document"] == {"name": name, "size": len(data)}
    assert message["text"] == "See"
    query = {"seat": "1", "message": str(message["id"])}
    async with opened.session.get("/page/file", params=query, headers=opened.keyed) as answer:
        assert await answer.read() == data
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert answer.content_type == "application/octet-stream"


async def test_a_picture_is_sent_as_a_photo_and_shown(opened: Open) -> None:
    query = {"seat": "1", "name": "ship.gif", "caption": "The <ship>"}
    async with opened.session.post("/page/file", params=query, data=PIXEL, headers=opened.keyed) as answer:
        assert answer.status == 200
    message = (await opened.view(1))["messages"][0]
    assert (message["text"], message["document"]) == ("The <ship>", None)
    async with opened.session.get("/page/photo", params={"id": message["photo"]}, headers=opened.keyed) as answer:
        assert (answer.content_type, await answer.read()) == ("image/gif", PIXEL)
    async with opened.session.get("/page/photo", params={"id": "forged"}, headers=opened.keyed) as answer:
        assert answer.status == 404


async def test_a_caption_too_long_for_telegram_is_refused(opened: Open) -> None:
    query = {"seat": "1", "name": "a.txt", "caption": "x" * 1025}
    async with opened.session.post("/page/file", params=query, data=b"x", headers=opened.keyed) as answer:
        assert answer.status == 400
    assert (await opened.view(1))["messages"] == []


async def test_a_file_that_nobody_sent_is_not_there(opened: Open) -> None:
    for number in ("1", "-1", "x", ""):
        query = {"seat": "1", "message": number}
        async with opened.session.get("/page/file", params=query, headers=opened.keyed) as answer:
            assert answer.status == 404


async def test_an_empty_and_a_huge_file_are_refused(opened: Open) -> None:
    for data, status in ((BytesIO(), 400), (BytesIO(bytes(LARGEST_FILE + 1)), 413)):
        async with opened.session.post(
            "/page/file", params={"seat": "1", "name": "a"}, data=data, headers=opened.keyed
        ) as answer:
            assert answer.status == status
            assert (await answer.json())["error"]


async def test_the_clock_moves(opened: Open) -> None:
    assert await opened.do("hour", seat=0) == (200, {"text": "An hour later"})
    assert (await opened.view(0))["now"] == (START + timedelta(hours=1)).timestamp()
    assert await opened.do("next", seat=0) == (200, {"text": "Tue 10 Mar 08:00: 2 digests"})


async def test_the_sample_is_offered_until_it_was_sent(opened: Open) -> None:
    sample = (await opened.view(1))["seats"][1]["sample"]
    await opened.do("say", seat=1, text=sample)
    assert (await opened.view(1))["seats"][1]["sample"] == ""


MALFORMED: list[tuple[str, dict[str, Any], int]] = [
    ("say", {"seat": 0, "text": " \u200b"}, 400),
    ("say", {"seat": 0, "text": 7}, 400),
    ("say", {"seat": 0, "text": "x" * 4097}, 400),
    ("say", {"seat": 9, "text": "x"}, 404),
    ("say", {"seat": "one", "text": "x"}, 404),
    ("say", {"text": "x"}, 404),
    ("press", {"seat": 0, "message": "1", "data": "v1|x"}, 400),
    ("locate", {"seat": 0, "latitude": 91, "longitude": 0}, 400),
    ("locate", {"seat": 0, "latitude": None, "longitude": 0}, 400),
    ("forward", {"seat": 3, "message": 99}, 400),
    ("share", {"seat": 0, "chat": -1}, 400),
    ("dance", {"seat": 0}, 400),
]


@pytest.mark.parametrize(("action", "body", "status"), MALFORMED)
async def test_a_malformed_request_is_refused_with_a_sentence(
    opened: Open, action: str, body: dict[str, Any], status: int
) -> None:
    found, answer = await opened.do(action, **body)
    assert (found, answer["error"][-1]) == (status, ".")
    assert (await opened.view(0))["messages"] == []


@pytest.mark.parametrize("body", [b"", b"[1]", b"{", b"\xff"])
async def test_a_body_that_is_no_object_is_refused(opened: Open, body: bytes) -> None:
    async with opened.session.post("/page/do/say", data=body, headers=opened.keyed) as answer:
        assert answer.status == 400


async def test_a_change_is_told_at_once_and_the_stream_ends_with_its_listener(opened: Open) -> None:
    async with opened.session.get("/page/events", params={"key": opened.page.key}) as stream:
        assert stream.content_type == "text/event-stream"
        await _event(stream)
        await opened.do("say", seat=0, text="hello")
        await asyncio.wait_for(_event(stream), PATIENCE_S)
    async with asyncio.timeout(PATIENCE_S):
        while opened.telegram.world.listeners:
            await opened.view(0)


async def _event(stream: ClientResponse) -> None:
    while not (await stream.content.readline()).startswith(b"data:"):
        pass
