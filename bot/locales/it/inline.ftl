# Sopra gli articoli che @bot propone in ogni chat; un tocco porta alla chat privata.
inline-nothing = Non trovo nulla. Cerca nella nostra chat ›
inline-meant = Forse cercavi «{ $meant }»?
inline-read = 📖 Leggi
