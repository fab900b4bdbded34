"""What the buttons and questions of the desk speak of, as it stands now, and how it is shown."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from bot.handlers.desk.card import card
from bot.handlers.desk.questions import QUESTIONS, AskedFrame, AskedIntroduction, AskedPicture, AskedTitle
from bot.handlers.desk.view import next_digest
from bot.messages import without_buttons
from bot.replies import Refusal, View
from bot.visit import Visit
from digests.publishing.sheet import DeskStory, DeskTopic
from digests.timing.timetable import zone


class OnDesk(NamedTuple):
    """A story and the topic in whose next digest it stands."""

    topic: DeskTopic
    story: DeskStory


class OfTopic(Protocol):
    """An action or a question that speaks of a topic."""

    @property
    def topic_id(self) -> int:
        """The topic's id."""


class OfStory(OfTopic, Protocol):
    """An action or a question that speaks of a story."""

    @property
    def article_id(self) -> int:
        """The id of an article of the story."""


async def topic_in(visit: Visit, action: OfTopic) -> DeskTopic:
    """Return the next digest of the topic, and let go of a question of the desk that is open. Raises: Refusal."""
    await visit.let_go(*QUESTIONS)
    return await topic_by(visit, action.topic_id)


async def story_in(visit: Visit, action: OfStory) -> OnDesk:
    """Return the story with its topic. Raises: Refusal, which shows the topic where the story is no longer there."""
    topic = await topic_in(visit, action)
    return OnDesk(topic, story_of(visit, topic, action.article_id))


async def asked_topic(visit: Visit, question: AskedTitle | AskedIntroduction | AskedFrame | AskedPicture) -> DeskTopic:
    """Return the topic that the answered question is about; its buttons go. Raises: Refusal."""
    await visit.forget_question()
    await without_buttons(visit.bot, visit.chat.id, question.message_id)
    return await topic_by(visit, question.topic_id)


async def topic_by(visit: Visit, topic_id: int) -> DeskTopic:
    """Return a topic's next digest as it stands now. Raises: Refusal."""
    if not visit.seat.covers([topic_id]):
        raise Refusal("error-other-topics")
    topic = await visit.services.desk.sheet(topic_id, visit.t.language) if topic_id > 0 else None
    if topic is None:
        raise Refusal("topics-missing")
    return topic


def story_of(visit: Visit, topic: DeskTopic, article_id: int) -> DeskStory:
    """Return the story that has an article. Raises: Refusal, which shows the topic."""
    story = topic.item(article_id)
    if story is None:
        raise Refusal("desk-gone", topic_view(visit, topic))
    return story


def topic_view(visit: Visit, topic: DeskTopic, page: int = 0, *, notice: str = "") -> View:
    """Return how a topic's next digest looks."""
    return next_digest(topic, page, visit.t, zone(visit.chat.timezone)).saying(notice)


async def topic_again(visit: Visit, topic_id: int, *, notice: str = "") -> View:
    """Return how a topic's next digest looks after a change. Raises: Refusal."""
    return topic_view(visit, await topic_by(visit, topic_id), notice=notice)


async def story_again(visit: Visit, topic_id: int, article_id: int, *, notice: str = "") -> View:
    """Return how a story looks after a change, or the topic where the story is gone. Raises: Refusal."""
    topic = await topic_by(visit, topic_id)
    story = topic.item(article_id)
    if story is None:
        return topic_view(visit, topic, notice=notice)
    return card(topic, story, visit.t).saying(notice)
