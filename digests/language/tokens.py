"""One analysis of text for search, topics and stories: words become stems that can be compared.

A word is folded (NFKC, case, accents, marks nobody sees), freed from an elided article or an English possessive, and
stemmed in its language. Scripts written without spaces (Chinese, Japanese, Korean, Thai …) become overlapping pairs of
characters. Stems hold letters, digits and marks only, so any full-text index can split them at spaces again.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from Stemmer import Stemmer

from digests.language.hanzi import simplified

STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip

# The stemmers of these languages gain nothing from accents, and headlines in capitals often lack them (CITTA').
FOLDED_BEFORE_STEMMING = frozenset({"en", "it", "de", "nl"})

# The Russian stemmer takes the genitive of these names for an adjective, and Китая for the whale (кит).
MISTAKEN = {"китая": "китай", "уругвая": "уругвай", "парагвая": "парагвай"}

LONGEST_WORD = 64
# What is longer, as a line of Chinese, is not written twice.
LONGEST_REMEMBERED = 32
# The words of some thousand articles, with what stands around them.
MOST_REMEMBERED = 1 << 16
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
MARKS = "".join(chr(code) for code in range(0x300, 0x1E00) if unicodedata.category(chr(code)) in ("Mn", "Mc"))

_MARKS_AROUND = '.,;:!?()"«»“”„…'
_LETTER = rf"[^\W_{UNSPACED}]"
_INNER = rf"[^\W_{UNSPACED}{INVISIBLE}]|[{MARKS}{INVISIBLE}]"
_WORD = re.compile(rf"{_LETTER}(?:{_INNER})*(?:['’ʼ＇]{_LETTER}(?:{_INNER})*)*|[{UNSPACED}{MARKS}]+")
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_UNSEEN = re.compile(rf"[{INVISIBLE}]")
_ELISION = re.compile(
    r"(?:(?:a|da|de|ne|su|co|que|be|sa)?ll|gl|quest|tutt|mezz|sant|grand|anch|dov|com|cos|"
    r"qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|[cdjlmnst]|un)['’ʼ＇]",
    re.IGNORECASE,
)
_ELIDING = frozenset({"it", "fr", "ca"})
# What stands behind an apostrophe: the English possessive, and the endings of Turkish names.
_POSSESSIVES = {"en": re.compile(r"['’ʼ＇]s$", re.IGNORECASE), "tr": re.compile(r"['’ʼ＇]\w{1,12}$")}
# The Arabic article, with what is written in one with it.
_ARTICLE = re.compile(r"\A(?:[وف]?[بك]?ال|[وف]?لل)(?=\w{3})")
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ＇"))
_SPELLED_OUT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_TO_SPELL_OUT = frozenset(map(chr, _SPELLED_OUT))
_ACCENTS = re.compile(r"(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f]")


class Token(NamedTuple):
    """A word as it is compared (``stem``) and where it stands: ``text[start:end]``."""

    stem: str
    start: int
    end: int


# Half as long as by the name, for the tokens of whole texts.
_token = tuple.__new__
# A stem, and where its word stands: as plain tuples, of which many may be kept.
_Placed: TypeAlias = tuple[str, int, int]


class _Stemmers(threading.local):
    """The stemmers of one thread: a Snowball stemmer must not be shared between threads."""

    def __init__(self) -> None:
        self.ready: dict[str, Stemmer] = {}

    def stem(self, word: str, language: str) -> str:
        stemmer = self.ready.get(language)
        if stemmer is None:
            stemmer = self.ready[language] = Stemmer(STEMMERS[language], 0)
        return str(stemmer.stemWord(word))


_stemmers = _Stemmers()


def analyse(text: str, language: str) -> list[Token]:
    """Return the tokens of a text in order; positions are those of the text as given."""
    tokens: list[Token] = []
    at = 0
    for piece in text.split():
        at = text.index(piece, at)
        for stem, start, end in _pieces[piece, language]:
            tokens.append(_token(Token, (stem, at + start, at + end)))
        at += len(piece)
    return tokens


def stems(text: str, language: str) -> list[str]:
    """Return the stems of a text in order."""
    return [token[0] for piece in text.split() for token in _pieces[piece, language]]


def shadow(text: str, language: str) -> str:
    """Return the stems of a text, joined by spaces, for the full-text index."""
    return " ".join(stems(text, language))


def fold(word: str) -> str:
    """Return a word as it is compared where nothing is known of its language: no case, no accents, nothing unseen."""
    if word.isascii():
        return word.lower()
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKC", word)).casefold()
    if not _TO_SPELL_OUT.isdisjoint(plain):
        plain = plain.translate(_SPELLED_OUT)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))


def is_lone(stem: str) -> bool:
    """Tell whether a stem is a single character of a script whose runs are indexed as overlapping pairs."""
    return _UNSPACED.fullmatch(stem) is not None


def word_stems(word: str, languages: Iterable[str]) -> frozenset[str]:
    """Return what a word of a query may look like in each language, and unstemmed.

    A word that is several tokens (``al-Assad``, 俄罗斯) gives its stems joined by spaces: a phrase.
    """
    return frozenset(found for language in (*languages, "und") if (found := shadow(word, language)))


def placed(pieces: Iterable[str], language: str) -> dict[str, Sequence[_Placed]]:
    """Return each stem of what stands between blanks, with the start and end of its word in it; blanks are in none."""
    return {piece: _pieces[piece, language] for piece in pieces}


class _Pieces(dict[tuple[str, str], Sequence[_Placed]]):
    """What stands between blanks, and its language: analysed once, however often it is written.

    A dictionary answers what is known in a tenth of the time that a function does, and words are asked for by millions.
    """

    def __missing__(self, key: tuple[str, str]) -> Sequence[_Placed]:
        piece, language = key
        if len(piece) > LONGEST_REMEMBERED:
            return list(_tokens(piece, language))
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        found = self[key] = _of_piece(piece, language)
        return found


_pieces = _Pieces()


def _of_piece(piece: str, language: str) -> Sequence[_Placed]:
    word = piece.strip(_MARKS_AROUND)
    if not word.isalpha() or not (word.isascii() or _is_spaced(word)):
        return tuple(_tokens(piece, language))
    start, stem = piece.index(word), _stem(word, language)[:LONGEST_WORD]
    return ((stem, start, start + len(word)),) if stem else ()


def _is_spaced(word: str) -> bool:
    """Return whether a word of letters has no apostrophe that counts as one, and is of a script with spaces."""
    return "ʼ" not in word and _UNSPACED.search(word) is None


def _tokens(text: str, language: str) -> Iterator[_Placed]:
    for match in _WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if not word.isascii() and _UNSPACED.match(word):
            yield from _pairs(word, start)
            continue
        stem, before, after = _analysed(word[:LONGEST_WORD], language)
        if stem:
            yield stem, start + before, end - after


def _pairs(run: str, start: int) -> Iterator[_Placed]:
    """Yield overlapping pairs of characters; a single character stays itself."""
    folded: Sequence[str] = simplified(fold(run))
    if len(folded) != len(run):
        folded = [simplified(fold(character)) for character in run]
    if len(run) == 1:
        yield folded[0], start, start + 1
    for place in range(len(run) - 1):
        yield folded[place] + folded[place + 1], start + place, start + place + 2


def _analysed(word: str, language: str) -> tuple[str, int, int]:
    """Return the stem, and how many characters in front and behind do not belong to it."""
    elided = _ELISION.match(word) if language in _ELIDING else None
    before = elided.end() if elided else 0
    possessive = _POSSESSIVES[language].search(word) if language in _POSSESSIVES else None
    after = len(word) - possessive.start() if possessive else 0
    core = word[before : len(word) - after].translate(_APOSTROPHES)
    # Folding makes some words longer; a stem is its own stem, whatever it came from.
    return _stem(core, language)[:LONGEST_WORD], before, after


def _stem(core: str, language: str) -> str:
    if language not in STEMMERS:
        return fold(core)
    if language in FOLDED_BEFORE_STEMMING:
        return _stemmers.stem(fold(core), language)
    seen = core if core.isascii() else _UNSEEN.sub("", unicodedata.normalize("NFKC", core))
    word = _ARTICLE.sub("", seen) if language == "ar" else seen.casefold()
    return fold(_stemmers.stem(MISTAKEN.get(word, word), language))
