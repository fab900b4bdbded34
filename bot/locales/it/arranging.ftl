# The order of topics
topics-order-button = ↕️ Ordine
topics-order = ↕️ <b>L’ordine degli argomenti</b>
    Così compaiono nei digest, in /topics e in ogni elenco. Tocca quello da spostare.
topics-order-one = ↕️ <b>Dove sta { $name }?</b>
topics-order-first = ⏫ Per primo
topics-order-last = ⏬ Per ultimo
topics-order-type = 🔢 Un altro posto…
topics-order-ask = Che posto va a <b>{ $name }</b>? Mandami un numero da 1 a { $count }.
error-topic-place = Mi serve un numero da 1 a { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Unisci…
topics-merge-which = 🔗 In quale argomento confluisce <b>{ $name }</b>?
topics-merge-none = 🔗 Non c’è un altro argomento in cui <b>{ $name }</b> possa confluire.
topics-merge = 🔗 <b>{ $name }</b> confluisce in <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] L’argomento che resta non guadagna nessun lettore.
    [one] Al suo posto una chat segue l’argomento che resta, con gli orari e le preferenze che aveva scelto.
   *[other] Al suo posto { $count } chat seguono l’argomento che resta, con gli orari e le preferenze che avevano scelto.
}
topics-merge-both = { $count ->
    [one] Una chat li segue entrambi e mantiene gli orari dell’argomento che resta.
   *[other] { $count } chat li seguono entrambi e mantengono gli orari dell’argomento che resta.
}
topics-merge-articles = { $count ->
    [0] Non passa nessun articolo.
    [one] Passa un articolo.
   *[other] Passano { $count } articoli.
}
topics-merge-lessons = { $count ->
    [one] Passa quello che ha imparato da un articolo.
   *[other] Passa quello che ha imparato da { $count } articoli.
}
topics-merge-people = { $count ->
    [one] Una persona che se ne occupa si occuperà dell’argomento che resta.
   *[other] { $count } persone che se ne occupano si occuperanno dell’argomento che resta.
}
topics-merge-held = Il suo digest è trattenuto: lo sarà anche quello dell’argomento che resta.
topics-merge-words = Vanno perse le parole prima dei suoi digest, la sua testata e la sua chiusura.
topics-merge-names = I link a <b>{ $name }</b> e i suoi nomi portano all’argomento che resta.
topics-merge-query = La ricerca diventa:
    <pre>{ $query }</pre>
topics-merge-for-good = Non si può annullare.
topics-merge-yes = 🔗 Sì, uniscili
topics-merge-no = Tienili separati
topics-merged = { $name } ora fa parte di { $into }.
topics-merge-changed = Nel frattempo è cambiato qualcosa. Guarda di nuovo, per favore.
topics-merge-too-much = Le due ricerche sono troppo per una sola. Accorciane prima una.
topics-is-merged = Questo argomento ora fa parte di un altro.
