"""Pairs of reports with known answers, from all labelled data that there is, compared as a digest compares them."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from digests.compose.comparison import FEATURES, Comparison
from digests.compose.evidence import evidence
from digests.compose.judgement import one_of
from digests.compose.known import Known, Vector
from digests.model import Article, ArticleStatus
from tests.quality.figure import read
from tests.quality.newsrooms import FILES, Report, mornings, newsroom, originals
from tests.quality.vectors import vectors_of

Flags = npt.NDArray[np.bool_]
Column = npt.NDArray[np.float64]

# Teasers are what a newsroom has; with all of an article events are easy to tell apart.
TEASER = 400
MOMENT = datetime(2026, 11, 24, tzinfo=UTC)
# Of a hundred and eight texts in each language, so many have a counterpart: one in ten.
COUNTERPARTS, ALONE = 6, 51
DEALS = 4
# Topics of ECB+ are judged by what was learned from the others, in so many parts.
FOLDS = 5
# How much a pair counts. Newsrooms are what is to be judged, and within a language they have few pairs.
NEWSROOM_WITHIN, NEWSROOM_ACROSS, TRANSLATIONS, BIG_DAY = 10.0, 1.0, 0.1, 0.02
BIG_DAYS = (100, 250, 500)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of reports, one a place in each column; ``origin`` is the newsroom or the file that they are from.

    ``given`` are the log-odds of each before anything is compared.
    """

    origin: str
    features: Mapping[str, Column]
    same_language: Flags
    right: Flags
    weights: Column
    given: Column


def events(folder: Path, general: Vector) -> Iterator[Pairs]:
    """Yield pairs that are of one event or not; those of one thread that are not of one event are left out."""
    for file in sorted(folder.glob(FILES)):
        yield from _newsroom(file, general)
    for file in sorted(folder.glob("clusters.ecb.jsonl*")):
        for place, topic in enumerate(topics(file)):
            yield _alone(fold(file, place % FOLDS), topic, general)
    yield from _days(folder, general)
    for file in sorted(folder.glob("crosslingual*.jsonl*")):
        for deal in range(DEALS):
            yield from _translations(file, deal, general)


def _days(folder: Path, general: Vector) -> Iterator[Pairs]:
    """Yield the pairs of big days, on which whole articles of many topics came out."""
    numbers = count(1)
    listed = [
        (article, f"{file.name} {label}")
        for file in sorted(folder.glob("clusters*.jsonl*"))
        for article, label in labelled(file, numbers)
    ]
    chance = random.Random(DEALS)
    for size in BIG_DAYS:
        pairs = _alone("days", chance.sample(listed, min(size, len(listed))), general)
        yield replace(pairs, weights=np.full(len(pairs.right), BIG_DAY))


def _newsroom(file: Path, general: Vector) -> Iterator[Pairs]:
    reports = originals(newsroom(file))
    vectors = vectors_of([report.article for report in reports])
    for morning in mornings(reports):
        day = [report for report in reports if report.morning == morning]
        before = [report for report in reports if report.morning < morning]
        if len(day) > 1:
            known = Known(general)
            articles = [report.article for report in (*before, *day)]
            known.add([evidence(each) for each in articles], [vectors.get(each.id) for each in articles])
            places = range(len(before), len(known))
            yield _pairs(file.name, Comparison(known, places, places), *_labels(day))


def threads(folder: Path, general: Vector) -> Iterator[Pairs]:
    """Yield pairs of a report and an earlier one that are of one thread or not; columns are left out."""
    for file in sorted(folder.glob(FILES)):
        reports = originals(newsroom(file))
        vectors = vectors_of([report.article for report in reports])
        for morning in mornings(reports):
            day = [report for report in reports if report.morning == morning]
            before = [report for report in reports if report.morning < morning]
            if day and before:
                known = Known(general)
                articles = [report.article for report in (*before, *day)]
                known.add([evidence(each) for each in articles], [vectors.get(each.id) for each in articles])
                comparison = Comparison(known, range(len(before), len(known)), range(len(before)))
                right = np.array([[each.thread == other.thread for other in before] for each in day])
                yield _taken(file.name, comparison, right, ~comparison.instalments(), np.ones(right.shape),
                             np.full(right.shape, one_of(len(before))))  # fmt: skip


def _labels(day: Sequence[Report]) -> tuple[Flags, Flags, Column]:
    events, threads = (np.array([getattr(each, name) for each in day], dtype=object) for name in ("event", "thread"))
    right = events[:, None] == events[None, :]
    languages = np.array([report.article.language for report in day], dtype=object)
    within = languages[:, None] == languages[None, :]
    return right, right | (threads[:, None] != threads[None, :]), np.where(within, NEWSROOM_WITHIN, NEWSROOM_ACROSS)


