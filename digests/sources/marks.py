"""Marks of Markdown and WhatsApp that were left in a pasted text: what they mean stays, as entities, and they go. Pure.

headings, rules, tables, quotations, lists ── pictures, links, code ── bold, struck out, italic ──▶ words with entities

A text is read as it stands, line by line, since whoever pastes has broken it so. What is no pair of marks around words
stays: 5 * 3 * 2, snake_case, a note's asterisk. Source: https://spec.commonmark.org/0.31.2/
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from digests.model.entities import CLOSED, Entity, EntityKind, Passage, nested
from digests.sources.addresses import web_address

_ANY = re.compile(r"[*_`~|\[]|^[^\S\n]{0,3}(?:[#>]|[-=]{3,})", re.MULTILINE)
_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# A letter before or behind which no emphasis begins or ends; Chinese and Japanese part no words.
_AFTER, _BEFORE = rf"(?<![^\W{_CJK}])", rf"(?![^\W{_CJK}])"
_TO = r"\((?P<to>(?:https?://|www\.|mailto:|[/#])[^\s()]{0,1500}(?:\([^\s()]{0,200}\)[^\s()]{0,500}){0,3})"
_TITLED = r"(?:[^\S\n]\"[^\"\n]{0,200}\")?\)"
_LABEL = r"\[(?P<label>[^\[\]\n]{1,60})\]"

_NOTHING = "\0"
_EMPTIED = re.compile("\0+\n?")
_FENCE = re.compile(r"^[^\S\n]{0,3}(?:`{3,8}|~{3,8})[\w+-]{0,20}[^\S\n]{0,9}$", re.MULTILINE)
_RULE = re.compile(r"^[^\S\n]{0,3}(?:-{3,80}|(?:\*[^\S\n]?){3,40}|_{3,80}|={3,80})[^\S\n]{0,9}$", re.MULTILINE)
_OF_TABLE_RULE = frozenset("|:- \t")
_HEADING = re.compile(
    r"^[^\S\n]{0,3}#{1,6}[^\S\n]{1,9}(?P<said>\S[^\n]{0,300}?)(?:[^\S\n]{1,9}#{1,6})?[^\S\n]{0,9}$", re.MULTILINE
)
_QUOTED = re.compile(r"^[^\S\n]{0,3}(?:>[^\S\n]?){1,9}(?P<said>[^\n]*)", re.MULTILINE)
_BULLET = re.compile(r"^[^\S\n]{0,9}(?P<mark>\*)(?=[^\S\n]+\S)", re.MULTILINE)
_DEFINITION = re.compile(
    rf"^[^\S\n]{{0,3}}{_LABEL}:[^\S\n]{{1,9}}<?(?P<to>https?://[^\s<>]{{1,1500}})>?[^\n]{{0,200}}$", re.MULTILINE
)
_IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,300}}\]{_TO}{_TITLED}")
_LINK = re.compile(rf"\[(?P<said>[^\[\]\n]{{0,300}})\]{_TO}{_TITLED}")
_REFERENCE = re.compile(rf"\[(?P<said>[^\[\]\n]{{1,300}})\]{_LABEL}")
_CODE = re.compile(rf"{_AFTER}(?<!`)(`{{1,2}})(?P<said>[^`\s](?:[^`\n]{{0,300}}[^`\s])?)\1(?!`){_BEFORE}")


def _pair(begins: str, mark: str, inner: str, ends: str) -> str:
    """Return the form of words between marks; addresses are found as well, without words, and stay as they are."""
    words = rf"(?=[^\s{inner}])(?P<said>[^{inner}\n]{{1,500}})(?<=\S)"
    return rf"(?:https?://|www\.|@)\S{{1,2000}}|{begins}{mark}{words}{ends}"


_BOLD = re.compile(_pair(rf"(?<!\*){_AFTER}", r"(\*\*|\*\*\*)", "*", rf"\1(?!\*){_BEFORE}"))
_BOLD_LINED = re.compile(_pair(_AFTER, "__", "_", rf"__{_BEFORE}"))
_STRUCK_OUT = re.compile(_pair("", "~~", "~", "~~"))
_ITALIC = re.compile(_pair(rf"(?<!\*){_AFTER}", r"\*", "*", rf"\*(?!\*){_BEFORE}"))
_ITALIC_LINED = re.compile(_pair(rf"(?<!_){_AFTER}", "_", "_", rf"_(?!_){_BEFORE}"))
# What is bold may hold something italic, and the other way round.
_PAIRS = (
    (EntityKind.BOLD, _BOLD), (EntityKind.BOLD, _BOLD_LINED), (EntityKind.STRIKETHROUGH, _STRUCK_OUT),
    (EntityKind.ITALIC, _ITALIC), (EntityKind.ITALIC, _ITALIC_LINED),
    (EntityKind.BOLD, _BOLD), (EntityKind.BOLD, _BOLD_LINED),
)  # fmt: skip


@dataclass(slots=True)
class _Reading:
    """A text as far as it is read: where each of its characters stood, and what stands out, counted as there."""

    text: str
    places: list[int]
    closed: tuple[Entity, ...]
    found: list[Entity] = field(default_factory=list)

    def take(
        self, form: re.Pattern[str], kind: EntityKind | None = None, url: Callable[[re.Match[str]], str] | None = None
    ) -> None:
        """Leave of each place that a form finds what is ``said`` in it; nothing is said in some forms."""
        kept, places, end = list[str](), list[int](), 0
        for match in form.finditer(self.text):
            is_said = "said" in form.groupindex
            first, last = match.span("said") if is_said else (match.start(), match.start())
            if first < 0 or self._is_closed(*match.span()):
                continue
            if kind is not None and first < last:
                to = url(match) if url else ""
                if to or kind is not EntityKind.LINK:
                    self.found.append(Entity(self.places[first], self.places[last - 1] + 1, kind, to))
            kept += (self.text[end : match.start()], self.text[first:last])
            places += self.places[end : match.start()] + self.places[first:last]
            end = match.end()
        if end:
            self.text, self.places = "".join([*kept, self.text[end:]]), places + self.places[end:]

    def _is_closed(self, first: int, last: int) -> bool:
        start, end = self.places[first], self.places[last - 1] + 1
        code = (each for each in (*self.closed, *self.found) if each.kind in CLOSED)
        return any(each.start < end and start < each.end for each in code)


def unmarked(passage: Passage) -> Passage:
    """Return a passage without marks of Markdown, with what they mean as entities beside those that it has."""
    if not _ANY.search(passage.text):
        return passage
    text = _without_tables(passage.text)
    closed = tuple(each for each in passage.entities if each.kind in CLOSED)
    reading = _Reading(text, list(range(len(text))), closed)
    reading.take(_EMPTIED)
    reading.take(_FENCE)
    reading.take(_RULE)
    reading.take(_QUOTED, EntityKind.QUOTE)
    reading.take(_HEADING, EntityKind.BOLD)
    reading.text = _BULLET.sub(lambda found: found[0].replace("*", "•"), reading.text)
    reading.take(_IMAGE)
    reading.take(_LINK, EntityKind.LINK, _url)
    _read_references(reading)
    reading.take(_CODE, EntityKind.CODE)
    for kind, form in _PAIRS:
        reading.take(form, kind)
    return Passage(reading.text, nested(_moved(reading, [*passage.entities, *reading.found])))


def _without_tables(text: str) -> str:
    """Return a text of the same length in which rows of tables are words, and rules of them nothing."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        if place and "|" in lines[place - 1] and {"|", "-"} <= {*line} <= _OF_TABLE_RULE:
            lines[place] = _NOTHING * len(line)
            lines[place - 1] = lines[place - 1].replace("|", " ")
            for row in range(place + 1, len(lines)):
                if "|" not in lines[row]:
                    break
                lines[row] = lines[row].replace("|", " ")
    return "\n".join(lines)


