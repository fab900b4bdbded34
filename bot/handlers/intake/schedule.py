"""When an article comes out, by a button or by a time that the editor writes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot import moments
from bot.actions.intake import AskMoment, Schedule, ShowMoments, Unschedule
from bot.handlers.answers import line_in
from bot.handlers.intake import view
from bot.handlers.intake.loading import article_in, asked_open, card_view, may_publish, open_in
from bot.handlers.intake.questions import AskedMoment
from bot.keyboards import keyboard
from bot.replies import NoAnswer, Refusal, Reply, View
from bot.rooms import on
from bot.texts import place
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingested import IngestedArticle
from digests.model import ArticleStatus
from digests.timing.timetable import zone


async def offer(visit: Visit, _: ShowMoments, intake: IngestedArticle) -> Reply:
    """Offer moments under the card."""
    t, there = visit.t, zone(visit.chat.timezone)
    note = t("intake-pick-moment", zone=place(visit.chat.timezone, t.language, visit.chat.city))
    choices = view.moments(intake.article.id, moments.presets(there, visit.now), t, there)
    card = await card_view(visit, intake, note=note, buttons=choices)
    return replace(card, question=AskedMoment(intake.article.id, offered=True))


async def schedule(visit: Visit, action: Schedule, intake: IngestedArticle) -> Reply:
    """Schedule for the moment in the button. Raises: InputError where it has passed."""
    await visit.let_go(AskedMoment)
    return await _scheduled(visit, intake, moments.checked(_moment(action.at), visit.now))


async def ask_moment(visit: Visit, _: AskMoment, intake: IngestedArticle) -> Reply:
    """Ask for another moment."""
    article_id = intake.article.id
    back = keyboard([view.to_card("back", article_id, visit.t)])
    return View(visit.t("intake-ask-moment"), back, anew=True, question=AskedMoment(article_id))


async def take_moment(visit: Visit, question: AskedMoment) -> Reply:
    """Schedule for the moment that was written.

    Raises: NoAnswer, InputError where it is no moment to publish at, Refusal.
    """
    if visit.message.text is None:
        raise NoAnswer
    line = line_in(visit)
    try:
        moment = moments.written(line, zone(visit.chat.timezone), visit.now)
    except InputError as error:
        if question.offered and error.reason == "unclear-moment":
            raise NoAnswer from None
        await asked_open(visit, question)
        raise
    intake = await asked_open(visit, question)
    await visit.forget_question()
    return await _scheduled(visit, intake, moment)


async def unschedule(visit: Visit, _: Unschedule, intake: IngestedArticle) -> Reply:
    """Make a draft again of what was scheduled."""
    said = ""
    if intake.article.status is ArticleStatus.SCHEDULED:
        said = "intake-unscheduled"
        intake = await visit.services.ingest.withdraw(intake.article.id) or intake
    elif intake.article.status is ArticleStatus.PUBLISHED:
        said = "intake-already-published"
    return (await card_view(visit, intake)).saying(visit.t.plain(said) if said else "")


async def _scheduled(visit: Visit, intake: IngestedArticle, moment: datetime) -> View:
    if not may_publish(visit, intake):
        raise Refusal("intake-other-topics", await card_view(visit, intake))
    return await card_view(visit, await visit.services.ingest.schedule(intake.article.id, moment))


def _moment(seconds: int) -> datetime:
    """Return the moment of a button. Raises: InputError where it is forged."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        raise InputError("unclear-moment") from None


ACTIONS = (
    on(ShowMoments, open_in, offer),
    on(Schedule, open_in, schedule),
    on(AskMoment, open_in, ask_moment),
    on(Unschedule, article_in, unschedule),
)
QUESTIONS = (on(AskedMoment, take_moment),)
