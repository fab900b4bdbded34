"""The people and chats of the local Telegram, as tests and the demo play with them."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from bot.sandbox import richtext
from bot.sandbox.content import said, shown_html, told
from bot.sandbox.entities import parse_html, tidied
from bot.sandbox.inline import LONGEST_QUERY, InlineAnswer, InlineResult, shown_answer
from bot.sandbox.world import GENERAL, Account, ChatRoom, Event, Json, Member

if TYPE_CHECKING:
    from bot.sandbox.telegram import LocalTelegram

# The smallest picture there is.
PIXEL = base64.b64decode(b"R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==")


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """A message as a person sees it."""

    message_id: int
    sender: str
    text: str
    html: str
    entities: list[Json]
    buttons: list[list[str]]
    edited: bool
    date: datetime
    document: str | None = None
    photo: str | None = None
    covered: bool = False
    reply_keyboard: list[list[Json]] | None = None
    markup: Json = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """A group or supergroup."""

    telegram: LocalTelegram
    id: int

    @property
    def title(self) -> str:
        """The name of the group."""
        return self.telegram.world.rooms[self.id].title

    async def migrates(self) -> Group:
        """Become a supergroup with a new id, as Telegram does it: two service messages."""
        return await self.telegram.migrates(self)

    def opens_topic(self, name: str) -> int:
        """Open a topic, with the first one becoming a forum; return its id."""
        return self.telegram.opens_topic(self.id, name)

    def closes_topic(self, topic: int = GENERAL) -> None:
        """Close a topic, so that only who manages topics may write in it."""
        self.telegram.world.rooms[self.id].topics[topic].closed = True

    def reopens_topic(self, topic: int) -> None:
        """Let everybody write in a topic again."""
        self.telegram.world.rooms[self.id].topics[topic].closed = False

    def deletes_topic(self, topic: int) -> None:
        """Delete a topic with all that is in it."""
        room = self.telegram.world.rooms[self.id]
        del room.topics[topic]
        for message in [each for each in room.messages.values() if each.get("message_thread_id") == topic]:
            del room.messages[message["message_id"]]


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel."""

    telegram: LocalTelegram
    id: int

    @property
    def title(self) -> str:
        """The name of the channel."""
        return self.telegram.world.rooms[self.id].title


Place: TypeAlias = "Group | Channel | None"


