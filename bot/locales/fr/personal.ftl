personal-paused = ⏸ <b>{ $days ->
    [one] En pause pour un jour
   *[other] En pause pour { $days } jours
}</b>, jusqu’au { $until }. Ensuite, tout reprend tout seul.
personal-pause-button = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
personal-pause-days = Pour combien de jours ? Écrivez un nombre de 1 à { $limit }, par exemple <i>/pause 7</i>, ou une date : <i>/pause 24/12</i>.
personal-pause-stopped = ⏹ Les revues sont arrêtées, il n’y a donc rien à mettre en pause.
personal-resume-button = ▶️ Reprendre maintenant
personal-resumed = ▶️ Les revues reprennent.
personal-resumed-without-topics = ▶️ Les revues reprennent, mais aucun sujet n’est encore choisi : /topics

personal-privacy = 🔒 <b>Ce qui est gardé</b>
    • de cette discussion : son numéro chez Telegram, son nom et son genre, et depuis quand je la connais
    • vos choix : les sujets et depuis quand, la langue, les langues que vous lisez, la ville et le fuseau, l’heure, les jours et la fréquence, quand les messages sonnent, la mise en page, la longueur et le nombre d’actualités, ce que vous filtrez, une pause ou un arrêt, et si vous voulez savoir quand il n’y a rien de neuf
    • de vos revues : lesquelles je vous ai envoyées et quand, si elles sont arrivées, et quand vient la prochaine ; après { $days ->
        [one] un jour
       *[other] { $days } jours
    } j’oublie ce que j’ai envoyé
    • quels articles j’ai montrés dans cette discussion, ou que vous avez partagés par moi, pour pouvoir les corriger là où ils sont ; je les oublie après le même temps
    • les articles que vous gardez
    • les mots que vous suivez comme sujets à vous, et ce dont je vous ai prévenu aussitôt
    • les sujets et sources que vous proposez, jusqu’à un mois après la décision de la rédaction
    • les groupes et canaux que vous reliez ou déliez, quand, et si les publications d’un canal entrent comme articles
    • ma dernière question, jusqu’à votre réponse

    <b>Ce qui n’est pas gardé</b>
    ce que vous cherchez et ce que vous ouvrez à la source, et votre position : je n’en tire que la ville voisine et le fuseau.

    Tout reste dans la base de données de ce bot.
personal-privacy-translation = <b>Traduction</b>
    les titres et les premières phrases des articles que les lecteurs ne peuvent pas lire vont à { $host }, choisi par l’exploitant du bot ; rien sur vous n’y va.
personal-privacy-editor = <b>Pour votre travail à la rédaction</b>
    votre nom et votre numéro chez Telegram, qui vous a donné votre rôle, quand et pour quels sujets ; votre numéro avec les articles que vous ajoutez ou envoyez et les flux que vous ajoutez, et pour chaque article les messages dont il vient ; pendant que les archives sont reclassées après que vous avez modifié un sujet, le message qui montre où l’on en est ; ce que vous faites des articles, sujets, flux et personnes, quand, et ce qu’il y avait avant, pendant { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } ; l’article ou l’annonce que vous avez en main, où sont les fiches de l’article, et les annonces que vous avez commencées ; à quelle heure je vous dis chaque jour ce qui attend, et le jour de la dernière fois.
personal-privacy-choices = /export vous donne tout en fichier, /delete_me le supprime.
personal-export = 📦 Tout ce qui est gardé de cette discussion.

personal-delete-ask = 🗑 <b>Supprimer tout ce qui vous concerne ?</b>
    Vos sujets, vos réglages et la trace de vos revues disparaîtront pour de bon, et plus aucune revue ne viendra.
personal-delete-ask-group = 🗑 <b>Supprimer tout ce qui concerne cette discussion ?</b>
    Ses sujets, ses réglages et la trace de ses revues disparaîtront pour de bon, et plus aucune revue ne viendra.
personal-delete-button = 🗑 Oui, tout supprimer
personal-deleted = C’est fait : tout est supprimé. Si un jour vous voulez me retrouver : /start

personal-paused-until = ⏸ <b>En pause jusqu’au { $until }.</b> Ensuite vient le meilleur de ce qui a été manqué, et tout reprend tout seul.
personal-pause-unclear = Je n’ai pas compris la date. Écrivez-la ainsi : <i>/pause 24/12</i>.
