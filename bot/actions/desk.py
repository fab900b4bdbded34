"""What the buttons of the desk do; each speaks of a topic, or of a story on it by an article, and says what it sets."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action
from digests.model import Layout, Length


@dataclass(frozen=True)
class ShowTopics(Action, code="dk"):
    """Show a page of the topics."""

    page: int = 0


@dataclass(frozen=True)
class ShowPlan(Action, code="pl"):
    """Show a page of the day: what comes out, what each topic's next digest has, what went out."""

    page: int = 0


@dataclass(frozen=True)
class ShowSent(Action, code="pl-sent"):
    """Send the digest that most chats got at a moment, in whole seconds since 1970."""

    at: int


@dataclass(frozen=True)
class TopicAction(Action):
    """What is done with a topic's next digest."""

    topic_id: int


@dataclass(frozen=True)
class ShowTopic(TopicAction, code="dk-topic"):
    """Show a page of a topic's next digest."""

    page: int = 0


@dataclass(frozen=True)
class Preview(TopicAction, code="dk-see"):
    """Send the digest as its readers would get it."""


@dataclass(frozen=True)
class AskIntroduction(TopicAction, code="dk-intro"):
    """Ask for words to stand before the digest."""


@dataclass(frozen=True)
class UseIntroduction(TopicAction, code="dk-words"):
    """Take the introduction away, or put it back."""

    used: bool


@dataclass(frozen=True)
class ShowFrame(TopicAction, code="dk-frame"):
    """Show what stands in every digest, in a language; in one's own where none is named."""

    language: str = ""


@dataclass(frozen=True)
class AskFrame(TopicAction, code="dk-fr-ask"):
    """Ask for the words of a place in every digest: its header or its footer."""

    language: str
    place: str


@dataclass(frozen=True)
class RemoveFrame(TopicAction, code="dk-fr-cut"):
    """Take the words of a place away."""

    language: str
    place: str


@dataclass(frozen=True)
class ShowTest(TopicAction, code="dk-test"):
    """Show in which language, layout and length the digest can be sent to oneself, and what is chosen of that."""

    language: str = ""
    layout: Layout = Layout.CLASSIC
    length: Length = Length.STANDARD


@dataclass(frozen=True)
class SendTest(TopicAction, code="dk-try"):
    """Send the digest to oneself, in a language, layout and length."""

    language: str
    layout: Layout
    length: Length


@dataclass(frozen=True)
class ShowHold(TopicAction, code="dk-hold"):
    """Show how the topic is held."""


@dataclass(frozen=True)
class Hold(TopicAction, code="dk-held"):
    """Hold the next digest."""


@dataclass(frozen=True)
class SetWait(TopicAction, code="dk-wait"):
    """Say for how many hours digests wait."""

    hours: int


@dataclass(frozen=True)
class SetEnd(TopicAction, code="dk-then"):
    """Say whether what nobody approves in time is dropped."""

    drops: bool


@dataclass(frozen=True)
class SetStanding(TopicAction, code="dk-each"):
    """Say whether every digest is held, or the next one only."""

    standing: bool


@dataclass(frozen=True)
class Approve(TopicAction, code="dk-ok"):
    """Let what waits go."""


@dataclass(frozen=True)
class StopHolding(TopicAction, code="dk-stop"):
    """Hold the topic no longer."""


@dataclass(frozen=True)
class BringBack(TopicAction, code="dk-all"):
    """Let what was not approved in time come after all."""


@dataclass(frozen=True)
class StoryAction(TopicAction):
    """What is done with a story, which is named by an article of it."""

    article_id: int


@dataclass(frozen=True)
class ShowStory(StoryAction, code="dk-story"):
    """Show the story's card."""


@dataclass(frozen=True)
class Pin(StoryAction, code="dk-pin"):
    """Pin the story, or unpin it."""

    wanted: bool


@dataclass(frozen=True)
class Drop(StoryAction, code="dk-drop"):
    """Drop the story, or bring it back."""

    wanted: bool


@dataclass(frozen=True)
class MoveUp(StoryAction, code="dk-up"):
    """Let the story change places with the one above."""


@dataclass(frozen=True)
class MoveDown(StoryAction, code="dk-down"):
    """Let the story change places with the one below."""


@dataclass(frozen=True)
class ChooseToMerge(StoryAction, code="dk-merge"):
    """Show a page of the stories to merge with."""

    page: int = 0


@dataclass(frozen=True)
class Merge(StoryAction, code="dk-join"):
    """Merge the story with the one of another article."""

    other_id: int


@dataclass(frozen=True)
class ChooseToSplit(StoryAction, code="dk-split"):
    """Show a page of the articles to take out."""

    page: int = 0


@dataclass(frozen=True)
class Split(StoryAction, code="dk-part"):
    """Take an article out of the story."""

    taken_id: int


@dataclass(frozen=True)
class Untie(StoryAction, code="dk-untie"):
    """Take the last merge or split back."""

    tie_id: int


@dataclass(frozen=True)
class ShowReason(StoryAction, code="dk-why"):
    """Say why the story is on the topic."""


@dataclass(frozen=True)
class AskTitle(StoryAction, code="dk-title"):
    """Ask for a title for the story."""


@dataclass(frozen=True)
class UseOwnTitle(StoryAction, code="dk-own"):
    """Use the article's own title, or the editors' once more."""

    own: bool


@dataclass(frozen=True)
class AskPicture(StoryAction, code="dk-pic"):
    """Ask for the picture of the story, which leads its topic."""


@dataclass(frozen=True)
class UseOwnPicture(StoryAction, code="dk-pic-own"):
    """Let the picture that an article of the story has stand at it."""


@dataclass(frozen=True)
class RemovePicture(StoryAction, code="dk-pic-cut"):
    """Take the picture of the story away."""


@dataclass(frozen=True)
class UndoPicture(StoryAction, code="dk-pic-undo"):
    """Take back what was said last of the picture of the story."""

    at: int
