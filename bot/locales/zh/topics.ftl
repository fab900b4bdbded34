topics-list = <b>主题</b>
    点一个可以查看或修改。
topics-list-empty = 还没有主题。建第一个吧。
topics-new = ➕ 新主题
topics-in-private = 主题的事我们在私聊里说吧。
topics-missing = 这个主题已经不在了。

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = 名称：{ $names }
topics-query = 查询：
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] 还没有人关注它。
   *[other] 有 { $count } 个聊天关注它。
}
topics-followers-button = 👥 谁在关注
topics-followers = 👥 <b>谁在关注{ $name }</b>
topics-followers-few = 不足 { $few } 个聊天时不再细分。
topics-followers-other-languages = 其他语言
topics-followers-line = • { $name }：{ $count }
topics-confirmation = 仅有一个来源的报道会注明。
topics-mark-one-source = ☝️ 注明仅有一个来源
topics-mark-one-source-not = ☝️ 不再注明仅有一个来源
topics-edit-names = 名称
topics-edit-emoji = 表情
topics-edit-query = 查询
topics-archive = 🗄 归档
topics-delete = 🗑 永久删除

# The questions
topics-ask-names = 它叫什么？每种语言一个名称，各写一行：
    <pre>{ $example }</pre>
topics-example-name = 中俄关系
topics-ask-name-in = { $language }名称呢？
topics-skip = 略过
topics-ask-emoji = 用哪个表情代表它？发给我一个，或者不用也行。
topics-no-emoji = 不用表情
topics-ask-query = 哪些文章属于它？请写要找的词：
    <pre>{ $example }</pre>
    词的各种形式都算，用哪种语言写就找哪种语言。<b>AND</b>、<b>OR</b>、<b>NOT</b>、"短语"和 ( ) 可以更精确。加引号的单词区分大小写："US" 不是 us。
topics-ask-query-now = 请发给我新的查询。可以从这个改起，点一下就能复制：
    <pre>{ $query }</pre>
topics-leave = 保持原样

# The trial
topics-trying = 正在用已存文章试一试…
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = 最近 { $days } 天的 { $published } 篇文章中：{ $matching ->
    [0] 一篇也没有。
   *[other] 有 { $matching } 篇。
}
topics-trial-nothing = 最近 30 天没有发布过文章，没法试。
topics-trial-missed = 🔍 差一点就符合的：
topics-trial-missing = 缺少：<code>{ $part }</code>
topics-trial-added = ➕ 这次修改会多出 { $count } 篇文章：
topics-trial-dropped = ➖ 这次修改会少掉 { $count } 篇文章：
topics-trial-hint = 保存它，或者发一个更好的查询。
topics-save = ✅ 保存
topics-change = ✏️ 修改
topics-cancel = 取消
topics-cancelled = 好的，什么都没有保存。

# Saving and deleting
topics-saved = 已保存：<b>{ $name }</b>。正在整理已存文章…
topics-sorting = 已保存：<b>{ $name }</b>。正在整理已存文章：{ $percent }%。
topics-saved-plain = 已保存：<b>{ $name }</b>。
topics-sorted = 已保存：<b>{ $name }</b>。{ $count ->
    [0] 目前没有已存文章属于它。
   *[other] 现在有 { $count } 篇已存文章属于它。
}
topics-really-delete = 删除 <b>{ $name }</b> 吗？{ $count ->
    [0] 没有人关注它。
   *[other] 有 { $count } 个聊天关注它，以后就收不到了。
}
topics-delete-articles = { $count ->
    [0] 里面没有文章。
   *[other] 里面有 { $count } 篇文章，它们会留在存档里，但不再属于这个主题。
}删除后无法撤销。
topics-archived = 🗄 已归档：不再推荐，简报里也不再出现。原有内容都会保留。{ $count ->
    [0] 没有人关注它。
   *[other] 有 { $count } 个聊天关注它，恢复后会继续收到。
}
topics-archived-button = 🗄 已归档（{ $count }）
topics-archived-list = <b>已归档的主题</b>
    点一个可以查看或恢复。
topics-bring-back = ↩️ 恢复
topics-back = { $name } 已恢复{ $count ->
    [0] 。
   *[other] ，{ $count } 个关注者都还在。
}
topics-is-archived = 这个主题已归档。请先恢复，再修改。
topics-archive-first = 只能删除已归档的主题：请先归档。
topics-yes-delete = 🗑 好，删除
topics-keep = 保留
topics-deleted = 已删除 <b>{ $name }</b>。
topics-old-question = 这个问题已经结束。用 /topic 重新开始。

error-topic-name-empty = 我至少需要一个名称，里面要有文字。
error-topic-name-too-long = 名称“{ $name }”太长：最多 { $limit } 个字符。
error-topic-name-language = 我不知道“{ $code }”这种语言。请这样写：“it: Cina–Russia”。
error-topic-emoji = 请只发一个表情。

# Countries in queries
topics-countries-button = 🌍 国家
topics-countries = 在查询里，<b>@CN</b> 代表中国在各种语言里的名称。可以用一行给国家添加词，比如形容词：
    <pre>CN: 中方, Chinese, cinese, китайский</pre>
    目前已添加：
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> 现在代表：{ $names }。
topics-countries-sorting = 正在据此整理已存文章：{ $topics }。
topics-countries-more = 🌍 另一个国家
error-country-line = 请写一行：国家的两个字母和它的词，如“CN: 中方, Chinese”。
