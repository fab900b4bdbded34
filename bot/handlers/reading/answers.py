"""Answers that show what was corrected come to read as they should, each where it stands.

A correction marks them in its own transaction. From there this shell goes on, however often it is broken off: it builds
each view anew, from the articles as they are now, and edits it in place. What was shared by inline mode stands in a
chat that nobody tells of, so none of this goes by the outbox, whose rows are of chats: the marks are an outbox of their
own, and the pace is that of answers.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.actions import Action, Actions
from bot.actions.reading import ShareArticle, ShowLatest, ShowPicture, ShowSaved, ShowStory, ShowUntold, TurnArticle
from bot.handlers.reading import articles, inline, latest, saved, story, untold
from bot.messages import deleted, harmlessly
from bot.render.errata import taken_back
from bot.replies import Refusal, View
from bot.services import Services
from bot.texts import Translator
from digests.model import Answer, Article, ArticleStatus, Chat, ChatKind
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)

CHUNK = 20
SHOWN = Actions([ShareArticle, ShowLatest, ShowPicture, ShowSaved, ShowStory, ShowUntold, TurnArticle])


@dataclass(frozen=True, slots=True)
class PastReader:
    """Whoever asked for an answer that stands in a chat."""

    services: Services
    bot: ExtBot[None]
    chat: Chat
    t: Translator
    is_editor: bool


class AnswerRenewal:
    """Brings answers up to date; ``services`` are asked for when there is work."""

    def __init__(self, bot: ExtBot[None], services: Callable[[], Services]) -> None:
        self._bot, self._services = bot, services

    async def renew(self) -> bool:
        """Edit the answers that are outdated; return whether some are left, which Telegram did not take now.

        Raises: StoreError.
        """
        after, left = 0, False
        while True:
            async with self._services().store.read() as tx:
                outdated = await tx.answers.outdated(CHUNK, after)
            if not outdated:
                return left
            for answer in outdated:
                left |= not await self._renewed(answer)
            after = outdated[-1].id

    async def _renewed(self, answer: Answer) -> bool:
        lost = False
        try:
            action = SHOWN.decode(answer.action)
            if isinstance(action, ShowPicture):
                await self._change_picture(answer, action)
            elif (view := await self._view(answer, action)) is not None:
                await harmlessly(self._edit(answer, view))
        except (BadRequest, Forbidden) as error:
            logger.info("Answer %d cannot be corrected any more: %s", answer.id, error)
            lost = True
        except TelegramError as error:
            logger.warning("Answer %d could not be corrected yet: %s", answer.id, error)
            return False
        await self._services().shown_answers.renewed(answer, lost=lost)
        return True

    def _edit(self, answer: Answer, view: View) -> Awaitable[object]:
        buttons = view.keyboard if isinstance(view.keyboard, InlineKeyboardMarkup) else None
        return self._bot.edit_message_text(
            view.html,
            answer.chat_id,
            answer.message_id,
            answer.inline_id,
            "HTML",
            reply_markup=buttons,
            link_preview_options=view.preview,
        )

    async def _change_picture(self, answer: Answer, action: ShowPicture) -> None:
        """Show the photo that an article has now where another one was shown; delete that where it has none."""
        found, where = await self._article(action.article_id), (answer.chat_id or 0, answer.message_id or 0)
        if found is None or found.status is not ArticleStatus.PUBLISHED or found.picture is None:
            await deleted(self._bot, *where)
        else:
            await harmlessly(self._bot.edit_message_media(InputMediaPhoto(found.picture), *where))

    async def _view(self, answer: Answer, action: Action | None) -> View | None:
        """Return how an answer should read, None where nobody knows any more what it shows."""
        if action is None:
            return None
        if isinstance(action, ShareArticle):
            return await self._shared(answer, action)
        reader = await self._reader(answer)
        if reader is None:
            return None
        if isinstance(action, ShowLatest):
            async with reader.services.store.read() as tx:
                listed = await tx.answers.articles_in(answer.id)
            return await latest.again(reader, action, listed)
        if isinstance(action, ShowSaved):
            return (await saved.page(reader, action))[0]
        return await self._in_chat(reader, action)

    async def _shared(self, answer: Answer, action: ShareArticle) -> View | None:
        services = self._services()
        t, found = services.texts[answer.language], await self._article(action.article_id)
        if found is None:
            return None
        if found.status is not ArticleStatus.PUBLISHED:
            return await self._gone(found, t)
        asker = inline.Asker(t, zone(answer.timezone))
        async with services.store.read() as tx:
            errata = await tx.errata.of([found.id])
        return inline.shared_view(found, errata, asker, self._bot.username)

    async def _in_chat(self, reader: PastReader, action: Action) -> View | None:
        if isinstance(action, ShowUntold):
            issue = await reader.services.back_issues.of(action.chat_id, action.edition_id)
            try:
                return await untold.page(reader, issue, action) if issue else None
            except Refusal:
                return None
        assert isinstance(action, TurnArticle | ShowStory)
        found = await self._article(action.article_id)
        if found is None or found.status is not ArticleStatus.PUBLISHED:
            return await self._gone(found, reader.t) if found else None
        if isinstance(action, TurnArticle):
            return await articles.page(reader, found, action.page)
        async with reader.services.store.read() as tx:
            chat = await tx.chats.get(action.chat_id)
        shown, _ = await story.page(reader, found, chat or reader.chat, action.page)
        return shown

    async def _gone(self, article: Article, t: Translator) -> View:
        async with self._services().store.read() as tx:
            errata = await tx.errata.of([article.id])
        return View(taken_back(article, errata, t))

    async def _article(self, article_id: int) -> Article | None:
        async with self._services().store.read() as tx:
            return await tx.articles.get(article_id)

    async def _reader(self, answer: Answer) -> PastReader | None:
        services = self._services()
        async with services.store.read() as tx:
            chat = await tx.chats.get(answer.chat_id or 0)
        if chat is None:
            return None
        is_editor = chat.kind is ChatKind.PRIVATE and (await services.people.seat(chat.id)).is_editor
        return PastReader(services, self._bot, chat, services.texts[chat.language], is_editor)
