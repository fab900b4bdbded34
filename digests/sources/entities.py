"""Entities that stay with their words, whatever becomes of the text around them. Pure.

A text is found again line by line: a draft loses its headline and hidden characters, an article is put together of
several messages, and an editor changes a paragraph. What no longer stands there loses its entities, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from digests.model.entities import Entity, Passage, nested
from digests.sources.drafts import tidy
from digests.sources.quotations import whole_quotations

# Fewer characters may stand anywhere by chance.
SURE_CHARACTERS = 20
# What stands out in a line beyond these stands out no more: Telegram shows a hundred in a whole message, and each is
# found by reading the line up to it.
MOST_A_LINE = 200


def carried(passages: Sequence[Passage], text: str) -> tuple[Entity, ...]:
    """Return the entities that the lines of a text bring along from passages, from the first that has a line."""
    if not any(passage.entities for passage in passages):
        return ()
    page = _Page.of(text)
    if whole_quotations(Passage(text)).text == text:
        # What somebody said over several lines was put on one.
        passages = [*map(whole_quotations, passages)]
    found: dict[tuple[int, int], Entity] = {}
    for number, passage in enumerate(passages):
        for place, entity in _found(page, passage):
            old = found.get((number, place))
            # A piece that goes on over several lines is one.
            found[number, place] = entity if old is None else old._replace(end=max(old.end, entity.end))
    return nested(found.values())


@dataclass(slots=True)
class _Page:
    """The lines of a text: where each begins, and which are taken already by a passage."""

    lines: list[str]
    starts: list[int]
    places: dict[str, list[int]]
    taken: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, text: str) -> _Page:
        lines, starts, places = text.split("\n"), [0], dict[str, list[int]]()
        for number, line in enumerate(lines):
            starts.append(starts[-1] + len(line) + 1)
            places.setdefault(line, []).append(number)
        # Taken from the end of the list, the first line first.
        for numbers in places.values():
            numbers.reverse()
        return cls(lines, starts, places)

    def whole(self, line: str) -> int | None:
        """Return where the next line that reads so begins."""
        numbers = self.places.get(line)
        if not numbers:
            return None
        self.taken.add(numbers[-1])
        return self.starts[numbers.pop()]

    def part(self, line: str) -> tuple[int, int] | None:
        """Return where a line stands that reads on in another one, or has lost its beginning, and how much of that."""
        if len(line) < SURE_CHARACTERS:
            return None
        for number, other in enumerate(self.lines):
            start, end = self.starts[number], self.starts[number] + len(other)
            if number in self.taken or len(other) < SURE_CHARACTERS:
                continue
            if other.startswith(line):
                return start, 0
            if other.endswith(line):
                return end - len(line), 0
            if line.endswith(other):
                return start, len(line) - len(other)
        return None


def _found(page: _Page, passage: Passage) -> Iterator[tuple[int, Entity]]:
    """Yield the entities of a passage, by their numbers, where its lines stand on a page."""
    lines = list(_lines(passage))
    ends = {0, len(lines) - 1}
    for number, (line, entities) in enumerate(lines):
        start, cut = page.whole(line), 0
        if start is None and entities and number in ends:
            start, cut = page.part(line) or (None, 0)
        if start is None:
            continue
        for place, entity in entities:
            moved = entity._replace(start=start + max(entity.start - cut, 0), end=start + entity.end - cut)
            if moved.end > moved.start:
                yield place, moved


def _lines(passage: Passage) -> Iterator[tuple[str, list[tuple[int, Entity]]]]:
    """Yield the lines of a passage that say something, tidied, each with the pieces of entities in it."""
    waiting = sorted(enumerate(passage.entities), key=lambda each: each[1].start)
    start, active = 0, list[tuple[int, Entity]]()
    for line in passage.text.split("\n"):
        end = start + len(line)
        while waiting and waiting[0][1].start < end:
            active.append(waiting.pop(0))
        active = [each for each in active if each[1].end > start][:MOST_A_LINE]
        tidied = tidy(line)
        if tidied:
            moved = ((place, _moved(line, tidied, start, entity)) for place, entity in active)
            yield tidied, [each for each in moved if each[1].end > each[1].start]
        start = end + 1


def _moved(line: str, tidied: str, start: int, entity: Entity) -> Entity:
    """Return the piece of an entity in a line, counted in the tidied line."""
    first, last = max(entity.start - start, 0), min(entity.end - start, len(line))
    if line != tidied:
        first, last = (min(_tidied_place(line, place), len(tidied)) for place in (first, last))
    return entity._replace(start=first, end=last)


def _tidied_place(line: str, place: int) -> int:
    # The mark at the end keeps the space before it.
    return len(tidy(f"{line[:place]}x")) - 1
