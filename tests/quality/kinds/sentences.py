"""Where sentences end: ``sentences.*`` with ``text``, ``sentences``, ``lang`` and ``source``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from digests.language.sentences import sentences
from tests.quality.figure import Figure, Score, name, read, same_length

FILES = "sentences*.jsonl*"


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield F1 of the boundaries, by language and source."""
    for file in files:
        groups = defaultdict(list)
        for row in read(file):
            groups[f"{row['lang']} {row['source']}"].append(row)
        for group, rows in sorted(groups.items()):
            wanted = [row["sentences"] for row in rows]
            found = [sentences(row["text"], row["lang"]) for row in rows]
            yield Figure(name(file), f"{group}, boundaries F1", len(rows), boundaries(wanted, found).f1)


def boundaries(wanted: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> Score:
    """Score the inner ends of the sentences of several texts, counted in characters that are not white space."""
    same_length(wanted, found)
    right = answered = asked = 0
    for here, there in zip(wanted, found, strict=True):
        if _letters(here) != _letters(there):
            raise ValueError("the sentences are not those of the text")
        ends, answers = _ends(here), _ends(there)
        right, answered, asked = right + len(ends & answers), answered + len(answers), asked + len(ends)
    return Score.counted(right, answered, asked)


def _letters(found: Sequence[str]) -> str:
    return "".join("".join(found).split())


def _ends(found: Sequence[str]) -> set[int]:
    ends = list(accumulate(len("".join(sentence.split())) for sentence in found))
    return set(ends) - {0, ends[-1]} if ends else set()
