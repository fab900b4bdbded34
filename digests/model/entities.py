"""What is special about pieces of a text: bold words, links behind words, quotations; the text itself stays plain."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


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
