"""When a chat's digest is due: local times in IANA zones, as instants in UTC.

A local time that a zone skips shifts forward by the gap; one that a zone has twice is taken the first time. Where that
shift would leave the date, the last second of the date counts. A date that a zone skips as a whole has no instant. So
each date that exists in a zone has exactly one.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from digests.model import EVERY_DAY, WAITS_H, Chat, Preferences, Rhythm
from digests.timing.zones import zone, zone_named, zones_at_local_time

__all__ = [
    "digest_due",
    "due_topics",
    "instant",
    "is_weekly",
    "local_date",
    "longest_gap",
    "next_due",
    "upcoming",
    "zone",
    "zones_at_local_time",
]

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_INSTANT = timedelta(microseconds=1)
# A digest may be due some minutes before the tick that lets it wait.
_LONGEST_WAIT = timedelta(hours=max(WAITS_H) + 1)

# A week, and another because one of its dates may not exist.
_SEARCHED_DAYS = 15


def local_date(moment: datetime, zone: ZoneInfo) -> date:
    """Return the date on the calendars of the zone at an aware moment."""
    return moment.astimezone(zone).date()


def instant(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """Return the one UTC instant of a local time on a local date, None for a date that the zone skips."""
    # Only UTC is converted to local time here, never back: zoneinfo misreads local times in the hour in which a zone
    # passes from its listed transitions into its recurring rule (Nuuk, 28 October 2023, 23:30).
    wall = datetime.combine(day, at.replace(tzinfo=None, fold=0), UTC)
    with_offset_before, with_offset_after = (wall - _offset(wall + days, zone) for days in (-_DAY, _DAY))
    for moment in (with_offset_before, with_offset_after):
        if _shows(moment, zone) == wall:
            return moment
    if local_date(with_offset_before, zone) == day:
        return with_offset_before
    last = _transition(with_offset_after, with_offset_before, zone) - _SECOND
    return last if local_date(last, zone) == day else None


def next_due(after: datetime, at: time, days: Collection[int], zone: ZoneInfo) -> datetime:
    """Return the first instant after ``after`` (aware) at a local time on one of the ISO weekdays.

    Raises: ValueError where no weekday is given.
    """
    first = local_date(after, zone)
    for number in range(_SEARCHED_DAYS):
        day = first + number * _DAY
        moment = instant(day, at, zone) if day.isoweekday() in days else None
        if moment is not None and moment > after:
            return moment
    raise ValueError(f"no ISO weekday (1 to 7) in {days!r}")


def digest_due(chat: Chat, now: datetime, default: ZoneInfo, *, follows: bool) -> datetime | None:
    """Return when the next digest of a chat is due, after now and after its pause; None while it gets none.

    ``follows`` tells whether it follows any topic; ``default`` is the zone of those whose zone exists no longer.
    """
    if not follows or not chat.days or chat.stopped or not chat.active:
        return None
    # A digest that is due the moment the pause ends is no longer paused.
    after = max(now, chat.paused_until - _INSTANT) if chat.paused_until else now
    return upcoming(after, chat, zone_named(chat.timezone, default))


def upcoming(after: datetime, chosen: Preferences, zone: ZoneInfo) -> datetime:
    """Return the first instant after ``after`` (aware) at which a digest was wanted. Raises: ValueError for no day."""
    times = {(at, day) for day in EVERY_DAY for at in chosen.slots_on(day)}
    by_time = {at: {day for other, day in times if other == at} for at, _ in times}
    if not by_time:
        raise ValueError("no day is chosen")
    return min(next_due(after, at, days, zone) for at, days in by_time.items())


def due_topics(due_at: datetime, chosen: Preferences, topic_ids: tuple[int, ...], zone: ZoneInfo) -> tuple[int, ...]:
    """Return which of the topics that a chat follows come in the digest that is due at a moment.

    Where that is no moment of the timetable it has waited, held by an editor, and so has what was to come meanwhile:
    all topics whose moment was within the longest wait before. Where there was none, all topics come.
    """
    if not chosen.own_times:
        return topic_ids
    day = local_date(due_at, zone)
    now = {at for at in chosen.slots_on(day.isoweekday()) if instant(day, at, zone) == due_at}
    if now:
        due = _topics_at(now, day, chosen, topic_ids)
    else:
        past = {each: _just_past(due_at, each, chosen, zone) for each in (day - _DAY, day)}
        due = {topic_id for each, times in past.items() for topic_id in _topics_at(times, each, chosen, topic_ids)}
    return tuple(each for each in topic_ids if each in due) if now or due else topic_ids


def _just_past(due_at: datetime, day: date, chosen: Preferences, zone: ZoneInfo) -> set[time]:
    """Return the times of a day whose digest may be the one that waited until a moment."""
    moments = {at: instant(day, at, zone) for at in chosen.slots_on(day.isoweekday())}
    return {at for at, moment in moments.items() if moment is not None and due_at - _LONGEST_WAIT <= moment <= due_at}


def _topics_at(times: Collection[time], day: date, chosen: Preferences, topic_ids: Collection[int]) -> set[int]:
    """Return which topics come at some times of a day."""
    weekday = day.isoweekday()
    own = {each.topic_id: chosen.time_of(each, weekday) for each in chosen.own_times}
    is_usual = weekday in chosen.days and not {*times}.isdisjoint(chosen.times_on(weekday))
    return {each for each in topic_ids if (own[each] in times if each in own else is_usual)}


def is_weekly(topic_ids: Collection[int], chosen: Preferences) -> bool:
    """Return whether one of some topics comes once a week, alone or with all the others."""
    own = any(each.weekday and each.topic_id in topic_ids for each in chosen.own_times)
    return own or chosen.rhythm is Rhythm.WEEKLY


def longest_gap(days: Collection[int]) -> int:
    """Return how many days lie between two of the ISO weekdays that follow one another, at most."""
    chosen = sorted(days)
    return max((later - earlier for earlier, later in pairwise([*chosen, *(day + 7 for day in chosen[:1])])), default=7)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return _shows(moment, zone) - moment


def _shows(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return what the clocks of a zone show at a moment, written as if it were UTC."""
    return moment.astimezone(zone).replace(tzinfo=UTC, fold=0)


def _transition(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the instant between two at which the offset changes to that of the later one, by bisection."""
    offset = _offset(after, zone)
    while after - before > _SECOND:
        middle = before + (after - before) // _SECOND // 2 * _SECOND
        if _offset(middle, zone) == offset:
            after = middle
        else:
            before = middle
    return after
