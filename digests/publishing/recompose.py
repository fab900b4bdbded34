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

# The method of the parts that are captions.
PHOTO = "sendPhoto"


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
        placed = self._fitted(snapshot, digest, stale.messages)
        if placed is None:
            logger.error("The correction of edition %d has no room in its messages", stale.id)
            return None
        gone = frozenset(range(len(stale.messages))) - placed.keys()
        line = self._renderer.moved_up(stale.language)
        wanted = placed | {part: self._renderer.standing_for(stale.messages[part], line) or line for part in gone}
        differs = {
            part: message
            for part, message in wanted.items()
            if part in stale.changed or message != stale.messages[part]
        }
        return Replacement(differs, gone)

    def _fitted(self, snapshot: Snapshot, digest: Digest, out: Sequence[Message]) -> dict[int, Message] | None:
        """Return the digest in the place of what is out, what was corrected shortened as little as that takes."""
        for length, title_length in FITS:
            shortened = shortened_to(digest, length, title_length)
            placed = self._placed(rendered(snapshot.choice, shortened, self._renderer), out)
            if placed is not None:
                return placed
        return None

    def _placed(self, messages: Sequence[Message], out: Sequence[Message]) -> dict[int, Message] | None:
        """Return messages by the parts in whose place they read, in their order; None where they have no room there.

        Where they are fewer, those parts go that let the most photos stay: a text takes none, a caption holds less.
        """
        # For each number of the messages: how many photos stay, and the parts that those messages have.
        best: list[tuple[int, dict[int, Message]] | None] = [(0, {}), *[None] * len(messages)]
        for part, old in enumerate(out):
            # The first one stays the first: nothing of it can move up.
            for nth in reversed(range(1 if part else 0, len(messages))):
                before, after, new = best[nth], best[nth + 1], messages[nth]
                standing = self._renderer.standing_for(old, new) if before else None
                if before is None or standing is None:
                    continue
                photos = before[0] + (old.method == new.method == PHOTO)
                if after is None or photos > after[0]:
                    best[nth + 1] = photos, before[1] | {part: standing}
        found = best[len(messages)]
        return found and found[1]
