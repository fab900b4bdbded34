owner-only = Seule la personne qui gère ce bot peut faire cela.
owner-in-private = Faisons cela dans notre discussion privée : ici, tout le monde le verrait.

owner-share = 📤 Envoyer à…
owner-share-text = Rejoignez la rédaction :
owner-invite-invalid = Cette invitation n’est plus valable : elle a expiré ou a déjà servi. Demandez-en une nouvelle à qui vous l’a envoyée.
owner-invite-own = Cette invitation est pour quelqu’un d’autre : envoyez-lui le lien, il est encore valable.
owner-invite-needless = Vous êtes déjà à la rédaction. L’invitation reste valable pour quelqu’un d’autre.

owner-editors-empty = Vous êtes la seule personne de la rédaction. /invite fait venir quelqu’un.
owner-yes-remove = Oui, retirer
owner-no-such-editor = Cette personne n’est pas à la rédaction.

owner-status = 📊 <b>État</b>
    Articles publiés : <b>{ $articles }</b>
    Discussions : <b>{ $chats }</b>
    Rédaction : <b>{ $editors }</b>
owner-unmet = 📥 Discussions importées et pas encore rencontrées : { $count }, dont à vérifier : { $waiting }
owner-deliveries = Envois : { $figures }
owner-no-deliveries = Aucun envoi jusqu’ici.
owner-pending = { $count } en attente
owner-sent = { $count ->
    [one] { $count } envoyé
   *[other] { $count } envoyés
}
owner-failed = { $count } en échec
owner-unknown = { $count ->
    [one] { $count } incertain
   *[other] { $count } incertains
}
owner-skipped = { $count ->
    [one] { $count } non envoyé
   *[other] { $count } non envoyés
}
owner-unknown-explained = Un envoi incertain est presque toujours arrivé : je ne le répète pas, pour que personne ne le reçoive deux fois.
owner-came = Revues d’aujourd’hui et d’hier, selon le retard : { $figures }
owner-campaigns = 🔗 <b>Les liens par lesquels on arrive</b>
owner-campaign = • { $name } : { $starts ->
    [one] { $starts } ouverture
   *[other] { $starts } ouvertures
}, { $readers ->
    [one] { $readers } nouveau lecteur
   *[other] { $readers } nouveaux lecteurs
}
