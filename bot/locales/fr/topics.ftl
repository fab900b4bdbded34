topics-list = <b>Sujets</b>
    Touchez-en un pour le voir ou le modifier.
topics-list-empty = Il n’y a pas encore de sujets. Créez le premier.
topics-new = ➕ Nouveau sujet
topics-in-private = Des sujets, parlons-en dans notre discussion privée.
topics-missing = Ce sujet n’est plus là.

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = Noms : { $names }
topics-query = Recherche :
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] Personne ne le suit encore.
    [one] Une discussion le suit.
   *[other] { $count } discussions le suivent.
}
topics-followers-button = 👥 Qui le suit
topics-followers = 👥 <b>Qui suit { $name }</b>
topics-followers-few = Moins de { $few } discussions ne sont pas distinguées.
topics-followers-other-languages = autres langues
topics-followers-line = • { $name } : { $count }
topics-confirmation = Les actualités d’une seule source le signalent.
topics-mark-one-source = ☝️ Signaler la source unique
topics-mark-one-source-not = ☝️ Ne plus la signaler
topics-edit-names = Noms
topics-edit-emoji = Émoji
topics-edit-query = Recherche
topics-archive = 🗄 Archiver
topics-delete = 🗑 Supprimer pour de bon

# The questions
topics-ask-names = Comment s’appelle-t-il ? Un nom par langue, chacun sur sa ligne :
    <pre>{ $example }</pre>
topics-example-name = Chine et Russie
topics-ask-name-in = Et dans cette langue : { $language } ?
topics-skip = Passer
topics-ask-emoji = Quel émoji le représente ? Envoyez-m’en un, ou continuez sans.
topics-no-emoji = Sans émoji
topics-ask-query = Quels articles lui appartiennent ? Écrivez les mots à chercher :
    <pre>{ $example }</pre>
    Les mots comptent sous toutes leurs formes, et dans chaque langue où vous les écrivez. <b>AND</b>, <b>OR</b>, <b>NOT</b>, "expressions" et ( ) aident à préciser. Un mot entre guillemets garde ses majuscules : "Orange" n’est pas une orange.
topics-ask-query-now = Envoyez-moi la nouvelle recherche. Vous pouvez partir de celle-ci ; un geste la copie :
    <pre>{ $query }</pre>
topics-leave = Laisser tel quel

# The trial
topics-trying = Je l’essaie sur les articles des archives…
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = Ces { $days } derniers jours : { $matching ->
    [0] aucun des { $published } articles.
    [one] un sur { $published } articles.
   *[other] { $matching } sur { $published } articles.
}
topics-trial-nothing = Rien n’a été publié ces 30 derniers jours pour l’essayer.
topics-trial-missed = 🔍 Manqués de peu, chacun pour une chose :
topics-trial-missing = il manque : <code>{ $part }</code>
topics-trial-added = ➕ Le changement ajoute { $count ->
    [one] un article :
   *[other] { $count } articles :
}
topics-trial-dropped = ➖ Le changement enlève { $count ->
    [one] un article :
   *[other] { $count } articles :
}
topics-trial-hint = Enregistrez-la, ou envoyez une meilleure recherche.
topics-save = ✅ Enregistrer
topics-change = ✏️ Modifier
topics-cancel = Annuler
topics-cancelled = Très bien, rien n’a été enregistré.

# Saving and deleting
topics-saved = Enregistré : <b>{ $name }</b>. Je classe les articles des archives…
topics-sorting = Enregistré : <b>{ $name }</b>. Je classe les articles des archives : { $percent } %.
topics-saved-plain = Enregistré : <b>{ $name }</b>.
topics-sorted = Enregistré : <b>{ $name }</b>. { $count ->
    [0] Aucun article des archives ne lui appartient encore.
    [one] Un article des archives lui appartient maintenant.
   *[other] { $count } articles des archives lui appartiennent maintenant.
}
topics-really-delete = Supprimer <b>{ $name }</b> ? { $count ->
    [0] Personne ne le suit.
    [one] Une discussion le suit et ne le recevrait plus.
   *[other] { $count } discussions le suivent et ne le recevraient plus.
}
topics-delete-articles = { $count ->
    [0] Il ne contient aucun article.
    [one] Il contient un article, qui reste dans les archives sans ce sujet.
   *[other] Il contient { $count } articles, qui restent dans les archives sans ce sujet.
} C’est irréversible.
topics-archived = 🗄 Archivé : il n’est plus proposé et ne figure dans aucune revue. Son contenu est conservé. { $count ->
    [0] Personne ne le suit.
    [one] Une discussion le suit et le recevra de nouveau à son retour.
   *[other] { $count } discussions le suivent et le recevront de nouveau à son retour.
}
topics-archived-button = 🗄 Archivés ({ $count })
topics-archived-list = <b>Sujets archivés</b>
    Touchez-en un pour le voir ou le rétablir.
topics-bring-back = ↩️ Rétablir
topics-back = { $name } est de retour{ $count ->
    [0] .
    [one] , avec la discussion qui le suit.
   *[other] , avec les { $count } discussions qui le suivent.
}
topics-is-archived = Ce sujet est archivé. Rétablissez-le d’abord, puis modifiez-le.
topics-archive-first = Seul un sujet archivé peut être supprimé : archivez-le d’abord.
topics-yes-delete = 🗑 Oui, supprimer
topics-keep = Le garder
topics-deleted = <b>{ $name }</b> est supprimé.
topics-old-question = Cette question est close. /topic recommence.

error-topic-name-empty = Il me faut au moins un nom, avec des lettres.
error-topic-name-too-long = Le nom « { $name } » est trop long : { $limit } caractères au plus.
error-topic-name-language = Je ne connais pas la langue « { $code } ». Écrivez la ligne ainsi : « it: Cina–Russia ».
error-topic-emoji = Envoyez-moi un seul émoji, s’il vous plaît.

# Countries in queries
topics-countries-button = 🌍 Pays
topics-countries = Dans une recherche, <b>@CN</b> vaut pour la Chine par ses noms dans chaque langue. Ajoutez des mots à un pays, comme des adjectifs, sur une ligne :
    <pre>CN: chinois, Chinese, китайский, Pékin</pre>
    Ajoutés jusqu’ici :
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> vaut maintenant pour : { $names }.
topics-countries-sorting = Je reclasse les articles des archives : { $topics }.
topics-countries-more = 🌍 Un autre pays
error-country-line = Écrivez une ligne avec les deux lettres du pays et ses mots, comme « CN: chinois, Chinese ».
