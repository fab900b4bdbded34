"""A word of a topic finds its own forms, and no word that only looks like one."""

from __future__ import annotations

import pytest

from digests.query import AnalysedText, parse


def finds(word: str, text: str, language: str) -> bool:
    return parse(word).compile([language]).match(AnalysedText.of("", text, language)) is not None


OWN = [
    ("it", "nave", "Le navi partono"), ("it", "russo", "La flotta russa"), ("it", "cinese", "Due navi cinesi"),
    ("it", "banca", "Le banche chiudono"), ("it", "medico", "I medici scioperano"),
    ("it", "problema", "Nuovi problemi"),
    ("it", "mano", "Tutte le mani"), ("it", "treni", "Un treno fermo"), ("it", "uovo", "Le uova costano"),
    ("en", "factory", "Two factories close"), ("en", "box", "Boxes arrive"), ("en", "woman", "Women march"),
    ("en", "strike", "Workers striking in Ohio"), ("en", "run", "Running for mayor"),
    ("en", "tariffs", "A tariff on steel"),
    ("ru", "поезд", "Поездами и поездов"), ("ru", "банк", "Заявил в банке"), ("ru", "китайский", "Китайская сторона"),
    ("ru", "Россия", "Власти России"), ("ru", "человек", "Погибли люди"), ("ru", "рынок", "Цены на рынке"),
    ("de", "Russland", "Russlands Armee"), ("de", "Bahn", "Die Eisenbahn fährt"), ("de", "Kuba", "Kubas Regierung"),
    ("de", "Steuer", "Neue Mehrwertsteuer"), ("nl", "trein", "De goederentrein rijdt"),
    ("es", "barco", "Los barcos zarpan"),
    ("zh", "俄罗斯", "俄羅斯代表團抵達"), ("zh", "俄羅斯", "俄罗斯代表团抵达"), ("zh", "铁路", "鐵路公司"),
]  # fmt: skip
OTHERS = [
    ("it", "Roma", "Un romanziere rom"), ("it", "posta", "Il posto vuoto"), ("it", "porta", "Il porto apre"),
    ("it", "Milano", "Il milanese parla"), ("it", "casa", "Un casato antico"), ("it", "luce", "La lucentezza"),
    ("en", "business", "They are busy"), ("en", "universe", "The university opens"),
    ("en", "organ", "An organisation grew"),
    ("en", "Marx", "The market falls"), ("en", "policy", "Police arrived"), ("en", "news", "The new house"),
    ("ru", "Мали", "Малыши пошли в школу"), ("ru", "Чад", "Чадо дома"), ("ru", "Куба", "Кубок выиграли"),
    ("ru", "мир", "Мировой рынок"), ("ru", "Китай", "Китайский язык"), ("de", "Rat", "Ein Rad fehlt"),
    ("de", "Tag", "Am Montag"), ("es", "casa", "El caso cerrado"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "word", "text"), OWN)
def test_a_word_finds_its_own_forms(language: str, word: str, text: str) -> None:
    assert finds(word, text, language)


@pytest.mark.parametrize(("language", "word", "text"), OTHERS)
def test_a_word_finds_no_other(language: str, word: str, text: str) -> None:
    assert not finds(word, text, language)
