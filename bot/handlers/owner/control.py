"""What an owner does about what goes out: pause, resume, send again, renew, take back."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.actions.owner import (
    AskToSendAgain,
    AskToTakeBack,
    PauseDelivery,
    Renew,
    ResumeDelivery,
    Revive,
    SendAgain,
    SendOn,
    TakeBack,
)
from bot.handlers.fallback import sentence
from bot.handlers.owner import view
from bot.handlers.owner.loading import deliveries_in, edition_again, edition_in, editions_view
from bot.replies import Notice, Refusal, Reply
from bot.rooms import on
from bot.visit import Visit
from digests.errors import EditionOver
from digests.model import EditionFilter, EditionReport

# What a date can be made of.
LAST_SECOND = 2**37


async def ask_to_send_again(visit: Visit, action: AskToSendAgain, which: EditionFilter) -> Reply:
    """Ask once, with the number, before anything is sent again. Raises: Refusal, InputError (edition-…)."""
    if action.state not in view.AGAIN:
        raise Refusal("deliveries-no-edition")
    count = await visit.services.control.resendable(which, action.state)
    return view.sending_again(action, count, visit.t)


async def send_again(visit: Visit, action: SendAgain, which: EditionFilter) -> Reply:
    """Send what failed or is uncertain again, and lead back to where it came from. Raises: InputError (edition-…)."""
    again = action.state in view.AGAIN
    count = await visit.services.control.send_again(which, action.state) if again else 0
    return view.sent_again(action, count, visit.t)


async def ask_to_take_back(visit: Visit, _: AskToTakeBack, edition: EditionReport) -> Reply:
    """Ask once, with the number, before an edition is taken back from everybody."""
    async with visit.store.read() as tx:
        reach = await tx.corrections.reach_of_edition(edition.id)
    return view.taking_back(edition.id, reach.messages, visit.t)


async def take_back(visit: Visit, action: TakeBack, edition: EditionReport) -> Reply:
    """Take an edition back: its messages come to say so, and why."""
    found = await visit.services.corrections.withdraw(edition.id, action.ground)
    notice = visit.t.plain("deliveries-taking-back" if found else "deliveries-no-edition")
    return (await edition_again(visit, action)).saying(notice, alert=not found)


async def renew(visit: Visit, _: Renew, edition: EditionReport) -> Reply:
    """Compose an edition again from its articles as they are now. Raises: Refusal."""
    if not await visit.services.corrections.renew(edition.id):
        raise Refusal("deliveries-no-edition")
    return Notice(visit.t.plain("deliveries-renewing"))


async def send_on(visit: Visit, action: SendOn, edition: EditionReport) -> Reply:
    """Let a paused edition leave again; say why not where it must not."""
    refused = ""
    try:
        await visit.services.control.send_on(edition.id)
    except EditionOver as error:
        refused = sentence(visit.t, error)
    return (await edition_again(visit, action)).saying(refused, alert=True)


async def pause(visit: Visit, _: PauseDelivery) -> Reply:
    """Let nothing more leave, and show how things stand."""
    await visit.services.control.pause()
    return await _standing(visit, visit.t.plain("push-paused-now"))


async def resume(visit: Visit, _: ResumeDelivery) -> Reply:
    """Let messages leave again, and show how things stand."""
    await visit.services.control.resume()
    return await _standing(visit, visit.t.plain("push-resumed-now"))


async def revive(visit: Visit, action: Revive) -> Reply:
    """Bring back the chats that refusals have switched off. Raises: Refusal where the button is forged."""
    if not 0 <= action.since <= LAST_SECOND:
        raise Refusal("error-old-button")
    count = await visit.services.control.revive(datetime.fromtimestamp(action.since, UTC))
    return Notice(visit.t.plain("deliveries-revived", count=count), alert=True)


async def _standing(visit: Visit, notice: str) -> Reply:
    """Return the list again where the button stood under it; the board of a push redraws itself."""
    if (visit.message.text or "").startswith(visit.t.plain("deliveries-heading")):
        return (await editions_view(visit)).saying(notice)
    return Notice(notice)


ACTIONS = (
    on(AskToSendAgain, deliveries_in, ask_to_send_again),
    on(SendAgain, deliveries_in, send_again),
    on(AskToTakeBack, edition_in, ask_to_take_back),
    on(TakeBack, edition_in, take_back),
    on(Renew, edition_in, renew),
    on(SendOn, edition_in, send_on),
    on(PauseDelivery, pause),
    on(ResumeDelivery, resume),
    on(Revive, revive),
)
