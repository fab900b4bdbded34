"""Authority ends when it ends: an editor's channels, schedules and drafts, and what owners see and stop of others'."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Channel, Person, ShownMessage
from digests.model import ArticleStatus
from digests.sources.drafts import Draft
from tests.dialogs.articles import GAS, PROBE, count
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks, labels, play
from tests.dialogs.talking import shown
from tests.dialogs.test_owner import owner_speaking

TITLE, BODY = GAS.split("\n", 1)
LATER = PROBE.partition("\n")[0]
WORDS = {
    "it": {
        "take": "Prendi i suoi post", "takes": "come bozze",
        "publish": "Pubblica subito", "published": "escono subito",
        "stop": "I post entrano: smetti", "connected": "è collegato", "nobodys": "I post di Mondo non entrano più",
        "others": "L’ha collegato qualcun altro",
        "off": "Scollega", "yes-off": "Sì, scollega", "cut": "Mondo non è più collegato.",
        "remove": "✕ Togli…",
        "under-way": "In corso da quella parte: 1 bozza, 1 articolo programmato, 1 canale come fonte.",
        "hand-over": "Passa tutto a me", "none": "Non hai ancora collegato nessun canale",
        "not-admin": "Solo gli amministratori", "unplan": "Togli dal programma",
    },
    "en": {
        "take": "Take its posts in", "takes": "as drafts", "stop": "Its posts come in: stop",
        "publish": "Publish at once", "published": "published at once",
        "connected": "is connected", "nobodys": "The posts of Mondo come in no longer",
        "others": "Somebody else has connected it", "off": "Disconnect", "yes-off": "Yes, disconnect",
        "cut": "Mondo is no longer connected.", "remove": "✕ Remove…", "hand-over": "Hand it to me",
        "under-way": "Under way there: 1 draft, 1 scheduled article, 1 channel as a source.",
        "none": "You have not connected a channel", "not-admin": "Only the admins", "unplan": "Unschedule",
    },
}  # fmt: skip
both = pytest.mark.parametrize("language", ["it", "en"])


async def editor_with_source(house: House, language: str) -> tuple[Person, Channel]:
    """Return an editor, and a channel of theirs whose posts come in; its creator is somebody else."""
    words, editor = WORDS[language], await house.editor("Elena", language)
    await asks(editor, "/start")
    channel = house.telegram.channel("Mondo", [house.telegram.person("Zeno"), editor])
    editor.skip()
    await house.telegram.adds_bot(channel, by=editor)
    await shown(editor, words["connected"])
    await house.idle()
    await asks(editor, "/chats")
    await editor.taps("📣 Mondo")
    await editor.taps(words["take"])
    await shown(editor, words["takes"])
    await editor.taps(words["publish"])
    await shown(editor, words["published"])
    editor.skip()
    return editor, channel


async def posted(house: House, editor: Person, channel: Channel, text: str = GAS) -> int:
    """Let an editor post something, and return how many articles there are then."""
    await editor.says(text, channel)
    await house.idle()
    return await count(house)


@on_both
@both
async def test_what_a_removed_editor_had_under_way_stops_and_is_the_owners(house: House, language: str) -> None:
    words, owner = WORDS[language], await owner_speaking(house, language)
    editor, channel = await editor_with_source(house, language)
    assert await posted(house, editor, channel) == 1
    ingest = house.services.ingest
    private = await ingest.add(Draft("Una bozza", "Resta qui, tra noi, per ora e per sempre."), added_by=editor.id)
    planned = await ingest.add(Draft(LATER, "It will be out tomorrow, or so they say."), added_by=editor.id)
    await ingest.schedule(planned.article.id, house.clock.now() + timedelta(hours=1))
    await asks(owner, "/editors")
    await owner.taps("✍️ Elena")
    await owner.taps(words["remove"])
    assert words["under-way"] in (await shown(owner, words["under-way"])).text
    await owner.taps(words["hand-over"])
    assert await posted(house, editor, channel, PROBE) == 3, "a post comes in no longer"
    await house.tick(after=timedelta(hours=2))
    async with house.services.store.read() as tx:
        found = [await tx.articles.get(each.article.id) for each in (private, planned)]
        assert not await tx.feeds.takes_channel(channel.id)
    assert [(each.status, each.added_by) for each in found if each] == [(ArticleStatus.DRAFT, owner.id)] * 2
    drafts = labels(await asks(owner, "/drafts"))
    assert any("Una bozza" in label for label in drafts)
    assert any(LATER[:20] in label for label in drafts)
    assert words["takes"] not in (await opened(owner)).text


async def opened(owner: Person) -> ShownMessage:
    await asks(owner, "/chats")
    owner.skip()
    await owner.taps("📣 Mondo")
    return await owner.hears()


@on_both
@both
async def test_a_channel_whose_editor_is_no_admin_there_any_more_is_no_source(house: House, language: str) -> None:
    words, owner = WORDS[language], await owner_speaking(house, language)
    editor, channel = await editor_with_source(house, language)
    assert await posted(house, editor, channel) == 1
    del house.telegram.world.rooms[channel.id].members[editor.id]
    owner.skip()
    assert await posted(house, editor, channel, PROBE) == 1
    assert await posted(house, editor, channel, PROBE.replace("comet", "moon")) == 1
    for person in (owner, editor):
        assert [words["nobodys"] in message.text for message in person.screen()].count(True) == 1


@both
async def test_a_channel_stays_a_source_while_one_who_answers_for_it_is_an_admin(house: House, language: str) -> None:
    editor, channel = await editor_with_source(house, language)
    await house.services.subscribers.connected(channel.id, house.owner.id)
    members = house.telegram.world.rooms[channel.id].members
    members[house.owner.id] = members.pop(editor.id)
    assert await posted(house, house.owner, channel) == 1


@both
async def test_an_edited_post_of_a_channel_that_nobody_answers_for_changes_nothing(house: House, language: str) -> None:
    editor, channel = await editor_with_source(house, language)
    post = await editor.says(GAS, channel)
    await house.idle()
    del house.telegram.world.rooms[channel.id].members[editor.id]
    await editor.edits(post, GAS.replace("Mosca", "Minsk"), channel)
    await house.idle()
    async with house.services.store.read() as tx:
        (article,) = await tx.articles.each_after(0, 9)
    assert article.title == TITLE


@both
async def test_owners_see_everybodys_channels_and_stop_any(house: House, language: str) -> None:
    words, owner = WORDS[language], await owner_speaking(house, language)
    editor, channel = await editor_with_source(house, language)
    await play(owner, [("/chats", "🔗"), ("[📣 Mondo]", words["others"])])
    page = owner.screen()[-1]
    assert words["published"] in page.text
    await owner.taps(words["stop"])
    assert words["takes"] not in (await owner.hears()).text
    assert await posted(house, editor, channel) == 0
    assert words["not-admin"] in (await owner.presses_raw(page.message_id, f"v1|conn-posts|{channel.id}|1") or "")
    async with house.services.store.read() as tx:
        assert not await tx.feeds.takes_channel(channel.id)
    await play(owner, [(f"[{words['off']}]", "Mondo"), (f"[{words['yes-off']}]", words["cut"])])
    await play(editor, [("/chats", words["none"])])


@both
async def test_other_editors_see_nobodys_channels_but_their_own(house: House, language: str) -> None:
    _, channel = await editor_with_source(house, language)
    other = await house.editor("Luca", language)
    page = await asks(other, "/chats")
    assert WORDS[language]["none"] in page.text
    for action in ("conn|{}", "conn-posts|{}|0", "conn-off|{}", "conn-cut|{}"):
        assert await other.presses_raw(page.message_id, f"v1|{action.format(channel.id)}")
    async with house.services.store.read() as tx:
        assert await tx.feeds.takes_channel(channel.id)


@both
async def test_owners_see_and_stop_what_editors_have_planned(house: House, language: str) -> None:
    words, owner = WORDS[language], await owner_speaking(house, language)
    editor = await house.editor("Elena", language)
    planned = await house.services.ingest.add(Draft(TITLE, BODY), added_by=editor.id)
    await house.services.ingest.schedule(planned.article.id, house.clock.now() + timedelta(hours=1))
    (entry,) = [label for label in labels(await asks(owner, "/drafts")) if TITLE[:15] in label]
    await owner.taps(entry)
    await owner.taps(words["unplan"])
    await house.tick(after=timedelta(hours=2))
    async with house.services.store.read() as tx:
        assert await tx.articles.last_number() == 0
