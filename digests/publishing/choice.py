"""What makes two chats get the same digest, and what they get."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Protocol, TypeAlias

from digests.compose.filtering import NO_EFFECT, Effect
from digests.compose.week import Week
from digests.model import USUAL, Alert, Article, Behind, Digest, Erratum, Look, Message, Rhythm

logger = logging.getLogger(__name__)


class Renderer(Protocol):
    """What turns digests into messages of the Bot API."""

    def fitted(self, digest: Digest, look: Look) -> Digest:
        """Return the digest with as many stories told as a look has room for; the others are named."""
        ...

    def render(self, digest: Digest, look: Look) -> tuple[Message, ...]:
        """Return the messages that show the digest in a look, none where it is empty."""
        ...

    def nothing_new(self, digest: Digest, *, public: bool = False) -> Message:
        """Return the message that says that there is nothing new, what was wrong before, and what became of topics."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """What makes two chats get the same digest; ``first`` is the number of the first article that is new to them.

    ``week`` is that of a digest which comes once a week; ``errata`` are those that it owns up to. ``reads`` are the
    languages that the chats read, none for all. ``effect`` is what their filters come to in this window: filters that
    leave out the same are one choice. ``at`` is the local time of one of several digests of a day; ``since`` is the day
    from which it tells what was missed. ``told`` are the numbers of the articles that the chats have heard of at once;
    an ``alert`` leaves out the stories, too, that have an article from before the first. ``unheard`` are texts, by
    their articles' ids, from which its stories would go on, but of which the chats have not been told. ``past`` are
    topics with the number up to which they have been told, where that is not before the first; what is on one of them
    and not newer has come. ``reach`` says which window it is made of.
    """

    language: str
    day: date
    topic_ids: tuple[int, ...]
    first: int
    tell_when_empty: bool = False
    look: Look = USUAL
    week: Week | None = None
    errata: tuple[Erratum, ...] = ()
    reads: tuple[str, ...] = ()
    effect: Effect = NO_EFFECT
    at: time | None = None
    since: date | None = None
    told: tuple[int, ...] = ()
    alert: Alert | None = None
    unheard: tuple[int, ...] = ()
    past: Behind = ()
    reach: Rhythm = Rhythm.DAILY


# The earlier reports that a story goes on from, in the order of their numbers.
Thread: TypeAlias = tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Composed:
    """What a choice gives before it is fitted to a message: the digest, and the ``threads`` of its stories.

    Those are there also where a story is not told for want of room.
    """

    digest: Digest
    threads: tuple[Thread, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendition:
    """What a choice gives: the digest, and the messages that show it, none where there is nothing to send."""

    digest: Digest
    messages: tuple[Message, ...]


def printed(composed: Mapping[Choice, Composed], renderer: Renderer) -> Mapping[Choice, Rendition]:
    """Render what was composed; a choice that breaks is left out and logged."""
    renditions: dict[Choice, Rendition] = {}
    for choice, each in composed.items():
        try:
            digest = renderer.fitted(each.digest, choice.look)
            renditions[choice] = Rendition(digest, rendered(choice, digest, renderer))
        except Exception:
            # One hostile article must not keep the others' digests back.
            logger.exception("The digest for %s could not be rendered", choice)
    return renditions


def rendered(choice: Choice, digest: Digest, renderer: Renderer) -> tuple[Message, ...]:
    """Return the messages of a digest as a choice wants them."""
    messages = renderer.render(digest, choice.look)
    if not messages and (choice.tell_when_empty or digest.turns):
        return (renderer.nothing_new(digest, public=choice.look.public),)
    return messages
