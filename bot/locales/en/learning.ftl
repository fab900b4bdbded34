# What topics have learned.
topics-learned-button = 🎓 What it has learned
topics-learned = 🎓 <b>What { $name } has learned</b>
topics-learned-from = From { $accepted ->
    [0] no article that belongs to it
    [one] one article that belongs to it
   *[other] { $accepted } articles that belong to it
} and { $rejected ->
    [0] none that does not.
    [one] one that does not.
   *[other] { $rejected } that do not.
}
topics-learned-implied = { $count ->
    [one] One of them was only published or discarded, which counts for less.
   *[other] { $count } of them were only published or discarded, which counts for less.
}
topics-learned-nothing = Nothing yet. It learns when editors publish or discard an article that is on it, or choose an article’s topics.
topics-learned-too-few = That is too little to learn from: from { $least } articles on it goes by them.
topics-learned-more = More of: <b>{ $words }</b>
topics-learned-less = Less of: <b>{ $words }</b>
topics-learned-meaning = It goes by what articles mean, too.
topics-learned-decides = The query finds, and what it has learned chooses among that.
topics-learned-forgotten = { $count ->
    [one] It no longer goes by one article from before.
   *[other] It no longer goes by { $count } articles from before.
}
topics-learned-forget = 🧹 Forget all this
topics-learned-recall = ↩️ Learn from before again
