"""The owners' table, and how the bot is doing."""

from __future__ import annotations

from bot.handlers.guards import in_private, owners_only
from bot.handlers.owner import audit, control, deliveries, importing, inviting, people
from bot.replies import Reply, View
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.model import DeliveryState

# By which the most came.
LINKS_SHOWN = 10


async def status(visit: Visit) -> Reply:
    """Say in a few lines what is stored and how the deliveries went."""
    t = visit.t
    async with visit.store.read() as tx:
        articles, chats = await tx.articles.count(None), await tx.chats.count()
        everybody, states = await tx.people.all(), await tx.outbox.states()
        links = await tx.campaigns.most(LINKS_SHOWN)
    lines = [t("owner-status", articles=articles, chats=chats, editors=len(everybody))]
    figures = [t.plain(f"owner-{state}", count=states[state]) for state in DeliveryState if states.get(state)]
    lines.append(t("owner-deliveries", figures=" · ".join(figures)) if figures else t("owner-no-deliveries"))
    if states.get(DeliveryState.UNKNOWN):
        lines.append(t("owner-unknown-explained"))
    if links:
        lines += [Html(""), t("owner-campaigns")]
        lines += [t("owner-campaign", name=each.name, starts=each.starts, readers=each.readers) for each in links]
    return View(Html("\n".join(lines)))


ROOM = Room(
    commands={
        "people": people.people,
        "invite": inviting.invite,
        # What it was called before there were other roles.
        "editors": people.people,
        "status": status,
        "deliveries": deliveries.list_editions,
        "audit": audit.audit,
    },
    actions=(
        *audit.ACTIONS,
        *people.ACTIONS,
        *inviting.ACTIONS,
        *deliveries.ACTIONS,
        *control.ACTIONS,
        *importing.ACTIONS,
    ),
    takes=(importing.take,),
    guards=(owners_only, in_private("owner-in-private")),
)
