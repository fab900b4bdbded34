groups-greeting = 👋 Hallo zusammen! Jeden Tag kann ich euch einen Digest mit den Nachrichten zu den Themen bringen, die euch wichtig sind.

    <b>Für die Admins:</b> Wählt die Themen, dann Uhrzeit, Tage und Sprache, gleich hier oder mit /topics und /settings.
groups-greeting-again = 👋 Da bin ich wieder! Ich mache weiter, wo wir aufgehört haben: Die Themen stehen in /topics, alles andere in /settings.
groups-first-button = 🗞 Ersten Digest gleich senden
groups-topics-button = 🗂 Themen
groups-settings-button = ⚙️ Einstellungen
groups-pause-button = ⏸ Eine Woche Pause

groups-connect = 🔗 <b>Einen Kanal oder eine Gruppe verbinden</b>
    Wähle unten einen Chat, den du verwaltest. In einem Kanal brauche ich das Recht, Nachrichten zu veröffentlichen.

    Keine Knöpfe zu sehen? <a href="{ $link }">Füg mich von hier aus einem Kanal hinzu</a>; einer Gruppe wie jedes andere Mitglied.
groups-channel-button = 📣 Ein Kanal
groups-group-button = 👥 Eine Gruppe
groups-connect-in-private = Kanäle und Gruppen werden in unserem privaten Chat verbunden.
groups-open-private = Zum privaten Chat

groups-connected = ✅ <b>{ $chat }</b> ist verbunden.
groups-what-next = Wähle jetzt die Themen von <b>{ $chat }</b>. Auch Uhrzeit, Tage und Sprache kannst du ändern: Vorerst kommt der Digest um { $time } ({ $place }).
groups-not-there = Ich bin noch nicht in <b>{ $chat }</b>. Füg mich als Admin mit dem Recht hinzu, Nachrichten zu veröffentlichen, und tipp dann auf „Noch einmal versuchen“.
groups-not-admin = Du stehst nicht unter den Admins von <b>{ $chat }</b>: Nur jemand von ihnen kann den Chat verbinden.
groups-may-not-post = In <b>{ $chat }</b> darf ich noch nicht schreiben. Gib mir dort das Recht, Nachrichten zu veröffentlichen, und tipp dann auf „Noch einmal versuchen“.
groups-that-chat = jenem Chat
groups-retry = 🔁 Noch einmal versuchen
groups-add-to-channel = ➕ Einem Kanal hinzufügen

groups-list = 🔗 <b>Verbundene Kanäle und Gruppen</b>
    Tipp auf einen Eintrag, um ihn zu ändern. /connect verbindet einen weiteren Chat.
groups-list-empty = Du hast noch keinen Kanal und keine Gruppe verbunden. Das geht mit /connect.
groups-right-lost = Du verwaltest „{ $chat }“ nicht mehr, deshalb steht dieser Chat nicht mehr auf deiner Liste.
groups-view = { $emoji } <b>{ $chat }</b>
groups-view-topics = { $count ->
    [0] Noch kein Thema: Es kommt nichts.
    [one] Ein Thema.
   *[other] { $count } Themen.
}
groups-view-gone = Ich bin nicht mehr in diesem Chat. Füg mich wieder hinzu, und ich mache mit denselben Themen weiter, oder trenne ihn.
groups-disconnect = ✕ Trennen
groups-really-disconnect = <b>{ $chat }</b> trennen? Dort kommen keine Digests mehr an, und ich vergesse Themen und Einstellungen.
groups-yes-disconnect = Ja, trennen
groups-disconnected = <b>{ $chat }</b> ist nicht mehr verbunden.

groups-view-refused = Was ich dorthin schickte, wurde abgelehnt, deshalb habe ich aufgehört. Sobald ich dort schreiben darf, mache ich weiter; in einer Gruppe hilft dort ein Befehl an mich.
groups-view-others = 👤 Verbunden hat ihn jemand anderes.
