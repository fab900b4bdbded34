# Che cosa può fare chi
role-reader = chi legge
role-contributor = collaborazione
role-reviewer = revisione
role-editor = redazione
role-owner = gestione
role-does-editor = pubblica, e cura argomenti, feed e tavolo
role-does-reviewer = decide su ciò che aspetta in coda, e nient’altro
role-does-contributor = manda articoli, su cui decidono altri

people-title = 👥 <b>Persone</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }dal { $day } · { $last }
people-active = attività: { $day }
people-idle = ancora nessuna attività
people-invitations = ✉️ { $count ->
    [one] C’è un invito aperto.
   *[other] Ci sono { $count } inviti aperti.
    }
people-revoke = ✕ Ritira gli inviti
people-revoked = { $count ->
    [0] Nessun invito era più aperto.
    [one] Un invito non vale più.
   *[other] { $count } inviti non valgono più.
    }
people-add = ➕ Invita qualcuno
people-back = ‹ Persone
people-card = { $mark } <b>{ $name }</b>
    { $role }: { $does }
people-covers = Argomenti: { $topics }
people-since = Dal { $day }, su invito di { $by }
people-last-active = Ultima attività: { $day }
people-never-active = Ancora nessuna attività
people-under-way = In corso: { $what }
people-drafts = { $count ->
    [one] 1 bozza
   *[other] { $count } bozze
    }
people-scheduled = { $count ->
    [one] 1 articolo programmato
   *[other] { $count } articoli programmati
    }
people-channels = { $count ->
    [one] 1 canale come fonte
   *[other] { $count } canali come fonti
    }
people-make = → { $role }
people-topics = 🏷 Argomenti…
people-remove = ✕ Togli…
people-which-topics = 🏷 Di quali argomenti si occupa <b>{ $name }</b>?
people-all-topics = tutti gli argomenti
people-no-topic = nessuno, ormai
people-last-topic = L’ultimo argomento resta. Scegline prima un altro, oppure tutti.
people-really-remove = Tolgo <b>{ $name }</b> dalla redazione? Ciò che è pubblicato resta.
people-really-give = <b>{ $name }</b> passa a: { $role }.
people-has-under-way = In corso da quella parte: { $what }.
people-what-becomes = Che ne faccio?
people-handed-over = Se passa ad altri, gli articoli programmati tornano bozze; un canale resta una fonte solo se l’ha collegato anche qualcun altro della redazione.
people-to-me = 📥 Passa tutto a me
people-to-whom = 👤 Passa tutto a…
people-drop = 🗑 Ferma e scarta tutto
people-whose = Chi prende tutto?
people-removed = { $name } non è più in redazione.
people-given = { $name } passa a: { $role }.
people-dropped = { $count ->
    [one] Un articolo è stato scartato.
   *[other] { $count } articoli sono stati scartati.
    }
people-yours-now = { $count ->
    [one] Una bozza ora è tua: /drafts
   *[other] { $count } bozze ora sono tue: /drafts
    }
people-theirs-now = { $count ->
    [one] Una bozza è passata a { $name }.
   *[other] { $count } bozze sono passate a { $name }.
    }
people-changed = Nel frattempo qualcosa è cambiato. Dai un’altra occhiata.
people-no-heir = Questa persona non è più in redazione. Scegli qualcun altro.

people-invite = 🔑 <b>Un posto in redazione</b> · { $role }
    Chi apre questo link { $does }. Vale una volta sola, per { $lasts }. Mandalo alla persona che vuoi invitare:

    { $link }

    <i>Se scegli un altro ruolo o un’altra durata nasce un nuovo link, e questo non vale più.</i>
people-lasts-minutes = 15 minuti
people-lasts-day = 1 giorno
people-lasts-week = 7 giorni
people-welcome-editor = ✍️ <b>Da ora fai parte della redazione!</b>

    Incolla o inoltra qui un articolo: ti mostro l’anteprima e pubblichi con un tocco. Più messaggi di seguito diventano un solo articolo.

    /add – un articolo, passo per passo
    /topic – crea o cambia gli argomenti
people-welcome-reviewer = 🔎 <b>Da ora ti occupi della revisione!</b>

    Decidi tu quali degli articoli in attesa escono.

    /queue – quello che aspetta, uno dopo l’altro
people-welcome-contributor = 📥 <b>Da ora collabori con la redazione!</b>

    Incolla o inoltra qui un articolo, oppure manda un link o un file. La redazione decide, e ti dico com’è andata.

    /drafts – quello che di tuo aspetta ancora
people-joined = 👋 <b>{ $name }</b> è ora in redazione · { $role }. /people mostra tutti.
people-look = 👤 Guarda
contributor-published = ✅ «{ $title }» è uscito. Grazie di averlo mandato!
contributor-discarded = Grazie per «{ $title }»: questa volta la redazione ha scelto di non pubblicarlo. Il prossimo è il benvenuto.
people-your-role = Il tuo ruolo qui è cambiato. { $role ->
    [editor] Ora fai parte della redazione; /help dice che cosa puoi fare.
    [reviewer] Ora decidi su quello che aspetta in /queue.
    [contributor] Ora puoi proporre articoli: quello che mandi aspetta la redazione.
   *[reader] Non fai più parte della redazione. Grazie per il tuo lavoro; le tue rassegne restano come sono.
}
