# Ce qu’un autre bot a gardé : abonnés et articles
import-subscribers = 📥 <b>Une liste d’abonnés</b>
import-articles = 📥 <b>Une liste d’articles</b>
import-as = « { $name } » = { $meaning }
import-unused = Non utilisées : { $columns }

import-column-chat = discussion
import-column-kind = type de discussion
import-column-language = langue
import-column-topics = sujets
import-column-time = heure
import-column-zone = fuseau horaire
import-column-joined = date d’inscription
import-column-name = nom
import-column-left = parti
import-column-stays = toujours là
import-column-title = titre
import-column-text = texte
import-column-standfirst = chapeau
import-column-teaser = résumé
import-column-url = lien
import-column-author = auteur
import-column-source = source
import-column-date = date
import-column-image = image

import-new-subscribers = ✅ { $count ->
    [one] { $count } nouvel abonné
   *[other] { $count } nouveaux abonnés
    } : { $kinds }.
import-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
    }
import-groups = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes
    }
import-channels = { $count ->
    [one] { $count } canal
   *[other] { $count } canaux
    }
import-new-articles = ✅ { $count ->
    [one] { $count } nouvel article.
   *[other] { $count } nouveaux articles.
    }
import-nothing-new = Il n’y a rien de nouveau dedans.
import-days = Du { $from } au { $to }.
import-known = { $count ->
    [one] { $count } est déjà ici et garde ce qui a été choisi ici.
   *[other] { $count } sont déjà ici et gardent ce qu’ils ont choisi ici.
    }
import-gone = { $count ->
    [one] { $count } m’avait quitté ou arrêté, et n’est pas repris.
   *[other] { $count } m’avaient quitté ou arrêté, et ne sont pas repris.
    }
import-articles-known = { $count ->
    [one] { $count } est déjà ici.
   *[other] { $count } sont déjà ici.
    }
import-undated = { $count ->
    [one] { $count } n’a pas de date lisible, et prend celle d’aujourd’hui.
   *[other] { $count } n’ont pas de date lisible, et prennent celle d’aujourd’hui.
    }
import-lost-future = { $count ->
    [one] Un article a une date future et reçoit celle d’aujourd’hui.
   *[other] { $count } ont une date future et reçoivent celle d’aujourd’hui.
    }
import-lost-url = { $count ->
    [one] Un article a un lien qui n’est pas une adresse web ; il arrive sans.
   *[other] { $count } ont des liens qui ne sont pas des adresses web ; ils arrivent sans.
    }
import-lost-image = { $count ->
    [one] Un article a une image qui n’est pas une adresse web ; il arrive sans.
   *[other] { $count } ont des images qui ne sont pas des adresses web ; ils arrivent sans.
    }
import-repeated = { $count ->
    [one] { $count } ligne en répète une autre.
   *[other] { $count } lignes en répètent d’autres.
    }
import-left = { $count ->
    [one] { $count } est noté comme parti dans la liste, et reste dehors.
   *[other] { $count } sont notés comme partis dans la liste, et restent dehors.
    }
import-refused = ⚠️ { $count ->
    [one] { $count } ligne ne peut pas être prise :
   *[other] { $count } lignes ne peuvent pas être prises, dont :
    }
import-refused-row = • ligne { $line }, « { $said } » : { $reason }
import-refused-wordless = • ligne { $line } : { $reason }
import-id-missing = pas d’identifiant de discussion
import-id-rounded = un nombre arrondi par un tableur ; exportez les identifiants comme texte
import-id-formula = une formule, pas un nombre
import-id-zero = personne n’a cet identifiant
import-id-too-large = aucune discussion n’a un identifiant aussi grand
import-id-text = pas un identifiant de discussion ; un nom ne dit pas de qui elle est
import-row-json = pas du JSON valable
import-row-object = pas un objet aux valeurs nommées
import-row-cells = plus de cellules que de colonnes
import-row-quote = un guillemet jamais fermé
import-article-empty = pas de texte
import-article-no-words = aucun mot dedans
import-article-too-long = le texte est trop long
import-unclear = « { $column } » : { $count ->
    [one] { $count } valeur que je ne comprends pas. Là, celle d’usage compte.
   *[other] { $count } valeurs que je ne comprends pas. Là, celle d’usage compte.
    }
