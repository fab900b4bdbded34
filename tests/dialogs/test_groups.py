"""Groups and channels: coming, going, becoming a supergroup, and being connected from an admin's private chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Channel, Group, Person
from bot.sandbox.world import PATIENCE_S
from digests.model import Chat, ChatKind
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

TRAINS = ("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
GREETING = {"it": "👋 Ciao a tutti!", "en": "👋 Hello everyone!"}
AGAIN = {"it": "👋 Eccomi di nuovo!", "en": "👋 Here I am again!"}
RAIL = (
    "Pechino e Mosca, un solo orario",
    "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio. Poi si vedrà.",
)
TOPIC = {"it": "Cina–Russia", "en": "China–Russia"}
CONNECT = {
    "it": {
        "ask": "🔗 Collega un canale o un gruppo", "done": "✅ Mondo è collegato.", "cancel": "Annulla",
        "next": "Ora scegli gli argomenti di Mondo.", "nothing": "Va bene, non è cambiato nulla.",
        "mute": "In Mondo non posso ancora scrivere.", "again": "🔁 Riprova",
        "foreign": "In Mondo non risulti tra gli amministratori", "absent": "Non sono ancora in Mondo.",
        "absent_there": "Non sono ancora in quella chat.",
    },
    "en": {
        "ask": "🔗 Connect a channel or a group", "done": "✅ Mondo is connected.", "cancel": "Cancel",
        "next": "Now choose the topics of Mondo.", "nothing": "All right, nothing changed.",
        "mute": "I may not write in Mondo yet.", "again": "🔁 Try again",
        "foreign": "You are not listed among the admins of Mondo", "absent": "I am not in Mondo yet.",
        "absent_there": "I am not in that chat yet.",
    },
}  # fmt: skip
CHANNELS = {
    "it": [
        ("/chats", "🔗 Canali e gruppi collegati"),
        ("[📣 Mondo]", "📣 Mondo\nAncora nessun argomento: non arriva nulla."),
        ("[⚙️ Impostazioni]", "⚙️ Impostazioni di Mondo\n\n🕗 08:00, ogni giorno"),
        ("[🕗 Ora]", "oppure scrivimeli"),
        ("21:15", "⚙️ Impostazioni di Mondo\n\n🕗 21:15, ogni giorno"),
        ("[💬 Lingua]", "In che lingua?"),
        ("[English]", "In che lingua?"),
        ("[‹ Indietro]", "💬 English"),
        ("[‹ Indietro]", "📣 Mondo\n"),
        ("[✕ Scollega]", "Scollego Mondo?"),
        ("[‹ Indietro]", "📣 Mondo\n"),
        ("[✕ Scollega]", "Scollego Mondo?"),
        ("[Sì, scollega]", "Mondo non è più collegato."),
        ("/chats", "Non hai ancora collegato nessun canale o gruppo."),
    ],
    "en": [
        ("/chats", "🔗 Connected channels and groups"),
        ("[📣 Mondo]", "📣 Mondo\nNo topic yet: nothing arrives."),
        ("[⚙️ Settings]", "⚙️ Settings of Mondo\n\n🕗 08:00, every day"),
        ("[🕗 Time]", "or write them to me"),
        ("21:15", "⚙️ Settings of Mondo\n\n🕗 21:15, every day"),
        ("[💬 Language]", "In which language?"),
        ("[Italiano]", "In which language?"),
        ("[‹ Back]", "💬 Italiano"),
        ("[‹ Back]", "📣 Mondo\n"),
        ("[✕ Disconnect]", "Disconnect Mondo?"),
        ("[‹ Back]", "📣 Mondo\n"),
        ("[✕ Disconnect]", "Disconnect Mondo?"),
        ("[Yes, disconnect]", "Mondo is no longer connected."),
        ("/chats", "You have not connected a channel or group yet."),
    ],
}


async def stored(house: House, chat_id: int) -> Chat | None:
    async with house.services.store.read() as tx:
        return await tx.chats.get(chat_id)


async def gone(house: House, chat_id: int) -> Chat:
    """Wait until the bot knows that it is gone from a chat."""
    async with asyncio.timeout(PATIENCE_S):
        while (chat := await stored(house, chat_id)) is None or chat.active:
            pass
    return chat


async def connects(house: House, person: Person) -> None:
    """Wait until a person has connected something."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            async with house.services.store.read() as tx:
                if await tx.chats.connected(person.id):
                    return


