# The day: /plan
plan-title = 🗓 <b>Der Plan</b> · { $day }, { $time }
plan-comes-out = <b>Erscheint</b>
plan-next = <b>Nächste Digests</b>
plan-went-out = <b>Heute rausgegangen</b>
plan-nowhere = zu keinem Thema: Niemand bekommt ihn
plan-failed = Er konnte nicht erscheinen. Öffne ihn, um ihn jetzt oder zu einer anderen Zeit zu veröffentlichen.
plan-articles = { $count ->
    [0] nichts Neues
    [one] ein Artikel
   *[other] { $count } Artikel
}{ $named ->
    [true] {" ("}{ $languages })
   *[false] {""}
}
plan-to-come = { $count ->
    [one] einer ist noch geplant
   *[other] { $count } sind noch geplant
}
plan-held-until = ⏸ zurückgehalten bis { $moment }
plan-held = ⏸ wartet auf die Freigabe, sobald er fällig ist
plan-unfollowed = noch folgt ihm niemand
plan-empty = Nichts ist geplant, und es gibt noch keine Themen: /topic legt das erste an.
plan-gone = Dieser Digest ist nicht mehr aufbewahrt. So steht es jetzt.
plan-refresh = 🔄 Aktualisieren
plan-desk = 🗂 Der Tisch
plan-open = 🗓 Der Plan
plan-came-out = 🕒 Wie geplant veröffentlicht: „{ $title }“
plan-came-out-late = 🕒 Veröffentlicht, später als geplant ({ $day }, { $time }): „{ $title }“
plan-in-no-digest = Er ist bei keinem Thema, also steht er in keinem Digest.
plan-could-not-come-out = ⚠️ „{ $title }“ sollte am { $day } um { $time } erscheinen und konnte nicht. Ich versuche es jede Minute wieder; bis dahin wartet er in der /queue.
