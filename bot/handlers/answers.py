"""What somebody typed as the answer to a question: whether it is one at all, and the words, line or title in it."""

from __future__ import annotations

import re

from bot.replies import NoAnswer
from bot.visit import Visit
from digests.errors import InputError
from digests.sources.drafts import LONGEST_TITLE, tidy

_LETTER = re.compile(r"[^\W\d_]")


def text_in(visit: Visit) -> str:
    """Return the text that was written. Raises: NoAnswer where it is a forward or a file, InputError (one-text)."""
    message = visit.message
    if message.forward_origin is not None or message.document is not None:
        raise NoAnswer
    text = tidy(message.text or "")
    if not text:
        raise InputError("one-text")
    return text


def line_in(visit: Visit) -> str:
    """Return the one line that was written. Raises: NoAnswer where it looks like an article, InputError (one-text)."""
    message = visit.message
    if message.forward_origin is not None or message.document is not None or "\n" in (message.text or "").strip():
        raise NoAnswer
    if message.text is None:
        raise InputError("one-text")
    return tidy(message.text)


def title_in(visit: Visit) -> str:
    """Return the title that was written. Raises: NoAnswer, InputError (one-text, title-empty, title-too-long)."""
    title = " ".join(line_in(visit).split())
    if not _LETTER.search(title):
        raise InputError("title-empty")
    if len(title) > LONGEST_TITLE:
        raise InputError("title-too-long", length=len(title), limit=LONGEST_TITLE)
    return title
