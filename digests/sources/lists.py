"""What is read of a list of subscribers or of articles that another bot has kept.

Its rows come in parcels, packed: a bot that reads 200,000 of them shall neither hold them all nor stop for them.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple
from zlib import compress, decompress

from pydantic import TypeAdapter

from digests.model import ChatKind
from digests.sources.columns import Column
from digests.sources.drafts import Draft

# Rows of a parcel: so many are written in one transaction.
PARCEL = 250


class ListKind(StrEnum):
    """What the rows of a list are."""

    SUBSCRIBERS = "subscribers"
    ARTICLES = "articles"


class ChatRow(NamedTuple):
    """A subscriber as a list has them; "" is what it does not say.

    language: a code of two letters. at: HH:MM. zone: as written. joined: ISO 8601. unclear: the columns in which
    something stood that could not be read.
    """

    line: int
    chat_id: int
    kind: ChatKind
    name: str = ""
    language: str = ""
    topics: tuple[str, ...] = ()
    at: str = ""
    zone: str = ""
    joined: str = ""
    unclear: tuple[Column, ...] = ()


class RefusedRow(NamedTuple):
    """A row that is not taken: its line, why, and what stood there."""

    line: int
    reason: str
    said: str = ""


class ArticleRow(NamedTuple):
    """An article as a list has it, the name of its content, and the topics that it is said to be on."""

    line: int
    key: str
    draft: Draft
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list holds. ``columns`` are pairs of what is known and the name that it has there.

    count: the rows that can be taken, each once. repeated: those that say again what stood above. left: subscribers
    whom the list itself calls gone. refused: how many for each reason, with the first few. unclear: how often a column
    held what could not be read. undated: articles without a day. lost: of how many articles what else is left out:
    future (their day is yet to come), url, image (what stands there is no web address).
    """

    kind: ListKind
    columns: tuple[tuple[str, str], ...]
    unused: tuple[str, ...]
    count: int
    repeated: int = 0
    left: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)
    first_refused: tuple[RefusedRow, ...] = ()
    unclear: Mapping[str, int] = field(default_factory=dict)
    undated: int = 0
    lost: Mapping[str, int] = field(default_factory=dict)
    parcels: tuple[str, ...] = ()

    @property
    def refusals(self) -> int:
        """How many rows are not taken because they cannot be read."""
        return sum(self.refused.values())

    def subscribers(self) -> Iterator[list[ChatRow]]:
        """Yield the subscribers, a parcel at a time."""
        return _opened(self.parcels, _CHAT_ROWS)

    def articles(self) -> Iterator[list[ArticleRow]]:
        """Yield the articles, a parcel at a time."""
        return _opened(self.parcels, _ARTICLE_ROWS)


_CHAT_ROWS: TypeAdapter[list[ChatRow]] = TypeAdapter(list[ChatRow])
_ARTICLE_ROWS: TypeAdapter[list[ArticleRow]] = TypeAdapter(list[ArticleRow])


def parcel(kind: ListKind, rows: list[Any]) -> str:
    """Pack some rows."""
    adapter = _CHAT_ROWS if kind is ListKind.SUBSCRIBERS else _ARTICLE_ROWS
    return b64encode(compress(adapter.dump_json(rows), 1)).decode()


def _opened(parcels: Sequence[str], rows: TypeAdapter[list[Any]]) -> Iterator[list[Any]]:
    for parcel in parcels:
        yield rows.validate_json(decompress(b64decode(parcel)))
