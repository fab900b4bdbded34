"""Finds the stories of large windows in a process of its own, started for the first one, which ends when it idles.

Hundreds of articles take seconds, and what is worked out of them hundreds of megabytes: in the bot's own process every
conversation would be slower meanwhile, and the memory stay for good.
"""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from collections.abc import Callable, Coroutine, Iterable, Iterator, Sequence
from concurrent import futures
from functools import cached_property
from itertools import count
from types import TracebackType
from typing import Any, TypeAlias, TypeVar

from digests.compose.finder import HERE, Origins, StoryFinder
from digests.compose.judgement import Judgement, learned
from digests.compose.stories import Told, Topics, Vectors
from digests.model import Article
from digests.publishing.finding import FIELDS, told_of
from digests.worker.child import Child
from digests.worker.memory import available_bytes

logger = logging.getLogger(__name__)

MODULE = "digests.publishing.finding"
# Among so few articles, the days before included, they are found here before another process would have started.
SMALL = 600
IDLE_S = 1_200.0
# What a month's articles may take on a slow machine.
PATIENCE_S = 300.0
# So long it is not tried again where it could not start, or broke.
REST_S = 600.0
# What it takes besides what this process would take for the same.
NEEDED_BYTES = 100_000_000
# What a month of a thousand articles a day takes.
MAX_MEMORY_BYTES = 2_000_000_000
# So many articles are asked about at once, and of so many characters are those that are told: more would hold up
# every thread while it is made ready.
ASKED_AT_ONCE, TOLD_AT_ONCE = 250, 50_000

Found = TypeVar("Found")
# Asks the process once, and returns ids, or lists of them; None where it must be told something first. Raises _Broke.
Ask: TypeAlias = Callable[[bytes], Any]


class _Broke(Exception):
    """It ended or took too long."""


