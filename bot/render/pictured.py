"""A message under a photo: it stays one, for Telegram makes no text of a photo, and takes no photo from a message."""

from __future__ import annotations

from bot.render.utf16 import shown_units
from digests.model import Message

# https://core.telegram.org/bots/api#sendphoto
MAX_CAPTION_UNITS = 1024
# What of a photo that is sent belongs to the media that an edit puts there.
OF_MEDIA = ("caption", "parse_mode", "caption_entities", "show_caption_above_media", "has_spoiler")


def with_photo(message: Message, photo: str, *, covered: bool = False) -> Message | None:
    """Return a message of HTML as the caption of a photo, None where it has no room there.

    Whoever cannot show the photo gets the message alone. covered: nobody sees it who does not ask to.
    """
    parameters = dict(message.parameters)
    caption = parameters.pop("text")
    if shown_units(caption) > MAX_CAPTION_UNITS:
        return None
    del parameters["link_preview_options"]
    cover = {"has_spoiler": True} if covered else {}
    return Message("sendPhoto", {"photo": photo, "caption": caption, **parameters, **cover}, (message,))


def media_edit(message: Message) -> Message:
    """Return the edit after which a photo and its caption are those of a message.

    https://core.telegram.org/bots/api#editmessagemedia
    """
    parameters = dict(message.parameters)
    media = {"type": "photo", "media": parameters.pop("photo")}
    media |= {name: parameters.pop(name) for name in OF_MEDIA if name in parameters}
    return Message("editMessageMedia", {"media": media, **parameters}, message.instead)


def standing_for(old: Message, new: Message) -> Message | None:
    """Return how a message reads in the place of one that is out, None where it has no room there.

    A text gets no photo; where a photo is no longer to be shown it is covered.
    """
    was_photo, is_photo = (each.method == "sendPhoto" for each in (old, new))
    if was_photo == is_photo:
        return new
    if is_photo:
        return new.instead[0]
    plain = new if new.method == "sendMessage" else next(iter(new.instead), None)
    return plain and with_photo(plain, old.parameters["photo"], covered=True)
