# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 Que puis-je écrire ?
topics-how = 📖 <b>Ce qu’une recherche peut contenir</b>
    { $count ->
        [0] Rien n’a été publié dernièrement, les exemples sont donc inventés.
        [one] Les exemples viennent de votre seul article des 30 derniers jours.
       *[other] Les exemples viennent de vos { $count } articles les plus récents des 30 derniers jours.
    } Un geste les copie.
topics-how-word = acier
topics-how-other-word = douane
topics-how-count = { $count ->
    [0] aucun article
    [one] un article
   *[other] { $count } articles
}
topics-how-both = les deux mots, où qu’ils soient
topics-how-phrase = ces mots côte à côte ; entre guillemets, les majuscules comptent
topics-how-either = au moins l’un des deux
topics-how-without = le premier sans le second
topics-how-grouped = les parenthèses gardent ensemble ce qui va ensemble
topics-how-near = dix mots au plus entre les deux
topics-how-beginning = tout mot qui commence ainsi
topics-how-country = un pays, sous ses noms dans toutes les langues
topics-how-title = dans le titre seulement
topics-how-language = dans cette langue seulement
topics-how-source = de cette source seulement
topics-how-site = de ce site seulement
topics-how-weight = le premier mot compte triple
topics-how-minimum = seulement ce qui en parle surtout, de 0 à 1

# Operators that were written as words.
topics-meant = 💡 Les petits mots comme « et » sont cherchés comme des mots. Vous voulez sans doute dire :
    <pre>{ $query }</pre>
topics-meant-button = 💡 Prendre celle-ci
