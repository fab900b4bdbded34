"""What stands under unlike titles is nobody's news, and joins nothing."""

from __future__ import annotations

import pytest

from digests.compose.repeated import is_mostly_left, own_words
from digests.compose.stories import Vectors, gather
from digests.model import Article
from tests.compose.test_stories import towards
from tests.sample_articles import article

TITLES = (
    "Ship runs aground off the northern cape", "Parliament votes on the harbour tax", "Telescope finds a comet",
    "Bakers strike for a third day", "Court frees the mayor of Aldora",
)  # fmt: skip
INVITATION = (
    "Read the whole article on our website, and subscribe to the newsletter that leaves every morning at seven."
)


def told(after: str, *, opening: bool) -> list[Article]:
    return [
        article(number, "en", title, f"{title}, witnesses said. {after}" if opening else after)
        for number, title in enumerate(TITLES, 1)
    ]


@pytest.mark.parametrize("encoded", [True, False])
@pytest.mark.parametrize("opening", [True, False])
@pytest.mark.parametrize("count", [2, 5])
@pytest.mark.parametrize("after", ["It was said.", INVITATION])
def test_reports_that_share_an_invitation_stay_apart(after: str, count: int, opening: bool, encoded: bool) -> None:
    day = told(after, opening=opening)[:count]
    vectors: Vectors = {each.id: towards(7) for each in day} if encoded and not opening else {}
    assert len(gather(day, vectors=vectors)) == count


def test_a_sentence_that_two_reports_of_one_event_quote_stays() -> None:
    quoted = "“We saw the light go out,” said the keeper."
    day = [
        article(1, "en", "Ship runs aground off the cape", f"It left at noon. {quoted}"),
        article(2, "en", "Keeper saw the ship on the rocks", f"Nobody was hurt. {quoted}"),
    ]
    assert own_words(day) == day


def test_what_is_little_without_its_invitation_means_something_else() -> None:
    whole = told(INVITATION, opening=False)
    assert [each.text for each in own_words(whole)] == [""] * len(whole)
    assert not is_mostly_left(own_words(whole)[0], whole[0])
    assert is_mostly_left(whole[0], whole[0])
