# Numeri
stats-in-private = I numeri sono nella nostra chat privata.
stats-no-picture = In questo momento non riesco a disegnare. La riga qui sopra e il file dicono lo stesso.
stats-no-rows = Non c’è niente da mettere in un file.
stats-file = 📄 Per qualsiasi foglio di calcolo.
stats-title = { $subject } · { $period }
stats-since = Contati da { $day }.
stats-dark = 🌙 Scuro
stats-light = ☀️ Chiaro
stats-export = 📄 Come file
stats-days-7 = 7 giorni
stats-days-30 = 30 giorni
stats-days-364 = Un anno
stats-of-readers = Lettori
stats-of-topics = Argomenti
stats-of-sent = Invii
stats-of-late = Puntualità
stats-of-news = Articoli
stats-of-hours = Orari
stats-of-wishes = Desideri
stats-of-stories = Notizie
stats-of-feeds = Feed
stats-title-readers = Chi è arrivato e chi è andato
stats-title-topics = Chi segue gli argomenti
stats-title-sent = Messaggi inviati
stats-title-late = Ritardo delle rassegne
stats-title-news = Articoli per argomento
stats-title-hours = Orari delle rassegne
stats-title-wishes = Che cosa hanno chiesto i lettori
stats-title-stories = L’eco delle notizie
stats-title-feeds = Articoli dai feed
stats-came = arrivati
stats-left = andati
stats-blocked = bot bloccato
stats-opened = aperte
stats-kept = salvati
stats-more = di più
stats-less = di meno
stats-muted = fonti escluse
stats-sent = arrivati
stats-failed = falliti
stats-unknown = incerti
stats-skipped = non inviati
stats-published = pubblicati
stats-waiting = in attesa
stats-rejected = scartati
stats-known = già noti
stats-late-up-to = entro { $minutes } min
stats-late-more = più di un’ora
stats-other-languages = altre lingue
stats-unknown-language = lingua ignota
stats-sources = { $count ->
        [one] 1 fonte
       *[other] { $count } fonti
    }
stats-empty-readers = Nessuno è arrivato o andato
stats-empty-topics = Nessuno segue ancora niente
stats-empty-sent = Niente inviato
stats-empty-news = Niente pubblicato
stats-empty-few = Troppo poco da mostrare
stats-empty-feeds = Ancora nessun articolo
stats-fact-readers = { $now ->
        [one] Una chat riceve
       *[other] { $now } chat ricevono
    } le rassegne. { $moved }
stats-fact-readers-moved = In questo periodo arrivati: { $came }, andati: { $left }, con il bot bloccato: { $blocked }.
stats-fact-readers-still = In questo periodo nessuno è arrivato o andato.
stats-fact-topics = Più seguiti: { $topics } ({ $count } su { $readers }).
stats-none-topics = Nessuno segue ancora un argomento.
stats-no-topics = Non ci sono ancora argomenti: /topic ne crea uno.
stats-note-words = Chat che seguono parole proprie: { $count }.
stats-fact-sent = È arrivato il { $share } { $total ->
        [one] dell’unico messaggio
       *[other] dei { $total } messaggi
    }.
stats-none-sent = In questo periodo non è stato inviato niente.
stats-note-unknown = Ciò che è incerto è quasi sempre arrivato.
stats-fact-late = È arrivato entro un minuto il { $share } { $total ->
        [one] dell’unica rassegna
       *[other] delle { $total } rassegne
    }.
stats-none-late = In questo periodo non è arrivata nessuna rassegna.
stats-fact-news = { $articles ->
        [one] Un articolo
       *[other] { $articles } articoli
    } da { $sources }. { $most }
stats-fact-news-most = Soprattutto su: { $topics } ({ $count }).
stats-none-news = In questo periodo non è stato pubblicato niente.
stats-note-more-topics = Altri argomenti: { $count }. Nel file ci sono tutti.
stats-fact-hours = Le rassegne arrivano soprattutto alle { $at }: { $count } lettori su { $readers }.
stats-few-hours = Meno di { $few } lettori: i loro orari non riguardano nessuno.
stats-note-hours = Secondo i loro orologi. Chi riceve più rassegne al giorno conta in ciascuna delle sue ore.
stats-fact-wishes = Richieste: { $total }, soprattutto «{ $leading }»: { $count }.
stats-few-wishes = Meno di { $few } richieste in questo periodo: non vengono distinte.
stats-none-wishes = In questo periodo i lettori non hanno chiesto niente.
stats-note-wishes = Ora le chat con richieste sono { $filtering } e gli articoli salvati { $kept }.
stats-fact-stories = Notizie aperte { $opened } volte e salvate { $kept }, soprattutto «{ $title }»: aperta { $times } volte.
stats-spread-stories = Notizie aperte { $opened } volte e salvate { $kept }, nessuna { $few } volte.
stats-none-stories = In questo periodo nessuna notizia è stata aperta o salvata { $few } volte.
stats-note-stories = Solo somme: chi ha aperto che cosa non viene conservato. I tocchi della redazione non contano.
stats-none-feeds = Non ci sono ancora feed: /feeds ne aggiunge.
stats-fact-feeds = Feed che rispondono: { $answering }; che non rispondono: { $failing }; in pausa: { $paused }.
stats-fact-feeds-well = { $count ->
        [one] Il feed risponde
       *[other] Tutti i { $count } feed rispondono
    }. Voci in questo periodo: { $entries }.
stats-note-failing = «{ $feed }» non risponde da { $day }.
stats-note-more-feeds = Altri feed: { $count }. Nel file ci sono tutti.
