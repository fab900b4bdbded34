"""Articles: one text from one source, what is stored of a new one, and the card that shows one to its editor."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from digests.model.entities import Entity
from digests.model.topics import TopicMatch

UNKNOWN_LANGUAGE = "und"


class ArticleStatus(StrEnum):
    """Where an article is on its way: a draft becomes published, at once or at its scheduled time, or is discarded.

    Retracted is what had been published and is taken back, out of the messages that showed it too.
    """

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    DISCARDED = "discarded"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Article:
    """One text from one source.

    ``number`` counts publications in the order of their commits: a chat's digest covers the numbers after the last one
    that it covered, so neither a step of the clock nor a slow writer can hide an article from a digest.
    ``written_at`` is when its source published it, where the source says so. ``picture`` is the file id of the one that
    was sent with it, which stands before the one at ``image_url``.
    """

    id: int
    title: str
    text: str
    language: str
    status: ArticleStatus
    created_at: datetime
    source: str | None = None
    url: str | None = None
    added_by: int | None = None
    number: int | None = None
    published_at: datetime | None = None
    publish_at: datetime | None = None
    copy_of: int | None = None
    author: str | None = None
    written_at: datetime | None = None
    image_url: str | None = None
    corrected_at: datetime | None = None
    picture: str | None = None
    entities: tuple[Entity, ...] = ()

    def __hash__(self) -> int:
        # What is made of stories is kept by them, and their articles are long.
        return hash(self.id)


# Whatever is scheduled is looked at each minute: what has not come out by then could not.
OVERDUE = timedelta(minutes=5)


def is_overdue(article: Article, now: datetime) -> bool:
    """Tell whether an article should have come out by itself and could not."""
    planned = article.publish_at if article.status is ArticleStatus.SCHEDULED else None
    return planned is not None and planned < now - OVERDUE


def readable(article: Article, languages: Collection[str]) -> bool:
    """Tell whether an article is in one of some languages; no languages are all, and an unknown one is in each."""
    return not languages or article.language in languages or article.language == UNKNOWN_LANGUAGE


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be stored, the stems of its title and text, its sketch, and the topics that it is on."""

    title: str
    text: str
    language: str
    shadow: tuple[str, str]
    sketch: Sequence[int] = ()
    matches: Sequence[TopicMatch] = ()
    source: str | None = None
    url: str | None = None
    added_by: int | None = None
    copy_of: int | None = None
    author: str | None = None
    written_at: datetime | None = None
    image_url: str | None = None
    picture: str | None = None
    entities: tuple[Entity, ...] = ()


# What the origin of a card begins with that is a person: their id follows.
PERSON = "user:"


@dataclass(frozen=True, slots=True)
class Card:
    """The preview of a draft in an editor's chat: the parts that made it so far, and where they came from.

    ``note`` is what an editor said of it, for editors alone.
    """

    article_id: int
    chat_id: int
    user_id: int
    message_id: int | None
    last_part_at: datetime
    parts: tuple[str, ...]
    media_group: str | None = None
    origin: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CardPlace:
    """The message that is a chat's card of an article; ``seen`` is the last entry of the audit that it shows."""

    article_id: int
    chat_id: int
    user_id: int
    message_id: int
    seen: int


@dataclass(frozen=True, slots=True)
class SourceChange:
    """What the source of an article says now, where the article does not follow by itself."""

    article_id: int
    title: str
    text: str
    found_at: datetime


@dataclass(frozen=True, slots=True)
class Hand:
    """Who is working on an article, and since when."""

    article_id: int
    user_id: int
    since: datetime
