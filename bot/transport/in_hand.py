"""The update in hand: what is known of its handling, wherever a call to Telegram is made for it.

Before the first message that answers an update leaves, that is noted, so that a process which is killed right then
answers nobody twice. What changes a message in place, or answers a button, may be done again and is not noted.

An update that breaks off, because the database or Telegram was gone for a moment, is tried again. What it has said by
then is remembered: the same call, made again, is answered from memory and leaves only once.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from typing import Any, TypeAlias

from telegram import InputFile, TelegramObject
from telegram.error import BadRequest, NetworkError

from digests.model import QueuedUpdate

# Calls that leave something new in a chat.
ANSWERS = ("send", "copy", "forward")
# How often an update waits until Telegram can be reached; what fails beyond that fails for another reason.
MOST_WAITS = 3

Data: TypeAlias = Mapping[str, Any]
Answer: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]


class InHand:
    """The handling of one update, in all its tries; ``error`` is what broke one, where somebody has caught that.

    ``work`` goes on in the background when the update has been answered, which stays open until it has ended.
    ``perhaps_said`` tells that an answer left and nobody knows whether it arrived.
    """

    def __init__(
        self,
        update: QueuedUpdate,
        note: Callable[[int], Awaitable[None]],
        note_progress: Callable[[int, str], Awaitable[None]],
    ) -> None:
        self.update = update
        self.error: Exception | None = None
        self.work: asyncio.Task[None] | None = None
        self.perhaps_said = False
        self._note, self._note_progress = note, note_progress
        self._answered = self._ended = False
        self._waits = 0
        self._said: list[tuple[str, Data, Answer]] = []
        self._said_before: list[tuple[str, Data, Answer]] = []

    def begin(self) -> None:
        """Begin a try, which says nothing again that one before it has said."""
        if self.work is not None:
            self.work.cancel()
        self.error, self.work, self._ended = None, None, False
        self._said_before = list(self._said)

    def is_to_note(self, endpoint: str) -> bool:
        """Tell whether a call is the first message of the answer."""
        return not self._answered and not self._ended and endpoint.startswith(ANSWERS)

    async def before_call(self, endpoint: str) -> None:
        """Note that the answer leaves, if this call is its first message. Raises: StoreError."""
        if self.is_to_note(endpoint):
            await self._note(self.update.id)
            self._answered = True

    def remembered(self, endpoint: str, data: Data) -> Answer | None:
        """Return what an earlier try was answered to this message, once for each time that it said it."""
        if not self._said_before or not endpoint.startswith(ANSWERS):
            return None
        wanted = _plain(data)
        for said in self._said_before:
            if said[0] == endpoint and _plain(said[1]) == wanted:
                self._said_before.remove(said)
                return said[2]
        return None

    def after_call(self, endpoint: str, data: Data, answer: Answer) -> None:
        """Remember a message that has arrived."""
        if not self._ended and endpoint.startswith(ANSWERS):
            self._said.append((endpoint, data, answer))

    def lost_sight(self, endpoint: str) -> None:
        """Remember that a message left, and that nobody knows whether it has arrived."""
        if not self._ended and endpoint.startswith(ANSWERS):
            self.perhaps_said = True

    def waits_out(self, error: Exception) -> bool:
        """Tell whether the update is tried again after an error because Telegram could not be reached."""
        return isinstance(error, NetworkError) and not isinstance(error, BadRequest) and self._waits < MOST_WAITS

    def waited(self) -> None:
        """Count a wait for Telegram."""
        self._waits += 1

    async def progressed(self, progress: str) -> None:
        """Keep how far the work in the background has come, for a process that goes on with it. Raises: StoreError."""
        await self._note_progress(self.update.id, progress)

    @property
    def answered(self) -> bool:
        """Whether an answer has left, which was noted."""
        return self._answered

    def end(self) -> None:
        """Note nothing more: what goes on in the background is no answer."""
        self._ended = True


def _plain(data: Data) -> str:
    """Return the parameters of a call in a form that can be compared."""
    return json.dumps(data, default=_plainly, sort_keys=True)


def _plainly(value: object) -> Any:
    match value:
        case TelegramObject():
            return value.to_dict()
        case InputFile():
            return [value.filename, repr(value.input_file_content)]
        case _:
            return str(value)


IN_HAND: ContextVar[InHand | None] = ContextVar("IN_HAND", default=None)
