# What topics have learned.
topics-learned-button = 🎓 Lo que ha aprendido
topics-learned = 🎓 <b>Lo que ha aprendido { $name }</b>
topics-learned-from = De { $accepted ->
    [0] ningún artículo que le pertenece
    [one] un artículo que le pertenece
   *[other] { $accepted } artículos que le pertenecen
} y { $rejected ->
    [0] ninguno que no.
    [one] uno que no.
   *[other] { $rejected } que no.
}
topics-learned-implied = { $count ->
    [one] Uno de ellos solo se publicó o se descartó, y cuenta menos.
   *[other] { $count } de ellos solo se publicaron o se descartaron, y cuentan menos.
}
topics-learned-nothing = Nada todavía. Aprende cuando la redacción publica o descarta un artículo suyo, o elige los temas de un artículo.
topics-learned-too-few = Es muy poco para aprender: los tiene en cuenta a partir de { $least } artículos.
topics-learned-more = Más de esto: <b>{ $words }</b>
topics-learned-less = Menos de esto: <b>{ $words }</b>
topics-learned-meaning = También tiene en cuenta lo que significan los artículos.
topics-learned-decides = La búsqueda encuentra, y lo aprendido elige.
topics-learned-forgotten = { $count ->
    [one] Ya no tiene en cuenta un artículo de antes.
   *[other] Ya no tiene en cuenta { $count } artículos de antes.
}
topics-learned-forget = 🧹 Olvidarlo todo
topics-learned-recall = ↩️ Recuperar lo de antes
