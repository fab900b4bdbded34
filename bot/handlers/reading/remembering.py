"""What an answer shows is remembered by the action that shows the same again, so that corrections reach it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Protocol

from telegram.ext import ExtBot

from bot.actions import Action
from bot.actions.reading import ShowPicture
from bot.replies import Picture, View
from bot.services import Services
from bot.texts import Translator
from bot.visit import Visit
from digests.model import Answer, Article, Chat


class Reader(Protocol):
    """Whoever a view is for: somebody who visits, or has visited."""

    @property
    def services(self) -> Services:
        """What the view is made with."""

    @property
    def bot(self) -> ExtBot[None]:
        """The bot."""

    @property
    def chat(self) -> Chat:
        """The chat in which the view stands."""

    @property
    def t(self) -> Translator:
        """The words."""

    @property
    def is_editor(self) -> bool:
        """Whether this is an editor."""


def remembered(visit: Visit, view: View, action: Action, article_ids: Collection[int]) -> View:
    """Return a view that is remembered once it is shown, with the articles in it."""
    return replace(view, shown=partial(_keep, visit, action, article_ids))


def picture_of(visit: Visit, article: Article) -> Picture | None:
    """Return the photo that was sent with an article, which is remembered once it is shown; None where none was."""
    if article.picture is None:
        return None
    return Picture(article.picture, partial(_keep, visit, ShowPicture(article.id), [article.id]))


async def forgotten(visit: Visit) -> None:
    """Forget what the message whose button was pressed has shown."""
    await visit.services.shown_answers.forget(visit.chat.id, visit.message.message_id)


async def _keep(visit: Visit, action: Action, article_ids: Collection[int], message_id: int) -> None:
    answer = Answer(0, action.encode(), 0, visit.chat.id, message_id)
    await visit.services.shown_answers.keep(answer, article_ids)
