# What waits for a decision
queue-left = 📥 { $count ->
    [one] <b>One article waits</b>
   *[other] <b>{ $count } articles wait</b>
    } for a decision
queue-came = Came { $moment }
queue-sent-in = Sent in by { $name }, { $moment }
queue-not-yours = That one waits for somebody else.
queue-changed = It says something else by now. Please read it once more.
queue-goes-on = 🧵 Goes on from “{ $title }” ({ $day })
queue-perhaps = 🧵 Perhaps goes on from “{ $title }” ({ $day }); digests would tell it as new
queue-one-story = 🧵 It goes on
queue-another-story = 🆕 A new story
queue-empty = 📭 Nothing waits for a decision.
queue-empty-only = 📭 Nothing more waits: { $only }
queue-publish = ✅ Publish
queue-publish-nowhere = ✅ Publish on no topic
queue-only-one = Nothing else waits.
queue-later = ⏭ Later
queue-all = All of { $source } today · { $count }
queue-only = 🔎 See only…
queue-read-on = 📥 What else waits · { $count }
queue-everything = Everything that waits
queue-which = What would you like to see?
queue-published = ✅ Published: “{ $title }”
queue-discarded = 🗑 Discarded: “{ $title }”
queue-decided = Somebody else has decided on that one already.
queue-all-which = <b>{ $source }</b> · what came in the last 24 hours: { $count }
queue-all-publish = ✅ Publish all · { $count }
queue-all-discard = 🗑 Discard all · { $count }
queue-all-published = { $count ->
    [0] Nothing was published.
    [one] ✅ One article is published.
   *[other] ✅ { $count } articles are published.
    }
queue-all-discarded = { $count ->
    [0] Nothing was discarded.
    [one] 🗑 One article is discarded.
   *[other] 🗑 { $count } articles are discarded.
    }
queue-all-left = { $count ->
    [one] One is on no topic and waits on.
   *[other] { $count } are on no topic and wait on.
    }
queue-taken-published = ✅ { $name } was first, at { $time }: “{ $title }” is published.
queue-taken-discarded = 🗑 { $name } was first, at { $time }: “{ $title }” is discarded.
queue-taken-scheduled = 🕒 { $name } was first, at { $time }: “{ $title }” is scheduled.
queue-look = 👁 Look at it
queue-source-changed = ✏️ <b>The source says something else now.</b>
queue-take = ✅ Say it too
queue-keep = ✖️ Keep ours
queue-change-taken = ✅ As its source says now: “{ $title }”
queue-change-kept = ✖️ Kept as it was: “{ $title }”
queue-morning = ☀️ Morning line
queue-morning-line = ☀️ { $count ->
    [one] <b>One article waits</b>
   *[other] <b>{ $count } articles wait</b>
    } for your decision.
queue-open = 📥 Open the queue
queue-another-time = 🕗 Another time
queue-morning-at = ☀️ Each day at <b>{ $time }</b> I tell you how many articles wait for a decision; not where none does, and never in your quiet hours. Pick a time or write one.
queue-morning-never = ☀️ I do not tell you how many articles wait. Pick a time at which I should, or write one.
queue-morning-not = Not at all
queue-all-taken = { $count ->
    [one] On one a colleague has decided before.
   *[other] On { $count } a colleague has decided before.
    }
queue-overdue = ⚠️ <b>Was to come out on { $day } at { $time }, and could not.</b>
