reading-topics = 🗂 <b>Sujets</b>
    Touchez-en un pour le suivre ; touchez encore pour le quitter.
reading-topics-of = 🗂 <b>Sujets de { $chat }</b>
    Touchez-en un pour le suivre ; touchez encore pour le quitter.
reading-no-topics = Il n’y a pas encore de sujets. Tous les articles sont dans /latest.
reading-resting = { $count ->
    [one] 🗄 La rédaction a mis { $topics } de côté pour l’instant. À son retour, tout reviendra comme avant.
   *[other] 🗄 La rédaction a mis { $topics } de côté pour l’instant. À leur retour, tout reviendra comme avant.
}
reading-topic-rests = 🗄 La rédaction a mis { $topic } de côté pour l’instant. Qui le suit le recevra de nouveau à son retour.
reading-followed = Ajouté : { $topic }.
reading-left = Retiré : { $topic }.
reading-none-left = Il ne reste aucun sujet, aucune revue ne viendra donc.

reading-digest-no-topics = Aucun sujet n’est encore choisi : choisissez dans /topics. Tous les articles sont dans /latest.
reading-digest-nothing = 🗞 Rien de nouveau sur les sujets choisis depuis la dernière revue.
reading-latest-button = 📰 Les derniers articles

reading-latest = 📰 <b>Les derniers articles</b>
reading-latest-on = <b>{ $topic }</b> · les derniers articles
reading-no-articles = Il n’y a pas encore d’articles.
reading-none-on-topic = Il n’y a encore rien sur <b>{ $topic }</b>. Tous les articles sont dans /latest.

reading-article-which = Lequel ? Écrivez son numéro, par exemple <i>/article 12</i>, ou choisissez dans /latest.
reading-daily = Voulez-vous des nouvelles comme celle-ci chaque jour, sur les sujets de votre choix ?
reading-daily-button = 🗞 Oui, montrez-moi

reading-search-ask = 🔎 Que cherchez-vous ? Envoyez-moi quelques mots.
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] plus de { $count } articles
   *[false] { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
}
reading-search-newest = 🕒 Les plus récents d’abord
reading-search-best = ⭐ Les meilleurs d’abord
reading-search-meant = 🔎 Rien trouvé pour <i>{ $query }</i>. Vouliez-vous dire <b>{ $meant }</b> ?
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 Rien trouvé pour <b>{ $query }</b>. { $words ->
    [one] Essayez un autre mot, ou parcourez /latest.
   *[other] Un article doit contenir tous les mots : essayez-en moins.
}
reading-search-no-words = Il me faut au moins un mot à chercher, par exemple <i>/search train rapide</i>.

reading-search-alike = ≈ <i>Sans ces mots, mais sur le même sujet :</i>
reading-similar-button = ≈ Semblables
reading-similar = ≈ Comme <b>{ $title }</b>
reading-similar-none = Il n’y a encore rien de semblable.
reading-similar-unknown = Je ne peux pas comparer les articles par leur sens en ce moment.

reading-in-other-languages = ▾ { $count ->
    [one] { $count } de plus dans d’autres langues
   *[other] { $count } de plus dans d’autres langues
}
reading-every-language = 🌐 Dans toutes les langues

saved-button = ★ Garder
saved-button-off = ✓ Gardé
saved-noted = ★ Gardé : tout est dans /saved.
saved-let-go = Ce n’est plus gardé.
saved-heading = ★ <b>Gardés</b> · { $count }
saved-none = Rien n’est gardé pour l’instant : ★ sous un article le garde.
saved-nothing = Rien de ce qui est gardé ne contient <b>{ $query }</b>.
saved-export = 📥 Dans un fichier
error-too-many-saved = Je garde { $limit } articles au plus. Retirez-en d’abord.
saved-file = Articles gardés : { $count }
saved-title = Articles gardés
saved-private = Ce qui est gardé reste à vous : cela marche en privé.
history-heading = 🗓 <b>Vos revues</b>
    Touchez une date ou écrivez-la : <i>/history 24/12</i>
history-none = Aucune revue à montrer de nouveau pour l’instant.
history-not-then = Pas de revue ce jour-là : /history montre celles qu’il y a.
history-unclear = Je n’ai pas compris la date. Écrivez-la ainsi : <i>/history 24/12</i>.

follow-ask = Que dois-je guetter ? Envoyez-moi quelques mots, comme <i>huawei italie</i> : un article doit les avoir tous.
follow-preview = 🔎 <b>{ $words }</b> : { $count ->
        [0] rien ces sept derniers jours. Je peux guetter quand même.
        [one] un article ces sept derniers jours.
       *[other] { $count } articles ces sept derniers jours.
    }
follow-how = Faut-il une rubrique à part dans votre revue, ou vous prévenir dès la parution ?
follow-in-digest = Dans ma revue
follow-at-once = 🔔 Tout de suite
follow-not = Finalement non
follow-dropped = D’accord, je ne guette rien de nouveau.
follow-noted = C’est fait : vos revues ont une rubrique <b>{ $words }</b> dès qu’il y a quelque chose.
follow-noted-at-once = C’est fait : dès que quelque chose paraît sur <b>{ $words }</b>, je vous préviens, au plus { $count ->
        [one] une fois
       *[other] { $count } fois
    } par jour et jamais pendant vos heures calmes. Le reste est dans votre revue.
follow-undo = ↩ Annuler
follow-ended = Vous ne suivez plus <b>{ $words }</b>.
follow-private = Ce que vous suivez est à vous : cela marche dans notre discussion privée.
following-button = Ce que je suis
following-none = Vous ne suivez pas encore de mots à vous : commencez par <code>/follow huawei italie</code>.
following-heading = <b>Vos mots</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> – en pause
following-at-once = { $number }. <b>{ $words }</b> – 🔔 tout de suite
following-at-once-how = 🔔 Au plus { $count ->
        [one] une fois
       *[other] { $count } fois
    } par jour, jamais pendant les heures calmes ; le reste est dans votre revue.
following-pause = ⏸ Pause { $number }
following-resume = ▶ Reprise { $number }
following-to-at-once = 🔔 Aussitôt { $number }
following-to-digest = 🗞 Revue { $number }
following-most = { $count } par jour
following-end = ✕ Arrêter { $number }
error-words-too-common = « { $words } » seul figure dans presque tous les articles. Ajoutez un mot ; un nom se met entre guillemets, comme « The Who ».
error-follow-empty = Il me faut au moins un mot qu’un article doit avoir.
error-follow-too-long = Je ne peux pas guetter plus de { $limit } caractères. En moins de mots ?
error-follow-too-broad = Ce serait presque tout. Un mot de plus pour le distinguer ?
error-follow-too-many = { $count } articles ces sept derniers jours : plutôt un sujet qu’une recherche. Un mot de plus pour le distinguer ?
error-follow-contradictory = Ces mots demandent une chose et l’excluent à la fois : aucun article ne peut l’avoir.
error-too-many-follows = Je ne peux pas en guetter plus de { $limit }. Arrêtez-en un dans /following d’abord.
