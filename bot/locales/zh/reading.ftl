reading-topics = 🗂 <b>主题</b>
    点一下关注，再点一下取消。
reading-topics-of = 🗂 <b>{ $chat } 的主题</b>
    点一下关注，再点一下取消。
reading-no-topics = 还没有主题。所有文章都在 /latest。
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
    点选日期，或写出来，例如 <i>/history 24.12.</i>
history-none = 还没有可以再次显示的简报。
history-not-then = 那一天没有简报：/history 会列出现有的。
