"""What editors choose about articles, as they see it: drafts, what to change, topics, languages, moments. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from functools import partial

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions import Action
from bot.actions.corrections import ChooseRightTopic, ShowRightTopics
from bot.actions.intake import (
    AskMoment,
    AskPicture,
    AskSource,
    AskText,
    AskTitle,
    Edit,
    OpenCard,
    PartDraft,
    Publish,
    PutOnTopic,
    Schedule,
    SetLanguage,
    ShowCard,
    ShowDrafts,
    ShowLanguages,
    ShowTopics,
)
from bot.handlers.intake.card import language_name, local
from bot.keyboards import Page, Row, arrows, button, in_rows, keyboard, paged, shortened
from bot.render import lines
from bot.render.lines import label
from bot.replies import View
from bot.texts import Translator
from digests.intake.ingested import IngestedArticle
from digests.model import UNKNOWN_LANGUAGE, Article, ArticleStatus, Seat, Topic

DRAFTS_A_PAGE, TOPICS_A_PAGE = 8, 12
FIELDS = {
    "title": AskTitle,
    "text": AskText,
    "source": AskSource,
    "picture": AskPicture,
    "topics": ShowTopics,
    "language": ShowLanguages,
}
OWN_FIELDS = ("title", "text", "source", "picture")


def drafts(page: Page[Article], t: Translator, zone: tzinfo) -> View:
    """Return a page of the drafts and of what is scheduled."""
    if not page.items:
        return View(t("intake-list-empty"))
    rows = [[button(_entry(article, t, zone), OpenCard(article.id))] for article in page.items]
    return View(t("intake-list"), keyboard(*rows, arrows(page, ShowDrafts)))


def without_topic(article_id: int, t: Translator, seen: int = 0) -> InlineKeyboardMarkup:
    """Return the choice where an article is to be published on no topic."""
    return keyboard(
        [button(t.plain("intake-choose-topics"), ShowTopics(article_id))],
        [button(t.plain("intake-publish-anyway"), Publish(article_id, anyway=True, seen=seen))],
        [to_card("back", article_id, t)],
    )


def fields(article_id: int, t: Translator, seat: Seat) -> InlineKeyboardMarkup:
    """Return what somebody can change of an article; topics and language are for editors to say."""
    offered = [field for field in FIELDS if seat.is_editor or field in OWN_FIELDS]
    buttons = [button(t.plain(f"intake-edit-{field}"), FIELDS[field](article_id)) for field in offered]
    return keyboard(*in_rows(buttons, 2), [to_card("back", article_id, t)])


def topics(intake: IngestedArticle, known: Sequence[Topic], number: int, t: Translator) -> InlineKeyboardMarkup:
    """Return a page of the topics as toggles."""
    article_id, page = intake.article.id, paged(known, number, TOPICS_A_PAGE)
    chosen = {match.topic.id for match in intake.matches}
    toggles = [_toggle(PutOnTopic, article_id, each, each.id in chosen, page.number, t) for each in page.items]
    turns = arrows(page, partial(ShowTopics, article_id))
    return keyboard(*in_rows(toggles, 2), turns, [to_card("done", article_id, t)])


def right_topics(
    article_id: int, chosen: Collection[int], known: Sequence[Topic], number: int, t: Translator, apply: Row
) -> InlineKeyboardMarkup:
    """Return a page of the topics for an article that is out; ``apply`` is what makes it so."""
    page = paged(known, number, TOPICS_A_PAGE)
    toggles = [_toggle(ChooseRightTopic, article_id, each, each.id in chosen, page.number, t) for each in page.items]
    turns = arrows(page, partial(ShowRightTopics, article_id))
    return keyboard(*in_rows(toggles, 2), turns, apply, [to_card("intake-leave", article_id, t)])


def languages(
    article: Article,
    codes: Iterable[str],
    t: Translator,
    choose: Callable[[int, str], Action] = SetLanguage,
    back: Callable[[int], Action] = Edit,
) -> InlineKeyboardMarkup:
    """Return the languages to choose from, and the article's own."""
    choices = [
        button(f"{'✓ ' if code == article.language else ''}{language_name(code, t)}", choose(article.id, code))
        for code in dict.fromkeys((*codes, article.language))
        if code != UNKNOWN_LANGUAGE
    ]
    return keyboard(*in_rows(choices, 2), [button(t.plain("back"), back(article.id))])


def parts(article_id: int, beginnings: Mapping[int, str], t: Translator) -> InlineKeyboardMarkup:
    """Return the messages that the other article may begin with; each place has the words there."""
    choices = [
        [button(f"✂️ {shortened(' '.join(words.split()))}", PartDraft(article_id, place))]
        for place, words in beginnings.items()
    ]
    return keyboard(*choices, [to_card("back", article_id, t)])


def moments(
    article_id: int, presets: Iterable[tuple[str, datetime]], t: Translator, zone: tzinfo
) -> InlineKeyboardMarkup:
    """Return moments to come out; each has the key of its label."""
    offered = [
        [button(t.plain(key, time=t.time(at.astimezone(zone))), Schedule(article_id, int(at.timestamp())))]
        for key, at in presets
    ]
    other = [button(t.plain("intake-other-moment"), AskMoment(article_id))]
    return keyboard(*offered, other, [to_card("back", article_id, t)])


def leaving(article_id: int, t: Translator, *rows: Row) -> InlineKeyboardMarkup:
    """Return the way out of a question."""
    return keyboard(*rows, [to_card("intake-leave", article_id, t)])


def to_card(key: str, article_id: int, t: Translator) -> InlineKeyboardButton:
    """Return the way back to the plain card; ``key`` is that of its label."""
    return button(t.plain(key), ShowCard(article_id))


def _toggle(
    kind: type[PutOnTopic | ChooseRightTopic], article_id: int, topic: Topic, chosen: bool, page: int, t: Translator
) -> InlineKeyboardButton:
    words = f"{'✓ ' if chosen else ''}{label(topic, t)}"
    return button(words, kind(article_id, topic.id, wanted=not chosen, page=page))


def _entry(article: Article, t: Translator, zone: tzinfo) -> str:
    if article.status is not ArticleStatus.SCHEDULED or article.publish_at is None:
        return t.plain("intake-list-draft", title=lines.title(article))
    day, time = t.short_date(article.publish_at.astimezone(zone).date()), local(article.publish_at, t, zone)["time"]
    return t.plain("intake-list-scheduled", title=lines.title(article), day=day, time=time)
