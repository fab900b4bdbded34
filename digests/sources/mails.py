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

MOST_PARTS = 1000
DEEPEST = 5
# A plain part that says so little beside the other is a note that there is another.
STUB = 0.5
LONGEST_HEAD = 300
_TOO_LONG = re.compile(r"\d{5}")

# What programs put before the subject of what they forward or answer, in their languages.
_MARKS = re.compile(
    r"\s*(?:fwd?|fw|i|inoltra|r|re|tr|rv|wg|aw|enc|vs|vl|vb|doorst|pd|odp|пересл|на|ha|πρθ|ynt|ilt|转发|轉寄|轉發|答复|回复|回覆|"
    r"전달|답장|転送|返信|הועבר|إعادة توجيه|rif|sv|fs)(?:\[\d+\])?\s*[:：]\s*",
    re.IGNORECASE,
)
# Heads of a quoted mail in the languages of the programs that quote them: what each is, by its word.
_HEADS = {
    **dict.fromkeys((
        "from", "da", "de", "von", "van", "od", "от",
        "від", "frå", "från", "fra", "lähettäjä", "kimden", "gönderen",
        "από", "de la", "feladó", "发件人", "寄件者", "寄件人",
        "差出人", "送信者", "보낸사람", "보낸 사람", "من", "מאת",
        "expéditeur", "remitente", "mittente", "absender",
        "от кого", "від кого", "отправитель", "відправник", "nadawca", "afzender", "avsändare", "remetente", "送信元",
    ), "from"),
    **dict.fromkeys((
        "date", "data", "datum", "fecha", "sent",
        "inviato", "inviato il", "envoyé", "envoyé le", "gesendet", "gesendet am",
        "enviado", "enviado el", "enviado em", "enviada", "enviada em", "enviada el", "verzonden", "wysłano",
        "дата", "отправлено", "надіслано", "skickat", "sendt",
        "lähetetty", "tarih", "gönderildi", "ημερομηνία", "στάλθηκε", "trimis", "dátum", "elküldve", "odesláno",
        "日期", "发送时间", "發送時間", "傳送日期",
        "发件时间", "寄件日期", "傳送時間", "日時", "送信日時", "날짜", "보낸 날짜", "التاريخ", "תאריך",
    ), "date"),
    **dict.fromkeys((
        "subject", "oggetto", "objet", "betreff", "asunto", "assunto", "onderwerp", "temat", "тема", "ämne", "emne",
        "aihe", "konu", "sujet", "тема письма", "titolo", "標題", "标题", "θέμα", "subiect", "tárgy", "předmět",
        "主题", "主旨", "主題", "件名", "제목", "الموضوع", "נושא",
    ), "subject"),
    **dict.fromkeys((
        "to", "a", "à", "an", "para", "aan", "do",
        "кому", "till", "til", "vastaanottaja", "kime", "προς", "către", "címzett",
        "komu", "收件人", "收件者", "宛先", "받는사람", "받는 사람",
        "إلى", "אל", "cc", "kopie", "копия", "抄送", "副本",
        "reply-to", "rispondi a", "pour", "répondre à", "responder a", "antwort an", "ответить",
        "bcc", "ccn", "cci", "dw",
    ), "to"),
    **dict.fromkeys((
        "importance", "priority", "priorità", "importanza", "wichtigkeit", "priorität", "importancia", "prioridad",
        "importância", "важность", "приоритет", "ważność", "prioriteit", "önem", "重要性", "优先级", "重要度", "중요도",
        "attachments", "attachment", "allegati", "allegato", "anlagen", "anlage", "pièces jointes", "datos adjuntos",
        "anexos", "вложения", "załączniki", "bijlagen", "ekler", "附件", "添付ファイル", "첨부 파일", "list-id",
    ), "other"),
}  # fmt: skip
# How some programs end what they forward.
_NAMED = re.compile(r"(?P<name>[^<>]{1,200})<[^<>@\s]{1,200}@[^<>\s]{1,200}>")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# A mail that was attached as a file of no kind: heads, and among them those that every mail has.
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,70}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n)*+){3,200}?\r?\n")
_MAIL_NEEDS = re.compile(rb"^(?:from|subject):", re.I | re.M)
_END = re.compile(r"\n-{4,20} ?[^\n-]{3,60}-{4,20}\Z")
_AROUND = " \t>*\xa0"
LONGEST_NAME_OF_HEAD = 25
_FEWEST_HEADS = 3


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
    mail = Mail(_subject(_header(message, "subject")), sender, _sent(_header(message, "date"), now), _text(message))
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
    written = "\n".join(map(_unflowed if _is_flowed(message) else str, found["text/plain"]))
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
    is_forward = any(_are_heads(_heads(lines, start)[0]) for start in range(len(lines)))
    return words if is_forward else main_text(html) or words


