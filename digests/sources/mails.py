"""An e-mail as a mail program shows it, and the article that somebody forwarded in it.

mail ── the mail attached to it? ── the part with the words ── heads quoted in the text? ──▶ subject, sender, date, text
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from digests.errors import UnreadableDocument
from digests.sources.dates import moment
from digests.sources.drafts import letters, tidy
from digests.sources.encodings import decoded
from digests.sources.libraries import refusing
from digests.sources.mail_heads import quoted_heads, subject_of

MOST_PARTS = 1000
DEEPEST = 5
# A plain part that says so little beside the other is a note that there is another.
STUB = 0.5
LONGEST_SIGNATURE = 500
_QUOTED = re.compile(r"<[^<>@\s]{1,200}@[^<>\s]{1,200}>[^:\n]{0,99}\n|^>", re.MULTILINE)
_TOO_LONG = re.compile(r"\d{5}")

_NAMED = re.compile(r"(?P<name>[^<>]{1,200})<[^<>@\s]{1,200}@[^<>\s]{1,200}>")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# A mail that was attached as a file of no kind: heads, and among them those that every mail has.
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,70}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n)*+){3,200}?\r?\n")
_MAIL_NEEDS = re.compile(rb"^(?:from|subject):", re.I | re.M)
# How some programs end what they forward.
_END = re.compile(r"\n-{4,20} ?[^\n-]{3,60}-{4,20}\Z")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as its reader sees it."""

    subject: str
    sender: str
    sent_at: datetime | None
    text: str


def read_mail(data: bytes, now: datetime) -> Mail:
    """Read a mail, or the one that it forwards. Raises: UnreadableDocument (damaged, no-text, encoding)."""
    with refusing(UnreadableDocument("damaged")):
        message = message_from_bytes(data, policy=policy.compat32)
        shown = _shown(message, now, 0)
    if not shown.text.strip():
        raise UnreadableDocument("no-text")
    return shown


def unquoted_lines(text: str) -> str:
    """Return a text without the marks of quotation, where all of it bears them."""
    lines = text.split("\n")
    said = [line for line in lines if line.strip()]
    if said and all(line.lstrip().startswith(">") for line in said):
        return "\n".join(line.lstrip().removeprefix(">").removeprefix(" ") for line in lines)
    return text


def _shown(message: Message, now: datetime, depth: int) -> Mail:
    attached = next(filter(None, map(_attached, _parts(message))), None)
    if attached is not None and depth < DEEPEST:
        return _shown(attached, now, depth + 1)
    sender = _sender(_header(message, "from"))
    mail = Mail(subject_of(_header(message, "subject")), sender, _sent(_header(message, "date"), now), _text(message))
    return _forwarded(mail, now) or mail


def _attached(part: Message) -> Message | None:
    """Return the mail that is attached as a part; None where it is none."""
    inner = part.get_payload()
    if part.get_content_type() == "message/rfc822":
        return inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Message) else None
    if part.get_content_disposition() != "attachment" or part.is_multipart():
        return None
    data = part.get_payload(decode=True)
    found = _MAIL.match(data) if isinstance(data, bytes) else None
    if found is None or not _MAIL_NEEDS.search(found[0]):
        return None
    return message_from_bytes(data, policy=policy.compat32) if isinstance(data, bytes) else None


def _sender(said: str) -> str:
    """Return the name in front of an address, else its host; names hold what should be quoted and is not."""
    named = _NAMED.fullmatch(said.strip())
    if named and named["name"].strip("\"' "):
        return " ".join(tidy(named["name"].strip("\"' ")).split())
    name, address = parseaddr(said)
    return " ".join(tidy(name or address.rpartition("@")[2]).split())


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of a mail, but not those of a mail that is attached to it."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        yield part
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            waiting = [each for each in payload if isinstance(each, Message)] + waiting


