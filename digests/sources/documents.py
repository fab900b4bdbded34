"""A file that somebody sends becomes the draft of an article; what a file is, its content says and never its name.

Every reader here runs on hostile bytes: call it in the limited process of ``reader.py``. Each loads its library when
it is first needed, which for a plain text is never.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from digests.errors import UnreadableDocument
from digests.model import Passage
from digests.sources.content import is_data
from digests.sources.drafts import Draft, draft, tidy, titled
from digests.sources.encodings import text_of
from digests.sources.entities import carried
from digests.sources.front_matter import FrontMatter, front_matter
from digests.sources.house import without_house
from digests.sources.manuscript import is_one_headline, manuscript, stated_author, stated_title
from digests.sources.marks import unmarked

MAX_MEGABYTES = 20
LONGEST_NAME = 100

# Some writers put a few bytes before the mark; readers look for it in the first kilobyte (ISO 32000, annex H).
_PDF_WITHIN = 1024
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html)\b", re.I | re.S
)
_MAIL = re.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]*:)[^\n]*\n(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n|[ \t][^\n]*\n)+\r?\n")
_MAIL_NEEDS = re.compile(rb"^(?:from|subject):", re.I | re.M)
_MARKDOWN = re.compile(
    r"^(?:#{1,6}\s+\S|---\s*$|```|\|?\s?:?-{3,}:?\s?\|)|\*\*\S|\]\([^\s()]+(?:\([^\s()]*\)[^\s()]*)*+\)|\]\[", re.M
)
_FRAGMENT = re.compile(
    r"\s*<(?:p|h[1-6]|div|article|section|main|header|ul|ol|blockquote|table|figure)\b[^<>]{0,500}>", re.I
)
_HEADING = re.compile(r"\s*#\s+([^\n]{1,300})")
_SENTENCE_END = re.compile(r"[.!?:…。！？»”\"')\]]\s*\Z")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]\Z")

Read: TypeAlias = Callable[[bytes, datetime], Draft]


def read_document(data: bytes, now: datetime) -> Draft:
    """Read a file: plain text, Markdown, HTML, JSON, RTF, DOCX, ODT, PDF, EPUB or an e-mail.

    Raises: UnreadableDocument (too-big with size in bytes and limit in MB; empty; binary; encoding; locked; no-text;
    damaged; data; data-cut; unpacks-too-big; too-complex; too-many-pages with pages and limit), ArticleRejected.
    """
    if len(data) > MAX_MEGABYTES * 1_000_000:
        raise UnreadableDocument("too-big", size=len(data), limit=MAX_MEGABYTES)
    made = _reader(data)(data, now)
    return replace(made, written_at=None) if made.written_at and made.written_at > now else made


def _reader(data: bytes) -> Read:
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return _pdf
    if data.lstrip().startswith(b"{\\rtf"):
        return _rtf
    if data.startswith(b"PK\x03\x04"):
        return _archive
    if _HTML.match(data[:4096]):
        return _html
    if (head := _MAIL.match(data[:65_536])) and _MAIL_NEEDS.search(head[0]):
        return _mail
    return _text


def pasted(text: str, now: datetime) -> Draft | None:
    """Read a whole Markdown file that was pasted as a text; None for any other text. Raises: ArticleRejected."""
    front = front_matter(text)
    if front is None or not front.title:
        return None
    heading = _HEADING.match(front.text)
    return _described(front, unmarked(Passage(front.text)), heading[1] if heading else "", now)


def is_html(text: str) -> bool:
    """Tell whether a text is the source of a piece of a page: it begins with a block, and ends something."""
    return _FRAGMENT.match(text) is not None and "</" in text


def _text(data: bytes, now: datetime) -> Draft:
    text = text_of(data)
    if is_data(text):
        from digests.sources.data import read_data

        return read_data(text, now)
    if is_html(text):
        from digests.sources.markup import plain

        return draft(plain(text))
    front = front_matter(text)
    if front is None and not _MARKDOWN.search(text):
        return draft(text)
    from digests.sources.markdown import read_markdown

    found = read_markdown(front.text if front else text)
    return _described(front, found.passage, found.heading, now)


def _described(front: FrontMatter | None, said: Passage, heading: str, now: datetime) -> Draft:
    """Return the draft of Markdown, under the title that stands above it or else under the heading it begins with."""
    if front is None or not front.title:
        made = draft(said.text)
    else:
        # A heading that says what the title says is no text.
        is_said_again = is_one_headline(heading, front.title)
        made = titled(front.title, said.text.lstrip().partition("\n")[2] if is_said_again else said.text)
    made = replace(made, entities=carried([said], made.text))
    return front.describing(made, now) if front else made


def _rtf(data: bytes, now: datetime) -> Draft:
    from digests.sources.rtf import read_rtf

    found = read_rtf(data)
    return manuscript([(line, "") for line in found.text.split("\n")], found.title, found.author)


def _archive(data: bytes, now: datetime) -> Draft:
    from digests.sources.archives import read_archive

    return read_archive(data)


def _html(data: bytes, now: datetime) -> Draft:
    from digests.sources.pages import read_page

    return read_page(data, "", now).draft


def _mail(data: bytes, now: datetime) -> Draft:
    """Read an e-mail: its subject, its sender as the source, and its words."""
    from digests.sources.mails import read_mail

    found = read_mail(data, now)
    named = titled(found.subject, without_house(_flowed(found.text)))
    return replace(named, source=found.sender[:LONGEST_NAME] or None, written_at=found.sent_at)


def _pdf(data: bytes, now: datetime) -> Draft:
    """Read the text of a PDF; pictures of text hold none."""
    from digests.sources.pdf import read_pdf

    found = read_pdf(data)
    stated = stated_title(found.title)
    # A title that stands on no page names the file rather than the article.
    if _plain(stated) in _plain(found.text) or not found.headline:
        named = titled(stated, found.text)
    else:
        named = titled(found.headline, found.below)
    return replace(named, author=stated_author(found.author))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _flowed(text: str) -> str:
    """Join the lines of paragraphs that were broken to fit a page or a screen.

    A line goes on in the next where it is about as long as the longest ones and ends no sentence.
    """
    lines = tidy(text).split("\n")
    full = max((len(line) for line in lines), default=0) * 0.7
    # Each line behind what joins it to the one before.
    pieces: list[str] = []
    goes_on = False
    for line in lines:
        joint = "\n"
        if goes_on and line:
            cut = _HYPHEN.sub("", pieces[-1]) if line[:1].islower() else pieces[-1]
            joint, pieces[-1] = " " if cut == pieces[-1] else "", cut
        pieces += (joint, line)
        goes_on = bool(line) and len(line) >= full and not _SENTENCE_END.search(line)
    return "".join(pieces[1:])
