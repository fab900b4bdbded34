"""What a report says in particular: whom and what it names, what it counts, and how a match ended.

What happens again is told in the same words: another flood, another vote, another match. What tells one from another
are the names, the numbers of the same thing and the result.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digests.compose.bags import Bag
from digests.language.quantities import figures, is_scale
from digests.language.tokens import UNSPACED, Token

# What a report is about it counts at once; further on it counts other things too.
COUNTED_WITHIN = 250
# What stands beside a number and is shorter says nothing of what is counted: of, to, di, la.
SHORTEST_UNIT = 3
# Countries are what a topic is made of; months and days are when, and said of anything.
_NO_NAMES = ("place:", "month:", "day:")
_ENDS = re.compile(r"[.!?;:…\n]")
_UNSPACED = re.compile(rf"[{UNSPACED}]")
# A range goes up, and a result is mostly told with the winner first.
_RESULT = re.compile(r"(?<![\d.,:–-])(?:(\d{1,3}) ?[-–比] ?(\d{1,3})|(\d):(\d))(?![\d.,:–-])")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a report says in particular.

    ``names`` are its names without those of countries, ``counted`` is what it has numbers of, ``counts`` holds each of
    these with its number, and ``results`` those of matches.
    """

    names: Bag
    counted: Bag
    counts: Bag
    results: frozenset[tuple[int, int]]


def particulars(
    text: str, language: str, tokens: Sequence[Token], known: Mapping[int, str], names: frozenset[str]
) -> Particulars:
    """Return what a text says in particular.

    known: what tokens stand for, by their places. names: the stems of its names, perhaps of numbers.
    """
    common = {tokens[place].stem for place, code in known.items() if code.startswith(_NO_NAMES)}
    counts = set(_counted(text, tokens, known))
    kind = f"{language} "
    return Particulars(
        names=Bag.of(dict.fromkeys((name for name in names - common if not name[0].isdigit()), 1.0), kind),
        counted=Bag.of(dict.fromkeys((unit for unit, _ in counts), 1.0), kind),
        counts=Bag.of(dict.fromkeys((f"{unit} {number:g}" for unit, number in counts), 1.0), kind),
        results=frozenset(_results(text)),
    )


def _results(text: str) -> Iterator[tuple[int, int]]:
    for found in _RESULT.finditer(text):
        first, second = (int(number) for number in found.groups() if number)
        if first >= second:
            yield first, second


def _counted(text: str, tokens: Sequence[Token], known: Mapping[int, str]) -> Iterator[tuple[str, float]]:
    """Yield what is counted with its number: the next word, or the one before where that is too short to tell.

    Dates count nothing, and whose it is that are counted is passed over: 31 Chinese tourists are tourists.
    """
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    results = [found.span() for found in _RESULT.finditer(text)]
    for number, start, end in figures(text[:COUNTED_WITHIN]):
        if any(first <= start < last for first, last in results):
            continue
        after = text[end : end + 1]
        if after == "%" or _UNSPACED.match(after):
            yield after, number
            continue
        behind, before = bisect_left(starts, end), bisect_right(ends, start) - 1
        while behind < len(tokens) and _is_passed_over(text, tokens[behind], known.get(behind, "")):
            behind += 1
        beside = [
            place
            for place in (behind, before)
            if 0 <= place < len(tokens) and _is_beside(text, tokens[place], start, end)
        ]
        if not any(known.get(place, "").startswith(_NO_NAMES) for place in beside):
            yield from ((tokens[place].stem, number) for place in beside[:1])


def _is_beside(text: str, token: Token, start: int, end: int) -> bool:
    """Return whether a word tells what a number counts: no sentence ends between them, and it is no mere particle."""
    between = text[end : token.start] if token.start >= end else text[token.end : start]
    return token.end - token.start >= SHORTEST_UNIT and not _ENDS.search(between)


def _is_passed_over(text: str, token: Token, code: str) -> bool:
    return code.startswith("place:") or is_scale(text[token.start : token.end])
