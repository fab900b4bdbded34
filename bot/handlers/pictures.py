"""Pictures that editors send: as photos, or as files that are shown as one."""

from __future__ import annotations

from telegram.error import BadRequest

from bot.incoming import downloaded, is_picture, photo_in, shows_picture, words_in
from bot.replies import NoAnswer
from bot.visit import Visit
from digests.errors import InputError, UnreadableDocument
from digests.sources.drafts import letters

# A remark on a picture has no more; an article under one does.
REMARK_LETTERS = 60


async def asked_picture(visit: Visit) -> str:
    """Return the file id of the picture that was asked for.

    Raises: NoAnswer where it comes with an article, or is nothing but words; InputError (no-picture).
    """
    message = visit.message
    said = words_in(message).text
    # A sticker or a voice is meant as an answer; words may be about something else.
    if letters(said) > REMARK_LETTERS or (said.strip() and not (message.document or is_picture(message))):
        raise NoAnswer
    picture = await picture_of(visit)
    if picture is None:
        raise InputError("no-picture")
    return picture


async def picture_of(visit: Visit) -> str | None:
    """Return the file id of the picture that a message shows, None where it shows none that can be shown again.

    One that was sent as a file is sent back as a photo: Telegram shows no file as one.
    """
    document = visit.message.document
    if document is None or not shows_picture(document):
        return photo_in(visit.message)
    try:
        data = await downloaded(visit.bot, document)
        sent = await visit.here(visit.bot.send_photo, photo=data, disable_notification=True)
    except (BadRequest, UnreadableDocument):
        return None
    return photo_in(sent)
