desk-topics = 🗂 <b>La table de rédaction</b>
    La prochaine revue de chaque sujet, avant son départ. Laquelle voulez-vous voir ?
desk-no-topics = Il n’y a pas encore de sujets : /topic crée le premier.
desk-in-private = La table de rédaction est dans notre discussion privée.
desk-back-to-topics = ‹ Sujets
desk-gone = Cette actualité n’est plus sur la table : sa revue est partie, ou elle a changé entre-temps.
desk-nothing = Rien de nouveau sur ce sujet pour l’instant.

# One topic
desk-next = Prochaine : { $day }, { $time } · { $count ->
    [one] une discussion
   *[other] { $count } discussions
}
desk-nobody = Personne ne le suit encore.
desk-behind-more = <i>Après les dix qui sont montrées :</i>
desk-introduction = ✍️ Introduction
desk-hold-button = ⏸ Retenir
desk-approve = ✅ Approuver
desk-preview = 👁 Aperçu
desk-bring-back-all = ↩️ La laisser entrer

# One story
desk-place = { $place } sur { $count }
desk-is-dropped = 🗑 écartée
desk-own-title = <i>Le titre de l’article lui-même : { $title }</i>
desk-update-for = { $all ->
    [true] pour { $count } discussions sur { $of }
   *[false] pour { $count } des { $of } premières discussions
}, nouveau pour les autres
desk-also = <i>{ $count ->
    [one] Aussi :
   *[other] { $count } autres articles :
} { $sources }</i>
desk-pin = 📌 Épingler
desk-unpin = 📌 Désépingler
desk-drop = 🗑 Écarter
desk-bring-back = ↩️ La remettre
desk-up = ⬆️ Monter
desk-down = ⬇️ Descendre
desk-retitle = ✏️ Autre titre
desk-put-title-back = ↩️ Son titre
desk-merge = 🔗 Réunir avec…
desk-split = ✂️ Séparer
desk-unmerge = ↩️ Défaire la réunion : { $title }
desk-unsplit = ↩️ Défaire la séparation : { $title }
desk-pinned = Épinglée : elle vient en premier sur ce sujet.
desk-not-pinned = Elle n’est plus épinglée.
desk-dropped = Écartée des revues de ce sujet.
desk-not-dropped = Elle est de retour.
desk-merged = C’est une seule actualité maintenant.
desk-parted = Séparé : c’est une actualité à part maintenant.
desk-untied = C’est défait.
desk-no-further = Elle ne peut pas aller plus loin.
desk-merge-which = 🔗 <b>{ $title }</b>
    Quelle actualité va avec celle-ci ?
desk-split-which = ✂️ <b>{ $title }</b>
    Quel article n’a pas sa place ici ?
desk-ask-title = ✏️ Comment l’appeler ? C’est pour l’instant :
    <i>{ $title }</i>

    L’article garde son propre titre.

# The picture
desk-picture = 🖼 Image
desk-ask-picture = 🖼 <b>{ $title }</b>
    Envoyez-moi une image pour cette actualité, en photo ou en fichier. Les lecteurs la voient avec l’actualité dans leur prochaine revue, tant qu’elle vient en premier dans son sujet. Le texte reste tel quel.
desk-picture-own = 🖼 L’image de l’article
desk-picture-remove = 🗑 Sans image
desk-picture-undo = ↩️ Annuler le changement
desk-picture-stands = 🖼 { $place ->
    [pinned] Elle a une image.
    [first] Elle a une image. Épinglez-la pour qu’aucune actualité plus récente ne prenne sa place.
   *[other] Elle a une image, que les lecteurs ne voient que là où elle vient en premier.
}
desk-pictured = L’image de l’article y est maintenant.
desk-picture-removed = Elle n’a plus d’image. Les revues déjà prêtes la gardent.
desk-picture-not-first = Seule l’actualité qui vient en premier dans un sujet montre une image, et celle-ci n’est pas la première.
desk-picture-none = Aucun de ses articles n’a plus d’image.
desk-picture-changed = Quelqu’un d’autre a changé l’image entre-temps. Voici ce qu’il en est.

# The introduction
desk-ask-introduction = ✍️ Envoyez-moi quelques mots à placer avant les actualités. Chaque lecteur les reçoit une fois, avec la prochaine revue.
desk-remove = 🗑 Enlever
desk-put-back = ↩️ La remettre : { $words }
desk-introduction-removed = Enlevée.
desk-introduction-back = Elle est de retour.
error-introduction-too-long = Cela fait { $length } caractères, et une introduction en a { $limit } au plus. Envoyez-en une plus courte.

