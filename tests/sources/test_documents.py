"""Files of every kind, by their content; and what a hostile one may not do."""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import ArticleRejected, InputError, UnreadableDocument
from digests.sources.documents import MAX_MEGABYTES, read_document
from tests import sample_files
from tests.sample_files import FIRST, KINDS, SECOND, TITLE, archive, docx, mail, pdf

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefg", "bcdefgh", strict=True))
    + "]><x>&h;</x>"
)  # fmt: skip


def _drawing(inside: str) -> str:
    """Return the body of a document that is one picture."""
    return f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r>{inside}</w:r></w:p></w:body></w:document>'


@pytest.mark.parametrize("kind", [*KINDS, "docx"])
def test_every_kind_becomes_the_same_article(kind: str) -> None:
    found = read_document(KINDS.get(kind) or docx(), NOW)
    assert found.title.replace("'", "’") == TITLE
    words = " ".join(found.text.split())
    assert FIRST in words
    assert SECOND in words
    assert "newsletter" not in words
    assert TITLE not in words


def test_what_a_file_says_of_itself_is_kept() -> None:
    assert read_document(sample_files.epub(), NOW).author == "Ada Fornai"
    assert read_document(sample_files.epub(), NOW).language == "it"
    assert read_document(sample_files.page().encode(), NOW).source == "La Valle"
    letter = read_document(mail(html=True), NOW)
    assert (letter.source, letter.text) == ("La Valle", f"{FIRST}\n{SECOND}")
    assert letter.written_at == datetime(2026, 3, 9, 7, 30, tzinfo=UTC)
    assert read_document(docx(), NOW).text.split()[-2:] == ["pagnotte", "120"]


def test_lines_that_were_broken_to_fit_the_page_join() -> None:
    found = read_document(pdf(TITLE, "Questa riga continua nella prossima perché era troppo lun-", "ga per la pagina.",
                              "Fine."), NOW)  # fmt: skip
    assert found.text == "Questa riga continua nella prossima perché era troppo lunga per la pagina.\nFine."


def _bomb() -> bytes:
    return archive(word__document_xml=b"0" * 201_000_000)


def _pdf_bomb() -> bytes:
    once = zlib.compress(b" " * 90_000_000, 1)
    return sample_files.pdf_of(once, b"/Filter /FlateDecode")


def _many() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for number in range(10_001):
            packed.writestr(f"{number}.xml", b"")
    return file.getvalue()


