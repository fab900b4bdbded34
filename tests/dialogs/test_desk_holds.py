"""A topic is held at the desk, those who follow it wait, and an editor lets it go, or time does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.dialogs.conftest import House
from tests.dialogs.desk import COMET, MIRROR, MOON, WORDS, at_the_desk, living, order, received
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk

both = pytest.mark.parametrize("language", ["en", "it"])


async def reader_in_the_evening(house: House, other: Person) -> Person:
    """Return somebody who follows the same topics, was there before the news, and is due in a few hours."""
    person = house.telegram.person("Nino", language_code="en")
    await exchange(person, "/start", "Hello")
    async with house.services.store.write() as tx:
        chat, topics = await tx.chats.get(person.id), await tx.subscriptions.of(other.id)
        assert chat is not None
        for topic_id in topics:
            await tx.subscriptions.add(chat.id, topic_id, house.clock.now())
        await tx.chats.save(replace(chat, covered=0, next_due_at=house.clock.now() + timedelta(hours=8)))
    return person


@both
async def test_a_held_topic_waits_until_it_is_approved(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['hold']}]", words["not-held"]),
        (f"[{words['hold-it']}]", words["held"]),
        ("[4 h]", "4 "),
        (f"[{words['without']}]", words["long"]),
        (f"[{words['back']}]", words["long"]),
        (f"[{words['topics']}]", words["desk"]),
    ])  # fmt: skip
    assert f"⏸ {words['space']}" in labels(living(editor))
    editor.skip()
    rita.skip()
    await house.tick(after=timedelta(hours=22))
    told = await shown(editor, words["waits"])
    assert labels(told) == [words["approve"], words["open"]]
    assert words["waits"] in told.text
    await house.tick(after=timedelta(hours=1))
    await exchange(editor, f"[{words['open']}]", words["waiting"])
    assert "12:00" in (await asks(rita, "/start")).text
    editor.skip()
    assert words["approved"] in (await editor.taps(words["approve"]) or "")
    await shown(editor, COMET[0])
    rita.skip()
    await house.tick(after=timedelta(minutes=1))
    assert order((await shown(rita, "Digest for")).text) == [MOON[0], MIRROR[0], COMET[0]]


@both
async def test_what_nobody_approves_in_time_stays_out_if_so_set_and_can_be_let_in(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['hold']}]", words["not-held"]),
        (f"[{words['without']}]", words["not-held"]),
        (f"[{words['hold-it']}]", "2 "),
    ])  # fmt: skip
    rita.skip()
    await house.tick(after=timedelta(hours=22))
    await rita.hears_nothing(house.tick(after=timedelta(hours=3)))
    later = await reader_in_the_evening(house, rita)
    await exchange(editor, "/desk", words["desk"])
    await exchange(editor, f"[{words['space']}]", words["withheld"])
    await exchange(editor, f"[{words['let-in']}]", words["space"])
    await house.publish("Another probe", "A probe is on its way. It will take years.")
    assert order(await received(house, later, timedelta(hours=9))) == [MOON[0], MIRROR[0], COMET[0]]
    assert order(await received(house, rita, timedelta(hours=12))) == []


async def test_a_reader_who_changes_settings_meanwhile_still_gets_what_waits(house: House) -> None:
    rita, editor = await at_the_desk(house, "en")
    await exchange(editor, "[⏸ Hold]", "Not held")
    await exchange(editor, "[⏸ Hold it]", "2 hours")
    await house.tick(after=timedelta(hours=22))
    await exchange(rita, "/topics", "Topics")
    await rita.taps("☐ 🐉 China–Russia")
    assert order(await received(house, rita, timedelta(hours=2))) == [MOON[0], MIRROR[0], COMET[0]]


@both
async def test_every_digest_is_held_until_the_topic_is_no_longer(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['hold']}]", words["not-held"]),
        (f"[{words['every']}]", words["not-held"]),
        (f"[{words['hold-it']}]", words["each"]),
        (f"[{words['approve']}]", words["so-far"]),
    ])  # fmt: skip
    assert words["approve"] not in labels(living(editor))
    assert order(await received(house, rita)) == [MOON[0], MIRROR[0], COMET[0]]
    await house.publish("Another probe", "A probe is on its way. It will take years.")
    editor.skip()
    rita.skip()
    await rita.hears_nothing(house.tick(after=timedelta(days=1)))
    await shown(editor, words["space"])
    await talk(editor, [
        (f"[{words['open']}]", "Another probe"),
        (f"[{words['hold']}]", words["space"]),
        (f"[{words['stop']}]", "Another probe"),
    ])  # fmt: skip
    assert "Another probe" in await received(house, rita, timedelta(minutes=1))
    async with house.services.store.read() as tx:
        assert await tx.holds.held() == []
