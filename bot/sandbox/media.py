"""Files as they are uploaded, and photos as they are sent: uploaded, by file id, or by address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json, World

# How the pictures begin that a client sends as photos, and browsers show.
KINDS = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n": "image/png", b"GIF8": "image/gif"}
WEB_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart body."""

    name: str
    data: bytes


def kind_of_picture(data: bytes) -> str:
    """Return the media type of a picture by its first bytes, the empty string for anything else."""
    return next((kind for beginning, kind in KINDS.items() if data.startswith(beginning)), "")


def photo_sizes(given: Any, world: World) -> list[Json]:
    """Return the sizes of a photo: one that is uploaded, known by its file id, or fetched by its address.

    Raises: Refusal, as Telegram does for the file id of another bot, of something deleted, and of a document.
    """
    if isinstance(given, Upload):
        if not given.data:
            raise bad_request("file must be non-empty")
        return world.store_photo(given.data)
    name = str(given)
    if name in world.photos:
        return world.store_photo(world.photos[name])
    if name in world.files:
        raise bad_request("can't use file of type Document as Photo")
    if not WEB_ADDRESS.fullmatch(name):
        raise bad_request("wrong file identifier/HTTP URL specified")
    return world.store_photo(name)
