from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import UnreadableDocument
from digests.sources.encodings import decoded, text_of

ITALIAN = "Perché l’accordo è così “importante”? Costa 5 €."
RUSSIAN = "Почему соглашение «важно»? Ёлка стоит 5 рублей. Я и ты."


@pytest.mark.parametrize("text", [ITALIAN, RUSSIAN, "为什么协议很重要？", "plain"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_every_unicode_encoding_with_its_mark_is_read(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


def test_big_endian_utf16_is_read() -> None:
    assert text_of(b"\xfe\xff" + ITALIAN.encode("utf-16-be")) == ITALIAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ITALIAN, "cp1252"),
        ("Le président français, âgé, a été réélu à Strasbourg.", "cp1252"),
        ("Größere Städte fördern Fußgänger.", "cp1252"),
        (RUSSIAN, "cp1251"),
        ("La bibliothèque rouvre après deux ans de travaux, dit le maire élu à Sète, où l’été s’achève.", "mac_roman"),
        ("Die Bücherei öffnet am Freitag, sagt die Bürgermeisterin, und schließt erst spät.", "mac_roman"),
        ("Городская библиотека открывается первого апреля, сообщила мэрия.", "mac_cyrillic"),
        ("НОВОСТИ ДНЯ: Reuters сообщает о встрече.", "cp1251"),
        ("Їжак і ґава пішли до лісу.", "cp1251"),
    ],
)
def test_the_windows_encodings_are_told_apart_by_the_words(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


# Characters that the encodings of browsers have and those of their names do not.
VENDORS = [
    ("①の駅で髙橋さんと待ち合わせ。", "x-sjis", "cp932"),
    ("第Ⅲ期工事は㈱川崎が担当する。", "windows-31j", "cp932"),
    ("펲시콜라 공장이 똠방각하 촬영지로 바뀌었다.", "ks_c_5601-1987", "cp949"),
    ("他住在墻裏，銹蝕的門旁放著一個碁盤。", "big5-hkscs", "cp950"),
    ("朱镕基在北京会见了代表团。", "gb2312", "gb18030"),
    ("“Perché no?” – 5 €", "latin1", "cp1252"),
    ("İstanbul’da “şölen” başladı…", "iso-8859-9", "cp1254"),
    ("Γιατί όχι; «Ναι», είπε – 5 €", "windows-1253", "cp1253"),
]


@pytest.mark.parametrize(("text", "label", "codec"), VENDORS)
def test_a_label_means_what_it_means_to_browsers(text: str, label: str, codec: str) -> None:
    assert decoded(text.encode(codec), label) == text
    declared = f'<?xml version="1.0" encoding="{label}"?>{text}'
    assert decoded(declared.encode(codec)) == declared
    named = f'<html><!-- {"x" * 1500} --><meta http-equiv=content-type content="text/html; charset={label}">{text}'
    assert decoded(named.encode(codec)) == named


@pytest.mark.parametrize("label", ["euc-jp", "x-euc-jp", "iso-2022-jp"])
def test_japanese_of_seven_and_eight_bits_has_vendors_characters_too(label: str) -> None:
    assert decoded(b"\xad\xb5\xc9\xd9\xb8\xa9" * 9, "euc-jp") == "Ⅰ富県" * 9
    assert decoded(b"\x1b$B\x2d\x35IY8)\x1b(B ok", label) == "Ⅰ富県 ok"


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("Открылась новая станция метро, сообщает мэрия города.", "koi8-r", "iso-8859-1"),
        ("북쪽 항구에서 축제가 화요일에 열렸다고 시가 밝혔다.", "cp949", "iso-8859-1"),
        ("La città è già più bella, così dicono perché è vero.", "utf-8", "iso-8859-1"),
        ("新しい図書館が火曜日に開館すると市が発表した。", "cp932", "utf-8"),
        ("市政府週二宣布，新的圖書館將於四月啟用。" * 9, "big5", "gb2312"),
        ("Η νέα βιβλιοθήκη ανοίγει την Τρίτη, λέει ο δήμος.", "cp1253", "us-ascii"),
        ("Città nuova, perché no", "utf-8", "no-such-thing"),
        ("Przystań zamknięto w środę, ogłosił burmistrz; źródła są już znane.", "iso-8859-2", "iso-8859-1"),
        ("Přístav bude uzavřen, oznámil ve středu žlutý starosta; řekl to sám.", "cp1250", "windows-1252"),
        ("İskele iki yıl kapalı, dedi başkan; ağır yükler İzmir'e gidiyor.", "cp1254", "latin1"),
        ("橋は二年間閉鎖されると市長が水曜日に発表した。", "cp932", "iso-8859-1"),
        ("أعلن رئيس البلدية يوم الأربعاء أن الجسر سيغلق لمدة عامين.", "cp1256", "iso-8859-1"),
        ("ראש העיר הודיע ביום רביעי כי הגשר ייסגר לשנתיים.", "cp1255", "us-ascii"),
        ("นายกเทศมนตรีประกาศเมื่อวันพุธว่าสะพานจะปิดสองปี", "cp874", "iso-8859-1"),
        ("Osta tiks slēgta, trešdien paziņoja mērs. Kuģi dosies uz šo pusi, sacīja viņš.", "cp1257", "iso-8859-1"),
    ],
)
def test_a_false_label_is_told_by_the_bytes(text: str, codec: str, label: str) -> None:
    assert decoded(text.encode(codec), label) == text


