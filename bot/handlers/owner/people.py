"""/people: everybody with a role, what each may do and of which topics."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from bot import commands
from bot.actions.owner import (
    AskToGive,
    Cover,
    CoverAll,
    Give,
    PersonAction,
    ShowCovered,
    ShowHeirs,
    ShowPeople,
    ShowPerson,
)
from bot.handlers.owner import people_view
from bot.handlers.owner.people_view import Around, Known
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import GIVEN, Person, Role, UnderWay
from digests.people import Outcome, parts
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)


async def people(visit: Visit) -> Reply:
    """List everybody with a role."""
    return await show_people(visit, ShowPeople())


async def show_people(visit: Visit, action: ShowPeople) -> Reply:
    """Show a page of the list."""
    return await listed(visit, action.page)


async def show_person(visit: Visit, _: ShowPerson, person: Person) -> Reply:
    """Show one of them, with what can be changed."""
    return await _card(visit, person)


async def show_covered(visit: Visit, action: ShowCovered, person: Person) -> Reply:
    """Show the topics that a role covers, as toggles."""
    return await _covered(visit, person, action.page)


async def cover(visit: Visit, action: Cover, person: Person) -> Reply:
    """Let a role cover a topic, or no longer; the last one stays."""
    changed = await visit.services.people.cover(person.user_id, action.topic_id, wanted=action.wanted) or person
    view = await _covered(visit, changed, action.page)
    return view.saying(visit.t.plain("people-last-topic")) if changed == person and not action.wanted else view


async def cover_all(visit: Visit, _: CoverAll, person: Person) -> Reply:
    """Let a role cover all topics."""
    return await _covered(visit, await visit.services.people.cover_all(person.user_id) or person, 0)


async def ask_to_give(visit: Visit, action: AskToGive, person: Person) -> Reply:
    """Give another role at once where nothing hangs on it; else ask, with what there is in numbers."""
    if action.role not in (Role.READER, *GIVEN):
        raise Refusal("error-old-button")
    seen = await visit.services.people.under_way(person.user_id)
    if action.role is not Role.READER and not (seen and parts(person, action.role)):
        return await _give(visit, Give(person.user_id, action.role), person, seen)
    return people_view.parting(person, action.role, seen, _mark(seen), visit.user_id, visit.t)


async def show_heirs(visit: Visit, action: ShowHeirs, person: Person) -> Reply:
    """Offer the editors and owners who can have what somebody has under way."""
    seen, around = await visit.services.people.under_way(person.user_id), await _around(visit)
    heirs = [each for each in around.editors if each != person.user_id]
    return people_view.heirs(action, heirs, _mark(seen), around.names, visit.t)


async def give(visit: Visit, action: Give, person: Person) -> Reply:
    """Give the other role, as it was asked; where that has changed since, ask again. Raises: Refusal."""
    if action.role not in (Role.READER, *GIVEN):
        raise Refusal("error-old-button")
    seen = await visit.services.people.under_way(person.user_id)
    if parts(person, action.role) and action.mark != _mark(seen):
        raise Refusal("people-changed", _asked_again(visit, action, person, seen))
    return await _give(visit, action, person, seen)


async def person_in(visit: Visit, action: PersonAction) -> Person:
    """Return whom a button speaks of. Raises: Refusal, which shows those there are."""
    async with visit.store.read() as tx:
        person = await tx.people.get(action.user_id)
    if person is None:
        raise Refusal("owner-no-such-editor", await listed(visit), alert=False)
    return person


async def listed(visit: Visit, page: int = 0) -> View:
    """Return a page of everybody with a role."""
    async with visit.store.read() as tx:
        invitations = await tx.people.open_invitations(visit.now)
    return people_view.people(await _around(visit), page, invitations, visit.t, zone(visit.chat.timezone))


async def _give(visit: Visit, action: Give, person: Person, seen: UnderWay) -> View:
    heir_id, services, t = action.heir_id or None, visit.services, visit.t
    outcome, count = await services.people.give(person.user_id, action.role, seen, heir_id)
    if outcome is Outcome.CHANGED:
        now = await services.people.under_way(person.user_id)
        raise Refusal("people-changed", _asked_again(visit, action, person, now))
    if outcome is Outcome.NO_HEIR:
        raise Refusal("people-no-heir", _asked_again(visit, action, person, seen))
    if outcome is Outcome.NOBODY:
        raise Refusal("owner-no-such-editor", await listed(visit), alert=False)
    language = None if action.role is Role.READER else await _language(visit, person)
    await commands.register_for(visit.bot, person.user_id, action.role, services.texts, language)
    await _tell(visit, person, action.role)
    said = people_view.given(person, action, count, (await _around(visit)).names, visit.user_id, t)
    if action.role is Role.READER:
        return (await listed(visit)).saying(said)
    return (await _card(visit, await person_in(visit, action))).saying(said)


def _asked_again(visit: Visit, action: Give, person: Person, seen: UnderWay) -> View:
    return people_view.parting(person, action.role, seen, _mark(seen), visit.user_id, visit.t)


async def _tell(visit: Visit, person: Person, role: Role) -> None:
    """Tell somebody that they have another role, or none any more, in their own language; nobody who cannot be."""
    async with visit.store.read() as tx:
        chat = await tx.chats.get(person.user_id)
    if chat is None or role is person.role:
        return
    t = visit.services.texts[chat.language]
    try:
        html = t("people-your-role", role=str(role), was=str(person.role))
        await visit.bot.send_message(chat.id, html, parse_mode="HTML", disable_notification=chat.silent)
    except TelegramError as error:
        logger.info("Person %s is not told of their role: %s", person.user_id, error)


async def _language(visit: Visit, person: Person) -> str | None:
    """Return the language of somebody's private chat, None where they have none."""
    async with visit.store.read() as tx:
        chat = await tx.chats.get(person.user_id)
    return chat.language if chat else None


async def _card(visit: Visit, person: Person) -> View:
    seen, around = await visit.services.people.under_way(person.user_id), await _around(visit, person)
    return people_view.person(person, seen, around, visit.t, zone(visit.chat.timezone))


async def _covered(visit: Visit, person: Person, page: int) -> View:
    async with visit.store.read() as tx:
        known = await tx.topics.all()
    return people_view.covered(person, known, page, visit.t)


async def _around(visit: Visit, *besides: Person) -> Around:
    """Return everybody with a role, as they are called, and when they did something last."""
    owners = visit.services.settings.telegram.owner_ids
    async with visit.store.read() as tx:
        given, topics = await tx.people.all(), await tx.topics.all()
        ids = {*owners, *(person.user_id for person in given), *(person.added_by for person in besides)}
        names, acts = await tx.people.names(ids), await tx.people.last_acts(ids)
    return Around(tuple(owners), given, Known(names, acts, {topic.id: topic for topic in topics}))


def _mark(seen: UnderWay) -> str:
    """Return what tells how much there was, within the few bytes of a button."""
    return f"{seen.drafts}.{seen.scheduled}.{seen.channels}"[:8] if seen else ""


ACTIONS = (
    on(ShowPeople, show_people),
    on(ShowPerson, person_in, show_person),
    on(ShowCovered, person_in, show_covered),
    on(Cover, person_in, cover),
    on(CoverAll, person_in, cover_all),
    on(AskToGive, person_in, ask_to_give),
    on(ShowHeirs, person_in, show_heirs),
    on(Give, person_in, give),
)
