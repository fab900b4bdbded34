"""Which earlier articles a story goes on from, and how it is told as it went on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from digests.compose.continuity import Past
from digests.compose.gist import Passage, gist
from digests.compose.summary import quotes
from digests.compose.timeline import ToldIssue, ToldStory, timeline
from digests.model import Article, Topic, TopicMatch
from digests.publishing.choice import Choice
from digests.publishing.window import Window
from tests.sample_articles import ALONE, HARBOUR, MOMENT, TELESCOPE, articles

DAY = timedelta(days=1)
TODAY = (
    ("en", "Genoa mayor Ferrante closes the dock bridge after one day",
     "Trucks may not cross the dock bridge of Genoa until further notice, Mayor Lucia Ferrante said on Tuesday. "
     "Engineers found a crack under the Morandi dock bridge, which had reopened after 14 months of repairs."),
    ("it", "Ferrante richiude il ponte del porto di Genova",
     "La sindaca Lucia Ferrante ha richiuso il ponte Morandi del porto di Genova. Sotto il ponte c’è una crepa, "
     "dicono i tecnici, dopo 14 mesi di lavori."),
    ("en", "Chile elects a new senate",
     "Voters in Chile chose a new senate on Sunday. Turnout was low in the north."),
)  # fmt: skip


def article(number: int, told: tuple[str, str, str], days: float = 0) -> Article:
    language, title, text = told
    return replace(
        articles()[0], id=100 + number, number=number, language=language, title=title, text=text,
        published_at=MOMENT + days * DAY, url=None,
    )  # fmt: skip


KNOWN = [article(number, told) for number, told in enumerate((*HARBOUR, *TELESCOPE, *ALONE), 1)]
NEW = [article(50 + number, told, 1) for number, told in enumerate(TODAY)]


def past(known: Sequence[Article]) -> Past:
    return Past(known, [*KNOWN, *NEW], {}, {})


PAST = past(KNOWN)


def numbers(found: Sequence[Article]) -> list[int]:
    return [each.number or 0 for each in found]


def test_a_story_goes_on_from_the_reports_of_its_event_in_any_language() -> None:
    assert numbers(PAST.of(NEW[:1])) == [1, 2, 3]
    assert numbers(PAST.of(NEW[1:2])) == [1, 3, 4]
    assert numbers(PAST.of(NEW[:2])) == [1, 2, 3, 4]


def test_what_shares_a_country_alone_is_another_story() -> None:
    assert PAST.of(NEW[2:]) == ()


def test_the_next_instalment_of_a_column_goes_on_from_nothing() -> None:
    markets = "Il grano chiude a {} euro la tonnellata, il mais a {}. Poche le vendite, fermi i mulini della pianura."
    monday = article(60, ("it", "Mercati. 2 marzo", markets.format(210, 187)))
    friday = article(61, ("it", "Mercati. 6 marzo", markets.format(214, 190)), 4)
    monday, friday = (replace(each, source="Borsa Merci") for each in (monday, friday))
    assert past([*KNOWN, monday]).of([friday]) == ()


def test_a_copy_of_what_was_there_goes_on_from_it_and_copies_are_no_past() -> None:
    copy = replace(NEW[2], copy_of=107)
    assert numbers(PAST.of([copy])) == [7]
    assert past([replace(each, copy_of=999) for each in KNOWN]).of(NEW) == ()


@given(st.randoms())
def test_the_order_in_which_articles_are_given_does_not_matter(chance: random.Random) -> None:
    known, story = chance.sample(KNOWN, len(KNOWN)), chance.sample(NEW[:2], 2)
    assert PAST.of(NEW[:2]) == past(known).of(story)


def test_the_event_leads_though_it_is_known_and_what_is_new_follows() -> None:
    lead = replace(NEW[0], text=f"{KNOWN[0].text.split('. ')[0]}. {NEW[0].text}")
    fresh, had = quotes([lead]), quotes([lead], KNOWN[:1])
    assert fresh[0].sentence.startswith("The Morandi dock bridge in Genoa reopened on Monday")
    assert had[0].sentence == fresh[0].sentence
    assert had[1].sentence.startswith("Trucks may not cross the dock bridge of Genoa until further notice")


SHIPS = ["Aria", "Bora", "Cero", "Duna", "Elba", "Faro", "Gela", "Nilo"]
sentences = st.lists(st.sampled_from(SHIPS), min_size=4, max_size=9).map(lambda words: f"{' '.join(words)}.")


@given(st.lists(sentences, min_size=1, max_size=6), st.lists(sentences, max_size=6))
def test_every_sentence_is_verbatim_and_what_is_new_comes_before_what_is_said_again(
    told: list[str], had: list[str]
) -> None:
    found = [text for _, text in gist([Passage(" ".join(told), "", "it")], had=[Passage(" ".join(had), "", "it")])]
    assert all(sentence in told for sentence in found)
    known = {word for sentence in (*had, *found[:1]) for word in sentence.rstrip(".").split()}
    new = [sentence for sentence in told if not known & set(sentence.rstrip(".").split())]
    assert not new or not set(found[1:]) & set(had)


def test_a_digest_marks_only_what_its_topics_had_before() -> None:
    harbour, sky = (Topic(number, f"t{number}", {"en": "T"}, "x") for number in (1, 2))
    about = [(each, (TopicMatch(harbour if each.number in (1, 3) else sky, 1.0),)) for each in KNOWN]
    new = [(each, (TopicMatch(harbour, 1.0), TopicMatch(sky, 1.0))) for each in NEW]
    window = Window([harbour, sky], new, 49, 60, about, recent=about)
    stories = {
        ids: window.digest(Choice("en", MOMENT.date(), ids, 50)).sections[0].stories for ids in ((1,), (2,), (1, 2))
    }
    earlier = {ids: {n for story in told for n in numbers(story.earlier)} for ids, told in stories.items()}
    # Of what a story goes on from, the newest three are told.
    assert earlier == {(1,): {1, 3}, (2,): {2, 4}, (1, 2): {2, 3, 4}}
    assert {story.since for story in stories[1,]} == {MOMENT, None}


def test_an_article_of_the_window_that_a_chat_has_had_makes_the_next_an_update() -> None:
    topic = Topic(1, "t", {"en": "T"}, "x")
    told = [(each, (TopicMatch(topic, 1.0),)) for each in KNOWN[:2]]
    window = Window([topic], told, 0, 2)
    everything, second = (window.digest(Choice("en", MOMENT.date(), (1,), first)) for first in (1, 2))
    assert [numbers(story.earlier) for story in everything.sections[0].stories] == [[]]
    assert [numbers(story.earlier) for story in second.sections[0].stories] == [[1]]


def test_what_was_heard_at_once_is_left_out_until_its_story_moves_on_and_told_again_where_it_was_lost() -> None:
    topic = Topic(1, "t", {"en": "T"}, "x")
    told = [(each, (TopicMatch(topic, 1.0),)) for each in KNOWN[:2]]
    usual = Choice("en", MOMENT.date(), (1,), 1, told=(1,))
    alone, both = Window([topic], told[:1], 0, 1), Window([topic], told, 0, 2)
    assert [alone.digest(usual).sections, alone.digest(usual).told] == [(), 1]
    (story,) = both.digest(usual).sections[0].stories
    assert (numbers(story.articles), numbers(story.earlier), both.digest(usual).told) == ([2], [1], 0)
    (story,) = both.digest(replace(usual, unheard=(KNOWN[0].id,))).sections[0].stories
    assert (sorted(numbers(story.articles)), story.earlier) == ([1, 2], ())


def test_a_timeline_is_found_from_any_of_its_articles() -> None:
    topic = TopicMatch(Topic(1, "t", {"en": "T"}, "x"), 1.0)
    everything = [(each, (topic,)) for each in (*KNOWN, *NEW)]
    for each, least in ((KNOWN[0], {1, 2, 50}), (KNOWN[1], {1, 2, 50}), (KNOWN[2], {3, 51}), (NEW[0], {1, 2, 50})):
        assert least <= set(numbers(timeline(each, everything).articles)) <= {1, 2, 3, 4, 5, 50, 51}
    assert numbers(timeline(NEW[2], everything).articles) == [52]


def told_as(up_to: int, *stories: Sequence[Article]) -> ToldIssue:
    return ToldIssue(MOMENT.date(), up_to, tuple(ToldStory(frozenset(each.id for each in told)) for told in stories))


def test_a_story_stays_what_a_digest_told_it_as() -> None:
    everything = [(each, ()) for each in (*KNOWN, *NEW)]
    record = [told_as(20, KNOWN[9:11])]
    assert numbers(timeline(KNOWN[9], everything, record=record).articles) == [10, 11]
    assert numbers(timeline(KNOWN[9], everything).articles) == [10]


def test_what_a_digest_told_as_two_stories_is_never_one_in_a_timeline() -> None:
    everything = [(each, ()) for each in (*KNOWN, *NEW)]
    together = numbers(timeline(KNOWN[0], everything).articles)
    assert {1, 2, 50} <= set(together)
    apart = [told_as(20, KNOWN[:1], KNOWN[1:2])]
    for article_, other in ((KNOWN[0], 2), (KNOWN[1], 1)):
        found = numbers(timeline(article_, everything, record=apart).articles)
        assert other not in found
        assert article_.number in found
    # A later digest that tells of both has the last word.
    later = ToldIssue(MOMENT.date(), 60, (ToldStory(frozenset({NEW[0].id}), frozenset({KNOWN[0].id, KNOWN[1].id})),))
    assert {1, 2, 50} <= set(numbers(timeline(KNOWN[0], everything, record=[later, *apart]).articles))


def test_what_came_after_the_digest_is_told_apart_from_what_it_told() -> None:
    everything = [(each, ()) for each in (*KNOWN, *NEW)]
    found = timeline(KNOWN[0], everything, record=[told_as(20, KNOWN[:4])])
    assert {KNOWN[0].id, KNOWN[1].id, NEW[0].id} <= {each.id for each in found.articles}
    assert found.joined == {each.id for each in found.articles if (each.number or 0) >= 50}
    assert found.told_on == MOMENT.date()
    assert timeline(KNOWN[0], everything).joined == frozenset()
