personal-paused = ⏸ <b>{ $days ->
    [one] Einen Tag Pause
   *[other] { $days } Tage Pause
}</b>, bis { $until }. Danach geht alles von selbst weiter.
personal-pause-button = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}
personal-pause-days = Für wie viele Tage? Schreib eine Zahl von 1 bis { $limit }, etwa <i>/pause 7</i>, oder ein Datum: <i>/pause 24.12.</i>
personal-pause-stopped = ⏹ Die Digests sind abbestellt, also gibt es nichts zu pausieren.
personal-resume-button = ▶️ Jetzt fortsetzen
personal-resumed = ▶️ Die Digests kommen wieder.
personal-resumed-without-topics = ▶️ Die Digests kommen wieder, aber noch ist kein Thema gewählt: /topics

personal-privacy = 🔒 <b>Was gespeichert ist</b>
    • zu diesem Chat: seine Nummer bei Telegram, sein Name, seine Art, und seit wann ich ihn kenne
    • deine Einstellungen: Themen und seit wann, Sprache, die Sprachen, die du liest, Stadt und Zeitzone, Uhrzeit, Tage und wie oft, wann Nachrichten klingeln, Layout, Länge und Zahl der Meldungen, was du filterst, eine Pause oder ein Ende, und ob du hören möchtest, wenn es nichts Neues gibt
    • zu deinen Digests: welche ich dir wann geschickt habe, ob sie ankamen und wann der nächste fällig ist; nach { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    } vergesse ich, was ich geschickt habe
    • welche Artikel ich in diesem Chat gezeigt habe oder du durch mich geteilt hast, damit ich sie dort korrigieren kann; nach derselben Zeit vergesse ich sie
    • die Artikel, die du dir gemerkt hast
    • die Wörter, denen du als eigenen Themen folgst, und was ich dir dazu sofort gesagt habe
    • die Themen und Quellen, die du vorschlägst, bis einen Monat nach der Entscheidung der Redaktion
    • die Gruppen und Kanäle, die du verbindest oder trennst, wann, und ob die Beiträge eines Kanals als Artikel hereinkommen
    • meine letzte Frage an dich, bis du antwortest

    <b>Was nicht gespeichert ist</b>
    wonach du suchst, was du an der Quelle öffnest, und dein Standort: Aus ihm leite ich nur die nächste Stadt und die Zeitzone ab.

    Alles bleibt in der Datenbank dieses Bots.
personal-privacy-translation = <b>Übersetzung</b>
    Überschriften und erste Sätze von Artikeln, die Leser nicht lesen können, gehen an { $host }, vom Betreiber ausgesucht; über dich geht nichts dorthin.
personal-privacy-editor = <b>In der Redaktion</b>
    dein Name und deine Nummer bei Telegram, wer dir wann deine Rolle gegeben hat und für welche Themen; deine Nummer bei den Artikeln, die du hinzufügst oder einschickst, und den Feeds, die du hinzufügst, und zu jedem Artikel die Nachrichten, aus denen er kam; solange nach deiner Änderung eines Themas das Archiv neu sortiert wird, die Nachricht, die zeigt, wie weit es ist; was du mit Artikeln, Themen, Feeds und Personen tust, wann, und wie es davor war, { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    } lang; welchen Artikel oder welche Ankündigung du gerade in der Hand hast, wo die Karten des Artikels stehen, und welche Ankündigungen du begonnen hast; wann ich dir täglich sage, was wartet, und der Tag des letzten Mals.
personal-privacy-choices = /export gibt dir alles als Datei, /delete_me löscht es.
personal-export = 📦 Alles, was zu diesem Chat gespeichert ist.

personal-delete-ask = 🗑 <b>Alles über dich löschen?</b>
    Deine Themen, deine Einstellungen und das Verzeichnis deiner Digests sind dann für immer weg, und es kommen keine Digests mehr.
personal-delete-ask-group = 🗑 <b>Alles über diesen Chat löschen?</b>
    Seine Themen, seine Einstellungen und das Verzeichnis seiner Digests sind dann für immer weg, und es kommen keine Digests mehr.
personal-delete-button = 🗑 Ja, alles löschen
personal-deleted = Erledigt: Alles ist gelöscht. Falls du mich eines Tages wieder möchtest: /start

personal-paused-until = ⏸ <b>Pause bis { $until }.</b> Danach kommt das Beste von dem, was verpasst wurde, und alles läuft von selbst weiter.
personal-pause-unclear = Das Datum habe ich nicht verstanden. Schreib es so: <i>/pause 24.12.</i>
