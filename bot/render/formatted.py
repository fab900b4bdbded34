"""A text with what stands out in it as HTML, in pieces that Telegram takes: tags never cross, nor leave their piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from bot.render.utf16 import split
from digests.model import Entity, EntityKind

TAGS = {
    EntityKind.BOLD: "b", EntityKind.ITALIC: "i", EntityKind.UNDERLINE: "u", EntityKind.STRIKETHROUGH: "s",
    EntityKind.SPOILER: "tg-spoiler", EntityKind.CODE: "code", EntityKind.PRE: "pre", EntityKind.QUOTE: "blockquote",
    EntityKind.LINK: "a",
}  # fmt: skip
# Telegram takes a hundred in a message; some are for what stands around the text, and for addresses that it finds.
MOST_ENTITIES = 80


def formatted_pieces(text: str, entities: Sequence[Entity], limit: int) -> list[str]:
    """Return a text in pieces of at most so many units, as HTML; what goes on over several stands out in each."""
    pieces, place = [], 0
    for piece in split(text, limit):
        place = text.index(piece, place)
        pieces.append(formatted(piece, list(_clipped(entities, place, place + len(piece)))))
        place += len(piece)
    return pieces


def formatted(text: str, entities: Sequence[Entity]) -> str:
    """Return a text as HTML; of its entities, one within another, links go before bold where there are too many."""
    if len(entities) > MOST_ENTITIES:
        links = [each for each in entities if each.kind is EntityKind.LINK]
        entities = (links or list(entities))[:MOST_ENTITIES]
    html, place, ends = [], 0, list[Entity]()
    for entity in (*entities, Entity(len(text), len(text) + 1, EntityKind.BOLD)):
        while ends and ends[-1].end <= entity.start:
            html += [_safe(text[place : ends[-1].end]), f"</{TAGS[ends[-1].kind]}>"]
            place = ends.pop().end
        html.append(_safe(text[place : entity.start]))
        place = entity.start
        if entity.start < len(text):
            href = f' href="{escape(entity.url)}"' if entity.kind is EntityKind.LINK else ""
            html.append(f"<{TAGS[entity.kind]}{href}>")
            ends.append(entity)
    return "".join(html)


def _clipped(entities: Sequence[Entity], start: int, end: int) -> Iterator[Entity]:
    for entity in entities:
        first, last = max(entity.start, start), min(entity.end, end)
        if first < last:
            yield entity._replace(start=first - start, end=last - start)


def _safe(text: str) -> str:
    return escape(text, quote=False)
