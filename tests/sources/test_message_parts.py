"""Which messages are one text that Telegram parted, and how they become one again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.sources.message_parts import goes_on, joined

SECOND, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)
RUSSIAN = "Паром снова ходит\n" + "Утром паром впервые за зиму вышел из порта, и пассажиры махали с палубы " * 60
NEWS = (
    "Riapre il forno\nIn paese il forno ha riacceso il fuoco, e la fila arrivava fino alla fontana della piazza.",
    "The ferry sails again\nIt left the harbour on Monday morning with forty people on board, for the first time.",
    "Паром снова ходит\nУтром паром впервые за зиму вышел из порта, и пассажиры махали провожающим с палубы.",
    "港の渡し船が再開\n月曜日の朝、冬のあいだ休んでいた渡し船が四十人の客を乗せて港を出た。",
    "EILMELDUNG\nDie Fähre fährt wieder\nAm Montagmorgen verließ sie den Hafen mit vierzig Menschen an Bord.",
)


def cut(units: int, end: str = "") -> str:
    """Return a text of so many units that ends within a paragraph, or with ``end``."""
    return (RUSSIAN * 3)[: units - len(end)] + end


@pytest.mark.parametrize("apart", [SECOND, MINUTE, DAY])
def test_what_was_cut_within_a_paragraph_goes_on_however_late(apart: timedelta) -> None:
    assert goes_on(cut(4096), "и вернулся вечером.", apart)
    assert goes_on(cut(3700), "и вернулся вечером.\nПотом был праздник.", apart)


@pytest.mark.parametrize("news", NEWS)
@pytest.mark.parametrize("apart", [SECOND, MINUTE])
def test_two_news_are_two(news: str, apart: timedelta) -> None:
    assert not goes_on(NEWS[0], news, apart)
    assert not goes_on(cut(1900), news, apart)


@pytest.mark.parametrize(
    ("before", "after", "apart", "together"),
    [
        (cut(4000, "."), "Ancora una frase dello stesso articolo.", MINUTE, True),
        (cut(4000, "."), NEWS[1], MINUTE, False),
        (cut(4000, "."), "Ancora una frase dello stesso articolo.", DAY, False),
        (cut(2500, "."), f"Un sottotitolo\n{cut(1800)}", SECOND, True),
        (cut(2500, "."), f"Un sottotitolo\n{cut(1800)}", MINUTE, False),
        (NEWS[0], "Seguono i dettagli.", SECOND, True),
        (NEWS[0], "Seguono i dettagli.", MINUTE, False),
        (NEWS[0], "", SECOND, True),
        (cut(4096), "", MINUTE, False),
        (cut(3900, "\nAda Fornai"), NEWS[1], MINUTE, False),
        (cut(9000), "e poi.", MINUTE, False),
        (cut(4000), NEWS[1], DAY, False),
        (cut(4000), "https://news.example/another/story", DAY, False),
        (cut(4000), "Пекин", DAY, False),
        (cut(4000, " https://news.example/source"), "Ancora una frase dello stesso articolo.", DAY, False),
        (cut(4000, " #spazio"), NEWS[1], MINUTE, False),
    ],
    ids=[
        "parted at a sentence", "long, then news", "long, a day later", "parted at a desktop", "not parted", "at once",
        "later", "a picture at once", "a picture later", "signed, then news", "no message is so long",
        "news a day later", "a link a day later", "a search a day later", "ends with its source", "ends with a hashtag",
    ],
)  # fmt: skip
def test_what_is_no_news_goes_on_for_a_while(before: str, after: str, apart: timedelta, together: bool) -> None:
    assert goes_on(before, after, apart) is together


WHOLE = (
    "Riapre il forno di piazza\nIn paese il forno ha riacceso il fuoco, e la fila arrivava fino alla fontana. Il "
    "fornaio ha aperto alle cinque del mattino, e alle otto il pane era finito. Domani farà il doppio, ha detto."
)
RUSSIAN_WHOLE = (
    "Открылась пекарня\nВ посёлке снова топят печь, и очередь тянулась до самого фонтана. Пекарь открыл дверь в пять "
    "утра, а к восьми хлеб закончился. Завтра его будет вдвое больше, пообещал он тем, кто остался без хлеба."
)

QUEUE_OF_LORRIES = (
    "600 фур. Шестьсот.\n\nХвост от терминала дотянулся до поворота, одиннадцать километров. Губернатор приехал и "
    "пообещал два парома с завтрашнего утра. Водолазы работают, про сроки молчат.\nИсточник: Граница 24"
)


@pytest.mark.parametrize(
    ("before", "news"),
    [
        (WHOLE, 'Il sindaco a Roma: "Avanti insieme"\n\nHa incontrato i colleghi di dodici città, e torna giovedì.'),
        (WHOLE, "Chi paga il ponte?\n\nLa giunta ne discute lunedì, e i conti della regione non bastano per tutti."),
        (WHOLE, "Vittoria!\nLa squadra del paese ha battuto la capolista con un gol all'ultimo minuto di gara."),
        (WHOLE, WHOLE.replace("\n", ": ").replace("forno", "ponte")),
        (WHOLE, RUSSIAN_WHOLE.replace("\n", ". ")),
        (WHOLE, "La mairie annonce que la bibliothèque du quartier ouvrira ses portes dès la semaine prochaine."),
        (RUSSIAN_WHOLE, "Мэр: «Идём вместе»\n\nОн встретился с коллегами из двенадцати городов и вернётся в четверг."),
        (RUSSIAN_WHOLE, "Кто заплатит за мост?\nСовет обсудит это в понедельник, денег в бюджете области не хватает."),
        (cut(2500, "."), f"Un ponte nuovo\n{WHOLE * 9}"),
        (f"{RUSSIAN_WHOLE}\n\nhttps://news.example/1", QUEUE_OF_LORRIES),
        (f"{RUSSIAN_WHOLE}\nИсточник: Граница 24", QUEUE_OF_LORRIES),
    ],
    ids=[
        "quoted", "asked", "cried", "one line", "one line, elsewhere", "a language", "quoted ru", "asked ru", "long",
        "behind a link", "behind a source",
    ],
)  # fmt: skip
def test_two_news_at_once_are_two_however_the_second_begins(before: str, news: str) -> None:
    assert not goes_on(before, news, SECOND)
    assert goes_on(cut(4090, "."), news, SECOND)


@pytest.mark.parametrize(
    "rest",
    [
        "e alla fine anche il sindaco ha comprato una pagnotta, dopo avere aspettato in fila con tutti gli altri.",
        "(ha collaborato Ada Fornai)",
        "Le foto sono di Ada Fornai.",
    ],
)
def test_a_word_behind_a_whole_text_at_once_belongs_to_it(rest: str) -> None:
    assert goes_on(WHOLE, rest, SECOND)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["Titolo", "Testo"], "Titolo\nTesto"),
        (["a" * 4000, "parola"], "a" * 4000 + " parola"),
        (["a" * 4000 + ".", "Frase"], "a" * 4000 + ".\nFrase"),
        (["a" * 4096, "bc"], "a" * 4096 + "bc"),
        (["😀" * 2048, "bc"], "😀" * 2048 + "bc"),
        (["a" * 4096, "b" * 4096, "c"], "a" * 4096 + "b" * 4096 + "c"),
        ([], ""),
    ],
)
def test_parts_join_where_telegram_parted_them(parts: list[str], whole: str) -> None:
    assert joined(parts) == whole
