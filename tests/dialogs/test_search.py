"""/search: words in any form, pages that need no memory, and answers to what it asks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES, Said
from tests.dialogs.script import asks, labels, play

RAIL = (
    "Pechino e Mosca, un solo orario",
    "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio. Poi si vedrà.",
)
COMMON = {"de": "und der", "en": "the", "es": "para los", "fr": "dans", "it": "della", "ru": "который", "zh": "的"}
TURNING = "\u200e\u200f\u202a\u202d\u202e"
MARKET = ("Il mercato del pesce", "I pescatori tornano in porto all'alba. I prezzi scendono.")


@pytest.mark.parametrize(
    ("language", "asked", "found", "nothing", "fewer", "no_words"),
    [
        ("it", "Che cosa cerchi?", "1 articolo", "nulla per balena. Prova", "prova con meno", "Mi serve almeno"),
        ("en", "What are you looking", "1 article", "found for balena. Try", "try fewer", "I need at least"),
    ],
)
async def test_search_finds_words_in_any_form(
    house: House, language: str, asked: str, found: str, nothing: str, fewer: str, no_words: str
) -> None:
    await house.publish(*RAIL)
    await house.publish(*MARKET)
    anna = house.telegram.person("Anna", language_code=language)
    hit = f"🔎 {{}} · {found}\n\n1. {MARKET[0]}\nI pescatori tornano"
    await play(
        anna,
        [
            ("/search pescatore", hit.format("pescatore")),
            ("/search PREZZO  porto", hit.format("PREZZO porto")),
            ("pesce", hit.format("pesce")),
            ("/search balena", nothing),
            ("/search pesce balena", fewer),
            ("/search 🗞 !!", no_words),
            ("/search <b>&amp;", "&amp;"),
            ("/search", asked),
            ("treni", RAIL[0]),
        ],
    )
    await play(anna, [("/search", asked), ("🗞", no_words), ("treno", RAIL[0])])


@pytest.mark.parametrize(
    ("language", "place", "only", "minimum", "meant"),
    [
        (
            "it",
            "Una parentesi è spaiata.",
            "Non conosco nessuna lingua",
            "min: vale solo",
            "Forse cercavi pescatori porto?",
        ),
        (
            "en",
            "A parenthesis has no partner.",
            "I know no language",
            "min: works in",
            "Did you mean pescatori porto?",
        ),
    ],
)
async def test_search_speaks_the_language_of_topics(
    house: House, language: str, place: str, only: str, minimum: str, meant: str
) -> None:
    await house.publish(*RAIL, url="https://treni.example.org/1")
    await house.publish(*MARKET)
    anna = house.telegram.person("Anna", language_code=language)
    await play(
        anna,
        [
            ("/search treni -calcio", RAIL[0]),
            ("/search pesca* OR title:orario", MARKET[0]),
            ('/search "orari dei treni"', RAIL[0]),
            ("/search orari NEAR/2 treni lang:it site:example.org", RAIL[0]),
            ("/search @CN from:2026-03-10 topic:china-russia", RAIL[0]),
            ("/search @CN to:2026-03-09", "@CN to:2026-03-09"),
            ("/search (treni", place),
            ("/search (treni", "treni\n^"),
            ("/search treni lang:italiano", only),
            ("/search treni min:0.5", minimum),
            ("/search treni min:0.5", "treni min:0.5\n      ^"),
            ("/search pescattore porto", meant),
            ("[🔎 pescatori porto]", "🔎 pescatori porto · 1 artic"),
            ("/search balena", "balena"),
        ],
    )


async def test_what_may_have_been_meant_is_written_as_within_a_sentence(house: House) -> None:
    text = "Garlic Growers meet. Traders from Vladivostok buy garlic, and more garlic. VLADIVOSTOK pays."
    await house.publish("Garlic for the East", text)
    anna = house.telegram.person("Anna", language_code="en")
    for typed, meant in (("vladivostock", "Vladivostok"), ("garlick", "garlic")):
        await play(anna, [(f"/search {typed}", f"Did you mean {meant}?"), (f"[🔎 {meant}]", f"🔎 {meant} · 1 article")])


async def test_the_newest_come_first_by_a_button(house: House) -> None:
    for number, text in enumerate(["Porto porto porto.", "Un porto tra i monti, e altro ancora."]):
        await house.publish(f"Notizia {number}", f"{text} Niente di più.")
        house.clock.forward(timedelta(minutes=1))
    anna = house.telegram.person("Anna", language_code="it")
    best = await asks(anna, "/search porto")
    assert best.text.index("Notizia 0") < best.text.index("Notizia 1")
    await play(anna, [("[🕒 Prima i più recenti]", "1. Notizia 1"), ("[⭐ Prima i migliori]", "1. Notizia 0")])


async def test_a_photo_is_no_word_and_a_long_text_no_search(house: House) -> None:
    await house.publish(*RAIL)
    anna = house.telegram.person("Anna", language_code="it")
    await play(anna, [("/search", "Che cosa cerchi?")])
    await anna.sends_photo()
    assert "Che cosa cerchi?" in (await anna.hears()).text
    await play(anna, [("parola " * 40, "Non ho capito."), ("treni", RAIL[0])])


async def test_found_pages_turn_by_what_the_message_says(house: House) -> None:
    for number in range(1, 8):
        await house.publish(f"Notizia {number}", f"Il porto numero {number} riapre. I traghetti ripartono.")
        house.clock.forward(timedelta(minutes=1))
    anna = house.telegram.person("Anna", language_code="it")
    first = await asks(anna, "/search <porto> & traghetti")
    assert first.text.startswith("🔎 <porto> & traghetti · 7 articoli\n\n1. ")
    await anna.taps("›")
    second = await anna.hears()
    assert second.text.startswith("🔎 <porto> & traghetti · 7 articoli\n\n6. ")
    assert labels(second) == ["Leggi 6", "Leggi 7", "‹", "2/2", "🕒 Prima i più recenti"]
    start = await asks(anna, "/digest")
    assert "messaggio vecchio" in (await anna.presses_raw(start.message_id, "v1|search|0") or "")


async def test_in_a_group_words_to_search_are_a_reply(house: House) -> None:
    await house.publish(*RAIL)
    anna = house.telegram.person("Anna", language_code="it")
    group = house.telegram.group("Vicini", members=[anna], admins=[house.owner], with_bot=True)
    question = await asks(anna, "/search", group)
    assert question.markup == {"force_reply": True, "selective": True}
    await anna.says("treni", group, reply_to=question.message_id)
    assert RAIL[0] in (await anna.hears(group)).text


@pytest.mark.parametrize(("language", "refused"), [("it", "Troppe cose vicine"), ("en", "Too much is to be near")])
async def test_what_would_take_too_long_is_refused_with_a_word_on_what_to_narrow(
    house: House, language: str, refused: str
) -> None:
    anna = house.telegram.person("Anna", language_code=language)
    await play(anna, [(f"/search {' NEAR/100 '.join(f'{each}*' for each in ('ka', 'to', 'mi', 'sa'))}", refused)])


@pytest.mark.parametrize("language", LANGUAGES)
async def test_words_of_every_article_get_one_sentence_and_signs_that_turn_are_not_echoed(
    house: House, language: str
) -> None:
    await house.publish(*MARKET)
    said, common = Said(house, language), COMMON[language]
    anna = house.telegram.person("Anna", language_code=language)
    await play(
        anna,
        [
            ("/start", ""),
            ("/search x", said("error-words-too-common", words="x")),
            (f"/search {common}", said("error-words-too-common", words=common)),
            (f"/follow {common}", said("error-words-too-common", words=common)),
            ("/search \u202eecsep\u200e pesce", said("reading-search-nothing", query="ecsep pesce", words=2)),
            ("\u200epesce\u2069", "🔎 pesce · "),
            ("/follow \u202ezibibbo\u200f", said("follow-preview", words="zibibbo", count=0)),
            ("/latest \u202enowhere\u200e", said("error-unknown-topic", slug="nowhere")),
        ],
    )
    assert not any(sign in message.text for message in anna.screen() if message.sender != "Anna" for sign in TURNING)
