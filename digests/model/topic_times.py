"""Topics that come at times of their own, and how far each has been told where topics come at different ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from typing import NamedTuple, TypeAlias

# By topic, below zero by rule: the number of the last article that its digests have covered, where that is not the
# chat's own number; in order.
Behind: TypeAlias = tuple[tuple[int, int], ...]


class TopicTime(NamedTuple):
    """When a topic comes: at a time of its own, or at the chat's first one, each day or on one ISO weekday alone."""

    topic_id: int
    at: time | None = None
    weekday: int = 0


def told_up_to(covered: int, behind: Behind, topic_id: int) -> int:
    """Return the number of the last article that has been covered on a topic."""
    return next((number for known, number in behind if known == topic_id), covered)


def least_told(covered: int, behind: Behind, topic_ids: Iterable[int]) -> int:
    """Return the number up to which all of some topics have been covered."""
    if not behind:
        return covered
    return min((told_up_to(covered, behind, topic_id) for topic_id in topic_ids), default=covered)


def moved_on(covered: int, behind: Behind, up_to: int) -> Behind:
    """Return what is behind once every topic has been covered up to a number, and the chat at least so far."""
    covered = max(covered, up_to)
    return tuple((topic_id, most) for topic_id, number in behind if (most := max(number, up_to)) < covered)


def told_beyond(covered: int, behind: Behind, topic_ids: Iterable[int], first: int) -> Behind:
    """Return the topics that have been covered beyond the first article that is new, and up to where."""
    told = ((topic_id, told_up_to(covered, behind, topic_id)) for topic_id in sorted(topic_ids)) if behind else ()
    return tuple((topic_id, number) for topic_id, number in told if number >= first)
