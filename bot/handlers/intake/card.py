"""How an article looks to its editor: the card's text and its buttons, made from values alone. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from html import escape

from telegram import InlineKeyboardMarkup

from bot.actions.corrections import AskToRetract, OfferCorrection, ShowCorrection
from bot.actions.intake import (
    Discard,
    Edit,
    Join,
    OpenCard,
    Publish,
    Restore,
    ShowHistory,
    ShowMoments,
    ShowParts,
    Undo,
    Unschedule,
)
from bot.actions.reading import ReadArticle
from bot.handlers.intake.parts import HIDDEN
from bot.keyboards import Row, button, keyboard
from bot.render import lines
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.compose.duplicates import Relation
from digests.intake.ingested import IngestedArticle
from digests.intake.joining import places
from digests.intake.undoing import UNDO_WITHIN
from digests.model import UNKNOWN_LANGUAGE, Article, ArticleStatus, Card, Role, Seat, TopicMatch

TOPICS_SHOWN = 6
WORDS_SHOWN = 6
BEGINNING_UNITS = 700
OTHER_TITLE_UNITS = 120
AUTHOR_UNITS = 80
NOTE_UNITS = 300


def card(
    intake: IngestedArticle,
    stored: Card | None,
    t: Translator,
    zone: tzinfo,
    now: datetime,
    note: str = "",
    keys: InlineKeyboardMarkup | None = None,
    *,
    before: Card | None = None,
    seat: Seat,
    seen: int = 0,
) -> View:
    """Return an article with what whoever has that seat can do with it.

    ``stored`` is the card as it is kept, if it is; ``note`` a line under it; ``keys`` stand in place of the usual ones.
    ``before`` is the card of the draft that this one can be joined to, ``seen`` the last act known of one that was sent
    in by a contributor.
    """
    # A name that its bearer chose, and Telegram does not vouch for.
    verified = stored is None or not (stored.origin or "").startswith(HIDDEN)
    html = _told(intake, t, zone, (stored and stored.note) or "", seat, verified=verified)
    usual = buttons(intake, t, now, joining(stored, before, t), seen) if seat.is_editor else own_buttons(intake, t)
    return View(Html(f"{html}\n\n{note}" if note else html), keys or usual)


def _told(intake: IngestedArticle, t: Translator, zone: tzinfo, note: str, seat: Seat, *, verified: bool) -> Html:
    """Return state, title, language and source, an editor's note, topics and why, a warning, and the text's start."""
    article = intake.article
    if article.status in (ArticleStatus.DISCARDED, ArticleStatus.RETRACTED):
        return Html(f"{state(intake, t, zone, seat)}\n{_title(article)}")
    remark = f"📎 <i>{escape(shortened(note, NOTE_UNITS), quote=False)}</i>" if note else ""
    blocks = [
        state(intake, t, zone, seat),
        "\n".join(filter(None, (_title(article), _about(article, t, verified), _written(article, t, zone), remark))),
        topic_lines(intake.matches, t),
        _warning(intake, t, zone),
        _beginning(article, t),
    ]
    return Html("\n\n".join(block for block in blocks if block))


def state(intake: IngestedArticle, t: Translator, zone: tzinfo, seat: Seat) -> Html:
    """Return the line that says where the article is on its way."""
    article = intake.article
    if article.status is ArticleStatus.DRAFT and seat.role is Role.CONTRIBUTOR:
        return t("intake-sent-in")
    if article.status is ArticleStatus.SCHEDULED and article.publish_at:
        return t("intake-scheduled", **local(article.publish_at, t, zone))
    if article.status is ArticleStatus.DISCARDED:
        return t("intake-discarded")
    if article.status is ArticleStatus.RETRACTED:
        return t("corrections-retracted")
    if article.status is not ArticleStatus.PUBLISHED:
        return t("intake-draft")
    topics = t.series(label(match.topic, t) for match in intake.matches[:TOPICS_SHOWN])
    return t("intake-published", topics=topics) if topics else t("intake-published-nowhere")


def topic_lines(matches: Sequence[TopicMatch], t: Translator) -> Html:
    """Return a line for each topic with the article's own words that put it there."""
    found = [_topic(match, t) for match in matches[:TOPICS_SHOWN]] or [t("intake-no-topic")]
    more = len(matches) - TOPICS_SHOWN
    return Html("\n".join([*found, t("intake-more-topics", count=more)] if more > 0 else found))


def joining(stored: Card | None, before: Card | None, t: Translator) -> Row:
    """Return how a draft is joined to the one before it, and parted where it came as several messages."""
    if stored is None:
        return []
    join = [button(t.plain("intake-join"), Join(stored.article_id))] if before else []
    return [*join, *([button(t.plain("intake-part"), ShowParts(stored.article_id))] if places(stored.parts) else [])]


