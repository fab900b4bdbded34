"""What a report says in particular: whom and what it names, what it counts, and how a match ended.

What happens again is told in the same words: another flood, another vote, another match. What tells one from another
are the names, the numbers of the same thing and the result.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from digests.compose.bags import Bag
from digests.compose.roundups import is_roundup_title
from digests.language.lexicon import is_unspaced, named
from digests.language.quantities import figures, is_scale
from digests.language.tokens import UNSPACED, Token

# What a report is about it counts at once; further on it counts other things too.
COUNTED_WITHIN = 250
# What stands beside a number and is shorter says nothing of what is counted: of, to, di, la.
SHORTEST_UNIT = 3
# The title and the first sentence say where it is.
PLACED_WITHIN = 120
# Countries are what a topic is made of; months and days are when, and said of anything.
_NO_NAMES = ("place:", "month:", "day:")
_PLACES = ("place:", "zone:")
_ENDS = re.compile(r"[.!?;:…\n]")
_UNSPACED = re.compile(rf"[{UNSPACED}]")
# A range goes up, and a result is mostly told with the winner first; with a colon it may be a time of day instead.
_RESULT = re.compile(
    r"(?<![\d.,:–-])(?:(\d{1,3}) ?[-–] ?(\d{1,3})|(\d{1,3}):(\d{1,3})|(\d{1,3}) ?比 ?(\d{1,3}))(?![\d.,:–-])"
)
HOURS, MINUTES = 24, 60
# In matches that a title gives the result of; what has more is a vote.
MOST_GOALS = 12
# Where clauses begin with the days of a week, one after the other, it is told what will be.
FEWEST_DAYS, AGENDA_WITHIN, LONGEST_DAY = 3, 400, 24
_CLAUSE = re.compile(r"[.;:。；：\n]")
# As Chinese papers write it; the CLDR's own name is longer.
_CHINESE_DAY = re.compile(r"\A周[一二三四五六日]")
_DAYS = ("day:", "周")


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a report says in particular.

    ``names`` are its names without those of countries, ``places`` the countries and cities where it begins, the same in
    every language, ``heading`` the words of its title that are no names, ``counted`` is what it has numbers of,
    ``counts`` holds each of these with its number, and ``results`` those of matches. An agenda tells what the days of a
    week will bring, a round-up names many events.
    """

    names: Bag
    places: Bag
    heading: Bag
    counted: Bag
    counts: Bag
    results: frozenset[tuple[int, int]]
    is_agenda: bool
    is_roundup: bool


def is_match(title: str) -> bool:
    """Return whether a title gives the result of a match, which is an event of its own, whatever was told of before."""
    return any(most <= MOST_GOALS for most, _ in _results(_RESULT.finditer(title)))


def particulars(
    title: str, text: str, language: str, tokens: Sequence[Token], known: Mapping[int, str], names: frozenset[str]
) -> Particulars:
    """Return what a text says in particular, its title in front of it.

    known: what tokens stand for, by their places. names: the stems of its names, perhaps of numbers.
    """
    common = {tokens[place].stem for place, code in known.items() if code.startswith(_NO_NAMES)}
    results = list(_RESULT.finditer(text))
    counts = set(_counted(text, tokens, known, [found.span() for found in results]))
    kind = f"{language} "
    beginning = _named_within(len(title) + PLACED_WITHIN, text, language, tokens, known)
    return Particulars(
        names=_each((name for name in names - common if not name[0].isdigit()), kind),
        places=_each(code for code in beginning if code.startswith(_PLACES)),
        heading=_each((token.stem for token in tokens if token.end <= len(title) and token.stem not in names), kind),
        counted=_each((unit for unit, _ in counts), kind),
        counts=_each((f"{unit} {number:g}" for unit, number in counts), kind),
        results=frozenset(_results(results)),
        is_agenda=_may_be_agenda(language, known) and _is_agenda(text, language),
        is_roundup=is_roundup_title(title, language),
    )


def _each(features: Iterable[str], kind: str = "") -> Bag:
    return Bag.of(dict.fromkeys(features, 1.0), kind)


def _named_within(
    end: int, text: str, language: str, tokens: Sequence[Token], known: Mapping[int, str]
) -> Iterable[str]:
    """Return what a text names up to a place in it."""
    if is_unspaced(language):
        return named(text[:end], language)
    return (code for place, code in known.items() if tokens[place].end <= end)


def _may_be_agenda(language: str, known: Mapping[int, str]) -> bool:
    """Return whether a text names enough days to be an agenda, so that its clauses must be looked at one by one."""
    return is_unspaced(language) or len({code for code in known.values() if code.startswith(_DAYS)}) >= FEWEST_DAYS


def _is_agenda(text: str, language: str) -> bool:
    """Return whether clauses begin with one day of the week after the other."""
    beginnings = (" ".join(clause.split(None, 2)[:2])[:LONGEST_DAY] for clause in _CLAUSE.split(text[:AGENDA_WITHIN]))
    named_days = {
        code
        for each in beginnings
        for code in (*named(each, language), *_CHINESE_DAY.findall(each))
        if code.startswith(_DAYS)
    }
    return len(named_days) >= FEWEST_DAYS


def _results(found_in_text: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
    for found in found_in_text:
        first, second = (int(number) for number in found.groups() if number)
        is_clear = not _may_be_time(found[3], found[4]) if found[3] else bool(found[5]) or first >= second
        if is_clear:
            yield max(first, second), min(first, second)


def _may_be_time(first: str, second: str) -> bool:
    """Return whether two numbers with a colon may be a time of day: its minutes are written in two digits."""
    return len(second) == len("00") and int(first) < HOURS and int(second) < MINUTES


def _counted(
    text: str, tokens: Sequence[Token], known: Mapping[int, str], results: Sequence[tuple[int, int]]
) -> Iterator[tuple[str, float]]:
    """Yield what is counted with its number: the next word, or the one before where that is too short to tell.

    Dates count nothing, and whose it is that are counted is passed over: 31 Chinese tourists are tourists.
    """
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
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
