# Zahlen
stats-in-private = Die Zahlen gibt es in unserem privaten Chat.
stats-no-picture = Zeichnen kann ich gerade nicht. Die Zeile oben und die Datei sagen dasselbe.
stats-no-rows = Es gibt nichts, was in eine Datei käme.
stats-file = 📄 Für jede Tabellenkalkulation.
stats-title = { $subject } · { $period }
stats-since = Gezählt seit { $day }.
stats-dark = 🌙 Dunkel
stats-light = ☀️ Hell
stats-export = 📄 Als Datei
stats-days-7 = 7 Tage
stats-days-30 = 30 Tage
stats-days-364 = Ein Jahr
stats-of-readers = Leser
stats-of-topics = Themen
stats-of-sent = Versand
stats-of-late = Pünktlich
stats-of-news = Artikel
stats-of-hours = Uhrzeiten
stats-of-wishes = Wünsche
stats-of-stories = Meldungen
stats-of-feeds = Feeds
stats-title-readers = Wer kam und wer ging
stats-title-topics = Leser je Thema
stats-title-sent = Verschickte Nachrichten
stats-title-late = Verspätung der Digests
stats-title-news = Artikel je Thema
stats-title-hours = Uhrzeiten der Digests
stats-title-wishes = Was Leser sich wünschten
stats-title-stories = Anklang der Meldungen
stats-title-feeds = Artikel aus Feeds
stats-came = gekommen
stats-left = gegangen
stats-blocked = blockiert
stats-opened = geöffnet
stats-kept = gemerkt
stats-more = mehr davon
stats-less = weniger davon
stats-muted = Quellen ausgeblendet
stats-sent = angekommen
stats-failed = gescheitert
stats-unknown = ungewiss
stats-skipped = nicht verschickt
stats-published = veröffentlicht
stats-waiting = wartet
stats-rejected = verworfen
stats-known = schon bekannt
stats-late-up-to = bis { $minutes } min
stats-late-more = mehr als eine Stunde
stats-other-languages = andere Sprachen
stats-unknown-language = Sprache unbekannt
stats-sources = { $count ->
        [one] 1 Quelle
       *[other] { $count } Quellen
    }
stats-empty-readers = Niemand kam oder ging
stats-empty-topics = Noch keine Leser
stats-empty-sent = Nichts verschickt
stats-empty-news = Nichts veröffentlicht
stats-empty-few = Zu wenig zum Zeigen
stats-empty-feeds = Noch keine Artikel
stats-fact-readers = { $now ->
        [one] Ein Chat bekommt
       *[other] { $now } Chats bekommen
    } Digests. { $moved }
stats-fact-readers-moved = In dieser Zeit kamen { $came }, gingen { $left } und blockierten den Bot { $blocked }.
stats-fact-readers-still = In dieser Zeit kam und ging niemand.
stats-fact-topics = Am meisten gelesen: { $topics } ({ $count } von { $readers }).
stats-none-topics = Noch liest niemand ein Thema.
stats-no-topics = Es gibt noch keine Themen: /topic legt eins an.
stats-note-words = Eigenen Wörtern folgen: { $count }.
stats-fact-sent = { $total ->
        [one] Von einer Nachricht kam an: { $share }
       *[other] Von { $total } Nachrichten kamen an: { $share }
    }.
stats-none-sent = In dieser Zeit wurde nichts verschickt.
stats-note-unknown = Was ungewiss ist, kam fast immer an.
stats-fact-late = { $total ->
        [one] Von einem Digest kam binnen einer Minute: { $share }
       *[other] Von { $total } Digests kamen binnen einer Minute: { $share }
    }.
stats-none-late = In dieser Zeit kam kein Digest.
stats-fact-news = { $articles ->
        [one] Ein Artikel
       *[other] { $articles } Artikel
    } aus { $sources }. { $most }
stats-fact-news-most = Am meisten zu: { $topics } ({ $count }).
stats-none-news = In dieser Zeit wurde nichts veröffentlicht.
stats-note-more-topics = Weitere Themen: { $count }. In der Datei stehen alle.
stats-fact-hours = Die meisten Digests kommen um { $at }: bei { $count } von { $readers } Lesern.
stats-few-hours = Weniger als { $few } Leser: Ihre Uhrzeiten gehen niemanden etwas an.
stats-note-hours = Nach ihrer eigenen Uhr. Wer mehrere Digests am Tag bekommt, zählt in jeder seiner Stunden.
stats-fact-wishes = Wünsche: { $total }, am häufigsten „{ $leading }“: { $count }.
stats-few-wishes = Weniger als { $few } Wünsche in dieser Zeit: Sie werden nicht unterschieden.
stats-none-wishes = In dieser Zeit wünschten Leser nichts.
stats-note-wishes = Jetzt haben { $filtering } Chats Wünsche, und { $kept } Artikel sind gemerkt.
stats-fact-stories = Meldungen wurden { $opened }-mal geöffnet und { $kept }-mal gemerkt, vor allem „{ $title }“: { $times }-mal geöffnet.
stats-spread-stories = Meldungen wurden { $opened }-mal geöffnet und { $kept }-mal gemerkt, keine davon { $few }-mal.
stats-none-stories = In dieser Zeit wurde keine Meldung { $few }-mal geöffnet oder gemerkt.
stats-note-stories = Nur Summen: Wer was geöffnet hat, wird nicht gespeichert. Was die Redaktion selbst antippt, zählt nicht.
stats-none-feeds = Es gibt noch keine Feeds: /feeds fügt welche hinzu.
stats-fact-feeds = Feeds, die antworten: { $answering }; die scheitern: { $failing }; angehalten: { $paused }.
stats-fact-feeds-well = { $count ->
        [one] Der Feed antwortet
       *[other] Alle { $count } Feeds antworten
    }. Einträge in dieser Zeit: { $entries }.
stats-note-failing = „{ $feed }“ scheitert seit { $day }.
stats-note-more-feeds = Weitere Feeds: { $count }. In der Datei stehen alle.
