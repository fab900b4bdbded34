"""The week of a topic as a line of bars, a day each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.chart import BARS, chart
from bot.texts import Texts
from digests.compose.week import DAYS, Week
from tests.sample_digests import an_article

TEXTS = Texts.load()
# A Friday, 08:00 in Rome.
DUE = datetime(2026, 11, 27, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(("language", "shown"), [("it", "V▁ S▂ D▂ L▃ M▅ M▇ G▁"), ("en", "F▁ S▂ S▂ M▃ T▅ W▇ T▁")])
def test_each_day_has_its_initial_and_a_bar_and_one_without_articles_the_lowest(language: str, shown: str) -> None:
    assert chart((0, 1, 4, 8, 12, 16, 0), date(2026, 11, 26), TEXTS[language]) == shown


@given(st.lists(st.integers(0, 10**6), min_size=DAYS, max_size=DAYS))
def test_more_articles_never_make_a_lower_bar(counts: list[int]) -> None:
    bars = [BARS.index(each[-1]) for each in chart(counts, date(2026, 11, 26), TEXTS["en"]).split()]
    assert all((a < b) <= (one < other) for a, one in zip(counts, bars, strict=True)
               for b, other in zip(counts, bars, strict=True) if BARS and one != other)  # fmt: skip
    assert [bar == 0 for bar in bars] == [count == 0 for count in counts]


@pytest.mark.parametrize(
    ("due", "last"),
    [(DUE, date(2026, 11, 26)), (DUE + 12 * HOUR, date(2026, 11, 27)), (DUE - 8 * HOUR, date(2026, 11, 26))],
)
def test_the_last_day_is_the_one_that_most_of_its_hours_are_in(due: datetime, last: date) -> None:
    assert Week(due, 60).last_day == last


def test_a_day_of_the_week_is_24_hours_before_the_digest_and_what_is_older_does_not_count() -> None:
    ages = (timedelta(-1), timedelta(0), 23 * HOUR, 24 * HOUR, 167 * HOUR, 168 * HOUR, timedelta(days=30))
    articles = [an_article(published_at=DUE - age) for age in ages]
    assert Week(DUE, 60).coverage([*articles, an_article(published_at=None)]) == (1, 0, 0, 0, 0, 1, 3)
