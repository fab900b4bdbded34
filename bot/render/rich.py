"""The rich layout: a document as rich messages (Bot API 10.1), a story folded under its headline, sources as notes.

Servers that do not know rich messages get the classic layout of the same part instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.actions.reading import OpenStory, ReadArticle, ShowReason, ShowUntold, ShowWishes
from bot.actions.settings import OpenFilters, OpenSettings
from bot.render import blocks
from bot.render.blocks import Text
from bot.render.classic import classic
from bot.render.document import Chapter, Document
from bot.render.entries import Source, StoryEntry
from bot.render.errata import corrected, retracted
from bot.texts import Translator
from digests.model import JSON, NO_FRAME, Frame, Length, Message

MAX_UNITS, MAX_BLOCKS = 32_768, 500
# No more than this for one story, so that it fits with a title, contents and headings.
ENTRY_UNITS = 24_000
# The title, its figures, the contents, the heading and the list of the notes, the errata, the buttons at the end.
FRAME_UNITS, FRAME_BLOCKS = 2_000, 31


def rich(document: Document, t: Translator, spare: int = 0) -> tuple[Message, ...]:
    """Return a document in as few rich messages as it takes, split between stories only; so many units stay free."""
    plain = (classic(part.wordy, t) for part in parts(document, t, spare))
    return tuple(
        replace(rich_message(part, t), instead=each)
        for part, each in zip(parts(document, t, spare), plain, strict=True)
    )


def rich_message(document: Document, t: Translator) -> Message:
    """Return a document that is within the limits as one rich message."""
    content = {"blocks": list(_blocks(document, t)), "skip_entity_detection": True}
    silent: JSON = {} if document.is_first else {"disable_notification": True}
    return Message("sendRichMessage", {"rich_message": content, **silent})


def parts(document: Document, t: Translator, spare: int = 0) -> list[Document]:
    """Split a document where the next story would pass a limit."""
    split: list[list[Chapter]] = [[]]
    most = MAX_UNITS - FRAME_UNITS - spare - blocks.text_units(list(_errata(document, t)))
    units = taken = 0
    for chapter in document.chapters:
        for place, whole in enumerate(chapter.entries):
            entry = _fitting(whole, t)
            is_last = place == len(chapter.entries) - 1
            frame = Frame(
                NO_FRAME.header if place else chapter.frame.header,
                chapter.frame.footer if is_last else NO_FRAME.footer,
            )
            piece = replace(chapter, entries=(entry,), frame=frame)
            if place:
                piece = replace(piece, introduction="", illustration=None)
            shown = [*_chapter(piece, document.length, t), *_notes([piece], t)]
            more_units = blocks.text_units(shown) + _name_units(chapter)
            more_blocks = blocks.block_count(shown) + 2
            if split[-1] and (units + more_units > most or taken + more_blocks > MAX_BLOCKS - FRAME_BLOCKS):
                split.append([])
                units = taken = 0
            units, taken = units + more_units, taken + more_blocks
            _put(split[-1], piece)
    last = len(split) - 1
    return [
        replace(document, chapters=tuple(part), is_first=number == 0, is_last=number == last)
        for number, part in enumerate(split)
    ]


def _put(part: list[Chapter], piece: Chapter) -> None:
    """Put a chapter of one entry at the end of a part, into the last chapter where it goes on."""
    if part and part[-1].topic_id == piece.topic_id:
        frame = part[-1].frame._replace(footer=piece.frame.footer)
        part[-1] = replace(part[-1], entries=(*part[-1].entries, *piece.entries), frame=frame)
    else:
        part.append(piece)


def _fitting(entry: StoryEntry, t: Translator) -> StoryEntry:
    excess = blocks.text_units(list(_entry(entry, t))) - ENTRY_UNITS
    return entry if excess <= 0 else entry.shorter(excess)


def _name_units(chapter: Chapter) -> int:
    """Return what a chapter's name takes at most, as heading and in the contents."""
    return 2 * blocks.text_units([chapter.name, chapter.emoji]) + 32


