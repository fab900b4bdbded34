"""Errata: what was wrong in an article that was published, said openly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ground(StrEnum):
    """Why an article was taken back, where an editor did not say it in words of their own."""

    WRONG = "wrong"
    EARLY = "early"
    REQUEST = "request"


@dataclass(frozen=True, slots=True)
class Erratum:
    """A correction of an article or, where it ``retracts``, its retraction; then ``ground`` or ``note`` says why.

    ``title`` is the headline as it was. ``was`` and ``reads`` are the words that changed, before and after; ``note``
    is the editor's own line for readers, empty where there is none.
    """

    article_id: int
    made_at: datetime
    title: str
    was: str = ""
    reads: str = ""
    note: str = ""
    retracts: bool = False
    ground: Ground | None = None
    id: int = 0
