"""Newsrooms: ``newsroom.*`` with ``title``, ``text``, ``hours``, ``event``, ``thread`` and ``copy_of``.

Each is played day by day, for a reader from the first day and for one who joins on the sixth, and judged by weights
that have not seen it. With few articles a figure of one newsroom is chance, so all are counted together.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from pathlib import Path

from digests.compose.leaning import leans
from digests.compose.prose import own_sentences
from digests.compose.ranking import sources
from digests.model import Article, Story
from tests.quality.figure import Figure
from tests.quality.learning import judged_without
from tests.quality.newsrooms import FILES, Report
from tests.quality.play import JOINS_ON, Morning, Newsroom, taken_in

__all__ = ["FILES", "score"]

Labels = Mapping[int, Report]
DATA = "newsroom"


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield the figures of all newsrooms together, those that rest on something."""
    return (figure for figure in _figures(asyncio.run(_played(files))) if figure.rows)


def _figures(count: Counter[str]) -> Iterator[Figure]:
    for kind in ("within", "across"):
        joined, wanted = count[f"{kind}, joined"], count[f"{kind}, wanted"]
        yield Figure(DATA, f"joined {kind} languages, precision", joined, _share(count[f"{kind}, right"], joined))
        yield Figure(DATA, f"joined {kind} languages, recall", wanted, _share(count[f"{kind}, found"], wanted))
    updates, goes_on, firsts = count["updates"], count["goes on"], count["first digests"]
    yield Figure(DATA, "updates, precision", updates, _share(count["updates, right"], updates))
    yield Figure(DATA, "updates, recall", goes_on, _share(count["updates, right"], goes_on))
    yield Figure(DATA, "first digests without updates", firsts, 1 - _share(count["updates in a first digest"], firsts))
    told, copies, texts = count["told"], count["copies"], count["texts"]
    yield Figure(DATA, "first sentences of the headline's article", told, _share(count["first"], told))
    yield Figure(DATA, "no older sentence after a newer", told, 1 - _share(count["back"], told))
    yield Figure(DATA, "openings that stand alone", told, 1 - _share(count["leaning"], told))
    yield Figure(DATA, "copies found", copies, _share(count["copies, found"], copies))
    yield Figure(DATA, "articles not called copies wrongly", texts, 1 - _share(count["wrong"], texts))
    yield Figure(
        DATA, "stories whose copies are no voices", count["several"], 1 - _share(count["voices"], count["several"])
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


async def _played(files: Sequence[Path]) -> Counter[str]:
    count: Counter[str] = Counter()
    for file in files:
        judgement = judged_without(file)
        async with taken_in(file) as newsroom:
            count += _copies(newsroom)
            for joins_on in (1, JOINS_ON):
                read = await newsroom.read_by(joins_on, judgement)
                for morning in read:
                    count += _joined(morning, newsroom.labels)
                    count += _updates(morning, newsroom.labels)
                    count += _sentences(morning)
    return count


def _joined(morning: Morning, labels: Labels) -> Counter[str]:
    count: Counter[str] = Counter()
    for story in morning.stories:
        for a, b in combinations(story.articles, 2):
            kind, one, other = _kind(a, b), labels[a.id], labels[b.id]
            count[f"{kind}, joined"] += 1
            count[f"{kind}, right"] += one.thread == other.thread
            count[f"{kind}, found"] += one.event == other.event
    everything = [article for story in morning.stories for article in story.articles]
    for a, b in combinations(everything, 2):
        count[f"{_kind(a, b)}, wanted"] += labels[a.id].event == labels[b.id].event
    return count


def _kind(a: Article, b: Article) -> str:
    return "within" if a.language == b.language else "across"


def _updates(morning: Morning, labels: Labels) -> Counter[str]:
    had = {labels[number].thread for number in morning.had}
    count = Counter({"first digests": int(morning.is_first)})
    for story in morning.stories:
        goes_on = any(labels[article.id].thread in had for article in story.articles)
        count["goes on"] += goes_on
        count["updates"] += story.since is not None
        count["updates, right"] += story.since is not None and goes_on
        count["updates in a first digest"] += story.since is not None and morning.is_first
    return count


def _sentences(morning: Morning) -> Counter[str]:
    count: Counter[str] = Counter()
    for story in morning.stories:
        if story.summary:
            count["told"] += 1
            count["first"] += not story.quotes or story.quotes[0].article.id == story.article.id
            moments = [quote.article.published_at for quote in story.quotes]
            count["leaning"] += _leans(story)
            count["back"] += any(a and b and a > b for a, b in pairwise(moments))
        originals = {each.copy_of or each.id for each in story.articles}
        count["several"] += len(story.articles) > 1
        count["voices"] += len(sources(story.articles)) > len(originals)
    return count


def _leans(story: Story) -> bool:
    """Return whether a summary opens with what is not understood alone; what opens its article is."""
    opens = next(own_sentences(story.article.text, story.article.language), "")
    return leans(story.summary, story.article.language) and not story.summary.startswith(opens)


def _copies(newsroom: Newsroom) -> Counter[str]:
    by_label = {report.label: number for number, report in newsroom.labels.items()}
    count: Counter[str] = Counter()
    for number, report in newsroom.labels.items():
        taken_for = newsroom.articles[number].copy_of
        count["texts"] += report.copy_of is None
        count["wrong"] += report.copy_of is None and taken_for is not None
        count["copies"] += report.copy_of is not None
        count["copies, found"] += report.copy_of is not None and taken_for == by_label[report.copy_of]
    return count
