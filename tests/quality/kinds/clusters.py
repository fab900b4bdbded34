"""Stories: ``clusters.*`` with ``title``, ``text``, ``lang`` and ``cluster``.

Each file is judged as one big day; then all files are dealt into days of 4 to 15 events, where what is common is known
from the days before. The first day has none before it and only teaches. The topics of ECB+, each of two events of one
kind, are judged alone as well, in teasers.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations, count
from pathlib import Path
from statistics import fmean
from typing import TypeAlias

from digests.compose.judgement import Judgement
from digests.compose.stories import gather
from digests.model import Article
from tests.quality.examples import FOLDS, labelled, topics
from tests.quality.figure import Figure, Score, name, same_length
from tests.quality.learning import judged_without_fold
from tests.quality.vectors import vectors_of

FILES = "clusters*.jsonl*"
EVENTS_A_DAY = (4, 15)
# Days are dealt anew several times, since which events share a day is chance.
DEALS = 5
# So many articles before tell what is common.
TOLD_BY = 300

_Labelled: TypeAlias = tuple[Article, Hashable]


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield BCubed F1 of each file, then of single days, then the pairs that are joined in teasers of one topic."""
    everything: list[_Labelled] = []
    number = count(1)
    for file in files:
        found = [(article, (file.name, cluster)) for article, cluster in labelled(file, number)]
        yield Figure(name(file), "BCubed F1", len(found), bcubed([label for _, label in found], _found(found)).f1)
        everything += found
    scores = [day for deal in range(DEALS) for day in _days(everything, random.Random(deal))]
    if scores:
        yield Figure("clusters", "BCubed F1 of single days", len(scores), fmean(scores))
    for file in files:
        if name(file) == "clusters.ecb":
            joined = _joined_in_topics(file)
            for what in ("precision", "recall"):
                yield Figure(name(file), f"one topic at a time, {what}", 1, getattr(joined, what))


def bcubed(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> Score:
    """Score a clustering: the mean share of an item's cluster that belongs there, and of what belongs that is there.

    Source: Bagga and Baldwin, Entity-based cross-document coreferencing, 1998.
    """
    same_length(wanted, found)
    sizes, answers, shared = Counter(wanted), Counter(found), Counter(zip(wanted, found, strict=True))
    precision = sum(count * count / answers[answer] for (_, answer), count in shared.items())
    recall = sum(count * count / sizes[want] for (want, _), count in shared.items())
    return Score.of(precision / len(wanted), recall / len(wanted)) if wanted else Score(1.0, 1.0, 1.0)


def _found(day: Sequence[_Labelled], before: Sequence[_Labelled] = (), judgement: Judgement | None = None) -> list[int]:
    articles, earlier = ([article for article, _ in each] for each in (day, before))
    stories = gather(articles, earlier, vectors_of([*articles, *earlier]), judgement=judgement)
    story_of = {article.id: number for number, story in enumerate(stories) for article in story}
    return [story_of[article.id] for article in articles]


def _days(everything: Sequence[_Labelled], chance: random.Random) -> Iterator[float]:
    events: defaultdict[Hashable, list[_Labelled]] = defaultdict(list)
    for each in everything:
        events[each[1]].append(each)
    dealt = list(events.values())
    chance.shuffle(dealt)
    before: list[_Labelled] = []
    while len(dealt) >= EVENTS_A_DAY[0]:
        day = [each for _ in range(min(chance.randint(*EVENTS_A_DAY), len(dealt))) for each in dealt.pop()]
        if before:
            yield bcubed([label for _, label in day], _found(day, before[-TOLD_BY:])).f1
        before += day


def _joined_in_topics(file: Path) -> Score:
    right = answered = wanted = 0
    for place, topic in enumerate(topics(file)):
        found = _found(topic, judgement=judged_without_fold(file.parent, place % FOLDS))
        for (one, a), (other, b) in combinations(zip(topic, found, strict=True), 2):
            right += one[1] == other[1] and a == b
            answered += a == b
            wanted += one[1] == other[1]
    return Score.counted(right, answered, wanted)
