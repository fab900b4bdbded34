"""Links between texts of two languages: ``crosslingual.*`` with ``doc_id``, ``lang``, ``genre`` and ``text``.

Translations share their ``doc_id``. Each genre is judged on its own; so is the harder case that two texts in three have
no counterpart, where every link too many is a wrong one. A digest joins stories by fewer links than there are, and
those are judged there too: they ask for two specifics, which a text of two sentences often lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from digests.compose.crosslingual import across
from digests.compose.links import LinkEvidence, evidence, links
from digests.model import Article, ArticleStatus
from tests.quality.figure import Figure, Score, name, read

FILES = "crosslingual*.jsonl*"
FROM = "it"
TO = ("en", "ru", "fr", "zh")


class Doc(NamedTuple):
    """One text, as it is linked and as it is joined with others."""

    evidence: LinkEvidence
    article: Article


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield F1 and precision from Italian to each other language, in full and where most texts stand alone."""
    for file in files:
        rows = read(file)
        for genre in sorted({row["genre"] for row in rows}):
            texts = {
                language: {row["doc_id"]: _doc(number, language, row["text"]) for number, row in enumerate(rows)
                           if row["lang"] == language and row["genre"] == genre}
                for language in (FROM, *TO)
            }  # fmt: skip
            for language in TO:
                if texts[FROM] and texts[language]:
                    yield from _figures(name(file), f"{genre} {FROM}–{language}", texts[FROM], texts[language])


def _doc(number: int, language: str, text: str) -> Doc:
    article = Article(number, "", text, language, ArticleStatus.PUBLISHED, datetime(2026, 11, 24, tzinfo=UTC))
    return Doc(evidence(text, language), article)


def _figures(data: str, pair: str, a: Mapping[str, Doc], b: Mapping[str, Doc]) -> Iterator[Figure]:
    full = linked(a, b)
    yield Figure(data, f"{pair}, F1", len(a), full.f1)
    yield Figure(data, f"{pair}, precision", len(a), full.precision)
    some_a = {doc: each for doc, each in a.items() if _third(doc) < 2}
    some_b = {doc: each for doc, each in b.items() if _third(doc) > 0}
    yield Figure(data, f"{pair}, precision where most stand alone", len(a), linked(some_a, some_b).precision)
    together = joined(some_a, some_b)
    yield Figure(data, f"{pair}, joined in a digest, precision where most stand alone", len(a), together.precision)
    yield Figure(data, f"{pair}, joined in a digest, recall where most stand alone", len(a), together.recall)


def linked(a: Mapping[str, Doc], b: Mapping[str, Doc]) -> Score:
    """Link two languages and score the links: right where both sides are one document."""
    ids_a, ids_b = sorted(a), sorted(b)
    found = links([a[doc].evidence for doc in ids_a], [b[doc].evidence for doc in ids_b])
    return links_score(_same(a, b), [(ids_a[link.first], ids_b[link.second]) for link in found])


def joined(a: Mapping[str, Doc], b: Mapping[str, Doc]) -> Score:
    """Join two languages as a digest does and score what came together."""
    docs = {each.article.id: doc for texts in (a, b) for doc, each in texts.items()}
    found = across([(each.article,) for texts in (a, b) for each in texts.values()])
    return links_score(_same(a, b), [(docs[one.id], docs[other.id]) for one, other in filter(_is_pair, found)])


def _is_pair(story: Sequence[Article]) -> bool:
    return len(story) == 2


def _same(a: Mapping[str, Doc], b: Mapping[str, Doc]) -> list[tuple[str, str]]:
    return [(doc, doc) for doc in a if doc in b]


def links_score(wanted: Iterable[tuple[str, str]], found: Iterable[tuple[str, str]]) -> Score:
    """Score a set of links."""
    right, answered = set(wanted), set(found)
    return Score.counted(len(right & answered), len(answered), len(right))


def _third(doc: str) -> int:
    return sha256(doc.encode()).digest()[0] % 3
