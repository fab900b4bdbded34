deliveries-rights-missing = ⚠️ Non posso scrivere in <b>{ $chat }</b>, quindi la rassegna non è arrivata. Dammi il permesso di inviare messaggi, oppure riapri l’argomento generale.

    Telegram dice: { $reason }
deliveries-topic-lost = 📌 In <b>{ $chat }</b> l’argomento della rassegna è chiuso o non c’è più: da adesso la rassegna arriva in quello generale. Per sceglierne un altro, manda /settings lì dentro.
deliveries-pin-refused = 📌 Non ho potuto fissare la rassegna in <b>{ $chat }</b>, quindi non ci provo più. Quando avrò il diritto, riattivalo nelle impostazioni.

    Telegram dice: { $reason }
deliveries-chat-disabled = 🔕 Tre rassegne di fila non si sono potute pubblicare in <b>{ $chat }</b>, perciò ho smesso di provare. Quando potrò scriverci, riprendo, anche con quello che è stato rifiutato; in un gruppo aiuta un comando rivolto a me.

    Telegram dice: { $reason }
deliveries-edition-paused = ⏸ <b>L’edizione { $edition } è in pausa</b>: Telegram non ne accetta il testo. Chi non l’ha ancora ricevuta aspetta; per gli altri non cambia nulla.

    Telegram dice: { $reason }
clock-doubted = ⏰ <b>L’orologio della mia macchina è sbagliato</b>: segna { $here }, quello di Telegram { $there } (UTC). Le rassegne aspettano che sia regolato e poi riprendono da sole.
backup-failed = 💾 <b>Non ho potuto fare il backup</b>. Il bot va avanti; riprovo tra un minuto.

    Il motivo: { $reason }
backup-sent = 💾 Il backup. Articoli: { $articles }, chat: { $chats }. Tienilo per te: contiene tutto.
backup-sent-part = 💾 Il backup, parte { $part } di { $parts }. Articoli: { $articles }, chat: { $chats }. Tienilo per te: contiene tutto. Le parti si uniscono così: <code>{ $join }</code>
backup-not-sent = 💾 <b>Il backup è fatto, ma non ho potuto inviarlo qui.</b> È nella sua cartella.

    Il motivo: { $reason }
was-off = 🔌 <b>Sono rimasto spento</b> da { $from } a { $until }. Quello che era previsto nel frattempo parte adesso o, dov’è troppo tardi, con la prossima rassegna.
digests-late = 🐢 <b>Le rassegne sono in ritardo</b>: { $count ->
    [one] una aspetta
   *[other] { $count } aspettano
}, la prima da { $since }. /deliveries mostra come prosegue.
feeds-silent = 📡 <b>Nessun feed risponde più</b>: nessuno dei { $count } ha dato nulla di leggibile da { $since }. Con ogni probabilità è chiusa la mia via verso il web; /feeds mostra che cosa dice ciascuno.
deliveries-push-paused = ⏸ <b>L’invio è in pausa</b>: { $failures } degli ultimi { $of } messaggi non sono andati a buon fine. Nulla è perduto; non parte altro finché non hai dato un’occhiata.

    L’ultimo: { $reason }
deliveries-chats-refuse = ⏸ <b>L’invio è in pausa</b>: { $refusals } degli ultimi { $of } messaggi sono stati rifiutati come se le chat non ci fossero più, molti più del solito. Il token del bot è ancora quello giusto? Quelle chat ora non ricevono nulla; un pulsante le recupera, con quello che hanno perso.

    L’ultimo: { $reason }

# Progress of a push
push-under-way = 📤 <b>Invio in corso</b>: { $done } di { $total }
push-paused = ⏸ <b>L’invio è in pausa</b>: { $done } di { $total }
push-finished = ✅ <b>Inviati</b>: { $done } di { $total }
push-left = Ne mancano { $count }
push-rate = { $rate } al secondo, ancora circa { $minutes ->
    [one] un minuto
   *[other] { $minutes } minuti
}
push-pause = ⏸ Pausa
push-resume = ▶️ Riprendi
push-revive-chats = ↩️ Recupera quelle chat
push-revive = ↩️ Recuperale
push-details = 📬 Dettagli
push-paused-now = In pausa. Quello che è già partito arriva.
push-resumed-now = L’invio riprende.
deliveries-revived = { $count ->
    [0] Da allora nessuna chat è stata esclusa.
    [one] Una chat è tornata. Quello che ha perso parte con il resto.
   *[other] { $count } chat sono tornate. Quello che hanno perso parte con il resto.
}

