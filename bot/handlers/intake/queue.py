"""/queue: what waits for a decision, one card after the other in the same message, the newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.actions.queue import (
    AskAboutAll,
    DecideOnAll,
    DiscardNext,
    KeepOurs,
    PublishNext,
    PutOff,
    QueueAction,
    ReadOn,
    ShowQueue,
    ShowQueueChoice,
    TakeBack,
    TakeChange,
    TieStory,
)
from bot.handlers.intake import queue_view
from bot.handlers.intake.card import can_undo, language_name, local
from bot.handlers.intake.colleagues import drawn, follow, told
from bot.handlers.intake.queue_view import Standing, decided
from bot.keyboards import Row, button
from bot.render import lines
from bot.render.lines import label
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.model import OVERDUE, Article, ArticleStatus, Deed, is_overdue
from digests.store import Transaction
from digests.store.queue import Waiting
from digests.timing.timetable import zone

# How far back "all of this source" reaches, and how many are decided on at once: as many titles as one reads.
LATELY, MOST_AT_ONCE = timedelta(days=1), 20
DECIDED = (ArticleStatus.PUBLISHED, ArticleStatus.DISCARDED)
TAKEN = (*DECIDED, ArticleStatus.SCHEDULED)
TOPICS_OFFERED, LANGUAGES_OFFERED, SOURCES_OFFERED = 10, 6, 8


async def queue(visit: Visit) -> Reply:
    """Show the newest that waits for a decision."""
    return (await _from(visit, ShowQueue(), None)).standing_anew()


async def read_on(visit: Visit, action: ReadOn) -> Reply:
    """Show what came before an article, in a new message: the article keeps its card."""
    return (await _from(visit, ShowQueue(), action.article_id)).standing_anew()


async def leading_on(visit: Visit, article_id: int) -> Row:
    """Return the way on to what waits, for the card of an article that was just decided on; nothing where none does."""
    async with visit.store.read() as tx:
        left = await tx.queue.count(_waiting(visit, ShowQueue()))
    return [button(visit.t.plain("queue-read-on", count=left), ReadOn(article_id))] if left else []


async def show(visit: Visit, action: ShowQueue) -> Reply:
    """Show what waits, from an article on."""
    return await _from(visit, action, action.article_id + 1 if action.article_id else None)


async def put_off(visit: Visit, action: PutOff) -> Reply:
    """Go on to the next one; after the last one the first one comes again, and of one alone it is said."""
    found = await _from(visit, action, action.article_id)
    async with visit.store.read() as tx:
        alone = await tx.queue.count(_waiting(visit, action)) == 1
    return found.saying(visit.t.plain("queue-only-one")) if alone else found


async def publish(visit: Visit, action: PublishNext) -> Reply:
    """Publish, and go on."""
    return await _decide(visit, action, publish=True, seen=action.seen)


async def discard(visit: Visit, action: DiscardNext) -> Reply:
    """Discard, and go on."""
    return await _decide(visit, action, publish=False)


async def take_back(visit: Visit, action: TakeBack) -> Reply:
    """Undo the last decision, as long as it can be undone, and show what it was about."""
    intake = await visit.services.ingest.look(action.article_id)
    if intake is None:
        raise Refusal("intake-missing")
    async with visit.store.read() as tx:
        last = await tx.audit.last(action.article_id)
    if last is None or last.by != visit.user_id or last.deed not in (Deed.PUBLISHED, Deed.DISCARDED):
        # What a colleague has decided since is not undone by whoever decided before.
        return await _after(visit, action, intake.article)
    if intake.article.status is ArticleStatus.PUBLISHED:
        if not can_undo(intake, visit.now):
            raise Refusal("intake-undo-late")
        await visit.services.ingest.withdraw(intake.article.id)
        visit.services.corrections.wake()
    elif intake.article.status is ArticleStatus.DISCARDED:
        await visit.services.ingest.restore(intake.article.id)
    await follow(visit, action.article_id)
    return await _from(visit, action, action.article_id + 1)


async def offer_choice(visit: Visit, action: ShowQueueChoice) -> Reply:
    """Offer to see only a topic, a language or a source."""
    everything = _waiting(visit, ShowQueue())
    async with visit.store.read() as tx:
        known = {topic.id: topic for topic in await tx.topics.active() if visit.seat.covers([topic.id])}
        topics = await tx.queue.topics(everything, TOPICS_OFFERED)
        languages = await tx.queue.languages(everything, LANGUAGES_OFFERED)
        sources = await tx.queue.sources(everything, SOURCES_OFFERED)
    named = [(known[topic_id], count) for topic_id, count in topics if topic_id in known]
    return queue_view.choice(action, named, languages, sources, visit.t)


async def ask_about_all(visit: Visit, action: AskAboutAll) -> Reply:
    """Show what the source of an article has sent lately, to decide on all of it."""
    async with visit.store.read() as tx:
        article = await tx.articles.get(action.article_id)
        found = [] if article is None else await _lately(tx, visit, article)
        on_topic = await tx.matches.on_any([each.id for each in found])
    if article is None or not found:
        return await _from(visit, action, action.article_id)
    return queue_view.all_of_source(action, found, on_topic, lines.source(article), visit.t)


async def decide_on_all(visit: Visit, action: DecideOnAll) -> Reply:
    """Publish or discard what was shown of a source; what fits no topic is not published so."""
    async with visit.store.read() as tx:
        article = await tx.articles.get(action.article_id)
        found = [] if article is None else await _lately(tx, visit, article, action.back_to)
        on_topic = await tx.matches.on_any([each.id for each in found])
    chosen = [each.id for each in found if not action.publish or each.id in on_topic]
    done = await visit.services.ingest.decide(chosen, publish=action.publish)
    told = [visit.t("queue-all-published" if action.publish else "queue-all-discarded", count=len(done))]
    if len(chosen) < len(found):
        told.append(visit.t("queue-all-left", count=len(found) - len(chosen)))
    if len(done) < len(chosen):
        told.append(visit.t("queue-all-taken", count=len(chosen) - len(done)))
    return await _from(visit, replace(action, source_of=0), None, Html(visit.t.gap.join(told)))


async def take_change(visit: Visit, action: TakeChange) -> Reply:
    """Let the article say what its source says now, and go on; a draft is then decided on. Raises: Refusal."""
    return await _decide_change(visit, action, taken=True)


async def keep_ours(visit: Visit, action: KeepOurs) -> Reply:
    """Leave the article as it is, and go on; a draft is then decided on. Raises: Refusal."""
    return await _decide_change(visit, action, taken=False)


async def tie(visit: Visit, action: TieStory) -> Reply:
    """Say whether the article goes on with the story of another one, and stay with it. Raises: Refusal."""
    await _free(visit, action.article_id)
    async with visit.store.read() as tx:
        known = await tx.articles.several([action.article_id, action.other_id])
        waits = await tx.queue.holds(_waiting(visit, ShowQueue()), action.article_id)
    if not waits:
        # What is out is the desk's.
        return (await _from(visit, action, action.article_id + 1)).saying(visit.t.plain("queue-decided"))
    if len(known) == 2:
        await visit.services.desk.belongs(action.article_id, action.other_id, together=action.together)
    return await _from(visit, action, action.article_id + 1)


async def _decide_change(visit: Visit, asked: QueueAction, *, taken: bool) -> View:
    await _free(visit, asked.article_id)
    changes = visit.services.source_changes
    was_first = await (changes.take if taken else changes.keep)(asked.article_id)
    async with visit.store.read() as tx:
        article = await tx.articles.get(asked.article_id)
    if not was_first or article is None:
        return (await _from(visit, asked, asked.article_id + 1)).saying(visit.t.plain("queue-decided"))
    visit.services.corrections.wake()
    await follow(visit, article.id)
    key = "queue-change-taken" if taken else "queue-change-kept"
    return await _from(visit, asked, article.id + 1, decided(key, article, visit.t))


async def _free(visit: Visit, article_id: int) -> None:
    """Raises: Refusal where it waits for somebody else, or where a colleague has the article in hand."""
    async with visit.store.read() as tx:
        article = await tx.articles.get(article_id)
        waits = article is not None and (article.status is ArticleStatus.DRAFT or is_overdue(article, visit.now))
        if (waits or await tx.source_changes.of(article_id)) and not await tx.queue.holds(
            _waiting(visit, ShowQueue()), article_id
        ):
            raise Refusal("queue-not-yours")
    hand = await visit.services.hands.holder(article_id)
    is_colleagues = hand is not None and hand.user_id != visit.user_id
    if hand is not None and is_colleagues and (await visit.services.people.seat(hand.user_id)).is_editor:
        # Whoever sends in keeps nobody from deciding by what they are asked; who only decides has no card to open.
        key = "hands-taken-open" if visit.is_editor else "hands-taken-decide"
        raise Refusal(key, **await told(visit, hand, visit.t, visit.chat))


async def _decide(visit: Visit, asked: QueueAction, *, publish: bool, seen: int = 0) -> View:
    """Decide on an article, and go on; where somebody else was first, what they decided stands and is told.

    Raises: Refusal where a colleague has it in hand, where it waits for others, or says something else by now.
    """
    await _free(visit, asked.article_id)
    async with visit.store.read() as tx:
        article, last = await tx.articles.get(asked.article_id), await tx.audit.last(asked.article_id)
        waits = article is not None and article.status is ArticleStatus.DRAFT
        is_sent_in = waits and await tx.contributions.has(asked.article_id)
    if publish and is_sent_in and last is not None and last.id != seen:
        # A contributor publishes nothing, and so nothing that nobody has read.
        raise Refusal("queue-changed", await _from(visit, asked, asked.article_id + 1))
    await visit.services.ingest.decide([asked.article_id], publish=publish)
    async with visit.store.read() as tx:
        article = await tx.articles.get(asked.article_id)
    if article is None:
        return (await _from(visit, asked, asked.article_id)).saying(visit.t.plain("queue-decided"))
    await follow(visit, article.id)
    return await _after(visit, asked, article)


async def _after(visit: Visit, asked: QueueAction, article: Article) -> View:
    """Go on to what came before an article that was decided on, and tell what became of it, and by whom."""
    async with visit.store.read() as tx:
        last = await tx.audit.last(article.id)
        names = await tx.people.names([last.by] if last and last.by else [])
    if last is not None and last.by == visit.user_id and article.status in DECIDED:
        undo = TakeBack(article.id, asked.topic_id, asked.language, asked.source_of)
        return await _from(visit, asked, article.id, decided(f"queue-{article.status}", article, visit.t), undo)
    if last is None or last.by not in names or article.status not in TAKEN:
        return (await _from(visit, asked, asked.article_id)).saying(visit.t.plain("queue-decided"))
    when = visit.t.time(last.made_at.astimezone(zone(visit.chat.timezone)))
    theirs = queue_view.taken(article, names[last.by], when, visit.t)
    return await _from(visit, asked, article.id, theirs, look=article.id)


async def _from(
    visit: Visit,
    asked: QueueAction,
    before: int | None,
    done: Html | None = None,
    undo: TakeBack | None = None,
    *,
    look: int = 0,
) -> View:
    """Return the view of the newest that came before an article, and of the very newest where there is none."""
    waiting = _waiting(visit, asked)
    async with visit.store.read() as tx:
        left, only = await tx.queue.count(waiting), await _only(tx, visit, asked)
        article = await tx.queue.before(waiting, before)
        if article is None and before is not None:
            article = await tx.queue.before(waiting, None)
        of_source = len(await _lately(tx, visit, article)) if article else 0
        stored = await tx.cards.of(article.id) if article else None
        change = await tx.source_changes.of(article.id) if article else None
        last = await tx.audit.last(article.id) if article else None
        contributor = await _contributor(tx, article)
    edits = visit.is_editor
    standing = Standing(
        asked, left, only, done, undo, of_source, look if edits else 0, last.id if last else 0, contributor, edits,
        change,
    )  # fmt: skip
    intake = await visit.services.ingest.look(article.id) if article else None
    if intake is None:
        return queue_view.empty(standing, visit.t)
    if intake.duplicate is None and change is None:
        standing = replace(standing, join=await visit.services.joins.of(intake.article, intake.matches))
    shown, there = await drawn(visit, intake, stored), zone(visit.chat.timezone)
    planned = intake.article.publish_at if is_overdue(intake.article, visit.now) else None
    if planned is not None:
        at = planned.astimezone(there)
        overdue = visit.t("queue-overdue", day=visit.t.short_date(at.date()), time=visit.t.time(at))
        standing = replace(standing, overdue=overdue)
    return queue_view.shown(intake, shown, standing, _moment(visit, intake.article.created_at), visit.t)


async def _contributor(tx: Transaction, article: Article | None) -> str:
    """Return who has sent an article in as a contributor, none where nobody has."""
    if article is None or article.added_by is None or not await tx.contributions.has(article.id):
        return ""
    return (await tx.people.names([article.added_by])).get(article.added_by, "") or str(article.added_by)


def _waiting(visit: Visit, asked: QueueAction) -> Waiting:
    return Waiting(
        visit.user_id, visit.is_owner, asked.topic_id or None, asked.language or None, asked.source_of or None,
        visit.seat.topics, visit.now - OVERDUE,
    )  # fmt: skip


async def _only(tx: Transaction, visit: Visit, asked: QueueAction) -> str:
    """Return what the queue is narrowed to, in words."""
    topic = await tx.topics.get(asked.topic_id) if asked.topic_id else None
    article = await tx.articles.get(asked.source_of) if asked.source_of else None
    words = [
        label(topic, visit.t) if topic else "",
        language_name(asked.language, visit.t) if asked.language else "",
        lines.source(article) if article else "",
    ]
    return " · ".join(filter(None, words))


async def _lately(tx: Transaction, visit: Visit, article: Article, back_to: int = 0) -> list[Article]:
    """Return what the source of an article has sent lately up to it, and back to another one."""
    of_source = Waiting(visit.user_id, visit.is_owner, source_of=article.id, covered=visit.seat.topics)
    found = await tx.queue.since(of_source, visit.now - LATELY, article.id, MOST_AT_ONCE)
    return [each for each in found if each.id >= back_to]


def _moment(visit: Visit, moment: datetime) -> str:
    there = local(moment, visit.t, zone(visit.chat.timezone))
    return f"{there['day']}, {there['time']}"


ACTIONS = (
    on(ShowQueue, show),
    on(ReadOn, read_on),
    on(PutOff, put_off),
    on(PublishNext, publish),
    on(TakeChange, take_change),
    on(KeepOurs, keep_ours),
    on(TieStory, tie),
    on(DiscardNext, discard),
    on(TakeBack, take_back),
    on(ShowQueueChoice, offer_choice),
    on(AskAboutAll, ask_about_all),
    on(DecideOnAll, decide_on_all),
)
