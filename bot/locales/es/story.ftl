story-which = ¿Cuál? Escribe el número de un artículo, por ejemplo <i>/story 12</i>, o toca 🧵 debajo de una noticia del resumen.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [one] 1 artículo · { $day }
       *[other] { $count } artículos · desde el { $day }
    }</i>
story-alone = Por ahora no hay nada antes ni después sobre esta noticia.
story-joined = ➕ Se sumó después del resumen del { $day }
story-digest = 🗞 { $day }
story-digest-here = ⬆️ El resumen del { $day }: toca el mensaje citado.
