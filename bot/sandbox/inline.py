"""Answers to inline queries as Telegram checks them (https://core.telegram.org/bots/api#answerinlinequery).

Of the kinds of results it takes articles alone: the bot offers no others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.sandbox import markup
from bot.sandbox.content import text_content
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json

LONGEST_QUERY = 256
MOST_RESULTS = 50
MOST_ID_BYTES = MOST_OFFSET_BYTES = 64
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class InlineResult:
    """A result as a person sees it in the list, and the message that choosing it sends."""

    id: str
    title: str
    description: str
    thumbnail_url: str | None
    message: Json


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What is offered for an inline query; the button above leads to the private chat with ``start_parameter``."""

    results: tuple[InlineResult, ...]
    next_offset: str
    button: str | None
    start_parameter: str | None


def checked_answer(results: Any, cache_time_s: int, next_offset: str, button: Any) -> Json:
    """Return an answer that Telegram would take, each result with the message it stands for. Raises: Refusal."""
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results JSON array")
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if cache_time_s < 0:
        raise bad_request("can't parse cache_time")
    if len(next_offset.encode()) > MOST_OFFSET_BYTES:
        raise bad_request("NEXT_OFFSET_INVALID")
    found = [checked_result(each) for each in results]
    if len({each["id"] for each in found}) < len(found):
        raise bad_request("RESULT_ID_DUPLICATE")
    return {"results": found, "next_offset": next_offset, "button": _button(button)}


def shown_answer(answer: Json) -> InlineAnswer:
    """Return an answer as a person sees it."""
    results = tuple(
        InlineResult(
            each["id"], each["title"], each.get("description", ""), each.get("thumbnail_url"), each["message"]
        )
        for each in answer["results"]
    )  # fmt: skip
    button = answer["button"] or {}
    return InlineAnswer(results, answer["next_offset"], button.get("text"), button.get("start_parameter"))


def checked_result(result: Any) -> Json:
    """Return a result that Telegram would take, with the message that it stands for. Raises: Refusal."""
    if not isinstance(result, dict) or result.get("type") != "article":
        raise bad_request("can't parse inline query result: unallowed type of the inline query result specified")
    if not (isinstance(result.get("id"), str) and 1 <= len(result["id"].encode()) <= MOST_ID_BYTES):
        raise bad_request("RESULT_ID_INVALID")
    title, content = result.get("title"), result.get("input_message_content")
    if not isinstance(title, str) or not title.strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    if not isinstance(content, dict):
        raise bad_request("can't parse inline query result: Can't find field \"input_message_content\"")
    for address in ("url", "thumbnail_url"):
        if address in result and not markup.ADDRESS.fullmatch(str(result[address])):
            raise bad_request("WEBDOCUMENT_URL_INVALID" if address == "thumbnail_url" else "ARTICLE_URL_INVALID")
    keyboard = markup.checked(result.get("reply_markup"))
    if keyboard and "inline_keyboard" not in keyboard:
        raise bad_request("inline keyboard expected")
    text = text_content(content.get("message_text", ""), content.get("parse_mode"), content.get("entities"))
    return {**result, "message": {**text, **({"reply_markup": keyboard} if keyboard else {})}}


def _button(button: Any) -> Json | None:
    if button is None:
        return None
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    if ("start_parameter" in button) == ("web_app" in button):
        raise bad_request("can't parse inline query results button: exactly one of the optional fields must be used")
    if "start_parameter" in button and not START_PARAMETER.fullmatch(str(button["start_parameter"])):
        raise bad_request("START_PARAM_INVALID")
    return button
