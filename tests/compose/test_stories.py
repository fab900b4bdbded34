"""Which articles are one story, within a language and across."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Sequence
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.compose.known import DIMENSIONS, Vector
from digests.compose.stories import gather
from digests.model import Article
from tests.sample_articles import MOMENT, article, articles

HOUR = timedelta(hours=1)
WATER = (
    "Avviso: sospensione dell'acqua in via {street}",
    "Il comune avvisa i cittadini che dalle 8.30 alle 12.30 non vi sarà acqua in via {street} per lavori alla rete. "
    "Ci scusiamo per il disagio.",
)


def numbers(found: Sequence[Sequence[Article]]) -> set[frozenset[int]]:
    return {frozenset(each.number or 0 for each in story) for story in found}


def towards(*directions: int) -> Vector:
    """A vector of length one between some directions."""
    vector = np.zeros(DIMENSIONS, dtype=np.float32)
    vector[list(directions)] = 1
    return vector / np.linalg.norm(vector)


def test_events_of_one_kind_and_of_one_topic_stay_apart() -> None:
    found = numbers(gather(articles()))
    assert {frozenset({number}) for number in (10, 11, 12, 13)} <= found
    assert not any(story & {1, 2, 3, 4, 5} and story & {6, 7, 8, 9} for story in found)


def test_what_two_reports_mean_joins_them_across_languages() -> None:
    """Two of the reports mean the same in different words; everything else of the day means something else."""
    told = (
        ("it", "Il ponte riapre", "Da stasera si passa di nuovo a piedi."),
        ("ru", "Мост снова открыт", "С вечера можно ходить пешком."),
        ("en", "A new library", "Readers can borrow books until ten."),
        ("de", "Der Markt zieht um", "Die Stände stehen ab Montag am Fluss."),
        ("fr", "Une école de cirque", "Les cours commencent en octobre."),
    )
    day = [article(number, *each) for number, each in enumerate(told, 1)]
    vectors = {each.id: towards(max(each.number or 0, 2)) for each in day}
    assert frozenset({1, 2}) in numbers(gather(day, vectors=vectors))
    assert numbers(gather(day)) == {frozenset({number}) for number in range(1, 6)}


OF_ONE_KIND = {
    "two matches, in two languages": (
        ("it", "Pallanuoto, il Recco vince 12-9", "Il Recco ha battuto 12-9 gli ospiti davanti a mille persone."),
        ("ru", "Водное поло: победа со счётом 7:5", "Хозяева обыграли гостей 7:5 в пятницу вечером."),
    ),
    "two quakes": (
        ("it", "Scossa di magnitudo 3,9 a Norcia", "La scossa di magnitudo 3,9 è stata sentita a Norcia venerdì."),
        ("it", "Scossa di magnitudo 4,4 a Tolmezzo", "La scossa di magnitudo 4,4 è stata sentita a Tolmezzo venerdì."),
    ),
    "two duties": (
        ("en", "Duty of 12 percent on wine", "The duty of 12 percent on wine begins in January, said the ministry."),
        (
            "en",
            "Duty of 30 percent on cheese",
            "The duty of 30 percent on cheese begins in January, said the ministry.",
        ),
    ),
    "two trials": (
        ("fr", "Trois vols à Rouen : 3 ans de prison", "Le tribunal de Rouen a condamné l’homme à 3 ans de prison."),
        ("fr", "Des vols à Nîmes : 8 ans de prison", "Le tribunal de Nîmes a condamné l’homme à 8 ans de prison."),
    ),
}
OF_ONE_EVENT = {
    "one match, in two languages": (
        OF_ONE_KIND["two matches, in two languages"][0],
        ("ru", "Водное поло: «Рекко» победил 12:9", "«Рекко» обыграл гостей 12:9 в пятницу вечером."),
    ),
    "one quake, of which one report counts more": (
        OF_ONE_KIND["two quakes"][0],
        ("it", "Norcia, scossa di magnitudo 3,9", "La scossa di magnitudo 3,9 a Norcia: 5 case lesionate venerdì."),
    ),
}


def alone(told: Sequence[tuple[str, str, str]]) -> set[frozenset[int]]:
    """The stories of two reports that mean quite the same, on a day with others."""
    others = (
        ("fr", "Une école de cirque", "Les cours commencent."),
        ("es", "El mercado", "Abre el lunes junto al río."),
    )
    day = [article(number, *each) for number, each in enumerate((*told, *others), 1)]
    vectors = {each.id: towards(max(each.number or 0, 2)) for each in day}
    return numbers(gather(day, vectors=vectors))


@pytest.mark.parametrize("kind", OF_ONE_KIND)
def test_what_happened_twice_is_two_stories_however_alike_it_is_told(kind: str) -> None:
    assert {frozenset({1}), frozenset({2})} <= alone(OF_ONE_KIND[kind])


@pytest.mark.parametrize("kind", OF_ONE_EVENT)
def test_what_happened_once_is_one_story(kind: str) -> None:
    assert frozenset({1, 2}) in alone(OF_ONE_EVENT[kind])


def test_what_is_on_no_common_topic_is_no_story() -> None:
    day = [dataclasses.replace(each, id=each.number or 0) for each in articles()[:2]]
    together = numbers(gather(day, topics={1: frozenset({1, 2}), 2: frozenset({2})}))
    assert together == numbers(gather(day)) == {frozenset({1, 2})}
    assert len(gather(day, topics={1: frozenset({1}), 2: frozenset({2})})) == 2


def test_instalments_of_a_column_are_never_one_story() -> None:
    day = [
        dataclasses.replace(
            article(number, "it", *(part.format(street=street) for part in WATER)), source="Il Comune", url=None,
            published_at=MOMENT + number * 20 * HOUR,
        )
        for number, street in enumerate(("Roma", "Trento"), 1)
    ]  # fmt: skip
    assert len(gather(day)) == 2


def test_copies_follow_their_original_into_its_story() -> None:
    copy = dataclasses.replace(articles()[0], id=900, number=90, copy_of=101)
    story = next(story for story in gather([copy, *articles()]) if copy in story)
    assert {101, 102, 900} <= {each.id for each in story}


@given(st.randoms())
def test_the_order_of_arrival_does_not_matter(chance: random.Random) -> None:
    assert gather(chance.sample(articles(), len(articles()))) == gather(articles())


@given(st.lists(st.text(alphabet=st.sampled_from("abCД 国1.\n"), max_size=40), max_size=12))
def test_every_article_is_in_exactly_one_story(texts: list[str]) -> None:
    day = [article(number, "en", "", text) for number, text in enumerate(texts, 1)]
    found = gather(day)
    assert sorted(each.id for story in found for each in story) == sorted(each.id for each in day)
