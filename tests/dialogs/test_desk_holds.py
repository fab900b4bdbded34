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
    editor.skip()
    await rita.hears_nothing(house.tick(after=timedelta(hours=3)))
    told = await shown(editor, words["ran-out"])
    assert labels(told) == [words["let-in"], words["open"]]
    later = await reader_in_the_evening(house, rita)
    await exchange(editor, f"[{words['open']}]", (words["went-without"], words["withheld"]))
    assert "3" in (await editor.taps(words["let-in"]) or "")
    await shown(editor, words["space"])
    assert words["let-in"] not in labels([each for each in editor.screen() if each.buttons][-1])
    # The digest of the morning has gone without it: it comes with the next one all the same, and once.
    assert order(await received(house, later, timedelta(hours=9))) == [MOON[0], MIRROR[0], COMET[0]]
    await house.publish("Another probe", "A probe is on its way. It will take years.")
    assert order(await received(house, rita, timedelta(hours=12))) == [MOON[0], MIRROR[0], COMET[0]]
    await house.publish("A third probe", "A third probe is on its way. It will take long, too.")
    assert order(await received(house, rita, timedelta(days=1))) == []


@both
async def test_a_hold_that_ran_out_is_not_said_to_be_approved(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['hold']}]", words["not-held"]),
        (f"[{words['every']}]", words["not-held"]),
        (f"[{words['hold-it']}]", words["each"]),
    ])  # fmt: skip
    await house.tick(after=timedelta(hours=22))
    editor.skip()
    assert order(await received(house, rita, timedelta(hours=3))) == [MOON[0], MIRROR[0], COMET[0]]
    assert labels(await shown(editor, words["ran-out"])) == [words["open"]]
    desk = await exchange(editor, f"[{words['open']}]", words["went-as-it-was"])
    assert desk is not None
    assert words["so-far"] not in desk.text
    await editor.hears_nothing(house.tick(after=timedelta(minutes=1)))


async def test_who_asks_for_a_digest_gets_what_is_held_only_once_it_is_approved(house: House) -> None:
    rita, editor = await at_the_desk(house, "en")
    await exchange(rita, "/topics", "Topics")
    await rita.taps("☐ 🐉 China–Russia")
    await house.publish("China and Russia sign", "China and Russia have signed a treaty in Mosca. It is about rivers.")
    await exchange(editor, "[⏸ Hold]", "Not held")
    await exchange(editor, "[⏸ Hold it]", "2 hours")
    rita.skip()
    await rita.says("/digest")
    await house.idle()
    await house.drained()
    now = (await shown(rita, "Digest for")).text
    assert "China and Russia sign" in now
    assert order(now) == []
    await rita.says("/digest")
    assert "nothing new" in (await rita.hears()).text.lower()
    await house.tick(after=timedelta(hours=22))
    await exchange(editor, "/desk", "The desk")
    await exchange(editor, "[⏸ 🚀 Space]", COMET[0])
    await editor.taps("✅ Approve")
    told = await received(house, rita, timedelta(minutes=1))
    assert order(told) == [MOON[0], MIRROR[0], COMET[0]]
    assert "China and Russia sign" not in told


async def test_a_first_digest_leaves_out_what_is_held(house: House) -> None:
    _, editor = await at_the_desk(house, "en")
    await exchange(editor, "[⏸ Hold]", "Not held")
    await exchange(editor, "[⏸ Hold it]", "2 hours")
    sofia = house.telegram.person("Sofia", language_code="en")
    await exchange(sofia, "/start", "Hello")
    await exchange(sofia, "/topics", "Topics")
    await sofia.taps("☐ 🚀 Space")
    await house.idle()
    sofia.skip()
    await sofia.says("/digest")
    assert "nothing new" in (await sofia.hears()).text.lower()
    await house.idle()
    await sofia.hears_nothing(house.drained())


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
