groups-greeting = 👋 大家好！我每天可以为你们送上一份简报，都是你们关心的主题的新闻。

    <b>管理员请看：</b>先选主题，再定时间、日期和语言，就在这里，或者用 /topics 和 /settings。
groups-greeting-again = 👋 我又来了！我们接着上次继续：主题在 /topics，其他在 /settings。
groups-first-button = 🗞 现在就发第一份简报
groups-topics-button = 🗂 主题
groups-settings-button = ⚙️ 设置
groups-pause-button = ⏸ 暂停一周

groups-connect = 🔗 <b>连接频道或群组</b>
    在下面选一个你管理的。在频道里我需要发布消息的权限。

    没有看到按钮？<a href="{ $link }">从这里把我加进频道</a>；加进群组就像加普通成员一样。
groups-channel-button = 📣 频道
groups-group-button = 👥 群组
groups-connect-in-private = 频道和群组要在我们的私聊里连接。
groups-open-private = 打开私聊

groups-connected = ✅ <b>{ $chat }</b> 已连接。
groups-what-next = 现在给 <b>{ $chat }</b> 选主题吧。时间、日期和语言也可以改：目前简报定在 { $time }（{ $place }）。
groups-not-there = 我还不在 <b>{ $chat }</b> 里。请把我加为有发布消息权限的管理员，然后点“再试一次”。
groups-not-admin = 你不在 <b>{ $chat }</b> 的管理员名单里：只有管理员才能连接它。
groups-may-not-post = 我还不能在 <b>{ $chat }</b> 里发言。请在那里打开我的“发布消息”权限，然后点“再试一次”。
groups-that-chat = 那个聊天
groups-retry = 🔁 再试一次
groups-add-to-channel = ➕ 把我加进频道

groups-list = 🔗 <b>已连接的频道和群组</b>
    点一个可以修改。用 /connect 再连一个。
groups-list-empty = 你还没有连接频道或群组。用 /connect 连接一个。
groups-right-lost = 你已不是“{ $chat }”的管理员，它已从你的列表中移除。
groups-view = { $emoji } <b>{ $chat }</b>
groups-view-topics = { $count ->
    [0] 还没有主题：什么都不会送到。
   *[other] { $count } 个主题。
}
groups-view-gone = 我已不在这个聊天里。把我重新加入，我会用同样的主题继续；或者断开它。
groups-disconnect = ✕ 断开
groups-really-disconnect = 断开 <b>{ $chat }</b> 吗？它不会再收到简报，我也会忘掉它的主题和设置。
groups-yes-disconnect = 好，断开
groups-disconnected = <b>{ $chat }</b> 已断开。

groups-view-refused = 我发到那里的内容被拒绝了，所以我停了下来。等我可以在那里发言，就会继续；在群组里，给我发一个命令就行。
groups-view-others = 👤 它是别人连接的。