async def following_group(house: House, language: str = "it", *, supergroup: bool = True) -> tuple[Group, Person]:
    """Return a group that follows a topic, and its admin."""
    admin = house.telegram.person("Chiara", language)
    group = house.telegram.group("Redazione", [], [admin], supergroup=supergroup)
    await house.telegram.adds_bot(group, by=admin)
    await admin.hears(group)
    await admin.taps(data=f"v1|topics|{group.id}", to=group)
    await admin.taps(TOPIC[language], to=group)
    admin.skip(group)
    return group, admin


async def channel_admin(house: House, language: str) -> tuple[Channel, Person]:
    admin = house.telegram.person("Chiara", language)
    await asks(admin, "/start")
    return house.telegram.channel("Mondo", [admin]), admin


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_group_is_greeted_once_and_again_when_the_bot_comes_back(house: House, language: str) -> None:
    admin = house.telegram.person("Chiara", language)
    group = house.telegram.group("Redazione", [], [admin])
    await house.telegram.adds_bot(group, by=admin)
    greeting = await admin.hears(group)
    assert greeting.text.startswith(GREETING[language])
    assert len(labels(greeting)) == 2
    await admin.hears_nothing(house.telegram.adds_bot(group, by=admin, admin=True), group)
    await house.telegram.kicks_bot(group, by=admin)
    await house.idle()
    await house.telegram.adds_bot(group, by=admin)
    assert (await admin.hears(group)).text.startswith(AGAIN[language])


async def test_a_group_is_greeted_also_where_its_choice_has_stored_it_before(house: House) -> None:
    admin = house.telegram.person("Chiara", "en")
    group = house.telegram.group("Newsroom", [], [admin])
    await house.services.subscribers.arrived(group.id, ChatKind.GROUP, "Newsroom", "en")
    await house.telegram.adds_bot(group, by=admin)
    assert (await admin.hears(group)).text.startswith(GREETING["en"])


async def test_a_group_that_removed_the_bot_gets_nothing_until_it_returns_with_its_topics(house: House) -> None:
    group, admin = await following_group(house)
    await house.telegram.kicks_bot(group, by=admin)
    assert (await gone(house, group.id)).next_due_at is None
    await house.telegram.adds_bot(group, by=admin)
    await admin.hears(group)
    back = await stored(house, group.id)
    assert back is not None
    assert back.active
    assert back.next_due_at is not None
    async with house.services.store.read() as tx:
        assert len(await tx.subscriptions.of(group.id)) == 1


async def test_blocking_and_unblocking_is_followed(house: House) -> None:
    reader = house.telegram.person("Anna", "it")
    await asks(reader, "/start")
    await reader.taps("Cina–Russia")
    await reader.blocks_bot()
    assert (await gone(house, reader.id)).next_due_at is None
    await reader.unblocks_bot()
    await asks(reader, "/settings")
    back = await stored(house, reader.id)
    assert back is not None
    assert back.next_due_at is not None


