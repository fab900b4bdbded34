"""An edition composed again: how its messages should read now, and no more of them than there are. Pure."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from digests.compose.amending import amended, shortened_to
from digests.compose.summary import quotes, summary
from digests.model import Article, Digest, Erratum, Ground, Message, StaleEdition
from digests.publishing.choice import Renderer, rendered
from digests.publishing.snapshot import Snapshot, read

logger = logging.getLogger(__name__)

# A correction takes no more messages than there are: what was corrected is shortened until it fits.
LONGEST = 100_000
FITS = ((LONGEST, LONGEST), (400, 256), (200, 256), (100, 256), (0, 256), (0, 100), (0, 30), (0, 1))


class Amender(Renderer, Protocol):
    """What renders digests and, besides, what is done to messages that are out."""

    def edited(self, message: Message) -> Message:
        """Return the edit after which a message reads like this one."""
        ...

    def standing_for(self, old: Message, new: Message) -> Message | None:
        """Return how a message reads in the place of one that is out, None where it has no room there."""
        ...

    def retracted(self, language: str, day: date, ground: Ground | None) -> Message:
        """Return the message that stands in the place of a digest that was taken back, and says why."""
        ...

    def moved_up(self, language: str) -> Message:
        """Return the message that stands in the place of a part whose stories are all in the parts before."""
        ...


@dataclass(frozen=True, slots=True)
class Replacement:
    """What becomes of an edition: how its parts should read, and those that nobody should get any more."""

    messages: Mapping[int, Message] = field(default_factory=dict)
    gone: frozenset[int] = frozenset()
    retracts: bool = False


class Recomposer:
    """Finds what is to be changed in editions that are out."""

    def __init__(self, renderer: Amender) -> None:
        self._renderer = renderer

    def plan(
        self, stale: StaleEdition, articles: Mapping[int, Article], errata: Sequence[Erratum] = ()
    ) -> Replacement | None:
        """Return what becomes of an edition with its articles as they are now, None where nothing can."""
        if stale.withdrawn:
            return self._retraction(stale)
        try:
            snapshot = read(stale.outline or {}, articles)
            return self._correction(stale, snapshot, errata)
        except Exception:
            # One hostile article must not keep the other editions from being corrected.
            logger.exception("Edition %d could not be composed again", stale.id)
            return None

    def _retraction(self, stale: StaleEdition) -> Replacement:
        parts = range(len(stale.messages))
        line = self._renderer.retracted(stale.language, stale.day, stale.ground)
        lines = {part: self._renderer.standing_for(stale.messages[part], line) or line for part in parts}
        return Replacement(lines, frozenset(parts), retracts=True)

    def _correction(self, stale: StaleEdition, snapshot: Snapshot, errata: Sequence[Erratum]) -> Replacement | None:
        if snapshot.digest is None:
            return None
        digest = amended(snapshot.digest, stale.composed_at, summary, quotes, errata)
        messages = self._fitted(snapshot, digest, stale.messages)
        if messages is None:
            logger.error("The correction of edition %d has no room in its messages", stale.id)
            return None
        gone = range(len(messages), len(stale.messages))
        line = self._renderer.moved_up(stale.language)
        wanted = dict(enumerate(messages)) | {
            part: self._renderer.standing_for(stale.messages[part], line) or line for part in gone
        }
        differs = {
            part: message
            for part, message in wanted.items()
            if part in stale.changed or message != stale.messages[part]
        }
        return Replacement(differs, frozenset(gone))

    def _fitted(self, snapshot: Snapshot, digest: Digest, out: Sequence[Message]) -> list[Message] | None:
        """Return the digest in the place of what is out, what was corrected shortened as little as that takes."""
        for length, title_length in FITS:
            shortened = shortened_to(digest, length, title_length)
            messages = rendered(snapshot.choice, shortened, self._renderer)
            standing = [self._renderer.standing_for(old, new) for old, new in zip(out, messages, strict=False)]
            found = [each for each in standing if each is not None]
            if len(found) == len(messages):
                return found
        return None
