"""Two queries made one, which finds what either finds."""

from __future__ import annotations

from digests.query.cost import check_topic
from digests.query.lexemes import lexemes
from digests.query.matching import parse


def either(first: str, second: str) -> str:
    """Return the query that finds what one of two finds. Raises: QuerySyntaxError where that is too much.

    OR binds weaker than all else, so both stand as they are written. A query has one minimum: it is the lower one, and
    there is none where one of the two has none.
    """
    if first == second:
        return first
    lowest = min(parse(first).minimum, parse(second).minimum)
    joined = f"{_without_minimum(first)} OR {_without_minimum(second)}"
    joined += f" min:{lowest:g}" if lowest else ""
    check_topic(parse(joined))
    return joined


def _without_minimum(query: str) -> str:
    """Return a query without its minimum and the AND beside that; the rest stands as it is written."""
    found = list(lexemes(query))
    place = next((place for place, lexeme in enumerate(found) if lexeme.kind == "min"), None)
    if place is None:
        return query
    joined_before = found[place - 1].kind == "AND" if place else False
    first, behind = place - joined_before, place + 1
    behind += found[behind].kind == "AND" and not joined_before
    return " ".join(f"{query[: found[first].position]} {query[found[behind].position :]}".split())
