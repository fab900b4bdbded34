"""A pasted or forwarded text becomes the draft of an article."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime

from digests.errors import ArticleRejected
from digests.language.sentences import sentences
from digests.model import Entity, Passage
from digests.sources.dates import moment
from digests.sources.first_lines import author_in, below
from digests.sources.last_lines import above as above_last_lines
from digests.sources.last_lines import without_stamps
from digests.sources.mail_heads import quoted_heads, subject_of
from digests.sources.marks import unmarked
from digests.sources.moment_lines import says_when
from digests.sources.quotations import is_open, whole_quotations

MAX_CHARACTERS = 100_000

# Weighted letters below which nobody would call a text an article: about two lines.
FEWEST_LETTERS = 150

# A first line beyond this is a paragraph, not a headline.
LONGEST_TITLE = 200

# Who and when, and a blank line between and behind them.
MOST_ABOVE_TEXT = 4

_LINE_BREAK = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" ?\n ?")
_BLANK_LINES = re.compile(r"\n{3,}")
_LAST_LINE_LINK = re.compile(r"(?:\A|\n)<?(https?://[^\s<>\"/?#][^\s<>\"]*)>?\Z", re.IGNORECASE)
_LINK_BEHIND = re.compile(r"\s<?(https?://[^\s<>\"/?#][^\s<>\"]*)>?\Z", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"<?[^\s<>@]{1,200}@[^\s<>@]{1,200}>?")
_WORD = re.compile(r"[^\W\d_]")
_VOWEL = re.compile(r"(?=[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff])[^\w\s]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# (Non-)joiners shape letters of many scripts and compose emoji; tags after a black flag make the flags of nations.
_SHAPED = "\u0590-\u1fff\u2190-\u2bff\ufe0f\U0001f000-\U0001ffff"
_FLAG = "\U0001f3f4[\U000e0020-\U000e007f]+"
_UNSEEN = (
    r"\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_HIDDEN = re.compile(rf"({_FLAG})|[{_UNSEEN}]")
_IDLE_JOINER = re.compile(rf"(?<![{_SHAPED}])[\u200c\u200d]|[\u200c\u200d](?![^\s\u200c\u200d])")


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is stored; ``language`` is an ISO 639-1 code where the source declares one.

    ``usual_language`` is what its source is mostly in, where a short text does not tell.
    ``written_at`` is when the source published it, aware UTC. ``picture`` is the file id of one that was sent.
    """

    title: str
    text: str
    language: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    written_at: datetime | None = None
    image_url: str | None = None
    picture: str | None = None
    entities: tuple[Entity, ...] = ()
    usual_language: str | None = None


def draft(text: str, *, source: str | None = None, url: str | None = None) -> Draft:
    """Make a draft: the first line is the title, the rest the text; a link alone at the end is the article's address.

    What names its source below the text is no text, and neither are the heads of a mail, or who wrote it, above it.
    Of a long first line its first sentence is the title. What is only a title is its own text.
    Raises: ArticleRejected (empty; no-words; too-long with length and limit).
    """
    if len(text) > MAX_CHARACTERS:
        raise ArticleRejected("too-long", length=len(text), limit=MAX_CHARACTERS)
    whole = whole_quotations(Passage(without_stamps(tidy(unmarked(Passage(text)).text)))).text
    if (mailed := _mailed(whole)) is not None:
        return replace(mailed, source=source or mailed.source, url=url)
    body, link = _without_link(whole)
    foot = above_last_lines(body)
    if foot.text != body:
        body, before = _without_link(foot.text)
        link = link or foot.url or before
    if not body and not link:
        raise ArticleRejected("empty")
    if not _WORD.search(body):
        raise ArticleRejected("no-words")
    head = below(body)
    title, rest = _parted(head.text)
    author, written_at, rest = _signed(rest)
    beside = _LINK_BEHIND.search(title)
    if beside and _WORD.search(title[: beside.start()]):
        title, link = title[: beside.start()].rstrip(), link or beside[1]
    source, url = source or head.source or foot.source, url or link or head.url
    return Draft(title, rest or title, source=source, url=url, author=head.author or author, written_at=written_at)


