feeds-list = 📡 <b>Flux</b>
    { $count ->
        [one] Un flux.
       *[other] { $count } flux.
    } Touchez-en un pour le voir ou le modifier. /opml emporte la liste ailleurs.
feeds-list-empty = 📡 Il n’y a pas encore de flux. Ajoutez-en un : l’adresse d’un journal ou d’un blog suffit. Ou envoyez-moi un fichier OPML.
feeds-new = ➕ Ajouter un flux
feeds-in-private = Faisons cela dans notre discussion privée, s’il vous plaît.
feeds-ask-address = Envoyez-moi l’adresse du flux, ou celle de son site.
feeds-looking = ⏳ Je cherche un flux chez { $host }…
feeds-added = ✅ <b>{ $title }</b> est ajouté. Ce qu’il apporte attend dans /drafts, à moins que vous ne lui fassiez confiance.
feeds-known = <b>{ $title }</b> est déjà là.
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ Ses articles sont publiés aussitôt.
feeds-reviewed = 📝 Ses articles attendent dans /drafts.
feeds-undated = 🕰 Il ne donne pas de dates : je prends ce qui paraît désormais, pas ce qui est déjà là.
feeds-paused = ⏸ En pause.
feeds-next = Prochaine lecture : { $day } à { $time }.
feeds-troubled = ⚠️ { $trouble } { $count ->
    [one] Une fois jusqu’ici.
   *[other] { $count } fois de suite.
}
feeds-trust = ✅ Publier aussitôt
feeds-review = 📝 Vers les brouillons
feeds-pause = ⏸ Pause
feeds-resume = ▶️ Reprendre
feeds-test = 🔍 Tester
feeds-remove = 🗑 Retirer
feeds-really-remove = Retirer <b>{ $title }</b> ? Les articles qu’il a apportés restent.
feeds-yes-remove = Oui, retirer
feeds-removed = <b>{ $title }</b> est retiré.
feeds-testing = ⏳ J’interroge { $host }…
feeds-tested = 🔍 <b>{ $title }</b> fonctionne : { $count ->
    [0] il est vide en ce moment.
    [one] une entrée.
   *[other] { $count } entrées, la plus récente d’abord.
}
feeds-entry = • { $title }
feeds-entry-on = • { $day } : { $title }
feeds-gone = Ce flux n’est plus là.
feeds-look = 📡 Voir le flux
feeds-died = 📡 <b>{ $title }</b> ne donne rien depuis des jours. { $trouble } Je continue de demander, une fois par jour.
feeds-changed = ✏️ <b>{ $source }</b> a modifié un article : « { $title } » s’appelle maintenant « { $now } ». J’ai laissé le nôtre tel quel.
feeds-open-article = 📝 Voir l’article
feeds-trouble-encoding = Ce qu’il envoie est en lettres illisibles.
feeds-trouble-link-bad = Son adresse n’est pas valable.
feeds-trouble-link-forbidden = Son adresse ne mène pas à un site public.
feeds-trouble-link-unreachable = Son serveur est injoignable.
feeds-trouble-link-timeout = Son serveur ne répond pas à temps.
feeds-trouble-link-too-big = Ce qu’il envoie est trop lourd.
feeds-trouble-link-type = Ce qu’il envoie n’est pas un flux.
feeds-trouble-link-status = Son serveur répond par une erreur.
feeds-trouble-link-redirects = Son adresse renvoie sans fin ailleurs.
feeds-trouble-no-feed = Ce qu’il envoie n’est pas un flux.
feeds-trouble-too-complex = Ce qu’il envoie ne peut pas être lu.
feeds-trouble-proxy-unreachable = Le proxy de lecture ne répond pas.
feeds-trouble-proxy-refused = Le proxy de lecture ne laisse rien passer.

opml-file = { $count ->
    [one] Le flux que je lis, en OPML.
   *[other] Les { $count } flux que je lis, en OPML.
} Envoyez-moi un tel fichier pour ajouter ce qu’il contient.
opml-nothing = Il n’y a pas encore de flux à emporter. Envoyez-moi un fichier OPML pour ajouter les siens.
opml-adding = ⏳ { $done } flux sur { $count }…
opml-added = 📡 { $count ->
    [0] Aucun flux n’est nouveau ; tous sont déjà là.
    [one] Un flux est nouveau.
   *[other] { $count } flux sont nouveaux.
} Ce qu’ils apportent attend dans /drafts ; /feeds les montre.