class FinderProcess:
    """The process that finds stories; made on the event loop on which the process lives, asked from threads.

    Where it cannot start or breaks, stories are found in this process: the same ones, and all else is slower meanwhile.
    small: those of windows of so many articles are, too. idle_s: after so many seconds without work it ends.
    patience_s: how long an answer may take. most_bytes: of memory that it may take. available: tells how much is left,
    None where nobody knows. seconds: a monotonic clock.
    """

    def __init__(
        self,
        *,
        small: int = SMALL,
        idle_s: float = IDLE_S,
        patience_s: float = PATIENCE_S,
        most_bytes: int = MAX_MEMORY_BYTES,
        available: Callable[[], int | None] = available_bytes,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._small, self._idle_s, self._patience_s = small, idle_s, patience_s
        self._most_bytes, self._available, self._seconds = most_bytes, available, seconds
        self._loop = asyncio.get_running_loop()
        self._turn = threading.Lock()
        self._child: Child | None = None
        self._windows = count()
        self._rests_until = float("-inf")
        self._warned = self._closed = False

    async def __aenter__(self) -> FinderProcess:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the process at once; the work of threads that wait for it is cancelled."""
        self._closed = True
        await self._end()

    @property
    def pid(self) -> int | None:
        """The number that the system gave the process, None where there is none."""
        return None if self._child is None else self._child.pid

    async def idled_away(self) -> None:
        """Wait until the process has ended by itself."""
        if self._child is not None:
            await self._child.ended()

    def among(self, count: int) -> StoryFinder:
        """Return what finds stories among so many articles: this, or where there are few of them, this process."""
        return HERE if count <= self._small else self

    def stories(
        self,
        articles: Sequence[Article],
        before: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement,
    ) -> list[Told]:
        """Return the stories of articles, as ``gather`` does."""
        if judgement is not learned():
            return HERE.stories(articles, before, vectors, topics, judgement)

        def found(ask: Ask) -> list[list[int]]:
            everything = [*before, *articles]
            _tell(ask, everything, vectors)
            asked = {"articles": _ids(articles), "before": _ids(before), "on": _on(everything, topics)}
            answer: list[list[int]] | None = ask(_request("stories", **asked))
            return _certain(answer)

        stories = self.converse(found)
        if stories is None:
            return HERE.stories(articles, before, vectors, topics, judgement)
        by_id = {article.id: article for article in articles}
        return [tuple(by_id[each] for each in story) for story in stories]

    def origins(
        self,
        recent: Sequence[Article],
        about: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
        judgement: Judgement,
    ) -> Origins:
        """Return the recent articles to be asked, as ``Past`` is."""
        if judgement is not learned():
            return HERE.origins(recent, about, vectors, topics, judgement)
        return _OriginsThere(self, next(self._windows), recent, about, vectors, topics)

    def converse(self, say: Callable[[Ask], Found]) -> Found | None:
        """Let a thread say something to the process, and nobody else meanwhile; None where there is none.

        Raises: CancelledError where this was closed.
        """
        if _is_on_loop():
            # Whoever waits for a loop on the loop waits for good.
            return None
        with self._turn:
            for _ in range(2):
                if not self._await(self._is_there()):
                    return None
                try:
                    found = say(self._ask)
                except _Broke:
                    # It had ended by itself, of idleness, before it was asked; else what it was asked ended it.
                    if self._await(self._end()) != 0:
                        break
                else:
                    self._warned = False
                    return found
            if not self._closed:
                self._rest("its process broke")
        return None

    def _await(self, asked: Coroutine[Any, Any, Found]) -> Found:
        """Wait in a thread for something that is done on the loop."""
        if self._closed:
            asked.close()
            raise asyncio.CancelledError
        try:
            return asyncio.run_coroutine_threadsafe(asked, self._loop).result()
        except futures.CancelledError:
            raise asyncio.CancelledError from None

    def _ask(self, request: bytes) -> Any:
        answer = self._await(self._exchange(request))
        if answer is None:
            raise _Broke
        return json.loads(answer)

    async def _exchange(self, request: bytes) -> bytes | None:
        if self._child is None:
            return None
        try:
            async with asyncio.timeout(self._patience_s):
                return await self._child.exchange(request)
        except TimeoutError:
            return None

    async def _is_there(self) -> bool:
        """Tell whether the process runs, and start it where it may."""
        if self._child is not None and not self._child.has_ended:
            return True
        # What ended it meanwhile was nothing that it was asked: it is the first to go where memory is short.
        await self._end()
        if self._seconds() < self._rests_until:
            return False
        left = self._available()
        if left is not None and left < NEEDED_BYTES:
            self._rest(f"{left // 1_000_000} MB of memory are left, and it needs {NEEDED_BYTES // 1_000_000} more")
            return False
        try:
            child = await Child.start(MODULE, str(self._idle_s), str(self._most_bytes))
        except OSError as error:
            self._rest(str(error))
            return False
        if self._closed:
            await child.end()
            return False
        self._child = child
        return True

    def _rest(self, reason: str) -> None:
        """Leave it alone for a while, and say once why; a reader of the log needs no more."""
        self._rests_until = self._seconds() + REST_S
        if not self._warned:
            logger.warning("Large digests are composed in the bot's own process, which answers later: %s", reason)
        self._warned = True

    async def _end(self) -> int:
        child, self._child = self._child, None
        return 0 if child is None else await child.end()


class _OriginsThere:
    """Recent articles that the process is asked about; it is told of them where it does not know them."""

    def __init__(
        self,
        process: FinderProcess,
        window: int,
        recent: Sequence[Article],
        about: Sequence[Article],
        vectors: Vectors,
        topics: Topics,
    ) -> None:
        self._process, self._window = process, window
        self._recent, self._about, self._vectors, self._topics = recent, about, vectors, topics
        self._by_id = {article.id: article for article in recent}

    def of(self, story: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles that a story goes on from, in the order of their numbers; none where it is new."""
        request = _request("origins", window=self._window, story=_ids(story))

        def found(ask: Ask) -> list[int]:
            ids: list[int] | None = ask(request)
            if ids is None:
                self._say_all(ask)
                ids = ask(request)
            return _certain(ids)

        ids = self._process.converse(found)
        return self._here.of(story) if ids is None else tuple(self._by_id[each] for each in ids)

    def _say_all(self, ask: Ask) -> None:
        _tell(ask, self._about, self._vectors)
        on = _on(self._about, self._topics)
        asked = {"window": self._window, "recent": _ids(self._recent), "about": _ids(self._about), "on": on}
        _certain(ask(_request("remember", **asked)))

    @cached_property
    def _here(self) -> Origins:
        return HERE.origins(self._recent, self._about, self._vectors, self._topics, learned())


def _is_on_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _certain(answer: Found | None) -> Found:
    """Return what cannot be unknown: the process has just been told all that it takes."""
    if answer is None:
        raise _Broke
    return answer


def _tell(ask: Ask, articles: Sequence[Article], vectors: Vectors) -> None:
    """Tell the process of the articles that it does not know as they are now."""
    for start in range(0, len(articles), ASKED_AT_ONCE):
        asked = {article.id: article for article in articles[start : start + ASKED_AT_ONCE]}
        prints = {each: _print(article, vectors) for each, article in asked.items()}
        missing = ask(_request("missing", articles=list(prints.items())))
        for some in _portions(asked[each] for each in missing):
            told = [(prints[each.id], each.id in vectors, *told_of(each)) for each in some]
            ask(_request("take", articles=told) + b"".join(_bytes(each, vectors) for each in some))


def _print(article: Article, vectors: Vectors) -> int:
    """Return what is another number where anything is that decides which story an article is in."""
    return hash((_bytes(article, vectors), *(getattr(article, name) for name in FIELDS)))


def _portions(articles: Iterable[Article]) -> Iterator[list[Article]]:
    portion, characters = list[Article](), 0
    for article in articles:
        portion.append(article)
        characters += len(article.title) + len(article.text)
        if characters >= TOLD_AT_ONCE:
            yield portion
            portion, characters = [], 0
    if portion:
        yield portion


def _request(do: str, **asked: Any) -> bytes:
    return json.dumps({"do": do, **asked}).encode() + b"\n"


def _bytes(article: Article, vectors: Vectors) -> bytes:
    vector = vectors.get(article.id)
    return b"" if vector is None else vector.tobytes()


def _ids(articles: Iterable[Article]) -> list[int]:
    return [article.id for article in articles]


def _on(articles: Iterable[Article], topics: Topics) -> dict[int, list[int]] | None:
    """Return the articles of each topic by their ids, None where no article has any topic."""
    if not topics:
        return None
    on: dict[int, list[int]] = {}
    for article in articles:
        for topic in topics.get(article.id, ()):
            on.setdefault(topic, []).append(article.id)
    return on
