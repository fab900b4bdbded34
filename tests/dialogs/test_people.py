"""/people and the roles that it gives: who sends in, who decides, who works on which topics, and who goes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chores import CONTRIBUTORS
from bot.sandbox import Person
from digests.model import ArticleStatus, Role
from digests.sources.drafts import Draft
from tests.dialogs.articles import GAS, PROBE, newest
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk
from tests.dialogs.test_owner import LINK

TITLE = PROBE.partition("\n")[0]
KIND = {
    "published": f"✅ “{TITLE}” is published. Thank you for sending it in!",
    "discarded": f"Thank you for “{TITLE}”: this time the newsroom has decided against it.",
}


async def contributor(house: House) -> Person:
    """Return a contributor who has sent an article in."""
    cleo = await house.editor("Cleo", "en", Role.CONTRIBUTOR)
    await exchange(cleo, PROBE, ("📥 Sent in", TITLE))
    return cleo


async def decided(house: House) -> None:
    """Let the moment pass after which contributors hear what was decided."""
    house.clock.forward(timedelta(seconds=61))
    await house.bot.scheduler.do_now(CONTRIBUTORS)


async def topic_id(house: House, slug: str) -> int:
    async with house.services.store.read() as tx:
        topic = await tx.topics.by_slug(slug)
    assert topic
    return topic.id


async def put(house: House, text: str, by: int | None = None) -> int:
    """Store a draft, and return its id."""
    title, body = text.split("\n", 1)
    return (await house.services.ingest.add(Draft(title, body), by)).article.id


@on_both
@pytest.mark.parametrize(("tap", "told"), [("[✅ Publish]", "published"), ("[🗑 Discard]", "discarded")])
async def test_what_a_contributor_sends_in_waits_and_is_told_of_once(house: House, tap: str, told: str) -> None:
    cleo, rita = await contributor(house), await house.editor("Rita", "en", Role.REVIEWER)
    assert labels(cleo.screen()[-1]) == ["✏️ Edit", "🗑 Take it back"]
    await talk(rita, [("/queue", ("Sent in by Cleo", TITLE)), (tap, TITLE)])
    await house.idle()
    cleo.skip()
    await house.bot.scheduler.do_now(CONTRIBUTORS)
    await cleo.hears_nothing(house.idle())
    await decided(house)
    assert KIND[told] in (await shown(cleo, TITLE)).text
    await decided(house)
    await cleo.hears_nothing(house.idle())


async def test_what_is_taken_back_by_its_contributor_is_told_to_nobody(house: House) -> None:
    cleo = await contributor(house)
    await exchange(cleo, "[Take it back]", "🗑")
    await decided(house)
    await cleo.hears_nothing(house.idle())
    await talk(await house.editor("Rita", "en", Role.REVIEWER), [("/queue", "Nothing waits")])


async def test_a_decision_that_is_undone_is_not_told(house: House) -> None:
    cleo, rita = await contributor(house), await house.editor("Rita", "en", Role.REVIEWER)
    await talk(rita, [("/queue", TITLE), ("[🗑 Discard]", "Discarded"), ("[↩︎ Undo]", TITLE)])
    cleo.skip()
    await decided(house)
    await cleo.hears_nothing(house.idle())
    assert (await newest(house)).status is ArticleStatus.DRAFT


async def test_a_contributor_changes_the_words_until_they_are_accepted_and_nothing_else(house: House) -> None:
    cleo = await contributor(house)
    await talk(cleo, [("[Edit]", "What would you like to change?"), ("[Title]", TITLE), ("A comet, seen", "A comet")])
    article = await newest(house)
    assert article.title == "A comet, seen"
    await house.services.ingest.schedule(article.id, house.clock.now() + timedelta(hours=1))
    for data in (f"v1|in-edit|{article.id}", f"v1|in-title|{article.id}", f"v1|in-discard|{article.id}"):
        notice = await cleo.presses_raw(cleo.screen()[-1].message_id, data)
        assert "accepted it already" in (notice or ""), data
    for code in (
        "in-publish",
        "in-topics",
        "in-schedule",
        "in-unschedule",
        "in-restore",
        "in-history",
        "fix",
        "in-mine",
    ):
        assert await cleo.presses_raw(cleo.screen()[-1].message_id, f"v1|{code}|{article.id}") == "That is for editors."
    assert (await newest(house)).status is ArticleStatus.SCHEDULED


async def test_a_photo_sent_after_it_was_published_is_no_part_of_it(house: House) -> None:
    cleo = await contributor(house)
    article = await newest(house)
    await house.services.ingest.publish(article.id)
    await cleo.sends_photo()
    await house.idle()
    assert (await newest(house)).picture is None


async def test_what_changed_since_a_reviewer_read_it_is_read_once_more(house: House) -> None:
    cleo, rita = await contributor(house), await house.editor("Rita", "en", Role.REVIEWER)
    await exchange(rita, "/queue", TITLE)
    article = await newest(house)
    await house.services.ingest.revise(article.id, title="Buy this at once")
    await exchange(rita, "[✅ Publish]", "(It says something else by now. Please read it once more.)")
    assert (await newest(house)).status is ArticleStatus.DRAFT
    assert "Buy this at once" in rita.screen()[-1].text
    await exchange(rita, "[✅ Publish]", "Published: “Buy this at once”")
    assert cleo.id == article.added_by


async def test_what_changed_since_an_editor_read_its_card_is_read_once_more(house: House) -> None:
    cleo, ada = await contributor(house), await house.editor("Ada", "en")
    await talk(ada, [("/queue", TITLE), ("[✏️ Edit]", TITLE)])
    await house.idle()
    article = await newest(house)
    await house.services.hands.put_down(article.id, ada.id)
    await house.services.ingest.revise(article.id, title="Buy this at once")
    await exchange(ada, "[✅ Publish]", "(It says something else by now. Please read it once more.)")
    assert (await newest(house)).status is ArticleStatus.DRAFT
    await exchange(ada, "[✅ Publish]", ("Published", "Buy this at once"))
    assert cleo.id == article.added_by


async def test_a_contributor_who_has_been_asked_something_keeps_no_reviewer_from_deciding(house: House) -> None:
    cleo, rita = await contributor(house), await house.editor("Rita", "en", Role.REVIEWER)
    await talk(cleo, [("[Edit]", "What would you like to change?"), ("[Title]", TITLE)])
    await talk(rita, [("/queue", ("✍️ Cleo has had this in hand", TITLE)), ("[🗑 Discard]", f"Discarded: “{TITLE}”")])
    await exchange(cleo, "A comet, seen", "discarded")
    async with house.services.store.read() as tx:
        assert [each.title for each in await tx.articles.drafts(cleo.id)] == []


async def test_so_many_wait_and_no_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digests.intake.ingest.MOST_WAITING", 1)
    cleo = await contributor(house)
    house.clock.forward(timedelta(minutes=5))
    await exchange(cleo, GAS, "1 of your articles wait for a decision, which is the most.")
    assert (await newest(house)).title == TITLE


async def test_a_reviewer_decides_on_the_queue_and_does_nothing_else(house: House) -> None:
    rita = await house.editor("Rita", "en", Role.REVIEWER)
    first, mine = await put(house, PROBE), await put(house, GAS, by=house.owner.id)
    await talk(rita, [("/queue", ("One article waits", TITLE))])
    assert "✏️ Edit" not in labels(rita.screen()[-1])
    for said in ("/add", "/drafts", "/desk", "/topic", "/feeds", "/opml"):
        await exchange(rita, said, "That is for editors.")
    await exchange(rita, "/people", "Only whoever runs this bot can do that.")
    screen = rita.screen()[-1].message_id
    assert await rita.presses_raw(screen, f"v1|qu-yes|{mine}") == "That one waits for somebody else."
    assert await rita.presses_raw(screen, f"v1|in-open|{first}") == "That is for editors."
    async with house.services.store.read() as tx:
        assert {each.status for each in (await tx.articles.several([first, mine])).values()} == {ArticleStatus.DRAFT}


async def test_who_is_bound_to_topics_works_on_those_alone(house: House) -> None:
    space = await topic_id(house, "space")
    ada = await house.editor("Ada", "en", topics=(space,))
    rita = await house.editor("Rita", "en", Role.REVIEWER, (space,))
    on_space, elsewhere = await put(house, PROBE), await put(house, GAS)
    await talk(rita, [("/queue", ("One article waits", TITLE))])
    await talk(ada, [("/queue", "One article waits"), ("/topic", ""), ("/desk", "")])
    assert [label for label in labels(ada.screen()[-2]) if "China" in label] == []
    await exchange(ada, "/topic china-russia", "Others look after that topic.")
    await exchange(ada, "/feeds", "That concerns all topics")
    screen, china = ada.screen()[-1].message_id, await topic_id(house, "china-russia")
    for data, refusal in (
        (f"v1|in-open|{elsewhere}", "Others work on that article."),
        (f"v1|in-publish|{elsewhere}", "Others work on that article."),
        (f"v1|qu-yes|{elsewhere}", "That one waits for somebody else."),
        (f"v1|in-topic|{on_space}|{china}|1", "Others look after that topic."),
        (f"v1|topic-view|{china}", "Others look after that topic."),
        (f"v1|dk-topic|{china}", "Others look after that topic."),
        ("v1|topic-new", "That concerns all topics, and you look after some of them."),
        ("v1|topic-countries", "That concerns all topics, and you look after some of them."),
    ):
        assert await ada.presses_raw(screen, data) == refusal, data
    await exchange(ada, GAS, "📝")
    await exchange(ada, "[Publish]", "(Put it on one of your topics first; others look after the rest.)")


async def test_an_owner_invites_with_a_role_and_for_as_long_as_is_chosen(house: House) -> None:
    await talk(
        house.owner,
        [
            ("/people", ("👑 Olga · owner", "You are the only one in the newsroom.")),
            ("[➕ Invite somebody]", ("A seat in the newsroom · editor", "publishes", "It works once, 15 minutes.")),
            ("[contributor]", ("· contributor", "sends articles in", "a new link and ends this one")),
            ("[7 days]", ("· contributor", "7 days")),
        ],
    )
    stale = LINK.search((await asks(house.owner, "/invite")).text)
    assert stale
    await exchange(house.owner, "[reviewer]", "· reviewer")
    offer = LINK.search(house.owner.screen()[-1].text)
    await exchange(house.owner, "/people", "2 invitations are open.")
    assert offer
    guest = house.telegram.person("Rita", "en")
    await exchange(guest, f"/start {stale[1]}", "This invitation no longer works")
    house.owner.skip()
    await exchange(guest, f"/start {offer[1]}", "You are a reviewer now!")
    assert "Rita has joined the newsroom · reviewer." in (await house.owner.hears()).text
    await exchange(guest, "/help", ("For reviewers", "/queue"))
    await talk(
        house.owner,
        [
            ("[👤 Look]", ("🔎 Rita", "reviewer: decides on what waits", "Topics: all topics", "by Olga")),
            ("[🏷 Topics…]", "Which topics does Rita look after?"),
            ("[🚀 Space]", "Which topics"),
            ("[✓ 🚀 Space]", "(The last topic stays."),
            ("[Done]", "Topics: 🚀 Space"),
            ("[‹ People]", ("🔎 Rita · reviewer · 🚀 Space", "since Mar 10", "One invitation is open.")),
            ("[✕ Take the invitations back]", "(One invitation no longer works.)"),
            ("/audit", ("Invitations taken back", "Role changed", "Joined the newsroom")),
        ],
    )


async def test_whoever_goes_is_asked_about_with_what_there_is_in_numbers(house: House) -> None:
    elena, mara = await house.editor("Elena", "en"), await house.editor("Mara", "en")
    draft, planned = await put(house, PROBE, by=elena.id), await put(house, GAS, by=elena.id)
    await house.services.ingest.schedule(planned, house.clock.now() + timedelta(hours=1))
    await talk(
        house.owner,
        [
            ("/people", "Mara"),
            ("[✍️ Elena]", "Under way: 1 draft, 1 scheduled article"),
            (
                "[✕ Remove…]",
                (
                    "Remove Elena",
                    "Under way there: 1 draft, 1 scheduled article.",
                    "What becomes of it?",
                    "scheduled articles are drafts again",
                ),
            ),
        ],
    )
    asked = house.owner.screen()[-1]
    drop = next(data for data in data_of(asked.markup) if "|0|" in data)
    await put(house, "A third one\nIt was written in between, and has some words too.", by=elena.id)
    changed = "Something has changed there since I asked. Please look once more."
    assert await house.owner.presses_raw(asked.message_id, drop) == changed
    given = "(Elena is no longer in the newsroom. 3 drafts went to Mara.)"
    await talk(house.owner, [("[👤 Hand it to…]", "Who takes it over?"), ("[Mara]", given)])
    async with house.services.store.read() as tx:
        found = await tx.articles.several([draft, planned])
    assert {(each.status, each.added_by) for each in found.values()} == {(ArticleStatus.DRAFT, mara.id)}
    assert await house.owner.presses_raw(asked.message_id, drop) == "That person is not in the newsroom."
    await exchange(elena, "/queue", "That is for editors.")


async def test_an_heir_who_is_no_editor_any_more_is_refused_kindly(house: House) -> None:
    elena, mara = await house.editor("Elena", "en"), await house.editor("Mara", "en")
    await put(house, PROBE, by=elena.id)
    await talk(house.owner, [("/people", ""), ("[✍️ Elena]", ""), ("[✕ Remove…]", ""), ("[👤 Hand it to…]", "Who")])
    async with house.services.store.write() as tx:
        await tx.people.remove(mara.id)
    await exchange(house.owner, "[Mara]", "(That person is no editor any more. Please choose somebody else.)")
    await shown(house.owner, "What becomes of it?")
    dropped = "(Elena is no longer in the newsroom. One article was discarded.)"
    await exchange(house.owner, "[🗑 Stop and drop it all]", dropped)


async def test_an_editor_becomes_something_else_after_the_same_question(house: House) -> None:
    elena = await house.editor("Elena", "en")
    await put(house, PROBE, by=elena.id)
    await talk(
        house.owner,
        [
            ("/people", ""),
            ("[✍️ Elena]", "editor: publishes"),
            ("[→ contributor]", ("Elena is to be: contributor.", "1 draft")),
            ("[📥 Hand it to me]", ("📥 Elena", "contributor: sends articles in")),
            ("[→ reviewer]", ("🔎 Elena", "reviewer: decides")),
        ],
    )
    await talk(elena, [("/queue", "Nothing waits"), ("/drafts", "That is for editors.")])


async def test_nobody_acts_under_the_name_of_a_group_or_by_forwarding_an_owner(house: House) -> None:
    anna = house.telegram.person("Anna", "en")
    await anna.forwards("/people", origin=house.owner)
    await house.idle()
    assert all("Olga" not in message.text for message in anna.screen())


def data_of(markup: dict[str, list[list[dict[str, str]]]]) -> list[str]:
    """Return what the buttons of a message do."""
    return [button["callback_data"] for row in markup["inline_keyboard"] for button in row if "callback_data" in button]
