# Wer was darf
role-reader = Lesen
role-contributor = Zuarbeit
role-reviewer = Prüfung
role-editor = Redaktion
role-owner = Betrieb
role-does-editor = veröffentlicht und kümmert sich um Themen, Feeds und Redaktionstisch
role-does-reviewer = entscheidet, was aus der Warteschlange erscheint, sonst nichts
role-does-contributor = schickt Artikel, über die andere entscheiden

people-title = 👥 <b>Leute</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }seit { $day } · { $last }
people-active = zuletzt aktiv { $day }
people-idle = noch nichts getan
people-invitations = ✉️ { $count ->
    [one] Eine Einladung ist offen.
   *[other] { $count } Einladungen sind offen.
    }
people-revoke = ✕ Einladungen zurücknehmen
people-revoked = { $count ->
    [0] Es war keine Einladung mehr offen.
    [one] Eine Einladung gilt nicht mehr.
   *[other] { $count } Einladungen gelten nicht mehr.
    }
people-add = ➕ Jemanden einladen
people-back = ‹ Leute
people-card = { $mark } <b>{ $name }</b>
    { $role }: { $does }
people-covers = Themen: { $topics }
people-since = Seit { $day }, eingeladen von { $by }
people-last-active = Zuletzt aktiv: { $day }
people-never-active = Noch nichts getan
people-under-way = In Arbeit: { $what }
people-drafts = { $count ->
    [one] 1 Entwurf
   *[other] { $count } Entwürfe
    }
people-scheduled = { $count ->
    [one] 1 geplanter Artikel
   *[other] { $count } geplante Artikel
    }
people-channels = { $count ->
    [one] 1 Kanal als Quelle
   *[other] { $count } Kanäle als Quellen
    }
people-make = → { $role }
people-topics = 🏷 Themen …
people-remove = ✕ Entfernen …
people-which-topics = 🏷 Um welche Themen kümmert sich <b>{ $name }</b>?
people-all-topics = alle Themen
people-no-topic = keins mehr
people-last-topic = Das letzte Thema bleibt. Wähl zuerst ein anderes oder alle.
people-really-remove = <b>{ $name }</b> aus der Redaktion nehmen? Was veröffentlicht ist, bleibt.
people-really-give = <b>{ $name }</b> wechselt zu: { $role }.
people-has-under-way = Dort in Arbeit: { $what }.
people-what-becomes = Was wird daraus?
people-handed-over = Wird es übergeben, sind geplante Artikel wieder Entwürfe; ein Kanal bleibt nur Quelle, wenn ihn noch jemand aus der Redaktion verbunden hat.
people-to-me = 📥 Alles an mich
people-to-whom = 👤 Alles an …
people-drop = 🗑 Stoppen und verwerfen
people-whose = Wer übernimmt das?
people-removed = { $name } gehört nicht mehr zur Redaktion.
people-given = { $name } ist jetzt hier: { $role }.
people-dropped = { $count ->
    [one] Ein Artikel wurde verworfen.
   *[other] { $count } Artikel wurden verworfen.
    }
people-yours-now = { $count ->
    [one] Ein Entwurf ist jetzt deiner: /drafts
   *[other] { $count } Entwürfe sind jetzt deine: /drafts
    }
people-theirs-now = { $count ->
    [one] Ein Entwurf ging an { $name }.
   *[other] { $count } Entwürfe gingen an { $name }.
    }
people-changed = Dort hat sich seit meiner Frage etwas geändert. Schau bitte noch einmal hin.
people-no-heir = Diese Person gehört nicht mehr zur Redaktion. Wähl bitte jemand anderen.

people-invite = 🔑 <b>Ein Platz in der Redaktion</b> · { $role }
    Wer diesen Link öffnet, { $does }. Er gilt einmal, { $lasts } lang. Schick ihn der Person, die du einladen möchtest:

    { $link }

    <i>Wählst du eine andere Rolle oder Dauer, entsteht ein neuer Link, und dieser gilt nicht mehr.</i>
people-lasts-minutes = 15 Minuten
people-lasts-day = 1 Tag
people-lasts-week = 7 Tage
people-welcome-editor = ✍️ <b>Du gehörst jetzt zur Redaktion!</b>

    Füg hier einen Artikel ein oder leite ihn weiter: Ich zeige dir eine Vorschau, und du veröffentlichst ihn mit einem Tipp. Mehrere Nachrichten hintereinander werden ein Artikel.

    /add – ein Artikel, Schritt für Schritt
    /topic – Themen anlegen oder ändern
people-welcome-reviewer = 🔎 <b>Du prüfst jetzt mit!</b>

    Du entscheidest, welche der wartenden Artikel erscheinen.

    /queue – was wartet, eins nach dem anderen
people-welcome-contributor = 📥 <b>Du arbeitest der Redaktion jetzt zu!</b>

    Füg hier einen Artikel ein, leite ihn weiter oder schick einen Link oder eine Datei. Die Redaktion entscheidet, und ich sage dir, was daraus wurde.

    /drafts – was von dir noch wartet
people-joined = 👋 <b>{ $name }</b> gehört jetzt zur Redaktion · { $role }. /people zeigt alle.
people-look = 👤 Ansehen
contributor-published = ✅ „{ $title }“ ist erschienen. Danke fürs Schicken!
contributor-discarded = Danke für „{ $title }“: Diesmal hat sich die Redaktion dagegen entschieden. Der nächste ist sehr willkommen.
people-your-role = Deine Rolle hier hat sich geändert. { $role ->
    [editor] Du gehörst jetzt zur Redaktion; /help sagt, was du tun kannst.
    [reviewer] Du entscheidest jetzt über das, was in der /queue wartet.
    [contributor] Du kannst jetzt Artikel einreichen: Was du schickst, wartet auf die Redaktion.
   *[reader] Du gehörst nicht mehr zur Redaktion. Danke für deine Arbeit; deine eigenen Digests bleiben, wie sie sind.
}
