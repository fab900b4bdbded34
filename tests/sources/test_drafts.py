from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import ArticleRejected
from digests.sources.drafts import LONGEST_TITLE, MAX_CHARACTERS, Draft, draft, tidy


def test_the_first_line_is_the_title_and_the_rest_the_text() -> None:
    assert draft("\n  Ponte riaperto \n\nIl sindaco arriva.\nPoi parla.\n") == Draft(
        "Ponte riaperto", "Il sindaco arriva.\nPoi parla."
    )


def test_source_and_address_are_kept() -> None:
    assert draft("Titolo\nTesto", source="Gazzetta", url="https://example.org/a") == Draft(
        "Titolo", "Testo", source="Gazzetta", url="https://example.org/a"
    )


def test_what_is_only_a_title_is_its_own_text() -> None:
    assert draft("Ponte riaperto") == Draft("Ponte riaperto", "Ponte riaperto")


def test_of_a_long_first_line_the_first_sentence_is_the_title() -> None:
    text = "Il ponte riapre. " + "Il sindaco parla a lungo del ponte. " * 8
    assert draft(text) == Draft("Il ponte riapre.", text[17:].strip())


def test_a_first_sentence_too_long_for_a_title_is_cut_and_stays_in_the_text() -> None:
    sentence = "Il ponte " + "molto, molto " * 30 + "lungo riapre. E poi chiude."
    found = draft(sentence)
    assert found.text == sentence
    assert len(found.title) <= LONGEST_TITLE
    assert found.title.endswith("molto…")
    assert len(draft("x" * 1000).title) <= LONGEST_TITLE


SIGNED = [
    ("Die Halle\nVon Rita Moor\n10.03.2026, 9:30 Uhr\n\nSie öffnet.", "Rita Moor", "2026-03-10T09:30", "Sie öffnet."),
    ("Riapre il mercato\n12 ottobre 2027\nRiapre quel giorno.", None, None, "12 ottobre 2027\nRiapre quel giorno."),
    ("市场开放\n2026-03-09 10:00\n记者 李明\n市场今天开放。", "李明", "2026-03-09T10:00", "市场今天开放。"),
    ("Рынок открыт\nАвтор: Анна Петрова\nОн открыт сегодня.", "Анна Петрова", None, "Он открыт сегодня."),
    ("Timetable\n9:30\n10:30", None, None, "9:30\n10:30"),
    ("El mercado\nReabre hoy.\n10/03/2026\nPor Eva Sol", None, None, "Reabre hoy.\n10/03/2026\nPor Eva Sol"),
]  # fmt: skip


@pytest.mark.parametrize(("pasted", "author", "at", "text"), SIGNED)
def test_who_and_when_right_below_the_headline_are_no_text(
    pasted: str, author: str | None, at: str | None, text: str
) -> None:
    found = draft(pasted)
    moment = found.written_at and found.written_at.strftime("%Y-%m-%dT%H:%M")
    assert (found.author, moment, found.text) == (author, at, text)


MAILS = [
    ("Da: Gazzetta <g@a.example>\nInviato: lunedì 9 marzo 2026 18:30\nA: redazione\nOggetto: I: Riapre il mercato",
     "Riapre il mercato", "Gazzetta"),
    ("---------- Forwarded message ---------\nFrom: Ann Quay <ann@a.example>\nDate: Mon, 9 Mar 2026 at 18:30\n"
     "Subject: Fwd: The market opens\nTo: desk", "The market opens", "Ann Quay"),
    ("Von: Hafenblatt <red@a.example>\nGesendet: Montag, 9. März 2026 18:30\nAn: Max\nBetreff: WG: Die Halle öffnet",
     "Die Halle öffnet", "Hafenblatt"),
    ("От: Вести <v@a.example>\nДата: 9 марта 2026 г., 18:30\nКому: редакция\nТема: Рынок открыт",
     "Рынок открыт", "Вести"),
    ("发件人: 港口新闻 <n@a.example>\n发送时间: 2026年3月9日 18:30\n收件人: 编辑部\n主题: 市场开放",
     "市场开放", "港口新闻"),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "title", "source"), MAILS)
