feeds-list = 📡 <b>Feeds</b>
    { $count ->
        [one] Ein Feed.
       *[other] { $count } Feeds.
    } Tipp auf einen, um ihn anzusehen oder zu ändern. Mit /opml nimmst du die Liste mit.
feeds-list-empty = 📡 Es gibt noch keine Feeds. Füg einen hinzu: Die Adresse einer Zeitung oder eines Blogs genügt. Oder schick mir eine OPML-Datei.
feeds-new = ➕ Feed hinzufügen
feeds-in-private = Das machen wir besser in unserem privaten Chat.
feeds-ask-address = Schick mir die Adresse des Feeds oder seiner Website.
feeds-looking = ⏳ Ich suche einen Feed bei { $host } …
feeds-added = ✅ <b>{ $title }</b> ist dabei. Was er bringt, wartet unter /drafts, es sei denn, du vertraust ihm.
feeds-known = <b>{ $title }</b> ist schon da.
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ Seine Artikel erscheinen sofort.
feeds-reviewed = 📝 Seine Artikel warten unter /drafts.
feeds-undated = 🕰 Er nennt kein Datum: Was von jetzt an erscheint, wird genommen, was schon dasteht, nicht.
feeds-paused = ⏸ Pausiert.
feeds-next = Nächste Abfrage: { $day } um { $time }.
feeds-troubled = ⚠️ { $trouble } { $count ->
    [one] Bisher einmal.
   *[other] { $count }-mal in Folge.
}
feeds-trust = ✅ Sofort veröffentlichen
feeds-review = 📝 Zu den Entwürfen
feeds-pause = ⏸ Pausieren
feeds-resume = ▶️ Weiter
feeds-test = 🔍 Testen
feeds-remove = 🗑 Entfernen
feeds-really-remove = <b>{ $title }</b> entfernen? Die Artikel, die er gebracht hat, bleiben.
feeds-yes-remove = Ja, entfernen
feeds-removed = <b>{ $title }</b> ist entfernt.
feeds-testing = ⏳ Ich frage bei { $host } nach …
feeds-tested = 🔍 <b>{ $title }</b> funktioniert: { $count ->
    [0] Gerade ist er leer.
    [one] ein Eintrag.
   *[other] { $count } Einträge, der neueste zuerst.
}
feeds-entry = • { $title }
feeds-entry-on = • { $day }: { $title }
feeds-gone = Dieser Feed ist nicht mehr hier.
feeds-look = 📡 Den Feed ansehen
feeds-died = 📡 <b>{ $title }</b> liefert seit Tagen nichts. { $trouble } Ich frage weiter nach, einmal am Tag.
feeds-changed = ✏️ <b>{ $source }</b> hat einen Artikel geändert: „{ $title }“ heißt jetzt „{ $now }“. Unseren habe ich gelassen, wie er ist.
feeds-open-article = 📝 Den Artikel ansehen
feeds-trouble-encoding = Was er schickt, steht in Zeichen, die niemand lesen kann.
feeds-trouble-link-bad = Seine Adresse ist kaputt.
feeds-trouble-link-forbidden = Seine Adresse führt zu keiner öffentlichen Website.
feeds-trouble-link-unreachable = Sein Server ist nicht zu erreichen.
feeds-trouble-link-timeout = Sein Server antwortet nicht rechtzeitig.
feeds-trouble-link-too-big = Was er schickt, ist zu groß.
feeds-trouble-link-type = Was er schickt, ist kein Feed.
feeds-trouble-link-status = Sein Server antwortet mit einem Fehler.
feeds-trouble-link-redirects = Seine Adresse führt immer weiter.
feeds-trouble-no-feed = Was er schickt, ist kein Feed.
feeds-trouble-too-complex = Was er schickt, lässt sich nicht lesen.
feeds-trouble-proxy-unreachable = Der Proxy für das Abrufen antwortet nicht.
feeds-trouble-proxy-refused = Der Proxy für das Abrufen lässt nichts durch.

opml-file = { $count ->
    [one] Der eine Feed, den ich lese,
   *[other] Die { $count } Feeds, die ich lese,
} als OPML. Schick mir so eine Datei, um hinzuzufügen, was darin steht.
opml-nothing = Es gibt noch keine Feeds zum Mitnehmen. Schick mir eine OPML-Datei, um die darin hinzuzufügen.
opml-adding = ⏳ { $done } von { $count } Feeds …
opml-added = 📡 { $count ->
    [0] Kein Feed ist neu; alle sind schon da.
    [one] Ein Feed ist neu.
   *[other] { $count } Feeds sind neu.
} Was sie bringen, wartet unter /drafts; /feeds zeigt sie.

