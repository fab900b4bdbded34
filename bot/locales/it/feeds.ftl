feeds-list = 📡 <b>Feed</b>
    { $count ->
        [one] Un feed.
       *[other] { $count } feed.
    } Toccane uno per guardarlo o cambiarlo. Con /opml porti l’elenco altrove.
feeds-list-empty = 📡 Non c’è ancora nessun feed. Aggiungine uno: basta l’indirizzo di un giornale o di un blog. Oppure mandami un file OPML.
feeds-new = ➕ Aggiungi un feed
feeds-in-private = Questo facciamolo nella nostra chat privata, per favore.
feeds-ask-address = Mandami l’indirizzo del feed, oppure del suo sito.
feeds-looking = ⏳ Cerco un feed su { $host }…
feeds-added = ✅ <b>{ $title }</b> è aggiunto. Quello che porta aspetta tra le /drafts, finché non te ne fidi.
feeds-undated = 🕰 Non dice date: prendo quello che compare da adesso in poi, non quello che c’è già.
feeds-known = <b>{ $title }</b> c’è già.
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ I suoi articoli escono subito.
feeds-reviewed = 📝 I suoi articoli aspettano tra le /drafts.
feeds-paused = ⏸ In pausa.
feeds-next = Prossimo controllo: { $day }, ore { $time }.
feeds-troubled = ⚠️ { $trouble } { $count ->
    [one] Una volta, finora.
   *[other] { $count } volte di fila.
}
feeds-trust = ✅ Pubblica subito
feeds-review = 📝 Tra le bozze
feeds-pause = ⏸ Pausa
feeds-resume = ▶️ Riprendi
feeds-test = 🔍 Prova
feeds-remove = 🗑 Togli
feeds-really-remove = Tolgo <b>{ $title }</b>? Gli articoli che ha portato restano.
feeds-yes-remove = Sì, togli
feeds-removed = <b>{ $title }</b> è tolto.
feeds-testing = ⏳ Chiedo a { $host }…
feeds-tested = 🔍 <b>{ $title }</b> funziona: { $count ->
    [0] per ora è vuoto.
    [one] un articolo.
   *[other] { $count } articoli, prima i più nuovi.
}
feeds-entry = • { $title }
feeds-entry-on = • { $day }: { $title }
feeds-gone = Questo feed non c’è più.
feeds-look = 📡 Guarda il feed
feeds-died = 📡 <b>{ $title }</b> non dà niente da giorni. { $trouble } Continuo a chiedere, una volta al giorno.
feeds-changed = ✏️ <b>{ $source }</b> ha cambiato un articolo: «{ $title }» ora si intitola «{ $now }». Il nostro l’ho lasciato com’è.
feeds-drafts-dropped = 📡 <b>{ $title }</b> porta più bozze di quante se ne leggano. Tengo le { $kept } più recenti e lascio andare le altre.
feeds-open-article = 📝 Guarda l’articolo
feeds-trouble-encoding = Quello che manda è scritto in caratteri che nessuno può leggere.
feeds-trouble-link-bad = L’indirizzo è sbagliato.
feeds-trouble-link-forbidden = L’indirizzo non porta a un sito pubblico.
feeds-trouble-link-unreachable = Il server non si raggiunge.
feeds-trouble-link-timeout = Il server non risponde in tempo.
feeds-trouble-link-too-big = Quello che manda è troppo grande.
feeds-trouble-link-type = Quello che manda non è un feed.
feeds-trouble-link-status = Il server risponde con un errore.
feeds-trouble-link-redirects = L’indirizzo rimanda sempre altrove.
feeds-trouble-proxy-unreachable = Il proxy da cui passa la lettura non risponde.
feeds-trouble-proxy-refused = Il proxy da cui passa la lettura non lascia passare nulla.
feeds-trouble-no-feed = Quello che manda non è un feed.
feeds-trouble-too-complex = Quello che manda non si riesce a leggere.

