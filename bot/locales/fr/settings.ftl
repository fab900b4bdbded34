settings-title = ⚙️ <b>Réglages</b>
settings-title-of = ⚙️ <b>Réglages de { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (il est { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 Quand il n’y a rien de neuf : silence
settings-told = 🔔 Quand il n’y a rien de neuf : une ligne
settings-pinned = 📌 Chaque revue est épinglée à la place de la précédente.
settings-pin-button = 📌 Épingler chaque revue
settings-unpin-button = 📌 Ne plus épingler
settings-may-not-pin = Je ne peux pas encore épingler ici. Nommez-moi administrateur avec le droit d’épingler, puis touchez de nouveau.
settings-may-not-pin-in-channel = Je ne peux pas encore épingler là-bas. Donnez-moi le droit de modifier les messages des autres, puis touchez de nouveau.
settings-in-general = 📌 Revues : dans le sujet général
settings-in-this-topic = 📌 Revues : dans ce sujet
settings-in-a-topic = 📌 Revues : dans un autre sujet
settings-no-topics = Choisissez au moins un sujet et la revue commencera à arriver.
settings-paused = ⏸ En pause jusqu’au { $day }.
settings-stopped = ⏹ L’envoi est arrêté.
settings-gone = Je ne suis plus dans cette discussion : ajoutez-moi à nouveau et je reprends d’ici.

settings-every-day = chaque jour
settings-weekdays = du lundi au vendredi
settings-weekend = samedi et dimanche
settings-weekly = une fois par semaine, { $day }

settings-time-button = 🕗 Heure
settings-days-button = 📅 Jours
settings-zone-button = 🌍 Fuseau horaire
settings-language-button = 💬 Langue
settings-tell-button = 🔔 M’avertir s’il n’y a rien
settings-hush-button = 🔕 Silence s’il n’y a rien
settings-here-button = 📌 Revues dans ce sujet
settings-general-button = Revues dans le sujet général
settings-resume-button = ▶️ Reprendre
settings-topics-button = 🗂 Sujets

settings-time = 🕗 <b>À quelle heure ?</b>
    Touchez l’heure et les minutes, ou écrivez-les-moi, par exemple <i>7:30</i>.
settings-time-by-reply = 🕗 <b>À quelle heure ?</b>
    Touchez l’heure et les minutes, ou répondez à ce message, par exemple <i>7:30</i>.
settings-time-unclear = Je n’ai pas compris l’heure. Écrivez-la ainsi : <i>7:30</i>.
settings-days = 📅 <b>Quels jours ?</b>
    Touchez les jours où vous voulez la revue.
settings-days-weekdays = Lun–ven
settings-days-all = Chaque jour
settings-days-weekly = Une fois par semaine
settings-day-of-week = 📅 <b>Quel jour de la semaine ?</b>
    Une seule revue avec l’actualité de toute la semaine, le plus important d’abord.
settings-one-day-stays = Il faut garder au moins un jour. Pour ne rien recevoir un temps, il y a /pause.
settings-choose-language = 💬 <b>En quelle langue ?</b>
    Les articles gardent la leur.

settings-is-it = 🌍 <b>Fuseau horaire</b>
    Est-il <b>{ $now }</b> chez vous ?
settings-zone-hint = Sinon, déplacez l’heure, ou écrivez-moi votre ville (<i>Lisbonne</i>), le fuseau (<i>Europe/Lisbon</i>) ou l’heure de votre montre (<i>21:34</i>).
settings-zone-hint-by-reply = Sinon, déplacez l’heure, ou répondez à ce message avec la ville (<i>Lisbonne</i>), le fuseau (<i>Europe/Lisbon</i>) ou l’heure (<i>21:34</i>).
settings-yes = ✓ Oui
settings-send-location-button = 📍 Utiliser ma position
settings-which-place = 🌍 <b>Quel lieu a votre heure ?</b>
    Ils diffèrent par l’heure d’été : choisissez le plus proche.
settings-which-name = 🌍 <b>Lequel ?</b>
settings-ask-location = Touchez le bouton ci-dessous : je ne tire de votre position que la ville voisine et le fuseau, et je ne la garde pas.
settings-location-button = 📍 Envoyer ma position
settings-place-found = 📍 { $place }
settings-zone-unclear = Envoyez-moi une ville, un fuseau, l’heure de votre montre ou votre position.

settings-look = 📰 Mise en page : { $layout }, longueur : { $length }
settings-layout-button = 📰 Mise en page
settings-length-button = 📏 Longueur
settings-layout-classic = classique
settings-layout-rich = enrichie
settings-choose-layout = 📰 <b>Quelle mise en page ?</b>
    <b>Classique</b> s’affiche dans toutes les applications Telegram. <b>Enrichie</b> replie chaque actualité sous son titre, avec sommaire, tableaux et notes, mais certaines applications la montrent vide : j’envoie d’abord un exemple.
settings-can-you-read = ⬆️ <b>Pouvez-vous lire l’exemple ci-dessus ?</b>
    Il devrait montrer des titres, et une actualité qui se déplie avec un tableau dedans. Si vous voyez un message vide, ou rien du tout, gardez la mise en page classique.
settings-can-all-read = Ici, tout le monde reçoit la même revue : qui a une application qui ne montre rien n’aura rien à lire.
settings-readable-button = ✓ Oui, l’utiliser
settings-blank-button = Non, rester classique
settings-rich-unknown = Ce serveur Telegram ne connaît pas encore les messages enrichis : la mise en page reste classique.
settings-brief = brève
settings-standard = normale
settings-full = complète
settings-choose-length = 📏 <b>Quelle longueur pour la revue ?</b>
    <b>Brève</b> : un message de titres. <b>Normale</b> : un message, deux phrases par actualité ; ce qui n’a pas la place est derrière un bouton. <b>Complète</b> : autant de messages qu’il faut, et la suite de chaque article, repliée.

sample-title = 🗞 Un exemple de revue
sample-topic = Le port fluvial
sample-headline = Le vieux pont rouvre après quatorze mois
sample-summary = Lundi, des camions ont traversé le pont pour la première fois depuis quatorze mois. Les travaux ont duré deux fois plus longtemps que prévu.
sample-source = Le Courrier du port
sample-other-language = zh
sample-other-headline = 桥梁周一重新开放
sample-other-source = 港口晚报

settings-refused = Ce que j’ai envoyé dans cette discussion a été refusé, je me suis donc arrêté. Quand je pourrai y écrire, je reprendrai ; dans un groupe, une commande pour moi y aide.
settings-reads = 📖 Vous lisez : { $languages }
settings-reads-button = 📖 Langues lues
settings-choose-reads = 📖 <b>Quelles langues lisez-vous ?</b>
    Les articles d’autres langues ne remplissent alors plus votre revue : ce sont d’autres voix dans une actualité, ou une ligne à la fin.
settings-every-language = toutes les langues
settings-every-language-button = Toutes les langues
settings-you-read = 📖 Vous lisez : { $languages }.
settings-so-many-stories = { $count ->
    [one] { $count } actualité
   *[other] { $count } actualités
}
settings-all-stories = toutes les actualités
settings-stories-by-room = Autant qu’il y a de place
settings-stories-all = Toutes

settings-filters-button = 🔇 Filtres
filters-none = 🔇 <b>Filtres</b>
    Rien n’est laissé de côté. Sous chaque actualité, ⋯ permet de dire ce que vous voulez voir plus, moins, ou plus du tout.
filters-heading = 🔇 <b>Filtres</b>
    Touchez-en un pour le retirer.
filters-hint = Ou écrivez-moi des mots dont vous ne voulez rien lire, séparés par des virgules.
filters-hint-by-reply = Ou répondez à ce message avec des mots à laisser de côté, séparés par des virgules.
filters-ended = Retiré : { $filter }
filters-unclear = Je n’y vois aucun mot. Écrivez-en un ou plusieurs, séparés par des virgules.
filters-too-common = « { $words } » figure dans presque tous les articles. Choisissez un mot qui dise ce que vous ne voulez pas lire.
error-too-many-filters = Je ne peux pas garder plus de { $limit } filtres. Retirez-en d’abord un : /settings
filter-less = 👎 Moins : « { $text } »
filter-more = 👍 Plus : « { $text } »
filter-source = 🚫 Jamais : { $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ Plus, moins
wish-heading = Que préférez-vous ?
wish-more = 👍 Plus de ce genre
wish-less = 👎 Moins de ce genre
wish-source = 🚫 Jamais { $source }
wish-more-of = 👍 <b>Plus de quoi ?</b>
wish-less-of = 👎 <b>Moins de quoi ?</b>
wish-nothing = Je ne vois pas de quoi elle parle. Les mots à laisser de côté s’écrivent dans /settings, sous Filtres.
wish-noted = { $filter }
    <i>Dès la prochaine revue.</i>
wish-undo = ↩ Annuler
wish-undone = C’est annulé.

settings-weekend-same = Le week-end aussi
settings-weekend-at = Sam–dim { $time }
settings-times-with-weekend = { $usual } (le week-end { $weekend })
settings-by-topic-button = 🗂 Par sujet
settings-by-topic = 🗂 <b>Quand vient chaque sujet ?</b>
    Touchez un sujet pour lui donner une heure à lui, ou un jour de la semaine.
settings-topic-when = 🗂 <b>Quand vient { $topic } ?</b>
    Avec chaque revue, à une heure du jour, ou un jour de la semaine, avec tout ce qui est neuf depuis.
settings-with-every = Avec chaque revue
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 Son et heures calmes
settings-choose-sound = 🔔 <b>Quand les messages peuvent-ils sonner ?</b>
    Pendant les heures calmes, ils arrivent sans son.
settings-rings = Avec son
settings-never-rings = En silence
settings-quiet-none = Pas d’heures calmes
settings-sound = 🔔 { $sound }
settings-sound-on = Avec son
settings-sound-off = Toujours en silence
settings-sound-but = En silence { $hours }
