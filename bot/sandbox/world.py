"""What the local Telegram knows: users, chats with their members and messages, and the bot itself."""

from __future__ import annotations

import asyncio
import itertools
import mimetypes
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.sandbox.refusals import bad_request, forbidden

Json = dict[str, Any]
NAMES = ("first_name", "last_name", "username")
ADMIN_RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
    "can_send_welcome_messages",
)  # fmt: skip

# The topic of a forum whose messages bear no id of it.
GENERAL = 1
# Nobody waits longer for the bot, in seconds: only where it hangs does anything take so long on the busiest machine.
PATIENCE_S = 120.0

# What somebody who is restricted in a group may do, or not.
MEMBER_RIGHTS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
    "can_pin_messages", "can_manage_topics",
)  # fmt: skip


@dataclass(slots=True)
class Event:
    """Something that happened in a chat: a message sent, edited or deleted; ``message`` is as it stood then."""

    kind: Literal["sent", "edited", "deleted"]
    chat_id: int
    message: Json


@dataclass(slots=True)
class Member:
    """A user's place in a chat; the status is one of Telegram's."""

    status: str
    rights: Json = field(default_factory=dict)


@dataclass(slots=True)
class ForumTopic:
    """A topic of a forum, or of a private chat that has topics."""

    name: str
    closed: bool = False


@dataclass(slots=True)
class ChatRoom:
    """A chat with everything in it; ``moved_to`` is set once a group has become a supergroup.

    ``topics`` are those of a forum by their ``message_thread_id``. ``is_direct_messages`` marks where people write to
    a channel.
    """

    id: int
    type: str
    title: str = ""
    username: str | None = None
    user_id: int | None = None
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    moved_to: int | None = None
    silenced: bool = False
    photoless: bool = False
    deleted: bool = False
    topics: dict[int, ForumTopic] = field(default_factory=dict)
    is_forum: bool = False
    is_direct_messages: bool = False
    pinned: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Account:
    """A person's Telegram account, as far as the bot can tell."""

    user: Json
    blocks_bot: bool = False
    started: bool = False
    deactivated: bool = False


