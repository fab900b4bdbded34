"""The heads of written documents: headline, byline and what stands above, each once."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pytest

from digests.sources.documents import read_document
from tests import sample_files

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
TEXT = {
    "it": "Il mercato coperto di via Roma riapre sabato mattina dopo due anni di lavori, con quaranta banchi.",
    "en": "The covered market opens again on Saturday morning, after two years of work, with forty stalls.",
    "ru": "Крытый рынок снова откроется в субботу утром после двух лет ремонта, и там будет сорок прилавков.",
    "zh": "经过两年的施工，室内市场将于周六上午重新开放，共有四十个摊位。",
    "de": "Die Markthalle öffnet am Samstagmorgen nach zwei Jahren Umbau wieder, mit vierzig Ständen.",
    "es": "El mercado cubierto reabre el sábado por la mañana tras dos años de obras, con cuarenta puestos.",
}
# Styles and lines, the title and the author that the file states; then title, author and what stands above the text.
HEADS = [
    (
        "it", ["|CRONACA", "Title|Riapre il mercato", "|di Anna Bo"], "", "",
        "Riapre il mercato", "Anna Bo", "CRONACA\n",
    ),
    (
        "en", ["Title|The market opens again", "Subtitle|Two years late", "|By Ann Quay"], "The market opens", "user1",
        "The market opens again", "Ann Quay", "Two years late\n",
    ),
    (
        "ru", ["|Автор: Анна Петрова", "|Рынок снова открыт"], "Рынок снова открыт", "USER",
        "Рынок снова открыт", "Анна Петрова", "",
    ),
    ("zh", ["Heading 1|市场重新开放", "|记者 李明"], "模板", "Administrator", "市场重新开放", "李明", ""),
    (
        "de", ["|Wirtschaft", "Heading 1|Die Halle öffnet"], "Vorlage", "Rita Moor",
        "Die Halle öffnet", "Rita Moor", "Wirtschaft\n",
    ),
    (
        "es", ["Title|El mercado", "Title|reabre el sábado", "|Por Eva Sol"], "", "",
        "El mercado reabre el sábado", "Eva Sol", "",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "lines", "stated", "by", "title", "author", "above"), HEADS)
def test_the_head_of_a_document_stands_once(
    language: str, lines: list[str], stated: str, by: str, title: str, author: str, above: str
) -> None:
    found = read_document(_docx([*lines, f"|{TEXT[language]}"], stated, by), NOW)
    assert (found.title, found.author, found.text) == (title, author, f"{above}{TEXT[language]}")


def test_later_headings_stay_in_the_text_and_a_name_in_it_is_no_byline() -> None:
    lines = ["Title|Riapre il mercato", f"|{TEXT['it']}", "Heading 1|Di chi sono i banchi", "|Di Anna Bo si sa poco."]
    found = read_document(_docx(lines, "", "Ada"), NOW)
    assert found.text == f"{TEXT['it']}\nDi chi sono i banchi\nDi Anna Bo si sa poco."
    assert found.author == "Ada"


def test_an_open_document_s_title_is_found_by_what_its_style_comes_from() -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "text", "style"))
    styles = '<style:style style:name="P1" style:parent-style-name="Title" style:family="paragraph"/>'
    body = "".join(
        f'<text:p text:style-name="{style}">{line}</text:p>'
        for style, line in (("P2", "Cronaca"), ("P1", "Riapre il mercato"), ("P2", "di Anna Bo"), ("P2", TEXT["it"]))
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    found = read_document(sample_files.archive(content_xml=content), NOW)
    assert (found.title, found.author, found.text) == ("Riapre il mercato", "Anna Bo", f"Cronaca\n{TEXT['it']}")


@pytest.mark.parametrize(
    ("info", "author"),
    [
        ("{\\author Anna Bo}", "Anna Bo"),
        ("{\\author\\'c0nna B\\'f2}", "Ànna Bò"),
        ("{\\author\\u1040?\\u1085?\\u1085?\\u1072?}", "Анна"),
        ("{\\author {Anna Bo}}{\\operator Kim}", "Anna Bo"),
        ("{\\upr{\\author Anna ?uk}{\\*\\ud{\\author Anna \\u321?uk}}}", "Anna Łuk"),
        ("{\\author \\uc0\\u26446 \\u26126 }", "李明"),
        ("{\\author Utente}", None),
        ("{\\author DESKTOP\\\\anna}", None),
    ],
)
def test_the_author_that_an_rtf_states_is_read_however_it_is_written(info: str, author: str | None) -> None:
    found = read_document(sample_files.rtf("Riapre il mercato", TEXT["it"], about=info), NOW)
    assert (found.title, found.text, found.author) == ("Riapre il mercato", TEXT["it"], author)


def test_what_an_rtf_tells_of_an_author_in_its_text_is_text() -> None:
    found = read_document(b"{\\rtf1 Riapre il mercato\\par {\\author Ada} " + TEXT["en"].encode() + b"}", NOW)
    assert found.author is None


def _docx(lines: list[str], title: str, author: str) -> bytes:
    from docx import Document

    document = Document()
    document.core_properties.title, document.core_properties.author = title, author
    for line in lines:
        style, _, words = line.partition("|")
        document.add_paragraph(words, style=style or None)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