@pytest.mark.parametrize(
    "text", ["Città è già così", "Новость дня, сообщает агентство", "新的图书馆四月开放，市政府宣布"]
)
def test_a_byte_that_cannot_be_read_costs_a_character(text: str) -> None:
    data = text.encode()
    found = decoded(data[:5] + b"\xff" + data[5:], "utf-8")
    assert found.count("\ufffd") <= 3
    assert found.endswith(text[-6:])


@pytest.mark.parametrize(
    ("text", "codec", "stray"),
    [
        ("Порт закроют на два года, объявил в среду мэр города.", "cp1251", b"\x98"),
        ("港は二年間閉鎖されると市長が水曜日に発表した。船は隣へ。", "euc-jp", b"\xff"),
        ("港口将关闭两年，市长周三宣布。船只将改驶邻近的城市。", "gbk", b"\xff"),
        ("항구가 이 년 동안 폐쇄된다고 시장이 수요일에 발표했다.", "cp949", b"\xff"),
        ("Το λιμάνι θα κλείσει για δύο χρόνια, ανακοίνωσε ο δήμαρχος.", "cp1253", b"\xd2"),
        ("橋は二年間閉鎖されると市長が水曜日に発表した。" * 8, "euc-jp", b"\xff"),
        ("橋は二年間閉鎖されると市長が水曜日に発表した。" * 8, "cp932", b"\xff"),
        ("市長週三宣布，大橋將關閉兩年，船隻改駛鄰近的城市。" * 8, "big5", b"\xff"),
        ("市长周三宣布，大桥将关闭两年。" * 12, "gbk", b"\xff"),
    ],
)
def test_a_stray_byte_changes_nothing_of_the_rest(text: str, codec: str, stray: bytes) -> None:
    half = len(text) // 2
    found = decoded(text[:half].encode(codec) + stray + text[half:].encode(codec), codec)
    assert (found[:half], found[half + 2 :]) == (text[:half], text[half:][len(text[half:]) - len(found[half + 2 :]) :])


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("Le port coûtera 5 € de plus, a déclaré le maire âgé à la presse réunie.", "iso-8859-15", "iso-8859-15"),
        ("Порт закроют на два года, объявил в среду мэр.", "mac-cyrillic", "x-mac-cyrillic"),
        ("Portul va fi închis doi ani, a anunțat miercuri primarul orașului vecin.", "iso-8859-16", "iso-8859-16"),
    ],
)
def test_a_label_that_no_bytes_would_tell_is_believed(text: str, codec: str, label: str) -> None:
    assert decoded(text.encode(codec), label) == text


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        ("Meras trečiadienį paskelbė, kad tiltas bus uždarytas dvejus metus; žąsys. " * 8, "cp1257", "windows-1257"),
        ("A polgármester szerdán bejelentette, hogy a hidat lezárják; őrült űr. " * 8, "cp1250", "windows-1250"),
        ("Belediye başkanı çarşamba günü köprünün kapatılacağını açıkladı. " * 8, "iso-8859-9", "iso-8859-9"),
    ],
)
def test_a_label_that_nobody_writes_by_default_is_believed(text: str, codec: str, label: str) -> None:
    assert decoded(text.encode(codec), label) == text


def test_what_was_encoded_twice_is_undone() -> None:
    text = "Perché la città è così bella? Già!"
    assert decoded(text.encode().decode("cp1252").encode()) == text


def test_sixteen_bits_without_a_mark_are_read() -> None:
    for codec in ("utf-16-le", "utf-16-be"):
        assert decoded(f'<?xml version="1.0" encoding="utf-16"?><p>{ITALIAN}</p>'.encode(codec)).endswith("</p>")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 text", "binary"),
        (b"PK\x03\x04docx", "binary"),
        (b"\x89PNG\r\n", "binary"),
        (b"text\x00text", "binary"),
        (bytes(range(1, 32)) * 3, "binary"),
        ("a\0b".encode("utf-16"), "binary"),
        (b"  <!DOCTYPE html><p>text", "binary"),
        (b"\xff\xfea", "encoding"),
        (b"caf\x81\x8d\x8f", "encoding"),
    ],
)
def test_what_is_no_plain_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        text_of(data)
    assert refused.value.reason == reason


@given(st.binary(max_size=200))
def test_any_file_is_text_without_nul_or_refused(data: bytes) -> None:
    try:
        text = text_of(data)
    except UnreadableDocument:
        return
    assert text.strip()
    assert "\0" not in text


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_what_was_written_in_utf8_is_read_back(text: str) -> None:
    try:
        assert text_of(text.encode()) == text.removeprefix("\ufeff")
    except UnreadableDocument as refused:
        reason = refused.reason
        assert reason == "binary"
