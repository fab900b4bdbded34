# /announce: what owners write to readers
announce-title = 📣 <b>Ankündigungen</b>
announce-ask-text = Schick mir, was die Leser bekommen sollen: einen Text, oder ein Foto mit Worten darunter. Daraus wird ein Entwurf; es geht nichts raus, bevor du es bestätigst.
announce-draft = 📣 <b>Ankündigung</b> · Entwurf
announce-out = 📣 <b>Ankündigung</b>
announce-to = An: { $audience }
announce-everybody = alle
announce-topic-gone = ein Thema, das es nicht mehr gibt
announce-kind-private = private Chats
announce-kind-group = Gruppen
announce-kind-channel = Kanäle
announce-active-any = aktiv oder nicht
announce-active-days = in { $count } Tagen aktiv
announce-reach = { $count ->
    [0] Hier ist niemand.
    [one] Sie erreicht einen Chat.
   *[other] Sie erreicht { $count } Chats.
}
announce-takes = { $count ->
    [0] Das dauert beim jetzigen Tempo einen Augenblick: { $rate } pro Sekunde.
    [one] Das dauert beim jetzigen Tempo etwa eine Minute: { $rate } pro Sekunde.
   *[other] Das dauert beim jetzigen Tempo etwa { $count } Minuten: { $rate } pro Sekunde.
}
announce-takes-hours = Das dauert beim jetzigen Tempo etwa { $count } Stunden: { $rate } pro Sekunde.
announce-resting = { $count ->
    [one] Einer mehr hat seinen Digest gestoppt oder pausiert und bekommt nichts.
   *[other] { $count } mehr haben ihren Digest gestoppt oder pausiert und bekommen nichts.
}
announce-versions = Mit eigenen Worten: { $languages }
announce-silent = 🔕 Sie kommt ohne Ton.
announce-text = ✏️ Text
announce-links = 🔗 Links
announce-whom = 👥 Für wen
announce-languages = 🌐 Sprachen
announce-by-topic = 🏷 Themen
announce-ring = 🔔 Mit Ton
announce-hush = 🔕 Ohne Ton
announce-test = 🧪 Schick sie mir
announce-send = 📣 Verschicken …
announce-discard = 🗑 Verwerfen
announce-all = 📣 Alle
announce-preview = 👁 Vorschau
announce-drop-version = ✕ Weglassen
announce-no-links = ✕ Ohne Links
announce-main = Jede Sprache
announce-for-whom = <b>Für wen?</b> Was du zusammen wählst, muss alles zutreffen. Aktiv ist, wer gekommen ist, ein Thema gewählt, einen Artikel behalten oder nach Nachrichten gefragt hat.
announce-which-language = In welcher Sprache liest sie sich anders? Alle anderen bekommen den Haupttext.
announce-which-readers = Welche Sprache sprechen ihre Leser mit mir? Ohne Auswahl sind es alle.
announce-which-followers = Wer welches Thema hat, soll sie bekommen? Ohne Auswahl alle.
announce-ask-version = 🌐 <b>{ $language }</b>: Schick mir, was Leser dieser Sprache bekommen sollen.
announce-ask-links = Schick mir die Links, einen pro Zeile, anstelle derer, die es gibt: Worte, ein Strich und die Adresse. Mit /start statt der Adresse führt der Link zu mir, und ich zähle, wer darüber kommt.

    <code>Mehr lesen | https://example.org
    Themen wählen | /start</code>
