# The order of topics
topics-order-button = ↕️ Ordine
topics-order = ↕️ <b>L’ordine degli argomenti</b>
    Compaiono in quest’ordine nelle rassegne, in /topics e in ogni elenco. Tocca quello da spostare.
topics-order-one = ↕️ <b>In che posizione va { $name }?</b>
topics-order-first = ⏫ Per primo
topics-order-last = ⏬ Per ultimo
topics-order-type = 🔢 Un’altra posizione…
topics-order-ask = In che posizione va <b>{ $name }</b>? Mandami un numero da 1 a { $count }.
error-topic-place = Mi serve un numero da 1 a { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Unisci…
topics-merge-which = 🔗 In quale argomento deve confluire <b>{ $name }</b>?
topics-merge-none = 🔗 Non c’è un altro argomento in cui <b>{ $name }</b> possa confluire.
topics-merge = 🔗 Far confluire <b>{ $name }</b> in <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] { $into } non guadagna lettori.
    [one] Una chat passa a { $into } e mantiene gli orari e i filtri che aveva scelto.
   *[other] { $count } chat passano a { $into } e mantengono gli orari e i filtri che avevano scelto.
}
topics-merge-both = { $count ->
    [one] Una chat segue entrambi e mantiene gli orari scelti per { $into }.
   *[other] { $count } chat seguono entrambi e mantengono gli orari scelti per { $into }.
}
topics-merge-articles = { $count ->
    [0] Nessun articolo passa a { $into }.
    [one] Un articolo passa a { $into }.
   *[other] { $count } articoli passano a { $into }.
}
topics-merge-lessons = { $count ->
    [one] Passa anche quello che { $name } ha imparato da un articolo.
   *[other] Passa anche quello che { $name } ha imparato da { $count } articoli.
}
topics-merge-people = { $count ->
    [one] Una persona che si occupa di { $name } si occuperà di { $into }.
   *[other] { $count } persone che si occupano di { $name } si occuperanno di { $into }.
}
topics-merge-held = La rassegna di { $name } è trattenuta: lo sarà anche quella di { $into }.
topics-merge-words = L’introduzione, la testata e il piè di { $name } vanno persi.
topics-merge-names = I link a <b>{ $name }</b> e i suoi nomi porteranno a { $into }.
topics-merge-query = La ricerca diventa:
    <pre>{ $query }</pre>
topics-merge-for-good = Non si può annullare.
topics-merge-yes = 🔗 Sì, uniscili
topics-merge-no = Tienili separati
topics-merged = { $name } ora fa parte di { $into }.
topics-merge-changed = Nel frattempo è cambiato qualcosa. Guarda di nuovo, per favore.
topics-merge-too-much = Insieme le due ricerche sono troppo lunghe. Prima accorciane una.
topics-is-merged = Questo argomento ora fa parte di un altro.
