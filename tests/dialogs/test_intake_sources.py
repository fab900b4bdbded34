"""What editors paste from other programs: the source of a page, a whole Markdown file, and marks left in a text."""

from __future__ import annotations

import pytest

from digests.model import EntityKind
from tests.dialogs.articles import count, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import shown
from tests.dialogs.test_intake_edited import last_said

DRAFT = {"it": "📝 Bozza", "en": "📝 Draft"}
HTML = (
    '<article class="a"><h1>Riapre il mercato</h1>\n<p>Il mercato riapre\n<b>sabato</b> mattina.</p></article>',
    "<h2>The market opens</h2><p>The covered market opens on Saturday &amp; stays open.</p><script>x()</script>",
)
MARKDOWN = (
    "---\ntitle: El mercado reabre\nauthor: Eva Sol\nsource: La Ciudad\n---\n# El mercado reabre\n\nReabre *{}*.\n"
)


@pytest.mark.parametrize("language", DRAFT)
@pytest.mark.parametrize(
    ("html", "title", "text"),
    [
        (HTML[0], "Riapre il mercato", "Il mercato riapre sabato mattina."),
        (HTML[1], "The market opens", "The covered market opens on Saturday & stays open."),
    ],
)
async def test_the_source_of_a_page_is_read_as_a_browser_shows_it(
    house: House, language: str, html: str, title: str, text: str
) -> None:
    editor = await house.editor(language_code=language)
    await editor.says(html)
    await shown(editor, (DRAFT[language], title))
    article = await newest(house)
    assert (article.title, article.text) == (title, text)


@pytest.mark.parametrize("language", DRAFT)
async def test_a_pasted_markdown_file_says_who_wrote_it_and_changes_with_its_message(
    house: House, language: str
) -> None:
    editor = await house.editor(language_code=language)
    await editor.says(MARKDOWN.format("el sábado"))
    await shown(editor, (DRAFT[language], "El mercado reabre", "La Ciudad", "Eva Sol"))
    article = await newest(house)
    assert (article.title, article.text) == ("El mercado reabre", "Reabre el sábado.")
    assert [each.kind for each in article.entities] == [EntityKind.ITALIC]
    await editor.says("/add " + MARKDOWN.format("el lunes").replace("mercado", "puente"))
    await shown(editor, (DRAFT[language], "El puente reabre", "La Ciudad", "Reabre el lunes."))
    await editor.says(MARKDOWN.format("el martes").replace("mercado", "museo"))
    await shown(editor, (DRAFT[language], "El museo reabre", "Reabre el martes."))
    await editor.edits(last_said(editor), MARKDOWN.format("el domingo").replace("mercado", "museo"))
    await shown(editor, "Reabre el domingo.")
    assert await count(house) == 3


@pytest.mark.parametrize("language", DRAFT)
async def test_marks_left_in_a_paste_stand_out_in_the_article_and_are_not_shown(house: House, language: str) -> None:
    editor = await house.editor(language_code=language)
    await editor.says("**Рынок открыт**\nКрытый рынок *снова* открыт, сказал __мэр__ в субботу.\n- хлеб\n- сыр")
    await shown(editor, (DRAFT[language], "Рынок открыт"))
    article = await newest(house)
    assert (article.title, article.text) == (
        "Рынок открыт", "Крытый рынок снова открыт, сказал мэр в субботу.\n- хлеб\n- сыр",
    )  # fmt: skip
    assert [(article.text[each.start : each.end], each.kind) for each in article.entities] == [
        ("снова", EntityKind.ITALIC),
        ("мэр", EntityKind.BOLD),
    ]


DATA = '{{"id": 12, "headline": "{}", "body": "<p>{}</p>", "url": "https://blatt.example/12", "byline": "Eva Sol"}}'
REFUSED = {
    "it": ("non capisco quale parte sia l’articolo", "un pezzo di dati per programmi"),
    "en": ("I cannot tell which of it is the article", "a piece of data for programs"),
}


@pytest.mark.parametrize("language", DRAFT)
async def test_the_json_of_an_article_is_its_title_and_text_and_other_json_is_refused(
    house: House, language: str
) -> None:
    editor = await house.editor(language_code=language)
    await editor.says(DATA.format("Рынок открыт", "Крытый рынок снова открыт.</p><p>Пришли все."))
    await shown(editor, (DRAFT[language], "Рынок открыт", "Eva Sol"))
    article = await newest(house)
    assert (article.title, article.text) == ("Рынок открыт", "Крытый рынок снова открыт.\nПришли все.")
    assert article.url == "https://blatt.example/12"
    await editor.says("/add " + DATA.format("Die Halle ist offen", "Seit heute ist sie wieder offen."))
    await shown(editor, (DRAFT[language], "Die Halle ist offen"))
    other, cut = REFUSED[language]
    await editor.says('{"prices": [' + ", ".join(f'{{"day": {n}, "price": "cheap"}}' for n in range(20)) + "]}")
    await shown(editor, other)
    await editor.says(DATA.format("Eins", "Ein langer Satz über die Halle am Hafen. " * 9)[:-40])
    await shown(editor, cut)
    assert await count(house) == 2
