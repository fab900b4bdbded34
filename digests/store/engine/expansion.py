"""The stems that the words of a query stand for, in articles of any language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from digests.language.tokens import is_lone
from digests.query import Lexicon
from digests.query.analysed import PREFIX
from digests.query.parts import Near, Or, Part, Term, Titled, Weighted


def _sequences(term: Term, lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Return the stems to look for in articles of any language."""
    found = chain.from_iterable(term.sequences(language, lexicon) for language in (*lexicon.languages, "und"))
    return frozenset(chain.from_iterable(map(_pairs_with, found)))


def placed(part: Part, lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """Return the stems of every word or phrase in a part that words can be near to."""
    return frozenset(chain.from_iterable(_sequences(term, lexicon) for term in part.leaves()))


def titled(part: Part) -> bool:
    """Tell whether all of a part that words can be near to is to be in the title."""
    match part:
        case Titled():
            return True
        case Weighted():
            return titled(part.part)
        case Or():
            return all(map(titled, part.parts))
        case Near():
            return titled(part.left) or titled(part.right)
        case _:
            return False


def _pairs_with(sequence: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a sequence; a single character of a script without spaces begins a pair too."""
    yield sequence
    if len(sequence) == 1 and is_lone(sequence[0]):
        yield (sequence[0] + PREFIX,)
