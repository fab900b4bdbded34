# The order of topics
topics-order-button = ↕️ Orden
topics-order = ↕️ <b>El orden de los temas</b>
    Así salen en los resúmenes, en /topics y en todas las listas. Toca el que quieras mover.
topics-order-one = ↕️ <b>¿Dónde va { $name }?</b>
topics-order-first = ⏫ El primero
topics-order-last = ⏬ El último
topics-order-type = 🔢 Otro lugar…
topics-order-ask = ¿Qué lugar le toca a <b>{ $name }</b>? Envíame un número del 1 al { $count }.
error-topic-place = Necesito un número del 1 al { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Unir…
topics-merge-which = 🔗 ¿De qué tema pasa a formar parte <b>{ $name }</b>?
topics-merge-none = 🔗 No hay otro tema del que <b>{ $name }</b> pueda formar parte.
topics-merge = 🔗 ¿<b>{ $name }</b> pasa a formar parte de <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] El tema que queda no gana seguidores.
    [one] Un chat sigue en su lugar el tema que queda, con los horarios y preferencias que había elegido.
   *[other] { $count } chats siguen en su lugar el tema que queda, con los horarios y preferencias que habían elegido.
}
topics-merge-both = { $count ->
    [one] Un chat sigue los dos y conserva los horarios del tema que queda.
   *[other] { $count } chats siguen los dos y conservan los horarios del tema que queda.
}
topics-merge-articles = { $count ->
    [0] No pasa ningún artículo.
    [one] Pasa un artículo.
   *[other] Pasan { $count } artículos.
}
topics-merge-lessons = { $count ->
    [one] Pasa lo que aprendió de un artículo.
   *[other] Pasa lo que aprendió de { $count } artículos.
}
topics-merge-people = { $count ->
    [one] Una persona que se ocupa de él se ocupará del tema que queda.
   *[other] { $count } personas que se ocupan de él se ocuparán del tema que queda.
}
topics-merge-held = Su resumen está retenido: también lo estará el del tema que queda.
topics-merge-words = Se pierden las palabras previas a sus resúmenes, su cabecera y su pie.
topics-merge-names = Los enlaces a <b>{ $name }</b> y sus nombres llevan al tema que queda.
topics-merge-query = La búsqueda será entonces:
    <pre>{ $query }</pre>
topics-merge-for-good = Esto no se puede deshacer.
topics-merge-yes = 🔗 Sí, unirlos
topics-merge-no = Conservar los dos
topics-merged = { $name } ya forma parte de { $into }.
topics-merge-changed = Algo ha cambiado entretanto. Vuelve a mirarlo, por favor.
topics-merge-too-much = Las dos búsquedas son demasiado para una sola. Acorta antes una de ellas.
topics-is-merged = Este tema ya forma parte de otro.
