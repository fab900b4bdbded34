"""/invite: a link that gives one person a role, once, for a while; only the hash of its token is kept."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode

from bot.actions.owner import Invite, RevokeInvitations
from bot.handlers.owner import people
from bot.handlers.owner.people_view import to_people
from bot.keyboards import button, keyboard, link
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import GIVEN

# How long a link lasts, in minutes, with the key of the label: long enough to be read, and short enough to be lost.
LASTS = {15: "people-lasts-minutes", 24 * 60: "people-lasts-day", 7 * 24 * 60: "people-lasts-week"}
MARK_LETTERS = 16


async def invite(visit: Visit) -> Reply:
    """Make a link that turns one person into an editor; another role and a longer time are one tap away."""
    return await make(visit, Invite())


async def make(visit: Visit, action: Invite) -> Reply:
    """Make a link as the button says, in the place of the one that was shown. Raises: Refusal where it is forged."""
    if action.role not in GIVEN or action.minutes not in LASTS or len(action.mark) not in (0, MARK_LETTERS):
        raise Refusal("error-old-button")
    lasts = timedelta(minutes=action.minutes)
    offer = await visit.services.people.invite(visit.user_id, action.role, lasts, action.mark)
    t, address = visit.t, f"https://t.me/{visit.bot.username}?start=editor_{offer.token}"
    told = t(
        "people-invite", link=address, lasts=t.plain(LASTS[action.minutes]), role=t.plain(f"role-{action.role}"),
        does=t.plain(f"role-does-{action.role}"),
    )  # fmt: skip
    share = urlencode({"url": address, "text": t.plain("owner-share-text")})
    roles = [
        button(_chosen(t.plain(f"role-{role}"), role is action.role), Invite(role, action.minutes, offer.mark))
        for role in GIVEN
    ]
    times = [
        button(_chosen(t.plain(key), minutes == action.minutes), Invite(action.role, minutes, offer.mark))
        for minutes, key in LASTS.items()
    ]
    shared = link(t.plain("owner-share"), f"https://t.me/share/url?{share}")
    return View(told, keyboard([shared], *([each] for each in roles), times, [to_people(t)]))


async def revoke(visit: Visit, _: RevokeInvitations) -> Reply:
    """Take all invitations back that nobody has used."""
    count = await visit.services.people.revoke()
    return (await people.listed(visit)).saying(visit.t.plain("people-revoked", count=count))


def _chosen(label: str, is_chosen: bool) -> str:
    return f"✓ {label}" if is_chosen else label


ACTIONS = (on(Invite, make), on(RevokeInvitations, revoke))
