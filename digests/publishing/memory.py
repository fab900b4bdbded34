"""What chats remember: a story is an update only for those who have been told of what it goes on from.

    composed for all alike ─▶ what its stories go on from ─▶ who has had which ─▶ composed anew for those who have not

Editions are shared, so chats are told apart by what it changes in them and by nothing else: most have had it all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TypeAlias

from digests.compose.curation import text_of
from digests.compose.digest import known_of
from digests.config import WEEK_LATE
from digests.publishing.choice import Choice, Composed, Thread
from digests.publishing.window import Window
from digests.store import NOTHING_RECALLED, Recalled, Telling, Transaction

# The text that an article has, by the article's id.
Texts: TypeAlias = Mapping[int, int]


class Memory:
    """Which editions tell of what stories go on from; ``texts`` are those of their articles."""

    def __init__(
        self, recalled: Recalled = NOTHING_RECALLED, tellings: Iterable[Telling] = (), texts: Texts | None = None
    ) -> None:
        self.recalled, self._texts = recalled, texts or {}
        self._tellings = {each.edition_id: each for each in tellings}
        self._told = cache(self._told_to)

    def unheard(self, threads: Iterable[Thread], background: str) -> tuple[int, ...]:
        """Return the texts that chats with a background have not been told of, where that changes a story."""
        return untold(threads, self._told(background))

    def _told_to(self, background: str) -> frozenset[int]:
        """Return the texts of the articles of which those editions tell that have come whole."""
        parts = Counter(map(int, filter(None, background.split(","))))
        whole = [self._tellings[each] for each, count in parts.items() if count >= self._tellings[each].parts]
        return frozenset(self._texts[article_id] for each in whole for article_id in each.article_ids)


def untold(threads: Iterable[Thread], told: Set[int]) -> tuple[int, ...]:
    """Return the texts of threads that are not among those which were told, where that changes a story."""
    missing = set[int]()
    for thread in threads:
        had = [each for each in thread if text_of(each) in told]
        if known_of(had) != known_of(thread):
            missing |= {text_of(each) for each in thread} - told
    return tuple(sorted(missing))


async def recall(tx: Transaction, threads: Iterable[Thread], windows: Iterable[Window], max_late: timedelta) -> Memory:
    """Read which editions tell of what stories go on from; ``max_late`` is how late after its time one is composed."""
    wanted = {text_of(article) for thread in threads for article in thread}
    texts = {article.id: text_of(article) for window in windows for article in window.reports_of(wanted)}
    tellings = await tx.backgrounds.telling(texts) if texts else []
    if not tellings:
        return Memory()
    earliest = min(each.composed_at for each in tellings) - max(max_late, WEEK_LATE)
    at_once = any(each.is_alert for each in tellings)
    recalled = Recalled(tuple(each.edition_id for each in tellings), earliest, at_once)
    return Memory(recalled, tellings, texts)


def for_those(choice: Choice, composed: Composed | None, memory: Memory, background: str) -> Choice:
    """Return a choice for chats with a background."""
    if composed is None or not composed.threads:
        return choice
    return replace(choice, unheard=memory.unheard(composed.threads, background))
