# Ce qui attend une décision
queue-left = 📥 { $count ->
    [one] <b>{ $count } article attend</b>
   *[other] <b>{ $count } articles attendent</b>
    } une décision
queue-came = Arrivé : { $moment }
queue-sent-in = Envoyé par { $name }, { $moment }
queue-not-yours = Celui-là attend quelqu’un d’autre.
queue-changed = Il dit autre chose maintenant. Relisez-le, s’il vous plaît.
queue-goes-on = 🧵 Fait suite à « { $title } » ({ $day })
queue-perhaps = 🧵 Fait peut-être suite à « { $title } » ({ $day }) ; les revues le donneraient pour nouveau
queue-one-story = 🧵 C’est la suite
queue-another-story = 🆕 Une autre histoire
queue-empty = 📭 Rien n’attend de décision.
queue-empty-only = 📭 Plus rien n’attend : { $only }
queue-publish = ✅ Publier
queue-publish-nowhere = ✅ Publier sans sujet
queue-only-one = Rien d’autre n’attend.
queue-later = ⏭ Plus tard
queue-all = Tout { $source } du jour · { $count }
queue-only = 🔎 Voir seulement…
queue-read-on = 📥 Ce qui attend encore · { $count }
queue-everything = Tout ce qui attend
queue-which = Que voulez-vous voir ?
queue-published = ✅ Publié : « { $title } »
queue-discarded = 🗑 Écarté : « { $title } »
queue-decided = Quelqu’un d’autre a déjà décidé pour celui-ci.
queue-all-which = <b>{ $source }</b> · arrivés ces dernières 24 heures : { $count }
queue-all-publish = ✅ Tout publier · { $count }
queue-all-discard = 🗑 Tout écarter · { $count }
queue-all-published = { $count ->
    [0] Rien n’a été publié.
    [one] ✅ { $count } article est publié.
   *[other] ✅ { $count } articles sont publiés.
    }
queue-all-discarded = { $count ->
    [0] Rien n’a été écarté.
    [one] 🗑 { $count } article est écarté.
   *[other] 🗑 { $count } articles sont écartés.
    }
queue-all-left = { $count ->
    [one] { $count } article n’est dans aucun sujet et attend encore.
   *[other] { $count } articles ne sont dans aucun sujet et attendent encore.
    }
queue-taken-published = ✅ { $name } a décidé avant vous, à { $time } : « { $title } » est publié.
queue-taken-discarded = 🗑 { $name } a décidé avant vous, à { $time } : « { $title } » est écarté.
queue-taken-scheduled = 🕒 { $name } a décidé avant vous, à { $time } : « { $title } » est programmé.
queue-look = 👁 Voir
queue-source-changed = ✏️ <b>La source dit maintenant autre chose.</b>
queue-take = ✅ Le dire aussi
queue-keep = ✖️ Garder le nôtre
queue-change-taken = ✅ Comme le dit la source à présent : « { $title } »
queue-change-kept = ✖️ Laissé tel quel : « { $title } »
queue-morning = ☀️ Mot du matin
queue-morning-line = ☀️ { $count ->
    [one] <b>{ $count } article attend</b>
   *[other] <b>{ $count } articles attendent</b>
    } votre décision.
queue-open = 📥 Ouvrir la file
queue-another-time = 🕗 Une autre heure
queue-morning-at = ☀️ Chaque jour à <b>{ $time }</b>, je vous dis combien d’articles attendent une décision ; rien s’il n’y en a pas, et jamais dans vos heures calmes. Choisissez une heure ou écrivez-la.
queue-morning-never = ☀️ Je ne vous dis pas combien d’articles attendent. Choisissez à quelle heure vous le dire, ou écrivez-la.
queue-morning-not = Jamais
queue-all-taken = { $count ->
    [one] Pour un article, un collègue avait déjà décidé.
   *[other] Pour { $count } articles, un collègue avait déjà décidé.
    }
queue-overdue = ⚠️ <b>Devait paraître le { $day } à { $time }, et n’a pas pu.</b>
