"""What the buttons of the settings do: each speaks of a chat and says the value that it sets, or none to look at."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action
from digests.model import FilterKind

EVERY_LANGUAGE = "all"


@dataclass(frozen=True)
class OpenSettings(Action, code="settings"):
    """Send the settings of this chat."""


@dataclass(frozen=True)
class ChatAction(Action):
    """What is done with a chat."""

    chat_id: int


@dataclass(frozen=True)
class ShowSettings(ChatAction, code="set"):
    """Show all settings of the chat."""


@dataclass(frozen=True)
class SetTime(ChatAction, code="set-time"):
    """Set the hour (``h``) or the minutes (``m``) of the digest."""

    part: str = ""
    number: int = 0


@dataclass(frozen=True)
class SetMoreTimes(ChatAction, code="set-times"):
    """Have one more digest a day at a time such as ``18:00``, or not; on weekends that one alone, none as usual."""

    clock: str
    wanted: bool = False
    weekend: bool = False


@dataclass(frozen=True)
class SetTopicTime(ChatAction, code="set-when"):
    """Show the topics, or the times of one, or set one: ``18:00``, ``w3`` for Wednesdays alone, ``all`` for no own."""

    topic_id: int = 0
    when: str = ""


@dataclass(frozen=True)
class SetSound(ChatAction, code="set-sound"):
    """Look, let all messages come silently or not, or set quiet hours such as ``22:00-07:00``, ``none`` to end them."""

    silent: bool | None = None
    quiet: str = ""


@dataclass(frozen=True)
class SetDays(ChatAction, code="set-days"):
    """Set a day by its ISO number, all days, workdays, or a weekly digest on a day."""

    which: str = ""
    value: int | None = None


@dataclass(frozen=True)
class SetLanguage(ChatAction, code="set-lang"):
    """Set the language."""

    language: str = ""


@dataclass(frozen=True)
class SetReads(ChatAction, code="set-reads"):
    """Read the articles of a language or not; ``EVERY_LANGUAGE`` for all, no language to look."""

    language: str = ""
    wanted: bool = False


@dataclass(frozen=True)
class ReadLanguage(Action, code="reads"):
    """Read the articles of a language in this chat, or not."""

    language: str
    wanted: bool


@dataclass(frozen=True)
class OpenFilters(Action, code="filters-new"):
    """Send the filters of this chat."""


@dataclass(frozen=True)
class ShowFilters(ChatAction, code="filters"):
    """Show a page of what the chat wants more of, less of, or never."""

    page: int = 0


@dataclass(frozen=True)
class EndFilter(ChatAction, code="filter-end"):
    """End a filter of the chat, told by its mark."""

    mark: str
    page: int = 0


@dataclass(frozen=True)
class UndoEndFilter(ChatAction, code="filter-back"):
    """Take up again a filter that was ended: its mark, and the set of filters that it stood in."""

    mark: str
    set_id: int
    page: int = 0


@dataclass(frozen=True)
class ShowSubjects(Action, code="subjects"):
    """Show what an article is about, to want more or less of it."""

    article_id: int
    kind: FilterKind


@dataclass(frozen=True)
class AddFilter(Action, code="filter"):
    """Want more or less of the subject at a place of an article's, or never its source."""

    article_id: int
    kind: FilterKind
    place: int = 0


@dataclass(frozen=True)
class UndoFilter(Action, code="filter-undo"):
    """End a filter, told by its mark, where it was made: at an article."""

    article_id: int
    mark: str


@dataclass(frozen=True)
class SetLayout(ChatAction, code="set-layout"):
    """Set the layout."""

    layout: str = ""


@dataclass(frozen=True)
class ConfirmRich(ChatAction, code="set-rich"):
    """Take the rich layout, whose sample could be read."""


@dataclass(frozen=True)
class SetLength(ChatAction, code="set-length"):
    """Set how much a digest tells."""

    length: str = ""


@dataclass(frozen=True)
class SetStories(ChatAction, code="set-stories"):
    """Set how many stories a digest tells, 0 for as many as the length has room for."""

    number: int


@dataclass(frozen=True)
class SetEmpty(ChatAction, code="set-empty"):
    """Set whether a day without news gets a line."""

    wanted: bool


@dataclass(frozen=True)
class SetPins(ChatAction, code="set-pins"):
    """Set whether each digest is pinned in the place of the one before."""

    wanted: bool


@dataclass(frozen=True)
class SetPlace(ChatAction, code="set-where"):
    """Set where digests stand: in the topic where the button is, or in the general one."""

    here: bool


@dataclass(frozen=True)
class AskClock(ChatAction, code="set-zone"):
    """Ask what time it is, at an offset from UTC in minutes."""

    offset: int | None = None


@dataclass(frozen=True)
class TakeClock(ChatAction, code="set-place"):
    """Take a zone whose clocks are at an offset."""

    offset: int


@dataclass(frozen=True)
class SetZone(ChatAction, code="set-tz"):
    """Set the time zone by its name, and the city there that is lived in; none for the one that names the zone."""

    zone: str
    city: str = ""


@dataclass(frozen=True)
class AskLocation(ChatAction, code="set-here"):
    """Ask where the person is."""


@dataclass(frozen=True)
class Pause(ChatAction, code="pause"):
    """Pause for some days."""

    days: int


@dataclass(frozen=True)
class Resume(ChatAction, code="resume"):
    """Let digests come again."""


@dataclass(frozen=True)
class ShowTopics(Action, code="topics"):
    """Show a page of the topics that a chat follows, this one where it is 0."""

    chat_id: int = 0
    page: int = 0


@dataclass(frozen=True)
class Follow(Action, code="follow"):
    """Follow a topic, or leave it."""

    chat_id: int
    topic_id: int
    wanted: bool


@dataclass(frozen=True)
class DeleteMe(ChatAction, code="delete-me"):
    """Delete all that is stored about a chat."""


@dataclass(frozen=True)
class KeepMe(ChatAction, code="keep-me"):
    """Delete nothing after all."""
