"""A Telegram in a process of its own that is never the bottleneck: sendMessage over bare asyncio, flood limits on.

It refuses what Telegram refuses for flooding: more than 30 messages in any second, or 1000 paid ones; more than one a
second in a chat, with a little patience, or 20 a minute in a group. TLS, latency and how many may be paid for are as
wanted. ``GET /`` answers with what it has counted.
"""

from __future__ import annotations

import asyncio
import gc
import json
import re
import ssl
import sys
import time
from collections import Counter, deque
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

FREE_PER_S, PAID_PER_S = 30, 1000
CHAT, CHAT_WINDOW_S = 4, 4.0
GROUP, GROUP_WINDOW_S = 20, 60.0
WINDOW_S = 1.0
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
PART = re.compile(rb'name="(\w+)"\r\n(?:[^\r]+\r\n)*\r\n(.*?)\r\n--', re.DOTALL)
TOO_MANY = (
    b'{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 1","parameters":{"retry_after":1}}'
)
BOT = {"id": 4242424242, "is_bot": True, "first_name": "Digest", "username": "local_digest_bot",
       "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}  # fmt: skip


@dataclass(slots=True)
class Seen:
    """What has been accepted and refused, by second, and who has got how many messages."""

    accepted: Counter[int] = field(default_factory=Counter)
    refused: int = 0
    paid: int = 0
    first_at: float = 0.0
    last_at: float = 0.0
    chats: Counter[int] = field(default_factory=Counter)

    def shown(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {
            "accepted": sum(self.accepted.values()), "refused": self.refused, "paid": self.paid,
            "first_at": self.first_at, "last_at": self.last_at, "doubles": sum(n > 1 for n in self.chats.values()),
            "by_second": sorted(self.accepted.items()),
        }  # fmt: skip


class Lean:
    """The Bot API as far as a push needs it."""

    def __init__(self, latency_s: float, paid_per_s: int = PAID_PER_S) -> None:
        self.latency_s, self.seen = latency_s, Seen()
        self._windows = {False: (deque[float](), FREE_PER_S), True: (deque[float](), paid_per_s)}
        self._by_chat: dict[int, deque[float]] = {}

    def answer(self, path: bytes, body: bytes, head: bytes) -> bytes:
        """Return the answer to one call."""
        method = path.rsplit(b"/", 1)[-1].lower()
        if method == b"sendmessage":
            return self._send(_parameters(body, head))
        if method == b"getme":
            return _ok(BOT)
        if method == b"":
            return json.dumps(self.seen.shown()).encode()
        return _ok([] if method == b"getupdates" else True)

    def _send(self, params: dict[str, Any]) -> bytes:
        now, chat_id = time.time(), int(params["chat_id"])
        paid = str(params.get("allow_paid_broadcast", "")).lower() == "true"
        if self._floods(chat_id, paid, now):
            self.seen.refused += 1
            return TOO_MANY
        self._count(chat_id, paid, now)
        number = self.seen.chats[chat_id]
        chat = {"id": chat_id, "type": "private", "first_name": "Reader"}
        return _ok({"message_id": number, "date": int(now), "chat": chat, "from": BOT, "text": params["text"]})

    def _floods(self, chat_id: int, paid: bool, now: float) -> bool:
        window, most = self._windows[paid]
        while window and window[0] <= now - WINDOW_S:
            window.popleft()
        own = self._by_chat.setdefault(chat_id, deque())
        limit, over_s = (GROUP, GROUP_WINDOW_S) if chat_id < 0 else (CHAT, CHAT_WINDOW_S)
        while own and own[0] <= now - over_s:
            own.popleft()
        return len(window) >= most or len(own) >= limit

    def _count(self, chat_id: int, paid: bool, now: float) -> None:
        self._windows[paid][0].append(now)
        self._by_chat[chat_id].append(now)
        seen = self.seen
        seen.first_at = seen.first_at or now
        seen.last_at = now
        seen.paid += paid
        seen.accepted[int(now)] += 1
        seen.chats[chat_id] += 1


class Line(asyncio.Protocol):
    """One connection: HTTP/1.1, kept alive."""

    def __init__(self, telegram: Lean) -> None:
        self._telegram, self._buffer = telegram, b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each call that is complete."""
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end]
            length = LENGTH.search(head)
            size = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < size:
                return
            body, self._buffer = self._buffer[end + 4 : size], self._buffer[size:]
            answer = self._telegram.answer(head.split(b" ", 2)[1], body, head)
            status = b"429 Too Many Requests" if answer.startswith(b'{"ok":false') else b"200 OK"
            whole = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
                status, len(answer), answer,
            )  # fmt: skip
            wait_s = 25.0 if b"/getUpdates" in head[:200] else self._telegram.latency_s
            asyncio.get_running_loop().call_later(wait_s, self._write, whole)

    def _write(self, whole: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(whole)


def _parameters(body: bytes, head: bytes) -> dict[str, Any]:
    lower = head.lower()
    if b"application/json" in lower:
        return dict(json.loads(body))
    if b"multipart/" in lower:
        return {name.decode(): value.decode() for name, value in PART.findall(body)}
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


def _ok(result: Any) -> bytes:
    return json.dumps({"ok": True, "result": result}).encode()


async def _serve(latency_s: float, certificate: str, paid_per_s: int) -> None:
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    telegram = Lean(latency_s, paid_per_s)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Line(telegram), "127.0.0.1", 0, ssl=context, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    # It remembers each chat, and a collection of all that would hold up messages until too many come at once.
    gc.disable()
    _, given_s, file, most = sys.argv
    asyncio.run(_serve(float(given_s), file if Path(file).is_file() else "", int(most)))
