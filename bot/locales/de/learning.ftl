# What topics have learned.
topics-learned-button = 🎓 Was es gelernt hat
topics-learned = 🎓 <b>Was { $name } gelernt hat</b>
topics-learned-from = Aus { $accepted ->
    [0] keinem Artikel, der dazugehört,
    [one] einem Artikel, der dazugehört,
   *[other] { $accepted } Artikeln, die dazugehören,
} und { $rejected ->
    [0] keinem, der es nicht tut.
    [one] einem, der es nicht tut.
   *[other] { $rejected }, die es nicht tun.
}
topics-learned-implied = { $count ->
    [one] Einer davon wurde nur veröffentlicht oder verworfen, das zählt weniger.
   *[other] { $count } davon wurden nur veröffentlicht oder verworfen, das zählt weniger.
}
topics-learned-nothing = Noch nichts. Es lernt, wenn die Redaktion einen Artikel daraus veröffentlicht oder verwirft oder die Themen eines Artikels wählt.
topics-learned-too-few = Das ist zu wenig, um zu lernen: Ab { $least } Artikeln richtet es sich danach.
topics-learned-more = Mehr davon: <b>{ $words }</b>
topics-learned-less = Weniger davon: <b>{ $words }</b>
topics-learned-meaning = Auch was Artikel bedeuten, zählt.
topics-learned-decides = Die Suche findet, und das Gelernte wählt daraus aus.
topics-learned-forgotten = { $count ->
    [one] Ein Artikel von früher zählt nicht mehr.
   *[other] { $count } Artikel von früher zählen nicht mehr.
}
topics-learned-forget = 🧹 Alles vergessen
topics-learned-recall = ↩️ Früheres wieder zählen
