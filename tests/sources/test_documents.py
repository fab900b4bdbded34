"""Files of every kind, by their content; and what a hostile one may not do."""

from __future__ import annotations

import io
import zipfile
import zlib
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.errors import ArticleRejected, InputError, UnreadableDocument
from digests.sources.documents import MAX_MEGABYTES, read_document
from tests import sample_files
from tests.sample_files import FIRST, KINDS, SECOND, TITLE, archive, docx, mail, pdf

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 20}">' for before, name in zip("abcdefg", "bcdefgh", strict=True))
    + "]><x>&h;</x>"
)  # fmt: skip


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


@settings(deadline=None, max_examples=60)
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
