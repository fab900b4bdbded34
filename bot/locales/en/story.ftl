story-which = Which one? Write the number of an article, as in <i>/story 12</i>, or tap 🧵 under a story in the digest.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [one] 1 report · { $day }
       *[other] { $count } reports · since { $day }
    }</i>
story-alone = Nothing earlier or later on this story so far.
story-joined = ➕ Joined since the digest of { $day }
story-digest = 🗞 { $day }
story-digest-here = ⬆️ The digest of { $day }: tap the quoted message.
