"""What a chat wants more of, less of, or never: said at a story, undone in place, listed and ended in the settings.

⋯ ── more · less ── of what? ──┬─ noted ── undo
  └─ never its source ─────────┘
/settings ── filters ── ended by a tap ── undo · words that are typed
"""

from __future__ import annotations

import re
from collections.abc import Set

from bot.actions.reading import ShowWishes
from bot.actions.settings import (
    AddFilter,
    EndFilter,
    OpenFilters,
    ShowFilters,
    ShowSubjects,
    UndoEndFilter,
    UndoFilter,
)
from bot.handlers.answers import text_in
from bot.handlers.guards import chat_to_change, to_private_chat
from bot.handlers.published import numbered, published
from bot.handlers.settings.filters_view import filters_view, mark_of, named, noted_view, subjects_view, wishes_view
from bot.handlers.settings.loading import asked_chat, chat_on_screen, settings_of
from bot.handlers.settings.questions import AskedFilter
from bot.render.lines import source
from bot.replies import NoAnswer, Notice, Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.compose.subjects import LONGEST, subjects
from digests.language.tokens import stems
from digests.model import Article, Chat, Filter, FilterKind
from digests.query.commonness import is_common_word

# Between commas; what goes on longer is a sentence.
MOST_WORDS = 4
# Signs and words of the topics' language, which filters have not.
OPERATORS = re.compile(r"[()\[\]{}\"*^]|\b(?:AND|OR|NOT|NEAR)\b")
BETWEEN = re.compile(r"[,;，、；\n]")


async def open_filters(visit: Visit, _: OpenFilters) -> Reply:
    """Send the filters of this chat in a new message. Raises: Refusal."""
    chat = await chat_to_change(visit, visit.chat.id)
    return (await _list(visit, chat)).standing_anew()


async def show_filters(visit: Visit, action: ShowFilters, chat: Chat) -> Reply:
    """Show a page of the filters of a chat; words to leave out can be typed."""
    return await _list(visit, chat, action.page)


async def end_filter(visit: Visit, action: EndFilter, chat: Chat) -> Reply:
    """End a filter of a chat, with a way back; nothing happens where it has ended already."""
    set_id = chat.filter_set
    chat, ended = await _ended(visit, chat, action.mark)
    if ended is None:
        return await _list(visit, chat, action.page)
    view = await _list(visit, chat, action.page, UndoEndFilter(chat.id, action.mark, set_id, action.page))
    return view.saying(visit.t.plain("filters-ended", filter=named(ended, visit.t)))


async def take_up_again(visit: Visit, action: UndoEndFilter, chat: Chat) -> Reply:
    """Take up again a filter that was ended. Raises: Refusal where it is no longer known, InputError."""
    async with visit.store.read() as tx:
        before = {each for each in await tx.filters.of(action.set_id) if mark_of(each) == action.mark}
    if not before:
        raise Refusal("error-old-button")
    chat = await visit.services.subscribers.filtered(chat, lambda now: _without_opposites(now, before) | before)
    return (await _list(visit, chat, action.page)).saying(visit.t.plain("wish-undone"))


async def take_words(visit: Visit, _: AskedFilter, chat: Chat) -> Reply:
    """Leave out the words that were typed. Raises: NoAnswer where it looks like an article, InputError (one-text)."""
    said = [" ".join(word.split()) for word in BETWEEN.split(text_in(visit))]
    if any(len(word) > LONGEST or len(word.split()) > MOST_WORDS for word in said):
        raise NoAnswer
    common = next((word for word in said if not word.isupper() and is_common_word(word, chat.language)), None)
    if common is not None:
        return View((await settings_of(visit, chat)).t("filters-too-common", words=common))
    words = {Filter(FilterKind.LESS, word) for word in said if stems(word, chat.language)}
    if not words or any(OPERATORS.search(word) for word in said):
        return View((await settings_of(visit, chat)).t("filters-unclear"))
    chat = await visit.services.subscribers.filtered(chat, lambda now: _without_opposites(now, words) | words)
    await visit.forget_question()
    return await _list(visit, chat)


async def show_wishes(visit: Visit, _: ShowWishes, found: Article) -> Reply:
    """Show what can be wished for after an article, to the one person whose wish it is."""
    return to_private_chat(visit, f"wish_{found.id}") or wishes_view(visit.t, found).standing_anew()


