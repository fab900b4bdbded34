"""Who one can be on the chat page, and what one can do from each seat."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeAlias

from bot.sandbox.chats import Channel, Group
from bot.sandbox.content import LONGEST_CAPTION, LONGEST_TEXT, shown_html
from bot.sandbox.entities import is_blank, units
from bot.sandbox.media import kind_of_picture
from bot.sandbox.people import Person
from bot.sandbox.telegram import LocalTelegram
from bot.sandbox.world import ChatRoom, Json

HOUR = timedelta(hours=1)
CHIEFS = ("creator", "administrator")


class Impossible(Exception):
    """Something that cannot be done on the page; the text says why."""


class PageClock(Protocol):
    """The clock in the page's bar and its two buttons."""

    def now(self) -> datetime:
        """Return the moment that the chats live in, aware UTC."""

    async def next_due(self) -> str:
        """Move to the next due time and say in one sentence what happened."""

    async def forward(self, by: timedelta) -> str:
        """Move ahead and say in one sentence what happened."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Who one is and where one writes: a person, and a chat of theirs (None: their private chat with the bot).

    ``zone`` is the IANA zone of the person's phone; ``sample`` a text that the composer offers to paste.
    """

    person: Person
    chat: Group | Channel | None
    label: str
    hint: str
    zone: str = "Europe/Rome"
    sample: str = ""

    @property
    def room(self) -> ChatRoom:
        """The chat as the local Telegram keeps it."""
        return self.person.telegram.world.rooms[self.chat.id if self.chat else self.person.id]

    @property
    def kind(self) -> str:
        """``private``, ``group`` or ``channel``."""
        return "group" if self.room.type == "supergroup" else self.room.type

    @property
    def is_chief(self) -> bool:
        """Whether the person is an admin of the chat."""
        member = self.room.members.get(self.person.id)
        return member is not None and member.status in CHIEFS


Action: TypeAlias = Callable[[Seat, Json], Awaitable[Json]]


class Actions:
    """What the page's buttons do; each takes a seat and the request's body, and raises Impossible with the reason."""

    def __init__(self, telegram: LocalTelegram, seats: Sequence[Seat], clock: PageClock) -> None:
        self._telegram = telegram
        self._seats = seats
        self._clock = clock
        self._known: dict[str, Action] = {
            "start": self._start, "say": self._say, "press": self._press, "locate": self._locate, "share": self._share,
            "join": self._join, "forward": self._forward, "hour": self._hour, "next": self._next,
        }  # fmt: skip

    async def do(self, name: str, seat: Seat, body: Json) -> Json:
        """Do what a button of the page stands for; return what to tell, perhaps nothing. Raises: Impossible."""
        action = self._known.get(name)
        if action is None:
            raise Impossible("The page knows no such action.")
        return await action(seat, body)

    async def send_file(self, seat: Seat, name: str, data: bytes, caption: str) -> None:
        """Send a document to the seat's chat, or a picture as clients do: as a photo. Raises: Impossible."""
        if not data:
            raise Impossible("The file is empty.")
        if units(caption) > LONGEST_CAPTION:
            raise Impossible(f"A caption has at most {LONGEST_CAPTION} characters.")
        if kind_of_picture(data):
            await seat.person.sends_photo(caption or None, to=seat.chat, shows=data)
        else:
            await seat.person.sends_file(name or "file", data, caption=caption or None, to=seat.chat)

    def chats_of(self, person: Person) -> list[Seat]:
        """Return the seats in the groups and channels that a person is an admin of."""
        return [seat for seat in self._seats if seat.chat and seat.person is person and seat.is_chief]

    async def _start(self, seat: Seat, body: Json) -> Json:
        await seat.person.starts(_word(body, "payload")[:64])
        return {}

    async def _say(self, seat: Seat, body: Json) -> Json:
        text = _word(body, "text")
        if is_blank(text):
            raise Impossible("There is nothing to send.")
        if units(text) > LONGEST_TEXT:
            raise Impossible(f"A message has at most {LONGEST_TEXT} characters.")
        await seat.person.says(text, to=seat.chat)
        return {}

    async def _press(self, seat: Seat, body: Json) -> Json:
        world = self._telegram.world
        query = world.queries[seat.person.press(_number(body, "message"), _word(body, "data"), to=seat.chat)]
        try:
            answer: Json = await world.wait_for(lambda: query.get("answer"), lambda: "no answer")
        except AssertionError:
            raise Impossible("The bot did not answer the button.") from None
        return {"text": answer["text"], "alert": answer["show_alert"], "url": answer["url"]}

    async def _locate(self, seat: Seat, body: Json) -> Json:
        await seat.person.sends_location(_degrees(body, "latitude", 90), _degrees(body, "longitude", 180), to=seat.chat)
        return {}

    async def _share(self, seat: Seat, body: Json) -> Json:
        try:
            await seat.person.shares_chat(self._own_chat(seat, body))
        except AssertionError:
            raise Impossible("The bot did not ask for a chat.") from None
        return {}

    async def _join(self, seat: Seat, body: Json) -> Json:
        chat = self._own_chat(seat, body)
        await self._telegram.adds_bot(chat, by=seat.person)
        if _word(body, "payload") and isinstance(chat, Group):
            await seat.person.starts(_word(body, "payload")[:64], to=chat)
        return {}

    def _own_chat(self, seat: Seat, body: Json) -> Group | Channel:
        for other in self.chats_of(seat.person):
            if other.chat and other.chat.id == _number(body, "chat"):
                return other.chat
        raise Impossible("Only an admin of the chat can do that.")

    async def _forward(self, seat: Seat, body: Json) -> Json:
        message = seat.room.messages.get(_number(body, "message"), {})
        text = message.get("text") or message.get("caption")
        if not text:
            raise Impossible("Only texts can be forwarded here.")
        sent = datetime.fromtimestamp(message["date"], self._clock.now().tzinfo)
        photo = self._telegram.world.photos[message["photo"][-1]["file_id"]] if "photo" in message else None
        await seat.person.forwards(
            shown_html(message), origin=self._origin(seat, message), date=sent, html=True,
            photo=photo if isinstance(photo, bytes) else None,
        )  # fmt: skip
        return {}

    def _origin(self, seat: Seat, message: Json) -> str | Channel | Person:
        if isinstance(seat.chat, Channel):
            return seat.chat
        writer = message.get("from", {})
        people = (each.person for each in self._seats if each.person.id == writer.get("id"))
        return next(people, str(writer.get("first_name", "")))

    async def _hour(self, seat: Seat, body: Json) -> Json:
        return {"text": await self._clock.forward(HOUR)}

    async def _next(self, seat: Seat, body: Json) -> Json:
        return {"text": await self._clock.next_due()}


def _word(body: Json, key: str) -> str:
    value = body.get(key, "")
    if not isinstance(value, str):
        raise Impossible(f"The request's {key} is no text.")
    return value


def _number(body: Json, key: str) -> int:
    value = body.get(key)
    if not isinstance(value, int):
        raise Impossible(f"The request's {key} is no number.")
    return value


def _degrees(body: Json, key: str, limit: float) -> float:
    value: Any = body.get(key)
    if not isinstance(value, int | float) or not -limit <= value <= limit:
        raise Impossible(f"The request's {key} is nowhere on earth.")
    return float(value)
