"""What it means that one topic becomes part of another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from digests.model.chats import Chat
from digests.model.topic_times import least_told


@dataclass(frozen=True, slots=True)
class MergeOutlook:
    """What would go over: how many followers, ``both`` of whom follow the other topic too, articles, and lessons.

    ``people`` have a role that covers the topic. It may be ``held``; what is ``worded`` for its digests is lost.
    """

    followers: int
    both: int
    articles: int
    lessons: int
    people: int = 0
    held: bool = False
    worded: bool = False


@dataclass(frozen=True, slots=True)
class UnevenFollower:
    """A chat to which topics come at different times; of whom follows ``both``, what one of the two was told alone."""

    chat: Chat
    both: bool
    heard: tuple[int, ...] = ()

    def once_became(self, topic_id: int, into: int) -> Chat:
        """Return the chat with what it has chosen for one topic chosen for the other, and told as far as of both.

        What it had chosen for the other one stays so.
        """
        chat = self.chat
        told = least_told(chat.covered, chat.behind, (topic_id, into) if self.both else (topic_id,))
        others = [each for each in chat.behind if each[0] not in (topic_id, into)]
        behind = sorted([*others, (into, told)]) if told < chat.covered else others
        goes = [] if self.both else [each._replace(topic_id=into) for each in chat.topic_times if each[0] == topic_id]
        stays = [each for each in chat.topic_times if each.topic_id != topic_id]
        times = sorted([*stays, *goes], key=lambda each: each.topic_id)
        return replace(chat, behind=tuple(behind), topic_times=tuple(times))
