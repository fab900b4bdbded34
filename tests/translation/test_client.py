"""The server that translates: what is asked of it, and what becomes of it whatever it does instead."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from aiohttp import web

from digests.errors import TranslatorAway, TranslatorFailed
from digests.sources.routes import STRAIGHT, Ways
from digests.translation.client import ModelServer
from tests.local_web import Web, local_web
from tests.translation.model_server import KEY, MODEL, Behaviour, Model, answers

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
LINES = ["Поезд\nидет", "Он  идет из Москвы."]


@pytest.fixture
async def sites() -> AsyncIterator[Web]:
    async with local_web() as served:
        yield served


@pytest.fixture
def model(sites: Web) -> Model:
    return Model(sites, {"Поезд идет": ["A train goes", "It goes from Moscow."]})


@asynccontextmanager
async def server(model: Model, ways: Ways = STRAIGHT, **more: object) -> AsyncIterator[ModelServer]:
    asked = ModelServer(model.configured(**more), ways, lambda: NOW)
    try:
        yield asked
    finally:
        await asked.close()


async def test_lines_are_asked_for_in_plain_words_with_the_key(model: Model) -> None:
    async with server(model) as asked:
        assert await asked.translate(LINES, "ru", "en") == ["A train goes", "It goes from Moscow."]
    (request,) = model.asked
    assert (request["model"], model.lines, model.keys) == (
        MODEL,
        [["Поезд идет", "Он идет из Москвы."]],
        [f"Bearer {KEY}"],
    )
    assert "from Russian into English" in request["messages"][0]["content"]


async def test_what_a_model_thinks_aloud_is_no_part_of_its_answer(model: Model) -> None:
    model.instead = says(answers("<think>\nHm. A train?\n</think>\n\nA train goes\n\nIt goes from Moscow.\n"))
    async with server(model) as asked:
        assert await asked.translate(LINES, "ru", "en") == ["A train goes", "It goes from Moscow."]


async def test_a_model_that_takes_no_options_is_asked_without_them_from_then_on(model: Model) -> None:
    async def picky(request: web.Request) -> web.StreamResponse:
        refused = {"error": {"message": "Unsupported parameter: 'max_tokens'"}}
        return web.json_response(refused, status=400) if "max_tokens" in model.asked[-1] else answers("A train")

    model.instead = picky
    async with server(model) as asked:
        assert [await asked.translate(LINES[:1], "ru", "en") for _ in range(2)] == [["A train"]] * 2
    assert [sorted(each) for each in model.asked[1:]] == [["messages", "model"]] * 2


async def test_no_proxy_stands_between_the_bot_and_its_own_network(model: Model) -> None:
    async with server(model, Ways(proxy="http://127.0.0.1:9")) as asked:
        assert await asked.translate(LINES, "ru", "en")


async def test_a_server_elsewhere_is_reached_by_the_proxy(model: Model) -> None:
    asked: list[str] = []

    async def proxied(request: web.Request) -> web.StreamResponse:
        asked.append(str(request.url.host))
        return answers("A train goes\nIt goes from Moscow.")

    model.sites.does("/chat/completions", proxied)
    ways = Ways(proxy=f"http://127.0.0.1:{model.sites.port}")
    async with server(model, ways, base_url="http://models.example.com") as there:
        assert len(await there.translate(LINES, "ru", "en")) == 2
    assert asked == ["models.example.com"]


def says(response: web.Response) -> Behaviour:
    async def behave(request: web.Request) -> web.StreamResponse:
        return web.Response(body=response.body, status=response.status, headers=response.headers)

    return behave


async def hangs(request: web.Request) -> web.StreamResponse:
    await asyncio.Event().wait()
    return web.Response()


async def breaks_off(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def never_ends(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b"x" * 65_536)


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        pytest.param(hangs, "no answer within 1 s", id="hangs"),
        pytest.param(breaks_off, "cannot be reached", id="breaks off"),
        pytest.param(says(web.Response(status=500, text="oops")), "answers 500", id="500"),
        pytest.param(says(web.Response(status=400)), "answers 400", id="400"),
        pytest.param(says(web.Response(status=401, text="who are you?")), "answers 401", id="a wrong key"),
        pytest.param(says(web.Response(status=404)), "answers 404", id="no such model"),
        pytest.param(
            says(web.Response(status=302, headers={"Location": "http://127.0.0.1:9/"})), "answers 302", id="elsewhere"
        ),
    ],
)
async def test_a_server_that_is_away_is_left_alone(model: Model, behaviour: Behaviour, why: str) -> None:
    model.instead = behaviour
    async with server(model, timeout="1s") as asked:
        with pytest.raises(TranslatorAway, match=why) as caught:
            await asked.translate(LINES, "ru", "en")
    assert caught.value.retry_after_s is None
    assert KEY not in str(caught.value)


async def test_a_server_says_how_long_it_wants_to_be_left_alone(model: Model) -> None:
    model.instead = says(web.Response(status=429, headers={"Retry-After": "90"}))
    async with server(model) as asked:
        with pytest.raises(TranslatorAway) as caught:
            await asked.translate(LINES, "ru", "en")
    assert caught.value.retry_after_s == 90


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        pytest.param(never_ends, "too long", id="a flood"),
        pytest.param(says(web.Response(text="<html>Welcome!", content_type="text/html")), "no JSON", id="a page"),
        pytest.param(says(web.Response(text="[" * 100_000)), "no JSON", id="deep brackets"),
        pytest.param(says(web.Response(text="")), "no JSON", id="nothing"),
        pytest.param(says(web.json_response({"choices": []})), "no text", id="no choice"),
        pytest.param(says(web.json_response([1])), "no text", id="a list"),
        pytest.param(says(answers(None)), "no text", id="no content"),
        pytest.param(says(answers({"a": "b"})), "no text", id="content of another kind"),
    ],
)
async def test_what_is_no_answer_is_one_failure(model: Model, behaviour: Behaviour, why: str) -> None:
    model.instead = behaviour
    async with server(model) as asked:
        with pytest.raises(TranslatorFailed, match=why) as caught:
            await asked.translate(LINES, "ru", "en")
    assert not isinstance(caught.value, TranslatorAway)