class World:
    """The state of one local Telegram; ``changed`` is notified after every event and every update taken."""

    def __init__(self, bot: Json, now: Callable[[], datetime]) -> None:
        self.bot = bot
        self.now = now
        self.accounts: dict[int, Account] = {}
        self.rooms: dict[int, ChatRoom] = {}
        self.files: dict[str, tuple[str, bytes]] = {}
        # By file id: what a photo shows, or the address that it is fetched from, which nobody does here.
        self.photos: dict[str, bytes | str] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.queries: dict[str, Json] = {}
        # Where the messages stand that were sent by way of the bot: chat and message.
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self._inline_answers: dict[tuple[str, str, int | None], tuple[int, Json]] = {}
        self.changed = asyncio.Condition()
        self.listeners: list[asyncio.Queue[Event]] = []
        self._background: set[asyncio.Task[None]] = set()

    def timestamp(self) -> int:
        """Return the present moment as Telegram writes it."""
        return int(self.now().timestamp())

    def room(self, chat_id: Any) -> ChatRoom:
        """Return a chat that the bot knows. Raises: Refusal."""
        room = self.rooms.get(chat_id) if isinstance(chat_id, int) else self._by_username(str(chat_id))
        if room is None:
            raise bad_request("chat not found")
        return room

    def _by_username(self, name: str) -> ChatRoom | None:
        if name.lstrip("-").isdigit():
            return self.rooms.get(int(name))
        return next((room for room in self.rooms.values() if room.username and f"@{room.username}" == name), None)

    def writable(self, chat_id: Any) -> ChatRoom:
        """Return a chat that the bot may write to. Raises: Refusal, in the words that Telegram has for each reason."""
        room = self.room(chat_id)
        if room.type == "private":
            self._check_private(self.accounts[room.id])
            return room
        if room.moved_to is not None:
            raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=room.moved_to)
        if room.deleted:
            raise forbidden(f"the {room.type} chat was deleted")
        self._check_membership(room)
        return room

    def _check_private(self, account: Account) -> None:
        if account.deactivated:
            raise forbidden("user is deactivated")
        if account.blocks_bot:
            raise forbidden("bot was blocked by the user")
        if not account.started:
            raise forbidden("bot can't initiate conversation with a user")

    def _check_membership(self, room: ChatRoom) -> None:
        member = room.members.get(self.bot["id"])
        if member is None or member.status == "left":
            raise forbidden(f"bot is not a member of the {room.type} chat")
        if member.status == "kicked":
            raise forbidden(f"bot was kicked from the {room.type} chat")
        if room.type == "channel" and not member.rights.get("can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
        may_write = not room.silenced and member.rights.get("can_send_messages", True)
        if member.status != "administrator" and not may_write:
            raise bad_request("not enough rights to send text messages to the chat")

    def shown_chat(self, room: ChatRoom) -> Json:
        """Return a chat as it stands in messages."""
        if room.type == "private":
            user = self.accounts[room.id].user
            return {"id": room.id, "type": "private"} | {key: user[key] for key in NAMES if key in user}
        named = {"username": room.username} if room.username else {}
        marks = {mark: True for mark in ("is_forum", "is_direct_messages") if getattr(room, mark)}
        return {"id": room.id, "type": room.type, "title": room.title, **named, **marks}

    def member(self, room: ChatRoom, user_id: int) -> Json:
        """Return a member as getChatMember does. Raises: Refusal."""
        user = self.bot if user_id == self.bot["id"] else None
        if user is None:
            account = self.accounts.get(user_id)
            if account is None:
                raise bad_request("PARTICIPANT_ID_INVALID")
            user = account.user
        place = room.members.get(user_id, Member("left"))
        return shown_member(place, user, room.type)

    def store_file(self, name: str, data: bytes) -> Json:
        """Keep a file and return it as a Document."""
        file_id = f"BQAC{secrets.token_urlsafe(24)}"
        self.files[file_id] = (name, data)
        kind, _ = mimetypes.guess_type(name)
        about = {"mime_type": kind} if kind else {}
        return {
            "file_id": file_id, "file_unique_id": file_id[-12:], "file_name": name, "file_size": len(data), **about
        }  # fmt: skip

    def store_photo(self, shown: bytes | str) -> list[Json]:
        """Keep a photo, or the address of one, and return its sizes, the largest last."""
        return [self._photo_size(shown, side) for side in (90, 800)]

    def _photo_size(self, shown: bytes | str, side: int) -> Json:
        file_id = f"AgAC{secrets.token_urlsafe(24)}"
        self.photos[file_id] = shown
        return {"file_id": file_id, "file_unique_id": file_id[-12:], "width": side, "height": side}

    def add(self, room: ChatRoom, message: Json) -> Json:
        """Put a message into a chat, with its id and date, and tell whoever watches."""
        stored = {
            "message_id": next(room.ids), "date": self.timestamp(), "chat": self.shown_chat(room), **message
        }  # fmt: skip
        room.messages[stored["message_id"]] = stored
        self.tell(room, Event("sent", room.id, stored))
        return stored

    def replace(self, room: ChatRoom, message: Json) -> Json:
        """Put the edited state of a message in the place of the old one."""
        edited = {**message, "edit_date": self.timestamp()}
        room.messages[edited["message_id"]] = edited
        self.tell(room, Event("edited", room.id, edited))
        return edited

    def delete(self, room: ChatRoom, message_id: int) -> None:
        """Take a message away. Raises: Refusal."""
        message = room.messages.pop(message_id, None)
        if message is None:
            raise bad_request("message to delete not found")
        self.tell(room, Event("deleted", room.id, message))

    def keep_inline_answer(self, query: Json, answer: Json, cache_time_s: int, *, is_personal: bool) -> None:
        """Keep an answer for whoever asks the same, or for this person alone."""
        asked = query["query"], query["offset"], query["user_id"] if is_personal else None
        self._inline_answers[asked] = self.timestamp() + cache_time_s, answer

    def kept_inline_answer(self, words: str, offset: str, user_id: int) -> Json | None:
        """Return the answer to a person's inline query that is still fresh, None where the bot must be asked."""
        for whose in (user_id, None):
            until, answer = self._inline_answers.get((words, offset, whose), (0, {}))
            if self.timestamp() < until:
                return answer
        return None

    def tell(self, room: ChatRoom, event: Event) -> None:
        """Record an event and wake whoever waits for one."""
        room.events.append(event)
        for listener in self.listeners:
            listener.put_nowait(event)
        self.wake()

    def wake(self) -> None:
        """Wake whoever waits for a change."""
        if not self.changed._waiters:  # spares a task where nobody waits
            return
        task = asyncio.get_running_loop().create_task(self._notify())
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _notify(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def wait_for(self, condition: Callable[[], Any], complaint: Callable[[], str]) -> Any:
        """Wait until a condition gives something. Raises: AssertionError with the complaint where it does not."""
        try:
            async with asyncio.timeout(PATIENCE_S), self.changed:
                return await self.changed.wait_for(condition)
        except TimeoutError:
            raise AssertionError(complaint()) from None


def shown_member(place: Member, user: Json, chat_type: str) -> Json:
    """Return a place in a chat as the Bot API writes it."""
    shown: Json = {"status": place.status, "user": user}
    if place.status == "creator":
        return {**shown, "is_anonymous": False}
    if place.status == "administrator":
        return {**shown, **dict.fromkeys(ADMIN_RIGHTS, False), "can_manage_chat": True, **place.rights}
    if place.status == "kicked":
        return {**shown, "until_date": 0}
    if place.status == "restricted":
        return {**shown, "is_member": True, "until_date": 0, **place.rights}
    return shown
