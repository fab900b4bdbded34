"""Documents that are ZIP archives of XML: DOCX and EPUB. What unpacks to too much, or defines entities, is refused."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from digests.errors import ArticleRejected, UnreadableDocument
from digests.sources.drafts import MAX_CHARACTERS, Draft, titled
from digests.sources.markup import plain

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# The largest book has a few thousand files; 20 MB of pictures and XML unpack to far less.
MOST_MEMBERS = 10_000
MOST_UNPACKED_BYTES = 200_000_000
LONGEST_NAME = 100

_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "META-INF/container.xml"
_WORD = "word/document.xml"


def read_archive(data: bytes) -> Draft:
    """Read a DOCX or an EPUB.

    Raises: UnreadableDocument (binary: another archive; damaged; locked; no-text; unpacks-too-big), ArticleRejected.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = _checked(archive)
            if _CONTAINER in names:
                return _epub(archive)
            if _WORD not in names:
                raise UnreadableDocument("binary")
            _refuse_entities(archive, names)
        return _docx(data)
    except (
        BadZipFile,
        ZlibError,
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


def _docx(data: bytes) -> Draft:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.text.paragraph import Paragraph

    try:
        document = Document(BytesIO(data))
        lines, title = [], document.core_properties.title or ""
        for block in document.iter_inner_content():
            if isinstance(block, Paragraph):
                lines.append(block.text)
                style = block.style.name if block.style else ""
                title = title or (block.text if style in ("Title", "Heading 1") else "")
            else:
                lines.extend("\t".join(cell.text for cell in row.cells) for row in block.rows)
        author = document.core_properties.author or ""
    except (OpcError, KeyError, ValueError, AttributeError, TypeError, SyntaxError):
        raise UnreadableDocument("damaged") from None
    return _drafted(title, lines, "" if author == "python-docx" else author)


def _epub(archive: ZipFile) -> Draft:
    """Read the chapters of a book in their order."""
    container = fromstring(archive.read(_CONTAINER))
    path = next((node.get("full-path") for node in container.iter() if _local(node) == "rootfile"), None)
    package = fromstring(archive.read(path or ""))
    texts, length = [], 0
    for chapter in _chapters(package, posixpath.dirname(path or "")):
        text = plain(archive.read(chapter).decode("utf-8", "replace").partition("<body")[2].partition(">")[2])
        texts.append(text)
        length += len(text)
        if length > 2 * MAX_CHARACTERS:
            raise ArticleRejected("too-long", length=length, limit=MAX_CHARACTERS)
    book = _drafted(_said(package, "title"), texts, _said(package, "creator"))
    return replace(book, language=(_said(package, "language")[:2].lower() or None))


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
    return replace(titled(title, text), author=" ".join(author.split())[:LONGEST_NAME] or None)
