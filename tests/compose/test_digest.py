"""What a digest shows of what is new, and in which order."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from digests.compose.digest import Matched, compose
from digests.compose.week import Week
from digests.model import Article, ArticleStatus, Digest, Topic, TopicMatch

DAY = date(2026, 11, 24)
MOMENT = datetime(2026, 11, 24, 6, tzinfo=UTC)
ASIA, SPACE, SEA = (
    Topic(number, slug, {"en": slug.title()}, slug) for number, slug in enumerate(("asia", "space", "sea"), 1)
)


def article(
    number: int, *scores: tuple[Topic, float], copy_of: int | None = None, text: str = "A line. Another."
) -> Matched:
    """A published article with its scores; its id is a hundred more than its number."""
    value = Article(
        id=100 + number, title=f"Title {number}", text=text, language="en", status=ArticleStatus.PUBLISHED,
        created_at=MOMENT, number=number, published_at=MOMENT, copy_of=copy_of,
    )  # fmt: skip
    return value, tuple(TopicMatch(topic, score, ("word",)) for topic, score in scores)


def composed(topics: list[Topic], *articles: Matched) -> Digest:
    return compose(DAY, "en", topics, articles)


def shown(digest: Digest) -> dict[str, list[int]]:
    """The numbers shown, by topic, in order."""
    return {section.topic.slug: [story.article.number or 0 for story in section.stories] for section in digest.sections}


def test_a_story_stands_in_the_followed_topic_that_it_matches_best() -> None:
    digest = composed([ASIA, SPACE], article(1, (ASIA, 1), (SPACE, 2)), article(2, (ASIA, 3), (SPACE, 2), (SEA, 9)))
    assert shown(digest) == {"asia": [2], "space": [1]}


def test_of_equal_topics_the_first_followed_wins() -> None:
    both = article(1, (ASIA, 2), (SPACE, 2))
    assert shown(composed([ASIA, SPACE], both)) == {"asia": [1]}
    assert shown(composed([SPACE, ASIA], both)) == {"space": [1]}


def test_sections_follow_the_order_chosen_and_empty_ones_fall_away() -> None:
    digest = composed([SEA, SPACE, ASIA], article(1, (ASIA, 1)), article(2, (SEA, 1)))
    assert list(shown(digest)) == ["sea", "asia"]
    assert digest.topics_followed == 3


def test_the_best_match_comes_first_and_of_equals_the_newest() -> None:
    assert shown(composed([ASIA], article(1, (ASIA, 1)), article(2, (ASIA, 5)), article(3, (ASIA, 1)))) == {
        "asia": [2, 3, 1]
    }


def test_ten_stories_are_shown_the_next_ten_named_and_the_rest_counted() -> None:
    digest = composed([ASIA], *(article(number, (ASIA, 1)) for number in range(1, 26)))
    (section,) = digest.sections
    assert shown(digest) == {"asia": list(range(25, 15, -1))}
    assert [story.article.number for story in section.more] == list(range(15, 5, -1))
    assert section.left_out == 5
    assert digest.articles == 10


def test_copies_fold_into_the_story_of_the_original() -> None:
    digest = composed(
        [ASIA], article(2, (ASIA, 9), copy_of=101), article(1, (ASIA, 1)), article(3, (ASIA, 2), copy_of=101)
    )
    (story,) = digest.sections[0].stories
    assert story.article.number == 1
    assert [copy.number for copy in story.copies] == [2, 3]


def test_copies_of_an_article_that_is_not_new_are_one_story_led_by_the_first() -> None:
    (story,) = (
        composed([ASIA], article(9, (ASIA, 1), copy_of=101), article(8, (ASIA, 1), copy_of=101)).sections[0].stories
    )
    assert (story.article.number, [copy.number for copy in story.copies]) == (8, [9])


def test_a_copy_counts_for_the_place_of_its_story() -> None:
    digest = composed([ASIA], article(1, (ASIA, 1)), article(2, (ASIA, 2)), article(3, (ASIA, 5), copy_of=101))
    assert shown(digest) == {"asia": [1, 2]}


def test_an_original_on_no_followed_topic_does_not_lead() -> None:
    digest = composed([ASIA], article(1, (SEA, 1)), article(2, (ASIA, 1), copy_of=101))
    assert shown(digest) == {"asia": [2]}
    assert digest.sections[0].stories[0].copies == ()


def test_nothing_on_the_topics_makes_an_empty_digest() -> None:
    digest = composed([SPACE], article(1, (ASIA, 1)))
    assert digest.sections == ()
    assert (digest.articles, digest.minutes) == (0, 0)


def test_the_summary_is_of_the_article_that_leads() -> None:
    digest = compose(DAY, "en", [ASIA], [article(1, (ASIA, 1))], lambda each: f"about {each.number}")
    assert digest.sections[0].stories[0].summary == "about 1"


def test_reading_time_counts_words_and_chinese_characters() -> None:
    def minutes(text: str) -> int:
        return compose(DAY, "en", [ASIA], [article(1, (ASIA, 1))], lambda _: text).minutes

    assert minutes("short") == 1
    assert minutes("word " * 700) == 3
    assert minutes("新闻" * 560) == 3


scores_of_an_article = st.dictionaries(st.sampled_from([1, 2, 3]), st.floats(0.1, 9)).map(
    lambda scores: [({1: ASIA, 2: SPACE, 3: SEA}[topic_id], score) for topic_id, score in scores.items()]
)


@given(
    st.lists(st.sampled_from([ASIA, SPACE, SEA]), unique_by=lambda topic: topic.id),
    st.lists(st.tuples(scores_of_an_article, st.none() | st.integers(101, 130)), max_size=30),
)
def test_every_article_on_a_followed_topic_is_in_exactly_one_place(
    followed: list[Topic], drawn: list[tuple[list[tuple[Topic, float]], int | None]]
) -> None:
    articles = [article(number, *scores, copy_of=copy_of) for number, (scores, copy_of) in enumerate(drawn, 1)]
    digest = composed(followed, *articles)
    places = [
        each.id
        for section in digest.sections
        for story in (*section.stories, *section.more)
        for each in (story.article, *story.copies)
    ]
    left_out = sum(section.left_out for section in digest.sections)
    wanted = {each.id for each, matches in articles if any(match.topic in followed for match in matches)}
    assert len(places) == len(set(places))
    assert set(places) <= wanted
    hidden = left_out + sum(len(section.more) for section in digest.sections)
    assert not wanted - set(places) or hidden


def told(*places: tuple[int, ...]) -> dict[int, tuple[int, int]]:
    """Stories by the numbers of their articles, the most typical first."""
    return {100 + number: (story, place) for story, group in enumerate(places) for place, number in enumerate(group)}


def test_reports_of_one_event_are_one_entry_led_by_the_most_typical_in_the_readers_language() -> None:
    foreign = dataclasses.replace(article(3)[0], language="it")
    drawn = [article(1, (ASIA, 1)), article(2, (ASIA, 2)), (foreign, (TopicMatch(ASIA, 9.0),)), article(4, (ASIA, 3))]
    digest = compose(DAY, "en", [ASIA], drawn, places=told((3, 2, 1), (4,)))
    first, second = digest.sections[0].stories
    assert (first.article.number, [each.number for each in first.others]) == (2, [1, 3])
    assert [each.language for each in first.perspectives] == ["en", "it"]
    assert (second.article.number, second.others) == (4, ())


def test_a_story_told_by_more_sources_comes_before_one_that_fits_a_little_better() -> None:
    drawn = [article(number, (ASIA, score)) for number, score in ((1, 1), (2, 1), (3, 1.5))]
    digest = compose(DAY, "en", [ASIA], drawn, places=told((1, 2), (3,)))
    assert shown(digest) == {"asia": [1, 3]}


def test_the_copy_of_another_report_is_no_copy_of_the_lead() -> None:
    drawn = [article(1, (ASIA, 1)), article(2, (ASIA, 1)), article(3, (ASIA, 1), copy_of=102)]
    (story,) = compose(DAY, "en", [ASIA], drawn, places=told((1, 2, 3))).sections[0].stories
    assert story.copies == ()
    assert [each.number for each in story.others] == [2, 3]


def test_the_best_of_the_week_comes_first_however_early_in_the_week_it_was() -> None:
    early = dataclasses.replace(article(1)[0], published_at=MOMENT - timedelta(days=5))
    drawn = [(early, (TopicMatch(ASIA, 3.0, ()),)), article(2, (ASIA, 1.0))]
    assert shown(compose(DAY, "en", [ASIA], drawn)) == {"asia": [2, 1]}
    week = Week(MOMENT, 60)
    digest = compose(DAY, "en", [ASIA], drawn, week=week)
    assert shown(digest) == {"asia": [1, 2]}
    assert (digest.sections[0].coverage, digest.week_ends) == ((0, 1, 0, 0, 0, 0, 1), date(2026, 11, 23))


def test_what_readers_have_had_marks_an_update_that_names_its_event_first() -> None:
    lead = article(2, (ASIA, 1), text="The dam at Ruvo broke. Marta Longo resigned as mayor of Ruvo this evening.")
    before = article(1, (ASIA, 1), text="The dam at Ruvo broke. Water stands in the streets of the old town.")[0]
    before = dataclasses.replace(before, published_at=MOMENT - timedelta(days=2))
    digest = compose(DAY, "en", [ASIA], [lead], earlier=lambda articles: (before,))
    (story,) = digest.sections[0].stories
    assert (story.since, story.earlier) == (before.published_at, (before,))
    assert story.summary == "The dam at Ruvo broke. Marta Longo resigned as mayor of Ruvo this evening."
    assert story.quotes == ()


def test_the_report_of_a_later_day_leads_in_a_first_digest_too() -> None:
    old, new = article(1, (ASIA, 1)), article(2, (ASIA, 1))
    soon, later = (
        (dataclasses.replace(new[0], published_at=MOMENT + timedelta(hours=hours)), new[1]) for hours in (2, 22)
    )
    for newer, lead in ((soon, 1), (later, 2)):
        (story,) = compose(DAY, "en", [ASIA], [old, newer], places=told((1, 2))).sections[0].stories
        assert (story.article.number, story.since) == (lead, None)


def in_language(code: str, matched: Matched) -> Matched:
    return dataclasses.replace(matched[0], language=code), matched[1]


@given(st.lists(st.sampled_from(["en", "it", "ru", "zh", "und"]), max_size=12), st.sets(st.sampled_from(["en", "it"])))
def test_every_story_is_told_or_named_as_unread_by_whether_any_report_can_be_read(
    languages: list[str], reads: set[str]
) -> None:
    drawn = [in_language(code, article(number, (ASIA, 1))) for number, code in enumerate(languages, 1)]
    pairs = told(*((number, number + 1) for number in range(1, len(drawn), 2)), *[(len(drawn),)] * (len(drawn) % 2))
    digest = compose(DAY, "en", [ASIA], drawn, places=pairs, reads=sorted(reads))
    section = next(iter(digest.sections), None)
    stories = (*section.stories, *section.more) if section else ()
    assert all(digest.is_readable(story.article) for story in stories)
    unread = section.unread if section else ()
    assert not any(digest.is_readable(each) for story in unread for each in story.articles)
    assert len(stories) + len(unread) == -(-len(drawn) // 2)
    assert bool(unread) <= bool(reads)


def test_a_readable_report_leads_and_the_others_are_its_voices() -> None:
    drawn = [in_language(code, article(number, (ASIA, 1))) for number, code in enumerate(("ru", "it"), 1)]
    (story,) = compose(DAY, "en", [ASIA], drawn, places=told((1, 2)), reads=["it"]).sections[0].stories
    assert [each.language for each in story.articles] == ["it", "ru"]
