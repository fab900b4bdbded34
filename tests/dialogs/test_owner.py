"""/invite, /people and /status: what only the owners do."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox import Person
from digests.model import ChatKind
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

LINK = re.compile(r"https://t\.me/\w+\?start=(editor_[A-Za-z0-9_-]+)")
WORDS = {
    "it": {
        "invite": "Un posto in redazione", "welcome": "Da ora fai parte della redazione!",
        "joined": "Elena è ora in redazione · redazione.", "invalid": "Questo invito non vale più",
        "own": "Questo invito è per qualcun altro", "needless": "Fai già parte della redazione.",
        "only": "Questo può farlo solo chi gestisce il bot.", "private": "Ne parliamo nella nostra chat privata",
        "nobody": "Questa persona non è in redazione.",
    },
    "en": {
        "invite": "A seat in the newsroom", "welcome": "You are an editor now!",
        "joined": "Elena has joined the newsroom · editor.", "invalid": "This invitation no longer works",
        "own": "This invitation is for somebody else", "needless": "You are in the newsroom already.",
        "only": "Only whoever runs this bot can do that.", "private": "Let us do that in our private chat",
        "nobody": "That person is not in the newsroom.",
    },
}  # fmt: skip
EDITORS = {
    "it": [
        ("/people", "👥 Persone\n\n👑 Olga · gestione\n✍️ Elena · redazione"),
        ("[✍️ Elena]", "Dal 10 mar, su invito di Olga\nAncora nessuna attività"),
        ("[✕ Togli…]", "Tolgo Elena dalla redazione?"),
        ("[‹ Indietro]", "✍️ Elena\nredazione: pubblica"),
        ("[✕ Togli…]", "Tolgo Elena dalla redazione?"),
        ("[Sì, togli]", "(Elena non è più in redazione.)"),
        ("/editors", "In redazione ci sei solo tu."),
    ],
    "en": [
        ("/people", "👥 People\n\n👑 Olga · owner\n✍️ Elena · editor"),
        ("[✍️ Elena]", "Since Mar 10, by Olga\nNothing done yet"),
        ("[✕ Remove…]", "Remove Elena from the newsroom?"),
        ("[‹ Back]", "✍️ Elena\neditor: publishes"),
        ("[✕ Remove…]", "Remove Elena from the newsroom?"),
        ("[Yes, remove]", "(Elena is no longer in the newsroom.)"),
        ("/editors", "You are the only one in the newsroom."),
    ],
}
LANGUAGE = {"it": "Italiano", "en": "English"}


async def owner_speaking(house: House, language: str) -> Person:
    await asks(house.owner, "/settings")
    await house.owner.taps("Language")
    await house.owner.taps(LANGUAGE[language])
    house.owner.skip()
    return house.owner


async def invitation(owner: Person) -> str:
    found = LINK.search((await asks(owner, "/invite")).text)
    assert found
    return found[1]


async def is_editor(house: House, person: Person) -> bool:
    async with house.services.store.read() as tx:
        return await tx.people.get(person.id) is not None


@pytest.mark.parametrize("language", ["it", "en"])
async def test_an_invitation_makes_one_editor_once(house: House, language: str) -> None:
    words = WORDS[language]
    owner = await owner_speaking(house, language)
    offer = await asks(owner, "/invite")
    assert words["invite"] in offer.text
    found = LINK.search(offer.text)
    assert found
    payload = found[1]
    assert len(payload) <= 64
    assert "t.me/share/url" in str(offer.markup)
    owner.skip()
    elena, late = house.telegram.person("Elena", language), house.telegram.person("Luca", language)
    await play(elena, [(f"/start {payload}", words["welcome"])])
    assert words["joined"] in (await owner.hears()).text
    assert await is_editor(house, elena)
    await play(late, [(f"/start {payload}", words["invalid"]), ("/invite", words["only"])])
    assert not await is_editor(house, late)


@pytest.mark.parametrize("language", ["it", "en"])
async def test_those_who_need_no_invitation_leave_it_good(house: House, language: str) -> None:
    words = WORDS[language]
    owner = await owner_speaking(house, language)
    editor = await house.editor("Mara", language)
    payload = await invitation(owner)
    await play(owner, [(f"/start {payload}", words["own"])])
    await play(editor, [(f"/start {payload}", words["needless"])])
    guest = house.telegram.person("Elena", language)
    await play(guest, [(f"/start {payload}", words["welcome"])])


async def test_an_invitation_lasts_fifteen_minutes(house: House) -> None:
    early, late = house.telegram.person("Elena", "en"), house.telegram.person("Luca", "en")
    first, second = await invitation(house.owner), await invitation(house.owner)
    assert first != second
    house.clock.forward(timedelta(minutes=14, seconds=59))
    await play(early, [(f"/start {first}", "You are an editor now!")])
    house.clock.forward(timedelta(seconds=1))
    await play(late, [(f"/start {second}", "This invitation no longer works")])


async def test_a_wrong_invitation_is_refused(house: House) -> None:
    await invitation(house.owner)
    for payload in ("editor_", "editor_x", "editor_" + "A" * 57, "editor", "editor__-_"):
        guest = house.telegram.person("Luca", "en")
        await play(guest, [(f"/start {payload}", "This invitation no longer works")])
        assert not await is_editor(house, guest), payload


async def test_only_a_hash_of_the_invitation_is_stored(house: House) -> None:
    token = (await invitation(house.owner)).removeprefix("editor_")
    file = house.services.settings.database.url.partition(":///")[2]
    kept = b"".join(part.read_bytes() for part in Path(file).parent.glob(Path(file).name + "*"))
    assert token.encode() not in kept


@pytest.mark.parametrize("language", ["it", "en"])
async def test_editors_are_listed_and_removed_after_one_question(house: House, language: str) -> None:
    owner = await owner_speaking(house, language)
    editor = await house.editor("Elena", language)
    await play(owner, EDITORS[language])
    assert not await is_editor(house, editor)
    stale = await owner.presses_raw(owner.screen()[-1].message_id, f"v1|pp-cut|{editor.id}")
    assert stale == WORDS[language]["nobody"]


@pytest.mark.parametrize("language", ["it", "en"])
async def test_readers_and_editors_are_told_tactfully(house: House, language: str) -> None:
    only = WORDS[language]["only"]
    for person in (house.telegram.person("Anna", language), await house.editor("Elena", language)):
        await play(person, [("/invite", only), ("/editors", only), ("/status", only)])
        screen = person.screen()[-1].message_id
        for data in ("v1|editors", f"v1|editor-off|{person.id}", f"v1|pp-cut|{person.id}"):
            assert await person.presses_raw(screen, data) == only
    assert await is_editor(house, person)


async def test_the_owner_speaks_of_people_in_private_only(house: House) -> None:
    group = house.telegram.group("Redazione", [], [house.owner])
    await house.telegram.adds_bot(group, by=house.owner)
    await house.owner.hears(group)
    private = WORDS["en"]["private"]
    await play(house.owner, [("/invite", private), ("/editors", private), ("/status", private)], group)


@pytest.mark.parametrize(
    ("language", "empty", "full"),
    [
        (
            "it",
            ["Articoli pubblicati: 0", "Nessun invio finora."],
            ["Articoli pubblicati: 1", "Chat: 2", "1 a destinazione", "secondo il ritardo: "],
        ),
        (
            "en",
            ["Published articles: 0", "No deliveries so far."],
            ["Published articles: 1", "Chats: 2", "1 sent", "how late they came: "],
        ),
    ],
)
async def test_status_says_how_it_goes(house: House, language: str, empty: list[str], full: list[str]) -> None:
    owner = await owner_speaking(house, language)
    before = (await asks(owner, "/status")).text
    assert all(line in before for line in empty), before
    reader = house.telegram.person("Anna", "it")
    await asks(reader, "/start")
    await reader.taps("Cina–Russia")
    await house.publish("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
    await house.tick(after=timedelta(hours=23))
    after = (await asks(owner, "/status")).text
    assert all(line in after for line in full), after


async def test_status_tells_of_chats_that_were_imported_and_not_met(house: House) -> None:
    for number in (7001, 7002, 7003):
        await house.services.subscribers.arrived(number, ChatKind.PRIVATE, "", "en")
    async with house.services.store.write() as tx:
        await tx.unmet.add([7001, 7002, 7003])
        await tx.unmet.met(7001, reached=False)
        await tx.unmet.met(7002, reached=True)
    said = (await asks(house.owner, "/status")).text
    assert "Imported and not met yet: 2, of whom I have yet to ask about: 1" in said


async def test_a_hostile_name_is_only_a_name(house: House) -> None:
    payload = await invitation(house.owner)
    house.owner.skip()
    rogue = house.telegram.person("<b>Elena</b>\n\n&amp;" + "x" * 200, "en")
    await play(rogue, [(f"/start {payload}", "You are an editor now!")])
    assert "<b>Elena</b>" in (await house.owner.hears()).text
    shown = await asks(house.owner, "/editors")
    assert "✍️ <b>Elena</b> &amp;" in shown.text
    assert all(len(label) <= 64 for label in labels(shown))
