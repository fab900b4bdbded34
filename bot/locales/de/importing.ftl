# Was ein anderer Bot aufbewahrt hat: Abonnenten und Artikel
import-subscribers = 📥 <b>Eine Liste von Abonnenten</b>
import-articles = 📥 <b>Eine Liste von Artikeln</b>
import-as = „{ $name }“ = { $meaning }
import-unused = Nicht verwendet: { $columns }

import-column-chat = Chat
import-column-kind = Art des Chats
import-column-language = Sprache
import-column-topics = Themen
import-column-time = Uhrzeit
import-column-zone = Zeitzone
import-column-joined = dabei seit
import-column-name = Name
import-column-left = ausgetreten
import-column-stays = noch dabei
import-column-title = Titel
import-column-text = Text
import-column-standfirst = Vorspann
import-column-teaser = Kurztext
import-column-url = Link
import-column-author = Autor
import-column-source = Quelle
import-column-date = Datum
import-column-image = Bild

import-new-subscribers = ✅ { $count ->
    [one] Ein neuer Abonnent
   *[other] { $count } neue Abonnenten
    }: { $kinds }.
import-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
    }
import-groups = { $count ->
    [one] eine Gruppe
   *[other] { $count } Gruppen
    }
import-channels = { $count ->
    [one] ein Kanal
   *[other] { $count } Kanäle
    }
import-new-articles = ✅ { $count ->
    [one] Ein neuer Artikel.
   *[other] { $count } neue Artikel.
    }
import-nothing-new = Darin steht nichts Neues.
import-days = Vom { $from } bis zum { $to }.
import-known = { $count ->
    [one] Einer ist schon hier und behält, was er hier gewählt hat.
   *[other] { $count } sind schon hier und behalten, was sie hier gewählt haben.
    }
import-gone = { $count ->
    [one] Einer hat mich früher verlassen oder gestoppt und wird nicht zurückgeholt.
   *[other] { $count } haben mich früher verlassen oder gestoppt und werden nicht zurückgeholt.
    }
import-articles-known = { $count ->
    [one] Einer ist schon hier.
   *[other] { $count } sind schon hier.
    }
import-undated = { $count ->
    [one] Einer hat kein lesbares Datum und bekommt das heutige.
   *[other] { $count } haben kein lesbares Datum und bekommen das heutige.
    }
import-lost-future = { $count ->
    [one] Einer hat ein Datum in der Zukunft und bekommt das von heute.
   *[other] { $count } haben ein Datum in der Zukunft und bekommen das von heute.
    }
import-lost-url = { $count ->
    [one] Einer hat einen Link, der keine Webadresse ist; er kommt ohne.
   *[other] { $count } haben Links, die keine Webadressen sind; sie kommen ohne.
    }
import-lost-image = { $count ->
    [one] Einer hat ein Bild, das keine Webadresse ist; er kommt ohne.
   *[other] { $count } haben Bilder, die keine Webadressen sind; sie kommen ohne.
    }
import-repeated = { $count ->
    [one] Eine Zeile wiederholt eine andere.
   *[other] { $count } Zeilen wiederholen andere.
    }
import-left = { $count ->
    [one] Einer ist schon in der Liste als ausgetreten vermerkt und bleibt draußen.
   *[other] { $count } sind schon in der Liste als ausgetreten vermerkt und bleiben draußen.
    }
import-refused = ⚠️ { $count ->
    [one] Eine Zeile lässt sich nicht übernehmen:
   *[other] { $count } Zeilen lassen sich nicht übernehmen, darunter:
    }
import-refused-row = • Zeile { $line }, „{ $said }“: { $reason }
import-refused-wordless = • Zeile { $line }: { $reason }
import-id-missing = keine Chat-ID
import-id-rounded = eine Zahl, die eine Tabellenkalkulation gerundet hat; exportiere die IDs als Text
import-id-formula = eine Formel, keine Zahl
import-id-zero = niemand hat diese ID
import-id-too-large = kein Chat hat eine so große ID
import-id-text = keine Chat-ID; ein Name verrät mir nicht, wessen Chat es ist
import-row-json = kein gültiges JSON
import-row-object = kein Objekt mit benannten Werten
import-row-cells = mehr Zellen als Spalten
import-row-quote = ein Anführungszeichen, das nirgends schließt
import-article-empty = kein Text
import-article-no-words = keine Wörter darin
import-article-too-long = der Text ist zu lang
import-unclear = „{ $column }“: { $count ->
    [one] ein Wert, den ich nicht verstehe. Dort gilt der übliche.
   *[other] { $count } Werte, die ich nicht verstehe. Dort gilt der übliche.
    }