def _pairs(origin: str, comparison: Comparison, right: Flags, used: Flags, weights: Column) -> Pairs:
    """Take each pair once, of those that are used."""
    chosen = np.triu(used & ~comparison.instalments(), 1)
    return _taken(origin, comparison, right, chosen, weights, -comparison.crowd().astype(np.float64))


def _taken(origin: str, comparison: Comparison, right: Flags, chosen: Flags, weights: Column, given: Column) -> Pairs:
    return Pairs(
        origin,
        {name: comparison.feature(name)[chosen].astype(np.float64) for name in FEATURES},
        comparison.same_language[chosen],
        right[chosen],
        weights[chosen],
        given[chosen],
    )


def fold(file: Path, number: int) -> str:
    """Return the origin of the pairs from one of the parts that a file is judged in."""
    return f"{file.name} {number}"


def labelled(file: Path, numbers: Iterator[int]) -> list[tuple[Article, str]]:
    """Return the articles of a file with the event that each reports, numbered as they come."""
    return [(_article(next(numbers), row), row["cluster"]) for row in read(file)]


def topics(file: Path) -> list[list[tuple[Article, str]]]:
    """Return the teasers of each topic of ECB+ with the event that each reports."""
    by_topic: defaultdict[str, list[tuple[Article, str]]] = defaultdict(list)
    for number, row in enumerate(sorted(read(file), key=lambda row: str(row["id"])), start=1):
        topic = re.match(r"\d+", row["cluster"])
        by_topic[topic[0] if topic else row["cluster"]].append((_article(number, row, TEASER), row["cluster"]))
    return list(by_topic.values())


def _article(number: int, row: Mapping[str, Any], most: int | None = None) -> Article:
    return Article(
        number, row.get("title") or "", row["text"][:most], row["lang"], ArticleStatus.PUBLISHED, MOMENT,
        url=row.get("url"), number=number, published_at=MOMENT,
    )  # fmt: skip


def _alone(origin: str, labelled: Sequence[tuple[Article, str]], general: Vector) -> Pairs:
    articles = [article for article, _ in labelled]
    vectors = vectors_of(articles)
    known = Known(general)
    known.add([evidence(each) for each in articles], [vectors.get(each.id) for each in articles])
    clusters = np.array([label for _, label in labelled], dtype=object)
    right = clusters[:, None] == clusters[None, :]
    everything = np.ones(right.shape, dtype=np.bool_)
    comparison = Comparison(known, range(len(articles)), range(len(articles)))
    return _pairs(origin, comparison, right, everything, np.ones(right.shape))


def _translations(file: Path, deal: int, general: Vector) -> Iterator[Pairs]:
    for articles in dealt(file, deal).values():
        labelled = [(article, document) for article, document in articles]
        pairs = _alone(file.name, labelled, general)
        yield _chosen(replace(pairs, weights=np.full(len(pairs.right), TRANSLATIONS)), ~pairs.same_language)


def translated(file: Path) -> dict[str, dict[str, dict[str, Article]]]:
    """Return the texts of a file by genre, document and language."""
    genres: defaultdict[str, defaultdict[str, dict[str, Article]]] = defaultdict(lambda: defaultdict(dict))
    for number, row in enumerate(read(file), start=1):
        genres[row["genre"]][row["doc_id"]][row["lang"]] = _article(number, row)
    return {genre: dict(documents) for genre, documents in genres.items()}


def dealt(file: Path, deal: int, genre: str = "news") -> dict[str, list[tuple[Article, str]]]:
    """Return Italian texts and those of another language, by the language, of which one in ten has a counterpart."""
    texts = translated(file)[genre]
    documents = sorted(texts)
    random.Random(deal).shuffle(documents)
    both, ours = documents[:COUNTERPARTS], documents[COUNTERPARTS : COUNTERPARTS + ALONE]
    theirs = documents[COUNTERPARTS + ALONE : COUNTERPARTS + 2 * ALONE]
    return {
        language: [(texts[document]["it"], document) for document in (*both, *ours)]
        + [(texts[document][language], document) for document in (*both, *theirs)]
        for language in ("en", "ru", "fr", "zh")
    }


def _chosen(pairs: Pairs, chosen: Flags) -> Pairs:
    return Pairs(
        pairs.origin,
        {name: column[chosen] for name, column in pairs.features.items()},
        pairs.same_language[chosen],
        pairs.right[chosen],
        pairs.weights[chosen],
        pairs.given[chosen],
    )


def of_case(pairs: Iterable[Pairs], same_language: bool) -> Iterator[Pairs]:
    """Yield the pairs of one language, or those of two."""
    return (_chosen(each, each.same_language == same_language) for each in pairs)


Examples = Callable[[Path, Vector], Iterator[Pairs]]
