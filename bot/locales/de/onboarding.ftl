onboarding-greeting = 👋 <b>Hallo, { $name }!</b>
    Jeden Tag bringe ich dir einen Digest: die Nachrichten zu deinen Themen, zusammengefasst in den Worten der Artikel.
onboarding-sample = 📰 Das Neueste:
onboarding-sample-new = 📰 Gerade eingetroffen:
onboarding-no-articles = 📰 Noch ist kein Artikel da; der erste lässt nicht lange auf sich warten.
onboarding-choose = <b>Was interessiert dich?</b> Tipp deine Themen an. { $when }
onboarding-followed = ✅ Du folgst jetzt <b>{ $topic }</b>. { $when }
onboarding-when = Der Digest kommt um <b>{ $time }</b> ({ $place }).
onboarding-no-topics = Noch gibt es keine Themen zur Auswahl. Schau bald wieder herein: /topics
onboarding-link-without-topic = Dieser Link führt zu einem Thema, das es hier nicht oder nicht mehr gibt.

onboarding-first-button = 🗞 Jetzt den ersten Digest
onboarding-read-button = 📖 Den Artikel lesen
onboarding-settings-button = ⚙️ Uhrzeit und Einstellungen
onboarding-topics-button = 🗂 Themen
onboarding-digest-button = 🗞 Was gibt’s Neues?

onboarding-choose-first = Wähle zuerst mindestens ein Thema.
onboarding-first-sent = Kommt sofort!
onboarding-first-already = Der erste Digest ist schon da: Er steht weiter oben. /digest bringt, was neu ist.
onboarding-first-empty = Zu den gewählten Themen gab es in den letzten sieben Tagen nichts. Der nächste Digest bringt, was hereinkommt.

onboarding-again = 👋 <b>Hallo, { $name }!</b>
onboarding-back = 👋 <b>Schön, dass du wieder da bist, { $name }!</b> Deine Digests kommen wieder.
onboarding-following = { $count ->
    [one] Du folgst <b>{ $names }</b>.
   *[other] Du folgst { $count } Themen: <b>{ $names }</b>.
}
onboarding-nothing-followed = Im Moment folgst du keinem Thema: Wähle welche, und der Digest kommt.
onboarding-paused = ⏸ Deine Digests machen Pause.

onboarding-thanks = Gern geschehen! 🙂
onboarding-goodbye = Bis bald! 👋 Wenn keine Digests mehr kommen sollen, schreib /stop.
onboarding-stopped = ⏹ <b>Abbestellt.</b> Es kommen keine Digests mehr. Die Themen bleiben, wie sie sind: Mit /start ist alles wieder da.

onboarding-help-reader = <b>Lesen</b>
    /digest – was es zu deinen Themen Neues gibt
    /topics – deine Themen wählen
    /latest – die neuesten Artikel
    /search – Artikel nach Wörtern finden
    /article – ein Artikel, nach seiner Nummer
    /story – wie eine Geschichte weiterging, nach der Nummer eines ihrer Artikel
    /follow – eigenen Wörtern folgen
    /following – die Wörter, denen du folgst
    /suggest – ein Thema oder eine Quelle vorschlagen
    /saved – die Artikel, die du dir gemerkt hast
    /history – deine früheren Digests

    <b>Ganz wie du magst</b>
    /settings – Uhrzeit, Tage, Zeitzone, Sprache
    /pause – ein paar Tage Pause
    /stop – keine Digests mehr
    /start – wieder anfangen

    <b>Deine Daten</b>
    /privacy – was gespeichert ist
    /export – alles als Datei bekommen
    /delete_me – alles löschen
onboarding-help-search = Oder schreib mir einfach ein paar Wörter: Ich suche sie in allen Artikeln.
onboarding-help-inline = In jedem Chat: <code>@{ $bot }</code> und ein paar Wörter finden einen Artikel, den du dort teilen kannst.
onboarding-help-groups = <b>Für Gruppen und Kanäle</b>
    /connect – ein Digest für deine Gruppe oder deinen Kanal
onboarding-help-admin = <b>Deine Gruppen und Kanäle</b>
    /chats – ihre Themen und Einstellungen
    /connect – noch einen Chat verbinden
onboarding-help-editor = <b>Für die Redaktion</b>
    Füg einen Artikel ein oder leite ihn weiter, oder schick einen Link oder eine Datei.
    /add – ein Artikel, Schritt für Schritt
    /queue – was auf eine Entscheidung wartet, eins nach dem anderen
    /drafts – was noch nicht veröffentlicht ist
    /desk – die nächsten Digests, bevor sie rausgehen
    /plan – der Tag: was wann erscheint
    /stats – Zahlen in Bildern: Leser, Themen, Versand
    /topic – Themen anlegen oder ändern
    /feeds – die Feeds, die ich lese: hinzufügen, testen, pausieren
    /opml – Listen von Feeds, rein und raus
onboarding-help-contributor = <b>Für die Zuarbeit</b>
    Füg einen Artikel ein oder leite ihn weiter, oder schick einen Link oder eine Datei.
    /add – ein Artikel, Schritt für Schritt
    /drafts – was von dir noch wartet
onboarding-help-reviewer = <b>Für die Prüfung</b>
    /queue – was auf eine Entscheidung wartet, eins nach dem anderen
onboarding-help-owner = <b>Für alle, die den Bot betreiben</b>
    /people – wer in der Redaktion ist: einladen, ändern, entfernen
    /status – wie es dem Bot geht
    /deliveries – was verschickt wurde: noch einmal, korrigiert, zurückgezogen
    /announce – den Lesern schreiben, neben dem Digest
    /audit – wer was getan hat, auch als Datei
onboarding-help-group = <b>Für alle hier</b>
    /digest – was es Neues gibt
    /latest – die neuesten Artikel
    /search – Artikel nach Wörtern finden
    /story – wie eine Geschichte weiterging

    <b>Für die Admins</b>
    /topics – die Themen wählen
    /settings – Uhrzeit, Tage, Zeitzone, Sprache
    /pause – ein paar Tage Pause
    /stop – keine Digests mehr

onboarding-languages = <b>Welche Sprachen liest du?</b> Tipp auch sie an; bis dahin bringe ich alle.
