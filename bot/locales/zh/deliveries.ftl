deliveries-rights-missing = ⚠️ 我不能在 <b>{ $chat }</b> 里发言，所以简报没有送到。请给我在那里发消息的权限，或者重新打开常规话题。

    Telegram 说：{ $reason }
deliveries-topic-lost = 📌 <b>{ $chat }</b> 里放简报的话题已关闭或删除，所以从现在起简报发到常规话题。想换一个，请在那个话题里发送 /settings。
deliveries-pin-refused = 📌 无法在 <b>{ $chat }</b> 里置顶简报，所以我不再尝试。等我有了权限，请在设置中重新开启。

    Telegram 说：{ $reason }
deliveries-chat-disabled = 🔕 连续三份简报都没能发到 <b>{ $chat }</b>，我就不再尝试了。等我可以在那里发言时，我会继续，被拒的也会补上；在群组里，给我发一个命令就行。

    Telegram 说：{ $reason }
deliveries-edition-paused = ⏸ <b>第 { $edition } 期已暂停</b>：Telegram 不接受它的文字。还没收到的人先等着，其他人不受影响。

    Telegram 说：{ $reason }
clock-doubted = ⏰ <b>我的机器时钟不准</b>：它显示 { $here }，而 Telegram 显示 { $there }（UTC）。简报会等到时钟校正后自动继续发送。
backup-failed = 💾 <b>备份失败</b>。机器人继续运行；一分钟后会再试。

    原因：{ $reason }
backup-sent = 💾 备份。文章：{ $articles }，聊天：{ $chats }。请勿外传：其中包含全部内容。
backup-sent-part = 💾 备份，第 { $part } 部分，共 { $parts } 部分。文章：{ $articles }，聊天：{ $chats }。请勿外传：其中包含全部内容。合并方法：<code>{ $join }</code>
backup-not-sent = 💾 <b>备份已完成，但无法发送到这里。</b>文件仍在备份文件夹中。

    原因：{ $reason }
was-off = 🔌 <b>我停机过</b>：从 { $from } 到 { $until }。期间到期的内容现在发出；已经太晚的随下一期简报发出。
digests-late = 🐢 <b>简报发送延迟</b>：有 { $count } 条在等待，最早的自 { $since } 起。/deliveries 可查看进展。
feeds-silent = 📡 <b>所有订阅源都没有回应</b>：{ $count } 个订阅源自 { $since } 起都没有给出可读的内容。很可能是我无法访问外部网络；/feeds 显示每个订阅源的情况。
deliveries-push-paused = ⏸ <b>发送已暂停</b>：最近 { $of } 条消息中有 { $failures } 条出错。什么都没有丢失；在你查看之前不会再发出任何消息。

    最近一次：{ $reason }

# Progress of a push
push-under-way = 📤 <b>正在发送</b>：{ $done } / { $total }
push-paused = ⏸ <b>发送已暂停</b>：{ $done } / { $total }
push-finished = ✅ <b>已发送</b>：{ $done } / { $total }
push-left = 剩余：{ $count }
push-rate = 每秒 { $rate } 条，大约还要 { $minutes } 分钟
push-pause = ⏸ 暂停
push-resume = ▶️ 继续
push-details = 📬 详情
push-paused-now = 已暂停。在路上的仍会送到。
push-resumed-now = 继续发送。

