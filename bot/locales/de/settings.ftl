settings-title = ⚙️ <b>Einstellungen</b>
settings-title-of = ⚙️ <b>Einstellungen von { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (jetzt { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 Wenn es nichts Neues gibt: Stille
settings-told = 🔔 Wenn es nichts Neues gibt: eine Zeile
settings-pinned = 📌 Jeder Digest wird anstelle des vorigen angeheftet.
settings-pin-button = 📌 Jeden Digest anheften
settings-unpin-button = 📌 Nicht mehr anheften
settings-may-not-pin = Hier darf ich noch nichts anheften. Mach mich zum Administrator mit dem Recht, Nachrichten anzuheften, und tipp noch einmal.
settings-may-not-pin-in-channel = Dort darf ich noch nichts anheften. Gib mir das Recht, fremde Nachrichten zu bearbeiten, und tipp noch einmal.
settings-in-general = 📌 Digests: im allgemeinen Thema
settings-in-this-topic = 📌 Digests: in diesem Thema
settings-in-a-topic = 📌 Digests: in einem anderen Thema
settings-no-topics = Wähle mindestens ein Thema, und der Digest kommt.
settings-paused = ⏸ Pause bis { $day }.
settings-stopped = ⏹ Der Digest ist abbestellt.
settings-gone = Ich bin nicht mehr in diesem Chat: Füg mich wieder hinzu, und ich mache hier weiter.

settings-every-day = jeden Tag
settings-weekdays = Montag bis Freitag
settings-weekend = Samstag und Sonntag
settings-weekly = einmal pro Woche, { $day }

settings-time-button = 🕗 Uhrzeit
settings-days-button = 📅 Tage
settings-zone-button = 🌍 Zeitzone
settings-language-button = 💬 Sprache
settings-tell-button = 🔔 Auch ohne Neues melden
settings-hush-button = 🔕 Still, wenn nichts neu ist
settings-here-button = 📌 Digests in dieses Thema
settings-general-button = Digests ins allgemeine Thema
settings-resume-button = ▶️ Fortsetzen
settings-topics-button = 🗂 Themen

settings-time = 🕗 <b>Um wie viel Uhr?</b>
    Tipp auf Stunde und Minuten, oder schreib sie mir, etwa <i>7:30</i>.
settings-time-by-reply = 🕗 <b>Um wie viel Uhr?</b>
    Tipp auf Stunde und Minuten, oder antworte auf diese Nachricht, etwa <i>7:30</i>.
settings-time-unclear = Die Uhrzeit habe ich nicht verstanden. Schreib sie so: <i>7:30</i>.
settings-days = 📅 <b>An welchen Tagen?</b>
    Tipp auf die Tage, an denen du den Digest möchtest.
settings-days-weekdays = Mo–Fr
settings-days-all = Jeden Tag
settings-days-weekly = Einmal pro Woche
settings-day-of-week = 📅 <b>An welchem Wochentag?</b>
    Ein Digest mit den Meldungen der ganzen Woche, die wichtigsten zuerst.
settings-one-day-stays = Ein Tag muss mindestens bleiben. Wenn eine Weile nichts kommen soll, gibt es /pause.
settings-choose-language = 💬 <b>In welcher Sprache?</b>
    Artikel bleiben in ihrer.

settings-is-it = 🌍 <b>Zeitzone</b>
    Ist es bei dir <b>{ $now }</b>?
settings-zone-hint = Wenn nicht, verschieb die Zeit, oder schreib mir deine Stadt (<i>Lissabon</i>), die Zone (<i>Europe/Lisbon</i>) oder was deine Uhr zeigt (<i>21:34</i>).
settings-zone-hint-by-reply = Wenn nicht, verschieb die Zeit, oder antworte auf diese Nachricht mit der Stadt (<i>Lissabon</i>), der Zone (<i>Europe/Lisbon</i>) oder der Uhrzeit (<i>21:34</i>).
settings-yes = ✓ Ja
settings-send-location-button = 📍 Meinen Standort nehmen
settings-which-place = 🌍 <b>Welcher Ort hat deine Zeit?</b>
    Sie unterscheiden sich in der Sommerzeit: Wähle den nächstgelegenen.
settings-which-name = 🌍 <b>Welcher davon?</b>
settings-ask-location = Tipp auf den Knopf unten: Aus deinem Standort leite ich nur die nächste Stadt und die Zeitzone ab und behalte ihn nicht.
settings-location-button = 📍 Meinen Standort senden
settings-place-found = 📍 { $place }
settings-zone-unclear = Schick mir eine Stadt, eine Zeitzone, die Zeit auf deiner Uhr oder deinen Standort.

settings-look = 📰 Layout: { $layout }, Länge: { $length }
settings-layout-button = 📰 Layout
settings-length-button = 📏 Länge
settings-layout-classic = klassisch
settings-layout-rich = erweitert
settings-choose-layout = 📰 <b>Welches Layout?</b>
    <b>Klassisch</b> zeigt jede Telegram-App. <b>Erweitert</b> klappt jede Meldung unter ihrer Überschrift ein und hat Inhalt, Tabellen und Fußnoten, aber manche Apps zeigen es leer: Ich schicke zuerst ein Beispiel.
settings-can-you-read = ⬆️ <b>Kannst du das Beispiel oben lesen?</b>
    Es sollte Überschriften zeigen und eine Meldung, die sich aufklappen lässt, mit einer Tabelle darin. Siehst du eine leere Nachricht oder gar nichts, bleib beim klassischen Layout.
settings-can-all-read = Alle hier bekommen denselben Digest: Wessen App nichts zeigt, hat nichts zu lesen.
settings-readable-button = ✓ Ja, nehmen
settings-blank-button = Nein, klassisch bleiben
settings-rich-unknown = Dieser Telegram-Server kennt erweiterte Nachrichten noch nicht: Das Layout bleibt klassisch.
settings-brief = kurz
settings-standard = normal
settings-full = ausführlich
settings-choose-length = 📏 <b>Wie lang soll der Digest sein?</b>
    <b>Kurz</b>: eine Nachricht mit Überschriften. <b>Normal</b>: eine Nachricht, zwei Sätze je Meldung; was keinen Platz hat, steht hinter einem Knopf. <b>Ausführlich</b>: so viele Nachrichten wie nötig, und wie jeder Artikel weitergeht, eingeklappt.

sample-title = 🗞 Ein Beispiel
sample-topic = Der Flusshafen
sample-headline = Die alte Brücke ist nach vierzehn Monaten wieder offen
sample-summary = Am Montag fuhren zum ersten Mal seit vierzehn Monaten Lastwagen über die Brücke. Die Arbeiten dauerten doppelt so lange wie geplant.
sample-source = Der Hafenbote
sample-other-language = zh
sample-other-headline = 桥梁周一重新开放
sample-other-source = 港口晚报

settings-refused = Was ich in diesen Chat schickte, wurde abgelehnt, deshalb habe ich aufgehört. Sobald ich dort schreiben darf, mache ich weiter; in einer Gruppe hilft dort ein Befehl an mich.
settings-reads = 📖 Du liest: { $languages }
settings-reads-button = 📖 Lesesprachen
settings-choose-reads = 📖 <b>Welche Sprachen liest du?</b>
    Artikel in anderen Sprachen füllen deinen Digest dann nicht: Sie sind weitere Stimmen in einer Meldung, oder eine Zeile am Ende.
settings-every-language = alle Sprachen
settings-every-language-button = Alle Sprachen
settings-you-read = 📖 Du liest: { $languages }.
settings-so-many-stories = { $count ->
    [one] 1 Meldung
   *[other] { $count } Meldungen
}
settings-all-stories = alle Meldungen
settings-stories-by-room = So viele, wie Platz haben
settings-stories-all = Alle

settings-filters-button = 🔇 Filter
filters-none = 🔇 <b>Filter</b>
    Es wird nichts weggelassen. Mit ⋯ unter jeder Meldung sagst du, wovon du mehr, weniger oder nie etwas möchtest.
filters-heading = 🔇 <b>Filter</b>
    Tipp auf einen, um ihn zu beenden.
filters-hint = Oder schreib mir Wörter, von denen du nichts lesen möchtest, durch Kommas getrennt.
filters-hint-by-reply = Oder antworte auf diese Nachricht mit Wörtern, die wegbleiben sollen, durch Kommas getrennt.
filters-ended = Beendet: { $filter }
filters-unclear = Darin sehe ich kein Wort. Schreib eines oder ein paar, durch Kommas getrennt.
filters-too-common = „{ $words }“ steht in fast jedem Artikel. Wähl ein Wort für das, was du nicht lesen willst.
error-too-many-filters = Mehr als { $limit } Filter kann ich nicht behalten. Beende zuerst einen: /settings
filter-less = 👎 Weniger „{ $text }“
filter-more = 👍 Mehr „{ $text }“
filter-source = 🚫 Nie: { $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ Mehr, weniger, nie
wish-heading = Was möchtest du?
wish-more = 👍 Mehr davon
wish-less = 👎 Weniger davon
wish-source = 🚫 Nie { $source }
wish-more-of = 👍 <b>Mehr wovon?</b>
wish-less-of = 👎 <b>Weniger wovon?</b>
wish-nothing = Ich kann nicht erkennen, wovon sie handelt. Wörter, die wegbleiben sollen, schreibst du in /settings unter Filter.
wish-noted = { $filter }
    <i>Ab dem nächsten Digest.</i>
wish-undo = ↩ Rückgängig
wish-undone = Rückgängig gemacht.

settings-weekend-same = Auch am Wochenende
settings-weekend-at = Sa–So { $time }
settings-times-with-weekend = { $usual } (am Wochenende { $weekend })
settings-by-topic-button = 🗂 Nach Thema
settings-by-topic = 🗂 <b>Wann kommt welches Thema?</b>
    Tipp auf ein Thema, um ihm eine eigene Uhrzeit oder einen Wochentag zu geben.
settings-topic-when = 🗂 <b>Wann kommt { $topic }?</b>
    Mit jedem Digest, zu einer Uhrzeit oder an einem Wochentag, mit allem, was seither neu ist.
settings-with-every = Mit jedem Digest
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 Ton und Ruhezeiten
settings-choose-sound = 🔔 <b>Wann dürfen Nachrichten klingeln?</b>
    In den Ruhezeiten kommen sie ohne Ton.
settings-rings = Mit Ton
settings-never-rings = Stumm
settings-quiet-none = Keine Ruhezeiten
settings-sound = 🔔 { $sound }
settings-sound-on = Mit Ton
settings-sound-off = Immer stumm
settings-sound-but = Stumm { $hours }
