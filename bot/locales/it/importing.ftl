# Ciò che un altro bot ha tenuto: iscritti e articoli
import-subscribers = 📥 <b>Un elenco di iscritti</b>
import-articles = 📥 <b>Un elenco di articoli</b>
import-as = «{ $name }» = { $meaning }
import-unused = Non usate: { $columns }

import-column-chat = chat
import-column-kind = tipo di chat
import-column-language = lingua
import-column-topics = argomenti
import-column-time = ora
import-column-zone = fuso orario
import-column-joined = data di iscrizione
import-column-name = nome
import-column-left = se n’è andato
import-column-stays = c’è ancora
import-column-title = titolo
import-column-text = testo
import-column-standfirst = sommario
import-column-teaser = riassunto
import-column-url = link
import-column-author = autore
import-column-source = fonte
import-column-date = data
import-column-image = immagine

import-new-subscribers = ✅ { $count ->
    [one] Un nuovo iscritto
   *[other] { $count } nuovi iscritti
    }: { $kinds }.
import-people = { $count ->
    [one] una persona
   *[other] { $count } persone
    }
import-groups = { $count ->
    [one] un gruppo
   *[other] { $count } gruppi
    }
import-channels = { $count ->
    [one] un canale
   *[other] { $count } canali
    }
import-new-articles = ✅ { $count ->
    [one] Un nuovo articolo.
   *[other] { $count } nuovi articoli.
    }
import-nothing-new = Non contiene niente di nuovo.
import-days = Dal { $from } al { $to }.
import-known = { $count ->
    [one] Uno c’è già e tiene quel che ha scelto qui.
   *[other] { $count } ci sono già e tengono quel che hanno scelto qui.
    }
import-gone = { $count ->
    [one] Uno mi aveva lasciato o fermato, e non viene ripreso.
   *[other] { $count } mi avevano lasciato o fermato, e non vengono ripresi.
    }
import-articles-known = { $count ->
    [one] Uno c’è già.
   *[other] { $count } ci sono già.
    }
import-undated = { $count ->
    [one] Uno non ha una data leggibile, e prende quella di oggi.
   *[other] { $count } non hanno una data leggibile, e prendono quella di oggi.
    }
import-lost-future = { $count ->
    [one] Uno ha una data futura e prende quella di oggi.
   *[other] { $count } hanno una data futura e prendono quella di oggi.
    }
import-lost-url = { $count ->
    [one] Uno ha un link che non è un indirizzo web: arriva senza.
   *[other] { $count } hanno link che non sono indirizzi web: arrivano senza.
    }
import-lost-image = { $count ->
    [one] Uno ha un’immagine che non è un indirizzo web: arriva senza.
   *[other] { $count } hanno immagini che non sono indirizzi web: arrivano senza.
    }
import-repeated = { $count ->
    [one] Una riga ne ripete un’altra.
   *[other] { $count } righe ne ripetono altre.
    }
import-left = { $count ->
    [one] Uno risulta uscito già nell’elenco, e resta fuori.
   *[other] { $count } risultano usciti già nell’elenco, e restano fuori.
    }
import-refused = ⚠️ { $count ->
    [one] Una riga non si può prendere:
   *[other] { $count } righe non si possono prendere, fra cui:
    }
import-refused-row = • riga { $line }, «{ $said }»: { $reason }
import-refused-wordless = • riga { $line }: { $reason }
import-id-missing = manca l’id della chat
import-id-rounded = un numero arrotondato da un foglio di calcolo; esporta gli id come testo
import-id-formula = una formula, non un numero
import-id-zero = nessuno ha questo id
import-id-too-large = nessuna chat ha un id così grande
import-id-text = non è l’id di una chat; un nome non mi dice di chi sia
import-row-json = non è JSON valido
import-row-object = non è un oggetto con valori che hanno un nome
import-row-cells = più celle che colonne
import-row-quote = virgolette mai chiuse
import-article-empty = manca il testo
import-article-no-words = non ci sono parole
import-article-too-long = il testo è troppo lungo
import-unclear = «{ $column }»: { $count ->
    [one] un valore che non capisco. Lì vale quello solito.
   *[other] { $count } valori che non capisco. Lì vale quello solito.
    }
