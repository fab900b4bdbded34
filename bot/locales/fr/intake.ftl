# The card of an article
intake-draft = 📝 <b>Brouillon</b>
intake-scheduled = 🕒 <b>Programmé</b> · { $day }, { $time }
intake-published = ✅ <b>Publié</b> · { $topics }
intake-published-nowhere = ✅ <b>Publié</b> · dans aucun sujet
intake-discarded = 🗑 <b>Écarté</b>
intake-about = { $language } · { $source }
intake-unverified = { $name } (nom non vérifié)
intake-no-source = sans source
intake-language-unknown = langue non reconnue
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>choisi par vous</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … et { $count } de plus
intake-no-topic = Pas encore de sujet.
intake-length = { $length } caractères en tout.
intake-same = ⚠️ C’est déjà là : « { $title } » ({ $day }).
intake-update = ⚠️ On dirait une nouvelle version de « { $title } » ({ $day }).

intake-publish = ✅ Publier
intake-publish-now = ✅ Publier maintenant
intake-publish-anyway = Publier quand même
intake-edit = ✏️ Modifier
intake-schedule = 🕒 Programmer
intake-unschedule = Déprogrammer
intake-discard = 🗑 Écarter
intake-undo = ↩︎ Annuler
intake-join = 🔗 Joindre au précédent
intake-part = ✂️ Diviser
intake-see-other = 🔍 L’autre article

intake-warn-no-topic = Il n’est dans aucun sujet, personne ne le recevrait donc.
intake-choose-topics = 🏷 Choisir les sujets

intake-already-published = Il est déjà publié.
intake-already-discarded = Il a été écarté. « Annuler » le ramène.
intake-undo-late = Plus d’une minute a passé, il reste donc publié.
intake-undone = Annulé : c’est de nouveau un brouillon.
intake-restored = Le revoici.
intake-unscheduled = Déprogrammé : c’est de nouveau un brouillon.
intake-missing = Cet article n’est plus là.
intake-not-yours = D’autres travaillent sur cet article.
intake-accepted = La rédaction l’a déjà accepté : il ne se modifie plus ici.
intake-other-topics = Mettez-le d’abord sur l’un de vos sujets ; d’autres s’occupent du reste.
intake-sent-in = 📥 <b>Envoyé</b> · la rédaction décide
intake-take-back = 🗑 Le reprendre
intake-is-feed-for-editors = 📡 Ce n’est pas un article mais un flux, qui en apporte de nouveaux : la rédaction peut l’ajouter.
error-too-many-waiting = { $limit } de vos articles attendent une décision, et c’est le maximum. Envoyez celui-ci quand certains seront décidés.
intake-joined = Ils ne font plus qu’un article. « Diviser » les sépare à nouveau.
intake-nothing-before = Le brouillon précédent n’est plus là.
intake-nothing-to-part = Ce brouillon ne peut pas être divisé à cet endroit.
intake-pick-part = Avec quel message commence l’autre article ?

# Sending an article
intake-ask-text = Envoyez-moi l’article : texte, lien, message transféré ou fichier (.txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub, .eml). D’un texte, la première ligne devient le titre.
intake-ask-caption = Belle image, mais un article a besoin de mots. Envoyez-moi le texte qui l’accompagne ; la première ligne devient le titre.
intake-pictured = 🖼 La photo est maintenant l’image de cet article.
intake-file-unread = { $reason } Je garde les mots venus avec le fichier.
intake-wordless = { $kind ->
    [poll] Je ne sais pas faire un article d’un sondage
    [sticker] Je ne sais pas faire un article d’un sticker
    [location] Je ne sais pas faire un article d’un lieu
    [venue] Je ne sais pas faire un article d’un lieu
    [contact] Je ne sais pas faire un article d’un contact
    [voice] Je ne peux pas écouter un message vocal
    [audio] Je ne peux pas écouter de son
    [video_note] Je ne peux pas écouter un message vidéo
   *[other] Je ne sais pas en faire un article
} : envoyez-moi un texte, un lien ou un fichier.
intake-is-feed = 📡 Ce n’est pas un article, mais un flux qui en apporte de nouveaux. Voulez-vous l’ajouter ?
intake-fetching = ⏳ J’ouvre { $host }…
intake-reading = ⏳ Je lis la page de { $host }…
intake-walled = 🔒 Le reste de cette page est réservé aux abonnés. Si vous avez le texte entier, collez-le ; ou publiez ce qu’il y a.
intake-paste = 📋 Coller le texte
intake-more-links = J’ouvre les { $limit } premiers liens. Liens laissés de côté : { $count }. Envoyez-les dans un autre message.
intake-link-without-page = { $reason }
    { $link }

    📋 Si vous avez le texte, envoyez-le-moi avec ce lien sur la dernière ligne.
