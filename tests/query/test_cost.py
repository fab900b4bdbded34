"""What asks for too much is refused before it runs, with a word on what to narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import cycle, product, repeat
from time import process_time

import pytest

from digests.errors import QuerySyntaxError
from digests.query import AnalysedText, Query, parse
from digests.query.cost import check_search, check_topic
from digests.query.parser import MAX_LENGTH

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


LENGTH = 30_000
LETTERS = "abcdefghijklmnopqrst"


def filled(pieces: Iterable[str]) -> str:
    """Return a query for any of these pieces, as many as it may have."""
    query = ""
    for piece in pieces:
        longer = f"{query} OR {piece}" if query else piece
        if len(longer) > MAX_LENGTH:
            break
        query = longer
    return query


@pytest.mark.slow
@pytest.mark.parametrize(
    ("query", "piece"),
    [
        (filled(repeat("dazi")), "dazi "),
        (filled("".join(each) for each in product("aA", repeat=8)), "aaaaaaaa AAaaAAaa AAAAAAAA "),
        (filled("".join(each) for each in product("aàáâãä", repeat=4)), "aaaa "),
        (filled(repeat("al-Assad")), "al Assad "),
        (f'"{"a " * 1990}"', "a "),
        (filled(f'"{"a " * count}a"' for count in range(1, 100)), "a "),
        (filled(f'"{one} {other}"' for one, other in product(LETTERS, LETTERS)), " ".join(LETTERS)),
        (filled("a" * length + "*" for length in range(2, 65)), f"{'a' * 64} "),
        (filled(f"a NEAR/{words} b" for words in cycle(range(1, 100))), "a b "),
        (" NEAR ".join(LETTERS[:7]), f"{' '.join(LETTERS[:7])} "),
        (filled(repeat("title:a")), "a "),
        (" ".join(["a", *repeat("-b", 1300)]), "a "),
        ("中" * 3990, "中"),
        (filled(chr(0x4E00 + number) for number in range(1000)), "".join(chr(0x4E00 + n) for n in range(1000))),
        (filled(repeat("@CN")), "China Cina "),
    ],
    ids=[
        "one word",
        "capitals",
        "accents",
        "one phrase",
        "long phrase",
        "phrases within each other",
        "pairs",
        "beginnings of one word",
        "distances",
        "chain",
        "titles",
        "absences",
        "Chinese phrase",
        "Chinese characters",
        "country",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["it", "de"])
def test_no_query_holds_an_article_up_however_it_repeats_itself(query: str, piece: str, language: str) -> None:
    text = (piece * LENGTH)[:LENGTH]
    article = AnalysedText.of(text[:200], text, language)
    matcher = parse(query).compile(("it", "de", "zh"))
    began = process_time()
    assert matcher.match(article)
    # The dearest takes a fourth of it; what grew with the product of both lengths took minutes.
    assert process_time() - began < 6
