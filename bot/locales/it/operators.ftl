# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 Che cosa posso scrivere?
topics-how = 📖 <b>Che cosa può stare in una ricerca</b>
    { $count ->
        [0] Di recente non è uscito nulla, quindi gli esempi sono inventati.
        [one] Gli esempi vengono dal tuo unico articolo degli ultimi 30 giorni.
       *[other] Gli esempi vengono dai tuoi { $count } articoli più nuovi degli ultimi 30 giorni.
    } Un tocco li copia.
topics-how-word = acciaio
topics-how-other-word = dazi
topics-how-count = { $count ->
    [0] nessun articolo
    [one] un articolo
   *[other] { $count } articoli
}
topics-how-both = tutte e due le parole, ovunque siano
topics-how-phrase = queste parole una accanto all’altra; tra virgolette contano le maiuscole
topics-how-either = almeno una delle due
topics-how-without = la prima senza la seconda
topics-how-grouped = le parentesi tengono insieme ciò che va insieme
topics-how-near = al massimo dieci parole in mezzo
topics-how-beginning = ogni parola che comincia così
topics-how-country = un Paese, con i suoi nomi in ogni lingua
topics-how-title = solo nel titolo
topics-how-language = solo in questa lingua
topics-how-source = solo da questa fonte
topics-how-site = solo da questo sito
topics-how-weight = la prima parola conta tre volte
topics-how-minimum = solo ciò che ne parla soprattutto, da 0 a 1

# Operators that were written as words.
topics-meant = 💡 Le parolette come «e» vengono cercate come parole. Forse intendi:
    <pre>{ $query }</pre>
topics-meant-button = 💡 Usa questa
