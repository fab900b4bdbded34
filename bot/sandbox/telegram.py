"""A strict Telegram on this machine: what the bot calls, and the people that it talks to."""

from __future__ import annotations

import asyncio
import itertools
import secrets
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from types import TracebackType

from aiohttp import web

from bot.sandbox.chats import Channel, Group
from bot.sandbox.faults import Faults
from bot.sandbox.flood import Flood
from bot.sandbox.methods import MethodContext
from bot.sandbox.people import Person
from bot.sandbox.server import LARGEST_BODY, BotApi, Call
from bot.sandbox.shown import ShownMessage, shown_message
from bot.sandbox.updates import Updates
from bot.sandbox.world import (
    ADMIN_RIGHTS,
    GENERAL,
    MEMBER_RIGHTS,
    PATIENCE_S,
    Account,
    ChatRoom,
    Event,
    ForumTopic,
    Json,
    Member,
    World,
    shown_member,
)

BOT_ID = 4242424242


def _utc_now() -> datetime:
    return datetime.now(UTC)


class LocalTelegram:
    """The Bot API at ``base_url``, with people, groups and channels; ``flood`` turns Telegram's limits on."""

    def __init__(
        self, token: str | None = None, now: Callable[[], datetime] = _utc_now, *, flood: bool = False
    ) -> None:
        # Whoever else is on this machine does not know it.
        self.token = token or f"{BOT_ID}:{secrets.token_urlsafe(26)}"
        bot = {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": "Digest",
            "username": "local_digest_bot",
        }
        self.world = World(bot, now)
        self.updates = Updates()
        self.api = BotApi(MethodContext(self.world, self.updates), self.token, now, Flood() if flood else None)
        self.app = web.Application(client_max_size=LARGEST_BODY)
        self.app.add_routes(self.api.routes())
        self.base_url = ""
        self._runner: web.AppRunner | None = None
        self._user_ids = itertools.count(2001)
        self._group_ids = itertools.count(1)

    @property
    def bot_username(self) -> str:
        """The bot's name, without the at sign."""
        return str(self.world.bot["username"])

    @property
    def faults(self) -> Faults:
        """What goes wrong on demand."""
        return self.api.faults

    @property
    def calls(self) -> list[Call]:
        """Every call so far but getUpdates, oldest first."""
        return self.api.calls

    @property
    def deliveries(self) -> list[tuple[int, int, str]]:
        """Every message that was accepted: chat id, message id, text."""
        return self.api.deliveries

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Listen; return ``base_url``. Raises: OSError where the port is taken."""
        self._runner = web.AppRunner(self.app, access_log=None, shutdown_timeout=0.2, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        self.base_url = f"http://{host}:{self._runner.addresses[0][1]}"
        return self.base_url

    async def stop(self) -> None:
        """Stop listening."""
        await self.updates.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> LocalTelegram:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    def person(
        self, name: str, language_code: str | None = "en", user_id: int | None = None, username: str | None = None
    ) -> Person:
        """Make somebody with an account, who has not written to the bot yet."""
        user: Json = {"id": user_id or next(self._user_ids), "is_bot": False, "first_name": name}
        if language_code is not None:
            user["language_code"] = language_code
        if username is not None:
            user["username"] = username
        account = Account(user)
        self.world.accounts[user["id"]] = account
        room = ChatRoom(user["id"], "private", user_id=user["id"])
        room.members = {user["id"]: Member("member"), self.world.bot["id"]: Member("member")}
        self.world.rooms[room.id] = room
        return Person(self, account)

    def group(
        self,
        title: str,
        members: Sequence[Person] = (),
        admins: Sequence[Person] = (),
        *,
        supergroup: bool = True,
        with_bot: bool = False,
        username: str | None = None,
    ) -> Group:
        """Make a group; its first admin is the creator."""
        number = next(self._group_ids)
        chat_id = -1_001_000_000_000 - number if supergroup else -4_000_000_000 - number
        room = ChatRoom(chat_id, "supergroup" if supergroup else "group", title, username)
        self._people(room, members, admins, with_bot=with_bot)
        return Group(self, chat_id)

    def channel(
        self, title: str, admins: Sequence[Person] = (), *, with_bot: bool = False, username: str | None = None
    ) -> Channel:
        """Make a channel; its first admin is the creator, and the bot in it may post."""
        room = ChatRoom(-1_002_000_000_000 - next(self._group_ids), "channel", title, username)
        self._people(room, (), admins, with_bot=with_bot)
        return Channel(self, room.id)

    def _people(self, room: ChatRoom, members: Sequence[Person], admins: Sequence[Person], *, with_bot: bool) -> None:
        room.members = {person.id: Member("member") for person in members}
        for index, admin in enumerate(admins):
            room.members[admin.id] = Member("administrator" if index else "creator")
        if with_bot:
            room.members[self.world.bot["id"]] = _bot_member(room, admin=room.type == "channel")
        self.world.rooms[room.id] = room

    async def adds_bot(
        self, chat: Group | Channel, *, by: Person, admin: bool | None = None, may_post: bool = True
    ) -> None:
        """Add the bot to a group or channel (there as an admin), or make it one."""
        room = self.world.rooms[chat.id]
        old = room.members.get(self.world.bot["id"], Member("left"))
        new = _bot_member(room, admin=room.type == "channel" if admin is None else admin, may_post=may_post)
        room.members[self.world.bot["id"]] = new
        if old != new:
            self.tell_membership(room, by.user, old, new)

    def direct_messages(self, channel: Channel) -> Group:
        """Open the place where people write to a channel; the bot is an admin there as it is in the channel."""
        parent = self.world.rooms[channel.id]
        room = ChatRoom(-1_003_000_000_000 - next(self._group_ids), "supergroup", parent.title, is_direct_messages=True)
        room.members = dict(parent.members)
        self.world.rooms[room.id] = room
        return Group(self, room.id)

    def opens_topic(self, chat_id: int, name: str) -> int:
        """Open a topic in a chat, and tell the bot as Telegram does; return its id."""
        room = self.world.rooms[chat_id]
        if room.type != "private":
            room.is_forum = True
            room.topics.setdefault(GENERAL, ForumTopic("General"))
        who = next(user_id for user_id in room.members if user_id != self.world.bot["id"])
        topic = next(each for each in room.ids if each > GENERAL)
        room.topics[topic] = ForumTopic(name)
        created = {"name": name, "icon_color": 7322096}
        message = self.world.add(room, {
            "message_id": topic, "from": self.world.accounts[who].user, "message_thread_id": topic,
            "is_topic_message": True, "forum_topic_created": created,
        })  # fmt: skip
        if self.reaches_bot(room, message):
            self.updates.put("message", message)
        return topic

    async def restricts_bot(self, group: Group, *, by: Person, may_write: bool) -> None:
        """Take the bot's right to write in a group, or give it back."""
        room = self.world.rooms[group.id]
        old = room.members[self.world.bot["id"]]
        new = Member("member") if may_write else Member("restricted", dict.fromkeys(MEMBER_RIGHTS, False))
        room.members[self.world.bot["id"]] = new
        self.tell_membership(room, by.user, old, new)

    async def kicks_bot(self, chat: Group | Channel, *, by: Person) -> None:
        """Throw the bot out."""
        room = self.world.rooms[chat.id]
        old = room.members.get(self.world.bot["id"], Member("left"))
        room.members[self.world.bot["id"]] = Member("kicked")
        self.tell_membership(room, by.user, old, Member("kicked"))

    async def migrates(self, group: Group, *, tell: bool = True) -> Group:
        """Turn a group into a supergroup; ``tell`` False keeps the two service messages back."""
        old = self.world.rooms[group.id]
        number = next(self._group_ids)
        new = ChatRoom(-1_001_000_000_000 - number, "supergroup", old.title, old.username, members=dict(old.members))
        self.world.rooms[new.id] = new
        creator = next(user_id for user_id, place in old.members.items() if place.status == "creator")
        who = self.world.accounts[creator].user
        leaving = self.world.add(old, {"from": who, "migrate_to_chat_id": new.id})
        arriving = self.world.add(new, {"from": who, "sender_chat": self.world.shown_chat(new),
                                        "migrate_from_chat_id": old.id})  # fmt: skip
        old.moved_to = new.id
        if tell:
            self.updates.put("message", leaving)
            self.updates.put("message", arriving)
        return Group(self, new.id)

    def tell_membership(self, room: ChatRoom, by: Json, old: Member, new: Member) -> None:
        """Tell the bot that its own place in a chat has changed."""
        bot = self.world.bot
        self.updates.put(
            "my_chat_member",
            {
                "chat": self.world.shown_chat(room), "from": by, "date": self.world.timestamp(),
                "old_chat_member": shown_member(old, bot, room.type),
                "new_chat_member": shown_member(new, bot, room.type),
            },
        )  # fmt: skip

    def reaches_bot(self, room: ChatRoom, message: Json) -> bool:
        """Return whether the bot gets a message: in groups only commands, answers to it and service messages."""
        if room.type == "private":
            return not self.world.accounts[room.id].blocks_bot
        place = room.members.get(self.world.bot["id"])
        if place is None or place.status in ("left", "kicked"):
            return False
        if not message.keys() & {"text", "caption", "document", "photo"}:
            return True
        answered = message.get("reply_to_message", {}).get("from", {}).get("id") == self.world.bot["id"]
        text = message.get("text", "")
        to_the_bot = answered or "via_bot" in message or text.startswith("/") or f"@{self.bot_username}" in text
        return place.status == "administrator" or to_the_bot

    def shown(self, message: Json) -> ShownMessage:
        """Return a stored message as a person sees it."""
        return shown_message(message, self.world.bot["id"])

    async def idle(self) -> None:
        """Wait until the bot has fetched and confirmed every update so far."""
        async with asyncio.timeout(PATIENCE_S):
            await self.updates.confirmed.wait()

    @asynccontextmanager
    async def subscribe(self) -> AsyncIterator[asyncio.Queue[Event]]:
        """Give a queue of everything that happens in the chats from now on."""
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self.world.listeners.append(queue)
        try:
            yield queue
        finally:
            self.world.listeners.remove(queue)


def _bot_member(room: ChatRoom, *, admin: bool, may_post: bool = True) -> Member:
    if not admin:
        return Member("member")
    rights = dict.fromkeys(ADMIN_RIGHTS, False)
    if room.type == "channel":
        rights |= {"can_post_messages": may_post, "can_edit_messages": may_post}
    return Member("administrator", rights)
