# Quello che aspetta una decisione
queue-left = 📥 { $count ->
    [one] <b>Un articolo aspetta</b>
   *[other] <b>{ $count } articoli aspettano</b>
    } una decisione
queue-came = Arrivato { $moment }
queue-sent-in = Mandato da { $name }, { $moment }
queue-not-yours = Quello aspetta qualcun altro.
queue-changed = Nel frattempo dice altro. Rileggilo, per favore.
queue-goes-on = 🧵 Continua «{ $title }» ({ $day })
queue-perhaps = 🧵 Forse continua «{ $title }» ({ $day }); le rassegne la darebbero per nuova
queue-one-story = 🧵 Continua
queue-another-story = 🆕 È una nuova storia
queue-empty = 📭 Niente aspetta una decisione.
queue-empty-only = 📭 Non aspetta altro: { $only }
queue-publish = ✅ Pubblica
queue-publish-nowhere = ✅ Pubblica senza argomento
queue-only-one = Non aspetta altro.
queue-later = ⏭ Più tardi
queue-all = Tutti da { $source } oggi · { $count }
queue-only = 🔎 Mostra solo…
queue-read-on = 📥 Il resto della coda · { $count }
queue-everything = Tutto quello che aspetta
queue-which = Che cosa vuoi vedere?
queue-published = ✅ Pubblicato: «{ $title }»
queue-discarded = 🗑 Scartato: «{ $title }»
queue-decided = Su questo ha già deciso qualcun altro.
queue-all-which = <b>{ $source }</b> · arrivati nelle ultime 24 ore: { $count }
queue-all-publish = ✅ Pubblica tutti · { $count }
queue-all-discard = 🗑 Scarta tutti · { $count }
queue-all-published = { $count ->
    [0] Non è uscito niente.
    [one] ✅ È uscito un articolo.
   *[other] ✅ Sono usciti { $count } articoli.
    }
queue-all-discarded = { $count ->
    [0] Non è stato scartato niente.
    [one] 🗑 Un articolo è scartato.
   *[other] 🗑 { $count } articoli sono scartati.
    }
queue-all-left = { $count ->
    [one] Uno non è in nessun argomento e aspetta ancora.
   *[other] { $count } non sono in nessun argomento e aspettano ancora.
    }
queue-taken-published = ✅ { $name } ha deciso prima, alle { $time }: «{ $title }» è pubblicato.
queue-taken-discarded = 🗑 { $name } ha deciso prima, alle { $time }: «{ $title }» è scartato.
queue-taken-scheduled = 🕒 { $name } ha deciso prima, alle { $time }: «{ $title }» è in programma.
queue-look = 👁 Guarda
queue-source-changed = ✏️ <b>La fonte ora dice altro.</b>
queue-take = ✅ Dillo anche tu
queue-keep = ✖️ Tieni il nostro
queue-change-taken = ✅ Come dice ora la fonte: «{ $title }»
queue-change-kept = ✖️ Rimasto com’era: «{ $title }»
queue-morning = ☀️ Riga del mattino
queue-morning-line = ☀️ { $count ->
    [one] <b>Un articolo aspetta</b>
   *[other] <b>{ $count } articoli aspettano</b>
    } una tua decisione.
queue-open = 📥 Apri la coda
queue-another-time = 🕗 Un’altra ora
queue-morning-at = ☀️ Ogni giorno alle <b>{ $time }</b> ti dico quanti articoli aspettano una decisione; niente se non ne aspetta nessuno, e mai nelle tue ore di silenzio. Scegli un’ora o scrivila.
queue-morning-never = ☀️ Non ti dico quanti articoli aspettano. Scegli a che ora dirtelo, o scrivila.
queue-morning-not = Mai
queue-all-taken = { $count ->
    [one] Su uno aveva già deciso un collega.
   *[other] Su { $count } aveva già deciso un collega.
    }
queue-overdue = ⚠️ <b>Doveva uscire il { $day } alle { $time }, e non ha potuto.</b>
