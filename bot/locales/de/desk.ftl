desk-topics = 🗂 <b>Der Redaktionstisch</b>
    Der nächste Digest zu jedem Thema, bevor er rausgeht. Welchen möchtest du ansehen?
desk-no-topics = Es gibt noch keine Themen: /topic legt das erste an.
desk-in-private = Der Redaktionstisch steht in unserem privaten Chat.
desk-back-to-topics = ‹ Themen
desk-gone = Diese Meldung liegt nicht mehr auf dem Tisch: Ihr Digest ist raus, oder sie hat sich inzwischen geändert.
desk-nothing = Zu diesem Thema gibt es bisher nichts Neues.

# One topic
desk-next = Nächster: { $day }, { $time } · { $count ->
    [one] ein Chat
   *[other] { $count } Chats
}
desk-nobody = Ihm folgt noch niemand.
desk-behind-more = <i>Unter den zehn, die zu sehen sind:</i>
desk-introduction = ✍️ Einleitung
desk-hold-button = ⏸ Zurückhalten
desk-approve = ✅ Freigeben
desk-preview = 👁 Vorschau
desk-bring-back-all = ↩️ Doch noch hineinnehmen

# One story
desk-place = { $place } von { $count }
desk-is-dropped = 🗑 gestrichen
desk-own-title = <i>Der eigene Titel des Artikels: { $title }</i>
desk-update-for = { $all ->
    [true] für { $count } von { $of } Chats
   *[false] für { $count } der ersten { $of } Chats
}, neu für die übrigen
desk-also = <i>{ $count ->
    [one] Auch:
   *[other] { $count } weitere Artikel:
} { $sources }</i>
desk-pin = 📌 Anheften
desk-unpin = 📌 Lösen
desk-drop = 🗑 Streichen
desk-bring-back = ↩️ Zurückholen
desk-up = ⬆️ Höher
desk-down = ⬇️ Tiefer
desk-retitle = ✏️ Neuer Titel
desk-put-title-back = ↩️ Eigener Titel
desk-merge = 🔗 Verbinden mit …
desk-split = ✂️ Teilen
desk-unmerge = ↩️ Verbindung lösen: { $title }
desk-unsplit = ↩️ Teilung aufheben: { $title }
desk-pinned = Angeheftet: Sie steht bei diesem Thema zuerst.
desk-not-pinned = Nicht mehr angeheftet.
desk-dropped = Aus den Digests zu diesem Thema gestrichen.
desk-not-dropped = Sie ist wieder da.
desk-merged = Jetzt ist es eine Meldung.
desk-parted = Herausgenommen: Jetzt ist er eine eigene Meldung.
desk-untied = Rückgängig gemacht.
desk-no-further = Weiter geht es nicht.
desk-merge-which = 🔗 <b>{ $title }</b>
    Welche Meldung gehört dazu?
desk-split-which = ✂️ <b>{ $title }</b>
    Welcher Artikel gehört nicht hierher?
desk-ask-title = ✏️ Wie soll sie heißen? Jetzt heißt sie:
    <i>{ $title }</i>

    Der Artikel behält seinen eigenen Titel.

# The picture
desk-picture = 🖼 Bild
desk-ask-picture = 🖼 <b>{ $title }</b>
    Schick mir ein Bild zu dieser Meldung, als Foto oder als Datei. Alle sehen es im nächsten Digest bei der Meldung, solange sie bei ihrem Thema zuerst steht. Der Text bleibt, wie er ist.
desk-picture-own = 🖼 Das Bild des Artikels
desk-picture-remove = 🗑 Ohne Bild
desk-picture-undo = ↩️ Letzte Änderung zurück
desk-picture-stands = 🖼 { $place ->
    [pinned] Sie hat ein Bild.
    [first] Sie hat ein Bild. Hefte sie an, damit keine neuere Meldung ihren Platz einnimmt.
   *[other] Sie hat ein Bild; zu sehen ist es nur, wo sie zuerst steht.
}
desk-pictured = Jetzt steht das Bild des Artikels dort.
desk-picture-removed = Sie hat kein Bild mehr. Fertige Digests behalten ihres.
desk-picture-not-first = Ein Bild zeigt nur die Meldung, die bei einem Thema zuerst steht, und diese ist nicht die erste.
desk-picture-none = Keiner ihrer Artikel hat noch ein Bild.
desk-picture-changed = Jemand anders hat das Bild inzwischen geändert. So ist es jetzt.

# The introduction
desk-ask-introduction = ✍️ Schick mir ein paar Worte, die vor den Meldungen stehen sollen. Alle bekommen sie einmal, mit dem nächsten Digest.
desk-remove = 🗑 Entfernen
desk-put-back = ↩️ Wiederherstellen: { $words }
desk-introduction-removed = Entfernt.
desk-introduction-back = Sie ist wieder da.
error-introduction-too-long = Das sind { $length } Zeichen, und eine Einleitung hat höchstens { $limit }. Bitte schick eine kürzere.

