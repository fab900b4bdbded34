"""What filters look like: the menu at a story, what it is about, what was noted, and the list in the settings. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2s
from html import escape

from bot.actions.reading import ShowWishes
from bot.actions.settings import AddFilter, EndFilter, ShowFilters, ShowSubjects, UndoEndFilter, UndoFilter
from bot.handlers.settings.view import ChatSettings, screen
from bot.keyboards import arrows, button, in_rows, keyboard, paged
from bot.questions import Question
from bot.render.lines import byline, short_label, source, title
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import Article, Filter, FilterKind, Topic

PAGE_SIZE = 10
MARK_BYTES = 6


def mark_of(each: Filter) -> str:
    """Return what tells a filter from the others of its chat within the few bytes of a button."""
    return blake2s(f"{each.kind}|{each.topic_id}|{each.text}".encode(), digest_size=MARK_BYTES).hexdigest()


def named(each: Filter, t: Translator, topics: Mapping[int, Topic] | None = None) -> str:
    """Return a filter in words, with its topic where that is known."""
    words = t.plain(f"filter-{each.kind}", text=each.text)
    topic = (topics or {}).get(each.topic_id)
    return t.plain("filter-on-topic", filter=words, topic=short_label(topic, t)) if topic else words


def wishes_view(t: Translator, found: Article) -> View:
    """Show what can be wished for after an article."""
    never = t.plain("wish-source", source=source(found))
    buttons = keyboard(
        [
            button(t.plain("wish-more"), ShowSubjects(found.id, FilterKind.MORE)),
            button(t.plain("wish-less"), ShowSubjects(found.id, FilterKind.LESS)),
        ],
        [button(never, AddFilter(found.id, FilterKind.SOURCE))] if source(found) else [],
    )
    return View(_about(t, found, t("wish-heading")), buttons)


def subjects_view(t: Translator, found: Article, kind: FilterKind, about: Sequence[Filter]) -> View:
    """Show what an article is about."""
    words = [button(each.text, AddFilter(found.id, kind, place)) for place, each in enumerate(about)]
    back = [button(t.plain("back"), ShowWishes(found.id))]
    return View(_about(t, found, t(f"wish-{kind}-of")), keyboard(*in_rows(words, 2), back))


def noted_view(t: Translator, found: Article, wish: Filter) -> View:
    """Say what was noted, with a way to undo it."""
    undo = [button(t.plain("wish-undo"), UndoFilter(found.id, mark_of(wish)))]
    return View(_about(t, found, t("wish-noted", filter=named(wish, t))), keyboard(undo))


def filters_view(
    shown: ChatSettings,
    filters: Sequence[Filter],
    topics: Mapping[int, Topic],
    number: int,
    question: Question,
    undo: UndoEndFilter | None = None,
) -> View:
    """Show a page of the filters of a chat, each with a button that ends it, and ask for words.

    undo: takes up again the one that has just been ended.
    """
    chat, t = shown.chat, shown.t
    page = paged(filters, number, PAGE_SIZE)
    rows = [
        [button(f"✕ {named(each, t, topics)}", EndFilter(chat.id, mark_of(each), page.number))] for each in page.items
    ]
    if undo is not None:
        rows.append([button(t.plain("wish-undo"), undo)])
    heading = t("filters-heading") if filters else t("filters-none")
    hint = shown.asking("filters-hint", "filters-hint-by-reply")
    view = screen(shown, f"{heading}\n\n{hint}", [*rows, arrows(page, partial(ShowFilters, chat.id))])
    return replace(view, question=question)


def _about(t: Translator, found: Article, words: Html) -> Html:
    about = byline(found, t)
    lines = [f"<b>{escape(title(found), quote=False)}</b>", f"<i>{about}</i>" if about else "", "", words]
    return Html("\n".join(line for place, line in enumerate(lines) if line or place == 2))
