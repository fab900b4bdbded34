# The order of topics
topics-order-button = ↕️ Reihenfolge
topics-order = ↕️ <b>Die Reihenfolge der Themen</b>
    So stehen sie in Digests, in /topics und in jeder Liste. Tipp auf das, das du verschieben willst.
topics-order-one = ↕️ <b>Wo steht { $name }?</b>
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
    [0] Das Thema, das bleibt, gewinnt niemanden hinzu.
    [one] Ein Chat folgt stattdessen dem Thema, das bleibt, zu den Zeiten und mit den Wünschen von vorher.
   *[other] { $count } Chats folgen stattdessen dem Thema, das bleibt, zu den Zeiten und mit den Wünschen von vorher.
}
topics-merge-both = { $count ->
    [one] Ein Chat folgt beiden und behält die Zeiten des Themas, das bleibt.
   *[other] { $count } Chats folgen beiden und behalten die Zeiten des Themas, das bleibt.
}
topics-merge-articles = { $count ->
    [0] Kein Artikel geht über.
    [one] Ein Artikel geht über.
   *[other] { $count } Artikel gehen über.
}
topics-merge-lessons = { $count ->
    [one] Was es aus einem Artikel gelernt hat, geht über.
   *[other] Was es aus { $count } Artikeln gelernt hat, geht über.
}
topics-merge-people = { $count ->
    [one] Eine Person, die dafür zuständig ist, ist es dann für das Thema, das bleibt.
   *[other] { $count } Personen, die dafür zuständig sind, sind es dann für das Thema, das bleibt.
}
topics-merge-held = Sein Digest wird zurückgehalten: Das gilt dann auch für das Thema, das bleibt.
topics-merge-words = Die Worte vor seinen Digests, sein Kopf und sein Fuß gehen verloren.
topics-merge-names = Links zu <b>{ $name }</b> und seine Namen führen zu dem Thema, das bleibt.
topics-merge-query = Die Suche lautet dann:
    <pre>{ $query }</pre>
topics-merge-for-good = Das lässt sich nicht rückgängig machen.
topics-merge-yes = 🔗 Ja, verbinden
topics-merge-no = Beide behalten
topics-merged = { $name } gehört jetzt zu { $into }.
topics-merge-changed = Inzwischen hat sich etwas geändert. Bitte sieh es dir noch einmal an.
topics-merge-too-much = Die beiden Suchen sind zu viel für eine. Kürze zuerst eine davon.
topics-is-merged = Dieses Thema gehört jetzt zu einem anderen.
