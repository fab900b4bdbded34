desk-topics = 🗂 <b>The desk</b>
    The next digest of each topic, before it goes. Which one would you like to look at?
desk-no-topics = There are no topics yet: /topic makes the first one.
desk-in-private = The desk is in our private chat.
desk-back-to-topics = ‹ Topics
desk-gone = That story is no longer on the desk: its digest has gone, or it changed meanwhile.
desk-nothing = Nothing new on this topic so far.

# One topic
desk-next = Next: { $day }, { $time } · { $count ->
    [one] one chat
   *[other] { $count } chats
}
desk-nobody = Nobody follows it yet.
desk-behind-more = <i>Below the ten that are shown:</i>
desk-introduction = ✍️ Introduction
desk-hold-button = ⏸ Hold
desk-approve = ✅ Approve
desk-preview = 👁 Preview
desk-bring-back-all = ↩️ Let it in after all

# One story
desk-place = { $place } of { $count }
desk-is-dropped = 🗑 dropped
desk-own-title = <i>The article’s own title: { $title }</i>
desk-update-for = { $all ->
    [true] for { $count } of { $of } chats
   *[false] for { $count } of the first { $of } chats
}, new to the others
desk-also = <i>{ $count ->
    [one] Also:
   *[other] { $count } more articles:
} { $sources }</i>
desk-pin = 📌 Pin
desk-unpin = 📌 Unpin
desk-drop = 🗑 Drop
desk-bring-back = ↩️ Bring it back
desk-up = ⬆️ Up
desk-down = ⬇️ Down
desk-retitle = ✏️ Retitle
desk-put-title-back = ↩️ Its own title
desk-merge = 🔗 Merge with…
desk-split = ✂️ Split
desk-unmerge = ↩️ Undo merge: { $title }
desk-unsplit = ↩️ Undo split: { $title }
desk-pinned = Pinned: it comes first on this topic.
desk-not-pinned = No longer pinned.
desk-dropped = Dropped from this topic’s digests.
desk-not-dropped = It is back.
desk-merged = One story now.
desk-parted = Taken out: it is a story of its own now.
desk-untied = Undone.
desk-no-further = It cannot go further.
desk-merge-which = 🔗 <b>{ $title }</b>
    Which story belongs with it?
desk-split-which = ✂️ <b>{ $title }</b>
    Which article does not belong here?
desk-ask-title = ✏️ What should it be called? It is now:
    <i>{ $title }</i>

    The article keeps its own title.

# The picture
desk-picture = 🖼 Picture
desk-ask-picture = 🖼 <b>{ $title }</b>
    Send me a picture for this story, as a photo or as a file. Readers see it at the story in their next digest as long as it comes first on its topic. The words stay as they are.
desk-picture-own = 🖼 The article’s own picture
desk-picture-remove = 🗑 No picture
desk-picture-undo = ↩️ Undo last change
desk-picture-stands = 🖼 { $place ->
    [pinned] It has a picture.
    [first] It has a picture. Pin it, and no newer story can take its place.
   *[other] It has a picture, which readers see only where it comes first.
}
desk-pictured = The article’s own picture stands there now.
desk-picture-removed = It has no picture any more. Digests that are already made keep theirs.
desk-picture-not-first = Only the story that comes first on a topic shows a picture, and this one does not come first.
desk-picture-none = None of its articles has a picture any more.
desk-picture-changed = Somebody else has changed the picture meanwhile. This is how it is now.

# The introduction
desk-ask-introduction = ✍️ Send me a few words to stand before the stories. Each reader gets them once, with the next digest.
desk-remove = 🗑 Remove
desk-put-back = ↩️ Put it back: { $words }
desk-introduction-removed = Removed.
desk-introduction-back = It is back.
error-introduction-too-long = That is { $length } characters long, and an introduction has at most { $limit }. Please send a shorter one.

# Holding
desk-not-held = Not held: its digests go when they are due.
desk-held = ⏸ Held: { $every ->
    [true] every digest
   *[false] the next digest
} waits for approval, { $hours ->
    [one] one hour
   *[other] { $hours } hours
} at most. { $drops ->
    [true] Then it goes without this topic.
   *[false] Then it goes as it is.
}
desk-waiting = ⏸ { $count ->
    [one] One chat waits
   *[other] { $count } chats wait
} for approval until { $time }. { $drops ->
    [true] Then it goes without this topic.
   *[false] Then it goes as it is.
}
desk-withheld = ⛔ What was not approved in time stays out.
desk-hold-how = Held, a digest with something on this topic waits until an editor approves it, and its readers wait for all their topics. Which, how long at most, and what then?
desk-hold-set = Which digests wait, how long at most, and what then?
desk-hours = { $count } h
desk-then-goes = Then it goes
desk-then-drops = Then without it
desk-hold-it = ⏸ Hold it
desk-hold-next = The next digest
desk-hold-every = Every digest
desk-stop = ▶️ Hold no longer
desk-approved-so-far = ✅ Approved so far. What comes later waits for approval again.
desk-approved = { $count ->
    [0] Approved.
    [one] Approved: one chat gets it within a minute.
   *[other] Approved: { $count } chats get it within a minute.
}
desk-waits = ⏸ <b>{ $topic }</b> is due and waits for approval, until { $time } at most. { $drops ->
    [true] Then it goes without this topic.
   *[false] Then it goes as it is.
}
desk-open = 🗂 Open the desk
desk-ran-out = ⌛ Nobody approved it in time ({ $day }, { $time }): it went { $drops ->
    [true] without this topic
   *[false] as it was
}.
desk-ran-out-now = ⌛ Nobody approved <b>{ $topic }</b> in time, so the digest has gone { $drops ->
    [true] without this topic. You can still let it in: then it comes with the next one
   *[false] as it is
}.
desk-to-come = <i>Comes out before that, and will be in it:</i>
desk-to-come-more = … and { $count } more
desk-let-in = { $count ->
    [0] Nothing stays out any more.
    [one] One article comes with the next digests.
   *[other] { $count } articles come with the next digests.
}
desk-frame-button = 🖋 Header, footer
desk-test-button = ✉️ Test
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    What stands in every digest of this topic.
desk-frame-header = <b>Before the stories</b>
desk-frame-footer = <b>After the stories</b>
desk-frame-ask-header = ✍️ Before
desk-frame-ask-footer = ✍️ After
desk-frame-cut-header = 🗑 Before
desk-frame-cut-footer = 🗑 After
desk-frame-write-header = ✍️ Send me what is to stand before the stories of <b>{ $topic }</b> in every digest, in { $language }. What is bold, italic or a link stays so.
desk-frame-write-footer = ✍️ Send me what is to stand after the stories of <b>{ $topic }</b> in every digest, in { $language }. What is bold, italic or a link stays so.
desk-frame-fallback = <i>Where there is nothing in a reader’s language, English is taken, else another one.</i>
desk-frame-kept = Kept: it stands in every digest from now on.
error-frame-too-long = That is { $length } characters long, and there is room for { $limit } at most. Please send a shorter one.
desk-test = ✉️ <b>{ $topic }</b>: the next digest as it stands now, to you alone. In which language, layout and length?
desk-test-send = ✉️ Send it to me
