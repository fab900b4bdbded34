"""What is special about pieces of a text: bold words, links behind words, quotations; the text itself stays plain."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

# No article that people write has more.
MOST_ENTITIES = 2000


class EntityKind(StrEnum):
    """How a piece of a text stands out, in the words of https://core.telegram.org/bots/api#messageentity."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    CODE = "code"
    PRE = "pre"
    QUOTE = "blockquote"
    LINK = "text_link"


class Entity(NamedTuple):
    """A piece of a text, from its character ``start`` to before ``end``; ``url`` is where a link leads."""

    start: int
    end: int
    kind: EntityKind
    url: str = ""


class Passage(NamedTuple):
    """A text with its entities."""

    text: str
    entities: tuple[Entity, ...] = ()


# These hold nothing else that stands out.
CLOSED = (EntityKind.CODE, EntityKind.PRE)


def nested(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return entities in order, without those that are empty, cross another one, or stand where none may stand.

    Code holds nothing else, and a quotation no other one.
    """
    kept: list[Entity] = []
    around: list[Entity] = []
    for entity in sorted(dict.fromkeys(entities), key=lambda each: (each.start, -each.end)):
        while around and around[-1].end <= entity.start:
            around.pop()
        crosses = bool(around) and entity.end > around[-1].end
        if entity.start >= entity.end or crosses or any(_forbids(each, entity) for each in around):
            continue
        kept.append(entity)
        around.append(entity)
    return tuple(kept[:MOST_ENTITIES])


def _forbids(outer: Entity, inner: Entity) -> bool:
    return outer.kind in CLOSED or (outer.kind is inner.kind and outer.kind in (EntityKind.QUOTE, EntityKind.LINK))
