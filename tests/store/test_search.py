"""Search: what is found, in which order, and the passage that is shown."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from digests.language.tokens import shadow
from digests.model import Article, TopicMatch
from digests.query import AnalysedText, Lexicon, Query, parse
from digests.query.parser import MAX_DEPTH
from digests.query.passages import PASSAGE, passage
from digests.query.terms import Words
from digests.store import Store, search
from digests.store.search import Hit, SearchRequest
from tests.store.cases import DAY, NOW, Desk

LANGUAGES = ("en", "it", "ru", "zh")


def asked(text: str, *, newest_first: bool = False) -> SearchRequest:
    return SearchRequest(parse(text, for_search=True), Lexicon(LANGUAGES), NOW, ZoneInfo("Europe/Rome"), newest_first)


async def told(desk: Desk, title: str, text: str, language: str = "en", **details: object) -> Article:
    stems = shadow(title, language), shadow(text, language)
    return await desk.published(title, text, language=language, shadow=stems, **details)


async def page(store: Store, text: str, *, limit: int = 20, offset: int = 0, newest_first: bool = False) -> Hit:
    async with store.read() as tx:
        return await tx.search.search(asked(text, newest_first=newest_first), limit=limit, offset=offset)


async def found(store: Store, text: str, *, newest_first: bool = False) -> list[str]:
    shown = await page(store, text, newest_first=newest_first)
    assert shown.count == len(shown.hits)
    return [article.title for article, _ in shown.hits]


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


async def test_pages_follow_each_other(store: Store, desk: Desk) -> None:
    for number in range(5):
        await told(desk, f"Gas {number}", "pipe")
    shown = [await page(store, "gas", limit=2, offset=offset, newest_first=True) for offset in (0, 2, 4, 6)]
    assert [[article.title for article, _ in each.hits] for each in shown] == [
        ["Gas 4", "Gas 3"], ["Gas 2", "Gas 1"], ["Gas 0"], [],
    ]  # fmt: skip
    assert {each.count for each in shown} == {5}


@pytest.fixture
async def archive(store: Store, desk: Desk) -> Store:
    """A store with a few articles that differ in all that can be asked for."""
    await told(desk, "Gas prices", "The gas pipe from Norway bursts in winter.", url="https://www.north.example.org/1",
               source="The Northern Post", at=NOW - 40 * DAY)  # fmt: skip
    await told(desk, "Il gasdotto", "Il gasdotto norvegese e la Cina.", "it", url="https://example.org/2",
               source="Il Foglio", at=NOW - 10 * DAY)  # fmt: skip
    await told(desk, "Rails", "Trains carry gas. Nothing else happened on the long way to the sea.",
               url="https://other.org/example.org", at=NOW - DAY)  # fmt: skip
    await told(desk, "Китай", "Китай покупает газ.", "ru")
    await told(desk, "中俄", "中国与俄罗斯签署协议。", "zh")
    return store


# Each as a test of its own would need as many databases.
FINDS: list[tuple[str, set[str]]] = [
    ("gas pipe", {"Gas prices"}),
    ("gas AND (pipe OR trains)", {"Gas prices", "Rails"}),
    ("gas -pipe", {"Rails"}),
    ("gas NOT (pipe OR trains)", set()),
    ('"gas pipe"', {"Gas prices"}),
    ('"pipe gas"', set()),
    ("gas*", {"Gas prices", "Il gasdotto", "Rails"}),
    ('"gas pi*"', {"Gas prices"}),
    ("gasdotti*", {"Il gasdotto"}),
    ("title:gas", {"Gas prices"}),
    ("title:(gas OR rails) -title:prices", {"Rails"}),
    ("title:gas*", {"Gas prices", "Il gasdotto"}),
    ("pipe NEAR/1 norway", {"Gas prices"}),
    ("norway NEAR/1 pipe", {"Gas prices"}),
    ("pipe NEAR/1 winter", set()),
    ("trains NEAR/11 sea", {"Rails"}),
    ("trains NEAR/10 sea", set()),
    ("prices NEAR/100 pipe", set()),
    ("title:gas NEAR/2 title:prices", {"Gas prices"}),
    ("(trains OR pipe) NEAR/2 (gas OR norw*)", {"Gas prices", "Rails"}),
    ('"gas pipe" NEAR/3 bursts', {"Gas prices"}),
    ("gas^3 pipe", {"Gas prices"}),
    ("@CN", {"Il gasdotto", "Китай", "中俄"}),
    ("@CN NEAR/4 norvegese", {"Il gasdotto"}),
    ("中", {"中俄"}),
    ("lang:it", {"Il gasdotto"}),
    ("gas lang:en", {"Gas prices", "Rails"}),
    ("gas -lang:en", set()),
    ("site:example.org", {"Gas prices", "Il gasdotto"}),
    ("site:north.example.org", {"Gas prices"}),
    ("gas -site:example.org", {"Rails"}),
    ("source:northern", {"Gas prices"}),
    ('source:"northern post"', {"Gas prices"}),
    ('source:"post northern"', set()),
    ("source:north", set()),
    ("lang:it OR trains", {"Il gasdotto", "Rails"}),
    ("(lang:it OR pipe) gas*", {"Il gasdotto", "Gas prices"}),
    ("gas -(lang:it OR pipe)", {"Rails"}),
    ("from:2026-03-09", {"Rails", "Китай", "中俄"}),
    ("gas from:2026-03-09", {"Rails"}),
    ("gas to:2026-03-08", {"Gas prices"}),
    ("gas* from:2026-02 to:2026-02", {"Il gasdotto"}),
    ("from:2027", set()),
    ("gas to:2020", set()),
    ("topic:energy", set()),
]


async def test_the_language_of_queries_finds(archive: Store) -> None:
    assert [(text, set(await found(archive, text))) for text, _ in FINDS] == FINDS
    assert [(text, set(await found(archive, text, newest_first=True))) for text, _ in FINDS] == FINDS


async def test_a_topic_narrows_a_search(archive: Store, desk: Desk) -> None:
    energy = await desk.topic("energy")
    (article, _), *_ = (await page(archive, "pipe")).hits
    async with archive.write() as tx:
        await tx.matches.set(article.id, [TopicMatch(energy, 1.0)])
    assert await found(archive, "topic:energy") == await found(archive, "gas topic:energy") == ["Gas prices"]
    assert await found(archive, "gas -topic:energy") == ["Rails"]
    assert await found(archive, "topic:nothing") == []


async def test_a_fresh_article_comes_before_an_old_one_that_is_as_good(store: Store, desk: Desk) -> None:
    await told(desk, "Old", "A telescope here. A telescope there.", at=NOW - 400 * DAY)
    for number in range(3):
        await told(desk, f"Filler {number}", "Nothing but paper and a picture of the sea.", at=NOW - 300 * DAY)
    await told(desk, "Today", "A telescope here and nothing there.", at=NOW - timedelta(hours=1))
    assert await found(store, "telescope") == ["Today", "Old"]


async def test_behind_the_ranked_come_the_others_the_newest_first(
    store: Store, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_RANKED", 2)
    for title in ("Best gas", "Second", "Third gas", "Fourth"):
        await told(desk, title, "gas and paper")
    shown = [await page(store, "gas", limit=2, offset=offset) for offset in (0, 2)]
    assert [[article.title for article, _ in each.hits] for each in shown] == [
        ["Third gas", "Fourth"],
        ["Second", "Best gas"],
    ]


async def test_counting_ends_where_nobody_looks(store: Store, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_COUNTED", 2)
    for _ in range(4):
        await told(desk, "Gas", "pipe")
    shown = await page(store, "gas")
    assert (shown.count, shown.more, len(shown.hits)) == (2, True, 4)


async def test_what_is_withdrawn_or_discarded_is_not_found_and_comes_back(store: Store, desk: Desk) -> None:
    article = await desk.published("Gas", "pipe", shadow=("gas", "pipe"))
    async with store.write() as tx:
        await tx.articles.withdraw(article.id)
    assert await found(store, "gas") == []
    async with store.write() as tx:
        await tx.articles.publish(article.id, NOW)
    assert await found(store, "gas") == ["Gas"]
    async with store.write() as tx:
        await tx.articles.discard(article.id)
    assert await found(store, "gas") == []


async def test_drafts_are_not_found_and_revisions_are(store: Store, desk: Desk) -> None:
    draft = await desk.draft("Gas", "pipes", shadow=("gas", "pipe"))
    assert await found(store, "gas") == []
    async with store.write() as tx:
        await tx.articles.publish(draft.id, draft.created_at)
        await tx.articles.revise(draft.id, shadow=("rail", "train"), title="Rail", text="trains")
    assert await found(store, "gas") == await found(store, "pipe") == []
    assert await found(store, "rail train") == ["Rail"]


HOSTILE = ["x'", "x\\", "x')|('y", "near:b", "a*", "x:A", "title:x", "x\x00", "x�", "{x}", "x+y", "a<->b", "x!", "x&y"]


async def test_a_hostile_word_is_only_a_word(store: Store, desk: Desk) -> None:
    await told(desk, "Title", "or near title x b")
    async with store.read() as tx:
        for text in (*HOSTILE, "x : y", "a" * 3000):
            hostile = Query(text, Words(text, prefix=text.endswith("*")))
            await tx.search.search(SearchRequest(hostile, Lexicon(LANGUAGES), NOW), limit=1, offset=0)


async def test_the_deepest_queries_are_answered(store: Store, desk: Desk) -> None:
    await told(desk, "Deep y", "x y")
    for opening in ("(", "(x OR (", "-(x ", "title:(x ", "(a NEAR b OR ("):
        closing = opening.count("(")
        times = MAX_DEPTH // (closing + opening.count("-") + opening.count("title"))
        await page(store, f"y {opening * times}y{')' * closing * times}")


async def test_the_words_that_begin_so_are_counted(store: Store, desk: Desk) -> None:
    await told(desk, "Gas", "gas gasoline")
    await told(desk, "Gas", "pipe")
    await desk.draft("Gasometer", "…", shadow=("gasomet", ""))
    async with store.read() as tx:
        words = await tx.search.words_beginning("ga")
        assert await tx.search.words_beginning("zz") == {}
    assert {word: count for word, count in words.items() if word != "gasomet"} == {"gas": 2, "gasolin": 1}


async def test_words_that_are_looked_for_again_are_not_read_from_all_articles_again(store: Store, desk: Desk) -> None:
    await told(desk, "Gas", "gas gasoline")
    statements: list[str] = []
    event.listen(
        store._database.writing.sync_engine, "before_cursor_execute", lambda *given: statements.append(given[2])
    )
    for beginning in ("gas", "ga", "gas"):
        async with store.read() as tx:
            assert await tx.search.words_beginning(beginning) == {"gas": 1, "gasolin": 1}
    assert sum("ts_stat" in each for each in statements) <= 1


async def test_a_hostile_shadow_harms_nothing(store: Store, desk: Desk) -> None:
    words = " ".join(f"w{number}" for number in range(150_000))
    await desk.published("Huge", "…", shadow=("it's \\ ' \" a:1b", f"{'x' * 3000} rail {words}"))
    await desk.published("Same", "…", shadow=("", "rail " * 40_000))
    await desk.published("Empty", "…", shadow=("", ""))
    async with store.read() as tx:
        assert (await tx.search.search(asked("rail"), limit=9, offset=0)).count == 2
        assert (await tx.search.search(asked("w100"), limit=9, offset=0)).count == 1


async def test_the_passage_shows_the_first_hit(store: Store, desk: Desk) -> None:
    text = "Before it all. " * 40 + "Then the\ntelescopes   saw a comet. " + "After it all. " * 40
    await told(desk, "Sky", text)
    ((_, shown),) = (await page(store, "telescope")).hits
    ((_, start),) = (await page(store, "sky")).hits
    ((_, filtered),) = (await page(store, "lang:en")).hits
    assert "Then the telescopes saw a comet." in shown.text
    assert shown.words == ("telescopes",)
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert len(shown.text) <= PASSAGE + 2
    assert start.text.startswith("Before it all. Before")
    assert filtered == start


@given(st.text(max_size=600), st.integers(0, 600))
def test_a_passage_is_short_and_made_of_the_text(text: str, at: int) -> None:
    shown = passage(text, min(at, len(text)))
    assert len(shown) <= PASSAGE + 2
    assert " ".join(shown.removeprefix("…").removesuffix("…").split()) in " ".join(text.split())


WORDS = st.sampled_from(["gas", "pipe", "rail", "sea"])
QUERIES = st.recursive(
    st.one_of(WORDS, WORDS.map("title:{}".format), st.tuples(WORDS, WORDS).map(lambda two: f'"{two[0]} {two[1]}"'),
              st.permutations(["gas", "pipe", "rail", "sea"]).map(lambda words: f"({words[0]} NEAR/1 {words[1]})")),
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(lambda two: f"({two[0]} AND {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"({two[0]} OR {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"({two[0]} -{two[1]})"),
    ),
    max_leaves=6,
)  # fmt: skip
TEXTS = ("gas pipe rail", "sea", "pipe sea gas rail sea", "rail rail gas", "pipe gas", "sea rail pipe")


@pytest.fixture
async def crossed(store: Store, desk: Desk) -> Store:
    """A store with every title over every text."""
    for title in TEXTS:
        for text in TEXTS:
            await told(desk, title, text, "und")
    return store


@pytest.mark.hypothesis
async def test_search_finds_what_topics_match(crossed: Store) -> None:
    @given(st.lists(QUERIES, min_size=5, max_size=5))
    def same(queries: list[str]) -> None:
        checked.extend(queries)

    checked: list[str] = []
    same()
    for text in dict.fromkeys(checked[:120]):
        matcher = parse(text).compile(LANGUAGES)
        expected = {(a, b) for a in TEXTS for b in TEXTS if matcher.match(AnalysedText.of(a, b, "und"))}
        shown = await page(crossed, text, limit=100)
        assert {(article.title, article.text) for article, _ in shown.hits} == expected, text


async def test_a_copy_is_no_second_hit_but_for_what_it_alone_says(store: Store, desk: Desk) -> None:
    first = await told(desk, "A heron", "A heron stands in the river.")
    await told(desk, "A heron again", "A heron stands in the river. A kingfisher too.", copy_of=first.id)
    assert await found(store, "heron") == ["A heron"]
    assert await found(store, "heron lang:en", newest_first=True) == ["A heron"]
    assert await found(store, "kingfisher") == ["A heron again"]
