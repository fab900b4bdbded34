"""The words of a rule, read and bounded before anything is asked of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from digests.errors import InputError, QuerySyntaxError
from digests.query import Query, parse
from digests.query.commonness import is_common
from digests.query.cost import check_topic, cost
from digests.query.parts import And, Not, Or, Part, Weighted
from digests.query.requirements import requirements
from digests.query.terms import Words
from digests.sources.drafts import tidy

# Much longer than anything that somebody looks for; it is the name of a section too.
LONGEST_RULE = 120
# A word costs 1, one that goes on after two letters 16: two of those are a sixth of all articles.
MOST_FOR_RULE = 24
# A rule that so many articles of a week match is a topic, and its section nothing but another digest.
MOST_A_WEEK = 200


def read(text: str, languages: Sequence[str], spoken: str) -> tuple[Query, tuple[frozenset[str], ...]]:
    """Return what somebody wants to follow, and what articles must have for it; ``spoken`` is the language of theirs.

    Raises: InputError (follow-empty, follow-too-long, words-too-common, follow-too-broad, follow-contradictory);
    QuerySyntaxError.
    """
    words = " ".join(tidy(text).split())
    if not words:
        raise InputError("follow-empty")
    if len(words) > LONGEST_RULE:
        raise InputError("follow-too-long", limit=LONGEST_RULE)
    query = _parsed(words)
    check_topic(query)
    if is_common(query.root, spoken):
        raise InputError("words-too-common", words=words)
    if contradicts(query.root):
        raise InputError("follow-contradictory")
    needs = requirements(query, languages)
    if not needs or cost(query.root) > MOST_FOR_RULE:
        raise InputError("follow-too-broad")
    return query, needs


def contradicts(part: Part) -> bool:
    """Tell whether a part wants what it does not want: no article can match it."""
    match part:
        case And():
            wanted = {_plain(each) for each in part.parts if not isinstance(each, Not)}
            unwanted = {_plain(each) for each in part.parts if isinstance(each, Not) for each in _any(each.part)}
            return bool(wanted & unwanted) or any(map(contradicts, part.parts))
        case Or():
            return all(map(contradicts, part.parts))
        case _:
            return False


def _parsed(words: str) -> Query:
    """Read the words. Raises: InputError where they say nothing, or only what is not wanted; QuerySyntaxError."""
    try:
        return parse(words)
    except QuerySyntaxError as error:
        if error.reason in ("empty-query", "only-negative", "missing-operand"):
            raise InputError("follow-empty") from None
        raise


def _any(part: Part) -> Sequence[Part]:
    """Return the parts any of which makes a part match."""
    return part.parts if isinstance(part, Or) else (part,)


def _plain(part: Part) -> str:
    """Return what a part looks for, without what tells only how much it counts or how it is written."""
    inner = part.part if isinstance(part, Weighted) else part
    return inner.text.casefold() if isinstance(inner, Words) and not inner.prefix else str(inner).casefold()
