"""What an editor sends becomes an article, or a part of the one just sent: pasted, forwarded, or after /add."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.handlers.fallback import sentence
from bot.handlers.intake.illustrating import illustrated, illustrates, is_photo, page_before, wait_for, without_words
from bot.handlers.intake.link import open_links
from bot.handlers.intake.loading import can_change, card_view, first_card, reaches
from bot.handlers.intake.parts import IncomingPart, continues, is_to_find, part_of, whole_file
from bot.handlers.intake.questions import AlbumBehind, AskedArticle
from bot.handlers.intake.storing import made_of, stored, words_of
from bot.handlers.pictures import REMARK_LETTERS
from bot.incoming import links_in, without_command, words_in
from bot.message_kinds import wordless_kind
from bot.replies import NoAnswer, NotTaken, Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingested import IngestedArticle
from digests.model import AuditFilter, Card
from digests.sources.drafts import letters
from digests.sources.opml import is_opml


async def take(visit: Visit) -> Reply:
    """Take a message of whoever sends articles in as one or part of one.

    Raises: NotTaken, ArticleRejected, UnreadableDocument.
    """
    if not visit.seat.sends_in:
        await _say_no_longer(visit)
        raise NotTaken
    part = await part_of(visit)
    if part is None:
        return await _wordless(visit)
    async with visit.store.read() as tx:
        card = await tx.cards.last(visit.chat.id, visit.user_id)
    if card is not None and not await _goes_on(visit, card):
        card = None
    if is_photo(part) and not (card and part.media_group and part.media_group == card.media_group):
        return await _take_photo(visit, card, part)
    if card is not None and await asyncio.to_thread(continues, card, part):
        return await _append(visit, card, part)
    if _is_search(part) and not part.links:
        raise NotTaken
    return await _begin(visit, part)


async def _say_no_longer(visit: Visit) -> None:
    """Say to whoever was in the newsroom before that no article is taken of them. Raises: Refusal.

    A few words are something to look for, from them too.
    """
    words = words_in(visit.message).text
    if not words or is_to_find(words):
        return
    async with visit.store.read() as tx:
        acts = await tx.audit.page(AuditFilter(by=visit.user_id), 1)
    if acts:
        raise Refusal("intake-no-longer", alert=False)


async def add(visit: Visit) -> Reply:
    """Take the text after the command as an article, or ask for one. Raises: ArticleRejected."""
    if not visit.arguments:
        return View(visit.t("intake-ask-text"), question=AskedArticle())
    whole = await whole_file(visit, (visit.message.text or "").partition(" ")[2])
    if whole is not None:
        return await _begin(visit, whole)
    text, entities = without_command(words_in(visit.message))
    part = IncomingPart(text, visit.message.date, links=links_in(visit.message), entities=entities)
    return await _begin(visit, part)


async def take_article(visit: Visit, question: AskedArticle) -> Reply:
    """Take the answer to ``/add``, or the words that belong to pictures.

    Raises: NoAnswer where it is a list of feeds, InputError (one-text), ArticleRejected, UnreadableDocument.
    """
    part = await part_of(visit)
    if part is None:
        raise NoAnswer if is_opml(await visit.document() or b"") else InputError("one-text")
    if not part.text and part.media_group and part.media_group == question.media_group:
        return None
    await visit.forget_question()
    # The first picture of an album is the article's, as is one whose words come after it.
    return await _begin(visit, replace(part, picture=question.picture or part.picture), question.url)


async def _begin(visit: Visit, part: IncomingPart, url: str | None = None) -> Reply:
    """Make a draft of a first part and show its card; ask for words where there are none.

    ``url`` is where the text stands, where the editor was asked to paste what a page did not give.
    """
    if not part.text.strip():
        return without_words(visit, part)
    leads = part.leads or ([part] if part.link else [])
    if leads:
        return await open_links(visit, leads)
    note = visit.t("intake-file-unread", reason=sentence(visit.t, part.unread)) if part.unread else ""
    return await first_card(visit, await stored(visit, part.as_draft(url), words_of(visit)), part, note=note)


async def _goes_on(visit: Visit, card: Card) -> bool:
    """Tell whether a message may belong to the article before it; what contributors sent in is theirs no more then."""
    intake = None if visit.is_editor else await visit.services.ingest.look(card.article_id)
    return visit.is_editor or (intake is not None and _works_on(visit, intake))


def _works_on(visit: Visit, intake: IngestedArticle) -> bool:
    return reaches(visit, intake) and (visit.is_editor or can_change(visit, intake))


async def _wordless(visit: Visit) -> Reply:
    """Say of what an editor has sent that it holds no words. Raises: NotTaken for what others may know better."""
    kind = wordless_kind(visit.message)
    if kind is None:
        raise NotTaken
    return View(visit.t("intake-wordless", kind=kind))


async def _append(visit: Visit, card: Card, part: IncomingPart) -> Reply:
    """Add a part to the draft, and show the whole on the same card; it comes anew where that was deleted."""
    if not part.text:
        return await _illustrate(visit, card, part)
    origin, key = part.origin.mark if part.origin else None, words_of(visit)
    intake = await made_of(visit, key)
    # Where an earlier try to handle the same message has added it, it is only shown.
    if intake is None:
        intake = await visit.services.cards.add_part(card, part.said, part.sent_at, part.media_group, origin, key)
    if intake is None:
        return None
    if part.picture and intake.article.picture is None:
        intake = await visit.services.ingest.illustrate(card.article_id, part.picture)
    return await _shown(visit, card, intake)


async def _take_photo(visit: Visit, card: Card | None, part: IncomingPart) -> Reply:
    """Take a picture without words as that of the article before it, else ask for its words. Raises: Refusal."""
    page = page_before(visit, card, part)
    if page is not None:
        wait_for(visit, part, *page)
        return None
    article_id = await illustrates(visit, card, part)
    return without_words(visit, part) if article_id is None else await illustrated(visit, article_id, part)


async def take_album(visit: Visit, question: AlbumBehind) -> Reply:
    """Take the rest of an album behind an article; one that has an article's words is no more about that before it.

    Raises: NoAnswer for anything else, ArticleRejected.
    """
    if visit.message.media_group_id != question.media_group:
        raise NoAnswer
    part = await part_of(visit)
    if part is None or letters(part.text) <= REMARK_LETTERS:
        return None
    await visit.forget_question()
    intake = await visit.services.ingest.look(question.article_id)
    if intake is not None and intake.article.picture == question.picture and _works_on(visit, intake):
        before = question.before, question.image_url
        intake = await visit.services.ingest.illustrate(question.article_id, before[0], image_url=before[1])
        visit.services.corrections.wake()
        async with visit.store.read() as tx:
            card = await tx.cards.of(question.article_id)
        await visit.answer(await _shown(visit, card, intake) if card else None)
    return await _begin(visit, replace(part, picture=question.picture))


async def _illustrate(visit: Visit, card: Card, part: IncomingPart) -> Reply:
    """Give the draft the picture that comes with its words; of an album the first is kept."""
    intake = await visit.services.ingest.look(card.article_id)
    if intake is None or part.picture is None or (intake.article.picture is not None and part.media_group):
        return None
    return await _shown(visit, card, await visit.services.ingest.illustrate(card.article_id, part.picture))


async def _shown(visit: Visit, card: Card, intake: IngestedArticle | None) -> Reply:
    """Show an article on its card; anew where that was deleted."""
    view = await card_view(visit, intake)
    if card.message_id is None:
        return view
    await visit.replace(card.message_id, view)
    return None


def _is_search(part: IncomingPart) -> bool:
    """Tell whether an editor's few words are more likely something to look for than an article."""
    if part.origin is not None or part.media_group is not None or part.is_file or "\n" in part.text:
        return False
    return is_to_find(part.text)


QUESTIONS = (on(AskedArticle, take_article), on(AlbumBehind, take_album))
