digest-title = 🗞 Revue du { $day }
digest-week-title = 🗞 La semaine jusqu’au { $day }
digest-figures = { $articles ->
    [one] { $articles } article
   *[other] { $articles } articles
} · { $topics ->
    [one] { $topics } sujet
   *[other] { $topics } sujets
} · { $minutes } min
digest-figures-of-stories = { $stories ->
    [one] { $stories } actualité
   *[other] { $stories } actualités
} de { $articles } articles · { $languages ->
    [one] { $languages } langue
   *[other] { $languages } langues
} · { $minutes } min
digest-continued = { $heading } (suite)
digest-read = Lire { $number }
digest-read-link = Lire
digest-sources = Sources
digest-why-button = Pourquoi ici ?
digest-why = { $topic } : { $words }
digest-why-chosen = { $topic } : choisi par la rédaction
digest-why-through = { $why }, dans « { $title } », raconté avec lui
digest-why-followed = Vous suivez « { $words } »
digest-why-none = Cet article n’est dans aucun des sujets.
digest-source-link = À la source
digest-also = aussi :
digest-unnamed-source = une autre source
digest-more-copies = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
digest-update = 🧵 La suite · depuis le { $day }
digest-one-source = une seule source pour l’instant
digest-thread = 🧵 Histoire { $number }
digest-thread-so-far = 🧵 L’histoire jusqu’ici
digest-untold-button = ▾ { $count ->
    [one] { $count } autre actualité
   *[other] { $count } autres actualités
}
digest-untold = { $count ->
    [one] L’actualité qui n’avait pas la place
   *[other] Les { $count } actualités qui n’avaient pas la place
}
digest-too-old = Je n’ai plus cette revue sous la main. Tous les articles sont dans /latest.
digest-told-button = ‹ Retour à la revue
digest-covered = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
digest-left-out-own = { $count } de plus : <code>/search { $words }</code>
digest-left-out = { $count ->
    [one] Et { $count } autre :
   *[other] Et { $count } autres :
} <code>/latest { $slug }</code>
digest-more-button = Encore { $count } : { $topic }
digest-settings = ⚙ Heure
digest-home-button = 🗞 Ma propre revue
digest-nothing-new = 🗞 { $day } : rien de nouveau sur les sujets choisis.
digest-next = Prochaine revue : <b>{ $day }</b> à <b>{ $time }</b>.
digest-number = nº { $number }

digest-topic-back = { $count ->
    [one] ↩️ Le sujet { $topics } est de retour.
   *[other] ↩️ Les sujets { $topics } sont de retour.
    }
digest-topic-part = 🔗 { $name } fait désormais partie de { $into }.

digest-retracted = ⛔ <b>La rédaction a retiré la revue du { $day }</b>. Merci de ne pas en tenir compte.
digest-story-retracted = ⛔ La rédaction a retiré cet article.
digest-story-corrected = ✏️ corrigé
digest-moved-up = <i>Ce qui était ici est maintenant dans le message au-dessus.</i>

# What was wrong, in its place and in the digest after
errata-words = Au lieu de « { $was } », il faut lire « { $reads } ».
errata-removed = « { $words } » était faux.
errata-added = Il manquait « { $words } ».
errata-source = La source est « { $reads } », et non « { $was } ».
errata-source-removed = « { $was } » n’était pas la source.
errata-link = Le lien menait à la mauvaise page.
errata-report-gone = L’un des articles a été retiré.
errata-report-gone-why = L’un des articles a été retiré : { $why }
errata-ground-wrong = il était faux.
errata-ground-early = il était parti par erreur.
errata-ground-request = sa source l’a demandé.
errata-heading = ✏️ Ce qui était faux dans des revues passées
errata-line = { $title } : { $what }
errata-line-bare = { $title } : corrigé.
errata-restored = Il avait été retiré ; il vaut de nouveau.
errata-line-restored = { $title } : il avait été retiré ; il vaut de nouveau.
errata-line-retracted = { $title } : retiré.
errata-line-retracted-why = { $title } : retiré ; { $why }
errata-more = { $count ->
    [one] Et une autre correction, faite à sa place.
   *[other] Et { $count } autres corrections, faites à leur place.
}
digest-story-retracted-why = ⛔ La rédaction a retiré cet article : { $why }
digest-story-corrected-what = ✏️ Corrigé : { $what }
digest-retracted-why = ⛔ <b>La rédaction a retiré la revue du { $day }</b> : { $why } Merci de ne pas en tenir compte.

digest-unread = 🌐 { $count ->
    [one] { $count } de plus en { $languages }
   *[other] { $count } de plus en { $languages }
}
digest-unread-button = ▾ Dans d’autres langues
digest-translate = traduire
digest-translated = Traduction automatique ({ $language })
digest-original = Original : { $text }
digest-filtered = 🔇 { $count ->
    [one] { $count } actualité écartée par vos filtres
   *[other] { $count } actualités écartées par vos filtres
}
digest-filters = 🔇 Filtres
digest-nothing-besides = Rien d’autre de nouveau sur les sujets choisis.

digest-title-at = 🗞 Revue du { $day }, { $time }
digest-title-missed = 🗞 Ce que vous avez manqué, { $since } – { $day }
digest-told = 🔔 { $count ->
        [one] { $count } actualité déjà envoyée en alerte
       *[other] { $count } actualités déjà envoyées en alerte
    }

# What comes at once
alert-title = 🔔 { $words }
alert-last = { $count ->
        [one] C’était l’alerte du jour
       *[other] C’était la dernière des { $count } alertes du jour
    } ; le reste sera dans votre revue.
