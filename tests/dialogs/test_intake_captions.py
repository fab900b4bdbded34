"""Files with words beside them, files that cannot be read, and what holds no words at all."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dialogs.articles import BREAD, GAS, count, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_intake_edited import last_said
from tests.sample_files import KINDS, TITLE, archive, docx

WORDS = {
    "it": {
        "draft": "📝 Bozza", "edit": "[Modifica]", "what": "Che cosa vuoi cambiare?",
        "kept": "Tengo le parole arrivate con il file.", "no-text": "In questo file non trovo testo",
    },
    "en": {
        "draft": "📝 Draft", "edit": "[Edit]", "what": "What would you like to change?",
        "kept": "I keep the words that came with the file.", "no-text": "I find no text in",
    },
}  # fmt: skip
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PICTURES = archive(word__document_xml=f'<w:document xmlns:w="{SPACE}"><w:body/></w:document>')


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_is_said_with_a_file_is_its_source_or_a_note(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await editor.sends_file("pane.docx", docx(), "Fonte: Gazzetta della Valle https://gazzetta.example/pane")
    await shown(editor, (words["draft"], TITLE, "Gazzetta della Valle"))
    article = await newest(house)
    assert (article.source, article.url) == ("Gazzetta della Valle", "https://gazzetta.example/pane")
    await editor.sends_file("forno.txt", KINDS["txt"], "Da rivedere con <Ada>, i numeri non tornano.")
    await shown(editor, (words["draft"], TITLE, "📎 Da rivedere con <Ada>, i numeri non tornano."))
    assert "rivedere" not in (await newest(house)).text
    await exchange(editor, words["edit"], ("📎 Da rivedere con <Ada>", words["what"]))


async def test_words_beside_a_file_change_with_their_message(house: House) -> None:
    editor = await house.editor()
    await editor.sends_file("pane.docx", docx(), "Da rivedere, per favore.")
    await shown(editor, "📎 Da rivedere")
    await editor.edits(last_said(editor), "Gazzetta della Valle")
    message = await shown(editor, ("📝 Bozza", "italiano · Gazzetta della Valle"))
    assert "📎" not in message.text
    assert (await newest(house)).source == "Gazzetta della Valle"


@pytest.mark.parametrize("language", ["it", "en"])
async def test_words_that_came_with_a_file_without_any_are_the_article(house: House, language: str) -> None:
    words, editor = WORDS[language], await house.editor(language_code=language)
    await editor.sends_file("pagina.docx", PICTURES, GAS)
    await shown(editor, (words["draft"], "Accordo sul gas", words["no-text"], words["kept"]))
    await editor.sends_file("pagina.docx", PICTURES, "La Valle")
    await shown(editor, words["no-text"])
    assert await count(house) == 1


async def test_a_forwarded_file_keeps_what_the_forward_says_beneath_what_the_editor_says(house: House) -> None:
    editor = await house.editor()
    channel = house.telegram.channel("Il Quotidiano", username="quotidiano")
    origin = editor._origin(channel, int(house.clock.now().timestamp()))
    document = house.telegram.world.store_file("pane.txt", BREAD.encode())
    editor._sends({"document": document, "forward_origin": origin}, None)
    await shown(editor, ("📝 Bozza", "italiano · Il Quotidiano"))
    editor._sends({"document": document, "forward_origin": origin, "caption": "Fonte: La Valle"}, None)
    await shown(editor, ("📝 Bozza", "italiano · La Valle"))


POLL = {
    "id": "1", "question": "Riapre il forno?", "options": [{"text": "Sì", "voter_count": 0}],
    "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
    "allows_multiple_answers": False,
}  # fmt: skip
FILE = {"file_id": "a", "file_unique_id": "b"}
STICKER = {**FILE, "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}
SILENT: list[tuple[dict[str, Any], str, str]] = [
    ({"poll": POLL}, "Di un sondaggio non so fare un articolo:", "I cannot make an article of a poll:"),
    ({"sticker": STICKER}, "Di uno sticker non so fare un articolo:", "I cannot make an article of a sticker:"),
    (
        {"location": {"latitude": 45.0, "longitude": 9.0}},
        "Di un luogo non so fare",
        "I cannot make an article of a place:",
    ),
    (
        {"voice": {**FILE, "duration": 3}},
        "Un messaggio vocale non lo so ascoltare:",
        "I cannot listen to a voice message:",
    ),
    ({"dice": {"emoji": "🎲", "value": 3}}, "Di questo non so fare un articolo:", "I cannot make an article of this:"),
]


@pytest.mark.parametrize(("sent", "italian", "english"), SILENT)
async def test_a_forward_without_words_gets_one_sentence(
    house: House, sent: dict[str, Any], italian: str, english: str
) -> None:
    for language, answer in (("it", italian), ("en", english)):
        editor = await house.editor(f"Elena {language}", language_code=language)
        origin = editor._origin("Nino Anonimo", int(house.clock.now().timestamp()))
        editor._sends({**sent, "forward_origin": origin}, None)
        heard = await shown(editor, answer)
        assert len(editor.screen()) == 2, heard
    assert await count(house) == 0
