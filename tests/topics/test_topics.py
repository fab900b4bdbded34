"""Topics: saved and matched again on a real store; and what editors write about them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.topics.names import emoji, listed, names
from digests.config import TopicSettings
from digests.config.values import SLUG
from digests.errors import InputError, QuerySyntaxError
from digests.intake.ingest import Ingest
from digests.model import Article, ProgressMessage
from digests.sources.drafts import draft
from digests.store import Store
from digests.topics.topics import CHUNK, LONGEST_SLUG, Topics, new_slug

LANGUAGES = ("en", "it")


def now() -> datetime:
    return datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    store = await Store.open(database)
    yield store
    await store.close()


@pytest.fixture
def topics(store: Store) -> Topics:
    return Topics(store, LANGUAGES, now)


async def publish(store: Store, *texts: str) -> list[Article]:
    """Publish a text each, the first line the title."""
    taken = await Ingest(store, LANGUAGES, now).add_all([draft(text) for text in texts], None, publish=True)
    return [intake.article for intake in taken]


async def on(store: Store, slug: str) -> list[str]:
    """Return the titles of the published articles on a topic, the newest first."""
    async with store.read() as tx:
        topic = await tx.topics.by_slug(slug)
        assert topic is not None
        return [article.title for article in await tx.articles.latest(topic.id, 1000, 0)]


async def test_a_walk_through_the_archive_ends_where_the_query_has_changed(store: Store, topics: Topics) -> None:
    await publish(store, *(f"Pane {number}\nUn testo breve." for number in range(CHUNK + 5)))
    topic = await topics.record("bread", {"it": "Pane"}, "pane", "")
    shares = []
    async for share, _ in topics.rematching(topic):
        shares.append(share)
        await topics.record("bread", {"it": "Pane"}, "mare", "")
    assert shares == [pytest.approx(CHUNK / (CHUNK + 5))]


async def test_a_walk_that_was_broken_off_goes_on_where_it_was(store: Store, topics: Topics) -> None:
    await publish(store, *(f"Pane {number}\nUn testo breve." for number in range(CHUNK + 5)))
    topic = await topics.record("bread", {"it": "Pane"}, "pane", "", ProgressMessage(5, 7))
    async with aclosing(topics.rematching(topic)) as walk:
        assert await anext(walk) == (CHUNK / (CHUNK + 5), CHUNK)
    again = Topics(store, LANGUAGES, now)
    assert await again.unfinished() == [(topic, ProgressMessage(5, 7))]
    assert [each async for each in again.rematching(topic)] == [(1.0, CHUNK + 5), (1.0, CHUNK + 5)]
    assert len(await on(store, "bread")) == CHUNK + 5
    assert await again.unfinished() == []
    await topics.record("bread", {"it": "Pane e forni"}, "pane", "🥖")
    assert await again.unfinished() == []


async def test_saving_matches_more_than_one_chunk(store: Store, topics: Topics) -> None:
    await publish(store, *(f"Pane {number}\nUn testo breve." for number in range(CHUNK + 5)))
    topic = await topics.save("bread", {"it": "Pane"}, "pane", "🥖")
    assert len(await on(store, "bread")) == CHUNK + 5
    assert (topic.slug, topic.names, topic.emoji) == ("bread", {"it": "Pane"}, "🥖")
    assert await topics.rematch(topic) == CHUNK + 5


async def test_saving_again_moves_the_archive_but_not_what_an_editor_chose(store: Store, topics: Topics) -> None:
    bread, sea = await publish(store, "Pane\nUn testo breve.", "Mare\nUn testo breve.")
    topic = await topics.save("life", {"it": "Vita"}, "pane", "")
    await topics.save("life", {"it": "Vita"}, "mare", "")
    assert await on(store, "life") == ["Mare"]
    async with store.write() as tx:
        await tx.matches.set(bread.id, [], by_editor=True)
        await tx.matches.set(sea.id, [], by_editor=True)
    await topics.save("life", {"it": "Vita"}, "pane OR mare", "")
    assert await on(store, "life") == []
    async with store.read() as tx:
        assert [each.id for each in await tx.topics.all()] == [topic.id]


async def test_a_broken_query_is_not_saved(store: Store, topics: Topics) -> None:
    with pytest.raises(QuerySyntaxError):
        await topics.save("life", {"it": "Vita"}, "(pane", "")
    async with store.read() as tx:
        assert await tx.topics.all() == []


async def test_removing(store: Store, topics: Topics) -> None:
    await topics.save("life", {"it": "Vita"}, "pane", "")
    assert await topics.remove("life")
    assert not await topics.remove("life")


async def test_the_configuration_seeds_at_the_first_start_only(store: Store, topics: Topics) -> None:
    await publish(store, "Pane\nUn testo breve.")
    configured = [TopicSettings(slug="bread", names={"it": "Pane"}, query="pane")]
    assert await topics.seed(configured) == 1
    assert await on(store, "bread") == ["Pane"]
    await topics.remove("bread")
    assert await topics.seed(configured) == 0
    async with store.read() as tx:
        assert await tx.topics.all() == []


@pytest.mark.parametrize(
    ("given_names", "slug"),
    [
        ({"it": "Cina–Russia", "en": "China & Russia"}, "china-russia"),
        ({"it": "Perché no?"}, "perche-no"),
        ({"ru": "Космос"}, "topic"),
        ({"en": "A" * 40}, "a" * 32),
        ({}, "topic"),
    ],
)
def test_slugs_come_from_names(given_names: dict[str, str], slug: str) -> None:
    assert new_slug(given_names, ()) == slug


@given(st.text(), st.integers(0, 12))
def test_slugs_are_fit_and_free(name: str, others: int) -> None:
    taken: set[str] = set()
    for _ in range(others + 1):
        slug = new_slug({"en": name}, taken)
        assert slug not in taken
        assert SLUG.fullmatch(slug)
        assert len(slug) <= LONGEST_SLUG
        taken.add(slug)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pane", {"it": "Pane"}),
        ("Pane\nBread", {"it": "Pane", "en": "Bread"}),
        ("en: Bread\n\nit : Pane  nero", {"en": "Bread", "it": "Pane nero"}),
        ("IT: Pane\nen=Bread", {"it": "Pane", "en": "Bread"}),
        ("ru: Хлеб", {"ru": "Хлеб"}),
        ("\u202eit: Pane\u200b", {"it": "Pane"}),
        ("Pane\nBread\nun terzo nome di troppo", {"it": "Pane", "en": "Bread"}),
    ],
)
def test_names_are_read_line_by_line(text: str, found: dict[str, str]) -> None:
    assert names(text, ("it", "en")) == found


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "topic-name-empty"),
        ("🙂", "topic-name-empty"),
        ("it:", "topic-name-empty"),
        ("qq: Pane", "topic-name-language"),
        ("x" * 65, "topic-name-too-long"),
    ],
)
def test_names_that_are_none(text: str, reason: str) -> None:
    with pytest.raises(InputError) as refused:
        names(text, ("it", "en"))
    assert refused.value.reason == reason


NAMES = st.from_regex(r"[a-zа-я]{4,20}( [a-z]{4,20})?", fullmatch=True)


@given(st.dictionaries(st.sampled_from(["it", "en", "ru", "zh"]), NAMES, min_size=1))
def test_names_survive_being_listed_and_read(given_names: dict[str, str]) -> None:
    assert names(listed(given_names, "\n"), ()) == given_names


@pytest.mark.parametrize("sign", ["🥖", " 🇨🇳 ", "❤️", "👩‍🚀", "☀"])
def test_emoji_are_taken(sign: str) -> None:
    assert emoji(sign) == sign.strip()


@pytest.mark.parametrize("sign", ["", "pane", "🥖 pane", "1", "->", "🥖" * 9, "字", "<b>"])
def test_what_is_no_emoji_is_refused(sign: str) -> None:
    with pytest.raises(InputError, match="topic-emoji"):
        emoji(sign)
