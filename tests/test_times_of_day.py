"""Times of day as people write them."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moments import spoken_time, spoken_times


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("7:30", time(7, 30)),
        ("7.30", time(7, 30)),
        ("07,30", time(7, 30)),
        ("0730", time(7, 30)),
        ("19h15", time(19, 15)),
        ("alle 7", time(7)),
        ("Alle 19.30!", time(19, 30)),
        ("all’1", time(1)),
        ("verso le ore 8", time(8)),
        ("alle 7 di sera", time(19)),
        ("7 del mattino", time(7)),
        ("mezzogiorno", time(12)),
        ("at 7 pm", time(19)),
        ("7:45 a.m.", time(7, 45)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("8 o'clock in the evening", time(20)),
        ("at noon", time(12)),
        ("midnight", time(0)),
        ("24:00", time(0)),
        ("７：３０", time(7, 30)),
        ("  7 : 30  ", time(7, 30)),
        ("half past 7", time(7, 30)),
        ("le 7 e mezza di sera", time(19, 30)),
        ("в 7 утра", time(7)),
        ("7 часов 30 минут", time(7, 30)),
        ("8 вечера", time(20)),
        ("полдень", time(12)),
        ("早上7点", time(7)),
        ("晚上8点半", time(20, 30)),
        ("下午3点15分", time(15, 15)),
        ("午夜", time(0)),
        ("a las 7 de la mañana", time(7)),
        ("7 y media de la tarde", time(19, 30)),
        ("mediodia", time(12)),
        ("à 7 heures et demie", time(7, 30)),
        ("19 h 15", time(19, 15)),
        ("8 heures du soir", time(20)),
        ("um halb 8", time(7, 30)),
        ("halb 8 abends", time(19, 30)),
        ("7 Uhr 30", time(7, 30)),
        ("Mitternacht", time(0)),
    ],
)
def test_takes_what_people_write(text: str, said: time) -> None:
    assert spoken_time(text) == said


@pytest.mark.parametrize(
    "text",
    ["", "   ", "25", "7:60", "7:5", "13 pm", "0 am", "never", "7 apples", "-7:30", "1234567", "7:30:15", "9" * 5000],
)
def test_takes_nothing_else(text: str) -> None:
    assert spoken_time(text) is None


def test_a_bare_number_is_no_time_where_it_may_mean_something_else() -> None:
    assert spoken_time("7", needs_minutes=True) is None
    assert spoken_time("alle 7", needs_minutes=True) is None
    assert spoken_time("21:34", needs_minutes=True) == time(21, 34)


@given(st.times())
def test_reads_every_time_of_the_day(clock: time) -> None:
    plain = clock.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    assert spoken_time(f"{plain:%H:%M}") == plain
    assert spoken_time(f"{plain:%I:%M %p}") == plain


@given(st.text())
def test_never_breaks(text: str) -> None:
    assert spoken_time(text) is None or text.strip()


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("8 and 20", (8, 20)), ("alle 7 e 19", (7, 19)), ("20 und 8", (8, 20)), ("8h et 20h", (8, 20)),
        ("8 y 20", (8, 20)), ("8 и 20", (8, 20)), ("8点 和 20点", (8, 20)), ("8, 13; 20", (8, 13, 20)),
        ("8 and 13 and 20 and 22", ()), ("8 and tea", ()), ("half past seven", ()),
    ],
)  # fmt: skip
def test_several_times_are_parted_by_the_words_of_every_language(text: str, hours: tuple[int, ...]) -> None:
    assert spoken_times(text, 3) == tuple(map(time, hours))
