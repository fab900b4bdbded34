"""A message that an editor has edited: its draft changes with it; what is out is offered to be corrected.

Another photo in it is the article's picture at once, as another one sent for it would be.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.handlers.intake.corrections import offer_edit
from bot.handlers.intake.loading import can_change, card_view, reaches
from bot.handlers.intake.parts import is_to_find
from bot.handlers.intake.source import caption_in
from bot.handlers.intake.storing import made_of, photo_of, shown_by, words_of
from bot.incoming import is_picture, photo_in, without_command, words_in
from bot.replies import NotTaken, Refusal, Reply, View
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import OPEN
from digests.model import ArticleStatus, Card, Passage
from digests.sources.documents import pasted
from digests.sources.drafts import Draft


async def take_edit(visit: Visit) -> Reply:
    """Take the new words of a message that is an article or a part of one.

    Raises: NotTaken where nothing but a word to look for is left of it, ArticleRejected.
    """
    said, intake = _words(visit), await made_of(visit, words_of(visit))
    if not visit.seat.sends_in or intake is None or not reaches(visit, intake):
        return None
    if not visit.is_editor and not can_change(visit, intake):
        raise Refusal("intake-accepted", alert=False)
    if visit.message.document and not is_picture(visit.message):
        return await _take_caption(visit, intake)
    whole = pasted(visit.message.text or "", visit.message.date)
    if whole is not None:
        return await _take_whole(visit, intake, whole)
    pictured = await _pictured(visit, intake)
    if not said.text:
        return None
    found = await visit.services.cards.with_edit(intake.article.id, words_of(visit), said.text)
    if found is None:
        return None
    card, parts = found
    if pictured is not None and parts == card.parts:
        return await _in_place(visit, await card_view(visit, pictured), card)
    if intake.article.status not in (*OPEN, ArticleStatus.PUBLISHED):
        return None
    if _is_given_up(card.parts, parts):
        raise NotTaken
    if intake.article.status is ArticleStatus.PUBLISHED:
        return await offer_edit(visit, intake.article, parts, said)
    view = await card_view(visit, await visit.services.cards.change_parts(card, parts, said))
    return await _in_place(visit, view, card)


async def _pictured(visit: Visit, intake: IngestedArticle) -> IngestedArticle | None:
    """Give the article the photo that its message shows now; None where that is the one that it showed before.

    A picture that did not come with this message stays: an editor has chosen it.
    """
    article = intake.article
    if not visit.message.photo or article.status not in (*OPEN, ArticleStatus.PUBLISHED):
        return None
    async with visit.store.read() as tx:
        before = [key for key in await tx.cards.keys_of(article.id) if key.startswith(shown_by(visit))]
    if photo_of(visit) in before or (article.picture is not None and not before):
        return None
    await visit.services.cards.show_instead(article.id, photo_of(visit))
    pictured = await visit.services.ingest.illustrate(article.id, photo_in(visit.message))
    visit.services.corrections.wake()
    return pictured


def _is_given_up(before: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether a word to look for stands where a text stood: nobody mends an article so, and it would be lost."""
    return any(is_to_find(new) and not is_to_find(old) for old, new in zip(before, parts, strict=True))


async def _take_caption(visit: Visit, intake: IngestedArticle) -> Reply:
    """Take what is said anew of a file, which is read once; its words stay."""
    article_id, caption = intake.article.id, caption_in(visit.message.caption or "")
    async with visit.store.read() as tx:
        card = await tx.cards.of(article_id)
    if card is None or card.parts or intake.article.status not in OPEN:
        return None
    changed = await visit.services.cards.set_caption(article_id, caption.source, caption.url, caption.note)
    return await _in_place(visit, await card_view(visit, changed), card)


async def _take_whole(visit: Visit, intake: IngestedArticle, whole: Draft) -> Reply:
    """Take a Markdown file anew that was pasted as a text."""
    async with visit.store.read() as tx:
        card = await tx.cards.of(intake.article.id)
    if card is None or card.parts or intake.article.status not in OPEN:
        return None
    said = [Passage(whole.text, whole.entities)]
    changed = await visit.services.ingest.revise(
        intake.article.id, title=whole.title, text=whole.text, source=whole.source, url=whole.url, said=said
    )
    return await _in_place(visit, await card_view(visit, changed), card)


async def _in_place(visit: Visit, view: View, card: Card) -> Reply:
    if card.message_id is None:
        return view
    await visit.replace(card.message_id, view)
    return None


def _words(visit: Visit) -> Passage:
    """Return the words of a message without a command."""
    said = words_in(visit.message)
    return without_command(said) if said.text.startswith("/") else said
