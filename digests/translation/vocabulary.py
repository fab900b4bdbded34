"""The words of a language that name nobody, learned from what the newsroom has in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digests.language.tokens import stems
from digests.translation.terms import GERMAN_BEFORE_NOUNS

# So many characters of an article teach its words.
READ = 3_000
_WORD = re.compile(r"[^\W\d_]+")


def vocabulary(texts: Iterable[str], language: str) -> frozenset[str]:
    """Return the stems of the words that texts write small, in German also of those behind an indefinite article."""
    found, nouns = set[str](), language == "de"
    for text in texts:
        before = ""
        for word in _WORD.findall(text[:READ]):
            if word.islower() or (nouns and before in GERMAN_BEFORE_NOUNS):
                found.add(word)
            before = word
    return frozenset(stem for word in found for stem in stems(word, language))