def _blocks(document: Document, t: Translator) -> Iterator[JSON]:
    title = document.title if document.is_first else t.plain("digest-continued", heading=document.title)
    yield blocks.heading(1, title)
    if document.is_first and document.figures:
        yield blocks.paragraph(blocks.styled("italic", document.figures))
    if document.is_first and (picture := document.photo or document.picture):
        yield blocks.photo(picture)
    if len(document.chapters) > 1:
        yield blocks.bullets([[_contents(chapter)] for chapter in document.chapters])
    for chapter in document.chapters:
        yield from _chapter(chapter, document.length, t)
    yield from _notes(document.chapters, t)
    if document.is_last:
        yield from _errata(document, t)
        yield blocks.divider()
        yield from (blocks.paragraph(blocks.styled("italic", line)) for line in document.turns)
        if document.abroad:
            yield blocks.paragraph(blocks.styled("italic", document.abroad))
        if document.unread:
            yield blocks.buttons(blocks.button(t.plain("digest-unread-button"), ShowUntold(unread=True)))
        if document.rest:
            label = t.plain("digest-untold-button", count=document.untold)
            yield blocks.buttons(blocks.button(label, ShowUntold()))
        if document.filtered:
            yield blocks.paragraph(blocks.styled("italic", document.filtered))
        if document.told:
            yield blocks.paragraph(blocks.styled("italic", document.told))
        yield blocks.buttons(*_last_buttons(document, t))


def _last_buttons(document: Document, t: Translator) -> list[JSON]:
    if document.home:
        return [{"text": t.plain("digest-home-button"), "url": document.home}]
    filters = [blocks.button(t.plain("digest-filters"), OpenFilters())] if document.filtered else []
    return [blocks.button(t.plain("digest-settings"), OpenSettings()), *filters]


def _contents(chapter: Chapter) -> JSON:
    return blocks.paragraph(blocks.jump(_name(chapter), _anchor(chapter)), f" · {len(chapter.entries)}")


def _chapter(chapter: Chapter, length: Length, t: Translator) -> Iterator[JSON]:
    yield blocks.anchor(_anchor(chapter))
    yield blocks.heading(3, _name(chapter))
    if chapter.chart:
        yield blocks.paragraph(blocks.styled("code", chapter.chart), " · ", blocks.styled("italic", chapter.covered))
    if chapter.frame.header.text:
        yield blocks.paragraph(*blocks.spoken(chapter.frame.header))
    if chapter.introduction:
        yield blocks.paragraph(blocks.styled("italic", chapter.introduction))
    if chapter.illustration and chapter.illustration.media:
        yield blocks.photo(chapter.illustration.media)
    if length is Length.BRIEF:
        yield blocks.numbered([(entry.number, [_title_only(entry, t)]) for entry in chapter.entries])
    else:
        for entry in chapter.entries:
            yield from _entry(entry, t)
    if chapter.frame.footer.text:
        yield blocks.paragraph(*blocks.spoken(chapter.frame.footer))


def _anchor(chapter: Chapter) -> str:
    return f"topic-{chapter.topic_id}"


def _name(chapter: Chapter) -> str:
    return f"{chapter.emoji} {chapter.name}".strip()


def _title_only(entry: StoryEntry, t: Translator) -> JSON:
    if entry.is_retracted:
        return blocks.paragraph(blocks.styled("italic", retracted(entry, t)))
    source = entry.source
    read = {"type": "button", "button": {**_read(entry, t), "style": "link"}}
    name = [" · ", blocks.styled("italic", source.name)] if source.name else []
    mended = [" · ", blocks.styled("italic", mark)] if (mark := corrected(entry, t)) else []
    headline = blocks.styled("bold", blocks.link(source.headline, source.address))
    marks = [*mended, *_update(entry), *_aside(entry.unconfirmed), *_aside(entry.translated)]
    return blocks.paragraph(headline, *name, *marks, " · ", read)


def _errata(document: Document, t: Translator) -> Iterator[JSON]:
    if document.errata:
        yield blocks.heading(5, t.plain("errata-heading"))
        yield blocks.bullets([[blocks.paragraph(line)] for line in document.errata])


def _entry(entry: StoryEntry, t: Translator) -> Iterator[JSON]:
    if entry.is_retracted:
        yield blocks.paragraph(f"{entry.number}. ", blocks.styled("italic", retracted(entry, t)))
        return
    headline = [blocks.styled("bold", f"{entry.number}. {entry.source.headline}"), *_update(entry)]
    yield blocks.details(headline, list(_told(entry, t)), is_open=entry.number == 1)


def _update(entry: StoryEntry) -> list[Text]:
    return [" · ", blocks.styled("italic", entry.update)] if entry.update else []


def _aside(words: str) -> list[Text]:
    return [" · ", blocks.styled("italic", words)] if words else []


