"""People with a role as owners see them: the list, one of them, their topics, the question before a change. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial

from telegram import InlineKeyboardButton

from bot.actions.owner import (
    AskToGive,
    Cover,
    CoverAll,
    Give,
    Invite,
    RevokeInvitations,
    ShowCovered,
    ShowHeirs,
    ShowPeople,
    ShowPerson,
)
from bot.keyboards import arrows, button, in_rows, keyboard, paged
from bot.render.lines import isolated, label, one_line
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import GIVEN, Person, Role, Topic, UnderWay

PEOPLE_A_PAGE, TOPICS_A_PAGE, HEIRS_A_PAGE, TOPICS_NAMED = 10, 12, 10, 3
# Telegram keeps a name within 64 characters twice over; a list of them should not fill the screen.
NAME_UNITS = 40
MARKS = {Role.OWNER: "👑", Role.EDITOR: "✍️", Role.REVIEWER: "🔎", Role.CONTRIBUTOR: "📥"}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of people by id: their names and when they did something last; and the topics by id."""

    names: Mapping[int, str]
    acts: Mapping[int, datetime]
    topics: Mapping[int, Topic]


@dataclass(frozen=True, slots=True)
class Around:
    """Everybody with a role: the owners, those to whom they gave one, and what is known of all."""

    owners: Sequence[int]
    given: Sequence[Person]
    known: Known

    @property
    def names(self) -> Mapping[int, str]:
        """What people are called, by id."""
        return self.known.names

    @property
    def editors(self) -> list[int]:
        """The owners and editors, by id."""
        return [*self.owners, *(person.user_id for person in self.given if person.role is Role.EDITOR)]


def people(around: Around, number: int, invitations: int, t: Translator, zone: tzinfo) -> View:
    """Return a page of everybody with a role, the owners first."""
    page = paged(around.given, number, PEOPLE_A_PAGE)
    owners = [
        t("people-owner", mark=MARKS[Role.OWNER], name=called(each, around.names), role=t.plain("role-owner"))
        for each in around.owners
    ]
    lines = [*(owners if page.number == 0 else []), *(_line(each, around.known, t, zone) for each in page.items)]
    alone = [] if around.given else [t("owner-editors-empty")]
    waiting = [t("people-invitations", count=invitations)] if invitations else []
    rows = in_rows([button(_label(each), ShowPerson(each.user_id)) for each in page.items], 1)
    revoke = [button(t.plain("people-revoke"), RevokeInvitations())] if invitations else []
    buttons = keyboard(*rows, arrows(page, ShowPeople), [button(t.plain("people-add"), Invite())], revoke)
    return View(Html("\n\n".join([t("people-title"), "\n".join(lines), *alone, *waiting])), buttons)


def person(found: Person, seen: UnderWay, around: Around, t: Translator, zone: tzinfo) -> View:
    """Return somebody with what they may do, since when, what they have under way, and what can be changed."""
    known, added = around.known, found.added_at.astimezone(zone)
    lines = [
        t("people-card", mark=MARKS[found.role], name=name(found), role=t.plain(f"role-{found.role}"),
          does=t.plain(f"role-does-{found.role}")),
        t("people-covers", topics=_topics(found, known, t)),
        t("people-since", day=t.short_date(added.date()), by=called(found.added_by, known.names)),
        _last(found, known, t, zone),
        *([t("people-under-way", what=_counted(seen, t))] if seen else []),
    ]  # fmt: skip
    roles = [
        button(t.plain("people-make", role=t.plain(f"role-{role}")), AskToGive(found.user_id, role))
        for role in GIVEN
        if role is not found.role
    ]
    buttons = keyboard(
        *([each] for each in roles),
        [button(t.plain("people-topics"), ShowCovered(found.user_id))],
        [button(t.plain("people-remove"), AskToGive(found.user_id))],
        [to_people(t)],
    )
    return View(Html("\n".join(lines)), buttons)


def covered(found: Person, known: Sequence[Topic], number: int, t: Translator) -> View:
    """Return the topics as toggles, those that a role covers with a tick."""
    page, user_id = paged(known, number, TOPICS_A_PAGE), found.user_id
    toggles = [
        button(f"{'✓ ' if each.id in found.topics else ''}{label(each, t)}",
               Cover(user_id, each.id, each.id not in found.topics, page.number))
        for each in page.items
    ]  # fmt: skip
    everything = f"{'' if found.topics else '✓ '}{t.plain('people-all-topics')}"
    back = button(t.plain("done"), ShowPerson(user_id))
    rows = [*in_rows(toggles, 2), arrows(page, partial(ShowCovered, user_id))]
    return View(
        t("people-which-topics", name=name(found)), keyboard([button(everything, CoverAll(user_id))], *rows, [back])
    )


