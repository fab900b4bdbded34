owner-only = Questo può farlo solo chi gestisce il bot.
owner-in-private = Ne parliamo nella nostra chat privata: qui lo vedrebbero tutti.

owner-share = 📤 Manda a…
owner-share-text = Entra nella redazione:
owner-invite-invalid = Questo invito non vale più: è scaduto oppure è già stato usato. Chiedine uno nuovo a chi te l’ha mandato.
owner-invite-own = Questo invito è per qualcun altro: mandagli il link, è ancora valido.
owner-invite-needless = Fai già parte della redazione. L’invito resta valido per qualcun altro.

owner-editors-empty = In redazione ci sei solo tu. Con /invite inviti qualcuno.
owner-yes-remove = Sì, togli
owner-no-such-editor = Questa persona non è in redazione.

owner-status = 📊 <b>Stato</b>
    Articoli pubblicati: <b>{ $articles }</b>
    Chat: <b>{ $chats }</b>
    Redazione: <b>{ $editors }</b>
owner-unmet = 📥 Chat importate che non conosco ancora: { $count }, di cui da cercare: { $waiting }
owner-deliveries = Invii: { $figures }
owner-no-deliveries = Nessun invio finora.
owner-pending = { $count } in attesa
owner-sent = { $count } a destinazione
owner-failed = { $count ->
    [one] 1 non riuscito
   *[other] { $count } non riusciti
}
owner-unknown = { $count ->
    [one] 1 incerto
   *[other] { $count } incerti
}
owner-skipped = { $count ->
    [one] 1 tralasciato
   *[other] { $count } tralasciati
}
owner-unknown-explained = Un invio incerto è quasi sempre arrivato: per non mandarlo due volte non lo ripeto.
owner-came = Rassegne di oggi e di ieri, secondo il ritardo: { $figures }
owner-campaigns = 🔗 <b>I link da cui arriva la gente</b>
owner-campaign = • { $name }: { $starts ->
    [one] 1 avvio
   *[other] { $starts } avvii
}, { $readers ->
    [one] 1 nuovo lettore
   *[other] { $readers } nuovi lettori
}
