"""The picture of an article: the editor sends another, or does without; messages that show it change with it."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.intake import AskPicture, RemovePicture
from bot.handlers.intake import reaching, view
from bot.handlers.intake.illustrating import rest_of_album
from bot.handlers.intake.loading import card_view, kept_by
from bot.handlers.intake.questions import AskedPicture
from bot.handlers.pictures import asked_picture
from bot.keyboards import button
from bot.replies import Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.model import ArticleStatus


async def kept_in(visit: Visit, action: AskPicture | RemovePicture) -> IngestedArticle:
    """Return the article unless it was put away. Raises: Refusal."""
    return await kept_by(visit, action.article_id)


async def ask_picture(visit: Visit, _: AskPicture, intake: IngestedArticle) -> Reply:
    """Ask for another picture, and offer to do without."""
    t, article = visit.t, intake.article
    has_one = article.picture or article.image_url
    without = [button(t.plain("intake-remove-picture"), RemovePicture(article.id))] if has_one else []
    leave = view.leaving(article.id, t, without)
    return View(t("intake-ask-picture"), leave, anew=True, question=AskedPicture(article.id))


async def take_picture(visit: Visit, question: AskedPicture) -> Reply:
    """Give the article the photo that was sent.

    Raises: NoAnswer where it comes with an article of its own, or is none; InputError (no-picture), Refusal.
    """
    picture = await asked_picture(visit)
    await visit.forget_question()
    before = (await kept_by(visit, question.article_id)).article
    view = await _illustrated(visit, question.article_id, picture)
    return replace(view, question=rest_of_album(before, picture, visit.message.media_group_id))


async def remove_picture(visit: Visit, action: RemovePicture, _: IngestedArticle) -> Reply:
    """Take the picture away."""
    await visit.forget_question()
    return await _illustrated(visit, action.article_id, None)


async def _illustrated(visit: Visit, article_id: int, picture: str | None) -> View:
    intake = await visit.services.ingest.illustrate(article_id, picture)
    visit.services.corrections.wake()
    is_out = intake is not None and intake.article.status is ArticleStatus.PUBLISHED
    return await reaching.begun(visit, article_id) if is_out and visit.is_editor else await card_view(visit, intake)


ACTIONS = (on(AskPicture, kept_in, ask_picture), on(RemovePicture, kept_in, remove_picture))
QUESTIONS = (on(AskedPicture, take_picture),)
