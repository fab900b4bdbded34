reading-topics = 🗂 <b>Themen</b>
    Tipp auf eines, um ihm zu folgen; tipp noch einmal, um es zu lassen.
reading-topics-of = 🗂 <b>Themen von { $chat }</b>
    Tipp auf eines, um ihm zu folgen; tipp noch einmal, um es zu lassen.
reading-no-topics = Es gibt noch keine Themen. Alle Artikel stehen in /latest.
reading-resting = { $count ->
    [one] 🗄 Die Redaktion hat { $topics } vorerst beiseitegelegt. Kommt das Thema zurück, kommt es wieder wie bisher.
   *[other] 🗄 Die Redaktion hat { $topics } vorerst beiseitegelegt. Kommen die Themen zurück, kommen sie wieder wie bisher.
}
reading-topic-rests = 🗄 Die Redaktion hat { $topic } vorerst zurückgestellt. Wer dem Thema folgt, bekommt es wieder, sobald es zurück ist.
reading-followed = Hinzugefügt: { $topic }.
reading-left = Entfernt: { $topic }.
reading-none-left = Es ist kein Thema mehr gewählt, also kommt kein Digest.

reading-digest-no-topics = Noch ist kein Thema gewählt: Das geht in /topics. Alle Artikel stehen in /latest.
reading-digest-nothing = 🗞 Seit dem letzten Digest nichts Neues zu den gewählten Themen.
reading-latest-button = 📰 Die neuesten Artikel

reading-latest = 📰 <b>Die neuesten Artikel</b>
reading-latest-on = <b>{ $topic }</b> · die neuesten Artikel
reading-no-articles = Es gibt noch keine Artikel.
reading-none-on-topic = Zu <b>{ $topic }</b> gibt es noch nichts. Alle Artikel stehen in /latest.

reading-article-which = Welcher? Schreib seine Nummer, etwa <i>/article 12</i>, oder wähle einen aus /latest.
reading-daily = Möchtest du solche Nachrichten jeden Tag, zu den Themen, die du wählst?
reading-daily-button = 🗞 Ja, zeig mir das

reading-search-ask = 🔎 Wonach suchst du? Schick mir ein paar Wörter.
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] mehr als { $count } Artikel
   *[false] { $count ->
        [one] 1 Artikel
       *[other] { $count } Artikel
    }
}
reading-search-newest = 🕒 Neueste zuerst
reading-search-best = ⭐ Beste zuerst
reading-search-meant = 🔎 Nichts gefunden für <i>{ $query }</i>. Meintest du <b>{ $meant }</b>?
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 Nichts gefunden für <b>{ $query }</b>. { $words ->
    [one] Versuch ein anderes Wort, oder blättere in /latest.
   *[other] Ein Artikel muss alle Wörter enthalten: Versuch es mit weniger.
}
reading-search-no-words = Ich brauche mindestens ein Wort, etwa <i>/search Schnellzug</i>.

reading-search-alike = ≈ <i>Ohne diese Wörter, aber zum selben Thema:</i>
reading-similar-button = ≈ Ähnliches
reading-similar = ≈ Ähnlich wie <b>{ $title }</b>
reading-similar-none = Ähnliches gibt es noch nicht.
reading-similar-unknown = Ich kann Artikel gerade nicht nach ihrem Sinn vergleichen.

reading-in-other-languages = ▾ { $count ->
    [one] 1 weiterer in anderen Sprachen
   *[other] { $count } weitere in anderen Sprachen
}
reading-every-language = 🌐 In allen Sprachen

