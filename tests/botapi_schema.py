"""The Bot API's schema from an independent source: aiogram's typed methods and types."""

from __future__ import annotations

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin
from unittest.mock import patch

from pydantic import BaseModel

from bot.sandbox.methods import Upload
from bot.sandbox.server import Call

# It would build the validators of all its 600 models now, which takes four seconds; most are never asked for.
with patch.object(BaseModel, "model_rebuild"):
    from aiogram import methods, types
    from aiogram.client.default import Default

Model = TypeVar("Model", bound=BaseModel)
NAMES = {name: getattr(types, name) for name in types.__all__} | {"Default": Default}


@cache
def built(model: type[Model]) -> type[Model]:
    """Return a model of aiogram's ready to validate."""
    model.model_rebuild(_types_namespace=NAMES)
    return model


def _method(name: str) -> type[BaseModel]:
    return built(getattr(methods, name[0].upper() + name[1:]))


def _named(value: Any) -> Any:
    """Return a parameter with a name in the place of each file, also within a medium."""
    if isinstance(value, dict):
        return {name: _named(each) for name, each in value.items()}
    return "file" if isinstance(value, Upload) else value


def check_call(call: Call) -> None:
    """Check the parameters of a call, their names included. Raises: ValidationError, AssertionError."""
    method = _method(call.method)
    given = {name: _named(value) for name, value in call.params.items()}
    checked = method.model_validate(given)
    unknown = given.keys() - method.model_fields.keys()
    assert not unknown, f"{call.method} has no {sorted(unknown)}"
    _check_names(checked, given)


def check_message(method: str, parameters: dict[str, Any]) -> None:
    """Check the parameters of a message before it has a chat. Raises: ValidationError, AssertionError."""
    given = {"chat_id": 1, **parameters}
    typed = _method(method)
    checked = typed.model_validate(given)
    assert not given.keys() - typed.model_fields.keys()
    _check_names(checked, given)


def _check_names(model: BaseModel, given: dict[str, Any]) -> None:
    """Check that no part of what was given is unknown: aiogram's models keep what they do not know as extra."""
    assert not model.model_extra, f"{type(model).__name__} has no {sorted(model.model_extra)}"
    for name in given:
        for value in _models(getattr(model, name, None)):
            built(type(value))
            _check_names(value, value.model_dump(exclude_unset=True, exclude_defaults=True))


def _models(value: Any) -> list[BaseModel]:
    if isinstance(value, BaseModel):
        return [value]
    if isinstance(value, list):
        return [model for part in value for model in _models(part)]
    return []


def check_update(update: dict[str, Any]) -> None:
    """Check an update that the local Telegram hands out. Raises: ValidationError, AssertionError."""
    _check_names(built(types.Update).model_validate(update), update)


def read_message(message: dict[str, Any]) -> types.Message:
    """Return a message as aiogram reads it. Raises: ValidationError."""
    read: types.Message = built(types.Message).model_validate(message)
    return read


def smallest(kind: Any) -> Any:
    """Return the least that a value of a type of the schema holds, as JSON."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return smallest(inner[0])
    if origin in (Union, UnionType):
        return smallest(next(each for each in inner if each is not NoneType))
    if origin is Literal:
        return inner[0]
    if origin is list:
        return [smallest(inner[0])]
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = built(kind).model_fields.items()
        needed = ((field.alias or name, field) for name, field in fields if field.is_required() or field.default)
        return {name: smallest(field.annotation) for name, field in needed}
    return {bool: True, float: 1.0, str: "x"}.get(kind, 1_773_133_200)
