"""What an editor sends, message by message: the words, where a forward comes from, and what belongs together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from telegram import (
    Chat,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from bot.handlers.intake.source import caption_in
from bot.handlers.pictures import picture_of
from bot.incoming import ADDRESS, is_picture, links_in, lists_links, words_in
from bot.visit import Visit
from digests.errors import InputError, UnreadableDocument
from digests.model import PERSON, Card, Entity, Passage
from digests.sources.addresses import address_key
from digests.sources.content import is_data
from digests.sources.documents import is_html, pasted
from digests.sources.drafts import FEWEST_LETTERS, Draft, draft, letters
from digests.sources.entities import carried
from digests.sources.message_parts import goes_on, is_cut
from digests.sources.opml import is_opml
from digests.sources.parsed import TEASER_LETTERS
from digests.sources.telegram import is_members_only, is_telegram, post_at

HIDDEN = "hidden:"
LINES_ABOVE_SOURCE = 2
# What is this short is a word to look for, not an article; not all scripts part their words.
WORDS_OF_A_SEARCH, LETTERS_OF_A_SEARCH = 3, 60

_WORD = re.compile(r"[^\W\d_]")


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

    ``entities`` are what stands out in it, ``links`` the addresses in it, those hidden behind words too; ``draft`` is
    what a file holds, ``note`` what was said of it, and ``unread`` why it could not be read. ``picture`` is the file id
    of a photo.
    """

    text: str
    sent_at: datetime
    media_group: str | None = None
    origin: Origin | None = None
    links: tuple[str, ...] = ()
    draft: Draft | None = None
    note: str | None = None
    unread: UnreadableDocument | None = None
    entities: tuple[Entity, ...] = ()
    picture: str | None = None

    @property
    def said(self) -> Passage:
        """The text with its entities."""
        return Passage(self.text, self.entities)

    @property
    def is_file(self) -> bool:
        """Whether the text comes from a file."""
        return self.draft is not None

    @property
    def link(self) -> str | None:
        """The first link of a message that says no more than a teaser beside its links: it may be what is meant."""
        if self.is_file or self._names_its_source or letters(self.beside) >= TEASER_LETTERS:
            return None
        # A chat is no article; who sends nothing else hears so.
        meant = self.pages or (self.links if not letters(self.beside) or any(map(is_members_only, self.links)) else ())
        return meant[0] if meant else None

    @property
    def pages(self) -> tuple[str, ...]:
        """The links that may lead to articles, each once: at Telegram's site only posts do."""
        pages = {address_key(link): link for link in self.links if not is_telegram(link) or post_at(link)}
        return tuple(pages.values())

    @property
    def beside(self) -> str:
        """What the message says beside its links."""
        return ADDRESS.sub(" ", self.text)

    @property
    def stands_alone(self) -> bool:
        """Whether the words can be an article: a link in them is then their source, or an advertisement."""
        return letters(self.beside) >= FEWEST_LETTERS

    @property
    def leads(self) -> tuple[IncomingPart, ...]:
        """The links of a message that leads to several articles and is none itself, each as a message of its own."""
        is_article = self.is_file or self.stands_alone or self._names_its_source
        if len(self.pages) < 2 or (is_article and not lists_links(self.text)):
            return ()
        return tuple(IncomingPart("", self.sent_at, links=(link,)) for link in self.pages)

    def as_draft(self, url: str | None) -> Draft:
        """Return the draft of an article; where it was forwarded from is its source, unless a file knows better.

        ``url`` is where the text stands, if that is known otherwise. Raises: ArticleRejected.
        """
        made = self.draft or draft(self.text)
        said = made.entities if self.is_file else carried([self.said], made.text)
        made = replace(made, entities=said, picture=self.picture)
        name, address = (self.origin.name, self.origin.url) if self.origin else (None, None)
        known = url or made.url or address if self.is_file else address or url or made.url
        is_past = made.written_at is not None and made.written_at <= self.sent_at
        return replace(made, source=made.source or name, url=known, written_at=made.written_at if is_past else None)

    @property
    def _names_its_source(self) -> bool:
        """Whether an editor wrote a title, a text, and where it stands on the last line."""
        lines = [line.strip() for line in self.text.splitlines() if line.strip()]
        said = [line for line in lines if not ADDRESS.fullmatch(line)]
        return self.origin is None and len(said) >= LINES_ABOVE_SOURCE and said[-1] != lines[-1]


