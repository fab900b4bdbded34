"""Errata: what was wrong in an article that was published, said openly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ground(StrEnum):
    """Why an article was taken back, where an editor did not say it in words of their own."""

    WRONG = "wrong"
    EARLY = "early"
    REQUEST = "request"


class About(StrEnum):
    """What of an article was wrong: its words, the name of its source, or its link."""

    WORDS = "words"
    SOURCE = "source"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Erratum:
    """A correction of an article or, where it ``retracts``, its retraction; then ``ground`` or ``note`` says why.

    ``title`` is the headline as it was. ``was`` and ``reads`` are what changed, before and after: the words, the names
    of the source or the links, as ``about`` says; ``note`` is the editor's own line for readers, empty where there is
    none. One that ``restores`` says that what was taken back stands again.
    """

    article_id: int
    made_at: datetime
    title: str
    was: str = ""
    reads: str = ""
    note: str = ""
    retracts: bool = False
    ground: Ground | None = None
    restores: bool = False
    about: About = About.WORDS
    id: int = 0


def standing(errata: Iterable[Erratum]) -> list[Erratum]:
    """Return errata, the oldest first, without what was undone since: retractions, and corrections that were put back.

    Who has read neither of two that undo each other has nothing to be told: it stands as they had it.
    """
    listed = list(errata)
    last = {each.article_id: place for place, each in enumerate(listed) if each.restores}
    kept: list[Erratum] = []
    for place, each in enumerate(listed):
        before = next(
            (old for old in reversed(kept) if (old.article_id, old.about) == (each.article_id, each.about)), None
        )
        if before is not None and _puts_back(each, before):
            kept.remove(before)
        elif not (each.retracts and place < last.get(each.article_id, -1)):
            kept.append(each)
    return kept


def _puts_back(erratum: Erratum, before: Erratum) -> bool:
    """Return whether a correction makes again of an article what another one had found wrong."""
    says_words = bool(erratum.was or erratum.reads)
    return says_words and (erratum.was, erratum.reads) == (before.reads, before.was)
