# How a day stands in a sentence: a pattern of CLDR, https://cldr.unicode.org/translation/date-time
day-pattern = EEEE d MMMM
# A name with what tells it from others, as in "Portland (Oregon)".
name-beside = { $name } ({ $more })

back = ‹ Retour
cancel = Annuler
done = Terminé
cancelled = Très bien, rien n’a changé.
nothing-to-cancel = Il n’y a rien à annuler.

error-unexpected = Quelque chose s’est mal passé. Rien n’est perdu ; veuillez réessayer dans un instant.
error-store = Je n’arrive pas à joindre mes archives. Rien n’a changé ; veuillez réessayer dans quelques minutes.
error-took-too-long = C’était si long que j’ai cessé de chercher. Rien n’a changé ; veuillez réessayer dans quelques minutes, ou en demander moins à la fois.
error-unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.
error-old-button = Ce bouton vient d’un message plus ancien. /help montre ce que je sais faire maintenant.
error-not-allowed = C’est réservé à la rédaction.
error-all-topics = Cela concerne tous les sujets, et vous vous occupez de certains.
error-other-topics = D’autres s’occupent de ce sujet.
error-not-admin = Seuls les administrateurs de cette discussion peuvent changer cela.
error-unknown-topic = Il n’y a pas de sujet « { $slug } ». /topics montre ceux qui existent.
error-unknown-article = Aucun article ne porte ce numéro.
error-article-forgotten = Cet article n’est plus conservé.

error-empty = Ce texte est vide. Envoyez-moi l’article sous forme de texte : la première ligne devient le titre.
error-no-words = Je n’y vois aucun mot. Envoyez-moi l’article sous forme de texte : la première ligne devient le titre.
error-too-long = Ce texte compte { $length } caractères, et je n’en prends que { $limit }. Envoyez-le en plusieurs parties.
error-binary = Je ne sais pas lire ce genre de fichier. Je lis .txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub et .eml ; ou collez le texte ici.
error-locked = Ce fichier est protégé par un mot de passe. Envoyez-le sans, ou collez le texte ici.
error-no-text = Je ne trouve pas de texte dans ce fichier : peut-être n’a-t-il que des images. Collez le texte ici.
error-damaged = Ce fichier est endommagé : je ne peux pas le lire. Envoyez-le à nouveau, ou collez le texte ici.
error-data = Ce sont des données pour programmes (JSON), et je ne vois pas où y est l’article. Collez ici son titre et son texte.
error-data-cut = C’est un morceau de données pour programmes (JSON) qui s’interrompt. Envoyez le tout en fichier, ou collez ici le titre et le texte de l’article.
error-unpacks-too-big = Une fois décompressé, ce fichier est bien trop gros, je le laisse donc fermé. Collez le texte ici.
error-too-complex = Le lire demande trop de temps ou de mémoire. Collez le texte ici.
error-page-empty = Je ne trouve pas d’article sur cette page.
error-no-feed = Je n’y trouve pas de flux.
error-no-opml = Ce n’est pas une liste de flux. Envoyez-moi un fichier OPML, comme en exportent les autres lecteurs.
error-link-bad = Ce lien ne fonctionne pas. Envoyez-en un comme https://example.org/actu
error-link-forbidden = Ce lien ne mène pas à un site public ({ $host }), je ne l’ouvre donc pas.
error-link-unreachable = { $host } est injoignable pour le moment.
error-link-timeout = La page n’est pas arrivée en { $seconds } secondes.
error-link-too-big = Cette page est trop lourde : je prends { $limit } Mo au plus.
error-link-type = Ce lien mène à quelque chose que je ne sais pas lire ({ $type }).
error-link-status = Le site refuse la page (erreur { $status }).
error-link-redirects = Ce lien renvoie sans fin ailleurs : après { $limit } détours, j’ai renoncé.
error-link-members = Seuls les membres de cette discussion peuvent voir ce message.
error-link-chat = Ce lien mène à une discussion Telegram, pas à l’un de ses messages.
error-post-missing = Telegram ne montre pas ce message : il a peut-être été supprimé, ou le canal n’est pas public.
error-post-wordless = Il n’y a pas de mots dans ce message Telegram.
error-proxy-unreachable = Le proxy { $host } ne répond pas. La personne qui gère ce bot peut s’en occuper.
error-proxy-refused = Le proxy { $host } ne laisse rien passer. La personne qui gère ce bot peut s’en occuper.
error-bad-line = Cette ligne n’est pas un article : il faut un objet JSON avec « title » et « text ».
error-walled = Cette page ne donne son texte qu’aux abonnés.
error-encoding = Je ne peux pas lire les lettres de ce fichier. Enregistrez-le en UTF-8 et envoyez-le à nouveau.
error-too-big = Ce fichier est trop gros : je prends { $limit } Mo au plus.
error-unknown-zone = Je ne connais ni lieu ni fuseau « { $name } ». Essayez une grande ville proche, ou l’heure de votre montre.
error-not-understood = Je n’ai pas compris. Envoyez-moi quelques mots à chercher, ou voyez /help.

inbox-too-much = C’est plus que je ne peux lire d’un coup. Je reprends dans quelques minutes ; ce que vous envoyez d’ici là ne sera pas lu.
inbox-cannot-keep = Je n’arrive pas à joindre mes archives. Votre message attend chez Telegram, et je réponds dès que possible.
inbox-interrupted = J’ai été interrompu pendant que je vous répondais. Si rien n’est arrivé, renvoyez votre message.
inbox-unwritable = ⚠️ Des messages attendent chez Telegram, car je ne peux pas écrire dans mes archives : { $reason }
inbox-set-aside = ⚠️ Un message a interrompu trois fois son traitement, je l’ai donc mis de côté. Dans le terminal : <code>newsdigest inbox list</code>
inbox-deaf = ⚠️ Depuis quelques minutes, Telegram ne m’apporte plus rien de ce qu’on m’écrit. Je continue à demander et je réponds dès que cela arrive.
inbox-another-polls = ⚠️ Un autre programme prend mes messages chez Telegram : il utilise le même jeton, ou un webhook est en place. Tant qu’il n’est pas arrêté, je n’entends personne.
inbox-hearing-again = ✅ Je reçois de nouveau les messages, après { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} : je réponds à ce qui a été écrit entre-temps.

error-too-many-pages = Ce PDF a { $pages } pages ; j’en lis { $limit } au plus. Envoyez-moi seulement celles de l’article.
