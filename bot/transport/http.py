"""HTTP to the Bot API for python-telegram-bot, on aiohttp: JSON bodies, fresh connections, and honest errors.

An error says whether the call can have reached Telegram: ``NotSent`` never did; ``TimedOut`` and any other
``NetworkError`` perhaps did. No error holds the address, because the address holds the token.
"""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import SimpleNamespace
from typing import Any

import aiohttp
from aiohttp import (
    ClientConnectorError,
    ClientHttpProxyError,
    ClientOSError,
    ClientPayloadError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    InvalidURL,
    ServerDisconnectedError,
)
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.transport.in_hand import IN_HAND
from bot.transport.traffic import Traffic
from bot.transport.way_out import SOCKS_ERRORS, WANTS_PASSWORD, WayOut, by_proxy, is_http
from digests.errors import StoreError

# A connection older than this may be dropped by the other side while a message is on its way.
ROTATE_S = 30.0
NEVER_LEFT = (ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError, InvalidURL)
# Errors whose text says something and never holds the address.
TELLING = (ClientConnectorError, ClientOSError, ClientPayloadError, ServerDisconnectedError)
# What stands in a message that was just sent as its sender gave it.
KNOWN = frozenset({"entities", "reply_markup", "link_preview_options"})


class NotSent(NetworkError):
    """The call never left: no connection could be had."""

    __slots__ = ()


@dataclass(slots=True, eq=False)
class _Line:
    """A pool of connections with its age, and how many calls use it."""

    session: ClientSession
    opened_at: float
    calls: int = 0


