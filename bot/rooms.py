"""Which command, button, question and deep link leads to which handler: one ``Room`` a package of ``bot.handlers``.

A route may name who loads what its button or question speaks of: the handler is then handed it, checked, and a loader
that finds nothing raises ``Refusal``. Guards are asked before anything else.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar, overload

from telegram import Update
from telegram.ext import BaseHandler

from bot.actions import Action
from bot.questions import Question
from bot.replies import Refusal, Reply
from bot.services import Context
from bot.visit import Visit

Handler: TypeAlias = Callable[[Visit], Awaitable[Reply]]
Guard: TypeAlias = Callable[[Visit], Awaitable[None]]
Handling: TypeAlias = Callable[[Visit, Any], Awaitable[Reply]]

# What a route begins with, and what is loaded for it.
S = TypeVar("S", bound=Action | Question)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Route(Generic[S]):
    """A kind of action or question, and what handles one."""

    kind: type[S]
    handle: Handling


@overload
def on(kind: type[S], handle: Callable[[Visit, S], Awaitable[Reply]], /) -> Route[S]: ...
@overload
def on(
    kind: type[S], load: Callable[[Visit, S], Awaitable[T]], handle: Callable[[Visit, S, T], Awaitable[Reply]], /
) -> Route[S]: ...
def on(kind: type[S], *steps: Any) -> Route[S]:
    """Lead an action or question to its handler, by way of a loader where one is given."""
    if len(steps) == 1:
        return Route(kind, steps[0])
    load, handle = steps

    async def loaded(visit: Visit, start: S) -> Reply:
        return await handle(visit, start, await load(visit, start))  # type: ignore[no-any-return]  # as overloaded

    return Route(kind, loaded)


@dataclass(frozen=True, slots=True)
class Room:
    """One kind of conversation: its commands, the buttons by their action, the questions, and deep links.

    ``guards`` raise ``Refusal`` where somebody may not come in. ``starts`` maps the word before the first underscore
    of a ``/start`` payload; the rest is ``visit.arguments[0]``. ``takes`` are asked in turn for a message in private
    that answers nothing, and raise ``NotTaken`` where it is for somebody else. ``edits`` hear of messages in private
    that were edited, and raise it where these are for the other rooms now. ``others`` are PTB handlers for updates
    that are none of these.
    """

    commands: Mapping[str, Handler] = field(default_factory=dict)
    actions: Sequence[Route[Any]] = ()
    questions: Sequence[Route[Any]] = ()
    starts: Mapping[str, Handler] = field(default_factory=dict)
    takes: Sequence[Handler] = ()
    others: Sequence[BaseHandler[Update, Context, None]] = ()
    guards: Sequence[Guard] = ()
    edits: Sequence[Handler] = ()


def guarded(handlers: Mapping[str, Handler], guards: Sequence[Guard]) -> dict[str, Handler]:
    """Return handlers that ask the guards first."""
    return {name: _behind(handler, guards) for name, handler in handlers.items()}


def routed(routes: Sequence[Route[Any]], guards: Sequence[Guard]) -> dict[type[Any], Handling]:
    """Return what handles each kind of action or question after the guards."""
    return {route.kind: _behind(route.handle, guards) for route in routes}


def behind(guard: Guard | Sequence[Guard], *routes: Route[Any]) -> Sequence[Route[Any]]:
    """Return routes that ask guards first, where not the whole room is behind them."""
    guards = guard if isinstance(guard, Sequence) else [guard]
    return [Route(route.kind, _behind(route.handle, guards)) for route in routes]


def handling(handle: Handling, start: Action | Question) -> Handler:
    """Return the handler of one action or question."""

    async def handler(visit: Visit) -> Reply:
        return await handle(visit, start)

    return handler


def _behind(handle: Callable[..., Awaitable[Reply]], guards: Sequence[Guard]) -> Callable[..., Awaitable[Reply]]:
    async def handler(visit: Visit, *start: Any) -> Reply:
        try:
            for guard in guards:
                await guard(visit)
        except Refusal:
            await visit.let_go(*(type(each) for each in start if isinstance(each, Question)))
            raise
        return await handle(visit, *start)

    return handler
