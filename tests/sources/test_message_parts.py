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
