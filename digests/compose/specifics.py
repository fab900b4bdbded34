"""Whether two reports in different languages surely are of one event: by what they name that few others do.

A topic is made of its countries and capitals and a day of its dates, so that all reports share them and they prove
nothing. Specifics are the other names (a person's first and last name are one) and numbers of two digits or more. They
must be rare in what is known of both languages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from digests.compose.profile import profile
from digests.language.latin import latin, sound, sounds
from digests.language.lexicon import familiar
from digests.language.quantities import quantities
from digests.language.tokens import Token, analyse

# One shared name or number may be chance; a name and a number that are both rare hardly are. Two names without a number
# may be those of people whom a topic always names together: then nobody else may name them; three are enough.
LEAST_NAMES, ENOUGH_NAMES = 2, 3
# Where rarity is not known, a topic's own people, places and figures must be reckoned with, which may be two or three.
OVERWHELMING = 4
# What more than one text in twenty has is the topic's.
RARE_SHARE = 0.05
# An event that goes on has been reported on before, however few texts are known.
ALWAYS_RARE = 3
# Of forty texts, what one in ten has is missed by the other 39 once in sixty times (0.9^39): fewer teach nothing.
KNOWN_FROM = 40

# A number below is in any text, those of the last and this century are years, and beside a month stands its day.
SMALLEST_NUMBER, YEARS, LONGEST_MONTH = 10, range(1900, 2100), 31
SHORTEST_NAME = 3
# A sound of four consonants out of eight is found by chance in one place of 4,096, of which a text has some hundred.
SHORTEST_SOUND = 4
# Of the pairs of letters, as Rojas and Рохас (Rokhas) share; Rojas and Romano share a third.
ALIKE = 0.6

_MONTH = "month:"
_HEARD = frozenset({"zh"})
# The lexicon knows the capitals that a time zone is named after; these it does not.
_CAPITALS = (
    "ankara", "beijing", "brasilia", "canberra", "delhi", "hanoi", "islamabad", "kremlin", "ottawa", "pechino", "pekin",
    "washington",
)  # fmt: skip
_BETWEEN_NAMES = re.compile(r"[ \u00a0-]")
# One sound, as the languages of Europe and the transliteration of Cyrillic write it.
_SPELLINGS = tuple(
    (re.compile(written), read)
    for written, read in (
        (r"sch|sh|ch|cz|ts|tz|zh", "c"), (r"ph", "f"), (r"th", "t"), (r"kh|gh", "h"), (r"qu", "kv"), (r"c|q", "k"),
        (r"x", "ks"), (r"[yj]", "i"), (r"w", "v"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Specifics:
    """What a report names: names as sets of stems, how each stem sounds, numbers as codes, what is heard in Chinese."""

    names: tuple[frozenset[str], ...]
    sounds: Mapping[str, str]
    numbers: frozenset[str]
    heard: str


class Known:
    """Counts in how many texts of one language a specific is found, the reports in question among them."""

    def __init__(self, texts: Iterable[Specifics] = ()) -> None:
        self._texts = 0
        self._seen: defaultdict[str, int] = defaultdict(int)
        self._heard: list[str] = []
        for text in texts:
            self.add(text)

    def add(self, text: Specifics) -> None:
        """Count one more text."""
        self._texts += 1
        for specific in frozenset().union(text.numbers, *text.names):
            self._seen[specific] += 1
        if text.heard:
            self._heard.append(text.heard)

    @property
    def is_enough(self) -> bool:
        """Whether so many texts are known that what is rare in them is rare."""
        return self._texts >= KNOWN_FROM

    @property
    def few(self) -> float:
        """In how many texts a specific may be."""
        return max(ALWAYS_RARE, RARE_SHARE * self._texts)

    def naming(self, specific: str) -> int:
        """Return how many texts have a name or number."""
        return self._seen[specific]

    def sounding(self, sound: str) -> int:
        """Return in how many of the Chinese texts a sound is heard."""
        return sum(sound in text for text in self._heard)


def specifics(title: str, text: str, language: str) -> Specifics:
    """Return the specifics of an article; its headline and first paragraphs are enough."""
    names = profile(title, text, language).names
    found: list[list[tuple[str, str]]] = []
    months = False
    for part in (title, text):
        tokens = analyse(part, language)
        common = familiar(part, tokens, language)
        rows = _rows(part, [token for place, token in enumerate(tokens) if place not in common], names)
        # A stem has lost endings that are part of a name: Комаров becomes комар.
        found += [[(token.stem, sound(part[token.start : token.end])) for token in row] for row in rows]
        months = months or any(code.startswith(_MONTH) for code in common.values())
    return Specifics(
        _merged(frozenset(stem for stem, _ in row) for row in found),
        {stem: said for row in found for stem, said in row},
        _numbers(f"{title}\n{text}", months),
        sounds(f"{title}\n{text}") if language in _HEARD else "",
    )


def are_one_event(a: Specifics, b: Specifics, known_a: Known, known_b: Known) -> bool:
    """Tell whether two reports share enough that few others have: a name, and another name or number."""
    sides = _Side(a, known_a, known_a.few), _Side(b, known_b, known_b.few)
    names, numbers = _shared_names(*sides), _shared_numbers(*sides)
    if not (known_a.is_enough and known_b.is_enough):
        return names > 0 and numbers > 0 and names + numbers >= OVERWHELMING
    if numbers or names >= ENOUGH_NAMES:
        return names > 0
    return names >= LEAST_NAMES and _shared_names(*(side._replace(few=1) for side in sides)) >= LEAST_NAMES


class _Side(NamedTuple):
    """One of two reports, what is known of its language, and in how many texts of it a specific may be."""

    text: Specifics
    known: Known
    few: float

    def has_rare(self, specific: str) -> bool:
        return self.known.naming(specific) <= self.few


def _numbers(text: str, months: bool) -> frozenset[str]:
    found = frozenset(quantities(text))
    dated = months or any(code.startswith(_MONTH) for code in found)
    smallest = LONGEST_MONTH + 1 if dated else SMALLEST_NUMBER
    values = {code: float(code.partition(":")[2]) for code in found if not code.startswith(_MONTH)}
    return frozenset(code for code, value in values.items() if value >= smallest and value not in YEARS)


def _rows(text: str, tokens: Iterable[Token], names: frozenset[str]) -> Iterator[list[Token]]:
    """Yield the names that stand in a text, those in a row as one: a person's, an organisation's."""
    row: list[Token] = []
    for token in tokens:
        if token.stem not in names or not _is_name(text[token.start], token.stem):
            continue
        if row and not _BETWEEN_NAMES.fullmatch(text[row[-1].end : token.start]):
            yield row
            row = []
        row.append(token)
    yield row


def _is_name(initial: str, stem: str) -> bool:
    return initial.isupper() and len(stem) >= SHORTEST_NAME and not _is_capital(stem)


@lru_cache(maxsize=1 << 15)
def _is_capital(stem: str) -> bool:
    return any(_are_alike(_read(stem), _read(capital)) for capital in _CAPITALS)


def _merged(found: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Join what has a word in common: Lucia Ferrante is Ferrante."""
    merged: list[frozenset[str]] = []
    for name in filter(None, found):
        same = [other for other in merged if other & name]
        merged = [other for other in merged if other not in same] + [name.union(*same)]
    return tuple(merged)