def titled(title: str, text: str) -> Draft:
    """Make a draft of what came with a title of its own; without one the first line of the text is it.

    Raises: ArticleRejected, as ``draft`` does.
    """
    heading = " ".join(tidy(title).split())
    if not _WORD.search(heading):
        return draft(text)
    if len(heading) > LONGEST_TITLE:
        heading = _shortened(heading)
    body = tidy(text)
    # Many pages and files repeat their title above the text.
    if body.partition("\n")[0].casefold() == heading.casefold():
        body = body.partition("\n")[2].strip()
    if len(body) > MAX_CHARACTERS:
        raise ArticleRejected("too-long", length=len(body), limit=MAX_CHARACTERS)
    return Draft(heading, body or heading)


def letters(text: str) -> int:
    """Count letters, with the signs that are vowels in India and beyond; a Chinese, Japanese or Korean one is three."""
    return len(_WORD.findall(text)) + len(_VOWEL.findall(text)) + 2 * len(_CJK.findall(text))


def tidy(text: str) -> str:
    """Return the text in NFC without control, hidden and direction marks; single spaces, at most one blank line."""
    if text.isascii() and text.isprintable():
        # Most lines of most feeds: nothing but spaces to look at.
        return " ".join(text.split())
    text = _HIDDEN.sub(lambda found: found[1] or "", _LINE_BREAK.sub("\n", text))
    text = unicodedata.normalize("NFC", _IDLE_JOINER.sub("", text))
    text = _AROUND_BREAKS.sub("\n", _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip()


def _without_link(text: str) -> tuple[str, str | None]:
    link = _LAST_LINE_LINK.search(text)
    return (text[: link.start()].rstrip(), link[1]) if link else (text, None)


def _parted(body: str) -> tuple[str, str]:
    title, _, rest = body.partition("\n")
    if len(title) + 2 * len(_CJK.findall(title)) > LONGEST_TITLE:
        title = _first_sentence(title)
        rest = body[len(title) :]
    if len(title) > LONGEST_TITLE:
        return _shortened(title), body
    return title, rest.strip()


def _first_sentence(line: str) -> str:
    """Return the first sentence of a line; what somebody said in several is not taken apart, unless it is too long."""
    said, end = sentences(line, "und"), 0
    for sentence in said:
        end = line.index(sentence, end) + len(sentence)
        if end > LONGEST_TITLE:
            break
        if not is_open(line[:end]):
            return line[:end]
    return said[0]


def _mailed(text: str) -> Draft | None:
    """Return the article of a mail that was pasted with its heads; None for any other text."""
    lines = text.split("\n")
    start = next((place for place, line in enumerate(lines) if line.strip(" -_")), 0)
    if lines[start].startswith("--"):
        start += 1
    found = quoted_heads(lines, start)
    if found is None:
        return None
    heads, after = found
    subject, rest = subject_of(heads.get("subject", "")), "\n".join(lines[after:])
    if not _WORD.search(subject) or not _WORD.search(rest):
        return None
    sender = _MAIL_ADDRESS.sub("", heads.get("from", "")).strip(" \"'<>[]()")
    return replace(titled(subject, rest), source=sender or None, written_at=moment(heads.get("date")))


def _signed(rest: str) -> tuple[str | None, datetime | None, str]:
    """Part a text from the lines of who wrote it and when, which stand above it."""
    author, written_at, whole = None, None, rest
    for _ in range(MOST_ABOVE_TEXT):
        line, _, text = rest.partition("\n")
        name = None if author else author_in(line)
        is_over = not _WORD.search(text) or not (name or says_when(line))
        if line.strip() and is_over:
            break
        author, written_at, rest = author or name, written_at or moment(line), text
    # A day alone may be that of what is told.
    return (author, written_at, rest.strip()) if author else (None, None, whole)


def _shortened(title: str) -> str:
    """Cut at the last space within the limit, or at the limit where there is none."""
    head = title[: LONGEST_TITLE - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:–—-") + "…"
