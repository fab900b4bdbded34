"""Articles of our own on a few events, in four languages."""

from __future__ import annotations

from datetime import UTC, datetime

from digests.model import Article, ArticleStatus

MOMENT = datetime(2026, 11, 24, 6, tzinfo=UTC)

HARBOUR = (
    ("en", "Genoa reopens its old harbour bridge after 14 months",
     "The Morandi dock bridge in Genoa reopened on Monday after 14 months of repairs worth 85 million euros. "
     "Mayor Lucia Ferrante said that 3,400 trucks a day would cross the bridge again. The dockers had asked for it."),
    ("en", "Trucks cross Genoa bridge again",
     "Trucks crossed the dock bridge of Genoa on Monday for the first time in 14 months. "
     "The repairs of the bridge cost 85 million euros, Mayor Ferrante told dockers. Some 3,400 trucks a day use it."),
    ("it", "Genova riapre il ponte del porto dopo 14 mesi",
     "Il ponte Morandi del porto di Genova ha riaperto lunedì dopo 14 mesi di lavori da 85 milioni di euro. "
     "La sindaca Lucia Ferrante dice che 3.400 camion al giorno torneranno sul ponte."),
    ("ru", "Генуя открыла портовый мост спустя 14 месяцев",
     "Мост Моранди в порту Генуи открыли в понедельник после 14 месяцев ремонта за 85 млн евро. "
     "Мэр Лучия Ферранте сказала, что по мосту снова поедут 3400 грузовиков в день."),
    ("zh", "热那亚港口大桥14个月后重新开放",
     "热那亚的莫兰迪港口大桥星期一重新开放，维修历时14个月，耗资8500万欧元。市长费兰特说，每天将有3400辆卡车通过。"),
)  # fmt: skip
TELESCOPE = (
    ("en", "Chilean telescope finds a ring around dwarf planet Quaoar",
     "Astronomers in Chile have found a third ring around the dwarf planet Quaoar. "
     "The Paranal telescope watched Quaoar pass a star for 52 seconds. Astronomer Ana Rojas called the ring a riddle."),
    ("en", "A third ring for Quaoar puzzles astronomers",
     "The dwarf planet Quaoar has a third ring, the Paranal telescope in Chile shows. "
     "Ana Rojas and other astronomers watched a star vanish behind Quaoar for 52 seconds."),
    ("it", "Il telescopio cileno scopre un anello attorno a Quaoar",
     "Gli astronomi in Cile hanno scoperto un terzo anello attorno al pianeta nano Quaoar. "
     "Il telescopio Paranal ha seguito Quaoar davanti a una stella per 52 secondi, dice Ana Rojas."),
    ("ru", "Телескоп в Чили нашёл кольцо у карликовой планеты Квавар",
     "Астрономы в Чили нашли третье кольцо у карликовой планеты Квавар. "
     "Телескоп Паранал наблюдал звезду 52 секунды, рассказала астроном Ана Рохас."),
)  # fmt: skip
ALONE = (
    ("en", "Bakers in Oslo strike over night shifts",
     "Some 700 bakers in Oslo stopped work on Tuesday. They want higher pay for night shifts, their union said."),
    ("it", "Il festival del tartufo chiude con un record",
     "Ad Alba il festival del tartufo ha accolto 120.000 visitatori. Il prezzo dei tartufi è salito del 9 per cento."),
    ("ru", "Шахматист из Казани выиграл турнир",
     "Шахматист Тимур Галеев выиграл турнир в Казани. В финале он победил гроссмейстера из Армении за 61 ход."),
    ("zh", "成都大熊猫产下双胞胎", "成都基地的大熊猫星期三产下双胞胎，体重分别为150克和162克。饲养员说母子平安。"),
)  # fmt: skip


def articles() -> list[Article]:
    """Return them all, numbered from 1, the events one after the other."""
    return [
        Article(
            id=100 + number, title=title, text=text, language=language, status=ArticleStatus.PUBLISHED,
            created_at=MOMENT, published_at=MOMENT, number=number, url=f"https://paper{number}.example/story",
        )
        for number, (language, title, text) in enumerate((*HARBOUR, *TELESCOPE, *ALONE), 1)
    ]  # fmt: skip


def article(number: int, language: str, title: str, text: str) -> Article:
    """Return an article of its own source, published at the moment of the others."""
    return Article(
        id=number, title=title, text=text, language=language, status=ArticleStatus.PUBLISHED, created_at=MOMENT,
        published_at=MOMENT, number=number, url=f"https://paper{number}.example/story",
    )  # fmt: skip
