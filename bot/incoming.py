"""What comes with a message that somebody sends: its words and the links in them, its photo, and its file."""

from __future__ import annotations

import re

from telegram import Bot, Document, Message, MessageEntity

from bot.render.lines import usable_address
from digests.errors import UnreadableDocument
from digests.model import Entity, EntityKind, Passage
from digests.model.entities import nested
from digests.sources.documents import MAX_MEGABYTES
from digests.sources.drafts import FEWEST_LETTERS, letters
from digests.sources.marks import unmarked

KINDS = {str(kind): kind for kind in EntityKind} | {"expandable_blockquote": EntityKind.QUOTE}
PHOTO_TYPES, MAX_PHOTO_BYTES = ("image/jpeg", "image/png", "image/webp"), 10_000_000
LINKS: list[str | None] = [MessageEntity.URL, MessageEntity.TEXT_LINK]
# People write those of Telegram's own site without a scheme, and it marks them as links.
ADDRESS = re.compile(r"(?:https?://|www\.|(?<![\w@./-])t\.me/)[^\s<>\"]+[^\s<>\".,;:!?)\]}»”’']", re.IGNORECASE)


def links_in(message: Message) -> tuple[str, ...]:
    """Return the addresses of web pages in a message in their order, each once; Telegram marks them."""
    marked = {**message.parse_entities(LINKS), **message.parse_caption_entities(LINKS)}
    found = [entity.url or words for entity, words in sorted(marked.items(), key=lambda each: each[0].offset)]
    # A client that marks nothing still sends links.
    found += ADDRESS.findall(message.text or message.caption or "")
    whole = [link if "://" in link else f"https://{link}" for link in found]
    return tuple(dict.fromkeys(link for link in whole if link.lower().startswith(("http://", "https://"))))


def lists_links(text: str) -> bool:
    """Tell whether a text is a list of links: one to a line, each with a headline beside or above it at most."""
    above = listed = 0
    for line in filter(None, map(str.strip, text.splitlines())):
        found = ADDRESS.findall(line)
        if letters(ADDRESS.sub(" ", line)) >= FEWEST_LETTERS or len(found) > 1:
            return False
        if found and not (line.startswith(found[0]) or line.endswith(found[0])):
            return False
        above, listed = (0, listed + 1) if found else (above + 1, listed)
        if above > 1:
            return False
    return listed > 1


def words_in(message: Message) -> Passage:
    """Return the text or caption of a message, and what stands out in it; whom it mentions is nobody's business.

    Marks of Markdown that its program left as they were are read as what they mean.
    """
    text = message.text or message.caption or ""
    marked = message.entities or message.caption_entities
    units = text.encode("utf-16-le", "surrogatepass")

    def place(offset: int) -> int:
        return len(units[: offset * 2].decode("utf-16-le", "surrogatepass"))

    found = [
        Entity(place(each.offset), place(each.offset + each.length), KINDS[each.type], usable_address(each.url))
        for each in marked
        if each.type in KINDS
    ]
    return unmarked(Passage(text, nested(each for each in found if each.url or each.kind is not EntityKind.LINK)))


def without_command(said: Passage) -> Passage:
    """Return what follows the command that a message begins with."""
    _, *rest = said.text.split(maxsplit=1) or [""]
    text = "".join(rest)
    cut = len(said.text) - len(text)
    moved = (each._replace(start=max(each.start - cut, 0), end=each.end - cut) for each in said.entities)
    return Passage(text, nested(moved))


def photo_in(message: Message) -> str | None:
    """Return the file id of the photo that a message shows, in its largest size; None where it shows none."""
    return message.photo[-1].file_id if message.photo else None


def shows_picture(document: Document) -> bool:
    """Tell whether a file is a picture that Telegram takes as a photo (https://core.telegram.org/bots/api#sendphoto)."""
    return document.mime_type in PHOTO_TYPES and (document.file_size or 0) <= MAX_PHOTO_BYTES


def is_picture(message: Message) -> bool:
    """Tell whether a message shows a picture or a film, also where it was sent as a file."""
    document = message.document
    shown = document is not None and (document.mime_type or "").startswith(("image/", "video/"))
    return bool(message.photo or message.video or message.animation or shown)


async def downloaded(bot: Bot, document: Document) -> bytes:
    """Fetch a file from Telegram. Raises: UnreadableDocument (too-big), before anything is fetched; TelegramError."""
    if (document.file_size or 0) > MAX_MEGABYTES * 1_000_000:
        raise UnreadableDocument("too-big", size=document.file_size or 0, limit=MAX_MEGABYTES)
    file = await bot.get_file(document.file_id)
    return bytes(await file.download_as_bytearray())
