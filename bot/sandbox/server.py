"""The local Telegram over HTTP: ``/bot{token}/{method}`` and ``/file/bot{token}/{path}``; it logs every call."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from bot.sandbox.content import said
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.flood import Flood
from bot.sandbox.local import is_browser, is_local
from bot.sandbox.methods import METHODS, NAMES, SENDING, MethodContext, Upload
from bot.sandbox.refusals import Refusal
from bot.sandbox.world import Json

LARGEST_BODY = 50 * 1024 * 1024


@dataclass(slots=True)
class Call:
    """One call of the bot's; ``warnings`` names parameters that the method does not have."""

    method: str
    params: Json
    at: datetime
    seconds: float
    ok: bool = False
    error_code: int | None = None
    description: str | None = None
    result: Any = None
    warnings: list[str] = field(default_factory=list)


class BotApi:
    """Answers the bot's calls."""

    def __init__(self, desk: MethodContext, token: str, now: Callable[[], datetime], flood: Flood | None) -> None:
        self.faults = Faults()
        self.calls: list[Call] = []
        self.deliveries: list[tuple[int, int, str]] = []
        self._desk, self._token, self._now, self._flood = desk, token, now, flood

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of the Bot API."""
        return [
            web.route("*", "/bot{token}/{method}", self._dated),
            web.get("/file/bot{token}/documents/{unique}/{name}", self._file),
        ]

    async def _dated(self, request: web.Request) -> web.StreamResponse:
        """Answer a call with the time as it is here."""
        answer = await self._called(request)
        answer.headers["Date"] = format_datetime(self._now().astimezone(UTC), usegmt=True)
        return answer

    async def _called(self, request: web.Request) -> web.StreamResponse:
        if not is_local(request.host) or is_browser(request):
            return _answer(Refusal(403, "Forbidden: only programs of this machine are answered"))
        if request.match_info["token"] != self._token:
            return _answer(Refusal(401, "Unauthorized"))
        name = request.match_info["method"].lower()
        if name not in METHODS:
            return _answer(Refusal(404, "Not Found"))
        try:
            params = METHODS[name].typed(await _read(request))
        except Refusal as refusal:
            return _answer(refusal)
        faults = self.faults.strike(name, params.get("chat_id"))
        early = await _before(request, faults)
        if early is not None:
            return early
        return _after(request, faults, await self._do(name, params, faults))

    async def _do(self, name: str, params: Json, faults: list[Fault]) -> Json:
        call = Call(NAMES[name], params, self._now(), time.monotonic(), warnings=METHODS[name].unknown(params))
        if name != "getupdates":
            self.calls.append(call)
        try:
            _refuse(faults)
            if self._flood is not None and name in SENDING:
                self._flood.check(self._desk.world.writable(params.get("chat_id")), time.monotonic())
            call.result = await METHODS[name].call(self._desk, params)
        except Refusal as refusal:
            call.error_code, call.description = refusal.code, refusal.description
            return _refused(refusal)
        call.ok = True
        if name in SENDING:
            self.deliveries.append((call.result["chat"]["id"], call.result["message_id"], said(call.result)))
        return {"ok": True, "result": call.result}

    async def _file(self, request: web.Request) -> web.Response:
        if not is_local(request.host) or is_browser(request):
            raise web.HTTPForbidden
        if request.match_info["token"] != self._token:
            raise web.HTTPUnauthorized
        unique = request.match_info["unique"]
        for file_id, (_, data) in self._desk.world.files.items():
            if file_id.endswith(unique):
                return web.Response(body=data, content_type="application/octet-stream")
        raise web.HTTPNotFound


async def _read(request: web.Request) -> Json:
    params: Json = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.read() or b"{}")
        except ValueError:
            return params
        return params | body if isinstance(body, dict) else params
    if request.content_type.startswith("multipart/"):
        return params | await _read_parts(request)
    return params | dict(await request.post())


async def _read_parts(request: web.Request) -> Json:
    params: Json = {}
    uploads: dict[str, Upload] = {}
    async for part in await request.multipart():
        name = getattr(part, "name", None)
        if not name:
            continue
        data = bytes(await part.read())  # type: ignore[union-attr]  # a form has no nested parts
        filename = getattr(part, "filename", None)
        if filename is None:
            params[name] = data.decode("utf-8", "replace")
        else:
            uploads[name] = Upload(filename, data)
    for name, value in list(params.items()):
        params[name] = _attached(value, uploads)
    return params | uploads


def _attached(value: Any, uploads: dict[str, Upload]) -> Any:
    """Return a parameter with the file that it names in its place; media are objects that name theirs inside."""
    if not isinstance(value, str) or "attach://" not in value:
        return value
    if value.startswith("attach://"):
        return uploads.pop(value.removeprefix("attach://"), value)
    try:
        media = json.loads(value)
    except ValueError:
        return value
    if not isinstance(media, dict):
        return value
    return {name: _attached(each, uploads) for name, each in media.items()}


def _refuse(faults: list[Fault]) -> None:
    for fault in faults:
        if fault.kind == "refuse":
            raise Refusal(fault.status, fault.description, **fault.parameters)


async def _before(request: web.Request, faults: list[Fault]) -> web.Response | None:
    for fault in faults:
        if fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
        elif fault.kind == "drop-before":
            return _dropped(request)
        elif fault.kind == "answer":
            return web.Response(status=fault.status, text=fault.body, content_type="text/html")
    return None


def _after(request: web.Request, faults: list[Fault], answer: Json) -> web.Response:
    kinds = {fault.kind for fault in faults}
    if "drop-after" in kinds:
        return _dropped(request)
    body = json.dumps(answer, ensure_ascii=False, default=_unseen).encode("utf-8", "surrogatepass")
    if "truncate" in kinds:
        body = body[: len(body) // 2]
    return web.Response(body=body, status=answer.get("error_code", 200), content_type="application/json")


def _dropped(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _unseen(value: object) -> str:
    return f"<{type(value).__name__}>"


def _refused(refusal: Refusal) -> Json:
    answer: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    return {**answer, "parameters": refusal.parameters} if refusal.parameters else answer


def _answer(refusal: Refusal) -> web.Response:
    return web.json_response(_refused(refusal), status=refusal.code)
