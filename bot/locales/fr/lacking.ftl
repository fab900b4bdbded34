# Words that queries lack.
topics-lacking-button = 💡 Les mots qui manquent
topics-lacking = 💡 <b>Les mots qui manquent à { $name }</b>
    Ses articles les ont, peu d’autres les ont, et la recherche ne les cherche pas.
topics-lacking-word = <b>{ $word }</b> trouve { $count ->
    [one] un article de plus :
   *[other] { $count } articles de plus :
}
topics-lacking-none = À en croire ses articles, aucun ne manque pour le moment.
topics-lacking-added = ✅ <b>{ $word }</b> est maintenant dans la recherche ; je classe les articles des archives.
topics-lacking-back = ↩️ Le retirer
topics-lacking-no-room = La recherche n’en contient pas plus. Modifiez-la à la main.
topics-lacking-changed = La recherche a changé depuis. Regardez-la d’abord.