class AiohttpRequest(BaseRequest):
    """PTB's way to Telegram: at most ``connections`` at once, renewed every 30 s; all timeouts in seconds.

    ``connect_timeout_s`` includes the wait for a free connection; ``write_timeout_s`` is added for the body's way out.
    """

    __slots__ = ("_clock", "_connections", "_current", "_dated", "_is_open", "_lines", "_timeouts", "_way", "traffic")

    def __init__(
        self,
        *,
        connections: int = 128,
        read_timeout_s: float = 60.0,
        write_timeout_s: float = 20.0,
        connect_timeout_s: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
        traffic: Traffic | None = None,
        way: WayOut | None = None,
    ) -> None:
        self._connections = connections
        self.traffic = traffic or Traffic(clock)
        self._timeouts = (read_timeout_s, write_timeout_s, connect_timeout_s)
        self._clock = clock
        self._way = way or WayOut()
        self._is_open = False
        # The newest pool of each SOCKS proxy, and of none; and all that have calls.
        self._current: dict[URL | None, _Line] = {}
        self._lines: set[_Line] = set()
        # What the last answer said of its time, and when it came.
        self._dated: tuple[str, float] = "", 0.0

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, in seconds."""
        return self._timeouts[0]

    @property
    def connect_timeout_s(self) -> float:
        """How long a connection may take, in seconds."""
        return self._timeouts[2]

    def time_there(self, fresh_s: float) -> datetime | None:
        """Return what time it is by the last answer, None where that is not fresh or does not tell."""
        dated, came_at = self._dated
        age_s = self._clock() - came_at
        if not dated or age_s > fresh_s:
            return None
        try:
            return parsedate_to_datetime(dated).astimezone(UTC) + timedelta(seconds=age_s)
        except ValueError:
            return None

    def uses_proxy(self, url: str) -> bool:
        """Return whether calls to that address go through a proxy."""
        return self._way.proxy(url) is not None

    async def initialize(self) -> None:
        """Let calls open connections."""
        self._is_open = True

    async def shutdown(self) -> None:
        """Close all connections."""
        self._is_open = False
        self._current.clear()
        while self._lines:
            await self._lines.pop().session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call and return the status and the body. Raises: NotSent, TimedOut, NetworkError."""
        read_s, write_s, connect_s = (
            default if isinstance(given, DefaultValue) else given
            for given, default in zip((read_timeout, write_timeout, connect_timeout), self._timeouts, strict=True)
        )
        total_s = None if read_s is None or write_s is None or connect_s is None else read_s + write_s + connect_s
        limits = ClientTimeout(total=total_s, connect=connect_s, sock_read=read_s)
        if request_data is None:
            return await self._call(method, url, limits, None)
        if request_data.contains_files:
            return await self._call(method, url, limits, _form(request_data))
        return await self._call(method, url, limits, json.dumps(request_data.parameters).encode())

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return an answer as JSON, and of a message that was sent what is not known of it. Raises: NetworkError.

        One that broke off tells as little as none.
        PTB's own way would log the answer as a whole, whoever's words are in it.
        """
        try:
            answer: dict[str, Any] = json.loads(payload)
        except ValueError:
            raise NetworkError("an answer that is no JSON") from None
        return _told(answer)

    async def post_json(self, url: str, body: bytes) -> tuple[int, bytes]:
        """Call a method with parameters that are JSON already; returns and raises as ``do_request``."""
        read_s, write_s, connect_s = self._timeouts
        limits = ClientTimeout(total=read_s + write_s + connect_s, connect=connect_s, sock_read=read_s)
        return await self._call("POST", url, limits, body)

    async def _call(
        self, method: str, url: str, limits: ClientTimeout, body: bytes | aiohttp.FormData | None
    ) -> tuple[int, bytes]:
        try:
            status, answer = await self._made(method, url, limits, body)
        except NetworkError as error:
            self.traffic.failed(error)
            raise
        self.traffic.answered(status)
        return status, answer

    async def _made(
        self, method: str, url: str, limits: ClientTimeout, body: bytes | aiohttp.FormData | None
    ) -> tuple[int, bytes]:
        headers = {"Content-Type": "application/json"} if isinstance(body, bytes) else None
        proxy = self._way.proxy(url)
        named = proxy if is_http(proxy) else None
        # The original errors name the address, so none of them is chained.
        try:
            async with self._pool(None if named else proxy) as session:
                call = session.request(
                    method,
                    URL(url, encoded=True),
                    data=body,
                    headers=headers,
                    timeout=limits,
                    proxy=named,
                    allow_redirects=False,
                    trace_request_ctx=url.rpartition("/")[2],
                )
                async with call as response:
                    if named and response.status == WANTS_PASSWORD:
                        raise NotSent(f"the proxy {named.host}:{named.port} wants another user and password")
                    self._dated = response.headers.get("Date", ""), self._clock()
                    return response.status, await response.read()
        except (*NEVER_LEFT, *SOCKS_ERRORS) as error:
            raise NotSent(by_proxy(error, proxy) or _described(error)) from None
        except StoreError:
            raise NotSent("it could not be noted that an answer leaves") from None
        except TimeoutError:
            raise TimedOut("Telegram did not answer in time") from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(_described(error)) from None

    @asynccontextmanager
    async def _pool(self, socks: URL | None) -> AsyncIterator[ClientSession]:
        """Lend the pool in use, replaced first where it is old; an old one closes after its last call."""
        if not self._is_open:
            raise RuntimeError("this AiohttpRequest is not initialized")
        line = self._current.get(socks)
        if line is None or self._clock() - line.opened_at > ROTATE_S:
            old, line = line, self._opened(socks)
            self._current[socks] = line
            if old is not None:
                await self._close_if_left(old)
        line.calls += 1
        try:
            yield line.session
        finally:
            line.calls -= 1
            await self._close_if_left(line)

    async def _close_if_left(self, line: _Line) -> None:
        if line not in self._current.values() and not line.calls:
            self._lines.discard(line)
            await line.session.close()

    def _opened(self, socks: URL | None) -> _Line:
        connector = self._way.connector(socks, connections=self._connections, keepalive_s=ROTATE_S)
        session = ClientSession(
            connector=connector,
            headers={"User-Agent": self.USER_AGENT},
            cookie_jar=aiohttp.DummyCookieJar(),
            trace_configs=[_leaving()],
        )
        line = _Line(session, self._clock())
        self._lines.add(line)
        return line


def _leaving() -> aiohttp.TraceConfig:
    """Return what notes that an update is being answered, once there is a connection and before a byte leaves."""

    async def noted(_session: ClientSession, call: SimpleNamespace, _params: object) -> None:
        if in_hand := IN_HAND.get():
            await in_hand.before_call(call.trace_request_ctx)

    config = aiohttp.TraceConfig()
    config.on_connection_reuseconn.append(noted)
    config.on_connection_create_end.append(noted)
    return config


def _form(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _described(error: Exception) -> str:
    name = type(error).__name__
    return f"{name}: {error}" if isinstance(error, TELLING) else name


def _told(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer without what was sent: PTB would make objects of it, for a tenth of the work of an answer."""
    sent = answer.get("result") if isinstance(answer, dict) else None
    if isinstance(sent, dict) and "message_id" in sent:
        answer["result"] = {name: value for name, value in sent.items() if name not in KNOWN}
    return answer
