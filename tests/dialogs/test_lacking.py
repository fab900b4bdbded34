"""Words that a topic's query lacks, as an editor takes them: offered with what they find, added, taken back."""

from __future__ import annotations

import pytest

from digests.topics.lacking import with_word, without_word
from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange, talk

# Most probes are told of with their orbits; one orbit is told of without a probe.
PROBES = ("Mars", "Venus", "Titan", "Ceres", "Pluto")
OTHERS = ("bakery", "library", "orchard", "vineyard", "violin", "tramway")


async def fill(house: House) -> None:
    """Publish what a query for probes finds, what it should find besides, and what it should not."""
    for place, name in enumerate(PROBES):
        own = " ".join(f"{name.lower()}{number}" for number in range(20))
        await house.publish(
            f"A probe reaches {name}", f"The probe entered its orbit on day {place}. {own}", language="en"
        )
    await house.publish("Ganymede is seen anew", "An orbit around the moon, at last, after many years.", language="en")
    for place, name in enumerate(OTHERS):
        own = " ".join(f"{name}{number}" for number in range(20))
        await house.publish(
            f"The {name} opens again", f"People waited {place} days for the {name}. {own}", language="en"
        )


@on_both
@pytest.mark.parametrize(
    ("language", "lacks", "offered", "added", "none", "back"),
    [
        ("en", "Words it lacks", "orbit finds one more article:\n• Ganymede", "orbit is in", "lacks none", "Take it"),
        (
            "it",
            "Parole che mancano",
            "orbit trova un articolo in più:\n• Ganymede",
            "orbit ora è",
            "nessuna",
            "Toglila",
        ),
        ("zh", "缺少的词", "orbit 能多找到 1 篇文章：\n• Ganymede", "orbit 已加进查询", "现在不缺", "再拿掉"),
    ],
)
async def test_a_word_that_a_query_lacks_is_offered_added_and_taken_back(
    house: House, language: str, lacks: str, offered: str, added: str, none: str, back: str
) -> None:
    await fill(house)
    editor = await house.editor(language_code=language)
    await exchange(editor, "/topic space", "🚀")
    told = await exchange(editor, f"[{lacks}]", offered)
    assert told
    assert "bakery" not in told.text
    await exchange(editor, "[➕ orbit]", (added, none))
    async with house.services.store.read() as tx:
        space = await tx.topics.by_slug("space")
    assert space
    assert space.query == "sonda OR probe OR telescope OR telescopio OR orbit"
    while await house.services.topics.unfinished():
        await house.idle()
    async with house.services.store.read() as tx:
        assert await tx.articles.count(space.id) == len(PROBES) + 1
    await exchange(editor, f"[{back}]", offered)
    async with house.services.store.read() as tx:
        space = await tx.topics.by_slug("space")
    assert space
    assert space.query == "sonda OR probe OR telescope OR telescopio"


async def test_a_forged_word_and_a_stale_button_change_nothing(house: House) -> None:
    editor = await house.editor(language_code="en")
    await talk(editor, [("/topic space", ""), ("[Words it lacks]", "It lacks none now")])
    message_id = editor.screen()[-1].message_id
    async with house.services.store.read() as tx:
        space = await tx.topics.by_slug("space")
    assert space
    room = "The query takes no more of that. Change it by hand."
    for word in ("a OR b", "NOT x", "(", "", "lang:it"):
        assert await editor.presses_raw(message_id, f"v1|topic-word|{space.id}|{word}") == room
    stale = "The query has been changed since then. Look at it first."
    assert await editor.presses_raw(message_id, f"v1|topic-unword|{space.id}|probe") == stale
    async with house.services.store.read() as tx:
        assert await tx.topics.get(space.id) == space


@pytest.mark.parametrize("query", ["a", "a b", "a OR b", "a NOT b", "(a OR b) c min:0.6", "a NEAR b", '"a b"'])
def test_a_word_that_is_added_is_taken_back_to_the_letter(query: str) -> None:
    assert without_word(with_word(query, "orbit"), "orbit") == query
    assert without_word(query, "orbit") is None
