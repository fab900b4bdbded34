"""What topics are taught: articles that belong to them or do not, and how many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from digests.model.articles import Article


@dataclass(frozen=True, slots=True)
class TaughtArticle:
    """An article that an editor wants on a topic, or not; ``implied`` by what was decided on it, not said."""

    article: Article
    accepted: bool
    implied: bool = False


@dataclass(frozen=True, slots=True)
class LessonCount:
    """From how many articles a topic learns: those that belong to it, those that do not, and how many are implied.

    ``said_at`` is when the last was said in so many words, None where none was.
    """

    accepted: int
    rejected: int
    implied: int
    said_at: datetime | None = None

    @property
    def whole(self) -> int:
        """All of them."""
        return self.accepted + self.rejected
