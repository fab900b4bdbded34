"""What the buttons about topics do, for editors."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ShowTopics(Action, code="topic-list"):
    """Show a page of the topics."""

    page: int = 0


@dataclass(frozen=True)
class ShowArchivedTopics(Action, code="topic-archived"):
    """Show a page of the archived topics."""

    page: int = 0


@dataclass(frozen=True)
class ShowCountries(Action, code="topic-countries"):
    """Ask for the words of countries."""


@dataclass(frozen=True)
class NewTopic(Action, code="topic-new"):
    """Begin a new topic."""


@dataclass(frozen=True)
class SkipQuestion(Action, code="topic-skip"):
    """Leave this name or the emoji out."""


@dataclass(frozen=True)
class CancelTopic(Action, code="topic-cancel"):
    """Give the new topic up."""


@dataclass(frozen=True)
class SaveTopic(Action, code="topic-save"):
    """Save the topic whose query has this mark."""

    mark: str


@dataclass(frozen=True)
class ChangeQuery(Action, code="topic-change"):
    """Ask for another query."""


@dataclass(frozen=True)
class ShowOperators(Action, code="topic-how"):
    """Explain what can stand in a query."""


@dataclass(frozen=True)
class TakeMeant(Action, code="topic-meant"):
    """Try the query that is meant by the one of this mark."""

    mark: str


@dataclass(frozen=True)
class TopicAction(Action):
    """What is done with a topic."""

    topic_id: int


@dataclass(frozen=True)
class ShowTopic(TopicAction, code="topic-view"):
    """Show a topic."""


@dataclass(frozen=True)
class AskNames(TopicAction, code="topic-names"):
    """Ask for other names."""


@dataclass(frozen=True)
class AskEmoji(TopicAction, code="topic-emoji"):
    """Ask for another emoji."""


@dataclass(frozen=True)
class AskQuery(TopicAction, code="topic-query"):
    """Ask for another query."""


@dataclass(frozen=True)
class ExpectConfirmation(TopicAction, code="topic-confirm"):
    """Mark the stories that only one source tells, or no longer."""

    wanted: bool = True


@dataclass(frozen=True)
class ShowFollowers(TopicAction, code="topic-follow"):
    """Show how many chats follow a topic, by kind and language."""


@dataclass(frozen=True)
class ShowLearned(TopicAction, code="topic-learned"):
    """Show what a topic has learned."""


@dataclass(frozen=True)
class ForgetLearned(TopicAction, code="topic-unlearn"):
    """Let a topic learn only from what it is taught from now on."""


@dataclass(frozen=True)
class RecallLearned(TopicAction, code="topic-relearn"):
    """Let a topic learn from all that it was ever taught."""


@dataclass(frozen=True)
class ShowLacking(TopicAction, code="topic-lacks"):
    """Show the words that a topic's query lacks."""


@dataclass(frozen=True)
class AddWord(TopicAction, code="topic-word"):
    """Let a topic's query find what has a word as well."""

    word: str


@dataclass(frozen=True)
class TakeWordBack(TopicAction, code="topic-unword"):
    """Let a topic's query be as it was before a word was added."""

    word: str


@dataclass(frozen=True)
class ArchiveTopic(TopicAction, code="topic-archive"):
    """Offer a topic to nobody, until it is brought back."""


@dataclass(frozen=True)
class BringTopicBack(TopicAction, code="topic-back"):
    """Take an archived topic up again."""


@dataclass(frozen=True)
class ShowOrder(Action, code="topic-order"):
    """Show a page of the topics in order, to move one of them."""

    page: int = 0


@dataclass(frozen=True)
class PlaceTopic(TopicAction, code="topic-place"):
    """Show where a topic stands, and let it stand at a place from 1 on; 0 leaves it where it is."""

    place: int = 0


@dataclass(frozen=True)
class AskPlace(TopicAction, code="topic-at"):
    """Ask for the place of a topic."""


@dataclass(frozen=True)
class AskToMerge(TopicAction, code="topic-merge"):
    """Ask of which other topic one becomes a part; shows a page of them."""

    page: int = 0


@dataclass(frozen=True)
class ShowMerge(TopicAction, code="topic-into"):
    """Say what it would mean that a topic becomes part of another one."""

    into: int


@dataclass(frozen=True)
class MergeTopic(TopicAction, code="topic-merged"):
    """Make a topic part of another one; ``mark`` is that of the query that was shown."""

    into: int
    mark: str


@dataclass(frozen=True)
class AskToDelete(TopicAction, code="topic-delete"):
    """Ask before a topic is deleted."""


@dataclass(frozen=True)
class DeleteTopic(TopicAction, code="topic-remove"):
    """Delete a topic."""