async def test_somebody_unknown_who_unblocks_is_not_stored(house: House) -> None:
    stranger = house.telegram.person("Zoe")
    await stranger.blocks_bot()
    await stranger.unblocks_bot()
    await house.idle()
    assert await stored(house, stranger.id) is None


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old"), ("new",), ("old",), ("old", "new", "old", "new")])
async def test_a_group_that_becomes_a_supergroup_keeps_everything(house: House, order: tuple[str, ...]) -> None:
    group, admin = await following_group(house, supergroup=False)
    before = await stored(house, group.id)
    moved = await house.telegram.migrates(group, tell=False)
    said = {
        name: next(message for message in house.telegram.world.rooms[place].messages.values() if key in message)
        for name, place, key in (
            ("old", group.id, "migrate_to_chat_id"),
            ("new", moved.id, "migrate_from_chat_id"),
        )
    }
    for name in order:
        house.telegram.updates.put("message", said[name])
        await house.idle()
    await play(admin, [("/settings", "⚙️ Impostazioni\n")], moved)
    after = await stored(house, moved.id)
    assert before is not None
    assert after is not None
    assert (after.kind, after.active, after.next_due_at) == (ChatKind.SUPERGROUP, True, before.next_due_at)
    assert await stored(house, group.id) is None
    await house.publish(*TRAINS)
    admin.skip(moved)
    due = after.next_due_at
    assert due is not None
    await house.tick(after=due - house.clock.now())
    assert "Cina e Russia, treni" in (await admin.hears(moved)).text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_channel_is_connected_by_choosing_it(house: House, language: str) -> None:
    words = CONNECT[language]
    channel, admin = await channel_admin(house, language)
    await play(admin, [("/connect", words["ask"])])
    await admin.shares_chat(channel)
    done = await admin.hears()
    assert (done.text, done.markup) == (words["done"], {"remove_keyboard": True})
    assert (await admin.hears()).text.startswith(words["next"])
    await house.idle()
    await admin.taps(data=f"v1|topics|{channel.id}")
    assert "Mondo" in (await admin.hears()).text
    await admin.taps(TOPIC[language])
    await house.publish(*TRAINS)
    chat = await stored(house, channel.id)
    assert chat is not None
    assert chat.next_due_at is not None
    await house.tick(after=chat.next_due_at - house.clock.now())
    assert "Cina e Russia, treni" in (await admin.hears(channel)).text


async def test_a_channel_is_told_of_once_however_its_news_and_its_choice_meet(house: House) -> None:
    words = CONNECT["it"]
    channel, admin = await channel_admin(house, "it")
    # Both are at it at once.
    house.telegram.faults.delay(0.1, method="getChat", times=None)
    await play(admin, [("/connect", words["ask"])])
    await admin.shares_chat(channel)
    await house.idle()
    assert sum(message.text == words["done"] for message in admin.screen()) == 1
    await house.telegram.kicks_bot(channel, by=admin)
    await gone(house, channel.id)
    await house.telegram.adds_bot(channel, by=admin)
    await house.idle()
    assert sum(message.text == words["done"] for message in admin.screen()) == 2


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_group_is_connected_by_choosing_it(house: House, language: str) -> None:
    admin = house.telegram.person("Chiara", language)
    group = house.telegram.group("Mondo", [], [admin])
    await play(admin, [("/start connect", CONNECT[language]["ask"])])
    await admin.shares_chat(group)
    assert (await admin.hears()).text == CONNECT[language]["done"]
    assert (await admin.hears(group)).text.startswith(GREETING[language])


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_channel_that_the_bot_was_added_to_is_connected_with_its_admin(house: House, language: str) -> None:
    channel, admin = await channel_admin(house, language)
    admin.skip()
    await house.telegram.adds_bot(channel, by=admin)
    assert (await admin.hears()).text == CONNECT[language]["done"]
    assert (await admin.hears()).text.startswith(CONNECT[language]["next"])
    assert admin.screen(channel) == []


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_stands_in_the_way_is_said_and_can_be_tried_again(house: House, language: str) -> None:
    words = CONNECT[language]
    channel, admin = await channel_admin(house, language)
    await play(admin, [("/connect", words["ask"])])
    share(house, admin, channel)
    absent = await admin.hears()
    assert absent.text.startswith(words["absent"])
    assert "startchannel&admin=post_messages" in str(absent.markup)
    await play(admin, [(f"[{words['again']}]", f"({words['absent_there']})")])
    await house.telegram.adds_bot(channel, by=admin, may_post=False)
    assert (await admin.hears()).text.startswith(words["mute"])
    await house.telegram.adds_bot(channel, by=admin, may_post=True)
    await admin.taps(words["again"])
    assert (await admin.hears()).text == words["done"]
    other = house.telegram.person("Ospite", language)
    await play(other, [("/connect", words["ask"])])
    share(house, other, channel)
    assert words["foreign"] in (await other.hears()).text
    assert await other.presses_raw(other.screen()[-1].message_id, f"v1|conn-try|{channel.id}")
    shown = await asks(other, "/chats")
    assert labels(shown) == []


def share(house: House, person: Person, channel: Channel) -> None:
    """Choose a chat without that Telegram adds the bot to it."""
    shared = {"request_id": 1, "chat_id": channel.id, "title": channel.title}
    room = house.telegram.world.rooms[person.id]
    message = house.telegram.world.add(room, {"from": person.user, "chat_shared": shared})
    house.telegram.updates.put("message", message)


