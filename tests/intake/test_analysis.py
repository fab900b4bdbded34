"""The language of what a source labels: its words where they are sure, else the label."""

from __future__ import annotations

import pytest

from digests.intake.analysis import analyses
from digests.sources.drafts import Draft

TEXTS = {
    "it": ("Riapre il mercato", "Il mercato coperto di via Roma riapre sabato mattina dopo due anni di lavori."),
    "en": ("The market opens again", "The covered market opens again on Saturday morning, after two years of work."),
    "ru": ("Рынок открыт", "Крытый рынок снова откроется в субботу утром после двух лет ремонта, сообщил мэр."),
    "uk": ("Ринок відкрито", "Критий ринок знову відкриється в суботу вранці після двох років ремонту, каже голова."),
    "zh": ("市场重新开放", "经过两年的施工，室内市场将于周六上午重新开放，共有四十个摊位。"),
    "ja": ("市場が再開", "屋内市場は二年間の工事を終えて、土曜日の朝に再び開くと市長が述べた。"),
    "de": ("Markt öffnet wieder", "Die Markthalle öffnet am Samstagmorgen nach zwei Jahren Umbau wieder für alle."),
    "es": ("Reabre el mercado", "El mercado cubierto reabre el sábado por la mañana tras dos años de obras."),
    "fr": ("Le marché rouvre", "Le marché couvert rouvre samedi matin après deux ans de travaux, dit la maire."),
    "pl": ("Hala znów otwarta", "Hala targowa znów otworzy się w sobotę rano po dwóch latach remontu, mówi burmistrz."),
    "ar": ("السوق يفتح من جديد", "يفتح السوق المسقوف أبوابه صباح السبت بعد عامين من الأشغال، كما قال رئيس البلدية."),
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("label", ["en", "it", "ru", "zh", "de"])
def test_words_that_are_sure_win_over_a_wrong_label(language: str, label: str) -> None:
    assert _language(*TEXTS[language], label) == language


@pytest.mark.parametrize(
    ("title", "text", "label", "language"),
    [
        # Few words tell no language, and neighbours are told apart by their house.
        ("Gol", "Real 2 Inter 1", "es", "es"),
        ("Via libera", "Al via domani", "it", "it"),
        ("Tržnica ponovno otvorena", "Tržnica se ponovno otvara u subotu ujutro nakon dvije godine.", "hr", "hr"),
        ("Markedet åpner", "Det overbygde markedet åpner igjen lørdag morgen etter to år med arbeid.", "nb", "no"),
        ("Markedet åbner", "Det overdækkede marked åbner igen lørdag morgen efter to års arbejde.", "da", "da"),
        ("Mercado reaberto", "O mercado volve abrir o sábado pola mañá despois de dous anos de obras.", "gl", "gl"),
        # A language that is not known by its words.
        ("Forum", "Forum tectum die Saturni mane post duos annos operis iterum aperitur.", "la", "la"),
        ("1:0", "2026 – 10.000 €", "fr", "fr"),
    ],
)  # fmt: skip
def test_a_label_counts_where_words_are_not_sure(title: str, text: str, label: str, language: str) -> None:
    assert _language(title, text, label) == language


def _language(title: str, text: str, label: str) -> str:
    (found,) = analyses([Draft(title, text, label)])
    return found.document.language
