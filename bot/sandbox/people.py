"""The people of the local Telegram, as tests and the demo play with them: what they press, call, see and hear."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable
from typing import Any

from bot.sandbox.chats import Channel, Group, Place
from bot.sandbox.inline import LONGEST_QUERY, InlineAnswer, InlineResult, shown_answer
from bot.sandbox.shown import ShownMessage, buttons_of, is_bots
from bot.sandbox.world import ChatRoom, Event, Json, Member
from bot.sandbox.writing import Writer


class Person(Writer):
    """Somebody with a Telegram account; what a person does becomes an update for the bot."""

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

    def _brief(self, where: Place) -> list[str]:
        return [f"{shown.sender}: {shown.text[:60]}" for shown in self.screen(where)[-4:]]
