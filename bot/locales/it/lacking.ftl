# Words that queries lack.
topics-lacking-button = 💡 Parole che mancano
topics-lacking = 💡 <b>Parole che mancano a { $name }</b>
    I suoi articoli le hanno, pochi altri le hanno, e la ricerca non le cerca.
topics-lacking-word = <b>{ $word }</b> trova { $count ->
    [one] un articolo in più:
   *[other] { $count } articoli in più:
}
topics-lacking-none = Ora non ne manca nessuna, per quanto dicono i suoi articoli.
topics-lacking-added = ✅ <b>{ $word }</b> ora è nella ricerca; riordino gli articoli in archivio.
topics-lacking-back = ↩️ Toglila di nuovo
topics-lacking-no-room = Nella ricerca non ci sta più. Cambiala a mano.
topics-lacking-changed = Nel frattempo la ricerca è cambiata. Prima dalle un’occhiata.
