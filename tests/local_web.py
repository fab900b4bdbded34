"""A web of this machine's own: sites with names, served from one loopback port that only its own fetcher may reach."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from ipaddress import IPv4Address, IPv6Address
from typing import Any

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from digests.sources.addresses import is_public_web
from digests.sources.fetch import Fetcher

LOOPBACK = IPv4Address("127.0.0.1")
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Names(AbstractResolver):
    """A name server that answers from a table: each question takes the next of several answers, the last for good."""

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self.table = {name: list(answers) for name, answers in table.items()}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Answer with one address. Raises: OSError where the name is not in the table."""
        self.asked.append(host)
        answers = self.table.get(host, ["127.0.0.1"] if host.endswith(".example") else [])
        if not answers:
            raise OSError(f"no such name: {host}")
        address = answers.pop(0) if len(answers) > 1 else answers[0]
        kind = socket.AF_INET6 if ":" in address else socket.AF_INET
        return [ResolveResult(hostname=host, host=address, port=port, family=kind, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing to close."""


@dataclass(slots=True)
class Web:
    """The sites: what each path of each host answers, and what was asked."""

    port: int = 0
    names: Names = field(default_factory=lambda: Names({}))
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[web.Request] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "paper.example") -> str:
        """Return the address of a path at a host."""
        return f"http://{host}:{self.port}{path}"

    def has(
        self,
        path: str,
        body: str | bytes = "",
        kind: str = "text/html; charset=utf-8",
        status: int = 200,
        **headers: str,
    ) -> str:
        """Make a path answer the same to everybody, and return its address."""
        data = body.encode() if isinstance(body, str) else body
        sent = {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}

        async def answer(request: web.Request) -> web.StreamResponse:
            return web.Response(body=data, status=status, headers=sent)

        return self.does(path, answer)

    def does(self, path: str, answer: Answer) -> str:
        """Make a path answer by a function, and return its address."""
        self.pages[path] = answer
        return self.url(path)

    def permits(self, address: IPv4Address | IPv6Address, port: int) -> bool:
        """Permit this web's own port on the loopback address, and else what anybody may reach."""
        return (address, port) == (LOOPBACK, self.port) or is_public_web(address, port)

    def fetcher(self, now: Callable[[], datetime], **details: Any) -> Fetcher:
        """Return a fetcher that knows the names of this web."""
        return Fetcher(now, permits=self.permits, resolver=self.names, **details)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        answer = self.pages.get(request.path_qs) or self.pages.get(request.path)
        return await answer(request) if answer else web.Response(status=404)


@asynccontextmanager
async def local_web() -> AsyncIterator[Web]:
    """Serve a web until the block is left."""
    sites = Web()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", sites._answer)
    scheduler = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await scheduler.setup()
    await web.TCPSite(scheduler, str(LOOPBACK), 0).start()
    sites.port = scheduler.addresses[0][1]
    try:
        yield sites
    finally:
        await scheduler.cleanup()
