"""What owners send as announcements that is none, or too much of one: one clear sentence, and nothing is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_announcements import HTML, drafted, had

BAD = [
    ("📍", "An announcement is a text, or a photo with words under it."),
    ("file", "I cannot announce files."),
    ("long", "a message has room for 4,096"),
    ("caption", "Under a photo there is room for 1,024 characters; this has 1,025."),
]


@pytest.mark.parametrize(("kind", "answer"), BAD, ids=[kind for kind, _ in BAD])
async def test_what_is_no_announcement_gets_one_sentence_and_is_asked_for_again(
    house: House, kind: str, answer: str
) -> None:
    owner = house.owner
    await exchange(owner, "/announce", "Send me")
    match kind:
        case "📍":
            await owner.sends_location(41.9, 12.5)
        case "file":
            await owner.sends_file("announcement.txt", b"x" * 10_000_000)
        case "long":
            await owner.says("word " * 900)
        case "caption":
            await owner.sends_photo("c" * 1025)
    await shown(owner, answer)
    owner.skip()
    await owner.says("Something short.")
    await shown(owner, "draft")


async def test_of_many_messages_in_a_row_the_first_is_kept_and_the_rest_left_out_with_one_sentence(
    house: House,
) -> None:
    owner = house.owner
    await exchange(owner, "/announce", "Send me")
    owner.skip()
    for number in range(40):
        await owner.says(f"Part {number} of what I want to say.")
    await house.idle()
    told = [each.text for each in owner.screen() if "An announcement is one message" in each.text]
    assert len(told) == 1
    drafts, _ = await house.services.announcements.page(9, 0)
    assert [each.main.message.parameters["text"] for each in drafts] == ["Part 0 of what I want to say."]
    async with house.services.store.read() as tx:
        assert await tx.articles.count(None) == 0
    house.clock.forward(timedelta(minutes=1))
    await exchange(owner, "A probe near Venus\nThe probe measured the clouds of Venus. They are acid.", "Draft")


async def test_of_an_album_the_first_picture_is_kept(house: House) -> None:
    owner = house.owner
    await exchange(owner, "/announce", "Send me")
    owner.skip()
    await owner.sends_photo("Our new look", "album")
    await shown(owner, "draft")
    house.clock.forward(timedelta(minutes=1))
    for _ in range(9):
        await owner.sends_photo(None, "album")
    await house.idle()
    assert len([each for each in owner.screen() if "An announcement is one message" in each.text]) == 1


LINKS = [
    ("Read more", "I found no address in this line: “Read more”"),
    ("Read more | nowhere", "I found no address in this line"),
    ("Read more | javascript:alert(1)", "I found no address in this line"),
    ("| https://example.org", "the words are missing"),
    (f"{'w' * 65} | https://example.org", "longer than 64"),
    ("\n".join(["Read | https://example.org"] * 11), "More than 10 links"),
    ("Read more | https://localnowhere", "Telegram does not take it, so I have not kept it"),
]


@pytest.mark.parametrize(("line", "answer"), LINKS)
async def test_a_link_that_is_none_is_named_and_nothing_is_lost(house: House, line: str, answer: str) -> None:
    await drafted(house.owner)
    await exchange(house.owner, "[🔗 Links]", "Send me the links")
    await exchange(house.owner, line, answer)
    await exchange(house.owner, "Read more | t.me/example", "draft")
    found = (await house.services.announcements.report(1)).announcement
    assert "https://t.me/example" in str(found.main.message.parameters["reply_markup"])


async def test_words_behind_the_command_are_the_announcement(house: House) -> None:
    house.owner.skip()
    await house.owner.says(f"/announce {HTML}", html=True)
    await shown(house.owner, "draft")
    assert had(house.owner)[1].html == HTML


async def test_what_is_refused_behind_the_command_is_asked_for_again(house: House) -> None:
    await exchange(house.owner, "/announce " + "x" * 4097, "This has 4,097 characters")
    house.owner.skip()
    await house.owner.says("A probe near Venus\nThe probe measured the clouds of Venus. They are acid.")
    await shown(house.owner, ("Announcement", "A probe near Venus"))
    async with house.services.store.read() as tx:
        assert await tx.articles.count(None) == 0
