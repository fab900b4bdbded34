"""The months by their names in a language, or in all that most news is in: those of the CLDR (Babel). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from digests.language.tokens import fold

# Languages whose names of months are looked for where none is declared, the most published first.
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl", "tr", "uk", "sv", "da", "nb", "fi", "cs", "ro", "hu", "el",
    "bg", "hr", "sk", "sl", "sr", "sr_Latn", "ca", "lt", "lv", "et", "sq", "mk", "bs", "be", "id", "ms", "ar", "fa",
    "he", "hi", "bn", "th", "ka", "hy", "az", "kk", "uz", "ga", "eu", "gl", "is", "ur", "sw",
)  # fmt: skip
# Where a language has other months in other countries.
ELSEWHERE: Mapping[str, tuple[str, ...]] = {"ar": ("ar_LB", "ar_MA", "ar_DZ"), "de": ("de_AT",), "fa": ("fa_AF",)}
# Usual short forms that the CLDR has not.
SHORT: Mapping[str, Mapping[str, int]] = {"ru": {"фев": 2, "сен": 9, "ноя": 11}, "es": {"sept": 9}, "en": {"sept": 9}}
SHORTEST, LONGEST = 3, 4

# Vowels of Thai and Hindi are marks and no letters.
WORD = re.compile(r"[^\s\d,.;:()\[\]/|+-]+")
# Short months of Thai have dots inside, and those of the Levant are of two words.
_ONE_WORD = re.compile(r"(?<=[\u0e00-\u0e7f])\.(?=[\u0e00-\u0e7f])|(?<=تشرين|كانون)\s(?=ال)")


def with_whole_names(text: str) -> str:
    """Return a text in which each name of a month is one word, as it is in what ``dictionaries`` gives."""
    return _ONE_WORD.sub("", text)


def dictionaries(language: str | None) -> Iterator[Mapping[str, int]]:
    """Yield the months by their folded names: in the language that is declared, in English, in all."""
    declared = (language or "")[:2].lower()
    for each in filter(None, (declared, "en")):
        yield _beginnings(each)
    yield _months(LANGUAGES)


@lru_cache(maxsize=64)
def _beginnings(language: str) -> Mapping[str, int]:
    """Return the months of one language by their names, and by beginnings of these that are of no other month."""
    names = _months((language,))
    begun: dict[str, int] = {}
    for name, month in names.items():
        for beginning in {name[:length] for length in range(SHORTEST, min(LONGEST + 1, len(name)))}:
            begun[beginning] = month if begun.get(beginning, month) == month else 0
    return {**{name: month for name, month in begun.items() if month}, **names}


@lru_cache(maxsize=64)
def _months(languages: Sequence[str]) -> Mapping[str, int]:
    """Return the months by their folded names; a name that is two months in these languages is none."""
    names: dict[str, int] = {}
    for language in languages:
        for name, month in _names(language):
            names[name] = month if names.get(name, month) == month else 0
    return {name: month for name, month in names.items() if month}


def _names(language: str) -> Iterator[tuple[str, int]]:
    yield from SHORT.get(language, {}).items()
    for locale in (language, *ELSEWHERE.get(language, ())):
        yield from _names_in(locale)


def _names_in(locale: str) -> Iterator[tuple[str, int]]:
    from babel import Locale, UnknownLocaleError

    try:
        months = Locale.parse(locale).months
    except (UnknownLocaleError, ValueError):
        return
    for form in months.values():
        for width in ("wide", "abbreviated"):
            for month, name in form.get(width, {}).items():
                word = with_whole_names(fold(name)).strip(".")
                if WORD.fullmatch(word):
                    yield word, month
                    # Hebrew joins "in" to the word, and Hindi is spelt in two ways.
                    if locale == "he":
                        yield f"ב{word}", month
                    if locale == "hi":
                        yield word.replace("ंब", "म्ब"), month
