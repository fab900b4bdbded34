"""What is followed comes at once: so often a day, never in quiet hours, once a story, and the digest has the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Chat, DeliveryState
from digests.store import ALERT_KEY
from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES, Said
from tests.dialogs.script import asks, labels, play
from tests.dialogs.talking import exchange, shown

MINUTE, HALF_HOUR, HOUR = timedelta(minutes=1), timedelta(minutes=31), timedelta(hours=1)
PLANT = ("Huawei opens a plant in Italy", "The company will build antennas near Pavia. It hires a hundred people.")
REPORT = ("A hundred hired: Huawei's Italian plant", "Huawei opens a plant near Pavia in Italy. It hires a hundred.")

AURORA = (
    (
        "Probe Aurora loses contact with Darmstadt",
        "The probe Aurora lost contact with the centre in Darmstadt on Monday evening, behind Ceres. Its head Paolo "
        "Rinaldi suspects the antenna.",
    ),
    (
        "Darmstadt sends Aurora eight hundred commands",
        "Engineers in Darmstadt sent the probe Aurora eight hundred commands overnight. Paolo Rinaldi, its director, "
        "hopes for an answer from behind Ceres.",
    ),
)


async def a_listener(house: House, *, words: str = "huawei", language: str = "en") -> Person:
    """Return somebody who hears of words at once."""
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    said = Said(house, language)
    await asks(anna, f"/follow {words}")
    await anna.taps(said.t.plain("follow-at-once"))
    anna.skip()
    return anna


async def changed(house: House, anna: Person, **changes: object) -> None:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None

    def change(stored: Chat) -> Chat:
        return replace(stored, **changes)  # type: ignore[arg-type]  # each test names fields of a chat

    await house.services.subscribers.changed(chat, change)


async def told(house: House, anna: Person, after: timedelta = MINUTE) -> list[ShownMessage]:
    """Let a minute's tick happen and return what has come since."""
    before = {message.message_id for message in anna.screen()}
    await house.tick(after=after)
    return [message for message in anna.screen() if message.message_id not in before]


async def digest_of(house: House, anna: Person) -> ShownMessage:
    """Let the time come at which the digest is due, and return it."""
    due_at = (await stored(house, anna)).next_due_at
    assert due_at is not None
    (digest,) = await told(house, anna, due_at - house.clock.now() + timedelta(seconds=1))
    return digest


@pytest.mark.parametrize("language", LANGUAGES)
async def test_words_are_heard_of_at_once_so_often_a_day_or_in_the_digest_again(house: House, language: str) -> None:
    said = Said(house, language)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    at_once, entry = (
        said("following-at-once", number=1, words="huawei"),
        said("following-entry", number=1, words="huawei"),
    )
    await play(anna, [
        ("/follow huawei", said("follow-how")),
        (said.tap("follow-at-once"), said("follow-noted-at-once", words="huawei", count=5)),
        (said.tap("following-button"), at_once),
        (said.tap("following-most", count=3), said("following-at-once-how", count=3)),
        (said.tap("following-to-digest", number=1), entry),
        (said.tap("following-to-at-once", number=1), at_once),
    ])  # fmt: skip
    assert f"✓ {said.t.plain('following-most', count=3)}" in labels(anna.screen()[-1])
    await house.publish(*PLANT)
    (alert,) = await told(house, anna)
    assert alert.text.startswith(f"🔔 huawei\n\n1. {PLANT[0]}\n")
    await exchange(anna, said.tap("following-button"), at_once)


async def test_a_story_is_told_once_and_the_digest_says_that_it_came(house: House) -> None:
    anna = await a_listener(house)
    await anna.says("/topics")
    await house.publish(*PLANT, url="https://one.example/plant")
    (alert,) = await told(house, anna)
    assert PLANT[1].split(".")[0] in alert.text
    assert labels(alert) == ["Read 1", "⋯ 1", "What I follow"]
    await house.publish(*PLANT, url="https://two.example/plant")
    assert await told(house, anna, HOUR) == []
    await house.publish(
        "Huawei sues a rival in Texas", "The rival copied a chip, says the court file. Nobody answered."
    )
    (second,) = await told(house, anna)
    assert "Texas" in second.text
    await house.publish("The sewers of Rome", "Huawei measures them with light. Rats do not mind.")
    digest = await digest_of(house, anna)
    assert "sewers" in digest.text
    assert "2 stories came at once already" in digest.text
    assert "Pavia" not in digest.text


