story-which = Quale? Scrivi il numero di un articolo, per esempio <i>/story 12</i>, oppure tocca 🧵 sotto una notizia della rassegna.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [one] 1 articolo · { $day }
       *[other] { $count } articoli · da { $day }
    }</i>
story-alone = Per ora non c’è nulla prima né dopo su questa notizia.
story-joined = ➕ Arrivato dopo la rassegna · { $day }
story-digest = 🗞 { $day }
story-digest-here = ⬆️ La rassegna di { $day }: tocca il messaggio citato.
