"""/start, /help and /stop: the first two taps, coming back, and what each person is told."""

from __future__ import annotations

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.commands import commands_of
from bot.handlers.all_rooms import ROOMS
from bot.moments import earlier_day
from bot.sandbox import Person
from digests.model import Role
from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES, Said
from tests.dialogs.script import asks, labels, play

RAIL = (
    "Pechino e Mosca, un solo orario",
    "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio. Poi si vedrà.",
)
PROBE = (
    "Probe reaches its orbit",
    "The probe fired its engine for nine minutes. It will now map the ice. More in June.",
)
TREATY = ("Mosca e Pechino firmano", "La Russia e la Cina hanno firmato ieri. Il testo sarà pubblico domani.")


async def a_reader(house: House, language: str = "it", topic: str = "Cina–Russia") -> Person:
    """Return somebody who follows a topic."""
    reader = house.telegram.person("Anna", language_code=language)
    await asks(reader, "/start")
    await reader.taps(topic)
    reader.skip()
    return reader


@pytest.mark.parametrize(
    ("language", "greeting", "choose", "tap", "changed", "first", "sent", "title"),
    [
        (
            "it", "👋 Ciao, Anna!", "Tocca i tuoi argomenti. La rassegna arriva alle 08:00 (Roma).",
            "Cina–Russia", "Aggiunto: 🐉 Cina–Russia. Prossima rassegna: mercoledì 11 marzo alle 08:00.",
            "🗞 Mandami la prima rassegna", "Arriva subito!", "🗞 Rassegna di martedì 10 marzo",
        ),
        (
            "en", "👋 Hello, Anna!", "Tap your topics. The digest comes at 08:00 (Rome).",
            "China–Russia", "Added: 🐉 China–Russia. Next digest: Wednesday, March 11 at 08:00.",
            "🗞 Send my first digest now", "On its way!", "🗞 Digest for Tuesday, March 10",
        ),
    ],
)  # fmt: skip
async def test_two_taps_from_the_first_word_to_the_first_digest(
    house: House, language: str, greeting: str, choose: str, tap: str, changed: str, first: str, sent: str, title: str
) -> None:
    await house.publish(*RAIL, source="Gazzetta")
    anna = house.telegram.person("Anna", language_code=language)
    welcome = await asks(anna, "/start")
    assert welcome.text.startswith(greeting)
    assert f"{RAIL[0]}\nLa Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.\nGazzetta" in welcome.text
    assert welcome.text.endswith(choose)
    assert await anna.taps(tap) == changed
    assert f"✅ 🐉 {tap}" in labels(await anna.hears())
    assert await anna.taps(first) == sent
    await house.drained()
    digest = await anna.hears()
    assert digest.text.startswith(title)
    assert RAIL[0] in digest.text


@pytest.mark.parametrize(
    ("language", "refusal", "nothing", "already"),
    [
        ("it", "Scegli prima almeno un argomento.", "Negli ultimi sette giorni non c’è stato nulla", "è già arrivata"),
        (
            "en",
            "Choose at least one topic first.",
            "There was nothing on the chosen topics",
            "The first digest has come already",
        ),
    ],
)
async def test_the_first_digest_comes_once_and_only_with_something_in_it(
    house: House, language: str, refusal: str, nothing: str, already: str
) -> None:
    await house.publish(*PROBE)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    assert await anna.taps(data="v1|first") == refusal
    await anna.taps("Russia")
    assert nothing in (await anna.taps(data="v1|first") or "")
    await anna.taps("🚀")
    anna.skip()
    await anna.taps(data="v1|first")
    await house.drained()
    assert PROBE[0] in (await anna.hears()).text
    assert already in (await anna.taps(data="v1|first") or "")


@pytest.mark.parametrize(
    ("language", "no_articles", "no_topics"),
    [
        ("it", "Non è ancora arrivato nessun articolo", "Non ci sono ancora argomenti da scegliere"),
        ("en", "No article has come in yet", "There are no topics to choose from yet"),
    ],
)
async def test_an_empty_house_says_so(house: House, language: str, no_articles: str, no_topics: str) -> None:
    for slug in ("china-russia", "space"):
        await house.services.topics.remove(slug)
    welcome = await asks(house.telegram.person("Anna", language_code=language), "/start")
    assert no_articles in welcome.text
    assert no_topics in welcome.text
    assert len(labels(welcome)) == 1


@pytest.mark.parametrize(
    ("language", "again", "stopped", "back"),
    [
        (
            "it", "👋 Ciao, Anna!\n\nSegui 🐉 Cina–Russia.\n\nProssima rassegna: mercoledì 11 marzo alle 08:00.",
            "⏹ Rassegne ferme. Non ne arriveranno più.", "👋 Che bello rivederti, Anna! Le rassegne ripartono.",
        ),
        (
            "en", "👋 Hello again, Anna!\n\nYou follow 🐉 China–Russia.\n\nNext digest: Wednesday, March 11 at 08:00.",
            "⏹ Stopped. No more digests will come.", "👋 Good to have you back, Anna! Your digests are on again.",
        ),
    ],
)  # fmt: skip
async def test_a_reader_stops_and_comes_back(house: House, language: str, again: str, stopped: str, back: str) -> None:
    anna = await a_reader(house, language, "Russia")
    assert (await asks(anna, "/start")).text == again
    await play(anna, [("/stop", stopped)])
    await house.publish(*RAIL)
    await anna.hears_nothing(house.tick(after=timedelta(days=1)))
    assert (await asks(anna, "/start")).text.startswith(back)
    await house.publish(*TREATY)
    await house.tick(after=timedelta(days=1))
    assert TREATY[0] in (await anna.hears()).text


