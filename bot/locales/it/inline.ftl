# Sopra gli articoli che @bot propone in ogni chat; un tocco porta alla chat privata.
inline-nothing = Non trovo nulla. Cerca nella nostra chat ›
inline-meant = Forse cercavi «{ $meant }»?
inline-read = 📖 Leggi
guest-hello = 🗞 Trovo notizie. Scrivi il mio nome e due parole, come hai fatto ora. Nella nostra chat ti porto una rassegna ogni giorno.
guest-nothing = Non trovo nulla per <b>{ $query }</b>.
guest-more = 🔎 Altro nella nostra chat
