"""What the bot knows of a chat heals from what it sees: a word, a right, a name; and refused news comes after all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Channel, Group, Person
from digests.model import Chat
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

TRAINS = ("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
BRIDGE = ("Campata nuova sull'Amur", "Un viadotto porta camion dalla Russia verso la Cina. Il pedaggio costa poco.")
WHEAT = ("Raccolto record di frumento", "Silos pieni: Mosca carica navi dirette in Cina. Il prezzo scende.")
# What tells of each, also where they are told as one story.
TOLD = ("orari dei treni", "viadotto", "frumento")
WORDS = {
    "it": {
        "topic": "Cina–Russia", "mute": "Non posso scrivere in", "off": "Tre rassegne di fila",
        "gone": "Non sono più in questa chat", "refused": "Quello che ho mandato lì è stato rifiutato",
        "settings": "⚙️ Impostazioni", "time": "🕗 Ora", "at": "🕗 21:15", "list": "Canali e gruppi collegati",
        "one": "Un argomento.",
    },
    "en": {
        "topic": "China–Russia", "mute": "I may not write in", "off": "Three digests in a row",
        "gone": "I am no longer in this chat", "refused": "What I sent there was refused",
        "settings": "⚙️ Settings", "time": "🕗 Time", "at": "🕗 21:15", "list": "Connected channels and groups",
        "one": "One topic.",
    },
}  # fmt: skip
both = pytest.mark.parametrize("language", ["it", "en"])


async def stored(house: House, chat_id: int) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat is not None
    return chat


async def reader(house: House, language: str) -> Person:
    person = house.telegram.person("Anna", language)
    await asks(person, "/start")
    await person.taps(WORDS[language]["topic"])
    person.skip()
    return person


async def group_of(house: House, language: str, *, connects: bool = True) -> tuple[Group, Person]:
    """Return a group that follows a topic, and the admin who chose it; somebody else may have added the bot."""
    admin = house.telegram.person("Chiara", language)
    await asks(admin, "/start")
    adder = admin if connects else house.telegram.person("Bruno", language)
    group = house.telegram.group("Redazione", [adder], [admin])
    await house.telegram.adds_bot(group, by=adder)
    await admin.hears(group)
    await asks(admin, "/topics", group)
    await admin.taps(WORDS[language]["topic"], to=group)
    admin.skip(group)
    admin.skip()
    return group, admin


async def morning(house: House) -> None:
    """Let the next eight o'clock in Rome come."""
    to_eight = timedelta(hours=7) - timedelta(hours=house.clock.now().hour, minutes=house.clock.now().minute)
    await house.tick(after=to_eight + timedelta(days=1 if to_eight <= timedelta() else 0, seconds=30))


def told(person: Person, words: str, where: Group | Channel | None = None) -> int:
    return sum(words in message.text for message in person.screen(where))


@both
async def test_any_word_from_somebody_who_had_blocked_the_bot_brings_the_digests_back_with_what_was_refused(
    house: House, language: str
) -> None:
    person = await reader(house, language)
    await house.publish(*TRAINS)
    person.account.blocks_bot = True
    await morning(house)
    assert not (await stored(house, person.id)).active
    # Of unblocking the bot hears nothing this time.
    person.account.blocks_bot = False
    await asks(person, "/help")
    back = await stored(house, person.id)
    assert (back.active, back.refused_at) == (True, None)
    await house.publish(*BRIDGE)
    person.skip()
    await morning(house)
    digest = (await person.hears()).text
    assert TRAINS[0] in digest
    assert BRIDGE[0] in digest


@both
async def test_what_a_group_refused_for_want_of_rights_is_in_its_next_digest_and_in_nobody_elses(
    house: House, language: str
) -> None:
    group, admin = await group_of(house, language)
    other = await reader(house, language)
    house.telegram.world.rooms[group.id].silenced = True
    for article in (TRAINS, BRIDGE):
        await house.publish(*article)
        other.skip()
        await morning(house)
        assert article[0] in (await other.hears()).text
    assert told(admin, WORDS[language]["mute"]) == 1
    house.telegram.world.rooms[group.id].silenced = False
    await house.publish(*WHEAT)
    other.skip()
    await morning(house)
    digest, others = (await admin.hears(group)).text, (await other.hears()).text
    assert [words in digest for words in TOLD] == [True] * 3
    assert [words in others for words in TOLD] == [False, False, True]


async def refuses_three(house: House, group: Group, admin: Person) -> None:
    """Let a group refuse three digests because the bot may not write, so that it is switched off."""
    await house.telegram.restricts_bot(group, by=admin, may_write=False)
    for article in (TRAINS, BRIDGE, WHEAT):
        await house.publish(*article)
        await morning(house)
    assert not (await stored(house, group.id)).active


@both
async def test_a_right_that_is_given_back_brings_the_digests_back_with_what_was_refused(
    house: House, language: str
) -> None:
    words = WORDS[language]
    group, admin = await group_of(house, language)
    await refuses_three(house, group, admin)
    assert words["mute"] in (await admin.hears()).text
    assert words["off"] in (await admin.hears()).text
    await play(admin, [("/chats", words["list"]), ("[👥 Redazione]", words["refused"])])
    await house.telegram.restricts_bot(group, by=admin, may_write=True)
    await house.idle()
    assert (await stored(house, group.id)).active
    admin.skip(group)
    await morning(house)
    digest = (await admin.hears(group)).text
    assert [words in digest for words in TOLD] == [True] * 3