def _shared_numbers(a: _Side, b: _Side) -> int:
    return sum(a.has_rare(number) and b.has_rare(number) for number in a.text.numbers & b.text.numbers)


def _shared_names(a: _Side, b: _Side) -> int:
    # A name may be alike to several of the other's: the side with fewer tells how many they are. Chinese only hears.
    return min(_found(*pair) for pair in ((a, b), (b, a)) if not pair[0].text.heard)


def _found(a: _Side, b: _Side) -> int:
    return sum(any(a.has_rare(word) and _is_in(word, a.text.sounds[word], b) for word in name) for name in a.text.names)


def _is_in(word: str, heard: str, side: _Side) -> bool:
    spelled = _read(word)
    others = (other for name in side.text.names for other in name)
    if any(_are_alike(spelled, _read(other)) and side.has_rare(other) for other in others):
        return True
    return len(heard) >= SHORTEST_SOUND and heard in side.text.heard and side.known.sounding(heard) <= side.few


@lru_cache(maxsize=1 << 15)
def _read(stem: str) -> frozenset[str]:
    """Return the pairs of letters of a name as it is read, its first letter marked."""
    read = latin(stem)
    for written, letters in _SPELLINGS:
        read = written.sub(letters, read)
    marked = f"^{read}"
    return frozenset(marked[place : place + 2] for place in range(len(marked) - 1))


def _are_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two names share most of their pairs of letters (the coefficient of Dice)."""
    return 2 * len(a & b) >= ALIKE * (len(a) + len(b))
