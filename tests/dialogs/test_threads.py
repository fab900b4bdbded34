"""Answers go where the question was: into the topic of a forum, and under the post that a comment is about."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Group
from tests.dialogs.conftest import House
from tests.dialogs.script import asks


async def forum(house: House) -> Group:
    """Return a group that the bot is in and that has been written in."""
    group = house.telegram.group("Forum", [house.owner])
    await house.telegram.adds_bot(group, by=house.owner)
    await house.owner.hears(group)
    return group


def said_last(house: House, group: Group) -> dict[str, Any]:
    """Return the newest message in a group."""
    return list(house.telegram.world.rooms[group.id].messages.values())[-1]


@pytest.mark.parametrize("command", ["/help", "/latest", "/settings", "/export", "/search gas"])
async def test_an_answer_stands_in_the_topic_of_the_question(house: House, command: str) -> None:
    group = await forum(house)
    await house.publish("China sells Russia trains", "China and Russia agree on trains, gas and a bridge.")
    await house.owner.says(command, group, topic=77)
    await house.owner.hears(group)
    message = said_last(house, group)
    assert (message["message_thread_id"], message["is_topic_message"]) == (77, True)


async def test_an_answer_to_a_comment_stands_under_the_post(house: House) -> None:
    group = await forum(house)
    house.owner.skip(group)
    said = await house.owner.says("/help", group, comments_on=5)
    await house.owner.hears(group)
    message = said_last(house, group)
    assert message["reply_to_message"]["message_id"] == said
    assert "is_topic_message" not in message


async def test_an_answer_outside_of_topics_stands_by_itself(house: House) -> None:
    group = await forum(house)
    await asks(house.owner, "/help", group)
    assert not {"message_thread_id", "reply_to_message"} & said_last(house, group).keys()