import-unknown-topics = { $count ->
    [one] { $count } sujet n’existe pas ici : { $topics }.
   *[other] { $count } sujets n’existent pas ici, comme { $topics }.
    }
import-without-topics = { $count ->
    [one] { $count } ne suivrait aucun sujet, et ne recevrait donc rien.
   *[other] { $count } ne suivraient aucun sujet, et ne recevraient donc rien.
    }
import-reach = ℹ️ Un bot ne peut écrire qu’à ceux qui l’ont démarré, et aux discussions dont il fait partie. Si votre ancien bot avait un autre jeton, la plupart ne peuvent pas encore être joints. Je n’écris à personne maintenant : je demande à Telegram pour chacun, peu à la fois, et je vous dis combien je peux joindre. Les autres reçoivent leurs résumés dès qu’ils me démarrent.
import-archive = ℹ️ Ils vont dans les archives, chacun à son jour : tout le monde peut les trouver, et personne ne les reçoit comme nouveauté.

import-go = 📥 Importer { $count }
import-go-all-topics = 📥 Avec tous les sujets
import-go-on = Continuer
import-begins = ⏳ J’importe…
import-progress = ⏳ J’importe : { $done } sur { $count }…
import-under-way = Une liste est déjà en cours d’importation. Attendez qu’elle soit finie.
import-owners-only = C’est une liste d’abonnés : seule la personne qui gère ce bot peut l’importer. Je n’en ai rien gardé.
import-lost = Je ne vois plus le fichier. Envoyez-le encore une fois.
import-broken-off = L’importation s’est interrompue. Ce qui est entré reste, et rien ne vient deux fois : vous pouvez simplement continuer.
import-left-alone = Très bien, rien n’a été importé.
import-done-subscribers = ✅ { $count ->
    [0] Personne n’était nouveau.
    [one] { $count } abonné est importé.
   *[other] { $count } abonnés sont importés.
    }
import-done-articles = ✅ { $count ->
    [0] Aucun article n’était nouveau.
    [one] { $count } article est dans les archives.
   *[other] { $count } articles sont dans les archives.
    }
import-kept-subscribers = { $count ->
    [one] { $count } était connu ici, et reste comme il était.
   *[other] { $count } étaient connus ici, et restent comme ils étaient.
    }
import-kept-articles = { $count ->
    [one] { $count } était déjà ici.
   *[other] { $count } étaient déjà ici.
    }
import-copies = { $count ->
    [one] { $count } dit ce que dit un autre article, et compte comme sa copie.
   *[other] { $count } disent ce que disent d’autres articles, et comptent comme leurs copies.
    }
import-asked-now = Je demande maintenant à Telegram, peu à la fois, à qui je peux écrire, et je vous dis combien ils sont.
import-met = 📥 J’ai demandé pour tous les abonnés importés : je peux écrire à { $near }, et pas à { $far }.
    Ceux-ci reçoivent leurs résumés, avec tout ce que disait la liste, dès qu’ils me démarrent : { $link }

error-list-packed = C’est un fichier compressé ou un classeur. Enregistrez la liste en CSV (UTF-8) ou en JSON, et envoyez-moi cela.
error-list-empty = Il n’y a aucune ligne dans ce fichier. La première nomme les colonnes, et chacune des suivantes est un abonné ou un article.
error-no-list = Je ne trouve pas de liste dans ce fichier. Il devrait avoir une ligne par abonné ou par article.
error-no-columns = Je ne vois pas ce que contiennent les colonnes. La première ligne doit les nommer : « chat_id » pour les abonnés, « title » et « text » pour les articles, et ce qu’il y a d’autre.
error-list-too-long = Cette liste a plus de { $limit } lignes. Envoyez-la en plusieurs parties.
