"""Words of a query as the text of a tsquery: https://www.postgresql.org/docs/current/datatype-textsearch.html"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from digests.query import Lexicon
from digests.query.analysed import PREFIX
from digests.query.parts import And, Near, Not, Or, Part, Titled, Weighted
from digests.store.engine.expansion import placed, titled

# https://www.postgresql.org/docs/current/textsearch-limitations.html
LONGEST_LEXEME = 2046
IN_TITLE = "A"


def matching(part: Part, lexicon: Lexicon, *, in_title: bool = False) -> str:
    """Return the words of a query as a tsquery."""

    def asked(each: Part) -> str:
        return f"({matching(each, lexicon, in_title=in_title)})"

    match part:
        case Near():
            return _near(part, lexicon, in_title or titled(part)) + f" & {asked(part.left)} & {asked(part.right)}"
        case Titled():
            return matching(part.part, lexicon, in_title=True)
        case Weighted():
            return asked(part.part)
        case Or():
            return " | ".join(map(asked, part.parts))
        case And():
            return " & ".join(map(asked, part.parts))
        case Not():
            return f"!{asked(part.part)}"
        case _:
            return _any(placed(part, lexicon), in_title)


def quoted(lexeme: str) -> str:
    """Return a lexeme as a tsquery or a tsvector takes it, whatever is in it."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def _near(part: Near, lexicon: Lexicon, in_title: bool) -> str:
    """Return both sides at every distance that is near, those of one length together."""
    lefts, rights = (_by_length(placed(side, lexicon)) for side in (part.left, part.right))
    pairs = [(_any(left, in_title), _any(right, in_title)) for left in lefts for right in rights]
    distances = range(1, part.words + 2)
    both = (f"({a}) <{n}> ({b}) | ({b}) <{n}> ({a})" for a, b in pairs for n in distances)
    return f"({' | '.join(both)})"


def _by_length(sequences: Iterable[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    groups = defaultdict(list)
    for sequence in sequences:
        groups[len(sequence)].append(sequence)
    return list(groups.values())


def _any(sequences: Collection[tuple[str, ...]], in_title: bool) -> str:
    return " | ".join(_phrase(sequence, in_title) for sequence in sorted(sequences))


def _phrase(sequence: Iterable[str], in_title: bool) -> str:
    return "(" + " <-> ".join(_lexeme(stem, in_title) for stem in sequence) + ")"


def _lexeme(stem: str, in_title: bool) -> str:
    marks = ("*" if stem.endswith(PREFIX) else "") + (IN_TITLE if in_title else "")
    return quoted(stem.removesuffix(PREFIX)[: LONGEST_LEXEME // 4]) + (f":{marks}" if marks else "")
