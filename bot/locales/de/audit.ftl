# Who did what
audit-title = 📜 <b>Wer was getan hat</b>
audit-only = nur { $name }
audit-whose = Wessen Schritte willst du sehen?
audit-by = 👤 Nur eine Person…
audit-export = 📄 Als Datei
audit-everything = Alle
audit-older = Ältere ›
audit-newest = ‹ Neueste
audit-empty = Noch ist nichts festgehalten.
audit-file = 📄 { $count ->
    [one] Ein Schritt
   *[other] { $count } Schritte
    }, für jede Tabellenkalkulation.
audit-file-newest = 📄 Die neuesten { $count } Schritte, für jede Tabellenkalkulation. Ältere passten nicht in eine Datei.
audit-bot = der Bot
audit-forgotten = jemand, der nicht mehr da ist
audit-edition = Digest { $number }
audit-history = 🕘 <b>Verlauf</b> · { $title }
audit-came = <b>Eingegangen</b> · { $source }
    { $day }, { $time }

audit-added = Artikel hinzugefügt
audit-revised = Artikel geändert
audit-sorted = Themen gewählt
audit-published = Veröffentlicht
audit-scheduled = Geplant
audit-withdrawn = Wieder Entwurf
audit-discarded = Verworfen
audit-restored = Zurückgeholt
audit-corrected = Berichtigt
audit-illustrated = Bild geändert
audit-retracted = Zurückgezogen
audit-reinstated = Wieder veröffentlicht
audit-marked = Meldung angeheftet oder entfernt
audit-moved = Meldung verschoben
audit-tied = Meldungen verbunden
audit-untied = Meldung geteilt
audit-titled = Titel der Meldung geändert
audit-introduced = Einleitung geändert
audit-held = Digest angehalten
audit-hold-set = Wartezeit eingestellt
audit-released = Digest freigegeben
audit-brought-back = Ausgelassenes zugelassen
audit-topic-added = Thema angelegt
audit-topic-revised = Thema geändert
audit-topic-removed = Thema gelöscht
audit-country-called = Namen des Landes geändert
audit-invited = Einladung erstellt
audit-editor-added = Neu in der Redaktion
audit-editor-removed = Aus der Redaktion entfernt
audit-role-changed = Rolle geändert
audit-uninvited = Einladungen zurückgenommen
audit-paused = Versand angehalten
audit-resumed = Versand fortgesetzt
audit-revived = Chats zurückgeholt
audit-sent-again = Erneut gesendet
audit-renewed = Digest erneuert
audit-taken-back = Digest zurückgezogen
audit-feed-added = Feed hinzugefügt
audit-feed-revised = Feed geändert
audit-feed-removed = Feed entfernt
audit-channel-taken = Kanal als Quelle genommen
audit-channel-left = Kanal keine Quelle mehr
audit-connected = Chat verbunden
audit-let-go = Betreut den Chat nicht mehr
audit-disconnected = Chat getrennt

audit-field-title = Titel
audit-field-text = Text
audit-field-language = Sprache
audit-field-source = Quelle
audit-field-url = Link
audit-field-topics = Themen
audit-field-publish-at = Erscheint
audit-field-query = Abfrage
audit-field-note = Notiz
audit-field-name = Name
audit-field-role = Rolle

history-undo = ↩︎ Rückgängig: { $step }
history-undone = Rückgängig gemacht.
history-moved-on = Inzwischen ist noch etwas geschehen, oder es lässt sich nicht mehr rückgängig machen: siehe Verlauf.
history-ask-retracted = ⚠️ Der Artikel erscheint wieder unter seiner alten Nummer. Er steht wieder in den Nachrichten, die ihn gezeigt haben, und wer sie hat, erfährt, dass er zurückgezogen war.
history-yes-retracted = ✅ Wieder veröffentlichen
history-ask-corrected = ⚠️ Die Worte von vor der Korrektur stehen wieder in jeder Nachricht, die sie zeigt, und die Leser erfahren es.
history-yes-corrected = ✅ Korrektur zurücknehmen