def _is_flowed(message: Message) -> bool:
    return any(str(part.get_param("format", "")).lower() == "flowed" for part in _parts(message))


def _unflowed(text: str) -> str:
    """Join the lines that end in a space, as format=flowed has it (RFC 3676)."""
    return re.sub(r"(?<=\S) \r?\n(?=\S)", " ", text)


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
    for piece, charset in decode_header(_raw(str(said))):
        data = piece.encode("utf-8", "surrogateescape") if isinstance(piece, str) else piece
        pieces.append(_letters(data, charset))
    return " ".join("".join(pieces).split())


def _raw(said: str) -> str:
    """Return a header whose bytes beyond ASCII were read as they came, in letters."""
    try:
        data = said.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return said.encode("utf-8", "replace").decode()
    return _letters(data, None)


def _letters(data: bytes, charset: str | None) -> str:
    try:
        return decoded(data, charset) if data.strip() else data.decode("ascii", "replace")
    except UnreadableDocument:
        return data.decode("utf-8", "replace")


def _subject(said: str) -> str:
    """Return a subject without the marks of forwarding and answering before it."""
    while found := _MARKS.match(said):
        said = said[found.end() :]
    return said.strip()


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
        heads, after = _heads(lines, start)
        if _are_heads(heads):
            # Some programs end each head with a semicolon, which is no part of an address.
            said = heads["from"].rstrip("; ")
            sender = _sender(said.replace("[mailto:", "<").replace("]", ">")) or said
            text = _END.sub("", tidy(unquoted_lines("\n".join(lines[after:]))))
            sent_at = _sent(heads.get("date", ""), now)
            inner = Mail(_subject(heads.get("subject", "")) or mail.subject, " ".join(sender.split()), sent_at, text)
            return (_forwarded(inner, now) or inner) if text.strip() else None
    return None


def _are_heads(found: dict[str, str]) -> bool:
    return "from" in found and ("subject" in found or "date" in found) and len(found) >= _FEWEST_HEADS


def _heads(lines: list[str], start: int) -> tuple[dict[str, str], int]:
    """Return the quoted heads that begin at a line, and where the text begins that follows them."""
    found: dict[str, str] = {}
    place, last = start, ""
    while place < len(lines) and len(found) <= len(set(_HEADS.values())):
        kind, said = _head(lines[place])
        if kind is not None:
            found.setdefault(kind, said)
            last = kind
        elif last == "to" and lines[place].strip() and lines[place - 1].rstrip().endswith((";", ",")):
            # A list of receivers goes on.
            pass
        else:
            break
        place += 1
    return found, place


def _head(line: str) -> tuple[str | None, str]:
    """Return what kind of head a line is, None for none, and what it says."""
    name, mark, said = line.replace("：", ":").partition(":")
    kind = _HEADS.get(name.strip(_AROUND).casefold()) if mark and len(name) <= LONGEST_NAME_OF_HEAD else None
    return kind, said.strip(_AROUND)[:LONGEST_HEAD]
