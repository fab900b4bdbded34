"""Words of any script in Latin letters, and how names sound, so that spellings of one name can be compared."""

from __future__ import annotations

import re

from anyascii import anyascii

from digests.language.remembered import remembered
from digests.language.tokens import fold

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff·・‧]+")
_POINTS = re.compile(r"[·・‧]")
_SYLLABLE = re.compile(
    r"(?:(?<![a-z])|(?=[A-Z]))(?P<onset>Zh|Ch|Sh|[BPMFDTNLGKHJQXRZCSYW]?)[a-z]*?(?P<coda>n|ng|)(?=[A-Z]|\Z)"
)
# Mandarin tells fewer consonants apart than other languages, and writes each of them in several ways; h, w and y come
# and go. The classes are those that survive both.
_ONSETS = {
    "B": "P", "P": "P", "M": "M", "F": "F", "D": "T", "T": "T", "N": "N", "L": "L", "R": "L", "G": "K", "K": "K",
    **dict.fromkeys(("Zh", "Ch", "Sh", "Z", "C", "S", "J", "Q", "X"), "S"),
}  # fmt: skip
_LETTERS = str.maketrans("bpmfvwdtnlrgkcqszjx", "PPMFFFTTNLLKKKKSSSS", "aeiouyh")
# In order: clusters are read as one consonant; c and g are soft before e, i and y; r and l fall silent before a
# consonant and at the end, where Mandarin has no such sound.
_SPELLINGS = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        (r"sch|sh|ch|cz|tz|ts|zh", "s"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|kh|qu", "k"),
        (r"x", "ks"),
        (r"[cg](?=[eiy])", "s"),
        (r"[rl](?![aeiouyrl])", ""),
        (r"([a-z])\1+", r"\1"),
    )
)


@remembered(1 << 16)
def latin(word: str) -> str:
    """Return a word in lower-case Latin letters without accents: ``Москва`` gives ``moskva``."""
    return anyascii(fold(word)).lower()


@remembered(1 << 14)
def sound(name: str) -> str:
    """Return the consonants of a name as Mandarin would hear them: ``Potomac`` gives ``PTMK``."""
    heard = latin(name)
    for spelling, said in _SPELLINGS:
        heard = spelling.sub(said, heard)
    return "".join(letter for letter in heard.translate(_LETTERS) if letter.isupper())


def sounds(text: str) -> str:
    """Return the consonants of the Chinese in a text, a space between runs: 波托马克河 gives ``PTMK``."""
    return " ".join(_heard(_POINTS.sub("", run[0])) for run in _HAN.finditer(text))


def _heard(run: str) -> str:
    return "".join(
        _ONSETS.get(syllable["onset"], "") + ("N" if syllable["coda"] else "")
        for syllable in _SYLLABLE.finditer(anyascii(run))
    )
