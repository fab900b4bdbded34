# The card of an article
intake-draft = 📝 <b>Bozza</b>
intake-scheduled = 🕒 <b>In programma</b> · { $day }, ore { $time }
intake-published = ✅ <b>Pubblicato</b> · { $topics }
intake-published-nowhere = ✅ <b>Pubblicato</b> · in nessun argomento
intake-discarded = 🗑 <b>Scartato</b>
intake-about = { $language } · { $source }
intake-unverified = { $name } (nome non verificato)
intake-no-source = senza fonte
intake-language-unknown = lingua non riconosciuta
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>scelto da te</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … e altri { $count }
intake-no-topic = Ancora nessun argomento.
intake-length = In tutto { $length } caratteri.
intake-same = ⚠️ C’è già: «{ $title }» ({ $day }).
intake-update = ⚠️ Sembra una nuova versione di «{ $title }» ({ $day }).

intake-publish = ✅ Pubblica
intake-publish-now = ✅ Pubblica ora
intake-publish-anyway = Pubblica lo stesso
intake-edit = ✏️ Modifica
intake-schedule = 🕒 Programma
intake-unschedule = Togli dal programma
intake-join = 🔗 Unisci alla precedente
intake-part = ✂️ Separa
intake-discard = 🗑 Scarta
intake-undo = ↩︎ Annulla
intake-see-other = 🔍 L’altro articolo

intake-warn-no-topic = Non è in nessun argomento: non arriverebbe a nessun lettore.
intake-choose-topics = 🏷 Scegli gli argomenti

intake-already-published = È già pubblicato.
intake-already-discarded = È stato scartato. Con Annulla lo riprendi.
intake-undo-late = È passato più di un minuto: ormai resta pubblicato.
intake-undone = Ritirato: è di nuovo una bozza.
intake-restored = Eccolo di nuovo.
intake-joined = Ora sono un solo articolo. Con Separa li dividi di nuovo.
intake-nothing-before = La bozza di prima non c’è più.
intake-nothing-to-part = Questa bozza non si può separare lì.
intake-pick-part = Con quale messaggio comincia l’altro articolo?
intake-unscheduled = Non è più in programma: è di nuovo una bozza.
intake-missing = Questo articolo non c’è più.
intake-not-yours = Su quell’articolo lavorano altri.
intake-accepted = La redazione l’ha già accettato: qui non si cambia più.
intake-other-topics = Mettilo prima su uno dei tuoi argomenti; degli altri si occupano altri.
intake-sent-in = 📥 <b>Mandato</b> · decide la redazione
intake-take-back = 🗑 Ritiralo
intake-is-feed-for-editors = 📡 Questo non è un articolo ma un feed, che ne porta di nuovi: può aggiungerlo la redazione.
error-too-many-waiting = Già { $limit } tuoi articoli aspettano una decisione, e di più non ne tengo. Manda questo quando qualcuno sarà deciso.

# Sending an article
intake-ask-text = Mandami l’articolo: testo, link, messaggio inoltrato o file (.txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub, .eml). Di un testo la prima riga diventa il titolo.
intake-ask-caption = Bella immagine, ma un articolo vuole parole. Mandami il testo che la accompagna: la prima riga diventa il titolo.
intake-pictured = 🖼 La foto è ora l’immagine di questo articolo.
intake-file-unread = { $reason } Tengo le parole arrivate con il file.
intake-wordless = { $kind ->
    [poll] Di un sondaggio non so fare un articolo
    [sticker] Di uno sticker non so fare un articolo
    [location] Di un luogo non so fare un articolo
    [venue] Di un luogo non so fare un articolo
    [contact] Di un contatto non so fare un articolo
    [voice] Un messaggio vocale non lo so ascoltare
    [audio] L’audio non lo so ascoltare
    [video_note] Un videomessaggio non lo so ascoltare
   *[other] Di questo non so fare un articolo
    }: mandami un testo, un link o un file.
intake-is-feed = 📡 Non è un articolo ma un feed, che ne porta di nuovi. Vuoi aggiungerlo?
intake-fetching = ⏳ Apro { $host }…
intake-reading = ⏳ Leggo la pagina di { $host }…
intake-more-links = Apro i primi { $limit } link. Link rimasti fuori: { $count }. Mandali in un altro messaggio.
intake-link-without-page = { $reason }
    { $link }

    📋 Se hai il testo, mandamelo con questo link nell’ultima riga.