def buttons(
    intake: IngestedArticle, t: Translator, now: datetime, joining: Row = (), seen: int = 0
) -> InlineKeyboardMarkup:
    """Return what can be done with the article in its present state; a draft's can be joined or parted besides."""
    article = intake.article
    edit = button(t.plain("intake-edit"), Edit(article.id))
    history = button(t.plain("intake-history"), ShowHistory(article.id))
    if article.status is ArticleStatus.DISCARDED:
        return keyboard([button(t.plain("intake-undo"), Restore(article.id))], [history])
    if article.status is ArticleStatus.RETRACTED:
        return keyboard([button(t.plain("deliveries-refresh"), ShowCorrection(article.id))], [history])
    if article.status is ArticleStatus.PUBLISHED:
        undo = [button(t.plain("intake-undo"), Undo(article.id))] if can_undo(intake, now) else []
        correct = button(t.plain("corrections-correct"), OfferCorrection(article.id))
        return keyboard(undo, [correct, button(t.plain("corrections-retract"), AskToRetract(article.id))], [history])
    if article.status is ArticleStatus.SCHEDULED:
        publish = button(t.plain("intake-publish-now"), Publish(article.id))
        return keyboard([publish], [edit, button(t.plain("intake-unschedule"), Unschedule(article.id))], [history])
    return keyboard(
        [button(t.plain("intake-publish"), Publish(article.id, seen=seen))],
        [edit, button(t.plain("intake-schedule"), ShowMoments(article.id))],
        joining,
        [button(t.plain("intake-discard"), Discard(article.id)), history],
        _other(intake, t),
    )


def own_buttons(intake: IngestedArticle, t: Translator) -> InlineKeyboardMarkup | None:
    """Return what can be done by whoever has sent an article in, until it is decided on; then nothing."""
    article = intake.article
    if article.status is not ArticleStatus.DRAFT:
        return None
    return keyboard(
        [button(t.plain("intake-edit"), Edit(article.id)), button(t.plain("intake-take-back"), Discard(article.id))]
    )


def can_undo(intake: IngestedArticle, now: datetime) -> bool:
    """Tell whether a publication can still be taken back."""
    published_at = intake.article.published_at
    return published_at is not None and now - published_at <= UNDO_WITHIN


def local(moment: datetime, t: Translator, zone: tzinfo) -> dict[str, str]:
    """Return day and time of a moment in words, in the zone."""
    there = moment.astimezone(zone)
    return {"day": t.date(there.date()), "time": t.time(there)}


def language_name(code: str, t: Translator) -> str:
    """Return the name of an article's language."""
    return t.plain("intake-language-unknown") if code == UNKNOWN_LANGUAGE else t.language_name(code)


def _title(article: Article) -> str:
    return f"<b>{escape(lines.title(article), quote=False)}</b>"


def _about(article: Article, t: Translator, verified: bool) -> Html:
    name = lines.source(article)
    shown = name or t.plain("intake-no-source")
    if name and not verified:
        shown = t.plain("intake-unverified", name=name)
    return t("intake-about", language=language_name(article.language, t), source=lines.linked(shown, article))


def _written(article: Article, t: Translator, zone: tzinfo) -> str:
    """Return who wrote an article and when, and its picture, as far as its source says so."""
    day = t.short_date(article.written_at.astimezone(zone).date()) if article.written_at else ""
    picture = _picture(article)
    words = [escape(word, quote=False) for word in (lines.one_line(article.author or "", AUTHOR_UNITS), day)]
    return " · ".join(filter(None, [*words, picture]))


def _picture(article: Article) -> str:
    """Return the mark of a picture, which leads to where it stands if it stands anywhere."""
    if article.picture:
        return "🖼"
    return f'<a href="{escape(article.image_url)}">🖼</a>' if article.image_url else ""


def _beginning(article: Article, t: Translator) -> str:
    if article.text == article.title:
        return ""
    words = shortened(article.text, BEGINNING_UNITS)
    quotation = f"<blockquote expandable>{escape(words, quote=False)}</blockquote>"
    return quotation if words == article.text else f"{quotation}\n{t('intake-length', length=len(article.text))}"


def _topic(match: TopicMatch, t: Translator) -> Html:
    topic = label(match.topic, t)
    if not match.words:
        return t("intake-topic-chosen", topic=topic)
    words = t.series(match.words[:WORDS_SHOWN])
    if match.learned:
        return t("intake-topic-learned", topic=topic, words=words, learned=t.series(match.learned))
    return t("intake-topic", topic=topic, words=words)


def _warning(intake: IngestedArticle, t: Translator, zone: tzinfo) -> Html:
    if intake.duplicate is None or intake.article.status is ArticleStatus.PUBLISHED:
        return Html("")
    relation, other = intake.duplicate
    key = "intake-same" if relation is Relation.SAME else "intake-update"
    seen = (other.published_at or other.created_at).astimezone(zone).date()
    return t(key, title=shortened(lines.title(other), OTHER_TITLE_UNITS), day=t.short_date(seen))


def _other(intake: IngestedArticle, t: Translator) -> Row:
    if intake.duplicate is None:
        return []
    other = intake.duplicate[1]
    look = ReadArticle(other.id) if other.status is ArticleStatus.PUBLISHED else OpenCard(other.id)
    return [button(t.plain("intake-see-other"), look)]
