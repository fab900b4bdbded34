"""Links between texts of two languages: ``crosslingual.*`` with ``doc_id``, ``lang``, ``genre`` and ``text``.

Translations share their ``doc_id``. Each genre is judged on its own, as a digest joins stories: where each text has a
counterpart; where two in three stand alone; and where nine in ten do, so that a join too many is easily made. There,
deals differ from those that weights are learned from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from digests.compose.stories import gather
from digests.model import Article
from tests.quality.examples import ALONE, COUNTERPARTS, DEALS, dealt, translated
from tests.quality.figure import Figure, Score, name
from tests.quality.vectors import vectors_of

FILES = "crosslingual*.jsonl*"
FROM = "it"
TO = ("en", "ru", "fr", "zh")
# Which texts have a counterpart is chance, so they are dealt several times.
JUDGED = range(DEALS, 3 * DEALS)
_Documents = Mapping[str, Article]


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield F1, precision and recall of what is joined from Italian to each other language."""
    for file in files:
        for genre, documents in translated(file).items():
            for language in (each for each in TO if any(each in texts for texts in documents.values())):
                a, b = (
                    {document: texts[each] for document, texts in documents.items() if each in texts}
                    for each in (FROM, language)
                )
                yield from _figures(name(file), f"{genre} {FROM}–{language}", a, b)
        if len(translated(file).get("news", ())) >= COUNTERPARTS + 2 * ALONE:
            yield from _one_in_ten(file)


def _figures(data: str, pair: str, a: _Documents, b: _Documents) -> Iterator[Figure]:
    full = joined([(article, document) for texts in (a, b) for document, article in texts.items()])
    yield Figure(data, f"{pair}, F1", len(a), full.f1)
    yield Figure(data, f"{pair}, precision", len(a), full.precision)
    some = [(article, document) for document, article in a.items() if _third(document) < 2]
    some += [(article, document) for document, article in b.items() if _third(document) > 0]
    together = joined(some)
    yield Figure(data, f"{pair}, joined in a digest, precision where most stand alone", len(a), together.precision)
    yield Figure(data, f"{pair}, joined in a digest, recall where most stand alone", len(a), together.recall)


def _one_in_ten(file: Path) -> Iterator[Figure]:
    deals = [dealt(file, deal) for deal in JUDGED]
    for language in TO:
        wanted, found = [], []
        for number, deal in enumerate(deals):
            wanted += [(number, *pair) for pair in _same(deal[language])]
            found += [(number, *pair) for pair in _together(deal[language])]
        total = links_score(wanted, found)
        for what in ("precision", "recall"):
            label = f"news {FROM}–{language}, one in ten has a counterpart, {what}"
            yield Figure(name(file), label, len(wanted), getattr(total, what))


def joined(labelled: Sequence[tuple[Article, str]]) -> Score:
    """Join texts of two languages as a digest does and score what came together."""
    return links_score(_same(labelled), _together(labelled))


def _same(labelled: Sequence[tuple[Article, str]]) -> list[tuple[str, str]]:
    documents = [document for _, document in labelled]
    return [(document, document) for document in dict.fromkeys(documents) if documents.count(document) == 2]


def _together(labelled: Sequence[tuple[Article, str]]) -> list[tuple[str, str]]:
    documents = {article.id: document for article, document in labelled}
    articles = [article for article, _ in labelled]
    stories = gather(articles, vectors=vectors_of(articles))
    return [
        (documents[one.id], documents[other.id])
        for story in stories
        for one in story
        for other in story
        if one.language == FROM != other.language
    ]


def links_score(wanted: Iterable[tuple[object, ...]], found: Iterable[tuple[object, ...]]) -> Score:
    """Score a set of links."""
    right, answered = set(wanted), set(found)
    return Score.counted(len(right & answered), len(answered), len(right))


def _third(document: str) -> int:
    return sha256(document.encode()).digest()[0] % 3
