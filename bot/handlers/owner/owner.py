"""The owners' table, and how the bot is doing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.handlers.guards import in_private, owners_only
from bot.handlers.owner import audit, control, deliveries, importing, inviting, people
from bot.replies import Reply, View
from bot.rooms import Room
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.model import DeliveryState
from digests.model.tallies import LATE_UP_TO

# By which the most came.
LINKS_SHOWN = 10


async def status(visit: Visit) -> Reply:
    """Say in a few lines what is stored and how the deliveries went."""
    t = visit.t
    async with visit.store.read() as tx:
        articles, chats = await tx.articles.count(None), await tx.chats.count()
        everybody, signs = await tx.people.all(), await tx.vitals.get(visit.now)
        links = await tx.campaigns.most(LINKS_SHOWN)
        unmet = await tx.unmet.so_far()
    lines = [t("owner-status", articles=articles, chats=chats, editors=len(everybody))]
    if strangers := unmet.waiting + unmet.far:
        lines.append(t("owner-unmet", count=strangers, waiting=unmet.waiting))
    states = {**signs.deliveries, DeliveryState.PENDING: signs.queue}
    figures = [t.plain(f"owner-{state}", count=states[state]) for state in DeliveryState if states.get(state)]
    lines.append(t("owner-deliveries", figures=" · ".join(figures)) if figures else t("owner-no-deliveries"))
    if states.get(DeliveryState.UNKNOWN):
        lines.append(t("owner-unknown-explained"))
    if any(signs.lateness):
        lines.append(t("owner-came", figures=" · ".join(_came(t, signs.lateness))))
    if links:
        lines += [Html(""), t("owner-campaigns")]
        lines += [t("owner-campaign", name=each.name, starts=each.starts, readers=each.readers) for each in links]
    return View(Html("\n".join(lines)))


def _came(t: Translator, lateness: Sequence[int]) -> Iterator[str]:
    """Yield how many digests came how late, on time first."""
    names = [*(t.plain("stats-late-up-to", minutes=most // timedelta(minutes=1)) for most in LATE_UP_TO)]
    for name, count in zip([*names, t.plain("stats-late-more")], lateness, strict=True):
        if count:
            yield f"{name}: {t.number(count)}"


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
