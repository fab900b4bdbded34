# /announce: what owners write to readers
announce-title = 📣 <b>Announcements</b>
announce-ask-text = Send me what readers should get: a text, or a photo with words under it. It becomes a draft; nothing leaves before you confirm it.
announce-draft = 📣 <b>Announcement</b> · draft
announce-out = 📣 <b>Announcement</b>
announce-to = To: { $audience }
announce-everybody = everybody
announce-topic-gone = a topic that is gone
announce-kind-private = private chats
announce-kind-group = groups
announce-kind-channel = channels
announce-active-any = active or not
announce-active-days = active in { $count } days
announce-reach = { $count ->
    [0] Nobody is in this audience.
    [one] It reaches one chat.
   *[other] It reaches { $count } chats.
}
announce-takes = { $count ->
    [0] It takes a moment at the present rate: { $rate } a second.
    [one] It takes about a minute at the present rate: { $rate } a second.
   *[other] It takes about { $count } minutes at the present rate: { $rate } a second.
}
announce-takes-hours = It takes about { $count } hours at the present rate: { $rate } a second.
announce-resting = { $count ->
    [one] One more has stopped or paused its digests, and gets nothing.
   *[other] { $count } more have stopped or paused their digests, and get nothing.
}
announce-versions = With words of their own: { $languages }
announce-silent = 🔕 It comes without a sound.
announce-text = ✏️ Text
announce-links = 🔗 Links
announce-whom = 👥 For whom
announce-languages = 🌐 Languages
announce-by-topic = 🏷 Topics
announce-ring = 🔔 With a sound
announce-hush = 🔕 Without a sound
announce-test = 🧪 Send it to me
announce-send = 📣 Send…
announce-discard = 🗑 Discard
announce-all = 📣 All
announce-preview = 👁 Preview
announce-drop-version = ✕ Do without
announce-no-links = ✕ No links
announce-main = Every language
announce-for-whom = <b>For whom?</b> What you choose together must all hold. Active is who has come, chosen a topic, kept an article or asked for news.
announce-which-language = In which language does it read otherwise? Everybody else gets the main text.
announce-which-readers = Which language do its readers speak with me? Without a choice it is any.
announce-which-followers = Whose followers should get it? Without a choice everybody does.
announce-ask-version = 🌐 <b>{ $language }</b>: send me what readers of this language should get.
announce-ask-links = Send me the links, one to a line, in the place of those that there are: words, a bar, and an address. With /start instead of the address the link leads to me, and I count who comes by it.

    <code>Read more | https://example.org
    Choose your topics | /start</code>
announce-one-message = An announcement is one message: I have kept the first, and left out what came right behind it. ✏️ takes another text.
announce-tested = That is how it comes.
announce-really-discard = Discard this draft?
announce-yes-discard = 🗑 Yes, discard it
announce-discarded = Discarded.
announce-quiet-hours = Whoever has quiet hours gets it when they end.
announce-others = Everybody else: { $count }
announce-really-send = { $count ->
    [one] <b>Send it to one chat?</b>
   *[other] <b>Send it to { $count } chats?</b>
}
announce-yes-send = ✅ Send it to { $count }
announce-sending = It is on its way.
announce-is-out = It is out already.
announce-elsewhere = A colleague has this draft in hand.
announce-under-way = 📤 It is on its way.
announce-is-paused = ⏸ It is paused.
announce-is-done = ✅ It is out.
announce-is-cancelled = { $count ->
    [0] ✕ Cancelled: nobody had it.
    [one] ✕ Cancelled: one chat had it.
   *[other] ✕ Cancelled: { $count } chats had it.
}
announce-blocked = { $count } of them gone
announce-cancel = ✕ Cancel…
announce-really-cancel = { $sent ->
    [0] Nobody has it yet.
    [one] One chat has it.
   *[other] { $sent } chats have it.
} Cancelled, it goes to none of the others: { $left }. That cannot be undone.
announce-yes-cancel = ✕ Yes, cancel it
announce-cancelled-now = { $count ->
    [0] Cancelled. Nobody had it.
    [one] Cancelled. One chat had it.
   *[other] Cancelled. { $count } chats had it.
}
announce-correct = ✏️ Correct
announce-which-correction = Which version is to be corrected?
announce-ask-correction = Send me how it should read. A picture stays unless you send another one; links stay.
announce-really-correct = { $count ->
    [0] Nobody has it yet, so it leaves like that. Correct it?
    [one] One chat has it. Correct it there?
   *[other] { $count } chats have it. Correct it there, and where it is still to come?
}
announce-yes-correct = ✏️ Yes, correct it
announce-corrected = ✏️ Corrected: { $count }
announce-not-corrected = could not be: { $count }

error-announcement-gone = That announcement is no longer here.
error-announcement-out = It is out already.
error-announcement-elsewhere = A colleague has this draft in hand. /announce lets you take it over.
error-announcement-changed = It has changed since you saw it. Please look once more.
error-announcement-nobody = Nobody is in this audience any more, so nothing was sent.
error-announcement-words = An announcement is a text, or a photo with words under it. Please send one of these.
error-announcement-file = I cannot announce files. Please send a text, or the picture as a photo.
error-announcement-long = This has { $length } characters; a message has room for { $limit }. Please shorten it.
error-announcement-caption = Under a photo there is room for { $limit } characters; this has { $length }. Please shorten it, or leave the photo out.
error-announcement-no-photo = It went out without a photo, and Telegram puts none there afterwards. Please send words alone.
error-announcement-link = I found no address in this line: “{ $line }”. It should read like this: words | https://example.org
error-announcement-label = In this line the words are missing or longer than { $limit } characters: “{ $line }”
error-announcement-links = More than { $limit } links are too many. Please choose.
error-announcement-refused = Telegram does not take it, so I have not kept it: { $why }
