"""Small files of every kind that editors send, made here."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

TITLE = "Il forno riapre dopo trent’anni"
FIRST = "Nel paese di montagna il forno ha riacceso il fuoco lunedì mattina, e la fila arrivava fino alla fontana."
SECOND = "Il fornaio ha imparato il mestiere dal nonno, che nel libro dei conti aveva segnato ogni pagnotta."
WORDS = (TITLE, FIRST, SECOND)


def docx() -> bytes:
    """Return a document with a title, two paragraphs and a table."""
    from docx import Document

    document = Document()
    document.add_heading(TITLE, 0)
    document.add_paragraph(FIRST)
    document.add_paragraph(SECOND)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "pagnotte", "120"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(*lines: str) -> bytes:
    """Return a PDF of one page with these lines."""
    shown = " ".join(f"({line}) Tj T*" for line in lines).encode("cp1252")
    return pdf_of(b"BT /F1 12 Tf 14 TL 40 800 Td " + shown + b" ET")


def pdf_of(stream: bytes, filters: bytes = b"") -> bytes:
    """Return a PDF of one page with this content."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), filters, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % start


def archive(**members: str | bytes) -> bytes:
    """Return a ZIP archive; ``__`` in a name stands for a slash, ``_`` for a dot."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "/").replace("_", ".").replace("META.INF", "META-INF"), content)
    return file.getvalue()


def odt() -> bytes:
    """Return an OpenDocument text with a heading, two paragraphs, and a change that took words away."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "text", "table"))
    gone = "<text:changed-region><text:p>ritirato</text:p></text:changed-region>"
    half, rest = _halves(SECOND)
    body = (
        f'<text:tracked-changes>{gone}</text:tracked-changes><text:h text:outline-level="1">{TITLE}</text:h>'
        f"<text:p>{FIRST}</text:p><text:p>{half}<text:s/><text:span>{rest}</text:span></text:p>"
    )
    whole = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {names}>{whole}</office:document-content>"
    return archive(mimetype="application/vnd.oasis.opendocument.text", content_xml=content)


def rtf(*lines: str, charset: int = 1252, about: str = "") -> bytes:
    """Return an RTF with these lines, its letters as escapes of a character set where that has them."""
    words = "".join(f"{{{_escaped(line, charset)}\\par}}\n" for line in lines)
    picture = "{\\pict\\jpegblip " + "00ff" * 2000 + "}"
    return f"{{\\rtf1\\ansi\\ansicpg{charset}{{\\info{about}}}{picture}{words}}}".encode("ascii")


def _escaped(line: str, charset: int) -> str:
    return "".join(letter if letter.isascii() else _escape(letter, charset) for letter in line)


def _escape(letter: str, charset: int) -> str:
    try:
        return "".join(f"\\'{byte:02x}" for byte in letter.encode(f"cp{charset}"))
    except UnicodeEncodeError:
        return f"\\u{ord(letter)}?"


def epub() -> bytes:
    """Return a book of two chapters."""
    container = '<container><rootfiles><rootfile full-path="text/book.opf"/></rootfiles></container>'
    book = f"""<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>{TITLE}</dc:title>
    <dc:creator>Ada Fornai</dc:creator><dc:language>it-IT</dc:language></metadata><manifest>
    <item id="two" href="two.xhtml"/><item id="one" href="one.xhtml"/></manifest>
    <spine><itemref idref="one"/><itemref idref="two"/></spine></package>"""
    chapter = "<?xml version='1.0'?><!DOCTYPE html><html><head><title>x</title></head><body><p>{}</p></body></html>"
    return archive(
        mimetype="application/epub+zip", META_INF__container_xml=container, text__book_opf=book,
        text__one_xhtml=chapter.format(FIRST), text__two_xhtml=chapter.format(SECOND),
    )  # fmt: skip


def mail(*, html: bool = False) -> bytes:
    """Return an e-mail, plain or as HTML only."""
    message = EmailMessage()
    message["Subject"], message["From"] = TITLE, "La Valle <lettere@valle.example>"
    message["To"], message["Date"] = "redazione@paper.example", "Mon, 09 Mar 2026 08:30:00 +0100"
    if html:
        message.set_content(f"<html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>", subtype="html")
    else:
        message.set_content(f"{FIRST}\n{SECOND}\n")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="forno.png")
    return bytes(message)


def page(title: str = TITLE, *paragraphs: str, head: str = "") -> str:
    """Return a web page with an article in it, and what stands around articles."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or (FIRST, SECOND))
    return (
        f'<!DOCTYPE html><html lang="it"><head><title>{title} | La Valle</title>'
        f'<meta property="og:site_name" content="La Valle"><meta property="og:title" content="{title}">{head}</head>'
        f"<body><nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav><article><h1>{title}</h1>{body}</article>"
        f"<footer>Iscriviti alla newsletter. Tutti i diritti riservati.</footer></body></html>"
    )


def _halves(text: str) -> tuple[str, str]:
    cut = text.index(" ", 60)
    return text[:cut], text[cut + 1 :]


KINDS = {
    "txt": "\n".join(WORDS).encode(),
    "md": f"---\ntitle: {TITLE}\n---\n\n{FIRST}\n\n**{SECOND}**\n".encode(),
    "html": page().encode(),
    "pdf": pdf(TITLE.replace("’", "'"), *_halves(FIRST), *_halves(SECOND)),
    "epub": epub(),
    "eml": mail(),
    "rtf": rtf(*WORDS),
    "odt": odt(),
}