async def test_old_news_does_not_wait_for_a_reader_who_comes_back(house: House) -> None:
    anna = await a_reader(house)
    await play(anna, [("/stop", "Rassegne ferme")])
    await house.publish(*RAIL)
    house.clock.forward(timedelta(days=30))
    await house.publish(*TREATY)
    await play(anna, [("/start", "Che bello rivederti")])
    await house.tick(after=timedelta(days=1))
    digest = await anna.hears()
    assert TREATY[0] in digest.text
    assert RAIL[0] not in digest.text


async def test_who_blocked_the_bot_comes_back_to_the_same_topics(house: House) -> None:
    anna = await a_reader(house)
    await anna.blocks_bot()
    await house.idle()
    await anna.unblocks_bot()
    await play(anna, [("/start", "Segui 🐉 Cina–Russia.")])
    await house.publish(*RAIL)
    await house.tick(after=timedelta(days=1))
    assert RAIL[0] in (await anna.hears()).text


@pytest.mark.parametrize(
    ("language", "followed", "unknown"),
    [
        ("it", "✅ Ora segui 🚀 Spazio.", "Quel link porta a un argomento che qui non c’è"),
        ("en", "✅ You now follow 🚀 Space.", "That link leads to a topic that is not here"),
    ],
)
async def test_a_link_to_a_topic_follows_it(house: House, language: str, followed: str, unknown: str) -> None:
    await house.publish(*PROBE)
    await house.publish(*RAIL)
    anna = house.telegram.person("Anna", language_code=language)
    welcome = await asks(anna, "/start topic_space")
    assert followed in welcome.text
    assert PROBE[0] in welcome.text
    assert any(label.startswith("✅ 🚀") for label in labels(welcome))
    assert unknown in (await asks(anna, "/start topic_nowhere")).text


async def test_a_nervous_finger_changes_nothing_more(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="it")
    welcome = await asks(anna, "/start")
    data = next(
        button["callback_data"] for row in welcome.markup["inline_keyboard"] for button in row if "🐉" in button["text"]
    )
    for _ in range(20):
        anna.press(welcome.message_id, data)
    await house.idle()
    assert await anna.presses_raw(welcome.message_id, data) is not None
    async with house.services.store.read() as tx:
        assert len(await tx.subscriptions.of(anna.id)) == 1
    assert "✅ 🐉 Cina–Russia" in labels(anna.screen()[-1])


@pytest.mark.parametrize(
    ("role", "told", "not_told"),
    [
        ("reader", ["/digest", "/export", "/connect", "qualche parola"], ["/topic ", "/people", "/chats"]),
        ("editor", ["/digest", "/add", "/topic "], ["/people", "qualche parola"]),
        ("owner", ["/add", "/people", "/status"], []),
    ],
)
async def test_help_tells_each_what_they_may_do(house: House, role: str, told: list[str], not_told: list[str]) -> None:
    people = {"reader": house.telegram.person("Anna", language_code="it"), "owner": house.owner}
    person = people.get(role) or await house.editor()
    if role == "owner":
        await asks(person, "/start")
    text = (await asks(person, "/help")).text
    assert [words for words in told if words not in text] == []
    assert [words for words in not_told if words in text] == []


async def test_help_names_only_commands_that_there_are(house: House) -> None:
    known = {command for room in ROOMS for command in room.commands}
    group = house.telegram.group("Redazione", admins=[house.owner], with_bot=True)
    texts = [(await asks(house.owner, "/help")).text, (await asks(house.owner, "/help", group)).text]
    named = {name for text in texts for name in re.findall(r"/([a-z_]+)", text)}
    assert named - known == set()


async def test_help_names_every_command_of_the_menu(house: House) -> None:
    await asks(house.owner, "/start")
    text = (await asks(house.owner, "/help")).text
    named = set(re.findall(r"/([a-z_]+)", text))
    # Whoever has chats finds them by /connect.
    assert set(commands_of(Role.OWNER)) - named == {"help", "chats"}


