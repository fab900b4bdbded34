"""Whether a translation may be shown: it is plain, of one shape with its source, and says no other number or name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from digests.language.detect import detect
from digests.translation.names import UNSPACED, Named, all_named
from digests.translation.numbers import agree, numbers
from digests.translation.terms import PLAIN

# Into these languages names can be told from other words well enough.
TARGETS = frozenset({*PLAIN, "zh"})
# Digests cut longer headlines.
LONGEST_TITLE = 256
# How many characters a line may become, of each of its source's: many of one Chinese character.
GROWS = {True: (0.2, 7.0), False: (0.15, 3.0)}
SPARE = 40
_MARKUP = re.compile(
    r"[<>`|{}\[\]\\^~@#*_]|https?:|://|www\.|(?<![\w-])[\w-]{1,63}\.(?:com|net|org|ru|cn|io|me|info|app|site|top|xyz|link)\b",
    re.IGNORECASE,
)


def faithful(
    source: Sequence[str], language: str, made: Sequence[str], into: str, plain: Mapping[str, frozenset[str]]
) -> bool:
    """Return whether lines in one language may stand for as many in another, the headline first.

    plain: for languages the stems of words that name nobody.
    """
    if into not in TARGETS or len(source) != len(made) or len(made[0]) > LONGEST_TITLE:
        return False
    if not all(_is_plain(line) and _is_as_long(line, of, language) for line, of in zip(made, source, strict=True)):
        return False
    said, meant = "\n".join(made), "\n".join(source)
    if detect(said, among=(language, into)) != into or said == meant:
        return False
    return agree(numbers(said, into), numbers(meant, language)) and all_named(
        Named(said, into), Named(meant, language), plain
    )


def _is_plain(line: str) -> bool:
    """Return whether a line is nothing but words, that nobody can follow or press, and hides nothing."""
    unseen = any(unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") for character in line)
    return bool(line.strip()) and not unseen and _MARKUP.search(line) is None


def _is_as_long(line: str, of: str, language: str) -> bool:
    least, most = GROWS[language in UNSPACED]
    return least * len(of) - SPARE / 4 <= len(line) <= most * len(of) + SPARE
