"""What came with a file is its source, or a note for editors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.handlers.intake.source import Caption, caption_in

LINK = "https://valle.example/forno"


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("La Valle", Caption("La Valle")),
        ("Fonte: La Valle", Caption("La Valle")),
        ("Source: The Harbour News", Caption("The Harbour News")),
        ("Источник: Вести порта", Caption("Вести порта")),
        ("Quelle: Hafenblatt", Caption("Hafenblatt")),
        ("来源：港口新闻", Caption("港口新闻")),
        ("via La Valle", Caption("La Valle")),
        (LINK, Caption(url=LINK)),
        (f"La Valle {LINK}", Caption("La Valle", LINK)),
        (f"La Valle\n{LINK}", Caption("La Valle", LINK)),
        (f"Fonte: La Valle {LINK}\nDa pubblicare lunedì.", Caption("La Valle", LINK, "Da pubblicare lunedì.")),
        ("Da rivedere: i numeri non tornano.", Caption(note="Da rivedere: i numeri non tornano.")),
        ("De Volkskrant", Caption("De Volkskrant")),
        ("Please check the figures!", Caption(note="Please check the figures!")),
        ("Проверьте, пожалуйста, цифры.", Caption(note="Проверьте, пожалуйста, цифры.")),
        ("#bozza", Caption(note="#bozza")),
        ("🔥", Caption(note="🔥")),
        ("http://x", Caption(note="http://x")),
        ("", Caption()),
        (" \n ", Caption()),
    ],
)
def test_a_caption_is_a_source_or_a_note(text: str, caption: Caption) -> None:
    assert caption_in(text) == caption


@given(st.text(max_size=1024))
def test_no_word_of_a_caption_is_lost(text: str) -> None:
    found = caption_in(text)
    kept = " ".join(filter(None, (found.source, found.url, found.note)))
    assert bool(kept) == bool(text.strip())