channels-take = 📥 Beiträge übernehmen
channels-taken = 📥 Beiträge nicht mehr übernehmen
channels-published = 📥 Seine Beiträge kommen als Artikel herein und erscheinen sofort.
channels-reviewed = 📥 Seine Beiträge kommen als Entwürfe herein: jeder wartet in der /queue.

feeds-drafts-dropped = 📡 <b>{ $title }</b> bringt mehr Entwürfe, als jemand liest. Ich behalte die neuesten { $kept } und lasse die älteren gehen.
channels-nobodys = 📥 Die Beiträge von <b>{ $chat }</b> kommen nicht mehr herein: Von denen, die ihn verbunden haben, ist niemand aus der Redaktion mehr unter seinen Admins.

# What became of it, and putting feeds in order
feeds-came = In 30 Tagen { $count ->
    [one] kam einer
   *[other] kamen { $count }
}
feeds-published = { $count } veröffentlicht
feeds-discarded = { $count } verworfen
feeds-waiting = { $count ->
    [one] einer wartet
   *[other] { $count } warten
}
feeds-copies = { $count ->
    [one] eine Kopie
   *[other] { $count } Kopien
} von anderen
feeds-idle = 💤 Niemand nimmt etwas davon. Soll er pausieren?
feeds-name = ✏️ Name
feeds-folder = 🗂 Ordner
feeds-merge = 🔗 Verbinden …
feeds-own-name = ↩️ Sein eigener Name
feeds-no-folder = ✖️ Kein Ordner
feeds-ask-name = ✏️ Wie soll <b>{ $title }</b> hier heißen?
feeds-ask-folder = 🗂 In welchen Ordner? Ein Schrägstrich setzt einen in den anderen, wie in <code>Nachrichten/Asien</code>.
feeds-merge-which = 🔗 <b>{ $title }</b>: Welcher Feed macht an seiner Stelle weiter? Was er gebracht hat, bleibt und gilt als bekannt.
feeds-merged = { $title } geht in diesem weiter.
feeds-none-like-it = Kein anderer Feed ist von derselben Seite.
feeds-remove-all = 🗑 Mit Entwürfen weg · { $count }

# Alles, was wartet, auf einmal: erst gefragt, danach rückgängig zu machen
feeds-all-publish = ✅ { $count ->
    [one] Den einen Entwurf
   *[other] Alle { $count } Entwürfe
} von <b>{ $title }</b> veröffentlichen?
feeds-all-discard = 🗑 { $count ->
    [one] Den einen Entwurf
   *[other] Alle { $count } Entwürfe
} von <b>{ $title }</b> verwerfen?
feeds-all-nowhere = Keiner passt zu einem Thema. Entscheide über jeden in /queue.
feeds-all-none = Es wartet nichts mehr.
feeds-all-undo-soon = Eine Minute lang lässt sich das rückgängig machen.
feeds-all-undo = Das lässt sich rückgängig machen.
feeds-all-undone = { $count ->
    [0] Nichts wurde zurückgenommen.
    [one] Ein Artikel ist wieder ein Entwurf.
   *[other] { $count } Artikel sind wieder Entwürfe.
}
feeds-all-stay = { $count ->
    [one] Einer bleibt, wie er ist: Er ist seit mehr als einer Minute erschienen, oder es ist seither etwas mit ihm geschehen.
   *[other] { $count } bleiben, wie sie sind: Sie sind seit mehr als einer Minute erschienen, oder es ist seither etwas mit ihnen geschehen.
}
feeds-merge-really = 🔗 Soll <b>{ $into }</b> an der Stelle von <b>{ $title }</b> weitermachen? { $count ->
    [0] Er hat bisher keinen Artikel gebracht.
    [one] Der eine Artikel, den er gebracht hat, bleibt.
   *[other] Die { $count } Artikel, die er gebracht hat, bleiben.
} Seine Adresse wird nicht mehr gelesen. Das lässt sich nicht rückgängig machen.
feeds-yes-merge = Ja, verbinden
feeds-name-cut = ✂️ Das war zu lang: Behalten habe ich die ersten { $limit } Zeichen.
feeds-folder-cut = ✂️ Das war zu viel: Behalten habe ich die ersten { $deepest } Ordner und von jedem { $limit } Zeichen.
