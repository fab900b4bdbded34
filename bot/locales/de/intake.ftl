# The card of an article
intake-draft = 📝 <b>Entwurf</b>
intake-scheduled = 🕒 <b>Geplant</b> · { $day }, { $time }
intake-published = ✅ <b>Veröffentlicht</b> · { $topics }
intake-published-nowhere = ✅ <b>Veröffentlicht</b> · zu keinem Thema
intake-discarded = 🗑 <b>Verworfen</b>
intake-about = { $language } · { $source }
intake-unverified = { $name } (Name nicht bestätigt)
intake-no-source = keine Quelle
intake-language-unknown = Sprache nicht erkannt
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>von dir gewählt</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … und { $count } weitere
intake-no-topic = Noch kein Thema.
intake-length = { $length } Zeichen insgesamt.
intake-same = ⚠️ Das ist schon da: „{ $title }“ ({ $day }).
intake-update = ⚠️ Das sieht nach einer neuen Fassung von „{ $title }“ aus ({ $day }).

intake-publish = ✅ Veröffentlichen
intake-publish-now = ✅ Jetzt veröffentlichen
intake-publish-anyway = Trotzdem veröffentlichen
intake-edit = ✏️ Bearbeiten
intake-schedule = 🕒 Planen
intake-unschedule = Nicht mehr planen
intake-discard = 🗑 Verwerfen
intake-undo = ↩︎ Rückgängig
intake-join = 🔗 Mit dem davor verbinden
intake-part = ✂️ Teilen
intake-see-other = 🔍 Der andere Artikel

intake-warn-no-topic = Er gehört zu keinem Thema, also bekäme ihn niemand.
intake-choose-topics = 🏷 Themen wählen

intake-already-published = Er ist schon veröffentlicht.
intake-already-discarded = Er wurde verworfen. „Rückgängig“ holt ihn zurück.
intake-undo-late = Es ist mehr als eine Minute vergangen, also bleibt er veröffentlicht.
intake-undone = Zurückgenommen: Er ist wieder ein Entwurf.
intake-restored = Da ist er wieder.
intake-unscheduled = Nicht mehr geplant: Er ist wieder ein Entwurf.
intake-missing = Dieser Artikel ist nicht mehr hier.
intake-not-yours = An diesem Artikel arbeiten andere.
intake-accepted = Die Redaktion hat ihn schon angenommen: Hier lässt er sich nicht mehr ändern.
intake-other-topics = Gib ihm zuerst eines deiner Themen; um die anderen kümmern sich andere.
intake-sent-in = 📥 <b>Eingeschickt</b> · die Redaktion entscheidet
intake-take-back = 🗑 Zurückziehen
intake-is-feed-for-editors = 📡 Das ist kein Artikel, sondern ein Feed, der neue bringt: Die Redaktion kann ihn hinzufügen.
error-too-many-waiting = { $limit } deiner Artikel warten auf eine Entscheidung, mehr nehme ich nicht an. Schick diesen, wenn über einige entschieden ist.
intake-joined = Jetzt sind sie ein Artikel. „Teilen“ trennt sie wieder.
intake-nothing-before = Den Entwurf davor gibt es nicht mehr.
intake-nothing-to-part = Dort lässt sich dieser Entwurf nicht teilen.
intake-pick-part = Mit welcher Nachricht beginnt der andere Artikel?

# Sending an article
intake-ask-text = Schick mir den Artikel: Text, einen Link, eine weitergeleitete Nachricht oder eine Datei (.txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub, .eml). Bei einem Text wird die erste Zeile der Titel.
intake-ask-caption = Schönes Bild, aber ein Artikel braucht Worte. Schick mir den Text dazu; die erste Zeile wird zum Titel.
intake-pictured = 🖼 Das Foto ist jetzt das Bild dieses Artikels.
intake-file-unread = { $reason } Die Wörter, die mit der Datei kamen, behalte ich.
intake-wordless = { $kind ->
    [poll] Aus einer Umfrage kann ich keinen Artikel machen
    [sticker] Aus einem Sticker kann ich keinen Artikel machen
    [location] Aus einem Ort kann ich keinen Artikel machen
    [venue] Aus einem Ort kann ich keinen Artikel machen
    [contact] Aus einem Kontakt kann ich keinen Artikel machen
    [voice] Eine Sprachnachricht kann ich nicht anhören
    [audio] Ton kann ich nicht anhören
    [video_note] Eine Videonachricht kann ich nicht anhören
   *[other] Daraus kann ich keinen Artikel machen
}: Schick mir einen Text, einen Link oder eine Datei.
intake-is-feed = 📡 Das ist kein Artikel, sondern ein Feed, der immer neue bringt. Soll ich ihn hinzufügen?
intake-fetching = ⏳ Ich öffne { $host } …
intake-reading = ⏳ Ich lese die Seite von { $host } …
intake-walled = 🔒 Der Rest dieser Seite ist für Abonnenten. Hast du den ganzen Text, füg ihn ein; oder veröffentliche, was da ist.
intake-paste = 📋 Text einfügen
intake-more-links = Ich öffne die ersten { $limit } Links. Übrig geblieben: { $count }. Schick sie in einer weiteren Nachricht.
intake-link-without-page = { $reason }
    { $link }

    📋 Hast du den Text, schick ihn mir mit diesem Link in der letzten Zeile.
