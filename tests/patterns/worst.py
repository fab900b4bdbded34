r"""Texts that cost a regular expression the most: what it may repeat, repeated, before and behind what breaks it.

Backtracking is dear where a text can be read in many ways (``(a+)+b``), and where a search begins anew at each of
many places (``\s+\Z``). Both need a piece that the pattern repeats; the pieces are taken from its own parse tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product
from re import _constants as codes  # type: ignore[attr-defined]  # the tree of a pattern has no public door
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

# Representatives of the classes that patterns speak of: letters of four scripts, a digit, spaces, marks, control.
COMMON = "a0 .\nA'-é:中/\"@і,\u00a0<([!…_;?\t\u0301\x00"
ENDS = ("", "\x00", "\n!", " a")
LETTERS = 16
MOST_SAMPLES = 6
MOST_BEGINNINGS = 8

LOOPS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d", codes.CATEGORY_NOT_DIGIT: r"\D", codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S", codes.CATEGORY_WORD: r"\w", codes.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip

Tree = Sequence[tuple[Any, Any]]


class Attack(NamedTuple):
    """A text of any length: a beginning, a piece again and again, and an end."""

    beginning: str
    piece: str
    end: str

    def text(self, length: int) -> str:
        """Return the text, of at most so many characters where one piece fits."""
        times = (length - len(self.beginning) - len(self.end)) // len(self.piece)
        return self.beginning + self.piece * max(times, 1) + self.end


def attacks(pattern: re.Pattern[Any]) -> Iterator[Attack]:
    """Yield the texts that may be dear for a pattern; of bytes too, as Latin-1."""
    tree = _tree(pattern)
    letters = _letters(tree)
    pieces = dict.fromkeys(_samples(tree))
    beginnings = {"": None}
    for before, body in _loops(tree, [""]):
        beginnings |= dict.fromkeys(before)
        pieces |= dict.fromkeys((*body, *(start + each for start in before[:3] for each in ("", *body))))
    pieces |= dict.fromkeys(letters)
    for beginning in islice(beginnings, MOST_BEGINNINGS):
        yield from (Attack(beginning, piece, end) for piece in pieces if piece for end in ENDS)
    yield from (Attack("", first + second, end) for first, second in product(letters, letters) for end in ENDS[:2])


def _tree(pattern: re.Pattern[Any]) -> Tree:
    if isinstance(pattern.pattern, bytes):
        return list(parser.parse(pattern.pattern.decode("latin-1"), pattern.flags))
    return list(parser.parse(pattern.pattern, pattern.flags))


def _letters(tree: Tree) -> list[str]:
    """Return characters that the pattern tells apart, its own first."""
    own = list(dict.fromkeys(_said(tree)))[: LETTERS // 2]
    return list(dict.fromkeys((*own, *COMMON)))[:LETTERS]


def _said(tree: Tree) -> Iterator[str]:
    for kind, value in tree:
        if kind in (codes.LITERAL, codes.NOT_LITERAL):
            yield chr(value)
        elif kind is codes.IN:
            yield from _named(value)
        else:
            for inner in _within(kind, value):
                yield from _said(inner)


def _named(members: Tree) -> list[str]:
    """Return the characters that a set names, of a range the first."""
    return [chr(what if kind is codes.LITERAL else what[0]) for kind, what in members if kind in _NAMES]


_NAMES = (codes.LITERAL, codes.RANGE)


def _within(kind: Any, value: Any) -> list[Tree]:
    """Return the trees within a part of a pattern."""
    if kind in LOOPS:
        return [value[2]]
    if kind is codes.SUBPATTERN:
        return [value[3]]
    if kind in (codes.BRANCH, codes.ASSERT, codes.ASSERT_NOT):
        return list(value[1]) if kind is codes.BRANCH else [value[1]]
    return [value] if kind is codes.ATOMIC_GROUP else []


def _loops(tree: Tree, before: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield what may stand before each repeated part, and what it may repeat."""
    for kind, value in tree:
        if kind in LOOPS and value[1] > 1:
            yield before, _samples(value[2])
        for inner in _within(kind, value):
            yield from _loops(inner, before)
        before = _joined(before, _of(kind, value))


def _samples(tree: Tree) -> list[str]:
    """Return a few short texts that a tree matches, what looks around left aside."""
    found = [""]
    for kind, value in tree:
        found = _joined(found, _of(kind, value))
    return found


def _joined(before: list[str], behind: list[str]) -> list[str]:
    return list(dict.fromkeys(a + b for a, b in islice(product(before, behind), MOST_SAMPLES)))


def _of(kind: Any, value: Any) -> list[str]:
    """Return a few texts that one part of a pattern matches."""
    if kind is codes.LITERAL:
        return [chr(value)]
    if kind in (codes.NOT_LITERAL, codes.ANY):
        return [each for each in COMMON if kind is codes.ANY or each != chr(value)][:3]
    if kind is codes.IN:
        return _members(value)
    if kind in LOOPS:
        least, most, body = value
        counts = {least, max(least, min(most, 1))}
        return list(dict.fromkeys(each * count for each in _samples(body) for count in counts))
    if kind is codes.BRANCH:
        return [each for inner in value[1] for each in _samples(inner)][:MOST_SAMPLES]
    return _samples(_within(kind, value)[0]) if kind in (codes.SUBPATTERN, codes.ATOMIC_GROUP) else [""]


def _members(members: Tree) -> list[str]:
    """Return a few characters of a set."""
    negated = members[0][0] is codes.NEGATE
    candidates = COMMON if negated else (*_named(members), *COMMON)
    return list(islice((each for each in candidates if _holds(members, each) != negated), 3)) or [""]


def _holds(members: Tree, character: str) -> bool:
    return any(
        (kind is codes.LITERAL and ord(character) == what)
        or (kind is codes.RANGE and what[0] <= ord(character) <= what[1])
        or (kind is codes.CATEGORY and re.match(CATEGORIES[what], character) is not None)
        for kind, what in members
    )
