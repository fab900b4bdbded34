# Words that queries lack.
topics-lacking-button = 💡 Palabras que faltan
topics-lacking = 💡 <b>Palabras que le faltan a { $name }</b>
    Sus artículos las tienen, pocos otros las tienen, y la búsqueda no las busca.
topics-lacking-word = <b>{ $word }</b> encuentra { $count ->
    [one] un artículo más:
   *[other] { $count } artículos más:
}
topics-lacking-none = Por lo que dicen sus artículos, ahora no le falta ninguna.
topics-lacking-added = ✅ <b>{ $word }</b> ya está en la búsqueda; ordeno los artículos del archivo.
topics-lacking-back = ↩️ Quitarla de nuevo
topics-lacking-no-room = En la búsqueda ya no cabe. Cámbiala a mano.
topics-lacking-changed = La búsqueda ha cambiado desde entonces. Mírala primero.
