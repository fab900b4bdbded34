"""How many articles a second are taken in, topics matched and duplicates sought, beside an archive of 100,000.

NEWSDIGEST_BENCH_ARTICLES makes the archive smaller or larger.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
import timeit
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.runtime import settle
from digests.config import TopicSettings
from digests.intake.ingest import Ingest
from digests.language.detect import warm_up
from digests.query import AnalysedText, parse
from digests.sources.drafts import Draft
from digests.store import Store
from digests.topics.topics import Topics
from tests.bench.generated import TITLE_WORDS, Language, size
from tests.bench.measure import Measure

ARCHIVE, SMALL, TAKEN, TOGETHER, TOPICS = 100_000, 1_000, 1_000, 100, 20
WORDS, SKETCH = 250, 48
QUERIES, QUERY = 50, "(China OR Cina OR Китай OR 中国) AND (Russia OR Россия OR 俄罗斯)"
LANGUAGES = ("en", "it", "ru", "zh")
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
# The whole archive is recent, so that each new article is compared with all of it.
WITHIN = timedelta(days=6)

ARTICLE = (
    "INSERT INTO articles (id, title, text, language, status, created_at, number, published_at, topics_chosen, site,"
    " source_words) VALUES (?, ?, ?, 'en', 'published', ?, ?, ?, 0, '', '')"
)
STEMS = "INSERT INTO article_index (rowid, title, text) VALUES (?, ?, ?)"


async def measure() -> Sequence[Measure]:
    """Take articles into a small and into a large archive."""
    language, large = Language.made(), size(ARCHIVE)
    warm_up()
    # As the bot does before it takes anything in.
    settle()
    small_s = await _each_s(language, SMALL)
    large_s = await _each_s(language, large)
    return [
        Measure("the topics of an article, out of 50", _topics_s() * 1000, "ms", 50),
        Measure(f"an article beside {large:,}", large_s * 1000, "ms", 1000 / 200),
        Measure(f"articles a second beside {large:,}", 1 / large_s, "/s"),
        Measure(f"articles a second beside {SMALL:,}", 1 / small_s, "/s"),
        Measure(f"beside {large:,} against beside {SMALL:,}", large_s / small_s, "times", 1.5),
    ]


def _topics_s() -> float:
    """Return the seconds that it takes to ask a new article for all its topics; another process may slow a run."""
    matchers = [parse(QUERY).compile(LANGUAGES) for _ in range(QUERIES)]
    document = AnalysedText.of("Pechino e Mosca", "La Cina e la Russia firmano accordi con altre nazioni. " * 50, "it")
    return min(timeit.repeat(lambda: [each.match(document) for each in matchers], number=1, repeat=5))


async def _each_s(language: Language, archive: int) -> float:
    """Return the seconds that an article takes, from its text to its row, a hundred in a transaction."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.db"
        store = await Store.open(f"sqlite:///{file}")
        try:
            await Topics(store, LANGUAGES, lambda: NOW).seed(_topics(language))
            _fill(file, language, archive)
            ingest = Ingest(store, LANGUAGES, lambda: NOW)
            drafts = list(_drafts(language))
            started = time.perf_counter()
            for first in range(0, TAKEN, TOGETHER):
                await ingest.add_all(drafts[first : first + TOGETHER], added_by=None, publish=True)
            return (time.perf_counter() - started) / TAKEN
        finally:
            await store.close()


def _topics(language: Language) -> list[TopicSettings]:
    """Return topics of words that one article in twenty has."""
    words = [language.words[rank] for rank in range(500, 500 + 6 * TOPICS)]
    queries = (" OR ".join(words[first : first + 6]) for first in range(0, len(words), 6))
    return [TopicSettings(slug=f"t{n}", names={"en": f"T{n}"}, query=query) for n, query in enumerate(queries)]


def _drafts(language: Language) -> Iterator[Draft]:
    """Yield articles, one in ten a copy of the one before it with a few words more."""
    before: Sequence[str] = ()
    for number, words in enumerate(language.texts(TAKEN, WORDS, seed=3)):
        said = [*before, *words[:5]] if number % 10 == 9 else words
        before = words
        yield Draft(" ".join(said[:TITLE_WORDS]), " ".join(said[TITLE_WORDS:]), source="The Harbour Post")


def _fill(file: Path, language: Language, archive: int) -> None:
    """Write an archive as the store would, without its care for power losses."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    connection.executemany(STEMS, ((n, title, text) for n, title, text in _texts(language, archive)))
    connection.executemany(ARTICLE, _articles(language, archive))
    chance = random.Random(4)
    values = ((chance.getrandbits(63), 1 + place // SKETCH) for place in range(archive * SKETCH))
    connection.executemany("INSERT INTO sketches (value, article_id) VALUES (?, ?)", values)
    connection.execute("UPDATE counters SET value = ? WHERE name = 'published'", [archive])
    connection.execute("COMMIT")
    connection.close()


def _texts(language: Language, archive: int) -> Iterator[tuple[int, str, str]]:
    for number, words in enumerate(language.texts(archive, WORDS, seed=1), start=1):
        yield number, " ".join(words[:TITLE_WORDS]), " ".join(words[TITLE_WORDS:])


def _articles(language: Language, archive: int) -> Iterator[tuple[object, ...]]:
    for number, title, text in _texts(language, archive):
        moment = (NOW - WITHIN * (1 - number / archive)).replace(tzinfo=None).isoformat(" ", "microseconds")
        yield number, title, text, moment, number, moment
