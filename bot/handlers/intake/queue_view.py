"""The queue as editors see it: one card at a time, with buttons that stay where they are. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from telegram import InlineKeyboardButton

from bot.actions.intake import (
    AskAboutAll,
    DecideOnAll,
    DiscardNext,
    OpenCard,
    PublishNext,
    PutOff,
    QueueAction,
    ShowQueue,
    ShowQueueChoice,
    TakeBack,
)
from bot.handlers.intake.card import language_name
from bot.keyboards import button, in_rows, keyboard
from bot.render import lines
from bot.render.lines import isolated, label, one_line
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.intake.ingested import IngestedArticle
from digests.model import Article, Topic
from digests.store.queue import SourceWaiting

TITLE_UNITS, SOURCE_UNITS, NAME_UNITS = 120, 24, 40


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an editor is in the queue: what it was narrowed to, in words, how many are left, and what was just done.

    ``undo`` takes that back, where it can be. ``of_source`` is how many the source of the article shown has sent today.
    ``look`` is an article that somebody else has decided on. ``seen`` is the last act known of the article shown, and
    ``contributor`` who has sent it in. ``edits``: whether this is an editor, who may open its card.
    """

    asked: QueueAction
    left: int
    only: str = ""
    done: Html | None = None
    undo: TakeBack | None = None
    of_source: int = 0
    look: int = 0
    seen: int = 0
    contributor: str = ""
    edits: bool = True


def shown(intake: IngestedArticle, card: View, standing: Standing, came: str, t: Translator) -> View:
    """Return the card of an article with what can be decided, how many wait, and what was done before."""
    asked, article = standing.asked, intake.article
    publish = t.plain("queue-publish" if intake.matches else "queue-publish-nowhere")
    source = lines.source(article)
    yes = _step(PublishNext, asked, article.id)
    if standing.contributor:
        yes = PublishNext(article.id, asked.topic_id, asked.language, asked.source_of, standing.seen)
    all_of_it = t.plain("queue-all", source=shortened(source, SOURCE_UNITS), count=standing.of_source)
    buttons = keyboard(
        [
            button(publish, yes),
            button(t.plain("intake-discard"), _step(DiscardNext, asked, article.id)),
        ],
        [
            button(t.plain("queue-later"), _step(PutOff, asked, article.id)),
            *([button(t.plain("intake-edit"), OpenCard(article.id))] if standing.edits else []),
        ],
        [button(all_of_it, _step(AskAboutAll, asked, article.id))]
        if source and standing.of_source > 1 and not standing.contributor
        else [],
        [_choice(asked, article.id, t)],
        _undo(standing, t),
    )
    heading = t("queue-left", count=standing.left)
    when = t("queue-came", moment=came)
    if standing.contributor:
        when = t("queue-sent-in", moment=came, name=isolated(one_line(standing.contributor, NAME_UNITS)))
    told = [standing.done, Html(f"{heading}{_only(standing)}"), Html(f"{when}\n\n{card.html}")]
    return View(Html("\n\n".join(filter(None, told))), buttons)


def empty(standing: Standing, t: Translator) -> View:
    """Say that nothing waits, or nothing of what is wanted."""
    narrowed = bool(standing.only)
    told = [standing.done, t("queue-empty-only", only=standing.only) if narrowed else t("queue-empty")]
    everything = [button(t.plain("queue-everything"), ShowQueue())] if narrowed else []
    rows = [row for row in (everything, _undo(standing, t)) if row]
    return View(Html("\n\n".join(filter(None, told))), keyboard(*rows) if rows else None)


def choice(
    asked: QueueAction,
    topics: Sequence[tuple[Topic, int]],
    languages: Sequence[tuple[str, int]],
    sources: Sequence[SourceWaiting],
    t: Translator,
) -> View:
    """Offer the topics, languages and sources of what waits, each with how many."""
    by_topic = [_only_button(label(topic, t), count, ShowQueue(topic_id=topic.id)) for topic, count in topics]
    by_language = [_only_button(language_name(code, t), count, ShowQueue(language=code)) for code, count in languages]
    by_source = [
        _only_button(shortened(each.name, SOURCE_UNITS), each.count, ShowQueue(source_of=each.newest_id))
        for each in sources
    ]
    return View(
        t("queue-which"),
        keyboard(
            *in_rows(by_topic, 2),
            *in_rows(by_language, 2),
            *in_rows(by_source, 2),
            [button(t.plain("queue-everything"), ShowQueue())],
            [_back(asked, t)],
        ),
    )


def all_of_source(asked: QueueAction, found: Sequence[Article], source: str, t: Translator) -> View:
    """Show what a source has sent today, and offer to decide on all of it."""
    titles = "\n".join(f"• {escape(shortened(lines.title(each), TITLE_UNITS), quote=False)}" for each in found)
    newest, oldest = found[0].id, found[-1].id
    all_of_it = DecideOnAll(newest, asked.topic_id, asked.language, asked.source_of, oldest)
    return View(
        Html(f"{t('queue-all-which', source=source, count=len(found))}\n\n{titles}"),
        keyboard(
            [button(t.plain("queue-all-publish", count=len(found)), replace(all_of_it, publish=True))],
            [button(t.plain("queue-all-discard", count=len(found)), all_of_it)],
            [_back(asked, t)],
        ),
    )


def decided(key: str, article: Article, t: Translator) -> Html:
    """Return the line that says what became of an article."""
    return t(key, title=shortened(lines.title(article), TITLE_UNITS))


def taken(article: Article, name: str, time: str, t: Translator) -> Html:
    """Return the line that says what a colleague has decided before."""
    title = shortened(lines.title(article), TITLE_UNITS)
    return t(f"queue-taken-{article.status}", name=shortened(name, NAME_UNITS), title=title, time=time)


def _step(kind: type[QueueAction], asked: QueueAction, article_id: int) -> QueueAction:
    return kind(article_id, asked.topic_id, asked.language, asked.source_of)


def _choice(asked: QueueAction, article_id: int, t: Translator) -> InlineKeyboardButton:
    return button(t.plain("queue-only"), _step(ShowQueueChoice, asked, article_id))


def _back(asked: QueueAction, t: Translator) -> InlineKeyboardButton:
    return button(t.plain("back"), _step(ShowQueue, asked, asked.article_id))


def _only_button(name: str, count: int, action: ShowQueue) -> InlineKeyboardButton:
    return button(f"{name} · {count}", action)


def _only(standing: Standing) -> str:
    return f" · {escape(standing.only, quote=False)}" if standing.only else ""


def _undo(standing: Standing, t: Translator) -> list[InlineKeyboardButton]:
    if standing.look:
        return [button(t.plain("queue-look"), OpenCard(standing.look))]
    return [] if standing.undo is None else [button(t.plain("intake-undo"), standing.undo)]
