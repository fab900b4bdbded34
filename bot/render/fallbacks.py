"""What a server gets that did not take a message: one that is older than it, or that cannot fetch its picture.

What it refuses for no known reason, it gets once more with nothing but the words and their links.

Rich messages came with Bot API 10.1, times in HTML with 9.5.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from digests.model import Message

TIME_TAG = re.compile(r"</?tg-time[^<>]*>")
# What a server that knows no rich messages finds where one is to be edited into place.
TEXT_MISSED = "message text is empty"
# What is left of a message in which nothing but the words can be wrong: no buttons, and no picture.
PLAIN = frozenset({"text", "parse_mode", "disable_notification", "link_preview_options"})
TIME_REFUSED = 'tag "tg-time"'
# Telegram words it in several ways that it could not get a picture, or that it was none.
PICTURE_REFUSED = re.compile(
    r"http url|webpage_|photo_|media|image|file identifier|wrong type|of type|remote file|send photos|send_photos",
    re.IGNORECASE,
)


def fallbacks(message: Message, status: int, reason: str) -> Sequence[Message]:
    """Return the messages to send in the place of one that was refused, none where they would be refused as well.

    ``status`` is that of the HTTP answer, ``reason`` the words in it; a method that a server does not know is a 404.
    """
    if status == 404 or (status == 400 and "rich_message" in message.parameters and TEXT_MISSED in reason):
        return message.instead
    if status == 400 and PICTURE_REFUSED.search(reason) and (plain := _without_pictures(message)) != message:
        return [plain]
    text = message.parameters.get("text")
    if status == 400 and TIME_REFUSED in reason.replace("\\", "") and isinstance(text, str):
        return [replace(message, parameters={**message.parameters, "text": TIME_TAG.sub("", text)})]
    return []


def plainer(message: Message) -> Sequence[Message]:
    """Return the messages that say more plainly what one says that is to be sent, none where it is plain already."""
    if message.instead:
        return message.instead
    if message.method != "sendMessage" or message.parameters.keys() <= PLAIN:
        return []
    kept = {name: value for name, value in message.parameters.items() if name in PLAIN}
    # A preview may be what was refused.
    return [replace(message, parameters={**kept, "link_preview_options": {"is_disabled": True}})]


def _without_pictures(message: Message) -> Message:
    if message.method in ("sendPhoto", "editMessageMedia"):
        return next(iter(message.instead), message)
    content = message.parameters.get("rich_message")
    if not isinstance(content, dict):
        return message
    kept = [block for block in content.get("blocks", []) if block.get("type") != "photo"]
    return replace(message, parameters={**message.parameters, "rich_message": {**content, "blocks": kept}})
