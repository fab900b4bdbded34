# The order of topics
topics-order-button = ↕️ Order
topics-order = ↕️ <b>The order of the topics</b>
    So they stand in digests, in /topics and in every list. Tap the one to move.
topics-order-one = ↕️ <b>Where does { $name } stand?</b>
topics-order-first = ⏫ First
topics-order-last = ⏬ Last
topics-order-type = 🔢 Another place…
topics-order-ask = Which place does <b>{ $name }</b> get? Send me a number from 1 to { $count }.
error-topic-place = I need a number from 1 to { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Merge…
topics-merge-which = 🔗 Of which topic does <b>{ $name }</b> become a part?
topics-merge-none = 🔗 There is no other topic that <b>{ $name }</b> could become a part of.
topics-merge = 🔗 <b>{ $name }</b> becomes part of <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] Nobody new follows the topic that stays.
    [one] One chat follows the topic that stays in its place, at the times and with the wishes that it chose for it.
   *[other] { $count } chats follow the topic that stays in its place, at the times and with the wishes that they chose for it.
}
topics-merge-both = { $count ->
    [one] One chat follows both, and keeps the times of the topic that stays.
   *[other] { $count } chats follow both, and keep the times of the topic that stays.
}
topics-merge-articles = { $count ->
    [0] No article goes over.
    [one] One article goes over.
   *[other] { $count } articles go over.
}
topics-merge-lessons = { $count ->
    [one] What it learned from one article goes over.
   *[other] What it learned from { $count } articles goes over.
}
topics-merge-people = { $count ->
    [one] One person whose role covers it covers the topic that stays.
   *[other] { $count } people whose roles cover it cover the topic that stays.
}
topics-merge-held = Its digest is held: the topic that stays is held, too.
topics-merge-words = The words before its digests, its header and its footer are lost.
topics-merge-names = Links to <b>{ $name }</b>, and its names, lead to the topic that stays.
topics-merge-query = The query is then:
    <pre>{ $query }</pre>
topics-merge-for-good = This cannot be undone.
topics-merge-yes = 🔗 Yes, merge them
topics-merge-no = Keep both
topics-merged = { $name } is part of { $into } now.
topics-merge-changed = Something has changed meanwhile. Please look at it again.
topics-merge-too-much = The two queries are too much for one. Shorten one of them first.
topics-is-merged = This topic is part of another one now.
