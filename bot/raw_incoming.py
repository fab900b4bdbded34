"""The JSON of updates that come in, as the library reads it: what it would refuse or overlook is put right first."""

from __future__ import annotations

from typing import Any

from telegram import MessageEntity

# What Bot API 9.6 and 10.0 added to polls.
POLL = {"members_only": False, "allows_revoting": False}


def with_whole_polls(raw: Any) -> Any:
    """Return the JSON of an update whose polls have all that the library asks for; older servers leave some of it out.

    Without it the whole update could not be read, and whoever forwarded a poll would get no answer.
    """
    if isinstance(raw, list):
        return [with_whole_polls(each) for each in raw]
    if not isinstance(raw, dict):
        return raw
    whole = {key: with_whole_polls(value) for key, value in raw.items()}
    if isinstance(whole.get("poll"), dict):
        options = [{"persistent_id": ""} | each for each in whole["poll"].get("options", [])]
        whole["poll"] = POLL | whole["poll"] | {"options": options}
    return whole


def with_command_first(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON of an update whose command is the first entity of its message: the library looks at no other.

    One that is formatted, such as in bold, has several that begin with it.
    """
    message = raw.get("message") or {}
    in_order = sorted(message.get("entities") or (), key=lambda each: not _begins_as_command(each))
    return {**raw, "message": {**message, "entities": in_order}} if in_order else raw


def _begins_as_command(entity: dict[str, Any]) -> bool:
    return entity.get("type") == MessageEntity.BOT_COMMAND and entity.get("offset") == 0
