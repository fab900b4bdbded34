# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 Was kann ich schreiben?
topics-how = 📖 <b>Was in einer Suche stehen kann</b>
    { $count ->
        [0] In letzter Zeit ist nichts erschienen, daher sind die Beispiele erfunden.
        [one] Die Beispiele stammen aus deinem einen Artikel der letzten 30 Tage.
       *[other] Die Beispiele stammen aus deinen { $count } neuesten Artikeln der letzten 30 Tage.
    } Ein Tipp kopiert sie.
topics-how-word = Stahl
topics-how-other-word = Zölle
topics-how-count = { $count ->
    [0] kein Artikel
    [one] ein Artikel
   *[other] { $count } Artikel
}
topics-how-both = beide Wörter, egal wo sie stehen
topics-how-phrase = diese Wörter nebeneinander; in Anführungszeichen zählen Großbuchstaben
topics-how-either = mindestens eines von beiden
topics-how-without = das erste ohne das zweite
topics-how-grouped = Klammern halten zusammen, was zusammengehört
topics-how-near = höchstens zehn Wörter dazwischen
topics-how-beginning = jedes Wort, das so anfängt
topics-how-country = ein Land, mit seinen Namen in allen Sprachen
topics-how-title = nur im Titel
topics-how-language = nur in dieser Sprache
topics-how-source = nur aus dieser Quelle
topics-how-site = nur von dieser Website
topics-how-weight = das erste Wort zählt dreifach
topics-how-minimum = nur, was vor allem davon handelt, von 0 bis 1

# Operators that were written as words.
topics-meant = 💡 Kleine Wörter wie „und“ werden als Wörter gesucht. Du meinst wohl:
    <pre>{ $query }</pre>
topics-meant-button = 💡 Diese nehmen
