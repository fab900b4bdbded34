# Who did what
audit-title = 📜 <b>Qui a fait quoi</b>
audit-only = { $name } seulement
audit-whose = De qui voulez-vous voir les actions ?
audit-by = 👤 Une personne…
audit-export = 📄 En fichier
audit-everything = Tout le monde
audit-older = Plus anciens ›
audit-newest = ‹ Derniers
audit-empty = Rien n’est encore noté.
audit-file = 📄 { $count ->
    [one] Une action
   *[other] { $count } actions
    }, pour n’importe quel tableur.
audit-file-newest = 📄 Les { $count } dernières actions, pour n’importe quel tableur. Les plus anciennes ne tenaient pas dans un fichier.
audit-bot = le bot
audit-forgotten = quelqu’un qui est parti
audit-edition = Revue { $number }
audit-history = 🕘 <b>Historique</b> · { $title }
audit-came = <b>Arrivé</b> · { $source }
    { $day }, { $time }

audit-added = Article ajouté
audit-revised = Article modifié
audit-sorted = Sujets choisis
audit-published = Publié
audit-scheduled = Programmé
audit-withdrawn = De nouveau brouillon
audit-discarded = Écarté
audit-restored = Repris
audit-corrected = Corrigé
audit-illustrated = Image changée
audit-retracted = Retiré
audit-reinstated = Publié de nouveau
audit-marked = Actualité épinglée ou ôtée
audit-moved = Actualité déplacée
audit-tied = Actualités réunies
audit-untied = Actualité scindée
audit-titled = Titre de l’actualité changé
audit-introduced = Introduction changée
audit-held = Revue retenue
audit-hold-set = Attente réglée
audit-released = Revue approuvée
audit-brought-back = Laissé de côté, puis admis
audit-topic-added = Sujet créé
audit-topic-revised = Sujet modifié
audit-topic-removed = Sujet supprimé
audit-country-called = Noms du pays changés
audit-invited = Invitation créée
audit-editor-added = Arrivée à la rédaction
audit-editor-removed = Départ de la rédaction
audit-role-changed = Rôle modifié
audit-uninvited = Invitations reprises
audit-paused = Envois en pause
audit-resumed = Envois repris
audit-revived = Discussions ramenées
audit-sent-again = Renvoyé
audit-renewed = Revue actualisée
audit-taken-back = Revue retirée
audit-feed-added = Flux ajouté
audit-feed-revised = Flux modifié
audit-feed-removed = Flux retiré
audit-channel-taken = Canal pris comme source
audit-channel-left = Canal n’est plus une source
audit-connected = Discussion reliée
audit-let-go = Ne s’occupe plus de la discussion
audit-disconnected = Discussion déliée

audit-field-title = Titre
audit-field-text = Texte
audit-field-language = Langue
audit-field-source = Source
audit-field-url = Lien
audit-field-topics = Sujets
audit-field-publish-at = Parution
audit-field-query = Requête
audit-field-note = Note
audit-field-name = Nom
audit-field-role = Rôle

history-undo = ↩︎ Annuler : { $step }
history-undone = C’est annulé.
history-moved-on = Autre chose s’est passé depuis, ou cela ne s’annule plus : voyez l’historique.
history-ask-retracted = ⚠️ L’article reparaît sous son ancien numéro. Il revient dans les messages qui le montraient, et leurs lecteurs apprennent qu’il avait été retiré.
history-yes-retracted = ✅ Le publier de nouveau
history-ask-corrected = ⚠️ Les mots d’avant la correction reviennent dans chaque message qui les montre, et les lecteurs en sont avertis.
history-yes-corrected = ✅ Annuler la correction
