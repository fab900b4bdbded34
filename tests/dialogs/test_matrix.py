"""Who may do what, and where: each act tried by each role in each kind of chat, with data that no button shows.

The acts are read off the rooms: a new command, button or question without a decision here fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, dataclass, fields
from datetime import datetime, timedelta
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_type_hints

import pytest
from sqlalchemy import select

from bot.actions import Action
from bot.handlers.all_rooms import ROOMS
from bot.questions import Question
from bot.sandbox import Channel, Group, Person
from digests.model import PendingInput, Role, Seat
from digests.sources.drafts import Draft
from digests.sources.opml import Outline
from digests.store.schema.metadata import metadata
from tests.dialogs.articles import BREAD, GAS, PROBE
from tests.dialogs.conftest import START, House
from tests.dialogs.script import asks
from tests.dialogs.test_groups import says_anonymously

# What each act needs: what is a reader's own, or an admin's of the chat, needs nothing of the newsroom.
NEEDS = {
    "everybody": """
        /connect /chats /channels /start /help /stop /settings /topics /pause /privacy /export /delete_me /cancel
        /suggest /article /digest /latest /search /story /history /saved /follow /following
        conn-try conn-all conn conn-off conn-cut first speak tour
        settings set set-time set-times set-sound set-days set-lang set-length set-stories set-empty set-pins set-where
        set-when set-layout set-rich set-zone set-place set-tz set-here set-reads filters-new filters filter-end
        filter-back wish subjects filter filter-undo topics follow reads pause resume delete-me keep-me
        read similar why article latest-new latest digest search story-new story story-digest untold told history
        issue saved save saved-file words words-list words-pause words-end words-back words-at-once words-most
        ?groups-connect ?settings-time ?settings-zone ?settings-filter ?search ?follow ?suggest
    """,
    "senders": """
        /add /drafts in-drafts in-card in-open in-discard in-edit in-title in-text in-source in-no-source in-picture
        in-no-picture ?intake-article ?intake-album ?intake-title ?intake-text ?intake-source ?intake-picture
    """,
    "deciders": """
        /queue qu qu-on qu-later qu-yes qu-no qu-undo qu-only qu-all qu-each qu-take qu-keep qu-tie qu-at ?morning
    """,
    "editors": """
        in-publish in-undo in-restore in-mine in-topics in-topic in-language in-speaks in-history in-back in-join
        in-parts in-part in-schedule in-at in-when in-unschedule
        fix-source fix-no-source fix-language fix-speaks fix-date fix-no-date fix-topics fix-topic fix-sort
        ?fix-source ?fix-date ?fix-topics
        fix fix-title fix-text fix-do fix-line fix-back fix-own fix-gone fix-state
        ?intake-moment ?fix-title ?fix-text ?fix-ready ?fix-line ?fix-own
        /topic topic-list topic-view topic-confirm topic-names topic-emoji topic-skip topic-cancel topic-query
        topic-archived topic-change topic-save ?topic-names ?topic-emoji ?topic-query
        topic-follow topic-how topic-meant topic-learned topic-unlearn topic-relearn topic-lacks topic-word topic-unword
        /plan pl pl-sent
        /desk dk dk-topic dk-see dk-story dk-pin dk-drop dk-up dk-down dk-merge dk-join dk-split dk-part dk-untie dk-why
        dk-title dk-own dk-intro dk-words dk-hold dk-held dk-wait dk-then dk-each dk-ok dk-stop dk-all
        dk-frame dk-fr-ask dk-fr-cut dk-test dk-try ?desk-frame
        dk-pic dk-pic-own dk-pic-cut dk-pic-undo ?desk-picture ?desk-album
        ?desk-title ?desk-introduction
    """,
    "editors of all topics": """
        /stats st st-file st-dark
        /feeds /opml feeds feed feed-trust feed-pause feed-off feed-cut feed-new feed-add feed-test ?feeds-address
        feed-all feed-undo feed-name feed-own feed-dir feed-nodir feed-same feed-join ?feeds-name ?feeds-folder
        topic-order topic-place topic-at ?topic-place topic-merge topic-into topic-merged
        topic-archive topic-back topic-new topic-countries ?country-words conn-posts conn-trust
        wanted wanted-yes wanted-no wanted-off ?suggestion-line
    """,
    "owners": """
        topic-delete topic-remove
        /people /invite /editors /status /deliveries /audit au au-who au-file editors pp pp-topics pp-topic pp-all
        editor-off pp-heirs pp-cut pp-invite pp-revoke dv dv-edition dv-articles dv-topics dv-topic dv-again dv-send
        dv-back dv-gone dv-renew dv-on push-off push-on dv-revive im-go im-no
        /announce an an-open an-mine an-text an-links an-no-links an-langs an-lang an-lang-off an-see an-test an-silent
        an-whom an-kind an-active an-tongues an-tongue an-topics an-topic an-drop an-gone an-ready an-send
        an-pause an-on an-stop an-cut an-fix an-fixed ?an-text ?an-behind ?an-links ?an-fix ?an-fix-ready
    """,
}
MAY = {
    Role.READER: ("everybody",),
    Role.CONTRIBUTOR: ("everybody", "senders"),
    Role.REVIEWER: ("everybody", "deciders"),
    Role.EDITOR: ("everybody", "senders", "deciders", "editors", "editors of all topics"),
    Role.OWNER: tuple(NEEDS),
}
# Those who may not hear one of these; whoever may hears none of the first three.
BY_ROLE = ("error-not-allowed", "owner-only", "error-all-topics")
REFUSALS = (
    *(*BY_ROLE, "error-other-topics", "intake-not-yours", "queue-not-yours", "error-old-button"),
    *("intake-in-private", "desk-in-private", "topics-in-private", "feeds-in-private", "owner-in-private"),
    "stats-in-private",
)
# What an article's own questions say where it is out; and those that whatever is sent may be the beginning of.
CLOSED = ("intake-already-published", "intake-accepted")
BEGIN = ("?intake-article", "?intake-album", "?intake-picture")
# What belongs to readers, or follows from what is told: all else is the newsroom's, and nobody's but theirs.
READERS = (
    *(
        "alerting",
        "answer_articles",
        "answers",
        "appearances",
        "bodies",
        "campaigns",
        "chats",
        "connections",
        "counters",
    ),
    *("deliveries", "editions", "filter_sets", "follows", "inbox", "meta", "orders", "questions", "rule_matches"),
    # Sums that name nobody.
    "tallies",
    *("rules", "saved", "served", "subscriptions", "translations", "vectors", "cards", "card_places"),
    # When each editor hears what waits is their own, and that they have heard it is noted as the minutes pass.
    "mornings",
    # What readers suggest is theirs until an editor decides on it.
    "suggestions",
)
ROLES = [
    pytest.param(Seat(role, topics), id=f"{role}{' of one topic' if topics else ''}")
    for role in Role
    for topics in ((), (0,))
    if not topics or role in (Role.EDITOR, Role.REVIEWER, Role.CONTRIBUTOR)
]
PLACES = ("private", "group", "supergroup", "channel")
# What is said in it ends the conversation of whoever tries; and leads to a web that is not there.
SPARED = ("delete-me", "feed-add", "feed-test", "set-lang", "speak")


def acts() -> dict[str, type[Any] | None]:
    """Return every act of the rooms: commands, buttons by their code, and questions."""
    found: dict[str, type[Any] | None] = {}
    for room in ROOMS:
        found |= {f"/{command}": None for command in room.commands}
        found |= {route.kind.code: route.kind for route in room.actions}
        found |= {f"?{route.kind.kind}": route.kind for route in room.questions}
    return found


ACTS = acts()
NEED = {act: need for need, listed in NEEDS.items() for act in listed.split()}


def test_every_act_has_a_decision_and_every_decision_an_act() -> None:
    assert ACTS.keys() - NEED.keys() == set(), "decide who may do this, and write it down above"
    assert NEED.keys() - ACTS.keys() == set(), "this is done no more"
    assert len(NEED) == sum(len(listed.split()) for listed in NEEDS.values())


@dataclass(frozen=True)
class Stage:
    """Somebody who tries, where, and what there is to be tried on, none of which is theirs."""

    house: House
    person: Person
    seat: Seat
    draft: int
    published: int
    topic: int
    feed: int
    victim: int

    def may(self, act: str) -> bool:
        """Tell whether an act is this person's to do in private."""
        whole = NEED[act] != "editors of all topics" or not self.seat.topics
        return NEED[act] in MAY[self.seat.role] and whole

    def data(self, kind: type[Action], article: int) -> str:
        """Return what a forged button of a kind carries."""
        return kind(**self._values(kind, article)).encode()

    def details(self, kind: type[Question], article: int) -> dict[str, Any]:
        """Return what a question of a kind holds."""
        return kind(**self._values(kind, article)).details()

    def _values(self, kind: type[Any], article: int) -> dict[str, Any]:
        known = {
            "article_id": article, "topic_id": self.topic, "feed_id": self.feed, "user_id": self.victim,
            "chat_id": self.person.id, "other_id": article, "scope": "e", "number": 1, "edition_id": 1,
        }  # fmt: skip
        hints, values = get_type_hints(kind), {}
        for field in fields(kind):
            if field.name in known:
                values[field.name] = known[field.name]
            elif field.default is MISSING and field.default_factory is MISSING:
                values[field.name] = _some(hints[field.name])
        return values


