"""What a query finds in a real store, before it is anybody's topic."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from digests.errors import QuerySyntaxError
from digests.intake.ingest import Ingest
from digests.model import Article
from digests.sources.drafts import draft
from digests.store import Store
from digests.topics.trials import Period, Trials

LANGUAGES = ("en", "it")


def now() -> datetime:
    return datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    store = await Store.open(database)
    yield store
    await store.close()


@pytest.fixture
def trials(store: Store) -> Trials:
    return Trials(store, LANGUAGES, now)


async def publish(store: Store, *texts: str) -> list[Article]:
    """Publish a text each, the first line the title."""
    taken = await Ingest(store, LANGUAGES, now).add_all([draft(text) for text in texts], None, publish=True)
    return [intake.article for intake in taken]


async def test_a_trial_counts_and_shows_the_best(store: Store, trials: Trials) -> None:
    texts = "Un forno\nIl forno del paese fa il pane.", "Pane\nPane, pane, ancora pane.", "Mare\nIl mare è calmo."
    await publish(store, *texts)
    trial = await trials.of("pane")
    assert trial.periods == (Period(7, 2, 3), Period(30, 2, 3))
    examples = [(article.title, words) for article, words in trial.examples]
    assert examples == [("Pane", ("Pane",)), ("Un forno", ("pane",))]


async def test_a_trial_of_an_empty_archive_and_of_a_broken_query(trials: Trials) -> None:
    trial = await trials.of("pane")
    assert (trial.periods, trial.examples) == ((Period(7, 0, 0), Period(30, 0, 0)), ())
    with pytest.raises(QuerySyntaxError):
        await trials.of("pane AND")


async def test_a_trial_tells_what_a_change_adds_and_drops(store: Store, trials: Trials) -> None:
    await publish(store, "Pane\nUn testo breve.", "Mare\nUn testo breve.", "Pane e mare\nUn testo breve.")
    trial = await trials.of("mare", before="pane")
    assert [article.title for article in trial.added] == ["Mare"]
    assert [article.title for article in trial.dropped] == ["Pane"]
