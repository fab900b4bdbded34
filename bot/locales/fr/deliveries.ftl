deliveries-rights-missing = ⚠️ Je ne peux pas écrire dans <b>{ $chat }</b>, la revue n’y est donc pas arrivée. Donnez-moi le droit d’y envoyer des messages, ou rouvrez le sujet général.

    Telegram indique : { $reason }
deliveries-topic-lost = 📌 Dans <b>{ $chat }</b>, le sujet des revues est fermé ou supprimé : elles arrivent désormais dans le sujet général. Pour en choisir un autre, envoyez-y /settings.
deliveries-pin-refused = 📌 Je n’ai pas pu épingler la revue dans <b>{ $chat }</b> : je n’essaie plus. Quand j’en aurai le droit, réactivez-le dans les réglages.

    Telegram indique : { $reason }
deliveries-chat-disabled = 🔕 Trois revues de suite n’ont pas pu être publiées dans <b>{ $chat }</b>, j’ai donc cessé d’essayer. Quand je pourrai y écrire, je reprends, avec ce qui a été refusé ; dans un groupe, une commande pour moi y aide.

    Telegram indique : { $reason }
deliveries-edition-paused = ⏸ <b>L’édition { $edition } est en pause</b> : Telegram n’accepte pas son texte. Qui ne l’a pas encore attend ; personne d’autre n’est retardé.

    Telegram indique : { $reason }
clock-doubted = ⏰ <b>L’horloge de ma machine est fausse</b> : elle indique { $here }, celle de Telegram { $there } (UTC). Les revues attendent qu’elle soit réglée, puis reprennent d’elles-mêmes.
backup-failed = 💾 <b>La sauvegarde n’a pas pu être faite</b>. Le bot continue ; nouvel essai dans une minute.

    La raison : { $reason }
backup-sent = 💾 La sauvegarde. Articles : { $articles }, discussions : { $chats }. À garder pour vous : elle contient tout.
backup-sent-part = 💾 La sauvegarde, partie { $part } sur { $parts }. Articles : { $articles }, discussions : { $chats }. À garder pour vous : elle contient tout. Pour réunir les parties : <code>{ $join }</code>
backup-not-sent = 💾 <b>La sauvegarde est faite, mais n’a pas pu être envoyée ici.</b> Elle se trouve dans son dossier.

    La raison : { $reason }
was-off = 🔌 <b>J’étais arrêté</b> : de { $from } à { $until }. Ce qui était prévu entre-temps part maintenant ou, s’il est trop tard, avec la prochaine revue.
digests-late = 🐢 <b>Les revues sont en retard</b> : { $count ->
    [one] une attend
   *[other] { $count } attendent
}, la première depuis { $since }. /deliveries montre où cela en est.
feeds-silent = 📡 <b>Plus aucun flux ne répond</b> : aucun des { $count } n’a rien donné de lisible depuis { $since }. Ma sortie vers le web est sans doute fermée ; /feeds montre ce que dit chacun.
deliveries-push-paused = ⏸ <b>L’envoi est en pause</b> : { $failures } des { $of } derniers messages ont échoué. Rien n’est perdu ; plus rien ne part tant que vous n’avez pas regardé.

    Le dernier : { $reason }

# Progress of a push
push-under-way = 📤 <b>Envoi en cours</b> : { $done } sur { $total }
push-paused = ⏸ <b>L’envoi est en pause</b> : { $done } sur { $total }
push-finished = ✅ <b>Envoyé</b> : { $done } sur { $total }
push-left = Restent : { $count }
push-rate = { $rate } par seconde, encore environ { $minutes ->
    [one] une minute
   *[other] { $minutes } minutes
}
push-pause = ⏸ Pause
push-resume = ▶️ Reprendre
push-details = 📬 Détails
push-paused-now = En pause. Ce qui est en route arrive encore.
push-resumed-now = L’envoi reprend.

