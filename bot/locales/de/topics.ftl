topics-list = <b>Themen</b>
    Tipp auf eines, um es anzusehen oder zu ändern.
topics-list-empty = Es gibt noch keine Themen. Leg das erste an.
topics-new = ➕ Neues Thema
topics-in-private = Über Themen sprechen wir in unserem privaten Chat.
topics-missing = Dieses Thema ist nicht mehr hier.

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = Namen: { $names }
topics-query = Suche:
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] Ihm folgt noch niemand.
    [one] Ein Chat folgt ihm.
   *[other] { $count } Chats folgen ihm.
}
topics-followers-button = 👥 Wer ihm folgt
topics-followers = 👥 <b>Wer { $name } folgt</b>
topics-followers-few = Weniger als { $few } Chats werden nicht unterschieden.
topics-followers-other-languages = andere Sprachen
topics-followers-line = • { $name }: { $count }
topics-confirmation = Meldungen aus nur einer Quelle sind so gekennzeichnet.
topics-mark-one-source = ☝️ Einzelquelle kennzeichnen
topics-mark-one-source-not = ☝️ Nicht mehr kennzeichnen
topics-edit-names = Namen
topics-edit-emoji = Emoji
topics-edit-query = Suche
topics-archive = 🗄 Archivieren
topics-delete = 🗑 Endgültig löschen

# The questions
topics-ask-names = Wie heißt es? Ein Name für jede Sprache, jeder in einer eigenen Zeile:
    <pre>{ $example }</pre>
topics-example-name = China–Russland
topics-ask-name-in = Und in dieser Sprache: { $language }?
topics-skip = Auslassen
topics-ask-emoji = Welches Emoji steht dafür? Schick mir eines, oder mach ohne weiter.
topics-no-emoji = Kein Emoji
topics-ask-query = Welche Artikel gehören dazu? Schreib die Wörter, nach denen gesucht werden soll:
    <pre>{ $example }</pre>
    Wörter zählen in jeder Form und in jeder Sprache, in der du sie schreibst. <b>AND</b>, <b>OR</b>, <b>NOT</b>, "Wortfolgen" und ( ) machen es genauer. Ein Wort in Anführungszeichen behält seine Großbuchstaben: "US" ist nicht us.
topics-ask-query-now = Schick mir die neue Suche. Von dieser kannst du ausgehen; ein Tipp kopiert sie:
    <pre>{ $query }</pre>
topics-leave = So lassen

# The trial
topics-trying = Ich probiere sie an den gespeicherten Artikeln aus …
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = In den letzten { $days } Tagen: { $matching ->
    [0] keiner von { $published } Artikeln.
    [one] einer von { $published } Artikeln.
   *[other] { $matching } von { $published } Artikeln.
}
topics-trial-nothing = In den letzten 30 Tagen ist nichts erschienen, woran sie sich ausprobieren ließe.
topics-trial-missed = 🔍 Knapp verfehlt, jeweils wegen einer Sache:
topics-trial-missing = es fehlt: <code>{ $part }</code>
topics-trial-added = ➕ Mit der Änderung { $count ->
    [one] kommt ein Artikel hinzu:
   *[other] kommen { $count } Artikel hinzu:
}
topics-trial-dropped = ➖ Mit der Änderung { $count ->
    [one] fällt ein Artikel weg:
   *[other] fallen { $count } Artikel weg:
}
topics-trial-hint = Speichere sie, oder schick eine bessere.
topics-save = ✅ Speichern
topics-change = ✏️ Ändern
topics-cancel = Abbrechen
topics-cancelled = Alles klar, es wurde nichts gespeichert.

# Saving and deleting
topics-saved = Gespeichert: <b>{ $name }</b>. Ich sortiere die gespeicherten Artikel …
topics-sorting = Gespeichert: <b>{ $name }</b>. Ich sortiere die gespeicherten Artikel: { $percent } %.
topics-saved-plain = Gespeichert: <b>{ $name }</b>.
topics-sorted = Gespeichert: <b>{ $name }</b>. { $count ->
    [0] Noch gehört kein gespeicherter Artikel dazu.
    [one] Ein gespeicherter Artikel gehört jetzt dazu.
   *[other] { $count } gespeicherte Artikel gehören jetzt dazu.
}
topics-really-delete = <b>{ $name }</b> löschen? { $count ->
    [0] Niemand folgt dem Thema.
    [one] Ein Chat folgt ihm und bekäme es nicht mehr.
   *[other] { $count } Chats folgen ihm und bekämen es nicht mehr.
}
topics-delete-articles = { $count ->
    [0] Kein Artikel gehört dazu.
    [one] Ein Artikel gehört dazu; er bleibt ohne das Thema im Archiv.
   *[other] { $count } Artikel gehören dazu; sie bleiben ohne das Thema im Archiv.
} Das lässt sich nicht rückgängig machen.
topics-archived = 🗄 Archiviert: Es wird niemandem angeboten und steht in keinem Digest. Was darin ist, bleibt. { $count ->
    [0] Niemand folgt dem Thema.
    [one] Ein Chat folgt ihm und bekommt es wieder, sobald es zurück ist.
   *[other] { $count } Chats folgen ihm und bekommen es wieder, sobald es zurück ist.
}
topics-archived-button = 🗄 Archiviert ({ $count })
topics-archived-list = <b>Archivierte Themen</b>
    Tipp auf eines, um es anzusehen oder zurückzuholen.
topics-bring-back = ↩️ Zurückholen
topics-back = { $name } ist zurück{ $count ->
    [0] .
    [one] , mit dem Chat, der ihm folgt.
   *[other] , mit den { $count } Chats, die ihm folgen.
}
topics-is-archived = Dieses Thema ist archiviert. Hol es erst zurück, dann ändere es.
topics-archive-first = Nur ein archiviertes Thema lässt sich löschen: Archiviere es zuerst.
topics-yes-delete = 🗑 Ja, löschen
topics-keep = Behalten
topics-deleted = <b>{ $name }</b> ist gelöscht.
topics-old-question = Diese Frage ist abgeschlossen. Mit /topic fängst du neu an.

error-topic-name-empty = Ich brauche mindestens einen Namen, mit Buchstaben darin.
error-topic-name-too-long = Der Name „{ $name }“ ist zu lang: höchstens { $limit } Zeichen.
error-topic-name-language = Die Sprache „{ $code }“ kenne ich nicht. Schreib die Zeile so: „it: Cina–Russia“.
error-topic-emoji = Bitte schick mir ein einzelnes Emoji.

# Countries in queries
topics-countries-button = 🌍 Länder
topics-countries = In einer Suche steht <b>@CN</b> für China mit seinen Namen in jeder Sprache. Füg einem Land Wörter hinzu, etwa Adjektive, in einer Zeile:
    <pre>CN: chinesisch, Chinese, китайский, Peking</pre>
    Bisher hinzugefügt:
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> steht jetzt für: { $names }.
topics-countries-sorting = Ich sortiere die gespeicherten Artikel danach: { $topics }.
topics-countries-more = 🌍 Noch ein Land
error-country-line = Schreib eine Zeile mit den zwei Buchstaben des Landes und seinen Wörtern, wie „CN: chinesisch, Chinese“.
