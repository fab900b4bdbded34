"""Labelled newsrooms: what each article is about, and the articles as intake would store them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from digests.model import Article, ArticleStatus
from tests.quality.figure import read

FILES = "newsroom*.jsonl*"
# Newsrooms begin at midnight, and digests leave at eight.
MIDNIGHT = datetime(2026, 9, 7, tzinfo=UTC)
DIGEST_HOUR = 8


@dataclass(frozen=True, slots=True)
class Report:
    """One article with its labels: reports of one ``event``, of one ``thread`` of events, and of what it is a copy."""

    article: Article
    event: str
    thread: str
    label: str
    copy_of: str | None

    @property
    def morning(self) -> int:
        """The day of the first digest that can have it, counted from the newsroom's first day."""
        hours = (published(self.article) - MIDNIGHT) / timedelta(hours=1)
        return int((hours - DIGEST_HOUR) // 24) + 1


def published(article: Article) -> datetime:
    """Return when an article came out; those of newsrooms tell."""
    if article.published_at is None:
        raise ValueError(f"article {article.id} was never published")
    return article.published_at


def newsroom(file: Path) -> list[Report]:
    """Read a newsroom in the order in which its articles came."""
    rows = sorted(read(file), key=lambda row: (row["hours"], row["id"]))
    return [_report(number, row) for number, row in enumerate(rows, start=1)]


def originals(reports: Iterable[Report]) -> list[Report]:
    """Leave copies out."""
    return [report for report in reports if report.copy_of is None]


def mornings(reports: Sequence[Report]) -> range:
    """Return the days on which there is a digest."""
    return range(1, max(report.morning for report in reports) + 1)


def _report(number: int, row: dict[str, Any]) -> Report:
    moment = MIDNIGHT + timedelta(hours=row["hours"])
    article = Article(
        number, row["title"], row["text"], row["lang"], ArticleStatus.PUBLISHED, moment, source=row["source"],
        url=row["url"], number=number, published_at=moment,
    )  # fmt: skip
    return Report(article, row["event"], row["thread"], row["id"], row["copy_of"])
