# /announce: what owners write to readers
announce-title = 📣 <b>Annonces</b>
announce-ask-text = Envoyez-moi ce que les lecteurs doivent recevoir : un texte, ou une photo avec quelques lignes dessous. Cela devient un brouillon ; rien ne part avant que vous confirmiez.
announce-draft = 📣 <b>Annonce</b> · brouillon
announce-out = 📣 <b>Annonce</b>
announce-to = À : { $audience }
announce-everybody = tout le monde
announce-topic-gone = un sujet qui n’est plus là
announce-kind-private = discussions privées
announce-kind-group = groupes
announce-kind-channel = canaux
announce-active-any = actifs ou non
announce-active-days = actifs en { $count } jours
announce-reach = { $count ->
    [0] Il n’y a personne ici.
    [one] Elle arrive dans une discussion.
   *[other] Elle arrive dans { $count } discussions.
}
announce-takes = { $count ->
    [0] C’est fait en un instant au rythme actuel : { $rate } par seconde.
    [one] Il faut environ une minute au rythme actuel : { $rate } par seconde.
   *[other] Il faut environ { $count } minutes au rythme actuel : { $rate } par seconde.
}
announce-takes-hours = Il faut environ { $count } heures au rythme actuel : { $rate } par seconde.
announce-resting = { $count ->
    [one] Une autre a arrêté ou mis en pause sa revue, et ne reçoit rien.
   *[other] { $count } autres ont arrêté ou mis en pause leur revue, et ne reçoivent rien.
}
announce-versions = Avec leurs propres mots : { $languages }
announce-silent = 🔕 Elle arrive sans son.
announce-text = ✏️ Texte
announce-links = 🔗 Liens
announce-whom = 👥 Pour qui
announce-languages = 🌐 Langues
announce-by-topic = 🏷 Sujets
announce-ring = 🔔 Avec un son
announce-hush = 🔕 Sans son
announce-test = 🧪 Me l’envoyer
announce-send = 📣 Envoyer…
announce-discard = 🗑 Jeter
announce-all = 📣 Toutes
announce-preview = 👁 Aperçu
announce-drop-version = ✕ Sans elle
announce-no-links = ✕ Sans liens
announce-main = Toutes les langues
announce-for-whom = <b>Pour qui ?</b> Ce que vous choisissez doit valoir en même temps. Est actif qui est venu, a choisi un sujet, gardé un article ou demandé des nouvelles.
announce-which-language = Dans quelle langue se lit-elle autrement ? Les autres reçoivent le texte principal.
announce-which-readers = Quelle langue ses lecteurs parlent-ils avec moi ? Sans choix, toutes conviennent.
announce-which-followers = Pour qui suit quels sujets ? Sans choix, pour tout le monde.
announce-ask-version = 🌐 <b>{ $language }</b> : envoyez-moi ce que les lecteurs de cette langue doivent recevoir.
announce-ask-links = Envoyez-moi les liens, un par ligne, à la place de ceux qui y sont : des mots, une barre et l’adresse. Avec /start au lieu de l’adresse, le lien mène à moi, et je compte qui vient par là.

    <code>Lire la suite | https://example.org
    Choisir ses sujets | /start</code>
announce-one-message = Une annonce est un seul message : j’ai gardé le premier et laissé de côté ce qui suivait aussitôt. ✏️ en prend un autre.
announce-tested = Voilà comment elle arrive.
announce-really-discard = Jeter ce brouillon ?
announce-yes-discard = 🗑 Oui, le jeter
announce-discarded = Jeté.
announce-quiet-hours = Qui a des heures de silence la reçoit quand elles finissent.
announce-others = Tous les autres : { $count }
announce-really-send = { $count ->
    [one] <b>L’envoyer à une discussion ?</b>
   *[other] <b>L’envoyer à { $count } discussions ?</b>
}
announce-yes-send = ✅ Envoyer à { $count }
announce-sending = Elle est en route.
announce-is-out = Elle est déjà partie.
announce-elsewhere = Un collègue a ce brouillon en main.
announce-under-way = 📤 Elle est en route.
announce-is-paused = ⏸ Elle est en pause.
announce-is-done = ✅ Elle est partie.
announce-is-cancelled = { $count ->
    [0] ✕ Annulée : personne ne l’avait.
    [one] ✕ Annulée : une discussion l’avait.
   *[other] ✕ Annulée : { $count } discussions l’avaient.
}
announce-blocked = dont { $count } ne sont plus là
announce-cancel = ✕ Annuler…
announce-really-cancel = { $sent ->
    [0] Personne ne l’a encore.
    [one] Une discussion l’a.
   *[other] { $sent } discussions l’ont.
} Annulée, elle n’arrive à aucune des autres : { $left }. C’est sans retour.
announce-yes-cancel = ✕ Oui, l’annuler
announce-cancelled-now = { $count ->
    [0] Annulée. Personne ne l’avait.
    [one] Annulée. Une discussion l’avait.
   *[other] Annulée. { $count } discussions l’avaient.
}
announce-correct = ✏️ Corriger
announce-which-correction = Quelle version faut-il corriger ?
announce-ask-correction = Envoyez-moi comment elle doit se lire. La photo reste si vous n’en envoyez pas d’autre ; les liens restent.
announce-really-correct = { $count ->
    [0] Personne ne l’a encore, elle part donc ainsi. La corriger ?
    [one] Une discussion l’a. La corriger là ?
   *[other] { $count } discussions l’ont. La corriger là, et où elle doit encore arriver ?
}
announce-yes-correct = ✏️ Oui, la corriger
announce-corrected = ✏️ Corrigées : { $count }
announce-not-corrected = impossible : { $count }

error-announcement-gone = Cette annonce n’est plus là.
error-announcement-out = Elle est déjà partie.
error-announcement-elsewhere = Un collègue a ce brouillon en main. Avec /announce vous pouvez le reprendre.
error-announcement-changed = Elle a changé depuis que vous l’avez vue. Regardez-la encore une fois.
error-announcement-nobody = Il n’y a plus personne ici, rien n’a donc été envoyé.
error-announcement-words = Une annonce est un texte, ou une photo avec quelques lignes dessous. Envoyez l’un des deux, s’il vous plaît.
error-announcement-file = Je ne peux pas annoncer de fichiers. Envoyez un texte, ou l’image comme photo.
error-announcement-long = Cela fait { $length } caractères ; un message en a { $limit } au plus. Raccourcissez, s’il vous plaît.
error-announcement-caption = Sous une photo il y a place pour { $limit } caractères ; il y en a { $length }. Raccourcissez, ou laissez la photo.
error-announcement-no-photo = Elle est partie sans photo, et Telegram n’en met pas après coup. Envoyez les mots seuls.
error-announcement-link = Je ne trouve pas d’adresse dans cette ligne : « { $line } ». Elle doit être ainsi : des mots | https://example.org
error-announcement-label = Dans cette ligne les mots manquent ou dépassent { $limit } caractères : « { $line } »
error-announcement-links = Plus de { $limit } liens, c’est trop. Choisissez, s’il vous plaît.
error-announcement-refused = Telegram ne la prend pas, je ne l’ai donc pas gardée : { $why }
