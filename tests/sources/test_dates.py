"""When something was published, in the forms and languages that sources use; what cannot be read is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.sources.dates import days, moment
from digests.sources.month_names import LANGUAGES
from digests.sources.zone_names import OFFSETS

# Noon in UTC on a Thursday.
NOON, DAY = datetime(2026, 11, 5, 12, 0, tzinfo=UTC), datetime(2026, 11, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Thu, 05 Nov 2026 12:00:00 GMT", None),
        ("Thu,5 Nov 26 12:00 UT", None),
        ("Thu, 05 Nov 2026 07:00:00 EST", None),
        ("Thu Nov 5 13:00:00 CET 2026", None),
        ("2026-11-05T21:00:00.5+09:00".replace(".5", ""), None),
        ("2026-11-05 20:00 CST", "zh"),
        ("2026-11-05 06:00 CST", "en"),
        ("Thu, 05 Nov 2026 14:00:00 IST", "he"),
        ("Thu, 05 Nov 2026 17:30 IST", "hi"),
        ("Thu, 05 Nov 2026 22:00:00 AEST", None),
        ("Thu, 05 Nov 2026 15:00:00 UTC+3", None),
        ("Thu, 05 Nov 2026 09:00:00 GMT-0300", None),
        ("Thu, 05 Nov 2026 13:00 Europe/Rome", None),
        ("5 ноября 2026 г., 15:00 МСК", "ru"),
        ("5 ноября 2026 в 15:00 мск", "ru"),
        ("5 ноября 2026, 15:00 по московскому времени", "ru"),
        ("2026年11月5日星期四 20:00 北京时间", "zh"),
        ("2026年11月5日 日本時間 21:00", "ja"),
        ("5 novembre 2026, 13:00 ora italiana", "it"),
        ("jeudi 5 novembre 2026 à 13h00 (heure de Paris)", "fr"),
        ("5 Kasım 2026, 15:00 TSİ", "tr"),
        ("Thu, 05 Nov 2026 15:30:00 IRST", None),
        ("Thu, 05 Nov 2026 12:00 UTC (15:00 мск)", "ru"),
        ("Donnerstag, 5. November 2026, 13:00 Uhr MEZ", "de"),
        ("November 5, 2026 7:00 a.m. ET", "en-us"),
        ("1793880000", None),
        ("05.11.2026 15:00 (GMT+3)", "tr"),
        ("5 Kasım 2026, 15:00, GMT+03:00", "tr"),
        ("UTC+9 2026-11-05 21:00", None),
        ("Thu, 05 Nov 2026 17:00:00 YEKT", None),
        ("jue, 05 nov 2026 07:00 COT", "es"),
        ("чт, 05 ноя 2026 15:00:00 +0300", "ru"),
        ("Kamis, 5 November 2026 19:00 WIB", "id"),
        ("5 नवम्बर 2026 17:30 IST", "hi"),
    ],
)
def test_a_moment_with_a_zone_is_that_moment(said: str, language: str | None) -> None:
    assert moment(said, language) == NOON


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Thu, 05 Nov 2026 12:00:00", None),
        ("5.11.2026 12:00", None),
        ("05/11/2026 12.00", "it"),
        ("2026/11/05 12:00:00", None),
        ("2026年11月5日 12:00", "zh"),
        ("2026年11月5日(木) 12時00分", "ja"),
        ("令和8年11月5日 午後0:00", "ja"),
        ("2026년 11월 5일 오후 12:00", "ko"),
        ("giovedì 5 novembre 2026, ore 12:00", "it"),
        ("jeu. 5 nov. 2026 à 12h00", "fr"),
        ("5 de noviembre de 2026 a las 12:00", "es"),
        ("5 listopada 2026, 12:00", "pl"),
        ("5 Kasım 2026 12:00", "tr"),
        ("Πέμπτη 5 Νοεμβρίου 2026, 12:00", "el"),
        ("5 листопада 2026 року, 12:00", "uk"),
        ("2026. november 5. 12:00", "hu"),
        ("5 tháng 11, 2026 12:00", "vi"),
        ("الخميس 5 نوفمبر 2026 12:00", "ar"),
        ("5 تشرين الثاني 2026 12:00", "ar"),
        ("5 نونبر 2026 12:00", "ar"),
        ("5 พ.ย. 2569 12:00", "th"),
        ("5 พ.ย. 69 12:00", "th"),
        ("05.11.26, 12:00 Uhr", "de"),
        ("12:00 05.11.26", "pl"),
    ],
)
def test_a_moment_without_a_zone_is_taken_as_utc(said: str, language: str | None) -> None:
    assert moment(said, language) == NOON


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("2026-11-05", None),
        ("20261105", None),
        ("5 novembre 2026", None),
        ("5 พฤศจิกายน 2569", "th"),
        ("11/5/2026", "en-US"),
    ],
)
def test_a_day_is_its_midnight(said: str, language: str | None) -> None:
    assert moment(said, language) == DAY


@pytest.mark.parametrize(
    "said",
    [
        "", "yesterday", "3 hours ago", "ieri alle 12", "05/11/2026", "31 Feb 2026", "2026-13-05", "0000-00-00", "2026",
        "November 2026", "Thu, 05 Nov 2026 12:00:00 QQT", "Thu, 05 Nov 2026 25:00:00", "99999-01-01T00:00:00Z",
        "5 Nov 2026 12:00 local time", "2026年11月5日 当地时间 12:00", "05.11.26",
        "1 January 1970", "5 Nov 2026 and 6 Dec 2026", "©2026", "12:00", "5 Nov",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_none(said: str) -> None:
    assert moment(said) is None


def test_a_month_is_that_of_the_language() -> None:
    assert moment("5 listopad 2026", "hr") == datetime(2026, 10, 5, tzinfo=UTC)
    assert moment("5 listopad 2026", "pl") == DAY
    assert moment("5 listopad 2026") is None


def test_a_line_may_name_several_moments() -> None:
    said = days("Pubblicato il 5 novembre 2026 alle 12:00 | Aggiornato il 6 novembre 2026", "it")
    assert said == [NOON, DAY + timedelta(days=1)]
    assert days("Publié le 5 novembre 2026 (mis à jour le 6 novembre 2026)", "fr") == [DAY, DAY + timedelta(days=1)]
    assert days("5 Kasım 2026, 15:00 (TSİ)", "tr") == [NOON]


def test_the_zones_are_those_of_the_time_zone_database() -> None:
    known: dict[str, set[float]] = {}
    for name in available_timezones():
        for month in (1, 7):
            there = datetime(2026, month, 1, tzinfo=ZoneInfo(name))
            offset = there.utcoffset()
            assert offset is not None
            known.setdefault(there.tzname() or "", set()).add(offset.total_seconds() / 3600)
    assert {name: hours for name, hours in OFFSETS.items() if name in known and hours not in known[name]} == {}
    assert len(OFFSETS.keys() & known.keys()) > 35


@given(st.text(max_size=60), st.sampled_from(("", *LANGUAGES)))
def test_any_words_are_a_moment_or_none(said: str, language: str) -> None:
    for words in (said, f"5 Nov 2026 {said}", f"2026-11-05{said}"):
        found = moment(words, language)
        assert found is None or found.tzinfo == UTC


@given(st.integers(700_000_000, 7_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
def test_what_feeds_write_is_read_back(there: datetime) -> None:
    assert moment(f"{there:%a, %d %b %Y %H:%M:%S} +0000") == moment(there.isoformat()) == there


def test_twelve_in_the_evening_is_no_noon_and_nobody_knows_which_midnight() -> None:
    assert moment("2026年11月5日 晚上12:00", "zh") == moment("2026年11月5日", "zh")
    assert moment("2026年11月5日 晚上11:00", "zh") == moment("2026年11月5日 23:00", "zh")


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("5 novembre 2026, ore 12", "it"), ("5. November 2026, 12 Uhr", "de"), ("5 novembre 2026 à 12 h", "fr"),
        ("5 novembre 2026 à 13 h (heure de Paris)", "fr"), ("5 de noviembre de 2026 a las 12 h", "es"),
        ("5 de novembro de 2026, às 12h", "pt"), ("5 ноября 2026, 12 часов", "ru"), ("5 ноября 2026 в 12 ч.", "ru"),
        ("5 листопада 2026, 12 год.", "uk"), ("5 listopada 2026, godz. 12", "pl"), ("5 Kasım 2026 saat 12", "tr"),
        ("5 november 2026 kl. 12", "sv"), ("5.11.2026 klo 12", "fi"), ("5 november 2026, 12 uur", "nl"),
        ("November 5, 2026, 12 o’clock", "en"), ("5 Νοεμβρίου 2026, ώρα 12", "el"), ("2026年11月5日21時 JST", "ja"),
        ("2026年11月5日12点", "zh"), ("2026년 11월 5일 12시", "ko"),
    ],
)  # fmt: skip
def test_an_hour_without_minutes_is_that_hour(said: str, language: str) -> None:
    assert moment(said, language) == NOON


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("5 November 2026, 3 hours ago", "en"), ("5 novembre 2026, lettura: 3 h", "it"),
        ("2026年11月5日24時間営業", "ja"), ("5. November 2026, 12 Stunden", "de"),
    ],
)  # fmt: skip
def test_how_long_something_takes_is_no_hour(said: str, language: str) -> None:
    assert moment(said, language) == DAY


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Published: 5 November 2026 06:00 GMT; Updated: 6 November 2026 06:00 GMT", "en"),
        ("Publicado el 5 de noviembre de 2026, actualizado el 6 de noviembre de 2026", "es"),
    ],
)
def test_of_two_days_nobody_knows_which_is_meant(said: str, language: str) -> None:
    assert moment(said, language) is None
