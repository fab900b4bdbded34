# The order of topics
topics-order-button = ↕️ 顺序
topics-order = ↕️ <b>主题的顺序</b>
    简报、/topics 和各个列表都按这个顺序排列。点一下要移动的主题。
topics-order-one = ↕️ <b>{ $name }排在哪里？</b>
topics-order-first = ⏫ 最前
topics-order-last = ⏬ 最后
topics-order-type = 🔢 其他位置…
topics-order-ask = <b>{ $name }</b>排在第几位？请发给我 1 到 { $count } 之间的数字。
error-topic-place = 我需要 1 到 { $count } 之间的数字。

# Making one topic part of another
topics-merge-button = 🔗 合并…
topics-merge-which = 🔗 把<b>{ $name }</b>并入哪个主题？
topics-merge-none = 🔗 没有别的主题可以让<b>{ $name }</b>并入。
topics-merge = 🔗 把<b>{ $name }</b>并入<b>{ $into }</b>？
topics-merge-followers = { $count ->
    [0] { $into }不会增加关注者。
   *[other] { $count } 个聊天改为关注{ $into }，原先选定的时间和过滤不变。
}
topics-merge-both = { $count ->
   *[other] { $count } 个聊天两个都关注，按为{ $into }选定的时间接收。
}
topics-merge-articles = { $count ->
    [0] 没有文章转到{ $into }。
   *[other] { $count } 篇文章转到{ $into }。
}
topics-merge-lessons = { $count ->
   *[other] { $name }从 { $count } 篇文章学到的也转过去。
}
topics-merge-people = { $count ->
   *[other] 负责{ $name }的 { $count } 人改为负责{ $into }。
}
topics-merge-held = { $name }的简报已暂缓，{ $into }的简报也会暂缓。
topics-merge-words = { $name }的引言、开头和结尾会丢失。
topics-merge-names = <b>{ $name }</b>的链接和名称都会指向{ $into }。
topics-merge-query = 查询将变为：
    <pre>{ $query }</pre>
topics-merge-for-good = 此操作无法撤销。
topics-merge-yes = 🔗 好，合并
topics-merge-no = 两个都保留
topics-merged = { $name }现在是{ $into }的一部分。
topics-merge-changed = 其间有了变化，请再看一遍。
topics-merge-too-much = 两个查询合在一起太长了。请先缩短其中一个。
topics-is-merged = 这个主题已经并入另一个主题。
