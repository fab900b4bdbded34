"""The languages that a reader reads, asked in the tour and kept to everywhere; and how many stories they want."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

MORNING = timedelta(hours=22, seconds=1)
ENGLISH = ("A probe reaches the comet", "The probe took nine years to reach the comet. It will map the ice.")
ITALIAN = (
    "La sonda vede il ghiaccio",
    "La sonda ha fotografato il ghiaccio di una luna. I dati arrivano piano.",
)
RUSSIAN = (
    "Китай и Россия подписали договор о газе",
    "Китай и Россия договорились о цене газа. Договор вступит в силу осенью.",
)
CHINESE = ("中国和俄罗斯签署铁路协议", "中国和俄罗斯周一签署了铁路协议。新线路明年开工。")
WORDS = {
    "en": {
        "asked": "Which languages do you read?", "topic": "China–Russia", "space": "Space", "own": "English",
        "notice": "📖 You read: English.", "line": "2 more in Chinese and Russian", "open": "▾ In other languages",
        "back": "‹ Back to the digest", "more": "▾ 2 more in other languages", "every": "🌐 In every language",
        "read": ENGLISH[0], "screen": "[📖 Languages I read]", "all": "[Every language]",
        "overview": "📖 I read English\n", "everything": "📖 I read every language\n", "cancel": "[‹ Back]",
    },
    "it": {
        "asked": "Quali lingue leggi?", "topic": "Cina–Russia", "space": "Spazio", "own": "Italiano",
        "notice": "📖 Leggi: italiano.", "line": "Altre 2 in cinese e russo", "open": "▾ In altre lingue",
        "back": "‹ Torna alla rassegna", "more": "▾ Altri 2 in altre lingue", "every": "🌐 In ogni lingua",
        "read": ITALIAN[0], "screen": "[📖 Lingue che leggo]", "all": "[Ogni lingua]",
        "overview": "📖 Leggo italiano\n", "everything": "📖 Leggo ogni lingua\n", "cancel": "[‹ Indietro]",
    },
}  # fmt: skip
LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


async def newcomer(house: House, language: str) -> tuple[Person, dict[str, str]]:
    """Return somebody who has opened the tour where articles in three languages have come in."""
    words = WORDS[language]
    for article in (ENGLISH if language == "en" else ITALIAN, RUSSIAN, CHINESE):
        await house.publish(*article)
    person = house.telegram.person("Anna", language_code=language)
    assert words["asked"] in (await asks(person, "/start")).text
    return person, words


@LANGUAGES
async def test_one_tap_of_the_tour_keeps_other_languages_to_one_line_that_opens_in_place(
    house: House, language: str
) -> None:
    anna, words = await newcomer(house, language)
    assert await anna.taps(f"☐ {words['own']}") == words["notice"]
    assert f"✅ {words['own']}" in labels(anna.screen()[-1])
    for topic in (words["topic"], words["space"]):
        await anna.taps(topic)
    anna.skip()
    await house.tick(after=MORNING)
    digest = await anna.hears()
    assert words["read"] in digest.text
    assert words["line"] in digest.text
    assert RUSSIAN[0] not in digest.text
    await anna.taps(words["open"])
    opened = await anna.hears()
    assert opened.message_id == digest.message_id
    assert RUSSIAN[0] in opened.text
    assert CHINESE[0] in opened.text
    await anna.taps(words["back"])
    assert (await anna.hears()).text == digest.text


@LANGUAGES
async def test_lists_and_searches_follow_and_open_to_all_languages(house: House, language: str) -> None:
    anna, words = await newcomer(house, language)
    await anna.taps(f"☐ {words['own']}")
    latest = await asks(anna, "/latest")
    assert RUSSIAN[0] not in latest.text
    await anna.taps(words["more"])
    assert RUSSIAN[0] in (await anna.hears()).text
    await house.publish("A second look: Россия", "The probe saw Россия from above. Nothing else is known of it yet.")
    await house.publish("Un secondo sguardo: Россия", "La sonda ha visto Россия da sopra. Altro non si sa ancora.")
    found = await asks(anna, "Россия")
    assert RUSSIAN[0] not in found.text
    await anna.taps(words["every"])
    assert RUSSIAN[0] in (await anna.hears()).text


@LANGUAGES
async def test_what_nobody_reads_is_found_where_nothing_else_is(house: House, language: str) -> None:
    anna, words = await newcomer(house, language)
    await anna.taps(f"☐ {words['own']}")
    assert CHINESE[0] in (await asks(anna, "铁路")).text
    assert words["read"] in (await asks(anna, "/start")).text


@LANGUAGES
async def test_languages_are_set_within_three_taps_and_every_language_is_one(house: House, language: str) -> None:
    anna, words = await newcomer(house, language)
    await asks(anna, "/settings")
    await play(
        anna,
        [
            (words["screen"], words["asked"]),
            (f"[☐ {words['own']}]", words["asked"]),
            (words["cancel"], words["overview"]),
            (words["screen"], words["asked"]),
            (words["all"], words["asked"]),
            (words["cancel"], words["everything"]),
        ],
    )


@pytest.mark.parametrize("data", ["v1|reads|xx|1", "v1|reads||1", "v1|set-reads|{}|xx|1", "v1|set-stories|{}|7"])
async def test_forged_choices_change_nothing(house: House, data: str) -> None:
    anna, _ = await newcomer(house, "en")
    await anna.presses_raw(anna.screen()[-1].message_id, data.format(anna.id))
    await house.idle()
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None
    assert (chat.reads, chat.stories) == ((), 0)


@pytest.mark.parametrize(
    ("language", "length", "five", "overview"),
    [
        ("en", "[📏 Length]", "[5]", "length: standard, 5 stories"),
        ("it", "[📏 Lunghezza]", "[5]", "lunghezza normale, 5 notizie"),
    ],
)
async def test_a_digest_has_as_many_stories_as_were_asked_for(
    house: House, language: str, length: str, five: str, overview: str
) -> None:
    names = ("Ganymede", "Callisto", "Europa", "Titan", "Triton", "Miranda", "Oberon")
    for name in names:
        await house.publish(
            f"A probe near {name}", f"The probe saw {name} {name.lower()}ly today. More on {name} soon."
        )
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    await anna.taps(WORDS[language]["space"])
    await asks(anna, "/settings")
    await play(anna, [(length, ""), (five, ""), (WORDS[language]["cancel"], overview)])
    anna.skip()
    await house.tick(after=MORNING)
    digest = await anna.hears()
    assert "\n5. " in digest.text
    assert "\n6. " not in digest.text
    assert any("2" in label for label in labels(digest) if label.startswith("▾"))
