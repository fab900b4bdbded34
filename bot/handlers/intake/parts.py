"""What an editor sends, message by message: the words, where a forward comes from, and what belongs together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from telegram import (
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from bot.incoming import ADDRESS, is_picture, links_in
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Card
from digests.sources.drafts import FEWEST_LETTERS, Draft, draft, letters
from digests.sources.opml import is_opml
from digests.sources.parsed import TEASER_LETTERS

# Telegram parts a long paste into messages that follow each other at once; dates are in whole seconds.
TOGETHER = timedelta(seconds=2)
HIDDEN = "hidden:"
LINES_WITH_SOURCE = 3


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote what was forwarded, and when; a public post has an address."""

    author: str
    name: str
    url: str | None
    sent_at: datetime

    @property
    def mark(self) -> str:
        """The author and the moment as the card keeps them."""
        return f"{self.author}@{int(self.sent_at.timestamp())}"


@dataclass(frozen=True, slots=True)
class IncomingPart:
    """One message as a part of an article; ``text`` is empty for a picture without a caption.

    ``links`` are the addresses in it, those hidden behind words too; ``draft`` is what a file holds.
    """

    text: str
    sent_at: datetime
    media_group: str | None = None
    origin: Origin | None = None
    links: tuple[str, ...] = ()
    draft: Draft | None = None

    @property
    def is_file(self) -> bool:
        """Whether the text comes from a file."""
        return self.draft is not None

    @property
    def link(self) -> str | None:
        """The first link of a message that says no more than a teaser beside its links: it may be what is meant."""
        if self.is_file or not self.links or self._names_its_source:
            return None
        return self.links[0] if letters(self.beside) < TEASER_LETTERS else None

    @property
    def beside(self) -> str:
        """What the message says beside its links."""
        return ADDRESS.sub(" ", self.text)

    @property
    def stands_alone(self) -> bool:
        """Whether the words can be an article: a link in them is then their source, or an advertisement."""
        return letters(self.beside) >= FEWEST_LETTERS

    def as_draft(self, url: str | None) -> Draft:
        """Return the draft of an article; where it was forwarded from is its source, unless a file knows better.

        ``url`` is where the text stands, if that is known otherwise. Raises: ArticleRejected.
        """
        made = self.draft or draft(self.text)
        name, address = (self.origin.name, self.origin.url) if self.origin else (None, None)
        return replace(made, source=made.source or name, url=address or url or made.url)

    @property
    def _names_its_source(self) -> bool:
        """Whether an editor wrote a title, a text, and where it stands on the last line."""
        lines = [line for line in self.text.splitlines() if line.strip()]
        return self.origin is None and len(lines) >= LINES_WITH_SOURCE and bool(ADDRESS.fullmatch(lines[-1].strip()))


async def part_of(visit: Visit) -> IncomingPart | None:
    """Read the message; None where no article can be made of it, as of a list of feeds. Raises: UnreadableDocument."""
    message, data = visit.message, await visit.document()
    if data is not None:
        if is_opml(data):
            return None
        found = await visit.services.reader.document(data)
        text = found.title if found.text == found.title else f"{found.title}\n{found.text}"
        return IncomingPart(text, message.date, origin=_origin(message), draft=found)
    words = message.text or message.caption or ""
    if not words and not is_picture(message):
        return None
    return IncomingPart(words, message.date, message.media_group_id, _origin(message), links_in(message))


async def text_of(visit: Visit) -> IncomingPart:
    """Read the message as a text that was asked for. Raises: InputError (one-text), UnreadableDocument."""
    part = await part_of(visit)
    if part is None or not part.text.strip():
        raise InputError("one-text")
    return part


def continues(card: Card, part: IncomingPart) -> bool:
    """Tell whether a part belongs to the draft of the card: the same album, or sent with it and by the same author."""
    if part.is_file or part.link:
        return False
    if part.media_group and card.media_group:
        return part.media_group == card.media_group
    author, _, moment = (card.origin or "").rpartition("@")
    if abs(part.sent_at - card.last_part_at) > TOGETHER:
        return False
    if part.origin is None or not moment:
        return part.origin is None and not moment
    apart_s = abs(int(part.origin.sent_at.timestamp()) - int(moment))
    return part.origin.author == author and apart_s <= TOGETHER.total_seconds()


def _origin(message: Message) -> Origin | None:
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel):
        return Origin(f"chat:{origin.chat.id}", _title(origin.chat), _address(origin), origin.date)
    if isinstance(origin, MessageOriginChat):
        return Origin(f"chat:{origin.sender_chat.id}", _title(origin.sender_chat), None, origin.date)
    if isinstance(origin, MessageOriginUser):
        return Origin(f"user:{origin.sender_user.id}", origin.sender_user.full_name, None, origin.date)
    if isinstance(origin, MessageOriginHiddenUser):
        return Origin(f"{HIDDEN}{origin.sender_user_name}", origin.sender_user_name, None, origin.date)
    return None


def _title(chat: Chat) -> str:
    return chat.effective_name or ""


def _address(origin: MessageOriginChannel) -> str | None:
    return f"https://t.me/{origin.chat.username}/{origin.message_id}" if origin.chat.username else None
