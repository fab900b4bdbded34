back = ‹ Indietro
cancel = Annulla
done = Fatto
cancelled = Va bene, non è cambiato nulla.
nothing-to-cancel = Non c’è nulla da annullare.

error-unexpected = Qualcosa è andato storto. Non si è perso nulla: riprova tra un momento.
error-store = In questo momento non riesco a raggiungere l’archivio. Non è cambiato nulla: riprova tra qualche minuto.
error-unknown-command = Non conosco questo comando. /help mostra che cosa so fare.
error-old-button = Questo pulsante viene da un messaggio vecchio. /help mostra che cosa so fare ora.
error-not-allowed = Questo è riservato ai redattori.
error-not-admin = Solo gli amministratori di questa chat possono cambiarlo.
error-unknown-topic = Non c’è nessun argomento «{ $slug }». /topics mostra quelli che ci sono.
error-unknown-article = Non c’è nessun articolo con questo numero.

error-empty = Il testo è vuoto. Mandami l’articolo come testo: la prima riga diventa il titolo.
error-no-words = Qui non trovo parole. Mandami l’articolo come testo: la prima riga diventa il titolo.
error-too-long = Il testo ha { $length } caratteri e ne accetto al massimo { $limit }. Mandalo in più parti.
error-binary = Questo file non è testo. Manda un file .txt in UTF-8 oppure incolla qui il testo.
error-encoding = Non riesco a leggere i caratteri di questo file. Salvalo in UTF-8 e mandalo di nuovo.
error-too-big = Il file è troppo grande: accetto al massimo { $limit } MB.
error-unknown-zone = Non conosco nessun luogo o fuso orario «{ $name }». Prova con una grande città vicina o con l’ora del tuo orologio.
error-not-understood = Non ho capito. Mandami qualche parola da cercare oppure guarda /help.
