# The day: /plan
plan-title = 🗓 <b>Il piano</b> · { $day }, { $time }
plan-comes-out = <b>In uscita</b>
plan-next = <b>Prossime rassegne</b>
plan-went-out = <b>Partite oggi</b>
plan-nowhere = su nessun argomento: non arriva a nessuno
plan-failed = Non è potuto uscire. Aprilo per pubblicarlo ora o a un’altra ora.
plan-articles = { $count ->
    [0] niente di nuovo
    [one] un articolo
   *[other] { $count } articoli
}{ $named ->
    [true] {" ("}{ $languages })
   *[false] {""}
}
plan-to-come = { $count ->
    [one] un altro è programmato
   *[other] altri { $count } sono programmati
}
plan-held-until = ⏸ trattenuta fino a { $moment }
plan-held = ⏸ quando è l’ora aspetta l’approvazione
plan-unfollowed = non lo segue ancora nessuno
plan-empty = Non c’è niente in programma, e non ci sono ancora argomenti: /topic crea il primo.
plan-gone = Quella rassegna non è più conservata. Ecco come stanno le cose ora.
plan-refresh = 🔄 Aggiorna
plan-desk = 🗂 Il tavolo
plan-open = 🗓 Il piano
plan-came-out = 🕒 Pubblicato come previsto: «{ $title }»
plan-came-out-late = 🕒 Pubblicato, più tardi del previsto ({ $day }, { $time }): «{ $title }»
plan-in-no-digest = Non è su nessun argomento, quindi nessuna rassegna lo riporta.
plan-could-not-come-out = ⚠️ «{ $title }» doveva uscire il { $day } alle { $time } e non ha potuto. Riprovo ogni minuto; intanto aspetta in /queue.
