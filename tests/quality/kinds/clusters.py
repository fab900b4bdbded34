"""Stories: ``clusters.*`` with ``title``, ``text``, ``lang`` and ``cluster``.

Each file is judged as one big day; then all files are dealt into days of 4 to 15 events, where what is rare is known
from the days before. The first day has none before it and only teaches.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, TypeAlias

from digests.compose.linkage import stories
from digests.compose.profile import Profile, profile
from digests.compose.rarity import Rarity
from tests.quality.figure import Figure, Score, name, read, same_length

FILES = "clusters*.jsonl*"
EVENTS_A_DAY = (4, 15)
# Days are dealt anew several times, since which events share a day is chance.
DEALS = 5

_Labelled: TypeAlias = tuple[Profile, Hashable]


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield BCubed F1 of each file, then of single days."""
    everything: list[_Labelled] = []
    for file in files:
        labelled = [_labelled(row, file) for row in read(file)]
        found = _found([each for each, _ in labelled], {})
        yield Figure(name(file), "BCubed F1", len(labelled), bcubed([label for _, label in labelled], found).f1)
        everything += labelled
    scores = [day for deal in range(DEALS) for day in _days(everything, random.Random(deal))]
    if scores:
        yield Figure("clusters", "BCubed F1 of single days", len(scores), fmean(scores))


def bcubed(wanted: Sequence[Hashable], found: Sequence[Hashable]) -> Score:
    """Score a clustering: the mean share of an item's cluster that belongs there, and of what belongs that is there.

    Source: Bagga and Baldwin, Entity-based cross-document coreferencing, 1998.
    """
    same_length(wanted, found)
    sizes, answers, shared = Counter(wanted), Counter(found), Counter(zip(wanted, found, strict=True))
    precision = sum(count * count / answers[answer] for (_, answer), count in shared.items())
    recall = sum(count * count / sizes[want] for (want, _), count in shared.items())
    return Score.of(precision / len(wanted), recall / len(wanted)) if wanted else Score(1.0, 1.0, 1.0)


def _labelled(row: dict[str, Any], file: Path) -> _Labelled:
    return profile(row["title"], row["text"], row["lang"]), (file.name, row["cluster"])


def _found(profiles: Sequence[Profile], before: dict[str, Rarity]) -> list[int]:
    labels = [0] * len(profiles)
    for number, story in enumerate(stories(profiles, before)):
        for place in story:
            labels[place] = number
    return labels


def _days(everything: Sequence[_Labelled], chance: random.Random) -> Iterator[float]:
    events: defaultdict[Hashable, list[_Labelled]] = defaultdict(list)
    for each in everything:
        events[each[1]].append(each)
    dealt = list(events.values())
    chance.shuffle(dealt)
    before: dict[str, Rarity] = {}
    while len(dealt) >= EVENTS_A_DAY[0]:
        day = [each for _ in range(min(chance.randint(*EVENTS_A_DAY), len(dealt))) for each in dealt.pop()]
        profiles = [each for each, _ in day]
        if before:
            yield bcubed([label for _, label in day], _found(profiles, before)).f1
        for known in profiles:
            before.setdefault(known.language, Rarity()).add(known.words)
