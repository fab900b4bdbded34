"""The words of a topic that all its articles share, so that they tell none of them from the others. Pure.

A topic on China and Russia wants a name of either in each article: so much is not one of its sub-subjects. Where any of
several countries will do, each of them is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from digests.language.tokens import fold
from digests.query.countries import Lexicon, countries_by_name
from digests.query.matching import Query
from digests.query.parts import And, Near, Not, Part, Term, Titled, Weighted
from digests.query.terms import Country, Sequences, Words


def shared_words(query: Query, language: str, lexicon: Lexicon) -> Sequences:
    """Return what the countries that a query cannot do without are called in it, as stems in a language."""
    shared: set[tuple[str, ...]] = set()
    for part in _needed(query.root):
        terms = set(part.leaves())
        countries = {code for term in terms if (code := _country(term, lexicon))}
        if len(countries) == 1:
            names = (term.sequences(language, lexicon) for term in terms | set(map(Country, countries)))
            shared.update(chain.from_iterable(names))
    return frozenset(shared)


def _country(term: Term, lexicon: Lexicon) -> str:
    """Return the code of the country that a leaf looks for, empty where it is none."""
    match term:
        case Country():
            return term.code
        case Words():
            return countries_by_name(lexicon.languages).get(fold(term.text), "")
        case _:
            return ""


def _needed(part: Part) -> Iterator[Part]:
    """Yield the parts that must be there, each alone."""
    match part:
        case And():
            for each in part.parts:
                yield from _needed(each)
        case Near():
            yield from _needed(part.left)
            yield from _needed(part.right)
        case Titled() | Weighted():
            yield from _needed(part.part)
        case Not():
            return
        case _:
            yield part
