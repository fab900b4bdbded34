"""What stands above the text of a Markdown file: its title, author, day and source, as editors and sites write them.

YAML between lines of ``---`` (Jekyll, Hugo, Obsidian) or TOML between lines of ``+++`` (Hugo, Zola), read as far as
articles need it: names with a value, a list of values, or a text over several lines. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digests.sources.addresses import web_address
from digests.sources.dates import moment
from digests.sources.drafts import Draft

LONGEST_NAME = 100

_FENCED = re.compile(r"\A\s*(---|\+\+\+)[^\S\n]*\n(.*?)\n(?:\1|\.\.\.)[^\S\n]*(?:\n|\Z)", re.S)
_ENTRY = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40})[^\S\n]*[:=][^\S\n]*(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)")
_FOLDED = re.compile(r"[>|][+-]?\d?")
_LANGUAGE = re.compile(r"[a-z]{2}(?=\Z|[-_])", re.IGNORECASE)

# What each thing is called, the surest name first.
TITLE = ("title",)
AUTHOR = ("author", "authors", "byline", "creator")
SOURCE = ("source", "publication", "publisher", "site", "site_name", "newspaper")
ADDRESS = ("url", "link", "canonical", "canonical_url", "original", "source_url", "source")
WRITTEN_AT = ("date", "published", "publishdate", "published_at", "created", "pubdate")
LANGUAGE = ("lang", "language", "locale")
IMAGE = ("image", "cover", "thumbnail", "featured_image", "cover_image")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The values by their names in small letters, and the text below."""

    values: Mapping[str, Sequence[str]]
    text: str

    @property
    def title(self) -> str:
        """The title, "" where none is given."""
        return self._said(TITLE)

    def describing(self, draft: Draft, now: datetime) -> Draft:
        """Return a draft with what is said here of it."""
        source, address = self._said(SOURCE), self._address(ADDRESS)
        written_at, language = moment(self._said(WRITTEN_AT)), _LANGUAGE.match(self._said(LANGUAGE))
        return replace(
            draft,
            author=", ".join(self._all(AUTHOR))[:LONGEST_NAME] or draft.author,
            source=source[:LONGEST_NAME] if source and source != address else draft.source,
            url=address or draft.url,
            written_at=written_at if written_at and written_at <= now else draft.written_at,
            language=language[0].lower() if language else draft.language,
            image_url=self._address(IMAGE) or draft.image_url,
        )

    def _all(self, names: Sequence[str]) -> Sequence[str]:
        return next((self.values[name] for name in names if self.values.get(name)), ())

    def _said(self, names: Sequence[str]) -> str:
        return " ".join(next(iter(self._all(names)), "").split())

    def _address(self, names: Sequence[str]) -> str | None:
        said = (web_address(value, "") for name in names for value in self.values.get(name, ()))
        return next(filter(None, said), None)


def front_matter(text: str) -> FrontMatter | None:
    """Return what stands above a text; None where nothing does."""
    found = _FENCED.match(text)
    if found is None:
        return None
    values: dict[str, list[str]] = {}
    last: list[str] = []
    for line in found[2].split("\n"):
        entry, item = _ENTRY.match(line), _ITEM.fullmatch(line)
        if item:
            last.extend(_values(item["value"]))
        elif entry:
            last = values.setdefault(entry["name"].strip().lower(), _values(entry["value"]))
        elif line[:1].isspace() and line.strip():
            last[:] = [" ".join([*last, line.strip()])]
    # Two rules across a text enclose none of this.
    return FrontMatter(values, text[found.end() :]) if values else None


def _values(said: str) -> list[str]:
    """Return the values of a name: none, one, or those of a list in brackets."""
    said = said.strip()
    if not said or _FOLDED.fullmatch(said):
        return []
    inner = said[1:-1].split(",") if said.startswith("[") and said.endswith("]") else [said]
    return [value for value in (each.strip().strip("\"'").strip() for each in inner) if value]
