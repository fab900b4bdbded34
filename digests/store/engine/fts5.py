"""Words of a query in the language of FTS5: https://www.sqlite.org/fts5.html#full_text_query_syntax"""

from __future__ import annotations

from collections.abc import Iterable

from digests.query import Lexicon
from digests.query.analysed import PREFIX
from digests.query.parts import And, Near, Not, Or, Part, Titled, Weighted
from digests.store.engine.expansion import placed, titled

# More pairs than these are not asked for side by side, only in the same article.
MOST_PAIRS = 2_000


def matching(part: Part, lexicon: Lexicon, *, in_title: bool = False) -> str:
    """Return the words of a query as an FTS5 expression; ``in_title`` where it stands in one about titles already.

    The parser of FTS5 goes only so deep, so no column and no parenthesis is written twice.
    """
    match part:
        case Near():
            return _near(part, lexicon, in_title)
        case Titled():
            inside = matching(part.part, lexicon, in_title=True)
            return inside if in_title else f"{{title}} : ({inside})"
        case Weighted():
            return matching(part.part, lexicon, in_title=in_title)
        case Or():
            return " OR ".join(f"({matching(each, lexicon, in_title=in_title)})" for each in part.parts)
        case And():
            return _all(part, lexicon, in_title)
        case _:
            return " OR ".join(map(_phrase, sorted(placed(part, lexicon))))


def _all(part: And, lexicon: Lexicon, in_title: bool) -> str:
    there = [each for each in part.parts if not isinstance(each, Not)]
    absent = [each.part for each in part.parts if isinstance(each, Not)]
    found = " AND ".join(f"({matching(each, lexicon, in_title=in_title)})" for each in there)
    if not absent:
        return found
    missing = (f" NOT ({matching(each, lexicon, in_title=in_title)})" for each in absent)
    return f"{found if len(there) == 1 else f'({found})'}{''.join(missing)}"


def _near(part: Near, lexicon: Lexicon, in_title: bool) -> str:
    """Return every pair of words, one of each side, at the distance; for FTS5 a word is near to itself."""
    sides = " AND ".join(f"({matching(side, lexicon, in_title=in_title)})" for side in (part.left, part.right))
    left, right = sorted(placed(part.left, lexicon)), sorted(placed(part.right, lexicon))
    if len(left) * len(right) > MOST_PAIRS:
        return sides
    pairs = (f"NEAR({_phrase(one)} {_phrase(other)}, {part.words})" for one in left for other in right)
    column = "{title} : " if titled(part) and not in_title else ""
    return f"{column}({' OR '.join(pairs)}) AND {sides}"


def _phrase(sequence: Iterable[str]) -> str:
    """Quote stems that stand side by side, the last perhaps only the beginning of a word."""
    words = " ".join(sequence)
    quoted = words.removesuffix(PREFIX).replace('"', '""')
    return f'"{quoted}"{" *" if words.endswith(PREFIX) else ""}'
