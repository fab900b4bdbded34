"""Topics: ``topics.*`` with ``title``, ``text`` and the subjects of an article in ``topics`` and ``more_topics``.

The queries are those of ``topics.toml``. With labels: one half of the articles teaches, in rounds of ten, those that
are in most doubt, as an editor would be asked; the other half is judged; then the halves change places.
"""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digests.archive.meaning import MOST_CHARACTERS, told
from digests.errors import EncoderUnavailable
from digests.intake.encoding import TOGETHER
from digests.language.detect import detect
from digests.query import AnalysedText, Matcher, parse
from digests.query.learning import Learned, Lesson
from digests.store.vectors import unit_vectors
from digests.topics.matching import Vector
from digests.worker.encoder import SentenceEncoder
from tests.quality.figure import Figure, Score, name, read

FILES = "topics*.jsonl*"
QUERIES = Path(__file__).parent.parent / "topics.toml"
LANGUAGES = ("en",)
LABELS, ROUND = 50, 10


@dataclass(frozen=True, slots=True)
class Case:
    """An article as one subject sees it: the query's score, its stems and vector, and whether it is on the subject."""

    score: float
    stems: frozenset[str]
    vector: Vector | None
    wanted: bool


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield the mean F1 of the subjects that a file has articles on, by the queries alone and with 50 labels."""
    for file in files:
        rows = read(file)
        documents = [_analysed(row) for row in rows]
        vectors = asyncio.run(_vectors(documents))
        alone, taught = [], []
        for subject, matcher in matchers().items():
            cases = _cases(subject, matcher, rows, documents, vectors)
            if any(case.wanted for case in cases):
                nothing = Learned.nothing(matcher.query.minimum)
                alone.append(_judged(cases, nothing).f1)
                taught.append(_halves(cases, matcher.query.minimum))
        yield Figure(name(file), "mean F1", len(rows), sum(alone) / max(len(alone), 1))
        yield Figure(name(file), f"mean F1 with {LABELS} labels", len(rows), sum(taught) / max(len(taught), 1))


def matchers() -> dict[str, Matcher]:
    """Return the matcher of each subject."""
    queries = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
    return {subject: parse(" ".join(query.split())).compile(LANGUAGES) for subject, query in queries.items()}


def _analysed(row: dict[str, Any]) -> AnalysedText:
    title, text = row["title"] or "", row["text"] or ""
    return AnalysedText.of(title, text, detect(f"{title}\n{text}"))


async def _vectors(documents: Sequence[AnalysedText]) -> list[Vector | None]:
    """Encode articles, as the bot would; none has a vector where nothing encodes."""
    texts = [told(document.title, document.text[:MOST_CHARACTERS]) for document in documents]
    try:
        async with SentenceEncoder() as encoder:
            batches = [await encoder.encode(texts[at : at + TOGETHER]) for at in range(0, len(texts), TOGETHER)]
    except EncoderUnavailable:
        return [None] * len(texts)
    return list(unit_vectors([vector for batch in batches for vector in batch]))


def _cases(
    subject: str,
    matcher: Matcher,
    rows: Sequence[dict[str, Any]],
    documents: Sequence[AnalysedText],
    vectors: Sequence[Vector | None],
) -> list[Case]:
    wanted = [subject in {*row["topics"], *(row.get("more_topics") or ())} for row in rows]
    each = zip(documents, vectors, wanted, strict=True)
    return [Case(matcher.score(text), text.stems(), vector, is_wanted) for text, vector, is_wanted in each]


def _halves(cases: Sequence[Case], minimum: float) -> float:
    halves = cases[::2], cases[1::2]
    one, other = (_taught(half, minimum) for half in halves)
    return (_judged(halves[1], one).f1 + _judged(halves[0], other).f1) / 2


def _taught(cases: Sequence[Case], minimum: float) -> Learned:
    """Return what a subject has learned from the labels of the articles that were in most doubt, round by round."""
    open_cases = [case for case in cases if case.score]
    learned, lessons = Learned.nothing(minimum), list[Lesson]()
    while open_cases and len(lessons) < LABELS:
        open_cases.sort(key=lambda case: -learned.judge(case.score, case.stems, case.vector).doubt)
        asked, open_cases = open_cases[:ROUND], open_cases[ROUND:]
        lessons += [Lesson(case.score, case.stems, case.wanted, case.vector) for case in asked]
        learned = Learned.of(lessons, minimum) or learned
    return learned


def _judged(cases: Sequence[Case], learned: Learned) -> Score:
    found = [bool(case.score) and learned.judge(case.score, case.stems, case.vector).accepted for case in cases]
    wanted = [case.wanted for case in cases]
    right = sum(each and case for each, case in zip(found, wanted, strict=True))
    return Score.counted(right, sum(found), sum(wanted))
