"""The headline of a pasted text, whatever stands above it, in the languages of those who paste."""

from __future__ import annotations

import pytest

from digests.sources.drafts import draft
from digests.sources.house import is_house

TEXT = "Die Gemeinde hat am Montag beschlossen, den alten Bahnhof zu kaufen und dort Wohnungen zu bauen."


@pytest.mark.parametrize(
    "above",
    ["⚡️⚡️⚡️", "EILMELDUNG", "СРОЧНО!", "速報",
     "🔴 BREAKING 🔴", "12:40", "10.03.2026, 12:40 Uhr", "#Bahnhof #Stadtrat",
     "Stadtblatt, [10.03.26 12:40]", "[10/3/26, 12:40] Stadtblatt:",
     "ore 12.40", "Martedì 10 marzo 2026, ore 12.40", "Aggiornato alle 12:40", "Tuesday, March 10, 2026 12:40 pm",
     "Updated at 12:40", "Stand: 10.03.2026, 12:40 Uhr", "Publié le 10 mars 2026 à 12h40",
     "Martes, 10 de marzo de 2026", "10 марта 2026 года, 12:40 мск", "Сегодня, 12:40", "北京时间3月10日 12时40分",
     "3月10日（火）12時40分", "#车站#",
     "💥ПОСЛЕДНИЕ НОВОСТИ💥", "긴급속보", "+++ EIL +++",
     "https://stadtblatt.example/bahnhof", "Von Rita Moor",
     "by Rita Moor", "— — —", "Par Rita Moreau\n12:40", "文/李丽", "🔴\nDERNIÈRE MINUTE\n12:40",
     "🟢 @stadtblatt", "[Переслано из Городская газета]", "Transféré de Le Journal", "Weitergeleitet aus Stadtblatt",
     "转发自 城市日报", "记者 李丽", "【快讯】", "来源：城市日报", "Quelle: Stadtblatt", "Источник: Газета",
     "godz. 12:40", "Aktualizacja: 12:40", "dzisiaj, 12:40", "Tekst: Rita Morska", "Opracowała Rita Morska",
     "ΕΚΤΑΚΤΟ", "Έκτακτη είδηση", "Της Ρίτας Μόρου", "Γράφει η Ρίτα Μόρου", "Τελευταία ενημέρωση: 12:40",
     "文・森里子", "森里子記者", "（写真：町の新聞）", "SON DAKİKA", "🔴 SON DAKİKA 🔴", "Yazan: Rita Moran",
     "Son güncelleme: 12:40", "خبر عاجل", "بقلم ريتا مراد", "المصدر: الوادي", "الساعة 12:40", "מבזק",
     "דחוף", "מאת ריטה מור", "10 במרץ 2026", "יום שלישי, 10 במרץ 2026", "김하늘 기자", "【서울】 김하늘 기자",
     "最新消息：", "来源 | 城市日报", "ब्रेकिंग न्यूज़", "#पनचक्की", "स्रोत: घाटी समाचार", "🔴 DIRECT", "Texte : Rita Moreau",
     "DE ÚLTIMO MINUTO", "Блискавка", "❗️❗️ ВНИМАНИЕ", "⚡️ TERMINOWE", "t.me/stadtblatt", "www.stadtblatt.example",
     "Şuradan iletildi: Stadtblatt", "Προωθήθηκε από Stadtblatt", "POLITYKA | 10.03.2026", "Культура / Новости",
     "2026年3月9日 10:15 来源：城市日报", "Texto: Ana López | Foto: Luis Gil", "Kultur · 9. März 2026 · Von Rita Moor"],
)  # fmt: skip
def test_what_stands_above_a_headline_is_not_it(above: str) -> None:
    found = draft(f"{above}\nStadt kauft Bahnhof\n\n{TEXT}")
    assert (found.title, found.text) == ("Stadt kauft Bahnhof", TEXT)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("**Stadt kauft Bahnhof**", "Stadt kauft Bahnhof"),
        ("Neu: Stadt kauft Bahnhof", "Stadt kauft Bahnhof"),
        ("VÍDEO | La ciudad compra la estación", "La ciudad compra la estación"),
        ("МОЛНИЯ. Город покупает вокзал", "Город покупает вокзал"),
        ("URGENTE ❗ La ciudad compra la estación", "La ciudad compra la estación"),
        ("（速報）駅を買う町", "駅を買う町"),
        ("Live.example kauft Bahnhof", "Live.example kauft Bahnhof"),
        ("Achtung: Wölfe am Bahnhof", "Achtung: Wölfe am Bahnhof"),
        ("__Ville achète gare__", "Ville achète gare"),
        ("• Город покупает вокзал", "Город покупает вокзал"),
        ("🚂 駅を買う町", "駅を買う町"),
        ("# 城市购买车站", "城市购买车站"),
        ("ULTIM’ORA – La città compra la stazione", "La città compra la stazione"),
        ("Breaking: City buys station", "City buys station"),
        ("12:40 | Stadt kauft Bahnhof", "Stadt kauft Bahnhof"),
        ("[12:40] La ciudad compra la estación", "La ciudad compra la estación"),
        ("ULTIM'ORA 12:40 - La città compra la stazione", "La città compra la stazione"),
        ("‼️ СРОЧНО ‼️ Город покупает вокзал", "Город покупает вокзал"),
        ("🚂🔥 La ville achète la gare 🔥", "La ville achète la gare"),
        ("La città compra la stazione #treni #città", "La città compra la stazione"),
        ("LA CITTÀ COMPRA LA STAZIONE E NE FA CASE", "LA CITTÀ COMPRA LA STAZIONE E NE FA CASE"),
        ("1968: the year of the station", "1968: the year of the station"),
        ("Live music returns to the station", "Live music returns to the station"),
        ("12 houses for the old station", "12 houses for the old station"),
        ("By the river, a station sleeps", "By the river, a station sleeps"),
        ("-5 gradi alla stazione", "-5 gradi alla stazione"),
        ("Von der Leyen besucht den Bahnhof", "Von der Leyen besucht den Bahnhof"),
        ("«Вокзал» — слово дня", "«Вокзал» — слово дня"),
        ("+++ EIL +++ Stadt kauft Bahnhof", "Stadt kauft Bahnhof"),
        ("12:40 Город покупает вокзал", "Город покупает вокзал"),
        ("快讯｜城市购买车站", "城市购买车站"),
        ("【城市购买车站】", "城市购买车站"),
        ("■駅を買う町", "駅を買う町"),
        ("*Miasto kupuje dworzec*", "Miasto kupuje dworzec"),
        ("> La ville achète la gare", "La ville achète la gare"),
        ("12.40 uhr abends kam niemand mehr", "12.40 uhr abends kam niemand mehr"),
        ("【城市】购买【车站】", "【城市】购买【车站】"),
        ("[속보] 시가 역을 산다", "시가 역을 산다"),
        ("〈速報〉駅を買う町", "駅を買う町"),
        ("◆駅を買う町◆", "駅を買う町"),
        ("刚刚！城市购买车站", "城市购买车站"),
        ("#车站# 城市购买车站", "城市购买车站"),
        ("ΕΚΤΑΚΤΟ: Ο δήμος αγοράζει τον σταθμό", "Ο δήμος αγοράζει τον σταθμό"),
        ("#عاجل البلدية تشتري المحطة", "البلدية تشتري المحطة"),
        ("#ÚLTIMAHORA | La ciudad compra la estación", "La ciudad compra la estación"),
        ("#Bahnhof wird verkauft", "#Bahnhof wird verkauft"),
        ("== Miasto kupuje dworzec ==", "Miasto kupuje dworzec"),
        ("Photo finish at the station", "Photo finish at the station"),
        ("Του χρόνου ανοίγει ο σταθμός", "Του χρόνου ανοίγει ο σταθμός"),
        ("La fonte: una storia di ghiaccio", "La fonte: una storia di ghiaccio"),
    ],
)
def test_a_headline_keeps_its_words_and_loses_its_marks(first: str, title: str) -> None:
    assert draft(f"{first}\n{TEXT}").title == title


