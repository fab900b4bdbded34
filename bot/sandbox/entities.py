"""Formatted text as Telegram reads it: HTML to plain text with entities, counted in UTF-16 units.

The tags and the words of the refusals are those of Telegram's own server (https://core.telegram.org/bots/api#html-style).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.sandbox.refusals import bad_request

Entity = dict[str, Any]

SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
}  # fmt: skip
OTHER = {"a", "code", "pre", "blockquote", "span", "tg-emoji", "tg-time"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|(\w+));")
PLAIN = re.compile(r"[^<&]+")
TAG_NAME = re.compile(r"[A-Za-z0-9-]*")
ATTRIBUTE = re.compile(r"\s*([A-Za-z0-9-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9._-]+)))?")
SEEN_IN_TEXT = re.compile(
    r"(?P<bot_command>(?<![\w/])/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?)|(?P<url>https?://[^\s<>\"]+[^\s<>\".,;:!?)\]])"
)
BLANK = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u2800"
MOST_ENTITIES = 100


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    tag: str
    offset: int
    entity: Entity | None


class _Reader:
    """Reads one text; ``offset`` is in UTF-16 units of what was read, refusals name bytes of the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.place = 0
        self.text: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        while self.place < len(self.source):
            character = self.source[self.place]
            if character == "<":
                self._tag()
            elif character == "&":
                self._reference()
            else:
                found = PLAIN.match(self.source, self.place)
                end = found.end() if found else self.place + 1
                self._add(self.source[self.place : end])
                self.place = end
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.text), self.entities

    def _add(self, text: str) -> None:
        self.text.append(text)
        self.offset += units(text)

    def _reference(self) -> None:
        found = REFERENCE.match(self.source, self.place)
        character = _referred(found) if found else None
        if found is None or character is None:
            self._add("&")
            self.place += 1
            return
        self._add(character)
        self.place = found.end()

    def _tag(self) -> None:
        start = self.place
        closing = self.source.startswith("</", start)
        self.place += 2 if closing else 1
        name = self._name()
        if closing:
            self._close(name, start)
        else:
            self._start(name, start)

    def _name(self) -> str:
        found = TAG_NAME.match(self.source, self.place)
        name = found.group().lower() if found else ""
        self.place += len(name)
        return name

    def _start(self, name: str, start: int) -> None:
        if name not in SIMPLE and name not in OTHER:
            raise _broken(f'Unsupported start tag "{name}" at byte offset {self._byte(start)}')
        attributes = self._attributes(name, start)
        self.open.append(_Open(name, self.offset, _entity(name, attributes, self.open)))

    def _attributes(self, name: str, start: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while self.place < len(self.source) and self.source[self.place].isspace():
                self.place += 1
            if self.place >= len(self.source):
                raise _broken(f'Unclosed start tag "{name}" at byte offset {self._byte(start)}')
            if self.source[self.place] == ">":
                self.place += 1
                return attributes
            found = ATTRIBUTE.match(self.source, self.place)
            if found is None:
                raise _broken(f'Empty attribute name in the tag "{name}" at byte offset {self._byte(start)}')
            value = next((group for group in found.groups()[1:] if group is not None), "")
            attributes[found.group(1).lower()] = REFERENCE.sub(lambda ref: _referred(ref) or ref.group(), value)
            self.place = found.end()

    def _close(self, name: str, start: int) -> None:
        if not self.open:
            raise _broken(f"Unexpected end tag at byte offset {self._byte(start)}")
        while self.place < len(self.source) and self.source[self.place].isspace():
            self.place += 1
        if self.place >= len(self.source) or self.source[self.place] != ">":
            raise _broken(f"Unclosed end tag at byte offset {self._byte(start)}")
        last = self.open.pop()
        if name and name != last.tag:
            raise _broken(
                f'Unmatched end tag at byte offset {self._byte(start)}, expected "</{last.tag}>", found "</{name}>"'
            )
        self.place += 1
        if last.entity is not None and self.offset > last.offset:
            self.entities.append({**last.entity, "offset": last.offset, "length": self.offset - last.offset})

    def _byte(self, place: int) -> int:
        return len(self.source[:place].encode("utf-8", "surrogatepass"))


def _broken(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _referred(found: re.Match[str]) -> str | None:
    decimal, hexadecimal, name = found.groups()
    if name is not None:
        return NAMED.get(name)
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None


def _entity(tag: str, attributes: dict[str, str], outer: list[_Open]) -> Entity | None:
    if tag in SIMPLE:
        return {"type": SIMPLE[tag]}
    match tag:
        case "a":
            return _link(attributes.get("href", ""))
        case "code":
            language = attributes.get("class", "").removeprefix("language-")
            if outer and outer[-1].tag == "pre" and outer[-1].entity is not None and language:
                outer[-1].entity["language"] = language
                return None
            return {"type": "code"}
        case "pre":
            return {"type": "pre"}
        case "blockquote":
            return {"type": "expandable_blockquote" if "expandable" in attributes else "blockquote"}
        case "span":
            if attributes.get("class") != "tg-spoiler":
                raise _broken('Tag "span" must have class "tg-spoiler"')
            return {"type": "spoiler"}
        case "tg-time":
            return _moment(attributes)
        case _:
            return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}


def _link(address: str) -> Entity | None:
    if mention := re.fullmatch(r"tg://user\?id=(\d+)", address):
        return {"type": "text_mention", "user": {"id": int(mention.group(1)), "is_bot": False, "first_name": "?"}}
    return {"type": "text_link", "url": address} if re.match(r"(https?|tg)://\S|\w[\w-]*\.\w{2,}", address) else None


def _moment(attributes: dict[str, str]) -> Entity:
    if not re.fullmatch(r"\d{1,12}", attributes.get("unix", "")):
        raise _broken('Tag "tg-time" must have a valid attribute "unix"')
    moment: Entity = {"type": "date_time", "unix_time": int(attributes["unix"])}
    return {**moment, "date_time_format": attributes["format"]} if "format" in attributes else moment


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Read a text with ``parse_mode`` HTML. Raises: Refusal, in Telegram's words."""
    text, entities = _Reader(source).read()
    return tidied(text, entities)


def tidied(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Strip the white space around a text, sort its entities, and ignore those past the hundredth."""
    body = text.rstrip()
    start = units(body) - units(body.lstrip())
    body = body.lstrip()
    end = units(body)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - start, 0)
        last = min(entity["offset"] + entity["length"] - start, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    kept += _seen(body, kept)
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return body, kept[:MOST_ENTITIES]


def _seen(text: str, formatted: list[Entity]) -> list[Entity]:
    """Return the commands and addresses that Telegram finds by itself, outside of links and code."""
    closed = [
        (entity["offset"], entity["offset"] + entity["length"])
        for entity in formatted
        if entity["type"] in ("text_link", "code", "pre")
    ]
    found = []
    for match in SEEN_IN_TEXT.finditer(text):
        offset = units(text[: match.start()])
        if not any(start <= offset < end for start, end in closed):
            found.append({"type": match.lastgroup, "offset": offset, "length": units(match.group())})
    return found


def is_blank(text: str) -> bool:
    """Return whether nobody would see anything."""
    return not text.strip(BLANK + " \t\r\n")


TAGS = {kind: tag for tag, kind in reversed(SIMPLE.items())} | {
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def as_html(text: str, entities: list[Entity]) -> str:
    """Write a text and its entities as HTML again: what a person sees, in a form that a test can compare."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        tag, attribute = _written(entity)
        if tag:
            opening.setdefault(start, []).append(f"<{tag}{attribute}>")
            closing.setdefault(end, []).insert(0, f"</{tag}>")
    marks = sorted({0, len(encoded) // 2, *opening, *closing})
    pieces = []
    for here, there in zip(marks, [*marks[1:], marks[-1]], strict=True):
        pieces += closing.get(here, []) + opening.get(here, [])
        pieces.append(escape(encoded[here * 2 : there * 2].decode("utf-16-le", "replace"), quote=False))
    return "".join(pieces)


def _written(entity: Entity) -> tuple[str, str]:
    match entity["type"]:
        case "text_link":
            return "a", f' href="{escape(entity["url"])}"'
        case "expandable_blockquote":
            return "blockquote", " expandable"
        case "date_time":
            return "tg-time", f' unix="{entity["unix_time"]}"'
        case kind:
            return TAGS.get(kind, ""), ""
