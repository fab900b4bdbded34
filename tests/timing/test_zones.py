from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from importlib.resources import files

import pytest

from digests.errors import UnknownZone
from digests.timing.zones import spoken_offset, zone, zone_names, zones_at_local_time

NOW = datetime(2025, 11, 24, 13, 34, tzinfo=UTC)


@pytest.mark.parametrize("name", ["", "Europe", "Mars/Olympus", "../UTC", "Factory", "localtime", "europe/rome"])
def test_what_is_no_zone_is_refused_with_its_name(name: str) -> None:
    with pytest.raises(UnknownZone) as refused:
        zone(name)
    assert refused.value.figures == {"name": name}


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("UTC+5:30", 330), ("utc + 5:30", 330), ("GMT+3", 180), ("GMT-03:30", -210), ("+0545", 345), ("−5", -300),
        ("UTC", None), ("utc+05", 300), ("GMT+3 h", None), ("5:30", None), ("+5:75", None), ("", None),
        ("UTC＋８", 480), ("GMT－３：３０", -210), ("＋９", 540),
    ],
)  # fmt: skip
def test_an_offset_is_read_as_people_write_it(written: str, minutes: int | None) -> None:
    assert spoken_offset(written) == minutes


def test_every_name_of_the_database_opens() -> None:
    assert len(zone_names()) > 590
    assert all(zone(name).key == name for name in zone_names())


def test_the_clock_names_the_zone_with_the_preferred_first() -> None:
    assert zones_at_local_time(time(14, 34), NOW)[0] == "Europe/Rome"
    assert zones_at_local_time(time(14, 30), NOW, "Africa/Lagos") == ["Africa/Lagos"]
    assert zones_at_local_time(time(19, 4), NOW) == ["Asia/Kolkata"]


def test_a_clock_shown_on_both_sides_of_the_date_line_offers_both_dates() -> None:
    assert zones_at_local_time(time(2, 34), NOW) == ["Pacific/Auckland", "Pacific/Pago_Pago"]


def test_midnight_does_not_part_clocks() -> None:
    assert zones_at_local_time(time(0, 3), datetime(2025, 11, 24, 22, 57, tzinfo=UTC))[0] == "Europe/Rome"


def test_a_clock_that_no_zone_shows_names_none() -> None:
    assert zones_at_local_time(time(14, 20), NOW) == []
    assert zones_at_local_time(time(14, 34), NOW, "No/Zone") == ["Europe/Rome"]


@pytest.mark.parametrize("now", [datetime(2026, month, 15, 12, tzinfo=UTC) for month in (1, 4, 7, 10)])
def test_every_inhabited_place_is_reached_by_its_clock(now: datetime) -> None:
    table = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8").splitlines()
    places = [now.astimezone(zone(line.split("\t")[2])) for line in table if not line.startswith("#")]
    for there in {place.utcoffset(): place for place in places}.values():
        offered = zones_at_local_time((there + timedelta(minutes=3)).time(), now)
        assert there.utcoffset() in {now.astimezone(zone(other)).utcoffset() for other in offered}, there