def test_a_mail_that_is_pasted_with_its_heads_is_its_article(heads: str, title: str, source: str) -> None:
    found = draft(f"{heads}\n\nDer Text der Mail.\nNoch eine Zeile.")
    assert (found.title, found.source, found.text) == (title, source, "Der Text der Mail.\nNoch eine Zeile.")
    assert found.written_at is not None
    assert found.written_at.date().isoformat() == "2026-03-09"


@pytest.mark.parametrize(
    ("ending", "url"),
    [
        ("\nhttps://example.org/news?id=1", "https://example.org/news?id=1"),
        ("\n\n<http://example.org>", "http://example.org"),
        ("\nHTTPS://EXAMPLE.ORG/A", "HTTPS://EXAMPLE.ORG/A"),
    ],
)
def test_a_link_alone_at_the_end_is_the_address(ending: str, url: str) -> None:
    assert draft(f"Titolo\nTesto{ending}") == Draft("Titolo", "Testo", url=url)


@pytest.mark.parametrize(
    "ending",
    ["\nvedi https://example.org", "\njavascript:alert(1)", "\nftp://example.org/a", "\nhttps://", "\nfile:///etc"],
)
def test_other_endings_are_text(ending: str) -> None:
    assert draft(f"Titolo\nTesto{ending}").url is None
    assert draft(f"Titolo\nTesto{ending}").text == f"Testo{ending}"


def test_an_address_given_wins_over_one_found() -> None:
    assert draft("Titolo\nTesto\nhttps://example.org/b", url="https://example.org/a").url == "https://example.org/a"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\t\u200b\ufeff\u2800ㅤ\x00 ", "empty"),
        ("😀👍🏽 🇮🇹", "no-words"),
        ("12 345\n---", "no-words"),
        ("https://example.org/a", "no-words"),
    ],
)
def test_what_is_no_article_is_rejected(text: str, reason: str) -> None:
    with pytest.raises(ArticleRejected) as rejected:
        draft(text)
    assert rejected.value.reason == reason


def test_a_text_too_long_is_rejected_with_its_figures() -> None:
    with pytest.raises(ArticleRejected) as rejected:
        draft("a " * 100_000)
    assert (rejected.value.reason, rejected.value.figures) == ("too-long", {"length": 200_000, "limit": MAX_CHARACTERS})
    assert draft("a" * MAX_CHARACTERS).text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a \t\u00a0 b  \n  c", "a b\nc"),
        ("a\n\n\n \n\nb", "a\n\nb"),
        ("perche\u0301", "perché"),
        ("\u202etxt.exe\u202c \u2067a\u2069", "txt.exe a"),
        ("so\u00adft zero\u200bwidth \ufeffmark", "soft zerowidth mark"),
        ("nul\x00 bell\x07 esc\x1b[31m", "nul bell esc[31m"),
        ("lone \ud800 surrogate", "lone surrogate"),
        ("la\u200dtin\u200cjoined", "latinjoined"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥", "👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥"),
        (
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f a\U000e0041",
            "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f a",
        ),
        ("עברית and English", "עברית and English"),
        ("<b>*Titolo*</b> & _altro_", "<b>*Titolo*</b> & _altro_"),
    ],
)
def test_hidden_marks_go_and_what_is_read_stays(raw: str, clean: str) -> None:
    assert tidy(raw) == clean


BODY = "Il ponte riapre domani\n\nLa giunta ha deciso ieri sera. I primi a passare saranno gli studenti."


