# Ce que chacun peut faire
role-reader = lecture
role-contributor = contribution
role-reviewer = relecture
role-editor = rédaction
role-owner = gestion
role-does-editor = publie, et s’occupe des sujets, des flux et de la table
role-does-reviewer = décide de ce qui attend dans la file, et rien d’autre
role-does-contributor = envoie des articles, dont d’autres décident

people-title = 👥 <b>Personnes</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }depuis le { $day } · { $last }
people-active = activité : { $day }
people-idle = encore aucune activité
people-invitations = ✉️ { $count ->
    [one] { $count } invitation est ouverte.
   *[other] { $count } invitations sont ouvertes.
    }
people-revoke = ✕ Reprendre les invitations
people-revoked = { $count ->
    [0] Aucune invitation n’était plus ouverte.
    [one] { $count } invitation ne sert plus.
   *[other] { $count } invitations ne servent plus.
    }
people-add = ➕ Inviter quelqu’un
people-back = ‹ Personnes
people-card = { $mark } <b>{ $name }</b>
    { $role } : { $does }
people-covers = Sujets : { $topics }
people-since = Depuis le { $day }, sur invitation de { $by }
people-last-active = Dernière activité : { $day }
people-never-active = Encore aucune activité
people-under-way = En cours : { $what }
people-drafts = { $count ->
    [one] { $count } brouillon
   *[other] { $count } brouillons
    }
people-scheduled = { $count ->
    [one] { $count } article programmé
   *[other] { $count } articles programmés
    }
people-channels = { $count ->
    [one] { $count } canal comme source
   *[other] { $count } canaux comme sources
    }
people-make = → { $role }
people-topics = 🏷 Sujets…
people-remove = ✕ Retirer…
people-which-topics = 🏷 De quels sujets <b>{ $name }</b> s’occupe ?
people-all-topics = tous les sujets
people-no-topic = plus aucun
people-last-topic = Le dernier sujet reste. Choisissez-en d’abord un autre, ou tous.
people-really-remove = Retirer <b>{ $name }</b> de la rédaction ? Ce qui est publié reste.
people-really-give = <b>{ $name }</b> passe à : { $role }.
people-has-under-way = En cours de ce côté : { $what }.
people-what-becomes = Qu’en fait-on ?
people-handed-over = Transmis, les articles programmés redeviennent des brouillons ; un canal ne reste une source que si quelqu’un d’autre de la rédaction l’a relié aussi.
people-to-me = 📥 Tout me transmettre
people-to-whom = 👤 Transmettre à…
people-drop = 🗑 Arrêter et tout écarter
people-whose = Qui reprend tout ?
people-removed = { $name } n’est plus à la rédaction.
people-given = { $name } passe à : { $role }.
people-dropped = { $count ->
    [one] { $count } article a été écarté.
   *[other] { $count } articles ont été écartés.
    }
people-yours-now = { $count ->
    [one] { $count } brouillon est à vous maintenant : /drafts
   *[other] { $count } brouillons sont à vous maintenant : /drafts
    }
people-theirs-now = { $count ->
    [one] { $count } brouillon est passé à { $name }.
   *[other] { $count } brouillons sont passés à { $name }.
    }
people-changed = Quelque chose a changé depuis ma question. Regardez encore une fois.
people-no-heir = Cette personne n’est plus à la rédaction. Choisissez quelqu’un d’autre.

people-invite = 🔑 <b>Une place à la rédaction</b> · { $role }
    Qui ouvre ce lien { $does }. Il sert une seule fois, pendant { $lasts }. Envoyez-le à la personne que vous voulez inviter :

    { $link }

    <i>Si vous choisissez un autre rôle ou une autre durée, un nouveau lien remplace celui-ci.</i>
people-lasts-minutes = 15 minutes
people-lasts-day = 1 jour
people-lasts-week = 7 jours
people-welcome-editor = ✍️ <b>Vous voilà à la rédaction !</b>

    Collez ou transférez un article ici : je vous montre un aperçu, et vous le publiez d’un geste. Plusieurs messages de suite deviennent un seul article.

    /add – un article, pas à pas
    /topic – créer ou modifier des sujets
people-welcome-reviewer = 🔎 <b>Vous voilà à la relecture !</b>

    Vous décidez lesquels des articles en attente paraissent.

    /queue – ce qui attend, l’un après l’autre
people-welcome-contributor = 📥 <b>Vous contribuez maintenant !</b>

    Collez ou transférez un article ici, ou envoyez un lien ou un fichier. La rédaction décide, et je vous dis ce qu’il en est.

    /drafts – ce qui attend encore de votre part
people-joined = 👋 <b>{ $name }</b> a rejoint la rédaction · { $role }. /people montre tout le monde.
people-look = 👤 Voir
contributor-published = ✅ « { $title } » est publié. Merci de l’avoir envoyé !
contributor-discarded = Merci pour « { $title } » : cette fois, la rédaction a choisi de ne pas le publier. Le prochain sera le bienvenu.
people-your-role = Votre rôle ici a changé. { $role ->
    [editor] Vous faites maintenant partie de la rédaction : /help dit ce que vous pouvez faire.
    [reviewer] Vous décidez maintenant de ce qui attend dans /queue.
    [contributor] Vous pouvez maintenant proposer des articles : ce que vous envoyez attend la rédaction.
   *[reader] Vous ne faites plus partie de la rédaction. Merci pour votre travail : vos revues restent comme elles sont.
}
