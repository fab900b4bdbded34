"""What somebody said goes on over the end of a line in a pasted text, and stays one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Entity, EntityKind, Passage
from digests.sources.drafts import draft
from digests.sources.entities import carried
from digests.sources.quotations import LONGEST, whole_quotations

TEXT = "Die Gemeinde hat am Montag beschlossen, den alten Bahnhof zu kaufen und dort Wohnungen zu bauen."

SAID = [
    ("«Riapriremo la biblioteca il primo aprile,", " ", "dopo due anni di lavori», ha detto il sindaco"),
    ("„Die Brücke bleibt bis zum", " ", "Sommer gesperrt“, sagt die Ministerin"),
    ("»Wir öffnen den Markt im", " ", "Sommer wieder«, sagt die Händlerin"),
    ("« Nous rouvrirons le marché", " ", "au printemps », promet la maire"),
    ("“We will open the bridge again", " ", "on Friday,” she said"),
    ('"We will open the bridge again', " ", 'on Friday," she said'),
    ("«Abriremos el mercado otra vez", " ", "en primavera», dijo la alcaldesa"),
    ("„Zamkniemy most na dwa lata,", " ", "bo tak trzeba” – mówi wójt"),
    ("«Мы откроем мост для всех", " ", "в пятницу», — сказал мэр"),
    ("«Θα ανοίξουμε τη γέφυρα", " ", "την Παρασκευή», είπε ο δήμαρχος"),
    ("”Vi öppnar bron igen nu", " ", "på fredag”, säger hon"),
    ("“Köprüyü cuma günü yeniden", " ", "açacağız” dedi başkan"),
    ("「橋は金曜日に", "", "開通します」と市長が語る"),
    ("市长说：“这座大桥将于周五", "", "重新开放。”他还说会有班车"),
    ("시장은 “다리를 금요일에 다시", " ", "열겠다”고 말했다"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "joint", "then"), SAID)
def test_what_somebody_said_over_two_lines_is_one_headline(first: str, joint: str, then: str) -> None:
    found = draft(f"{first}\n{then}\n\n{TEXT}")
    assert (found.title, found.text) == (f"{first}{joint}{then}", TEXT)


@pytest.mark.parametrize(("first", "joint", "then"), SAID)
def test_what_somebody_said_in_a_text_stands_in_one_piece(first: str, joint: str, then: str) -> None:
    found = draft(f"Bahnhof\n\n{TEXT}\n{first}\n{then}.\nUnd mehr sagt keiner.")
    assert found.text == f"{TEXT}\n{first}{joint}{then}.\nUnd mehr sagt keiner."


@pytest.mark.parametrize(
    "said",
    [
        "«Nella relazione si legge che la\nfonte: il catasto», ha risposto l'assessora",
        "„Ich habe nie behauptet, die\nQuelle: das Rathaus“, sagt sie",
        "«Я никогда не говорил, что\nисточник: мэрия», — ответил он",
        "“He told me that the agency was\nsource: unknown,” she said",
    ],
)
def test_a_line_that_somebody_said_names_no_source(said: str) -> None:
    found = draft(f"Bahnhof\n\n{TEXT}\n{said}")
    assert (found.source, found.text) == (None, f"{TEXT}\n{said.replace(chr(10), ' ')}")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("«È sicuro.\nLo riapriamo domani», dice il sindaco", "«È sicuro. Lo riapriamo domani», dice il sindaco"),
        (
            f"„Die Brücke ist sicher. Wir öffnen sie am Freitag“, sagte die Ministerin {'sehr, ' * 17}laut. {TEXT}",
            f"„Die Brücke ist sicher. Wir öffnen sie am Freitag“, sagte die Ministerin {'sehr, ' * 17}laut.",
        ),
    ],
)
def test_two_sentences_that_somebody_said_are_one_headline(text: str, title: str) -> None:
    assert draft(f"{text}\n\n{TEXT}").title == title


@pytest.mark.parametrize(
    "lines",
    [
        "Il sindaco: «È stato un lungo lavoro di tutti.\nOra si apre», conclude",
        "Vogliono «tre cose:\nil pane\nil latte», e basta",
        "«Non ho finito di parlare della scuola\n\nE della biblioteca», dice",
        "Un monitor da 24\" e un altro\nda 27\" in vendita",
        "Home » Cronaca » Il ponte nuovo\nAltro » Ancora",
        "«Non ho finito di parlare della scuola\nsenza che nessuno chiuda",
        "„Erste Zeile ist lang genug.\n„Zweite Zeile schließt dann“",
    ],
)  # fmt: skip
def test_lines_that_are_meant_as_lines_stay_so(lines: str) -> None:
    assert draft(f"Titel\n\n{TEXT}\n{lines}").text == f"{TEXT}\n{lines}"


def test_what_stands_out_stays_with_words_that_moved() -> None:
    said = "Titel\n「橋は金曜日に\n開通します」と市長。\n«Il ponte della valle apre\nvenerdì mattina», dice."
    bold = [Entity(said.index(word), said.index(word) + len(word), EntityKind.BOLD) for word in ("開通", "mattina")]
    found = draft(said)
    kept = carried([Passage(said, tuple(bold))], found.text)
    assert [found.text[each.start : each.end] for each in kept] == ["開通", "mattina"]


@given(st.text(alphabet='ab «»„“”"\n「」.', max_size=60))
def test_no_word_is_lost_or_moved(text: str) -> None:
    found = whole_quotations(Passage(text)).text
    assert "".join(found.split()) == "".join(text.split())


def test_marks_that_are_never_closed_cost_no_more_than_their_length() -> None:
    text = "««„“ a\n" * 20_000
    assert whole_quotations(Passage(text)).text == text
    assert len(text) > 100 * LONGEST