intake-link-paste = { $reason }

    📋 Hast du den Text, füg ihn hier ein: Den Link behalte ich als Quelle. /cancel lässt es sein.
intake-link-kept-words = { $reason } Die Wörter, die mit dem Link kamen, behalte ich.
intake-in-private = Artikel schickst du mir bitte in unserem privaten Chat.

# Editing
intake-what-to-edit = Was möchtest du ändern?
intake-edit-title = Titel
intake-edit-text = Text
intake-edit-source = Quelle
intake-edit-picture = Bild
intake-edit-topics = Themen
intake-edit-language = Sprache
intake-edit-date = Tag
intake-leave = So lassen
intake-ask-title = Schick mir den neuen Titel. Jetzt lautet er:
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = Schick mir den ganzen neuen Text, ohne den Titel. Eine Textdatei geht auch.
intake-ask-source = Schick mir den Link zur Quelle, ihren Namen oder beides in einer Nachricht.
intake-ask-source-now = Schick mir den Link zur Quelle, ihren Namen oder beides in einer Nachricht. Jetzt lautet sie:
    <blockquote>{ $source }</blockquote>
intake-remove-source = Keine Quelle
intake-ask-picture = Schick mir das neue Bild, als Foto oder als Datei.
intake-remove-picture = 🖼 Ohne Bild
intake-pick-topics = Tipp auf die Themen, zu denen er gehört.
intake-pick-no-topics = Es gibt noch keine Themen. /topic legt eines an.
intake-pick-language = In welcher Sprache ist er?

# Scheduling
intake-pick-moment = Wann soll er erscheinen? Es gilt die Zeit von { $zone }.
intake-in-an-hour = In einer Stunde, { $time }
intake-tonight = Heute Abend, { $time }
intake-tomorrow = Morgen, { $time }
intake-other-moment = Andere Zeit …
intake-ask-moment = Schreib die Uhrzeit, oder Tag und Uhrzeit, etwa so:
    <code>18:30</code>
    <code>25.11. 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>Deine Entwürfe und geplanten Artikel</b>
intake-list-empty = Keine Entwürfe, nichts geplant. Füg einfach einen Artikel ein, wann du magst.
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day }, { $time } · { $title }

error-title-empty = Ein Titel braucht mindestens ein Wort.
error-title-too-long = Der Titel hat { $length } Zeichen; höchstens { $limit } gehen.
error-line-too-long = Die Zeile hat { $length } Zeichen; höchstens { $limit } gehen. Schreib sie bitte kürzer.
error-one-text = Bitte schick das als Text.
error-bad-link = Dieser Link funktioniert nicht. Schick einen wie https://example.org/meldung
error-no-picture = Das kann ich nicht als Bild zeigen. Schick mir ein Foto, höchstens 10 MB.
error-source-too-long = Der Name hat { $length } Zeichen; höchstens { $limit } gehen.
error-unclear-moment = Diese Zeit habe ich nicht verstanden. Schreib sie so: 18:30 oder 25.11. 07:00.
error-unclear-day = Diesen Tag habe ich nicht verstanden, oder er kommt erst noch. Schreib ihn so: gestern, 25.11. oder 2026-11-25.
error-past-moment = Diese Zeit ist schon vorbei. Wähle eine spätere.
error-far-moment = Das ist mehr als ein Jahr hin. Wähle eine frühere Zeit.
intake-history = 🕘 Verlauf

intake-no-longer = Du gehörst nicht mehr zur Redaktion, deshalb habe ich das nicht genommen.
hands-theirs = ✍️ <b>{ $name }</b> arbeitet seit { $time } daran.
hands-colleague = jemand anders
hands-take-over = ✋ Ich übernehme
hands-taken = { $name } arbeitet seit { $time } daran. Du kannst übernehmen.
hands-taken-over = { $name } hat um { $time } übernommen. Was du geschrieben hast, ist nicht verloren: Es steht darüber. Übernimm wieder und sende es noch einmal.
hands-yours = Jetzt hast du ihn.
hands-taken-decide = { $name } arbeitet seit { $time } daran. Entscheide bitte etwas später.
hands-taken-open = { $name } arbeitet seit { $time } daran. Öffne ihn mit „Bearbeiten“, um zu übernehmen.
