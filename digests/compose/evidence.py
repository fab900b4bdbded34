"""What a report can be recognised by among others, in its own language and in every other one.

Words are compared within a language. Words in any alphabet are also compared by their Latin spelling, in runs of three
to five letters, so that names and words of one origin are found in every inflection and language. Numbers and facts
(cities, currencies, months, days of the week) are the same everywhere. Chinese, whose words cannot be
spelled, is searched for how the other language's names sound.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from digests import arrays as np
from digests.compose.bags import Bag, hashes_of
from digests.compose.particulars import Particulars, particulars
from digests.compose.ranking import source_of
from digests.language.latin import latin, sound, sounds
from digests.language.lexicon import familiar, named
from digests.language.quantities import quantities
from digests.language.remembered import remembered
from digests.language.tokens import Token, analyse, placed
from digests.model import Article

# The headline and the first paragraphs say who, what, where and when; what follows is background, which others share.
# Of words more tell more.
READ, WORDS_READ = 600, 2_000
SHORTEST_WORD = 3
# What follows the seventh letter is the ending of one language; a word's first letter is marked.
STEM = 7
RUNS = (3, 4, 5)
# Two consonants are found in any text.
SHORTEST_SOUND = 3
# Small whole numbers are in any text, so that they say little and do not contradict each other.
TELLING = 10.0
# Two texts that share a small one share three tenths of what another would tell.
SMALL_NUMBER = 0.3**0.5
# A year is a date.
YEARS = frozenset(map(float, range(1900, 2100)))

# In headlines and at the start of sentences every word has a capital; a name has it nearly everywhere.
NAMED_FROM = 0.4

_HEARD = frozenset({"zh"})
_STARTS_SENTENCE = re.compile(r"(?:\A|[.!?:…\n]|[.!?…]?[\"“”«„‘(])\s{0,3}\Z")
_LOOKED_BACK = 3
_BLANK = re.compile(r"\s")
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
# A topic is made of its countries, so that they prove nothing, and of a first day nobody knows which they are.
_COUNTRY = "place:"
_NUMBER, _MONTH, _WEEKDAY = "number:", "month:", "day:"
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"(\d{1,2})[日号號]")


@dataclass(frozen=True, slots=True)
class Opening:
    """What the title and the first paragraphs say that can be compared with other languages.

    ``spelled`` weighs runs of letters. ``telling`` are the numbers that are hardly in a text by chance. ``names`` are
    how its names sound, ``heard`` holds the sounds of a Chinese text. ``heading`` is the title without numbers and
    dates.
    """

    spelled: Bag
    numbers: Bag
    telling: Bag
    facts: Bag
    names: frozenset[str]
    heard: str
    heading: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a report by their stems: ``named`` are those that are ``names`` or numbers, ``plain`` the others."""

    stems: frozenset[str]
    names: frozenset[str]
    words: Bag
    named: Bag
    plain: Bag


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a report is recognised by, read when it is asked for.

    ``minute`` is when it came out, in minutes since 1970, None where that is not known.
    """

    title: str
    text: str
    language: str
    source: str = ""
    minute: float | None = None

    @property
    def opening(self) -> Opening:
        """What its beginning says."""
        return _beginning(self.title, self.text, self.language)[0]

    @property
    def particulars(self) -> Particulars:
        """What its beginning says in particular."""
        return _beginning(self.title, self.text, self.language)[1]

    @property
    def wording(self) -> Wording:
        """In which words it is told."""
        return _wording(self.title, self.text, self.language)


def is_telling(number: float) -> bool:
    """Return whether a number is hardly in a text by chance: it is large, or exact."""
    return number >= TELLING or not number.is_integer()


def evidence(article: Article) -> Evidence:
    """Return what an article is recognised by."""
    moment = article.written_at or article.published_at
    minute = moment.timestamp() / 60 if moment is not None else None
    return Evidence(article.title, article.text[:WORDS_READ], article.language, source_of(article), minute)


# The articles of the days before are looked at for each digest.
@remembered(4096)
def _beginning(title: str, text: str, language: str) -> tuple[Opening, Particulars]:
    whole, tokens, known = _read(title, text, language)
    names = _wording(title, text, language).names
    return _opening(title, whole, language, tokens, known), particulars(title, whole, language, tokens, known, names)


def _opening(title: str, whole: str, language: str, tokens: Sequence[Token], known: Mapping[int, str]) -> Opening:
    written = [whole[token.start : token.end] for token in tokens]
    is_heard = language in _HEARD
    codes = frozenset((*known.values(), *(named(whole, language) if is_heard else ()), *quantities(whole)))
    numbers = frozenset(float(code.removeprefix(_NUMBER)) for code in codes if code.startswith(_NUMBER))
    numbers -= YEARS
    numbers -= _dates(whole, tokens, known)
    spelled = (word.lower() for word in _LATIN_WORD.findall(whole)) if is_heard else map(latin, written)
    return Opening(
        spelled=_runs(spelled),
        numbers=Bag.of({str(number): 1.0 if is_telling(number) else SMALL_NUMBER for number in numbers}),
        telling=Bag.of(dict.fromkeys(map(str, filter(is_telling, numbers)), 1.0)),
        facts=Bag.of(dict.fromkeys((code for code in codes if not code.startswith((_NUMBER, _COUNTRY))), 1.0)),
        names=frozenset() if is_heard else _names(written),
        heard=sounds(whole) if is_heard else "",
        heading=_heading([token for token in tokens if token.end <= len(title)], known),
    )


def _read(title: str, text: str, language: str) -> tuple[str, list[Token], Mapping[int, str]]:
    """Return the title and the first paragraphs, their tokens, and what these stand for."""
    everything = f"{title}\n{text}"
    whole = everything[: len(title) + 1 + READ]
    # A word that is cut is none.
    after = _BLANK.search(everything, len(whole))
    tokens = analyse(everything[: after.start() if after else None], language)
    while tokens and tokens[-1].end > len(whole):
        tokens.pop()
    return whole, tokens, familiar(whole, tokens, language)


@remembered(4096)
def _wording(title: str, text: str, language: str) -> Wording:
    everything = f"{title}\n{text}"
    written = everything.split()
    # What is written again is looked up once.
    pieces = Counter(written)
    known = placed(pieces, language)
    counts: defaultdict[str, int] = defaultdict(int)
    for piece, times in pieces.items():
        for stem, _, _ in known[piece]:
            counts[stem] += times
    capitals, at = list[str](), 0
    for piece in written:
        if piece.islower():
            continue
        # Nothing in small letters that is passed over has such a piece in it.
        at = everything.index(piece, at)
        for stem, start, _ in known[piece]:
            if piece[start].isupper() and not _opens(everything[max(0, at + start - _LOOKED_BACK) : at + start]):
                capitals.append(stem)
        at += len(piece)
    names = _named(counts, Counter(capitals))
    # All three bags are of the same words, which are hashed once.
    hashes = hashes_of(counts, f"{language} ")
    amounts = np.sqrt(np.fromiter(counts.values(), np.float64, len(counts))).astype(np.float32)
    is_name = np.fromiter((stem in names for stem in counts), np.bool_, len(counts))
    return Wording(
        frozenset(counts),
        names,
        words=Bag.hashed(hashes, amounts),
        named=Bag.hashed(hashes[is_name], amounts[is_name]),
        plain=Bag.hashed(hashes[~is_name], np.ones_like(amounts)[~is_name]),
    )


def _named(counts: Mapping[str, int], capitals: Mapping[str, int]) -> frozenset[str]:
    """Return the stems that are names or numbers: written with a capital, but not only where every word has one."""
    with_capitals = (stem for stem, count in capitals.items() if count > NAMED_FROM * counts[stem])
    return frozenset((*with_capitals, *(stem for stem in counts if stem[0].isdigit())))


@remembered(4096)
def _opens(before: str) -> bool:
    """Return whether a sentence opens behind some characters."""
    return bool(_STARTS_SENTENCE.search(before))


def _names(written: Iterable[str]) -> frozenset[str]:
    """Return how the words with a capital sound."""
    heard = frozenset(sound(word) for word in written if word[0].isupper())
    return frozenset(name for name in heard if len(name) >= SHORTEST_SOUND)


def _heading(tokens: Sequence[Token], known: Mapping[int, str]) -> tuple[str, ...]:
    dated = {place for place, code in known.items() if code.startswith((_MONTH, _WEEKDAY))}
    return tuple(
        token.stem for place, token in enumerate(tokens) if place not in dated and not _DIGIT.search(token.stem)
    )


def _dates(text: str, tokens: Sequence[Token], known: Mapping[int, str]) -> frozenset[float]:
    """Return the numbers that are the days of dates: beside a month, or before the Chinese word for day."""
    chinese = frozenset(float(found) for found in _DAY.findall(text))
    months = {place for place, code in known.items() if code.startswith(_MONTH)}
    beside = {place + step for place in months for step in (-1, 1)} - months
    written = [tokens[place].stem for place in beside if 0 <= place < len(tokens)]
    return chinese | {float(stem) for stem in written if stem.isdecimal() and len(stem) <= 2}


def _runs(words: Iterable[str]) -> Bag:
    """Return the runs of letters that words have, each as often as the logarithm of their number says."""
    stems = Counter(word[:STEM] for word in words if len(word) >= SHORTEST_WORD)
    return Bag.counted(np.frombuffer(b"".join(_runs_of(stem) * count for stem, count in stems.items()), np.uint32))


@remembered(1 << 15)
def _runs_of(stem: str) -> bytes:
    """Return the hashes of the runs of a stem in Latin letters, one after the other."""
    marked = f"^{stem}".encode()
    runs = [marked[start : start + size] for size in RUNS for start in range(len(marked) - size + 1)]
    return np.array([crc32(run) for run in runs], dtype=np.uint32).tobytes()
