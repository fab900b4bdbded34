# The card of an article
intake-draft = 📝 <b>Draft</b>
intake-scheduled = 🕒 <b>Scheduled</b> · { $day }, { $time }
intake-published = ✅ <b>Published</b> · { $topics }
intake-published-nowhere = ✅ <b>Published</b> · on no topic
intake-discarded = 🗑 <b>Discarded</b>
intake-about = { $language } · { $source }
intake-unverified = { $name } (name not verified)
intake-no-source = no source
intake-language-unknown = language not recognised
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>chosen by you</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … and { $count } more
intake-no-topic = No topic yet.
intake-length = { $length } characters in all.
intake-same = ⚠️ This is already here: “{ $title }” ({ $day }).
intake-update = ⚠️ This looks like a new version of “{ $title }” ({ $day }).

intake-publish = ✅ Publish
intake-publish-now = ✅ Publish now
intake-publish-anyway = Publish anyway
intake-edit = ✏️ Edit
intake-schedule = 🕒 Schedule
intake-unschedule = Unschedule
intake-join = 🔗 Join to the one before
intake-part = ✂️ Split
intake-discard = 🗑 Discard
intake-undo = ↩︎ Undo
intake-see-other = 🔍 The other article

intake-warn-no-topic = It is on no topic, so no reader would get it.
intake-choose-topics = 🏷 Choose topics

intake-already-published = It is already published.
intake-already-discarded = It has been discarded. Undo brings it back.
intake-undo-late = More than a minute has passed, so it stays published.
intake-undone = Taken back: it is a draft again.
intake-restored = Here it is again.
intake-joined = They are one article now. Split divides them again.
intake-nothing-before = The draft before this one is no longer there.
intake-nothing-to-part = This draft cannot be split there.
intake-pick-part = Which message begins the other article?
intake-unscheduled = No longer scheduled: it is a draft again.
intake-missing = That article is no longer here.
intake-not-yours = Others work on that article.
intake-accepted = The newsroom has accepted it already: it can no longer be changed here.
intake-other-topics = Put it on one of your topics first; others look after the rest.
intake-sent-in = 📥 <b>Sent in</b> · the newsroom decides
intake-take-back = 🗑 Take it back
intake-is-feed-for-editors = 📡 This is no article but a feed, which brings new ones: editors can add it.
error-too-many-waiting = { $limit } of your articles wait for a decision, which is the most. Please send this one once some are decided on.

# Sending an article
intake-ask-text = Send me the article: text, a link, a forwarded message or a file (.txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub, .eml). Of a text the first line becomes the title.
intake-ask-caption = Nice picture, but an article needs words. Send me the text that goes with it; the first line becomes the title.
intake-pictured = 🖼 The photo is now this article’s picture.
intake-file-unread = { $reason } I keep the words that came with the file.
intake-wordless = { $kind ->
    [poll] I cannot make an article of a poll
    [sticker] I cannot make an article of a sticker
    [location] I cannot make an article of a place
    [venue] I cannot make an article of a place
    [contact] I cannot make an article of a contact
    [voice] I cannot listen to a voice message
    [audio] I cannot listen to sound
    [video_note] I cannot listen to a video message
   *[other] I cannot make an article of this
    }: send me a text, a link or a file.
intake-is-feed = 📡 This is no article but a feed, which brings new ones. Shall I add it?
intake-fetching = ⏳ I am opening { $host }…
intake-reading = ⏳ I am reading the page of { $host }…
intake-more-links = I open the first { $limit } links. Links left out: { $count }. Send them in another message.
intake-link-without-page = { $reason }
    { $link }

    📋 If you have the text, send it to me with this link on its last line.
intake-walled = 🔒 The rest of this page is for subscribers. If you have the whole text, paste it; or publish what there is.
intake-paste = 📋 Paste the text
intake-link-paste = { $reason }

    📋 If you have the text, paste it here: I keep the link as its source. /cancel leaves it.
intake-link-kept-words = { $reason } I keep the words that came with the link.
intake-in-private = Send me articles in our private chat, please.

# Editing
intake-what-to-edit = What would you like to change?
intake-edit-title = Title
intake-edit-text = Text
intake-edit-source = Source
intake-edit-picture = Picture
intake-edit-topics = Topics
intake-edit-language = Language
intake-edit-date = Day
intake-leave = Leave it as it is
intake-ask-title = Send me the new title. Now it is:
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = Send me the whole new text, without the title. A text file will do as well.
intake-ask-source = Send me the link to the source, its name, or both in one message.
intake-ask-source-now = Send me the link to the source, its name, or both in one message. Now it is:
    <blockquote>{ $source }</blockquote>
intake-remove-source = No source
intake-ask-picture = Send me the new picture, as a photo or as a file.
intake-remove-picture = 🖼 Without picture
intake-pick-topics = Tap the topics that it belongs to.
intake-pick-no-topics = There are no topics yet. /topic makes one.
intake-pick-language = Which language is it in?

# Scheduling
intake-pick-moment = When should it come out? Times are those of { $zone }.
intake-in-an-hour = In an hour, { $time }
intake-tonight = Tonight, { $time }
intake-tomorrow = Tomorrow, { $time }
intake-other-moment = Another time…
intake-ask-moment = Write the time, or day and time, as in:
    <code>18:30</code>
    <code>25.11 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>Your drafts and scheduled articles</b>
intake-list-empty = No drafts, nothing scheduled. Paste an article whenever you like.
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day }, { $time } · { $title }

error-title-empty = A title needs at least one word.
error-title-too-long = That title has { $length } characters; { $limit } is the most.
error-line-too-long = That line has { $length } characters; { $limit } is the most. Please write it shorter.
error-one-text = Please send that as text.
error-bad-link = That link does not work. Send one like https://example.org/story
error-no-picture = I cannot show that as a picture. Send me a photo of at most 10 MB.
error-source-too-long = That name has { $length } characters; { $limit } is the most.
error-unclear-moment = I did not understand that time. Write it like 18:30 or 25.11 07:00.
error-unclear-day = I did not understand that day, or it is still to come. Write it like this: yesterday, 25.11. or 2026-11-25.
error-past-moment = That time has already passed. Choose a later one.
error-far-moment = That is more than a year away. Choose an earlier time.
intake-history = 🕘 History

intake-no-longer = You are no longer in the newsroom, so I have not taken this.
hands-theirs = ✍️ <b>{ $name }</b> has had this in hand since { $time }.
hands-colleague = a colleague
hands-take-over = ✋ Take it over
hands-taken = { $name } has had this in hand since { $time }. You can take it over.
hands-taken-over = { $name } took this over at { $time }. What you wrote is not lost: it stands above. Take it over again, and send it once more.
hands-yours = It is in your hands now.
hands-taken-decide = { $name } has had this in hand since { $time }. Please decide on it a little later.
hands-taken-open = { $name } has had this in hand since { $time }. Open it with Edit to take it over.