# Holding
desk-not-held = Rien n’est retenu : les revues partent à leur heure.
desk-held = ⏸ Retenu : { $every ->
    [true] chaque revue
   *[false] la prochaine revue
} attend l’approbation, { $hours ->
    [one] une heure
   *[other] { $hours } heures
} au plus. { $drops ->
    [true] Ensuite elle part sans ce sujet.
   *[false] Ensuite elle part telle quelle.
}
desk-waiting = ⏸ { $count ->
    [one] Une discussion attend
   *[other] { $count } discussions attendent
} l’approbation jusqu’à { $time }. { $drops ->
    [true] Ensuite la revue part sans ce sujet.
   *[false] Ensuite la revue part telle quelle.
}
desk-withheld = ⛔ Ce qui n’a pas été approuvé à temps reste dehors.
desk-hold-how = Retenue, une revue qui parle de ce sujet attend l’approbation de la rédaction, et ses lecteurs attendent pour tous leurs sujets. Laquelle, combien de temps au plus, et ensuite ?
desk-hold-set = Quelles revues attendent, combien de temps au plus, et ensuite ?
desk-hours = { $count } h
desk-then-goes = Puis elle part
desk-then-drops = Puis sans lui
desk-hold-it = ⏸ Retenir
desk-hold-next = La prochaine revue
desk-hold-every = Chaque revue
desk-stop = ▶️ Ne plus retenir
desk-approved-so-far = ✅ Approuvé jusqu’ici. Ce qui vient ensuite attend à nouveau l’approbation.
desk-approved = { $count ->
    [0] Approuvé.
    [one] Approuvé : une discussion la reçoit dans la minute.
   *[other] Approuvé : { $count } discussions la reçoivent dans la minute.
}
desk-waits = ⏸ <b>{ $topic }</b> : c’est l’heure, et la revue attend l’approbation, jusqu’à { $time } au plus tard. { $drops ->
    [true] Ensuite elle part sans ce sujet.
   *[false] Ensuite elle part telle quelle.
}
desk-open = 🗂 Ouvrir la table
desk-ran-out = ⌛ Personne ne l’a approuvée à temps ({ $day }, { $time }) : elle est partie { $drops ->
    [true] sans ce sujet
   *[false] telle quelle
}.
desk-ran-out-now = ⌛ Personne n’a approuvé <b>{ $topic }</b> à temps, et la revue est partie { $drops ->
    [true] sans ce sujet. Vous pouvez encore le laisser entrer : il viendra avec la prochaine
   *[false] telle quelle
}.
desk-to-come = <i>Paraît avant, et y sera :</i>
desk-to-come-more = … et { $count } de plus
desk-let-in = { $count ->
    [0] Plus rien ne reste dehors.
    [one] Un article viendra avec les prochaines revues.
   *[other] { $count } articles viendront avec les prochaines revues.
}
desk-frame-button = 🖋 En-tête et pied
desk-test-button = ✉️ Essai
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    Ce qui figure dans chaque revue de ce sujet.
desk-frame-header = <b>Avant les nouvelles</b>
desk-frame-footer = <b>Après les nouvelles</b>
desk-frame-ask-header = ✍️ Avant
desk-frame-ask-footer = ✍️ Après
desk-frame-cut-header = 🗑 Avant
desk-frame-cut-footer = 🗑 Après
desk-frame-write-header = ✍️ Envoyez-moi ce qui doit précéder les nouvelles de <b>{ $topic }</b> dans chaque revue (langue : { $language }). Le gras, l’italique et les liens sont gardés.
desk-frame-write-footer = ✍️ Envoyez-moi ce qui doit suivre les nouvelles de <b>{ $topic }</b> dans chaque revue (langue : { $language }). Le gras, l’italique et les liens sont gardés.
desk-frame-fallback = <i>Là où il n’y a rien dans la langue du lecteur, l’anglais est pris, sinon une autre.</i>
desk-frame-kept = Gardé : c’est désormais dans chaque revue.
error-frame-too-long = Cela fait { $length } caractères, et il y a place pour { $limit } au plus. Envoyez un texte plus court.
desk-test = ✉️ <b>{ $topic }</b> : la prochaine revue telle qu’elle est, pour vous seul. Dans quelle langue, quel aspect et quelle longueur ?
desk-test-send = ✉️ Me l’envoyer
