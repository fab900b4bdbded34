"""What keeps the chat page to its own browser tab: only local hosts, only its own origin, only with its key."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from typing import TypeAlias, TypeVar

from aiohttp import web

from bot.sandbox.local import is_local

KEY_HEADER = "X-Page-Key"

HEADERS = {
    # Nothing but the page's own files; foreign text that slipped in as markup could neither run nor load anything.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}

Handler: TypeAlias = Callable[[web.Request], Awaitable[web.StreamResponse]]
Answer = TypeVar("Answer", bound=web.StreamResponse)


class Guard:
    """Wraps the page's handlers; the key is new at every start and stands only in the page itself."""

    def __init__(self) -> None:
        self.key = secrets.token_urlsafe(24)

    def local(self, handler: Handler) -> Handler:
        """Let requests for the page's own files through: those to a local host."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            if not is_local(request.host):
                return refused("The page answers only at its local address.")
            return _with_headers(await handler(request))

        return guarded

    def keyed(self, handler: Handler) -> Handler:
        """Let requests through that come from the page: local, of its origin, and with its key."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            if not is_local(request.host) or not _is_own(request) or not self._knows(request):
                return refused("This request does not come from the chat page.")
            return _with_headers(await handler(request))

        return guarded

    def _knows(self, request: web.Request) -> bool:
        # An EventSource cannot send headers, so its key is in the query.
        shown = request.headers.get(KEY_HEADER) or request.query.get("key", "")
        return secrets.compare_digest(shown.encode(), self.key.encode())


def refused(sentence: str, status: int = 403) -> web.Response:
    """Answer with what was wrong, in one sentence."""
    return _with_headers(web.json_response({"error": sentence}, status=status))


def _is_own(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.host}"


def _with_headers(answer: Answer) -> Answer:
    if not answer.prepared:
        answer.headers.update(HEADERS)
    return answer