@pytest.mark.parametrize(
    ("foot", "source", "url"),
    [
        ("Fonte: La Repubblica", "La Repubblica", None),
        ("(Fonte: Ansa)", "Ansa", None),
        ("Quelle: Süddeutsche Zeitung", "Süddeutsche Zeitung", None),
        ("Источник: ТАСС\n\n✅ Подписаться на канал", "ТАСС", None),
        ("📰 Fonte: Il Post\n👉 Seguici su @valle_news", "Il Post", None),
        ("来源：新华网 责任编辑：李明", "新华网", None),
        ("来源：新华网\n责任编辑：李明", "新华网", None),
        ("（来源：人民日报）", "人民日报", None),
        ("المصدر: الجزيرة", "الجزيرة", None),
        ("Source: Reuters\n-- \nAda Fornai\nDesk esteri", "Reuters", None),
        ("Fuente: El País https://elpais.example/a/1", "El País", "https://elpais.example/a/1"),
        ("Fonte: https://valle.example/a", None, "https://valle.example/a"),
        ("https://valle.example/a\nFonte: La Valle", "La Valle", "https://valle.example/a"),
        ("-- \nAda Fornai\nTel. 123", None, None),
    ],
)
def test_what_names_the_source_below_a_text_is_no_text(foot: str, source: str | None, url: str | None) -> None:
    found = draft(f"{BODY}\n\n{foot}")
    assert (found.title, found.text) == tuple(BODY.split("\n\n"))
    assert (found.source, found.url) == (source, url)


@pytest.mark.parametrize(
    "last",
    [
        "Fonte: secondo il ministro i dati della regione arrivano da un rapporto che nessuno ha ancora letto.",
        "La fonte: un rapporto.",
        "Подписаться под письмом смогут все желающие.",
        "Seguici, ha detto il sindaco ai cittadini.",
        "Le fonti del fiume sono pulite.",
    ],
)
def test_what_only_speaks_of_a_source_is_text(last: str) -> None:
    found = draft(f"{BODY}\n\n{last}")
    assert found.text.endswith(last)
    assert found.source is None


@pytest.mark.parametrize(
    "stamp",
    ["[12/03/26, 09:41:22] Mario Rossi: ", "[12.03.26, 09:41] Ада: ", "[3/12/26, 9:41:22 AM] Ada F.: ",
     "12/03/26, 09:41 - Mario Rossi: ", "[09:41, 12/3/2026] +39 333 123: "],
)  # fmt: skip
def test_who_wrote_a_message_and_when_is_no_headline(stamp: str) -> None:
    found = draft(f"{stamp}{BODY}")
    assert (found.title, found.text) == tuple(BODY.split("\n\n"))


@pytest.mark.parametrize("link", ["https://valle.example/mulino?id=7", "<http://valle.example/%E7%A3%A8>"])
@pytest.mark.parametrize("said", ["Il comune compra il mulino", "Ο δήμος αγοράζει τον μύλο", "市政府购买旧磨坊"])
def test_a_link_behind_a_headline_is_its_address_and_no_word_of_it(said: str, link: str) -> None:
    found = draft(f"{said} {link}")
    assert (found.title, found.text, found.url) == (said, said, link.strip("<>"))
    assert draft(f"{said} {link}\n{said}, e altro.").title == said


def test_a_first_line_is_long_by_what_it_says() -> None:
    first = "市议会周一决定购买河边的旧磨坊，把它改造成年轻家庭的住房。"
    found = draft(
        f"{first}改造将持续三年，费用为四百万，由省里承担一半，其余来自出售旧兵营的收入，工程将于明年春天开始。"
    )
    assert found.title == first


@given(st.text(alphabet=st.characters(), max_size=300))
def test_any_text_becomes_a_clean_draft_or_is_rejected(text: str) -> None:
    try:
        found = draft(text)
    except ArticleRejected:
        return
    assert found.title
    assert "\n" not in found.title
    assert len(found.title) <= LONGEST_TITLE
    for part in (found.title, found.text):
        assert part == part.strip()
        assert part.encode("utf-8").decode("utf-8") == part
        assert not any(unicodedata.category(character) == "Cc" for character in part.replace("\n", ""))


@given(st.text(alphabet=st.characters(), max_size=200))
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_a_text_may_end_in_any_number_of_addresses() -> None:
    text = "Die Bibliothek öffnet wieder.\n" + "Mehr: https://zeitung.example/a\n" * 3000
    found = draft(f"Bibliothek\n{text}")
    assert "Die Bibliothek öffnet wieder." in found.text
    assert found.url == "https://zeitung.example/a"
