"""What an editor sends becomes an article, or a part of the one just sent: pasted, forwarded, or after /add."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.fallback import sentence
from bot.handlers.intake.link import open_links
from bot.handlers.intake.loading import card_view, first_card
from bot.handlers.intake.parts import IncomingPart, continues, illustrates, is_to_find, part_of, whole_file
from bot.handlers.intake.questions import AskedArticle
from bot.handlers.intake.storing import made_of, stored, words_of
from bot.incoming import links_in, without_command, words_in
from bot.message_kinds import wordless_kind
from bot.replies import NoAnswer, NotTaken, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingested import IngestedArticle
from digests.model import Card
from digests.sources.opml import is_opml


async def take(visit: Visit) -> Reply:
    """Take an editor's message as an article or part of one. Raises: NotTaken, ArticleRejected, UnreadableDocument."""
    part = await part_of(visit) if visit.is_editor else None
    if part is None:
        return await _wordless(visit)
    async with visit.store.read() as tx:
        card = await tx.cards.last(visit.chat.id, visit.user_id)
    if card is not None and illustrates(card, part):
        return await _pictured(visit, card, part)
    if card is not None and continues(card, part):
        return await _append(visit, card, part)
    if _is_search(part) and not part.links:
        raise NotTaken
    return await _begin(visit, part)


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
        question = AskedArticle(media_group=part.media_group, picture=part.picture)
        return View(visit.t("intake-ask-caption"), question=question)
    leads = part.leads or ([part] if part.link else [])
    if leads:
        return await open_links(visit, leads)
    note = visit.t("intake-file-unread", reason=sentence(visit.t, part.unread)) if part.unread else ""
    return await first_card(visit, await stored(visit, part.as_draft(url), words_of(visit)), part, note=note)


async def _wordless(visit: Visit) -> Reply:
    """Say of what an editor has sent that it holds no words. Raises: NotTaken for what others may know better."""
    kind = wordless_kind(visit.message)
    if not visit.is_editor or kind is None:
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


async def _pictured(visit: Visit, card: Card, part: IncomingPart) -> Reply:
    """Give the draft the photo that was sent after it, and show it anew with a word of that."""
    intake = await visit.services.ingest.illustrate(card.article_id, part.picture)
    return (await card_view(visit, intake, note=visit.t("intake-pictured"))).standing_anew()


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


QUESTIONS = (on(AskedArticle, take_article),)
