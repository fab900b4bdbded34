"""Topics by what people call them: the slug, a name in any language, or how one of these begins. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from digests.language.tokens import fold
from digests.model import Topic

# Less than that begins too many words.
SHORTEST_BEGINNING = 3


def topic_called(said: str, topics: Iterable[Topic]) -> Topic | None:
    """Return the topic whose slug or name was said, in any language, or of which alone a name has words that begin so.

    Case, accents, punctuation and emoji do not matter.
    """
    wanted, known = _plain(said), [(name, topic) for topic in topics for name in _names(topic)]
    if not wanted:
        return None
    exact = next((topic for name, topic in known if name == wanted), None)
    if exact or len(wanted) < SHORTEST_BEGINNING:
        return exact
    begun = {topic.id: topic for name, topic in known if f" {wanted}" in f" {name}"}
    return next(iter(begun.values())) if len(begun) == 1 else None


def _names(topic: Topic) -> Iterator[str]:
    yield from map(_plain, (topic.slug, *topic.names.values()))


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(name)))
