"""A push stops where far more chats than usual refuse for good, and not where a few of many do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from digests.delivery.departures import Departures, TooMany

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)


def noted(departures: Departures, *refuses: bool) -> list[int]:
    """Note messages a second apart, and return after which of them it was too many, from 1."""
    said = [departures.note(NOW + timedelta(seconds=n) if each else None) for n, each in enumerate(refuses, 1)]
    return [number for number, each in enumerate(said, 1) if each is not None]


def test_all_of_a_few_chats_are_too_many_after_ten() -> None:
    departures = Departures()
    said = [departures.note(NOW + timedelta(seconds=number)) for number in range(10)]
    assert said == [None] * 9 + [TooMany(10, 10, NOW)]


def test_a_tenth_of_many_chats_is_usual_however_many_they_are() -> None:
    assert noted(Departures(), *(number % 10 == 0 for number in range(5000))) == []


def test_a_half_of_many_chats_is_not() -> None:
    assert noted(Departures(), *(number % 2 == 0 for number in range(40)))[:1] == [19]


def test_nine_of_nine_say_nothing() -> None:
    assert noted(Departures(), *[True] * 9) == []


def test_after_each_stop_it_takes_twice_as_many_until_refusals_are_as_usual_again() -> None:
    departures = Departures()
    assert noted(departures, *[True] * 70) == [10, 30, 70]
    assert noted(departures, *[False] * 200) == []
    assert noted(departures, *[True] * 70) == [41, 61]
