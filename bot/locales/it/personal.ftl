personal-paused = ⏸ <b>{ $days ->
    [one] In pausa per un giorno
   *[other] In pausa per { $days } giorni
}</b>, fino a { $until }. Poi tutto riprende da sé.
personal-pause-button = { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
}
personal-pause-days = Per quanti giorni? Scrivi un numero da 1 a { $limit }, per esempio <i>/pause 7</i>, oppure una data: <i>/pause 24/12</i>.
personal-paused-until = ⏸ <b>In pausa fino a { $until }.</b> Poi ti porto il meglio di quel che ti sei perso, e tutto riprende da solo.
personal-pause-unclear = Non ho capito la data. Scrivila così: <i>/pause 24/12</i>.
personal-pause-stopped = ⏹ Le rassegne sono ferme, quindi non c’è nulla da mettere in pausa.
personal-resume-button = ▶️ Riprendi ora
personal-resumed = ▶️ Le rassegne ripartono.
personal-resumed-without-topics = ▶️ Le rassegne ripartono, ma non è ancora stato scelto nessun argomento: /topics

personal-privacy = 🔒 <b>Che cosa è conservato</b>
    • su questa chat: il suo numero su Telegram, il nome e il tipo, e da quando la conosco
    • le tue scelte: gli argomenti e da quando, la lingua, le lingue che leggi, la città e il fuso orario, le ore, i giorni e la frequenza, quando i messaggi suonano, l’aspetto, la lunghezza e il numero di notizie, che cosa filtri, una pausa o uno stop, e se vuoi saperlo quando non c’è nulla di nuovo
    • sulle tue rassegne: quali ti ho mandato e quando, se sono arrivate e quando tocca alla prossima; dopo { $days ->
        [one] un giorno
       *[other] { $days } giorni
    } dimentico quello che ho mandato
    • quali articoli ti ho mostrato in questa chat, o hai condiviso da qui, per poterli correggere dove stanno; li dimentico dopo lo stesso tempo
    • gli articoli che salvi
    • le parole che segui come argomenti tuoi, e che cosa te ne ho detto subito
    • gli argomenti e le fonti che proponi, fino a un mese dopo che la redazione ha deciso
    • i gruppi e i canali che colleghi o scolleghi, quando, e se i post di un canale entrano come articoli
    • l’ultima domanda che ti ho fatto, finché non rispondi

    <b>Che cosa non è conservato</b>
    quello che cerchi e le notizie che apri alla fonte, e la tua posizione: ne ricavo soltanto la città vicina e il fuso orario.

    Tutto resta nell’archivio di questo bot.
personal-privacy-translation = <b>Traduzione</b>
    i titoli e le prime frasi degli articoli che i lettori non possono leggere vanno a { $host }, scelto da chi gestisce il bot; di te non ci va niente.
personal-privacy-editor = <b>Per il lavoro di redazione</b>
    il tuo nome e il tuo numero su Telegram, chi ti ha dato il tuo ruolo, quando e per quali argomenti; il tuo numero accanto agli articoli che aggiungi o mandi e ai feed che aggiungi e, per ogni articolo, i messaggi da cui viene; mentre l’archivio si riordina dopo una tua modifica a un argomento, il messaggio che mostra a che punto è; che cosa fai con articoli, argomenti, feed e persone, quando, e com’era prima, per { $days ->
        [one] un giorno
       *[other] { $days } giorni
    }; quale articolo o annuncio hai in mano, dove sono le schede dell’articolo, e quali annunci hai cominciato; a che ora ti dico ogni giorno quanto aspetta, e il giorno dell’ultima volta.
personal-privacy-choices = Con /export ricevi tutto in un file, con /delete_me lo cancelli.
personal-export = 📦 Tutto quello che è conservato su questa chat.

personal-delete-ask = 🗑 <b>Cancello tutto quello che ti riguarda?</b>
    I tuoi argomenti, le impostazioni e la traccia delle tue rassegne spariranno per sempre, e non arriveranno più rassegne.
personal-delete-ask-group = 🗑 <b>Cancello tutto quello che riguarda questa chat?</b>
    Gli argomenti, le impostazioni e la traccia delle rassegne spariranno per sempre, e non arriveranno più rassegne.
personal-delete-button = 🗑 Sì, cancella tutto
personal-deleted = Fatto: è tutto cancellato. Se un giorno mi vorrai di nuovo: /start
