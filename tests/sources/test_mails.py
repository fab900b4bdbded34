"""Mails as their readers see them, and what was forwarded in them."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from digests.errors import UnreadableDocument
from digests.sources.documents import read_document

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
TITLE = "Der Bahnhof wird verkauft"
TEXT = "Die Stadt kauft den alten Bahnhof und baut dort Wohnungen, wie der Rat am Montag beschlossen hat."


def mail(text: str, subject: str = TITLE, html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Rita Moor <rita@blatt.example>", "x@paper.example", subject
    message["Date"] = "Tue, 10 Mar 2026 08:00:00 +0100"
    if text:
        message.set_content(text)
    if html and text:
        message.add_alternative(html, subtype="html")
    elif html:
        message.set_content(html, subtype="html")
    return message


HEADS = {
    "en": "From: Stadtblatt <news@stadtblatt.example>\nSent: Monday, March 9, 2026 6:30 PM\nTo: Rita\nSubject: {}",
    "de": "Von: Stadtblatt <news@stadtblatt.example>\nGesendet: Montag, 9. März 2026 18:30\nAn: Rita\nBetreff: {}",
    "fr": "De : Stadtblatt <news@stadtblatt.example>\nEnvoyé : lundi 9 mars 2026 18:30\nÀ : Rita\nObjet : {}",
    "es": "De: Stadtblatt <news@stadtblatt.example>\nEnviado: lunes, 9 de marzo de 2026 18:30\nPara: Rita\nAsunto: {}",
    "ru": "От: Stadtblatt <news@stadtblatt.example>\nОтправлено: 9 марта 2026 г. 18:30\nКому: Rita\nТема: {}",
    "zh": "发件人：Stadtblatt <news@stadtblatt.example>\n日期：2026年3月9日 18:30\n收件人：Rita\n主题：{}",
    "pt": "De: Stadtblatt <news@stadtblatt.example>\nEnviada em: segunda-feira, 9 de março de 2026 18:30\nPara: Rita\n"
    "Assunto: {}",
    "pl": "Od: Stadtblatt <news@stadtblatt.example>\nWysłano: poniedziałek, 9 marca 2026 18:30\nDo: Rita\nTemat: {}",
    "evening": '发件人: "Stadtblatt" <news@stadtblatt.example>;\n发送时间: 2026年3月9日(星期一) 晚上6:30\n'
    "收件人: Rita\n主题: {}",
    "sujet": "Sujet : \t{}\nDate : \tMon, 9 Mar 2026 18:30:00 +0000\nDe : \tStadtblatt <news@stadtblatt.example>\n"
    "Pour : \tRita",
    "от кого": "От кого: Stadtblatt <news@stadtblatt.example>\nКому: Rita\nДата: понедельник, 9 марта 2026, 18:30 "
    "+00:00\nТема: {}",
    "receivers": "Da: Stadtblatt <news@stadtblatt.example>\nInviato: lunedì 9 marzo 2026 18:30\nA: Rita Moor; Ugo;\n"
    " Ada\nCc: x@paper.example\nOggetto: {}\nPriorità: Alta",
    "ja": "差出人: Stadtblatt <news@stadtblatt.example>\n送信日時: 2026年3月9日 18:30\n宛先: Rita\n件名: {}",
    "kept": "Nadawca: Stadtblatt <news@stadtblatt.example>\nWysłane: poniedziałek, 9 marca 2026 18:30\nAdresat: Rita\n"
    "Temat: {}",
    "el": "Από: Stadtblatt <news@stadtblatt.example>\nΣτάλθηκε: Δευτέρα, 9 Μαρτίου 2026 18:30\nΠρος: Rita\nΘέμα: {}",
    "he": "מאת: Stadtblatt <news@stadtblatt.example>\nנשלח: יום שני 9 מרץ 2026 18:30\nאל: Rita\nנושא: {}",
    "ar": "من: Stadtblatt <news@stadtblatt.example>\nتاريخ الإرسال: 9 مارس 2026 18:30\nإلى: Rita\nالموضوع: {}",
    "tr": "Gönderen: Stadtblatt <news@stadtblatt.example>\nGönderme Tarihi: 9 Mart 2026 Pazartesi 18:30\nAlıcı: Rita\n"
    "Konu: {}",
    "of no table": "ከ: Stadtblatt <news@stadtblatt.example>\nቀን: 9 March 2026 18:30\nለ: Rita\nርዕስ: {}",
    "bold": "*From:* Stadtblatt <news@stadtblatt.example>\n*Date:* 9 March 2026 18:30\n*To:* Rita\n*Subject:* {}",
}


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("mark", ["Fwd: ", "TR : ", "Re: Fw: ", "转发：", ""])
def test_what_was_forwarded_is_the_article(heads: str, mark: str) -> None:
    quoted = heads.format(TITLE)
    data = bytes(mail(f"Bitte lesen!\n\n---------- ----------\n{quoted}\n\n{TEXT}\n", f"{mark}{TITLE}"))
    found = read_document(data, NOW)
    assert (found.title, found.source, found.text) == (TITLE, "Stadtblatt", TEXT)
    assert found.written_at == datetime(2026, 3, 9, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize("subject", ["[Fwd: {}]", "Přeposlání: {}", "ПД: {}", "İLT: {}", "Πρθ: {}", "AW: WG: {}"])
def test_the_marks_of_forwarding_are_no_title(subject: str) -> None:
    assert read_document(bytes(mail(TEXT, subject.format(TITLE))), NOW).title == TITLE


def test_lines_that_look_like_heads_are_text_where_nobody_sent_them() -> None:
    text = f"{TEXT}\n\nWann: 9. März 2026, 18:30\nWo: Rathaus\nEintritt: frei\nAuskunft: 0123 456\n\n{TEXT[::-1]}"
    assert read_document(bytes(mail(text)), NOW).text == text


@pytest.mark.parametrize(("below", "kept"), [("Stadtblatt\nMarkt 1", False), (f"{TEXT} " * 9, True)])
def test_a_signature_is_no_text(below: str, kept: bool) -> None:
    assert (below.strip()[:9] in read_document(bytes(mail(f"{TEXT}\n\n-- \n{below}")), NOW).text) == kept


def test_what_tables_lay_out_stands_in_paragraphs() -> None:
    cell = f"<table><tr><td><h1>{TITLE}</h1><p>{TEXT}</p><p>{TEXT[::-1]}</p></td></tr></table>"
    html = f"<html><body><table><tr><td>{cell}</td></tr><tr><td><a href=/u>Abmelden</a></td></tr></table></body></html>"
    found = read_document(bytes(mail("Nur in HTML.", html=html)), NOW)
    assert (found.title, found.text.split("\n")[:2]) == (TITLE, [TEXT, TEXT[::-1]])


def test_the_line_that_ends_what_was_forwarded_is_no_text() -> None:
    quoted = f"{HEADS['ru'].format(TITLE)}\n\n{TEXT}\n-------- Конец пересылаемого сообщения --------\n"
    assert read_document(bytes(mail(f"Смотри.\n\n{quoted}", "Fwd: x")), NOW).text == TEXT


def test_what_is_quoted_with_marks_is_read_without_them() -> None:
    quoted = "\n".join(f"> {line}" for line in f"{HEADS['de'].format(TITLE)}\n\n{TEXT}".split("\n"))
    assert read_document(bytes(mail(quoted, f"AW: {TITLE}")), NOW).text == TEXT


def test_a_mail_attached_to_a_mail_is_the_article() -> None:
    outer = mail("Siehe Anhang.", "Fwd: lesen")
    outer.add_attachment(mail(TEXT))
    found = read_document(bytes(outer), NOW)
    assert (found.title, found.text) == (TITLE, TEXT)


def test_a_mail_attached_as_a_file_of_no_kind_is_the_article() -> None:
    outer = mail("Siehe Anhang.", "Fwd: lesen")
    outer.add_attachment(bytes(mail(TEXT)), maintype="application", subtype="octet-stream", filename="x")
    assert read_document(bytes(outer), NOW).text == TEXT


def test_heads_in_html_are_heads_and_no_text() -> None:
    html = (
        "<div>Bitte lesen</div><div class=quote>---------- Forwarded message ---------<br>Von: <b>Stadtblatt</b> "
        f"&lt;n@s.example&gt;<br>Date: Mo., 9. März 2026 um 18:30 Uhr<br>Subject: {TITLE}<br>To: Rita<br></div>"
        f"<p>{TEXT}</p>"
        f"<p>{TEXT[::-1]}</p>"
    )
    found = read_document(bytes(mail("", f"Fwd: {TITLE}", html)), NOW)
    assert (found.title, found.source, found.text) == (TITLE, "Stadtblatt", f"{TEXT}\n{TEXT[::-1]}")


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("Blatt, Redaktion <n@b.example>", "Blatt, Redaktion"),
        ("Blatt: Nachrichten <n@b.example>", "Blatt: Nachrichten"),
        ('"Blatt; Abend" <n@b.example>', "Blatt; Abend"),
        ("n@blatt.example", "blatt.example"),
        ("=?utf-8?Q?=E6=B8=AF=E5=8F?= =?utf-8?Q?=A3=E6=97=A5=E6=8A=A5?= <n@b.example>", "港口日报"),
    ],
)
def test_a_sender_is_named_even_where_marks_break_the_rules(said: str, source: str) -> None:
    assert read_document(f"From: {said}\nSubject: {TITLE}\n\n{TEXT}\n".encode(), NOW).source == source


def test_a_plain_part_that_is_a_link_gives_way() -> None:
    html = f"<html><body><p>{TEXT}</p><p>{TEXT[::-1]}</p></body></html>"
    plain = f"Im Browser ansehen: https://blatt.example/{'x' * 500}"
    assert read_document(bytes(mail(plain, html=html)), NOW).text == f"{TEXT}\n{TEXT[::-1]}"


def test_a_plain_part_that_is_a_stub_gives_way() -> None:
    html = f"<html><body><p>{TEXT}</p><p>{TEXT[::-1]}</p></body></html>"
    assert TEXT in read_document(bytes(mail("View this mail in your browser.", html=html)), NOW).text
    assert read_document(bytes(mail(f"{TEXT} {TEXT}", html=f"<p>{TEXT} {TEXT}</p>")), NOW).text == f"{TEXT} {TEXT}"


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8", "x-none"])
def test_bytes_that_no_head_declares_are_read(charset: str) -> None:
    codec = "utf-8" if charset in ("utf-8", "x-none") else "cp1252"
    head = "From: Müller’s Blatt <m@blatt.example>\nSubject: Größere Brücke\nContent-Type: text/plain; "
    data = f"{head}charset={charset}\nContent-Transfer-Encoding: 8bit\n\nDie Brücke wird größer – für 5 €.\n".encode(
        codec
    )
    found = read_document(data, NOW)
    assert (found.title, found.source) == ("Größere Brücke", "Müller’s Blatt")
    assert found.text == "Die Brücke wird größer – für 5 €."


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b.example\nSubject: x\nDate: Tue, 10 Mar 99999 08:00:00 +0100\n\nWorte genug.\n",
        b"From: =?utf-8?q?=ff?= <a@b.example>\nSubject: =?x-none?b?////?=\n\nWorte genug.\n",
        b"From: \xff\xfe\nSubject: \xff\nContent-Type: text/plain; charset=\xff\n\nWorte genug.\n",
        b"Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: text/plain\n\nWort\n" * 500,
    ],
)
def test_no_mail_ends_the_reading(data: bytes) -> None:
    found = read_document(data, NOW)
    assert found.text
    assert found.written_at is None


def test_a_mail_of_pictures_says_that_it_has_no_text() -> None:
    message = mail("x")
    message.set_content(b"\x89PNG", maintype="image", subtype="png")
    with pytest.raises(UnreadableDocument) as refused:
        read_document(bytes(message), NOW)
    assert refused.value.reason == "no-text"


@pytest.mark.parametrize(
    "said",
    [
        "Mon, 09 Mar 99999 08:30:00 +0100", "Mon, 99 Mar 2026 08:30:00 +0100", "Mon, 09 Mar 0000 08:30:00 +0000",
        "Mon, 09 Mar 2026 08:30:00 +9999999", "Mon, 09 Mar 2026 25:61:61 +0100", "-1", "9" * 5000,
        "Tue, 10 Mar 2037 08:00:00 +0100",
    ],
)  # fmt: skip
def test_a_mail_of_an_impossible_day_has_none_and_keeps_its_words(said: str) -> None:
    message = mail(TEXT)
    del message["Date"]
    found = read_document(f"Date: {said}\n".encode() + bytes(message), NOW)
    assert (found.title, found.text, found.written_at) == (TITLE, TEXT, None)


@pytest.mark.parametrize("attachments", [39, 300])
def test_a_mail_of_many_parts_is_read_to_its_last(attachments: int) -> None:
    message = mail("")
    message.set_content("")
    for number in range(attachments):
        message.add_attachment(b"GIF89a", maintype="image", subtype="gif", filename=f"{number}.gif")
    message.add_attachment(TEXT, subtype="plain", disposition="inline")
    found = read_document(bytes(message), NOW)
    assert (found.title, found.text) == (TITLE, TEXT)


def test_every_part_of_a_mail_that_holds_words_is_read() -> None:
    message = mail("Teil 0 steht am Anfang.")
    for number in range(1, 40):
        message.add_attachment(f"Teil {number} folgt darauf.", subtype="plain", disposition="inline")
    text = read_document(bytes(message), NOW).text
    assert [f"Teil {number} " in text for number in range(40)] == [True] * 40


def test_control_characters_in_a_mails_head_are_not_kept() -> None:
    data = b'From: "Rita\x07 Moor\x00" <rita@blatt.example>\nSubject: Der\x1b Bahnhof\n\n' + TEXT.encode()
    found = read_document(data, NOW)
    assert (found.title, found.source) == ("Der Bahnhof", "Rita Moor")
