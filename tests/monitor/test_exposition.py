"""Numbers as Prometheus reads them."""

from __future__ import annotations

import pytest

from bot.monitor.exposition import Family, Kind, Sample, counters, exposition, gauge, gauges, histogram
from tests.monitor.prometheus import read


def test_each_kind_is_read_as_it_was_written() -> None:
    families = read(
        exposition(
            [
                gauge("age_seconds", "How old it is.", 1.5),
                gauges("things", "By state.", "state", {"here": 3, "gone": 0}),
                counters("calls_total", "By answer.", "status", {"500": 1, "200": 12_345_678_901}),
                histogram("took_seconds", "How long.", (0.1, 1.0), [2, 0, 1], 7.25),
            ]
        )
    )
    assert families["age_seconds"].value("age_seconds") == 1.5
    assert families["things"].value("things", state="gone") == 0
    assert families["calls_total"].value("calls_total", status="200") == 12_345_678_901
    took = families["took_seconds"]
    assert [took.value("took_seconds_bucket", le=bound) for bound in ("0.1", "1", "+Inf")] == [2, 2, 3]
    assert took.value("took_seconds_sum") == 7.25


@pytest.mark.parametrize("value", ['a "word"', "two\nlines", "a\\b", 'all\\"\n', "日本"])
def test_a_label_may_hold_anything(value: str) -> None:
    text = exposition([Family("things", Kind.GAUGE, "What\nis \\ there.", [Sample(1, {"name": value})])])
    ((_, labels),) = read(text)["things"].samples
    assert labels[0][1].replace(r"\n", "\n").replace(r"\"", '"').replace(r"\\", "\\") == value


def test_what_has_no_number_is_left_out() -> None:
    assert exposition([gauges("things", "By state.", "state", {})]) == ""
