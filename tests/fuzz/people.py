"""Updates of people who send anything at all, to the whole bot beside the local Telegram."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Any

from telegram import Update

from bot.demo.clock import Clock
from bot.handlers.all_rooms import ROOMS
from bot.sandbox import LocalTelegram
from bot.transport import raw as said
from tests.dialogs.conftest import OWNER_ID, START
from tests.dialogs.conftest import running as bot_running
from tests.fuzz import schema
from tests.fuzz.making import text
from tests.fuzz.targets import Run
from tests.local_web import local_web

ANNA, EDITOR = 2001, 2002
# The ids that the local Telegram gives to its first group, and to a channel made after it.
GROUP, CHANNEL = -1_001_000_000_001, -1_002_000_000_002
PEOPLE = (ANNA, EDITOR, OWNER_ID)
COMMANDS = sorted({command for room in ROOMS for command in room.commands})
CODES = sorted({route.kind.code for room in ROOMS for route in room.actions})
PATIENCE_S = 30.0
READERS = (said.update_id, said.queue_of, said.sender_of, said.post_of, said.command_of, said.private_chat_of)
# The parts of an update that come from a person in a chat.
SAID = ("message", "edited_message", "channel_post", "edited_channel_post", "business_message", "guest_message")


def update(random: Random) -> bytes:
    """Return an update of the schema; most come from people and chats that are there, and many say something."""
    made = schema.update(random)
    kind = said.kind_of(made)
    content = made[kind] if isinstance(made[kind], dict) else {}
    _from_somebody(random, content, kind)
    if kind in SAID and random.random() < 0.6:
        content |= _words(random)
    return json.dumps(made).encode("utf-8", "surrogatepass")


def press(random: Random) -> bytes:
    """Return a press of a button whose data anybody may have written, under some message of the bot."""
    fields = [
        random.choice(("", "-1", "0", "1", "2", "99", str(2**63), "it", "a" * 40, text(random)[:9]))
        for _ in range(random.randint(0, 5))
    ]
    data = "|".join([random.choice(("v1", "v1", "v1", "v1", "v2", "")), random.choice(CODES), *fields])
    content: dict[str, Any] = {"id": "1", "chat_instance": "1", "data": data[:64]}
    _from_somebody(random, content, "callback_query")
    return json.dumps({"update_id": random.randint(1, 2**31), "callback_query": content}).encode(
        "utf-8", "surrogatepass"
    )


def _from_somebody(random: Random, content: dict[str, Any], kind: str) -> None:
    person = random.choice(PEOPLE)
    chat = _chat(random.choice((person, person, GROUP, CHANNEL)), person)
    content["from"] = {"id": person, "is_bot": False, "first_name": text(random)[:64] or "A", "language_code": "it"}
    if "id" in content:
        # Telegram gives it, and takes the answer to no other.
        content["id"] = "1"
    if kind == "callback_query":
        content["message"] = {"message_id": random.randint(1, 40), "date": 1_773_133_200, "chat": chat, "text": "x",
                              "from": {"id": 4242424242, "is_bot": True, "first_name": "Digest"}}  # fmt: skip
    elif "chat" in content:
        content["chat"] = chat


def _chat(number: int, person: int) -> dict[str, Any]:
    kinds = {GROUP: {"type": "supergroup", "title": "Redazione"}, CHANNEL: {"type": "channel", "title": "Mondo"}}
    return {"id": number, **kinds.get(number, {"type": "private", "first_name": "A"})}


def _words(random: Random) -> dict[str, Any]:
    words = f"/{random.choice(COMMANDS)} {text(random)}" if random.random() < 0.6 else text(random)
    command = re.match(r"/[a-z_]+", words)
    entities = [{"type": "bot_command", "offset": 0, "length": command.end()}] if command else []
    return {"text": words[:4096], "entities": entities}


class _Heard(logging.Handler):
    """Keeps what was logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(self.format(record))


@asynccontextmanager
async def running() -> AsyncIterator[Run]:
    """Run the bot, and let it handle updates one by one; what it logs as an error is a crash."""
    clock, heard = Clock(), _Heard()
    clock.set(START)
    logging.getLogger().addHandler(heard)
    with tempfile.TemporaryDirectory() as folder:
        async with local_web() as sites, LocalTelegram(now=clock.now) as telegram:
            anna = telegram.person("Anna", language_code="it", user_id=ANNA)
            editor = telegram.person("Elena", language_code="en", user_id=EDITOR)
            group = telegram.group("Redazione", members=[anna], admins=[editor], with_bot=True)
            channel = telegram.channel("Mondo", admins=[editor], with_bot=True)
            assert (group.id, channel.id) == (GROUP, CHANNEL)
            async with bot_running(telegram, clock, f"sqlite:///{Path(folder) / 'fuzz.db'}", sites) as house:
                application = house.bot.application
                bot = application.bot
                with_buttons = {chat: (await bot.send_message(chat, "x")).message_id for chat in (GROUP, CHANNEL)}

                async def once(data: bytes) -> None:
                    raw = _json(data)
                    if raw is None:
                        return
                    _under(with_buttons, raw)
                    for read in (
                        said.update_id,
                        said.queue_of,
                        said.sender_of,
                        said.post_of,
                        said.command_of,
                        said.private_chat_of,
                    ):
                        read(raw)
                    try:
                        found = Update.de_json(raw, application.bot)
                    except Exception:  # what the library cannot read is set aside by the inbox
                        return
                    heard.records.clear()
                    async with asyncio.timeout(PATIENCE_S):
                        await application.process_update(found)
                    assert not heard.records, heard.records[0]

                yield once


def _under(with_buttons: dict[int, int], raw: dict[str, Any]) -> None:
    """Let a press be of a message that is there: Telegram tells of no other."""
    try:
        message = raw["callback_query"]["message"]
        message["message_id"] = with_buttons[message["chat"]["id"]]
    except (LookupError, TypeError):
        return


def _json(data: bytes) -> dict[str, Any] | None:
    try:
        raw = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) else None
