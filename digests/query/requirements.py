"""What an article must have before a query need be asked of it at all, as words that an index can be kept under. Pure.

A query that wants words side by side needs the longest of them, one that wants either of two needs one of either. What
is not to be there needs nothing, nor does what an article is (its language, its site).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from digests.language.forms import COMPOUNDING, SHORTEST_HEAD, SHORTEST_REST
from digests.language.tokens import is_lone, stems
from digests.query.analysed import PREFIX, AnalysedText
from digests.query.countries import Lexicon
from digests.query.matching import Query
from digests.query.parts import And, Near, Not, Or, Part, Term, Titled, Weighted

# A beginning that is kept under has so many letters at most; what goes on longer is kept under its beginning.
LONGEST_BEGINNING = 8

Group: TypeAlias = frozenset[str]


def requirements(query: Query, languages: Sequence[str]) -> tuple[Group, ...]:
    """Return groups of keys: an article that matches, in any of the languages or another, has one of each group.

    None where nothing is required that could be looked up.
    """
    return tuple(dict.fromkeys(_groups(query.root, Lexicon((*languages, "und")))))


def keys(document: AnalysedText, languages: Collection[str], beginnings: Collection[int]) -> set[str]:
    """Return all that an article can be found under; its plain words too, where its language is none of these.

    beginnings: the lengths of those that are asked for.
    """
    found = set(document.index) - {""}
    if document.language not in languages:
        found.update(stems(f"{document.title}\n{document.text}", "und"))
    more = {stem[:size] + PREFIX for size in beginnings for stem in found if len(stem) >= size}
    more.update(chain.from_iterable(stem for stem in found if not stem.isascii() and is_lone(stem[0])))
    if document.language in COMPOUNDING:
        more.update(chain.from_iterable(map(_heads, found)))
    return found | more


def beginning(key: str) -> int:
    """Return how long a beginning is that a query is kept under, 0 where the key is a whole word."""
    return len(key) - len(PREFIX) if key.endswith(PREFIX) else 0


def _groups(part: Part, lexicon: Lexicon) -> list[Group]:
    match part:
        case And():
            return [group for each in part.parts for group in _groups(each, lexicon)]
        case Near():
            return [*_groups(part.left, lexicon), *_groups(part.right, lexicon)]
        case Or():
            of_each = [_groups(each, lexicon) for each in part.parts]
            return [frozenset(chain.from_iterable(map(_longest, of_each)))] if all(of_each) else []
        case Titled() | Weighted():
            return _groups(part.part, lexicon)
        case Not():
            return []
        case _:
            return [_of_term(term, lexicon) for term in _terms(part)]


def _terms(part: Part) -> Iterator[Term]:
    """Yield a leaf that looks for words; what asks what an article is has none."""
    return part.leaves()


def _of_term(term: Term, lexicon: Lexicon) -> Group:
    sequences = chain.from_iterable(term.sequences(language, lexicon) for language in lexicon.languages)
    return frozenset(map(_key, sequences))


def _key(sequence: tuple[str, ...]) -> str:
    """Return the longest word of some side by side; one that goes on is kept under its beginning."""
    whole = [stem for stem in sequence if not stem.endswith(PREFIX)]
    return max(whole, key=len) if whole else sequence[-1][: -len(PREFIX)][:LONGEST_BEGINNING] + PREFIX


def _longest(groups: Sequence[Group]) -> Group:
    """Return the group whose shortest word is the longest: long words are rare ones."""
    return max(groups, key=lambda group: min(map(len, group)))


def _heads(stem: str) -> Iterator[str]:
    """Yield what a compound may end in."""
    return (stem[start:] for start in range(SHORTEST_REST, len(stem) - SHORTEST_HEAD + 1))
