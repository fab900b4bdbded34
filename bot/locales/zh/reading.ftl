reading-topics = 🗂 <b>主题</b>
    点一下关注，再点一下取消。
reading-topics-of = 🗂 <b>{ $chat } 的主题</b>
    点一下关注，再点一下取消。
reading-no-topics = 还没有主题。所有文章都在 /latest。
reading-resting = { $count ->
   *[other] 🗄 编辑们暂时搁置了 { $topics }。恢复以后，你会照常收到。
}
reading-topic-rests = 🗄 编辑部暂时搁置了 { $topic }。关注它的人在它恢复后会继续收到。
reading-followed = 已添加：{ $topic }。
reading-left = 已移除：{ $topic }。
reading-none-left = 一个主题都没有了，所以不会再有简报。

reading-digest-no-topics = 还没有选主题：请在 /topics 里选。所有文章都在 /latest。
reading-digest-nothing = 🗞 自上一份简报以来，所选主题没有新内容。
reading-latest-button = 📰 最新文章

reading-latest = 📰 <b>最新文章</b>
reading-latest-on = <b>{ $topic }</b> · 最新文章
reading-no-articles = 还没有文章。
reading-none-on-topic = <b>{ $topic }</b> 还没有内容。所有文章都在 /latest。

reading-article-which = 哪一篇？写它的编号，例如 <i>/article 12</i>，或者从 /latest 里选。
reading-daily = 想每天收到这样的新闻吗？主题由你来选。
reading-daily-button = 🗞 好，给我看看

reading-search-ask = 🔎 想找什么？发给我几个词。
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] 超过 { $count } 篇文章
   *[false] { $count } 篇文章
}
reading-search-newest = 🕒 最新在前
reading-search-best = ⭐ 最佳在前
reading-search-meant = 🔎 没有找到 <i>{ $query }</i>。你是想找 <b>{ $meant }</b> 吗？
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 没有找到 <b>{ $query }</b>。{ $words ->
    [1] 换个词试试，或者翻翻 /latest。
   *[other] 文章必须包含所有的词：少写几个试试。
}
reading-search-no-words = 我至少需要一个要找的词，例如 <i>/search 高速铁路</i>。

reading-search-alike = ≈ <i>没有这些词，但说的是同一件事：</i>
reading-similar-button = ≈ 更多类似的
reading-similar = ≈ 与 <b>{ $title }</b> 类似
reading-similar-none = 还没有其他类似的。
reading-similar-unknown = 我现在不能按意思比较文章。

reading-in-other-languages = ▾ 其他语言还有 { $count } 篇
reading-every-language = 🌐 所有语言

saved-button = ★ 收藏
saved-button-off = ✓ 已收藏
saved-noted = ★ 已收藏：全部在 /saved。
saved-let-go = 已取消收藏。
saved-heading = ★ <b>收藏</b> · { $count }
saved-none = 你还没有收藏：文章下方的 ★ 可以收藏。
saved-nothing = 收藏中没有 <b>{ $query }</b>。
saved-export = 📥 导出文件
error-too-many-saved = 我最多为你保存 { $limit } 篇文章，请先取消一些。
saved-file = 收藏的文章：{ $count }
saved-title = 收藏的文章
saved-private = 收藏只属于你自己：请在私聊中使用。
history-heading = 🗓 <b>你的简报</b>
    点选日期，或写出来，例如 <i>/history 12月24日</i>
history-none = 还没有可以再次显示的简报。
history-not-then = 那一天没有简报：/history 会列出现有的。
history-unclear = 我没看懂日期。请这样写：<i>/history 12月24日</i>。

follow-ask = 要我留意什么？发几个词给我，例如<i>华为 意大利</i>：文章要全部包含。
follow-preview = 🔎 <b>{ $words }</b>：{ $count ->
        [0] 最近一周没有。我仍然可以替你留意。
       *[other] 最近一周有 { $count } 篇文章。
    }
follow-how = 要在你的简报里为它单独设一栏，还是一有消息就即时通知你？
follow-in-digest = 放进简报
follow-at-once = 🔔 即时通知我
follow-not = 还是不要
follow-dropped = 好的，没有新增关注。
follow-noted = 好了：一有内容，你的简报里就会有 <b>{ $words }</b> 一栏。
follow-noted-at-once = 好了：一有 <b>{ $words }</b> 的消息就即时通知你，每天最多 { $count } 次，安静时段内不发。其余的放进简报。
follow-undo = ↩ 撤销
follow-ended = 你不再关注 <b>{ $words }</b>。
follow-private = 你关注什么是你的私事：请在我们的私聊中使用。
following-button = 我关注的词
following-none = 你还没有关注自己的词：用 <code>/follow 华为 意大利</code> 开始。
following-heading = <b>你关注的词</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> – 已暂停
following-at-once = { $number }. <b>{ $words }</b> – 🔔 即时通知
following-at-once-how = 🔔 每天最多 { $count } 次，安静时段内不发；其余的在简报里。
following-pause = ⏸ 暂停 { $number }
following-resume = ▶ 继续 { $number }
following-to-at-once = 🔔 即时 { $number }
following-to-digest = 🗞 简报 { $number }
following-most = 每天 { $count } 次
following-end = ✕ 取消 { $number }
error-words-too-common = 几乎每篇文章里都有“{ $words }”。请再加一个词；名称请用引号括起来，例如“你和我”。
error-follow-empty = 我至少需要一个文章必须包含的词。
error-follow-too-long = 最多 { $limit } 个字符。能说得短一些吗？
error-follow-too-broad = 那几乎是所有文章。能加一个更具体的词吗？
error-follow-too-many = 最近一周有 { $count } 篇：这更像一个主题。能加一个更具体的词吗？
error-follow-contradictory = 这些词既要又不要同一样东西：没有文章能符合。
error-too-many-follows = 最多关注 { $limit } 个。请先在 /following 里取消一些。