def parting(found: Person, role: Role, seen: UnderWay, mark: str, owner_id: int, t: Translator) -> View:
    """Ask before somebody loses a role, and what becomes of what they have under way."""
    give = partial(Give, found.user_id, role)
    question = t("people-really-remove", name=name(found))
    if role is not Role.READER:
        question = t("people-really-give", name=name(found), role=t.plain(f"role-{role}"))
    back = [button(t.plain("back"), ShowPerson(found.user_id))]
    if not seen:
        return View(question, keyboard([button(t.plain("owner-yes-remove"), give())], back))
    mine = button(t.plain("people-to-me"), give(owner_id, mark))
    theirs = button(t.plain("people-to-whom"), ShowHeirs(found.user_id, role))
    drop = button(t.plain("people-drop"), give(0, mark))
    told = [question, t("people-has-under-way", what=_counted(seen, t)), t("people-what-becomes")]
    if seen.scheduled or seen.channels:
        told.append(t("people-handed-over"))
    return View(Html("\n\n".join(told)), keyboard([mine], [theirs], [drop], back))


def heirs(action: ShowHeirs, ids: Sequence[int], mark: str, names: Mapping[int, str], t: Translator) -> View:
    """Offer those who can have what somebody has under way."""
    page, role = paged(ids, action.page, HEIRS_A_PAGE), action.role
    rows = [[button(called(each, names), Give(action.user_id, role, each, mark))] for each in page.items]
    back = [button(t.plain("back"), AskToGive(action.user_id, role))]
    turn = arrows(page, partial(ShowHeirs, action.user_id, role))
    return View(t("people-whose"), keyboard(*rows, turn, back))


def given(found: Person, action: Give, count: int, names: Mapping[int, str], owner_id: int, t: Translator) -> str:
    """Return what was done, as plain text."""
    said = t.plain("people-removed", name=name(found))
    if action.role is not Role.READER:
        said = t.plain("people-given", name=name(found), role=t.plain(f"role-{action.role}"))
    if not count:
        return said
    if not action.heir_id:
        return f"{said} {t.plain('people-dropped', count=count)}"
    if action.heir_id == owner_id:
        return f"{said} {t.plain('people-yours-now', count=count)}"
    return f"{said} {t.plain('people-theirs-now', count=count, name=called(action.heir_id, names))}"


def to_people(t: Translator) -> InlineKeyboardButton:
    """Return the way to the list."""
    return button(t.plain("people-back"), ShowPeople())


def name(found: Person) -> str:
    """Return what somebody with a role is called, on one line."""
    return isolated(one_line(found.name, NAME_UNITS)) or str(found.user_id)


def called(user_id: int, names: Mapping[int, str]) -> str:
    """Return what somebody is called, on one line; the id where no name is known."""
    return isolated(one_line(names.get(user_id, ""), NAME_UNITS)) or str(user_id)


def _line(found: Person, known: Known, t: Translator, zone: tzinfo) -> Html:
    added, did = found.added_at.astimezone(zone), known.acts.get(found.user_id)
    last = t.plain("people-active", day=t.short_date(did.astimezone(zone).date())) if did else t.plain("people-idle")
    topics = f" · {_topics(found, known, t)}" if found.topics else ""
    return t(
        "people-line", mark=MARKS[found.role], name=name(found), role=t.plain(f"role-{found.role}"), topics=topics,
        day=t.short_date(added.date()), last=last,
    )  # fmt: skip


def _label(found: Person) -> str:
    return f"{MARKS[found.role]} {name(found)}"


def _last(found: Person, known: Known, t: Translator, zone: tzinfo) -> Html:
    did = known.acts.get(found.user_id)
    return t("people-last-active", day=t.short_date(did.astimezone(zone).date())) if did else t("people-never-active")


def _topics(found: Person, known: Known, t: Translator) -> str:
    """Return the topics that a role covers, the first by name, as plain text."""
    if not found.topics:
        return t.plain("people-all-topics")
    there = [label(known.topics[each], t) for each in found.topics if each in known.topics]
    more = len(there) - TOPICS_NAMED
    return ", ".join([*there[:TOPICS_NAMED], *([f"+{more}"] if more > 0 else [])]) or t.plain("people-no-topic")


def _counted(seen: UnderWay, t: Translator) -> str:
    """Return in numbers what somebody has under way, as plain text."""
    counts = {"drafts": seen.drafts, "scheduled": seen.scheduled, "channels": seen.channels}
    return t.series([t.plain(f"people-{what}", count=count) for what, count in counts.items() if count])