@pytest.mark.parametrize("language", ["it", "en"])
async def test_connected_chats_are_listed_changed_and_disconnected(house: House, language: str) -> None:
    channel, admin = await channel_admin(house, language)
    await house.telegram.adds_bot(channel, by=admin)
    await admin.hears()
    await house.idle()
    while not labels(admin.screen()[-1]):
        await admin.hears()
    admin.skip()
    await play(admin, CHANNELS[language])
    assert await stored(house, channel.id) is None


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_chooser_can_be_put_away(house: House, language: str) -> None:
    words = CONNECT[language]
    _, admin = await channel_admin(house, language)
    await play(admin, [("/connect", words["ask"]), (words["cancel"], words["nothing"])])
    await play(admin, [("/connect", words["ask"]), ("treni", words["nothing"])])
    assert "treni" in (await admin.hears()).text


async def test_a_channel_without_the_bot_can_be_taken_off_the_list(house: House) -> None:
    channel, admin = await channel_admin(house, "it")
    await house.telegram.adds_bot(channel, by=admin)
    await admin.hears()
    await house.telegram.kicks_bot(channel, by=admin)
    await gone(house, channel.id)
    admin.skip()
    await play(
        admin,
        [
            ("/chats", "Canali e gruppi collegati"),
            ("[📣 Mondo]", "Non sono più in questa chat."),
            ("[✕ Scollega]", "Scollego Mondo?"),
            ("[Sì, scollega]", "non è più collegato"),
        ],
    )


async def test_the_settings_of_a_channel_open_in_private_for_its_admins_only(house: House) -> None:
    channel, admin = await channel_admin(house, "it")
    await house.telegram.adds_bot(channel, by=admin)
    await admin.hears()
    reader = house.telegram.person("Anna", "it")
    link = f"settings_{channel.id}"
    await play(reader, [(f"/start {link}", "Solo gli amministratori di questa chat possono cambiarlo.")])
    for forged in ("settings_", "settings_x", "settings_-1", f"settings_{'9' * 40}"):
        await asks(reader, f"/start {forged}")
    admin.skip()
    await play(admin, [(f"/start {link}", "⚙️ Impostazioni di Mondo")])


async def test_nobody_sees_or_cuts_the_chats_of_another(house: House) -> None:
    channel, admin = await channel_admin(house, "it")
    await house.telegram.adds_bot(channel, by=admin)
    await admin.hears()
    stranger = house.telegram.person("Zoe", "it")
    shown = await asks(stranger, "/chats")
    assert labels(shown) == []
    for action in ("conn", "conn-off", "conn-cut", "conn-try", "set", "set-time"):
        assert await stranger.presses_raw(shown.message_id, f"v1|{action}|{channel.id}")
    assert await stored(house, channel.id) is not None


async def test_connecting_is_for_the_private_chat(house: House) -> None:
    group, admin = await following_group(house)
    await play(
        admin,
        [
            ("/connect", "Canali e gruppi si collegano nella nostra chat privata."),
            ("/chats", "Canali e gruppi si collegano nella nostra chat privata."),
        ],
        group,
    )


async def test_the_settings_button_of_an_older_digest_in_a_channel_leads_its_admins_to_the_private_chat(
    house: House,
) -> None:
    channel, admin = await channel_admin(house, "it")
    await house.telegram.adds_bot(channel, by=admin)
    await admin.hears()
    await admin.hears()
    await admin.taps(data=f"v1|topics|{channel.id}")
    await admin.taps("Cina–Russia")
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(channel.id)
    assert chat is not None
    await house.services.subscribers.changed(chat, lambda now: replace(now, public=False))
    await house.publish(*TRAINS)
    await house.tick(after=timedelta(hours=23))
    digest = await admin.hears(channel)
    reader = house.telegram.person("Anna", "it")
    assert "Solo gli amministratori" in (await reader.taps("⚙ Orario", to=channel) or "")
    for forged in ("v1|conn-all", f"v1|set|{reader.id}", f"v1|set-time|{channel.id}|h|3", f"v1|conn-try|{channel.id}"):
        await reader.presses_raw(digest.message_id, forged, to=channel)
    query = admin.press(digest.message_id, "v1|settings", channel)
    asked = house.telegram.world.queries[query]
    answer = await house.telegram.world.wait_for(lambda: asked.get("answer"), lambda: "no answer to the press")
    assert answer["url"].endswith(f"?start=settings_{channel.id}")
    assert [message.text for message in admin.screen(channel)] == [digest.text]


