"""What a judgement reports: one figure beside the floor under it; and what every kind needs to reach one."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sized
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that is better the higher it is; ``data`` and ``what`` name its floor, ``rows`` is what it rests on."""

    data: str
    what: str
    rows: int
    value: float


class Score(NamedTuple):
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, precision: float, recall: float) -> Score:
        """Add the harmonic mean, 0 where both are 0."""
        total = precision + recall
        return cls(precision, recall, 2 * precision * recall / total if total else 0.0)

    @classmethod
    def counted(cls, right: float, answered: float, wanted: float) -> Score:
        """Score how much of what was answered is right, and of what was wanted; nothing of both is perfect."""
        if not answered and not wanted:
            return cls(1.0, 1.0, 1.0)
        return cls.of(right / answered if answered else 0.0, right / wanted if wanted else 0.0)


def read(file: Path) -> list[dict[str, Any]]:
    """Read JSON lines, gzipped where the name says so."""
    content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return [json.loads(line) for line in content.decode().split("\n") if line.strip()]


def name(file: Path) -> str:
    """Return the name of a file's data: ``clusters.ecb`` for ``clusters.ecb.jsonl.gz``."""
    return file.name.partition(".jsonl")[0]


def same_length(*lists: Sized) -> None:
    """Raise ValueError where an answer is missing or has no question."""
    if len({len(each) for each in lists}) > 1:
        raise ValueError("there are more answers than questions, or fewer")
