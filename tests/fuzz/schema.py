"""Updates by chance from the schema of the Bot API as aiogram has it: every kind, the newest included."""

from __future__ import annotations

import datetime
from random import Random
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from aiogram import types
from pydantic import BaseModel

from tests.botapi_schema import built
from tests.fuzz.making import text

DEEPEST = 5
NUMBERS = (0, 1, -1, 7, 1_773_133_200, 2**31, -(2**63), 2**63, 2**70)


def update(random: Random) -> dict[str, Any]:
    """Return an update of any kind with whatever may stand in it."""
    kinds = [name for name in built(types.Update).model_fields if name != "update_id"]
    kind = random.choice((*kinds, *["message"] * 12, *["callback_query", "inline_query", "my_chat_member"] * 2))
    return {"update_id": random.randint(1, 2**31), kind: _value(random, types.Update.model_fields[kind].annotation, 0)}


def _model(random: Random, model: type[BaseModel], depth: int) -> dict[str, Any]:
    made = {}
    for name, field in built(model).model_fields.items():
        if field.is_required() or (depth < DEEPEST and random.random() < 0.25):
            made[field.alias or name] = _value(random, field.annotation, depth + 1)
    # Of a field that nobody knows yet, and of one that is not what it should be.
    if random.random() < 0.03:
        made[random.choice((*made, "newest"))] = random.choice((None, [], {}, 0, "x", True, [[]], 1e300))
    return made


def _value(random: Random, kind: Any, depth: int) -> Any:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _value(random, random.choice([each for each in inner if each is not NoneType] or [str]), depth)
    if origin is Literal:
        return random.choice(inner)
    if origin is list:
        return [
            _value(random, inner[0], depth + 1) for _ in range(random.choice((0, 1, 1, 2)) if depth <= DEEPEST else 0)
        ]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _model(random, kind, depth)
    return _plain(random, kind)


def _plain(random: Random, kind: Any) -> Any:
    if kind is bool:
        return random.random() < 0.5
    if kind is int or kind in (datetime.datetime, datetime.timedelta):
        return random.choice(NUMBERS)
    if kind is float:
        return random.uniform(-200, 200)
    return text(random)[: random.choice((8, 60, 4096))]
