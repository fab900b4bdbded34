digest-title = 🗞 Digest · { $day }
digest-week-title = 🗞 Die Woche bis { $day }
digest-figures = { $articles ->
    [one] 1 Artikel
   *[other] { $articles } Artikel
} · { $topics ->
    [one] 1 Thema
   *[other] { $topics } Themen
} · { $minutes } Min.
digest-figures-of-stories = { $stories ->
    [one] 1 Meldung
   *[other] { $stories } Meldungen
} aus { $articles } Artikeln · { $languages ->
    [one] 1 Sprache
   *[other] { $languages } Sprachen
} · { $minutes } Min.
digest-continued = { $heading } (Fortsetzung)
digest-read = { $number } lesen
digest-read-link = Lesen
digest-sources = Quellen
digest-why-button = Warum ist das hier?
digest-why = { $topic }: { $words }
digest-why-chosen = { $topic }: von der Redaktion gewählt
digest-why-through = { $why }, in „{ $title }“, das dazugehört
digest-why-followed = Du folgst „{ $words }“
digest-why-none = Dieser Artikel gehört zu keinem der Themen.
digest-source-link = Zur Quelle
digest-also = auch:
digest-unnamed-source = eine andere Quelle
digest-more-copies = { $count ->
    [one] 1 weitere
   *[other] { $count } weitere
}
digest-update = 🧵 Neues · seit { $day }
digest-one-source = bisher nur eine Quelle
digest-thread = 🧵 Verlauf { $number }
digest-thread-so-far = 🧵 Was bisher geschah
digest-untold-button = ▾ { $count ->
    [one] 1 weitere Meldung
   *[other] { $count } weitere Meldungen
}
digest-untold = { $count ->
    [one] Die Meldung, für die kein Platz mehr war
   *[other] Die { $count } Meldungen, für die kein Platz mehr war
}
digest-too-old = Diesen Digest habe ich nicht mehr zur Hand. Alle Artikel stehen in /latest.
digest-told-button = ‹ Zurück zum Digest
digest-covered = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
digest-left-out-own = { $count } weitere: <code>/search { $words }</code>
digest-left-out = { $count ->
    [one] Und 1 weiterer:
   *[other] Und { $count } weitere:
} <code>/latest { $slug }</code>
digest-more-button = Noch { $count }: { $topic }
digest-settings = ⚙ Uhrzeit
digest-home-button = 🗞 Mein eigener Digest
digest-nothing-new = 🗞 { $day }: nichts Neues zu den gewählten Themen.
digest-next = Nächster Digest: <b>{ $day }</b> um <b>{ $time }</b>.
digest-number = Nr. { $number }

digest-topic-back = { $count ->
    [one] ↩️ { $topics } ist zurück.
   *[other] ↩️ { $topics } sind zurück.
    }
digest-topic-part = 🔗 { $name } gehört jetzt zu { $into }.

digest-retracted = ⛔ <b>Die Redaktion hat diesen Digest zurückgezogen</b> ({ $day }). Bitte beachte ihn nicht.
digest-story-retracted = ⛔ Die Redaktion hat diesen Artikel zurückgezogen.
digest-story-corrected = ✏️ korrigiert
digest-moved-up = <i>Was hier stand, steht jetzt in der Nachricht darüber.</i>

# What was wrong, in its place and in the digest after
errata-words = Statt „{ $was }“ muss es heißen: „{ $reads }“.
errata-removed = „{ $words }“ war falsch.
errata-added = Es fehlte „{ $words }“.
errata-source = Die Quelle ist „{ $reads }“, nicht „{ $was }“.
errata-source-removed = „{ $was }“ war nicht die Quelle.
errata-link = Der Link führte zur falschen Seite.
errata-report-gone = Einer der Berichte wurde zurückgezogen.
errata-report-gone-why = Einer der Berichte wurde zurückgezogen: { $why }
errata-ground-wrong = Er war falsch.
errata-ground-early = Er war aus Versehen erschienen.
errata-ground-request = Die Quelle bat darum.
errata-heading = ✏️ Was in früheren Digests falsch war
errata-line = { $title }: { $what }
errata-line-bare = { $title }: korrigiert.
errata-restored = Er war zurückgezogen; jetzt gilt er wieder.
errata-line-restored = { $title }: war zurückgezogen; gilt jetzt wieder.
errata-line-retracted = { $title }: zurückgezogen.
errata-line-retracted-why = { $title }: zurückgezogen. { $why }
errata-more = { $count ->
    [one] Und eine weitere Korrektur, gleich an ihrer Stelle.
   *[other] Und { $count } weitere Korrekturen, gleich an ihrer Stelle.
}
digest-story-retracted-why = ⛔ Die Redaktion hat diesen Artikel zurückgezogen: { $why }
digest-story-corrected-what = ✏️ Korrigiert: { $what }
digest-retracted-why = ⛔ <b>Die Redaktion hat diesen Digest zurückgezogen</b> ({ $day }): { $why } Bitte beachte ihn nicht.

digest-unread = 🌐 { $count ->
    [one] 1 weitere auf { $languages }
   *[other] { $count } weitere auf { $languages }
}
digest-unread-button = ▾ In anderen Sprachen
digest-translate = übersetzen
digest-translated = Maschinelle Übersetzung ({ $language })
digest-original = Original: { $text }
digest-filtered = 🔇 { $count ->
    [one] 1 Meldung durch deine Filter weggelassen
   *[other] { $count } Meldungen durch deine Filter weggelassen
}
digest-filters = 🔇 Filter
digest-nothing-besides = Sonst gibt es zu den gewählten Themen nichts Neues.

digest-title-at = 🗞 Digest · { $day }, { $time }
digest-title-missed = 🗞 Was verpasst wurde, { $since } – { $day }
digest-told = 🔔 { $count ->
        [one] 1 Meldung kam schon sofort
       *[other] { $count } Meldungen kamen schon sofort
    }

# What comes at once
alert-title = 🔔 { $words }
alert-last = { $count ->
        [one] Das war die Meldung für heute
       *[other] Das war Nummer { $count } und die letzte Meldung für heute
    }; was noch kommt, steht im Digest.