@both
async def test_a_chat_is_asked_after_before_it_is_said_that_the_bot_is_gone(house: House, language: str) -> None:
    words = WORDS[language]
    group, admin = await group_of(house, language)
    async with house.services.store.write() as tx:
        await tx.chats.deactivate(group.id, house.clock.now())
    await play(admin, [("/chats", words["list"]), ("[👥 Redazione]", words["one"])])
    async with house.services.store.write() as tx:
        await tx.chats.deactivate(group.id, house.clock.now())
    shown = admin.screen(group)[-1].message_id
    await admin.presses_raw(shown, f"v1|topics|{group.id}", to=group)
    assert (await stored(house, group.id)).active
    house.telegram.world.rooms[group.id].members[house.telegram.world.bot["id"]].status = "left"
    async with house.services.store.write() as tx:
        await tx.chats.deactivate(group.id, house.clock.now())
    await play(admin, [("/chats", words["list"]), ("[👥 Redazione]", words["refused"])])


@both
@pytest.mark.parametrize("said", ["/settings", "/topics", "/help"])
async def test_no_chat_is_told_that_the_bot_is_no_longer_in_it(house: House, language: str, said: str) -> None:
    words = WORDS[language]
    group, admin = await group_of(house, language)
    await asks(admin, "/settings", group)
    for by_button in (False, True):
        await house.services.subscribers.left(group.id)
        if by_button:
            admin.skip(group)
            await admin.taps("🗂", to=group)
        else:
            await asks(admin, said, group)
        assert (await stored(house, group.id)).active
    assert told(admin, words["gone"], group) == 0


@both
async def test_a_new_name_is_known_at_once(house: House, language: str) -> None:
    group, admin = await group_of(house, language)
    channel = house.telegram.channel("Mondo", [admin])
    await house.telegram.adds_bot(channel, by=admin)
    await house.idle()
    admin.renames(group, "Cronaca")
    admin.renames(channel, "Pianeta")
    await house.idle()
    assert labels(await asks(admin, "/chats")) == ["👥 Cronaca", "📣 Pianeta"]


async def test_a_channel_that_posts_is_one_where_the_bot_is(house: House) -> None:
    admin = house.telegram.person("Chiara", "it")
    channel = house.telegram.channel("Mondo", [admin])
    await house.telegram.adds_bot(channel, by=admin)
    await house.idle()
    await house.services.subscribers.left(channel.id)
    await admin.says("Buongiorno a tutti", channel)
    await house.idle()
    assert (await stored(house, channel.id)).active


@both
async def test_who_sets_a_chat_up_hears_of_its_troubles(house: House, language: str) -> None:
    words = WORDS[language]
    group, admin = await group_of(house, language, connects=False)
    assert labels(await asks(admin, "/chats")) == ["👥 Redazione"]
    await house.telegram.restricts_bot(group, by=admin, may_write=False)
    await house.publish(*TRAINS)
    admin.skip()
    await morning(house)
    assert words["mute"] in (await admin.hears()).text


@both
async def test_rights_are_asked_in_another_way_where_one_is_refused(house: House, language: str) -> None:
    words = WORDS[language]
    group, admin = await group_of(house, language)
    reads = house.telegram.person("Anna", language)
    house.telegram.faults.refuse(400, "Bad Request: member list is inaccessible", method="getChatMember", times=None)
    assert words["settings"] in (await asks(admin, "/settings", group)).text
    assert words["settings"] not in (await asks(reads, "/settings", group)).text
    channel = house.telegram.channel("Mondo", [admin])
    await house.telegram.adds_bot(channel, by=admin)
    await house.idle()
    assert labels(await asks(admin, "/chats")) == ["📣 Mondo", "👥 Redazione"]


@both
async def test_the_reply_of_an_anonymous_admin_answers_the_question(house: House, language: str) -> None:
    words = WORDS[language]
    group, admin = await group_of(house, language)
    await asks(admin, "/settings", group)
    await admin.taps(words["time"], to=group)
    admin.skip(group)
    question = admin.screen(group)[-1].message_id
    replies_anonymously(house, group, "21:15", question)
    assert words["at"] in (await admin.hears(group)).text.replace("9:15\u202fPM", "21:15")
    assert f"{(await stored(house, group.id)).digest_time:%H:%M}" == "21:15"
    # It was answered: what is said next under the group's name is no answer any more.
    replies_anonymously(house, group, "22:30", question)
    await house.idle()
    assert f"{(await stored(house, group.id)).digest_time:%H:%M}" == "21:15"


def replies_anonymously(house: House, group: Group, text: str, to: int) -> None:
    """Reply in a group under its own name, as Telegram tells of it."""
    world = house.telegram.world
    room = world.rooms[group.id]
    nobody = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    content = {
        "from": nobody,
        "sender_chat": world.shown_chat(room),
        "text": text,
        "reply_to_message": room.messages[to],
    }
    house.telegram.updates.put("message", world.add(room, content))
