"""The languages that a chat reads: asked once in the tour, with its topics, and changed on a screen of the settings.

Each button says what it sets. Without any chosen every language is read; the last one that is left stands for that too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.actions import Actions
from bot.actions.settings import EVERY_LANGUAGE, ReadLanguage, SetReads
from bot.handlers.guards import chat_to_change
from bot.handlers.settings.loading import chat_on_screen, settings_of
from bot.handlers.settings.view import reads_view
from bot.keyboards import Row, keyboard
from bot.messages import harmlessly
from bot.render.languages import language_rows, languages_in_words, offered
from bot.replies import Notice, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.model import Chat

READING = Actions([ReadLanguage])
# More would say nothing, and a column has its width.
MOST = 20


async def set_reads(visit: Visit, action: SetReads, chat: Chat) -> Reply:
    """Read a language or not, every language again, or nothing of that; and show the languages."""
    if action.language == EVERY_LANGUAGE:
        chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, reads=()))
    elif action.language:
        chat = await _chosen(visit, chat, action.language, wanted=action.wanted)
    return reads_view(await settings_of(visit, chat), await _offered(visit, chat))


async def read_language(visit: Visit, action: ReadLanguage) -> Reply:
    """Read a language or not, as the button of the tour says. Raises: Refusal."""
    chat = await chat_to_change(visit, visit.chat.id)
    chat = await _chosen(visit, chat, action.language, wanted=action.wanted)
    there = visit.message.reply_markup
    rows: list[Row] = list(there.inline_keyboard) if there else []
    first = next((place for place, row in enumerate(rows) if _is_language(row)), len(rows))
    others = [row for row in rows if not _is_language(row)]
    own = language_rows(chat, await _offered(visit, chat))
    await harmlessly(visit.message.edit_reply_markup(keyboard(*others[:first], *own, *others[first:])))
    return Notice(visit.t.plain("settings-you-read", languages=languages_in_words(chat, visit.t)))


async def _offered(visit: Visit, chat: Chat) -> Sequence[str]:
    async with visit.store.read() as tx:
        return offered(chat, await tx.articles.languages())


async def _chosen(visit: Visit, chat: Chat, language: str, *, wanted: bool) -> Chat:
    """Let a chat read a language or not; nothing changes for one in which nothing has been published."""
    known = await _offered(visit, chat)

    def change(now: Chat) -> Chat:
        others = {code for code in now.reads if code != language}
        chosen = others | {language} if wanted and language in known else others
        return replace(now, reads=tuple(sorted(chosen)[:MOST]))

    return await visit.services.subscribers.changed(chat, change)


def _is_language(row: Row) -> bool:
    data = row[0].callback_data
    return isinstance(READING.decode(data if isinstance(data, str) else None), ReadLanguage)


ACTIONS = (on(SetReads, chat_on_screen, set_reads),)
TOUR_ACTIONS = (on(ReadLanguage, read_language),)
