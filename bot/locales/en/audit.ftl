# Who did what
audit-title = 📜 <b>Who did what</b>
audit-only = only { $name }
audit-whose = Whose acts would you like to see?
audit-by = 👤 Only one person…
audit-export = 📄 As a file
audit-everything = Everybody
audit-older = Older ›
audit-newest = ‹ Newest
audit-empty = Nothing is written down yet.
audit-file = 📄 { $count ->
    [one] One act
   *[other] { $count } acts
    }, for any spreadsheet.
audit-file-newest = 📄 The newest { $count } acts, for any spreadsheet. The older ones did not fit into one file.
audit-bot = the bot
audit-forgotten = somebody who left
audit-edition = Digest { $number }
audit-history = 🕘 <b>History</b> · { $title }
audit-came = <b>Came in</b> · { $source }
    { $day }, { $time }

audit-added = Article added
audit-revised = Article changed
audit-sorted = Topics chosen
audit-published = Published
audit-scheduled = Scheduled
audit-withdrawn = Made a draft again
audit-discarded = Discarded
audit-restored = Restored
audit-corrected = Corrected
audit-illustrated = Picture changed
audit-retracted = Retracted
audit-reinstated = Published again
audit-marked = Story pinned or dropped
audit-moved = Story moved
audit-tied = Stories joined
audit-untied = Story parted
audit-titled = Story’s title changed
audit-introduced = Introduction changed
audit-held = Digest held
audit-hold-set = Hold set
audit-released = Digest approved
audit-brought-back = Left out, let in again
audit-topic-added = Topic made
audit-topic-revised = Topic changed
audit-topic-removed = Topic deleted
audit-country-called = Country’s names changed
audit-invited = Invitation made
audit-editor-added = Joined the newsroom
audit-editor-removed = Left the newsroom
audit-role-changed = Role changed
audit-uninvited = Invitations taken back
audit-paused = Delivery paused
audit-resumed = Delivery resumed
audit-revived = Chats brought back
audit-sent-again = Sent again
audit-renewed = Digest renewed
audit-taken-back = Digest taken back
audit-feed-added = Feed added
audit-feed-revised = Feed changed
audit-feed-removed = Feed removed
audit-channel-taken = Channel taken as a source
audit-channel-left = Channel no longer a source
audit-connected = Chat connected
audit-let-go = No longer looks after the chat
audit-disconnected = Chat disconnected

audit-field-title = Title
audit-field-text = Text
audit-field-language = Language
audit-field-source = Source
audit-field-url = Link
audit-field-topics = Topics
audit-field-publish-at = Comes out
audit-field-query = Query
audit-field-note = Note
audit-field-name = Name
audit-field-role = Role

history-undo = ↩︎ Undo: { $step }
history-undone = Undone.
history-moved-on = Something has been done since, or this cannot be undone any more: see the history.
history-ask-retracted = ⚠️ The article is published again under its old number. In the messages that showed it, it stands again, and their readers are told that it had been taken back.
history-yes-retracted = ✅ Publish it again
history-ask-corrected = ⚠️ The words from before the correction stand again, in every message that shows them, and readers are told so.
history-yes-corrected = ✅ Undo the correction