async def test_an_anonymous_admin_may_change_the_group_and_no_other(house: House) -> None:
    group, admin = await following_group(house)
    other, _ = await following_group(house)
    says_anonymously(house, group, group, "/settings")
    assert (await admin.hears(group)).text.startswith("⚙️ Impostazioni")
    says_anonymously(house, group, other, "/settings")
    assert (await admin.hears(group)).text == "Solo gli amministratori di questa chat possono cambiarlo."


def says_anonymously(house: House, group: Group, under: Group, text: str) -> None:
    """Write in a group under the name of a chat, as Telegram tells of it."""
    world = house.telegram.world
    nobody = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    content = {"from": nobody, "sender_chat": world.shown_chat(world.rooms[under.id]), "text": text}
    entities = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    message = world.add(world.rooms[group.id], {**content, "entities": entities})
    house.telegram.updates.put("message", message)


async def refused(house: House, person: Person) -> None:
    """Wait until the bot has tried in vain to write to a person."""
    async with asyncio.timeout(PATIENCE_S):
        while not any(
            call.params.get("chat_id") == person.id and call.error_code == 403 for call in house.telegram.calls
        ):
            await stored(house, person.id)


@pytest.mark.parametrize("may_post", [True, False])
async def test_an_admin_who_never_wrote_to_the_bot_is_no_hindrance(house: House, may_post: bool) -> None:
    admin = house.telegram.person("Chiara", "it")
    channel = house.telegram.channel("Mondo", [admin])
    await house.telegram.adds_bot(channel, by=admin, may_post=may_post)
    await refused(house, admin)
    await asks(admin, "/start")
    assert labels(await asks(admin, "/chats")) == (["📣 Mondo"] if may_post else [])


async def test_a_group_where_the_bot_may_not_write_is_not_greeted(house: House) -> None:
    admin = house.telegram.person("Chiara", "it")
    group = house.telegram.group("Redazione", [], [admin])
    house.telegram.world.rooms[group.id].silenced = True
    await house.telegram.adds_bot(group, by=admin)
    await connects(house, admin)
    await asks(admin, "/start")
    await play(admin, [("/chats", "Canali e gruppi collegati")])
    assert admin.screen(group) == []


@pytest.mark.parametrize(
    ("language", "button", "sent", "already", "none"),
    [
        ("it", "Manda la prima", "Arriva subito!", "è già arrivata", "almeno un argomento"),
        ("en", "Send the first digest now", "On its way!", "has come already", "at least one topic"),
    ],
)
async def test_a_channel_has_its_first_digest_when_its_admin_wants_it(
    house: House, language: str, button: str, sent: str, already: str, none: str
) -> None:
    await house.publish(*RAIL)
    house.clock.forward(timedelta(days=3))
    channel, admin = await channel_admin(house, language)
    admin.skip()
    await house.telegram.adds_bot(channel, by=admin)
    await admin.hears()
    await admin.hears()
    await admin.taps(data=f"v1|topics|{channel.id}")
    assert none in (await admin.taps(button) or "")
    await admin.taps(TOPIC[language])
    assert await admin.taps(button) == sent
    await house.drained()
    assert RAIL[0] in admin.screen(channel)[-1].text
    assert already in (await admin.taps(button) or "")
    stranger = house.telegram.person("Zeno", language)
    await asks(stranger, "/start")
    await stranger.presses_raw(stranger.screen()[-1].message_id, f"v1|first|{channel.id}")
    assert len(admin.screen(channel)) == 1


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_digest_asked_for_in_a_group_looks_back_as_far_as_in_private(house: House, language: str) -> None:
    await house.publish(*RAIL)
    house.clock.forward(timedelta(days=3))
    group, admin = await following_group(house, language)
    assert RAIL[0] in (await asks(admin, "/digest", group)).text
    anna = house.telegram.person("Anna", language)
    await asks(anna, "/topics")
    await anna.taps(TOPIC[language])
    assert RAIL[0] in (await asks(anna, "/digest")).text
