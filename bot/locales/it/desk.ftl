desk-topics = 🗂 <b>Il tavolo</b>
    La prossima rassegna di ogni argomento, prima che parta. Quale vuoi guardare?
desk-no-topics = Non ci sono ancora argomenti: /topic crea il primo.
desk-in-private = Il tavolo della redazione è nella nostra chat privata.
desk-back-to-topics = ‹ Argomenti
desk-gone = Quella notizia non è più sul tavolo: la rassegna è partita, o è cambiata nel frattempo.
desk-nothing = Su questo argomento, per ora, niente di nuovo.

# Un argomento
desk-next = Prossima: { $day }, { $time } · { $count ->
    [one] una chat
   *[other] { $count } chat
}
desk-nobody = Non lo segue ancora nessuno.
desk-behind-more = <i>Oltre le dieci che si vedono:</i>
desk-introduction = ✍️ Introduzione
desk-hold-button = ⏸ Trattieni
desk-approve = ✅ Approva
desk-preview = 👁 Anteprima
desk-bring-back-all = ↩️ Falla entrare lo stesso

# Una notizia
desk-place = { $place } di { $count }
desk-is-dropped = 🗑 tolta
desk-own-title = <i>Il titolo dell’articolo: { $title }</i>
desk-update-for = { $all ->
    [true] per { $count } chat su { $of }
   *[false] per { $count } delle prime { $of } chat
}, nuova per le altre
desk-also = <i>{ $count ->
    [one] Anche:
   *[other] Altri { $count } articoli:
} { $sources }</i>
desk-pin = 📌 In cima
desk-unpin = 📌 Non più in cima
desk-drop = 🗑 Togli
desk-bring-back = ↩️ Rimettila
desk-up = ⬆️ Su
desk-down = ⬇️ Giù
desk-retitle = ✏️ Titolo
desk-put-title-back = ↩️ Il suo titolo
desk-merge = 🔗 Unisci a…
desk-split = ✂️ Separa
desk-unmerge = ↩️ Annulla unione: { $title }
desk-unsplit = ↩️ Annulla separazione: { $title }
desk-pinned = In cima a questo argomento.
desk-not-pinned = Non è più in cima.
desk-dropped = Tolta dalle rassegne di questo argomento.
desk-not-dropped = È di nuovo al suo posto.
desk-merged = Ora è una notizia sola.
desk-parted = Separato: ora è una notizia a sé.
desk-untied = Annullato.
desk-no-further = Più in là non va.
desk-merge-which = 🔗 <b>{ $title }</b>
    Quale notizia va con questa?
desk-split-which = ✂️ <b>{ $title }</b>
    Quale articolo non c’entra?
desk-ask-title = ✏️ Che titolo le diamo? Ora è:
    <i>{ $title }</i>

    L’articolo conserva il suo.

# L’immagine
desk-picture = 🖼 Immagine
desk-ask-picture = 🖼 <b>{ $title }</b>
    Mandami un’immagine per questa notizia, come foto o come file. I lettori la vedono accanto alla notizia nella prossima rassegna, finché la notizia è la prima del suo argomento. Il testo resta com’è.
desk-picture-own = 🖼 L’immagine dell’articolo
desk-picture-remove = 🗑 Senza immagine
desk-picture-undo = ↩️ Annulla l’ultima modifica
desk-picture-stands = 🖼 { $place ->
    [pinned] Ha un’immagine.
    [first] Ha un’immagine. Mettila in cima, e nessuna notizia più nuova le prenderà il posto.
   *[other] Ha un’immagine, che i lettori vedono solo dove è la prima.
}
desk-pictured = Ora c’è l’immagine dell’articolo.
desk-picture-removed = Non ha più un’immagine. Le rassegne già pronte la tengono.
desk-picture-not-first = Solo la prima notizia di un argomento mostra un’immagine, e questa non è la prima.
desk-picture-none = Nessuno dei suoi articoli ha più un’immagine.
desk-picture-changed = Nel frattempo qualcun altro ha cambiato l’immagine. Ora è così.

# L’introduzione
desk-ask-introduction = ✍️ Mandami due parole da mettere prima delle notizie. Ogni lettore le riceve una volta, con la prossima rassegna.
desk-remove = 🗑 Togli
desk-put-back = ↩️ Rimettila: { $words }
desk-introduction-removed = Tolta.
desk-introduction-back = È di nuovo al suo posto.
error-introduction-too-long = Sono { $length } caratteri, e un’introduzione ne ha al massimo { $limit }. Mandamene una più breve.

