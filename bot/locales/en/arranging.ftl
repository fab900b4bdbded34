# The order of topics
topics-order-button = ↕️ Order
topics-order = ↕️ <b>The order of the topics</b>
    Digests, /topics and every list show them in this order. Tap one to move it.
topics-order-one = ↕️ <b>Where should { $name } stand?</b>
topics-order-first = ⏫ First
topics-order-last = ⏬ Last
topics-order-type = 🔢 Another place…
topics-order-ask = Which place should <b>{ $name }</b> have? Send me a number from 1 to { $count }.
error-topic-place = I need a number from 1 to { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Merge…
topics-merge-which = 🔗 Which topic should <b>{ $name }</b> become part of?
topics-merge-none = 🔗 There is no other topic that <b>{ $name }</b> could become part of.
topics-merge = 🔗 Make <b>{ $name }</b> part of <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] { $into } gains no followers.
    [one] One chat moves to { $into } and keeps the times and filters that it has chosen.
   *[other] { $count } chats move to { $into } and keep the times and filters that they have chosen.
}
topics-merge-both = { $count ->
    [one] One chat follows both and keeps the times that it has chosen for { $into }.
   *[other] { $count } chats follow both and keep the times that they have chosen for { $into }.
}
topics-merge-articles = { $count ->
    [0] No article moves to { $into }.
    [one] One article moves to { $into }.
   *[other] { $count } articles move to { $into }.
}
topics-merge-lessons = { $count ->
    [one] What { $name } learned from one article moves along.
   *[other] What { $name } learned from { $count } articles moves along.
}
topics-merge-people = { $count ->
    [one] One person who looks after { $name } will look after { $into }.
   *[other] { $count } people who look after { $name } will look after { $into }.
}
topics-merge-held = The digest of { $name } is held, so that of { $into } will be held too.
topics-merge-words = The introduction, header and footer of { $name } are lost.
topics-merge-names = Links to <b>{ $name }</b>, and its names, will lead to { $into }.
topics-merge-query = The query will be:
    <pre>{ $query }</pre>
topics-merge-for-good = This cannot be undone.
topics-merge-yes = 🔗 Yes, merge them
topics-merge-no = Keep both
topics-merged = { $name } is part of { $into } now.
topics-merge-changed = Something has changed meanwhile. Please look at it again.
topics-merge-too-much = Together the two queries are too long. Shorten one of them first.
topics-is-merged = This topic is part of another one now.
