"""How long a page of search takes among 1,000,000 articles on SQLite, beside the bare FTS5 query for the same words.

Making them takes three minutes; NEWSDIGEST_BENCH_ARTICLES makes fewer.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import quantiles

from digests.archive.search import ArchiveSearch
from digests.archive.signs import MOST_COMPARED
from digests.archive.similar import SimilarArticles
from digests.model import Article
from digests.query import Lexicon, parse
from digests.store import Store
from digests.store.engine.fts5 import matching
from digests.store.vectors import SIZE
from digests.worker.encoder import SentenceEncoder
from tests.bench.generated import TITLE_WORDS, Language, size
from tests.bench.measure import Measure

ARTICLES, WORDS, PAGE, QUERIES = 1_000_000, 120, 5, 200
QUERIES_BY_MEANING = 20
LANGUAGES = ("en", "it", "ru", "zh")
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
# One article in so many minutes: a million come in ten years.
APART = timedelta(minutes=5)

ARTICLE = (
    "INSERT INTO articles (id, title, text, language, status, created_at, number, published_at, topics_chosen, site,"
    " source_words) VALUES (?, ?, ?, 'en', 'published', ?, ?, ?, 0, 'example.org', '')"
)
STEMS = "INSERT INTO article_index (rowid, title, text) VALUES (?, ?, ?)"
BARE = "SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY bm25(article_index, 5.0, 1.0) LIMIT 5"


async def measure() -> Sequence[Measure]:
    """Fill a store and search it."""
    count, language = size(ARTICLES), Language.made()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bench.db"
        await (await Store.open(f"sqlite:///{file}")).close()
        started = time.perf_counter()
        _fill(file, language, count)
        filled_s = time.perf_counter() - started
        queries = list(_queries(language))
        bare_ms = _p95_bare(file, queries)
        store = await Store.open(f"sqlite:///{file}")
        similar = SimilarArticles(store, SentenceEncoder())
        try:
            archive_search = ArchiveSearch(store, LANGUAGES, lambda: NOW, similar)
            best_ms = await _p95([partial(archive_search.page, query, 0, PAGE) for query in queries])
            newest_ms = await _p95(
                [partial(archive_search.page, query, 1, PAGE, newest_first=True) for query in queries]
            )
            missed_ms = await _p95([partial(archive_search.page, query, 0, PAGE) for query in _misspelt(language)])
            asked = await _newest(store, QUERIES_BY_MEANING)
            alike_ms = await _p95([partial(similar.to_article, article, PAGE) for article in asked])
        finally:
            await store.close()
    return [
        Measure(f"p95 of {QUERIES} pages, best first, of {count:,} articles", best_ms, "ms", 50.0),
        Measure("p95 of second pages, newest first", newest_ms, "ms", 50.0),
        Measure("p95 of the bare FTS5 query", bare_ms, "ms"),
        Measure("page beside the bare query, p95 of each", best_ms / bare_ms, "times", 2.0),
        Measure(f"p95 of {QUERIES} words misspelt, with what may have been meant", missed_ms, "ms"),
        Measure(
            f"p95 of the articles most like one, of the newest {min(count, MOST_COMPARED):,}", alike_ms, "ms", 1000.0
        ),
        Measure("making the articles", filled_s, "s"),
    ]


def _fill(file: Path, language: Language, count: int) -> None:
    """Write articles and their index as the store would, without its care for power losses."""
    connection = sqlite3.connect(file, isolation_level=None)
    for setting in ("journal_mode = MEMORY", "synchronous = OFF", "cache_size = -400000"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("BEGIN")
    connection.executemany(STEMS, _stems(language, count))
    connection.executemany(ARTICLE, _articles(language, count))
    connection.executemany("INSERT INTO vectors (article_id, vector) VALUES (?, ?)", _vectors(count))
    connection.execute("UPDATE counters SET value = ? WHERE name = 'published'", [count])
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()


async def _newest(store: Store, count: int) -> list[Article]:
    async with store.read() as tx:
        return await tx.articles.latest(None, count, 0)


def _vectors(count: int) -> Iterator[tuple[int, bytes]]:
    chance = random.Random(5)
    return ((number, chance.randbytes(SIZE)) for number in range(max(1, count - MOST_COMPARED + 1), count + 1))


def _stems(language: Language, count: int) -> Iterator[tuple[object, ...]]:
    for number, words in enumerate(language.texts(count, WORDS, seed=1), start=1):
        yield number, " ".join(words[:TITLE_WORDS]), " ".join(words[TITLE_WORDS:])


def _articles(language: Language, count: int) -> Iterator[tuple[object, ...]]:
    for number, title, text in _stems(language, count):
        assert isinstance(number, int)
        moment = (NOW - APART * (count - number)).replace(tzinfo=None).isoformat(" ", "microseconds")
        yield number, title, text, moment, number, moment


def _queries(language: Language) -> Iterator[str]:
    """Yield what people type: a word or two or three, some in more than a tenth of all articles, most in few."""
    chance = random.Random(2)
    for number in range(QUERIES):
        words = [language.words[int(20 * 1000 ** chance.random())] for _ in range(1 + number % 3)]
        match number % 10:
            case 4:
                yield f'"{" ".join(words)}"'
            case 5:
                yield " OR ".join(words)
            case 6:
                yield f"{words[0]} -{words[-1]}x lang:en"
            case 7:
                yield f"title:{words[0]} from:2026-01"
            case _:
                yield " ".join(words)


def _misspelt(language: Language) -> Iterator[str]:
    """Yield words with a letter that no word has."""
    chance = random.Random(3)
    for _ in range(QUERIES):
        word = language.words[chance.randrange(200, 20_000)]
        place = chance.randrange(2, len(word) - 1)
        yield f"{word[:place]}q{word[place + 1 :]}"


def _p95_bare(file: Path, queries: Sequence[str]) -> float:
    connection = sqlite3.connect(file)
    taken = []
    for query in queries:
        # What FTS5 knows of: the bare query has no filters.
        words = " ".join(word for word in query.split() if not word.startswith(("lang:", "from:")))
        asked = matching(parse(words).root, Lexicon(LANGUAGES))
        started = time.perf_counter()
        connection.execute(BARE, [asked]).fetchall()
        taken.append((time.perf_counter() - started) * 1000)
    connection.close()
    return quantiles(taken, n=20)[-1]


async def _p95(questions: Sequence[Callable[[], Awaitable[object]]]) -> float:
    taken = []
    for ask in questions:
        started = time.perf_counter()
        await ask()
        taken.append((time.perf_counter() - started) * 1000)
    return quantiles(taken, n=20)[-1]
