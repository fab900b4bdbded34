# What topics have learned.
topics-learned-button = 🎓 Che cosa ha imparato
topics-learned = 🎓 <b>Che cosa ha imparato { $name }</b>
topics-learned-from = Da { $accepted ->
    [0] nessun articolo che ne fa parte
    [one] un articolo che ne fa parte
   *[other] { $accepted } articoli che ne fanno parte
} e { $rejected ->
    [0] nessuno che non ne fa parte.
    [one] uno che non ne fa parte.
   *[other] { $rejected } che non ne fanno parte.
}
topics-learned-implied = { $count ->
    [one] Uno è stato solo pubblicato o scartato, e vale meno.
   *[other] { $count } sono stati solo pubblicati o scartati, e valgono meno.
}
topics-learned-nothing = Ancora nulla. Impara quando la redazione pubblica o scarta un articolo che ne fa parte, o sceglie gli argomenti di un articolo.
topics-learned-too-few = È troppo poco per imparare: ne tiene conto da { $least } articoli in su.
topics-learned-more = Più di questo: <b>{ $words }</b>
topics-learned-less = Meno di questo: <b>{ $words }</b>
topics-learned-meaning = Tiene conto anche di ciò che gli articoli significano.
topics-learned-decides = La ricerca trova, e ciò che ha imparato sceglie.
topics-learned-forgotten = { $count ->
    [one] Non tiene più conto di un articolo di prima.
   *[other] Non tiene più conto di { $count } articoli di prima.
}
topics-learned-forget = 🧹 Dimentica tutto
topics-learned-recall = ↩️ Riprendi quelli di prima
