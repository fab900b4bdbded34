"""Search: what is found, in which order, and the passage that is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.language.tokens import shadow, terms
from digests.store import Store
from digests.store.search import PASSAGE, passage
from tests.store.cases import Desk

LANGUAGES = ("en", "it", "ru", "zh")


async def told(desk: Desk, title: str, text: str, language: str = "en") -> None:
    stems = shadow(title, language), shadow(text, language)
    await desk.published(title, text, language=language, shadow=stems)


async def found(store: Store, words: str) -> list[str]:
    groups = terms(words, LANGUAGES)
    async with store.read() as tx:
        hits = await tx.search.search(groups, limit=20, offset=0)
        assert await tx.search.count(groups) == len(hits)
    return [article.title for article, _ in hits]


async def test_words_are_found_in_every_language(store: Store, desk: Desk) -> None:
    await told(desk, "Gasdotti", "I gasdotti dell'Asia sono pieni, perché l'inverno è lungo.", "it")
    await told(desk, "Граница", "Пограничники говорят о погоде.", "ru")
    await told(desk, "俄罗斯天然气", "中国与俄罗斯签署协议。", "zh")
    await told(desk, "हिन्दी", "हिन्दी समाचार आज", "hi")
    assert await found(store, "gasdotto asia") == ["Gasdotti"]
    assert await found(store, "perche") == ["Gasdotti"]
    assert await found(store, "граница") == ["Граница"]
    assert await found(store, "погода") == ["Граница"]
    assert await found(store, "俄罗斯") == ["俄罗斯天然气"]
    assert await found(store, "समाचार") == ["हिन्दी"]
    assert await found(store, "gasdotto погода") == []


async def test_a_word_in_the_title_counts_more_and_a_draw_goes_to_the_newest(store: Store, desk: Desk) -> None:
    await told(desk, "Old", "Nothing but a telescope here.")
    await told(desk, "New", "Nothing but a telescope here.")
    await told(desk, "A telescope", "Nothing but a picture here.")
    await told(desk, "Elsewhere", "Nothing at all.")
    assert await found(store, "telescopes") == ["A telescope", "New", "Old"]


async def test_all_groups_must_match_by_any_of_their_stems(store: Store, desk: Desk) -> None:
    await told(desk, "One", "gas pipe")
    await told(desk, "Two", "gas train")
    async with store.read() as tx:

        async def titles(*groups: set[str], limit: int = 9, offset: int = 0) -> set[str]:
            asked = [frozenset(group) for group in groups]
            return {article.title for article, _ in await tx.search.search(asked, limit=limit, offset=offset)}

        assert await titles({"gas"}, {"pipe", "rail"}) == {"One"}
        assert await titles({"gas"}, {"pipe", "train"}) == {"One", "Two"}
        assert await titles({"gas"}, {"rail"}) == await titles({"gas"}, set()) == await titles() == set()
        assert await tx.search.count([]) == await tx.search.count([frozenset()]) == 0
        one, two = await titles({"gas"}, limit=1), await titles({"gas"}, limit=1, offset=1)
        assert one | two == {"One", "Two"}
        assert await titles({"gas"}, offset=2) == set()


async def test_a_stem_with_spaces_is_a_phrase(store: Store, desk: Desk) -> None:
    await desk.published("Near", "al assad", shadow=("near", "al assad spoke"))
    await desk.published("Far", "assad al", shadow=("far", "assad al spoke"))
    await desk.published("al", "assad", shadow=("al", "assad"))
    async with store.read() as tx:
        hits = await tx.search.search([frozenset({"al assad"})], limit=9, offset=0)
    assert [article.title for article, _ in hits] == ["Near"]


async def test_drafts_are_not_found_and_revisions_are(store: Store, desk: Desk) -> None:
    draft = await desk.draft("Gas", "pipes", shadow=("gas", "pipe"))
    assert await found(store, "gas") == []
    async with store.write() as tx:
        await tx.articles.publish(draft.id, draft.created_at)
        await tx.articles.revise(draft.id, shadow=("rail", "train"), title="Rail", text="trains")
    assert await found(store, "gas") == await found(store, "pipe") == []
    assert await found(store, "rail train") == ["Rail"]


@pytest.mark.parametrize(
    "stem",
    [
        '"',
        "'",
        "\\",
        '" OR title:"',
        "') | ('",
        "NEAR(a b)",
        "*",
        "a*",
        ":A",
        "-",
        "(",
        "title : x",
        "\0",
        "\ud83d",
        "a" * 5000,
    ],
)
async def test_a_hostile_stem_is_only_a_stem(store: Store, desk: Desk, stem: str) -> None:
    await told(desk, "Title", "or near title x b")
    async with store.read() as tx:
        assert await tx.search.count([frozenset({stem})]) == 0
        assert await tx.search.count([frozenset({stem, "near"})]) == 1
        assert await tx.search.search([frozenset({stem}), frozenset({"near"})], limit=1, offset=0) == []


async def test_a_hostile_shadow_harms_nothing(store: Store, desk: Desk) -> None:
    words = " ".join(f"w{number}" for number in range(150_000))
    await desk.published("Huge", "…", shadow=("it's \\ ' \" a:1b", f"{'x' * 3000} rail {words}"))
    await desk.published("Same", "…", shadow=("", "rail " * 40_000))
    await desk.published("Empty", "…", shadow=("", ""))
    async with store.read() as tx:
        assert await tx.search.count([frozenset({"rail"})]) == 2
        assert await tx.search.count([frozenset({"w100"})]) == 1


async def test_thousands_of_words_are_searched(store: Store, desk: Desk) -> None:
    await desk.published("All", "…", shadow=("", " ".join(f"w{number}" for number in range(2000))))
    async with store.read() as tx:
        assert await tx.search.count([frozenset({f"w{number}", f"v{number}"}) for number in range(2000)]) == 1
        assert await tx.search.count([frozenset({f"w{number}"}) for number in range(2001)]) == 0


async def test_the_passage_shows_the_first_hit(store: Store, desk: Desk) -> None:
    text = "Before it all. " * 40 + "Then the\ntelescopes   saw a comet. " + "After it all. " * 40
    await told(desk, "Sky", text)
    async with store.read() as tx:
        ((_, shown),) = await tx.search.search(terms("telescope", LANGUAGES), limit=1, offset=0)
        ((_, start),) = await tx.search.search(terms("sky", LANGUAGES), limit=1, offset=0)
    assert "Then the telescopes saw a comet." in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) <= PASSAGE + 2
    assert start.startswith("Before it all. Before")


def test_a_phrase_is_shown_where_its_words_stand_together() -> None:
    text = "Al came. " * 30 + "Al Assad spoke."
    assert "Al Assad spoke." in passage(text, "en", [("al", "assad")])
    assert passage("short", "en", [("nothing",)]) == "short"
    assert passage("", "en", [("nothing",)]) == ""


@given(st.text(max_size=600), st.text(max_size=20))
def test_a_passage_is_short_and_made_of_the_text(text: str, word: str) -> None:
    phrases = [tuple(stem.split()) for group in terms(word, ("en",)) for stem in group]
    shown = passage(text, "en", phrases)
    assert len(shown) <= PASSAGE + 2
    assert " ".join(shown.removeprefix("…").removesuffix("…").split()) in " ".join(text.split())