def _some(hint: Any) -> Any:
    """Return a value of a type, as somebody would forge it."""
    kinds = [each for each in get_args(hint) if each is not NoneType] or [hint]
    if isinstance(kinds[0], type) and issubclass(kinds[0], Enum):
        return next(iter(kinds[0]))
    return {bool: True, int: 1, str: "x", datetime: START}[kinds[0]]


async def staged(house: House, seat: Seat) -> Stage:
    """Set the stage, with somebody of a role who has opened their chat."""
    services = house.services
    outlines = [Outline("https://paper.example/feed", "The Paper", None, ())]
    await services.feeds.add_listed(outlines, trusted=False, added_by=None)
    title, text = PROBE.split("\n", 1)
    published = await house.publish(title, text)
    heading, body = GAS.split("\n", 1)
    draft = (await services.ingest.add(Draft(heading, body), house.owner.id)).article.id
    victim = await house.editor("Victor", "en")
    async with services.store.read() as tx:
        topics, feeds = await tx.topics.all(), await tx.feeds.all()
    # The minute that passes while all this is tried polls it otherwise.
    await services.feeds.pause(feeds[0].id, paused=True)
    person = house.owner
    if seat.role is Role.READER:
        person = house.telegram.person("Petra", "en")
    elif seat.role is not Role.OWNER:
        # Of a topic that nothing here is on.
        person = await house.editor("Petra", "en", seat.role, (topics[-1].id + 1000,) if seat.topics else ())
    await asks(person, "/start")
    return Stage(house, person, seat, draft, published.id, topics[0].id, feeds[0].id, victim.id)


