"""The classic layout: a document as HTML that every client shows, numbered through, with a button for each story."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from html import escape
from typing import TypeAlias

from telegram import InlineKeyboardButton

from bot.actions.reading import OpenLatest, OpenStory, ReadArticle, ShowFollows, ShowUntold, ShowWishes
from bot.actions.settings import OpenFilters, OpenSettings
from bot.keyboards import button, link
from bot.render.document import Chapter, Document
from bot.render.entries import Source, StoryEntry
from bot.render.errata import corrected, retracted
from bot.render.formatted import formatted
from bot.render.lines import anchor
from bot.render.parts import MAX_UNITS, Layout, Piece
from bot.render.pictured import MAX_CAPTION_UNITS, with_photo
from bot.render.utf16 import shown_units, units
from bot.texts import Html, Translator
from digests.language.remembered import remembered
from digests.model import Length, Message, is_rule

# Makes a piece of a story that takes no more than so many units.
Tell: TypeAlias = Callable[[StoryEntry, Translator, int], Piece]

# So many topics have their pictures; each takes a message, and more of them would bury the words.
PICTURES_A_DIGEST = 3


def classic(document: Document, t: Translator, spare: int = 0) -> tuple[Message, ...]:
    """Return a document in as many messages as it takes; its first story is previewed where it stands somewhere.

    A photo that was sent with the first story heads it where all has room in the caption of one; Telegram previews
    nothing that has no address. So many units are left free in each, and some entities. What editors let stand at the
    story that leads a topic begins a message, for the first few topics that have such a picture.
    """
    # The list of what is not told takes the place of the text above it, which a photo has none of.
    has_list = bool(document.rest or document.unread)
    layout = laid_out(document, t, spare)
    if has_list and layout.ends_in_photo:
        layout = laid_out(document, t, spare, in_text=True)
    more = [button(t.plain("digest-untold-button", count=document.untold), ShowUntold())] if document.rest else []
    unread = [button(t.plain("digest-unread-button"), ShowUntold(unread=True))] if document.unread else []
    closing = [more, unread, _last_row(document, t)] if document.is_last else []
    lead = document.picture or (document.chapters[0].entries[0].source.address if document.chapters else "")
    is_bare = document.length is Length.BRIEF or not document.is_first
    messages = layout.messages(*closing, preview="" if is_bare else lead)
    alone = len(messages) == 1 and document.is_first and document.is_last and not has_list
    if document.photo and alone:
        return (with_photo(messages[0], document.photo) or messages[0],)
    return messages


def laid_out(document: Document, t: Translator, spare: int = 0, *, in_text: bool = False) -> Layout:
    """Return a document in parts; ``in_text``: no story stands below a photo, only its headline."""
    title = f"<b>{escape(document.title, quote=False)}</b>\n{escape(document.figures, quote=False)}".strip()
    layout = Layout(title if document.is_first else "", silent=not document.is_first, spare=spare)
    tell = _title_only if document.length is Length.BRIEF else _story
    endings = _endings(document, t) if document.is_last else []
    # What may take several messages loses no word for what stands at its end.
    kept = 0 if document.length is Length.FULL else sum(units("\n\n") + piece.units for piece in endings)
    pictured = [chapter.topic_id for chapter in document.chapters if chapter.illustration]
    for chapter in document.chapters:
        after = kept if chapter is document.chapters[-1] else 0
        is_too_many = chapter.topic_id in pictured[PICTURES_A_DIGEST:]
        shown = replace(chapter, illustration=None) if is_too_many else chapter
        lay_out(layout, shown, tell, t, after, in_text=in_text)
    for piece in endings:
        layout.add("", "", partial(_always, piece))
    return layout


def _last_row(document: Document, t: Translator) -> list[InlineKeyboardButton]:
    """Return the way to what the chat has chosen; in a channel, the way to a digest of one's own."""
    if document.is_alert:
        return [button(t.plain("following-button"), ShowFollows(anew=True))]
    if document.home:
        return [link(t.plain("digest-home-button"), document.home)]
    filters = [button(t.plain("digest-filters"), OpenFilters())] if document.filtered else []
    return [button(t.plain("digest-settings"), OpenSettings()), *filters]


def topic_heading(name: str, emoji: str) -> Html:
    """Return a topic's name as a heading: its emoji, then capitals."""
    return Html(f"{escape(emoji, quote=False)} <b>{escape(name.upper(), quote=False)}</b>".strip())


