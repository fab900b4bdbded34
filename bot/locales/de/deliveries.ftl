deliveries-rights-missing = ⚠️ Ich darf in <b>{ $chat }</b> nicht schreiben, deshalb kam der Digest nicht an. Gib mir das Recht, dort Nachrichten zu senden, oder öffne das allgemeine Thema wieder.

    Telegram sagt: { $reason }
deliveries-topic-lost = 📌 In <b>{ $chat }</b> ist das Thema für die Digests geschlossen oder gelöscht, deshalb kommen sie von jetzt an im allgemeinen Thema. Um ein anderes zu wählen, schick dort /settings.
deliveries-pin-refused = 📌 Ich konnte den Digest in <b>{ $chat }</b> nicht anheften und versuche es nicht mehr. Sobald ich das Recht habe, schalte es in den Einstellungen wieder ein.

    Telegram sagt: { $reason }
deliveries-chat-disabled = 🔕 Drei Digests in Folge ließen sich in <b>{ $chat }</b> nicht veröffentlichen, deshalb versuche ich es nicht mehr. Sobald ich dort schreiben darf, mache ich weiter, auch mit dem, was abgelehnt wurde; in einer Gruppe hilft dort ein Befehl an mich.

    Telegram sagt: { $reason }
deliveries-edition-paused = ⏸ <b>Ausgabe { $edition } ist angehalten</b>: Telegram nimmt ihren Text nicht an. Wer sie noch nicht hat, wartet; sonst wird niemand aufgehalten.

    Telegram sagt: { $reason }
clock-doubted = ⏰ <b>Die Uhr meines Rechners geht falsch</b>: Sie zeigt { $here }, die von Telegram { $there } (UTC). Die Digests warten, bis sie gestellt ist, und gehen dann von selbst weiter.
backup-failed = 💾 <b>Es konnte kein Backup erstellt werden</b>. Der Bot läuft weiter; der nächste Versuch folgt in einer Minute.

    Der Grund: { $reason }
backup-sent = 💾 Das Backup. Artikel: { $articles }, Chats: { $chats }. Behalte es für dich: Es enthält alles.
backup-sent-part = 💾 Das Backup, Teil { $part } von { $parts }. Artikel: { $articles }, Chats: { $chats }. Behalte es für dich: Es enthält alles. So werden die Teile eins: <code>{ $join }</code>
backup-not-sent = 💾 <b>Das Backup ist gemacht, konnte aber nicht hierher gesendet werden.</b> Es liegt in seinem Ordner.

    Der Grund: { $reason }
was-off = 🔌 <b>Ich war aus</b>: von { $from } bis { $until }. Was inzwischen fällig war, geht jetzt hinaus oder, wo es dafür zu spät ist, mit dem nächsten Digest.
digests-late = 🐢 <b>Digests sind verspätet</b>: { $count ->
    [one] einer wartet
   *[other] { $count } warten
}, der erste seit { $since }. /deliveries zeigt, wie es weitergeht.
feeds-silent = 📡 <b>Kein Feed antwortet mehr</b>: Keiner der { $count } hat seit { $since } etwas Lesbares geliefert. Wahrscheinlich ist mein Weg ins Web versperrt; /feeds zeigt, was jeder sagt.
deliveries-push-paused = ⏸ <b>Der Versand ist angehalten</b>: { $failures } der letzten { $of } Nachrichten gingen schief. Verloren ist nichts; es geht nichts mehr raus, bis du nachgesehen hast.

    Zuletzt: { $reason }

# Progress of a push
push-under-way = 📤 <b>Versand läuft</b>: { $done } von { $total }
push-paused = ⏸ <b>Der Versand ist angehalten</b>: { $done } von { $total }
push-finished = ✅ <b>Verschickt</b>: { $done } von { $total }
push-left = Noch offen: { $count }
push-rate = { $rate } pro Sekunde, noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
push-pause = ⏸ Anhalten
push-resume = ▶️ Fortsetzen
push-details = 📬 Einzelheiten
push-paused-now = Angehalten. Was unterwegs ist, kommt noch an.
push-resumed-now = Der Versand geht weiter.

