"""The Bot API's schema from an independent source: aiogram's typed methods and types."""

from __future__ import annotations

import re
from typing import Any

from aiogram import methods
from aiogram.methods.base import TelegramMethod
from aiogram.types import Update
from pydantic import BaseModel

from bot.sandbox.methods import Upload
from bot.sandbox.server import Call

TYPED: dict[str, type[TelegramMethod[Any]]] = {
    re.sub(r"^.", lambda first: first.group().lower(), name): getattr(methods, name) for name in methods.__all__
}


def check_call(call: Call) -> None:
    """Check the parameters of a call, their names included. Raises: ValidationError, AssertionError."""
    method = TYPED[call.method]
    given = {name: "file" if isinstance(value, Upload) else value for name, value in call.params.items()}
    checked = method.model_validate(given)
    unknown = given.keys() - method.model_fields.keys()
    assert not unknown, f"{call.method} has no {sorted(unknown)}"
    _check_names(checked, given)


def check_message(method: str, parameters: dict[str, Any]) -> None:
    """Check the parameters of a message before it has a chat. Raises: ValidationError, AssertionError."""
    given = {"chat_id": 1, **parameters}
    checked = TYPED[method].model_validate(given)
    assert not given.keys() - TYPED[method].model_fields.keys()
    _check_names(checked, given)


def _check_names(model: BaseModel, given: dict[str, Any]) -> None:
    """Check that no part of what was given is unknown: aiogram's models keep what they do not know as extra."""
    assert not model.model_extra, f"{type(model).__name__} has no {sorted(model.model_extra)}"
    for name in given:
        for value in _models(getattr(model, name, None)):
            _check_names(value, value.model_dump(exclude_unset=True, exclude_defaults=True))


def _models(value: Any) -> list[BaseModel]:
    if isinstance(value, BaseModel):
        return [value]
    if isinstance(value, list):
        return [model for part in value for model in _models(part)]
    return []


def check_update(update: dict[str, Any]) -> None:
    """Check an update that the local Telegram hands out. Raises: ValidationError, AssertionError."""
    _check_names(Update.model_validate(update), update)
