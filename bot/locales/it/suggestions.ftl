# What readers suggest.
suggest-ask = 💡 Quale argomento o quale fonte ti manca? Scrivilo alla redazione con parole tue.
suggest-made = 💡 Grazie, la redazione lo leggerà. Ti faccio sapere quando ha deciso.
suggest-made-stopped = 💡 Grazie, la redazione lo leggerà. Hai fermato le rassegne, quindi non ti scrivo come è andata.
suggest-in-private = I suggerimenti si fanno nella nostra chat privata.
suggest-taken-up = 💡 La redazione accoglie il tuo suggerimento: «{ $text }».
suggest-declined = 💡 Per ora la redazione non accoglie il tuo suggerimento: «{ $text }».
suggest-declined-because = Scrive: «{ $line }».
suggestions-button = 💡 Suggerimenti ({ $count })
suggestions-open = 💡 Vedi i suggerimenti
suggestions-morning-line = 💡 { $count ->
    [one] <b>Un suggerimento di un lettore aspetta</b>.
   *[other] <b>{ $count } suggerimenti di lettori aspettano</b>.
}
suggestions-one = 💡 <b>Suggerimento { $number } di { $count }</b>, { $day }
    «{ $text }»
suggestions-none = 💡 Nessun suggerimento aspetta.
suggestions-take-up = ➕ Fanne un argomento
suggestions-decline = Declina
suggestions-source = 📡 Aggiungi come fonte
suggestions-quoted = Suggerimento ricevuto: «{ $text }»
suggestions-ask-line = Una riga per chi ha suggerito «{ $text }»?
suggestions-no-line = Declina senza una riga
suggestions-declined = Declinato.
suggestions-decided = Su questo suggerimento è già stato deciso.
error-suggestion-empty = Scrivi il tuo suggerimento a parole.
error-suggestion-too-long = È troppo lungo: al massimo { $limit } caratteri.
error-suggestions-enough = Di recente hai suggerito { $limit } cose. Aspetta che la redazione le abbia lette.
error-suggestions-full = La redazione ha moltissimi suggerimenti da leggere. Riprova tra qualche giorno.
