settings-title = ⚙️ <b>Impostazioni</b>
settings-title-of = ⚙️ <b>Impostazioni di { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (adesso { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 Se non c’è nulla di nuovo: silenzio
settings-told = 🔔 Se non c’è nulla di nuovo: una riga
settings-no-topics = Scegli almeno un argomento e la rassegna comincerà ad arrivare.
settings-paused = ⏸ In pausa fino a { $day }.
settings-stopped = ⏹ Gli invii sono fermi.
settings-gone = Non sono più in questa chat: aggiungimi di nuovo e riprendo da qui.

settings-every-day = ogni giorno
settings-weekdays = dal lunedì al venerdì
settings-weekend = sabato e domenica

settings-time-button = 🕗 Ora
settings-days-button = 📅 Giorni
settings-zone-button = 🌍 Fuso orario
settings-language-button = 💬 Lingua
settings-tell-button = 🔔 Scrivimi anche se non c’è nulla
settings-hush-button = 🔕 Silenzio se non c’è nulla
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
settings-ask-location = Tocca il pulsante qui sotto: dalla posizione ricavo solo il fuso orario e non la conservo.
settings-location-button = 📍 Manda la posizione
settings-place-found = 📍 { $place }
settings-zone-unclear = Mandami una città, un fuso orario, l’ora del tuo orologio o la tua posizione.
