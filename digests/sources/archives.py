"""Documents that are ZIP archives of XML: DOCX, ODT, EPUB. What unpacks to too much or defines entities is refused."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from lzma import LZMAError
from struct import error as StructError
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from digests.errors import ArticleRejected, UnreadableDocument
from digests.sources.drafts import MAX_CHARACTERS, Draft, titled
from digests.sources.encodings import decoded
from digests.sources.manuscript import manuscript, stated_author
from digests.sources.markup import plain
from digests.sources.office import docx_lines, odt_lines, odt_styles, style_names

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# The largest book has a few thousand files; 20 MB of pictures and XML unpack to far less.
MOST_MEMBERS = 10_000
MOST_UNPACKED_BYTES = 200_000_000

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "META-INF/container.xml"
_WORD, _STYLES, _ABOUT = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_CONTENT, _META = "content.xml", "meta.xml"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def read_archive(data: bytes) -> Draft:
    """Read a DOCX, an ODT or an EPUB.

    Raises: UnreadableDocument (binary: another archive; damaged; locked; no-text; unpacks-too-big), ArticleRejected.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = _checked(archive)
            if _CONTAINER in names:
                return _epub(archive)
            read = _docx if _WORD in names else _odt if _CONTENT in names else None
            if read is None:
                raise UnreadableDocument("binary")
            _refuse_entities(archive, names)
            return read(archive, names)
    except (
        BadZipFile,
        # What deflate, LZMA and bzip2 say of a member that is no such stream, or ends too soon.
        ZlibError,
        LZMAError,
        StructError,
        OSError,
        DefusedXmlException,
        ParseError,
        KeyError,
        NotImplementedError,
        EOFError,
        ValueError,
    ):
        raise UnreadableDocument("damaged") from None
    except RuntimeError:
        # How zipfile says that a member is encrypted.
        raise UnreadableDocument("locked") from None


def _checked(archive: ZipFile) -> set[str]:
    """Return the names of all members. zipfile never unpacks more of a member than its entry says."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > MOST_UNPACKED_BYTES:
        raise UnreadableDocument("unpacks-too-big")
    return {member.filename for member in members}


def _refuse_entities(archive: ZipFile, names: set[str]) -> None:
    """Refuse document type definitions, which Office files may not have (ECMA-376, part 2)."""
    for name in names:
        if name.endswith((".xml", ".rels")):
            with archive.open(name) as member:
                if b"<!DOCTYPE" in member.read().replace(b"\0", b""):
                    raise UnreadableDocument("damaged")


def _docx(archive: ZipFile, names: set[str]) -> Draft:
    """Read a document of Word: the words of its body and of the notes below it."""
    styles = style_names(fromstring(archive.read(_STYLES)) if _STYLES in names else None)
    lines = [
        (line, styles.get(style, style).casefold() if member == _WORD else "")
        for member in (_WORD, *(each for each in _NOTES if each in names))
        for line, style in docx_lines(fromstring(archive.read(member)))
    ]
    about = fromstring(archive.read(_ABOUT)) if _ABOUT in names else None
    return manuscript(lines, *(_said(about, name) if about is not None else "" for name in ("title", "creator")))


def _odt(archive: ZipFile, names: set[str]) -> Draft:
    """Read an OpenDocument text."""
    content = fromstring(archive.read(_CONTENT))
    body = content.find(f"{_OFFICE}body")
    lines = list(odt_lines(body, odt_styles(content))) if body is not None else []
    about = fromstring(archive.read(_META)) if _META in names else None
    return manuscript(lines, *(_said(about, name) if about is not None else "" for name in ("title", "creator")))


def _epub(archive: ZipFile) -> Draft:
    """Read the chapters of a book in their order."""
    container = fromstring(archive.read(_CONTAINER))
    path = next((node.get("full-path") for node in container.iter() if _local(node) == "rootfile"), None)
    package = fromstring(archive.read(path or ""))
    texts, length = [], 0
    for chapter in _chapters(package, posixpath.dirname(path or "")):
        text = plain(_body(decoded(archive.read(chapter))))
        texts.append(text)
        length += len(text)
        if length > 2 * MAX_CHARACTERS:
            raise ArticleRejected("too-long", length=length, limit=MAX_CHARACTERS)
    book = _drafted(_said(package, "title"), texts, _said(package, "creator"))
    return replace(book, language=(_said(package, "language")[:2].lower() or None))


def _body(chapter: str) -> str:
    """Return a chapter from behind the beginning of its body on."""
    start = chapter.lower().find("<body")
    return chapter[start:].partition(">")[2] if start >= 0 else chapter


def _chapters(package: Element, folder: str) -> Iterator[str]:
    manifest = {node.get("id"): node.get("href") for node in package.iter() if _local(node) == "item"}
    for node in package.iter():
        if _local(node) == "itemref" and (href := manifest.get(node.get("idref"))):
            yield posixpath.normpath(posixpath.join(folder, unquote(href)))


def _said(package: Element, name: str) -> str:
    node = package.find(f".//{_DUBLIN_CORE}{name}")
    return " ".join((node.text or "").split()) if node is not None else ""


def _local(node: Element) -> str:
    return node.tag.rpartition("}")[2]


def _drafted(title: str, lines: list[str], author: str) -> Draft:
    text = "\n".join(lines)
    if not text.strip():
        raise UnreadableDocument("no-text")
    return replace(titled(title, text), author=stated_author(author))