saved-button = ★ Merken
saved-button-off = ✓ Gemerkt
saved-noted = ★ Gemerkt: Alles steht in /saved.
saved-let-go = Nicht mehr gemerkt.
saved-heading = ★ <b>Gemerkt</b> · { $count }
saved-none = Du hast dir noch nichts gemerkt: Mit ★ unter einem Artikel geht es.
saved-nothing = Nichts Gemerktes enthält <b>{ $query }</b>.
saved-export = 📥 Als Datei
error-too-many-saved = Mehr als { $limit } Artikel merke ich dir nicht. Nimm zuerst einige heraus.
saved-file = Gemerkte Artikel: { $count }
saved-title = Gemerkte Artikel
saved-private = Was du dir merkst, gehört dir: Das geht in unserem privaten Chat.
history-heading = 🗓 <b>Deine Digests</b>
    Tipp auf ein Datum oder schreib es: <i>/history 24.12.</i>
history-none = Noch gibt es keinen Digest, den ich wieder zeigen könnte.
history-not-then = Von dem Tag habe ich keinen Digest: /history zeigt, welche es gibt.
history-unclear = Das Datum habe ich nicht verstanden. Schreib es so: <i>/history 24.12.</i>

follow-ask = Wonach soll ich Ausschau halten? Schick mir ein paar Wörter, etwa <i>huawei italien</i>: Ein Artikel muss alle haben.
follow-preview = 🔎 <b>{ $words }</b>: { $count ->
        [0] in der letzten Woche nichts. Ich kann trotzdem Ausschau halten.
        [one] ein Artikel in der letzten Woche.
       *[other] { $count } Artikel in der letzten Woche.
    }
follow-how = Soll das einen eigenen Abschnitt in deinem Digest bekommen oder sofort kommen?
follow-in-digest = In meinen Digest
follow-at-once = 🔔 Sofort
follow-not = Doch nicht
follow-dropped = Gut, ich halte nach nichts Neuem Ausschau.
follow-noted = Erledigt: Deine Digests haben einen Abschnitt <b>{ $words }</b>, sobald es etwas gibt.
follow-noted-at-once = Erledigt: Sobald etwas zu <b>{ $words }</b> erscheint, sage ich es dir sofort, höchstens { $count ->
        [one] einmal
       *[other] { $count }-mal
    } am Tag und nie in deinen Ruhezeiten. Der Rest kommt im Digest.
follow-undo = ↩ Rückgängig
follow-ended = Du folgst <b>{ $words }</b> nicht mehr.
follow-private = Welchen Wörtern du folgst, ist deine Sache: Das geht in unserem privaten Chat.
following-button = Meine Wörter
following-none = Du folgst noch keinen eigenen Wörtern. Fang an mit <code>/follow huawei italien</code>.
following-heading = <b>Deine Wörter</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> – pausiert
following-at-once = { $number }. <b>{ $words }</b> – 🔔 sofort
following-at-once-how = 🔔 Höchstens { $count ->
        [one] einmal
       *[other] { $count }-mal
    } am Tag, nie in Ruhezeiten; der Rest steht im Digest.
following-pause = ⏸ Pause { $number }
following-resume = ▶ Weiter { $number }
following-to-at-once = 🔔 Sofort { $number }
following-to-digest = 🗞 Digest { $number }
following-most = { $count } am Tag
following-end = ✕ Beenden { $number }
error-words-too-common = „{ $words }“ allein steht in fast jedem Artikel. Ergänze ein Wort; ein Name kommt in Anführungszeichen, etwa „The Who“.
error-follow-empty = Ich brauche mindestens ein Wort, das ein Artikel haben soll.
error-follow-too-long = Mehr als { $limit } Zeichen kann ich nicht beobachten. Geht es mit weniger Wörtern?
error-follow-too-broad = Das wäre fast alles. Magst du ein Wort ergänzen, das es unterscheidet?
error-follow-too-many = { $count } Artikel in der letzten Woche: eher ein Thema als eine Suche. Magst du ein Wort ergänzen?
error-follow-contradictory = Diese Wörter verlangen etwas und schließen es zugleich aus: Das kann kein Artikel erfüllen.
error-too-many-follows = Mehr als { $limit } kann ich nicht beobachten. Beende zuerst etwas in /following.