announce-one-message = Eine Ankündigung ist eine einzige Nachricht: Die erste habe ich behalten, und was gleich dahinter kam, weggelassen. ✏️ nimmt einen anderen Text.
announce-tested = So kommt sie an.
announce-really-discard = Diesen Entwurf verwerfen?
announce-yes-discard = 🗑 Ja, verwerfen
announce-discarded = Verworfen.
announce-quiet-hours = Wer Ruhezeiten hat, bekommt sie, wenn diese enden.
announce-others = Alle anderen: { $count }
announce-really-send = { $count ->
    [one] <b>An einen Chat schicken?</b>
   *[other] <b>An { $count } Chats schicken?</b>
}
announce-yes-send = ✅ An { $count } schicken
announce-sending = Sie ist unterwegs.
announce-is-out = Sie ist schon raus.
announce-elsewhere = Diesen Entwurf hat gerade jemand anderes in der Hand.
announce-under-way = 📤 Sie ist unterwegs.
announce-is-paused = ⏸ Sie ist angehalten.
announce-is-done = ✅ Sie ist raus.
announce-is-cancelled = { $count ->
    [0] ✕ Abgebrochen: Niemand hatte sie.
    [one] ✕ Abgebrochen: Ein Chat hatte sie.
   *[other] ✕ Abgebrochen: { $count } Chats hatten sie.
}
announce-blocked = davon { $count } nicht mehr da
announce-cancel = ✕ Abbrechen …
announce-really-cancel = { $sent ->
    [0] Noch hat sie niemand.
    [one] Ein Chat hat sie.
   *[other] { $sent } Chats haben sie.
} Abgebrochen geht sie an keinen der anderen: { $left }. Das lässt sich nicht rückgängig machen.
announce-yes-cancel = ✕ Ja, abbrechen
announce-cancelled-now = { $count ->
    [0] Abgebrochen. Niemand hatte sie.
    [one] Abgebrochen. Ein Chat hatte sie.
   *[other] Abgebrochen. { $count } Chats hatten sie.
}
announce-correct = ✏️ Korrigieren
announce-which-correction = Welche Fassung soll korrigiert werden?
announce-ask-correction = Schick mir, wie es heißen soll. Das Foto bleibt, wenn du kein anderes schickst; die Links bleiben.
announce-really-correct = { $count ->
    [0] Noch hat sie niemand, also geht sie so raus. Korrigieren?
    [one] Ein Chat hat sie. Dort korrigieren?
   *[other] { $count } Chats haben sie. Dort korrigieren, und wo sie noch ankommt?
}
announce-yes-correct = ✏️ Ja, korrigieren
announce-corrected = ✏️ Korrigiert: { $count }
announce-not-corrected = ging nicht: { $count }

error-announcement-gone = Diese Ankündigung gibt es nicht mehr.
error-announcement-out = Sie ist schon raus.
error-announcement-elsewhere = Diesen Entwurf hat gerade jemand anderes in der Hand. Mit /announce kannst du ihn übernehmen.
error-announcement-changed = Sie hat sich geändert, seit du sie gesehen hast. Bitte sieh noch einmal hin.
error-announcement-nobody = Hier ist niemand mehr, also wurde nichts verschickt.
error-announcement-words = Eine Ankündigung ist ein Text, oder ein Foto mit Worten darunter. Bitte schick eines davon.
error-announcement-file = Dateien kann ich nicht ankündigen. Bitte schick einen Text, oder das Bild als Foto.
error-announcement-long = Das sind { $length } Zeichen; in eine Nachricht passen { $limit }. Bitte kürze es.
error-announcement-caption = Unter ein Foto passen { $limit } Zeichen; das sind { $length }. Bitte kürze es, oder lass das Foto weg.
error-announcement-no-photo = Sie ging ohne Foto raus, und Telegram setzt nachträglich keines ein. Bitte schick nur Worte.
error-announcement-link = In dieser Zeile finde ich keine Adresse: „{ $line }“. So sollte sie aussehen: Worte | https://example.org
error-announcement-label = In dieser Zeile fehlen die Worte, oder sie sind länger als { $limit } Zeichen: „{ $line }“
error-announcement-links = Mehr als { $limit } Links sind zu viele. Bitte wähle aus.
error-announcement-refused = Telegram nimmt das nicht an, also habe ich es nicht behalten: { $why }