import-unknown-topics = { $count ->
    [one] Ein Thema gibt es hier nicht: { $topics }.
   *[other] { $count } Themen gibt es hier nicht, etwa { $topics }.
    }
import-without-topics = { $count ->
    [one] Einer würde keinem Thema folgen und also nichts bekommen.
   *[other] { $count } würden keinem Thema folgen und also nichts bekommen.
    }
import-reach = ℹ️ Ein Bot kann nur denen schreiben, die ihn gestartet haben, und Chats, in denen er ist. Hatte dein früherer Bot ein anderes Token, sind die meisten vorerst nicht zu erreichen. Jetzt schreibe ich niemandem: Ich frage Telegram nach jedem, immer ein paar auf einmal, und sage dir, wie viele ich erreiche. Die anderen bekommen ihre Digests, sobald sie mich starten.
import-archive = ℹ️ Sie kommen ins Archiv, jeder unter seinem eigenen Tag: Alle können sie finden, und niemand bekommt sie als Neuigkeit.

import-go = 📥 { $count } importieren
import-go-all-topics = 📥 Mit allen Themen
import-go-on = Weitermachen
import-begins = ⏳ Ich importiere …
import-progress = ⏳ Ich importiere: { $done } von { $count }…
import-under-way = Gerade wird schon eine Liste importiert. Bitte warte, bis das fertig ist.
import-owners-only = Das ist eine Liste von Abonnenten: Nur wer diesen Bot betreibt, kann sie übernehmen. Ich habe nichts davon behalten.
import-lost = Ich sehe die Datei nicht mehr. Bitte schick sie noch einmal.
import-broken-off = Der Import ist abgebrochen. Was drin ist, bleibt drin, und nichts kommt doppelt: Du kannst einfach weitermachen.
import-left-alone = Gut, nichts wurde importiert.
import-done-subscribers = ✅ { $count ->
    [0] Niemand war neu.
    [one] Ein Abonnent ist importiert.
   *[other] { $count } Abonnenten sind importiert.
    }
import-done-articles = ✅ { $count ->
    [0] Kein Artikel war neu.
    [one] Ein Artikel ist im Archiv.
   *[other] { $count } Artikel sind im Archiv.
    }
import-kept-subscribers = { $count ->
    [one] Einer war hier bekannt und bleibt, wie er war.
   *[other] { $count } waren hier bekannt und bleiben, wie sie waren.
    }
import-kept-articles = { $count ->
    [one] Einer war schon hier.
   *[other] { $count } waren schon hier.
    }
import-copies = { $count ->
    [one] Einer sagt, was ein anderer Artikel sagt, und gilt als dessen Kopie.
   *[other] { $count } sagen, was andere Artikel sagen, und gelten als deren Kopien.
    }
import-asked-now = Ich frage Telegram jetzt nach und nach, wem ich schreiben darf, und sage dir, wie viele es sind.
import-met = 📥 Ich habe nach allen importierten Abonnenten gefragt: { $near } kann ich schreiben, { $far } nicht.
    Diese bekommen ihre Digests, mit allem, was in der Liste stand, sobald sie mich starten: { $link }

error-list-packed = Das ist eine gepackte Datei oder eine Tabellenkalkulation. Speichere die Liste als CSV (UTF-8) oder JSON und schick mir die.
error-list-empty = In dieser Datei stehen keine Zeilen. Die erste benennt die Spalten, und jede darunter ist ein Abonnent oder ein Artikel.
error-no-list = In dieser Datei finde ich keine Liste. Sie sollte für jeden Abonnenten oder Artikel eine Zeile haben.
error-no-columns = Ich erkenne nicht, was in den Spalten steht. Die erste Zeile muss sie benennen: „chat_id“ bei Abonnenten, „title“ und „text“ bei Artikeln, und was es sonst noch gibt.
error-list-too-long = Diese Liste hat mehr als { $limit } Zeilen. Bitte schick sie in Teilen.
