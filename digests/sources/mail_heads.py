"""The heads of a mail that is quoted in the text of another, in the languages of the programs that quote them. Pure.

Heads that nobody here knows are known by what they say: an address, a moment, and a text below a blank line.
"""

from __future__ import annotations

import re

from digests.sources.dates import moment

LONGEST_HEAD = 300
# What programs put before the subject of what they forward or answer, in their languages.
_MARKS = re.compile(
    r"\s*\[?(?:fwd?|fw|i|inoltra|r|re|tr|rv|wg|aw|enc|vs|vl|vb|doorst|pd|odp|пересл|на|ha|πρθ|ynt|ilt|转发|轉寄|轉發|答复|回复|回覆|"
    r"전달|답장|転送|返信|הועבר|إعادة توجيه|rif|sv|fs|пд|přeposlání|preposlane|továbbítás)(?:\[\d+\])?\s*[:：]\s*",
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
        "date", "data", "datum", "wysłane", "日付", "تاريخ الإرسال", "נשלח", "gönderme tarihi", "fecha", "sent",
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
        "to", "a", "à", "adresat", "alıcı", "an", "para", "aan", "do",
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
# Greek letters at a word's end are others.
_HEADS = {name.casefold(): kind for name, kind in _HEADS.items()}
_AROUND = " \t>*\xa0"
LONGEST_NAME_OF_HEAD = 25
_FEWEST_HEADS = 3
_ADDRESSED = re.compile(r"<[^<>@\s]{1,200}@[^<>\s]{1,200}>?\Z")
_CLOCK = re.compile(r"\d[:.]\d\d")
# Sender, moment, receiver and subject.
USUAL = 4
MOST_WORDS_OF_HEAD, MOST_UNKNOWN = 3, 8


def quoted_heads(lines: list[str], start: int) -> tuple[dict[str, str], int] | None:
    """Return the heads that begin at a line, and where the text below them begins; None where none do."""
    found, after = _heads(lines, start)
    block = _block(lines, start)
    if _are_heads(found) and len(block) <= after - start:
        return found, after
    told = found | {kind: said for kind, said in _told(block).items() if kind not in found}
    if "date" in told and _are_heads(told):
        return told, start + len(block)
    return (found, after) if _are_heads(found) else None


def subject_of(said: str) -> str:
    """Return a subject without the marks of forwarding and answering before it."""
    while found := _MARKS.match(said):
        said = said[found.end() :].removesuffix("]") if found[0].lstrip().startswith("[") else said[found.end() :]
    return said.strip()


def _block(lines: list[str], start: int) -> list[tuple[str, str]]:
    """Return the lines of a name and what it says that stand above a blank line, or as many as a mail's heads are."""
    block: list[tuple[str, str]] = []
    for line in lines[start : start + MOST_UNKNOWN + 1]:
        name, mark, said = (each.strip(_AROUND) for each in line.replace("：", ":").partition(":"))
        if not line.strip():
            return block
        is_head = mark and said and len(name) <= LONGEST_NAME_OF_HEAD and len(name.split()) <= MOST_WORDS_OF_HEAD
        if not is_head or (len(block) >= USUAL and name.casefold() not in _HEADS):
            return block if len(block) >= USUAL else []
        block.append((name, said[:LONGEST_HEAD]))
    return []


def _told(block: list[tuple[str, str]]) -> dict[str, str]:
    """Return what heads of unknown names are by what they say: whose address comes first sent it."""
    told: dict[str, str] = {}
    for name, said in block:
        kind = _HEADS.get(name.casefold())
        if kind is None:
            is_moment = bool(_CLOCK.search(said)) and moment(said) is not None
            kind = "from" if _ADDRESSED.search(said) else "date" if is_moment else "other"
        told.setdefault(kind, said)
    if "subject" not in told and "from" in told:
        told["subject"] = max(
            (said for _, said in block if said not in (told["from"], told.get("date"))), key=len, default=""
        )
    return told


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
