owner-only = Das kann nur, wer diesen Bot betreibt.
owner-in-private = Das machen wir besser in unserem privaten Chat: Hier sähen es alle.

owner-invite = 🔑 <b>Ein Platz in der Redaktion</b>
    Schick diesen Link der Person, die du einladen möchtest. Er gilt einmal, { $minutes } Minuten lang:

    { $link }
owner-share = 📤 Schicken an …
owner-share-text = Komm in die Redaktion:
owner-invite-invalid = Diese Einladung gilt nicht mehr: Sie ist abgelaufen oder wurde schon benutzt. Bitte um eine neue, wo du sie herhast.
owner-invite-own = Diese Einladung ist für jemand anderen: Schick den Link weiter, er gilt noch.
owner-invite-needless = Du gehörst schon zur Redaktion. Die Einladung gilt weiter für jemand anderen.
owner-welcome = ✍️ <b>Du gehörst jetzt zur Redaktion!</b>

    Füg hier einen Artikel ein oder leite ihn weiter: Ich zeige dir eine Vorschau, und du veröffentlichst ihn mit einem Tipp. Mehrere Nachrichten hintereinander werden ein Artikel.

    /add – ein Artikel, Schritt für Schritt
    /topic – Themen anlegen oder ändern
owner-joined = ✍️ <b>{ $name }</b> gehört jetzt zur Redaktion. /editors zeigt alle.

owner-editors = ✍️ <b>Redaktion</b>
owner-editors-empty = Du bist allein in der Redaktion. /invite holt jemanden dazu.
owner-editor = • { $name }, seit { $day }
owner-remove = ✕ { $name }
owner-really-remove = <b>{ $name }</b> aus der Redaktion nehmen? Die hinzugefügten Artikel bleiben.
owner-yes-remove = Ja, entfernen
owner-removed = { $drafts ->
    [0] { $name } gehört nicht mehr zur Redaktion.
    [one] { $name } gehört nicht mehr zur Redaktion. Ein Entwurf von dort ist jetzt deiner: /drafts
   *[other] { $name } gehört nicht mehr zur Redaktion. { $drafts } Entwürfe von dort sind jetzt deine: /drafts
}
owner-no-such-editor = Diese Person gehört nicht zur Redaktion.

owner-status = 📊 <b>Stand</b>
    Veröffentlichte Artikel: <b>{ $articles }</b>
    Chats: <b>{ $chats }</b>
    Redaktion: <b>{ $editors }</b>
owner-deliveries = Zustellungen: { $figures }
owner-no-deliveries = Noch keine Zustellungen.
owner-pending = { $count } wartend
owner-sending = { $count } unterwegs
owner-sent = { $count } verschickt
owner-failed = { $count } gescheitert
owner-unknown = { $count } ungewiss
owner-skipped = { $count } unterlassen
owner-unknown-explained = Eine ungewisse Zustellung ist fast immer angekommen: Ich wiederhole sie nicht, damit niemand sie doppelt bekommt.
owner-campaigns = 🔗 <b>Über welche Links Leute kommen</b>
owner-campaign = • { $name }: { $starts ->
    [one] 1 Aufruf
   *[other] { $starts } Aufrufe
}, { $readers ->
    [one] 1 neuer Leser
   *[other] { $readers } neue Leser
}
