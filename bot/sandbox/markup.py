"""Keyboards as Telegram checks them (https://core.telegram.org/bots/api#inlinekeyboardbutton)."""

from __future__ import annotations

import re
from typing import Any

from bot.sandbox.refusals import bad_request

ACTIONS = {
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
}  # fmt: skip
MOST_BUTTONS, MOST_IN_A_ROW = 100, 8
MOST_DATA_BYTES = 64
ADDRESS = re.compile(r"(https?://[^\s/.]+\.[^\s]+|https?://(localhost|127\.0\.0\.1)[^\s]*|tg://\S+)")


def checked(markup: Any) -> dict[str, Any] | None:
    """Return a keyboard that Telegram would take, None for none. Raises: Refusal."""
    if markup is None or markup == {}:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _inline(markup)
    if "keyboard" in markup:
        return _reply(markup)
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return markup
    raise bad_request("can't parse reply keyboard markup JSON object")


def _rows(markup: dict[str, Any], field: str) -> list[list[Any]]:
    rows = markup[field]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("field must be an Array of Arrays of keyboard buttons")
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return [row for row in rows if row]


def _inline(markup: dict[str, Any]) -> dict[str, Any] | None:
    rows = _rows(markup, "inline_keyboard")
    for row in rows:
        for button in row:
            _check_inline_button(button)
    return {"inline_keyboard": rows} if rows else None


def _check_inline_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    checked_action(button)


def checked_action(button: Any) -> None:
    """Check the label of a button and what it does. Raises: Refusal."""
    if not isinstance(button, dict) or not button.get("text") or not str(button["text"]).strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    actions = ACTIONS & button.keys()
    if len(actions) != 1:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not (isinstance(data, str) and 1 <= len(data.encode()) <= MOST_DATA_BYTES):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not (isinstance(url, str) and ADDRESS.fullmatch(url)):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply(markup: dict[str, Any]) -> dict[str, Any]:
    for row in _rows(markup, "keyboard"):
        for button in row:
            text = button if isinstance(button, str) else button.get("text") if isinstance(button, dict) else None
            if not isinstance(text, str) or not text.strip():
                raise bad_request("can't parse keyboard button: Can't find field \"text\"")
            asked = button.get("request_chat") if isinstance(button, dict) else None
            if asked is not None and not isinstance(asked.get("request_id"), int):
                raise bad_request("can't parse request chat: Can't find field \"request_id\"")
    return markup
