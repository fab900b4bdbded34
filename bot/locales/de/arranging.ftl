# The order of topics
topics-order-button = ↕️ Reihenfolge
topics-order = ↕️ <b>Die Reihenfolge der Themen</b>
    In dieser Reihenfolge stehen sie in Digests, in /topics und in jeder Liste. Tipp auf das Thema, das du verschieben willst.
topics-order-one = ↕️ <b>Wohin soll { $name }?</b>
topics-order-first = ⏫ Ganz nach oben
topics-order-last = ⏬ Ganz nach unten
topics-order-type = 🔢 Ein anderer Platz …
topics-order-ask = Welchen Platz bekommt <b>{ $name }</b>? Schick mir eine Zahl von 1 bis { $count }.
error-topic-place = Ich brauche eine Zahl von 1 bis { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Verbinden …
topics-merge-which = 🔗 In welchem Thema soll <b>{ $name }</b> aufgehen?
topics-merge-none = 🔗 Es gibt kein anderes Thema, in dem <b>{ $name }</b> aufgehen könnte.
topics-merge = 🔗 Soll <b>{ $name }</b> in <b>{ $into }</b> aufgehen?
topics-merge-followers = { $count ->
    [0] { $into } gewinnt niemanden hinzu.
    [one] Ein Chat wechselt zu { $into } und behält seine Zeiten und Filter.
   *[other] { $count } Chats wechseln zu { $into } und behalten ihre Zeiten und Filter.
}
topics-merge-both = { $count ->
    [one] Ein Chat folgt beiden und behält die Zeiten, die für { $into } gewählt sind.
   *[other] { $count } Chats folgen beiden und behalten die Zeiten, die für { $into } gewählt sind.
}
topics-merge-articles = { $count ->
    [0] Kein Artikel geht an { $into } über.
    [one] Ein Artikel geht an { $into } über.
   *[other] { $count } Artikel gehen an { $into } über.
}
topics-merge-lessons = { $count ->
    [one] Was { $name } aus einem Artikel gelernt hat, geht mit über.
   *[other] Was { $name } aus { $count } Artikeln gelernt hat, geht mit über.
}
topics-merge-people = { $count ->
    [one] Eine Person, die für { $name } zuständig ist, ist es dann für { $into }.
   *[other] { $count } Personen, die für { $name } zuständig sind, sind es dann für { $into }.
}
topics-merge-held = Der Digest von { $name } wird zurückgehalten, dann also auch der von { $into }.
topics-merge-words = Einleitung, Kopf und Fuß von { $name } gehen verloren.
topics-merge-names = Links zu <b>{ $name }</b> und seine Namen führen dann zu { $into }.
topics-merge-query = Die Suche lautet dann:
    <pre>{ $query }</pre>
topics-merge-for-good = Das lässt sich nicht rückgängig machen.
topics-merge-yes = 🔗 Ja, verbinden
topics-merge-no = Beide behalten
topics-merged = { $name } gehört jetzt zu { $into }.
topics-merge-changed = Inzwischen hat sich etwas geändert. Bitte sieh es dir noch einmal an.
topics-merge-too-much = Zusammen sind die beiden Suchen zu lang. Kürze zuerst eine davon.
topics-is-merged = Dieses Thema gehört jetzt zu einem anderen.
