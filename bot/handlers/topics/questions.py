"""What editors are asked about topics; what they have said of one so far stands in the question."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TypeVar

from bot.questions import Question
from bot.render.lines import label
from bot.texts import Translator
from digests.model import Topic

Asked = TypeVar("Asked", bound="TopicDraft")


@dataclass(frozen=True)
class TopicDraft(Question):
    """A topic in the making; ``topic_id`` is 0 and ``slug`` empty for a new one, ``skipped`` languages get no name.

    ``suggestion_id`` is that of the suggestion that a new one is made of, or 0.
    """

    topic_id: int = 0
    slug: str = ""
    names: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    emoji: str = ""
    query: str = ""
    suggestion_id: int = 0

    @classmethod
    def of(cls, topic: Topic) -> TopicDraft:
        """Return the topic as it may be changed."""
        return cls(topic.id, topic.slug, dict(topic.names), [], topic.emoji, topic.query)

    def asking(self, kind: type[Asked]) -> Asked:
        """Return the question of that kind about the topic as it is so far."""
        return kind(**asdict(self))

    def label(self, t: Translator) -> str:
        """Return emoji and name as people will see them."""
        return label(Topic(self.topic_id, self.slug, self.names, self.query, self.emoji), t)


@dataclass(frozen=True)
class AskedNames(TopicDraft, kind="topic-names"):
    """Names of the topic, or the next one of a new topic."""


@dataclass(frozen=True)
class AskedEmoji(TopicDraft, kind="topic-emoji"):
    """The emoji of the topic."""


@dataclass(frozen=True)
class AskedQuery(TopicDraft, kind="topic-query"):
    """The query of the topic; the one in the draft has been tried, or is the present one."""


@dataclass(frozen=True)
class AskedPlace(Question, kind="topic-place"):
    """The place of a topic among the others."""

    topic_id: int


@dataclass(frozen=True)
class AskedReason(Question, kind="suggestion-line"):
    """A line to the reader whose suggestion is declined."""

    suggestion_id: int


@dataclass(frozen=True)
class AskedCountryWords(Question, kind="country-words"):
    """Words for the name of a country."""
