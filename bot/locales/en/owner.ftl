owner-only = Only whoever runs this bot can do that.
owner-in-private = Let us do that in our private chat: here everybody would see it.

owner-invite = 🔑 <b>A seat in the newsroom</b>
    Send this link to the person you want to invite. It works once, for { $minutes } minutes:

    { $link }
owner-share = 📤 Send to…
owner-share-text = Join the newsroom:
owner-invite-invalid = This invitation no longer works: it has expired or was used already. Ask whoever sent it for a new one.
owner-invite-own = This invitation is for somebody else: send them the link, it still works.
owner-invite-needless = You are an editor already. The invitation still works for somebody else.
owner-welcome = ✍️ <b>You are an editor now!</b>

    Paste or forward an article here: I show you a preview, and you publish it with a tap. Several messages in a row become one article.

    /add – an article, step by step
    /topic – create or change topics
owner-joined = ✍️ <b>{ $name }</b> is an editor now. /editors shows them all.

owner-editors = ✍️ <b>Editors</b>
owner-editors-empty = You are the only one in the newsroom. /invite brings somebody in.
owner-editor = • { $name }, since { $day }
owner-remove = ✕ { $name }
owner-really-remove = Remove <b>{ $name }</b> from the editors? The articles they added stay.
owner-yes-remove = Yes, remove
owner-removed = { $drafts ->
    [0] { $name } is no longer an editor.
    [one] { $name } is no longer an editor. A draft of theirs is yours now: /drafts
   *[other] { $name } is no longer an editor. { $drafts } drafts of theirs are yours now: /drafts
}
owner-no-such-editor = That person is no editor.

owner-status = 📊 <b>Status</b>
    Published articles: <b>{ $articles }</b>
    Chats: <b>{ $chats }</b>
    Editors: <b>{ $editors }</b>
owner-deliveries = Deliveries: { $figures }
owner-no-deliveries = No deliveries so far.
owner-pending = { $count } waiting
owner-sending = { $count } under way
owner-sent = { $count } sent
owner-failed = { $count } failed
owner-unknown = { $count } uncertain
owner-skipped = { $count } left undone
owner-unknown-explained = An uncertain delivery has almost always arrived: I do not repeat it, so that nobody gets it twice.
owner-campaigns = 🔗 <b>Links that people came by</b>
owner-campaign = • { $name }: { $starts ->
    [one] 1 start
   *[other] { $starts } starts
}, { $readers ->
    [one] 1 new reader
   *[other] { $readers } new readers
}
