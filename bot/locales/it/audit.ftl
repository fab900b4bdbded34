# Who did what
audit-title = 📜 <b>Chi ha fatto che cosa</b>
audit-only = solo { $name }
audit-whose = Di chi vuoi vedere gli interventi?
audit-by = 👤 Solo una persona…
audit-export = 📄 In un file
audit-everything = Tutti
audit-older = Precedenti ›
audit-newest = ‹ Ultimi
audit-empty = Non c’è ancora niente di annotato.
audit-file = 📄 { $count ->
    [one] Un intervento
   *[other] { $count } interventi
    }, per qualsiasi foglio di calcolo.
audit-file-newest = 📄 Gli ultimi { $count } interventi, per qualsiasi foglio di calcolo. I più vecchi non entravano in un file.
audit-bot = il bot
audit-forgotten = qualcuno che se n’è andato
audit-edition = Rassegna { $number }
audit-history = 🕘 <b>Cronologia</b> · { $title }
audit-came = <b>Arrivato</b> · { $source }
    { $day }, ore { $time }

audit-added = Articolo aggiunto
audit-revised = Articolo modificato
audit-sorted = Argomenti scelti
audit-published = Pubblicato
audit-scheduled = Messo in programma
audit-withdrawn = Di nuovo bozza
audit-discarded = Scartato
audit-restored = Ripreso
audit-corrected = Corretto
audit-illustrated = Immagine cambiata
audit-retracted = Ritirato
audit-reinstated = Ripubblicato
audit-marked = Notizia fissata o tolta
audit-moved = Notizia spostata
audit-tied = Notizie unite
audit-untied = Notizia divisa
audit-titled = Titolo della notizia cambiato
audit-introduced = Introduzione cambiata
audit-held = Rassegna trattenuta
audit-hold-set = Attesa impostata
audit-released = Rassegna approvata
audit-brought-back = Escluso, poi riammesso
audit-topic-added = Argomento creato
audit-topic-revised = Argomento modificato
audit-topic-removed = Argomento eliminato
audit-country-called = Nomi del Paese cambiati
audit-invited = Invito creato
audit-editor-added = Entrato in redazione
audit-editor-removed = Tolto dalla redazione
audit-role-changed = Ruolo cambiato
audit-uninvited = Inviti ritirati
audit-paused = Invii in pausa
audit-resumed = Invii ripresi
audit-revived = Chat riportate
audit-sent-again = Inviato di nuovo
audit-renewed = Rassegna aggiornata
audit-taken-back = Rassegna ritirata
audit-feed-added = Feed aggiunto
audit-feed-revised = Feed modificato
audit-feed-removed = Feed rimosso
audit-channel-taken = Canale preso come fonte
audit-channel-left = Canale non più fonte
audit-connected = Chat collegata
audit-let-go = Non segue più la chat
audit-disconnected = Chat scollegata

audit-field-title = Titolo
audit-field-text = Testo
audit-field-language = Lingua
audit-field-source = Fonte
audit-field-url = Link
audit-field-topics = Argomenti
audit-field-publish-at = Esce
audit-field-query = Ricerca
audit-field-note = Nota
audit-field-name = Nome
audit-field-role = Ruolo

history-undo = ↩︎ Annulla: { $step }
history-undone = Annullato.
history-moved-on = Nel frattempo è successo altro, o non si può più annullare: guarda la cronologia.
history-ask-retracted = ⚠️ L’articolo esce di nuovo con il suo vecchio numero. Torna nei messaggi che lo mostravano, e a chi li ha si dice che era stato ritirato.
history-yes-retracted = ✅ Pubblicalo di nuovo
history-ask-corrected = ⚠️ Tornano le parole di prima della correzione, in ogni messaggio che le mostra, e i lettori ne sono avvertiti.
history-yes-corrected = ✅ Annulla la correzione
