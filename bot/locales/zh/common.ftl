# How a day stands in a sentence: a pattern of CLDR, https://cldr.unicode.org/translation/date-time
day-pattern = M月d日EEEE
# A name with what tells it from others, as in "Portland (Oregon)".
name-beside = { $name }（{ $more }）

back = ‹ 返回
cancel = 取消
done = 完成
cancelled = 好的，一切照旧。
nothing-to-cancel = 没有什么要取消的。

error-unexpected = 出了点问题。什么都没有丢失，请稍后再试。
error-store = 我现在连不上资料库。什么都没有改动，请过几分钟再试。
error-took-too-long = 找得太久，我先停下了。什么都没有改动；请过几分钟再试，或者一次少要一些。
error-unknown-command = 我不认识这个命令。/help 会告诉你我会做什么。
error-old-button = 这个按钮来自较早的消息。/help 会告诉你我现在会做什么。
error-not-allowed = 这是编辑才能做的事。
error-all-topics = 这关系到所有主题，而你只负责其中几个。
error-other-topics = 这个主题由别人负责。
error-not-admin = 只有这个聊天的管理员才能更改。
error-unknown-topic = 没有“{ $slug }”这个主题。/topics 列出了现有的主题。
error-unknown-article = 没有这个编号的文章。
error-article-forgotten = 这篇文章已不再保留。

error-empty = 这段文字是空的。请把文章作为文字发给我：第一行会成为标题。
error-no-words = 我在里面没看到文字。请把文章作为文字发给我：第一行会成为标题。
error-too-long = 这段文字有 { $length } 个字符，我最多收 { $limit } 个。请分几次发送。
error-binary = 这种文件我读不了。我能读 .txt、.md、.html、.rtf、.docx、.odt、.pdf、.epub 和 .eml；也可以把文字粘贴在这里。
error-locked = 这个文件有密码。请发不带密码的，或者把文字粘贴在这里。
error-no-text = 我在这个文件里没找到文字：也许里面只有图片。请把文字粘贴在这里。
error-damaged = 这个文件损坏了，我读不了。请重新发送，或者把文字粘贴在这里。
error-data = 这是给程序用的数据（JSON），我看不出哪一部分是文章。请粘贴文章的标题和正文。
error-data-cut = 这是一段不完整的程序数据（JSON）。请把完整的内容作为文件发来，或者粘贴文章的标题和正文。
error-unpacks-too-big = 这个文件解压后大得不正常，我就不打开了。请把文字粘贴在这里。
error-too-complex = 读它要花太多时间或内存。请把文字粘贴在这里。
error-page-empty = 我在这个页面上没找到文章。
error-no-feed = 我在那里没找到订阅源。
error-no-opml = 这不是订阅源列表。请发给我一个 OPML 文件，其他阅读器可以导出这种文件。
error-link-bad = 这个链接打不开。请发类似 https://example.org/news 的链接
error-link-forbidden = 这个链接不是公开网站（{ $host }），所以我不打开它。
error-link-unreachable = 现在连不上 { $host }。
error-link-timeout = 页面在 { $seconds } 秒内没有打开。
error-link-too-big = 这个页面太大：我最多收 { $limit } MB。
error-link-type = 这个链接的内容我读不了（{ $type }）。
error-link-status = 网站拒绝提供这个页面（错误 { $status }）。
error-link-redirects = 这个链接跳转个没完：跳了 { $limit } 次之后我放弃了。
error-link-members = 只有那个聊天的成员才能看到这条消息。
error-link-chat = 这个链接指向一个 Telegram 聊天，而不是其中的一条消息。
error-post-missing = Telegram 不显示这条消息：也许它被删除了，也许那个频道不公开。
error-post-wordless = 那条 Telegram 消息里没有文字。
error-proxy-unreachable = 代理 { $host } 没有回应。运行这个机器人的人可以去看看。
error-proxy-refused = 代理 { $host } 什么都不放行。运行这个机器人的人可以去看看。
error-bad-line = 这一行不是文章：它必须是带有“title”和“text”的 JSON 对象。
error-walled = 这个页面只向订阅者提供全文。
error-encoding = 我读不了这个文件里的字符。请存为 UTF-8 再发一次。
error-too-big = 这个文件太大：我最多收 { $limit } MB。
error-unknown-zone = 我不知道“{ $name }”这个地方或时区。试试附近的大城市，或者你钟表上的时间。
error-not-understood = 我没听懂。发几个词让我去找，或者看看 /help。

inbox-too-much = 一次这么多，我读不过来。过几分钟我再接着读；在那之前你发的内容不会被读到。
inbox-cannot-keep = 我现在连不上资料库。你的消息在 Telegram 那里等着，我一能回答就回答。
inbox-interrupted = 我在回答你的时候被打断了。如果没有收到回答，请再发一次。
inbox-unwritable = ⚠️ 消息在 Telegram 那里等着，因为我写不进资料库：{ $reason }
inbox-set-aside = ⚠️ 有一条消息三次中断了处理，我把它放到了一边。在终端里：<code>newsdigest inbox list</code>
inbox-deaf = ⚠️ 这几分钟里，Telegram 没有把任何人说的话传给我。我会一直询问，一收到就回答。
inbox-another-polls = ⚠️ 另一个程序在 Telegram 那里取走了我的消息：它用着同一个令牌，或者设置了网络回调。在它停下之前，我听不到任何人。
inbox-hearing-again = ✅ 过了 { $minutes } 分钟，我又能听到大家了：这期间说的话，我正在回答。

error-too-many-pages = 这个 PDF 有 { $pages } 页，我最多读 { $limit } 页。请只发文章所在的那几页。
