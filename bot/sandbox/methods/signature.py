"""What a method takes: its keyword arguments, read from strings where they came in a form."""

from __future__ import annotations

import inspect
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.sandbox.methods.context import MethodContext
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json


@dataclass(frozen=True, slots=True)
class Signature:
    """A method and what it takes."""

    function: Callable[..., Any]
    parameters: dict[str, inspect.Parameter]

    def typed(self, given: Json) -> Json:
        """Return what was given, with the strings of a form read as what they stand for. Raises: Refusal."""
        return {
            name: _typed(self.parameters[name], value) if name in self.parameters else value
            for name, value in given.items()
        }

    def unknown(self, given: Json) -> list[str]:
        """Return the names that the method does not have."""
        return sorted(given.keys() - self.parameters.keys())

    async def call(self, context: MethodContext, given: Json) -> Any:
        """Call with what was given and return the result. Raises: Refusal."""
        known = {name: value for name, value in given.items() if name in self.parameters}
        missing = [name for name, each in self.parameters.items() if each.default is each.empty and name not in known]
        if missing:
            raise bad_request(f'parameter "{missing[0]}" is required')
        result = self.function(context, **known)
        return await result if isinstance(result, Awaitable) else result


def signature(function: Callable[..., Any]) -> Signature:
    """Return what a method takes besides the context."""
    parameters = dict(inspect.signature(function).parameters)
    parameters.pop("context")
    return Signature(function, parameters)


def _typed(parameter: inspect.Parameter, value: Any) -> Any:
    """Read a value that came as a string in a form."""
    kind = str(parameter.annotation)
    if not isinstance(value, str) or kind.startswith("str"):
        return value
    try:
        if kind == "bool":
            return value.lower() in ("true", "1", "yes")
        if kind.startswith("int"):
            return int(value)
        if kind == "float":
            return float(value)
        return json.loads(value) if value[:1] in ("{", "[") or value.lstrip("-").isdigit() else value
    except ValueError:
        raise bad_request(f"can't parse {parameter.name}") from None