def test_what_stands_above_says_where_it_is_from_and_by_whom() -> None:
    found = draft(f"https://stadtblatt.example/bahnhof\nVon Rita Moor\nStadt kauft Bahnhof\n{TEXT}")
    assert (found.url, found.author) == ("https://stadtblatt.example/bahnhof", "Rita Moor")


@pytest.mark.parametrize(
    ("rubric", "title"),
    [
        ("CRONACA", "La città compra la stazione"),
        ("THE DAILY STAR", "City buys the old station"),
        ("ВЕСТИ ПОРТА", "Город покупает старый вокзал"),
        ("LOKALES", "Stadt kauft den alten Bahnhof"),
        ("Z miasta:", "Miasto kupuje stary dworzec"),
        ("ΤΟΠΙΚΑ ΝΕΑ", "Η πόλη αγοράζει τον παλιό σταθμό"),
    ],
)
def test_a_rubric_stands_above_the_headline_and_stays_in_the_text(rubric: str, title: str) -> None:
    found = draft(f"{rubric}\n\n{title}\n{TEXT}")
    assert (found.title, found.text) == (title, f"{rubric}\n{TEXT}")


@pytest.mark.parametrize("below", [TEXT, f"Der Rat stimmt zu.\n{TEXT}", f"DER RAT STIMMT ZU\n{TEXT}"])
def test_a_short_headline_in_capitals_is_one(below: str) -> None:
    assert draft(f"STADT KAUFT BAHNHOF\n{below}").title == "STADT KAUFT BAHNHOF"


