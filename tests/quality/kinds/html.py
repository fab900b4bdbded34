"""The article on a page: ``html/*`` with ``url``, ``html`` and ``expected_text``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from digests.errors import InputError
from digests.sources.pages import read_page
from tests.quality.figure import Figure, Score, read, same_length

FILES = "html/*.jsonl*"
SHINGLE = 4


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield precision, recall and F1 of the text, over pages."""
    for file in files:
        rows = read(file)
        found = extraction([row["expected_text"] for row in rows], [extracted(row["html"], row["url"]) for row in rows])
        for what, value in zip(("precision", "recall", "F1"), found, strict=True):
            yield Figure("html", f"{file.name.partition('.')[0]}, {what}", len(rows), value)


def extracted(html: str, url: str) -> str:
    """Return the text that the product keeps of a page, "" where it finds no article."""
    try:
        return read_page(html.encode("utf-8", "replace"), url, datetime.now(UTC), "utf-8").draft.text
    except InputError:
        return ""


def extraction(wanted: Sequence[str], found: Sequence[str]) -> Score:
    """Score 4-word shingles; precision is a mean over the pages that gave a text, recall over those that have one.

    Source: the article-extraction-benchmark of Scrapinghub (Zyte), 2020.
    """
    same_length(wanted, found)
    precisions, recalls = [], []
    for here, there in zip(map(shingles, wanted), map(shingles, found), strict=True):
        right = (here & there).total()
        if there:
            precisions.append(right / there.total())
        if here:
            recalls.append(right / here.total())
    return Score.of(_mean(precisions), _mean(recalls))


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Count runs of four words; a shorter text is one run, an empty one none."""
    words = re.findall(r"\w+", text)
    if not words:
        return Counter()
    return Counter(tuple(words[start : start + SHINGLE]) for start in range(max(1, len(words) - SHINGLE + 1)))


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
