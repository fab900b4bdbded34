"""How values are kept in columns."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql, sqlite

from digests.model import ChatKind
from digests.store.engine.columns import Fingerprint, LocalTime, Moment, Named, Prose, Weekdays, Words, keepable, signed

SQLITE, POSTGRESQL = sqlite.dialect(), postgresql.dialect()  # type: ignore[no-untyped-call]  # untyped in SQLAlchemy


def test_a_moment_is_kept_in_utc() -> None:
    rome = datetime(2026, 3, 10, 10, 0, tzinfo=timezone(timedelta(hours=1)))
    assert Moment().process_bind_param(rome, SQLITE) == datetime(2026, 3, 10, 9, 0)  # noqa: DTZ001  # as SQLite has it
    kept = Moment().process_bind_param(rome, POSTGRESQL)
    assert kept == rome
    assert kept is not None
    assert kept.tzinfo is UTC
    assert Moment().process_result_value(datetime(2026, 3, 10, 9, 0), SQLITE) == rome  # noqa: DTZ001


def test_nothing_stays_nothing() -> None:
    for column in (Moment(), LocalTime(), Weekdays(), Named(ChatKind), Prose(), Words(), Fingerprint()):
        assert column.process_bind_param(None, SQLITE) is None
        if not isinstance(column, Prose):
            assert column.process_result_value(None, SQLITE) is None


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(ValueError, match="forum"):
        Named(ChatKind).process_bind_param("forum", SQLITE)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(ValueError, match="forum"):
        Named(ChatKind).process_result_value("forum", SQLITE)


@given(st.times())
def test_a_local_time_is_kept_to_the_minute(given_time: time) -> None:
    kept = LocalTime().process_bind_param(given_time, SQLITE)
    assert LocalTime().process_result_value(kept, SQLITE) == given_time.replace(second=0, microsecond=0)


@given(st.frozensets(st.integers(1, 7)))
def test_weekdays_come_back(days: frozenset[int]) -> None:
    assert Weekdays().process_result_value(Weekdays().process_bind_param(days, SQLITE), SQLITE) == days


@given(st.integers(0, 2**64 - 1))
def test_fingerprints_fit_a_signed_column_and_come_back(value: int) -> None:
    assert -(2**63) <= signed(value) < 2**63
    assert Fingerprint().process_result_value(Fingerprint().process_bind_param(value, SQLITE), SQLITE) == value


@given(st.text(st.characters(exclude_categories=())))
def test_what_is_kept_can_be_kept(text: str) -> None:
    kept = keepable(text)
    assert "\0" not in kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert keepable(kept) == kept
