digest-title = 🗞 Resumen del { $day }
digest-week-title = 🗞 La semana hasta el { $day }
digest-figures = { $articles ->
    [one] 1 artículo
   *[other] { $articles } artículos
} · { $topics ->
    [one] 1 tema
   *[other] { $topics } temas
} · { $minutes } min
digest-figures-of-stories = { $stories ->
    [one] 1 noticia
   *[other] { $stories } noticias
} de { $articles } artículos · { $languages ->
    [one] 1 idioma
   *[other] { $languages } idiomas
} · { $minutes } min
digest-continued = { $heading } (continuación)
digest-read = Leer { $number }
digest-read-link = Leer
digest-sources = Fuentes
digest-why-button = ¿Por qué está aquí?
digest-why = { $topic }: { $words }
digest-why-chosen = { $topic }: elegido por la redacción
digest-why-through = { $why }, en «{ $title }», que se cuenta con él
digest-why-followed = Sigues «{ $words }»
digest-why-none = Este artículo no está en ninguno de los temas.
digest-source-link = En la fuente
digest-also = también:
digest-unnamed-source = otra fuente
digest-more-copies = { $count ->
    [one] 1 más
   *[other] { $count } más
}
digest-update = 🧵 Novedades · desde el { $day }
digest-one-source = una sola fuente por ahora
digest-thread = 🧵 Historia { $number }
digest-thread-so-far = 🧵 La historia hasta ahora
digest-untold-button = ▾ { $count ->
    [one] 1 noticia más
   *[other] { $count } noticias más
}
digest-untold = { $count ->
    [one] La noticia que no cabía
   *[other] Las { $count } noticias que no cabían
}
digest-too-old = Ya no tengo ese resumen a mano. Todos los artículos están en /latest.
digest-told-button = ‹ Volver al resumen
digest-covered = { $count ->
    [one] 1 artículo
   *[other] { $count } artículos
}
digest-left-out-own = { $count } más: <code>/search { $words }</code>
digest-left-out = { $count ->
    [one] Y 1 más:
   *[other] Y { $count } más:
} <code>/latest { $slug }</code>
digest-more-button = { $count } más: { $topic }
digest-settings = ⚙ Hora
digest-home-button = 🗞 Mi propio resumen
digest-nothing-new = 🗞 { $day }: nada nuevo en los temas elegidos.
digest-next = Próximo resumen: <b>{ $day }</b>, { $hour ->
    [1] a la
   *[other] a las
} <b>{ $time }</b>.
digest-number = n.º { $number }

digest-topic-back = { $count ->
    [one] ↩️ Vuelve el tema { $topics }.
   *[other] ↩️ Vuelven los temas { $topics }.
    }
digest-topic-part = 🔗 { $name } ya forma parte de { $into }.

digest-retracted = ⛔ <b>La redacción ha retirado el resumen del { $day }</b>. No lo tengas en cuenta.
digest-story-retracted = ⛔ La redacción ha retirado este artículo.
digest-story-corrected = ✏️ corregido
digest-moved-up = <i>Lo que estaba aquí está ahora en el mensaje de arriba.</i>

# What was wrong, in its place and in the digest after
errata-words = Donde decía «{ $was }» debe decir «{ $reads }».
errata-removed = «{ $words }» era erróneo.
errata-added = Faltaba «{ $words }».
errata-source = La fuente es «{ $reads }», no «{ $was }».
errata-source-removed = «{ $was }» no era la fuente.
errata-link = El enlace llevaba a la página equivocada.
errata-report-gone = Uno de los artículos fue retirado.
errata-report-gone-why = Uno de los artículos fue retirado: { $why }
errata-ground-wrong = era erróneo.
errata-ground-early = había salido por error.
errata-ground-request = lo pidió la fuente.
errata-heading = ✏️ Errores en resúmenes anteriores
errata-line = { $title }: { $what }
errata-line-bare = { $title }: corregido.
errata-restored = Se había retirado; vuelve a valer.
errata-line-restored = { $title }: se había retirado; vuelve a valer.
errata-line-retracted = { $title }: retirado.
errata-line-retracted-why = { $title }: retirado; { $why }
errata-more = { $count ->
    [one] Y una corrección más, hecha en su lugar.
   *[other] Y { $count } correcciones más, hechas en su lugar.
}
digest-story-retracted-why = ⛔ La redacción ha retirado este artículo: { $why }
digest-story-corrected-what = ✏️ Corregido. { $what }
digest-retracted-why = ⛔ <b>La redacción ha retirado el resumen del { $day }</b>: { $why } No lo tengas en cuenta.

digest-unread = 🌐 { $count ->
    [one] 1 más en { $languages }
   *[other] { $count } más en { $languages }
}
digest-unread-button = ▾ En otros idiomas
digest-translate = traducir
digest-translated = Traducción automática ({ $language })
digest-original = Original: { $text }
digest-filtered = 🔇 { $count ->
    [one] 1 noticia fuera por tus filtros
   *[other] { $count } noticias fuera por tus filtros
}
digest-filters = 🔇 Filtros
digest-nothing-besides = No hay nada más nuevo en los temas elegidos.

digest-title-at = 🗞 Resumen del { $day }, { $time }
digest-title-missed = 🗞 Lo que te perdiste, { $since } – { $day }
digest-told = 🔔 { $count ->
        [one] 1 noticia ya llegó como aviso
       *[other] { $count } noticias ya llegaron como avisos
    }

# What comes at once
alert-title = 🔔 { $words }
alert-last = { $count ->
        [one] Era el aviso de hoy
       *[other] Era el último de { $count } avisos por hoy
    }; lo demás llega en tu resumen.
