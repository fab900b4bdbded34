onboarding-greeting = 👋 <b>你好，{ $name }！</b>
    我每天为你送上一份简报：你所选主题的新闻，用文章自己的话概括。
onboarding-sample = 📰 最新：
onboarding-sample-new = 📰 刚刚收到：
onboarding-no-articles = 📰 还没有文章进来；第一篇不会让你等太久。
onboarding-choose = <b>你想关注什么？</b>点选你的主题。{ $when }
onboarding-followed = ✅ 你已关注 <b>{ $topic }</b>。{ $when }
onboarding-when = 简报会在 <b>{ $time }</b> 送到（{ $place }）。
onboarding-no-topics = 还没有主题可选。请稍后再来看看：/topics
onboarding-link-without-topic = 这个链接指向的主题不存在，或已被删除。

onboarding-first-button = 🗞 现在就发第一份简报
onboarding-read-button = 📖 阅读文章
onboarding-settings-button = ⚙️ 时间与设置
onboarding-topics-button = 🗂 主题
onboarding-digest-button = 🗞 有什么新消息

onboarding-choose-first = 请先选至少一个主题。
onboarding-first-sent = 马上就到！
onboarding-first-already = 第一份简报已经到了，就在上面。用 /digest 看新内容。
onboarding-first-empty = 所选主题最近七天没有内容。有了新内容，下一份简报会送来。

onboarding-again = 👋 <b>又见面了，{ $name }！</b>
onboarding-back = 👋 <b>欢迎回来，{ $name }！</b>你的简报又开始了。
onboarding-following = { $count ->
    [1] 你关注了 <b>{ $names }</b>。
   *[other] 你关注了 { $count } 个主题：<b>{ $names }</b>。
}
onboarding-nothing-followed = 你目前没有关注任何主题：选几个，简报就会来。
onboarding-paused = ⏸ 你的简报已暂停。

onboarding-thanks = 不客气！🙂
onboarding-goodbye = 再见！👋 如果不想再收到简报，请发 /stop。
onboarding-stopped = ⏹ <b>已停止。</b>不会再有简报。主题都保持原样：发 /start 就能全部恢复。

onboarding-help-reader = <b>阅读</b>
    /digest – 你的主题有什么新消息
    /topics – 选择主题
    /latest – 最新文章
    /search – 按词找文章
    /article – 按编号看一篇文章
    /story – 按文章编号看一件事的来龙去脉
    /follow – 关注你自己的词
    /following – 你关注的词
    /suggest – 你想要的主题或来源
    /saved – 你收藏的文章
    /history – 以往的简报

    <b>按你喜欢的来</b>
    /settings – 时间、星期、时区、语言
    /pause – 休息几天
    /stop – 不再发简报
    /start – 重新开始

    <b>你的数据</b>
    /privacy – 保存了什么
    /export – 导出为文件
    /delete_me – 删除
onboarding-help-search = 也可以直接给我写几个词：我会在所有文章里找。
onboarding-help-inline = 在任何聊天里输入 <code>@{ $bot }</code> 和几个词，就能找到文章分享到那里。
onboarding-help-groups = <b>群组和频道</b>
    /connect – 给你的群组或频道送简报
onboarding-help-admin = <b>你的群组和频道</b>
    /chats – 它们的主题和设置
    /connect – 再连接一个
onboarding-help-editor = <b>编辑专用</b>
    粘贴或转发文章，或者发链接、发文件。
    /add – 一步一步添加文章
    /queue – 逐篇处理等待决定的文章
    /drafts – 还没发布的
    /desk – 发出之前的下一期简报
    /plan – 今天：何时发布什么
    /stats – 数据图表：读者、主题、发送情况
    /topic – 新建或修改主题
    /feeds – 我读的订阅源：添加、测试、暂停
    /opml – 订阅源列表，导入与导出
onboarding-help-contributor = <b>投稿人专用</b>
    粘贴或转发文章，或者发链接、发文件。
    /add – 一步一步添加文章
    /drafts – 你还在等待的稿件
onboarding-help-reviewer = <b>审稿人专用</b>
    /queue – 逐篇处理等待决定的文章
onboarding-help-owner = <b>所有者专用</b>
    /people – 编辑部成员：邀请、更改、移出
    /status – 机器人运行得怎样
    /deliveries – 已发的内容：重发、更正、撤回
    /announce – 在简报之外给读者写公告
    /audit – 谁做了什么，也可导出文件
onboarding-help-group = <b>这里的每个人</b>
    /digest – 有什么新消息
    /latest – 最新文章
    /search – 按词找文章
    /story – 看一件事的来龙去脉

    <b>管理员</b>
    /topics – 选择主题
    /settings – 时间、星期、时区、语言
    /pause – 休息几天
    /stop – 不再发简报

onboarding-languages = <b>你能读哪些语言？</b>也点一下；在那之前我什么语言都送。
