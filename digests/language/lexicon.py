"""What every language has a name for: countries, languages, cities, currencies, months and days, from the CLDR."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from digests.language.detect import LESS_PUBLISHED, WIDELY_PUBLISHED
from digests.language.tokens import Token, analyse, stems

# A name of one short stem is as often another word; those of Chinese have two characters.
SHORTEST_STEM = 3
LONGEST_NAME = 4

# Chinese and Japanese are written without spaces: names are found as they are written, in both scripts of Chinese.
_UNSPACED = {"zh": ("zh", "zh_Hant"), "ja": ("ja",)}
_LANGUAGE = re.compile(r"[语語]$|[（(].*")


class _Name(NamedTuple):
    """What a spelling stands for; a proper name is one only with a capital."""

    code: str
    proper: bool


class _Found(NamedTuple):
    """What is named, and by which tokens."""

    code: str
    start: int
    end: int


def named(text: str, language: str) -> Counter[str]:
    """Count what a text names, by code: ``place:IT`` (its language too), ``zone:Europe/Rome``, ``money:EUR``."""
    if is_unspaced(language):
        return Counter(_written_in(text, _written(language)))
    return Counter(found.code for found in _found(text, analyse(text, language), language))


def is_unspaced(language: str) -> bool:
    """Tell whether names of a language are found as they are written, since no spaces part them."""
    return language in _UNSPACED


def familiar(text: str, tokens: Sequence[Token], language: str) -> Mapping[int, str]:
    """Return what the tokens of a spaced text name, by their places among them."""
    found = _found(text, tokens, language) if not is_unspaced(language) else ()
    return {place: each.code for each in found for place in range(each.start, each.end)}


def _found(text: str, tokens: Sequence[Token], language: str) -> Iterator[_Found]:
    names, longest = _spoken(language)
    stems = [token.stem for token in tokens]
    after = 0
    for place in [place for place, stem in enumerate(stems) if stem in longest]:
        left = len(stems) - place
        for size in range(min(longest[stems[place]], left), 0, -1) if place >= after else ():
            name = names.get(tuple(stems[place : place + size]))
            if name and not (name.proper and text[tokens[place].start].islower()):
                yield _Found(name.code, place, place + size)
                after = place + size
                break


def _written_in(text: str, names: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Yield what is named in a text without spaces, at each place by the longest name."""
    place = 0
    while place < len(text):
        beginning = names.get(text[place], {})
        name = next((name for name in beginning if text.startswith(name, place)), None)
        if name:
            yield beginning[name]
        place += len(name or " ")


@lru_cache(maxsize=32)
def _spoken(language: str) -> tuple[Mapping[tuple[str, ...], _Name], Mapping[str, int]]:
    """Return what names of a language stand for, and how many words those have at most that begin with a word."""
    names: dict[tuple[str, ...], _Name] = {}
    for spelling, name in _names(language):
        words = tuple(stems(spelling, language))
        if len(words) == 1 and len(words[0]) < SHORTEST_STEM:
            continue
        known = names.setdefault(words, name)
        # Italia and italiano have one stem: what may be written small is found both ways.
        if words and known.code == name.code and not name.proper:
            names[words] = name
    longest: dict[str, int] = {}
    for words in names:
        if words:
            longest[words[0]] = min(max(longest.get(words[0], 0), len(words)), LONGEST_NAME)
    return names, longest


@lru_cache(maxsize=4)
def _written(language: str) -> Mapping[str, Mapping[str, str]]:
    """Return names and what they stand for by their first character, the longer first."""
    names: dict[str, str] = {}
    for locale in _UNSPACED[language]:
        for spelling, name in _names(locale):
            short = _LANGUAGE.sub("", spelling) if name.code.startswith("place:") else spelling
            if len(short) > 1 and not short.isascii():
                names.setdefault(short, name.code)
    beginning: dict[str, dict[str, str]] = {}
    for spelling in sorted(names, key=len, reverse=True):
        beginning.setdefault(spelling[0], {})[spelling] = names[spelling]
    return beginning


def _names(code: str) -> Iterator[tuple[str, _Name]]:
    """Yield spellings and what they stand for; a language stands for the country where most of its speakers live."""
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return
    home = get_global("likely_subtags")
    yield from ((name, _Name(f"place:{code}", True)) for code, name in locale.territories.items() if len(code) == 2)
    for language, name in locale.languages.items():
        # The names of small languages are other words elsewhere: corso is Corsican, and a course.
        if language in home and language in WIDELY_PUBLISHED | LESS_PUBLISHED:
            yield name, _Name(f"place:{home[language].rpartition('_')[2]}", False)
    yield from ((name, _Name(f"money:{code}", False)) for code, name in locale.currencies.items())
    yield from ((zone["city"], _Name(f"zone:{key}", True)) for key, zone in locale.time_zones.items() if "city" in zone)
    for names in locale.months.values():
        yield from ((name, _Name(f"month:{number}", False)) for number, name in names["wide"].items())
    for names in locale.days.values():
        yield from ((name, _Name(f"day:{number}", False)) for number, name in names["wide"].items())
