"""``@bot words``: articles found from any chat and shared there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.handlers.reading.inline import FRESH_S, PAGE_SIZE
from tests.dialogs.articles import GAS, count
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, play

RAIL = (
    "Pechino e Mosca, un solo orario",
    "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio, e poi si vedrà.",
)
MARKET = ("Il mercato del pesce", "I pescatori tornano in porto all'alba. I prezzi scendono da una settimana intera.")


@pytest.mark.parametrize(
    ("language", "about", "read", "meant", "nothing", "partner", "none"),
    [
        ("it", "Il Corriere · italiano · 10 mar", "📖 Leggi", "Forse cercavi «pescatori porto»?",
         "Non trovo nulla. Cerca nella nostra chat ›", "Una parentesi è spaiata.", "Non trovo nulla per balena"),
        ("en", "Il Corriere · Italian · Mar 10", "📖 Read it", "Did you mean “pescatori porto”?",
         "Nothing found. Search in our chat ›", "A parenthesis has no partner.", "Nothing found for balena"),
    ],
)  # fmt: skip
async def test_words_find_articles_to_share_in_any_chat(
    house: House, language: str, about: str, read: str, meant: str, nothing: str, partner: str, none: str
) -> None:
    await house.publish(*RAIL, url="https://treni.example.org/1", source="Il Corriere")
    await house.publish(*MARKET)
    anna = house.telegram.person("Anna", language_code=language)
    bruno = house.telegram.person("Bruno")

    found = await anna.asks_inline("treno lang:it", to=house.telegram.group("Friends", members=[anna, bruno]))
    assert [result.title for result in found.results] == [RAIL[0]]
    assert found.results[0].description == f"{about}\n{RAIL[1]}"
    assert (found.button, found.next_offset) == (None, "")

    friends = house.telegram.group("Friends", members=[anna, bruno])
    message = await anna.shares(found.results[0], friends)
    assert message.text == f"{RAIL[0]}\n{RAIL[1]}\n{about}"
    assert message.sender == "Anna"
    button = message.markup["inline_keyboard"][0][0]
    assert button["text"] == read
    address, _, payload = button["url"].partition("?start=")
    assert address == f"https://t.me/{house.telegram.bot_username}"
    await bruno.starts(payload)
    assert RAIL[0] in (await bruno.hears()).text

    near = await anna.asks_inline("pescattori porto")
    assert ([result.title for result in near.results], near.button) == ([MARKET[0]], meant)
    await anna.starts(near.start_parameter or "")
    assert "🔎 pescatori porto · 1 " in (await anna.hears()).text

    lost = await anna.asks_inline("balena")
    assert (lost.results, lost.button) == ((), nothing)
    anna.skip()
    await anna.starts(lost.start_parameter or "")
    assert none in (await anna.hears()).text

    wrong = await anna.asks_inline("(treni")
    assert (wrong.results, wrong.button) == ((), partner)
    anna.skip()
    await anna.starts(wrong.start_parameter or "")
    assert "(treni\n^" in (await anna.hears()).text


async def test_no_word_offers_the_newest_and_scrolling_more_of_them(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="it")
    empty = await anna.asks_inline("")
    assert (empty.results, empty.button) == ((), "Non ci sono ancora articoli.")
    house.clock.forward(timedelta(seconds=FRESH_S))
    titles = [f"Notizia {number}" for number in range(PAGE_SIZE + 2)]
    for title in titles:
        await house.publish(title, f"{title}: il porto riapre, e i traghetti ripartono.")
    for words in ("", "porto"):
        first = await anna.asks_inline(words)
        second = await anna.asks_inline(words, first.next_offset)
        assert len(first.results) == PAGE_SIZE
        assert len(second.results) == 2
        assert sorted(result.title for result in first.results + second.results) == sorted(titles)
        assert second.next_offset == ""
        assert (await anna.asks_inline(words, "7")).results == ()
        assert (await anna.asks_inline(words, "forged")).results == first.results
    assert (await anna.asks_inline("")).results[0].title == titles[-1]


async def test_telegram_answers_the_same_words_itself_for_a_minute_and_one_person(house: House) -> None:
    await house.publish(*MARKET)
    anna, olga = house.telegram.person("Anna", language_code="it"), house.owner
    mine = await anna.asks_inline("pesce")
    await house.publish("Il pesce azzurro", "Il pesce azzurro torna sulle tavole della costa per tutta la stagione.")
    assert await anna.asks_inline("pesce") == mine
    theirs = await olga.asks_inline("pesce")
    assert len(theirs.results) == 2
    assert "Italian" in theirs.results[0].description
    house.clock.forward(timedelta(seconds=FRESH_S))
    assert len((await anna.asks_inline("pesce")).results) == 2


async def test_what_is_shared_where_the_bot_reads_is_no_article_and_no_command(house: House) -> None:
    await house.publish("/delete_me", GAS)
    elena = await house.editor()
    channel = house.telegram.channel("Fonti", admins=[elena], with_bot=True)
    async with house.services.store.write() as tx:
        await tx.feeds.take_channel(channel.id, house.clock.now())
        await tx.feeds.trust_channel(channel.id, trusted=True)
    (result,) = (await elena.asks_inline("gas")).results
    await elena.shares(result)
    await elena.shares(result, channel)
    assert "Argomenti" in (await asks(elena, "/topics")).text
    assert await count(house) == 1


async def test_a_search_link_that_anybody_made_up_asks_for_words(house: House) -> None:
    await house.publish(*MARKET)
    anna = house.telegram.person("Anna", language_code="it")
    await play(anna, [("/start search_%%%", "Che cosa cerchi?"), ("/start search__w", "Che cosa cerchi?")])
    await play(anna, [("/start search", "Che cosa cerchi?"), ("pesce", MARKET[0])])
    long = await anna.asks_inline("balena " * 20)
    assert long.start_parameter == "search"


async def test_settings_decide_in_which_language_and_zone_one_is_answered(house: House) -> None:
    house.clock.forward(timedelta(hours=14, minutes=30))
    await house.publish(*MARKET)
    anna = house.telegram.person("Anna", language_code="it")
    assert "italiano · 11 mar" in (await anna.asks_inline("pesce")).results[0].description
    await play(anna, [("/search pesce", MARKET[0])])
    async with house.services.store.write() as tx:
        chat = await tx.chats.get(anna.id)
        assert chat is not None
        await tx.chats.save(replace(chat, language="en", timezone="America/New_York"))
    assert "Italian · Mar 10" in (await anna.asks_inline("il pesce")).results[0].description


async def test_the_help_names_the_way_to_search_from_any_chat(house: House) -> None:
    for language, words in (("it", "In ogni chat: @local_digest_bot"), ("en", "In any chat: @local_digest_bot")):
        anna = house.telegram.person("Anna", language_code=language)
        assert words in (await asks(anna, "/help")).text
