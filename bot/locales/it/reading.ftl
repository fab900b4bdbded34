reading-topics = 🗂 <b>Argomenti</b>
    Toccane uno per seguirlo; toccalo di nuovo per lasciarlo.
reading-topics-of = 🗂 <b>Argomenti di { $chat }</b>
    Toccane uno per seguirlo; toccalo di nuovo per lasciarlo.
reading-no-topics = Non ci sono ancora argomenti. Tutti gli articoli sono in /latest.
reading-resting = { $count ->
    [one] 🗄 Per ora la redazione ha messo da parte { $topics }. Se torna, arriverà di nuovo come prima.
   *[other] 🗄 Per ora la redazione ha messo da parte { $topics }. Se tornano, arriveranno di nuovo come prima.
}
reading-topic-rests = 🗄 Per ora la redazione ha messo da parte { $topic }. Chi lo segue lo riceverà di nuovo quando torna.
reading-followed = Aggiunto: { $topic }.
reading-left = Tolto: { $topic }.
reading-none-left = Non resta nessun argomento, quindi non arriveranno rassegne.

reading-digest-no-topics = Non è ancora stato scelto nessun argomento: scegli in /topics. Tutti gli articoli sono in /latest.
reading-digest-nothing = 🗞 Nulla di nuovo sugli argomenti scelti dopo l’ultima rassegna.
reading-latest-button = 📰 Gli ultimi articoli

reading-latest = 📰 <b>Gli ultimi articoli</b>
reading-latest-on = <b>{ $topic }</b> · gli ultimi articoli
reading-no-articles = Non ci sono ancora articoli.
reading-none-on-topic = Non c’è ancora nulla su <b>{ $topic }</b>. Tutti gli articoli sono in /latest.

reading-article-which = Quale? Scrivi il numero, per esempio <i>/article 12</i>, oppure scegli da /latest.
reading-daily = Vuoi notizie così ogni giorno, sugli argomenti che scegli tu?
reading-daily-button = 🗞 Sì, mostrami come

reading-search-ask = 🔎 Che cosa cerchi? Mandami qualche parola.
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] più di { $count } articoli
   *[false] { $count ->
        [one] 1 articolo
       *[other] { $count } articoli
    }
}
reading-search-newest = 🕒 Prima i più recenti
reading-search-best = ⭐ Prima i migliori
reading-search-meant = 🔎 Non trovo nulla per <i>{ $query }</i>. Forse cercavi <b>{ $meant }</b>?
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 Non trovo nulla per <b>{ $query }</b>. { $words ->
    [one] Prova con un’altra parola oppure sfoglia /latest.
   *[other] L’articolo deve avere tutte le parole: prova con meno.
}
reading-search-no-words = Mi serve almeno una parola da cercare, per esempio <i>/search alta velocità</i>.

reading-search-alike = ≈ <i>Senza queste parole, ma sullo stesso tema:</i>
reading-similar-button = ≈ Altri così
reading-similar = ≈ Simili a <b>{ $title }</b>
reading-similar-none = Non c’è ancora altro di simile.
reading-similar-unknown = In questo momento non posso confrontare gli articoli per significato.
reading-in-other-languages = ▾ { $count ->
    [one] Un altro in altre lingue
   *[other] Altri { $count } in altre lingue
}
reading-every-language = 🌐 In ogni lingua

saved-button = ★ Salva
saved-button-off = ✓ Salvato
saved-noted = ★ Salvato: li trovi tutti in /saved.
saved-let-go = Non è più salvato.
saved-heading = ★ <b>Salvati</b> · { $count }
saved-none = Non hai ancora salvato nulla: ★ sotto un articolo lo conserva.
saved-nothing = Tra quel che hai salvato non c’è <b>{ $query }</b>.
saved-export = 📥 In un file
error-too-many-saved = Di articoli te ne conservo al massimo { $limit }. Prima lasciane andare qualcuno.
saved-file = Articoli salvati: { $count }
saved-title = Articoli salvati
saved-private = Quel che salvi è tuo: funziona nella nostra chat privata.
history-heading = 🗓 <b>Le tue rassegne</b>
    Tocca una data, oppure scrivila: <i>/history 24/12</i>
history-none = Non hai ancora avuto una rassegna che io possa mostrarti di nuovo.
history-not-then = Di quel giorno non ho una rassegna: /history mostra quelle che ci sono.
history-unclear = Non ho capito la data. Scrivila così: <i>/history 24/12</i>.

follow-ask = Che cosa devo tenere d’occhio? Mandami qualche parola, come <i>huawei italia</i>: un articolo deve averle tutte.
follow-preview = 🔎 <b>{ $words }</b>: { $count ->
        [0] nell’ultima settimana niente. Posso tenerlo d’occhio lo stesso.
        [one] un articolo nell’ultima settimana.
       *[other] { $count } articoli nell’ultima settimana.
    }
follow-how = Ne faccio una sezione della tua rassegna, o te lo dico appena esce?
follow-in-digest = Nella rassegna
follow-at-once = 🔔 Subito
follow-not = Meglio di no
follow-dropped = Va bene, non seguo niente di nuovo.
follow-noted = Fatto: le tue rassegne hanno una sezione <b>{ $words }</b> ogni volta che c’è qualcosa.
follow-noted-at-once = Fatto: quando esce qualcosa su <b>{ $words }</b> te lo dico subito, al massimo { $count ->
        [one] una volta
       *[other] { $count } volte
    } al giorno e mai nelle ore di quiete. Il resto arriva nella rassegna.
follow-undo = ↩ Annulla
follow-ended = Non segui più <b>{ $words }</b>.
follow-private = Quel che segui è tuo: funziona nella nostra chat privata.
following-button = Che cosa seguo
following-none = Non segui ancora parole tue: si comincia con <code>/follow huawei italia</code>.
following-heading = <b>Le tue parole</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> – in pausa
following-at-once = { $number }. <b>{ $words }</b> – 🔔 subito
following-at-once-how = 🔔 Al massimo { $count ->
        [one] una volta
       *[other] { $count } volte
    } al giorno, mai nelle ore di quiete; il resto è nella rassegna.
following-pause = ⏸ Pausa { $number }
following-resume = ▶ Riparti { $number }
following-to-at-once = 🔔 Subito { $number }
following-to-digest = 🗞 Rassegna { $number }
following-most = { $count } al giorno
following-end = ✕ Togli { $number }
error-words-too-common = «{ $words }» da solo c’è in quasi tutti gli articoli. Aggiungi una parola; un nome va tra virgolette, come «The Who».
error-follow-empty = Mi serve almeno una parola che un articolo deve avere.
error-follow-too-long = Più di { $limit } caratteri non riesco a tenerli d’occhio. Lo dici in meno parole?
error-follow-too-broad = Sarebbe quasi tutto. Aggiungi una parola che lo distingua?
error-follow-too-many = { $count } articoli nell’ultima settimana: è più un tema che una ricerca. Aggiungi una parola che lo distingua?
error-follow-contradictory = Queste parole vogliono e non vogliono la stessa cosa: nessun articolo può averla.
error-too-many-follows = Più di { $limit } non riesco a seguirle. Prima togline una in /following.