def _read_references(reading: _Reading) -> None:
    """Read links whose addresses stand below the text, by their labels."""
    defined = {found["label"].casefold(): found["to"] for found in _DEFINITION.finditer(reading.text)}
    used = {found["label"].casefold() for found in _REFERENCE.finditer(reading.text)}
    if used and used <= defined.keys():
        reading.take(
            _REFERENCE, EntityKind.LINK, lambda found: web_address(defined[found["label"].casefold()], "") or ""
        )
        reading.take(_DEFINITION)


def _moved(reading: _Reading, entities: list[Entity]) -> Iterator[Entity]:
    """Yield entities counted in what was left of a text; lines that are quoted below each other are one quotation."""
    places, quote = reading.places, None
    for each in sorted(entities):
        moved = each._replace(start=bisect_left(places, each.start), end=bisect_left(places, each.end))
        if moved.kind is not EntityKind.QUOTE:
            yield moved
        elif quote and not reading.text[quote.end : moved.start].strip():
            quote = quote._replace(end=moved.end)
        else:
            yield from [quote] if quote else []
            quote = moved
    yield from [quote] if quote else []


def _url(found: re.Match[str]) -> str:
    to = found["to"]
    return web_address(f"https://{to}" if to.lower().startswith("www.") else to, "") or ""
