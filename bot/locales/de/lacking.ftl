# Words that queries lack.
topics-lacking-button = 💡 Was ihm fehlt
topics-lacking = 💡 <b>Wörter, die { $name } fehlen</b>
    Seine Artikel haben sie, wenige andere haben sie, und die Suche sucht nicht danach.
topics-lacking-word = <b>{ $word }</b> findet { $count ->
    [one] einen Artikel mehr:
   *[other] { $count } Artikel mehr:
}
topics-lacking-none = Soweit seine Artikel es sagen, fehlt jetzt keines.
topics-lacking-added = ✅ <b>{ $word }</b> steht jetzt in der Suche; ich sortiere die gespeicherten Artikel.
topics-lacking-back = ↩️ Wieder herausnehmen
topics-lacking-no-room = Mehr passt nicht in die Suche. Ändere sie von Hand.
topics-lacking-changed = Die Suche wurde seitdem geändert. Sieh sie dir erst an.
