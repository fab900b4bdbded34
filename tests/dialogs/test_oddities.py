"""Updates that no ordinary client sends, and chats that take no answer: nothing breaks, and nobody else hears of it."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.sandbox import Person
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks


async def quiet(house: House, caplog: pytest.LogCaptureFixture) -> None:
    """Check that all has been handled, nothing of it set aside, and nothing logged as an error."""
    await house.idle()
    async with house.services.store.read() as tx:
        assert await tx.inbox.aside() == []
    assert [record.message for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_a_group_where_the_bot_may_not_write_is_not_answered(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    admin, anna = house.telegram.person("Chiara"), house.telegram.person("Anna")
    group = house.telegram.group("Redazione", [anna], [admin], with_bot=True)
    await house.telegram.restricts_bot(group, by=admin, may_write=False)
    for command in ("/help", "/latest", "/search treni", "/settings", "/digest"):
        await anna.says(command, group)
    await quiet(house, caplog)
    assert not [text for chat, _, text in house.telegram.deliveries if chat == group.id]


async def test_a_bot_is_not_answered(house: House, caplog: pytest.LogCaptureFixture) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    group = house.telegram.group("Redazione", [anna], [], with_bot=True)
    robot = {"id": 88, "is_bot": True, "first_name": "Robot", "username": "robot_bot"}
    room = house.telegram.world.rooms[group.id]
    entities = [{"type": "bot_command", "offset": 0, "length": 5}]
    house.telegram.updates.put(
        "message", house.telegram.world.add(room, {"from": robot, "text": "/help", "entities": entities})
    )
    await quiet(house, caplog)
    before = len(house.telegram.deliveries)
    await anna.says("/help", group)
    await house.idle()
    assert (before, len(house.telegram.deliveries)) == (0, 1)


async def test_a_post_that_telegram_copies_into_the_group_of_its_channel_is_not_answered(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    group, channel = house.telegram.group("Readers", [anna], [], with_bot=True), house.telegram.channel("World", [anna])
    world = house.telegram.world
    copied = {
        "from": {"id": 777000, "is_bot": False, "first_name": "Telegram"},
        "sender_chat": world.shown_chat(world.rooms[channel.id]),
        "is_automatic_forward": True,
        "text": "/help",
        "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
    }
    house.telegram.updates.put("message", world.add(world.rooms[group.id], copied))
    await quiet(house, caplog)
    before = len(house.telegram.deliveries)
    await anna.says("/help", group)
    await house.idle()
    assert (before, len(house.telegram.deliveries)) == (0, 1)


@pytest.mark.parametrize(
    "written", ["<b>/search treni</b>", "<b><i>/search</i></b> treni", "<u>/search treni veloci</u>"]
)
async def test_a_formatted_command_is_obeyed(house: House, written: str) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/start")
    anna.skip()
    await anna.says(written, html=True)
    assert "treni" in (await anna.hears()).text


async def test_an_unknown_command_that_is_formatted_is_told_so(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    unknown = (await asks(anna, "/nothing")).text
    anna.skip()
    await anna.says("<b>/nothing</b>", html=True)
    assert (await anna.hears()).text == unknown


def pressed(house: House, person: Person, content: dict[str, Any]) -> None:
    """Bring a press that only a client of one's own makes."""
    query = {"id": "1", "from": person.user, "chat_instance": "1", "data": "v1|topics|0", **content}
    house.telegram.updates.put("callback_query", query)


async def test_a_button_whose_message_is_gone_is_an_old_one(house: House, caplog: pytest.LogCaptureFixture) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/start")
    chat = {"id": anna.id, "type": "private", "first_name": "Anna"}
    calls = len(house.telegram.calls)
    pressed(house, anna, {"message": {"chat": chat, "message_id": 1, "date": 0}})
    pressed(house, anna, {"inline_message_id": "gone"})
    await quiet(house, caplog)
    asked = {call.method for call in house.telegram.calls[calls:]}
    assert "answerCallbackQuery" in asked
    assert not {method for method in asked if method.startswith(("send", "edit"))}


# More than any database keeps, and a word that nobody else may read.
HUGE, PRIVATE = 2**63 + 5, "zqxprivate"
STRANGER = {"id": HUGE, "is_bot": False, "first_name": PRIVATE}
HUGE_PARTS: list[tuple[str, dict[str, Any]]] = [
    ("message", {"chat": {"id": HUGE, "type": "private", "first_name": PRIVATE}}),
    ("message", {"from": STRANGER}),
    ("message", {"date": HUGE}),
    ("message", {"migrate_to_chat_id": -HUGE, "chat": {"id": -100, "type": "group", "title": PRIVATE}}),
    ("message", {"forward_origin": {"type": "user", "date": HUGE, "sender_user": STRANGER}}),
    ("inline_query", {"from": STRANGER, "query": PRIVATE, "offset": ""}),
    ("channel_post", {"chat": {"id": -HUGE, "type": "channel", "title": PRIVATE}}),
]


@on_both
async def test_numbers_that_no_database_keeps_are_set_aside_and_the_owner_told_once(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await asks(house.owner, "/start")
    house.owner.skip()
    for number, (kind, parts) in enumerate(HUGE_PARTS):
        chat, sender = {"id": 55, "type": "private"}, {"id": 55, "is_bot": False, "first_name": PRIVATE}
        message = {"message_id": 900 + number, "date": 1, "chat": chat, "from": sender, "text": PRIVATE}
        house.telegram.updates.put(kind, {"id": "1", **message, **parts} if kind != "channel_post" else message | parts)
    await house.idle()
    async with house.services.store.read() as tx:
        assert len(await tx.inbox.aside()) == len(HUGE_PARTS)
    assert "set it aside" in (await house.owner.hears()).text
    await asks(house.owner, "/help")
    assert sum("set it aside" in each.text for each in house.owner.screen()) == 1
    assert [each for each in (PRIVATE, "Traceback") if each in caplog.text] == []
