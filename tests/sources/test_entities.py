"""Entities stay with their words, and never stand where none may."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Entity, EntityKind, Passage
from digests.model.entities import nested
from digests.sources.drafts import draft, tidy
from digests.sources.entities import carried

BOLD, LINK, CODE, QUOTE = EntityKind.BOLD, EntityKind.LINK, EntityKind.CODE, EntityKind.QUOTE
URL = "https://paper.example/more"


def passage(marked: str, kind: EntityKind = BOLD) -> Passage:
    """Return a text in which each piece in brackets is an entity."""
    text, entities, start = "", [], 0
    for sign in marked:
        if sign == "[":
            start = len(text)
        elif sign == "]":
            entities.append(Entity(start, len(text), kind, URL if kind is LINK else ""))
        else:
            text += sign
    return Passage(text, tuple(entities))


def words(text: str, entities: tuple[Entity, ...]) -> list[str]:
    """Return what stands out."""
    return [text[each.start : each.end] for each in entities]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[A bold headline]\nThe mayor said [no] to it.", ["no"]),
        ("Headline\n\n  The  mayor\u200b said   [no  way] to it.  \n[Ende]", ["no way", "Ende"]),
        ("Headline\nthe same line\n[the same line]\nthe same line", ["the same line"]),
        ("Überschrift 🗞\nE\u0301 [ve\u0301ro] 🇮🇹🇮🇹 [vero]", ["v\u00e9ro", "vero"]),
        ("⚡️ Headline\n[A paragraph\n\nand another one]\nEnd", ["A paragraph\n\nand another one"]),
        ("Head " * 30 + ". It goes on here with [many more words] " + "and on " * 30, ["many more words"]),
    ],
)
def test_what_stands_out_stays_with_its_words_in_a_draft(marked: str, expected: list[str]) -> None:
    said = passage(marked)
    text = draft(said.text).text
    assert words(text, carried([said], text)) == expected


def test_a_line_that_was_parted_between_messages_keeps_both_pieces() -> None:
    first = passage("Headline\nOne\nThe last words of the [first message]")
    second = passage("and the [first words] of the second\nEnd")
    text = "One\nThe last words of the first message and the first words of the second\nEnd"
    assert words(text, carried([first, second], text)) == ["first message", "first words"]


def test_a_line_that_is_said_anew_without_bold_is_bold_no_more() -> None:
    old, new = passage("[One]\n[Two]"), passage("One\n[Three]")
    assert words("One\nTwo\nThree", carried([new, old], "One\nTwo\nThree")) == ["Two", "Three"]


def test_a_link_that_is_said_anew_leads_elsewhere_at_once() -> None:
    old = passage("The whole line is here and has a [link]", LINK)
    new = Passage(old.text, (old.entities[0]._replace(url="https://paper.example/corrected"),))
    assert carried([new, old], old.text) == new.entities


def test_nothing_stands_out_where_the_words_are_gone() -> None:
    assert carried([passage("[One]\nTwo")], "Two\nThree") == ()


def test_code_holds_nothing_and_a_quotation_no_other() -> None:
    inside = Entity(2, 4, BOLD)
    assert nested([Entity(0, 9, CODE), inside]) == (Entity(0, 9, CODE),)
    assert nested([Entity(0, 9, QUOTE), inside]) == (Entity(0, 9, QUOTE), inside)
    assert nested([Entity(0, 9, QUOTE), inside, Entity(2, 4, QUOTE)]) == (Entity(0, 9, QUOTE), inside)
    assert nested([Entity(0, 5, BOLD), Entity(3, 9, LINK, URL)]) == (Entity(0, 5, BOLD),)


ENTITIES = st.builds(Entity, st.integers(0, 60), st.integers(0, 60), st.sampled_from(EntityKind))
PASSAGES = st.builds(
    Passage, st.text("ab \n\u200b\u0301é🗞", max_size=60), st.lists(ENTITIES, max_size=8).map(tuple)
)  # fmt: skip


@given(st.lists(PASSAGES, max_size=3), st.text("ab \né🗞", max_size=60))
def test_entities_lie_in_the_text_one_within_another(passages: list[Passage], text: str) -> None:
    found = carried(passages, text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert nested(found) == found
    for place, first in enumerate(found):
        for second in found[place + 1 :]:
            assert second.start >= first.end or second.end <= first.end


@given(PASSAGES, st.text("ab \né🗞", max_size=60))
def test_a_text_that_stays_keeps_what_stands_out_in_it(passage: Passage, text: str) -> None:
    text = tidy(f"{text}\n{passage.text}")
    found = carried([passage], text)
    assert carried([Passage(text, found)], text) == found
