topics-list = <b>Argomenti</b>
    Toccane uno per vederlo o cambiarlo.
topics-list-empty = Non ci sono ancora argomenti. Crea il primo.
topics-new = ➕ Nuovo argomento
topics-in-private = Degli argomenti parliamo nella nostra chat privata.
topics-missing = Questo argomento non c’è più.

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = Nomi: { $names }
topics-query = Ricerca:
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] Non lo segue ancora nessuno.
    [one] Lo segue una chat.
   *[other] Lo seguono { $count } chat.
}
topics-followers-button = 👥 Chi lo segue
topics-followers = 👥 <b>Chi segue { $name }</b>
topics-followers-few = Meno di { $few } chat non vengono distinte.
topics-followers-other-languages = altre lingue
topics-followers-line = • { $name }: { $count }
topics-confirmation = Le notizie con una sola fonte sono segnalate.
topics-mark-one-source = ☝️ Segnala la fonte unica
topics-mark-one-source-not = ☝️ Non segnalarle più
topics-edit-names = Nomi
topics-edit-emoji = Emoji
topics-edit-query = Ricerca
topics-archive = 🗄 Archivia
topics-delete = 🗑 Elimina per sempre

# The questions
topics-ask-names = Come si chiama? Un nome per ogni lingua, ciascuno su una riga:
    <pre>{ $example }</pre>
topics-example-name = Cina–Russia
topics-ask-name-in = E in { $language }?
topics-skip = Lascia stare
topics-ask-emoji = Quale emoji lo rappresenta? Mandamene una, oppure vai avanti senza.
topics-no-emoji = Senza emoji
topics-ask-query = Quali articoli ne fanno parte? Scrivi le parole da cercare:
    <pre>{ $example }</pre>
    Le parole valgono in ogni forma e in ogni lingua in cui le scrivi. <b>AND</b>, <b>OR</b>, <b>NOT</b>, "frasi" e ( ) aiutano a essere precisi. Una parola tra virgolette tiene le maiuscole: "Mosca" non è una mosca.
topics-ask-query-now = Mandami la nuova ricerca. Puoi partire da questa: un tocco la copia.
    <pre>{ $query }</pre>
topics-leave = Lascia com’è

# The trial
topics-trying = La provo sugli articoli in archivio…
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = Negli ultimi { $days } giorni: { $matching ->
    [0] nessuno di { $published } articoli.
    [one] un articolo su { $published }.
   *[other] { $matching } articoli su { $published }.
}
topics-trial-nothing = Negli ultimi 30 giorni non è uscito nulla su cui provarla.
topics-trial-missed = 🔍 Mancati di poco, per una cosa ciascuno:
topics-trial-missing = manca: <code>{ $part }</code>
topics-trial-added = ➕ La modifica aggiunge { $count ->
    [one] un articolo:
   *[other] { $count } articoli:
}
topics-trial-dropped = ➖ La modifica toglie { $count ->
    [one] un articolo:
   *[other] { $count } articoli:
}
topics-trial-hint = Salvala, oppure mandami una ricerca migliore.
topics-save = ✅ Salva
topics-change = ✏️ Cambia
topics-cancel = Annulla
topics-cancelled = Va bene, non ho salvato nulla.

# Saving and deleting
topics-saved = Salvato: <b>{ $name }</b>. Riordino gli articoli in archivio…
topics-sorting = Salvato: <b>{ $name }</b>. Riordino gli articoli in archivio: { $percent } %.
topics-saved-plain = Salvato: <b>{ $name }</b>.
topics-sorted = Salvato: <b>{ $name }</b>. { $count ->
    [0] Per ora nessun articolo in archivio ne fa parte.
    [one] Ora ne fa parte un articolo in archivio.
   *[other] Ora ne fanno parte { $count } articoli in archivio.
}
topics-really-delete = Elimino <b>{ $name }</b>? { $count ->
    [0] Non lo segue nessuno.
    [one] Lo segue una chat, che non lo riceverebbe più.
   *[other] Lo seguono { $count } chat, che non lo riceverebbero più.
}
topics-delete-articles = { $count ->
    [0] Non contiene articoli.
    [one] Contiene un articolo, che resta in archivio senza argomento.
   *[other] Contiene { $count } articoli, che restano in archivio senza l’argomento.
} Non si può annullare.
topics-archived = 🗄 Archiviato: non viene più proposto e non compare nelle rassegne. I suoi articoli restano. { $count ->
    [0] Non lo segue nessuno.
    [one] Lo segue una chat, che lo riceverà di nuovo quando torna.
   *[other] Lo seguono { $count } chat, che lo riceveranno di nuovo quando torna.
}
topics-archived-button = 🗄 Archiviati ({ $count })
topics-archived-list = <b>Argomenti archiviati</b>
    Toccane uno per vederlo o ripristinarlo.
topics-bring-back = ↩️ Ripristina
topics-back = { $name } è di nuovo attivo{ $count ->
    [0] .
    [one] , con la chat che lo segue.
   *[other] , con le { $count } chat che lo seguono.
}
topics-is-archived = Questo argomento è archiviato. Prima ripristinalo, poi cambialo.
topics-archive-first = Si elimina solo un argomento archiviato: prima archivialo.
topics-yes-delete = 🗑 Sì, elimina
topics-keep = Tienilo
topics-deleted = <b>{ $name }</b> è stato eliminato.
topics-old-question = Questa domanda è chiusa. Con /topic ricominci.

error-topic-name-empty = Mi serve almeno un nome, con qualche lettera.
error-topic-name-too-long = Il nome «{ $name }» è troppo lungo: al massimo { $limit } caratteri.
error-topic-name-language = Non conosco la lingua «{ $code }». Scrivi la riga così: «it: Cina–Russia».
error-topic-emoji = Mandami una sola emoji, per favore.

# Countries in queries
topics-countries-button = 🌍 Paesi
topics-countries = In una ricerca <b>@CN</b> vale per la Cina con i suoi nomi in ogni lingua. Aggiungi parole a un paese, per esempio gli aggettivi, su una riga:
    <pre>CN: cinese, Chinese, китайский, Pechino</pre>
    Aggiunte finora:
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> ora vale per: { $names }.
topics-countries-sorting = Riordino gli articoli in archivio: { $topics }.
topics-countries-more = 🌍 Un altro paese
error-country-line = Scrivi una riga con le due lettere del paese e le sue parole, come «CN: cinese, Chinese».
