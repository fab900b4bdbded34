"""Zones and languages by the names that people use, and zones by what a clock shows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.texts import own_name, place
from digests.timing.zones import (
    offset_minutes,
    offset_name,
    offsets_in_use,
    spoken_offset,
    steady_zone,
    steps,
    zones_at_offset,
)

WINTER = datetime(2026, 1, 15, 12, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "language", "name"),
    [
        ("Europe/Rome", "it", "Roma"),
        ("Europe/Rome", "en", "Rome"),
        ("America/Argentina/Buenos_Aires", "it", "Buenos Aires"),
        ("America/New_York", "en", "New York"),
        ("UTC", "en", "UTC"),
        ("Etc/GMT-3", "ru", "UTC+3"),
        ("Etc/UTC", "it", "UTC"),
    ],
)
def test_calls_a_zone_by_its_city(zone: str, language: str, name: str) -> None:
    assert place(zone, language) == name


def test_calls_languages_as_they_call_themselves() -> None:
    assert [own_name(code) for code in ("en", "it", "ru", "zh")] == ["English", "Italiano", "Русский", "中文"]


def test_keeps_the_zone_that_shows_the_time_already() -> None:
    assert zones_at_offset(60, WINTER, "Europe/Paris")[0] == "Europe/Paris"


def test_offers_a_place_for_each_summer_time() -> None:
    assert zones_at_offset(60, WINTER, "Europe/Rome") == ["Europe/Rome", "Africa/Lagos"]
    assert zones_at_offset(345, WINTER, "Europe/Rome") == ["Asia/Kathmandu"]
    assert zones_at_offset(61, WINTER, "Europe/Rome") == []


@pytest.mark.parametrize("now", [WINTER, SUMMER])
def test_every_offset_can_be_reached_by_steps(now: datetime) -> None:
    reached, open_ends = {0}, [0]
    while open_ends:
        beside = set(steps(open_ends.pop(), now)) - reached
        reached |= beside
        open_ends.extend(beside)
    assert sorted(reached) == offsets_in_use(now)


def test_steps_are_an_hour_and_whatever_lies_between() -> None:
    assert steps(60, WINTER) == [0, 120]
    assert steps(180, WINTER) == [120, 210, 240]
    assert offset_minutes("Asia/Kolkata", WINTER) == 330


@pytest.mark.parametrize("now", [WINTER, SUMMER])
def test_an_offset_is_kept_by_its_zone_and_called_as_it_was_said(now: datetime) -> None:
    for offset in offsets_in_use(now):
        assert spoken_offset(offset_name(offset)) == offset or not offset
        if (steady := steady_zone(offset, now, "Europe/Rome")) is not None:
            assert [offset_minutes(steady, moment) for moment in (WINTER, SUMMER)] == [offset, offset]
    assert [offset_name(offset) for offset in (0, 180, -210, 765)] == ["UTC", "UTC+3", "UTC−3:30", "UTC+12:45"]
    assert steady_zone(180, now, "Europe/Moscow") == "Etc/GMT-3"
    assert steady_zone(61, now, "Europe/Rome") is None
