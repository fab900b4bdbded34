owner-only = Das kann nur, wer diesen Bot betreibt.
owner-in-private = Das machen wir besser in unserem privaten Chat: Hier sähen es alle.

owner-share = 📤 Schicken an …
owner-share-text = Komm in die Redaktion:
owner-invite-invalid = Diese Einladung gilt nicht mehr: Sie ist abgelaufen oder wurde schon benutzt. Bitte um eine neue, wo du sie herhast.
owner-invite-own = Diese Einladung ist für jemand anderen: Schick den Link weiter, er gilt noch.
owner-invite-needless = Du gehörst schon zur Redaktion. Die Einladung gilt weiter für jemand anderen.

owner-editors-empty = Du bist allein in der Redaktion. /invite holt jemanden dazu.
owner-yes-remove = Ja, entfernen
owner-no-such-editor = Diese Person gehört nicht zur Redaktion.

owner-status = 📊 <b>Stand</b>
    Veröffentlichte Artikel: <b>{ $articles }</b>
    Chats: <b>{ $chats }</b>
    Redaktion: <b>{ $editors }</b>
owner-unmet = 📥 Importiert und noch nicht getroffen: { $count }, davon noch nicht gefragt: { $waiting }
owner-deliveries = Zustellungen: { $figures }
owner-no-deliveries = Noch keine Zustellungen.
owner-pending = { $count } wartend
owner-sent = { $count } verschickt
owner-failed = { $count } gescheitert
owner-unknown = { $count } ungewiss
owner-skipped = { $count } unterlassen
owner-unknown-explained = Eine ungewisse Zustellung ist fast immer angekommen: Ich wiederhole sie nicht, damit niemand sie doppelt bekommt.
owner-came = Digests von heute und gestern, nach Verspätung: { $figures }
owner-campaigns = 🔗 <b>Über welche Links Leute kommen</b>
owner-campaign = • { $name }: { $starts ->
    [one] 1 Aufruf
   *[other] { $starts } Aufrufe
}, { $readers ->
    [one] 1 neuer Leser
   *[other] { $readers } neue Leser
}