def _locked_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf(TITLE))))
    writer.encrypt("secret")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (archive(a_txt="hello"), "binary"),
        (docx()[:3000], "damaged"),
        (b"PK\x03\x04 and nothing else", "damaged"),
        (archive(word__document_xml=LAUGHS, _Content_Types__xml="<x/>"), "damaged"),
        (archive(META_INF__container_xml=LAUGHS), "damaged"),
        (archive(META_INF__container_xml='<c><rootfile full-path="../../etc/passwd"/></c>'), "damaged"),
        (b"%PDF-1.4\nnothing", "damaged"),
        (pdf(""), "no-text"),
        (b"{\\rtf1\\ansi {\\pict ffd8}}", "no-text"),
        (b"{\\rtf1 " + b"{\\b x}" * 1_000_000, "too-complex"),
        (b"{\\rtf1{\\fonttbl" + b"\\f0\\fcharset9" * 5_000, "damaged"),
        (b"{\\rtf1{\\fonttbl" + b"{\\f0 Arial;}" * 20_000 + b"}}", "no-text"),
        (b"{\\rtf1" + b'{\\field{\\*\\fldinst{HYPERLINK "' * 5_000, "no-text"),
        (b"{\\rtf1" + b"{\\title \\u" * 5_000, "no-text"),
        (archive(word__document_xml=_drawing("<w:drawing/>"), word__media__image1_png=b"\x89PNG"), "no-text"),
        (sample_files.page("x", "short").encode(), "page-empty"),
        (b"<html>", "page-empty"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_document(data, NOW)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("made", "reason"),
    [(_bomb, "unpacks-too-big"), (_many, "unpacks-too-big"), (_pdf_bomb, "no-text"), (_locked_pdf, "locked")],
)
def test_bombs_and_locks_are_refused(made: object, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_document(made(), NOW)  # type: ignore[operator]  # a table of functions
    assert refused.value.reason == reason


@given(st.sampled_from([zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]), st.integers(0, 200), st.data())
def test_a_member_that_is_no_stream_of_its_kind_is_damage(kind: int, kept: int, data: st.DataObject) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", kind) as made:
        made.writestr("META-INF/container.xml", "<container/>" + "<a>b</a>" * 40)
    start = packed.getvalue().index(b"container.xml") + len("container.xml")
    stream = packed.getvalue()[start : start + kept] + data.draw(st.binary(min_size=1, max_size=40))
    spoilt = packed.getvalue()[:start] + stream + packed.getvalue()[start + len(stream) :]
    with pytest.raises(UnreadableDocument):
        read_document(spoilt, NOW)


def test_a_file_too_big_or_too_long_is_refused_with_its_figures() -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_document(b"a" * (MAX_MEGABYTES * 1_000_000 + 1), NOW)
    assert refused.value.figures == {"size": 20_000_001, "limit": 20}
    with pytest.raises(ArticleRejected):
        read_document(b"word " * 30_000, NOW)


@given(st.sampled_from(["txt", "md", "html", "pdf", "epub", "eml"]), st.data())
def test_a_damaged_file_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    whole = bytearray(KINDS[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read_document(bytes(whole[: data.draw(st.integers(0, len(whole)))]), NOW).title
    except InputError as refused:
        reason = refused.reason
        assert reason


LANGUAGES = [
    ("Riapre il forno", "Il forno di paese riapre lunedì, dopo trent’anni di silenzio.", 1252),
    ("The ferry sails again", "It left the harbour on Monday — with forty people on board.", 1252),
    ("Паром снова ходит", "Утром паром впервые за зиму вышел из порта.", 1251),
    ("渡船恢复通航", "周一早上，渡船载着四十名乘客离开了港口。", 936),
    ("Το πλοίο φεύγει", "Τη Δευτέρα έφυγε από το λιμάνι με σαράντα επιβάτες.", 1253),
]


@pytest.mark.parametrize(("title", "text", "charset"), LANGUAGES)
def test_an_rtf_says_its_words_and_author_in_any_character_set(title: str, text: str, charset: int) -> None:
    about = "{\\title Documento1}{\\author Ada}"
    found = read_document(sample_files.rtf(title, text, charset=charset, about=about), NOW)
    assert (found.title, found.text, found.author) == (title, text, "Ada")


def test_of_a_link_in_an_rtf_its_words_are_read_and_of_a_picture_nothing() -> None:
    link = b'{\\field{\\*\\fldinst{HYPERLINK "https://a.example/"}}{\\fldrslt{il forno}}}'
    picture = b"{\\pict\\bin9 }{\\}abc\xff\xfe}"
    assert read_document(b"{\\rtf1 Riapre " + link + picture + b" di paese}", NOW).title == "Riapre il forno di paese"


def test_a_long_picture_in_an_rtf_costs_next_to_nothing() -> None:
    whole = sample_files.rtf(TITLE, FIRST).replace(b"00ff" * 2000, b"00ff\n" + b"00ff" * 4_000_000)
    assert read_document(whole, NOW).text == FIRST


FRONT = [
    (
        "title: Riapre il forno\nauthor: Ada Fornai\nsource: La Valle\nurl: https://a.example/1\nlang: it",
        ("Riapre il forno", "Ada Fornai", "La Valle", "it"),
    ),
    (
        'title: "The ferry: again"\nauthors: [Ann Quay, Bob Pier]\npublisher: Harbour News\n'
        "link: https://a.example/1\nlanguage: en-GB",
        ("The ferry: again", "Ann Quay, Bob Pier", "Harbour News", "en"),
    ),
    (
        "title: 'Паром снова ходит'\nbyline: Анна Петрова\nsite: Вести порта\ncanonical: https://a.example/1\nlang: ru",
        ("Паром снова ходит", "Анна Петрова", "Вести порта", "ru"),
    ),
    (
        "title: 渡船恢复通航\nauthor: 李丽\npublication: 港口新闻\nsource_url: https://a.example/1\nlang: zh-CN",
        ("渡船恢复通航", "李丽", "港口新闻", "zh"),
    ),
    (
        "title: >-\n  Die Fähre\n  fährt wieder\nauthors:\n  - Rita Moor\nnewspaper: Hafenblatt\n"
        "original: https://a.example/1\nlocale: de_DE",
        ("Die Fähre fährt wieder", "Rita Moor", "Hafenblatt", "de"),
    ),
]


@pytest.mark.parametrize(("above", "said"), FRONT)
def test_what_stands_above_markdown_says_what_the_article_is(above: str, said: tuple[str, ...]) -> None:
    file = f"---\n{above}\ndate: 2026-03-09\ntags: [a, b]\ndraft: false\n---\n\n{FIRST} **{SECOND}**\n"
    found = read_document(file.encode(), NOW)
    assert (found.title, found.author, found.source, found.language) == said
    assert (found.url, found.text) == ("https://a.example/1", f"{FIRST} {SECOND}")
    assert found.written_at == datetime(2026, 3, 9, tzinfo=UTC)


def test_front_matter_may_be_toml() -> None:
    found = read_document(f'+++\ntitle = "{TITLE}"\ndate = 2026-03-09\n+++\n{FIRST}\n'.encode(), NOW)
    assert (found.title, found.text, found.written_at) == (TITLE, FIRST, datetime(2026, 3, 9, tzinfo=UTC))


def test_rules_across_a_text_are_no_front_matter() -> None:
    found = read_document(f"---\n{TITLE}\n---\n\n{FIRST}\n".encode(), NOW)
    assert (found.title, found.text) == (TITLE, FIRST)


BODY = (
    "La biblioteca riapre il primo aprile dopo due anni di lavori, e nei locali",
    "nuovi ci saranno ottanta posti per chi studia.",
)
HEADLINES = [
    ["Riapre la biblioteca comunale", "dopo due anni di lavori"],
    ["The library opens again", "after two years of work", "in the town"],
    ["Die Bibliothek ist wieder", "offen für alle Leser"],
    ["La bibliothèque rouvre", "après deux ans de travaux"],
    ["La biblioteca reabre", "después de dos años"],
]


@pytest.mark.parametrize("headline", HEADLINES)
@pytest.mark.parametrize("kicker", ["", "CRONACA"])
def test_a_headline_over_several_lines_of_a_pdf_is_one_and_no_text(headline: list[str], kicker: str) -> None:
    lines = [(24, line) for line in headline] + [(11, line) for line in BODY * 4]
    found = read_document(_set([(10, kicker), *lines] if kicker else lines), NOW)
    assert found.title == " ".join(headline)
    assert found.text.split("\n")[bool(kicker)] == " ".join(BODY)


def _set(lines: list[tuple[int, str]]) -> bytes:
    """Return a PDF of one page with these lines in their sizes, from above."""
    shown, top = "", 800
    for size, words in lines:
        shown += f"BT /F1 {size} Tf 40 {top} Td ({words}) Tj ET\n"
        top -= round(size * 1.25)
    return sample_files.pdf_of(shown.encode("cp1252"))


def test_letters_that_are_drawn_as_one_are_read_as_several() -> None:
    plain = _set([(11, "Il \x02ume scende a valle, e l'e\x01etto si vede.")])
    fonts = b"/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /ff /fi] >>"
    found = read_document(plain.replace(b"/Encoding /WinAnsiEncoding", fonts), NOW)
    assert found.text == "Il fiume scende a valle, e l'effetto si vede."


def test_a_word_that_a_pdf_parts_at_the_end_of_a_line_is_whole() -> None:
    lines = (
        "Stadt kauft die alte Mühle", "", "Der Rat hat am Montag beschlos-",
        "sen, die Mühle am Fluss zu kaufen und darin Wohnungen einzurichten, wie die Bürgermeisterin sagte.",
        "Der Umbau dauert drei Jahre und kostet vier Millionen, und niemand weiß, wer das zahlt.",
    )  # fmt: skip
    assert "am Montag beschlossen, die Mühle am Fluss" in read_document(sample_files.pdf(*lines), NOW).text


def test_a_pdf_of_thousands_of_pages_is_refused_with_its_figures() -> None:
    from pypdf import PdfWriter

    writer, file = PdfWriter(), io.BytesIO()
    for _ in range(3000):
        writer.add_blank_page(595, 842)
    writer.write(file)
    with pytest.raises(UnreadableDocument) as refused:
        read_document(file.getvalue(), NOW)
    assert (refused.value.reason, refused.value.figures) == ("too-many-pages", {"pages": 3000, "limit": 500})
