"""What readers follow in words of their own: each rule once, however many follow it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from digests.model.topics import Topic

# Rules stand among the topics of a digest, under numbers that no topic has.
RULE_SLUG = "rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """A query in a reader's own words, and what an article must have to be asked for it.

    ``needs`` are groups of stems, the rarest group first: what matches has at least one of each.
    """

    id: int
    text: str
    needs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Follow:
    """What one reader follows; it has a section in the digest unless it is paused.

    ``at_once``: they want to hear of it as soon as it is out, so often a day; the digest has what is more.
    """

    rule_id: int
    text: str
    paused: bool
    since: datetime
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Alerting:
    """How far a chat has been told at once of what it follows.

    Articles with numbers up to ``up_to`` have been seen to. ``count`` alerts left on the local ``day``, the last one at
    ``last_at``. ``due_at`` is when to look at it again, None where nothing is new.
    """

    chat_id: int
    up_to: int = 0
    last_at: datetime | None = None
    day: date | None = None
    count: int = 0
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RuleMatch:
    """An article that a rule wants, and how well it matches, from 0 to 1."""

    article_id: int
    rule_id: int
    score: float


def rule_topic(rule_id: int, text: str) -> Topic:
    """Return a rule as the topic of its section in a digest, named by its words."""
    return Topic(-rule_id, f"{RULE_SLUG}-{rule_id}", {"en": text}, text)


def is_rule(topic_id: int) -> bool:
    """Tell whether a number among those of topics is a rule's."""
    return topic_id < 0
