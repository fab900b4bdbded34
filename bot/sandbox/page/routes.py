"""The chat page: a Telegram client in the browser for the people of a local Telegram, with a clock to move."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from urllib.parse import quote

from aiohttp import web

from bot.sandbox.media import kind_of_picture
from bot.sandbox.page import view as pageview
from bot.sandbox.page.guard import HEADERS, Guard, refused
from bot.sandbox.page.seats import Actions, Impossible, PageClock, Seat
from bot.sandbox.telegram import LocalTelegram
from bot.sandbox.world import Json

__all__ = ["ChatPage", "PageClock", "Seat"]

FOLDER = files("bot.sandbox") / "page"
SCRIPTS = ("api", "blocks", "chat", "composer", "dialogs", "messages", "rich")
ASSETS = {"chat.css": "text/css", **{f"{name}.js": "text/javascript" for name in SCRIPTS}}
LARGEST_FILE = 20 * 1024 * 1024
# What is no event in a chat (a clock moved elsewhere, commands registered) is seen this late at most.
HEARTBEAT_S = 5.0


class ChatPage:
    """Adds the page to a local Telegram that is not started yet, for those who have a seat."""

    def __init__(self, telegram: LocalTelegram, seats: Sequence[Seat], clock: PageClock) -> None:
        self._telegram = telegram
        self._seats = seats
        self._clock = clock
        self._guard = Guard()
        self._actions = Actions(telegram, seats, clock)
        self._read = [0] * len(seats)
        self._add_routes(telegram.app)

    @property
    def key(self) -> str:
        """What the page shows with every request."""
        return self._guard.key

    def _add_routes(self, app: web.Application) -> None:
        local, keyed = self._guard.local, self._guard.keyed
        app.add_routes(
            [
                web.get("/", local(self._index)),
                web.get("/page/view", keyed(self._view)),
                web.get("/page/events", keyed(self._events)),
                web.get("/page/file", keyed(self._download)),
                web.get("/page/photo", keyed(self._photo)),
                web.post("/page/file", keyed(self._upload)),
                web.post("/page/do/{action}", keyed(self._act)),
                web.get("/page/{name}", local(self._asset)),
            ]
        )

    async def _index(self, request: web.Request) -> web.Response:
        page = (FOLDER / "index.html").read_text(encoding="utf-8").replace("{key}", escape(self.key))
        return web.Response(text=page, content_type="text/html")

    async def _asset(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in ASSETS:
            return refused("There is no such file.", 404)
        return web.Response(text=(FOLDER / name).read_text(encoding="utf-8"), content_type=ASSETS[name])

    async def _view(self, request: web.Request) -> web.Response:
        index = self._index_of(request.query.get("seat", ""))
        view = self._seen_from(index)
        if request.query.get("seen"):
            self._read[index] = max(self._seats[index].room.messages, default=0)
        return web.json_response(view)

    def _seen_from(self, index: int) -> Json:
        seat = self._seats[index]
        messages, person = list(seat.room.messages.values()), seat.person.id
        return {
            "bot": self._telegram.bot_username,
            "now": self._clock.now().timestamp(),
            "zone": seat.zone,
            "seats": [self._entry(number, each) for number, each in enumerate(self._seats)],
            "chats": [
                {"id": each.room.id, "title": each.room.title, "kind": each.kind}
                for each in self._actions.chats_of(seat.person)
            ],
            "messages": pageview.conversation(messages, person),
            "commands": pageview.commands(self._telegram.world.commands, seat),
            "keyboard": pageview.reply_keyboard(messages, person),
        }

    def _entry(self, index: int, seat: Seat) -> Json:
        messages = list(seat.room.messages.values())
        return {
            "label": seat.label,
            "hint": seat.hint,
            "kind": seat.kind,
            "person": seat.person.id,
            "language": seat.person.user.get("language_code", "en"),
            "sample": "" if any(message.get("text") == seat.sample for message in messages) else seat.sample,
            "unread": pageview.unread(messages, seat.person.id, self._read[index]),
            "last": pageview.preview(messages),
        }

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Stream an empty event at every change; the page then looks again."""
        stream = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        async with self._telegram.subscribe() as changes:
            await stream.prepare(request)
            while True:
                await stream.write(b"data: changed\n\n")
                try:
                    async with asyncio.timeout(HEARTBEAT_S):
                        await changes.get()
                except TimeoutError:
                    continue
                while not changes.empty():
                    changes.get_nowait()

    async def _act(self, request: web.Request) -> web.Response:
        try:
            body = await request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            return refused("The request is no JSON object.", 400)
        try:
            seat = self._seats[self._index_of(str(body.get("seat")))]
            return web.json_response(await self._actions.do(request.match_info["action"], seat, body))
        except Impossible as reason:
            return refused(str(reason), 400)

    async def _upload(self, request: web.Request) -> web.Response:
        if (request.content_length or 0) > LARGEST_FILE:
            return refused("A bot can read files of up to 20 MB; this one is larger.", 413)
        seat = self._seats[self._index_of(request.query.get("seat", ""))]
        name, caption = request.query.get("name", ""), request.query.get("caption", "")
        try:
            await self._actions.send_file(seat, name, await request.read(), caption)
        except Impossible as reason:
            return refused(str(reason), 400)
        return web.json_response({})

    async def _download(self, request: web.Request) -> web.Response:
        seat = self._seats[self._index_of(request.query.get("seat", ""))]
        number = request.query.get("message", "")
        message = seat.room.messages.get(int(number)) if number.isdecimal() else None
        found = self._telegram.world.files.get((message or {}).get("document", {}).get("file_id", ""))
        if found is None:
            return refused("The file is no longer there.", 404)
        name, data = found
        as_file = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
        return web.Response(body=data, content_type="application/octet-stream", headers=as_file)

    async def _photo(self, request: web.Request) -> web.Response:
        """Return a photo by its file id, or the address that Telegram would fetch it from: nothing is fetched here."""
        found = self._telegram.world.photos.get(request.query.get("id", ""))
        if isinstance(found, str):
            return web.json_response({"address": found})
        kind = kind_of_picture(found or b"")
        if found is None or not kind:
            return refused("The photo is no longer there.", 404)
        return web.Response(body=found, content_type=kind)

    def _index_of(self, number: str) -> int:
        """Return the index of a seat. Raises: HTTPNotFound."""
        if not number.isdecimal() or int(number) >= len(self._seats):
            raise web.HTTPNotFound(text='{"error": "There is no such seat."}', content_type="application/json")
        return int(number)
