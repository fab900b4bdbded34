owner-only = 只有运行这个机器人的人才能这样做。
owner-in-private = 这件事我们在私聊里做吧：在这里大家都会看到。

owner-share = 📤 发给…
owner-share-text = 加入编辑部：
owner-invite-invalid = 这份邀请已经失效：过期了，或者用过了。请向发给你的人再要一份。
owner-invite-own = 这份邀请是给别人的：把链接发给对方吧，它还有效。
owner-invite-needless = 你已经在编辑部了。这份邀请别人还能用。

owner-editors-empty = 编辑部里只有你一个人。用 /invite 请人加入。
owner-yes-remove = 好，移出
owner-no-such-editor = 这个人不在编辑部。

owner-status = 📊 <b>状态</b>
    已发布文章：<b>{ $articles }</b>
    聊天：<b>{ $chats }</b>
    编辑：<b>{ $editors }</b>
owner-unmet = 📥 已导入但尚未联系上：{ $count }，其中还未查询：{ $waiting }
owner-deliveries = 发送：{ $figures }
owner-no-deliveries = 还没有发送过。
owner-pending = 等待 { $count }
owner-sent = 已发 { $count }
owner-failed = 失败 { $count }
owner-unknown = 不确定 { $count }
owner-skipped = 未发 { $count }
owner-unknown-explained = 不确定的发送几乎都已送到：我不重发，以免有人收到两次。
owner-came = 今天和昨天的简报，按迟到时间：{ $figures }
owner-campaigns = 🔗 <b>来访链接</b>
owner-campaign = • { $name }：{ $starts } 次打开，{ $readers } 位新读者
