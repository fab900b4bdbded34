"""A server of this machine's own that speaks OpenAI's protocol, and whatever else one may do in its place."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from digests.config import TranslationSettings, check
from tests.local_web import Web

MODEL, KEY = "tiny-translator", "secret-of-the-server"
Behaviour = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(slots=True)
class Model:
    """What answers: to each headline the lines that it knows, else those that it got.

    ``instead``: what it does in the place of an answer.
    """

    sites: Web
    knows: dict[str, Sequence[str]] = field(default_factory=dict)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    instead: Behaviour | None = None

    def __post_init__(self) -> None:
        self.sites.does("/v1/chat/completions", self._answer)
        self.sites.has("/v1/models", json.dumps({"data": [{"id": MODEL}]}), "application/json")

    @property
    def settings(self) -> TranslationSettings:
        """What the operator writes."""
        return self.configured()

    def configured(self, **more: Any) -> TranslationSettings:
        """Return what the operator writes, with some of it otherwise."""
        found = check({"translation": self.section(**more)}).translation
        assert found is not None
        return found

    def section(self, **more: Any) -> dict[str, Any]:
        """Return the section of the configuration."""
        return {"base_url": f"http://127.0.0.1:{self.sites.port}/v1", "model": MODEL, "key": KEY, **more}

    @property
    def lines(self) -> list[list[str]]:
        """What has been asked for."""
        return [each["messages"][-1]["content"].split("\n") for each in self.asked]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.keys.append(request.headers.get("Authorization"))
        self.asked.append(await request.json())
        if self.instead is not None:
            return await self.instead(request)
        told = self.lines[-1]
        return answers("\n".join(self.knows.get(told[0], told)))


def answers(content: object) -> web.Response:
    """Return an answer of the protocol with a text."""
    return web.json_response({"choices": [{"message": {"role": "assistant", "content": content}}]})
