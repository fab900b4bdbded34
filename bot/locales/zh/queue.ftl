# 等待决定的文章
queue-left = 📥 <b>{ $count } 篇文章</b>等待决定
queue-came = 收到时间：{ $moment }
queue-sent-in = { $name } 投稿，{ $moment }
queue-not-yours = 那一篇等的是别人。
queue-changed = 内容已经变了，请再读一遍。
queue-empty = 📭 没有等待决定的文章。
queue-empty-only = 📭 没有更多了：{ $only }
queue-publish = ✅ 发布
queue-publish-nowhere = ✅ 不归主题发布
queue-later = ⏭ 稍后
queue-all = { $source } 今天的全部 · { $count }
queue-only = 🔎 只看…
queue-everything = 全部待定文章
queue-which = 想看哪些？
queue-published = ✅ 已发布：“{ $title }”
queue-discarded = 🗑 已丢弃：“{ $title }”
queue-decided = 这篇已经由别人决定了。
queue-all-which = <b>{ $source }</b> · 最近 24 小时收到：{ $count } 篇
queue-all-publish = ✅ 全部发布 · { $count }
queue-all-discard = 🗑 全部丢弃 · { $count }
queue-all-published = { $count ->
    [0] 没有发布任何文章。
   *[other] ✅ 已发布 { $count } 篇文章。
    }
queue-all-discarded = { $count ->
    [0] 没有丢弃任何文章。
   *[other] 🗑 已丢弃 { $count } 篇文章。
    }
queue-all-left = 有 { $count } 篇不属于任何主题，继续等待。
queue-taken-published = ✅ { $name }已在 { $time } 先做了决定：“{ $title }”已发布。
queue-taken-discarded = 🗑 { $name }已在 { $time } 先做了决定：“{ $title }”已丢弃。
queue-taken-scheduled = 🕒 { $name }已在 { $time } 先做了决定：“{ $title }”已定时。
queue-look = 👁 看一看
queue-all-taken = 另有 { $count } 篇已由同事决定。
