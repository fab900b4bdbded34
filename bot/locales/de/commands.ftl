command-start = Hier geht es los
command-topics = Deine Themen wählen
command-digest = Der Digest, jetzt gleich
command-latest = Die neuesten Artikel
command-search = In den Artikeln suchen
command-story = Wie eine Geschichte weiterging
command-follow = Eigenen Wörtern folgen
command-following = Die Wörter, denen du folgst
command-saved = Die gemerkten Artikel
command-history = Deine früheren Digests
command-settings = Uhrzeit, Tage, Zeitzone und Sprache
command-pause = Den Digest pausieren
command-stop = Den Digest abbestellen
command-help = Was ich kann
command-privacy = Was ich über dich speichere
command-export = Deine Daten herunterladen
command-delete-me = Deine Daten löschen
command-connect = Einen Kanal oder eine Gruppe verbinden
command-chats = Verbundene Kanäle und Gruppen
command-add = Einen Artikel hinzufügen
command-drafts = Was noch nicht veröffentlicht ist
command-queue = Was auf eine Entscheidung wartet
command-desk = Die nächsten Digests, bevor sie rausgehen
command-plan = Der Tag: was wann erscheint
command-topic = Themen anlegen oder ändern
command-feeds = Die Feeds, die ich lese
command-opml = Die Feeds als Datei, rein und raus
command-people = Wer in der Redaktion was macht
command-deliveries = Was verschickt wurde, und Korrekturen
command-announce = Den Lesern schreiben
command-status = Artikel, Chats und Zustellungen
command-audit = Wer was getan hat
command-stats = Zahlen in Bildern

bot-short-description = Ein Digest am Tag mit den Nachrichten zu den Themen, die du wählst, wann immer du magst.
bot-description = Hallo! Jeden Tag bringe ich dir einen kurzen, sorgfältig gemachten Digest: die Nachrichten zu den Themen, die du wählst, zusammengefasst in den Worten der Artikel, zu der Uhrzeit, die dir passt.

    Das geht auch in Gruppen und Kanälen.