async def open_link(visit: Visit) -> Reply:
    """Show what can be wished for after the article of a link. Raises: Refusal."""
    word = visit.arguments[0]
    return wishes_view(visit.t, await numbered(visit, word))


async def show_subjects(visit: Visit, action: ShowSubjects, found: Article) -> Reply:
    """Show what an article is about, to want more or less of it."""
    if action.kind is FilterKind.SOURCE:
        raise Refusal("error-old-button")
    about = await _subjects(visit, found, action.kind)
    if not about:
        return Notice(visit.t.plain("wish-nothing"), alert=True)
    return subjects_view(visit.t, found, action.kind, about)


async def add_filter(visit: Visit, action: AddFilter, found: Article) -> Reply:
    """Keep a wish, and say so with a way to undo it. Raises: Refusal, InputError."""
    chat = await chat_to_change(visit, visit.chat.id)
    wish = await _wish(visit, action, found)
    await visit.services.subscribers.filtered(chat, lambda now: _without_opposites(now, {wish}) | {wish})
    return noted_view(visit.t, found, wish)


async def undo_filter(visit: Visit, action: UndoFilter, found: Article) -> Reply:
    """Take a wish back where it was made. Raises: Refusal."""
    await _ended(visit, await chat_to_change(visit, visit.chat.id), action.mark)
    return wishes_view(visit.t, found).saying(visit.t.plain("wish-undone"))


async def article_in(visit: Visit, action: ShowWishes | ShowSubjects | AddFilter | UndoFilter) -> Article:
    """Return the article that a button speaks of. Raises: Refusal."""
    return await published(visit, action.article_id)


async def _subjects(visit: Visit, found: Article, kind: FilterKind) -> tuple[Filter, ...]:
    async with visit.store.read() as tx:
        matches = await tx.matches.of(found.id)
        followed = await tx.subscriptions.of(visit.chat.id)
    own = [match for match in matches if match.topic.id in followed]
    shared = await visit.services.topics.shared_words([match.topic for match in own], found.language)
    return subjects(found, own, kind, shared)


async def _wish(visit: Visit, action: AddFilter, found: Article) -> Filter:
    if action.kind is FilterKind.SOURCE:
        if not source(found):
            raise Refusal("error-old-button")
        return Filter(FilterKind.SOURCE, source(found))
    about = await _subjects(visit, found, action.kind)
    if not 0 <= action.place < len(about):
        raise Refusal("error-old-button")
    return about[action.place]


def _without_opposites(now: frozenset[Filter], wishes: Set[Filter]) -> frozenset[Filter]:
    """Return filters without those that say the contrary of a wish: nobody wants both more and less of a word."""
    words = {wish.text for wish in wishes if wish.kind is not FilterKind.SOURCE}
    return frozenset(each for each in now if each.kind is FilterKind.SOURCE or each.text not in words)


async def _ended(visit: Visit, chat: Chat, mark: str) -> tuple[Chat, Filter | None]:
    ended: list[Filter] = []

    def without(now: frozenset[Filter]) -> frozenset[Filter]:
        ended.extend(each for each in now if mark_of(each) == mark)
        return now - frozenset(ended)

    chat = await visit.services.subscribers.filtered(chat, without)
    return chat, next(iter(ended), None)


async def _list(visit: Visit, chat: Chat, page: int = 0, undo: UndoEndFilter | None = None) -> View:
    shown = await settings_of(visit, chat)
    async with visit.store.read() as tx:
        filters = await tx.filters.of(chat.filter_set)
        topics = {topic.id: topic for topic in await tx.topics.all()}
    return filters_view(shown, filters, topics, page, AskedFilter(chat.id), undo)


ACTIONS = (
    on(OpenFilters, open_filters),
    on(ShowFilters, chat_on_screen, show_filters),
    on(EndFilter, chat_on_screen, end_filter),
    on(UndoEndFilter, chat_on_screen, take_up_again),
    on(ShowWishes, article_in, show_wishes),
    on(ShowSubjects, article_in, show_subjects),
    on(AddFilter, article_in, add_filter),
    on(UndoFilter, article_in, undo_filter),
)
QUESTIONS = (on(AskedFilter, asked_chat, take_words),)
