"""Summaries: ``summaries.*`` with ``text``, ``lang`` and ``reference_abstract``, against the first two sentences."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from digests.compose.summary import summary, words
from digests.language.sentences import sentences
from digests.model import Article, ArticleStatus
from tests.quality.figure import Figure, Score, name, read

FILES = "summaries*.jsonl*"
MOST_WORDS = 80
_WORD = re.compile(r"\w+")


class Rouge(NamedTuple):
    """F1 of single words, of pairs of words, and of the longest common subsequence, each from 0 to 1."""

    one: float
    two: float
    longest: float


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield by how many points the summaries are better, and the share of them that keep to the limit."""
    for file in files:
        rows = read(file)
        wanted = [row["reference_abstract"] for row in rows]
        written = [summary(_article(row["text"], row["lang"]), max_words=MOST_WORDS) for row in rows]
        lead = [" ".join(sentences(row["text"], row["lang"])[:2]) for row in rows]
        ours, theirs = mean_rouge(wanted, written), mean_rouge(wanted, lead)
        for label, better, worse in zip(("1", "2", "L"), ours, theirs, strict=True):
            yield Figure(name(file), f"ROUGE-{label}, points above the lead", len(rows), 100 * (better - worse))
        kept = fmean(words(each) <= MOST_WORDS for each in written)
        yield Figure(name(file), f"at most {MOST_WORDS} words", len(rows), kept)


def mean_rouge(wanted: Sequence[str], written: Sequence[str]) -> Rouge:
    """Return the mean of each figure over all summaries."""
    scores = [rouge(reference, candidate) for reference, candidate in zip(wanted, written, strict=True)]
    return Rouge(*(fmean(column) for column in zip(*scores, strict=True)))


def rouge(reference: str, candidate: str) -> Rouge:
    """Score a summary against a reference, by lower-cased words without stemming.

    Source: Lin, ROUGE: a package for automatic evaluation of summaries, 2004.
    """
    a, b = _WORD.findall(reference.lower()), _WORD.findall(candidate.lower())
    if not a or not b:
        return Rouge(0.0, 0.0, 0.0)
    return Rouge(_runs(a, b, 1), _runs(a, b, 2), Score.counted(_common(a, b), len(b), len(a)).f1)


def _runs(a: Sequence[str], b: Sequence[str], size: int) -> float:
    theirs, ours = (Counter(zip(*(words[start:] for start in range(size)), strict=False)) for words in (a, b))
    return Score.counted((theirs & ours).total(), ours.total(), theirs.total()).f1 if theirs and ours else 0.0


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """Return the length of the longest common subsequence."""
    lengths = [0] * (len(b) + 1)
    for word in a:
        before = 0
        for place, other in enumerate(b, 1):
            before, lengths[place] = (
                lengths[place],
                before + 1 if word == other else max(lengths[place], lengths[place - 1]),
            )
    return lengths[-1]


def _article(text: str, language: str) -> Article:
    return Article(1, "", text, language, ArticleStatus.PUBLISHED, datetime(2026, 1, 1, tzinfo=UTC))
