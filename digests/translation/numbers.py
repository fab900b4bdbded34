"""The numbers and dates that a text states, as codes that are the same in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from babel import Locale, UnknownLocaleError

from digests.language.lexicon import familiar, named
from digests.language.quantities import quantities
from digests.language.tokens import analyse, fold
from digests.translation.terms import NUMBERS

# Chinese writes these alone only before what is counted; elsewhere they are parts of words.
_CHINESE_DIGITS = "一二三四五六七八九十"
_CHINESE_COUNTED = re.compile(r"([二两三四五六七八九十])(?=[名人个位天年次家国岁座辆架艘名所项场支处])")
_CHINESE_MONTH = re.compile(rf"(?<![{_CHINESE_DIGITS}])(十[一二]?|[一二三四五六七八九])月")
_CHINESE_DAY = re.compile(r"(?:周|礼拜)(?=[一二三四五六日天])")
_MONTHS = {name: number for number, name in enumerate([*_CHINESE_DIGITS, "十一", "十二"], start=1)}
_DATE = re.compile(r"(?<![\d.])([0-3]?\d)\.([01]?\d)\.(\d{4})(?!\.?\d)")
_ISO_DATE = re.compile(r"(?<![\d-])(\d{4})-([01]\d)-([0-3]\d)(?!-?\d)")
_FIGURES = re.compile(r"\d+(?:[.,:]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
SHORT = 4
_MONTH, _DATED = "month:", ("month:", "day:")
# May and march are verbs as well; where months have a capital, that tells them.
_CAPITAL_MONTHS = frozenset({"en", "de"})


class Numbers(NamedTuple):
    """Codes of the numbers and dates that a text ``states``, and those that its words ``allow`` besides."""

    states: frozenset[str]
    allows: frozenset[str]


def numbers(text: str, language: str) -> Numbers:
    """Return what numbers, months and days of the week a text has."""
    stated, plain = set[str](), text
    for day, month, year in _DATE.findall(text):
        stated |= {_number(day), f"{_MONTH}{int(month)}", _number(year)}
    for year, month, day in _ISO_DATE.findall(text):
        stated |= {_number(day), f"{_MONTH}{int(month)}", _number(year)}
    plain = _CHINESE_MONTH.sub(lambda found: f"{_MONTHS[found[1]]}月", _ISO_DATE.sub(" ", _DATE.sub(" ", text)))
    stated |= set(quantities(plain))
    # Versions, times of day, and what is too long to be an amount must be there as they are.
    stated |= {f"figures:{each}" for each in _FIGURES.findall(plain) if not any(quantities(each))}
    stated |= set(_dates(text, language))
    if language == "zh":
        counted = {f"number:{_MONTHS.get(each, 2)}" for each in _CHINESE_COUNTED.findall(plain)}
        allowed = {f"number:{value}" for digit, value in _MONTHS.items() if digit in plain}
        return Numbers(frozenset(stated | counted), frozenset(stated | counted | allowed | _two(plain)))
    sure, perhaps = _spoken(language)
    words = {fold(word) for word in _WORD.findall(text)}
    told = {sure[word] for word in words & sure.keys()}
    allowed = {perhaps[word] for word in words & perhaps.keys()}
    return Numbers(frozenset(stated | told), frozenset(stated | told | allowed))


def agree(one: Numbers, other: Numbers) -> bool:
    """Return whether each of two texts has what the other one states."""
    return one.states <= other.allows and other.states <= one.allows


def _number(digits: str) -> str:
    return f"number:{float(digits):.6g}"


def _two(text: str) -> set[str]:
    return {"number:2"} if "两" in text or "兩" in text else set()


def _dates(text: str, language: str) -> Iterator[str]:
    """Yield the months and the days of the week that a text names."""
    if language in ("zh", "ja"):
        yield from (code for code in named(_CHINESE_DAY.sub("星期", text), language) if code.startswith(_DATED))
        return
    yield from (month for word in _WORD.findall(text) if (month := _short_months(language).get(word.lower())))
    tokens = analyse(text, language)
    for place, code in familiar(text, tokens, language).items():
        is_verb = language in _CAPITAL_MONTHS and text[tokens[place].start].islower()
        if code.startswith(_DATED) and not is_verb:
            yield code


@lru_cache(maxsize=16)
def _short_months(language: str) -> Mapping[str, str]:
    """Return the months whose names are too short for the lexicon, as written; none where these have capitals."""
    found = dict[str, str]()
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return found
    for context in ("format", "stand-alone") if language not in _CAPITAL_MONTHS else ():
        names = locale.months[context]["wide"]
        found |= {name: f"{_MONTH}{number}" for number, name in names.items() if len(name) < SHORT}
    return found


@lru_cache(maxsize=16)
def _spoken(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return which words of a language are numbers, and which may be."""
    sure, perhaps = dict[str, str](), dict[str, str]()
    for value, forms in enumerate(NUMBERS.get(language, "").split(), start=1):
        for form in forms.split("/"):
            (perhaps if form.startswith("|") else sure)[fold(form.removeprefix("|"))] = f"number:{value}"
    return sure, perhaps
