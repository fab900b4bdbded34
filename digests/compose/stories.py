"""A day's articles as stories: copies folded, the others joined where they surely are of one event, in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

from digests import arrays as np
from digests.compose.comparison import Comparison
from digests.compose.evidence import evidence
from digests.compose.judgement import NEVER, Judgement, learned
from digests.compose.known import Known, Matrix, Vector
from digests.compose.linkage import linked
from digests.compose.repeated import is_mostly_left, own_words
from digests.model import Article

Told: TypeAlias = tuple[Article, ...]
# The vectors of articles, float32 of 512 and of length one, by article id.
Vectors: TypeAlias = Mapping[int, Vector]
# The topics that articles are on, by article id.
Topics: TypeAlias = Mapping[int, frozenset[int]]


def gather(
    articles: Sequence[Article],
    before: Sequence[Article] = (),
    vectors: Vectors | None = None,
    topics: Topics | None = None,
    judgement: Judgement | None = None,
) -> list[Told]:
    """Return the stories of a day, each article in exactly one; in a story, the most typical leads.

    before: articles of the days before, which tell what is common. What is common on a topic proves nothing on it, so
    two articles are compared among those of each topic that both are on, and the most doubtful answer holds. Copies
    follow their original. The order in which the articles come does not matter.
    """
    texts, copies = folded(articles)
    earlier = [each for each in before if each.copy_of is None]
    odds, asked = _odds(texts, earlier, vectors or {}, topics or {}, judgement or learned())
    return [
        tuple(each for place in story for each in (texts[place], *copies[texts[place].copy_of or texts[place].id]))
        for story in linked(odds, asked)
    ]


def folded(articles: Iterable[Article]) -> tuple[list[Article], Mapping[int, list[Article]]]:
    """Return the articles without copies, and the copies by the id of their original; one of several copies stands in.

    In the order of their numbers.
    """
    copies: defaultdict[int, list[Article]] = defaultdict(list)
    texts: list[Article] = []
    leading: set[int] = set()
    for article in sorted(articles, key=lambda each: (each.copy_of is not None, each.number or 0, each.id)):
        original = article.copy_of if article.copy_of is not None else article.id
        if original in leading and article.copy_of is not None:
            copies[original].append(article)
        else:
            texts.append(article)
            leading.add(original)
    return texts, copies


def known_of(articles: Iterable[Article], vectors: Vectors, judgement: Judgement) -> Known:
    """Return what articles tell of what is common among them."""
    known = Known(judgement.general)
    listed = list(articles)
    own = own_words(listed)
    left = (is_mostly_left(each, whole) for each, whole in zip(own, listed, strict=True))
    known.add(
        [evidence(each) for each in own], [vectors.get(e.id) if is_ else None for e, is_ in zip(own, left, strict=True)]
    )
    return known


def _odds(
    texts: Sequence[Article], before: Sequence[Article], vectors: Vectors, topics: Topics, judgement: Judgement
) -> tuple[Matrix, Matrix]:
    """Return the log-odds of each pair, and what is asked to join it.

    Those that share no topic are never in one section, and stay apart.
    """
    if not topics:
        return _among(texts, before, vectors, judgement)
    odds = np.full((len(texts), len(texts)), NEVER, dtype=np.float32)
    asked = np.full(odds.shape, np.inf, dtype=np.float32)
    doubt = np.full(odds.shape, np.inf, dtype=np.float32)
    for group, earlier in _groups(texts, before, topics):
        block = np.ix_(group, group)
        found, wanted = _among([texts[place] for place in group], earlier, vectors, judgement)
        doubtful = found - wanted < doubt[block]
        odds[block] = np.where(doubtful, found, odds[block])
        asked[block] = np.where(doubtful, wanted, asked[block])
        doubt[block] = np.minimum(found - wanted, doubt[block])
    return odds, np.where(np.isinf(asked), np.float32(0), asked)


def _groups(
    texts: Sequence[Article], before: Sequence[Article], topics: Topics
) -> Iterator[tuple[list[int], list[Article]]]:
    """Yield the places of the texts on each topic, with the articles before on it."""
    on: defaultdict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for topic in topics.get(text.id, ()):
            on[topic].append(place)
    for topic, group in on.items():
        yield group, [each for each in before if topic in topics.get(each.id, ())]


def _among(
    texts: Sequence[Article], before: Sequence[Article], vectors: Vectors, judgement: Judgement
) -> tuple[Matrix, Matrix]:
    known = known_of(chain(before, texts), vectors, judgement)
    places = range(len(before), len(known))
    odds, asked = judgement.of_one_event(Comparison(known, places, places))
    return np.minimum(odds, odds.T), np.maximum(asked, asked.T)
