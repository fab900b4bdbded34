"""The order of a section's stories: how well they fit the topic, how widely they are told, how fresh they are.

Worth is topic score x spread x freshness; pinned stories come first. Spread counts distinct sources, each copied text
once, by its logarithm: the second source says more than the tenth. Then a source that has led already gives way.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log2
from urllib.parse import urlsplit

from digests.model import Article

# News is worth half a day later.
HALF_LIFE = timedelta(days=1)
# Each story that a source has led already costs its next one as much as a fifth of its worth.
LED_BEFORE = 0.8
# More stories than any section shows.
VARIED = 20


@dataclass(frozen=True, slots=True)
class Standing:
    """What the place of a story depends on; ``number`` decides between equals, the newest first.

    ``pinned`` is 0 for a story that is not, else later for one that was pinned later.
    """

    score: float
    sources: frozenset[str]
    age: timedelta
    number: int
    leader: str
    pinned: int = 0

    @property
    def worth(self) -> float:
        """Return topic score x spread over sources x freshness."""
        spread = 1 + log2(max(len(self.sources), 1))
        freshness: float = 0.5 ** (max(self.age, timedelta()) / HALF_LIFE)
        return self.score * spread * freshness


def source_of(article: Article) -> str:
    """Return the domain that an article is from, else its source's name; an article without either is its own."""
    try:
        host = urlsplit(article.url).hostname if article.url else None
    except ValueError:
        host = None
    return (host or article.source or f"article {article.id}").casefold().removeprefix("www.")


def sources(articles: Iterable[Article]) -> frozenset[str]:
    """Return the distinct sources of a story's texts; copies are the same voice."""
    return frozenset(source_of(article) for article in articles if article.copy_of is None)


def ranked(standings: Sequence[Standing], varied: int = VARIED) -> list[int]:
    """Return the places of the stories in the order of reading: the pinned first, then by worth, sources taking turns.

    varied: among how many of the first stories sources take turns.
    """
    worth = [standing.worth for standing in standings]
    places = sorted(range(len(standings)), key=lambda place: (-worth[place], -standings[place].number))
    order = sorted((each for each in places if standings[each].pinned), key=lambda each: standings[each].pinned)
    left = [place for place in places if not standings[place].pinned]
    led = Counter(standings[place].leader for place in order)
    # What one source leads keeps its order, so only the first of each can be next.
    waiting: defaultdict[str, deque[tuple[int, int]]] = defaultdict(deque)
    for nth, place in enumerate(left):
        waiting[standings[place].leader].append((nth, place))

    def next_worth(leader: str) -> tuple[float, int]:
        nth, place = waiting[leader][0]
        return worth[place] * LED_BEFORE ** led[leader], -nth

    while waiting and len(order) < varied:
        best = max(waiting, key=next_worth)
        order.append(waiting[best].popleft()[1])
        led[best] += 1
        if not waiting[best]:
            del waiting[best]
    taken = frozenset(order)
    return order + [place for place in left if place not in taken]