class Person:
    """Somebody with a Telegram account; what a person does becomes an update for the bot."""

    def __init__(self, telegram: LocalTelegram, account: Account) -> None:
        self.telegram = telegram
        self.account = account
        self.user: Json = account.user
        self._heard: dict[int, int] = {}

    @property
    def id(self) -> int:
        """The user id, which is the id of the private chat as well."""
        return int(self.user["id"])

    @property
    def name(self) -> str:
        """The first name."""
        return str(self.user["first_name"])

    async def says(
        self,
        text: str,
        to: Place = None,
        *,
        reply_to: int | None = None,
        topic: int | None = None,
        comments_on: int | None = None,
        html: bool = False,
    ) -> int:
        """Send a text to the bot, or into a group, in a topic or under a post; return the message's id.

        ``html``: the text is formatted.
        """
        message = self._words(text, html=html) | self._answering(reply_to, to)
        if topic is not None:
            assert topic in self._room(to).topics, f"{self.name} sees no topic {topic}"
            message |= {"message_thread_id": topic, "is_topic_message": True}
        if comments_on is not None:
            message["message_thread_id"] = comments_on
        return self._sends(message, to)

    def renames(self, chat: Group | Channel, title: str) -> None:
        """Give a group or channel another name; the bot is told if it is there."""
        room = self._room(chat)
        room.title = title
        self._sends({"new_chat_title": title}, chat)

    def opens_topic(self, name: str) -> int:
        """Open a topic in the chat with the bot; return its id."""
        return self.telegram.opens_topic(self.id, name)

    async def starts(self, payload: str = "", to: Place = None) -> int:
        """Follow a deep link, or press Start."""
        return await self.says(f"/start {payload}".strip(), to)

    async def forwards(
        self,
        text: str,
        *,
        origin: str | Channel | Person,
        date: datetime | None = None,
        media_group: str | None = None,
        html: bool = False,
        photo: bytes | None = None,
    ) -> int:
        """Forward a text from a channel, a person, or (a name alone) somebody who hides the account.

        ``html``: it is formatted. ``photo``: it is the caption of one.
        """
        sent = int((date or self.telegram.world.now()).timestamp())
        message = self._words(text, html=html, photo=photo) | {"forward_origin": self._origin(origin, sent)}
        return self._sends(message if media_group is None else {**message, "media_group_id": media_group}, None)

    def _words(self, text: str, *, html: bool = False, photo: bytes | None = None) -> Json:
        """Return a text with its entities, or a photo with its caption."""
        body, entities = parse_html(text) if html else tidied(text, [])
        if photo is None:
            return {"text": body, **({"entities": entities} if entities else {})}
        words: Json = {"caption": body} if body else {}
        sizes = self.telegram.world.store_photo(photo)
        return {"photo": sizes, **words, **({"caption_entities": entities} if entities else {})}

    def _origin(self, origin: str | Channel | Person, date: int) -> Json:
        match origin:
            case str():
                return {"type": "hidden_user", "date": date, "sender_user_name": origin}
            case Channel():
                chat = self.telegram.world.shown_chat(self.telegram.world.rooms[origin.id])
                return {"type": "channel", "date": date, "chat": chat, "message_id": 7}
            case Person():
                return {"type": "user", "date": date, "sender_user": origin.user}

    async def sends_file(self, name: str, data: bytes, caption: str | None = None, to: Place = None) -> int:
        """Send a document."""
        document = self.telegram.world.store_file(name, data)
        return self._sends({"document": document, **({"caption": caption} if caption else {})}, to)

    async def sends_photo(
        self,
        caption: str | None = None,
        media_group: str | None = None,
        to: Place = None,
        *,
        shows: bytes = PIXEL,
        html: bool = False,
        reply_to: int | None = None,
    ) -> int:
        """Send a photo, perhaps as part of an album; ``html``: its caption is formatted."""
        message = self._words(caption or "", html=html, photo=shows) | self._answering(reply_to, to)
        if media_group:
            message["media_group_id"] = media_group
        return self._sends(message, to)

    def _answering(self, reply_to: int | None, to: Place) -> Json:
        if reply_to is None:
            return {}
        original = self._room(to).messages[reply_to]
        return {"reply_to_message": {k: v for k, v in told(original).items() if k != "reply_to_message"}}

    async def sends_location(self, latitude: float, longitude: float, to: Place = None) -> int:
        """Share a location."""
        return self._sends({"location": {"latitude": latitude, "longitude": longitude}}, to)

    async def shares_chat(self, chat: Group | Channel, request_id: int | None = None) -> int:
        """Answer a ``request_chat`` button; the bot joins where the button asked for it and this person may add it."""
        asked = self._requested(chat, request_id)
        if asked.get("bot_is_member") or asked.get("bot_administrator_rights"):
            await self.telegram.adds_bot(chat, by=self, admin="bot_administrator_rights" in asked)
        shared = {"request_id": asked["request_id"], "chat_id": chat.id, "title": chat.title}
        return self._sends({"chat_shared": shared}, None)

    def _requested(self, chat: Group | Channel, request_id: int | None) -> Json:
        for message in reversed(list(self._room(None).messages.values())):
            for row in message.get("reply_markup", {}).get("keyboard", []):
                for button in row:
                    asked = button.get("request_chat") if isinstance(button, dict) else None
                    if not asked or asked["chat_is_channel"] != isinstance(chat, Channel):
                        continue
                    if request_id in (None, asked["request_id"]):
                        return dict(asked)
        raise AssertionError(f"{self.name} sees no button that asks for such a chat")

    async def taps(self, label: str = "", *, data: str | None = None, to: Place = None) -> str | None:
        """Press the newest inline button with this in its label, or with this data; return the notice that it gave."""
        room = self._room(to)
        for message in reversed(list(room.messages.values())):
            for row in buttons_of(message):
                for button in row:
                    fits = button.get("callback_data") == data if data is not None else label in button["text"]
                    if fits and "callback_data" in button:
                        return await self.presses_raw(message["message_id"], button["callback_data"], to=to)
        seen = [shown.buttons for shown in self.screen(to) if shown.buttons]
        raise AssertionError(f"{self.name} sees no button {data or label!r}, only {seen}")

    async def presses_raw(self, message_id: int, data: str, to: Place = None) -> str | None:
        """Send this button data for a message, forged or not, and wait for the bot's answer to the press."""
        query_id = self.press(message_id, data, to)
        query = self.telegram.world.queries[query_id]
        answer = await self.telegram.world.wait_for(
            lambda: query.get("answer"), lambda: f"the bot did not answer the button {data!r}"
        )
        return str(answer["text"]) or None

    def press(self, message_id: int, data: str, to: Place = None) -> str:
        """Press a button and wait for nothing; return the id of the query."""
        world, room = self.telegram.world, self._room(to)
        message = room.messages.get(message_id)
        shown: Json = message or {"chat": world.shown_chat(room), "message_id": message_id, "date": 0}
        query_id = str(secrets.randbits(62))
        world.queries[query_id] = {"asked_at": world.timestamp()}
        self.telegram.updates.put(
            "callback_query",
            {"id": query_id, "from": self.user, "message": shown, "chat_instance": str(room.id), "data": data},
        )
        return query_id

    async def asks_inline(self, words: str, offset: str = "", to: Place = None) -> InlineAnswer:
        """Type ``@bot words`` in a chat, and return what is offered: kept by Telegram from before, or by the bot."""
        world = self.telegram.world
        kept = world.kept_inline_answer(words[:LONGEST_QUERY], offset, self.id)
        if kept is not None:
            return shown_answer(kept)
        query = world.queries[self._types_inline(words[:LONGEST_QUERY], offset, to)]
        answer = await world.wait_for(
            lambda: query.get("answer"), lambda: f"the bot did not answer the inline query {words!r}"
        )
        return shown_answer(answer)

    def _types_inline(self, words: str, offset: str, to: Place) -> str:
        world, query_id = self.telegram.world, str(secrets.randbits(62))
        world.queries[query_id] = {
            "asked_at": world.timestamp(), "query": words, "offset": offset, "user_id": self.id
        }  # fmt: skip
        where = "sender" if to is None else self._room(to).type
        update = {"id": query_id, "from": self.user, "query": words, "offset": offset, "chat_type": where}
        self.telegram.updates.put("inline_query", update)
        return query_id

    async def calls(self, text: str, to: Group) -> str:
        """Write a text that names the bot into a group where it is no member; return the id of the query."""
        world, query_id = self.telegram.world, str(secrets.randbits(62))
        assert f"@{self.telegram.bot_username}" in text, "nobody has called the bot"
        room = world.rooms[to.id]
        place = room.members.get(world.bot["id"])
        assert place is None or place.status in ("left", "kicked"), "the bot is a member here"
        message = world.add(room, {"from": self.user, "guest_query_id": query_id, **self._words(text)})
        world.queries[query_id] = {"asked_at": world.timestamp(), "room": room.id, "from": self.user}
        self.telegram.updates.put("guest_message", message)
        return query_id

    async def shares(self, result: InlineResult, to: Place = None) -> ShownMessage:
        """Choose an inline result: the message that it stands for appears in the chat as this person's."""
        world, room = self.telegram.world, self._room(to)
        message_id = self._sends({**result.message, "via_bot": world.bot}, to)
        told: Json = {"result_id": result.id, "from": self.user, "query": ""}
        if "reply_markup" in result.message:
            # Only what has buttons can be edited by the bot later.
            told["inline_message_id"] = f"inline-{len(world.inline_messages)}"
            world.inline_messages[told["inline_message_id"]] = room.id, message_id
        self.telegram.updates.put("chosen_inline_result", told)
        return self.telegram.shown(room.messages[message_id])

    async def hears(self, where: Place = None) -> ShownMessage:
        """Return the next message that the bot sent or edited there and that this person was not yet shown."""
        room = self._room(where)
        event = await self.telegram.world.wait_for(
            lambda: self._next(room),
            lambda: f"{self.name} heard nothing; the chat shows {self._brief(where)}",
        )
        return self.telegram.shown(event.message)

    def _next(self, room: ChatRoom) -> Event | None:
        start = self._heard.get(room.id, 0)
        for index, event in enumerate(room.events[start:], start):
            if event.kind != "deleted" and is_bots(event.message, self.telegram.world.bot["id"]):
                self._heard[room.id] = index + 1
                return event
        return None

    async def hears_nothing(self, while_: Awaitable[Any], where: Place = None) -> None:
        """Check that the bot says nothing there until something else has ended."""
        await while_
        event = self._next(self._room(where))
        assert event is None, f"{self.name} heard: {self.telegram.shown(event.message).text}"

    def skip(self, where: Place = None) -> None:
        """Take everything said so far as heard."""
        room = self._room(where)
        self._heard[room.id] = len(room.events)

    def screen(self, where: Place = None) -> list[ShownMessage]:
        """Return what the chat shows now, oldest first."""
        return [self.telegram.shown(message) for message in self._room(where).messages.values()]

    async def blocks_bot(self) -> None:
        """Block the bot."""
        self.account.blocks_bot = True
        self._tell_membership("member", "kicked")

    async def unblocks_bot(self) -> None:
        """Unblock the bot."""
        self.account.blocks_bot = False
        self._tell_membership("kicked", "member")

    def _tell_membership(self, old: str, new: str) -> None:
        room = self._room(None)
        self.telegram.tell_membership(room, self.user, Member(old), Member(new))

    def _sends(self, content: Json, to: Place) -> int:
        world, room = self.telegram.world, self._room(to)
        if room.type == "channel":
            signed = {"sender_chat": world.shown_chat(room), "author_signature": self.name}
            message = world.add(room, {**signed, **content})
            if world.bot["id"] in room.members:
                self.telegram.updates.put("channel_post", message)
            return int(message["message_id"])
        if room.type == "private":
            self.account.started = True
        if room.is_direct_messages:
            content = {**content, "direct_messages_topic": {"topic_id": self.id, "user": self.user}}
        message = world.add(room, {"from": self.user, **content})
        if self.telegram.reaches_bot(room, message):
            self.telegram.updates.put("message", message)
        return int(message["message_id"])

    async def edits(
        self, message_id: int, text: str, to: Place = None, *, html: bool = False, shows: bytes | None = None
    ) -> None:
        """Give a message of this person's another text, or another caption; ``html``: it is formatted.

        ``shows``: it is a photo from now on, or another one.
        """
        world, room = self.telegram.world, self._room(to)
        old = room.messages[message_id]
        name = "text" if "text" in old and shows is None else "caption"
        body, entities = parse_html(text) if html else tidied(text, [])
        parts = ("text", "caption", "entities", "caption_entities")
        kept = {key: value for key, value in old.items() if key not in parts}
        if shows is not None:
            kept["photo"] = world.store_photo(shows)
        marks = {"entities" if name == "text" else "caption_entities": entities} if entities else {}
        message = world.replace(room, {**kept, name: body, **marks})
        kind = "edited_channel_post" if room.type == "channel" else "edited_message"
        if room.type == "channel":
            reaches = world.bot["id"] in room.members
        else:
            reaches = self.telegram.reaches_bot(room, message)
        if reaches:
            self.telegram.updates.put(kind, message)

    def _room(self, place: Place) -> ChatRoom:
        return self.telegram.world.rooms[self.id if place is None else place.id]

    def _brief(self, where: Place) -> list[str]:
        return [f"{shown.sender}: {shown.text[:60]}" for shown in self.screen(where)[-4:]]


