settings-title = ⚙️ <b>设置</b>
settings-title-of = ⚙️ <b>{ $chat } 的设置</b>

settings-schedule = 🕗 <b>{ $time }</b>，{ $days }
settings-zone = 🌍 { $place }（现在 { $now }）
settings-language = 💬 { $language }
settings-silent = 🔕 没有新内容时：不打扰
settings-told = 🔔 没有新内容时：说一声
settings-pinned = 📌 每份简报都会置顶，取代上一份。
settings-pin-button = 📌 置顶每份简报
settings-unpin-button = 📌 不再置顶
settings-may-not-pin = 我在这里还不能置顶消息。请把我设为管理员并允许置顶消息，然后再点一次。
settings-may-not-pin-in-channel = 我在那里还不能置顶消息。请允许我编辑他人的消息，然后再点一次。
settings-in-general = 📌 简报：发到常规话题
settings-in-this-topic = 📌 简报：发到这个话题
settings-in-a-topic = 📌 简报：发到另一个话题
settings-no-topics = 选至少一个主题，简报就会开始送来。
settings-paused = ⏸ 暂停到{ $day }。
settings-stopped = ⏹ 简报已停止。
settings-gone = 我已不在这个聊天里：把我重新加入，我会从这里继续。

settings-every-day = 每天
settings-weekdays = 周一至周五
settings-weekend = 周六和周日
settings-weekly = 每周一次，{ $day }

settings-time-button = 🕗 时间
settings-days-button = 📅 星期
settings-zone-button = 🌍 时区
settings-language-button = 💬 语言
settings-tell-button = 🔔 没有新内容也告诉我
settings-hush-button = 🔕 没有新内容就不打扰
settings-here-button = 📌 简报发到这个话题
settings-general-button = 简报发到常规话题
settings-resume-button = ▶️ 继续
settings-topics-button = 🗂 主题

settings-time = 🕗 <b>几点？</b>
    点选小时和分钟，或者写给我，例如 <i>7:30</i>。
settings-time-by-reply = 🕗 <b>几点？</b>
    点选小时和分钟，或者回复这条消息，例如 <i>7:30</i>。
settings-time-unclear = 我没看懂这个时间。请这样写：<i>7:30</i>。
settings-days = 📅 <b>哪几天？</b>
    点选你想收到简报的日子。
settings-days-weekdays = 周一至周五
settings-days-all = 每天
settings-days-weekly = 每周一次
settings-day-of-week = 📅 <b>星期几？</b>
    一份简报讲完整个星期的新闻，最重要的在前。
settings-one-day-stays = 至少要留一天。想休息一阵子，可以用 /pause。
settings-choose-language = 💬 <b>用哪种语言？</b>
    文章保持各自的语言。

settings-is-it = 🌍 <b>时区</b>
    你那里现在是 <b>{ $now }</b> 吗？
settings-zone-hint = 如果不是，请调整时间，或者写给我你的城市（<i>里斯本</i>）、时区（<i>Europe/Lisbon</i>）或你钟表上的时间（<i>21:34</i>）。
settings-zone-hint-by-reply = 如果不是，请调整时间，或者回复这条消息：城市（<i>里斯本</i>）、时区（<i>Europe/Lisbon</i>）或时间（<i>21:34</i>）。
settings-yes = ✓ 是的
settings-send-location-button = 📍 用我的位置
settings-which-place = 🌍 <b>哪个地方和你的时间一样？</b>
    它们的夏令时不同：请选最近的。
settings-which-name = 🌍 <b>是哪一个？</b>
settings-ask-location = 点下面的按钮：我只用你的位置算出附近的城市和时区，不会保存位置。
settings-location-button = 📍 发送我的位置
settings-place-found = 📍 { $place }
settings-zone-unclear = 请发给我城市、时区、你钟表上的时间或你的位置。

settings-look = 📰 版式：{ $layout }，篇幅：{ $length }
settings-layout-button = 📰 版式
settings-length-button = 📏 篇幅
settings-layout-classic = 经典
settings-layout-rich = 丰富
settings-choose-layout = 📰 <b>用哪种版式？</b>
    <b>经典</b>在每个 Telegram 应用里都能显示。<b>丰富</b>把每条新闻收在标题下面，还有目录、表格和注释，但有些应用会显示空白：我先发一个样例。
