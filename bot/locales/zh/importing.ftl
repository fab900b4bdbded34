# 另一个机器人留下的订阅者和文章
import-subscribers = 📥 <b>订阅者名单</b>
import-articles = 📥 <b>文章列表</b>
import-as = “{ $name }”＝{ $meaning }
import-unused = 未使用：{ $columns }

import-column-chat = 聊天
import-column-kind = 聊天类型
import-column-language = 语言
import-column-topics = 主题
import-column-time = 时间
import-column-zone = 时区
import-column-joined = 加入日期
import-column-name = 名称
import-column-left = 已离开
import-column-stays = 仍在
import-column-title = 标题
import-column-text = 正文
import-column-standfirst = 导语
import-column-teaser = 摘要
import-column-url = 链接
import-column-author = 作者
import-column-source = 来源
import-column-date = 日期
import-column-image = 图片

import-new-subscribers = ✅ { $count } 个新订阅者：{ $kinds }。
import-people = { $count } 人
import-groups = { $count } 个群组
import-channels = { $count } 个频道
import-new-articles = ✅ { $count } 篇新文章。
import-nothing-new = 里面没有新内容。
import-days = 从 { $from } 到 { $to }。
import-known = { $count } 个已在这里，保留在这里所选的一切。
import-gone = { $count } 个曾离开或停用过我，不会被拉回来。
import-articles-known = { $count } 篇已在这里。
import-undated = { $count } 篇没有可读的日期，按今天算。
import-lost-future = { $count ->
   *[other] { $count } 篇的日期在未来，将使用今天的日期。
    }
import-lost-url = { $count ->
   *[other] { $count } 篇的链接不是网址，导入时不带链接。
    }
import-lost-image = { $count ->
   *[other] { $count } 篇的图片不是网址，导入时不带图片。
    }
import-repeated = { $count } 行与其他行重复。
import-left = { $count } 个在名单里已标为离开，不导入。
import-refused = ⚠️ { $count } 行无法导入，其中：
import-refused-row = • 第 { $line } 行“{ $said }”：{ $reason }
import-refused-wordless = • 第 { $line } 行：{ $reason }
import-id-missing = 没有聊天 ID
import-id-rounded = 数字被电子表格四舍五入了，请把 ID 作为文本导出
import-id-formula = 是公式，不是数字
import-id-zero = 没有人用这个 ID
import-id-too-large = 没有哪个聊天有这么大的 ID
import-id-text = 不是聊天 ID，单凭名字我不知道是谁的
import-row-json = 不是有效的 JSON
import-row-object = 不是带名称的对象
import-row-cells = 单元格比列多
import-row-quote = 引号没有闭合
import-article-empty = 没有正文
import-article-no-words = 里面没有文字
import-article-too-long = 正文太长
import-unclear = “{ $column }”：有 { $count } 个值我看不懂，按默认值处理。
import-unknown-topics = 这里没有 { $count } 个主题，例如 { $topics }。
import-without-topics = { $count } 个不会关注任何主题，因此什么也收不到。
import-reach = ℹ️ 机器人只能给启动过它的人和它所在的聊天发消息。如果原来的机器人用的是另一个令牌，其中大多数暂时还联系不上。我现在不给任何人发消息：我会分批向 Telegram 询问每一个，并告诉你能联系上多少。其余的人启动我之后就会收到简报。
import-archive = ℹ️ 它们会进入存档，各归各的日期：所有人都能搜到，但不会作为新消息发给任何人。

import-go = 📥 导入 { $count } 个
import-go-all-topics = 📥 并为他们关注所有主题
import-go-on = 继续
import-begins = ⏳ 正在导入……
import-progress = ⏳ 正在导入：{ $done } / { $count }……
import-under-way = 已经有一份列表正在导入，请等它完成。
import-owners-only = 这是订阅者名单，只有运行这个机器人的人才能导入。我没有保留其中任何内容。
import-lost = 我看不到那个文件了，请再发一次。
import-broken-off = 导入中断了。已导入的会保留，也不会重复，直接继续就行。
import-left-alone = 好的，什么也没有导入。
import-done-subscribers = ✅ { $count ->
    [0] 没有新的订阅者。
   *[other] 已导入 { $count } 个订阅者。
    }
import-done-articles = ✅ { $count ->
    [0] 没有新的文章。
   *[other] { $count } 篇文章已进入存档。
    }
import-kept-subscribers = { $count } 个本来就在，保持原样。
import-kept-articles = { $count } 篇本来就在。
import-copies = { $count } 篇与其他文章内容相同，算作副本。
import-asked-now = 我现在分批向 Telegram 询问可以给谁发消息，然后告诉你有多少。
import-met = 📥 所有导入的订阅者都问过了：可以给 { $near } 个发消息，{ $far } 个不行。
    后者启动我之后，就会按名单上的设置收到简报：{ $link }

error-list-packed = 这是压缩文件或电子表格。请把列表存为 CSV（UTF-8）或 JSON 再发给我。
error-list-empty = 这个文件里没有数据行。第一行是列名，下面每一行是一个订阅者或一篇文章。
error-no-list = 这个文件里没有列表。每个订阅者或每篇文章应该占一行。
error-no-columns = 我看不出各列是什么。第一行必须写明列名：订阅者用“chat_id”，文章用“title”和“text”，其余的也照样写上。
error-list-too-long = 这份列表超过 { $limit } 行，请分几次发来。