@pytest.mark.parametrize(
    ("language", "topics", "refusal"),
    [
        ("it", "🗂 Argomenti", "Solo gli amministratori"),
        ("en", "🗂 Topics", "Only the admins"),
    ],
)
async def test_in_a_group_everybody_sees_and_admins_decide(
    house: House, language: str, topics: str, refusal: str
) -> None:
    admin = house.telegram.person("Anna", language_code=language)
    member = house.telegram.person("Bruno", language_code=language)
    group = house.telegram.group("Vicini", members=[member], admins=[admin], with_bot=True)
    await play(admin, [("/start", topics)], group)
    member.skip(group)
    assert refusal in (await member.taps("🐉", to=group) or "")
    await play(member, [("/stop", refusal)], group)
    assert "Russia" in (await admin.taps("🐉", to=group) or "")
    admin.skip(group)
    await house.publish(*RAIL)
    await house.tick(after=timedelta(days=1))
    assert RAIL[0] in (await admin.hears(group)).text


async def test_a_stopped_group_starts_again_for_an_admin(house: House) -> None:
    member = house.telegram.person("Bruno", language_code="en")
    group = house.telegram.group("Vicini", members=[member], admins=[house.owner], with_bot=True)
    await play(house.owner, [("/start topic_space", "Topics"), ("/stop", "Stopped.")], group)
    member.skip(group)
    await play(member, [("/start", "Only the admins")], group)
    house.owner.skip(group)
    await play(house.owner, [("/start", "Topics")], group)
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(group.id)
    assert chat is not None
    assert not chat.stopped


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_link_to_a_topic_brings_a_stopped_reader_back(house: House, language: str) -> None:
    anna, said = await a_reader(house, language, "🐉"), Said(house, language)
    await play(anna, [("/stop", said("onboarding-stopped"))])
    back = await asks(anna, "/start topic_space")
    name = next(label for label in labels(await asks(anna, "/topics")) if label.startswith("✅ 🚀")).removeprefix("✅ ")
    assert said("onboarding-back", name="Anna") in back.text
    assert said("onboarding-followed", topic=name, when="") in back.text
    assert said("onboarding-greeting", name="Anna") not in back.text, "no tour for whoever knows the house"
    keys = ("onboarding-digest-button", "onboarding-topics-button", "onboarding-settings-button")
    assert labels(back) == [said.t.plain(key) for key in keys]
    await house.publish(*PROBE)
    await house.tick(after=timedelta(days=1))
    assert PROBE[0] in (await anna.hears()).text


async def test_a_link_to_a_topic_adds_it_to_those_of_a_reader(house: House) -> None:
    anna = await a_reader(house, "en", "🐉")
    added = await asks(anna, "/start t_space")
    assert added.text == (
        "✅ You now follow 🚀 Space. The digest comes at 08:00 (Rome).\n\n"
        "You follow 2 topics: 🐉 China–Russia, 🚀 Space."
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_link_tells_whoever_has_several_times_a_day_all_of_them(house: House, language: str) -> None:
    anna, said = house.telegram.person("Anna", language_code=language), Said(house, language)
    await asks(anna, "/start t_china-russia")
    for key, wanted in (("settings-time-button", "07"), ("", "18:00")):
        if key:
            await asks(anna, "/settings")
            await anna.taps(said.t.plain(key))
        await anna.taps(wanted)
    rome = {"en": "Rome", "it": "Roma", "ru": "Рим", "zh": "罗马", "es": "Roma", "fr": "Rome", "de": "Rom"}[language]
    when = said("onboarding-when", time=said.t.listed(["07:00", "18:00"]), hour=7, place=rome)
    assert when in (await asks(anna, "/start t_space")).text


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_example_of_a_past_day_is_one_that_is_understood(house: House, language: str) -> None:
    said = Said(house, language)
    await house.publish(*PROBE)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start t_space")
    await house.tick(after=timedelta(days=1))
    await house.idle()
    listed = await asks(anna, "/history")
    assert said.example("history-heading") in listed.text
    for key in ("history-heading", "history-unclear"):
        day = said.example(key).removeprefix("/history ")
        assert earlier_day(day, ZoneInfo("Europe/Rome"), house.clock.now()) is not None, day


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_examples_of_a_pause_are_understood(house: House, language: str) -> None:
    said = Said(house, language)
    anna = await a_reader(house, language, "🐉")
    assert said("personal-pause-days", limit=365) == (asked := (await asks(anna, "/pause soon")).text)
    date = said.example("personal-pause-unclear")
    assert date in asked
    for example in ("/pause 7", date):
        assert (await asks(anna, example)).text.startswith("⏸"), example


async def test_what_is_not_there_yet_is_said_of_the_topic_and_the_first_digest_is_offered_anyway(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    welcome = await asks(anna, "/start")
    assert "No article has come in yet" in welcome.text
    await house.publish("China and Russia share a timetable", "Trains of China and Russia leave in May. We shall see.")
    await anna.taps("🐉")
    greeting = anna.screen()[-1]
    assert greeting.text.startswith("👋 Hello, Anna!")
    assert "No article has come in yet" not in greeting.text
    assert "What would you like to follow?" in greeting.text
    assert await anna.taps("Send my first digest now") == "On its way!"
    bruno = house.telegram.person("Bruno", language_code="en")
    welcome = await asks(bruno, "/start t_space")
    assert "There is nothing on 🚀 Space yet." in welcome.text
    assert "No article has come in yet" not in welcome.text
