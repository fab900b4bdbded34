"""Words of one's own: shown with what they would have found, a section of the digest, paused, ended, and back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from digests.follows.follows import MOST_FOLLOWS
from digests.follows.wording import LONGEST_RULE
from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES, Said
from tests.dialogs.script import asks, labels, play
from tests.dialogs.talking import exchange

MORNING = timedelta(hours=22, seconds=1)
HUAWEI = ("Huawei opens a plant in Italy", "The company will build antennas near Pavia. It hires a hundred people.")
PROBE = ("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")


async def a_reader(house: House, language: str = "en") -> Person:
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    return anna


@pytest.mark.parametrize("language", LANGUAGES)
async def test_words_are_followed_paused_ended_and_taken_up_again(house: House, language: str) -> None:
    anna, said = await a_reader(house, language), Said(house, language)
    await house.publish(*HUAWEI)
    one, entry = {"words": "huawei pavia", "count": 1}, {"number": 1, "words": "huawei pavia"}
    script = [
        ("/following", said("following-none")),
        ("/follow", said("follow-ask")),
        ("zibibbo", said("follow-preview", words="zibibbo", count=0)),
        (said.tap("follow-not"), said("follow-dropped")),
        ("/follow huawei pavia", said("follow-preview", **one)),
        (said.tap("follow-in-digest"), said("follow-noted", words="huawei pavia")),
        (said.tap("following-button"), said("following-entry", **entry)),
        (said.tap("following-pause", number=1), said("following-paused", **entry)),
        (said.tap("following-resume", number=1), said("following-heading", count=1)),
        (said.tap("following-end", number=1), said("follow-ended", words="huawei pavia")),
        (said.tap("follow-undo"), said("following-entry", **entry)),
        (said.tap("following-end", number=1), said("follow-ended", words="huawei pavia")),
        ("/following", said("following-none")),
    ]
    await play(anna, script)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_follows_words_alone_is_a_reader_like_others(house: House, language: str) -> None:
    anna, said = await a_reader(house, language), Said(house, language)
    await asks(anna, "/follow huawei")
    await anna.taps(said.t.plain("follow-in-digest"))
    assert "huawei" in (await asks(anna, "/start")).text
    assert said("settings-no-topics") not in (await asks(anna, "/settings")).text
    await asks(anna, "/pause 3")
    assert said("personal-resumed") in (await asks_tap(anna, said.t.plain("personal-resume-button"))).text
    await house.publish(*HUAWEI)
    await asks(anna, "/start")
    assert HUAWEI[0] in (await asks(anna, "/digest")).text


async def asks_tap(anna: Person, label: str) -> ShownMessage:
    """Tap a button and return what it shows."""
    anna.skip()
    await anna.taps(label)
    return await anna.hears()


async def test_what_words_find_is_a_section_of_the_next_digest_and_told_once(house: House) -> None:
    anna = await a_reader(house)
    await anna.taps("Space")
    anna.skip()
    await house.publish(*HUAWEI)
    await play(
        anna, [("/follow huawei", "one article"), ("[In my digest]", "section huawei"), ("/follow io", "nothing")]
    )
    await play(anna, [("[In my digest]", "section io")])
    await house.publish(*PROBE)
    await house.publish("A telescope called Webb", "The telescope found a faint galaxy. Its light is old.")
    anna.skip()
    await house.tick(after=MORNING)
    digest = (await anna.hears()).text
    for section, story in (("HUAWEI", HUAWEI[0]), ("IO", PROBE[0]), ("SPACE", "Webb")):
        assert section in digest
        assert digest.count(story) == 1
    assert digest.index("Webb") < digest.index(HUAWEI[0]) < digest.index(PROBE[0])


async def test_an_article_that_is_corrected_finds_whoever_follows_its_new_words(house: House) -> None:
    anna = await a_reader(house)
    await play(anna, [("/follow pavia", "nothing"), ("[In my digest]", "section pavia")])
    article = await house.publish("Huawei opens a plant in Italy", "The company will build antennas there. It hires.")
    await house.tick()
    await house.services.ingest.amend(article.id, text="The company will build antennas near Pavia. It hires.")
    anna.skip()
    await house.tick(after=MORNING)
    assert "Huawei opens a plant" in (await anna.hears()).text
    before = len(anna.screen())
    await house.services.ingest.amend(article.id, text="The company will build antennas near Pavia, not in Pavia.")
    await house.tick(after=timedelta(days=1))
    assert not any(message.text.startswith("🗞") for message in anna.screen()[before:])


async def test_somebody_without_topics_has_digests_of_their_words_and_pauses_them(house: House) -> None:
    anna = await a_reader(house)
    await play(anna, [("/follow huawei", "nothing"), ("[In my digest]", "section huawei")])
    await house.publish(*HUAWEI)
    await house.publish(*PROBE)
    anna.skip()
    await house.tick(after=MORNING)
    digest = (await anna.hears()).text
    assert HUAWEI[0] in digest
    assert PROBE[0] not in digest
    await play(anna, [("/following", "huawei"), ("[⏸ Pause 1]", "paused")])
    await house.publish("Huawei again", "A second plant opens near Lodi. Nobody had known.")
    anna.skip()
    await house.tick(after=timedelta(days=1))
    assert "Huawei again" not in "".join(message.text for message in anna.screen())


async def test_signs_that_turn_the_line_around_are_left_out(house: House) -> None:
    anna = await a_reader(house)
    await play(
        anna, [("/follow \u202ehuawei\u2067", "🔎 huawei: nothing"), ("[In my digest]", "section huawei whenever")]
    )


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_cannot_be_followed_is_told_in_a_sentence(house: House, language: str) -> None:
    anna, said = await a_reader(house, language), Said(house, language)
    for words, answered in (
        ("-calcio", said("error-follow-empty")),
        ("...", said("error-follow-empty")),
        ("word " * 500, said("error-follow-too-long", limit=LONGEST_RULE)),
        ("huawei -huawei", said("error-follow-contradictory")),
        ("ab* OR cd*", said("error-follow-too-broad")),
        ('"huawei', "^"),
    ):
        answer = await asks(anna, f"/follow {words}")
        assert answered in answer.text
        assert not labels(answer)


async def test_nobody_follows_more_than_can_be_looked_for(house: House) -> None:
    anna = await a_reader(house)
    for number in range(MOST_FOLLOWS):
        await asks(anna, f"/follow zibibbo{number}")
        await anna.taps("In my digest")
    await asks(anna, "/follow zibibbo")
    refused = await anna.taps("In my digest")
    assert f"{MOST_FOLLOWS} is the most" in (refused or "")


async def test_words_are_only_followed_in_private_and_forgotten_with_their_reader(house: House) -> None:
    anna = await a_reader(house)
    group = house.telegram.group("Stargazers", [], [anna], with_bot=True)
    assert "private chat" in (await asks(anna, "/follow huawei", group)).text
    await play(anna, [("/follow huawei", "nothing"), ("[In my digest]", "Done")])
    await exchange(anna, "/following", "huawei")
    await house.services.subscribers.forgotten(anna.id)
    async with house.services.store.read() as tx:
        assert await tx.follows.count_rules() == 0
