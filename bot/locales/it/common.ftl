# How a day stands in a sentence: a pattern of CLDR, https://cldr.unicode.org/translation/date-time
day-pattern = EEEE d MMMM
# A name with what tells it from others, as in "Portland (Oregon)".
name-beside = { $name } ({ $more })

back = ‹ Indietro
cancel = Annulla
done = Fatto
cancelled = Va bene, non è cambiato nulla.
nothing-to-cancel = Non c’è nulla da annullare.

error-unexpected = Qualcosa è andato storto. Non si è perso nulla: riprova tra un momento.
error-store = In questo momento non riesco a raggiungere l’archivio. Non è cambiato nulla: riprova tra qualche minuto.
error-took-too-long = Durava troppo e mi sono fermato. Non è cambiato nulla: riprova tra qualche minuto, o chiedi meno in una volta.
error-unknown-command = Non conosco questo comando. /help mostra che cosa so fare.
error-old-button = Questo pulsante viene da un messaggio vecchio. /help mostra che cosa so fare ora.
error-not-allowed = Questo è riservato ai redattori.
error-all-topics = Questo riguarda tutti gli argomenti, e tu ne curi alcuni.
error-other-topics = Di quell’argomento si occupano altri.
error-not-admin = Solo gli amministratori di questa chat possono cambiarlo.
error-unknown-topic = Non c’è nessun argomento «{ $slug }». /topics mostra quelli che ci sono.
error-unknown-article = Non c’è nessun articolo con questo numero.
error-article-forgotten = Questo articolo non è più conservato.

error-empty = Il testo è vuoto. Mandami l’articolo come testo: la prima riga diventa il titolo.
error-no-words = Qui non trovo parole. Mandami l’articolo come testo: la prima riga diventa il titolo.
error-too-long = Il testo ha { $length } caratteri e ne accetto al massimo { $limit }. Mandalo in più parti.
error-binary = Questo tipo di file non lo so leggere. Leggo .txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub ed .eml; oppure incolla qui il testo.
error-locked = Il file è protetto da una password. Mandalo senza, oppure incolla qui il testo.
error-no-text = In questo file non trovo testo: forse contiene solo immagini. Incolla qui il testo, per favore.
error-damaged = Il file è rovinato: non riesco a leggerlo. Mandalo di nuovo, oppure incolla qui il testo.
error-data = Questi sono dati per programmi (JSON) e non capisco quale parte sia l’articolo. Incolla qui il titolo e il testo, per favore.
error-data-cut = Questo è un pezzo di dati per programmi (JSON) che si interrompe. Mandali interi come file, oppure incolla qui il titolo e il testo.
error-unpacks-too-big = Il file, una volta aperto, è molto più grande del dovuto: lo lascio chiuso. Incolla qui il testo, per favore.
error-too-many-pages = Il PDF ha { $pages } pagine e ne leggo al massimo { $limit }. Mandami solo quelle dell’articolo.
error-too-complex = Leggerlo chiede troppo tempo o troppa memoria. Incolla qui il testo, per favore.
error-page-empty = In questa pagina non trovo nessun articolo.
error-no-feed = Lì non trovo nessun feed.
error-no-opml = Non è un elenco di feed. Mandami un file OPML, come lo esportano gli altri lettori.
error-link-bad = Questo link non va. Mandane uno come https://example.org/notizia
error-link-forbidden = Il link non porta a un sito pubblico ({ $host }): non lo apro.
error-link-unreachable = In questo momento { $host } non si raggiunge.
error-link-timeout = La pagina non è arrivata entro { $seconds } secondi.
error-link-too-big = La pagina è troppo grande: accetto al massimo { $limit } MB.
error-link-type = Il link porta a qualcosa che non so leggere ({ $type }).
error-link-members = Questo messaggio lo vede solo chi fa parte di quella chat.
error-link-chat = Questo link porta a una chat di Telegram, non a un suo messaggio.
error-post-missing = Telegram non mostra questo messaggio: forse è stato cancellato, o il canale non è pubblico.
error-post-wordless = In questo messaggio di Telegram non ci sono parole.
error-link-status = Il sito rifiuta la pagina (errore { $status }).
error-link-redirects = Il link rimanda sempre altrove: dopo { $limit } passaggi ho lasciato perdere.
error-proxy-unreachable = Il proxy { $host } non risponde. Ci può pensare chi gestisce questo bot.
error-proxy-refused = Il proxy { $host } non lascia passare nulla. Ci può pensare chi gestisce questo bot.
error-bad-line = Questa riga non è un articolo: deve essere un oggetto JSON con «title» e «text».
error-walled = Questa pagina dà il testo solo agli abbonati.
error-encoding = Non riesco a leggere i caratteri di questo file. Salvalo in UTF-8 e mandalo di nuovo.
error-too-big = Il file è troppo grande: accetto al massimo { $limit } MB.
error-unknown-zone = Non conosco nessun luogo o fuso orario «{ $name }». Prova con una grande città vicina o con l’ora del tuo orologio.
error-not-understood = Non ho capito. Mandami qualche parola da cercare oppure guarda /help.

inbox-too-much = È più di quanto io riesca a leggere in una volta. Riprendo tra qualche minuto; ciò che mandi fino ad allora non viene letto.
inbox-cannot-keep = In questo momento non riesco a raggiungere l’archivio. Il tuo messaggio aspetta presso Telegram e rispondo appena posso.
inbox-interrupted = Sono stato interrotto mentre ti rispondevo. Se non è arrivato nulla, mandalo di nuovo.
inbox-unwritable = ⚠️ I messaggi aspettano presso Telegram, perché non posso scrivere nell’archivio: { $reason }
inbox-set-aside = ⚠️ Un messaggio ha interrotto tre volte la propria elaborazione e l’ho messo da parte. Nel terminale: <code>newsdigest inbox list</code>
inbox-deaf = ⚠️ Da qualche minuto Telegram non mi porta più nulla di ciò che la gente scrive. Continuo a chiedere e rispondo appena arriva.
inbox-another-polls = ⚠️ Un altro programma prende i miei messaggi presso Telegram: usa lo stesso token, oppure c’è un webhook. Finché non si ferma non sento nessuno.
inbox-hearing-again = ✅ Sento di nuovo tutti, dopo { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}: rispondo a ciò che è stato scritto nel frattempo.
