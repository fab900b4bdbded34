"""Breaks, and what is stored: told, handed over, deleted."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot.sandbox import Group, Person
from digests.model import Person as Role
from digests.store.schema.metadata import metadata
from tests.dialogs.articles import GAS
from tests.dialogs.articles import PROBE as PROBE_ARTICLE
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks, labels, play

PROBE = (
    "Probe reaches its orbit",
    "The probe fired its engine for nine minutes. It will now map the ice. More in June.",
)


async def a_reader(house: House, language: str = "it") -> Person:
    """Return somebody who follows the topic of space."""
    reader = house.telegram.person("Anna", language_code=language)
    await asks(reader, "/topics")
    await reader.taps("🚀")
    reader.skip()
    return reader


@pytest.mark.parametrize(
    ("language", "paused", "days", "resumed"),
    [
        (
            "it",
            "⏸ In pausa per 7 giorni, fino a martedì 17 marzo. Poi tutto riprende da sé.\n"
            "Prossima rassegna: mercoledì 18 marzo alle 08:00.",
            ["1 giorno", "3 giorni", "7 giorni", "30 giorni", "▶️ Riprendi ora"],
            "▶️ Le rassegne ripartono.\nProssima rassegna: mercoledì 11 marzo alle 08:00.",
        ),
        (
            "en",
            "⏸ Paused for 7 days, until Tuesday, March 17. Then everything goes on by itself.\n"
            "Next digest: Wednesday, March 18 at 08:00.",
            ["1 day", "3 days", "7 days", "30 days", "▶️ Resume now"],
            "▶️ The digests are on again.\nNext digest: Wednesday, March 11 at 08:00.",
        ),
    ],
)
async def test_a_pause_says_its_end_and_can_be_changed(
    house: House, language: str, paused: str, days: list[str], resumed: str
) -> None:
    anna = await a_reader(house, language)
    shown = await asks(anna, "/pause")
    assert shown.text == paused
    assert labels(shown) == days
    await anna.taps(days[1])
    changed = await anna.hears()
    assert changed.message_id == shown.message_id
    assert "13" in changed.text
    await anna.taps("▶️")
    assert (await anna.hears()).text == resumed


@pytest.mark.parametrize(
    ("language", "one", "range_", "stopped"),
    [
        ("it", "In pausa per un giorno, fino a mercoledì 11 marzo.", "Scrivi un numero da 1 a 365", "sono ferme"),
        ("en", "Paused for one day, until Wednesday, March 11.", "Write a number from 1 to 365", "are stopped"),
    ],
)
async def test_a_pause_takes_days_and_nothing_else(
    house: House, language: str, one: str, range_: str, stopped: str
) -> None:
    anna = await a_reader(house, language)
    script = [("/pause 1", one), ("/pause 365", "365")]
    script += [(f"/pause {wrong}", range_) for wrong in ("0", "-3", "366", "x", "1.5", "9" * 40, "<b>")]
    await play(anna, script)
    last = anna.screen()[-1].message_id
    assert await anna.presses_raw(last, f"v1|pause|{anna.id}|9999") is not None
    assert await anna.presses_raw(last, "v1|pause|-100123|7") is not None
    await asks(anna, "/stop")
    await play(anna, [("/pause", stopped)])


async def test_a_pause_keeps_silent_and_ends_by_itself(house: House) -> None:
    anna = await a_reader(house)
    await play(anna, [("/pause 3", "In pausa per 3 giorni"), ("/start", "Le tue rassegne sono in pausa.")])
    await house.publish(*PROBE)
    for _ in range(3):
        await anna.hears_nothing(house.tick(after=timedelta(hours=23, minutes=50)))
    await house.tick(after=timedelta(days=1))
    assert PROBE[0] in (await anna.hears()).text


@pytest.mark.parametrize(
    ("language", "stored", "editor", "acts", "choices"),
    [
        ("it", "🔒 Che cosa è conservato", "Per il lavoro di redazione", "per 365 giorni", "Con /export ricevi tutto"),
        ("en", "🔒 What is stored", "In the newsroom", "for 365 days", "/export gives you everything"),
    ],
)
async def test_privacy_in_plain_words(
    house: House, language: str, stored: str, editor: str, acts: str, choices: str
) -> None:
    anna = house.telegram.person("Anna", language_code=language)
    told = (await asks(anna, "/privacy")).text
    assert told.startswith(stored)
    assert choices in told
    assert editor not in told
    elena = await house.editor(language_code=language)
    told = (await asks(elena, "/privacy")).text
    assert editor in told
    assert acts in told


def test_privacy_was_written_for_these_tables() -> None:
    with_people = {
        name for name, table in metadata.tables.items() if {"chat_id", "user_id", "added_by"} & {*table.c.keys()}
    }
    # Nothing is ever kept in ``served``: it is emptied in the transaction that fills it.
    assert with_people - {"served"} == {
        "alerting", "answers", "articles", "audit", "card_places", "cards", "connections", "contributions",
        "deliveries", "editors", "feeds", "follows", "hands", "mornings", "questions", "rematches", "saved",
        "source_channels", "subscriptions", "suggestions", "unmet",
    }  # fmt: skip


def exported(house: House, where: Person | Group) -> Any:
    """Return the content of the newest file in a chat."""
    messages = house.telegram.world.rooms[where.id].messages.values()
    document = [message["document"] for message in messages if "document" in message][-1]
    name, data = house.telegram.world.files[document["file_id"]]
    assert name == "newsdigest-2026-03-10.json"
    return json.loads(data)


@pytest.mark.parametrize(
    ("language", "caption"),
    [("it", "📦 Tutto quello che è conservato"), ("en", "📦 Everything that is stored")],
)
async def test_everything_stored_comes_as_a_file(house: House, language: str, caption: str) -> None:
    anna = await a_reader(house, language)
    await asks(anna, "/search")
    sent = await asks(anna, "/export")
    assert sent.text.startswith(caption)
    assert sent.document == "newsdigest-2026-03-10.json"
    stored = exported(house, anna)
    assert stored["chat"][0]["id"] == anna.id
    assert stored["chat"][0]["title"] == "Anna"
    assert [topic["topic"] for topic in stored["topics"]] == ["space"]


@pytest.mark.parametrize(
    ("language", "question", "yes", "no", "deleted", "kept"),
    [
        (
            "it", "🗑 Cancello tutto quello che ti riguarda?", "Sì, cancella tutto", "Annulla",
            "Fatto: è tutto cancellato.", "Va bene, non è cambiato nulla.",
        ),
        (
            "en", "🗑 Delete everything about you?", "Yes, delete everything", "Cancel",
            "Done: everything is deleted.", "All right, nothing changed.",
        ),
    ],
)  # fmt: skip
async def test_everything_is_deleted_after_one_question(
    house: House, language: str, question: str, yes: str, no: str, deleted: str, kept: str
) -> None:
    anna = await a_reader(house, language)
    await play(anna, [("/delete_me", question), (f"[{no}]", kept)])
    async with house.services.store.read() as tx:
        assert await tx.subscriptions.of(anna.id) != []
    await play(anna, [("/delete_me", question), (f"[{yes}]", deleted)])
    async with house.services.store.read() as tx:
        assert await tx.personal_data.export(anna.id) == {}
    await house.publish(*PROBE)
    await anna.hears_nothing(house.tick(after=timedelta(days=1)))


async def test_an_editor_who_is_deleted_is_none_any_more(house: House) -> None:
    elena = await house.editor()
    await play(elena, [("/delete_me", "Cancello tutto"), ("[Sì, cancella tutto]", "Fatto")])
    async with house.services.store.read() as tx:
        assert await tx.people.get(elena.id) is None


@on_both
@pytest.mark.parametrize(
    ("language", "question", "yes", "deleted"),
    [
        ("it", "🗑 Cancello tutto", "Sì, cancella tutto", "Fatto: è tutto cancellato."),
        ("en", "🗑 Delete everything", "Yes, delete everything", "Done: everything is deleted."),
    ],
)
async def test_no_id_is_left_of_an_editor_nor_of_somebody_whose_message_was_forwarded(
    house: House, language: str, question: str, yes: str, deleted: str
) -> None:
    anna = house.telegram.person("Anna", language, user_id=777_000_111)
    elena = house.telegram.person("Elena", language, user_id=777_000_222)
    async with house.services.store.write() as tx:
        await tx.people.add(Role(elena.id, "Elena", house.owner.id, house.clock.now()))
    await asks(anna, "/topics")
    await anna.taps("🚀")
    group = house.telegram.group("Vicini", [anna], [elena])
    await house.telegram.adds_bot(group, by=elena)
    await asks(elena, "/start")
    for said in ("/topics", "/settings", "/search Russia", "/latest"):
        await asks(elena, said)
        await asks(elena, said, group)
    await elena.taps("🐉", to=group)
    await elena.asks_inline("Russia")
    await house.owner.forwards(GAS, origin=anna)
    await house.idle()
    await asks(elena, PROBE_ARTICLE)
    await house.idle()
    assert await ids_left(house, elena.id, anna.id) == {elena.id, anna.id}
    for person in (elena, anna):
        person.skip()
        await play(person, [("/delete_me", question), (f"[{yes}]", deleted)])
        await house.idle()
        assert await ids_left(house, person.id) == set()
    async with house.services.store.read() as tx:
        theirs = [[each.title for each in await tx.articles.drafts(who)] for who in (house.owner.id, anna.id)]
    draft = PROBE_ARTICLE.partition("\n")[0]
    assert (draft in theirs[0], theirs[1]) == (True, []), "a draft of somebody deleted is the owner's alone"


async def ids_left(house: House, *ids: int) -> set[int]:
    """Return those ids that stand anywhere in the database."""
    async with house.services.store._database.read() as connection:
        tables = [await connection.rows(select(table)) for table in metadata.sorted_tables]
    text = str([tuple(row) for rows in tables for row in rows])
    return {each for each in ids if re.search(rf"(?<![0-9]){each}(?![0-9])", text)}


@pytest.mark.parametrize("command", ["/pause", "/stop", "/export", "/delete_me"])
async def test_in_a_group_only_admins_decide(house: House, command: str) -> None:
    member = house.telegram.person("Bruno", language_code="it")
    group = house.telegram.group("Vicini", members=[member], admins=[house.owner], with_bot=True)
    await asks(member, "/latest", group)
    await play(member, [(command, "Solo gli amministratori")], group)
    house.owner.skip(group)
    await house.owner.says(command, group)
    assert "Solo gli" not in (await house.owner.hears(group)).text


async def test_an_admin_deletes_what_is_stored_about_a_group(house: House) -> None:
    member = house.telegram.person("Bruno", language_code="it")
    group = house.telegram.group("Vicini", members=[member], admins=[house.owner], with_bot=True)
    await asks(member, "/latest", group)
    asked = await asks(house.owner, "/delete_me", group)
    assert asked.text.startswith("🗑 Cancello tutto quello che riguarda questa chat?")
    assert "Solo gli" in (await member.taps("🗑", to=group) or "")
    await house.owner.taps("🗑", to=group)
    async with house.services.store.read() as tx:
        assert await tx.personal_data.export(group.id) == {}
