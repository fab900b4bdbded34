"""Places within a chat: answers go where the question was, and digests into the topic that an admin chose."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import Group, Person
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

NEWS = ("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
WORDS = {
    "it": {
        "topic": "Cina–Russia", "general": "📌 Rassegna: nell’argomento generale",
        "here": "📌 Qui, in questo argomento", "is-here": "📌 Rassegna: in questo argomento",
        "elsewhere": "📌 Rassegna: in un altro argomento", "to-general": "Rassegna in quello generale",
        "lost": "In Forum l’argomento della rassegna è chiuso o non c’è più", "mute": "Non posso scrivere in Forum",
    },
    "en": {
        "topic": "China–Russia", "general": "📌 Digests: in the general topic",
        "here": "📌 Digests in this topic", "is-here": "📌 Digests: in this topic",
        "elsewhere": "📌 Digests: in another topic", "to-general": "Digests in the general topic",
        "lost": "In Forum the topic for the digests is closed or deleted", "mute": "I may not write in Forum",
    },
}  # fmt: skip
both = pytest.mark.parametrize("language", ["it", "en"])


async def forum(house: House, language: str = "en", *, topics: bool = True) -> tuple[Group, Person, int]:
    """Return a group that the bot is in, its admin, and a topic of it (0 where it has none)."""
    admin = house.telegram.person("Chiara", language)
    await asks(admin, "/start")
    group = house.telegram.group("Forum", [house.owner], [admin])
    await house.telegram.adds_bot(group, by=admin)
    await admin.hears(group)
    topic = group.opens_topic("News") if topics else 0
    await house.idle()
    admin.skip()
    return group, admin, topic


async def following(house: House, language: str) -> tuple[Group, Person, int]:
    """Return a forum that follows a topic, whose digests are to stand in a topic of it."""
    group, admin, topic = await forum(house, language)
    await asks(admin, "/topics", group)
    await admin.taps(WORDS[language]["topic"], to=group)
    admin.skip(group)
    await admin.says("/settings", group, topic=topic)
    await admin.hears(group)
    await admin.taps(WORDS[language]["here"], to=group)
    admin.skip(group)
    return group, admin, topic


def said_last(house: House, chat_id: int) -> dict[str, Any]:
    """Return the newest message in a chat."""
    return list(house.telegram.world.rooms[chat_id].messages.values())[-1]


@pytest.mark.parametrize("command", ["/help", "/latest", "/settings", "/export", "/search gas"])
async def test_an_answer_stands_in_the_topic_of_the_question(house: House, command: str) -> None:
    group, admin, topic = await forum(house)
    await house.publish("China sells Russia trains", "China and Russia agree on trains, gas and a bridge.")
    admin.skip(group)
    await admin.says(command, group, topic=topic)
    await admin.hears(group)
    message = said_last(house, group.id)
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic, True)


async def test_an_answer_in_private_stands_in_the_topic_of_the_question(house: House) -> None:
    topic = house.owner.opens_topic("Mornings")
    await house.owner.says("/help", topic=topic)
    await house.owner.hears()
    message = said_last(house, house.owner.id)
    assert (message["message_thread_id"], message["is_topic_message"]) == (topic, True)


async def test_an_answer_to_a_comment_stands_under_the_post(house: House) -> None:
    group, admin, _ = await forum(house, topics=False)
    admin.skip(group)
    said = await admin.says("/help", group, comments_on=5)
    await admin.hears(group)
    message = said_last(house, group.id)
    assert message["reply_to_message"]["message_id"] == said
    assert "is_topic_message" not in message


async def test_an_answer_outside_of_topics_stands_by_itself(house: House) -> None:
    group, admin, _ = await forum(house)
    await asks(admin, "/help", group)
    assert not {"message_thread_id", "reply_to_message"} & said_last(house, group.id).keys()


@pytest.mark.parametrize("command", ["/help", "/export"])
@pytest.mark.parametrize("deleted", [True, False])
async def test_an_answer_whose_topic_is_lost_stands_in_the_general_one(
    house: House, command: str, deleted: bool
) -> None:
    group, admin, topic = await forum(house)
    admin.skip(group)
    group.closes_topic(topic)
    await admin.says(command, group, topic=topic)
    if deleted:
        group.deletes_topic(topic)
    await admin.hears(group)
    assert "message_thread_id" not in said_last(house, group.id)


@both
async def test_a_digest_stands_in_the_topic_that_an_admin_chose(house: House, language: str) -> None:
    words = WORDS[language]
    group, admin, topic = await forum(house, language)
    await asks(admin, "/topics", group)
    await admin.taps(words["topic"], to=group)
    assert words["here"] not in labels(await asks(admin, "/settings", group))
    await admin.says("/settings", group, topic=topic)
    shown = await admin.hears(group)
    assert words["general"] in shown.text
    assert words["to-general"] not in labels(shown)
    await admin.taps(words["here"], to=group)
    shown = await admin.hears(group)
    assert words["is-here"] in shown.text
    assert words["here"] not in labels(shown)
    await house.publish(*NEWS)
    await house.tick(after=timedelta(hours=22))
    assert NEWS[0] in (await admin.hears(group)).text
    assert said_last(house, group.id)["message_thread_id"] == topic
    assert words["elsewhere"] in (await asks(admin, "/settings", group)).text
    await admin.taps(words["to-general"], to=group)
    await house.publish("La Russia e la Cina, un ponte", "La Cina e la Russia aprono un ponte. Si passa in marzo.")
    admin.skip(group)
    await house.tick(after=timedelta(days=1))
    assert "un ponte" in (await admin.hears(group)).text
    assert "message_thread_id" not in said_last(house, group.id)


@both
@pytest.mark.parametrize("deleted", [True, False])
async def test_a_digest_whose_topic_is_lost_stands_in_the_general_one_and_its_admin_is_told_once(
    house: House, language: str, deleted: bool
) -> None:
    group, admin, topic = await following(house, language)
    if deleted:
        group.deletes_topic(topic)
    else:
        group.closes_topic(topic)
    for number, more in enumerate(("treni", "navi"), 1):
        await house.publish(f"Cina e Russia, {more}", f"La Cina e la Russia uniscono gli orari: {more}. Si parte.")
        await house.tick(after=timedelta(hours=22) if number == 1 else timedelta(days=1))
        assert more in (await admin.hears(group)).text
        assert "message_thread_id" not in said_last(house, group.id)
    told = [message.text for message in admin.screen() if WORDS[language]["lost"] in message.text]
    assert len(told) == 1


@both
async def test_a_forum_that_takes_nothing_anywhere_tells_its_admin_why(house: House, language: str) -> None:
    group, admin, topic = await following(house, language)
    group.closes_topic(topic)
    group.closes_topic()
    await house.publish(*NEWS)
    await house.tick(after=timedelta(hours=22))
    heard = [(await admin.hears()).text, (await admin.hears()).text]
    assert WORDS[language]["lost"] in heard[0]
    assert WORDS[language]["mute"] in heard[1]
    assert "TOPIC_CLOSED" in heard[1]


async def test_only_admins_choose_the_topic_and_no_forged_button_does(house: House) -> None:
    group, admin, topic = await forum(house)
    await admin.says("/settings", group, topic=topic)
    await admin.hears(group)
    shown = admin.screen(group)[-1].message_id
    here = f"v1|set-where|{group.id}|1"
    assert await house.owner.presses_raw(shown, here, to=group) == "Only the admins of this chat can change that."
    private = (await asks(admin, f"/start settings_{group.id}")).message_id
    assert await admin.presses_raw(private, here)
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(group.id)
    assert chat is not None
    assert chat.message_thread_id is None


@both
async def test_where_people_write_to_a_channel_the_bot_is_silent(house: House, language: str) -> None:
    admin = house.telegram.person("Chiara", language)
    channel = house.telegram.channel("Mondo", [admin], with_bot=True)
    inbox = house.telegram.direct_messages(channel)
    customer = house.telegram.person("Carlo", language)
    for person, said in ((customer, "/start"), (customer, "treni?"), (customer, "/settings"), (admin, "/topics")):
        await person.says(said, inbox)
    await house.idle()
    assert [message.sender for message in customer.screen(inbox)] == ["Carlo", "Carlo", "Carlo", "Chiara"]
    async with house.services.store.read() as tx:
        assert await tx.chats.get(inbox.id) is None
    await play(customer, [("/start", "👋")])
