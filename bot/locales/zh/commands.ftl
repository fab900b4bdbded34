command-start = 从这里开始
command-topics = 选择主题
command-digest = 现在就看简报
command-latest = 最新文章
command-search = 搜索文章
command-story = 看一件事的来龙去脉
command-follow = 关注你自己的词
command-following = 你关注的词
command-saved = 你收藏的文章
command-history = 以往的简报
command-settings = 时间、星期、时区和语言
command-pause = 暂停简报
command-stop = 停止简报
command-help = 我会做什么
command-privacy = 我保存了你的哪些信息
command-export = 下载你的数据
command-delete-me = 删除你的数据
command-connect = 连接频道或群组
command-chats = 已连接的频道和群组
command-add = 添加文章
command-drafts = 还没发布的
command-queue = 等待决定的文章
command-desk = 发出之前的下一期简报
command-plan = 今天：何时发布什么
command-topic = 新建或修改主题
command-feeds = 我读的订阅源
command-opml = 订阅源文件：导入与导出
command-people = 编辑部成员
command-deliveries = 已发内容与更正
command-announce = 给读者写公告
command-status = 文章、聊天与发送情况
command-audit = 谁做了什么
command-stats = 数据图表

bot-short-description = 每天一份简报：你选的主题，你定的时间。
bot-description = 你好！我每天为你送上一份简短用心的简报：你所选主题的新闻，用文章自己的话概括，在你喜欢的时间送到。

    群组和频道也可以用。
