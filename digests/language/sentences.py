"""The sentences of a text, verbatim and in order, by the rules of punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from digests.language.abbreviations import BEFORE_STARTERS, LEADING, NUMBERED, STARTERS, UNITS

# "In 2005" says nothing yet: a unit does not end a sentence of fewer words.
FEWEST_WORDS = 4

# Characters before and after a stop that are looked at.
LOOKED_AT = 80

_PARAGRAPH = re.compile(r"[^\n\r\x85\u2028\u2029]+")

# A stop with what closes behind it: quotes, brackets, the mark of a note. East Asian stops need no space after them.
# The items of a list "a) …; b) …" are sentences, and so is what begins like one after a colon.
_CLOSING = r"\"'”’»›」』）)\]】"
_MARKS = ".!?…‽؟۔।"
_STOP = re.compile(
    rf"[。！？｡][。！？｡…]*[{_CLOSING}]*|"
    r"[;:](?=\s+[a-zA-Z0-9]{1,3}\)\s)|"
    r"(?P<colon>:(?=\s+[^\W\d_a-z]))|"
    rf"(?<![{_MARKS}])(?P<mark>[{_MARKS}]++)(?P<closing>(?:[{_CLOSING}]|[ \u00a0\u202f]»)*)(?:\[\d{{1,3}}\])*(?=\s|\Z)"
)
_BEFORE_WORD = " \t\u00a0\u202f\"'“„”‘’«‹»([{¿¡—–-•*…"
_LAST_WORD = re.compile(r"(?<![^\s(\[{<\"«“„”‘’'/])[^\s(\[{<\"«“„”‘’'/]*\Z")
_WORD = re.compile(r"[^\W_]+")
_WHOLE_ITALIAN_WORD = re.compile(r"[^\W\d_]{3,}[aeiouàèéìòù]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*-?[^\W\d_]")
_BULLET = re.compile(r"\W*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})")
_NUMBER_BEFORE = re.compile(r"\d[\s\u00a0]*\Z")
_LETTER_AND_STOP = re.compile(r"[^\W\d_]\.")
_ORDINAL = re.compile(r"\d{1,2}")


def sentences(text: str, language: str) -> list[str]:
    """Return the sentences of a text as they stand in it, in order; white space between them is left out."""
    return [sentence for match in _PARAGRAPH.finditer(text) for sentence in _of_paragraph(match[0], language)]


def _of_paragraph(paragraph: str, language: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(paragraph):
        if _ends(paragraph, start, stop, language):
            yield from _stripped(paragraph[start : stop.end()])
            start = stop.end()
    yield from _stripped(paragraph[start:])


def _stripped(sentence: str) -> Iterator[str]:
    sentence = sentence.strip()
    if sentence:
        yield sentence


def _ends(paragraph: str, start: int, stop: re.Match[str], language: str) -> bool:
    """Return whether a sentence ends at a stop: by what follows, then by the word that the stop belongs to."""
    following = paragraph[stop.end() : stop.end() + LOOKED_AT].lstrip(_BEFORE_WORD)
    if stop["colon"]:
        return _starts(following, language)
    if stop["mark"] is None:
        return True
    sentence = paragraph[max(start, stop.start() - LOOKED_AT) : stop.start()]
    found = _LAST_WORD.search(sentence)
    word = found[0] if found else ""
    if following[:1].islower():
        return language == "it" and stop["mark"] == "." and bool(_WHOLE_ITALIAN_WORD.fullmatch(word))
    if stop["mark"] != ".":
        return True
    if _BULLET.fullmatch(sentence.strip()):
        return False
    return not _abbreviates(word, sentence[: len(sentence) - len(word)], following, language)


def _abbreviates(word: str, before: str, following: str, language: str) -> bool:
    """Return whether a full stop belongs to its word and ends no sentence."""
    lower = word.lower()
    if lower in _list(LEADING, language):
        return True
    if lower in _list(NUMBERED, language) and following[:1].isdigit():
        return True
    if lower in _list(UNITS, language):
        return not _NUMBER_BEFORE.search(before) or len(before.split()) < FEWEST_WORDS
    if lower in _list(BEFORE_STARTERS, language):
        return not _starts(following, language)
    if language == "de" and _ORDINAL.fullmatch(word):
        return True
    if len(word) == 1 and _LETTER_AND_STOP.match(following):
        return True
    return bool(_INITIALS.fullmatch(word)) and word[0].isupper() and not (word == "I" and language == "en")


def _starts(following: str, language: str) -> bool:
    """Return whether a text begins with a word with which sentences begin more than names do."""
    word = _WORD.match(following)
    return word is not None and word[0].lower() in _words(STARTERS.get(language, ""))


@lru_cache(maxsize=256)
def _words(lists: str) -> frozenset[str]:
    return frozenset(lists.split())


def _list(lists: Mapping[str, str], language: str) -> frozenset[str]:
    """Return a list of a language; of all languages where it has none."""
    return _words(lists.get(language) or " ".join(lists.values()))
