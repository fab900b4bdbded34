# 等待决定的文章
queue-left = 📥 <b>{ $count } 篇文章</b>等待决定
queue-came = 收到时间：{ $moment }
queue-sent-in = { $name } 投稿，{ $moment }
queue-not-yours = 那一篇等的是别人。
queue-changed = 内容已经变了，请再读一遍。
queue-goes-on = 🧵 接续“{ $title }”（{ $day }）
queue-perhaps = 🧵 可能接续“{ $title }”（{ $day }）；简报会当作新消息
queue-one-story = 🧵 是接续
queue-another-story = 🆕 是新事件
queue-empty = 📭 没有等待决定的文章。
queue-empty-only = 📭 没有更多了：{ $only }
queue-publish = ✅ 发布
queue-publish-nowhere = ✅ 不归主题发布
queue-only-one = 没有别的在等待决定。
queue-later = ⏭ 稍后
queue-all = { $source } 今天的全部 · { $count }
queue-only = 🔎 只看…
queue-read-on = 📥 其余待定 · { $count }
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
queue-source-changed = ✏️ <b>来源现在的说法变了。</b>
queue-take = ✅ 照此更改
queue-keep = ✖️ 保留我们的
queue-change-taken = ✅ 已按来源更改：“{ $title }”
queue-change-kept = ✖️ 保持原样：“{ $title }”
queue-morning = ☀️ 早间提醒
queue-morning-line = ☀️ <b>有 { $count } 篇文章</b>等你决定。
queue-open = 📥 打开待审队列
queue-another-time = 🕗 换个时间
queue-morning-at = ☀️ 每天 <b>{ $time }</b> 我会告诉你有多少篇文章等待决定；没有就不打扰，你的免打扰时段里也不会。请选一个时间，或写一个。
queue-morning-never = ☀️ 我不会告诉你有多少篇文章在等。请选一个提醒时间，或写一个。
queue-morning-not = 不用提醒
queue-all-taken = 另有 { $count } 篇已由同事决定。
queue-overdue = ⚠️ <b>原定 { $day } { $time } 发布，但没有成功。</b>