# Holding
desk-not-held = Nicht zurückgehalten: Die Digests gehen raus, wenn sie fällig sind.
desk-held = ⏸ Zurückgehalten: { $every ->
    [true] Jeder Digest
   *[false] Der nächste Digest
} wartet auf die Freigabe, höchstens { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}. { $drops ->
    [true] Dann geht er ohne dieses Thema raus.
   *[false] Dann geht er raus, wie er ist.
}
desk-waiting = ⏸ { $count ->
    [one] Ein Chat wartet
   *[other] { $count } Chats warten
} bis { $time } auf die Freigabe. { $drops ->
    [true] Dann geht der Digest ohne dieses Thema raus.
   *[false] Dann geht der Digest raus, wie er ist.
}
desk-withheld = ⛔ Was nicht rechtzeitig freigegeben wurde, bleibt draußen.
desk-hold-how = Zurückgehalten wartet ein Digest mit etwas zu diesem Thema, bis die Redaktion ihn freigibt, und seine Leser warten auf alle ihre Themen. Welcher, wie lange höchstens, und was dann?
desk-hold-set = Welche Digests warten, wie lange höchstens, und was dann?
desk-hours = { $count } Std.
desk-then-goes = Dann geht er raus
desk-then-drops = Dann ohne das Thema
desk-hold-it = ⏸ Zurückhalten
desk-hold-next = Den nächsten
desk-hold-every = Jeden
desk-stop = ▶️ Nicht mehr zurückhalten
desk-approved-so-far = ✅ So weit freigegeben. Was später kommt, wartet wieder auf die Freigabe.
desk-approved = { $count ->
    [0] Freigegeben.
    [one] Freigegeben: Ein Chat bekommt ihn innerhalb einer Minute.
   *[other] Freigegeben: { $count } Chats bekommen ihn innerhalb einer Minute.
}
desk-waits = ⏸ <b>{ $topic }</b> ist fällig und wartet auf die Freigabe, höchstens bis { $time }. { $drops ->
    [true] Dann geht der Digest ohne dieses Thema raus.
   *[false] Dann geht er raus, wie er ist.
}
desk-open = 🗂 Zum Redaktionstisch
desk-ran-out = ⌛ Niemand hat rechtzeitig freigegeben ({ $day }, { $time }): Der Digest ging { $drops ->
    [true] ohne dieses Thema raus
   *[false] raus, wie er war
}.
desk-ran-out-now = ⌛ Niemand hat <b>{ $topic }</b> rechtzeitig freigegeben, also ist der Digest { $drops ->
    [true] ohne dieses Thema rausgegangen. Du kannst es noch hineinnehmen: Dann kommt es mit dem nächsten
   *[false] rausgegangen, wie er ist
}.
desk-to-come = <i>Erscheint vorher und wird dabei sein:</i>
desk-to-come-more = … und { $count } weitere
desk-let-in = { $count ->
    [0] Nichts bleibt mehr draußen.
    [one] Ein Artikel kommt mit den nächsten Digests.
   *[other] { $count } Artikel kommen mit den nächsten Digests.
}
desk-frame-button = 🖋 Kopf und Fuß
desk-test-button = ✉️ Probe
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    Was in jedem Digest zu diesem Thema steht.
desk-frame-header = <b>Vor den Meldungen</b>
desk-frame-footer = <b>Nach den Meldungen</b>
desk-frame-ask-header = ✍️ Davor
desk-frame-ask-footer = ✍️ Danach
desk-frame-cut-header = 🗑 Davor
desk-frame-cut-footer = 🗑 Danach
desk-frame-write-header = ✍️ Schick mir, was in jedem Digest vor den Meldungen zu <b>{ $topic }</b> stehen soll, auf { $language }. Fettes, Kursives und Links bleiben so.
desk-frame-write-footer = ✍️ Schick mir, was in jedem Digest nach den Meldungen zu <b>{ $topic }</b> stehen soll, auf { $language }. Fettes, Kursives und Links bleiben so.
desk-frame-fallback = <i>Wo es in der Sprache eines Lesers nichts gibt, wird Englisch genommen, sonst eine andere.</i>
desk-frame-kept = Behalten: Es steht ab jetzt in jedem Digest.
error-frame-too-long = Das sind { $length } Zeichen, und Platz ist für höchstens { $limit }. Bitte schick etwas Kürzeres.
desk-test = ✉️ <b>{ $topic }</b>: der nächste Digest, wie er jetzt ist, nur an dich. In welcher Sprache, welchem Aussehen, welcher Länge?
desk-test-send = ✉️ An mich schicken