# /deliveries
deliveries-heading = 📬 发送
deliveries-title = <b>📬 发送</b>
deliveries-running = 消息到点就发。
deliveries-paused = ⏸ 自{ $day } { $time } 起暂停。
deliveries-paused-why = ⏸ 自{ $day } { $time } 起暂停：{ $reason }
deliveries-digest = <b>{ $number }</b> · { $day }简报 · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 马上告知，{ $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 公告，{ $day }
deliveries-correction = <b>{ $number }</b> · ✏️ 更正 { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ 撤回 { $of } · { $language }
deliveries-left = 剩 { $count }
deliveries-shows = 主题：{ $topics }
deliveries-withdrawn = ⛔ 已撤回。
deliveries-superseded = 它已被更新的更正取代。
deliveries-edition-waits = ⏸ { $reason ->
    [none] 由你暂停
   *[other] 已暂停：{ $reason }
}
deliveries-reasons = <b>为什么没有全部送到</b>
deliveries-reason = • { $state }（{ $count }）：{ $reason }
deliveries-failed = 失败
deliveries-unknown = 不确定
deliveries-skipped = 未发
deliveries-by-topic = 🏷 按主题
deliveries-pick-topic = 哪个主题？数字表示送到了多少条相关消息。
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ 重发失败的（{ $count }）
deliveries-again-unknown = ↻ 重发不确定的（{ $count }）
deliveries-really-again-failed = { $count ->
    [0] 失败的都不能重发：那些聊天已经不要了。
   *[other] 有 { $count } 条消息失败。要重发吗？
}
deliveries-really-again-unknown = { $count ->
    [0] 没有不确定的可以重发了。
    [1] 有 1 条消息不确定，很可能已经送到。重发的话可能会收到两次。仍要发送吗？
   *[other] 有 { $count } 条消息不确定，其中九成已经送到。重发的话，这些会收到两次。仍要发送吗？
}
deliveries-yes-again = 好，发送 { $count } 条
deliveries-sending-again = { $count } 条消息又上路了。
deliveries-send-on = ▶️ 继续发送
deliveries-renew = ✏️ 更新
deliveries-take-back = ⛔ 撤回
deliveries-refresh = ↻ 刷新
deliveries-really-take-back = { $count ->
    [0] 还没有人收到第 { $number } 期。仍要撤回吗？
    [1] 有一个聊天收到了第 { $number } 期。要在那里撤回吗？消息会说明它已撤回以及原因。
   *[other] 有 { $count } 个聊天收到了第 { $number } 期。要全部撤回吗？消息会说明它已撤回以及原因。
}
deliveries-taking-back = 正在撤回。
deliveries-renewing = 文章有改动的地方，消息也会跟着改。
deliveries-no-edition = 这里已经没有它了。
error-edition-missing = 这里已经没有它了。
error-edition-superseded = 它已被更新的更正取代：不会再发出任何部分。
error-edition-withdrawn = 它已撤回：不会再发出任何部分。

# Correcting what is published
corrections-correct = ✏️ 更正
corrections-retract = ⛔ 撤回
corrections-what = 哪里不对？
corrections-reach = 有 { $count } 个聊天收到了它。
corrections-reach-none = 还没有人在简报里收到它。
corrections-edited = 你修改了消息，但文章已经发布。更正后会是这样：
corrections-yes-correct = ✏️ 全部更正
corrections-really-retract = 要撤回吗？每条含有它的消息都会在原处说明撤回及原因，它也会离开资料库。<b>为什么？</b>
corrections-begun = 这里已完成。接下来轮到各个聊天。
corrections-state = <b>各个聊天</b>
corrections-nobody = 还没有人收到它，所以别处不用改。
corrections-forgotten = 这次更正我已经没有了。请重新开始。
corrections-not-out = 它没有发布，聊天里没有要更正的。
corrections-retracted = ⛔ <b>已撤回</b>
deliveries-articles = 📰 其中的文章
deliveries-pick-article = 哪篇文章有误？在它的卡片上可以更正或撤回。
corrections-open = ✏️ 更正或撤回
corrections-ground-wrong = ⛔ 内容有误
corrections-ground-early = ⛔ 误发
corrections-ground-request = ⛔ 来源要求
corrections-own-words = ✍️ 用我自己的话
corrections-ask-line = 哪里错了，正确的是什么？写一行，读者看到的就是它。
corrections-ask-reason = 为什么撤回？写一行，读者看到的就是它。
corrections-reach-answers = 它还出现在 { $count } 条回复里：/latest、/article、/story，或被分享的消息。
corrections-answers = 已更正的回复：{ $count }
corrections-answers-lost = 已无法更改：{ $count }
corrections-told = 会告知收到它的读者。
corrections-untold = 这里没有误导读者，所以不会告知他们。
corrections-same = 现在就是这样。
corrections-ask-date = 它是哪一天写的？例如：昨天、11月25日或 2026-11-25。
corrections-date-now = 现在是：{ $day }
corrections-no-date = 不清楚
corrections-date-kept = 已记下。消息里不显示这一天。
corrections-sort = ✏️ 就放那里
corrections-topics-stay = 在已发出的简报里它留在原处，也不会告诉任何人它有错。
corrections-topics-news = 它发布还不到一天：关注{ $topics }的人会在下一期简报里收到它，谁都不会收到两次。
corrections-topics-old = 它发布已超过一天：在{ $topics }里它不再算新闻，但 /latest 会在那里显示它。

deliveries-chats-refuse = ⏸ <b>发送已暂停</b>：最近 { $of } 条消息中有 { $refusals } 条被拒，好像那些聊天都不在了，远比平时多。机器人的令牌还对吗？那些聊天已停用；点一个按钮就能恢复，错过的也会补上。

    最近一次：{ $reason }
push-revive = ↩️ 恢复它们
deliveries-revived = { $count ->
    [0] 那以后没有聊天被停用。
   *[other] { $count } 个聊天回来了。错过的会和其余的一起发出。
}
push-revive-chats = ↩️ 恢复被拒的聊天