async def part_of(visit: Visit) -> IncomingPart | None:
    """Read the message; None where no article can be made of it, as of a list of feeds. Raises: UnreadableDocument."""
    message = visit.message
    (words, entities), origin = words_in(message), _origin(message)
    said = IncomingPart(
        words, message.date, message.media_group_id, origin, links_in(message),
        entities=entities, picture=await picture_of(visit),
    )  # fmt: skip
    try:
        data = await visit.document()
        if data is None:
            whole = await whole_file(visit, message.text or "", origin)
            return whole or (said if words or is_picture(message) else None)
        return None if is_opml(data) else _file(await visit.services.reader.document(data), message, origin)
    except UnreadableDocument as unread:
        # Words that can stand as an article are not lost with the file.
        if said.stands_alone and message.document is not None:
            return replace(said, unread=unread)
        raise


async def whole_file(visit: Visit, text: str, origin: Origin | None = None) -> IncomingPart | None:
    """Return the part that a file is which was pasted as a text: of HTML, JSON or Markdown; None for any other text.

    Raises: UnreadableDocument.
    """
    if is_html(text) or is_data(text):
        return _file(await visit.services.reader.document(text.encode("utf-8", "ignore")), visit.message, origin)
    whole = pasted(text, visit.message.date)
    return None if whole is None else _file(whole, visit.message, origin)


def _file(found: Draft, message: Message, origin: Origin | None) -> IncomingPart:
    """Return what a file holds, and what was said of it."""
    text = found.title if found.text == found.title else f"{found.title}\n{found.text}"
    caption = caption_in(message.caption or "")
    named = replace(found, source=caption.source or found.source, url=caption.url or found.url)
    return IncomingPart(text, message.date, origin=origin, draft=named, note=caption.note)


async def text_of(visit: Visit) -> IncomingPart:
    """Read the message as a text that was asked for. Raises: InputError (one-text), UnreadableDocument."""
    part = await part_of(visit)
    if part is None or not part.text.strip():
        raise InputError("one-text")
    return part


def is_to_find(text: str) -> bool:
    """Tell whether a text is a few words to look for, and no article."""
    is_short = len(text.split()) <= WORDS_OF_A_SEARCH and letters(text) < LETTERS_OF_A_SEARCH
    return is_short and _WORD.search(text) is not None


def continues(card: Card, part: IncomingPart) -> bool:
    """Tell whether a part belongs to the draft of the card: the same album, or the same author's text going on."""
    if part.is_file or not card.parts:
        return False
    if part.media_group and card.media_group:
        return part.media_group == card.media_group
    author, _, moment = (card.origin or "").rpartition("@")
    if (part.origin.author if part.origin else "") != (author if moment else ""):
        return False
    apart = abs(part.sent_at - card.last_part_at)
    if part.origin and moment:
        apart = max(apart, abs(part.origin.sent_at - datetime.fromtimestamp(int(moment), UTC)))
    return (part.link is None or is_cut(card.parts[-1])) and goes_on(card.parts[-1], part.text, apart)


def _origin(message: Message) -> Origin | None:
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel):
        return Origin(f"chat:{origin.chat.id}", _title(origin.chat), _address(origin), origin.date)
    if isinstance(origin, MessageOriginChat):
        return Origin(f"chat:{origin.sender_chat.id}", _title(origin.sender_chat), None, origin.date)
    if isinstance(origin, MessageOriginUser):
        return Origin(f"{PERSON}{origin.sender_user.id}", origin.sender_user.full_name, None, origin.date)
    if isinstance(origin, MessageOriginHiddenUser):
        return Origin(f"{HIDDEN}{origin.sender_user_name}", origin.sender_user_name, None, origin.date)
    return None


def _title(chat: Chat) -> str:
    return chat.effective_name or ""


def _address(origin: MessageOriginChannel) -> str | None:
    return f"https://t.me/{origin.chat.username}/{origin.message_id}" if origin.chat.username else None
