digest-title = 🗞 { $day }简报
digest-week-title = 🗞 截至{ $day }的一周
digest-figures = { $articles } 篇文章 · { $topics } 个主题 · { $minutes } 分钟
digest-figures-of-stories = { $stories } 条新闻，来自 { $articles } 篇文章 · { $languages } 种语言 · { $minutes } 分钟
digest-continued = { $heading }（续）
digest-read = 阅读 { $number }
digest-read-link = 阅读
digest-sources = 来源
digest-why-button = 为什么有这条？
digest-why = { $topic }：{ $words }
digest-why-chosen = { $topic }：编辑所选
digest-why-through = { $why }（见同一新闻的“{ $title }”）
digest-why-followed = 你关注了“{ $words }”
digest-why-none = 这篇文章不属于任何主题。
digest-source-link = 看原文
digest-also = 另见：
digest-unnamed-source = 另一来源
digest-more-copies = 另有 { $count } 处
digest-update = 🧵 后续 · 始于{ $day }
digest-one-source = 目前仅一个来源
digest-thread = 🧵 脉络 { $number }
digest-thread-so-far = 🧵 此前经过
digest-untold-button = ▾ 还有 { $count } 条新闻
digest-untold = 放不下的 { $count } 条新闻
digest-too-old = 那份简报我手边已经没有了。所有文章都在 /latest。
digest-told-button = ‹ 返回简报
digest-covered = { $count } 篇文章
digest-left-out-own = 还有 { $count } 篇：<code>/search { $words }</code>
digest-left-out = 还有 { $count } 篇：<code>/latest { $slug }</code>
digest-more-button = 还有 { $count }：{ $topic }
digest-settings = ⚙ 时间
digest-home-button = 🗞 我自己的简报
digest-nothing-new = 🗞 { $day }：所选主题没有新内容。
digest-next = 下一份简报：<b>{ $day }</b> <b>{ $time }</b>。
digest-number = 编号 { $number }

digest-topic-back = { $count ->
   *[other] ↩️ { $topics } 恢复了。
    }
digest-topic-part = 🔗 { $name } 现在并入了 { $into }。

digest-retracted = ⛔ <b>编辑部撤回了{ $day }的简报</b>，请不要以它为准。
digest-story-retracted = ⛔ 编辑部撤回了这篇文章。
digest-story-corrected = ✏️ 已更正
digest-moved-up = <i>原来在这里的内容，现在在上面那条消息里。</i>

# What was wrong, in its place and in the digest after
errata-words = “{ $was }”应为“{ $reads }”。
errata-removed = “{ $words }”有误。
errata-added = 漏了“{ $words }”。
errata-source = 来源是“{ $reads }”，不是“{ $was }”。
errata-source-removed = “{ $was }”不是它的来源。
errata-link = 链接指向了错误的页面。
errata-report-gone = 其中一篇报道已撤回。
errata-report-gone-why = 其中一篇报道已撤回：{ $why }
errata-ground-wrong = 内容有误。
errata-ground-early = 属于误发。
errata-ground-request = 应来源要求。
errata-heading = ✏️ 之前简报中的错误
errata-line = { $title }：{ $what }
errata-line-bare = { $title }：已更正。
errata-restored = 它曾被撤回，现在重新有效。
errata-line-restored = { $title }：曾被撤回，现在重新有效。
errata-line-retracted = { $title }：已撤回。
errata-line-retracted-why = { $title }：已撤回，{ $why }
errata-more = 另有 { $count } 处更正，已在原处改好。
digest-story-retracted-why = ⛔ 编辑部撤回了这篇文章：{ $why }
digest-story-corrected-what = ✏️ 更正：{ $what }
digest-retracted-why = ⛔ <b>编辑部撤回了{ $day }的简报</b>：{ $why }请不要以它为准。

digest-unread = 🌐 还有 { $count } 条{ $languages }新闻
digest-unread-button = ▾ 其他语言
digest-translate = 翻译
digest-translated = 机器翻译（{ $language }）
digest-original = 原文：{ $text }
digest-filtered = 🔇 你的过滤略去了 { $count } 条新闻
digest-filters = 🔇 过滤
digest-nothing-besides = 所选主题没有其他新内容。

digest-title-at = 🗞 { $day } { $time } 简报
digest-title-missed = 🗞 你错过的新闻：{ $since }至{ $day }
digest-told = 🔔 有 { $count } 条新闻已即时通知过你

# What comes at once
alert-title = 🔔 { $words }
alert-last = 这是今天的第 { $count } 条，也是最后一条；其余的会在简报里。
