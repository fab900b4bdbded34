# /announce: what owners write to readers
announce-title = 📣 <b>公告</b>
announce-ask-text = 请发来读者应收到的内容：一段文字，或一张配文字的照片。它会成为草稿；在你确认之前不会发出。
announce-draft = 📣 <b>公告</b> · 草稿
announce-out = 📣 <b>公告</b>
announce-to = 发给：{ $audience }
announce-everybody = 所有人
announce-topic-gone = 已不存在的主题
announce-kind-private = 私聊
announce-kind-group = 群组
announce-kind-channel = 频道
announce-active-any = 不论是否活跃
announce-active-days = { $count } 天内活跃
announce-reach = { $count ->
    [0] 这里没有人。
   *[other] 将送达 { $count } 个聊天。
}
announce-takes = { $count ->
    [0] 按目前的速度（每秒 { $rate } 条），一会儿就好。
   *[other] 按目前的速度（每秒 { $rate } 条），大约需要 { $count } 分钟。
}
announce-takes-hours = 按目前的速度（每秒 { $rate } 条），大约需要 { $count } 小时。
announce-resting = 另有 { $count } 个聊天停止或暂停了简报，不会收到。
announce-versions = 有单独文字的语言：{ $languages }
announce-silent = 🔕 无声送达。
announce-text = ✏️ 文字
announce-links = 🔗 链接
announce-whom = 👥 发给谁
announce-languages = 🌐 语言
announce-by-topic = 🏷 主题
announce-ring = 🔔 有声
announce-hush = 🔕 无声
announce-test = 🧪 先发给我
announce-send = 📣 发送…
announce-discard = 🗑 丢弃
announce-all = 📣 全部
announce-preview = 👁 预览
announce-drop-version = ✕ 不要
announce-no-links = ✕ 不要链接
announce-main = 所有语言
announce-for-whom = <b>发给谁？</b>所选条件须同时满足。活跃是指来过、选过主题、收藏过文章或要过新闻。
announce-which-language = 哪种语言的文字不同？其他人收到主要文字。
announce-which-readers = 读者和我说哪种语言？都不选就是全部。
announce-which-followers = 发给关注哪些主题的人？都不选就是所有人。
announce-ask-version = 🌐 <b>{ $language }</b>：请发来这种语言的读者应收到的内容。
announce-ask-links = 请发来链接，每行一个，替换现有的：文字、竖线、网址。把网址写成 /start，链接就通向我，我会计数有多少人由此而来。

    <code>阅读全文 | https://example.org
    选择主题 | /start</code>
announce-one-message = 公告只有一条消息：我留下了第一条，紧跟其后的没有收。点 ✏️ 可以换文字。
announce-tested = 送到时就是这样。
announce-really-discard = 丢弃这份草稿吗？
announce-yes-discard = 🗑 是的，丢弃
announce-discarded = 已丢弃。
announce-quiet-hours = 处于安静时段的人，时段结束后才会收到。
announce-others = 其他人：{ $count }
announce-really-send = <b>发送到 { $count } 个聊天吗？</b>
announce-yes-send = ✅ 发送到 { $count } 个
announce-sending = 已经上路。
announce-is-out = 它已经发出了。
announce-elsewhere = 这份草稿正由一位同事处理。
announce-under-way = 📤 正在发送。
announce-is-paused = ⏸ 已暂停。
announce-is-done = ✅ 已发出。
announce-is-cancelled = { $count ->
    [0] ✕ 已取消：没有人收到。
   *[other] ✕ 已取消：有 { $count } 个聊天收到过。
}
announce-blocked = 其中 { $count } 个已不在
announce-cancel = ✕ 取消…
announce-really-cancel = { $sent ->
    [0] 还没有人收到。
   *[other] 已有 { $sent } 个聊天收到。
}取消后其余的都不会收到：{ $left }。这无法撤销。
announce-yes-cancel = ✕ 是的，取消
announce-cancelled-now = { $count ->
    [0] 已取消。没有人收到。
   *[other] 已取消。有 { $count } 个聊天收到过。
}
announce-correct = ✏️ 更正
announce-which-correction = 更正哪个版本？
announce-ask-correction = 请发来正确的内容。不发新照片，照片就保留；链接保留。
announce-really-correct = { $count ->
    [0] 还没有人收到，它会以此发出。更正吗？
   *[other] 已有 { $count } 个聊天收到。在那里和尚未送达处都更正吗？
}
announce-yes-correct = ✏️ 是的，更正
announce-corrected = ✏️ 已更正：{ $count }
announce-not-corrected = 无法更正：{ $count }

error-announcement-gone = 那份公告已不在了。
error-announcement-out = 它已经发出了。
error-announcement-elsewhere = 这份草稿正由一位同事处理。用 /announce 可以接手。
error-announcement-changed = 你看过之后它有了变化。请再看一遍。
error-announcement-nobody = 这里已没有人，所以什么都没有发送。
error-announcement-words = 公告是一段文字，或一张配文字的照片。请发其中一种。
error-announcement-file = 我不能群发文件。请发文字，或把图片作为照片发送。
error-announcement-long = 这里有 { $length } 个字符，一条消息只容 { $limit } 个。请缩短。
error-announcement-caption = 照片下只容 { $limit } 个字符，这里有 { $length } 个。请缩短，或不要照片。
error-announcement-no-photo = 它发出时没有照片，之后也加不上。请只发文字。
error-announcement-link = 这一行里没有网址：“{ $line }”。应写成：文字 | https://example.org
error-announcement-label = 这一行没有文字，或超过 { $limit } 个字符：“{ $line }”
error-announcement-links = 链接超过 { $limit } 个就太多了。请挑选。
error-announcement-refused = Telegram 不接受，所以我没有保存：{ $why }
