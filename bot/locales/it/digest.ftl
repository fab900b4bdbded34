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
digest-left-out = { $count ->
    [one] E un altro:
   *[other] E altri { $count }:
} <code>/latest { $slug }</code>
digest-more-button = { $topic }: ancora { $count }
digest-settings = ⚙ Orario
digest-nothing-new = 🗞 Per { $day } nulla di nuovo sugli argomenti scelti.
# L’ora tra 1 e 2 vuole «all’01:10».
digest-next = Prossima rassegna: <b>{ $day }</b> { $hour ->
    [1] all’<b>{ $time }</b>
   *[other] alle <b>{ $time }</b>
}.
digest-number = n. { $number }

digest-retracted = ⛔ <b>La redazione ha ritirato la rassegna di { $day }</b>. Non tenerne conto.
digest-story-retracted = ⛔ La redazione ha ritirato questo articolo.
digest-story-corrected = ✏️ corretto
digest-moved-up = <i>Quello che stava qui è ora nel messaggio qui sopra.</i>
