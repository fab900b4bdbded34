"""What editors say goes over what was composed: it loses no article, holds for later digests, and can be taken back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.compose.amending import amended, shortened_to
from digests.compose.curation import UNTOUCHED, Curation, Introduction, Mark, Move, Pictured, Tie, Withheld, text_of
from digests.compose.digest import Matched, compose
from digests.compose.known import DIMENSIONS
from digests.model import (
    Amendment,
    Article,
    Digest,
    LeadPicture,
    MachineTranslation,
    Story,
    Topic,
    TopicMatch,
    rule_topic,
)
from digests.publishing.choice import Choice
from digests.publishing.snapshot import Snapshot, read, serialized
from digests.publishing.window import Window
from tests.sample_articles import MOMENT, articles

DAY = date(2026, 11, 24)
ASIA, SEA = Topic(1, "asia", {"en": "Asia"}, "x"), Topic(2, "sea", {"en": "Sea"}, "x")
ALL = articles()


def an_article(number: int, **fields: object) -> Article:
    """An article on an event of its own, the newer the higher its number."""
    plain = replace(ALL[0], id=number, number=number, title=f"Title {number}", published_at=MOMENT)
    return replace(plain, url=f"https://paper{number}.example/", **fields)  # type: ignore[arg-type]


FIVE = [an_article(number) for number in range(1, 6)]


def composed(
    hand: Curation = UNTOUCHED, *, of: Sequence[Article] = FIVE, told: Sequence[Sequence[int]] = (), **more: object
) -> Digest:
    """The digest of articles on Asia, the newest first; ``told`` are the ids of those that are one story."""
    by_id = {article.id: article for article in of}
    together = {number for story in told for number in story}
    stories = [[by_id[number] for number in story] for story in told]
    stories += [[article] for article in of if article.id not in together]
    places = {each.id: (n, place) for n, story in enumerate(hand.tied(stories)) for place, each in enumerate(story)}
    matched = [(article, (TopicMatch(ASIA, 1.0),)) for article in of]
    return compose(DAY, "en", [ASIA], matched, lambda _: "", places, lambda _, had: (), hand, **more)  # type: ignore[arg-type]


def leads(digest: Digest) -> list[int]:
    return [story.article.id for section in digest.sections for story in section.stories]


def shown(story: Story) -> set[int]:
    return {each.id for each in (story.article, *story.copies, *story.others)}


def marked(**marks: Mark) -> Curation:
    return Curation(marks={(ASIA.id, int(name[1:])): (at, mark) for at, (name, mark) in enumerate(marks.items(), 1)})


def test_the_pinned_come_first_as_they_were_pinned() -> None:
    assert leads(composed()) == [5, 4, 3, 2, 1]
    assert leads(composed(marked(a2=Mark.PINNED, a4=Mark.PINNED))) == [2, 4, 5, 3, 1]


def test_what_is_dropped_is_out_and_what_comes_to_it_later_too() -> None:
    assert leads(composed(marked(a4=Mark.DROPPED))) == [5, 3, 2, 1]
    assert leads(composed(marked(a4=Mark.DROPPED), told=[(4, 5)])) == [3, 2, 1]
    assert composed(marked(a4=Mark.DROPPED)).sections[0].left_out == 0


def test_the_last_word_on_a_story_counts() -> None:
    assert leads(composed(marked(a4=Mark.DROPPED, a5=Mark.PINNED), told=[(4, 5)]))[0] == 4
    assert 4 not in leads(composed(marked(a5=Mark.PINNED, a4=Mark.DROPPED), told=[(4, 5)]))


def test_a_story_that_is_out_of_one_topic_stands_in_another() -> None:
    matched = [(FIVE[0], (TopicMatch(ASIA, 1.0), TopicMatch(SEA, 0.5)))]
    dropped = compose(DAY, "en", [ASIA, SEA], matched, lambda _: "", hand=marked(a1=Mark.DROPPED))
    assert [section.topic for section in dropped.sections] == [SEA]
    pinned = compose(
        DAY, "en", [ASIA, SEA], matched, lambda _: "", hand=Curation(marks={(SEA.id, 1): (1, Mark.PINNED)})
    )
    assert [section.topic for section in pinned.sections] == [SEA]


def test_a_story_stands_before_the_one_that_it_was_moved_before() -> None:
    up = Curation(moves={ASIA.id: (Move(3, 4),)})
    assert leads(composed(up)) == [5, 3, 4, 2, 1]
    again = Curation(moves={ASIA.id: (Move(3, 4), Move(3, 5), Move(5, 3))})
    assert leads(composed(again)) == [5, 3, 4, 2, 1]
    # Tomorrow's newest comes where its worth puts it, and the two keep their order.
    assert leads(composed(up, of=[*FIVE, an_article(6)])) == [6, 5, 3, 4, 2, 1]


def test_no_move_goes_over_a_pin() -> None:
    hand = replace(marked(a1=Mark.PINNED), moves={ASIA.id: (Move(5, 1), Move(2, 1))})
    assert leads(composed(hand)) == [1, 5, 4, 3, 2]


def test_merged_stories_are_one_which_the_first_leads_and_split_again_two() -> None:
    together, apart = Tie(1, 2, (5,), together=True), Tie(2, 5, (2,), together=False)
    (first, *others) = composed(Curation(ties=(together,))).sections[0].stories
    assert (first.article.id, shown(first), len(others)) == (2, {2, 5}, 3)
    assert sorted(leads(composed(Curation(ties=(together, apart))))) == [1, 2, 3, 4, 5]
    assert len(leads(composed(Curation(ties=(together, apart, replace(together, id=3)))))) == 4


def test_an_article_that_was_taken_out_stays_out_of_its_story_however_that_is_led() -> None:
    out = Curation(ties=(Tie(1, 3, (1, 2), together=False),))
    for told in ((1, 2, 3), (3, 2), (1, 3)):
        assert {3} in [shown(story) for story in composed(out, told=[told]).sections[0].stories]


def test_a_copy_goes_where_its_original_goes() -> None:
    copy = an_article(6, copy_of=3)
    digest = composed(Curation(ties=(Tie(1, 6, (2,), together=False),)), of=[*FIVE, copy], told=[(2, 3, 6)])
    assert {3, 6} in [shown(story) for story in digest.sections[0].stories]


def test_a_title_is_for_readers_of_its_language_and_the_article_keeps_its_own() -> None:
    hand = Curation(titles={1: (1, "Ours"), 2: (2, "Newer"), 3: (3, "Nostro")})
    italian = replace(FIVE[2], language="it")
    of = [*FIVE[:2], italian]
    (story,) = composed(hand, of=of, told=[(1, 2, 3)]).sections[0].stories
    assert (story.title, story.article.title) == ("Newer", "Title 1")
    assert composed(hand, of=[italian]).sections[0].stories[0].title == "Nostro"
    assert composed(of=of).sections[0].stories[0].title == ""


def test_an_introduction_is_read_once_in_the_readers_language_if_it_has_one() -> None:
    words = [Introduction(ASIA.id, "it", "Ciao", 7), Introduction(ASIA.id, "en", "Hello", 6)]
    hand = Curation(introductions=tuple(words))
    assert composed(hand, first=1).sections[0].introduction == "Hello"
    assert composed(hand, first=7).sections[0].introduction == "Ciao"
    assert composed(hand, first=8).sections[0].introduction == ""
    assert (
        composed(Curation(introductions=(Introduction(SEA.id, "en", "No", 9),)), first=1).sections[0].introduction == ""
    )


def test_those_who_have_read_an_introduction_are_not_taken_for_those_who_have_not() -> None:
    hand = Curation(introductions=(Introduction(ASIA.id, "en", "Hello", 6),))
    matched = [(each, (TopicMatch(ASIA, 1.0),)) for each in [*FIVE, an_article(8)]]
    window = Window([ASIA], matched, 0, 8, hand=hand)
    assert (window.first_after(5), window.first_after(6), window.first_after(8)) == (6, 8, 9)
    told = [window.digest(Choice("en", DAY, (ASIA.id,), first)).sections[0].introduction for first in (6, 8)]
    assert told == ["Hello", ""]


def test_what_was_not_approved_stays_out_of_its_topic_and_nothing_else() -> None:
    asia, sea = TopicMatch(ASIA, 1.0), TopicMatch(SEA, 1.0)
    matched: list[Matched] = [*((each, (asia,)) for each in FIVE[:-1]), (FIVE[-1], (asia, sea))]
    window = Window([ASIA, SEA], matched, 0, 5, hand=Curation(withheld=(Withheld(ASIA.id, 1, 5),)))
    assert leads(window.digest(Choice("en", DAY, (ASIA.id, SEA.id), 1))) == [5]
    (free,) = window.under(UNTOUCHED).digest(Choice("en", DAY, (ASIA.id,), 1), most=None).sections[0].stories
    assert shown(free) == {1, 2, 3, 4, 5}


IDS = st.sampled_from([article.id for article in ALL])
TIES = st.lists(
    st.builds(Tie, st.integers(1, 99), IDS, st.lists(IDS, max_size=4).map(tuple), st.booleans()), max_size=6
)
MOVES = st.lists(st.builds(Move, IDS, IDS), max_size=8).map(tuple)
MARKS = st.dictionaries(
    st.tuples(st.just(ASIA.id), IDS), st.tuples(st.integers(1, 9), st.sampled_from(Mark)), max_size=6
)
HANDS = st.builds(lambda marks, ties, moves: Curation(marks, tuple(ties), {ASIA.id: moves}), MARKS, TIES, MOVES)
GROUPS = st.lists(st.integers(0, 4), min_size=len(ALL), max_size=len(ALL))


def grouped(groups: Sequence[int], of: Sequence[Article]) -> list[list[Article]]:
    return [[each for each, group in zip(of, groups, strict=True) if group == one] for one in sorted(set(groups))]


@given(HANDS, GROUPS, st.lists(st.booleans(), min_size=len(ALL), max_size=len(ALL)))
def test_ties_lose_and_double_no_article_and_part_no_copy(
    hand: Curation, groups: list[int], copies: list[bool]
) -> None:
    of = [
        replace(each, copy_of=ALL[0].id) if each is not ALL[0] and copy else each
        for each, copy in zip(ALL, copies, strict=True)
    ]
    # A copy stands with its original, as it comes from ``gather``.
    groups = [groups[0] if each.copy_of else group for each, group in zip(of, groups, strict=True)]
    stories = hand.tied(grouped(groups, of))
    assert sorted(each.id for story in stories for each in story) == sorted(each.id for each in of)
    homes = [{text_of(each) for each in story} for story in stories]
    assert sum(map(len, homes)) == len(set().union(*homes))
    assert all(stories)


@given(HANDS, GROUPS, IDS, IDS)
def test_the_last_tie_holds_said_twice_says_the_same_and_taken_back_leaves_nothing(
    hand: Curation, groups: list[int], one: int, other: int
) -> None:
    stories = grouped(groups, ALL)
    for together in (True, False):
        said = Tie(100, one, (other,), together)
        tied = replace(hand, ties=(*hand.ties, said)).tied(stories)
        if one != other:
            assert any({one, other} <= {each.id for each in story} for story in tied) == together
        assert replace(hand, ties=(*hand.ties, said, said)).tied(stories) == tied
    assert replace(hand, ties=hand.ties).tied(stories) == hand.tied(stories)


@given(HANDS, GROUPS)
def test_all_but_the_dropped_is_shown_and_the_pinned_stand_first(hand: Curation, groups: list[int]) -> None:
    told = [[each.id for each in story] for story in grouped(groups, ALL)]
    stories = composed(hand, of=ALL, told=told, most=None).sections
    standing = [list(shown(story)) for section in stories for story in section.stories]
    by_id = {article.id: article for article in ALL}
    pins = [hand.pin(ASIA.id, [by_id[each] for each in story]) > 0 for story in standing]
    assert pins == sorted(pins, reverse=True)
    out = [story for story in hand.tied(grouped(groups, ALL)) if hand.is_dropped(ASIA.id, story)]
    everything = sorted([each for story in standing for each in story] + [each.id for story in out for each in story])
    assert everything == sorted(by_id)


@given(MOVES, st.permutations(range(len(ALL))))
def test_moves_leave_the_order_of_all_others_alone(moves: tuple[Move, ...], order: list[int]) -> None:
    moved = Curation(moves={ASIA.id: moves}).moved(ASIA.id, order, [[article] for article in ALL])
    assert sorted(moved) == sorted(order)
    still = {place for place in order if ALL[place].id not in {move.article_id for move in moves}}
    assert [place for place in moved if place in still] == [place for place in order if place in still]
    if moves and moves[-1].article_id != moves[-1].before_id:
        ids = [ALL[place].id for place in moved]
        assert ids.index(moves[-1].article_id) < ids.index(moves[-1].before_id)


def test_a_correction_keeps_the_editors_words() -> None:
    words = Introduction(ASIA.id, "en", "Hello", 6)
    digest = composed(Curation(titles={1: (1, "Our title")}, introductions=(words,)), of=FIVE[:1], first=1)
    plain = json.loads(json.dumps(serialized(Snapshot(Choice("en", DAY, (ASIA.id,), 1), digest))))
    right = replace(FIVE[0], title="Right", text="A right text.", corrected_at=MOMENT + timedelta(hours=1))
    told = read(plain, {1: right}).digest
    assert told is not None
    again = amended(told, MOMENT, lambda article: article.text, lambda _, had: ())
    (section,) = again.sections
    (story,) = section.stories
    assert (section.introduction, story.title, story.amendment) == ("Hello", "Our title", Amendment.CORRECTED)
    assert (story.article.title, story.summary) == ("Right", "A right text.")
    assert shortened_to(again, 0, 4).sections[0].stories[0].title == "Our…"


@given(HANDS, GROUPS)
def test_the_order_in_which_articles_come_does_not_matter(hand: Curation, groups: list[int]) -> None:
    told = [[each.id for each in story] for story in grouped(groups, ALL)]
    there, back = composed(hand, of=ALL, told=told, most=None), composed(hand, of=ALL[::-1], told=told, most=None)
    assert leads(there) == leads(back)


@pytest.mark.parametrize("first", [True, False])
def test_what_one_window_found_another_takes_over(first: bool) -> None:
    matched = [(each, (TopicMatch(ASIA, 1.0),)) for each in ALL]
    one, two = Window([ASIA], matched, 0, 99), Window([ASIA], matched[: None if first else 3], 0, 99)
    choice = Choice("en", DAY, (ASIA.id,), 1)
    assert two.like(one).digest(choice) == Window([ASIA], matched[: None if first else 3], 0, 99).digest(choice)


def test_a_window_whose_articles_have_vectors_since_finds_its_stories_anew() -> None:
    matched = [(each, (TopicMatch(ASIA, 1.0),)) for each in ALL]
    vectors = {each.id: np.eye(1, DIMENSIONS, dtype=np.float32)[0] for each in ALL}
    before = Window([ASIA], matched, 0, 99)
    fresh, after = (Window([ASIA], matched, 0, 99, vectors=vectors) for _ in range(2))
    choice = Choice("en", DAY, (ASIA.id,), 1)
    assert before.digest(choice) != fresh.digest(choice)
    assert not after.same(before)
    assert after.like(before).digest(choice) == fresh.digest(choice)


def test_a_window_whose_articles_are_translated_since_is_another() -> None:
    matched = [(each, (TopicMatch(ASIA, 1.0),)) for each in FIVE]
    translations = {(FIVE[0].id, "ru"): MachineTranslation("en", "Название", "Текст.")}
    before, after = Window([ASIA], matched, 0, 99), Window([ASIA], matched, 0, 99, translations=translations)
    choice = Choice("ru", DAY, (ASIA.id,), 1, reads=("ru",))
    assert before.digest(choice) != after.digest(choice)
    assert not after.same(before)


@given(st.one_of(st.tuples(HANDS, HANDS), HANDS.map(lambda hand: (hand, hand))), st.booleans())
def test_what_stories_go_on_from_is_taken_over_only_where_it_is_the_same(
    hands: tuple[Curation, Curation], forgets: bool
) -> None:
    said, now_said = hands
    matched = [(each, (TopicMatch(ASIA, 1.0),)) for each in ALL]
    recent, new, choice = matched[:3], matched[3:], Choice("en", DAY, (ASIA.id,), 4)

    def after(hand: Curation, *, remembered: Sequence[Matched]) -> Window:
        return Window([ASIA], new, 3, 99, hand=hand, recent=remembered)

    before, left = after(said, remembered=recent), () if forgets else recent
    before.digest(choice)
    fresh, taking_over = after(now_said, remembered=left), after(now_said, remembered=left).like(before)
    assert taking_over.digest(choice) == fresh.digest(choice)
    assert taking_over.threads(fresh.digest(choice), choice) == fresh.threads(fresh.digest(choice), choice)


def ruled(hand: Curation, *, of: Article = FIVE[0]) -> list[str]:
    """Return the sections of a digest for somebody who follows a topic, and words that an article on it has."""
    own = rule_topic(7, "zibibbo")
    matched = [(of, hand.allowed(of, (TopicMatch(ASIA, 1.0), TopicMatch(own, 0.1))))]
    digest = compose(DAY, "en", [ASIA, own], matched, lambda _: "", None, lambda _, had: (), hand)
    return [section.topic.slug for section in digest.sections]


def test_what_is_followed_by_name_stands_there_unless_it_is_pinned_on_a_topic() -> None:
    assert ruled(UNTOUCHED) == ["rule-7"]
    assert ruled(marked(_1=Mark.PINNED)) == ["asia"]
    assert ruled(marked(_1=Mark.DROPPED)) == ["rule-7"]


def test_what_was_not_approved_on_any_topic_is_not_for_readers_own_words_either() -> None:
    assert ruled(Curation(withheld=(Withheld(ASIA.id, 1, 1),))) == []
    assert ruled(Curation(withheld=(Withheld(ASIA.id, 1, 1),)), of=FIVE[1]) == ["rule-7"]
    matches = (TopicMatch(ASIA, 1.0), TopicMatch(SEA, 1.0), TopicMatch(rule_topic(7, "zibibbo"), 1.0))
    left = Curation(withheld=(Withheld(ASIA.id, 1, 1),)).allowed(FIVE[0], matches)
    assert [match.topic.slug for match in left] == ["sea", "rule-7"]


def test_a_picture_stands_at_the_story_only_where_that_leads_and_the_last_word_holds() -> None:
    def lead_picture(*, of: Sequence[Article] = FIVE, **said: str | None) -> LeadPicture | None:
        given = {int(name[1:]): Pictured(at, photo) for at, (name, photo) in enumerate(said.items(), 1)}
        return composed(Curation(pictures=given), of=of, told=[(5, 4)]).sections[0].picture

    assert lead_picture() is None
    assert lead_picture(_5="one") == LeadPicture("one")
    assert lead_picture(_5="one", _4="other") == LeadPicture("other")
    assert lead_picture(_5="one", _4=None) is None
    assert lead_picture(_3="one") is None
    own = an_article(4, picture="sent", image_url="https://paper.example/4.jpg")
    assert lead_picture(of=[*FIVE[:3], own, FIVE[4]], _4="") == LeadPicture("sent", "", own)
    shown = replace(own, picture=None)
    assert lead_picture(of=[*FIVE[:3], shown, FIVE[4]], _4="") == LeadPicture("", "https://paper.example/4.jpg", shown)
    assert lead_picture(_4="") is None


def test_a_picture_goes_the_way_of_its_digest_through_the_outbox_s_notes() -> None:
    own = replace(FIVE[4], picture="sent")
    digest = composed(Curation(pictures={5: Pictured(1, "")}), of=[own])
    plain = json.loads(json.dumps(serialized(Snapshot(Choice("en", DAY, (ASIA.id,), 1), digest))))
    other = replace(own, picture="another")
    again = read(plain, {5: other}).digest
    assert again
    assert again.sections[0].picture == LeadPicture("sent", "", other)
