"""Copies: ``neardup.*`` with ``a_text``, ``b_text``, ``label`` (1 is the same text, edited), ``kind`` and ``lang``.

A pair counts as found where intake would find it: by what the sketch index brings up, and by the relation then.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from digests.compose.duplicates import Relation, fingerprint, relation, sketch
from tests.quality.figure import Figure, name, read

FILES = "neardup*.jsonl*"


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield the share of right answers in each kind of pair: found where the same, left alone where not."""
    for file in files:
        kinds = defaultdict(list)
        for row in read(file):
            kinds[row["kind"]].append(found(row) == bool(row["label"]))
        for kind, right in sorted(kinds.items()):
            yield Figure(name(file), f"{kind}, right", len(right), sum(right) / len(right))


def found(row: dict[str, Any]) -> bool:
    """Tell whether intake would take the second text for a copy or an update of the first."""
    a, b = (fingerprint(row[text], row["lang"]) for text in ("a_text", "b_text"))
    return bool(set(sketch(a)) & set(sketch(b))) and relation(a, b) is not Relation.DIFFERENT