intake-walled = 🔒 Il resto della pagina è per gli abbonati. Se hai tutto il testo, incollalo; oppure pubblica quello che c’è.
intake-paste = 📋 Incolla il testo
intake-link-paste = { $reason }

    📋 Se hai il testo, incollalo qui: tengo il link come fonte. Con /cancel lasciamo stare.
intake-link-kept-words = { $reason } Tengo le parole arrivate con il link.
intake-in-private = Gli articoli mandameli nella nostra chat privata, per favore.

# Editing
intake-what-to-edit = Che cosa vuoi cambiare?
intake-edit-title = Titolo
intake-edit-text = Testo
intake-edit-source = Fonte
intake-edit-picture = Immagine
intake-edit-topics = Argomenti
intake-edit-language = Lingua
intake-edit-date = Giorno
intake-leave = Lascia com’è
intake-ask-title = Mandami il nuovo titolo. Ora è:
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = Mandami tutto il nuovo testo, senza il titolo. Va bene anche un file di testo.
intake-ask-source = Mandami il link della fonte, il suo nome o tutti e due in un solo messaggio.
intake-ask-source-now = Mandami il link della fonte, il suo nome o tutti e due in un solo messaggio. Ora è:
    <blockquote>{ $source }</blockquote>
intake-remove-source = Nessuna fonte
intake-ask-picture = Mandami la nuova immagine, come foto o come file.
intake-remove-picture = 🖼 Senza immagine
intake-pick-topics = Tocca gli argomenti a cui appartiene.
intake-pick-no-topics = Non ci sono ancora argomenti. Con /topic ne crei uno.
intake-pick-language = In che lingua è?

# Scheduling
intake-pick-moment = Quando deve uscire? L’ora è quella di { $zone }.
intake-in-an-hour = Tra un’ora, { $time }
intake-tonight = Stasera, { $time }
intake-tomorrow = Domani, { $time }
intake-other-moment = Un’altra ora…
intake-ask-moment = Scrivi l’ora, oppure giorno e ora, così:
    <code>18:30</code>
    <code>25.11 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>Le tue bozze e gli articoli in programma</b>
intake-list-empty = Nessuna bozza e niente in programma. Incolla un articolo quando vuoi.
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day }, { $time } · { $title }

error-title-empty = Un titolo ha bisogno di almeno una parola.
error-title-too-long = Il titolo ha { $length } caratteri: al massimo possono essere { $limit }.
error-line-too-long = La riga ha { $length } caratteri: al massimo possono essere { $limit }. Scrivila più corta.
error-one-text = Mandamelo come testo, per favore.
error-bad-link = Questo link non va. Mandane uno come https://example.org/notizia
error-no-picture = Questo non posso mostrarlo come immagine. Mandami una foto di 10 MB al massimo.
error-source-too-long = Il nome ha { $length } caratteri: al massimo possono essere { $limit }.
error-unclear-moment = Non ho capito l’ora. Scrivila così: 18:30 oppure 25.11 07:00.
error-unclear-day = Non ho capito il giorno, oppure deve ancora venire. Scrivilo così: ieri, 25.11. oppure 2026-11-25.
error-past-moment = Quest’ora è già passata. Scegline una più avanti.
error-far-moment = Manca più di un anno. Scegli una data più vicina.
intake-history = 🕘 Cronologia

intake-no-longer = Non sei più in redazione, quindi questo non l’ho preso.
hands-theirs = ✍️ <b>{ $name }</b> ci sta lavorando dalle { $time }.
hands-colleague = un collega
hands-take-over = ✋ Lo prendo io
hands-taken = { $name } ci sta lavorando dalle { $time }. Puoi prenderlo tu.
hands-taken-over = { $name } lo ha preso alle { $time }. Quello che hai scritto non è perso: sta qui sopra. Riprendilo e mandalo ancora una volta.
hands-yours = Ora è in mano tua.
hands-taken-decide = { $name } ci sta lavorando dalle { $time }. Potrai decidere tra poco.
hands-taken-open = { $name } ci sta lavorando dalle { $time }. Aprilo con Modifica per prenderlo tu.
