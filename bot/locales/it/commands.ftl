command-start = Comincia da qui
command-topics = Scegli gli argomenti
command-digest = La rassegna, adesso
command-latest = Gli ultimi articoli
command-search = Cerca tra gli articoli
command-story = Come è andata avanti una notizia
command-follow = Segui parole tue
command-following = Le parole che segui
command-saved = Gli articoli che conservi
command-history = Le tue rassegne passate
command-settings = Ora, giorni, fuso orario e lingua
command-pause = Metti in pausa la rassegna
command-stop = Ferma la rassegna
command-help = Che cosa so fare
command-privacy = Quali dati conservo
command-export = Scarica i tuoi dati
command-delete-me = Cancella i tuoi dati
command-connect = Collega un canale o un gruppo
command-chats = I canali e i gruppi collegati
command-add = Aggiungi un articolo
command-drafts = Quello che non è ancora uscito
command-queue = Quello che aspetta una decisione
command-desk = Le prossime rassegne, prima che partano
command-plan = La giornata: che cosa esce e quando
command-topic = Crea o cambia gli argomenti
command-feeds = I feed che leggo
command-opml = I feed in un file, dentro e fuori
command-people = Chi fa che cosa in redazione
command-deliveries = Che cosa è partito, e correzioni
command-announce = Scrivi ai lettori
command-status = Articoli, chat e invii
command-audit = Chi ha fatto che cosa
command-stats = I numeri in figure

bot-short-description = Una rassegna al giorno con le notizie sugli argomenti che scegli, all’ora che preferisci.
bot-description = Ciao! Ogni giorno ti porto una rassegna breve e curata: le notizie sugli argomenti che scegli, riassunte con le parole degli articoli, all’ora che preferisci.

    Funziona anche nei gruppi e nei canali.
