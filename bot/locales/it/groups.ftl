groups-greeting = 👋 Ciao a tutti! Ogni giorno posso portare qui una rassegna delle notizie sugli argomenti che vi interessano.

    <b>Per chi amministra il gruppo:</b> scegliete gli argomenti, poi ora, giorni e lingua. Si fa qui sotto, oppure con /topics e /settings.
groups-greeting-again = 👋 Eccomi di nuovo! Riprendo da dove eravamo rimasti: gli argomenti sono in /topics, il resto in /settings.
groups-first-button = 🗞 Manda la prima rassegna
groups-topics-button = 🗂 Argomenti
groups-settings-button = ⚙️ Impostazioni
groups-pause-button = ⏸ Pausa di una settimana

groups-connect = 🔗 <b>Collega un canale o un gruppo</b>
    Scegline qui sotto uno che amministri. In un canale mi serve il permesso di pubblicare messaggi.

    Non vedi i pulsanti? <a href="{ $link }">Aggiungimi a un canale</a> da qui; a un gruppo, come un membro qualsiasi.
groups-channel-button = 📣 Un canale
groups-group-button = 👥 Un gruppo
groups-connect-in-private = Canali e gruppi si collegano nella nostra chat privata.
groups-open-private = Apri la chat privata

groups-connected = ✅ <b>{ $chat }</b> è collegato.
groups-what-next = Ora scegli gli argomenti di <b>{ $chat }</b>. Se vuoi, cambia anche ora, giorni e lingua: per adesso la rassegna è alle { $time } ({ $place }).
groups-not-there = Non sono ancora in <b>{ $chat }</b>. Aggiungimi tra gli amministratori con il permesso di pubblicare messaggi, poi tocca Riprova.
groups-not-admin = In <b>{ $chat }</b> non risulti tra gli amministratori: può collegarlo solo uno di loro.
groups-may-not-post = In <b>{ $chat }</b> non posso ancora scrivere. Tra i permessi che ho lì attiva quello di pubblicare messaggi, poi tocca Riprova.
groups-that-chat = quella chat
groups-retry = 🔁 Riprova
groups-add-to-channel = ➕ Aggiungimi a un canale

groups-list = 🔗 <b>Canali e gruppi collegati</b>
    Toccane uno per cambiarlo. /connect ne collega un altro.
groups-list-empty = Non hai ancora collegato nessun canale o gruppo. Con /connect ne colleghi uno.
groups-right-lost = Non amministri più «{ $chat }», quindi l’ho tolto dal tuo elenco.
groups-view = { $emoji } <b>{ $chat }</b>
groups-view-topics = { $count ->
    [0] Ancora nessun argomento: non arriva nulla.
    [one] Un argomento.
   *[other] { $count } argomenti.
}
groups-view-gone = Non sono più in questa chat. Aggiungimi di nuovo e riprendo con gli stessi argomenti, oppure scollegala.
groups-view-others = 👤 L’ha collegato qualcun altro.
groups-view-refused = Quello che ho mandato lì è stato rifiutato, perciò ho smesso. Quando potrò scriverci, riprendo; in un gruppo aiuta un comando rivolto a me.
groups-disconnect = ✕ Scollega
groups-really-disconnect = Scollego <b>{ $chat }</b>? Non riceverà più la rassegna e dimenticherò i suoi argomenti e le sue impostazioni.
groups-yes-disconnect = Sì, scollega
groups-disconnected = <b>{ $chat }</b> non è più collegato.
