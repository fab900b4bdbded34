"""Words marked in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.render.marks import BEFORE, PASSAGE, excerpt, marked


def test_whole_words_are_marked_wherever_they_stand() -> None:
    assert marked("Pane e panettoni, <pane>", ["pane", "Pane"]) == "<b>Pane</b> e panettoni, &lt;<b>pane</b>&gt;"
    assert marked("中国与俄罗斯", ["中国"]) == "<b>中国</b>与俄罗斯"
    assert marked("niente", []) == "niente"


def test_an_excerpt_lies_around_the_first_word() -> None:
    text = "prima di tutto " * 30 + "il pane nero " + "dopo tutto " * 30
    shown = excerpt(text, ["pane"])
    assert "pane nero" in shown
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert excerpt("breve", ["pane"]) == "breve"


@given(st.text(max_size=500), st.text(max_size=10))
def test_an_excerpt_is_short_and_made_of_the_text(text: str, word: str) -> None:
    shown = excerpt(text, [word])
    assert len(shown) <= PASSAGE + BEFORE
    assert shown.removeprefix("…").removesuffix("…").strip() in " ".join(text.split())
