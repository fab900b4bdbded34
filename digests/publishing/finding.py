"""The process that finds stories: what it has been told of articles, and worked out of them, it keeps.

Run as ``python -m digests.publishing.finding IDLE_S MOST_BYTES``; ``finder.py`` starts it. A request is one frame: a
JSON object, a line feed, and vectors, float32 of 512 each. The answer is one frame, JSON; null says that something must
be told first. What may be asked is in ``Finding.answer``.
"""

from __future__ import annotations

import gc
import json
import select
import signal
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from digests import arrays as np
from digests.compose.continuity import Past
from digests.compose.judgement import learned
from digests.compose.known import DIMENSIONS, Vector
from digests.compose.stories import Topics, Vectors, gather
from digests.model import Article, ArticleStatus
from digests.worker.frames import framed, read_frame
from digests.worker.limits import limit_memory, yield_to_others

# So many articles are kept that nobody has asked about lately, and what so many windows go on from.
KEPT, WINDOWS_KEPT = 4_000, 3
# What decides which story an article is in; nothing else of it is told here.
FIELDS = ("id", "title", "text", "language", "source", "url", "number", "published_at", "written_at", "copy_of")
_EPOCH = datetime.fromtimestamp(0, UTC)
# Numbers of 32 bits.
_VECTOR_BYTES = 4 * DIMENSIONS


class Told(NamedTuple):
    """An article as it was told; the print is another one where anything of it is."""

    print: int
    article: Article
    vector: Vector | None


class Remembered(NamedTuple):
    """What the stories of a window may go on from, and its articles and those before by id."""

    past: Past
    about: Mapping[int, Article]


class Finding:
    """What the process knows."""

    def __init__(self) -> None:
        self._told: dict[int, Told] = {}
        self._windows: dict[int, Remembered] = {}

    def answer(self, request: bytes) -> bytes:
        """Answer a request.

        missing: which articles, by ``[id, print]``, have to be told. take: learn articles. stories: the ids of the
        articles of each story. remember: learn of a window what its stories may go on from. origins: what one goes on
        from.
        """
        head, _, vectors = request.partition(b"\n")
        asked = json.loads(head)
        match asked.pop("do"):
            case "missing":
                found: object = self._missing(**asked)
            case "take":
                found = self._take(vectors, **asked)
            case "stories":
                found = self._stories(**asked)
            case "remember":
                found = self._remember(**asked)
            case _:
                found = self._origins(**asked)
        return json.dumps(found).encode()

    def _missing(self, articles: Sequence[tuple[int, int]]) -> list[int]:
        missing = []
        for article_id, print_ in articles:
            # What is asked about goes to the end; what nobody asks about any more is forgotten first.
            told = self._told.pop(article_id, None)
            if told is not None and told.print == print_:
                self._told[article_id] = told
            else:
                missing.append(article_id)
        return missing

    def _take(self, vectors: bytes, articles: Sequence[Sequence[Any]]) -> list[int]:
        vector = _each(vectors)
        for print_, has_vector, *fields in articles:
            article = article_of(fields)
            self._told[article.id] = Told(print_, article, next(vector) if has_vector else None)
        return []

    def _stories(
        self, articles: Sequence[int], before: Sequence[int], on: Mapping[str, Sequence[int]] | None
    ) -> list[list[int]] | None:
        wanted = [*before, *articles]
        if not self._knows(wanted):
            return None
        stories = gather(self._articles(articles), self._articles(before), self._vectors(wanted), _topics(wanted, on))
        self._forget(len(wanted))
        return [[article.id for article in story] for story in stories]

    def _remember(
        self, window: int, recent: Sequence[int], about: Sequence[int], on: Mapping[str, Sequence[int]] | None
    ) -> list[int] | None:
        if not self._knows(about):
            return None
        known = self._articles(about)
        past = Past(self._articles(recent), known, self._vectors(about), _topics(about, on))
        self._windows[window] = Remembered(past, {article.id: article for article in known})
        while len(self._windows) > WINDOWS_KEPT:
            del self._windows[next(iter(self._windows))]
        self._forget(len(about))
        return []

    def _origins(self, window: int, story: Sequence[int]) -> list[int] | None:
        if window not in self._windows:
            return None
        found = self._windows[window] = self._windows.pop(window)
        return [article.id for article in found.past.of([found.about[each] for each in story])]

    def _knows(self, ids: Collection[int]) -> bool:
        return all(each in self._told for each in ids)

    def _articles(self, ids: Collection[int]) -> list[Article]:
        return [self._told[each].article for each in ids]

    def _vectors(self, ids: Collection[int]) -> Vectors:
        return {each: vector for each in ids if (vector := self._told[each].vector) is not None}

    def _forget(self, just_asked: int) -> None:
        for _ in range(len(self._told) - max(KEPT, just_asked)):
            del self._told[next(iter(self._told))]


def told_of(article: Article) -> list[Any]:
    """Return what is told of an article, as plain values."""
    values = (getattr(article, name) for name in FIELDS)
    return [value.isoformat() if isinstance(value, datetime) else value for value in values]


def article_of(fields: Sequence[Any]) -> Article:
    """Return an article of what was told of it."""
    values = dict(zip(FIELDS, fields, strict=True))
    for name in ("published_at", "written_at"):
        values[name] = values[name] and datetime.fromisoformat(values[name])
    return Article(**values, status=ArticleStatus.PUBLISHED, created_at=_EPOCH)


def _each(vectors: bytes) -> Iterator[Vector]:
    for start in range(0, len(vectors), _VECTOR_BYTES):
        # A copy: one that is kept would keep all of the request.
        yield np.frombuffer(vectors, np.float32, DIMENSIONS, start).copy()


def _topics(ids: Collection[int], on: Mapping[str, Sequence[int]] | None) -> Topics:
    """Return the topics of articles from the articles of each topic, none where no article has any."""
    if on is None:
        return {}
    topics: dict[int, list[int]] = {each: [] for each in ids}
    for topic, articles in on.items():
        for each in articles:
            topics[each].append(int(topic))
    return {each: frozenset(found) for each, found in topics.items()}


def main(idle_s: float, most_bytes: int) -> None:
    """Answer requests until the input ends or nothing comes for so long."""
    # What ends the bot is sent to all of its processes; this one ends when it is asked nothing more.
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    yield_to_others()
    learned()
    limit_memory(most_bytes)
    # What was loaded is no garbage, and little becomes it: looking for it would take a tenth of the time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    finding = Finding()
    while select.select([sys.stdin.buffer], [], [], idle_s)[0]:
        request = read_frame(sys.stdin.buffer)
        if request is None:
            return
        sys.stdout.buffer.write(framed(finding.answer(request)))
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]))