def _text(message: Message) -> str:
    """Return the words of a mail: its plain part, or its HTML where that says much more."""
    found: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in _parts(message):
        kind = part.get_content_type()
        if kind in found and part.get_content_disposition() != "attachment":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                found[kind].append(decoded(payload, _charset(part)))
    written = "\n".join(map(_unflowed if _is_flowed(message) else str, map(_unsigned, found["text/plain"])))
    if not found["text/html"]:
        return written
    shown = "\n".join(map(_words_of, found["text/html"]))
    is_stub = letters(_ADDRESS.sub(" ", written)) < STUB * letters(shown)
    return shown if is_stub or not written.strip() else written


def _words_of(html: str) -> str:
    """Return the words of a mail's HTML: its article alone, but not where that would lose the heads of another mail."""
    from digests.sources.main_text import main_text
    from digests.sources.markup import plain

    words = plain(html)
    lines = tidy(unquoted_lines(words)).split("\n")
    is_forward = any(quoted_heads(lines, start) for start in range(len(lines)))
    return words if is_forward else main_text(html) or words


def _is_flowed(message: Message) -> bool:
    return any(str(part.get_param("format", "")).lower() == "flowed" for part in _parts(message))


def _unflowed(text: str) -> str:
    """Join the lines that end in a space, as format=flowed has it (RFC 3676)."""
    return re.sub(r"(?<=\S) \r?\n(?=\S)", " ", text)


def _unsigned(text: str) -> str:
    """Return a text without the signature below it (RFC 3676, 4.3); a long one, or with a mail below, is none."""
    above, mark, below = text.replace("\r\n", "\n").rpartition("\n-- \n")
    is_signature = mark and above.strip() and len(below) <= LONGEST_SIGNATURE and not _QUOTED.search(below)
    return above if is_signature else text


def _charset(part: Message) -> str | None:
    try:
        named = part.get_content_charset()
    except (LookupError, UnicodeError):
        return None
    return named


def _header(message: Message, name: str) -> str:
    """Return a header in its letters, encoded as it should be or not at all."""
    said = next((value for each, value in message.raw_items() if each.lower() == name), "")
    pieces = []
    usual = next(filter(None, map(_charset, _parts(message))), None)
    for piece, charset in decode_header(_raw(str(said), usual)):
        data = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
        pieces.append(_letters(data, charset))
    return " ".join("".join(pieces).split())


def _raw(said: str, charset: str | None) -> str:
    """Return a header whose bytes beyond ASCII were read as they came, in letters; its text may say their encoding."""
    try:
        data = said.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return said.encode("utf-8", "replace").decode()
    return _letters(data, charset if not data.isascii() else None)


def _letters(data: bytes, charset: str | None) -> str:
    try:
        return decoded(data, charset) if data.strip() else data.decode("ascii", "replace")
    except UnreadableDocument:
        return data.decode("utf-8", "replace")


def _sent(said: str, now: datetime, language: str | None = None) -> datetime | None:
    # No year and no zone has so many digits; what is read in spite of them is another day.
    if _TOO_LONG.search(said):
        return None
    found = moment(said, language)
    if found is None:
        with suppress(ValueError, TypeError, OverflowError, IndexError):
            sent = parsedate_to_datetime(said)
            # It makes a year of any number.
            if str(sent.year) in said:
                found = (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(UTC)
    return found if found and found <= now else None


def _forwarded(mail: Mail, now: datetime) -> Mail | None:
    """Return the mail that stands in the text of one that forwards it, with its heads above it; None for none."""
    lines = tidy(unquoted_lines(mail.text)).split("\n")
    for start in range(len(lines)):
        if quoted := quoted_heads(lines, start):
            heads, after = quoted
            # Some programs end each head with a semicolon, which is no part of an address.
            said = heads["from"].rstrip("; ")
            sender = _sender(said.replace("[mailto:", "<").replace("]", ">")) or said
            text = _END.sub("", tidy(unquoted_lines("\n".join(lines[after:]))))
            sent_at = _sent(heads.get("date", ""), now)
            inner = Mail(subject_of(heads.get("subject", "")) or mail.subject, " ".join(sender.split()), sent_at, text)
            return (_forwarded(inner, now) or inner) if text.strip() else None
    return None