settings-can-you-read = ⬆️ <b>上面的样例你能看到吗？</b>
    应该有标题，还有一条可以展开的新闻，里面有表格。如果看到的是空消息，或者什么都没有，就用经典版式吧。
settings-can-all-read = 这里的人收到的都是同一份简报：谁的应用显示不了，谁就没得看。
settings-readable-button = ✓ 好，用它
settings-blank-button = 不，还用经典
settings-rich-unknown = 这个 Telegram 服务器还不认识丰富版式：仍用经典版式。
settings-brief = 简短
settings-standard = 标准
settings-full = 完整
settings-choose-length = 📏 <b>简报要多长？</b>
    <b>简短</b>：一条消息，只有标题。<b>标准</b>：一条消息，每条新闻两句话；放不下的在按钮后面。<b>完整</b>：需要几条消息就几条，还有每篇文章的后文，折叠起来。

sample-title = 🗞 简报样例
sample-topic = 河港
sample-headline = 老桥时隔十四个月重新开放
sample-summary = 周一，卡车十四个月来首次驶过大桥。维修所花的时间是原计划的两倍。
sample-source = 港口晚报
sample-other-language = en
sample-other-headline = The bridge opens again on Monday
sample-other-source = The Harbour Post

settings-refused = 我发到这个聊天的内容被拒绝了，所以我停了下来。等我可以在那里发言，就会继续；在群组里，给我发一个命令就行。
settings-reads = 📖 阅读语言：{ $languages }
settings-reads-button = 📖 我读的语言
settings-choose-reads = 📖 <b>你能读哪些语言？</b>
    这样，其他语言的文章就不会占满你的简报：它们只作为同一新闻的其他报道，或者归到末尾一行。
settings-every-language = 所有语言
settings-every-language-button = 所有语言
settings-you-read = 📖 阅读语言：{ $languages }。
settings-so-many-stories = { $count } 条新闻
settings-all-stories = 全部新闻
settings-stories-by-room = 放得下多少就多少
settings-stories-all = 全部

settings-filters-button = 🔇 过滤
filters-none = 🔇 <b>过滤</b>
    目前什么都没有过滤。点每条新闻下面的 ⋯，可以说想多看什么、少看什么、不看什么。
filters-heading = 🔇 <b>过滤</b>
    点一个就能取消。
filters-hint = 也可以把不想看到的词写给我，用逗号隔开。
filters-hint-by-reply = 也可以回复这条消息，写上要略去的词，用逗号隔开。
filters-ended = 已取消：{ $filter }
filters-unclear = 我在里面没看到词。请写一个或几个词，用逗号隔开。
filters-too-common = 几乎每篇文章里都有“{ $words }”。请选一个能说明你不想看什么的词。
error-too-many-filters = 我最多能记 { $limit } 条过滤规则。请先取消一个：/settings
filter-less = 👎 少看“{ $text }”
filter-more = 👍 多看“{ $text }”
filter-source = 🚫 不看：{ $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ 多看、少看、不看
wish-heading = 你希望怎样？
wish-more = 👍 多一些这样的
wish-less = 👎 少一些这样的
wish-source = 🚫 不看 { $source }
wish-more-of = 👍 <b>多看什么？</b>
wish-less-of = 👎 <b>少看什么？</b>
wish-nothing = 我看不出它说的是什么。想略去的词，可以在 /settings 的“过滤”里写给我。
wish-noted = { $filter }
    <i>从下一份简报开始。</i>
wish-undo = ↩ 撤销
wish-undone = 已撤销。

settings-weekend-same = 周末也一样
settings-weekend-at = 周末 { $time }
settings-times-with-weekend = { $usual }（周末 { $weekend }）
settings-by-topic-button = 🗂 按主题
settings-by-topic = 🗂 <b>各主题什么时候送到？</b>
    点一个主题，给它单独的时间，或每周的某一天。
settings-topic-when = 🗂 <b>{ $topic } 什么时候送到？</b>
    随每份简报、每天的某个时间，或每周的某一天，包含上次以来的全部新内容。
settings-with-every = 随每份简报
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 声音与安静时段
settings-choose-sound = 🔔 <b>消息什么时候可以响？</b>
    在安静时段，消息会静默送达。
settings-rings = 有声
settings-never-rings = 静默
settings-quiet-none = 没有安静时段
settings-sound = 🔔 { $sound }
settings-sound-on = 有声
settings-sound-off = 始终静默
settings-sound-but = { $hours } 静默
