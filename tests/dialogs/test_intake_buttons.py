"""Buttons and questions of intake: pressed twice, late, forged, by others, left open."""

from __future__ import annotations

from datetime import timedelta

from digests.model import ArticleStatus
from tests.dialogs.articles import BREAD, PROBE, count, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import card, exchange, shown


async def test_after_a_minute_a_publication_stays(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    await exchange(editor, "[Pubblica]", "✅ Pubblicato")
    house.clock.forward(timedelta(seconds=61))
    await exchange(editor, "[Annulla]", "(È passato più di un minuto: ormai resta pubblicato.)")
    await shown(editor, "✅ Pubblicato")
    assert (await newest(house)).status is ArticleStatus.PUBLISHED
    assert card(editor).buttons == [["✏️ Correggi", "⛔ Ritira"], ["🕘 Cronologia"]]


async def test_pressing_twice_and_late_is_harmless(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    article = await newest(house)
    message_id = card(editor).message_id

    async def press(data: str) -> str | None:
        return await editor.presses_raw(message_id, f"v1|{data}|{article.id}")

    assert await press("in-publish") is None
    assert await press("in-publish") == "È già pubblicato."
    assert await press("in-schedule") == "È già pubblicato."
    assert await press("in-discard") == "È già pubblicato."
    assert (await newest(house)).number == 1
    assert await press("in-undo") == "Ritirato: è di nuovo una bozza."
    assert await press("in-undo") is None
    assert await press("in-discard") is None
    assert await press("in-edit") == "È stato scartato. Con Annulla lo riprendi."
    assert await press("in-restore") == "Eccolo di nuovo."
    assert await press("in-restore") is None
    assert (await newest(house)).status is ArticleStatus.DRAFT
    assert "📝 Bozza" in card(editor).text


async def test_a_button_that_an_earlier_version_made_still_publishes(house: House) -> None:
    editor = await house.editor()
    await draft(editor, BREAD)
    article = await newest(house)
    assert await editor.presses_raw(card(editor).message_id, f"v1|in-publish|{article.id}|anyway") is None
    assert (await newest(house)).status is ArticleStatus.PUBLISHED


FORGED = ("in-publish|999", "in-publish|x", "in-publish|", f"in-edit|{2**70}", "in-card|-1", "in-topic|999|1|on|0")


async def test_a_forged_button_gets_a_clear_sentence(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    for data in FORGED:
        notice = await editor.presses_raw(card(editor).message_id, f"v1|{data}")
        assert notice == "Questo articolo non c’è più.", data


async def test_forged_arguments_change_nothing(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    article, message_id = await newest(house), card(editor).message_id
    far = await editor.presses_raw(message_id, f"v1|in-at|{article.id}|{10**18}")
    assert far == "Non ho capito l’ora. Scrivila così: 18:30 oppure 25.11 07:00."
    past = await editor.presses_raw(message_id, f"v1|in-at|{article.id}|5")
    assert past == "Quest’ora è già passata. Scegline una più avanti."
    assert await editor.presses_raw(message_id, f"v1|in-speaks|{article.id}|zz") is None
    assert await editor.presses_raw(message_id, f"v1|in-topic|{article.id}|x|on|x") is None
    assert (await newest(house)).language == "it"


async def test_readers_cannot_touch_articles(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    reader = house.telegram.person("Renzo", language_code="it")
    await reader.starts()
    reader_message = (await reader.hears()).message_id
    article = await newest(house)
    assert await reader.presses_raw(reader_message, f"v1|in-publish|{article.id}") == "Questo è riservato ai redattori."
    await exchange(reader, "/add Titolo", "Questo è riservato ai redattori.")
    await exchange(reader, "/drafts", "Questo è riservato ai redattori.")
    assert (await newest(house)).status is ArticleStatus.DRAFT


async def test_two_editors_on_one_article(house: House) -> None:
    first, second = await house.editor("Elena"), await house.editor("Dario")
    await draft(first)
    await draft(second, BREAD)
    article_id = (await newest(house)).id - 1
    assert await second.presses_raw(card(second).message_id, f"v1|in-publish|{article_id}") is None
    await exchange(first, "/drafts", "Nessuna bozza")


async def test_a_question_left_open_does_not_swallow_an_article(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    house.clock.forward(timedelta(seconds=30))
    for asked in ("[Titolo]", "[Fonte]"):
        await exchange(editor, "[Modifica]", "Che cosa vuoi cambiare?")
        await exchange(editor, asked, "Mandami")
        house.clock.forward(timedelta(hours=1))
        await draft(editor, f"{BREAD} {asked}")
    await exchange(editor, "[Programma]", "Quando deve uscire?")
    await exchange(editor, "[Un’altra ora…]", "Scrivi l’ora")
    house.clock.forward(timedelta(hours=1))
    await draft(editor, PROBE)
    assert await count(house) == 4


async def test_an_answer_about_an_article_that_is_out_is_refused_kindly(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    article = await newest(house)
    await exchange(editor, "[Modifica]", "Che cosa vuoi cambiare?")
    await exchange(editor, "[Testo]", "Mandami tutto il nuovo testo")
    await house.services.ingest.publish(article.id)
    await exchange(editor, "Un testo nuovo di zecca, troppo tardi.", "È già pubblicato.")
    assert (await newest(house)).text == article.text


async def test_intake_is_for_the_private_chat(house: House) -> None:
    editor = await house.editor()
    group = house.telegram.group("Redazione", members=[editor], admins=[house.owner], with_bot=True)
    await editor.says("/add Un titolo", to=group)
    assert "chat privata" in (await editor.hears(group)).text or "private chat" in editor.screen(group)[-1].text
    await editor.says("/drafts", to=group)
    await editor.hears(group)
    assert await count(house) == 0
