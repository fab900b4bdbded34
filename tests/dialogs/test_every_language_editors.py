"""The conversations of editors, owners and groups in every language: all that they are shown is read.

Every kind of button there is gets pressed: no word of another language, no name of a text, no label that a phone cuts.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.model import Person as Role
from tests.dialogs.conftest import OWNER_ID, TOPICS, House
from tests.dialogs.everybody import (
    IO,
    MARS,
    OWN_NAMES,
    PLUTO,
    SOURCE,
    WEBB,
    Reader,
    presses_everything,
    read_everything,
)
from tests.dialogs.locale import LANGUAGES, Said

pytestmark = pytest.mark.slow

MORNING = timedelta(hours=22, seconds=1)
PASTED = "A probe near Venus"
WRITTEN = f"{PASTED}\nThe probe measured the clouds of Venus. They are made of acid, and it will not last."
GROUP = "Stargazers"
# What editors see of the newsroom that is in no language of theirs.
NEWSROOM = (
    *(str(topic["query"]) for topic in TOPICS), *WRITTEN.replace(". ", "\n").splitlines(), GROUP, "Elena", "Olga",
    "china-russia", "space", *(f"{language}: " for language in LANGUAGES), "CN: китайский, Chinese, cinese",
    "Chinese, cinese, китайский", "OPML",
    # The language of queries is one for all.
    "title:", "lang:", "source:", "min:", "NEAR", "AND", "NOT", "pro*",
    ".txt", ".md", ".html", ".rtf", ".docx", ".odt", ".pdf", ".epub", ".eml",
)  # fmt: skip
EVERYWHERE = pytest.mark.parametrize("language", LANGUAGES)


def speaking(house: House, person: Person, language: str) -> Reader:
    person.user["language_code"] = language
    return Reader(language, person, Said(house, language))


@EVERYWHERE
async def test_everything_that_editors_are_shown_is_in_their_language(house: House, language: str) -> None:
    editor = speaking(house, await house.editor(language_code=language), language)
    await house.publish(*IO, source=SOURCE)
    await house.publish(*WEBB, source=SOURCE)
    article = await house.publish(*PLUTO, source=SOURCE)
    await house.publish(*MARS)
    await editor.follows_space()
    pressed: set[str] = set()
    for opened in (
        "/help",
        WRITTEN,
        "/drafts",
        "/queue",
        "/desk",
        "/plan",
        "/topic",
        "/topic space",
        "/feeds",
        "/opml",
    ):
        await editor.hears(opened)
        await presses_everything(house, editor, pressed, NEWSROOM)
    await house.tick(after=MORNING)
    for opened in (f"/article {article.id}", "/desk", "/add"):
        await editor.hears(opened)
        await presses_everything(house, editor, pressed, NEWSROOM)
    assert len(pressed) > 45, sorted(pressed)
    read_everything(house, [editor], NEWSROOM)


@EVERYWHERE
async def test_everything_that_owners_are_shown_is_in_their_language(house: House, language: str) -> None:
    async with house.services.store.write() as tx:
        await tx.people.add(Role(4321, "Elena", OWNER_ID, house.clock.now()))
    owner = speaking(house, house.owner, language)
    await house.publish(*IO, source=SOURCE)
    await owner.follows_space()
    await house.tick(after=MORNING)
    pressed: set[str] = set()
    for opened in ("/invite", "/editors", "/status", "/deliveries", "/announce", WRITTEN, "/announce", "/audit"):
        await owner.hears(opened)
        await presses_everything(house, owner, pressed, NEWSROOM)
    assert len(pressed) > 5, sorted(pressed)
    read_everything(house, [owner], (*NEWSROOM, *OWN_NAMES))


@EVERYWHERE
async def test_everything_that_a_group_and_its_admin_are_shown_is_in_their_language(
    house: House, language: str
) -> None:
    await house.publish(*IO, source=SOURCE)
    admin = speaking(house, house.telegram.person("Anna", language_code=language), language)
    await admin.hears("/start")
    group = house.telegram.group(GROUP, [], [admin.person])
    await house.telegram.adds_bot(group, by=admin.person)
    greeting = await admin.person.hears(group)
    assert admin.said("groups-greeting").splitlines()[0] in greeting.text
    pressed: set[str] = set()
    await presses_everything(house, admin, pressed, NEWSROOM, group)
    for opened in (
        "/help",
        "/topics",
        "/settings",
        "/latest",
        "/search probe",
        "/digest",
        "/pause 3",
        "/stop",
        "/start",
    ):
        admin.person.skip(group)
        await admin.person.says(opened, group)
        await admin.person.hears(group)
        await presses_everything(house, admin, pressed, NEWSROOM, group)
    for opened in ("/connect", "/cancel", "/chats"):
        await admin.hears(opened)
        await presses_everything(house, admin, pressed, NEWSROOM)
    assert len(pressed) > 25, sorted(pressed)
    read_everything(house, [admin], NEWSROOM)
    read_everything(house, [admin], NEWSROOM, group.id)