def lay_out(
    layout: Layout, chapter: Chapter, tell: Tell, t: Translator, kept: int = 0, *, in_text: bool = False
) -> None:
    """Put a chapter at the end of a layout, its stories as they are told; so many units are kept after the last.

    in_text: a photo has no story below it, only the headline.
    """
    heading = topic_heading(chapter.name, chapter.emoji) if chapter.name else ""
    again = t("digest-continued", heading=heading) if heading else ""
    opening = f"{heading}{_chart(chapter)}{_introduction(chapter)}"
    last = len(chapter.entries) - 1
    footer = Piece(formatted(*chapter.frame.footer)) if chapter.frame.footer.text and chapter.entries else None
    kept += units("\n\n") + footer.units if footer else 0
    if chapter.illustration and chapter.illustration.is_photo:
        part = layout.begin(MAX_CAPTION_UNITS, photo=chapter.illustration.media)
        lead = tell(chapter.entries[0], t, MAX_UNITS)
        # No word of a story is lost for a picture.
        if in_text or not part.takes(opening, lead, 0 if last else kept):
            part.add(heading, Piece(_under_photo(chapter.entries[0], t)))
            layout.begin()
    elif chapter.illustration:
        layout.begin(preview=chapter.illustration.media)
    for place, entry in enumerate(chapter.entries):
        after = kept if place == last else 0
        layout.add("" if place else opening, again if place else opening, partial(tell, entry, t), after)
    if footer:
        layout.add("", again, partial(_always, footer))
    if chapter.left_out:
        layout.add("" if chapter.entries else opening, again, partial(_left_out, chapter, t))


def _under_photo(entry: StoryEntry, t: Translator) -> str:
    """Return what stands under a photo alone: what it belongs to, so that nobody has to see it."""
    if entry.is_retracted:
        return f"<i>{escape(retracted(entry, t), quote=False)}</i>"
    return f"<b>{anchor(entry.source.headline, entry.source.address)}</b>"


def _introduction(chapter: Chapter) -> str:
    """Return the editors' words under a heading; the empty line shows where the stories begin."""
    header = formatted(*chapter.frame.header)
    told = [header, f"<i>{escape(chapter.introduction, quote=False)}</i>" if chapter.introduction else ""]
    return "".join(f"\n{each}\n" for each in told if each)


def _chart(chapter: Chapter) -> str:
    about = f"<code>{chapter.chart}</code> · <i>{escape(chapter.covered, quote=False)}</i>"
    return f"\n{about}" if chapter.chart else ""


# The digests of many chats hold the same stories, and a piece knows how long it is.
@remembered(4096)
def named(entry: StoryEntry, t: Translator, room: int) -> Piece:
    """Make a line of a story that is not told: its link, or its button where it stands nowhere else."""
    piece = _title_only(entry, t, room)
    return Piece(piece.html, None if entry.source.address else piece.button, tight=True)


@remembered(4096)
def _title_only(entry: StoryEntry, t: Translator, room: int) -> Piece:
    """Make a line of an entry's title and source; it always has room in a part of its own."""
    if entry.is_retracted:
        return Piece(_gone(entry, t), tight=True)
    about = [escape(entry.source.name, quote=False), _corrected(entry, t), entry.update, entry.unconfirmed]
    about.append(escape(entry.translated, quote=False))
    told = [*(f"<i>{each}</i>" for each in about if each), *_translated(entry.source, t)]
    return Piece(" · ".join([_headline(entry), *told]), _read(entry, t), tight=True, thread=_thread(entry, t))


@remembered(4096)
def _story(entry: StoryEntry, t: Translator, room: int) -> Piece:
    """Make an entry, its texts shortened where it would take more units than there is room."""
    if entry.is_retracted:
        return Piece(_gone(entry, t))
    entry = _fitting(entry, t, room)
    wish = button(f"⋯ {entry.number}", ShowWishes(entry.source.article_id))
    return Piece(_story_html(entry, t), _read(entry, t), thread=_thread(entry, t), wish=wish)


def _fitting(entry: StoryEntry, t: Translator, room: int) -> StoryEntry:
    """Return an entry of so many units: perspectives give way, the last first, then the texts.

    Who opens the story still finds the reports that gave way.
    """

    def excess() -> int:
        return shown_units(_story_html(entry, t)) - room

    while excess() > 0 and entry.perspectives:
        entry = replace(entry, perspectives=entry.perspectives[:-1], unopened=True)
    return entry if excess() <= 0 else entry.shorter(excess())


def _story_html(entry: StoryEntry, t: Translator) -> str:
    about = _byline(entry, t)
    lines = [
        _headline(entry),
        f"<i>{entry.update}</i>" if entry.update else "",
        _summary(entry),
        f"<i>{escape(entry.translated, quote=False)}</i>" if entry.translated else "",
        f"<i>{corrected}</i>" if (corrected := _corrected(entry, t)) else "",
        f"<i>{about}</i>" if about else "",
        _also(entry, t),
        _details(entry, t),
    ]
    return "\n".join(line for line in lines if line)


