"""OPML: lists of feeds, as other readers write them and read them (opml.org, version 2.0)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from digests.errors import UnreadableDocument
from digests.sources.addresses import LONGEST_ADDRESS
from digests.sources.libraries import refusing

if TYPE_CHECKING:
    from datetime import datetime

MOST_FEEDS = 10_000
# Readers nest folders two or three deep.
DEEPEST = 20

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<opml\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list; ``folder`` is the path of the folders around it."""

    url: str
    title: str = ""
    site: str | None = None
    folder: tuple[str, ...] = ()


def is_opml(data: bytes) -> bool:
    """Tell by its beginning whether a file is a list of feeds."""
    return _BEGINNING.match(data[:4096]) is not None


def read_opml(data: bytes) -> list[Outline]:
    """Return the feeds of a list in their order, each address once.

    Raises: UnreadableDocument (no-opml).
    """
    from defusedxml.ElementTree import fromstring

    with refusing(UnreadableDocument("no-opml")):
        root = fromstring(data)
    if root.tag.lower() != "opml":
        raise UnreadableDocument("no-opml")
    found: dict[str, Outline] = {}
    for node in root.iter("body"):
        _gather(node, (), found)
    return list(found.values())[:MOST_FEEDS]


def write_opml(outlines: Iterable[Outline], title: str, now: datetime) -> bytes:
    """Write a list of feeds, those of one folder together."""
    root = Element("opml", version="2.0")
    head = SubElement(root, "head")
    SubElement(head, "title").text = title
    SubElement(head, "dateCreated").text = now.strftime("%a, %d %b %Y %H:%M:%S GMT")
    folders: dict[tuple[str, ...], Element] = {(): SubElement(root, "body")}
    for outline in outlines:
        parent = _folder(folders, outline.folder)
        name = outline.title or outline.url
        about = {"type": "rss", "text": name, "title": name, "xmlUrl": outline.url}
        SubElement(parent, "outline", {**about, **({"htmlUrl": outline.site} if outline.site else {})})
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _gather(node: Element, folder: tuple[str, ...], found: dict[str, Outline]) -> None:
    for outline in node:
        about = {name.lower(): value for name, value in outline.attrib.items()}
        name = about.get("title") or about.get("text") or ""
        url = about.get("xmlurl", "").strip()
        if url and len(url) <= LONGEST_ADDRESS:
            found.setdefault(url, Outline(url, name, about.get("htmlurl") or None, folder))
        elif len(folder) < DEEPEST:
            _gather(outline, (*folder, name) if name else folder, found)


def _folder(folders: dict[tuple[str, ...], Element], path: tuple[str, ...]) -> Element:
    if path not in folders:
        parent = _folder(folders, path[:-1])
        folders[path] = SubElement(parent, "outline", text=path[-1], title=path[-1])
    return folders[path]
