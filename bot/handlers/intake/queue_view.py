"""The queue as editors see it: one card at a time, with buttons that stay where they are. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from html import escape

from telegram import InlineKeyboardButton

from bot.actions.intake import OpenCard
from bot.actions.queue import (
    AskAboutAll,
    DecideOnAll,
    DiscardNext,
    KeepOurs,
    PublishNext,
    PutOff,
    QueueAction,
    SetMorning,
    ShowQueue,
    ShowQueueChoice,
    TakeBack,
    TakeChange,
    TieStory,
)
from bot.handlers.intake.card import language_name
from bot.keyboards import Row, button, in_fitting_rows, keyboard
from bot.render import lines
from bot.render.lines import isolated, label, one_line
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.archive.joins import Join
from digests.compose.changed_words import changed_words
from digests.intake.ingested import IngestedArticle
from digests.model import Article, SourceChange, Topic
from digests.store.queue import SourceWaiting

TITLE_UNITS, SOURCE_UNITS, NAME_UNITS, CHANGE_UNITS = 120, 24, 40, 160


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an editor is in the queue: what it was narrowed to, in words, how many are left, and what was just done.

    ``undo`` takes that back, where it can be. ``of_source`` is how many the source of the article shown has sent today.
    ``look`` is an article that somebody else has decided on. ``seen`` is the last act known of the article shown, and
    ``contributor`` who has sent it in. ``edits``: whether this is an editor, who may open its card.
    ``change`` is what the source of the article says now, ``join`` the story that it would go on with. ``overdue`` says
    that it was to come out and could not.
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
    change: SourceChange | None = None
    join: Join | None = None
    overdue: Html | None = None


def shown(intake: IngestedArticle, card: View, standing: Standing, came: str, t: Translator) -> View:
    """Return the card of an article with what can be decided, how many wait, and what was done before."""
    asked, article = standing.asked, intake.article
    if standing.change is not None:
        return _changed(article, standing.change, card, standing, t)
    publish = t.plain("queue-publish" if intake.matches else "queue-publish-nowhere")
    source = lines.source(article)
    yes = _step(PublishNext, asked, article.id)
    if standing.contributor:
        yes = PublishNext(article.id, asked.topic_id, asked.language, asked.source_of, standing.seen)
    no = _step(DiscardNext, asked, article.id)
    all_of_it = t.plain("queue-all", source=shortened(source, SOURCE_UNITS), count=standing.of_source)
    buttons = keyboard(
        _doubt(standing, article, t),
        [button(all_of_it, _step(AskAboutAll, asked, article.id))]
        if source and standing.of_source > 1 and not standing.contributor
        else [],
        *_keys(button(publish, yes), button(t.plain("intake-discard"), no), standing, article.id, t),
    )
    heading = t("queue-left", count=standing.left)
    when = t("queue-came", moment=came)
    if standing.contributor:
        when = t("queue-sent-in", moment=came, name=isolated(one_line(standing.contributor, NAME_UNITS)))
    about = "\n".join(filter(None, [standing.overdue, when, _story(standing.join, t)]))
    told = [standing.done, Html(f"{heading}{_only(standing)}"), Html(f"{about}\n\n{card.html}")]
    return View(Html("\n\n".join(filter(None, told))), buttons)


def _story(join: Join | None, t: Translator) -> Html:
    """Return the line that says which story an article would go on with, and whether that is sure."""
    if join is None:
        return Html("")
    other = join.article
    day = t.short_date(other.published_at.date()) if other.published_at else ""
    title = shortened(lines.title(other), TITLE_UNITS)
    return t("queue-goes-on" if join.sure else "queue-perhaps", title=title, day=day)


def _doubt(standing: Standing, article: Article, t: Translator) -> list[InlineKeyboardButton]:
    """Return what can be said where the bot is not sure which story an article would go on with."""
    if standing.join is None or standing.join.sure:
        return []
    asked = standing.asked
    apart = TieStory(article.id, asked.topic_id, asked.language, asked.source_of, standing.join.article.id)
    return [
        button(t.plain("queue-one-story"), replace(apart, together=True)),
        button(t.plain("queue-another-story"), apart),
    ]


def _keys(
    yes: InlineKeyboardButton, no: InlineKeyboardButton, standing: Standing, article_id: int, t: Translator
) -> Sequence[Row]:
    """Return the keys that every card has, as its last rows.

    Telegram holds the end of a conversation where it is: so these stay under the thumb, whatever stands above them.
    """
    asked = standing.asked
    edit = [button(t.plain("intake-edit"), OpenCard(article_id))] if standing.edits else []
    later = button(t.plain("queue-later"), _step(PutOff, asked, article_id))
    return [_choice(asked, article_id, t), *_undo(standing, t)], [later, *edit], [yes, no]


def _changed(article: Article, change: SourceChange, card: View, standing: Standing, t: Translator) -> View:
    """Return the card of an article of which its source says something else now; its buttons stand where others do."""
    asked = standing.asked
    told = [t("queue-source-changed")]
    for was, now in ((article.title, change.title), (article.text, change.text)):
        before, after = changed_words(was, now)
        if before or after:
            told.append(Html(f"• {_change(before, after)}"))
    take = button(t.plain("queue-take"), _step(TakeChange, asked, article.id))
    keep = button(t.plain("queue-keep"), _step(KeepOurs, asked, article.id))
    buttons = keyboard(*_keys(take, keep, standing, article.id, t))
    heading = t("queue-left", count=standing.left)
    blocks = [standing.done, Html(f"{heading}{_only(standing)}"), "\n".join(told), card.html]
    return View(Html("\n\n".join(filter(None, blocks))), buttons)


def _change(before: str, after: str) -> str:
    was, now = (escape(shortened(each, CHANGE_UNITS), quote=False) for each in (before, after))
    return " → ".join(filter(None, [f"<s>{was}</s>" if was else "", f"<b>{now}</b>" if now else "–"]))


def empty(standing: Standing, t: Translator) -> View:
    """Say that nothing waits, or nothing of what is wanted."""
    narrowed = bool(standing.only)
    told = [standing.done, t("queue-empty-only", only=standing.only) if narrowed else t("queue-empty")]
    everything = [button(t.plain("queue-everything"), ShowQueue())] if narrowed else []
    morning = [] if narrowed else [button(t.plain("queue-morning"), SetMorning())]
    rows = [row for row in (everything, _undo(standing, t), morning) if row]
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
            *in_fitting_rows(by_topic, 2),
            *in_fitting_rows(by_language, 2),
            *in_fitting_rows(by_source, 2),
            *in_fitting_rows(
                [button(t.plain("queue-everything"), ShowQueue()), button(t.plain("queue-morning"), SetMorning())], 2
            ),
            [_back(asked, t)],
        ),
    )


def all_of_source(
    asked: QueueAction, found: Sequence[Article], on_topic: Collection[int], source: str, t: Translator
) -> View:
    """Show what a source has sent today, and offer to decide on all of it: only what is on a topic comes out so."""
    titles = "\n".join(f"• {escape(shortened(lines.title(each), TITLE_UNITS), quote=False)}" for each in found)
    newest, oldest = found[0].id, found[-1].id
    all_of_it = DecideOnAll(newest, asked.topic_id, asked.language, asked.source_of, oldest)
    fitting = sum(each.id in on_topic for each in found)
    stays = [t("queue-all-left", count=len(found) - fitting)] if fitting < len(found) else []
    publish = button(t.plain("queue-all-publish", count=fitting), replace(all_of_it, publish=True))
    return View(
        Html("\n\n".join([t("queue-all-which", source=source, count=len(found)), titles, *stays])),
        keyboard(
            [publish] if fitting else [],
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
