onboarding-greeting = 👋 <b>Ciao, { $name }!</b>
    Ogni giorno ti porto una rassegna: le notizie sui tuoi argomenti, riassunte con le parole degli articoli.
onboarding-sample = 📰 L’ultima notizia:
onboarding-sample-new = 📰 Appena arrivato:
onboarding-no-articles = 📰 Non è ancora arrivato nessun articolo; il primo non tarderà.
onboarding-choose = <b>Che cosa ti interessa?</b> Tocca i tuoi argomenti. { $when }
onboarding-followed = ✅ Ora segui <b>{ $topic }</b>. { $when }
# L’ora tra 1 e 2 vuole «all’01:10».
onboarding-when = La rassegna arriva { $hour ->
    [1] all’<b>{ $time }</b>
   *[other] alle <b>{ $time }</b>
} ({ $place }).
onboarding-languages = <b>Quali lingue leggi?</b> Tocca anche quelle; fino ad allora le porto tutte.
onboarding-no-topics = Non ci sono ancora argomenti da scegliere. Torna a guardare tra un po’: /topics
onboarding-link-without-topic = Quel link porta a un argomento che qui non c’è, o non c’è più.

onboarding-first-button = 🗞 Mandami la prima rassegna
onboarding-read-button = 📖 Leggi l’articolo
onboarding-settings-button = ⚙️ Orario e impostazioni
onboarding-topics-button = 🗂 Argomenti
onboarding-digest-button = 🗞 Le novità

onboarding-choose-first = Scegli prima almeno un argomento.
onboarding-first-sent = Arriva subito!
onboarding-first-already = La prima rassegna è già arrivata: è più su. /digest porta le novità.
onboarding-first-empty = Negli ultimi sette giorni non c’è stato nulla sugli argomenti scelti. La prossima rassegna porterà quello che arriva.

onboarding-again = 👋 <b>Ciao, { $name }!</b>
onboarding-back = 👋 <b>Che bello rivederti, { $name }!</b> Le rassegne ripartono.
onboarding-following = { $count ->
    [one] Segui <b>{ $names }</b>.
   *[other] Segui { $count } argomenti: <b>{ $names }</b>.
}
onboarding-nothing-followed = Al momento non segui nessun argomento: scegline qualcuno e la rassegna arriverà.
onboarding-paused = ⏸ Le tue rassegne sono in pausa.

onboarding-thanks = Di niente! 🙂
onboarding-goodbye = A presto! 👋 Se non vuoi più rassegne, scrivi /stop.
onboarding-stopped = ⏹ <b>Rassegne ferme.</b> Non ne arriveranno più. Gli argomenti restano come sono: con /start riparte tutto.

onboarding-help-reader = <b>Per leggere</b>
    /digest – le novità sui tuoi argomenti
    /topics – scegli i tuoi argomenti
    /latest – gli ultimi articoli
    /search – cerca tra le parole degli articoli
    /article – un articolo, dal suo numero
    /story – come è andata avanti una notizia, dal numero di un articolo
    /follow – segui parole tue
    /following – le parole che segui
    /suggest – un argomento o una fonte che ti manca
    /saved – gli articoli che conservi
    /history – le tue rassegne passate

    <b>Come piace a te</b>
    /settings – ora, giorni, fuso orario, lingua
    /pause – una pausa di qualche giorno
    /stop – niente più rassegne
    /start – si riparte

    <b>I tuoi dati</b>
    /privacy – che cosa è conservato
    /export – ricevilo in un file
    /delete_me – cancellalo
onboarding-help-search = Oppure scrivimi qualche parola: la cerco in tutti gli articoli.
onboarding-help-inline = In ogni chat: <code>@{ $bot }</code> e due parole trovano un articolo da condividere lì.
onboarding-help-groups = <b>Per gruppi e canali</b>
    /connect – una rassegna per il tuo gruppo o canale
onboarding-help-admin = <b>I tuoi gruppi e canali</b>
    /chats – i loro argomenti e le impostazioni
    /connect – collegane un altro
onboarding-help-editor = <b>Per chi è in redazione</b>
    Incolla o inoltra un articolo, oppure manda un link o un file.
    /add – un articolo, passo per passo
    /queue – quello che aspetta una decisione, uno dopo l’altro
    /drafts – quello che non è ancora uscito
    /desk – le prossime rassegne, prima che partano
    /plan – la giornata: che cosa esce e quando
    /stats – i numeri in figure: lettori, argomenti, invii
    /topic – crea o cambia gli argomenti
    /feeds – i feed che leggo: aggiungi, prova, sospendi
    /opml – elenchi di feed, dentro e fuori
onboarding-help-contributor = <b>Per chi collabora</b>
    Incolla o inoltra un articolo, oppure manda un link o un file.
    /add – un articolo, passo per passo
    /drafts – quello che di tuo aspetta ancora
onboarding-help-reviewer = <b>Per la revisione</b>
    /queue – quello che aspetta una decisione, uno dopo l’altro
onboarding-help-owner = <b>Per chi gestisce il bot</b>
    /people – chi è in redazione: invita, cambia, togli
    /status – come sta il bot
    /deliveries – che cosa è partito: di nuovo, corretto, ritirato
    /announce – scrivi ai lettori, oltre alla rassegna
    /audit – chi ha fatto che cosa, anche in un file
onboarding-help-group = <b>Per tutti, qui</b>
    /digest – le novità
    /latest – gli ultimi articoli
    /search – cerca tra le parole degli articoli
    /story – come è andata avanti una notizia

    <b>Per gli amministratori</b>
    /topics – scegli gli argomenti
    /settings – ora, giorni, fuso orario, lingua
    /pause – una pausa di qualche giorno
    /stop – niente più rassegne
