# How a day stands in a sentence: a pattern of CLDR, https://cldr.unicode.org/translation/date-time
day-pattern = EEEE, d. MMMM
# A name with what tells it from others, as in "Portland (Oregon)".
name-beside = { $name } ({ $more })

back = ‹ Zurück
cancel = Abbrechen
done = Fertig
cancelled = Alles klar, es bleibt, wie es war.
nothing-to-cancel = Es gibt nichts abzubrechen.

error-unexpected = Da ist etwas schiefgegangen. Verloren ist nichts; bitte versuch es gleich noch einmal.
error-store = Ich erreiche mein Archiv gerade nicht. Es wurde nichts geändert; bitte versuch es in ein paar Minuten noch einmal.
error-took-too-long = Das dauerte so lange, dass ich die Suche abgebrochen habe. Es wurde nichts geändert; bitte versuch es in ein paar Minuten noch einmal, oder mit weniger auf einmal.
error-unknown-command = Diesen Befehl kenne ich nicht. /help zeigt, was ich kann.
error-old-button = Dieser Knopf gehört zu einer älteren Nachricht. /help zeigt, was ich jetzt kann.
error-not-allowed = Das ist der Redaktion vorbehalten.
error-all-topics = Das betrifft alle Themen, und du kümmerst dich um einige davon.
error-other-topics = Um dieses Thema kümmern sich andere.
error-not-admin = Das können nur die Admins dieses Chats ändern.
error-unknown-topic = Ein Thema „{ $slug }“ gibt es nicht. /topics zeigt, welche es gibt.
error-unknown-article = Einen Artikel mit dieser Nummer gibt es nicht.
error-article-forgotten = Dieser Artikel wird nicht mehr aufbewahrt.

error-empty = Der Text ist leer. Schick mir den Artikel als Text: Die erste Zeile wird der Titel.
error-no-words = Darin sehe ich keine Wörter. Schick mir den Artikel als Text: Die erste Zeile wird der Titel.
error-too-long = Der Text hat { $length } Zeichen, und mehr als { $limit } nehme ich nicht. Bitte schick ihn in Teilen.
error-binary = Solche Dateien kann ich nicht lesen. Ich lese .txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub und .eml; oder füg den Text hier ein.
error-locked = Die Datei ist mit einem Passwort gesperrt. Schick sie ohne, oder füg den Text hier ein.
error-no-text = In der Datei finde ich keinen Text: Vielleicht enthält sie nur Bilder. Bitte füg den Text hier ein.
error-damaged = Die Datei ist beschädigt: Ich kann sie nicht lesen. Bitte schick sie noch einmal, oder füg den Text hier ein.
error-data = Das sind Daten für Programme (JSON), und ich erkenne nicht, was davon der Artikel ist. Bitte füg Titel und Text hier ein.
error-data-cut = Das ist ein Stück Daten für Programme (JSON), das mittendrin abbricht. Schick das Ganze als Datei, oder füg Titel und Text hier ein.
error-unpacks-too-big = Entpackt wird die Datei viel größer, als sie sein dürfte, also lasse ich sie zu. Bitte füg den Text hier ein.
error-too-complex = Das zu lesen kostet zu viel Zeit oder Speicher. Bitte füg den Text hier ein.
error-page-empty = Auf dieser Seite finde ich keinen Artikel.
error-no-feed = Dort finde ich keinen Feed.
error-no-opml = Das ist keine Liste von Feeds. Schick mir eine OPML-Datei, wie andere Feedreader sie exportieren.
error-link-bad = Dieser Link funktioniert nicht. Schick einen wie https://example.org/nachricht
error-link-forbidden = Dieser Link führt zu keiner öffentlichen Website ({ $host }), also öffne ich ihn nicht.
error-link-unreachable = { $host } ist gerade nicht zu erreichen.
error-link-timeout = Die Seite kam nicht innerhalb von { $seconds } Sekunden.
error-link-too-big = Die Seite ist zu groß: Ich nehme höchstens { $limit } MB.
error-link-type = Der Link führt zu etwas, das ich nicht lesen kann ({ $type }).
error-link-status = Die Website verweigert die Seite (Fehler { $status }).
error-link-redirects = Der Link führt immer weiter: Nach { $limit } Weiterleitungen habe ich aufgegeben.
error-link-members = Diese Nachricht sehen nur die Mitglieder jenes Chats.
error-link-chat = Der Link führt zu einem Telegram-Chat, nicht zu einer seiner Nachrichten.
error-post-missing = Telegram zeigt diese Nachricht nicht: Vielleicht wurde sie gelöscht, oder der Kanal ist nicht öffentlich.
error-post-wordless = In dieser Telegram-Nachricht stehen keine Wörter.
error-proxy-unreachable = Der Proxy { $host } antwortet nicht. Wer diesen Bot betreibt, kann danach sehen.
error-proxy-refused = Der Proxy { $host } lässt nichts durch. Wer diesen Bot betreibt, kann danach sehen.
error-bad-line = Diese Zeile ist kein Artikel: Sie muss ein JSON-Objekt mit „title“ und „text“ sein.
error-walled = Diese Seite gibt ihren Text nur an Abonnenten heraus.
error-encoding = Ich kann die Zeichen in der Datei nicht lesen. Speichere sie als UTF-8 und schick sie noch einmal.
error-too-big = Die Datei ist zu groß: Ich nehme höchstens { $limit } MB.
error-unknown-zone = Ich kenne weder Ort noch Zeitzone „{ $name }“. Versuch es mit einer großen Stadt in der Nähe oder mit der Zeit auf deiner Uhr.
error-not-understood = Das habe ich nicht verstanden. Schick mir ein paar Wörter, nach denen ich suchen soll, oder sieh in /help nach.

inbox-too-much = Das ist mehr, als ich auf einmal lesen kann. In ein paar Minuten lese ich weiter; was du bis dahin schickst, wird nicht gelesen.
inbox-cannot-keep = Ich erreiche mein Archiv gerade nicht. Deine Nachricht wartet bei Telegram, und ich antworte, sobald ich kann.
inbox-interrupted = Ich wurde unterbrochen, während ich dir antwortete. Falls nichts ankam, schick es bitte noch einmal.
inbox-unwritable = ⚠️ Nachrichten warten bei Telegram, weil ich nicht in mein Archiv schreiben kann: { $reason }
inbox-set-aside = ⚠️ Eine Nachricht hat ihre Verarbeitung dreimal abgebrochen, deshalb habe ich sie beiseitegelegt. Im Terminal: <code>newsdigest inbox list</code>
inbox-deaf = ⚠️ Seit einigen Minuten bringt mir Telegram nichts mehr von dem, was geschrieben wird. Ich frage weiter und antworte, sobald es kommt.
inbox-another-polls = ⚠️ Ein anderes Programm holt meine Nachrichten bei Telegram ab: Es läuft mit demselben Token, oder ein Webhook ist gesetzt. Bis es endet, höre ich niemanden.
inbox-hearing-again = ✅ Ich höre wieder alle, nach { $minutes ->
    [one] { $minutes } Minute
   *[other] { $minutes } Minuten
}: Was inzwischen geschrieben wurde, wird beantwortet.

error-too-many-pages = Diese PDF-Datei hat { $pages } Seiten; ich lese höchstens { $limit }. Schick mir nur die des Artikels.
