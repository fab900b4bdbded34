# Words that queries lack.
topics-lacking-button = 💡 Words it lacks
topics-lacking = 💡 <b>Words that { $name } lacks</b>
    Its articles have them, few others do, and its query does not look for them.
topics-lacking-word = <b>{ $word }</b> finds { $count ->
    [one] one more article:
   *[other] { $count } more articles:
}
topics-lacking-none = It lacks none now, as far as its articles tell.
topics-lacking-added = ✅ <b>{ $word }</b> is in the query now; the stored articles are being sorted by it.
topics-lacking-back = ↩️ Take it back
topics-lacking-no-room = The query takes no more of that. Change it by hand.
topics-lacking-changed = The query has been changed since then. Look at it first.
