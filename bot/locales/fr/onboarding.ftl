onboarding-greeting = 👋 <b>Bonjour, { $name } !</b>
    Chaque jour, je vous apporte une revue : l’actualité de vos sujets, résumée avec les mots des articles.
onboarding-sample = 📰 Dernière nouvelle :
onboarding-sample-new = 📰 À l’instant :
onboarding-no-articles = 📰 Aucun article n’est encore arrivé ; le premier ne tardera pas.
onboarding-choose = <b>Que voulez-vous suivre ?</b> Touchez vos sujets. { $when }
onboarding-followed = ✅ Vous suivez maintenant <b>{ $topic }</b>. { $when }
onboarding-when = La revue arrive à <b>{ $time }</b> ({ $place }).
onboarding-no-topics = Il n’y a pas encore de sujets à choisir. Revenez voir bientôt : /topics
onboarding-link-without-topic = Ce lien mène à un sujet qui n’existe pas ici, ou plus.

onboarding-first-button = 🗞 Envoyez ma première revue
onboarding-read-button = 📖 Lire l’article
onboarding-settings-button = ⚙️ Heure et réglages
onboarding-topics-button = 🗂 Sujets
onboarding-digest-button = 🗞 Quoi de neuf ?

onboarding-choose-first = Choisissez d’abord au moins un sujet.
onboarding-first-sent = Elle arrive !
onboarding-first-already = La première revue est déjà arrivée : elle est plus haut. /digest apporte les nouveautés.
onboarding-first-empty = Il n’y a rien eu sur les sujets choisis ces sept derniers jours. La prochaine revue apportera ce qui arrive.

onboarding-again = 👋 <b>Bonjour, { $name } !</b>
onboarding-back = 👋 <b>Quel plaisir de vous retrouver, { $name } !</b> Vos revues reprennent.
onboarding-following = { $count ->
    [one] Vous suivez <b>{ $names }</b>.
   *[other] Vous suivez { $count } sujets : <b>{ $names }</b>.
}
onboarding-nothing-followed = Vous ne suivez aucun sujet pour l’instant : choisissez-en, et la revue viendra.
onboarding-paused = ⏸ Vos revues sont en pause.

onboarding-thanks = Avec plaisir ! 🙂
onboarding-goodbye = À bientôt ! 👋 Pour ne plus recevoir de revues, écrivez /stop.
onboarding-stopped = ⏹ <b>C’est arrêté.</b> Plus aucune revue ne viendra. Les sujets restent tels quels : /start remet tout en marche.

onboarding-help-reader = <b>Pour lire</b>
    /digest – les nouveautés de vos sujets
    /topics – choisir vos sujets
    /latest – les derniers articles
    /search – trouver des articles par leurs mots
    /article – un article, par son numéro
    /story – la suite d’une actualité, par le numéro d’un de ses articles
    /follow – suivre vos propres mots
    /following – les mots que vous suivez
    /suggest – un sujet ou une source qui vous manque
    /saved – les articles gardés
    /history – les revues passées

    <b>À votre goût</b>
    /settings – heure, jours, fuseau, langue
    /pause – une pause de quelques jours
    /stop – plus de revues
    /start – c’est reparti

    <b>Vos données</b>
    /privacy – ce qui est gardé
    /export – le recevoir en fichier
    /delete_me – le supprimer
onboarding-help-search = Ou écrivez-moi simplement quelques mots : je les cherche dans tous les articles.
onboarding-help-inline = Dans toute discussion : <code>@{ $bot }</code> et quelques mots trouvent un article à y partager.
onboarding-help-groups = <b>Pour les groupes et les canaux</b>
    /connect – une revue pour votre groupe ou votre canal
onboarding-help-admin = <b>Vos groupes et canaux</b>
    /chats – leurs sujets et leurs réglages
    /connect – en relier un autre
onboarding-help-editor = <b>Pour la rédaction</b>
    Collez ou transférez un article, ou envoyez un lien ou un fichier.
    /add – un article, pas à pas
    /queue – ce qui attend une décision, l’un après l’autre
    /drafts – ce qui n’est pas encore publié
    /desk – les prochaines revues, avant leur départ
    /plan – la journée : ce qui paraît, et quand
    /stats – les chiffres en images : lecteurs, sujets, envois
    /topic – créer ou modifier des sujets
    /feeds – les flux que je lis : ajouter, tester, suspendre
    /opml – des listes de flux, import et export
onboarding-help-contributor = <b>Pour qui contribue</b>
    Collez ou transférez un article, ou envoyez un lien ou un fichier.
    /add – un article, pas à pas
    /drafts – ce qui attend encore de votre part
onboarding-help-reviewer = <b>Pour la relecture</b>
    /queue – ce qui attend une décision, l’un après l’autre
onboarding-help-owner = <b>Pour qui gère le bot</b>
    /people – qui est à la rédaction : inviter, changer, retirer
    /status – comment va le bot
    /deliveries – ce qui est parti : à renvoyer, corrigé, retiré
    /announce – écrire aux lecteurs, en plus de la revue
    /audit – qui a fait quoi, aussi en fichier
onboarding-help-group = <b>Pour tout le monde ici</b>
    /digest – les nouveautés
    /latest – les derniers articles
    /search – trouver des articles par leurs mots
    /story – la suite d’une actualité

    <b>Pour les administrateurs</b>
    /topics – choisir les sujets
    /settings – heure, jours, fuseau, langue
    /pause – une pause de quelques jours
    /stop – plus de revues

onboarding-languages = <b>Quelles langues lisez-vous ?</b> Touchez-les aussi ; d’ici là, je les apporte toutes.
