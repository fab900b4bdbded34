"""What people send to the local Telegram: texts, files, photos, places, forwards, and what they change in them."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import TYPE_CHECKING

from bot.sandbox.chats import Channel, Group, Place
from bot.sandbox.content import told
from bot.sandbox.entities import parse_html, tidied
from bot.sandbox.world import Account, ChatRoom, Json

if TYPE_CHECKING:
    from bot.sandbox.telegram import LocalTelegram

# The smallest picture there is.
PIXEL = base64.b64decode(b"R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==")


class Writer:
    """Somebody with a Telegram account who sends; what that is becomes an update for the bot."""

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

    async def starts(self, payload: str = "", to: Place = None) -> int:
        """Follow a deep link, or press Start."""
        return await self.says(f"/start {payload}".strip(), to)

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

    async def forwards(
        self,
        text: str,
        *,
        origin: str | Channel | Writer,
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

    async def sends_file(
        self, name: str, data: bytes, caption: str | None = None, to: Place = None, *, media_group: str | None = None
    ) -> int:
        """Send a document, perhaps as part of an album."""
        document = self.telegram.world.store_file(name, data)
        group = {"media_group_id": media_group} if media_group else {}
        return self._sends({"document": document, **({"caption": caption} if caption else {}), **group}, to)

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

    async def sends_location(self, latitude: float, longitude: float, to: Place = None) -> int:
        """Share a location."""
        return self._sends({"location": {"latitude": latitude, "longitude": longitude}}, to)

    def renames(self, chat: Group | Channel, title: str) -> None:
        """Give a group or channel another name; the bot is told if it is there."""
        room = self._room(chat)
        room.title = title
        self._sends({"new_chat_title": title}, chat)

    def opens_topic(self, name: str) -> int:
        """Open a topic in the chat with the bot; return its id."""
        return self.telegram.opens_topic(self.id, name)

    def _words(self, text: str, *, html: bool = False, photo: bytes | None = None) -> Json:
        """Return a text with its entities, or a photo with its caption."""
        body, entities = parse_html(text) if html else tidied(text, [])
        if photo is None:
            return {"text": body, **({"entities": entities} if entities else {})}
        words: Json = {"caption": body} if body else {}
        sizes = self.telegram.world.store_photo(photo)
        return {"photo": sizes, **words, **({"caption_entities": entities} if entities else {})}

    def _origin(self, origin: str | Channel | Writer, date: int) -> Json:
        match origin:
            case str():
                return {"type": "hidden_user", "date": date, "sender_user_name": origin}
            case Channel():
                chat = self.telegram.world.shown_chat(self.telegram.world.rooms[origin.id])
                return {"type": "channel", "date": date, "chat": chat, "message_id": 7}
            case Writer():
                return {"type": "user", "date": date, "sender_user": origin.user}

    def _answering(self, reply_to: int | None, to: Place) -> Json:
        if reply_to is None:
            return {}
        original = self._room(to).messages[reply_to]
        return {"reply_to_message": {k: v for k, v in told(original).items() if k != "reply_to_message"}}

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

    def _room(self, place: Place) -> ChatRoom:
        return self.telegram.world.rooms[self.id if place is None else place.id]
