# Chiffres
stats-in-private = Les chiffres sont dans notre discussion privée.
stats-no-picture = Je ne peux pas dessiner pour le moment. La ligne ci-dessus et le fichier disent la même chose.
stats-no-rows = Il n’y a rien à mettre dans un fichier.
stats-file = 📄 Pour n’importe quel tableur.
stats-title = { $subject } · { $period }
stats-since = Compté depuis le { $day }.
stats-dark = 🌙 Sombre
stats-light = ☀️ Clair
stats-export = 📄 En fichier
stats-days-7 = 7 jours
stats-days-30 = 30 jours
stats-days-364 = Un an
stats-of-readers = Lecteurs
stats-of-topics = Sujets
stats-of-sent = Envois
stats-of-late = À l’heure
stats-of-news = Articles
stats-of-hours = Heures
stats-of-wishes = Souhaits
stats-of-stories = Actualités
stats-of-feeds = Flux
stats-title-readers = Qui est venu, qui est parti
stats-title-topics = Abonnés par sujet
stats-title-sent = Messages envoyés
stats-title-late = Retard des revues
stats-title-news = Articles par sujet
stats-title-hours = Heures des revues
stats-title-wishes = Les souhaits des lecteurs
stats-title-stories = L’écho des actualités
stats-title-feeds = Articles des flux
stats-came = venus
stats-left = partis
stats-blocked = bloqué
stats-opened = ouvertes
stats-kept = gardées
stats-more = plus de ceci
stats-less = moins de ceci
stats-muted = sources masquées
stats-sent = arrivés
stats-failed = échoués
stats-unknown = incertains
stats-skipped = non envoyés
stats-published = publiés
stats-waiting = en attente
stats-rejected = rejetés
stats-known = déjà connus
stats-late-up-to = en { $minutes } min
stats-late-more = plus d’une heure
stats-other-languages = autres langues
stats-unknown-language = langue inconnue
stats-sources = { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
stats-empty-readers = Personne n’est venu ni parti
stats-empty-topics = Pas encore d’abonnés
stats-empty-sent = Rien n’a été envoyé
stats-empty-news = Rien n’a été publié
stats-empty-few = Trop peu à montrer
stats-empty-feeds = Pas encore d’articles
stats-fact-readers = { $now ->
        [one] Une discussion reçoit
       *[other] { $now } discussions reçoivent
    } les revues. { $moved }
stats-fact-readers-moved = Sur cette période, venus : { $came }, partis : { $left }, ayant bloqué le bot : { $blocked }.
stats-fact-readers-still = Sur cette période, personne n’est venu ni parti.
stats-fact-topics = Les plus suivis : { $topics } ({ $count } sur { $readers }).
stats-none-topics = Personne ne suit encore de sujet.
stats-no-topics = Il n’y a pas encore de sujet : /topic en crée un.
stats-note-words = Discussions qui suivent leurs propres mots : { $count }.
stats-fact-sent = Messages arrivés : { $share } sur { $total }.
stats-none-sent = Rien n’a été envoyé sur cette période.
stats-note-unknown = Ce qui est incertain est presque toujours arrivé.
stats-fact-late = Revues arrivées en une minute : { $share } sur { $total }.
stats-none-late = Aucune revue n’est arrivée sur cette période.
stats-fact-news = { $articles ->
        [one] Un article
       *[other] { $articles } articles
    } de { $sources }. { $most }
stats-fact-news-most = Surtout sur : { $topics } ({ $count }).
stats-none-news = Rien n’a été publié sur cette période.
stats-note-more-topics = Autres sujets : { $count }. Le fichier les a tous.
stats-fact-hours = Les revues arrivent surtout à { $at } : { $count } lecteurs sur { $readers }.
stats-few-hours = Moins de { $few } lecteurs : leurs heures ne regardent personne.
stats-note-hours = À leurs propres horloges. Qui reçoit plusieurs revues par jour compte à chacune de ses heures.
stats-fact-wishes = Souhaits : { $total }, surtout « { $leading } » : { $count }.
stats-few-wishes = Moins de { $few } souhaits sur cette période : ils ne sont pas distingués.
stats-none-wishes = Les lecteurs n’ont rien souhaité sur cette période.
stats-note-wishes = Actuellement, discussions avec des souhaits : { $filtering }, articles gardés : { $kept }.
stats-fact-stories = Actualités ouvertes { $opened } fois et gardées { $kept } fois, surtout « { $title } » : ouverte { $times } fois.
stats-spread-stories = Actualités ouvertes { $opened } fois et gardées { $kept } fois, aucune { $few } fois.
stats-none-stories = Aucune actualité n’a été ouverte ou gardée { $few } fois sur cette période.
stats-note-stories = Des sommes seulement : qui a ouvert quoi n’est pas conservé. Les touches de la rédaction ne comptent pas.
stats-none-feeds = Il n’y a pas encore de flux : /feeds en ajoute.
stats-fact-feeds = Flux qui répondent : { $answering } ; en échec : { $failing } ; en pause : { $paused }.
stats-fact-feeds-well = { $count ->
        [one] Le flux répond
       *[other] Les { $count } flux répondent
    }. Entrées sur cette période : { $entries }.
stats-note-failing = « { $feed } » échoue depuis le { $day }.
stats-note-more-feeds = Autres flux : { $count }. Le fichier les a tous.
