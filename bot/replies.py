"""What a handler answers with; the dispatcher shows it, so that no handler edits, sends or alerts by itself.

View, PhotoView ── where the button was pressed, else a new message     Notice ── a line over the pressed button
DeepLink ── the private chat, for whoever pressed a button where others read along
Refusal ── raised by whoever finds that something cannot be done: a sentence, and how things stand now
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from telegram import (
    ForceReply,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from bot.messages import NO_PREVIEW
from bot.questions import Question
from bot.texts import Html

Markup: TypeAlias = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo above a message, by its file id; ``shown`` is told the id of the message in which it then stands."""

    photo: str
    shown: Callable[[int], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class View:
    """A message: it takes the place of the one whose button was pressed, unless it is to stand ``anew``.

    ``notice`` is said over the button besides; ``question`` is remembered, so that what is typed next answers it.
    ``shown`` is told the id of the message in which the view then stands. ``picture`` stands above a new message.
    """

    html: Html
    keyboard: Markup | None = None
    notice: str = ""
    alert: bool = False
    anew: bool = False
    question: Question | None = None
    preview: LinkPreviewOptions = field(default=NO_PREVIEW)
    reply_to: ReplyParameters | None = None
    shown: Callable[[int], Awaitable[None]] | None = None
    picture: Picture | None = None

    def saying(self, notice: str, *, alert: bool = False) -> View:
        """Return the view with a notice over the pressed button."""
        return replace(self, notice=notice, alert=alert)

    def standing_anew(self) -> View:
        """Return the view as a new message."""
        return replace(self, anew=True)


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photo with words under it: it takes the place of the message whose button was pressed."""

    photo: bytes
    html: Html
    keyboard: InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Notice:
    """A short plain line over the pressed button; a message where no button was pressed."""

    text: str
    alert: bool = False


@dataclass(frozen=True, slots=True)
class DeepLink:
    """The private chat with the bot, opened for whoever pressed a button, as if by a link with this payload."""

    payload: str


Reply: TypeAlias = View | PhotoView | Notice | DeepLink | None


class Refusal(Exception):
    """Something cannot be done: the key of the sentence that says why, and how things stand instead, if that helps."""

    def __init__(self, key: str, view: View | None = None, *, alert: bool = True, **figures: Any) -> None:
        super().__init__(key)
        self.key, self.view, self.alert, self.figures = key, view, alert, figures


class NoAnswer(Exception):
    """What was written answers no question: it is led on, and the question let go, unless the message is not for us."""

    def __init__(self, *, lets_go: bool = True) -> None:
        super().__init__()
        self.lets_go = lets_go


class NotTaken(Exception):
    """What was sent is nothing for this room: the next one is asked."""
