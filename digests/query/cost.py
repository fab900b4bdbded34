"""What a query would cost, told before it runs: words that go on at will, and words that must be near each other.

The index reads every place of a word that goes on (``ka*``), and of a chain of NEAR it compares each with each.
"""

from __future__ import annotations

from digests.errors import QuerySyntaxError
from digests.query.filters import Filter
from digests.query.lexemes import NEAR
from digests.query.matching import Query
from digests.query.parts import And, Near, Not, Or, Part, Titled, Weighted, near_depth
from digests.query.terms import Words

# Beginnings of two letters have a hundredth of all words each, those of three a few words; by measurement on 20,000
# articles a search of this cost takes a fifth of a second.
OPEN = {2: 16, 3: 4}
COUNTRY = 4
MOST_FOR_SEARCH = 300
# An article of 100,000 characters takes a topic of as much a second, a usual one a hundredth.
MOST_OPEN_IN_TOPIC = 200
MOST_NEAR_IN_TOPIC = 6


def check_search(query: Query) -> None:
    """Refuse what the index would take too long for. Raises: QuerySyntaxError (near-too-dear, prefixes-too-dear)."""
    if cost(query.root) > MOST_FOR_SEARCH:
        raise _too_dear(query, "near-too-dear" if near_depth(query.root) else "prefixes-too-dear")


def check_topic(query: Query) -> None:
    """Refuse what would hold up every article. Raises: QuerySyntaxError (near-too-dear, prefixes-too-dear)."""
    if near_depth(query.root) > MOST_NEAR_IN_TOPIC:
        raise _too_dear(query, "near-too-dear")
    if sum(isinstance(term, Words) and term.prefix for term in query.root.leaves()) > MOST_OPEN_IN_TOPIC:
        raise _too_dear(query, "prefixes-too-dear")


def cost(part: Part) -> int:
    """Return what a part costs the index, where a whole word costs 1."""
    match part:
        case And() | Or():
            return sum(map(cost, part.parts))
        case Near():
            left, right = cost(part.left), cost(part.right)
            return left * right + left + right
        case Not() | Titled() | Weighted():
            return cost(part.part)
        case Words():
            return OPEN.get(len(part.text.split()[-1]), 1) if part.prefix else 1
        case Filter():
            return 0
        case _:
            return COUNTRY


def _too_dear(query: Query, reason: str) -> QuerySyntaxError:
    """Return the refusal; its place is the last NEAR, or the last word that goes on."""
    mark = NEAR if reason == "near-too-dear" else "*"
    return QuerySyntaxError(reason, query.text, max(query.text.rfind(mark), 0))
