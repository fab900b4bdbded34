story-which = 哪一篇？写一篇文章的编号，例如 <i>/story 12</i>，或者点简报里新闻下面的 🧵。
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [1] 1 篇报道 · { $day }
       *[other] { $count } 篇报道 · 始于{ $day }
    }</i>
story-alone = 这件事目前没有更早或更晚的报道。
story-joined = ➕ { $day }的简报之后新增
story-digest = 🗞 { $day }
story-digest-here = ⬆️ { $day }的简报：点一下引用的消息。
