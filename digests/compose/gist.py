"""The sentences that say most of a story: central to it, early in their article, of a readable length, and different.

Centrality is the cosine of a sentence with the sum of all sentences. Source: Radev, Jing, Styś and Tam, Centroid-based
summarization of multiple documents, 2004; diversity as in Carbonell and Goldstein, 1998.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from math import fsum, log, sqrt
from typing import NamedTuple

from digests.compose.leaning import leans
from digests.compose.prose import own_sentences, size
from digests.language.remembered import remembered
from digests.language.tokens import fold, stems

# News says first what matters most: an early sentence gains what fades out by the seventh.
EARLY, FADED_BY = 0.3, 6
# Standfirsts and leads have about twenty-five words; half or twice as many cost as much as a quarter of being first.
READABLE_WORDS, LENGTH_COST = 25, 0.12
# Later sentences give background; all of a long text would hide what its beginning is about.
CANDIDATES, LOOKED_AT = 12, 40
# What a sentence leans on was said so few sentences before it.
LEANS_OVER = 3
# Two sentences that share this much say the same.
SAME_FROM = 0.5
ARTICLES = 6


class Passage(NamedTuple):
    """The text of an article with its title and language."""

    text: str
    title: str
    language: str


class _Sentence(NamedTuple):
    source: int
    place: int
    text: str
    vector: Mapping[str, float]
    leans: bool


def gist(
    passages: Sequence[Passage], *, sentences: int = 2, max_words: int = 80, had: Sequence[Passage] = ()
) -> list[tuple[int, str]]:
    """Return the sentences that say most, each with the place of its passage, in the order of reading.

    Sentences are verbatim, and none repeats its title; empty where no sentence fits into the number of words. Where the
    reader has ``had`` some passages, the first passage's opening goes first, which names the event, however much of it
    is known; then what is new, one sentence beyond the number where the opening is not. A sentence that leans on one
    before it stands only near behind another of its passage; the first leans on the title at most.
    """
    found = [
        _Sentence(source, place, text, vector, leans(text, passage.language, opens=place == 0))
        for source, passage in enumerate(passages[:ARTICLES])
        for place, (text, vector) in enumerate(_sentences(passage))
    ]
    centre: Counter[str] = Counter()
    for each in found:
        centre.update(each.vector)
    # What ends with a colon announces the next sentence and says nothing itself.
    candidates = [each for each in found if each.place < CANDIDATES and not each.text.endswith(":")]
    length = _length(centre)
    known = [vector for passage in had for _, vector in _sentences(passage)]
    repeats = {
        (each.source, each.place): any(_cosine(each.vector, vector) >= SAME_FROM for vector in known)
        for each in candidates
    }
    ranked = sorted(
        candidates,
        key=lambda each: (repeats[each.source, each.place], -_worth(each, centre, length), each.place, each.source),
    )
    begun = _opening(candidates, max_words) if known else []
    chosen = _chosen(ranked, sentences, max_words, begun) or _chosen(
        [each._replace(leans=False) for each in ranked], 1, max_words
    )
    if begun and len(chosen) == 1 and repeats[chosen[0].source, chosen[0].place]:
        new = [each for each in ranked if not repeats[each.source, each.place]]
        chosen = _chosen(new, sentences + 1, max_words, begun)
    return [
        (each.source, each.text)
        for each in sorted(chosen, key=lambda each: (each not in begun, each.source, each.place))
    ]


def _opening(candidates: Sequence[_Sentence], max_words: int) -> list[_Sentence]:
    """Return the first sentence of the first passage that is understood alone; none where it does not fit."""
    opening = next((each for each in candidates if each.source == 0 and not each.leans), None)
    return [opening] if opening and size(opening.text) <= max_words else []


def _chosen(
    ranked: Sequence[_Sentence], sentences: int, max_words: int, begun: Sequence[_Sentence] = ()
) -> list[_Sentence]:
    """Return those ``begun`` with, and as many of the best as fit and differ."""
    chosen = list(begun)
    while len(chosen) < sentences:
        left = max_words - sum(size(each.text) for each in chosen)
        fitting = (each for each in ranked if size(each.text) <= left and not any(_same(each, o) for o in chosen))
        best = next((each for each in fitting if _stands(each, chosen)), None)
        if best is None:
            break
        chosen.append(best)
    return chosen


def _stands(sentence: _Sentence, chosen: Sequence[_Sentence]) -> bool:
    return not sentence.leans or any(
        each.source == sentence.source and 0 < sentence.place - each.place <= LEANS_OVER for each in chosen
    )


# The same articles are quoted in the digests of many chats, each time among others.
@remembered(256)
def _sentences(passage: Passage) -> tuple[tuple[str, Mapping[str, float]], ...]:
    title = fold(passage.title).strip(" .")
    own = islice(own_sentences(passage.text, passage.language), LOOKED_AT)
    kept = [sentence for sentence in own if fold(sentence).strip(" .") != title]
    return tuple((sentence, _unit(stems(sentence, passage.language))) for sentence in kept)


def _unit(words: Sequence[str]) -> dict[str, float]:
    weights = {word: 1 + log(count) for word, count in Counter(words).items()}
    length = _length(weights)
    return {word: weight / length for word, weight in weights.items()}


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in vector.values())) or 1.0


def _worth(sentence: _Sentence, centre: Mapping[str, float], length: float) -> float:
    central = sum(weight * centre[word] for word, weight in sentence.vector.items()) / length
    early = EARLY * max(0.0, 1 - sentence.place / FADED_BY)
    return central + early - LENGTH_COST * abs(log(max(size(sentence.text), 1) / READABLE_WORDS))


def _same(a: _Sentence, b: _Sentence) -> bool:
    return _cosine(a.vector, b.vector) >= SAME_FROM


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    # Most sentences share few words; the sum is exact, in whatever order a set has them.
    return fsum([a[word] * b[word] for word in a.keys() & b.keys()])
