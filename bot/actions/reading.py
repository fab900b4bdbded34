"""What the buttons below digests, lists and articles do; pages count from 0."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ReadArticle(Action, code="read"):
    """Show an article in a new message."""

    article_id: int


@dataclass(frozen=True)
class TurnArticle(Action, code="article"):
    """Turn to a page of an article."""

    article_id: int
    page: int = 0


@dataclass(frozen=True)
class ShowPicture(Action, code="picture"):
    """Show the photo of an article."""

    article_id: int


@dataclass(frozen=True)
class FindSimilar(Action, code="similar"):
    """Show articles that are like one, in a new message."""

    article_id: int


@dataclass(frozen=True)
class ShowWishes(Action, code="wish"):
    """Show what can be wished for after an article: more or less of it, never its source."""

    article_id: int


@dataclass(frozen=True)
class SaveArticle(Action, code="save"):
    """Keep an article, or let it go."""

    article_id: int
    wanted: bool


@dataclass(frozen=True)
class ShowSaved(Action, code="saved"):
    """Turn to a page of what is kept, of that with some words where there are any."""

    page: int = 0
    words: str = ""


@dataclass(frozen=True)
class ExportSaved(Action, code="saved-file"):
    """Hand out what is kept as a file."""


@dataclass(frozen=True)
class ShowHistory(Action, code="history"):
    """Turn to a page of the digests that this chat has had."""

    page: int = 0


@dataclass(frozen=True)
class OpenIssue(Action, code="issue"):
    """Show a digest of this chat again."""

    edition_id: int


@dataclass(frozen=True)
class ShareArticle(Action, code="share"):
    """Show an article as inline mode shares it; no button does, it is how what was shared is remembered."""

    article_id: int


@dataclass(frozen=True)
class ShowReason(Action, code="why"):
    """Say why an article is on its topics."""

    article_id: int


@dataclass(frozen=True)
class ShowLatest(Action, code="latest"):
    """Turn to a page of the newest articles of a topic, of all where it is 0."""

    topic_id: int
    page: int = 0
    every_language: bool = False


@dataclass(frozen=True)
class OpenLatest(Action, code="latest-new"):
    """Show the newest articles of a topic, of all where it is 0, in a new message."""

    topic_id: int


@dataclass(frozen=True)
class ShowDigest(Action, code="digest"):
    """Compose a digest now."""


@dataclass(frozen=True)
class ShowResults(Action, code="search"):
    """Turn to a page of what was searched for, the newest or the best first."""

    newest_first: bool
    page: int = 0
    every_language: bool = False


@dataclass(frozen=True)
class OpenStory(Action, code="story-new"):
    """Show how the story of an article went on, in a new message."""

    article_id: int


@dataclass(frozen=True)
class ShowStory(Action, code="story"):
    """Turn to a page of a story, as a chat has had it."""

    article_id: int
    chat_id: int
    page: int = 0


@dataclass(frozen=True)
class FindDigest(Action, code="story-digest"):
    """Lead to the earlier digest of an edition that told of an article."""

    article_id: int
    edition_id: int


@dataclass(frozen=True)
class ShowUntold(Action, code="untold"):
    """Show a page of the titles that a digest has no room to tell: that of the message, or of an edition in a chat.

    ``unread``: of those that are in other languages than its reader's instead.
    """

    edition_id: int = 0
    chat_id: int = 0
    page: int = 0
    in_place: bool = False
    unread: bool = False


@dataclass(frozen=True)
class ShowTold(Action, code="told"):
    """Show the digest again in its place."""


@dataclass(frozen=True)
class FollowWords(Action, code="words"):
    """Follow the words that the message shows, in the digest or at once, or not after all."""

    wanted: bool
    at_once: bool = False


@dataclass(frozen=True)
class ShowFollows(Action, code="words-list"):
    """Show what is followed in words, in place or ``anew`` in a new message."""

    anew: bool = False


@dataclass(frozen=True)
class PauseFollow(Action, code="words-pause"):
    """Let what is followed rest, or go on."""

    rule_id: int
    paused: bool


@dataclass(frozen=True)
class TellAtOnce(Action, code="words-at-once"):
    """Hear of what is followed at once, or in the digest."""

    rule_id: int
    at_once: bool


@dataclass(frozen=True)
class ChooseAlerts(Action, code="words-most"):
    """Hear of something at once so often a day at most."""

    a_day: int


@dataclass(frozen=True)
class EndFollow(Action, code="words-end"):
    """Follow something no longer."""

    rule_id: int


@dataclass(frozen=True)
class UndoEndFollow(Action, code="words-back"):
    """Follow again what was ended."""

    rule_id: int
