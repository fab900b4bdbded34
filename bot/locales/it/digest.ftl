digest-title = 🗞 Rassegna di { $day }
digest-week-title = 🗞 La settimana fino a { $day }
digest-figures = { $articles ->
    [one] 1 articolo
   *[other] { $articles } articoli
} · { $topics ->
    [one] 1 argomento
   *[other] { $topics } argomenti
} · { $minutes } min
digest-figures-of-stories = { $stories ->
    [one] 1 notizia
   *[other] { $stories } notizie
} da { $articles } articoli · { $languages ->
    [one] 1 lingua
   *[other] { $languages } lingue
} · { $minutes } min
digest-continued = { $heading } (continua)
digest-read = Leggi { $number }
digest-read-link = Leggi
digest-sources = Fonti
digest-why-button = Perché è qui?
digest-why = { $topic }: { $words }
digest-why-chosen = { $topic }: scelto dalla redazione
digest-why-through = { $why }, in «{ $title }», raccontato insieme
digest-why-followed = Segui «{ $words }»
digest-why-none = Questo articolo non è su nessun argomento.
digest-source-link = Alla fonte
digest-also = anche:
digest-unnamed-source = un’altra fonte
digest-more-copies = { $count ->
    [one] un’altra
   *[other] altre { $count }
}
# Dall’8 e dall’11, ma dal 18.
digest-update = 🧵 Aggiornamento · { $number ->
    [8] dall’{ $day }
    [11] dall’{ $day }
   *[other] dal { $day }
}
digest-one-source = per ora una sola fonte
digest-thread = 🧵 Storia { $number }
digest-thread-so-far = 🧵 La storia finora
digest-untold-button = ▾ { $count ->
    [one] Un’altra notizia
   *[other] Altre { $count } notizie
}
digest-untold = { $count ->
    [one] La notizia per cui non c’era posto
   *[other] Le { $count } notizie per cui non c’era posto
}
digest-too-old = Non ho più quella rassegna sottomano. Tutti gli articoli sono in /latest.
digest-told-button = ‹ Torna alla rassegna
digest-covered = { $count ->
    [one] 1 articolo
   *[other] { $count } articoli
}
digest-left-out-own = Altri { $count }: <code>/search { $words }</code>
digest-left-out = { $count ->
    [one] E un altro:
   *[other] E altri { $count }:
} <code>/latest { $slug }</code>
digest-more-button = { $topic }: ancora { $count }
digest-settings = ⚙ Orario
digest-home-button = 🗞 La mia rassegna
digest-nothing-new = 🗞 Per { $day } nulla di nuovo sugli argomenti scelti.
# L’ora tra 1 e 2 vuole «all’01:10».
digest-next = Prossima rassegna: <b>{ $day }</b> { $hour ->
    [1] all’<b>{ $time }</b>
   *[other] alle <b>{ $time }</b>
}.
digest-number = n. { $number }

digest-topic-back = { $count ->
    [one] ↩️ È di nuovo qui l’argomento { $topics }.
   *[other] ↩️ Sono di nuovo qui gli argomenti { $topics }.
    }
digest-topic-part = 🔗 { $name } ora fa parte di { $into }.

digest-retracted = ⛔ <b>La redazione ha ritirato la rassegna di { $day }</b>. Non tenerne conto.
digest-story-retracted = ⛔ La redazione ha ritirato questo articolo.
digest-story-corrected = ✏️ corretto
digest-moved-up = <i>Quello che stava qui è ora nel messaggio qui sopra.</i>

# Che cosa era sbagliato, al suo posto e nella rassegna dopo
errata-words = «{ $was }» va letto «{ $reads }».
errata-removed = «{ $words }» era sbagliato.
errata-added = mancava «{ $words }».
errata-source = La fonte è «{ $reads }», non «{ $was }».
errata-source-removed = «{ $was }» non era la fonte.
errata-link = Il link portava alla pagina sbagliata.
errata-report-gone = Uno degli articoli è stato ritirato.
errata-report-gone-why = Uno degli articoli è stato ritirato: { $why }
errata-ground-wrong = era sbagliato.
errata-ground-early = era uscito per errore.
errata-ground-request = lo ha chiesto la fonte.
errata-heading = ✏️ Che cosa era sbagliato nelle rassegne precedenti
errata-line = { $title }: { $what }
errata-line-bare = { $title }: corretto.
errata-restored = Era stato ritirato; ora vale di nuovo.
errata-line-restored = { $title }: era stato ritirato; ora vale di nuovo.
errata-line-retracted = { $title }: ritirato.
errata-line-retracted-why = { $title }: ritirato; { $why }
errata-more = { $count ->
    [one] E un’altra correzione, fatta al suo posto.
   *[other] E altre { $count } correzioni, fatte al loro posto.
}
digest-story-retracted-why = ⛔ La redazione ha ritirato questo articolo: { $why }
digest-story-corrected-what = ✏️ Corretto: { $what }
digest-retracted-why = ⛔ <b>La rassegna di { $day } è stata ritirata</b> dalla redazione: { $why } Non tenerne conto.
digest-unread = 🌐 { $count ->
    [one] Un’altra in { $languages }
   *[other] Altre { $count } in { $languages }
}
digest-unread-button = ▾ In altre lingue
digest-translate = traduci
digest-translated = Traduzione automatica ({ $language })
digest-original = Originale: { $text }
digest-filtered = 🔇 { $count ->
    [one] 1 notizia esclusa dai tuoi filtri
   *[other] { $count } notizie escluse dai tuoi filtri
}
digest-filters = 🔇 Filtri
digest-nothing-besides = Sugli argomenti scelti non c’è altro di nuovo.
digest-title-at = 🗞 Rassegna di { $day }, { $time }
digest-title-missed = 🗞 Quel che ti sei perso, { $since } – { $day }
digest-told = 🔔 { $count ->
        [one] 1 storia è già arrivata subito
       *[other] { $count } storie sono già arrivate subito
    }

# What comes at once
alert-title = 🔔 { $words }
alert-last = { $count ->
        [one] Era l’avviso di oggi
       *[other] Era l’ultimo di { $count } avvisi per oggi
    }; il resto arriva nella rassegna.
