"""Messages that an editor edits after they became an article, or a part of one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.dialogs.articles import GAS, count, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_corrections import morning, person_hears_edit, reader
from tests.sample_files import TITLE, page

RIGHT = GAS.replace("dieci anni", "trent’anni")


def last_said(editor: Person) -> int:
    """Return the id of the editor's last message."""
    return next(each.message_id for each in reversed(editor.screen()) if each.sender != "bot")


async def test_a_draft_changes_with_its_message(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    await editor.edits(last_said(editor), RIGHT)
    await shown(editor, ("📝 Bozza", "trent’anni"))
    assert len([each for each in editor.screen() if each.sender == "bot"]) == 1
    assert "trent’anni" in (await newest(house)).text
    assert await count(house) == 1


async def test_a_part_changes_in_its_place(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    await exchange(editor, "Una seconda parte.", "Una seconda parte.")
    await editor.edits(last_said(editor) - 2, RIGHT)
    await shown(editor, "trent’anni")
    assert (await newest(house)).text == f"{RIGHT.partition(chr(10))[2]}\nUna seconda parte."
    await exchange(editor, "/add Altro pane\nE altre parole sul pane.", "Altro pane")
    await editor.edits(last_said(editor), "/add Altro pane\nE poche parole sul pane.")
    await shown(editor, ("📝 Bozza", "poche parole"))


async def test_what_is_out_is_corrected_after_a_look(house: House) -> None:
    editor, person = await house.editor(), await reader(house)
    await draft(editor)
    said = last_said(editor)
    await exchange(editor, "[Pubblica]", "✅ Pubblicato")
    await morning(house)
    assert "dieci anni" in (await person.hears()).text
    await editor.edits(said, RIGHT)
    await shown(editor, ("Hai modificato il tuo messaggio", "trent’anni", "È arrivato in una chat."))
    assert "dieci anni" in (await newest(house)).text
    await exchange(editor, "[✏️ Correggi dappertutto]", "Nelle chat")
    assert "trent’anni" in (await person_hears_edit(person)).text
    assert "trent’anni" in (await newest(house)).text


@pytest.mark.parametrize("word", ["ops", "ой, не то", "抱歉"])
async def test_a_text_that_becomes_a_word_stays_and_the_word_is_answered(house: House, word: str) -> None:
    editor = await house.editor()
    await draft(editor)
    before = await newest(house)
    await editor.edits(last_said(editor), word)
    await shown(editor, ("Non trovo nulla", word.split()[0].strip(",")))
    assert await newest(house) == before
    await editor.edits(last_said(editor), RIGHT)
    await shown(editor, ("📝 Bozza", "trent’anni"))


@pytest.mark.parametrize("told_anew", [True, False])
async def test_a_message_that_is_no_part_any_more_changes_nothing(house: House, told_anew: bool) -> None:
    editor = await house.editor()
    if told_anew:
        await draft(editor)
        said = last_said(editor)
        house.clock.forward(timedelta(minutes=1))
        await exchange(editor, "[Modifica]", "📝")
        await exchange(editor, "[Testo]", "Mandami tutto il nuovo testo")
        await exchange(editor, "Un testo tutto nuovo sul gas.", "Un testo tutto nuovo")
    else:
        await exchange(editor, house.sites.has("/forno", page()), "⏳")
        await shown(editor, ("📝 Bozza", TITLE))
        said = last_said(editor)
    before = await newest(house)
    await editor.edits(said, RIGHT)
    await exchange(editor, "/help", "/digest")
    assert await newest(house) == before