# /deliveries
deliveries-heading = 📬 Zustellungen
deliveries-title = <b>📬 Zustellungen</b>
deliveries-running = Die Nachrichten gehen raus, wenn sie fällig sind.
deliveries-paused = ⏸ Angehalten seit { $day }, { $time }.
deliveries-paused-why = ⏸ Angehalten seit { $day }, { $time }: { $reason }
deliveries-digest = <b>{ $number }</b> · Digest vom { $day } · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 sofort, { $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 Ankündigung, { $day }
deliveries-correction = <b>{ $number }</b> · ✏️ Korrektur von { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ { $of } zurückgezogen · { $language }
deliveries-left = noch { $count }
deliveries-shows = Themen: { $topics }
deliveries-withdrawn = ⛔ Zurückgezogen.
deliveries-superseded = Eine neuere Korrektur ist an ihre Stelle getreten.
deliveries-edition-waits = ⏸ { $reason ->
    [none] Von dir angehalten
   *[other] Angehalten: { $reason }
}
deliveries-reasons = <b>Warum nicht alles ankam</b>
deliveries-reason = • { $count } { $state }: { $reason }
deliveries-failed = gescheitert
deliveries-unknown = ungewiss
deliveries-skipped = unterlassen
deliveries-by-topic = 🏷 Nach Thema
deliveries-pick-topic = Welches Thema? Die Zahl sagt, wie viele Nachrichten damit ankamen.
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ Gescheiterte noch einmal ({ $count })
deliveries-again-unknown = ↻ Ungewisse noch einmal ({ $count })
deliveries-really-again-failed = { $count ->
    [0] Von den gescheiterten lässt sich keine noch einmal schicken: Jene Chats wollen sie nicht mehr.
    [one] Eine Nachricht ist gescheitert. Noch einmal schicken?
   *[other] { $count } Nachrichten sind gescheitert. Noch einmal schicken?
}
deliveries-really-again-unknown = { $count ->
    [0] Es ist nichts Ungewisses mehr übrig.
    [one] Eine Nachricht ist ungewiss und höchstwahrscheinlich angekommen. Noch einmal geschickt, kommt sie vielleicht doppelt. Trotzdem schicken?
   *[other] { $count } Nachrichten sind ungewiss, und neun von zehn sind angekommen. Noch einmal geschickt, kommen diese doppelt. Trotzdem schicken?
}
deliveries-yes-again = Ja, { $count } schicken
deliveries-sending-again = { $count ->
    [one] Eine Nachricht ist wieder unterwegs.
   *[other] { $count } Nachrichten sind wieder unterwegs.
}
deliveries-send-on = ▶️ Weiter verschicken
deliveries-renew = ✏️ Aktualisieren
deliveries-take-back = ⛔ Zurückziehen
deliveries-refresh = ↻ Aktualisieren
deliveries-really-take-back = { $count ->
    [0] Ausgabe { $number } hat noch niemand. Trotzdem zurückziehen?
    [one] Ausgabe { $number } hat ein Chat. Dort zurückziehen? Die Nachricht wird sagen, dass sie zurückgezogen wurde und warum.
   *[other] Ausgabe { $number } haben { $count } Chats. Überall zurückziehen? Die Nachrichten werden sagen, dass sie zurückgezogen wurde und warum.
}
deliveries-taking-back = Sie wird zurückgezogen.
deliveries-renewing = Wo sich ihre Artikel geändert haben, ändern sich auch die Nachrichten.
deliveries-no-edition = Das ist nicht mehr hier.
error-edition-missing = Das ist nicht mehr hier.
error-edition-superseded = Eine neuere Korrektur ist an ihre Stelle getreten: Von ihr geht nichts mehr raus.
error-edition-withdrawn = Sie wurde zurückgezogen: Von ihr geht nichts mehr raus.

# Correcting what is published
corrections-correct = ✏️ Korrigieren
corrections-retract = ⛔ Zurückziehen
corrections-what = Was ist falsch?
corrections-reach = { $count ->
    [one] Ein Chat hat ihn bekommen.
   *[other] { $count } Chats haben ihn bekommen.
}
corrections-reach-none = In einem Digest hat ihn noch niemand bekommen.
corrections-edited = Du hast deine Nachricht bearbeitet, aber der Artikel ist schon erschienen. Korrigiert sähe er so aus:
corrections-yes-correct = ✏️ Überall korrigieren
corrections-really-retract = Zurückziehen? Jede Nachricht, die ihn zeigt, sagt es dann an seiner Stelle, mit dem Grund. Auch das Archiv verlässt er. <b>Warum?</b>
corrections-begun = Hier ist es getan. Jetzt folgen die Chats.
corrections-state = <b>In den Chats</b>
corrections-nobody = Niemand hatte ihn bekommen, also ist sonst nichts zu ändern.
corrections-forgotten = Diese Korrektur habe ich nicht mehr. Bitte fang noch einmal an.
corrections-not-out = Er ist nicht veröffentlicht, also gibt es in den Chats nichts zu korrigieren.
corrections-retracted = ⛔ <b>Zurückgezogen</b>
deliveries-articles = 📰 Ihre Artikel
deliveries-pick-article = Welcher Artikel ist falsch? Auf seiner Karte kannst du ihn korrigieren oder zurückziehen.
corrections-open = ✏️ Korrigieren, zurückziehen
corrections-ground-wrong = ⛔ Er ist falsch
corrections-ground-early = ⛔ Er erschien aus Versehen
corrections-ground-request = ⛔ Die Quelle bat darum
corrections-own-words = ✍️ In eigenen Worten
corrections-ask-line = Was war falsch, und was ist richtig? Eine Zeile, so wie die Leser sie sehen sollen.
corrections-ask-reason = Warum wird er zurückgezogen? Eine Zeile, so wie die Leser sie sehen sollen.
corrections-reach-answers = { $count ->
    [one] Er steht auch in einer Antwort: auf /latest, /article oder /story, oder geteilt.
   *[other] Er steht auch in { $count } Antworten: auf /latest, /article oder /story, oder geteilt.
}
corrections-answers = Korrigierte Antworten: { $count }
corrections-answers-lost = nicht mehr zu ändern: { $count }
corrections-told = Wer ihn hat, erfährt es.
corrections-untold = Das hat niemanden irregeführt, also wird es den Lesern nicht gesagt.
corrections-same = So ist es schon.
corrections-ask-date = An welchem Tag wurde er geschrieben? Zum Beispiel: gestern, 25.11. oder 25. November 2026.
corrections-date-now = Jetzt ist es: { $day }
corrections-no-date = Unbekannt
corrections-date-kept = Notiert. Nachrichten zeigen diesen Tag nicht.
corrections-sort = ✏️ Dort einordnen
corrections-topics-stay = In Digests, die schon draußen sind, bleibt er stehen, und niemandem wird gesagt, dass es falsch war.
corrections-topics-news = Er ist keinen Tag alt: Wer { $topics } liest, bekommt ihn mit dem nächsten Digest, und niemand zweimal.
corrections-topics-old = Er ist über einen Tag alt: Bei { $topics } ist er nichts Neues mehr, aber /latest zeigt ihn dort.

deliveries-chats-refuse = ⏸ <b>Der Versand ist angehalten</b>: { $refusals } der letzten { $of } Nachrichten wurden abgelehnt, als gäbe es ihre Chats nicht mehr, weit mehr als sonst. Stimmt das Token des Bots noch? Diese Chats sind abgeschaltet; ein Knopf holt sie zurück, mit dem, was sie verpasst haben.

    Zuletzt: { $reason }
push-revive = ↩️ Zurückholen
deliveries-revived = { $count ->
    [0] Seitdem wurde kein Chat abgeschaltet.
    [one] Ein Chat ist wieder da. Was er verpasst hat, geht mit dem Rest raus.
   *[other] { $count } Chats sind wieder da. Was sie verpasst haben, geht mit dem Rest raus.
}
push-revive-chats = ↩️ Chats zurückholen