opml-file = { $count ->
    [one] Il feed che leggo, in OPML.
   *[other] I { $count } feed che leggo, in OPML.
} Mandami un file così per aggiungere quelli che contiene.
opml-nothing = Non ci sono ancora feed da consegnare. Mandami un file OPML per aggiungere quelli che contiene.
opml-adding = ⏳ { $done } feed su { $count }…
opml-added = 📡 { $count ->
    [0] Nessun feed nuovo: ci sono già tutti.
    [one] Un feed nuovo.
   *[other] { $count } feed nuovi.
} Quello che portano aspetta tra le /drafts; /feeds li mostra.

channels-take = 📥 Prendi i suoi post
channels-taken = 📥 I post entrano: smetti
channels-nobodys = 📥 I post di <b>{ $chat }</b> non entrano più: tra chi lo ha collegato, nessun redattore è ancora tra i suoi amministratori.
channels-published = 📥 I suoi post entrano come articoli ed escono subito.
channels-reviewed = 📥 I suoi post entrano come bozze: ognuno aspetta nella /queue.

# What became of it, and putting feeds in order
feeds-came = In 30 giorni { $count ->
    [one] ne è arrivato uno
   *[other] ne sono arrivati { $count }
}
feeds-published = { $count ->
    [one] uno pubblicato
   *[other] { $count } pubblicati
}
feeds-discarded = { $count ->
    [one] uno scartato
   *[other] { $count } scartati
}
feeds-waiting = { $count ->
    [one] uno aspetta
   *[other] { $count } aspettano
}
feeds-copies = { $count ->
    [one] una copia
   *[other] { $count } copie
} di altri
feeds-idle = 💤 Nessuno ne prende niente. Lo mettiamo in pausa?
feeds-name = ✏️ Nome
feeds-folder = 🗂 Cartella
feeds-merge = 🔗 Unisci…
feeds-own-name = ↩️ Il suo nome
feeds-no-folder = ✖️ Nessuna cartella
feeds-ask-name = ✏️ Come deve chiamarsi qui <b>{ $title }</b>?
feeds-ask-folder = 🗂 In quale cartella? Una barra ne mette una dentro l’altra, come in <code>Notizie/Asia</code>.
feeds-merge-which = 🔗 <b>{ $title }</b>: quale feed continua al suo posto? Quello che ha portato resta, e conta come conosciuto.
feeds-merged = { $title } continua in questo.
feeds-none-like-it = Nessun altro feed è dello stesso sito.
feeds-remove-all = 🗑 Togli e scarta bozze · { $count }

# Tutto quello che aspetta in una volta: prima si chiede, poi si può annullare
feeds-all-publish = ✅ Pubblico { $count ->
    [one] l’unica bozza
   *[other] tutte le { $count } bozze
} di <b>{ $title }</b>?
feeds-all-discard = 🗑 Scarto { $count ->
    [one] l’unica bozza
   *[other] tutte le { $count } bozze
} di <b>{ $title }</b>?
feeds-all-nowhere = Nessuna è in un argomento. Decidi su ciascuna in /queue.
feeds-all-none = Non aspetta più niente.
feeds-all-undo-soon = Per un minuto si può annullare.
feeds-all-undo = Si può annullare.
feeds-all-undone = { $count ->
    [0] Non ho annullato niente.
    [one] Un articolo è di nuovo una bozza.
   *[other] { $count } articoli sono di nuovo bozze.
}
feeds-all-stay = { $count ->
    [one] Uno resta com’è: è uscito da più di un minuto, oppure qualcuno ci ha già messo mano.
   *[other] { $count } restano come sono: sono usciti da più di un minuto, oppure qualcuno ci ha già messo mano.
}
feeds-merge-really = 🔗 <b>{ $into }</b> continua al posto di <b>{ $title }</b>? { $count ->
    [0] Finora non ha portato articoli.
    [one] L’unico articolo che ha portato resta.
   *[other] I { $count } articoli che ha portato restano.
} Il suo indirizzo non si legge più. Non si può annullare.
feeds-yes-merge = Sì, unisci
feeds-name-cut = ✂️ Era troppo lungo: ne ho tenuto i primi { $limit } caratteri.
feeds-folder-cut = ✂️ Era troppo: ho tenuto le prime { $deepest } cartelle, e di ognuna { $limit } caratteri.