def is_bots(message: Json, bot_id: int) -> bool:
    """Return whether a message is the bot's; in a channel a person's post bears the person's signature."""
    if "from" in message:
        return bool(message["from"]["id"] == bot_id)
    return "author_signature" not in message


def buttons_of(message: Json) -> list[list[Json]]:
    """Return the rows of buttons that call back or open something: in the text, then under it."""
    in_text = richtext.buttons(message["rich_message"]) if "rich_message" in message else []
    under: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [*[[button] for button in in_text], *under]


def shown_date(message: Json) -> datetime:
    """Return a message's date, aware UTC."""
    return datetime.fromtimestamp(message["date"], UTC)


def shown_message(message: Json, bot_id: int) -> ShownMessage:
    """Return a stored message as a person sees it."""
    markup = message.get("reply_markup", {})
    own = is_bots(message, bot_id)
    return ShownMessage(
        message_id=message["message_id"],
        sender="bot" if own else message["from"]["first_name"] if "from" in message else message["author_signature"],
        text=said(message),
        html=shown_html(message),
        entities=message.get("entities") or message.get("caption_entities", []),
        buttons=[[button["text"] for button in row] for row in buttons_of(message)],
        edited="edit_date" in message,
        date=shown_date(message),
        document=message.get("document", {}).get("file_name"),
        photo=message["photo"][-1]["file_id"] if "photo" in message else None,
        covered="has_media_spoiler" in message,
        reply_keyboard=markup.get("keyboard"),
        markup=markup,
    )
