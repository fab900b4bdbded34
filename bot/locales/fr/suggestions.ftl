# What readers suggest.
suggest-ask = 💡 Quel sujet ou quelle source vous manque ? Dites-le à la rédaction avec vos mots.
suggest-made = 💡 Merci, la rédaction le lira. Je vous préviens quand elle aura décidé.
suggest-made-stopped = 💡 Merci, la rédaction le lira. Vous avez arrêté vos revues, je ne vous écrirai donc pas à ce sujet.
suggest-in-private = Les suggestions se font dans notre discussion privée.
suggest-taken-up = 💡 La rédaction retient votre suggestion : « { $text } ».
suggest-declined = 💡 Pour l’instant, la rédaction ne retient pas votre suggestion : « { $text } ».
suggest-declined-because = Elle écrit : « { $line } ».
suggestions-button = 💡 Suggestions ({ $count })
suggestions-open = 💡 Voir les suggestions
suggestions-morning-line = 💡 { $count ->
    [one] <b>Une suggestion d’un lecteur attend</b>.
   *[other] <b>{ $count } suggestions de lecteurs attendent</b>.
}
suggestions-one = 💡 <b>Suggestion { $number } sur { $count }</b>, { $day }
    « { $text } »
suggestions-none = 💡 Aucune suggestion n’attend.
suggestions-take-up = ➕ En faire un sujet
suggestions-decline = Écarter
suggestions-source = 📡 L’ajouter aux sources
suggestions-quoted = Suggestion reçue : « { $text } »
suggestions-ask-line = Une ligne pour qui a suggéré « { $text } » ?
suggestions-no-line = Écarter sans une ligne
suggestions-declined = Écartée.
suggestions-decided = Cette suggestion a déjà été tranchée.
error-suggestion-empty = Écrivez votre suggestion avec des mots.
error-suggestion-too-long = C’est trop long : { $limit } caractères au plus.
error-suggestions-enough = Vous avez proposé { $limit } choses dernièrement. Attendez que la rédaction les ait lues.
error-suggestions-full = La rédaction a énormément de suggestions à lire. Réessayez dans quelques jours.
