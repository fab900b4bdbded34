"""/suggest, from a reader who misses something to the editors who decide on it, and back."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from bot.notifier import MorningLine
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, shown, talk
from tests.dialogs.test_feeds import FEED, RSS


@on_both
@pytest.mark.parametrize(
    ("language", "ask", "made", "taken", "declined", "because"),
    [
        ("en", "Which topic or source", "Thank you", "The editors take up", "do not take up for now", "They write: “"),
        ("it", "Quale argomento", "Grazie", "accoglie il tuo", "non accoglie", "Scrive: «"),
        ("fr", "Quel sujet", "Merci", "retient votre", "ne retient pas", "Elle écrit"),
    ],
)
async def test_a_reader_suggests_and_hears_what_became_of_it(
    house: House, language: str, ask: str, made: str, taken: str, declined: str, because: str
) -> None:
    rita = house.telegram.person("Rita", language)
    await asks(rita, "/start")
    await talk(
        rita, [("/suggest", ask), ("Glaciers", made), ("/suggest The paper of the valley, foglio.example", made)]
    )
    editor = await house.editor(language_code="en")
    await talk(
        editor,
        [
            ("/topic", "Topics"),
            ("[Suggestions (2)]", ("Suggestion 1 of 2", "“Glaciers”")),
            ("[›]", ("Suggestion 2 of 2", "foglio.example")),
        ],
    )
    assert "Add it as a source" in str(editor.screen()[-1].buttons)
    assert "Rita" not in editor.screen()[-1].text
    await exchange(editor, "[‹]", "Suggestion 1 of 2")
    rita.skip()
    await exchange(editor, "[Make it a topic]", "And in Italian?")
    await rita.hears_nothing(exchange(editor, "[Cancel]", "nothing was saved"))
    await talk(
        editor,
        [("/topic", "Topics"), ("[Suggestions (2)]", "“Glaciers”"), ("[Make it a topic]", "And in Italian?")],
    )
    await talk(editor, [("Ghiacciai", "Which emoji"), ("[No emoji]", ("Send me the new query", "Glaciers"))])
    await rita.hears_nothing(exchange(editor, "glacier OR ghiacciaio", "Save it"))
    await exchange(editor, "[Save]", "Saved: Glaciers")
    assert "Glaciers" in (await shown(rita, taken)).text
    await talk(
        editor,
        [("/topic", "Tap one to see"), ("[Suggestions (1)]", "foglio.example"), ("[Decline]", "A line to the reader")],
    )
    rita.skip()
    await exchange(editor, "We have it already, at /feeds.", "No suggestion waits.")
    told = await shown(rita, (declined, because))
    assert "We have it already" in told.text
    await exchange(house.owner, "/audit", ("Suggestion declined · Elena", "Suggestion taken up · Elena"))


async def test_few_at_a_time_are_taken_and_what_is_no_suggestion_is_not(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await talk(
        rita,
        [
            ("/suggest ???", "Write your suggestion in words."),
            ("/suggest " + "long " * 120, "at most 500 characters"),
            ("/suggest Glaciers", "Thank you"),
            ("/suggest Glaciers", "Thank you"),
            ("/suggest Harbours", "Thank you"),
            ("/suggest Bridges", "Thank you"),
            ("/suggest Tunnels", "You have suggested 3 things lately."),
        ],
    )
    async with house.services.store.read() as tx:
        assert await tx.suggestions.waiting() == 3
    house.clock.forward(timedelta(days=1, minutes=1))
    await exchange(rita, "/suggest Tunnels", "You have suggested 3 things lately.")
    editor = await house.editor(language_code="en")
    await talk(editor, [("/topic", "Tap one to see"), ("[Suggestions (3)]", "Glaciers"), ("[Decline]", "A line to")])
    await exchange(editor, "[Decline without a line]", "Suggestion 1 of 2")
    await exchange(rita, "/suggest Tunnels", "Thank you")


async def test_of_two_editors_one_decides_and_the_other_hears_so(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await exchange(rita, "/suggest Glaciers", "Thank you")
    ada, bob = await house.editor("Ada", "en"), await house.editor("Bob", "en")
    for each in (ada, bob):
        await talk(each, [("/topic", "Tap one to see"), ("[Suggestions (1)]", "Glaciers"), ("[Decline]", "A line to")])
    await exchange(bob, "[Decline without a line]", "No suggestion waits.")
    await exchange(ada, "Not for now, thank you", "This suggestion has been decided on already.")
    rita.skip()
    message_id = ada.screen()[-1].message_id
    gone = "This suggestion has been decided on already."
    for code in ("wanted-yes", "wanted-no", "wanted-off"):
        assert await ada.presses_raw(message_id, f"v1|{code}|1") == gone
        assert await ada.presses_raw(message_id, f"v1|{code}|{2**70}") == gone
    assert len([each for each in rita.screen() if "do not take up" in each.text]) == 1


async def test_the_morning_line_tells_of_them_once_a_day(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await exchange(house.owner, "/start", "")
    await house.services.mornings.choose(house.owner.id, time(9, 0))
    for said in ("Glaciers", "Harbours"):
        await exchange(rita, f"/suggest {said}", "Thank you")
    house.owner.skip()
    house.clock.set(house.clock.now().replace(hour=8, minute=1) + timedelta(days=1))
    await house.tick()
    await house.services.mornings.tell(line(house))
    await shown(house.owner, "2 suggestions of readers wait")
    told = [each for each in house.owner.screen() if "suggestions of readers" in each.text]
    await house.services.mornings.tell(line(house))
    assert len(told) == 1
    await exchange(house.owner, "[See the suggestions]", ("Suggestion 1 of 2", "Glaciers"))


def line(house: House) -> MorningLine:
    """Return who tells editors what waits."""
    return MorningLine(house.bot.application.bot, house.services.texts)


async def test_what_somebody_suggested_goes_with_them(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await exchange(rita, "/suggest Glaciers", "Thank you")
    async with house.services.store.read() as tx:
        assert "Glaciers" in str((await tx.personal_data.export(rita.id))["suggestions"])
    async with house.services.store.write() as tx:
        await tx.personal_data.delete(rita.id)
        assert await tx.suggestions.waiting() == 0


@pytest.mark.parametrize(
    ("language", "ask", "stopped", "help_said"),
    [("en", "Which topic or source", "Stopped.", "help"), ("de", "Welches Thema", "Abbestellt.", "Hilfe")],
)
async def test_who_says_stop_or_asks_for_help_instead_suggests_nothing(
    house: House, language: str, ask: str, stopped: str, help_said: str
) -> None:
    rita = house.telegram.person("Rita", language)
    await asks(rita, "/start")
    await talk(rita, [("/suggest", ask), (help_said, "/latest"), ("/suggest", ask), ("Stop!", stopped)])
    async with house.services.store.read() as tx:
        assert await tx.suggestions.waiting() == 0


async def test_in_a_group_nothing_is_suggested(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    group = house.telegram.group("Square", members=[rita], admins=[house.owner], with_bot=True)
    await rita.says("/suggest Glaciers", to=group)
    assert "in our private chat" in (await rita.hears(group)).text


async def test_a_suggested_source_is_answered_once_it_is_added(house: House) -> None:
    site = house.sites.has("/feed", FEED, RSS)
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await exchange(rita, "/suggest The paper of the valley, foglio.example", "Thank you")
    editor = await house.editor(language_code="en")
    await talk(editor, [("/topic", "Topics"), ("[Suggestions (1)]", "foglio.example")])
    asked = await exchange(editor, "[📡 Add it as a source]", "A reader suggested: “The paper of the valley")
    assert asked
    rita.skip()
    await exchange(editor, site, "is added")
    await shown(rita, "The editors take up what you suggested: “The paper of the valley")
    await editor.says("/topic")
    assert "Suggestions" not in str((await shown(editor, "Topics")).buttons)
    await house.idle()
    gone = await editor.presses_raw(asked.message_id, "v1|feed-new|1")
    assert gone == "This suggestion has been decided on already."


async def test_back_from_declining_shows_the_suggestion_that_it_was(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    for said in ("Glaciers", "Harbours", "Tunnels"):
        await exchange(rita, f"/suggest {said}", "Thank you")
    editor = await house.editor(language_code="en")
    await talk(
        editor,
        [
            ("/topic", "Topics"),
            ("[Suggestions (3)]", "Glaciers"),
            ("[›]", "Harbours"),
            ("[Decline]", "A line to the reader"),
            ("[Back]", ("Suggestion 2 of 3", "Harbours")),
            ("[Decline]", "A line to the reader"),
            ("[Decline without a line]", ("Suggestion 2 of 2", "Tunnels")),
        ],
    )


async def test_whoever_has_stopped_is_promised_no_answer(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await exchange(rita, "/stop", "")
    told = await exchange(
        rita, "/suggest Glaciers", "You have stopped your digests, so I do not write to you about it."
    )
    assert told
    assert "You hear from me" not in told.text