def _told(entry: StoryEntry, t: Translator) -> Iterator[JSON]:
    """Yield what unfolds under a headline; never nothing."""
    if entry.sentences:
        yield blocks.paragraph(*_summary(entry))
    if entry.translated:
        yield blocks.paragraph(blocks.styled("italic", entry.translated))
    if mark := corrected(entry, t):
        yield blocks.paragraph(blocks.styled("italic", mark))
    if about := _byline(entry, t):
        yield blocks.paragraph(blocks.styled("italic", *about))
    if entry.also:
        yield blocks.paragraph(blocks.styled("italic", *_also(entry, t)))
    if entry.more:
        yield {"type": "expandable_blockquote", "text": entry.more}
    if entry.perspectives:
        yield blocks.table([_perspective(each, t) for each in entry.perspectives])
    if entry.source.article_id:
        yield _buttons(entry, t)


def _buttons(entry: StoryEntry, t: Translator) -> JSON:
    why = blocks.button(t.plain("digest-why-button"), ShowReason(entry.source.article_id))
    told = blocks.button(t.plain("digest-thread-so-far"), OpenStory(entry.source.article_id))
    wish = blocks.button("⋯", ShowWishes(entry.source.article_id))
    return blocks.buttons(_read(entry, t), why, *([told] if entry.has_story else []), wish)


def _summary(entry: StoryEntry) -> list[Text]:
    """Return the sentences; those of a story told by several sources bear a note each."""
    told: list[Text] = []
    for place, sentence in enumerate(entry.sentences):
        told += [" "] if place else []
        told.append(sentence.text)
        if _has_notes(entry):
            number = _noted(entry).index(sentence.source) + 1
            told.append(blocks.noted(f"[{entry.number}.{number}]", _note(entry, number)))
    return told


def _has_notes(entry: StoryEntry) -> bool:
    return any(sentence.source != entry.source for sentence in entry.sentences)


def _noted(entry: StoryEntry) -> list[Source]:
    """Return the sources of an entry's sentences, each once, in order."""
    return list(dict.fromkeys(sentence.source for sentence in entry.sentences))


def _note(entry: StoryEntry, number: int) -> str:
    return f"note-{entry.number}-{number}"


def _notes(chapters: Sequence[Chapter], t: Translator) -> Iterator[JSON]:
    """Yield the notes of all stories under a heading, nothing where there are none."""
    items = [
        [blocks.paragraph(blocks.note(_note(entry, number), *_cited(entry, number, source, t)))]
        for chapter in chapters
        for entry in chapter.entries
        if _has_notes(entry)
        for number, source in enumerate(_noted(entry), start=1)
    ]
    if items:
        yield blocks.heading(5, t.plain("digest-sources"))
        yield blocks.bullets(items)


def _cited(entry: StoryEntry, number: int, source: Source, t: Translator) -> list[Text]:
    name = source.name or t.plain("digest-unnamed-source")
    return [f"{entry.number}.{number} {name}: ", blocks.link(source.headline, source.address)]


def _perspective(source: Source, t: Translator) -> list[Text]:
    headline: list[Text] = [blocks.link(source.headline, source.address)]
    name = [" · ", blocks.styled("italic", source.name)] if source.name else []
    translated = [" · ", blocks.link(t.plain("digest-translate"), source.translation)] if source.translation else []
    return [source.language or "–", [*headline, *name, *translated]]


def _byline(entry: StoryEntry, t: Translator) -> list[Text]:
    source, moment = entry.source, entry.source.published_at
    came = blocks.moment(t.short_date(moment.date()), int(moment.timestamp())) if moment else ""
    address = blocks.link(t.plain("digest-source-link"), source.address) if source.address else ""
    parts = [source.name, entry.unconfirmed, source.language, came, address]
    shown = [part for part in parts if part]
    return [piece for part in shown for piece in (" · ", part)][1:]


def _also(entry: StoryEntry, t: Translator) -> list[Text]:
    parted = t.series(("", ""))
    told: list[Text] = [t.plain("digest-also"), t.gap]
    for place, source in enumerate(entry.also):
        told += [parted] if place else []
        told.append(blocks.link(source.name or t.plain("digest-unnamed-source"), source.address))
        if source.language and source.language != entry.source.language:
            told.append(t.plain("name-beside", name="", more=source.language))
    if entry.unnamed:
        told.append(f"{parted}{t.plain('digest-more-copies', count=entry.unnamed)}")
    return told


def _read(entry: StoryEntry, t: Translator) -> JSON:
    return blocks.button(t.plain("digest-read-link"), ReadArticle(entry.source.article_id))
