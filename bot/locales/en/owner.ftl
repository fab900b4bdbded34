owner-only = Only whoever runs this bot can do that.
owner-in-private = Let us do that in our private chat: here everybody would see it.

owner-share = 📤 Send to…
owner-share-text = Join the newsroom:
owner-invite-invalid = This invitation no longer works: it has expired or was used already. Ask whoever sent it for a new one.
owner-invite-own = This invitation is for somebody else: send them the link, it still works.
owner-invite-needless = You are in the newsroom already. The invitation still works for somebody else.

owner-editors-empty = You are the only one in the newsroom. /invite brings somebody in.
owner-yes-remove = Yes, remove
owner-no-such-editor = That person is not in the newsroom.

owner-status = 📊 <b>Status</b>
    Published articles: <b>{ $articles }</b>
    Chats: <b>{ $chats }</b>
    Editors: <b>{ $editors }</b>
owner-unmet = 📥 Imported and not met yet: { $count }, of whom I have yet to ask about: { $waiting }
owner-deliveries = Deliveries: { $figures }
owner-no-deliveries = No deliveries so far.
owner-pending = { $count } waiting
owner-sent = { $count } sent
owner-failed = { $count } failed
owner-unknown = { $count } uncertain
owner-skipped = { $count } left undone
owner-unknown-explained = An uncertain delivery has almost always arrived: I do not repeat it, so that nobody gets it twice.
owner-came = Digests of today and yesterday, by how late they came: { $figures }
owner-campaigns = 🔗 <b>Links that people came by</b>
owner-campaign = • { $name }: { $starts ->
    [one] 1 start
   *[other] { $starts } starts
}, { $readers ->
    [one] 1 new reader
   *[other] { $readers } new readers
}
