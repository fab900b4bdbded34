"""Messages that are one article or two: what Telegram parted, what came at once, and what the editor says of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.dialogs.articles import BREAD, GAS, PROBE, count, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.script import labels
from tests.dialogs.talking import exchange, shown, talk
from tests.dialogs.test_intake_edited import last_said
from tests.dialogs.test_intake_restarts import Start, start  # noqa: F401  # a fixture
from tests.sample_files import TITLE, docx, page

LONG = "Cronaca di una lunga giornata\n" + "la giornata comincia presto nella valle e " * 98
CUT = LONG.rindex(" ", 0, 4096)
BEGINNING, END = LONG[:CUT], f"{LONG[CUT + 1 :]}finisce tardi, con la luna."

WORDS = {
    "it": {
        "draft": "📝 Bozza", "join": "[Unisci alla precedente]", "joined": "(Ora sono un solo articolo.",
        "part": "[Separa]", "which": "Con quale messaggio comincia l’altro articolo?",
        "gone": "(La bozza di prima non c’è più.)", "old": "Questa bozza non si può separare lì.",
        "edit": "[Modifica]", "change": "Che cosa vuoi cambiare?", "text": "[Testo]",
    },
    "en": {
        "draft": "📝 Draft", "join": "[Join to the one before]", "joined": "(They are one article now.",
        "part": "[Split]", "which": "Which message begins the other article?",
        "gone": "(The draft before this one is no longer there.)", "old": "This draft cannot be split there.",
        "edit": "[Edit]", "change": "What would you like to change?", "text": "[Text]",
    },
}  # fmt: skip


def cards(editor: Person) -> list[str]:
    """Return the first lines of all messages with buttons."""
    return [message.text for message in editor.screen() if message.buttons]


@pytest.mark.parametrize("apart", [timedelta(seconds=40), timedelta(hours=3)])
async def test_the_rest_of_a_parted_text_comes_late_and_the_card_grows(house: House, apart: timedelta) -> None:
    editor = await house.editor()
    await exchange(editor, BEGINNING, ("📝 Bozza", "Cronaca di una lunga giornata"))
    house.clock.forward(apart)
    await exchange(editor, END, "caratteri.")
    assert len(cards(editor)) == await count(house) == 1
    article = await newest(house)
    assert f"{article.title}\n{article.text}" == f"{LONG}finisce tardi, con la luna."


async def test_the_rest_may_come_after_a_restart_and_lead_to_the_source(start: Start) -> None:  # noqa: F811  # the fixture
    async with start() as house:
        editor = await house.editor()
        await exchange(editor, BEGINNING, "📝 Bozza")
        house.clock.forward(timedelta(minutes=5))
    async with start() as house:
        await exchange(editor, "finisce tardi.\nhttps://www.valle.example/cronaca", "italiano · valle.example")
        assert len(cards(editor)) == await count(house) == 1
        assert (await newest(house)).text.endswith("finisce tardi.")


async def test_a_forward_that_was_parted_is_one_draft_and_the_next_post_is_another(house: House) -> None:
    editor, channel = await house.editor(), house.telegram.channel("Il Quotidiano", username="quotidiano")
    written = house.clock.now() - timedelta(days=2)
    await editor.forwards(BEGINNING, origin=channel, date=written)
    await shown(editor, "📝 Bozza")
    house.clock.forward(timedelta(minutes=2))
    await editor.forwards(END, origin=channel, date=written + timedelta(seconds=9))
    await shown(editor, "caratteri.")
    await editor.forwards(GAS, origin=channel, date=written + timedelta(seconds=10))
    await shown(editor, ("📝 Bozza", "Accordo sul gas"))
    assert await count(house) == 2


async def test_two_news_sent_at_once_are_two(house: House) -> None:
    editor = await house.editor()
    for text in (GAS, PROBE, BREAD):
        await editor.says(text)
    for _ in range(3):
        await shown(editor, "📝 Bozza")
    assert len(cards(editor)) == await count(house) == 3


@pytest.mark.parametrize("language", ["it", "en"])
async def test_drafts_are_joined_and_parted_again(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await exchange(editor, GAS, words["draft"])
    assert words["join"].strip("[]") not in str(labels(editor.screen()[-1]))
    house.clock.forward(timedelta(minutes=3))
    await talk(editor, [(BREAD, (words["draft"], "Il pane di montagna")), (words["join"], words["joined"])])
    whole = await shown(editor, (words["draft"], "Accordo sul gas", "Il pane di montagna torna a casa"))
    await house.idle()
    assert len(cards(editor)) == await count(house) == 1
    said = last_said(editor)
    await editor.edits(said, BREAD.replace("pagnotta", "focaccia"))
    await shown(editor, "focaccia")
    await exchange(editor, words["part"], (words["draft"], "Accordo sul gas"))
    other = await shown(editor, (words["draft"], "Il pane di montagna torna a casa", "focaccia"))
    assert other.message_id > whole.message_id
    assert "C’è già" not in other.text
    assert "focaccia" not in cards(editor)[0]
    assert len(cards(editor)) == await count(house) == 2
    await editor.edits(said, BREAD.replace("pagnotta", "torta"))
    await shown(editor, ("Il pane di montagna", "torta"))
    assert len(cards(editor)) == 2


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_was_told_anew_by_hand_is_parted_where_the_other_article_begins(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await exchange(editor, GAS, words["draft"])
    house.clock.forward(timedelta(minutes=3))
    await talk(editor, [(BREAD, words["draft"]), (words["join"], words["joined"])])
    await shown(editor, (words["draft"], "Il pane di montagna torna a casa"))
    whole = (await newest(house)).text.replace("pagnotta", "focaccia")
    await exchange(editor, words["edit"], words["change"])
    await exchange(editor, words["text"], "")
    await exchange(editor, whole, (words["draft"], "focaccia"))
    await exchange(editor, words["part"], (words["draft"], "Accordo sul gas"))
    other = await shown(editor, (words["draft"], "Il pane di montagna torna a casa", "focaccia"))
    assert "Mosca" not in other.text
    article = await newest(house)
    assert (article.title, "focaccia" in article.text) == ("Il pane di montagna torna a casa", True)
    assert await count(house) == 2


@pytest.mark.parametrize("language", ["it", "en"])
async def test_of_three_messages_the_editor_says_which_begins_the_other_article(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await exchange(editor, GAS, words["draft"])
    for text in ("Seguono i dettagli del contratto.", "Nel frattempo il pane sale di prezzo."):
        await exchange(editor, text, text)
    await talk(editor, [(words["part"], words["which"]), ("[Seguono i dettagli]", words["draft"])])
    await shown(editor, (words["draft"], "Seguono i dettagli", "Nel frattempo"))
    assert (await newest(house)).text == "Nel frattempo il pane sale di prezzo."
    assert len(cards(editor)) == await count(house) == 2


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_is_out_is_neither_joined_nor_parted(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await exchange(editor, GAS, words["draft"])
    first = editor.screen()[-1].message_id
    house.clock.forward(timedelta(minutes=3))
    await exchange(editor, BREAD, words["draft"])
    await exchange(editor, "Una coda.", "Una coda.")
    number = (await newest(house)).id
    await editor.presses_raw(first, f"v1|in-publish|{number - 1}")
    await exchange(editor, words["join"], words["gone"])
    for place in ("9", "0", "-1", "x"):
        notice = await editor.presses_raw(editor.screen()[-1].message_id, f"v1|in-part|{number}|{place}")
        assert notice == words["old"]
    assert await count(house) == 2


async def test_a_page_and_a_file_are_joined_and_parted_with_all_their_words(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, house.sites.has("/forno", page()), "⏳")
    await shown(editor, ("📝 Bozza", TITLE))
    house.clock.forward(timedelta(minutes=1))
    await editor.sends_file("pane.docx", docx())
    await shown(editor, ("📝 Bozza", TITLE))
    texts = [(await newest(house)).text]
    await exchange(editor, "[Unisci alla precedente]", ("📝 Bozza", "La Valle"))
    assert texts[0] in (await newest(house)).text
    await exchange(editor, "[Separa]", "📝 Bozza")
    await shown(editor, "📝 Bozza")
    assert (await newest(house)).text == texts[0]
    assert await count(house) == 2


async def test_what_follows_a_long_file_is_no_part_of_it(house: House) -> None:
    editor = await house.editor()
    await editor.sends_file("cronaca.txt", BEGINNING.encode())
    await shown(editor, "📝 Bozza")
    await draft(editor, BREAD)
    assert await count(house) == 2
