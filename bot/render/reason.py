"""Why an article is in a digest, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from bot.render.lines import one_line
from bot.texts import Translator
from digests.model import TopicMatch

# A notice has 200 characters; two topics say enough.
TOPICS_NAMED = 2
TOPIC_UNITS, WORDS_UNITS = 32, 60


def because(matches: Sequence[TopicMatch], t: Translator) -> str:
    """Return the topics that an article is on, each with the article's own words that matched, as plain text."""
    named = [_reason(match, t) for match in matches[:TOPICS_NAMED]]
    return " · ".join(named) or t.plain("digest-why-none")


def _reason(match: TopicMatch, t: Translator) -> str:
    topic = one_line(f"{match.topic.emoji} {match.topic.name(t.language)}", TOPIC_UNITS)
    words = one_line(", ".join(match.words), WORDS_UNITS)
    return t.plain("digest-why", topic=topic, words=words) if words else t.plain("digest-why-chosen", topic=topic)
