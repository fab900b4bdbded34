# The order of topics
topics-order-button = ↕️ Ordre
topics-order = ↕️ <b>L’ordre des sujets</b>
    C’est l’ordre des revues, de /topics et de toutes les listes. Touchez celui à déplacer.
topics-order-one = ↕️ <b>Où se place { $name } ?</b>
topics-order-first = ⏫ En premier
topics-order-last = ⏬ En dernier
topics-order-type = 🔢 Une autre place…
topics-order-ask = Quelle place pour <b>{ $name }</b> ? Envoyez-moi un nombre de 1 à { $count }.
error-topic-place = Il me faut un nombre de 1 à { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Fusionner…
topics-merge-which = 🔗 Dans quel sujet <b>{ $name }</b> doit-il se fondre ?
topics-merge-none = 🔗 Il n’y a pas d’autre sujet dans lequel <b>{ $name }</b> puisse se fondre.
topics-merge = 🔗 <b>{ $name }</b> se fond dans <b>{ $into }</b> ?
topics-merge-followers = { $count ->
    [0] Le sujet qui reste ne gagne aucun lecteur.
    [one] Une discussion suit à sa place le sujet qui reste, aux heures et avec les souhaits choisis.
   *[other] { $count } discussions suivent à sa place le sujet qui reste, aux heures et avec les souhaits choisis.
}
topics-merge-both = { $count ->
    [one] Une discussion suit les deux et garde les heures du sujet qui reste.
   *[other] { $count } discussions suivent les deux et gardent les heures du sujet qui reste.
}
topics-merge-articles = { $count ->
    [0] Aucun article n’est repris.
    [one] Un article est repris.
   *[other] { $count } articles sont repris.
}
topics-merge-lessons = { $count ->
    [one] Ce qu’il a appris d’un article est repris.
   *[other] Ce qu’il a appris de { $count } articles est repris.
}
topics-merge-people = { $count ->
    [one] Une personne qui s’en occupe s’occupera du sujet qui reste.
   *[other] { $count } personnes qui s’en occupent s’occuperont du sujet qui reste.
}
topics-merge-held = Sa revue est retenue : celle du sujet qui reste le sera aussi.
topics-merge-words = Les mots avant ses revues, son en-tête et son pied sont perdus.
topics-merge-names = Les liens vers <b>{ $name }</b> et ses noms mènent au sujet qui reste.
topics-merge-query = La recherche devient :
    <pre>{ $query }</pre>
topics-merge-for-good = C’est irréversible.
topics-merge-yes = 🔗 Oui, fusionner
topics-merge-no = Garder les deux
topics-merged = { $name } fait désormais partie de { $into }.
topics-merge-changed = Quelque chose a changé entre-temps. Regardez à nouveau, s’il vous plaît.
topics-merge-too-much = Les deux recherches sont trop pour une seule. Raccourcissez-en d’abord une.
topics-is-merged = Ce sujet fait désormais partie d’un autre.
