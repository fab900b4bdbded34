"""A title that runs leftwards is read as it was written, and the line around it too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from bot.render.lines import byline, isolated, title
from bot.render.listing import NO_EXCERPT, listed
from bot.texts import Texts
from tests.sample_articles import articles

HEBREW, ARABIC = "הגשר נפתח (סוף סוף) ב-2026", "افتتاح الجسر بعد 14 شهرًا!"
ARTICLE = replace(articles()[0], title=HEBREW, source="هنا لندن", language="he")


@pytest.mark.parametrize("text", [HEBREW, ARABIC, f"NASA: {HEBREW}"])
def test_what_runs_leftwards_turns_nothing_around_it(text: str) -> None:
    assert isolated(text) == f"\u2068{text}\u2069"


@pytest.mark.parametrize("text", ["", "The bridge (at last) 2026", "Мост открыт", "大桥开放", "12 – 14"])
def test_all_else_stays_as_it_is(text: str) -> None:
    assert isolated(text) == text


def test_titles_and_sources_stand_apart_in_lists_and_digests() -> None:
    t = Texts.load()["en"]
    assert title(ARTICLE) == isolated(HEBREW)
    assert str(byline(ARTICLE, t)).startswith(f"{isolated('هنا لندن')} · Hebrew")
    assert f"1. <b>{isolated(HEBREW)}</b>" in listed([(ARTICLE, NO_EXCERPT)], 1, t, UTC)


def test_a_title_that_is_cut_is_still_closed() -> None:
    long = replace(ARTICLE, title=HEBREW * 30)
    assert title(long).endswith("…\u2069")