# Trattenere
desk-not-held = Non è trattenuto: le rassegne partono alla loro ora.
desk-held = ⏸ Trattenuto: { $every ->
    [true] ogni rassegna
   *[false] la prossima rassegna
} aspetta l’approvazione, al massimo { $hours ->
    [one] un’ora
   *[other] { $hours } ore
}. { $drops ->
    [true] Poi parte senza questo argomento.
   *[false] Poi parte così com’è.
}
# L’ora tra 1 e 2 vuole «all’01:10».
desk-waiting = ⏸ { $count ->
    [one] Una chat aspetta
   *[other] { $count } chat aspettano
} l’approvazione fino { $hour ->
    [1] all’{ $time }
   *[other] alle { $time }
}. { $drops ->
    [true] Poi parte senza questo argomento.
   *[false] Poi parte così com’è.
}
desk-withheld = ⛔ Quello che non è stato approvato in tempo resta fuori.
desk-hold-how = Se lo trattieni, la rassegna con qualcosa su questo argomento aspetta che la redazione approvi, e i lettori aspettano per tutti i loro argomenti. Quale, quanto al massimo, e poi?
desk-hold-set = Quali rassegne aspettano, quanto al massimo, e poi?
desk-hours = { $count } h
desk-then-goes = Poi parte
desk-then-drops = Poi senza
desk-hold-it = ⏸ Trattienilo
desk-hold-next = La prossima
desk-hold-every = Ogni rassegna
desk-stop = ▶️ Non trattenerlo più
desk-approved-so-far = ✅ Approvato fin qui. Quello che arriva dopo aspetta di nuovo l’approvazione.
desk-approved = { $count ->
    [0] Approvato.
    [one] Approvato: una chat la riceve entro un minuto.
   *[other] Approvato: { $count } chat la ricevono entro un minuto.
}
desk-waits = ⏸ <b>{ $topic }</b> è pronto e aspetta l’approvazione, al massimo fino { $hour ->
    [1] all’{ $time }
   *[other] alle { $time }
}. { $drops ->
    [true] Poi parte senza questo argomento.
   *[false] Poi parte così com’è.
}
desk-open = 🗂 Apri il tavolo
desk-ran-out = ⌛ Nessuno l’ha approvata in tempo ({ $day }, { $time }): è partita { $drops ->
    [true] senza questo argomento
   *[false] così com’era
}.
desk-ran-out-now = ⌛ Nessuno ha approvato <b>{ $topic }</b> in tempo, quindi la rassegna è partita { $drops ->
    [true] senza questo argomento. Puoi ancora farlo entrare: arriva con la prossima
   *[false] così com’è
}.
desk-to-come = <i>Esce prima, e ci sarà:</i>
desk-to-come-more = … e altri { $count }
desk-let-in = { $count ->
    [0] Non resta più fuori niente.
    [one] Un articolo arriva con le prossime rassegne.
   *[other] { $count } articoli arrivano con le prossime rassegne.
}
desk-frame-button = 🖋 Testata e piè
desk-test-button = ✉️ Prova
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    Quello che sta in ogni rassegna di questo argomento.
desk-frame-header = <b>Prima delle notizie</b>
desk-frame-footer = <b>Dopo le notizie</b>
desk-frame-ask-header = ✍️ Prima
desk-frame-ask-footer = ✍️ Dopo
desk-frame-cut-header = 🗑 Prima
desk-frame-cut-footer = 🗑 Dopo
desk-frame-write-header = ✍️ Mandami quello che deve stare prima delle notizie di <b>{ $topic }</b> in ogni rassegna, in { $language }. Grassetto, corsivo e link restano così.
desk-frame-write-footer = ✍️ Mandami quello che deve stare dopo le notizie di <b>{ $topic }</b> in ogni rassegna, in { $language }. Grassetto, corsivo e link restano così.
desk-frame-fallback = <i>Dove non c’è niente nella lingua di chi legge, si prende l’inglese, altrimenti un’altra.</i>
desk-frame-kept = Conservato: d’ora in poi sta in ogni rassegna.
error-frame-too-long = Sono { $length } caratteri, e c’è posto al massimo per { $limit }. Mandane uno più corto.
desk-test = ✉️ <b>{ $topic }</b>: la prossima rassegna com’è adesso, solo per te. In che lingua, aspetto e lunghezza?
desk-test-send = ✉️ Mandamela
