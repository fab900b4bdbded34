"""A digest's length: one message for whoever does not want more, whatever the topics, and nothing lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.reading import ShowTold, ShowUntold
from bot.keyboards import Page, Row, arrows, button
from bot.render import lines
from bot.render.document import document
from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from digests.compose.sharing import Sharing
from digests.model import Digest, Erratum, Layout, Length, Look, Message, Quote, Section, Story, Topic
from tests.botapi_schema import check_message
from tests.sample_digests import DAY, LOOKS, NOW, a_story, an_article, digests, shown

TEXTS = Texts.load()
RENDERER = DigestRenderer(TEXTS)
ONE_MESSAGE = [Look(layout, length) for layout in Layout for length in (Length.BRIEF, Length.STANDARD)]


def closing(page: int, pages: int) -> list[Row]:
    turn = partial(ShowUntold, 12, -1001234567890)
    return [arrows(Page((), page, pages, page), turn), [button("‹", ShowTold())]]


def untold_pages(digest: Digest) -> list[Message]:
    """Return the pages of what is not told, each once."""
    pages = [RENDERER.untold(digest, 0, closing)]
    while "›" in labels(pages[-1]):
        pages.append(RENDERER.untold(digest, len(pages), closing))
    return pages


def labels(page: Message) -> list[str]:
    return [each["text"] for row in page.parameters["reply_markup"]["inline_keyboard"] for each in row]


def articles_of(digest: Digest) -> Counter[int]:
    return Counter(story.article.id for each in digest.sections for story in (*each.stories, *each.more))


@given(digests(), LOOKS)
def test_what_fits_is_told_the_rest_is_behind_the_button_and_nothing_is_lost(digest: Digest, look: Look) -> None:
    fitted = RENDERER.fitted(digest, look)
    parts = RENDERER.render(fitted, look)
    assert look.length is Length.FULL or len(parts) <= 1
    assert articles_of(fitted) == articles_of(digest)
    assert sum(each.left_out for each in fitted.sections) == sum(each.left_out for each in digest.sections)
    assert bool(parts) == digest.tells_something or look.length is Length.BRIEF
    if document(fitted, look.length, TEXTS["it"]).rest:
        pages = untold_pages(fitted)
        text = "\n".join(map(shown, pages))
        for section in fitted.sections:
            for story in section.more:
                assert (
                    lines.isolated(lines.one_line(story.title, lines.TITLE_UNITS)) or lines.title(story.article)
                ) in text
                assert lines.has_address(story.article) or f"|read|{story.article.id}'" in str(pages)
            assert not section.left_out or f"/latest {section.topic.slug}" in text
        for page in pages:
            check_message(page.method, page.parameters)


@given(digests(), st.sampled_from(Layout), st.integers(1, 12))
def test_as_many_stories_are_told_as_were_asked_for(digest: Digest, layout: Layout, wanted: int) -> None:
    fitted = RENDERER.fitted(digest, Look(layout, Length.STANDARD, wanted))
    there = sum(len(section.stories) for section in digest.sections)
    assert sum(len(section.stories) for section in fitted.sections) == min(wanted, there)
    assert articles_of(fitted) == articles_of(digest)


def a_section(number: int, count: int, summary: str, **changes: object) -> Section:
    told = tuple(a_story(number * 100 + place, summary) for place in range(count))
    return replace(Section(Topic(number, f"t{number}", {"it": f"Tema {number}"}, "x"), told), **changes)  # type: ignore[arg-type]  # fields of any type


@pytest.mark.parametrize("look", ONE_MESSAGE)
@pytest.mark.parametrize("topics", [1, 2, 15, 60])
def test_however_many_topics_there_are_a_digest_is_one_message(look: Look, topics: int) -> None:
    sections = tuple(a_section(number, 10, "Una frase piuttosto lunga. " * 12) for number in range(1, topics + 1))
    digest = RENDERER.fitted(Digest(DAY, "it", sections, 1), look)
    (message,) = RENDERER.render(digest, look)
    told = [len(section.stories) for section in digest.sections]
    assert max(told) - min(told) <= 1
    assert sum(told) >= (20 if look.length is Length.BRIEF or look.layout is Layout.RICH else 8) or sum(told) == 10
    assert f"{topics * 10 - sum(told)} notizie" in str(message.parameters) or sum(told) == topics * 10


LEAD = an_article(1, title="Titolo " * 40, source="Agenzia")
IN_EIGHT_LANGUAGES = tuple(
    an_article(number, title="Titolo " * 40, source=f"{language} " * 30, language=language)
    for number, language in enumerate(["en", "fr", "de", "es", "pt", "ru", "zh"], start=2)
)
NOTED = Erratum(1, NOW, "Titolo " * 40, note="Era sbagliato. " * 30)


@pytest.mark.parametrize(
    "story",
    [
        pytest.param(Story(LEAD, "parola " * 563), id="summary"),
        pytest.param(Story(LEAD, "", quotes=(Quote("parola " * 563, an_article(2)),)), id="quote"),
        pytest.param(Story(LEAD, "Una frase. " * 90, others=IN_EIGHT_LANGUAGES), id="perspectives"),
    ],
)
@pytest.mark.parametrize("errata", [0, 1, 5])
def test_the_longest_story_leaves_room_for_what_stands_at_the_end(story: Story, errata: int) -> None:
    abroad = Story(an_article(99, language="ru"), "")
    section = Section(Topic(1, "t", {"it": "Tema"}, "x"), (story,), introduction="Editoriale. " * 90, unread=(abroad,))
    digest = Digest(DAY, "it", (section,), 1, filtered=3, errata=(NOTED,) * errata)
    (message,) = RENDERER.render(RENDERER.fitted(digest))
    check_message(message.method, message.parameters)
    text = shown(message)
    assert "Titolo Titolo" in text
    assert text.count("Era sbagliato.") >= errata
    assert "russo" in text
    assert text.endswith(TEXTS["it"].plain("digest-filtered", count=3))
    assert "Una frase. Una frase" in text or "parola parola" in text


def test_two_more_stories_would_not_fit() -> None:
    digest = Digest(DAY, "it", tuple(a_section(number, 10, "Frase. " * 40) for number in range(1, 5)), 1)
    count = RENDERER.fitted(digest, Look()).articles
    assert len(RENDERER.render(Sharing(digest).told(count))) == 1
    # One may: some room is kept to own up to a mistake later.
    assert len(RENDERER.render(Sharing(digest).told(count + 2))) == 2


@pytest.mark.parametrize(
    ("sections", "room", "told"),
    [
        # Each has its turn; within a turn the worthiest go first.
        (((3, (9, 8, 7)), (3, (3, 2, 1))), 4, [2, 2]),
        (((3, (9, 8, 7)), (3, (3, 2, 1))), 3, [2, 1]),
        (((3, (1, 1, 1)), (3, (3, 2, 1))), 3, [1, 2]),
        (((3, (1, 1, 1)), (1, (3,)), (3, (2, 2, 2))), 2, [0, 1, 1]),
        # Who has none left gives way.
        (((1, (1,)), (5, (1, 1, 1, 1, 1))), 5, [1, 4]),
        (((2, (1, 1)), (2, (1, 1))), 9, [2, 2]),
    ],
)
def test_topics_take_turns(sections: tuple[tuple[int, tuple[float, ...]], ...], room: int, told: list[int]) -> None:
    made = tuple(a_section(number, count, "", worths=worths) for number, (count, worths) in enumerate(sections))
    assert [len(each.stories) for each in Sharing(Digest(DAY, "it", made, 1)).told(room).sections] == told


@pytest.mark.parametrize("changes", [{"pinned": 1}, {"introduction": "Le parole della redazione."}])
def test_what_editors_put_first_has_its_place(changes: dict[str, object]) -> None:
    sections = (a_section(1, 1, "", worths=(9.0,)), a_section(2, 1, "", worths=(1.0,), **changes))
    assert [len(each.stories) for each in Sharing(Digest(DAY, "it", sections, 1)).told(1).sections] == [0, 1]


@given(st.lists(st.lists(st.floats(0, 9), max_size=6), max_size=6), st.integers(0, 40))
def test_none_has_more_than_its_share_while_another_has_any_left(worths: list[list[float]], room: int) -> None:
    sections = tuple(a_section(place, len(each), "", worths=tuple(each)) for place, each in enumerate(worths))
    shared = Sharing(Digest(DAY, "it", sections, 1)).told(room).sections
    assert sum(len(each.stories) for each in shared) == min(room, sum(map(len, worths)))
    waiting = [len(each.stories) for each in shared if each.more]
    assert not waiting or max(len(each.stories) for each in shared) <= min(waiting) + 1
    for before, after in zip(sections, shared, strict=True):
        named: list[Story] = [*after.stories, *after.more]
        assert [each.article for each in named] == [each.article for each in before.stories]
