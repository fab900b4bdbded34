# What topics have learned.
topics-learned-button = 🎓 Ce qu’il a appris
topics-learned = 🎓 <b>Ce que { $name } a appris</b>
topics-learned-from = De { $accepted ->
    [0] zéro article qui lui appartient
    [one] un article qui lui appartient
   *[other] { $accepted } articles qui lui appartiennent
} et de { $rejected ->
    [0] zéro qui ne lui appartient pas.
    [one] un qui ne lui appartient pas.
   *[other] { $rejected } qui ne lui appartiennent pas.
}
topics-learned-implied = { $count ->
    [one] L’un d’eux a seulement été publié ou écarté, ce qui compte moins.
   *[other] { $count } d’entre eux ont seulement été publiés ou écartés, ce qui compte moins.
}
topics-learned-nothing = Rien encore. Il apprend quand la rédaction publie ou écarte un de ses articles, ou choisit les sujets d’un article.
topics-learned-too-few = C’est trop peu pour apprendre : il en tient compte à partir de { $least } articles.
topics-learned-more = Plus de ceci : <b>{ $words }</b>
topics-learned-less = Moins de ceci : <b>{ $words }</b>
topics-learned-meaning = Il tient compte aussi du sens des articles.
topics-learned-decides = La recherche trouve, et ce qu’il a appris choisit.
topics-learned-forgotten = { $count ->
    [one] Il ne tient plus compte d’un article d’avant.
   *[other] Il ne tient plus compte de { $count } articles d’avant.
}
topics-learned-forget = 🧹 Tout oublier
topics-learned-recall = ↩️ Reprendre ceux d’avant
