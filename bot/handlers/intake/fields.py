"""What of a published article is corrected besides its words: its source and link, its language, its day.

source · link ── typed ── readers are told? ── everywhere?     language ── one tap     day ── typed
"""

from __future__ import annotations

from datetime import time
from html import escape

from bot import moments
from bot.actions.corrections import (
    AskRightDate,
    AskRightSource,
    DropDate,
    DropSource,
    OfferCorrection,
    SetRightLanguage,
    ShowRightLanguages,
)
from bot.handlers.answers import line_in
from bot.handlers.intake import reaching, view
from bot.handlers.intake.corrections import confirmation
from bot.handlers.intake.edit import languages_offered
from bot.handlers.intake.loading import asked_published, card_view, published_in
from bot.handlers.intake.questions import AskedRightDate, AskedRightSource, AskedToCorrect
from bot.handlers.intake.source import source_in
from bot.keyboards import button
from bot.render import lines
from bot.render.acts import changed
from bot.replies import NoAnswer, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingested import IngestedArticle
from digests.model import Article
from digests.timing.timetable import instant, zone

SHOWN_UNITS = 300
# A day that is told without a time: no zone of the world has another one then.
NOON = time(12)


async def ask_source(visit: Visit, _: AskRightSource, intake: IngestedArticle) -> Reply:
    """Ask for the right name of the source, its link, or both."""
    t, article = visit.t, intake.article
    now = " ".join(filter(None, (article.source, article.url)))
    html = t("intake-ask-source-now", source=lines.one_line(now, SHOWN_UNITS)) if now else t("intake-ask-source")
    none = [button(t.plain("intake-remove-source"), DropSource(article.id))] if now else []
    return View(html, view.leaving(article.id, t, none), anew=True, question=AskedRightSource(article.id))


async def take_source(visit: Visit, question: AskedRightSource) -> Reply:
    """Show what source and link would be, and ask.

    Raises: NoAnswer, InputError (bad-link, source-too-long, one-text), Refusal.
    """
    name, url = source_in(line_in(visit))
    return await _offered(visit, (await asked_published(visit, question)).article, name, url)


async def offer_none(visit: Visit, _: DropSource, intake: IngestedArticle) -> Reply:
    """Show how the article would be without a source, and ask."""
    return await _offered(visit, intake.article, "", "")


async def _offered(visit: Visit, article: Article, name: str | None, url: str | None) -> View:
    """Show what changes in source and link, and whether readers are told of it."""
    fields = (("source", article.source, name), ("url", article.url, url))
    changes = [(field, was or "", reads) for field, was, reads in fields if reads is not None and reads != (was or "")]
    if not changes:
        await visit.forget_question()
        return (await card_view(visit, await visit.services.ingest.look(article.id))).saying(
            visit.t.plain("corrections-same")
        )
    shown = [changed(field, Html(_change(was, reads)), visit.t) for field, was, reads in changes]
    misled = any(was for _, was, _ in changes)
    shown.append(visit.t("corrections-told" if misled else "corrections-untold"))
    return await confirmation(visit, Html("\n".join(shown)), AskedToCorrect(article.id, source=name, url=url))


def _change(was: str, reads: str) -> str:
    before, after = (escape(lines.one_line(each, SHOWN_UNITS), quote=False) for each in (was, reads))
    return " → ".join([*([f"<s>{before}</s>"] if was else []), *([f"<b>{after}</b>"] if reads else ["–"])])


async def show_languages(visit: Visit, _: ShowRightLanguages, intake: IngestedArticle) -> Reply:
    """Offer the languages of the newsroom."""
    offered = languages_offered(visit)
    choices = view.languages(intake.article, offered, visit.t, SetRightLanguage, OfferCorrection)
    note = f"{visit.t('intake-pick-language')}\n{visit.t('corrections-untold')}"
    return await card_view(visit, intake, note=note, buttons=choices)


async def set_language(visit: Visit, action: SetRightLanguage, intake: IngestedArticle) -> Reply:
    """Say which language the article is in, in every message that shows it."""
    article = intake.article
    if action.language not in languages_offered(visit) or action.language == article.language:
        return (await card_view(visit, intake)).saying(visit.t.plain("corrections-same"))
    await visit.services.ingest.amend(article.id, language=action.language)
    visit.services.corrections.wake()
    return await reaching.begun(visit, article.id)


async def ask_date(visit: Visit, _: AskRightDate, intake: IngestedArticle) -> Reply:
    """Ask for the day on which the source has written the article."""
    t, article = visit.t, intake.article
    there = article.written_at and article.written_at.astimezone(zone(visit.chat.timezone))
    told = [t("corrections-ask-date"), *([t("corrections-date-now", day=t.date(there.date()))] if there else [])]
    none = [button(t.plain("corrections-no-date"), DropDate(article.id))] if there else []
    leave = view.leaving(article.id, t, none)
    return View(Html("\n".join(told)), leave, anew=True, question=AskedRightDate(article.id))


async def take_date(visit: Visit, question: AskedRightDate) -> Reply:
    """Take the day that was written. Raises: NoAnswer, InputError (one-text, unclear-day), Refusal."""
    if visit.message.text is None:
        raise NoAnswer
    there = zone(visit.chat.timezone)
    day = moments.earlier_day(line_in(visit), there, visit.now)
    at = instant(day, NOON, there) if day else None
    if at is None:
        raise InputError("unclear-day")
    article = (await asked_published(visit, question)).article
    await visit.forget_question()
    # Of today's noon nobody knows in the morning.
    return await _dated(visit, await visit.services.ingest.date(article.id, min(at, visit.now)))


async def drop_date(visit: Visit, _: DropDate, intake: IngestedArticle) -> Reply:
    """Say that nobody knows when the article was written."""
    await visit.forget_question()
    return await _dated(visit, await visit.services.ingest.date(intake.article.id, None))


async def _dated(visit: Visit, intake: IngestedArticle | None) -> View:
    visit.services.corrections.wake()
    return (await card_view(visit, intake)).saying(visit.t.plain("corrections-date-kept"))


ACTIONS = (
    on(AskRightSource, published_in, ask_source),
    on(DropSource, published_in, offer_none),
    on(ShowRightLanguages, published_in, show_languages),
    on(SetRightLanguage, published_in, set_language),
    on(AskRightDate, published_in, ask_date),
    on(DropDate, published_in, drop_date),
)
QUESTIONS = (on(AskedRightSource, take_source), on(AskedRightDate, take_date))
