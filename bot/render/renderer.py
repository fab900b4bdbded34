"""Digests to messages: the document once, then the layout that the reader has chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from html import escape

from bot.actions.settings import OpenFilters, OpenSettings
from bot.keyboards import button, link
from bot.render.classic import classic, laid_out
from bot.render.document import Document, document
from bot.render.errata import earlier_errata, why
from bot.render.fitting import Parting, fitted
from bot.render.parts import message
from bot.render.pictured import media_edit, standing_for
from bot.render.rich import parts, rich
from bot.render.topics import topic_turns
from bot.render.untold import Closing, untold
from bot.texts import Texts, Translator
from digests.model import USUAL, Digest, Ground, Layout, Length, Look, Message

# How many come by channels is counted.
FROM_CHANNEL = "c_channel"
# The method that changes what another one has sent (https://core.telegram.org/bots/api#editmessagetext).
EDITS = {"sendMessage": "editMessageText", "sendRichMessage": "editMessageText", "sendPhoto": "editMessageMedia"}
# What parts a document into messages, and for about how many units one of them has room.
FITTING: dict[Layout, tuple[Parting, int]] = {Layout.CLASSIC: (laid_out, 3_700), Layout.RICH: (parts, 25_000)}
LAYOUTS = {Layout.CLASSIC: classic, Layout.RICH: rich}


class DigestRenderer:
    """Turns digests into messages, in the language of each digest; ``translator`` as in ``document``.

    username: tells that of the bot, for the links of channels into its private chat.
    """

    def __init__(self, texts: Texts, translator: str = "", username: Callable[[], str] | None = None) -> None:
        self._texts, self._translator, self._username = texts, translator, username

    def fitted(self, digest: Digest, look: Look = USUAL) -> Digest:
        """Return the digest with as many stories told as a look has room for; the others are named."""
        t = self._texts[digest.language]
        return fitted(digest, look, *FITTING[look.layout], t, self._translator)

    def render(self, digest: Digest, look: Look = USUAL) -> tuple[Message, ...]:
        """Return the digest in as many messages as it takes, none for one without stories.

        Where all are in other languages than the reader's, they are named by a line, and shown by its button.
        """
        t = self._texts[digest.language]
        made = document(digest, look.length, t, self._translator)
        if look.public:
            made = replace(made, home=self._home(made))
        if not made.chapters:
            return classic(made, t) if made.unread and not made.is_alert else ()
        return LAYOUTS[look.layout](made, t)

    def _home(self, shown: Document | None = None) -> str:
        """Return the link that begins a digest of one's own: on the one topic that a channel has, or on any."""
        slugs = {chapter.slug for chapter in shown.chapters} if shown else set()
        topic = slugs.pop() if len(slugs) == 1 else ""
        payload = f"t_{topic}" if topic else FROM_CHANNEL
        return f"https://t.me/{self._username()}?start={payload}" if self._username else ""

    def untold(self, digest: Digest, page: int, closing: Closing, *, unread: bool = False) -> Message:
        """Return a page of the titles of what a digest does not tell, or of what its reader does not read."""
        t = self._texts[digest.language]
        return untold(document(digest, Length.BRIEF, t, self._translator), page, closing, t, unread=unread)

    def edited(self, message: Message) -> Message:
        """Return the edit after which a message reads like this one; an edit never rings."""
        return edit_of(message)

    def standing_for(self, old: Message, new: Message) -> Message | None:
        """Return how a message reads in the place of one that is out, None where it has no room there."""
        return standing_for(old, new)

    def retracted(self, language: str, day: date, ground: Ground | None = None) -> Message:
        """Return the line in the place of a digest that was taken back, and why."""
        t = self._texts[language]
        reason = why(ground, "", t)
        return message(t("digest-retracted-why" if reason else "digest-retracted", day=t.date(day), why=reason))

    def moved_up(self, language: str) -> Message:
        """Return the line in the place of a part whose stories have all moved up."""
        return message(self._texts[language]("digest-moved-up"))

    def nothing_new(self, digest: Digest, *, public: bool = False) -> Message:
        """Return the line for a day without news, what was wrong before, and what became of topics."""
        t, day, filtered = self._texts[digest.language], digest.day, digest.filtered
        lines = [f"• {escape(line, quote=False)}" for line in earlier_errata(digest.errata, t)]
        turns = [f"\n{escape(line, quote=False)}" for line in topic_turns(digest.turns, t, digest.reads)]
        heading = [f"\n<b>{t('errata-heading')}</b>"] if lines else []
        only_filtered = [f"<b>{t('digest-title', day=t.date(day))}</b>", "", *left_out(filtered, t)]
        news = only_filtered if filtered else [t("digest-nothing-new", day=t.date(day))]
        home = self._home() if public else ""
        way = link(t.plain("digest-home-button"), home) if home else button(t.plain("digest-settings"), OpenSettings())
        filters = [button(t.plain("digest-filters"), OpenFilters())] if filtered and not home else []
        return message("\n".join([*news, *heading, *lines, *turns]), [way, *filters])


def edit_of(message: Message) -> Message:
    """Return the edit after which a message reads like this one.

    Of what is sent instead of it, several messages perhaps, only the first is known by its id.
    """
    parameters = {name: value for name, value in message.parameters.items() if name != "disable_notification"}
    edit = Message(EDITS[message.method], parameters, tuple(map(edit_of, message.instead[:1])))
    return media_edit(edit) if message.method == "sendPhoto" else edit


def left_out(filtered: int, t: Translator) -> Sequence[str]:
    """Return what is said where nothing is new but stories that the reader's filters leave out."""
    return t("digest-filtered", count=filtered), t("digest-nothing-besides")
