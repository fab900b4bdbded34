"""Learning the weights of ``digests.compose.judgement`` from labelled data: ``python -m tests.quality --learn``."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from pathlib import Path

import numpy as np

from digests.compose.judgement import AMONG_MANY, CASES, Judgement, judgement, learned
from digests.compose.known import DIMENSIONS, Vector
from tests.quality.examples import Pairs, events, fold, of_case, threads, topics
from tests.quality.logistic import fitted
from tests.quality.newsrooms import FILES
from tests.quality.vectors import vectors_of

ECB = "clusters.ecb.jsonl.gz"
WEIGHTS = Path(__file__).parents[2] / "digests" / "compose" / "weights.json"
# The features of each case, by whether both reports are of one language and whether both have vectors.
ALIKE = ("numbers", "numbers_apart", "facts")
UNLIKE = ("contradicted", "strangers")
EVENT = {
    (True, True): ("meaning", "words", "same_source", "nearness", *ALIKE, *UNLIKE),
    (True, False): ("words", "named", "same_source", "nearness", *ALIKE, *UNLIKE),
    (False, True): ("meaning", "margin", "spelled", "heard", "chinese", "nearness", *ALIKE),
    (False, False): ("spelled", "heard", "chinese", "nearness", *ALIKE),
}
THREAD = {
    (True, True): ("meaning", "written", *ALIKE, *UNLIKE),
    (True, False): ("written", *ALIKE, *UNLIKE),
    (False, True): ("meaning", "spelled", "chinese", *ALIKE),
    (False, False): ("spelled", "chinese", *ALIKE),
}
# What two reports share never speaks against them, whatever few pairs say by chance.
SHARED = frozenset({"numbers", "facts", "heard"})
MANY, OF_SMALL_DAYS = ("words", "named", *ALIKE), ("same_source", "nearness")
Features = Mapping[tuple[bool, bool], Sequence[str]]


@cache
def judged_without(file: Path) -> Judgement:
    """Return the judgement for a newsroom: the product's, or what is learned without that one where it taught it."""
    taught = json.loads(WEIGHTS.read_text(encoding="utf-8"))["newsrooms"]
    return judgement(_learned(file.parent, file.name)) if _mark(file) in taught else learned()


def _mark(file: Path) -> str:
    """Return what a newsroom is known by, whatever its name."""
    return blake2b(file.read_bytes(), digest_size=8).hexdigest()


@cache
def judged_without_fold(folder: Path, number: int) -> Judgement:
    """Return the judgement that is learned without one part of the topics of ECB+, the product's without newsrooms."""
    if not list(folder.glob(FILES)):
        return learned()
    return judgement(_learned(folder, fold(folder / ECB, number)))


def learn(folder: Path) -> None:
    """Learn from everything in a folder, and write it down for the product."""
    WEIGHTS.write_text(json.dumps(_learned(folder, ""), indent=1) + "\n", encoding="utf-8")


def _learned(folder: Path, without: str) -> dict[str, object]:
    general, of_events, of_threads = _examples(folder)
    return {
        "event": weights(of_events, EVENT, without) | {AMONG_MANY: _among_many(of_events, without)},
        "thread": weights(of_threads, THREAD, without),
        "newsrooms": [_mark(file) for file in sorted(folder.glob(FILES)) if file.name != without],
        "general": b64encode(general.astype(np.float16).tobytes()).decode(),
    }


@cache
def _examples(folder: Path) -> tuple[Vector, Sequence[Pairs], Sequence[Pairs]]:
    general = general_vector(folder)
    return general, list(events(folder, general)), list(threads(folder, general))


def general_vector(folder: Path) -> Vector:
    """Return the mean vector of the news that is no newsroom's."""
    listed = [topic for file in folder.glob("clusters.ecb.jsonl*") for topic in topics(file)]
    articles = [article for topic in listed for article, _ in topic]
    found = vectors_of([replace(article, id=number) for number, article in enumerate(articles)])
    if not found:
        return np.zeros(DIMENSIONS, dtype=np.float32)
    mean: Vector = np.mean(list(found.values()), axis=0, dtype=np.float32)
    return mean


def weights(pairs: Sequence[Pairs], features: Features, without: str = "") -> dict[str, dict[str, float]]:
    """Return the weights of each case, from all pairs but those of one origin."""
    used = [each for each in pairs if each.origin != without]
    found = {}
    for (same_language, encoded), case in CASES.items():
        names = features[same_language, encoded]
        found[case] = _fitted(names, list(of_case(used, same_language)))
    return found


def _among_many(pairs: Sequence[Pairs], without: str) -> dict[str, float]:
    """Return the weights of what words say; one source's reports and their hours tell nothing of a big day."""
    used = [each for each in pairs if each.origin != without]
    found = _fitted((*MANY, *OF_SMALL_DAYS), list(of_case(used, same_language=True)))
    return {name: weight for name, weight in found.items() if name not in OF_SMALL_DAYS}


def _fitted(names: Sequence[str], pairs: Sequence[Pairs]) -> dict[str, float]:
    features = {name: np.concatenate([each.features[name] for each in pairs]) for name in names}
    right = np.concatenate([each.right for each in pairs]).astype(np.float64)
    weights, given = (np.concatenate([getattr(each, name) for each in pairs]) for name in ("weights", "given"))
    found = fitted(features, right, weights, given)
    speaking = [name for name in names if name not in SHARED or found[name] > 0]
    return found if len(speaking) == len(names) else _fitted(speaking, pairs)
