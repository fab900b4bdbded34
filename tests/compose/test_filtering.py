"""What filters come to for the articles of some stories."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.compose.filtering import Effect, Filtering
from digests.compose.subjects import subjects
from digests.model import Article, Filter, FilterKind, Topic, TopicMatch
from tests.sample_digests import an_article

ON = 1
LESS, MORE, SOURCE = FilterKind.LESS, FilterKind.MORE, FilterKind.SOURCE
SPACE = Topic(ON, "space", {"en": "Space"}, "x")


def told(number: int, title: str, language: str = "en", source: str = "Orbit News") -> Article:
    return an_article(number, title=title, text="A line.", language=language, source=source)


def without(stories: list[list[Article]], *filters: Filter) -> set[int]:
    """Return the articles that filters leave out, all being on one topic."""
    on = {(article.id, ON) for story in stories for article in story}
    return {article for article, _ in Filtering(stories).effect(filters, on).without}


@pytest.mark.parametrize(
    ("word", "title", "language", "is_out"),
    [
        ("telescopes", "A telescope is lost", "en", True),
        ("Telescopi", "Perso un telescopio", "it", True),
        ("телескоп", "Потеря телескопа", "ru", True),
        ("望远镜", "一台望远镜丢失", "zh", True),
        ("new york", "York has a new mayor", "en", True),
        ("scope", "A telescope is lost", "en", False),
        ("US", "Nothing left for us", "en", False),
        ("US", "The US and its neighbours", "en", True),
        ("HUBBLE", "Hubble fails", "en", True),
    ],
)
def test_a_word_is_found_in_its_forms_and_as_a_whole(word: str, title: str, language: str, is_out: bool) -> None:
    assert bool(without([[told(1, title, language)]], Filter(LESS, word))) is is_out


def test_a_story_is_out_where_most_of_its_reports_have_the_word_and_stays_where_few_do() -> None:
    most = [told(1, "Hubble fails"), told(2, "Hubble lost"), told(3, "A failure in orbit")]
    few = [told(4, "A launch"), told(5, "A launch"), told(6, "A launch, after Hubble")]
    assert without([most, few], Filter(LESS, "Hubble")) == {1, 2, 3}


def test_of_a_source_only_its_own_reports_are_out() -> None:
    story = [told(1, "A launch"), told(2, "A launch", source="The Paper")]
    assert without([story], Filter(SOURCE, "the PAPER")) == {2}


def test_a_filter_on_a_topic_leaves_the_story_to_other_topics() -> None:
    on = {(1, ON), (1, 2)}
    assert Filtering([[told(1, "Hubble")]]).effect([Filter(LESS, "Hubble", 2)], on).without == ((1, 2),)


def test_filters_that_come_to_the_same_are_equal() -> None:
    stories, on = (
        [
            [
                told(1, "Hubble sees far"),
            ],
            [told(2, "A launch")],
        ],
        {(1, ON), (2, ON)},
    )
    one, other = Filtering(stories), Filtering(stories)
    assert one.effect([Filter(LESS, "hubble")], on) == other.effect([Filter(LESS, "far"), Filter(LESS, "comet")], on)


WORDS = ("Hubble", "Webb", "Io", "launch")
TITLES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6)
FILTERS = st.lists(st.builds(Filter, st.sampled_from([LESS, MORE]), st.sampled_from(WORDS)), max_size=4)


@given(TITLES, FILTERS, FILTERS)
def test_more_filters_never_bring_back_what_fewer_left_out(
    titles: list[str], filters: list[Filter], more: list[Filter]
) -> None:
    stories = [[told(number, title)] for number, title in enumerate(titles, 1)]
    on = {(article.id, ON) for story in stories for article in story}
    filtering = Filtering(stories)
    one, other = filtering.effect(filters, on), filtering.effect([*filters, *more], on)
    assert set(one.without) <= set(other.without)
    assert set(one.raised) <= set(other.raised)


def test_what_is_raised_counts_more_and_nothing_else_changes() -> None:
    match = TopicMatch(SPACE, 1.5, ("Hubble",))
    raised, same = Effect(raised=(1,)).on([(told(1, "Hubble"), (match,)), (told(2, "Io"), (match,))])
    assert raised[1][0].score > match.score == same[1][0].score


@pytest.mark.parametrize(
    ("title", "language", "words", "offered"),
    [
        ("An old telescope called Hubble", "en", ("telescope",), ["telescope", "Hubble"]),
        ("哈勃望远镜", "zh", ("望远镜",), ["望远镜"]),
        ("<b>&amp;", "en", (), []),
    ],
)
def test_a_story_offers_words_of_its_topics_and_names_of_its_headline(
    title: str, language: str, words: tuple[str, ...], offered: list[str]
) -> None:
    about = subjects(told(1, title, language), [TopicMatch(SPACE, 1.0, words)], LESS)
    assert [each.text for each in about][: len(offered)] == offered
    assert all(each.topic_id == (ON if each.text in words else 0) for each in about)
