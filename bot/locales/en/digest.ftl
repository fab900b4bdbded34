digest-title = 🗞 Digest for { $day }
digest-week-title = 🗞 The week to { $day }
digest-figures = { $articles ->
    [one] 1 article
   *[other] { $articles } articles
} · { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
} · { $minutes } min
digest-figures-of-stories = { $stories ->
    [one] 1 story
   *[other] { $stories } stories
} from { $articles } articles · { $languages ->
    [one] 1 language
   *[other] { $languages } languages
} · { $minutes } min
digest-continued = { $heading } (continued)
digest-read = Read { $number }
digest-read-link = Read
digest-sources = Sources
digest-why-button = Why is this here?
digest-why = { $topic }: { $words }
digest-why-chosen = { $topic }: an editor put it there
digest-why-through = { $why }, in “{ $title }”, which is told with it
digest-why-followed = You follow “{ $words }”
digest-why-none = This article is on none of the topics.
digest-source-link = At the source
digest-also = also:
digest-unnamed-source = another source
digest-more-copies = { $count ->
    [one] 1 more
   *[other] { $count } more
}
digest-update = 🧵 Update · since { $day }
digest-one-source = one source so far
digest-thread = 🧵 Story { $number }
digest-thread-so-far = 🧵 The story so far
digest-untold-button = ▾ { $count ->
    [one] 1 more story
   *[other] { $count } more stories
}
digest-untold = { $count ->
    [one] The story that it has no room to tell
   *[other] The { $count } stories that it has no room to tell
}
digest-too-old = I no longer have that digest at hand. All articles are in /latest.
digest-told-button = ‹ Back to the digest
digest-covered = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
digest-left-out-own = { $count } more: <code>/search { $words }</code>
digest-left-out = { $count ->
    [one] And 1 more:
   *[other] And { $count } more:
} <code>/latest { $slug }</code>
digest-more-button = { $count } more: { $topic }
digest-settings = ⚙ Time
digest-home-button = 🗞 My own digest
digest-nothing-new = 🗞 Nothing new on the chosen topics for { $day }.
digest-next = Next digest: <b>{ $day }</b> at <b>{ $time }</b>.
digest-number = no. { $number }

digest-topic-back = { $count ->
    [one] ↩️ { $topics } is back.
   *[other] ↩️ { $topics } are back.
    }
digest-topic-part = 🔗 { $name } is part of { $into } now.

digest-retracted = ⛔ <b>The digest of { $day } has been taken back</b> by the newsroom. Please disregard it.
digest-story-retracted = ⛔ This article has been taken back by the newsroom.
digest-story-corrected = ✏️ corrected
digest-moved-up = <i>What stood here is in the message above now.</i>

# What was wrong, in its place and in the digest after
errata-words = “{ $was }” should read “{ $reads }”.
errata-removed = “{ $words }” was wrong.
errata-added = “{ $words }” was missing.
errata-source = The source is “{ $reads }”, not “{ $was }”.
errata-source-removed = “{ $was }” was not the source.
errata-link = The link led to the wrong page.
errata-report-gone = One of the reports was taken back.
errata-report-gone-why = One of the reports was taken back: { $why }
errata-ground-wrong = it was wrong.
errata-ground-early = it had gone out by mistake.
errata-ground-request = its source asked for it.
errata-heading = ✏️ What was wrong in earlier digests
errata-line = { $title }: { $what }
errata-line-bare = { $title }: corrected.
errata-restored = It had been taken back; it stands again.
errata-line-restored = { $title }: had been taken back; it stands again.
errata-line-retracted = { $title }: taken back.
errata-line-retracted-why = { $title }: taken back; { $why }
errata-more = { $count ->
    [one] And one more correction, made in its place.
   *[other] And { $count } more corrections, made in their places.
}
digest-story-retracted-why = ⛔ This article has been taken back by the newsroom: { $why }
digest-story-corrected-what = ✏️ Corrected: { $what }
digest-retracted-why = ⛔ <b>The digest of { $day } has been taken back</b> by the newsroom: { $why } Please disregard it.
digest-unread = 🌐 { $count ->
    [one] 1 more in { $languages }
   *[other] { $count } more in { $languages }
}
digest-unread-button = ▾ In other languages
digest-translate = translate
digest-translated = Machine translation ({ $language })
digest-original = Original: { $text }
digest-filtered = 🔇 { $count ->
    [one] 1 story left out by your filters
   *[other] { $count } stories left out by your filters
}
digest-filters = 🔇 Filters
digest-nothing-besides = Nothing else is new on the chosen topics.
digest-title-at = 🗞 Digest for { $day }, { $time }
digest-title-missed = 🗞 What you missed, { $since } – { $day }
digest-told = 🔔 { $count ->
        [one] 1 story came at once already
       *[other] { $count } stories came at once already
    }

# What comes at once
alert-title = 🔔 { $words }
alert-last = { $count ->
        [one] That was the one for today
       *[other] That was number { $count } and the last for today
    }; what else comes is in your digest.