# /deliveries
deliveries-heading = 📬 Envois
deliveries-title = <b>📬 Envois</b>
deliveries-running = Les messages partent à leur heure.
deliveries-paused = ⏸ En pause depuis : { $day }, { $time }.
deliveries-paused-why = ⏸ En pause depuis : { $day }, { $time } : { $reason }
deliveries-digest = <b>{ $number }</b> · revue du { $day } · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 aussitôt, { $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 annonce, { $day }
deliveries-correction = <b>{ $number }</b> · ✏️ correction de { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ retrait de { $of } · { $language }
deliveries-left = restent { $count }
deliveries-shows = Sujets : { $topics }
deliveries-withdrawn = ⛔ Retirée.
deliveries-superseded = Une correction plus récente a pris sa place.
deliveries-edition-waits = ⏸ { $reason ->
    [none] Mise en pause par vous
   *[other] En pause : { $reason }
}
deliveries-reasons = <b>Pourquoi tout n’est pas arrivé</b>
deliveries-reason = • { $count } { $state } : { $reason }
deliveries-failed = en échec
deliveries-unknown = incertains
deliveries-skipped = non envoyés
deliveries-by-topic = 🏷 Par sujet
deliveries-pick-topic = Quel sujet ? Le nombre dit combien de messages sont arrivés avec lui.
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ Renvoyer les échecs ({ $count })
deliveries-again-unknown = ↻ Renvoyer les incertains ({ $count })
deliveries-really-again-failed = { $count ->
    [0] Il n’y a rien à renvoyer : ces discussions n’en veulent plus.
    [one] Un message a échoué. Le renvoyer ?
   *[other] { $count } messages ont échoué. Les renvoyer ?
}
deliveries-really-again-unknown = { $count ->
    [0] Il ne reste rien d’incertain à renvoyer.
    [one] Un message est incertain, et il est très probablement arrivé. Renvoyé, il peut arriver deux fois. Le renvoyer quand même ?
   *[other] { $count } messages sont incertains, et neuf sur dix sont arrivés. Renvoyés, ceux-là arrivent deux fois. Les renvoyer quand même ?
}
deliveries-yes-again = Oui, en envoyer { $count }
deliveries-sending-again = { $count ->
    [one] Un message est de nouveau en route.
   *[other] { $count } messages sont de nouveau en route.
}
deliveries-send-on = ▶️ Poursuivre l’envoi
deliveries-renew = ✏️ Mettre à jour
deliveries-take-back = ⛔ Retirer
deliveries-refresh = ↻ Actualiser
deliveries-really-take-back = { $count ->
    [0] Personne n’a encore l’édition { $number }. La retirer quand même ?
    [one] Une discussion a l’édition { $number }. La retirer ? Le message dira qu’elle a été retirée, et pourquoi.
   *[other] { $count } discussions ont l’édition { $number }. La retirer partout ? Les messages diront qu’elle a été retirée, et pourquoi.
}
deliveries-taking-back = Le retrait est en cours.
deliveries-renewing = Là où ses articles ont changé, ses messages changeront.
deliveries-no-edition = Ce n’est plus là.
error-edition-missing = Ce n’est plus là.
error-edition-superseded = Une correction plus récente a pris sa place : plus rien n’en part.
error-edition-withdrawn = Elle a été retirée : plus rien n’en part.

# Correcting what is published
corrections-correct = ✏️ Corriger
corrections-retract = ⛔ Retirer
corrections-what = Qu’est-ce qui est faux ?
corrections-reach = { $count ->
    [one] Une discussion l’a reçu.
   *[other] { $count } discussions l’ont reçu.
}
corrections-reach-none = Personne ne l’a encore reçu dans une revue.
corrections-edited = Vous avez modifié votre message, mais l’article est paru. Corrigé, il serait ainsi :
corrections-yes-correct = ✏️ Corriger partout
corrections-really-retract = Le retirer ? Chaque message qui le montre le dira à sa place, avec la raison. Il quitte aussi les archives. <b>Pourquoi ?</b>
corrections-begun = C’est fait ici. Au tour des discussions.
corrections-state = <b>Dans les discussions</b>
corrections-nobody = Personne ne l’avait reçu, il n’y a donc rien d’autre à changer.
corrections-forgotten = Je n’ai plus cette correction. Veuillez recommencer.
corrections-not-out = Il n’est pas publié, il n’y a donc rien à corriger dans les discussions.
corrections-retracted = ⛔ <b>Retiré</b>
deliveries-articles = 📰 Ses articles
deliveries-pick-article = Quel article est faux ? Sur sa fiche, vous pouvez le corriger ou le retirer.
corrections-open = ✏️ Corriger ou retirer
corrections-ground-wrong = ⛔ Il est faux
corrections-ground-early = ⛔ Il est parti par erreur
corrections-ground-request = ⛔ Sa source l’a demandé
corrections-own-words = ✍️ Avec mes mots
corrections-ask-line = Qu’est-ce qui était faux, et qu’est-ce qui est juste ? Une ligne, telle que les lecteurs la verront.
corrections-ask-reason = Pourquoi est-il retiré ? Une ligne, telle que les lecteurs la verront.
corrections-reach-answers = { $count ->
    [one] Il figure aussi dans une réponse : de /latest, /article ou /story, ou partagée.
   *[other] Il figure aussi dans { $count } réponses : de /latest, /article ou /story, ou partagées.
}
corrections-answers = Réponses corrigées : { $count }
corrections-answers-lost = ne peuvent plus être changées : { $count }
corrections-told = Les lecteurs qui l’ont en sont avertis.
corrections-untold = Rien ici n’a trompé les lecteurs, ils n’en sont donc pas avertis.
corrections-same = C’est déjà le cas.
corrections-ask-date = Quel jour a-t-il été écrit ? Par exemple : hier, 25/11 ou 25 novembre 2026.
corrections-date-now = Maintenant, c’est : { $day }
corrections-no-date = On l’ignore
corrections-date-kept = C’est noté. Les messages ne montrent pas ce jour.
corrections-sort = ✏️ Le mettre là
corrections-topics-stay = Dans les revues déjà parues, il reste à sa place, et personne n’apprend que c’était faux.
corrections-topics-news = Il a moins d’un jour : qui suit { $topics } le reçoit dans la prochaine revue, et personne deux fois.
corrections-topics-old = Il a plus d’un jour : dans { $topics } ce n’est plus une nouvelle, mais /latest l’y montre.

deliveries-chats-refuse = ⏸ <b>L’envoi est en pause</b> : { $refusals } des { $of } derniers messages ont été refusés comme si leurs discussions n’existaient plus, bien plus que d’habitude. Le jeton du bot est-il toujours le bon ? Ces discussions sont coupées ; un bouton les ramène, avec ce qu’elles ont manqué.

    Le dernier : { $reason }
push-revive = ↩️ Les ramener
deliveries-revived = { $count ->
    [0] Aucune discussion n’a été coupée depuis.
    [one] Une discussion est de retour. Ce qu’elle a manqué part avec le reste.
   *[other] { $count } discussions sont de retour. Ce qu’elles ont manqué part avec le reste.
}
push-revive-chats = ↩️ Ramener les discussions