import-unknown-topics = { $count ->
    [one] Un argomento qui non c’è: { $topics }.
   *[other] { $count } argomenti qui non ci sono, come { $topics }.
    }
import-without-topics = { $count ->
    [one] Uno non seguirebbe nessun argomento, e non riceverebbe niente.
   *[other] { $count } non seguirebbero nessun argomento, e non riceverebbero niente.
    }
import-reach = ℹ️ Un bot può scrivere solo a chi lo ha avviato e alle chat di cui fa parte. Se il bot di prima aveva un altro token, la maggior parte di questi per ora non si può raggiungere. Adesso non scrivo a nessuno: chiedo a Telegram di ciascuno, pochi alla volta, e ti dico quanti ne raggiungo. Gli altri ricevono i loro digest quando mi avviano.
import-archive = ℹ️ Vanno in archivio, ciascuno al suo giorno: tutti li possono trovare, e nessuno li riceve come novità.

import-go = 📥 Importa { $count }
import-go-all-topics = 📥 Con tutti gli argomenti
import-go-on = Continua
import-begins = ⏳ Importo…
import-progress = ⏳ Importo: { $done } di { $count }…
import-under-way = Sto già importando un elenco. Aspetta che abbia finito, per favore.
import-owners-only = È un elenco di iscritti: può importarlo solo chi gestisce il bot. Non ne ho conservato nulla.
import-lost = Non vedo più il file. Mandamelo ancora una volta, per favore.
import-broken-off = L’importazione si è interrotta. Quel che è entrato resta e niente arriva due volte: puoi semplicemente continuare.
import-left-alone = Va bene, non ho importato niente.
import-done-subscribers = ✅ { $count ->
    [0] Nessuno era nuovo.
    [one] Un iscritto importato.
   *[other] { $count } iscritti importati.
    }
import-done-articles = ✅ { $count ->
    [0] Nessun articolo era nuovo.
    [one] Un articolo è in archivio.
   *[other] { $count } articoli sono in archivio.
    }
import-kept-subscribers = { $count ->
    [one] Uno era già noto, e resta com’era.
   *[other] { $count } erano già noti, e restano com’erano.
    }
import-kept-articles = { $count ->
    [one] Uno c’era già.
   *[other] { $count } c’erano già.
    }
import-copies = { $count ->
    [one] Uno dice quel che dice un altro articolo, e vale come sua copia.
   *[other] { $count } dicono quel che dicono altri articoli, e valgono come loro copie.
    }
import-asked-now = Ora chiedo a Telegram, pochi alla volta, a chi posso scrivere, e ti dico quanti sono.
import-met = 📥 Ho chiesto di tutti gli iscritti importati: a { $near } posso scrivere, a { $far } no.
    Questi ricevono le loro rassegne, con tutto quel che diceva l’elenco, quando mi avviano: { $link }

error-list-packed = È un file compresso o un foglio di calcolo. Salva l’elenco come CSV (UTF-8) o JSON, e mandami quello.
error-list-empty = In questo file non ci sono righe. La prima dà i nomi alle colonne, e ognuna sotto è un iscritto o un articolo.
error-no-list = Non trovo nessun elenco in questo file. Dovrebbe avere una riga per ogni iscritto o articolo.
error-no-columns = Non capisco che cosa contengano le colonne. La prima riga deve dirne i nomi: «chat_id» per gli iscritti, «title» e «text» per gli articoli, e quel che c’è d’altro.
error-list-too-long = Questo elenco ha più di { $limit } righe. Mandamelo a pezzi, per favore.