def _gone(entry: StoryEntry, t: Translator) -> str:
    return f"{entry.number}. <i>{escape(retracted(entry, t), quote=False)}</i>"


def _corrected(entry: StoryEntry, t: Translator) -> str:
    return escape(corrected(entry, t), quote=False)


def _endings(document: Document, t: Translator) -> list[Piece]:
    """Say what was wrong in earlier digests, then what there is besides: short lines, which fit a part of their own."""
    lines = [f"• {escape(line, quote=False)}" for line in document.errata]
    errata = [Piece("\n".join([f"<b>{t('errata-heading')}</b>", *lines]))] if lines else []
    asides = [line for line in (*document.turns, document.abroad, document.filtered, document.told) if line]
    return [*errata, *(Piece(f"<i>{escape(line, quote=False)}</i>") for line in asides)]


def _always(piece: Piece, room: int) -> Piece:
    return piece


def _headline(entry: StoryEntry) -> str:
    return f"{entry.number}. <b>{anchor(entry.source.headline, entry.source.address)}</b>"


def _summary(entry: StoryEntry) -> str:
    """Return the sentences; one that another article has is followed by that article's source."""
    told = []
    for sentence in entry.sentences:
        where, text = sentence.source, escape(sentence.text, quote=False)
        is_foreign = where.article_id != entry.source.article_id and where.name
        told.append(f"{text} [{anchor(where.name, where.address)}]" if is_foreign else text)
    return " ".join(told)


def _byline(entry: StoryEntry, t: Translator) -> str:
    source = entry.source
    address = anchor(t.plain("digest-read-link"), source.address) if source.address else ""
    name, language = escape(source.name, quote=False), escape(source.language, quote=False)
    parts = [name, entry.unconfirmed, language, _moment(source, t), address]
    return " · ".join(part for part in parts if part)


def _moment(source: Source, t: Translator) -> str:
    """Return how long ago an article came out, counted by the reader's own client; the day for one that cannot."""
    moment = source.published_at
    if moment is None:
        return ""
    return f'<tg-time unix="{int(moment.timestamp())}" format="r">{t.short_date(moment.date())}</tg-time>'


def _also(entry: StoryEntry, t: Translator) -> str:
    if not entry.also:
        return ""
    places = [_named(each, entry.source.language, t) for each in entry.also]
    more = [t("digest-more-copies", count=entry.unnamed)] if entry.unnamed else []
    return f"<i>{t('digest-also')}{t.gap}{t.series([*places, *more])}</i>"


def _named(source: Source, known: str, t: Translator) -> str:
    """Return a source with its link, and its language where that is not the one known."""
    named = anchor(source.name or t.plain("digest-unnamed-source"), source.address)
    is_other = source.language and source.language != known
    return t.beside(named, source.language) if is_other else named


def _details(entry: StoryEntry, t: Translator) -> str:
    """Return what is one tap away: how the article goes on, then what others make of it."""
    lines = [escape(entry.more, quote=False)] if entry.more else []
    lines += [_perspective(each, t) for each in entry.perspectives if each != entry.source]
    joined = "\n".join(lines)
    return f"<blockquote expandable>{joined}</blockquote>" if lines else ""


def _translated(source: Source, t: Translator) -> list[Html]:
    """Return the link to a translation, where there is one."""
    return [anchor(t.plain("digest-translate"), source.translation)] if source.translation else []


def _perspective(source: Source, t: Translator) -> str:
    about = " · ".join(escape(part, quote=False) for part in (source.name, source.language) if part)
    headline = " · ".join([anchor(source.headline, source.address), *_translated(source, t)])
    return f"<b>{about}</b>: {headline}" if about else headline


def _read(entry: StoryEntry, t: Translator) -> InlineKeyboardButton:
    return button(t.plain("digest-read", number=entry.number), ReadArticle(entry.source.article_id))


def _thread(entry: StoryEntry, t: Translator) -> InlineKeyboardButton | None:
    if not entry.has_story:
        return None
    return button(t.plain("digest-thread", number=entry.number), OpenStory(entry.source.article_id))


def _left_out(chapter: Chapter, t: Translator, room: int) -> Piece:
    """Say how many stories there are besides; it is one line, so it always has room in a part of its own."""
    if is_rule(chapter.topic_id):
        return Piece(t("digest-left-out-own", count=chapter.left_out, words=chapter.name), wide=True)
    label = t.plain("digest-more-button", count=chapter.left_out, topic=chapter.name)
    html = t("digest-left-out", count=chapter.left_out, slug=chapter.slug)
    return Piece(html, button(label, OpenLatest(chapter.topic_id)), wide=True)
