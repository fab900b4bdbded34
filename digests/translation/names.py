"""The names in a text, and whether another text has them: by the lexicon, by their spelling in Latin letters, by sound.

In most languages names are told by their capitals. At the beginning of a sentence, and anywhere in German, every noun
may have one: there a word counts as a name unless it is known to be another one, from ``plain`` words that the
newsroom's own articles write small.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from anyascii import anyascii

from digests.language.function_words import is_function_word
from digests.language.latin import latin, sound, sounds
from digests.language.lexicon import familiar, named
from digests.language.tokens import analyse, fold, stems
from digests.query.countries import SHORT_NAMES
from digests.timing.cities import cities
from digests.translation.terms import (
    ALSO_NAMES,
    BEFORE_WHAT_IS_A_COUNTRYS,
    CHINESE_COUNTRIES,
    COUNTRIES,
    PLAIN,
    SPELLING_CHARACTERS,
    SYNONYMS,
)

UNSPACED = frozenset({"zh", "ja"})
# Of a hundred: spellings of one name across scripts have about so much in common.
ALIKE = 75
SHORTEST_SOUND = 3
SHORTEST_FUZZY = 4
ENDING = 3
HAN = "\u3400"
_PLACED = ("place:", "zone:", "money:")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_POINTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_OPENS = re.compile(r"(?:\A|[.!?:…。！？：\n]|[.!?…]?[\"“”«„‘(])\s{0,3}\Z")
_SYLLABLE = re.compile(r"[A-Z][a-z]*")
_SPELLED = re.compile(rf"[{''.join(sorted(SPELLING_CHARACTERS))}·・]{{2,}}")
_COUNTRYS = "".join(CHINESE_COUNTRIES)
_CHINESE_PAIR = re.compile(rf"[{_COUNTRYS}]{{2,}}|[{_COUNTRYS}](?=[{BEFORE_WHAT_IS_A_COUNTRYS}])")
LOOKED_BACK = 4
# So many letters of a transliteration in Chinese are hardly other words.
SPELLED_OUT = 3


class Named:
    """What a text in a language names, and what may be a name in it."""

    def __init__(self, text: str, language: str) -> None:
        self.text = _POINTED.sub(lambda found: found[0].replace(".", ""), text)
        self.language = language

    @cached_property
    def codes(self) -> frozenset[str]:
        """The countries, cities and currencies that it names, by code."""
        found = named(self.text, self.language) if self.language in UNSPACED else self._familiar.values()
        return frozenset((*(code for code in found if code.startswith(_PLACED)), *_countries(self.text)))

    @cached_property
    def _familiar(self) -> Mapping[int, str]:
        """The codes of the lexicon, by where their words begin in the text."""
        tokens = analyse(self.text, self.language)
        return {tokens[place].start: code for place, code in familiar(self.text, tokens, self.language).items()}

    @cached_property
    def _words(self) -> frozenset[str]:
        """All words in Latin letters, without accents."""
        return frozenset(map(latin, _WORD.findall(self.text)))

    @cached_property
    def _syllables(self) -> tuple[str, ...]:
        """The syllables of its Chinese, in order."""
        return tuple(map(str.lower, _SYLLABLE.findall(anyascii(self.text)))) if self.language in UNSPACED else ()

    @cached_property
    def _heard(self) -> frozenset[str]:
        """How the foreign names sound that Chinese spells out."""
        return (
            frozenset(sounds(found) for found in _SPELLED.findall(self.text)) if self.language == "zh" else frozenset()
        )

    def has(self, name: str) -> bool:
        """Return whether something here may be a name, in whatever spelling."""
        return (
            any(_is_spelled(latin(name), word) for word in self._words)
            or any(len(sound(name)) >= SHORTEST_SOUND and sound(name) in heard for heard in self._heard)
            or _is_said(latin(name), self._syllables)
            or any(self._has_term(term) for term in _synonyms().get(fold(name), ()))
            or any(code.endswith(f"/{latin(name).capitalize()}") for code in self.codes)
        )

    def _has_term(self, term: str) -> bool:
        return term in self.text if term[0] >= HAN else any(_is_spelled(latin(term), word) for word in self._words)

    def names(self, plain: frozenset[str]) -> Iterator[tuple[str, str]]:
        """Yield what is a name, with its code in the lexicon, the empty string where it has none.

        plain: stems of words of this language that name nobody.
        """
        if self.language in UNSPACED:
            yield from ((word, "") for word in _LATIN_WORD.findall(self.text))
            return
        for found in _WORD.finditer(self.text):
            word, code = found[0], self._familiar.get(found.start(), "")
            if code.startswith(_PLACED):
                yield word, code
            elif not word.islower() and len(word) > 1 and not code and not self._is_plain(found, plain):
                yield word, ""

    def _is_plain(self, found: re.Match[str], plain: frozenset[str]) -> bool:
        folded = fold(found[0])
        joins = is_function_word(folded, self.language) and folded not in ALSO_NAMES
        if joins or folded in _plain(self.language):
            return True
        opens = _OPENS.search(self.text[max(0, found.start() - LOOKED_BACK) : found.start()])
        may_be_other = self.language == "de" or opens is not None
        return may_be_other and not found[0].isupper() and not plain.isdisjoint(stems(found[0], self.language))

    @property
    def spelled_out(self) -> frozenset[str]:
        """How those of its foreign names sound that are long enough to be nothing else in Chinese."""
        runs = _SPELLED.findall(self.text) if self.language == "zh" else []
        return frozenset(sounds(run) for run in runs if len(run) >= SPELLED_OUT and not named(run, "zh"))


def all_named(made: Named, source: Named, plain: Mapping[str, frozenset[str]]) -> bool:
    """Return whether each name of a translation has its counterpart in the source.

    In Chinese names cannot be told from other words; there each name of the source must be found, besides.
    plain: for languages the stems of words that name nobody.
    """
    for word, code in made.names(plain.get(made.language, frozenset())):
        if (code or _country(word)) not in source.codes and not source.has(word):
            return False
    if made.language not in UNSPACED:
        return True
    said = {sound(word) for word in _WORD.findall(source.text)}
    if made.codes - source.codes or any(not _is_heard(run, said) for run in made.spelled_out):
        return False
    names = source.names(plain.get(source.language, frozenset()))
    return all((code or _country(word)) in made.codes or made.has(word) for word, code in names)


def _is_heard(run: str, said: Iterable[str]) -> bool:
    """Return whether one of some names sounds like characters that spell one out."""
    return any(len(each) > 1 and (each in run or run in each) for each in said)


def _is_spelled(name: str, word: str) -> bool:
    """Return whether a word may be a name in another spelling, or with another ending; both in Latin letters."""
    # Loaded with the first translation: it takes 3 MB, and most bots have no model.
    from rapidfuzz import fuzz

    if len(name) < SHORTEST_FUZZY or len(word) < SHORTEST_FUZZY:
        return word.startswith(name) and len(word) - len(name) < ENDING
    if abs(len(word) - len(name)) > max(ENDING, len(name) // 2):
        return False
    best = max(fuzz.ratio(name, word[: len(name) + more]) for more in (-1, 0, 1))
    return best >= ALIKE or (len(sound(name)) >= SHORTEST_SOUND and sound(name) == sound(word))


def _is_said(name: str, syllables: tuple[str, ...]) -> bool:
    """Return whether a name is some syllables in a row."""
    for start, syllable in enumerate(syllables):
        said, place = syllable, start + 1
        while name.startswith(said) and len(said) < len(name) and place < len(syllables):
            said, place = said + syllables[place], place + 1
        if said == name:
            return True
    return False


def _countries(text: str) -> Iterator[str]:
    """Yield the codes of countries whose names or people a text has in some form."""
    for word in _WORD.findall(text):
        if code := _country(word):
            yield code
    for code, names in COUNTRIES.items():
        if any(name in text for name in names.split() if name[0] >= HAN):
            yield f"place:{code}"
    for found in _CHINESE_PAIR.findall(text):
        yield from (f"place:{CHINESE_COUNTRIES[each]}" for each in found)


@lru_cache(maxsize=1 << 12)
def _country(word: str) -> str:
    """Return the code of the country that a word is of, the empty string where it is of none."""
    written = fold(word)
    for code, names in COUNTRIES.items():
        for name in map(fold, names.split()):
            is_short = len(name) <= 3
            if written == name if is_short else written.startswith(name):
                return f"place:{code}" if not is_short or word.isupper() else ""
    for code, spellings in SHORT_NAMES.items():
        if written in map(fold, spellings):
            return f"place:{code}"
    return ""


@lru_cache(maxsize=1)
def _synonyms() -> Mapping[str, frozenset[str]]:
    """Return what else a word is called."""
    found = defaultdict[str, set[str]](set)
    groups = [line.split() for line in SYNONYMS]
    for city in cities().values():
        groups.append([name for name in (*city.names.values(), *city.other_names) if _WORD.fullmatch(name)])
    for group in groups:
        for name in group:
            found[fold(name)] |= {fold(other) for other in group}
    return {name: frozenset(others - {name}) for name, others in found.items()}


@lru_cache(maxsize=16)
def _plain(language: str) -> frozenset[str]:
    return frozenset(map(fold, PLAIN.get(language, "").split()))
