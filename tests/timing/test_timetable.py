"""The timetable, proved: every zone, every date from 2000 to 2037, exactly one instant per date that exists there."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from itertools import chain, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Chat, ChatKind
from digests.timing.timetable import digest_due, instant, local_date, longest_gap, next_due, upcoming
from digests.timing.zones import zone, zone_names

DAY = timedelta(days=1)
FIRST, LAST = date(2000, 1, 1), date(2037, 12, 31)
DATES = [FIRST + number * DAY for number in range((LAST - FIRST).days + 1)]
WEEKLY = [datetime.combine(day, time(12)) for day in [FIRST - DAY, *DATES, LAST + 7 * DAY]][::7]
# What a zone calls its times in its rule (POSIX TZ), which moves no clock.
NAMES = re.compile(rb"<[^>]+>|[A-Z]{3,}")
NEW_YEAR = datetime(2000, 1, 1, tzinfo=UTC)
# At and within the gaps and overlaps that there are, and where a shift would leave the date.
TIMES = [time(0), time(0, 30), time(2, 30), time(23, 30)]


def zone_data(name: str) -> bytes:
    return files("tzdata.zoneinfo").joinpath(*name.split("/")).read_bytes()


@dataclass(frozen=True)
class History:
    """What the clocks of a zone do in these years: the offset that they begin with, the transitions that its file
    lists and the offset after each, and the rule for those that recur."""

    first: timedelta | None
    transitions: tuple[tuple[datetime, timedelta | None], ...]
    rule: bytes


@cache
def histories() -> dict[History, str]:
    """One name for each history: links have that of their zone, and many zones went apart before these years only."""
    return {history(zone_data(name), name): name for name in sorted(zone_names())}


def history(data: bytes, name: str) -> History:
    """Read a TZif file (RFC 9636)."""

    def counts(at: int) -> tuple[int, ...]:
        return struct.unpack(">6l", data[at + 20 : at + 44])

    where = ZoneInfo.from_file(BytesIO(data), key=name)
    is_utc, is_std, leaps, times, types, letters = counts(0)
    second = 44 + times * 5 + types * 6 + letters + leaps * 8 + is_std + is_utc
    count = counts(second)[3]
    listed = struct.unpack(f">{count}q", data[second + 44 : second + 44 + 8 * count])
    edges = (NEW_YEAR - 7 * DAY, datetime(2038, 1, 8, tzinfo=UTC))
    moments = [moment for each in listed if edges[0] <= (moment := datetime.fromtimestamp(each, UTC)) < edges[1]]
    changes = tuple((moment, moment.astimezone(where).utcoffset()) for moment in moments)
    rule = NAMES.sub(b"", data.rstrip(b"\n").rpartition(b"\n")[2])
    return History(edges[0].astimezone(where).utcoffset(), changes, rule)


def sampled_transitions(where: ZoneInfo) -> Iterator[date]:
    """The dates between whose noons the offset changes: the two a year of a recurring rule, months apart."""
    for (before, noon), (after, _) in pairwise((where.utcoffset(noon), noon) for noon in WEEKLY):
        if before != after:
            week = [noon + number * DAY for number in range(8)]
            yield from (day.date() for day, later in pairwise(week) if where.utcoffset(day) != where.utcoffset(later))


def unsettled(transitions: Iterable[date]) -> list[date]:
    """All dates within two days of a transition. On the others the offset is one and the same for days around."""
    near = {day + number * DAY for day in transitions for number in range(-2, 3)}
    return sorted(day for day in near if FIRST <= day <= LAST)


def assert_right(where: ZoneInfo, day: date, at: time) -> datetime | None:
    """Check one instant against the clocks of the zone, read every six hours around it."""
    wall = datetime.combine(day, at, UTC)
    dates, offsets = clocks(where, day)
    true = sorted(wall - offset for offset in offsets if shown(wall - offset, where) == wall)
    found = instant(day, at, where)
    shifted = wall - offsets[0]
    if true:
        assert found == true[0], "the first of the moments with that local time"
    elif found is None:
        assert day not in dates, "the date does not exist"
    elif local_date(shifted, where) == day:
        assert found == shifted, "as late as if the clocks had not gone forward"
    else:
        assert (local_date(found, where), local_date(found + timedelta(seconds=1), where)) == (day, day + DAY)
    return found


@lru_cache(maxsize=16)
def clocks(where: ZoneInfo, day: date) -> tuple[set[date], list[timedelta]]:
    """The local dates that the clocks show around a date, and the offsets that they have, in order."""
    around = [reading for number in range(-2, 3) for reading in readings(where, day + number * DAY)]
    near = around[3:-2]
    return {local for local, _ in near}, list(dict.fromkeys(offset for _, offset in near))


@lru_cache(maxsize=16)
def readings(where: ZoneInfo, day: date) -> list[tuple[date, timedelta]]:
    """The local date and the offset that the clocks show every six hours of a date in UTC."""
    moments = [datetime(day.year, day.month, day.day, hour, tzinfo=UTC) for hour in (0, 6, 12, 18)]
    return [(local.date(), local - moment) for moment in moments for local in [shown(moment, where)]]


def shown(moment: datetime, where: ZoneInfo) -> datetime:
    return moment.astimezone(where).replace(tzinfo=UTC)


def test_every_zone_has_one_instant_on_every_date_that_exists() -> None:
    skipped = []
    for past, name in histories().items():
        where = zone(name)
        days = unsettled(chain((moment.date() for moment, _ in past.transitions), sampled_transitions(where)))
        found = [(at, day, assert_right(where, day, at)) for day in days for at in TIMES]
        skipped += [(name, day) for _, day, moment in found if moment is None]
        for at in TIMES:
            moments = [moment for time_of_day, _, moment in found if time_of_day == at and moment]
            assert all(earlier < later for earlier, later in pairwise(moments)), (name, at)
    assert {day for _, day in skipped} == {date(2011, 12, 30)}
    without = {histories()[history(zone_data(name), name)] for name in ("Pacific/Apia", "Pacific/Fakaofo")}
    assert {name for name, _ in skipped} == without


@pytest.mark.parametrize("name", ["UTC", "Europe/Rome", "America/Scoresbysund", "Pacific/Apia", "Asia/Beirut"])
def test_on_all_dates_of_a_zone_the_instants_are_those_of_its_clocks(name: str) -> None:
    where = zone(name)
    for day in DATES:
        assert_right(where, day, time(23, 30))


@pytest.mark.parametrize(
    ("name", "day", "at", "expected"),
    [
        ("Europe/Rome", date(2025, 11, 24), time(8), "2025-11-24 07:00:00"),
        ("Europe/Rome", date(2025, 3, 30), time(2, 30), "2025-03-30 01:30:00"),
        ("Europe/Rome", date(2025, 10, 26), time(2, 30), "2025-10-26 00:30:00"),
        ("Asia/Beirut", date(2018, 3, 25), time(0), "2018-03-24 22:00:00"),
        ("Australia/Lord_Howe", date(2025, 10, 5), time(2, 15), "2025-10-04 15:45:00"),
        ("America/Scoresbysund", date(2025, 3, 29), time(23, 30), "2025-03-30 00:59:59"),
    ],
)
def test_gaps_shift_forward_and_overlaps_take_the_first_pass(name: str, day: date, at: time, expected: str) -> None:
    assert instant(day, at, zone(name)) == datetime.fromisoformat(f"{expected}+00:00")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Pacific/Apia", date(2011, 12, 30)),
        ("Pacific/Kwajalein", date(1993, 8, 21)),
        ("Pacific/Kiritimati", date(1994, 12, 31)),
        ("Asia/Manila", date(1844, 12, 31)),
    ],
)
def test_a_date_that_a_zone_skipped_has_no_instant(name: str, day: date) -> None:
    assert instant(day, time(8), zone(name)) is None
    assert instant(day - DAY, time(8), zone(name)) is not None
    assert instant(day + DAY, time(8), zone(name)) is not None


def test_next_due_passes_over_a_date_that_does_not_exist() -> None:
    thursday = instant(date(2011, 12, 29), time(8), zone("Pacific/Apia"))
    assert thursday is not None
    due = next_due(thursday, time(8), range(1, 8), zone("Pacific/Apia"))
    assert local_date(due, zone("Pacific/Apia")) == date(2011, 12, 31)
    due = next_due(thursday, time(8), {5}, zone("Pacific/Apia"))
    assert local_date(due, zone("Pacific/Apia")) == date(2012, 1, 6)


@given(
    after=st.integers(0, 13_500 * 24 * 60).map(lambda minutes: NEW_YEAR + timedelta(minutes=minutes)),
    at=st.times().map(lambda at: at.replace(microsecond=0)),
    days=st.sets(st.integers(1, 7), min_size=1),
    name=st.sampled_from(sorted(zone_names())),
)
def test_next_due_is_the_first_instant_after_on_a_chosen_weekday(
    after: datetime, at: time, days: set[int], name: str
) -> None:
    where = zone(name)
    due = next_due(after, at, days, where)
    assert due > after
    assert local_date(due, where).isoweekday() in days
    around = [local_date(after, where) + number * DAY for number in range(-2, 17)]
    moments = [instant(day, at, where) for day in around if day.isoweekday() in days]
    assert due == min(moment for moment in moments if moment and moment > after)


@pytest.mark.parametrize("name", ["Europe/Rome", "Africa/Casablanca", "America/Nuuk", "Pacific/Apia"])
def test_stepping_from_due_to_due_meets_every_date_once(name: str) -> None:
    where, moment, met = zone(name), datetime(2010, 1, 1, tzinfo=UTC), []
    while moment.year < 2014:
        moment = next_due(moment, time(0), range(1, 8), where)
        met.append(local_date(moment, where))
    days = [met[0] + number * DAY for number in range((met[-1] - met[0]).days + 1)]
    assert met == [day for day in days if (name, day) != ("Pacific/Apia", date(2011, 12, 30))]


def test_the_hour_in_which_listed_transitions_pass_into_the_rule_is_read_right() -> None:
    nuuk = ZoneInfo.from_file(BytesIO(zone_data("America/Nuuk")))
    assert instant(date(2023, 10, 28), time(23, 30), nuuk) == datetime(2023, 10, 29, 1, 30, tzinfo=UTC)


def test_no_weekday_is_refused() -> None:
    with pytest.raises(ValueError, match="weekday"):
        next_due(datetime(2025, 1, 1, tzinfo=UTC), time(8), (), zone("UTC"))


def test_the_next_digest_follows_zone_days_and_pause() -> None:
    start, day = datetime(2026, 11, 24, 6, tzinfo=UTC), timedelta(days=1)
    chat = Chat(
        1, ChatKind.PRIVATE, "", start, language="en", timezone="Europe/Rome", digest_time=time(8), days=frozenset({4})
    )

    def due(chat: Chat, *, follows: bool = True) -> datetime | None:
        return digest_due(chat, start, zone("Europe/Rome"), follows=follows)

    assert due(chat) == datetime(2026, 11, 26, 7, tzinfo=UTC)
    assert due(replace(chat, paused_until=start + 3 * day)) == datetime(2026, 12, 3, 7, tzinfo=UTC)
    assert due(replace(chat, timezone="Asia/Tokyo")) == datetime(2026, 11, 25, 23, tzinfo=UTC)
    assert due(replace(chat, timezone="Atlantis/Capital")) == due(chat), "the configured zone stands in"
    assert due(chat, follows=False) is None
    for without in (replace(chat, days=frozenset()), replace(chat, stopped=True), replace(chat, active=False)):
        assert due(without) is None


CLOCKS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
SOME = st.lists(CLOCKS, max_size=3).map(tuple)


@given(CLOCKS, SOME, SOME, st.frozensets(st.integers(1, 7), min_size=1), st.sampled_from(["Europe/Rome", "Asia/Tokyo"]))
def test_each_digest_of_a_day_comes_at_a_wanted_time_and_none_is_passed_over(
    at: time, more: tuple[time, ...], weekend: tuple[time, ...], days: frozenset[int], name: str
) -> None:
    chosen = Chat(
        id=1, kind=ChatKind.PRIVATE, title="", created_at=NEW_YEAR, language="en", timezone=name, digest_time=at,
        days=days, more_times=more, weekend_times=weekend,
    )  # fmt: skip
    came, moment = [], datetime(2026, 2, 2, 12, tzinfo=UTC)
    end = moment + 14 * DAY
    while (moment := upcoming(moment, chosen, zone(name))) <= end:
        came.append(moment.astimezone(zone(name)))
    assert all(each.isoweekday() in days and each.time() in chosen.times_on(each.isoweekday()) for each in came)
    assert len(came) == 2 * sum(len(chosen.times_on(day)) for day in days)


@pytest.mark.parametrize(
    ("days", "gap"), [({1, 2, 3, 4, 5, 6, 7}, 1), ({1, 2, 3, 4, 5}, 3), ({1}, 7), ({1, 4}, 4), ({7, 1}, 6)]
)
def test_the_longest_gap_between_days_goes_over_the_end_of_the_week(days: set[int], gap: int) -> None:
    assert longest_gap(days) == gap
