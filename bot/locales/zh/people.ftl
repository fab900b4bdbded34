# 各人能做什么
role-reader = 读者
role-contributor = 投稿人
role-reviewer = 审稿人
role-editor = 编辑
role-owner = 所有者
role-does-editor = 可以发布文章，管理主题、订阅源和编辑台
role-does-reviewer = 只决定队列里等待的文章
role-does-contributor = 可以投稿，由别人决定是否发布

people-title = 👥 <b>成员</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }{ $day }加入 · { $last }
people-active = 最近活动：{ $day }
people-idle = 还没有活动
people-invitations = ✉️ 有 { $count } 份邀请尚未使用。
people-revoke = ✕ 收回邀请
people-revoked = { $count ->
    [0] 已经没有未使用的邀请了。
   *[other] { $count } 份邀请已失效。
    }
people-add = ➕ 邀请成员
people-back = ‹ 成员
people-card = { $mark } <b>{ $name }</b>
    { $role }：{ $does }
people-covers = 主题：{ $topics }
people-since = { $day }加入，邀请人：{ $by }
people-last-active = 最近活动：{ $day }
people-never-active = 还没有活动
people-under-way = 手上的工作：{ $what }
people-drafts = { $count } 篇草稿
people-scheduled = { $count } 篇定时文章
people-channels = { $count } 个频道来源
people-make = → { $role }
people-topics = 🏷 主题…
people-remove = ✕ 移出…
people-which-topics = 🏷 <b>{ $name }</b> 负责哪些主题？
people-all-topics = 所有主题
people-no-topic = 已经没有了
people-last-topic = 最后一个主题会保留。请先选另一个，或者选全部。
people-really-remove = 把 <b>{ $name }</b> 移出编辑部吗？已发布的会留下。
people-really-give = <b>{ $name }</b> 将成为{ $role }。
people-has-under-way = 手上还有：{ $what }。
people-what-becomes = 这些怎么处理？
people-handed-over = 移交后，定时文章会变回草稿；频道只有在编辑部里还有别人连接过时才继续作为来源。
people-to-me = 📥 交给我
people-to-whom = 👤 交给…
people-drop = 🗑 全部停止并丢弃
people-whose = 由谁接手？
people-removed = { $name } 已不在编辑部。
people-given = { $name } 现在是{ $role }。
people-dropped = 丢弃了 { $count } 篇文章。
people-yours-now = { $count } 篇草稿现在归你：/drafts
people-theirs-now = { $count } 篇草稿交给了 { $name }。
people-changed = 在我问过之后情况有了变化，请再看一眼。
people-no-heir = 这个人已不是编辑，请另选一位。

people-invite = 🔑 <b>编辑部的一个席位</b> · { $role }
    打开这个链接的人{ $does }。它只能用一次，有效期 { $lasts }。把它发给你想邀请的人：

    { $link }

    <i>另选角色或期限会生成新的链接，这个随即失效。</i>
people-lasts-minutes = 15 分钟
people-lasts-day = 1 天
people-lasts-week = 7 天
people-welcome-editor = ✍️ <b>你现在是编辑了！</b>

    把文章粘贴或转发到这里：我会给你看预览，点一下就能发布。连续的几条消息会合成一篇文章。

    /add – 一步一步添加文章
    /topic – 新建或修改主题
people-welcome-reviewer = 🔎 <b>你现在是审稿人了！</b>

    等待的文章里哪些能发布，由你决定。

    /queue – 逐篇处理等待的文章
people-welcome-contributor = 📥 <b>你现在是投稿人了！</b>

    把文章粘贴或转发到这里，或者发链接、发文件。编辑部决定之后，我会告诉你结果。

    /drafts – 你还在等待的稿件
people-joined = 👋 <b>{ $name }</b> 加入了编辑部 · { $role }。/people 列出了所有人。
people-look = 👤 查看
contributor-published = ✅ 《{ $title }》已发布。谢谢你的投稿！
contributor-discarded = 谢谢你投来《{ $title }》：这次编辑部决定不发布。期待你的下一篇。
people-your-role = 你在这里的角色变了。{ $role ->
    [editor] 你现在是编辑；用 /help 看看可以做什么。
    [reviewer] 你现在是审稿人：决定 /queue 里等待的内容。
    [contributor] 你现在是投稿人：发来的文章会等编辑处理。
   *[reader] 你不再是编辑部成员。感谢你的工作；你自己的简报不变。
}
