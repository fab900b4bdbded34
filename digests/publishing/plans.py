"""Which of its topics a digest has, where topics come at different times, and what that leaves behind. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from digests.model import Behind, Rhythm, least_told, told_up_to
from digests.store import Wanted
from digests.timing import timetable
from digests.timing.zones import zone_named


class Plan(NamedTuple):
    """What a digest is made of: its topics, up to where all of them were covered, and the window that holds that."""

    topic_ids: tuple[int, ...]
    covered: int
    reach: Rhythm


def plan(wanted: Wanted, default: ZoneInfo) -> Plan:
    """Return which topics a digest has; ``default`` is the zone of those whose zone exists no longer."""
    chosen = wanted.preferences
    if not chosen.topic_times and not wanted.behind:
        return Plan(wanted.topic_ids, wanted.covered, chosen.rhythm)
    due = _due_topics(wanted.due_at, chosen, wanted.topic_ids, zone_named(chosen.timezone, default))
    weekly = Rhythm.WEEKLY if timetable.is_weekly(due, chosen) else Rhythm.DAILY
    return Plan(due, least_told(wanted.covered, wanted.behind, due), weekly)


def left_behind(wanted: Wanted, has: Plan, covers: int) -> Behind:
    """Return which topics are covered less far than up to a number once a digest has gone that had others."""
    if has.topic_ids == wanted.topic_ids:
        return ()
    left = sorted({*wanted.topic_ids} - {*has.topic_ids})
    told = ((topic_id, told_up_to(wanted.covered, wanted.behind, topic_id)) for topic_id in left)
    return tuple((topic_id, number) for topic_id, number in told if number < covers)


# A tick asks for the same few hundred kinds of chats in every chunk.
_due_topics = lru_cache(4096)(timetable.due_topics)