# /deliveries
deliveries-heading = 📬 Invii
deliveries-title = <b>📬 Invii</b>
deliveries-running = I messaggi partono alla loro ora.
deliveries-paused = ⏸ In pausa da { $day }, ore { $time }.
deliveries-paused-why = ⏸ In pausa da { $day }, ore { $time }: { $reason }
deliveries-digest = <b>{ $number }</b> · rassegna del { $day } · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 subito, { $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 annuncio, { $day }
deliveries-correction = <b>{ $number }</b> · ✏️ correzione della { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ ritiro della { $of } · { $language }
deliveries-left = ne mancano { $count }
deliveries-shows = Argomenti: { $topics }
deliveries-withdrawn = ⛔ Ritirata.
deliveries-superseded = L’ha sostituita una correzione più recente.
deliveries-edition-waits = ⏸ { $reason ->
    [none] In pausa per tua scelta
   *[other] In pausa: { $reason }
}
deliveries-reasons = <b>Perché non è arrivato tutto</b>
deliveries-reason = • { $count } { $state }: { $reason }
deliveries-failed = non riusciti
deliveries-unknown = incerti
deliveries-skipped = tralasciati
deliveries-by-topic = 🏷 Per argomento
deliveries-pick-topic = Quale argomento? Il numero dice quanti messaggi sono arrivati.
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ Rimanda i non riusciti ({ $count })
deliveries-again-unknown = ↻ Rimanda gli incerti ({ $count })
deliveries-really-again-failed = { $count ->
    [0] Non c’è niente da rimandare: quelle chat non lo vogliono più.
    [one] Un messaggio non è riuscito. Lo rimando?
   *[other] { $count } messaggi non sono riusciti. Li rimando?
}
deliveries-really-again-unknown = { $count ->
    [0] Non c’è più niente di incerto da rimandare.
    [one] Un messaggio è incerto, ma quasi di sicuro è arrivato. Se lo rimando può arrivare due volte. Lo rimando lo stesso?
   *[other] { $count } messaggi sono incerti, ma nove su dieci sono arrivati. Se li rimando, quelli arrivano due volte. Li rimando lo stesso?
}
deliveries-yes-again = Sì, rimanda { $count }
deliveries-sending-again = { $count ->
    [one] Un messaggio riparte.
   *[other] { $count } messaggi ripartono.
}
deliveries-send-on = ▶️ Falla ripartire
deliveries-renew = ✏️ Aggiorna
deliveries-take-back = ⛔ Ritira
deliveries-refresh = ↻ Ricarica
deliveries-really-take-back = { $count ->
    [0] L’edizione { $number } non è ancora arrivata a nessuno. La ritiro lo stesso?
    [one] L’edizione { $number } è arrivata a una chat. La ritiro? Il messaggio dirà che è stata ritirata, e perché.
   *[other] L’edizione { $number } è arrivata a { $count } chat. La ritiro dappertutto? I messaggi diranno che è stata ritirata, e perché.
}
deliveries-taking-back = La sto ritirando.
deliveries-renewing = Dove gli articoli sono cambiati, cambieranno anche i messaggi.
deliveries-no-edition = Non c’è più.
error-edition-missing = Non c’è più.
error-edition-superseded = L’ha sostituita una correzione più recente: non ne parte più nulla.
error-edition-withdrawn = È stata ritirata: non ne parte più nulla.

# Correcting what is published
corrections-correct = ✏️ Correggi
corrections-retract = ⛔ Ritira
corrections-what = Che cosa c’è di sbagliato?
corrections-reach = { $count ->
    [one] È arrivato in una chat.
   *[other] È arrivato in { $count } chat.
}
corrections-reach-none = Non è ancora arrivato a nessuno in una rassegna.
corrections-edited = Hai modificato il tuo messaggio, ma l’articolo è già uscito. Corretto, sarebbe così:
corrections-yes-correct = ✏️ Correggi dappertutto
corrections-really-retract = Lo ritiro? Ogni messaggio che lo mostra lo dirà al suo posto, con il motivo. Lascia anche l’archivio. <b>Perché?</b>
corrections-begun = Qui è fatto. Ora tocca alle chat.
corrections-state = <b>Nelle chat</b>
corrections-nobody = Non era arrivato a nessuno: non c’è altro da cambiare.
corrections-forgotten = Non ho più quella correzione. Ricomincia, per favore.
corrections-not-out = Non è pubblicato: nelle chat non c’è niente da correggere.
corrections-retracted = ⛔ <b>Ritirato</b>
deliveries-articles = 📰 I suoi articoli
deliveries-pick-article = Quale articolo è sbagliato? Dalla sua scheda lo correggi o lo ritiri.
corrections-open = ✏️ Correggi o ritira
corrections-ground-wrong = ⛔ È sbagliato
corrections-ground-early = ⛔ È uscito per errore
corrections-ground-request = ⛔ Lo chiede la fonte
corrections-own-words = ✍️ Con parole mie
corrections-ask-line = Che cosa era sbagliato, e che cosa è giusto? Una riga, come la vedranno i lettori.
corrections-ask-reason = Perché viene ritirato? Una riga, come la vedranno i lettori.
corrections-reach-answers = { $count ->
    [one] Si trova anche in una risposta: di /latest, /article o /story, o condivisa.
   *[other] Si trova anche in { $count } risposte: di /latest, /article o /story, o condivise.
}
corrections-answers = Risposte corrette: { $count }
corrections-answers-lost = non si possono più cambiare: { $count }
corrections-told = I lettori che lo hanno ne sono avvertiti.
corrections-untold = Niente qui ha ingannato i lettori, quindi non ne sono avvertiti.
corrections-same = È già così.
corrections-ask-date = In che giorno è stato scritto? Per esempio: ieri, 25.11. oppure 25 novembre 2026.
corrections-date-now = Ora è: { $day }
corrections-no-date = Non si sa
corrections-date-kept = Annotato. I messaggi non mostrano questo giorno.
corrections-sort = ✏️ Mettilo lì
corrections-topics-stay = Nelle rassegne già uscite resta dov’è, e a nessuno si dice che era sbagliato.
corrections-topics-news = Ha meno di un giorno: chi segue { $topics } lo riceve con la prossima rassegna, e nessuno lo riceve due volte.
corrections-topics-old = Ha più di un giorno: in { $topics } non è più una notizia, ma /latest lo mostra lì.
