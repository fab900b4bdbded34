"""Intake, as an editor on a phone lives it: from the paste to the publication."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.model import ArticleStatus
from tests.dialogs.articles import BREAD, GAS, PROBE, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import Table, exchange, talk

ITALIAN: Table = [
    ("/drafts", "Nessuna bozza e niente in programma."),
    ("/add", "Mandami l’articolo"),
    (GAS, ("📝 Bozza", "Accordo sul gas tra Pechino e Mosca", "italiano · senza fonte", "🐉 Cina–Russia", "La Cina")),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Titolo]", ("Mandami il nuovo titolo", "Accordo sul gas tra Pechino e Mosca")),
    ("🙂🙂", "Un titolo ha bisogno di almeno una parola."),
    ("x" * 201, "Il titolo ha 201 caratteri: al massimo possono essere 200."),
    ("<b>Gas</b> & *affari*", ("📝 Bozza", "<b>Gas</b> & *affari*")),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Fonte]", "Mandami il link della fonte"),
    ("ftp://giornale.example/gas", "Questo link non va."),
    ("n" * 101, "Il nome ha 101 caratteri"),
    ("Il Giornale – https://giornale.example/gas", "italiano · Il Giornale"),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Fonte]", ("Ora è:", "Il Giornale https://giornale.example/gas")),
    ("[Nessuna fonte]", "italiano · senza fonte"),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Argomenti]", "Tocca gli argomenti a cui appartiene."),
    ("[Spazio]", ("Cina–Russia — ", "🚀 Spazio — scelto da te")),
    ("[✓ 🐉 Cina–Russia]", "🚀 Spazio — scelto da te"),
    ("[Fatto]", "🚀 Spazio — scelto da te"),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Lingua]", "In che lingua è?"),
    ("[inglese]", "inglese · senza fonte"),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Testo]", "Mandami tutto il nuovo testo"),
    ("Una sola riga, ma con una sonda.", ("inglese · senza fonte", "Una sola riga, ma con una sonda.")),
    ("[Modifica]", "Che cosa vuoi cambiare?"),
    ("[Titolo]", "Mandami il nuovo titolo"),
    ("[Lascia com’è]", "📝 Bozza"),
    ("[Programma]", ("Quando deve uscire?", "Roma")),
    ("[Indietro]", "📝 Bozza"),
    ("[Programma]", "Quando deve uscire?"),
    ("[Un’altra ora…]", "Scrivi l’ora"),
    ("chissà", "Non ho capito l’ora."),
    ("9.3 07:00", "Quest’ora è già passata."),
    ("2028-01-01 07:00", "Manca più di un anno."),
    ("11.3 07:00", "🕒 In programma · mercoledì 11 marzo, ore 07:00"),
    ("/drafts", "Le tue bozze e gli articoli in programma"),
    ("[🕒 11 mar, 07:00 · <b>Gas</b> & *affari*]", "🕒 In programma · mercoledì 11 marzo, ore 07:00"),
    ("[Togli dal programma]", "📝 Bozza"),
    ("[Programma]", "Quando deve uscire?"),
    ("[Stasera, 18:00]", "🕒 In programma · martedì 10 marzo, ore 18:00"),
    ("[Pubblica ora]", "✅ Pubblicato · 🚀 Spazio"),
    ("[Annulla]", "📝 Bozza"),
    ("[Scarta]", "🗑 Scartato"),
    ("[Annulla]", "📝 Bozza"),
    ("[Pubblica]", "✅ Pubblicato · 🚀 Spazio"),
]

ENGLISH: Table = [
    ("/drafts", "No drafts, nothing scheduled."),
    ("/add", "Send me the article"),
    (PROBE, ("📝 Draft", "A probe looks back at a comet", "English · no source", "🚀 Space — probe", "The probe")),
    ("[Edit]", "What would you like to change?"),
    ("[Title]", ("Send me the new title", "A probe looks back at a comet")),
    ("🙂🙂", "A title needs at least one word."),
    ("x" * 201, "That title has 201 characters; 200 is the most."),
    ("<b>Ice</b> & *dust*", ("📝 Draft", "<b>Ice</b> & *dust*")),
    ("[Edit]", "What would you like to change?"),
    ("[Source]", "Send me the link to the source"),
    ("ftp://paper.example/ice", "That link does not work."),
    ("n" * 101, "That name has 101 characters"),
    ("The Paper – https://paper.example/ice", "English · The Paper"),
    ("[Edit]", "What would you like to change?"),
    ("[Source]", ("Now it is:", "The Paper https://paper.example/ice")),
    ("[No source]", "English · no source"),
    ("[Edit]", "What would you like to change?"),
    ("[Topics]", "Tap the topics that it belongs to."),
    ("[China–Russia]", ("🚀 Space — probe", "🐉 China–Russia — chosen by you")),
    ("[✓ 🚀 Space]", "🐉 China–Russia — chosen by you"),
    ("[Done]", "🐉 China–Russia — chosen by you"),
    ("[Edit]", "What would you like to change?"),
    ("[Language]", "Which language is it in?"),
    ("[Italian]", "Italian · no source"),
    ("[Edit]", "What would you like to change?"),
    ("[Text]", "Send me the whole new text"),
    ("One line only, in plain English words.", ("Italian · no source", "One line only, in plain English words.")),
    ("[Edit]", "What would you like to change?"),
    ("[Title]", "Send me the new title"),
    ("[Leave it as it is]", "📝 Draft"),
    ("[Schedule]", ("When should it come out?", "Rome")),
    ("[Back]", "📝 Draft"),
    ("[Schedule]", "When should it come out?"),
    ("[Another time…]", "Write the time"),
    ("some day", "I did not understand that time."),
    ("9.3 07:00", "That time has already passed."),
    ("2028-01-01 07:00", "That is more than a year away."),
    ("18:30", "🕒 Scheduled · Tuesday, March 10, 18:30"),
    ("/drafts", "Your drafts and scheduled articles"),
    ("[🕒 Mar 10, 18:30 · <b>Ice</b> & *dust*]", "🕒 Scheduled · Tuesday, March 10, 18:30"),
    ("[Unschedule]", "📝 Draft"),
    ("[Schedule]", "When should it come out?"),
    ("[In an hour, 11:00]", "🕒 Scheduled · Tuesday, March 10, 11:00"),
    ("[Publish now]", "✅ Published · 🐉 China–Russia"),
    ("[Undo]", "📝 Draft"),
    ("[Discard]", "🗑 Discarded"),
    ("[Undo]", "📝 Draft"),
    ("[Publish]", "✅ Published · 🐉 China–Russia"),
]


@pytest.mark.parametrize(("language", "table"), [("it", ITALIAN), ("en", ENGLISH)])
async def test_an_editor_takes_an_article_from_paste_to_publication(house: House, language: str, table: Table) -> None:
    editor = await house.editor(language_code=language)
    await talk(editor, table)
    article = await newest(house)
    assert article.status is ArticleStatus.PUBLISHED
    assert article.number == 2
    assert (article.source, article.url) == (None, None)


async def test_a_duplicate_is_named_and_can_be_opened(house: House) -> None:
    editor = await house.editor()
    title, _, text = GAS.partition("\n")
    original = await house.publish(title, text)
    await exchange(editor, f"Gas: patto fatto\n{text}", "⚠️ C’è già: «Accordo sul gas tra Pechino e Mosca» (10 mar).")
    assert (await newest(house)).copy_of == original.id
    await exchange(editor, "[L’altro articolo]", "Accordo sul gas tra Pechino e Mosca")
    house.clock.forward(timedelta(minutes=1))
    await exchange(editor, f"Gas: ancora il patto\n{text}", "⚠️ C’è già:")


async def test_without_a_topic_a_word_of_warning_comes_before_publishing(house: House) -> None:
    editor = await house.editor()
    await draft(editor, BREAD)
    await talk(
        editor,
        [
            ("[Pubblica]", ("Ancora nessun argomento.", "non arriverebbe a nessun lettore")),
            ("[Scegli gli argomenti]", "Tocca gli argomenti"),
            ("[Fatto]", "📝 Bozza"),
            ("[Pubblica]", "non arriverebbe a nessun lettore"),
            ("[Pubblica lo stesso]", "✅ Pubblicato · in nessun argomento"),
        ],
    )


async def test_a_scheduled_article_comes_out_by_itself(house: House) -> None:
    editor = await house.editor()
    await draft(editor)
    await exchange(editor, "[Programma]", "Quando deve uscire?")
    await exchange(editor, "[Tra un’ora, 11:00]", "🕒 In programma")
    await house.tick(after=timedelta(minutes=59))
    assert (await newest(house)).status is ArticleStatus.SCHEDULED
    await house.tick(after=timedelta(minutes=1))
    assert (await newest(house)).status is ArticleStatus.PUBLISHED
    await exchange(editor, "[Togli dal programma]", "(È già pubblicato.)")


async def test_many_drafts_are_paged(house: House) -> None:
    editor = await house.editor()
    for number in range(9):
        house.clock.forward(timedelta(seconds=30))
        await draft(editor, f"Titolo numero {number}\nUn testo diverso dagli altri: {number} {number} {number}.")
    await exchange(editor, "/drafts", "Le tue bozze")
    await exchange(editor, "[›]", "Le tue bozze")
    await exchange(editor, "[Titolo numero 0]", ("📝 Bozza", "Titolo numero 0"))


async def test_many_topics_are_paged_and_counted(house: House) -> None:
    for number in range(13):
        await house.services.topics.save(f"t{number:02}", {"it": f"Tema {number}"}, "pane", "")
    editor = await house.editor()
    await talk(
        editor,
        [
            (BREAD, ("Tema 0 — pane", "… e altri 7")),
            ("[Modifica]", "Che cosa vuoi cambiare?"),
            ("[Argomenti]", "Tocca gli argomenti"),
            ("[›]", "Tocca gli argomenti"),
            ("[✓ Tema 12]", "… e altri 6"),
            ("[‹]", "Tocca gli argomenti"),
            ("[✓ Tema 0]", "… e altri 5"),
        ],
    )
