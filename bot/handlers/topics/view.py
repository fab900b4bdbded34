"""How topics look to editors: the list, one topic, the questions about it, and what a query finds. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from zlib import crc32

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions.suggestions import ShowSuggestions
from bot.actions.topics import (
    ArchiveTopic,
    AskEmoji,
    AskNames,
    AskQuery,
    AskToDelete,
    AskToMerge,
    BringTopicBack,
    CancelTopic,
    ChangeQuery,
    DeleteTopic,
    ExpectConfirmation,
    NewTopic,
    SaveTopic,
    ShowArchivedTopics,
    ShowCountries,
    ShowFollowers,
    ShowLacking,
    ShowLearned,
    ShowOrder,
    ShowTopic,
    ShowTopics,
    TakeMeant,
)
from bot.handlers.topics.names import listed
from bot.handlers.topics.questions import AskedQuery, TopicDraft
from bot.keyboards import Row, arrows, button, in_fitting_rows, in_rows, keyboard, paged
from bot.render.lines import label, title
from bot.render.marks import excerpt, marked
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import Topic
from digests.topics.trials import EXAMPLES, Example, Missed, Trial

TOPICS_A_PAGE = 16
QUERY_UNITS, TRIED_QUERY_UNITS, MEANT_QUERY_UNITS, NAME_UNITS = 3000, 1500, 500, 80


def topics(known: Sequence[Topic], archived: int, page: int, t: Translator, suggested: int = 0, *, whole: bool) -> View:
    """Return a page of the topics to choose from, how many are archived, and how many suggestions of readers wait.

    What concerns all topics is offered to editors of the ``whole``.
    """
    shown = paged(known, page, TOPICS_A_PAGE)
    rows = in_rows((button(label(topic, t), ShowTopic(topic.id)) for topic in shown.items), 2)
    new = [button(t.plain("topics-new"), NewTopic()), button(t.plain("topics-countries-button"), ShowCountries())]
    order = [button(t.plain("topics-order-button"), ShowOrder())] if whole and len(known) > 1 else []
    wanted = [button(t.plain("suggestions-button", count=suggested), ShowSuggestions())] if suggested else []
    return View(
        t("topics-list" if known else "topics-list-empty"),
        keyboard(*rows, arrows(shown, ShowTopics), new if whole else [], order, wanted, _to_archived(archived, t)),
    )


def archived_topics(known: Sequence[Topic], page: int, t: Translator) -> View:
    """Return a page of the archived topics."""
    shown = paged(known, page, TOPICS_A_PAGE)
    rows = in_rows((button(label(topic, t), ShowTopic(topic.id)) for topic in shown.items), 2)
    return View(t("topics-archived-list"), keyboard(*rows, arrows(shown, ShowArchivedTopics), to_topics(t)))


def archived_topic(found: Topic, followers: int, t: Translator, *, whole: bool, owner: bool) -> View:
    """Return an archived topic with its followers, and the ways back and out."""
    blocks = [
        t("topics-view", name=label(found, t), slug=found.slug),
        t("topics-archived", count=followers),
        t("topics-query", query=shortened(found.query, QUERY_UNITS)),
    ]
    back = [button(t.plain("topics-bring-back"), BringTopicBack(found.id)), _merge(found, t)] if whole else []
    out = [button(t.plain("topics-delete"), AskToDelete(found.id))] if owner else []
    return View(Html("\n\n".join(blocks)), keyboard(back, out, to_topics(t)))


def topic(found: Topic, followers: int, t: Translator, *, whole: bool) -> View:
    """Return a topic with all that can be changed of it, and how many chats follow it; ``whole``: as in ``topics``."""
    blocks = [
        t("topics-view", name=label(found, t), slug=found.slug),
        t("topics-names", names=listed(found.names, " · ")),
        t("topics-query", query=shortened(found.query, QUERY_UNITS)),
        t("topics-readers", count=followers),
        *([t("topics-confirmation")] if found.expects_confirmation else []),
    ]
    change = [
        button(t.plain("topics-edit-names"), AskNames(found.id)),
        button(t.plain("topics-edit-emoji"), AskEmoji(found.id)),
        button(t.plain("topics-edit-query"), AskQuery(found.id)),
        *([button(t.plain("topics-archive"), ArchiveTopic(found.id)), _merge(found, t)] if whole else []),
    ]
    other = "topics-mark-one-source-not" if found.expects_confirmation else "topics-mark-one-source"
    marks = [button(t.plain(other), ExpectConfirmation(found.id, not found.expects_confirmation))]
    learned = [
        *([button(t.plain("topics-followers-button"), ShowFollowers(found.id))] if followers else []),
        button(t.plain("topics-learned-button"), ShowLearned(found.id)),
        button(t.plain("topics-lacking-button"), ShowLacking(found.id)),
    ]
    return View(
        Html("\n\n".join(blocks)), keyboard(*in_rows(change, 2), *in_fitting_rows(learned, 2), marks, to_topics(t))
    )


def _merge(found: Topic, t: Translator) -> InlineKeyboardButton:
    return button(t.plain("topics-merge-button"), AskToMerge(found.id))


def deletion(found: Topic, followers: int, articles: int, t: Translator) -> View:
    """Return the question whether a topic is really to go, how many chats would miss it and how much is on it."""
    asked = t("topics-really-delete", name=label(found, t), count=followers)
    buttons = keyboard(
        [button(t.plain("topics-yes-delete"), DeleteTopic(found.id))],
        [button(t.plain("topics-keep"), ShowTopic(found.id))],
    )
    return View(Html(f"{asked}\n{t('topics-delete-articles', count=articles)}"), buttons)


def to_topics(t: Translator) -> Row:
    """Return the way back to the list."""
    return [button(t.plain("back"), ShowTopics())]


def _to_archived(count: int, t: Translator) -> Row:
    return [button(t.plain("topics-archived-button", count=count), ShowArchivedTopics())] if count else []


def to_topic(topic_id: int, t: Translator) -> InlineKeyboardMarkup:
    """Return the way back to a topic."""
    return keyboard([button(t.plain("back"), ShowTopic(topic_id))])


def question(draft: TopicDraft, html: Html, t: Translator, *rows: Row) -> View:
    """Return a question about a topic as a new message, with a way out."""
    return View(html, keyboard(*rows, _way_out(draft, t)), anew=True, question=draft)


# A missing part is often a list of words in many languages; its beginning tells which.
PART_UNITS = 60


def trial(draft: AskedQuery, found: Trial, t: Translator, meant: str | None = None) -> View:
    """Return what a query finds in the archive, and the choice to save or to change it.

    meant: the query with operators in place of words that are surely meant as such.
    """
    periods = [
        t("topics-trial-period", days=each.days, matching=each.matching, published=each.published)
        for each in found.periods
    ]
    blocks = [
        t("topics-trial", name=shortened(draft.label(t), NAME_UNITS), query=shortened(draft.query, TRIED_QUERY_UNITS)),
        *([t("topics-meant", query=shortened(meant, MEANT_QUERY_UNITS))] if meant else []),
        Html("\n".join(periods)) if found.periods[-1].published else t("topics-trial-nothing"),
        *(_example(example) for example in found.examples),
        *_missed(found, t),
        *_changes(found, t),
        t("topics-trial-hint"),
    ]
    save = button(t.plain("topics-save"), SaveTopic(mark(draft.query)))
    change = button(t.plain("topics-change"), ChangeQuery())
    instead = [button(t.plain("topics-meant-button"), TakeMeant(mark(draft.query)))] if meant else []
    return View(Html("\n\n".join(blocks)), keyboard(instead, [save, change], _way_out(draft, t)))


def mark(query: str) -> str:
    """Return what tells queries apart in a button: the one under an earlier trial must not save a later query."""
    return f"{crc32(query.encode()):x}"


def _way_out(draft: TopicDraft, t: Translator) -> Row:
    if draft.topic_id:
        return [button(t.plain("topics-leave"), ShowTopic(draft.topic_id))]
    return [button(t.plain("topics-cancel"), CancelTopic())]


def _example(example: Example) -> Html:
    article, words = example
    passage = marked(excerpt(article.text, words), words)
    return Html(f"• {marked(title(article), words)}\n{passage}")


def _missed(found: Trial, t: Translator) -> Iterator[Html]:
    """Yield what the query just missed, each with what is missing."""
    if found.missed:
        yield Html("\n".join([t("topics-trial-missed"), *(_missing(each, t) for each in found.missed)]))


def _missing(missed: Missed, t: Translator) -> Html:
    part = t("topics-trial-missing", part=shortened(missed.missing, PART_UNITS))
    return Html(f"• {marked(title(missed.article), missed.words)}\n  {part}")


def _changes(found: Trial, t: Translator) -> Iterator[Html]:
    """Yield what the change would add and drop, some of each by title."""
    for key, articles in (("topics-trial-added", found.added), ("topics-trial-dropped", found.dropped)):
        if articles:
            titles = "\n".join(f"• {escape(title(article), quote=False)}" for article in articles[-EXAMPLES:])
            yield Html(f"{t(key, count=len(articles))}\n{titles}")
