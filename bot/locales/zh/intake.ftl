# The card of an article
intake-draft = 📝 <b>草稿</b>
intake-scheduled = 🕒 <b>已定时</b> · { $day } { $time }
intake-published = ✅ <b>已发布</b> · { $topics }
intake-published-nowhere = ✅ <b>已发布</b> · 不属于任何主题
intake-discarded = 🗑 <b>已丢弃</b>
intake-about = { $language } · { $source }
intake-unverified = { $name }（名称未核实）
intake-no-source = 无来源
intake-language-unknown = 语言未识别
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>你选的</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … 还有 { $count } 个
intake-no-topic = 还没有主题。
intake-length = 共 { $length } 个字符。
intake-same = ⚠️ 这篇已经有了：“{ $title }”（{ $day }）。
intake-update = ⚠️ 这像是“{ $title }”（{ $day }）的新版本。

intake-publish = ✅ 发布
intake-publish-now = ✅ 立即发布
intake-publish-anyway = 仍然发布
intake-edit = ✏️ 修改
intake-schedule = 🕒 定时
intake-unschedule = 取消定时
intake-discard = 🗑 丢弃
intake-undo = ↩︎ 撤销
intake-join = 🔗 与前一篇合并
intake-part = ✂️ 拆开
intake-see-other = 🔍 另一篇文章

intake-warn-no-topic = 它不属于任何主题，读者收不到。
intake-choose-topics = 🏷 选择主题

intake-already-published = 它已经发布了。
intake-already-discarded = 它已被丢弃。点“撤销”可以找回。
intake-undo-late = 已经过了一分多钟，所以它保持发布。
intake-undone = 已收回：它又是草稿了。
intake-restored = 它又回来了。
intake-unscheduled = 已取消定时：它又是草稿了。
intake-missing = 这篇文章已经不在了。
intake-not-yours = 这篇文章由别人处理。
intake-accepted = 编辑部已经接受了它：这里不能再修改。
intake-other-topics = 请先把它放到你负责的主题上，其他主题由别人负责。
intake-sent-in = 📥 <b>已投稿</b> · 由编辑部决定
intake-take-back = 🗑 撤回
intake-is-feed-for-editors = 📡 这不是文章，而是会带来新文章的订阅源：编辑可以添加它。
error-too-many-waiting = 你已有 { $limit } 篇稿件在等待决定，这是上限。等处理了一些再发这篇吧。
intake-joined = 它们现在是一篇文章了。点“拆开”可以再分开。
intake-nothing-before = 前面那篇草稿已经不在了。
intake-nothing-to-part = 这篇草稿不能从那里拆开。
intake-pick-part = 另一篇文章从哪条消息开始？

# Sending an article
intake-ask-text = 把文章发给我：文字、链接、转发的消息或文件（.txt、.md、.html、.rtf、.docx、.odt、.pdf、.epub、.eml）。文字的第一行会成为标题。
intake-ask-caption = 图片很好，但文章需要文字。请把配图的文字发给我，第一行作为标题。
intake-pictured = 🖼 这张照片已作为这篇文章的图片。
intake-file-unread = { $reason }文件附带的文字我留下了。
intake-wordless = { $kind ->
    [poll] 投票做不成文章
    [sticker] 贴纸做不成文章
    [location] 地点做不成文章
    [venue] 地点做不成文章
    [contact] 联系人做不成文章
    [voice] 我听不了语音消息
    [audio] 我听不了声音
    [video_note] 我听不了视频消息
   *[other] 这个做不成文章
}：请发给我文字、链接或文件。
intake-is-feed = 📡 这不是文章，而是会不断带来新文章的订阅源。要添加吗？
intake-fetching = ⏳ 正在打开 { $host }…
intake-reading = ⏳ 正在读 { $host } 的页面…
intake-walled = 🔒 这个页面的其余部分只给订阅者看。如果你有全文，请粘贴；或者就发布现有的。
intake-paste = 📋 粘贴文字
intake-more-links = 我打开前 { $limit } 个链接。剩下 { $count } 个，请用另一条消息发送。
intake-link-without-page = { $reason }
    { $link }

    📋 如果你有文字，请发给我，并把这个链接放在最后一行。
intake-link-paste = { $reason }

    📋 如果你有文字，请粘贴在这里：我会把链接留作来源。不要了就 /cancel。
intake-link-kept-words = { $reason }链接附带的文字我留下了。
intake-in-private = 文章请在我们的私聊里发给我。

# Editing
intake-what-to-edit = 想改什么？
intake-edit-title = 标题
intake-edit-text = 正文
intake-edit-source = 来源
intake-edit-picture = 图片
intake-edit-topics = 主题
intake-edit-language = 语言
intake-edit-date = 日期
intake-leave = 保持原样
intake-ask-title = 请发给我新标题。现在是：
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = 请发给我完整的新正文，不带标题。文本文件也可以。
intake-ask-source = 请发给我来源的链接、名称，或者在一条消息里都写上。
intake-ask-source-now = 请发给我来源的链接、名称，或者在一条消息里都写上。现在是：
    <blockquote>{ $source }</blockquote>
intake-remove-source = 无来源
intake-ask-picture = 请把新图片发给我，照片或文件都可以。
intake-remove-picture = 🖼 不用图片
intake-pick-topics = 点一下它所属的主题。
intake-pick-no-topics = 还没有主题。用 /topic 建一个。
intake-pick-language = 它是哪种语言？

# Scheduling
intake-pick-moment = 什么时候发布？以{ $zone }的时间为准。
intake-in-an-hour = 一小时后，{ $time }
intake-tonight = 今晚 { $time }
intake-tomorrow = 明天 { $time }
intake-other-moment = 其他时间…
intake-ask-moment = 写时间，或者日期和时间，例如：
    <code>18:30</code>
    <code>11月25日 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>你的草稿和定时文章</b>
intake-list-empty = 没有草稿，也没有定时。随时把文章粘贴过来吧。
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day } { $time } · { $title }

error-title-empty = 标题至少要有一个词。
error-title-too-long = 标题有 { $length } 个字符，最多 { $limit } 个。
error-line-too-long = 这一行有 { $length } 个字符，最多 { $limit } 个。请写短一点。
error-one-text = 请用文字发送。
error-bad-link = 这个链接打不开。请发类似 https://example.org/story 的链接
error-no-picture = 这个无法作为图片显示。请发一张不超过 10 MB 的照片。
error-source-too-long = 这个名称有 { $length } 个字符，最多 { $limit } 个。
error-unclear-moment = 我没看懂这个时间。请写成 18:30 或 11月25日 07:00。
error-unclear-day = 我没看懂这一天，或者它还没到。请写成：昨天、11月25日或 2026-11-25。
error-past-moment = 这个时间已经过了。请选晚一些的。
error-far-moment = 那是一年多以后了。请选早一些的。
intake-history = 🕘 历史

intake-no-longer = 你已不在编辑部，所以这一条没有收下。
hands-theirs = ✍️ <b>{ $name }</b> 从 { $time } 起正在处理这篇。
hands-colleague = 一位同事
hands-take-over = ✋ 由我接手
hands-taken = { $name } 从 { $time } 起正在处理这篇。你可以接手。
hands-taken-over = { $name } 已在 { $time } 接手。你写的内容没有丢，就在上面。重新接手后再发一次即可。
hands-yours = 现在由你处理。
hands-taken-decide = { $name } 从 { $time } 起正在处理这篇。请稍后再决定。
hands-taken-open = { $name } 从 { $time } 起正在处理这篇。点“编辑”打开后可以接手。
