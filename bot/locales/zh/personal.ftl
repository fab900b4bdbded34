personal-paused = ⏸ <b>暂停 { $days } 天</b>，到{ $until }为止。之后会自动继续。
personal-pause-button = { $days } 天
personal-pause-days = 暂停几天？写一个 1 到 { $limit } 的数字，例如 <i>/pause 7</i>，或者写日期，例如 <i>/pause 12月24日</i>。
personal-pause-stopped = ⏹ 简报已停止，没有什么要暂停的。
personal-resume-button = ▶️ 现在继续
personal-resumed = ▶️ 简报又开始了。
personal-resumed-without-topics = ▶️ 简报又开始了，但还没有选主题：/topics

personal-privacy = 🔒 <b>保存了什么</b>
    • 关于这个聊天：它在 Telegram 的编号、名称和类型，以及我从何时认识它
    • 你的选择：主题及选择时间、语言、你阅读的语言、城市和时区、时间、日期和频率、消息何时响、版式、篇幅和新闻条数、你的过滤、暂停或停止，以及没有新内容时要不要告诉你
    • 关于你的简报：我何时发了哪些、是否送到、下一份何时到期；{ $days } 天后我会忘掉发过什么
    • 我在这个聊天里展示过、或你通过我分享过的文章，这样我才能在原处更正；同样的时间后我会忘掉
    • 你收藏的文章
    • 你作为自己的主题关注的词，以及其中我即时通知过你的内容
    • 你建议的主题和来源，保留到编辑决定后一个月
    • 你连接或断开的群组和频道、时间，以及频道的帖子是否作为文章收进来
    • 我最近问你的问题，直到你回答为止

    <b>不保存什么</b>
    你搜索的内容、你在来源打开的内容，以及你的位置：我只用它算出附近的城市和时区。

    一切都留在这个机器人自己的数据库里。
personal-privacy-translation = <b>翻译</b>
    读者看不懂的文章，其标题和开头几句会发送到运营者选定的 { $host }；关于你的内容一概不发送。
personal-privacy-editor = <b>在编辑部</b>
    你在 Telegram 的名字和编号、谁在何时给了你角色、负责哪些主题；你添加或投稿的文章和你添加的订阅源上的编号，以及每篇文章来自哪些消息；你修改主题后重新整理资料库期间，显示进度的那条消息；你对文章、主题、订阅源和人员做了什么、何时做的、之前是什么样，保留 { $days } 天；你手上正在处理哪篇文章或公告、文章的卡片在哪里，以及你起草了哪些公告；我每天何时告诉你有多少在等，以及上一次是哪天。
personal-privacy-choices = /export 把一切作为文件给你，/delete_me 删除它。
personal-export = 📦 关于这个聊天保存的一切。

personal-delete-ask = 🗑 <b>删除关于你的一切吗？</b>
    你的主题、设置和简报记录会永远消失，也不会再有简报。
personal-delete-ask-group = 🗑 <b>删除关于这个聊天的一切吗？</b>
    它的主题、设置和简报记录会永远消失，也不会再有简报。
personal-delete-button = 🗑 好，全部删除
personal-deleted = 好了：全部删除了。哪天你又想起我：/start

personal-paused-until = ⏸ <b>暂停至{ $until }。</b>之后我会带来你错过的精华，一切自动恢复。
personal-pause-unclear = 我没看懂日期。请这样写：<i>/pause 12月24日</i>。
