"""Links between texts of two languages: ``crosslingual.*`` with ``doc_id``, ``lang``, ``genre`` and ``text``.

Translations share their ``doc_id``. Each genre is judged on its own; so is the harder case that two texts in three have
no counterpart, where every link too many is a wrong one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from digests.compose.links import Evidence, evidence, links
from tests.quality.figure import Figure, Score, name, read

FILES = "crosslingual*.jsonl*"
FROM = "it"
TO = ("en", "ru", "fr", "zh")


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield F1 and precision from Italian to each other language, in full and where most texts stand alone."""
    for file in files:
        rows = read(file)
        for genre in sorted({row["genre"] for row in rows}):
            texts = {
                language: {row["doc_id"]: evidence(row["text"], language) for row in rows
                           if row["lang"] == language and row["genre"] == genre}
                for language in (FROM, *TO)
            }  # fmt: skip
            for language in TO:
                if texts[FROM] and texts[language]:
                    yield from _figures(name(file), f"{genre} {FROM}–{language}", texts[FROM], texts[language])


def _figures(data: str, pair: str, a: Mapping[str, Evidence], b: Mapping[str, Evidence]) -> Iterator[Figure]:
    full = linked(a, b)
    yield Figure(data, f"{pair}, F1", len(a), full.f1)
    yield Figure(data, f"{pair}, precision", len(a), full.precision)
    lone = linked(
        {doc: each for doc, each in a.items() if _third(doc) < 2},
        {doc: each for doc, each in b.items() if _third(doc) > 0},
    )
    yield Figure(data, f"{pair}, precision where most stand alone", len(a), lone.precision)


def linked(a: Mapping[str, Evidence], b: Mapping[str, Evidence]) -> Score:
    """Link two languages and score the links: right where both sides are one document."""
    ids_a, ids_b = sorted(a), sorted(b)
    found = links([a[doc] for doc in ids_a], [b[doc] for doc in ids_b])
    return links_score(
        [(doc, doc) for doc in ids_a if doc in b], [(ids_a[link.first], ids_b[link.second]) for link in found]
    )


def links_score(wanted: Iterable[tuple[str, str]], found: Iterable[tuple[str, str]]) -> Score:
    """Score a set of links."""
    right, answered = set(wanted), set(found)
    return Score.counted(len(right & answered), len(answered), len(right))


def _third(doc: str) -> int:
    return sha256(doc.encode()).digest()[0] % 3