async def newsroom(house: House) -> dict[str, list[tuple[Any, ...]]]:
    """Return all that is the newsroom's, as it stands."""
    async with house.services.store._database.read() as connection:
        return {
            table.name: [tuple(row) for row in await connection.rows(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
            if table.name not in READERS
        }


def sentences(house: House, keys: tuple[str, ...]) -> set[str]:
    """Return what somebody who is refused hears, in every language."""
    texts = house.services.texts
    return {texts[language].plain(key) for key in keys for language in texts.languages}


async def tried(stage: Stage, act: str, article: int) -> str:
    """Let somebody try an act in private, and return what they hear: the notice of a button, else the answer."""
    person, kind, house = stage.person, ACTS[act], stage.house
    person.skip()
    # Nobody is read who says so much at once.
    house.clock.forward(timedelta(seconds=20))
    if act.startswith("/"):
        return (await asks(person, act)).text
    if act.startswith("?"):
        assert kind is not None
        asked = PendingInput(person.id, person.id, kind.kind, stage.details(kind, article), house.clock.now())
        await house.services.questions.keep(asked)
        await person.says(BREAD.partition("\n")[2])
        return (await person.hears()).text
    assert kind is not None
    screen = [message for message in person.screen() if message.text][-1].message_id
    return await person.presses_raw(screen, stage.data(kind, article)) or ""


@pytest.mark.slow
@pytest.mark.parametrize("seat", ROLES)
async def test_in_private_each_role_does_its_own_and_nothing_else(house: House, seat: Seat) -> None:
    stage = await staged(house, seat)
    before, refusals = await newsroom(house), sentences(house, REFUSALS)
    mine = [act for act in NEED if stage.may(act)]
    for act in NEED.keys() - mine:
        for article in (stage.draft, stage.published):
            assert await tried(stage, act, article) in refusals, act
    await house.idle()
    assert await newsroom(house) == before, "what somebody may not do changes nothing"
    by_role = sentences(house, BY_ROLE)
    for act in mine:
        if act not in SPARED and not act.startswith("?") and NEED[act] != "everybody":
            assert await tried(stage, act, stage.draft) not in by_role, act
            await house.idle()
    if seat.role in (Role.CONTRIBUTOR, Role.REVIEWER, Role.READER) or seat.topics:
        assert await newsroom(house) == before, "what is not theirs stays as it was"


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES[1:])
@pytest.mark.parametrize("seat", ROLES)
async def test_where_others_read_along_nobody_does_anything_of_the_newsroom(
    house: House, seat: Seat, place: str
) -> None:
    stage = await staged(house, seat)
    where = opened(stage, place)
    before, refusals = await newsroom(house), sentences(house, REFUSALS)
    shown = await house.bot.application.bot.send_message(where.id, "What is said here stands in the chat.")
    for act in (act for act, need in NEED.items() if need != "everybody"):
        kind = ACTS[act]
        house.clock.forward(timedelta(seconds=20))
        if kind is not None and issubclass(kind, Action):
            data = stage.data(kind, stage.draft)
            assert await stage.person.presses_raw(shown.message_id, data, to=where) in refusals, act
        elif kind is None and place == "supergroup":
            # The anonymous admin's message stands under the name of the group, whoever wrote it.
            stage.person.skip(where)
            assert isinstance(where, Group)
            says_anonymously(house, where, where, act)
            assert (await stage.person.hears(where)).text in sentences(house, BY_ROLE), act
        elif kind is None and place == "group":
            assert (await asks(stage.person, act, where)).text in refusals, act
        elif kind is None:
            await stage.person.says(act, where)
    await house.idle()
    assert await newsroom(house) == before


def opened(stage: Stage, place: str) -> Group | Channel:
    """Return a chat of a kind in which the bot is, and the person an admin."""
    telegram, person = stage.house.telegram, stage.person
    if place == "channel":
        return telegram.channel("Square", [person], with_bot=True)
    return telegram.group("Square", [], [person], with_bot=True, supergroup=place == "supergroup")


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.CONTRIBUTOR])
async def test_an_editor_who_is_demoted_in_the_middle_of_a_conversation_ends_it(house: House, role: Role) -> None:
    stage = await staged(house, Seat(Role.EDITOR))
    seen = await house.services.people.under_way(stage.person.id)
    await house.services.people.give(stage.person.id, role, seen, None)
    before, refusals = await newsroom(house), sentences(house, REFUSALS)
    for act in questions_of_the_newsroom():
        for article in (stage.draft, stage.published):
            if NEED[act] in MAY[role] and act in (*BEGIN, "?morning"):
                continue
            assert await tried(stage, act, article) in refusals | sentences(house, CLOSED), act
            async with house.services.store.read() as tx:
                left = await tx.people.expected(stage.person.id, stage.person.id)
            assert left is None, (act, "the question is let go")
    await house.idle()
    assert await newsroom(house) == before


def questions_of_the_newsroom() -> Iterator[str]:
    """Yield the questions that only people with a role are asked."""
    yield from (act for act, need in NEED.items() if act.startswith("?") and need != "everybody")
