"""On which topics a published article belongs: chosen first, then done at once, so that readers get it once.

toggles ── who gets it as news? ── sort it so
"""

from __future__ import annotations

from dataclasses import replace

from bot.actions.corrections import ChooseRightTopic, ShowRightTopics, SortAgain
from bot.handlers.intake import view
from bot.handlers.intake.loading import card_view, published_in
from bot.handlers.intake.questions import AskedTopics
from bot.keyboards import button
from bot.questions import Questions
from bot.render.lines import label
from bot.replies import NoAnswer, Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.model import Topic

TO_SORT = Questions([AskedTopics])


async def show(visit: Visit, action: ShowRightTopics, intake: IngestedArticle) -> Reply:
    """Show a page of the topics as toggles, as they were chosen so far."""
    asked = _asked(visit, intake)
    return await _offered(visit, intake, set(asked.chosen) if asked else _present(intake), action.page)


async def choose(visit: Visit, action: ChooseRightTopic, intake: IngestedArticle) -> Reply:
    """Choose the topic in the button or not, as the button says; nothing is done yet.

    Raises: Refusal where this editor covers other topics.
    """
    if not visit.seat.covers([action.topic_id]):
        raise Refusal("error-other-topics")
    asked, topic = _asked(visit, intake), {action.topic_id}
    chosen = set(asked.chosen) if asked else _present(intake)
    return await _offered(visit, intake, chosen | topic if action.wanted else chosen - topic, action.page)


async def sort(visit: Visit, _: SortAgain, intake: IngestedArticle) -> Reply:
    """Put the article on the topics that were chosen.

    Raises: Refusal where nobody knows any more which, or this editor covers others.
    """
    asked, before = _asked(visit, intake), _present(intake)
    if asked is None:
        raise Refusal("corrections-forgotten", await card_view(visit, intake))
    if not all(visit.seat.covers([topic_id]) for topic_id in before ^ set(asked.chosen)):
        raise Refusal("error-other-topics", await card_view(visit, intake))
    await visit.forget_question()
    sorted_so = await visit.services.ingest.sort_again(intake.article.id, asked.chosen)
    visit.services.corrections.wake()
    known = await _topics(visit)
    return await card_view(visit, sorted_so, note=_who_gets_it(visit, intake, set(asked.chosen) - before, known))


async def typed(_: Visit, __: AskedTopics) -> Reply:
    """Take nothing that is written for an answer. Raises: NoAnswer."""
    raise NoAnswer


async def _offered(visit: Visit, intake: IngestedArticle, chosen: set[int], page: int) -> View:
    t, article_id, known = visit.t, intake.article.id, await _topics(visit)
    before = _present(intake)
    note, apply = t("intake-pick-topics" if known else "intake-pick-no-topics"), []
    if chosen != before:
        told = [t("corrections-topics-stay"), _who_gets_it(visit, intake, chosen - before, known)]
        note = Html("\n".join([note, *filter(None, told)]))
        apply = [button(t.plain("corrections-sort"), SortAgain(article_id))]
    buttons = view.right_topics(article_id, chosen, known, page, t, apply)
    shown = await card_view(visit, intake, note=note, buttons=buttons)
    return replace(shown, question=AskedTopics(article_id, sorted(chosen)))


def _who_gets_it(visit: Visit, intake: IngestedArticle, added: set[int], known: list[Topic]) -> Html:
    """Return whether those who follow topics that it was not on get it as news; empty where there is no such topic."""
    t, names = visit.t, [label(topic, visit.t) for topic in known if topic.id in added]
    if not names:
        return Html("")
    fresh = visit.services.ingest.is_fresh(intake.article)
    return t("corrections-topics-news" if fresh else "corrections-topics-old", topics=t.series(names))


def _present(intake: IngestedArticle) -> set[int]:
    return {match.topic.id for match in intake.matches}


def _asked(visit: Visit, intake: IngestedArticle) -> AskedTopics | None:
    """Return what was chosen for an article so far, None where nothing was."""
    asked = TO_SORT.read(visit.pending) if visit.pending else None
    return asked if isinstance(asked, AskedTopics) and asked.article_id == intake.article.id else None


async def _topics(visit: Visit) -> list[Topic]:
    async with visit.store.read() as tx:
        return list(await tx.topics.active())


ACTIONS = (
    on(ShowRightTopics, published_in, show),
    on(ChooseRightTopic, published_in, choose),
    on(SortAgain, published_in, sort),
)
QUESTIONS = (on(AskedTopics, typed),)
