# The day: /plan
plan-title = 🗓 <b>The plan</b> · { $day }, { $time }
plan-comes-out = <b>Comes out</b>
plan-next = <b>Next digests</b>
plan-went-out = <b>Went out today</b>
plan-nowhere = on no topic: nobody gets it
plan-failed = It could not come out. Open it to publish it now, or at another time.
plan-articles = { $count ->
    [0] nothing new
    [one] one article
   *[other] { $count } articles
}{ $named ->
    [true] {" ("}{ $languages })
   *[false] {""}
}
plan-to-come = { $count ->
    [one] one more is scheduled
   *[other] { $count } more are scheduled
}
plan-held-until = ⏸ held until { $moment }
plan-held = ⏸ waits for approval once it is due
plan-unfollowed = nobody follows it yet
plan-empty = Nothing is planned, and there are no topics yet: /topic makes the first one.
plan-gone = That digest is no longer kept. This is how things stand now.
plan-refresh = 🔄 Refresh
plan-desk = 🗂 The desk
plan-open = 🗓 The plan
plan-came-out = 🕒 Published as planned: “{ $title }”
plan-came-out-late = 🕒 Published, later than planned ({ $day }, { $time }): “{ $title }”
plan-in-no-digest = It is on no topic, so no digest has it.
plan-could-not-come-out = ⚠️ “{ $title }” was to come out on { $day } at { $time } and could not. I try again each minute; meanwhile it waits in the /queue.
