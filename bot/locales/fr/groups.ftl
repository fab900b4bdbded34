groups-greeting = 👋 Bonjour à tous ! Chaque jour, je peux vous apporter une revue de l’actualité des sujets qui vous tiennent à cœur.

    <b>Pour les administrateurs :</b> choisissez les sujets, puis l’heure, les jours et la langue, ici même ou avec /topics et /settings.
groups-greeting-again = 👋 Me revoilà ! Je reprends où nous en étions : les sujets sont dans /topics, le reste dans /settings.
groups-first-button = 🗞 Envoyer la première revue
groups-topics-button = 🗂 Sujets
groups-settings-button = ⚙️ Réglages
groups-pause-button = ⏸ Pause d’une semaine

groups-connect = 🔗 <b>Relier un canal ou un groupe</b>
    Choisissez ci-dessous une discussion que vous administrez. Dans un canal, il me faut le droit de publier des messages.

    Pas de boutons ? <a href="{ $link }">Ajoutez-moi à un canal</a> d’ici ; à un groupe, comme n’importe quel membre.
groups-channel-button = 📣 Un canal
groups-group-button = 👥 Un groupe
groups-connect-in-private = Canaux et groupes se relient dans notre discussion privée.
groups-open-private = Ouvrir la discussion privée

groups-connected = ✅ <b>{ $chat }</b> : c’est relié.
groups-what-next = Choisissez maintenant les sujets de <b>{ $chat }</b>. L’heure, les jours et la langue peuvent changer aussi : pour l’instant, la revue arrive à { $time } ({ $place }).
groups-not-there = Je ne suis pas encore dans <b>{ $chat }</b>. Ajoutez-moi comme administrateur avec le droit de publier, puis touchez « Réessayer ».
groups-not-admin = Vous ne figurez pas parmi les administrateurs de <b>{ $chat }</b> : seul l’un d’eux peut faire ce lien.
groups-may-not-post = Je ne peux pas encore écrire dans <b>{ $chat }</b>. Accordez-moi là-bas le droit de publier, puis touchez « Réessayer ».
groups-that-chat = cette discussion
groups-retry = 🔁 Réessayer
groups-add-to-channel = ➕ M’ajouter à un canal

groups-list = 🔗 <b>Canaux et groupes reliés</b>
    Touchez-en un pour le modifier. /connect en relie un autre.
groups-list-empty = Vous n’avez encore relié ni canal ni groupe. /connect en relie un.
groups-right-lost = Vous n’administrez plus « { $chat } » : je l’ai retiré de votre liste.
groups-view = { $emoji } <b>{ $chat }</b>
groups-view-topics = { $count ->
    [0] Pas encore de sujet : rien n’arrive.
    [one] Un sujet.
   *[other] { $count } sujets.
}
groups-view-gone = Je ne suis plus dans cette discussion. Ajoutez-moi à nouveau et je reprends avec les mêmes sujets, ou détachez-la.
groups-disconnect = ✕ Détacher
groups-really-disconnect = Détacher <b>{ $chat }</b> ? Plus aucune revue n’y arrivera, et j’oublierai ses sujets et ses réglages.
groups-yes-disconnect = Oui, détacher
groups-disconnected = <b>{ $chat }</b> : le lien est défait.

groups-view-refused = Ce que j’y ai envoyé a été refusé, je me suis donc arrêté. Quand je pourrai y écrire, je reprends ; dans un groupe, une commande pour moi y aide.
groups-view-others = 👤 Quelqu’un d’autre l’a relié.
