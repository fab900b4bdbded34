feeds-list = 📡 <b>订阅源</b>
    共 { $count } 个。点一个可以查看或修改。用 /opml 可以把列表带走。
feeds-list-empty = 📡 还没有订阅源。添加一个吧：报纸或博客的网址就够了。也可以发给我一个 OPML 文件。
feeds-new = ➕ 添加订阅源
feeds-in-private = 这件事我们在私聊里做吧。
feeds-ask-address = 请发给我订阅源或其网站的网址。
feeds-looking = ⏳ 正在 { $host } 寻找订阅源…
feeds-added = ✅ 已添加 <b>{ $title }</b>。它带来的文章会先放在 /drafts 里，除非你信任它。
feeds-known = <b>{ $title }</b> 已经在列了。
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ 它的文章立即发布。
feeds-reviewed = 📝 它的文章先放在 /drafts。
feeds-undated = 🕰 它不写日期：从现在起出现的会收，已经在那里的不收。
feeds-paused = ⏸ 已暂停。
feeds-next = 下次读取：{ $day } { $time }。
feeds-troubled = ⚠️ { $trouble }{ $count ->
    [1] 目前只有一次。
   *[other] 已连续 { $count } 次。
}
feeds-trust = ✅ 立即发布
feeds-review = 📝 先存草稿
feeds-pause = ⏸ 暂停
feeds-resume = ▶️ 继续
feeds-test = 🔍 测试
feeds-remove = 🗑 移除
feeds-really-remove = 移除 <b>{ $title }</b> 吗？它带来的文章会留下。
feeds-yes-remove = 好，移除
feeds-removed = 已移除 <b>{ $title }</b>。
feeds-testing = ⏳ 正在询问 { $host }…
feeds-tested = 🔍 <b>{ $title }</b> 正常：{ $count ->
    [0] 现在是空的。
    [1] 1 条。
   *[other] { $count } 条，最新的在前。
}
feeds-entry = • { $title }
feeds-entry-on = • { $day }：{ $title }
feeds-gone = 这个订阅源已经不在了。
feeds-look = 📡 查看订阅源
feeds-died = 📡 <b>{ $title }</b> 已经好几天没有内容了。{ $trouble }我会继续每天问一次。
feeds-changed = ✏️ <b>{ $source }</b> 改了一篇文章：“{ $title }”现在叫“{ $now }”。我们的那篇我没有动。
feeds-open-article = 📝 查看文章
feeds-trouble-encoding = 它发来的字符没人能读。
feeds-trouble-link-bad = 它的网址坏了。
feeds-trouble-link-forbidden = 它的网址不是公开网站。
feeds-trouble-link-unreachable = 连不上它的服务器。
feeds-trouble-link-timeout = 它的服务器没有及时回应。
feeds-trouble-link-too-big = 它发来的内容太大。
feeds-trouble-link-type = 它发来的不是订阅源。
feeds-trouble-link-status = 它的服务器返回了错误。
feeds-trouble-link-redirects = 它的网址跳转个没完。
feeds-trouble-no-feed = 它发来的不是订阅源。
feeds-trouble-too-complex = 它发来的内容读不了。
feeds-trouble-proxy-unreachable = 用来读取的代理没有回应。
feeds-trouble-proxy-refused = 用来读取的代理什么都不放行。

opml-file = 我读的 { $count } 个订阅源，OPML 格式。发给我这样的文件，就能添加里面的订阅源。
opml-nothing = 还没有订阅源可以导出。发给我一个 OPML 文件，就能添加里面的订阅源。
opml-adding = ⏳ 订阅源 { $done } / { $count }…
opml-added = 📡 { $count ->
    [0] 没有新的订阅源，都已经有了。
   *[other] 新增了 { $count } 个订阅源。
}它们带来的文章放在 /drafts；订阅源见 /feeds。

channels-take = 📥 收录它的帖子
channels-taken = 📥 停止收录帖子
channels-published = 📥 它的帖子会作为文章收进来，立即发布。
channels-reviewed = 📥 它的帖子会作为草稿收进来，在 /queue 等待处理。

feeds-drafts-dropped = 📡 <b>{ $title }</b> 带来的草稿多得没人读得完。我留下最新的 { $kept } 篇，更早的就不留了。
channels-nobodys = 📥 <b>{ $chat }</b> 的帖子不再收进来了：连接它的人里，已没有编辑还在当它的管理员。

# What became of it, and putting feeds in order
feeds-came = 30 天内来了 { $count } 篇
feeds-published = 已发布 { $count } 篇
feeds-discarded = 已丢弃 { $count } 篇
feeds-waiting = 等待 { $count } 篇
feeds-copies = 与他文重复 { $count } 篇
feeds-idle = 💤 没有人采用它的文章。要暂停吗？
feeds-name = ✏️ 名称
feeds-folder = 🗂 文件夹
feeds-merge = 🔗 合并…
feeds-own-name = ↩️ 用它自己的名称
feeds-no-folder = ✖️ 不放文件夹
feeds-ask-name = ✏️ <b>{ $title }</b>在这里叫什么？
feeds-ask-folder = 🗂 放进哪个文件夹？斜杠表示放在另一个里面，例如 <code>新闻/亚洲</code>。
feeds-merge-which = 🔗 <b>{ $title }</b>：由哪个订阅源接替它？它带来的文章保留，并算作已知。
feeds-merged = { $title }并入了这一个。
feeds-none-like-it = 没有同一网站的其他订阅源。
feeds-remove-all = 🗑 移除并丢弃草稿 · { $count }

# 一次处理所有等待的：先询问，之后可撤销
feeds-all-publish = ✅ 发布<b>{ $title }</b>的{ $count ->
   *[other] { $count } 份草稿
}吗？
feeds-all-discard = 🗑 丢弃<b>{ $title }</b>的{ $count ->
   *[other] { $count } 份草稿
}吗？
feeds-all-nowhere = 它们都不在任何主题里。请在 /queue 里逐一决定。
feeds-all-none = 已经没有等待的了。
feeds-all-undo-soon = 一分钟内可以撤销。
feeds-all-undo = 可以撤销。
feeds-all-undone = { $count ->
    [0] 没有撤销任何文章。
   *[other] { $count } 篇文章又成了草稿。
}
feeds-all-stay = { $count ->
   *[other] 有 { $count } 篇保持不变：发布已超过一分钟，或之后有人动过。
}
feeds-merge-really = 🔗 由<b>{ $into }</b>接替<b>{ $title }</b>吗？{ $count ->
    [0] 它还没有带来文章。
   *[other] 它带来的 { $count } 篇文章会留下。
}它的地址不再读取。此操作无法撤销。
feeds-yes-merge = 好，合并
feeds-name-cut = ✂️ 太长了：我只保留了前 { $limit } 个字符。
feeds-folder-cut = ✂️ 太多了：我只保留了前 { $deepest } 层文件夹，每个名称最多 { $limit } 个字符。
