story-which = Laquelle ? Écrivez le numéro d’un article, par exemple <i>/story 12</i>, ou touchez 🧵 sous une actualité de la revue.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [one] { $count } article · { $day }
       *[other] { $count } articles · depuis le { $day }
    }</i>
story-alone = Rien avant ni après sur cette actualité pour l’instant.
story-joined = ➕ Arrivé depuis la revue du { $day }
story-digest = 🗞 { $day }
story-digest-here = ⬆️ La revue du { $day } : touchez le message cité.
