# The order of topics
topics-order-button = ↕️ Ordre
topics-order = ↕️ <b>L’ordre des sujets</b>
    C’est l’ordre des revues, de /topics et de toutes les listes. Touchez le sujet à déplacer.
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
topics-merge = 🔗 Fondre <b>{ $name }</b> dans <b>{ $into }</b> ?
topics-merge-followers = { $count ->
    [0] { $into } ne gagne aucun lecteur.
    [one] Une discussion passe à { $into } et garde les heures et les filtres qu’elle avait choisis.
   *[other] { $count } discussions passent à { $into } et gardent les heures et les filtres qu’elles avaient choisis.
}
topics-merge-both = { $count ->
    [one] Une discussion suit les deux et garde les heures choisies pour { $into }.
   *[other] { $count } discussions suivent les deux et gardent les heures choisies pour { $into }.
}
topics-merge-articles = { $count ->
    [0] Aucun article ne passe à { $into }.
    [one] Un article passe à { $into }.
   *[other] { $count } articles passent à { $into }.
}
topics-merge-lessons = { $count ->
    [one] Ce que { $name } a appris d’un article passe aussi.
   *[other] Ce que { $name } a appris de { $count } articles passe aussi.
}
topics-merge-people = { $count ->
    [one] Une personne qui s’occupe de { $name } s’occupera de { $into }.
   *[other] { $count } personnes qui s’occupent de { $name } s’occuperont de { $into }.
}
topics-merge-held = La revue de { $name } est retenue : celle de { $into } le sera aussi.
topics-merge-words = L’introduction, l’en-tête et le pied de { $name } sont perdus.
topics-merge-names = Les liens vers <b>{ $name }</b> et ses noms mèneront à { $into }.
topics-merge-query = La recherche devient :
    <pre>{ $query }</pre>
topics-merge-for-good = C’est irréversible.
topics-merge-yes = 🔗 Oui, fusionner
topics-merge-no = Garder les deux
topics-merged = { $name } fait désormais partie de { $into }.
topics-merge-changed = Quelque chose a changé entre-temps. Regardez à nouveau, s’il vous plaît.
topics-merge-too-much = Ensemble, les deux recherches sont trop longues. Raccourcissez-en d’abord une.
topics-is-merged = Ce sujet fait désormais partie d’un autre.
