command-start = Commencer ici
command-topics = Choisir vos sujets
command-digest = La revue, tout de suite
command-latest = Les derniers articles
command-search = Chercher dans les articles
command-story = La suite d’une actualité
command-follow = Suivre vos propres mots
command-following = Les mots que vous suivez
command-saved = Les articles gardés
command-history = Les revues passées
command-settings = Heure, jours, fuseau et langue
command-pause = Mettre la revue en pause
command-stop = Arrêter la revue
command-help = Ce que je sais faire
command-privacy = Ce que je garde sur vous
command-export = Télécharger vos données
command-delete-me = Supprimer vos données
command-connect = Relier un canal ou un groupe
command-chats = Canaux et groupes reliés
command-add = Ajouter un article
command-drafts = Ce qui n’est pas encore publié
command-queue = Ce qui attend une décision
command-desk = Les prochaines revues, avant leur départ
command-plan = La journée : ce qui paraît, et quand
command-topic = Créer ou modifier des sujets
command-feeds = Les flux que je lis
command-opml = Les flux en fichier, import et export
command-people = Qui fait quoi à la rédaction
command-deliveries = Ce qui est parti, et les corrections
command-announce = Écrire aux lecteurs
command-status = Articles, discussions et envois
command-audit = Qui a fait quoi
command-stats = Les chiffres en images

bot-short-description = Une revue par jour : l’actualité des sujets que vous choisissez, à l’heure qui vous va.
bot-description = Bonjour ! Chaque jour, je vous apporte une revue courte et soignée : l’actualité des sujets que vous choisissez, résumée avec les mots des articles, à l’heure qui vous va.

    Dans les groupes et les canaux aussi.