intake-link-paste = { $reason }

    📋 Si vous avez le texte, collez-le ici : je garde le lien comme source. /cancel laisse tomber.
intake-link-kept-words = { $reason } Je garde les mots venus avec le lien.
intake-in-private = Envoyez-moi les articles dans notre discussion privée, s’il vous plaît.

# Editing
intake-what-to-edit = Que voulez-vous changer ?
intake-edit-title = Titre
intake-edit-text = Texte
intake-edit-source = Source
intake-edit-picture = Image
intake-edit-topics = Sujets
intake-edit-language = Langue
intake-edit-date = Jour
intake-leave = Laisser tel quel
intake-ask-title = Envoyez-moi le nouveau titre. C’est pour l’instant :
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = Envoyez-moi tout le nouveau texte, sans le titre. Un fichier texte convient aussi.
intake-ask-source = Envoyez-moi le lien vers la source, son nom, ou les deux en un message.
intake-ask-source-now = Envoyez-moi le lien vers la source, son nom, ou les deux en un message. C’est pour l’instant :
    <blockquote>{ $source }</blockquote>
intake-remove-source = Sans source
intake-ask-picture = Envoyez-moi la nouvelle image, en photo ou en fichier.
intake-remove-picture = 🖼 Sans image
intake-pick-topics = Touchez les sujets auxquels il appartient.
intake-pick-no-topics = Il n’y a pas encore de sujets. /topic en crée un.
intake-pick-language = En quelle langue est-il ?

# Scheduling
intake-pick-moment = Quand doit-il paraître ? L’heure est celle de { $zone }.
intake-in-an-hour = Dans une heure, { $time }
intake-tonight = Ce soir, { $time }
intake-tomorrow = Demain, { $time }
intake-other-moment = Une autre heure…
intake-ask-moment = Écrivez l’heure, ou le jour et l’heure, par exemple :
    <code>18:30</code>
    <code>25/11 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>Vos brouillons et articles programmés</b>
intake-list-empty = Pas de brouillon, rien de programmé. Collez un article quand vous voulez.
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day }, { $time } · { $title }

error-title-empty = Un titre a besoin d’au moins un mot.
error-title-too-long = Ce titre compte { $length } caractères ; le maximum est { $limit }.
error-line-too-long = Cette ligne compte { $length } caractères ; le maximum est { $limit }. Écrivez-la plus courte, s’il vous plaît.
error-one-text = Envoyez cela sous forme de texte, s’il vous plaît.
error-bad-link = Ce lien ne fonctionne pas. Envoyez-en un comme https://example.org/actu
error-no-picture = Je ne peux pas montrer cela comme image. Envoyez-moi une photo de 10 Mo au plus.
error-source-too-long = Ce nom compte { $length } caractères ; le maximum est { $limit }.
error-unclear-moment = Je n’ai pas compris l’heure. Écrivez-la ainsi : 18:30 ou 25/11 07:00.
error-unclear-day = Je n’ai pas compris ce jour, ou il est encore à venir. Écrivez-le ainsi : hier, 25/11 ou 2026-11-25.
error-past-moment = Cette heure est déjà passée. Choisissez-en une plus tardive.
error-far-moment = C’est dans plus d’un an. Choisissez une date plus proche.
intake-history = 🕘 Historique

intake-no-longer = Vous n’êtes plus dans la rédaction, je n’ai donc pas pris ceci.
hands-theirs = ✍️ <b>{ $name }</b> y travaille depuis { $time }.
hands-colleague = un collègue
hands-take-over = ✋ Je m’en charge
hands-taken = { $name } y travaille depuis { $time }. Vous pouvez prendre la suite.
hands-taken-over = { $name } a pris la suite à { $time }. Ce que vous avez écrit n’est pas perdu : c’est juste au-dessus. Reprenez-le, puis envoyez-le encore une fois.
hands-yours = Il est à vous maintenant.
hands-taken-decide = { $name } y travaille depuis { $time }. Vous pourrez décider un peu plus tard.
hands-taken-open = { $name } y travaille depuis { $time }. Ouvrez-le par Modifier pour prendre la suite.
