settings-title = ⚙️ <b>Impostazioni</b>
settings-title-of = ⚙️ <b>Impostazioni di { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (adesso { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 Se non c’è nulla di nuovo: silenzio
settings-told = 🔔 Se non c’è nulla di nuovo: una riga
settings-pinned = 📌 Ogni rassegna viene fissata in alto al posto della precedente.
settings-pin-button = 📌 Fissa ogni rassegna
settings-unpin-button = 📌 Non fissare più
settings-may-not-pin = Qui non posso ancora fissare messaggi. Rendimi amministratore con il diritto di fissarli, poi tocca di nuovo.
settings-may-not-pin-in-channel = Lì non posso ancora fissare messaggi. Dammi il diritto di modificare i messaggi altrui, poi tocca di nuovo.
settings-in-general = 📌 Rassegna: nell’argomento generale
settings-in-this-topic = 📌 Rassegna: in questo argomento
settings-in-a-topic = 📌 Rassegna: in un altro argomento
settings-no-topics = Scegli almeno un argomento e la rassegna comincerà ad arrivare.
settings-paused = ⏸ In pausa fino a { $day }.
settings-stopped = ⏹ Gli invii sono fermi.
settings-gone = Non sono più in questa chat: aggiungimi di nuovo e riprendo da qui.
settings-refused = Quello che ho mandato in questa chat è stato rifiutato, perciò ho smesso. Quando potrò scriverci, riprendo; in un gruppo aiuta un comando rivolto a me.

settings-every-day = ogni giorno
settings-weekdays = dal lunedì al venerdì
settings-weekend = sabato e domenica
settings-weekly = una volta alla settimana, { $day }

settings-time-button = 🕗 Ora
settings-days-button = 📅 Giorni
settings-zone-button = 🌍 Fuso orario
settings-language-button = 💬 Lingua
settings-tell-button = 🔔 Avvisami se non c’è nulla
settings-hush-button = 🔕 Silenzio se non c’è nulla
settings-here-button = 📌 Qui, in questo argomento
settings-general-button = Rassegna in quello generale
settings-resume-button = ▶️ Riprendi
settings-topics-button = 🗂 Argomenti

settings-time = 🕗 <b>A che ora?</b>
    Tocca l’ora e i minuti, oppure scrivimeli: per esempio <i>7:30</i>.
settings-time-by-reply = 🕗 <b>A che ora?</b>
    Tocca l’ora e i minuti, oppure rispondi a questo messaggio: per esempio <i>7:30</i>.
settings-time-unclear = Non ho capito l’ora. Scrivila così: <i>7:30</i>.
settings-days = 📅 <b>In quali giorni?</b>
    Tocca i giorni in cui vuoi la rassegna.
settings-days-weekdays = Lun–ven
settings-days-all = Ogni giorno
settings-days-weekly = Una volta alla settimana
settings-day-of-week = 📅 <b>In quale giorno della settimana?</b>
    Una sola rassegna con le notizie di tutta la settimana, prima quelle che hanno contato di più.
settings-one-day-stays = Almeno un giorno deve restare. Per non ricevere nulla c’è /pause.
settings-choose-language = 💬 <b>In che lingua?</b>
    Gli articoli restano nella loro.

settings-is-it = 🌍 <b>Fuso orario</b>
    Il tuo orologio segna <b>{ $now }</b>?
settings-zone-hint = Se no, sposta l’ora, oppure scrivimi la tua città (<i>Lisbona</i>), il fuso (<i>Europe/Lisbon</i>) o l’ora del tuo orologio (<i>21:34</i>).
settings-zone-hint-by-reply = Se no, sposta l’ora, oppure rispondi a questo messaggio con la città (<i>Lisbona</i>), il fuso (<i>Europe/Lisbon</i>) o l’ora (<i>21:34</i>).
settings-yes = ✓ Sì
settings-send-location-button = 📍 Usa la mia posizione
settings-which-place = 🌍 <b>Quale luogo ha il tuo stesso orario?</b>
    Tra questi conta l’ora legale: scegli il più vicino.
settings-which-name = 🌍 <b>Quale di questi?</b>
settings-ask-location = Tocca il pulsante qui sotto: dalla posizione ricavo solo la città vicina e il fuso orario, e non la conservo.
settings-location-button = 📍 Manda la posizione
settings-place-found = 📍 { $place }
settings-zone-unclear = Mandami una città, un fuso orario, l’ora del tuo orologio o la tua posizione.

settings-look = 📰 Aspetto { $layout }, lunghezza { $length }
settings-layout-button = 📰 Aspetto
settings-length-button = 📏 Lunghezza
settings-layout-classic = classico
settings-layout-rich = ricco
settings-choose-layout = 📰 <b>Con quale aspetto?</b>
    Il <b>classico</b> si vede in ogni app di Telegram. Il <b>ricco</b> piega ogni notizia sotto il suo titolo e ha indice, tabelle e note, ma alcune app lo mostrano vuoto: prima ti mando un esempio.
settings-can-you-read = ⬆️ <b>Riesci a leggere l’esempio qui sopra?</b>
    Dovrebbe avere dei titoli e una notizia che si apre, con dentro una tabella. Se vedi un messaggio vuoto, o proprio nulla, resta con l’aspetto classico.
settings-can-all-read = Qui la rassegna è la stessa per tutti: chi ha un’app che non la mostra non leggerà nulla.
settings-readable-button = ✓ Sì, usalo
settings-blank-button = No, resta classico
settings-rich-unknown = Questo server di Telegram non conosce ancora i messaggi ricchi: l’aspetto resta classico.
settings-brief = breve
settings-standard = normale
settings-full = completa
settings-choose-length = 📏 <b>Quanto lunga la rassegna?</b>
    <b>Breve</b>: un messaggio di titoli. <b>Normale</b>: un messaggio, due frasi per notizia; quel che non ci sta è dietro un pulsante. <b>Completa</b>: tutti i messaggi che servono, e come continua ogni articolo in un riquadro da aprire.

settings-reads = 📖 Leggo { $languages }
settings-reads-button = 📖 Lingue che leggo
settings-choose-reads = 📖 <b>Quali lingue leggi?</b>
    Gli articoli nelle altre non riempiono la tua rassegna: sono le altre voci di una notizia, oppure una riga in fondo.
settings-every-language = ogni lingua
settings-every-language-button = Ogni lingua
settings-you-read = 📖 Leggi: { $languages }.
settings-so-many-stories = { $count ->
    [one] 1 notizia
   *[other] { $count } notizie
}
settings-all-stories = tutte le notizie
settings-stories-by-room = Quante ce ne stanno
settings-stories-all = Tutte

settings-filters-button = 🔇 Filtri
filters-none = 🔇 <b>Filtri</b>
    Non è escluso nulla. Sotto ogni notizia ⋯ ti fa dire di che cosa vuoi di più, di meno, o mai.
filters-heading = 🔇 <b>Filtri</b>
    Toccane uno per toglierlo.
filters-hint = Oppure scrivimi le parole di cui non vuoi leggere, separate da virgole.
filters-hint-by-reply = Oppure rispondi a questo messaggio con le parole da escludere, separate da virgole.
filters-ended = Tolto: { $filter }
filters-unclear = Non ci vedo parole. Scrivine una o qualcuna, separate da virgole.
filters-too-common = «{ $words }» c’è in quasi tutti gli articoli. Scegli una parola che dica che cosa non vuoi leggere.
error-too-many-filters = Di filtri ne tengo al massimo { $limit }. Prima togline uno: /settings
filter-less = 👎 Meno «{ $text }»
filter-more = 👍 Più «{ $text }»
filter-source = 🚫 Mai: { $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ Di più, meno, mai
wish-heading = Che cosa preferisci?
wish-more = 👍 Di più così
wish-less = 👎 Di meno così
wish-source = 🚫 Mai { $source }
wish-more-of = 👍 <b>Di più su che cosa?</b>
wish-less-of = 👎 <b>Di meno su che cosa?</b>
wish-nothing = Non capisco di che cosa parli. Le parole da escludere si scrivono in /settings, alla voce Filtri.
wish-noted = { $filter }
    <i>Dalla prossima rassegna.</i>
wish-undo = ↩ Annulla
wish-undone = Annullato.

settings-weekend-same = Anche sabato e domenica
settings-weekend-at = Sab–dom { $time }
settings-times-with-weekend = { $usual } (nel fine settimana { $weekend })
settings-by-topic-button = 🗂 Per argomento
settings-by-topic = 🗂 <b>Quando arriva ogni argomento?</b>
    Tocca un argomento per dargli un’ora sua, o un giorno della settimana.
settings-topic-when = 🗂 <b>Quando arriva { $topic }?</b>
    Con ogni rassegna, a un’ora del giorno, o in un giorno della settimana, con tutto quello che c’è di nuovo da allora.
settings-with-every = Con ogni rassegna
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 Suono e ore di quiete
settings-choose-sound = 🔔 <b>Quando possono suonare i messaggi?</b>
    Nelle ore di quiete arrivano senza suono.
settings-rings = Con il suono
settings-never-rings = In silenzio
settings-quiet-none = Nessuna ora di quiete
settings-sound = 🔔 { $sound }
settings-sound-on = Con il suono
settings-sound-off = Sempre in silenzio
settings-sound-but = In silenzio { $hours }

sample-title = 🗞 Una rassegna d’esempio
sample-topic = Il porto fluviale
sample-headline = Riapre il vecchio ponte dopo quattordici mesi
sample-summary = Lunedì i camion hanno attraversato il ponte per la prima volta in quattordici mesi. I lavori sono durati il doppio del previsto.
sample-source = Il Molo
sample-other-language = zh
sample-other-headline = 桥梁周一重新开放
sample-other-source = 港口晚报
