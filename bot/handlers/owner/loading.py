"""What the buttons about deliveries speak of, as it stands now, and how it is shown."""

from __future__ import annotations

from bot.actions.owner import EDITION, TOPIC, DeliveriesAction, EditionAction, ShowSentTopic
from bot.handlers.owner import view
from bot.replies import Refusal, View
from bot.visit import Visit
from digests.model import EditionFilter, EditionReport, Topic
from digests.timing.timetable import zone


async def edition_in(visit: Visit, action: EditionAction) -> EditionReport:
    """Return the edition that a button speaks of. Raises: Refusal."""
    async with visit.store.read() as tx:
        edition = await tx.deliveries.entry(action.edition_id)
    if edition is None:
        raise Refusal("deliveries-no-edition")
    return edition


async def topic_in(visit: Visit, action: ShowSentTopic) -> Topic:
    """Return the topic that a button speaks of. Raises: Refusal."""
    async with visit.store.read() as tx:
        topic = await tx.topics.get(action.topic_id)
    if topic is None:
        raise Refusal("deliveries-no-edition")
    return topic


async def deliveries_in(_: Visit, action: DeliveriesAction) -> EditionFilter:
    """Return the deliveries that a button speaks of, of an edition or a topic. Raises: Refusal where it is forged."""
    if action.number > 0 and action.scope == EDITION:
        return EditionFilter(edition_id=action.number)
    if action.number > 0 and action.scope == TOPIC:
        return EditionFilter(topic_id=action.number)
    raise Refusal("deliveries-no-edition")


async def editions_view(visit: Visit, number: int = 0) -> View:
    """Return a page of the editions, the newest first, and whether messages leave."""
    async with visit.store.read() as tx:
        pace = await tx.pace.get()
        page = view.page_of_editions(await tx.deliveries.count(), number)
        editions = await tx.deliveries.entries(limit=view.EDITIONS_A_PAGE, offset=page.first)
    count, since = await visit.services.control.revivable() if pace.paused_at else (0, None)
    return view.editions(editions, page, pace, visit.t, zone(visit.chat.timezone), since if count else None)


async def edition_view(visit: Visit, edition: EditionReport) -> View:
    """Return one edition, why what failed has failed, and what can be done about it."""
    which = EditionFilter(edition_id=edition.id)
    async with visit.store.read() as tx:
        counts = {state: await tx.deliveries.resendable(which, state) for state in view.AGAIN}
        reasons, shown = await tx.deliveries.reasons(which), await tx.deliveries.topics_of(edition.id)
        topics = [topic for topic in await tx.topics.all() if topic.id in shown]
    return view.edition(edition, topics, reasons, counts, visit.t)


async def edition_again(visit: Visit, action: EditionAction) -> View:
    """Return an edition as it is after a change. Raises: Refusal."""
    return await edition_view(visit, await edition_in(visit, action))
