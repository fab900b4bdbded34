"""What people mean who say no more than a word or two, in every language."""

from __future__ import annotations

import pytest

from bot.words import KINDS, meaning, written


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("stop", "stop"), ("Basta!", "stop"), ("Хватит", "stop"), ("退订", "stop"), ("Ya basta.", "stop"),
        ("Arrêter", "stop"), ("parar", "stop"),
        ("ça suffit", "stop"), ("Hör auf!", "stop"), ("Help?", "help"), ("aiuto", "help"), ("Помогите!", "help"),
        ("帮助", "help"), ("ayuda", "help"), ("aide", "help"), ("Hilfe!!!", "help"), ("ciao", "hello"),
        ("Hi 👋", "hello"),
        ("¡Hola!", "hello"), ("你好！", "hello"), ("привет", "hello"), ("Grazie 🙏", "thanks"),
        ("merci beaucoup", "thanks"),
        ("Спасибо!", "thanks"), ("Danke schön", "thanks"), ("谢谢", "thanks"), ("start", "start"), ("начать", "start"),
        ("bye!", "goodbye"), ("Adiós", "goodbye"), ("Tschüss 👋", "goodbye"), ("arrivederci", "goodbye"),
        ("Au revoir !", "goodbye"), ("Пока", "goodbye"), ("再见", "goodbye"), ("ciao ciao", "goodbye"),
        ("bonne journée", "goodbye"), ("до свидания", "goodbye"), ("пока идёт дождь", None), ("goodbye Lenin", None),
        ("Пока)", "goodbye"), ("спасибо)))", "thanks"), ("bye :)", "goodbye"), ("bye-bye!", "goodbye"),
        ("(пока)", None), ("ADE", None),
        ("annulla", "cancel"), ("算了", "cancel"), ("stop the war", None), ("Cina", None), ("", None), ("🙂", None),
        ("ciao " * 50, None), ("Pará", None), ("debut", None), ('"basta"', None), ("#stop", None), ("-stop", None),
    ],
)  # fmt: skip
def test_a_word_is_understood_as_it_is_meant(text: str, meant: str | None) -> None:
    assert meaning(text) == meant


def test_no_word_means_two_things() -> None:
    kinds = [written("said", kind) for kind in KINDS["said"]]
    assert sum(map(len, kinds)) == len(frozenset().union(*kinds))