channels-take = 📥 Prendre ses publications
channels-taken = 📥 Ne plus les prendre
channels-published = 📥 Ses publications entrent comme articles et paraissent aussitôt.
channels-reviewed = 📥 Ses publications entrent comme brouillons : chacune attend dans /queue.

feeds-drafts-dropped = 📡 <b>{ $title }</b> apporte plus de brouillons que personne n’en lit. Je garde les { $kept } plus récents et laisse partir les autres.
channels-nobodys = 📥 Les publications de <b>{ $chat }</b> n’entrent plus : parmi ceux qui l’ont relié, plus personne de la rédaction n’est administrateur.

# What became of it, and putting feeds in order
feeds-came = En 30 jours, { $count ->
    [one] un est arrivé
   *[other] { $count } sont arrivés
}
feeds-published = { $count ->
    [one] un publié
   *[other] { $count } publiés
}
feeds-discarded = { $count ->
    [one] un écarté
   *[other] { $count } écartés
}
feeds-waiting = { $count ->
    [one] un attend
   *[other] { $count } attendent
}
feeds-copies = { $count ->
    [one] une copie
   *[other] { $count } copies
} d’autres
feeds-idle = 💤 Personne n’en prend rien. On le met en pause ?
feeds-name = ✏️ Nom
feeds-folder = 🗂 Dossier
feeds-merge = 🔗 Fusionner…
feeds-own-name = ↩️ Son propre nom
feeds-no-folder = ✖️ Sans dossier
feeds-ask-name = ✏️ Comment appeler ici <b>{ $title }</b> ?
feeds-ask-folder = 🗂 Dans quel dossier ? Une barre en met un dans un autre, comme dans <code>Actualité/Asie</code>.
feeds-merge-which = 🔗 <b>{ $title }</b> : quel flux continue à sa place ? Ce qu’il a apporté reste, et compte comme connu.
feeds-merged = { $title } continue dans celui-ci.
feeds-none-like-it = Aucun autre flux n’est du même site.
feeds-remove-all = 🗑 Avec ses brouillons · { $count }

# Tout ce qui attend d’un coup : demandé d’abord, annulable ensuite
feeds-all-publish = ✅ Publier { $count ->
    [one] le seul brouillon
   *[other] les { $count } brouillons
} de <b>{ $title }</b> ?
feeds-all-discard = 🗑 Rejeter { $count ->
    [one] le seul brouillon
   *[other] les { $count } brouillons
} de <b>{ $title }</b> ?
feeds-all-nowhere = Aucun n’est dans un sujet. Décidez de chacun dans /queue.
feeds-all-none = Plus rien n’attend.
feeds-all-undo-soon = Pendant une minute, on peut annuler.
feeds-all-undo = On peut annuler.
feeds-all-undone = { $count ->
    [0] Rien n’a été annulé.
    [one] Un article est de nouveau un brouillon.
   *[other] { $count } articles sont de nouveau des brouillons.
}
feeds-all-stay = { $count ->
    [one] Un article reste tel quel : il est paru depuis plus d’une minute, ou quelqu’un y a touché depuis.
   *[other] { $count } articles restent tels quels : ils sont parus depuis plus d’une minute, ou quelqu’un y a touché depuis.
}
feeds-merge-really = 🔗 <b>{ $into }</b> continue à la place de <b>{ $title }</b> ? { $count ->
    [0] Il n’a encore apporté aucun article.
    [one] Le seul article qu’il a apporté reste.
   *[other] Les { $count } articles qu’il a apportés restent.
} Son adresse n’est plus lue. On ne peut pas annuler.
feeds-yes-merge = Oui, fusionner
feeds-name-cut = ✂️ C’était trop long : j’en ai gardé les { $limit } premiers caractères.
feeds-folder-cut = ✂️ C’était trop : j’ai gardé les { $deepest } premiers dossiers, et { $limit } caractères de chacun.