@pytest.mark.parametrize(("line", "source"), [("来源：城市日报", "城市日报"), ("Quelle: Stadtblatt", "Stadtblatt")])
def test_a_source_named_above_a_headline_is_the_source(line: str, source: str) -> None:
    found = draft(f"{line}\nStadt kauft Bahnhof\n\n{TEXT}")
    assert (found.title, found.source) == ("Stadt kauft Bahnhof", source)


def test_a_text_that_is_only_a_cry_is_itself() -> None:
    assert draft("Eilmeldung").title == "Eilmeldung"


@pytest.mark.parametrize(
    "line",
    ["Leggi anche: Il ponte", "READ ALSO — The bridge", "Lire aussi : le pont",
     "Читайте также: мост", "延伸阅读：大桥", "関連記事：橋",
     "© 2026 Stadtblatt", "Alle Rechte vorbehalten", "无断转载 版权所有", "Werbung", "Follow us on Telegram",
     "The post Bridge appeared first on Paper.", "Der Beitrag Brücke erschien zuerst auf Blatt.",
     "Запись Мост впервые появилась Газета."],
)  # fmt: skip
def test_the_house_s_lines_are_known(line: str) -> None:
    assert is_house(line)


@pytest.mark.parametrize(
    "line",
    ["Read more books, says the minister.", "Copyright law is being rewritten in Brussels.",
     "相关报道称，双方已达成协议。",
     "Subscribe now and pay less, the company told its customers.", "По теме выступил министр.",
     "Werbung macht Kinder dick.",
     "The company says that all rights reserved to the state were sold in 2019.", TEXT],
)  # fmt: skip
def test_an_author_s_lines_are_not_the_house_s(line: str) -> None:
    assert not is_house(line)


@pytest.mark.parametrize(
    "above",
    ["Kultur", "Culture", "Aktualności", "Общество", "Siyaset", "Κοινωνία", "时政", "Redacción, 9 mar (EFE).-",
     "(ANSA) - ROMA, 09 MAR -", "Przemysław Nowak, 9 marca 2026", "Athen, 9. März 2026"],
)  # fmt: skip
def test_where_a_headline_belongs_stands_above_the_text_and_is_not_it(above: str) -> None:
    found = draft(f"{above}\nStadt kauft Bahnhof\n\n{TEXT}")
    assert (found.title, found.text) == ("Stadt kauft Bahnhof", f"{above}\n\n{TEXT}")


@pytest.mark.parametrize("first", ["Kultur", "Sport", "Общество"])
def test_a_section_with_nothing_but_a_text_below_it_is_the_headline(first: str) -> None:
    assert draft(f"{first}\n{TEXT}").title == first


@pytest.mark.parametrize(
    "line",
    ["🔗 {}", "Mehr: {}", "Подробнее: {}", "Подробнее – {}", "Leggi tutto: {}", "Lire la suite sur {}", "Leer más: {}",
     "Leia mais em: {}", "👉 Read more: {}", "Więcej: {}", "Devamı: {}", "Περισσότερα: {}", "全文：{}", "原文链接：{}",
     "続きを読む：{}"],
)  # fmt: skip
def test_a_last_line_that_leads_to_the_whole_names_its_address(line: str) -> None:
    found = draft(f"Stadt kauft Bahnhof\n\n{TEXT}\n\n{line.format('https://blatt.example/bahnhof')}")
    assert (found.text, found.url) == (TEXT, "https://blatt.example/bahnhof")
    named = draft(f"Stadt kauft Bahnhof\n\n{TEXT}\nQuelle: Blatt\n{line.format('https://blatt.example/bahnhof')}")
    assert (named.text, named.url, named.source) == (TEXT, "https://blatt.example/bahnhof", "Blatt")


@pytest.mark.parametrize("line", ["Seguici: {}", "Spenden: {}", "Im Netz steht mehr unter {}"])
def test_a_last_line_that_leads_elsewhere_stays(line: str) -> None:
    last = line.format("https://blatt.example/bahnhof")
    found = draft(f"Stadt kauft Bahnhof\n\n{TEXT}\n{last}")
    assert (found.text, found.url) == (f"{TEXT}\n{last}", None)
