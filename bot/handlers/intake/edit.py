"""What an editor changes in an article that is not out yet: title, text, source, topics, language."""

from __future__ import annotations

from bot.actions.intake import (
    AskSource,
    AskText,
    AskTitle,
    Edit,
    PutOnTopic,
    RemoveSource,
    SetLanguage,
    ShowLanguages,
    ShowTopics,
    TakeOver,
)
from bot.handlers.answers import line_in, title_in
from bot.handlers.intake import view
from bot.handlers.intake.colleagues import follow, told
from bot.handlers.intake.loading import article_in, asked_open, card_view, open_in
from bot.handlers.intake.parts import text_of
from bot.handlers.intake.questions import AskedSource, AskedText, AskedTitle
from bot.handlers.intake.source import source_in
from bot.keyboards import button
from bot.render import lines
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import OPEN


async def offer(visit: Visit, _: Edit, intake: IngestedArticle) -> Reply:
    """Offer what can be changed, under the card."""
    article_id, t = intake.article.id, visit.t
    hand = await visit.services.hands.take(article_id, visit.user_id)
    if hand.user_id != visit.user_id:
        raise Refusal("hands-taken", await card_view(visit, intake), **await told(visit, hand, t, visit.chat))
    await follow(visit, article_id, anyway=True)
    return await card_view(visit, intake, note=t("intake-what-to-edit"), buttons=view.fields(article_id, t, visit.seat))


async def take_over(visit: Visit, _: TakeOver, intake: IngestedArticle) -> Reply:
    """Take the article over from a colleague, and offer what can be changed."""
    article_id = intake.article.id
    if intake.article.status not in OPEN:
        return await card_view(visit, intake)
    await visit.services.hands.take(article_id, visit.user_id, over=True)
    await follow(visit, article_id, anyway=True)
    fields = view.fields(article_id, visit.t, visit.seat)
    taken = await card_view(visit, intake, note=visit.t("intake-what-to-edit"), buttons=fields)
    return taken.saying(visit.t.plain("hands-yours"))


async def ask_title(visit: Visit, _: AskTitle, intake: IngestedArticle) -> Reply:
    """Ask for a new title."""
    t, article = visit.t, intake.article
    html, leave = t("intake-ask-title", title=lines.title(article)), view.leaving(article.id, t)
    return View(html, leave, anew=True, question=AskedTitle(article.id))


async def take_title(visit: Visit, question: AskedTitle) -> Reply:
    """Change the title. Raises: NoAnswer, InputError (one-text, title-empty, title-too-long), Refusal."""
    title = title_in(visit)
    intake = await asked_open(visit, question)
    await visit.forget_question()
    return await card_view(visit, await visit.services.ingest.revise(intake.article.id, title=title))


async def ask_text(visit: Visit, _: AskText, intake: IngestedArticle) -> Reply:
    """Ask for a new text."""
    article_id, html = intake.article.id, visit.t("intake-ask-new-text")
    return View(html, view.leaving(article_id, visit.t), anew=True, question=AskedText(article_id))


async def take_text(visit: Visit, question: AskedText) -> Reply:
    """Change the text; messages that follow at once belong to it.

    Raises: InputError (one-text), UnreadableDocument, ArticleRejected, Refusal.
    """
    part = await text_of(visit)
    intake = await asked_open(visit, question)
    revised = await visit.services.cards.retell(intake.article, part.said, part.sent_at)
    await visit.forget_question()
    return await card_view(visit, revised)


async def ask_source(visit: Visit, _: AskSource, intake: IngestedArticle) -> Reply:
    """Ask where the article comes from."""
    t, article = visit.t, intake.article
    now = " ".join(filter(None, (article.source, article.url)))
    html = t("intake-ask-source-now", source=lines.one_line(now, 300)) if now else t("intake-ask-source")
    none = [button(t.plain("intake-remove-source"), RemoveSource(article.id))] if now else []
    return View(html, view.leaving(article.id, t, none), anew=True, question=AskedSource(article.id))


async def take_source(visit: Visit, question: AskedSource) -> Reply:
    """Change the name of the source, its link, or both.

    Raises: NoAnswer, InputError (bad-link, source-too-long, one-text), Refusal.
    """
    name, url = source_in(line_in(visit))
    intake = await asked_open(visit, question)
    await visit.forget_question()
    return await card_view(visit, await visit.services.cards.set_source(intake.article.id, name, url))


async def remove_source(visit: Visit, _: RemoveSource, intake: IngestedArticle) -> Reply:
    """Take name and link of the source away."""
    await visit.forget_question()
    return await card_view(visit, await visit.services.cards.set_source(intake.article.id, "", ""))


async def show_topics(visit: Visit, action: ShowTopics, intake: IngestedArticle) -> Reply:
    """Show a page of the topics as toggles under the card."""
    return await _topics(visit, intake, action.page)


async def put_on_topic(visit: Visit, action: PutOnTopic, intake: IngestedArticle) -> Reply:
    """Put the article on the topic in the button or off it, as the button says; pressed twice it says the same.

    Raises: Refusal where this editor covers other topics.
    """
    if not visit.seat.covers([action.topic_id]):
        raise Refusal("error-other-topics", await _topics(visit, intake, action.page))
    chosen, topic = {match.topic.id for match in intake.matches}, {action.topic_id}
    chosen = chosen | topic if action.wanted else chosen - topic
    revised = await visit.services.ingest.choose_topics(intake.article.id, chosen)
    return await _topics(visit, revised or intake, action.page)


async def show_languages(visit: Visit, _: ShowLanguages, intake: IngestedArticle) -> Reply:
    """Offer the languages of the newsroom."""
    choices = view.languages(intake.article, languages_offered(visit), visit.t)
    return await card_view(visit, intake, note=visit.t("intake-pick-language"), buttons=choices)


async def set_language(visit: Visit, action: SetLanguage, intake: IngestedArticle) -> Reply:
    """Say which language the article is in."""
    article = intake.article
    language = action.language if action.language in languages_offered(visit) else article.language
    return await card_view(visit, await visit.services.ingest.revise(article.id, language=language))


async def _topics(visit: Visit, intake: IngestedArticle, page: int) -> View:
    async with visit.store.read() as tx:
        known = [topic for topic in await tx.topics.active() if visit.seat.covers([topic.id])]
    note = visit.t("intake-pick-topics") if known else visit.t("intake-pick-no-topics")
    return await card_view(visit, intake, note=note, buttons=view.topics(intake, known, page, visit.t))


def languages_offered(visit: Visit) -> tuple[str, ...]:
    """Return the languages that an article can be said to be in."""
    return *visit.services.settings.digest.languages, *visit.services.texts.languages


# What whoever sends articles in may do with their own.
OWN_ACTIONS = (
    on(Edit, open_in, offer),
    on(AskTitle, open_in, ask_title),
    on(AskText, open_in, ask_text),
    on(AskSource, open_in, ask_source),
    on(RemoveSource, open_in, remove_source),
)
ACTIONS = (
    on(TakeOver, article_in, take_over),
    on(ShowTopics, open_in, show_topics),
    on(PutOnTopic, open_in, put_on_topic),
    on(ShowLanguages, open_in, show_languages),
    on(SetLanguage, open_in, set_language),
)
QUESTIONS = (on(AskedTitle, take_title), on(AskedText, take_text), on(AskedSource, take_source))
