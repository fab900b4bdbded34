# The day: /plan
plan-title = 🗓 <b>Le plan</b> · { $day }, { $time }
plan-comes-out = <b>À paraître</b>
plan-next = <b>Prochaines revues</b>
plan-went-out = <b>Parti aujourd’hui</b>
plan-nowhere = sur aucun sujet : personne ne le reçoit
plan-failed = Il n’a pas pu paraître. Ouvrez-le pour le publier maintenant ou à une autre heure.
plan-articles = { $count ->
    [0] rien de nouveau
    [one] un article
   *[other] { $count } articles
}{ $named ->
    [true] {" ("}{ $languages })
   *[false] {""}
}
plan-to-come = { $count ->
    [one] un autre est programmé
   *[other] { $count } autres sont programmés
}
plan-held-until = ⏸ retenue jusqu’à { $moment }
plan-held = ⏸ attend l’approbation à son heure
plan-unfollowed = personne ne le suit encore
plan-empty = Rien n’est prévu, et il n’y a pas encore de sujets : /topic crée le premier.
plan-gone = Cette revue n’est plus conservée. Voici où en sont les choses.
plan-refresh = 🔄 Actualiser
plan-desk = 🗂 La table
plan-open = 🗓 Le plan
plan-came-out = 🕒 Publié comme prévu : « { $title } »
plan-came-out-late = 🕒 Publié, plus tard que prévu ({ $day }, { $time }) : « { $title } »
plan-in-no-digest = Il n’est sur aucun sujet, et aucune revue ne le reprend.
plan-could-not-come-out = ⚠️ « { $title } » devait paraître le { $day } à { $time } et n’a pas pu. Je réessaie chaque minute ; en attendant, il est dans /queue.