async def test_what_moves_on_after_it_came_at_once_is_an_update_in_the_digest(house: House) -> None:
    anna = await a_listener(house)
    await house.publish(*PLANT, url="https://one.example/plant")
    await house.publish(*PLANT, url="https://two.example/plant")
    assert len(await told(house, anna)) == 1
    await house.publish(*REPORT)
    assert await told(house, anna, HOUR) == []
    digest = await digest_of(house, anna)
    assert f"1. {REPORT[0]}\n🧵 Update · since Mar 10\n" in digest.text
    assert "came at once already" not in digest.text
    assert PLANT[0] not in digest.text


async def test_days_later_what_came_at_once_is_known_only_where_it_came(house: House) -> None:
    anna, bruno = await a_listener(house, words="probe"), house.telegram.person("Bruno", language_code="en")
    for person in (anna, bruno):
        await asks(person, "/topics")
        await person.taps("Space")
        person.skip()
    await house.publish(*AURORA[0])
    assert len(await told(house, anna)) == 1
    await house.services.subscribers.changed(await stored(house, bruno), lambda chat: replace(chat, reads=("it",)))
    assert await told(house, anna, timedelta(days=1)) == []
    await house.services.subscribers.changed(await stored(house, bruno), lambda chat: replace(chat, reads=()))
    await changed(house, anna, quiet=(time(8, 30), time(7)))
    await house.publish(*AURORA[1])
    bruno.skip()
    digest = await digest_of(house, anna)
    assert f"1. {AURORA[1][0]}\n🧵 Update · since Mar 10\n" in digest.text
    assert "🧵" not in (await shown(bruno, AURORA[1][0])).text


async def test_what_comes_in_quiet_hours_waits_for_their_end(house: House) -> None:
    anna = await a_listener(house)
    await changed(house, anna, quiet=(time(9), time(11)), digest_time=time(15))
    await house.publish(*PLANT)
    assert await told(house, anna) == []
    assert await told(house, anna, timedelta(minutes=50)) == []
    (alert,) = await told(house, anna, timedelta(minutes=10))
    assert PLANT[0] in alert.text


async def test_a_feed_that_floods_gives_one_message_then_a_summary(house: House) -> None:
    anna = await a_listener(house)
    await changed(house, anna, alerts_a_day=3, digest_time=time(23, 59))
    titles = [f"Huawei and the {word}" for word in FLOOD]
    await house.publish(titles[0], "A first thing happened there. Nobody had known.")
    (first,) = await told(house, anna)
    assert titles[0] in first.text
    for number, title in enumerate(titles[1:9]):
        await house.publish(title, f"{FLOOD[number]} {FLOOD[-number]} {number}. That is all there is to say of it.")
        assert await told(house, anna) == []
    (summary,) = await told(house, anna, HALF_HOUR)
    assert all(title in summary.text for title in titles[1:9])
    await house.publish(titles[9], "This is the last one that may be told today. It is short.")
    (last,) = await told(house, anna, HALF_HOUR)
    assert "That was number 3 and the last for today" in last.text
    await house.publish(titles[10], "This one is for the digest. It waits there.")
    assert await told(house, anna, HALF_HOUR) == []
    digest = await digest_of(house, anna)
    assert titles[10] in digest.text
    assert "10 stories came at once already" in digest.text


async def test_who_pauses_hears_nothing_and_finds_it_in_the_digest(house: House) -> None:
    anna = await a_listener(house)
    await changed(house, anna, paused_until=house.clock.now() + 2 * HOUR)
    await house.publish(*PLANT)
    assert await told(house, anna) == []
    assert await told(house, anna, 3 * HOUR) == []
    digest = await digest_of(house, anna)
    assert PLANT[0] in digest.text


