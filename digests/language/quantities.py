"""The numbers of a text as values, whatever marks its language groups them with."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACES = " \u00a0\u202f"
# Versions, dates and times in figures (1.2.3, 24.11.2026) are no values.
_NUMBER = re.compile(rf"(?<![\d.,:])\d+(?:[.,’'{_SPACES}]\d{{3}}(?!\d))*(?:[.,]\d+)?(?![.,:]?\d)")
_GROUPED = re.compile(rf"[.,’'{_SPACES}](?=\d{{3}}(?!\d))")
_WORD = re.compile(rf"[{_SPACES}-]?([^\W\d_]+)\.?")
_MONTH = "月"

_EXPONENTS = {
    3: "thousand mila mille tausend mil тысяча тысяч тысячи тыс тисяч тис",
    6: "million millions milione milioni millionen millón millones milhão milhões миллион миллиона миллионов млн",
    9: "billion billions miliardo miliardi milliard milliards milliarde milliarden миллиард миллиарда миллиардов млрд",
    12: "trillion trillions bilione bilioni триллион триллиона триллионов трлн",
}
_SCALES = {word: exponent for exponent, words in _EXPONENTS.items() for word in words.split()}
_CHARACTERS = {"千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_DIGITS = {
    character: value
    for value, characters in enumerate(["零", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九"])
    for character in characters
}
_TENS = {"十": 10, "百": 100, "千": 1000}
_CHINESE = re.compile(rf"[{''.join((*_DIGITS, *_TENS))}万萬亿億]{{2,}}")
LONGEST = 18


def quantities(text: str) -> Iterator[str]:
    """Yield the numbers of a text as codes: ``number:1.5e+06``; the month of an East Asian date, ``month:5``."""
    for value, _, end in figures(text):
        if text.startswith(_MONTH, end) and 1 <= value <= 12:
            yield f"month:{value:g}"
        else:
            yield f"number:{value:.6g}"
    yield from (f"number:{_spelled(found[0]):.6g}" for found in _CHINESE.finditer(text))


def figures(text: str) -> Iterator[tuple[float, int, int]]:
    """Yield the numbers that are written in figures, with where these begin and end: 5.1 million is 5,100,000."""
    for found in _NUMBER.finditer(text):
        plain = _GROUPED.sub("", found[0]).replace(",", ".")
        if len(plain) <= LONGEST:
            yield float(plain) * 10 ** _exponent(text[found.end() : found.end() + 16]), found.start(), found.end()


def is_scale(word: str) -> bool:
    """Return whether a word stands for a power of ten."""
    return word.lower() in _SCALES


def _spelled(characters: str) -> int:
    """Read a number in Chinese characters: 三百二十万 is 3,200,000."""
    total = below_ten_thousand = digit = 0
    for character in characters:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            below_ten_thousand, digit = below_ten_thousand + (digit or 1) * _TENS[character], 0
        else:
            total += (below_ten_thousand + digit or 1) * 10 ** _CHARACTERS[character]
            below_ten_thousand = digit = 0
    return total + below_ten_thousand + digit


def _exponent(following: str) -> int:
    if following[:1] in _CHARACTERS:
        return _CHARACTERS[following[0]]
    word = _WORD.match(following)
    return _SCALES.get(word[1].lower(), 0) if word else 0
