"""More, less, never: said at a story, undone in place, seen in the next digest, listed in the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Filter, FilterKind
from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES as LANGUAGES_OF_TEXTS
from tests.dialogs.locale import Said
from tests.dialogs.script import asks, labels, play

MORNING, DAY = timedelta(hours=22, seconds=1), timedelta(hours=24)
NEWS = {
    "Ganymede": ("A probe circles Ganymede", "The probe saw cracks in the ice of Ganymede. More will follow."),
    "Hubble": ("An old telescope called Hubble", "The telescope has broken down again. Nobody can repair it."),
    "Webb": ("A new telescope called Webb", "The telescope found a faint galaxy. Its light is old."),
}
LATER = {
    "Hubble": ("Why Hubble was worth it", "The telescope has taken a million pictures. Most are public."),
    "Io": ("A probe near the moon Io", "The probe felt the heat of volcanoes. They never sleep."),
}
WORDS = {
    "en": {
        "topic": "Space", "more": "👍 More like this", "less": "👎 Less like this", "which": "Less of what?",
        "noted": "👎 Less of “Hubble”", "undo": "↩ Undo", "undone": "Undone.",
        "left": "1 story left out by your filters", "filters": "🔇 Filters",
        "ended": "Ended: 👎 Less of “Hubble”", "none": "Nothing is left out.",
        "never": "🚫 Never Orbit News", "never_noted": "🚫 Never: Orbit News",
    },
    "it": {
        "topic": "Spazio", "more": "👍 Di più così", "less": "👎 Di meno così", "which": "Di meno su che cosa?",
        "noted": "👎 Meno «Hubble»", "undo": "↩ Annulla", "undone": "Annullato.",
        "left": "1 notizia esclusa dai tuoi filtri", "filters": "🔇 Filtri", "ended": "Tolto: 👎 Meno «Hubble»",
        "none": "Non è escluso nulla.", "never": "🚫 Mai Orbit News", "never_noted": "🚫 Mai: Orbit News",
    },
}  # fmt: skip
LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


async def a_digest(house: House, language: str) -> tuple[Person, dict[str, str]]:
    """Return somebody who has just had a digest of three stories."""
    words = WORDS[language]
    for title, text in NEWS.values():
        await house.publish(title, text, source="Orbit News")
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    await anna.taps(words["topic"])
    anna.skip()
    await house.tick(after=MORNING)
    await anna.hears()
    return anna, words


def wish_at(anna: Person, name: str) -> str:
    """Return the label of the button for wishes of the story about something."""
    digest = next(message for message in reversed(anna.screen()) if "⋯ 1" in labels(message))
    line = next(line for line in digest.text.splitlines() if NEWS[name][0] in line)
    return f"⋯ {line.partition('.')[0]}"


async def taps_to(anna: Person, label: str) -> ShownMessage:
    """Tap a button and return the message that answers."""
    anna.skip()
    await anna.taps(label)
    return await anna.hears()


async def filters_of(house: House, anna: Person) -> set[Filter]:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
        assert chat is not None
        return set(await tx.filters.of(chat.filter_set))


@LANGUAGES
async def test_less_of_something_is_noted_changes_the_next_digest_and_ends_in_the_settings(
    house: House, language: str
) -> None:
    anna, words = await a_digest(house, language)
    await play(
        anna,
        [
            (f"[{wish_at(anna, 'Hubble')}]", NEWS["Hubble"][0]),
            (f"[{words['less']}]", words["which"]),
            ("[Hubble]", words["noted"]),
        ],
    )
    for title, text in LATER.values():
        await house.publish(title, text, source="Orbit News")
    await house.tick(after=DAY)
    digest = await anna.hears()
    assert LATER["Io"][0] in digest.text
    assert LATER["Hubble"][0] not in digest.text
    assert words["left"] in digest.text
    listed = await taps_to(anna, words["filters"])
    assert any(words["noted"] in label for label in labels(listed))
    await play(anna, [(f"[✕ {words['noted']}]", f"({words['ended']})")])
    ended = await anna.hears()
    assert words["none"] in ended.text
    assert await filters_of(house, anna) == set()
    await play(anna, [(f"[{words['undo']}]", f"({words['undone']})")])
    assert [filter.text for filter in await filters_of(house, anna)] == ["Hubble"]
    assert words["undo"] not in labels(anna.screen()[-1])


@LANGUAGES
async def test_what_was_wished_is_undone_in_place(house: House, language: str) -> None:
    anna, words = await a_digest(house, language)
    await anna.taps(wish_at(anna, "Webb"))
    assert words["never_noted"] in (await taps_to(anna, words["never"])).text
    assert await filters_of(house, anna) == {Filter(FilterKind.SOURCE, "Orbit News")}
    assert await anna.taps(words["undo"]) == words["undone"]
    assert await filters_of(house, anna) == set()
    assert words["more"] in labels(anna.screen()[-1])


async def test_more_and_less_of_one_word_exclude_each_other(house: House) -> None:
    anna, words = await a_digest(house, "en")
    for wish, kind in ((words["more"], FilterKind.MORE), (words["less"], FilterKind.LESS)):
        await taps_to(anna, wish_at(anna, "Webb"))
        await taps_to(anna, wish)
        await taps_to(anna, "Webb")
        assert await filters_of(house, anna) == {Filter(kind, "Webb")}


@pytest.mark.parametrize("language", LANGUAGES_OF_TEXTS)
async def test_where_filters_leave_out_everything_that_is_said_with_the_way_to_them(
    house: House, language: str
) -> None:
    said = Said(house, language)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    topic = next(label for label in labels(anna.screen()[-1]) if label.startswith("☐ 🚀"))
    await anna.taps(topic)
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None
    words = {Filter(FilterKind.LESS, "telescope"), Filter(FilterKind.SOURCE, "Orbit News")}
    chat = await house.services.subscribers.filtered(chat, lambda _: words)
    await house.services.subscribers.changed(chat, lambda now: replace(now, tell_when_empty=True))
    for title, text in NEWS.values():
        await house.publish(title, text, source="Orbit News")
    left = f"{said('digest-filtered', count=3)}\n{said('digest-nothing-besides')}"
    anna.skip()
    await play(anna, [("/digest", left), (said.tap("digest-filters"), said("filters-heading"))])
    anna.skip()
    await house.tick(after=MORNING)
    message = await anna.hears()
    assert left in message.text
    assert said.t.plain("digest-filters") in labels(message)
    assert "Hubble" not in message.text


async def test_neither_the_topics_countries_nor_words_that_say_nothing_are_subjects(house: House) -> None:
    title = "China and Russia would open another railway through these mountains"
    text = "China and Russia have said that the Altai railway opens in May. It crosses the mountains."
    found = await house.publish(title, text)
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/start")
    await anna.taps("China–Russia")
    await asks(anna, f"/article {found.id}")
    assert "What would you like?" in (await asks(anna, f"/start wish_{found.id}")).text
    offered = labels(await taps_to(anna, "👎 Less like this"))
    assert "railway" in offered
    assert {"China", "Russia", "would", "another", "through", "these"}.isdisjoint(offered)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Hubble, comets;  star  dust", {"Hubble", "comets", "star dust"}),
        ("!!!", set()),
        ("(a OR", set()),
        ("moon, a", set()),
        ("the", set()),
        ("US", {"US"}),
        ("x" * 41, set()),
        ("望远镜、月球", {"望远镜", "月球"}),
    ],
)
async def test_words_to_leave_out_can_be_typed(house: House, said: str, wanted: set[str]) -> None:
    anna, _ = await a_digest(house, "en")
    await asks(anna, "/settings")
    await anna.taps("🔇 Filters")
    anna.skip()
    await anna.says(said)
    answer = await anna.hears()
    assert ("Tap one to end it" in answer.text) == bool(wanted)
    assert await filters_of(house, anna) == {Filter(FilterKind.LESS, word) for word in wanted}


async def test_an_article_that_an_editor_pastes_becomes_no_filters(house: House) -> None:
    olga = house.owner
    await asks(olga, "/start")
    await asks(olga, "/settings")
    await olga.taps("🔇 Filters")
    olga.skip()
    await olga.says(
        "Comet, moon, and a ferry\nThe ferry sailed again on Monday, with forty people on board, and a comet."
    )
    assert "Draft" in (await olga.hears()).text
    assert await filters_of(house, olga) == set()


async def test_there_is_an_end_to_filters_and_it_is_told_kindly(house: House) -> None:
    anna, _ = await a_digest(house, "en")
    for start in (0, 45):
        await asks(anna, "/settings")
        await anna.taps("🔇 Filters")
        anna.skip()
        await anna.says(", ".join(f"word{number}" for number in range(start, start + 45)))
        await house.idle()
    assert "50 filters are the most" in anna.screen()[-1].text
    assert len(await filters_of(house, anna)) == 45


@pytest.mark.parametrize("data", ["v1|filter|1|less|99", "v1|filter|1|odd|0", "v1|filter|999|less|0",
                                  "v1|filter-undo|1|zzz", "v1|subjects|1|source", "v1|filter-end|1|x|0"])  # fmt: skip
async def test_forged_wishes_change_nothing(house: House, data: str) -> None:
    anna, _ = await a_digest(house, "en")
    await anna.presses_raw(anna.screen()[-1].message_id, data)
    assert await filters_of(house, anna) == set()


async def test_in_a_group_the_wish_is_the_readers_own(house: House) -> None:
    for title, text in NEWS.values():
        await house.publish(title, text, source="Orbit News")
    anna = house.telegram.person("Anna", language_code="en")
    group = house.telegram.group("Stargazers", [], [anna], with_bot=True)
    await anna.says("/topics", group)
    await anna.hears(group)
    await anna.taps("Space", to=group)
    await house.tick(after=MORNING)
    await anna.taps("⋯ 1", to=group)
    payload = house.telegram.calls[-1].params["url"].partition("?start=")[2]
    assert "What would you like?" in (await asks(anna, f"/start {payload}")).text