async def test_an_alert_is_corrected_and_taken_back_where_it_stands(house: House) -> None:
    anna = await a_listener(house)
    article = await house.publish(*PLANT)
    (alert,) = await told(house, anna)
    anna.skip()
    await house.services.ingest.amend(article.id, title="Huawei opens a plant in Spain")
    house.services.corrections.wake()
    corrected = await shown(anna, "Huawei opens a plant in Spain")
    house.clock.forward(MINUTE)
    await house.services.corrections.retract(article.id)
    gone = await shown(anna, "taken back")
    assert {corrected.message_id, gone.message_id} == {alert.message_id}


async def test_what_could_not_be_told_at_once_is_in_the_digest(house: House) -> None:
    anna = await a_listener(house)
    await anna.blocks_bot()
    await house.idle()
    await house.services.subscribers.resumed(await stored(house, anna))
    await house.publish(*PLANT)
    await house.tick(after=MINUTE)
    async with house.services.store.read() as tx:
        (delivery,) = [each for each in await tx.outbox.of_chat(anna.id) if each.digest_key.startswith(f"{ALERT_KEY}:")]
        assert delivery.state is DeliveryState.FAILED
        assert await tx.alerts.told(anna.id) == ()
    await anna.unblocks_bot()
    await asks(anna, "/start")
    digest = await digest_of(house, anna)
    assert PLANT[0] in digest.text


async def test_what_an_editor_has_yet_to_approve_is_told_once_it_is(house: House) -> None:
    anna = await a_listener(house, words="probe")
    async with house.services.store.write() as tx:
        space = await tx.topics.by_slug("space")
        assert space is not None
        await tx.holds.hold(space.id, house.clock.now())
    await house.publish("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
    assert await told(house, anna) == []
    assert await told(house, anna, HALF_HOUR) == []
    async with house.services.store.write() as tx:
        await tx.holds.release(space.id, house.clock.now(), ends=True)
    (alert,) = await told(house, anna, 6 * MINUTE)
    assert "A probe near Io" in alert.text


async def test_what_is_filtered_or_not_read_is_not_told_at_once(house: House) -> None:
    anna = await a_listener(house)
    await changed(house, anna, reads=("en",))
    await house.publish("华为在意大利建厂 Huawei", "这家中国公司将生产天线。很多人会有工作。", language="zh")
    assert await told(house, anna) == []
    await house.publish(*PLANT, source="The Daily Antenna")
    assert len(await told(house, anna)) == 1
    await anna.taps("⋯ 1")
    await anna.taps("🚫 Never The Daily Antenna")
    await house.publish("Huawei sues", "A court in Texas hears it. Nobody came.", source="The Daily Antenna")
    assert await told(house, anna, HALF_HOUR) == []


async def test_forged_and_stale_buttons_of_alerts_change_nothing(house: House) -> None:
    anna = await a_listener(house)
    answer = await asks(anna, "/following")
    for data in ("v1|words-most|999", "v1|words-most|-1", "v1|words-most|x", "v1|words-at-once|999|1"):
        assert "older message" in (await anna.presses_raw(answer.message_id, data) or "")
    await asks(anna, "/following")
    await anna.taps("✕ End 1")
    assert "older message" in (await anna.presses_raw(answer.message_id, "v1|words-at-once|1|0") or "")
    assert (await stored(house, anna)).alerts_a_day == 5


async def test_words_taken_up_again_tell_nothing_from_before(house: House) -> None:
    anna = await a_listener(house)
    await asks(anna, "/following")
    await anna.taps("⏸ Pause 1")
    await house.publish(*PLANT)
    assert await told(house, anna) == []
    await anna.taps("▶ Resume 1")
    assert await told(house, anna, HALF_HOUR) == []
    await house.publish("Huawei sues a rival", "The rival copied a chip. Nobody answered the court.")
    (alert,) = await told(house, anna)
    assert PLANT[0] not in alert.text


async def stored(house: House, anna: Person) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None
    return chat


FLOOD = (
    "lighthouse", "orchard", "violin", "glacier", "bakery", "submarine", "theatre", "vineyard", "stadium", "museum",
    "harbour",
)  # fmt: skip
