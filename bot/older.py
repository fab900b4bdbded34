"""What a Bot API server gets that is older than a message: rich messages came with 10.1, times in HTML with 9.5."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digests.model import Message

TIME_TAG = re.compile(r"</?tg-time[^>]*>")
# What a server that knows no rich messages finds where one is to be edited into place.
TEXT_MISSED = "message text is empty"
TIME_REFUSED = 'tag "tg-time"'


def older_forms(message: Message, status: int, reason: str) -> Sequence[Message]:
    """Return the messages to send in the place of one that was refused, none where its age was not what failed.

    ``status`` is that of the HTTP answer, ``reason`` the words in it; a method that a server does not know is a 404.
    """
    if status == 404 or (status == 400 and "rich_message" in message.parameters and TEXT_MISSED in reason):
        return message.instead
    text = message.parameters.get("text")
    if status == 400 and TIME_REFUSED in reason.replace("\\", "") and isinstance(text, str):
        return [replace(message, parameters={**message.parameters, "text": TIME_TAG.sub("", text)})]
    return []
