# /announce: what owners write to readers
announce-title = 📣 <b>Annunci</b>
announce-ask-text = Mandami quello che i lettori devono ricevere: un testo, o una foto con due righe sotto. Diventa una bozza; non parte niente finché non confermi.
announce-draft = 📣 <b>Annuncio</b> · bozza
announce-out = 📣 <b>Annuncio</b>
announce-to = A: { $audience }
announce-everybody = tutti
announce-topic-gone = un argomento che non c’è più
announce-kind-private = chat private
announce-kind-group = gruppi
announce-kind-channel = canali
announce-active-any = attivi o no
announce-active-days = attivi da { $count } giorni
announce-reach = { $count ->
    [0] Qui non c’è nessuno.
    [one] Arriva a una chat.
   *[other] Arriva a { $count } chat.
}
announce-takes = { $count ->
    [0] Ci vuole un attimo, al ritmo attuale: { $rate } al secondo.
    [one] Ci vuole circa un minuto, al ritmo attuale: { $rate } al secondo.
   *[other] Ci vogliono circa { $count } minuti, al ritmo attuale: { $rate } al secondo.
}
announce-takes-hours = Ci vogliono circa { $count } ore, al ritmo attuale: { $rate } al secondo.
announce-resting = { $count ->
    [one] Un’altra ha fermato o sospeso la rassegna, e non riceve niente.
   *[other] Altre { $count } hanno fermato o sospeso la rassegna, e non ricevono niente.
}
announce-versions = Con parole proprie: { $languages }
announce-silent = 🔕 Arriva senza suono.
announce-text = ✏️ Testo
announce-links = 🔗 Link
announce-whom = 👥 A chi
announce-languages = 🌐 Lingue
announce-by-topic = 🏷 Argomenti
announce-ring = 🔔 Con il suono
announce-hush = 🔕 Senza suono
announce-test = 🧪 Mandalo a me
announce-send = 📣 Invia…
announce-discard = 🗑 Butta
announce-all = 📣 Tutti
announce-preview = 👁 Anteprima
announce-drop-version = ✕ Fai a meno
announce-no-links = ✕ Niente link
announce-main = Ogni lingua
announce-for-whom = <b>A chi?</b> Quello che scegli deve valere tutto insieme. Attivo è chi è arrivato, ha scelto un argomento, ha tenuto un articolo o ha chiesto le notizie.
announce-which-language = In quale lingua si legge diversamente? Tutti gli altri ricevono il testo principale.
announce-which-readers = Che lingua parlano con me i suoi lettori? Se non ne scegli nessuna, valgono tutte.
announce-which-followers = Chi segue quale argomento lo riceve? Se non ne scegli nessuno, tutti.
announce-ask-version = 🌐 <b>{ $language }</b>: mandami quello che devono ricevere i lettori di questa lingua.
announce-ask-links = Mandami i link, uno per riga, al posto di quelli che ci sono: le parole, una barretta e l’indirizzo. Con /start al posto dell’indirizzo il link porta da me, e conto chi arriva.

    <code>Leggi tutto | https://example.org
    Scegli i tuoi argomenti | /start</code>
announce-one-message = Un annuncio è un solo messaggio: ho tenuto il primo, e lasciato fuori quello che veniva subito dopo. Con ✏️ ne mandi un altro.
announce-tested = È così che arriva.
announce-really-discard = Butto questa bozza?
announce-yes-discard = 🗑 Sì, buttala
announce-discarded = Buttata.
announce-quiet-hours = Chi ha delle ore di silenzio lo riceve quando finiscono.
announce-others = Tutti gli altri: { $count }
announce-really-send = { $count ->
    [one] <b>Lo mando a una chat?</b>
   *[other] <b>Lo mando a { $count } chat?</b>
}
announce-yes-send = ✅ Sì, manda a { $count }
announce-sending = È in viaggio.
announce-is-out = È già partito.
announce-elsewhere = Questa bozza ce l’ha in mano un collega.
announce-under-way = 📤 È in viaggio.
announce-is-paused = ⏸ È in pausa.
announce-is-done = ✅ È partito.
announce-is-cancelled = { $count ->
    [0] ✕ Annullato: non l’aveva ricevuto nessuno.
    [one] ✕ Annullato: l’aveva ricevuto una chat.
   *[other] ✕ Annullato: l’avevano ricevuto { $count } chat.
}
announce-blocked = di cui { $count } non ci sono più
announce-cancel = ✕ Annulla…
announce-really-cancel = { $sent ->
    [0] Non ce l’ha ancora nessuno.
    [one] Ce l’ha una chat.
   *[other] Ce l’hanno { $sent } chat.
} Se lo annulli, non arriva a nessuna delle altre: { $left }. Non si torna indietro.
announce-yes-cancel = ✕ Sì, annullalo
announce-cancelled-now = { $count ->
    [0] Annullato. Non l’aveva ricevuto nessuno.
    [one] Annullato. L’aveva ricevuto una chat.
   *[other] Annullato. L’avevano ricevuto { $count } chat.
}
announce-correct = ✏️ Correggi
announce-which-correction = Quale versione va corretta?
announce-ask-correction = Mandami come si deve leggere. La foto resta, se non ne mandi un’altra; i link restano.
announce-really-correct = { $count ->
    [0] Non ce l’ha ancora nessuno, quindi parte così. Lo correggo?
    [one] Ce l’ha una chat. Lo correggo lì?
   *[other] Ce l’hanno { $count } chat. Lo correggo lì, e dove deve ancora arrivare?
}
announce-yes-correct = ✏️ Sì, correggilo
announce-corrected = ✏️ Corretti: { $count }
announce-not-corrected = non si è potuto: { $count }

error-announcement-gone = Quell’annuncio non c’è più.
error-announcement-out = È già partito.
error-announcement-elsewhere = Questa bozza ce l’ha in mano un collega. Con /announce puoi prenderla tu.
error-announcement-changed = È cambiato da quando l’hai visto. Guardalo ancora una volta.
error-announcement-nobody = Qui non c’è più nessuno, quindi non è partito niente.
error-announcement-words = Un annuncio è un testo, o una foto con due righe sotto. Mandami uno di questi, per favore.
error-announcement-file = I file non li posso annunciare. Manda un testo, o l’immagine come foto.
error-announcement-long = Sono { $length } caratteri, e in un messaggio ce ne stanno { $limit }. Accorcialo, per favore.
error-announcement-caption = Sotto una foto ci stanno { $limit } caratteri, e questi sono { $length }. Accorcialo, o fai a meno della foto.
error-announcement-no-photo = È partito senza foto, e Telegram dopo non ne mette. Manda solo le parole.
error-announcement-link = In questa riga non trovo un indirizzo: «{ $line }». Deve essere così: parole | https://example.org
error-announcement-label = In questa riga le parole mancano o superano i { $limit } caratteri: «{ $line }»
error-announcement-links = Più di { $limit } link sono troppi. Scegli, per favore.
error-announcement-refused = Telegram non lo accetta, quindi non l’ho tenuto: { $why }
