"""Languages: ``langid.*`` with ``text``, ``lang`` and the number of ``words``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from digests.language.detect import detect
from tests.quality.figure import Figure, name, read

FILES = "langid*.jsonl*"


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield the share of texts whose language is told, in all and by how many words they have."""
    for file in files:
        groups = defaultdict(list)
        for row in read(file):
            right = detect(row["text"]) == row["lang"]
            for group in ("all", f"{row['words']} words"):
                groups[group].append(right)
        for group, answers in groups.items():
            yield Figure(name(file), f"{group}, accuracy", len(answers), sum(answers) / len(answers))
