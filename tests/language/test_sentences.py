from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.language.sentences import sentences

# Each case is a text whose sentences are parted by "|".
CASES = [
    ("it", "Il dott. Rossi è arrivato.| Il sig. Bianchi no."),
    ("it", "È previsto dall’art. 6 della legge n. 15.| Lo ha detto il prof. G. B. Verdi."),
    ("it", "Costa 3.500 euro, cioè il 2,5 per cento.| Nel 2025 costava meno.| Vero?| Sì!"),
    ("it", "«Non ci fermeremo.»| Così il ministro.| “Andiamo avanti.”| E poi tace."),
    ("it", "Forse… ma no.| Poi tutto cambiò…| Nessuno lo disse."),
    ("it", "Morì nel 44 a.C. a Roma.| Anni dopo, nel 14 d.C. Tiberio regnò."),
    ("it", "L’azienda Alfa S.p.A. ha firmato.| Il contratto vale."),
    ("it", "Si chiede:| a) il rispetto;| b) la pace.| Fine."),
    ("en", "Mr. Smith met Dr. J. R. Brown at 5 p.m. on Monday.| They talked."),
    ("en", "The U.S. Senate voted.| He lives in the U.S.| The law passed."),
    ("en", "Apple Inc. CEO resigned.| See No. 5, p. 12.| No.| Really."),
    ("en", "“Stop!” he said.| “Why?”| She left (as always).| Prices rose 3.5 percent."),
    ("en", "So do I.| We agree."),
    ("ru", "В 2005 г. Москва изменилась.| Он живёт в г. Москва на ул. Мира."),
    ("ru", "Доход — 5 млн руб. в год.| А. С. Пушкин и т. д.| Конец."),
    ("ru", "«Мы готовы», — сказал он.| — И я тоже!| — Правда?"),
    ("fr", "M. Dupont est là.| « C’est fini. »| Vers 50 av. J.-C. la ville brûla."),
    ("de", "Am 3. Oktober feiert Dr. Meier.| Das ist z. B. so."),
    ("es", "El Sr. García llegó.| ¿Quién sabe?| ¡Nadie!"),
    ("zh", "中国表示愿意合作。|俄方表示欢迎！|“这很重要。”|双方签署文件"),
    ("ja", "首相は述べた。|「合意した。」|次回は五月だ"),
    ("ru", "Он родился в селе Мирном в 1905 г.| Москва стала домом."),
    ("und", "Mr. Smith met Sig. Rossi.| Гр. Иванов ждал."),
]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    assert sentences(marked.replace("|", ""), language) == [sentence.strip() for sentence in marked.split("|")]


def test_paragraphs_end_sentences() -> None:
    assert sentences("Un titolo senza punto\n\nIl testo comincia.\r\nE finisce", "it") == [
        "Un titolo senza punto",
        "Il testo comincia.",
        "E finisce",
    ]


def test_an_item_of_a_numbered_list_stays_with_its_number() -> None:
    assert sentences("1. Primo punto.\n2. Secondo punto.", "it") == ["1. Primo punto.", "2. Secondo punto."]


def test_notes_and_brackets_close_with_their_sentence() -> None:
    assert sentences("La pace è firmata.[12] (Così dicono.) Vedremo.", "it") == [
        "La pace è firmata.[12]",
        "(Così dicono.)",
        "Vedremo.",
    ]


@given(
    st.text(alphabet=st.sampled_from("aBЯя1 .!?…。\"'»«()\n\t;:—國"), max_size=80),
    st.sampled_from(["it", "en", "ru", "zh", "und"]),
)
def test_nothing_is_lost_changed_or_empty(text: str, language: str) -> None:
    found = sentences(text, language)
    assert re.sub(r"\s", "", "".join(found)) == re.sub(r"\s", "", text)
    assert all(sentence and sentence == sentence.strip() and sentence in text for sentence in found)
