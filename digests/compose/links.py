"""Which reports in two languages are of one event: by names, numbers, dates and countries, never by guesswork.

Words in any alphabet are compared by their Latin spelling, in runs of three to five letters, so names and words of one
origin are found in every inflection. Facts (numbers, dates, countries, cities, currencies) are the same in every
language. Chinese, whose words cannot be spelled, is searched for how the other language's names sound. What is rare in
its language weighs more. A report is linked to at most one of the other language: the best for both, and clearly so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from digests.language.latin import latin, sound, sounds
from digests.language.lexicon import named
from digests.language.quantities import quantities
from digests.language.tokens import analyse

# A score below this has been seen between texts that have nothing to do with each other.
LINKED_FROM = 0.05
# The second best must be clearly weaker, by more than chance scores differ: where two are alike, neither is linked.
CLEARLY = 0.02
# A fact says as much as three runs of letters, since a word has several; a name that only sounds the same as two.
FACT, SOUND = 3.0, 2.0
# What may not match counts against a text with little in it: a link needs more than one coincidence.
LITTLE = 100.0
# Of the words that cannot be compared, as many are taken to differ.
UNCOMPARED = 0.1

SHORTEST_WORD = 3
# What follows the seventh letter is the ending of one language; a word's first letter is marked.
STEM = 7
RUNS = (3, 4, 5)
# Two consonants are found in any text.
SHORTEST_SOUND = 3
# A sound of n consonants out of eight is found by chance once in 8^n places, of which a text has some hundred.
NATS_A_CONSONANT, NATS_OF_CHANCE = 1.6, 2.0

_HEARD = frozenset({"zh"})
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_Matrix: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LinkEvidence:
    """What a report can be recognised by in another language; ``heard`` holds the sounds of a Chinese text."""

    language: str
    spelled: Mapping[str, int]
    facts: frozenset[str]
    names: frozenset[str]
    heard: str


class Link(NamedTuple):
    """Two reports of one event, by their places in the two lists, and how sure that is, from 0 to 1."""

    first: int
    second: int
    score: float


def evidence(text: str, language: str) -> LinkEvidence:
    """Return what a report can be recognised by; its headline and first paragraphs are enough."""
    facts = frozenset((*named(text, language), *quantities(text)))
    if language in _HEARD:
        words = [word.lower() for word in _LATIN_WORD.findall(text)]
        return LinkEvidence(language, _runs(words), facts, frozenset(), sounds(text))
    written = [text[token.start : token.end] for token in analyse(text, language)]
    heard = frozenset(sound(word) for word in written if word[0].isupper())
    names = frozenset(name for name in heard if len(name) >= SHORTEST_SOUND)
    return LinkEvidence(language, _runs(map(latin, written)), facts, names, "")


def links(first: Sequence[LinkEvidence], second: Sequence[LinkEvidence]) -> list[Link]:
    """Return the links between the reports of two languages, each report in at most one."""
    if not first or not second:
        return []
    return _clear(_scores(first, second))


def _runs(words: Iterable[str]) -> Counter[str]:
    stems = [f"^{word[:STEM]}" for word in words if len(word) >= SHORTEST_WORD]
    return Counter(
        stem[start : start + size] for stem in stems for size in RUNS for start in range(len(stem) - size + 1)
    )


def _scores(first: Sequence[LinkEvidence], second: Sequence[LinkEvidence]) -> _Matrix:
    """Return the cosine of the weighted evidence of each pair, with what cannot be compared as a burden."""
    a, b = _weighted(first), _weighted(second)
    shared = {feature: place for place, feature in enumerate(_features(a) & _features(b))}
    products = _matrix(a, shared) @ _matrix(b, shared).T
    heard = _heard(first, second) + _heard(second, first).T
    mass_a, mass_b = _masses(a)[:, None], _masses(b)[None, :]
    if any(each.heard for each in first) != any(each.heard for each in second):
        # The words of one side have no counterpart: the other side's are taken to be as many.
        mass_a, mass_b = np.maximum(mass_a, UNCOMPARED * mass_b), np.maximum(mass_b, UNCOMPARED * mass_a)
    burden = np.sqrt((mass_a + heard + LITTLE) * (mass_b + heard + LITTLE))
    return cast("_Matrix", (products + heard) / burden)


def _weighted(reports: Sequence[LinkEvidence]) -> list[dict[str, float]]:
    found = Counter(feature for report in reports for feature in (*report.spelled, *report.facts))
    rarity = {feature: log((len(reports) + 1) / count) for feature, count in found.items()}
    return [
        {run: (1 + log(count)) * rarity[run] for run, count in report.spelled.items()}
        | {fact: FACT * rarity[fact] for fact in report.facts}
        for report in reports
    ]


def _features(weighted: Sequence[Mapping[str, float]]) -> set[str]:
    return {feature for weights in weighted for feature in weights}


def _masses(weighted: Sequence[Mapping[str, float]]) -> _Matrix:
    return np.array([sum(weight * weight for weight in weights.values()) for weights in weighted], dtype=np.float32)


def _matrix(weighted: Sequence[Mapping[str, float]], places: Mapping[str, int]) -> _Matrix:
    matrix = np.zeros((len(weighted), len(places)), dtype=np.float32)
    for row, weights in enumerate(weighted):
        known = [feature for feature in weights if feature in places]
        matrix[row, [places[feature] for feature in known]] = [weights[feature] for feature in known]
    return matrix


def _heard(spelled: Sequence[LinkEvidence], heard: Sequence[LinkEvidence]) -> _Matrix:
    """Return how much of each spelled report's names is heard in each of the others, in squared weights."""
    found = np.zeros((len(spelled), len(heard)), dtype=np.float32)
    if not any(report.heard for report in heard):
        return found
    weights: dict[str, _Matrix] = {}
    for row, report in enumerate(spelled):
        for name in report.names:
            if name not in weights:
                weights[name] = _heard_in(name, heard)
            found[row] += weights[name]
    return found


def _heard_in(name: str, reports: Sequence[LinkEvidence]) -> _Matrix:
    holds = np.array([name in report.heard for report in reports], dtype=np.float32)
    rarity = log((len(reports) + 1) / max(holds.sum(), 1.0))
    chance = NATS_A_CONSONANT * len(name) - NATS_OF_CHANCE
    return holds * np.float32((SOUND * min(rarity, chance)) ** 2)


def _clear(scores: _Matrix) -> list[Link]:
    """Return the pairs that are the best of their row and column, and better than the second of both."""
    found = []
    for row, column in enumerate(scores.argmax(axis=1).tolist()):
        score = float(scores[row, column])
        rivals = max(_best_but(scores[row], column), _best_but(scores[:, column], row))
        if score >= LINKED_FROM and score - rivals >= CLEARLY:
            found.append(Link(row, column, score))
    return found


def _best_but(scores: _Matrix, place: int) -> float:
    return float(np.delete(scores, place).max(initial=0.0))
