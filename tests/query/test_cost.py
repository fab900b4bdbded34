"""What asks for too much is refused before it runs, with a word on what to narrow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from digests.errors import QuerySyntaxError
from digests.query import Query, parse
from digests.query.cost import check_search, check_topic

ATTACK = " NEAR/100 ".join(f"{beginning}*" for beginning in ("ka", "to", "mi", "sa", "re", "lo", "da"))
COMMON = " NEAR/100 ".join(["the", "of", "to", "and", "a", "in", "is", "it", "for", "on"])
BEGINNINGS = [f"{one}{other}*" for one in "bcdfghlmnprstv" for other in "aeiouy"]


def refusal(check: Callable[[Query], None], text: str) -> str:
    with pytest.raises(QuerySyntaxError) as error:
        check(parse(text, for_search=check is check_search))
    assert error.value.position < len(text)
    return error.value.reason


def test_a_search_of_long_chains_or_of_many_short_beginnings_is_refused() -> None:
    assert refusal(check_search, ATTACK) == "near-too-dear"
    assert refusal(check_search, f"title:({COMMON}) lang:it") == "near-too-dear"
    assert refusal(check_search, f"-({' OR '.join(BEGINNINGS[:30])}) casa") == "prefixes-too-dear"


def test_a_topic_of_longer_chains_or_of_far_more_beginnings_is_refused() -> None:
    assert refusal(check_topic, f"({ATTACK} NEAR gas)^2") == "near-too-dear"
    assert refusal(check_topic, " ".join(f"{word} {word[:-1]}x* {word[:-1]}z*" for word in BEGINNINGS)) == (
        "prefixes-too-dear"
    )


@pytest.mark.parametrize(
    "query",
    [
        "ka* NEAR/100 to*",
        "@CN NEAR @US dazi NEAR/8 acciaio",
        "(Cina OR China OR 中国) NEAR/20 (Russia OR Россия OR 俄罗斯)",
        "sanzion* OR санкци* OR 制裁* -calcio",
        '"guerra commerciale" NEAR/12 dazi NEAR/12 acciaio',
        " ".join(f"parola{number}" for number in range(100)),
    ],
)
def test_what_people_ask_for_is_not(query: str) -> None:
    check_search(parse(query, for_search=True))
    check_topic(parse(query))
