"""What an edition's messages show, noted so that they can be composed again: all of it but the articles themselves.

An article is noted by its id and read as it stands by then, so what was corrected comes out corrected, and nothing else
moves: neither the order of the stories, nor their sections, nor the other summaries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from digests.compose.timeline import ToldStory
from digests.language.remembered import remembered
from digests.model import JSON, Article, Digest, Story
from digests.publishing.choice import Choice

ARTICLE = "article_id"
# The parts of a story with its articles.
MEMBERS = frozenset({"article", "copies", "others"})

# Most values are such, and to ask each what else it may be takes longer than all the rest.
_PLAIN_ALREADY = frozenset({str, int, float, bool, type(None)})

Articles: TypeAlias = Mapping[int, Article]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """For whom an edition was composed, and what it shows; ``digest`` is None where it says that nothing is new."""

    choice: Choice
    digest: Digest | None


_OUTLINE = TypeAdapter(Snapshot)


def serialized(outline: Snapshot) -> JSON:
    """Return a snapshot as plain values that JSON can hold."""
    plain = _plain(outline)
    assert isinstance(plain, dict)
    return plain


def read(plain: JSON, articles: Articles) -> Snapshot:
    """Return a snapshot with the articles as they are given. Raises: KeyError where one is missing."""
    return _OUTLINE.validate_python(_filled(plain, articles))


def article_ids(plain: Any) -> set[int]:
    """Return the ids of all articles in a snapshot."""
    return {value[ARTICLE] for value in _dictionaries(plain) if ARTICLE in value}


def stories_in(plain: Any) -> tuple[ToldStory, ...]:
    """Return the stories that a snapshot tells, without those that it only names."""
    return tuple(_told_story(story) for _, story in _told_stories(plain))


def section_of(plain: Any, article_id: int) -> tuple[int, frozenset[int]] | None:
    """Return the id of the topic under which a snapshot tells of an article, and the ids of its story's articles."""
    told = ((topic_id, _told_story(story).articles) for topic_id, story in _told_stories(plain))
    return next((found for found in told if article_id in found[1]), None)


def appearances(digest: Digest | None) -> dict[int, int]:
    """Return for each article that a digest shows, as a lead or as a copy, the topic in whose section it stands.

    What a story goes on from is not shown.
    """
    if digest is None:
        return {}
    return {
        article.id: section.topic.id
        for section in digest.sections
        for story in (*section.stories, *section.more, *section.unread)
        for article in story.articles
    }


def told(digest: Digest | None) -> frozenset[int]:
    """Return the ids of the articles of the stories that a digest tells, without those that it only names."""
    if digest is None:
        return frozenset()
    stories = (story for section in digest.sections for story in section.stories)
    return frozenset(article.id for story in stories for article in story.articles)


def _told_stories(plain: Any) -> Iterator[tuple[int, Any]]:
    """Yield the stories that a snapshot tells, each with the id of its section's topic."""
    for section in ((plain or {}).get("digest") or {}).get("sections", ()):
        for story in section["stories"]:
            yield section["topic"]["id"], story


def _told_story(story: Any) -> ToldStory:
    members = frozenset(article_ids([story.get(part) for part in MEMBERS]))
    return ToldStory(members, frozenset(article_ids(story.get("earlier"))))


def _plain(value: Any) -> Any:
    if type(value) in _PLAIN_ALREADY:
        return value
    if isinstance(value, Article):
        return {ARTICLE: value.id}
    return _plain_story(value) if isinstance(value, Story) else _plain_value(value)


# The digests of many chats hold the same stories.
@remembered(1024)
def _plain_story(story: Story) -> Any:
    return _plain_value(story)


def _plain_value(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, (date, datetime, time)) else value


def _filled(value: Any, articles: Articles) -> Any:
    if isinstance(value, dict):
        if ARTICLE in value:
            return articles[value[ARTICLE]]
        return {key: _filled(each, articles) for key, each in value.items()}
    return [_filled(each, articles) for each in value] if isinstance(value, list) else value


def _dictionaries(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _dictionaries(each)
    elif isinstance(value, list):
        for each in value:
            yield from _dictionaries(each)
